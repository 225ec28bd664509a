"""Who takes part and who facilitates; the list of people: reading, checking, merging."""
