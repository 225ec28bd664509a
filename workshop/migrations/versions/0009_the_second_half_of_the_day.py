"""Canvases, themes, ballots, proposals, seeds, the thread between them; versions of every text.

Revision ID: 0009
Revises: 0008
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

import workshop.db
from workshop.migrations import works_needs_becomes_a_canvas as works_needs

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

Moment = workshop.db.Moment(timezone=True)
VERSIONED = ("notes", "picks", "wordings", "commitments", "feedback")


def text(name: str) -> sa.Column[Any]:
    """Words that may be empty."""
    return sa.Column(name, sa.String(), nullable=False)


def make(name: str, *columns: Any, **references: str) -> None:
    """A table with an id, a time, the session, `columns`, and columns that refer to tables.

    A reference ending in "?" may be empty. Every reference has an index.
    """
    wanted = {"session_id": "sessions", **references}
    op.create_table(
        name,
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("created_at", Moment, nullable=False),
        *(
            sa.Column(column, sa.String(length=32), nullable=table.endswith("?"))
            for column, table in wanted.items()
        ),
        *columns,
        *(
            sa.ForeignKeyConstraint([column], [f"{table.rstrip('?')}.id"], name=f"fk_{name}_{column}")
            for column, table in wanted.items()
        ),
        sa.PrimaryKeyConstraint("id", name=f"pk_{name}"),
    )


def index(table: str, *columns: str) -> None:
    """One index for each column."""
    for column in columns:
        op.create_index(f"ix_{table}_{column}", table, [column])


def contribution(name: str, *columns: Any, attributed: bool = True, **references: str) -> None:
    """A table with the lifecycle of every contribution."""
    who = {"group_id": "groups?", "participant_id": "participants?"} if attributed else {}
    lifecycle = (
        text("language"), text("source"), text("entered_by"), text("hidden_by"),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        *(
            sa.Column(moment, Moment, nullable=True)
            for moment in ("late_at", "taken_in_at", "hidden_at", "withdrawn_at")
        ),
    )  # fmt: skip
    make(name, *lifecycle, *columns, stage_id="stages", **who, **references)
    index(name, "session_id", "stage_id", *who)


def unique(table: str, *columns: str) -> sa.UniqueConstraint:
    """These together are there once."""
    return sa.UniqueConstraint(*columns, name=f"uq_{table}_{'_'.join(columns)}")


def upgrade() -> None:
    """New tables; columns that older tables lack; works / needs becomes the canvas it is."""
    for name in VERSIONED:
        with op.batch_alter_table(name) as table:
            table.add_column(sa.Column("version", sa.Integer(), server_default="1", nullable=False))
    with op.batch_alter_table("wordings") as table:
        table.add_column(sa.Column("based_on", sa.Integer(), nullable=True))
    with op.batch_alter_table("commitments") as table:
        for name in ("sign", "decider", "kind"):
            table.add_column(sa.Column(name, sa.String(), server_default="", nullable=False))
        table.add_column(sa.Column("status", sa.String(), server_default="open", nullable=False))
    with op.batch_alter_table("spotlights") as table:
        table.add_column(
            sa.Column("with_thread", sa.Boolean(), server_default=sa.false(), nullable=False)
        )
    _doors()
    _canvases()
    _plenary()
    _endings()
    works_needs.convert(op.get_bind())


def _doors() -> None:
    """The observer's key, a random one for every session there is; the name of the Wi-Fi."""
    from workshop.domain.session.session import new_key

    with op.batch_alter_table("sessions") as table:
        table.add_column(sa.Column("observer_key", sa.String(), server_default="", nullable=False))
        table.add_column(sa.Column("wifi_name", sa.String(), server_default="", nullable=False))
    store = op.get_bind()
    sessions = sa.table("sessions", sa.column("id"), sa.column("observer_key"))
    for (session_id,) in store.execute(sa.select(sessions.c.id)).all():
        mine = sessions.update().where(sessions.c.id == session_id)
        store.execute(mine.values(observer_key=new_key()))
    with op.batch_alter_table("sessions") as table:
        table.alter_column("observer_key", server_default=None)


def _canvases() -> None:
    make("canvas_choices", text("canvas"), text("chosen_by"), stage_id="stages", group_id="groups?")
    index("canvas_choices", "session_id", "stage_id")
    contribution(
        "field_values", text("field"), text("text"), sa.Column("value", sa.JSON(), nullable=False),
        unique("field_values", "stage_id", "group_id", "field"),
    )  # fmt: skip
    names = ("canvas", "one_field", "other_field", "one_hand", "other_hand")
    contribution("tensions", *map(text, names))
    make(
        "revisions", text("about"), sa.Column("number", sa.Integer(), nullable=False),
        text("language"), sa.Column("values", sa.JSON(), nullable=False),
        replaced_by="participants?",
    )  # fmt: skip
    index("revisions", "session_id", "about")


def _plenary() -> None:
    make(
        "origins", text("thing"), text("source"), unique("origins", "session_id", "thing", "source")
    )
    index("origins", "session_id", "thing", "source")
    contribution("responses", text("about"), text("kind"), text("text"))
    index("responses", "about")
    make("projector_views", text("what"), text("shown_by"), stage_id="stages")
    index("projector_views", "session_id", "stage_id")
    contribution("themes", text("name"), text("made_by"), attributed=False)
    make(
        "ballots", sa.Column("closed_at", Moment, nullable=True), text("closed_by"),
        sa.Column("voted", sa.Integer(), nullable=True),
        sa.Column("present", sa.Integer(), nullable=True),
        sa.Column("on_paper", sa.Integer(), nullable=False),
        unique("ballots", "stage_id"), stage_id="stages",
    )  # fmt: skip
    index("ballots", "session_id")
    contribution(
        "votes", text("choice"), sa.Column("marks", sa.Integer(), nullable=False),
        unique("votes", "stage_id", "participant_id", "choice"),
    )  # fmt: skip
    names = ("choice", "agreed", "reason", "decided_by")
    contribution("decisions", *map(text, names), attributed=False)
    contribution(
        "shared_sentences", sa.Column("number", sa.Integer(), nullable=False),
        text("text"), text("made_by"), attributed=False,
    )  # fmt: skip


def _endings() -> None:
    names = ("what", "for_whom", "effect", "decider", "goes_to", "trial", "look_at")
    contribution(
        "proposals", *map(text, names), sa.Column("boundaries", sa.JSON(), nullable=False),
        sa.Column("trial_until", sa.Date(), nullable=True),
    )  # fmt: skip
    contribution("seeds", text("text"), text("kind"), text("noted_as"))
    make(
        "interests", unique("interests", "seed_id", "participant_id"),
        seed_id="seeds", participant_id="participants?",
    )  # fmt: skip
    index("interests", "session_id", "seed_id", "participant_id")
    contribution("reflections", text("text"), sa.Column("shared_at", Moment, nullable=True))
    make(
        "next_meetings", sa.Column("day", sa.Date(), nullable=True),
        *map(text, ("time", "place", "convener", "topic")),
    )  # fmt: skip
    index("next_meetings", "session_id")


def downgrade() -> None:
    """There is no way back: what was written in the new tables would be lost."""
    raise RuntimeError("restore the backup from before the upgrade instead")
