"""The doors: facilitator, participant, projector, organiser, tables. May import writers and below.

Each door has one guard, on its parent blueprint; the actions of stages are mounted behind it.
"""
