"""A dot of each person.

Revision ID: dot_vote_0001
"""

import sqlalchemy as sa
from alembic import op

import workshop.db

revision = "dot_vote_0001"
down_revision = None
branch_labels = ("dot_vote",)
depends_on = "0007"

Moment = workshop.db.Moment(timezone=True)


def upgrade() -> None:
    """One table: the lifecycle of every contribution, and what only a dot has."""
    op.create_table(
        "dots",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("created_at", Moment, nullable=False),
        sa.Column("session_id", sa.String(length=32), nullable=False),
        sa.Column("stage_id", sa.String(length=32), nullable=False),
        sa.Column("group_id", sa.String(length=32), nullable=True),
        sa.Column("participant_id", sa.String(length=32), nullable=True),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("entered_by", sa.String(), nullable=False),
        sa.Column("late_at", Moment, nullable=True),
        sa.Column("taken_in_at", Moment, nullable=True),
        sa.Column("hidden_at", Moment, nullable=True),
        sa.Column("hidden_by", sa.String(), nullable=False),
        sa.Column("withdrawn_at", Moment, nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("choice", sa.String(), nullable=False),
        sa.Column("why", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["session_id"], ["sessions.id"], name="fk_dots_session_id"),
        sa.ForeignKeyConstraint(["stage_id"], ["stages.id"], name="fk_dots_stage_id"),
        sa.ForeignKeyConstraint(["group_id"], ["groups.id"], name="fk_dots_group_id"),
        sa.ForeignKeyConstraint(
            ["participant_id"], ["participants.id"], name="fk_dots_participant_id"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_dots"),
    )
    for column in ("session_id", "stage_id", "group_id", "participant_id"):
        op.create_index(f"ix_dots_{column}", "dots", [column])


def downgrade() -> None:
    """No dots."""
    op.drop_table("dots")
