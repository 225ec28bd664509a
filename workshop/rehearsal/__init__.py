"""Simulated participants over real HTTP and sockets."""
