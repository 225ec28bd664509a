"""Alembic's entry: the connection and the tables come from whoever called."""

from alembic import context

from workshop.db import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
    compare_type=False,
)
with context.begin_transaction():
    context.run_migrations()
