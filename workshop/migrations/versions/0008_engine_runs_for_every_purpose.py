"""Runs of the engine for every purpose, kept alive by the server at work.

Revision ID: 0008
Revises: 0007
"""

import sqlalchemy as sa
from alembic import op

import workshop.db

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Four columns."""
    with op.batch_alter_table("proposal_runs") as batch:
        batch.add_column(
            sa.Column("purpose", sa.String(), server_default="tables", nullable=False)
        )
        batch.add_column(sa.Column("options", sa.JSON(), server_default="{}", nullable=False))
        batch.add_column(sa.Column("heard_at", workshop.db.Moment(timezone=True)))
        batch.add_column(sa.Column("stopped_at", workshop.db.Moment(timezone=True)))


def downgrade() -> None:
    """Only runs for new tables are left."""
    op.execute("DELETE FROM proposal_runs WHERE purpose != 'tables'")
    with op.batch_alter_table("proposal_runs") as batch:
        batch.drop_column("stopped_at")
        batch.drop_column("heard_at")
        batch.drop_column("options")
        batch.drop_column("purpose")
