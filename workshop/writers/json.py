"""The complete file as JSON."""

import json
from typing import Any


def json_file(values: dict[str, Any]) -> bytes:
    """Indented, in UTF-8, letters as they are."""
    return (json.dumps(values, ensure_ascii=False, indent=1) + "\n").encode()
