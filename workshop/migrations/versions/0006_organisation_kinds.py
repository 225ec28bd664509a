"""What kind of organisation a name is.

Revision ID: 0006
Revises: 0005
"""

import sqlalchemy as sa
from alembic import op

import workshop.db

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """One table."""
    op.create_table(
        "organisation_kinds",
        sa.Column("session_id", sa.String(length=32), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("said_by", sa.String(), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("created_at", workshop.db.Moment(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["session_id"], ["sessions.id"], name=op.f("fk_organisation_kinds_session_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_organisation_kinds")),
        sa.UniqueConstraint(
            "session_id", "name", name=op.f("uq_organisation_kinds_session_id_name")
        ),
    )
    op.create_index(op.f("ix_organisation_kinds_session_id"), "organisation_kinds", ["session_id"])


def downgrade() -> None:
    """Forget what was said; names still tell."""
    op.drop_table("organisation_kinds")
