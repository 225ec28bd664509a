"""What holds for the whole tree: imports, sizes, templates, doors, translations."""
