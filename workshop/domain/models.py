"""Every table, imported in one place so that the store knows them all."""

from workshop.domain.contributions.ballot import Ballot, Vote
from workshop.domain.contributions.canvas_choice import CanvasChoice
from workshop.domain.contributions.commitment import Commitment, Party, PartyAnswer
from workshop.domain.contributions.decision import Decision
from workshop.domain.contributions.feedback import Feedback
from workshop.domain.contributions.field_value import FieldValue
from workshop.domain.contributions.marks import Mark
from workshop.domain.contributions.next_meeting import NextMeeting
from workshop.domain.contributions.note import Note, NoteLink
from workshop.domain.contributions.origin import Origin
from workshop.domain.contributions.pick import Pick
from workshop.domain.contributions.problem import Clarity, Problem, Wording
from workshop.domain.contributions.projector_view import ProjectorView
from workshop.domain.contributions.proposal import Proposal
from workshop.domain.contributions.reflection import Reflection
from workshop.domain.contributions.response import Response
from workshop.domain.contributions.revision import Revision
from workshop.domain.contributions.seed import Interest, Seed
from workshop.domain.contributions.shared_sentence import SharedSentence
from workshop.domain.contributions.spotlight import Spotlight
from workshop.domain.contributions.tension import Tension
from workshop.domain.contributions.theme import Theme
from workshop.domain.people.accounts import Account, SetupLink
from workshop.domain.people.joined_name import JoinedName
from workshop.domain.people.merged_person import MergedPerson
from workshop.domain.people.organisation_kind import OrganisationKind
from workshop.domain.people.participant import Participant
from workshop.domain.roster.not_duplicates import NotDuplicates
from workshop.domain.seating.proposal_run import ProposalRun
from workshop.domain.seating.rounds import Group, Round, Seat
from workshop.domain.seating.seat_move import SeatMove
from workshop.domain.seating.table_comment import TableComment
from workshop.domain.seating.table_rule import TableRule
from workshop.domain.seating.wishes import Wishes
from workshop.domain.session.session import Session
from workshop.domain.session.stage import Stage
from workshop.domain.session.stage_run import StageRun
from workshop.domain.session.submission import Submission

__all__ = [
    "Account",
    "Ballot",
    "CanvasChoice",
    "Clarity",
    "Commitment",
    "Decision",
    "Feedback",
    "FieldValue",
    "Group",
    "Interest",
    "JoinedName",
    "Mark",
    "MergedPerson",
    "NextMeeting",
    "NotDuplicates",
    "Note",
    "NoteLink",
    "OrganisationKind",
    "Origin",
    "Participant",
    "Party",
    "PartyAnswer",
    "Pick",
    "Problem",
    "ProjectorView",
    "Proposal",
    "ProposalRun",
    "Reflection",
    "Response",
    "Revision",
    "Round",
    "Seat",
    "SeatMove",
    "Seed",
    "Session",
    "SetupLink",
    "SharedSentence",
    "Spotlight",
    "Stage",
    "StageRun",
    "Submission",
    "TableComment",
    "TableRule",
    "Tension",
    "Theme",
    "Vote",
    "Wishes",
    "Wording",
]
