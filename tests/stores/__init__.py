"""The same day on the stores of a larger house: PostgreSQL, and Redis between two servers."""
