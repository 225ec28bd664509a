"""What people put into a stage: notes, cards, wordings, promises, feedback; marks beside them."""
