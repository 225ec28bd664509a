"""Spellings of an organisation that were joined.

Revision ID: 0005
Revises: 0004
"""

import sqlalchemy as sa
from alembic import op

import workshop.db

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """One table."""
    op.create_table(
        "joined_names",
        sa.Column("session_id", sa.String(length=32), nullable=False),
        sa.Column("written", sa.String(), nullable=False),
        sa.Column("kept", sa.String(), nullable=False),
        sa.Column("joined_by", sa.String(), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("created_at", workshop.db.Moment(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["session_id"], ["sessions.id"], name=op.f("fk_joined_names_session_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_joined_names")),
        sa.UniqueConstraint(
            "session_id", "written", name=op.f("uq_joined_names_session_id_written")
        ),
    )
    op.create_index(op.f("ix_joined_names_session_id"), "joined_names", ["session_id"])


def downgrade() -> None:
    """Forget them; people keep the names they have."""
    op.drop_table("joined_names")
