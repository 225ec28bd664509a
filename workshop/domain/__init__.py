"""Concepts of the workshop: sessions, stages, people, tables, notes, promises. Without Flask."""
