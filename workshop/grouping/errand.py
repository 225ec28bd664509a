"""The older way to ask `worker` for rounds or a repair: one JSON object in, one out.

The answer comes without the "answer" around it.
"""

from __future__ import annotations

import json
import sys

from workshop.grouping.worker import Clock, answer

if __name__ == "__main__":
    last = answer(json.load(sys.stdin), Clock())
    json.dump(last.get("answer", last), sys.stdout)
