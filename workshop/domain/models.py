"""Every table, imported in one place so that the store knows them all."""

from workshop.domain.accounts import Account, SetupLink
from workshop.domain.commitment import Commitment, Party
from workshop.domain.done import Mark
from workshop.domain.feedback import Feedback
from workshop.domain.joined_name import JoinedName
from workshop.domain.merged_person import MergedPerson
from workshop.domain.note import Note
from workshop.domain.organisation_kind import OrganisationKind
from workshop.domain.participant import Participant
from workshop.domain.pick import Pick
from workshop.domain.problem import Clarity, Problem, Wording
from workshop.domain.proposal_run import ProposalRun
from workshop.domain.seat_move import SeatMove
from workshop.domain.seating import Group, Round, Seat
from workshop.domain.session import Session
from workshop.domain.spotlight import Spotlight
from workshop.domain.stage import Stage
from workshop.domain.stage_run import StageRun
from workshop.domain.submission import Submission
from workshop.domain.table_comment import TableComment
from workshop.domain.table_rule import TableRule
from workshop.domain.told_apart import ToldApart
from workshop.domain.wishes import Wishes

__all__ = [
    "Account", "Clarity", "Commitment", "Feedback", "Group", "JoinedName", "Mark", "MergedPerson",
    "Note", "OrganisationKind", "Participant", "Party", "Pick", "Problem", "ProposalRun",
    "Round", "Seat", "SeatMove", "Session", "SetupLink", "Spotlight", "Stage", "StageRun",
    "Submission", "TableComment", "TableRule", "ToldApart", "Wishes", "Wording",
]  # fmt: skip
