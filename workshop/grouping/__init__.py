"""The grouping engine: tables that mirror the network, with a proof.

Pure functions on people with traits: no Flask, no database, nothing from the rest of workshop.
"""

from workshop.grouping.levels import score
from workshop.grouping.problem import Groups, Level, Person, Proposal, Request, Violation
from workshop.grouping.proposing import propose
from workshop.grouping.rules import (
    Accompanied,
    Apart,
    AtLeast,
    AtMost,
    NoOwnManager,
    NotAlone,
    Pinned,
    Rule,
    SeveralHouses,
    SharedValue,
    Together,
    ValuesApart,
)
from workshop.grouping.seating import seat
from workshop.grouping.unseatable import Unseatable

__all__ = [
    "Accompanied",
    "Apart",
    "AtLeast",
    "AtMost",
    "Groups",
    "Level",
    "NoOwnManager",
    "NotAlone",
    "Person",
    "Pinned",
    "Proposal",
    "Request",
    "Rule",
    "SeveralHouses",
    "SharedValue",
    "Together",
    "Unseatable",
    "ValuesApart",
    "Violation",
    "propose",
    "score",
    "seat",
]
