"""Rajapaja: a companion for the boundary-crossing workshop.

Light on purpose: `run.py` and the command import this package before eventlet has patched anything.
"""
