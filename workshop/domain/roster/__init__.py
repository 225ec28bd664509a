"""Rosters: the list of people a facilitator brings, as Excel or CSV wrote it.

Everything from raw bytes to clean rows lives here: which kind of file it is, its encoding and
delimiter, which heading means what, and what is wrong with it (all of it at once); people who may
be on it twice, and organisations under several spellings.
Pure Python: no Flask, no database. May import openpyxl, rapidfuzz, the languages and its own
modules.
"""

from workshop.domain.roster.errors import Notice, Problem, RosterError
from workshop.domain.roster.messages import MESSAGES
from workshop.domain.roster.model import Roster, Row
from workshop.domain.roster.reader import read_roster
from workshop.domain.roster.template import template_languages, write_roster_template

__all__ = [
    "MESSAGES",
    "Notice",
    "Problem",
    "Roster",
    "RosterError",
    "Row",
    "read_roster",
    "template_languages",
    "write_roster_template",
]
