"""A late wording waits until the facilitator takes it in.

Revision ID: 0002
Revises: 0001
"""

import sqlalchemy as sa
from alembic import op

import workshop.db

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """When it was taken in; empty for those that wait and those that were in time."""
    op.add_column("wordings", sa.Column("taken_in_at", workshop.db.Moment(timezone=True)))


def downgrade() -> None:
    """Forget it."""
    with op.batch_alter_table("wordings") as batch:
        batch.drop_column("taken_in_at")
