"""What people wrote must stay text when a CSV file is opened in Excel or LibreOffice.

Both run a cell as a formula if it begins with = + - or @, and skip a tab or line end before it
(https://owasp.org/www-community/attacks/CSV_Injection). An apostrophe in front makes it text.
Quoting is still the CSV writer's work: always use the csv module for that.
"""

import re

# Also the full-width forms, which East Asian versions run; and spaces before, which may be trimmed.
# Apostrophes of the person's own come first, so that safe_cell can be undone exactly.
_RUNS = r"(?:[\t\r\n]|\s*[=+\-@＝＋－＠])"
_DANGEROUS = re.compile(rf"'*{_RUNS}")
_DEFUSED = re.compile(rf"'+{_RUNS}")


def safe_cell(text: str) -> str:
    """The text, with an apostrophe in front if a spreadsheet could run it."""
    return f"'{text}" if _DANGEROUS.match(text) else text


def unsafe_cell(text: str) -> str:
    """The inverse: `unsafe_cell(safe_cell(text)) == text` for every text. Not for showing."""
    return text[1:] if _DEFUSED.match(text) else text
