"""Rounds that mend, that come later, that were taken back; people merged and told apart.

Revision ID: 0004
Revises: 0003
"""

import sqlalchemy as sa
from alembic import op

import workshop.db

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Three columns of rounds, two tables."""
    with op.batch_alter_table("rounds") as batch:
        batch.add_column(sa.Column("undone_at", workshop.db.Moment(timezone=True)))
        batch.add_column(
            sa.Column("mends", sa.Boolean(), server_default=sa.false(), nullable=False)
        )
        batch.add_column(sa.Column("turn", sa.Integer()))
    op.create_table(
        "merged_people",
        sa.Column("session_id", sa.String(length=32), nullable=False),
        sa.Column("gone_id", sa.String(), nullable=False),
        sa.Column("kept_id", sa.String(length=32), nullable=False),
        sa.Column("return_code", sa.String(), nullable=False),
        sa.Column("said", sa.JSON(), nullable=False),
        sa.Column("merged_by", sa.String(), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("created_at", workshop.db.Moment(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["kept_id"], ["participants.id"], name=op.f("fk_merged_people_kept_id")
        ),
        sa.ForeignKeyConstraint(
            ["session_id"], ["sessions.id"], name=op.f("fk_merged_people_session_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_merged_people")),
        sa.UniqueConstraint("gone_id", name=op.f("uq_merged_people_gone_id")),
    )
    op.create_index(op.f("ix_merged_people_session_id"), "merged_people", ["session_id"])
    op.create_index(op.f("ix_merged_people_kept_id"), "merged_people", ["kept_id"])
    op.create_table(
        "told_apart",
        sa.Column("session_id", sa.String(length=32), nullable=False),
        sa.Column("one", sa.String(), nullable=False),
        sa.Column("other", sa.String(), nullable=False),
        sa.Column("said_by", sa.String(), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("created_at", workshop.db.Moment(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["session_id"], ["sessions.id"], name=op.f("fk_told_apart_session_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_told_apart")),
        sa.UniqueConstraint("session_id", "one", "other", name=op.f("uq_told_apart_session_id_one_other")),
    )
    op.create_index(op.f("ix_told_apart_session_id"), "told_apart", ["session_id"])


def downgrade() -> None:
    """Without them: rounds of the list would look like drafts, so they go."""
    op.execute("DELETE FROM seats WHERE round_id IN (SELECT id FROM rounds WHERE turn IS NOT NULL AND published_at IS NULL)")
    op.execute("DELETE FROM rounds WHERE turn IS NOT NULL AND published_at IS NULL")
    op.drop_table("told_apart")
    op.drop_table("merged_people")
    with op.batch_alter_table("rounds") as batch:
        batch.drop_column("turn")
        batch.drop_column("mends")
        batch.drop_column("undone_at")
