"""The grouping engine: tables that mirror the network, with a proof.

Pure functions on people with traits: no Flask, no database, nothing from the rest of workshop.
"""

from workshop.grouping.levels import score
from workshop.grouping.problem import Conflict, Groups, Level, Person, Proposal, Request, Violation
from workshop.grouping.proposing import propose
from workshop.grouping.repair import Repair, repair
from workshop.grouping.rules import (
    Accompanied,
    Apart,
    AtLeast,
    AtMost,
    NoOwnManager,
    NotAll,
    NotAlone,
    Pinned,
    Rule,
    SharedValue,
    Together,
    ValuesApart,
)
from workshop.grouping.seating import seat
from workshop.grouping.several_rounds import RoundsProposal, propose_rounds
from workshop.grouping.unseatable import Unseatable

__all__ = [
    "Accompanied",
    "Apart",
    "AtLeast",
    "AtMost",
    "Conflict",
    "Groups",
    "Level",
    "NoOwnManager",
    "NotAll",
    "NotAlone",
    "Person",
    "Pinned",
    "Proposal",
    "Repair",
    "Request",
    "RoundsProposal",
    "Rule",
    "SharedValue",
    "Together",
    "Unseatable",
    "ValuesApart",
    "Violation",
    "propose",
    "propose_rounds",
    "repair",
    "score",
    "seat",
]
