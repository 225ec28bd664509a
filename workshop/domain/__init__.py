"""The concepts of the workshop: sessions, stages, people, tables, notes, promises. No Flask in here."""
