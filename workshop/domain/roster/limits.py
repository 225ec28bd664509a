"""How much a roster may hold: generous for a workshop, quick enough for a person who waits."""

MAX_MEGABYTES = 5
MAX_BYTES = MAX_MEGABYTES * 1024 * 1024
MAX_UNPACKED_BYTES = 10 * MAX_BYTES  # a workbook is a zip: this stops one that swells
MAX_PEOPLE = 5_000
MAX_COLUMNS = 100
MAX_CELL = 200  # characters
ROWS_BEFORE_HEADER = 3
