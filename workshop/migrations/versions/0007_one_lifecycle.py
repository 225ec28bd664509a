"""One lifecycle for all contributions; every answer to a promise; links between notes.

Revision ID: 0007
Revises: 0006
"""

import sqlalchemy as sa
from alembic import op

import workshop.db

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

Moment = workshop.db.Moment(timezone=True)
TEXTS = {"language": "fi", "source": "phone", "entered_by": "", "hidden_by": ""}
MOMENTS = ("late_at", "taken_in_at", "hidden_at", "withdrawn_at")
HAS = {
    "notes": {"group_id", "participant_id", "language", "late_at", "taken_in_at", "hidden_at", "hidden_by"},
    "picks": {"participant_id", "late_at", "hidden_at"},
    "wordings": {"participant_id", "taken_in_at"},
    "commitments": {"group_id", "participant_id", "hidden_at", "withdrawn_at"},
    "feedback": {"language"},
}
ANONYMOUS = {"feedback"}


def upgrade() -> None:
    """What was kept under other names is carried over; nothing is lost."""
    with op.batch_alter_table("commitments") as table:
        table.alter_column("owner_id", new_column_name="participant_id")
    with op.batch_alter_table("wordings") as table:
        table.add_column(sa.Column("stage_id", sa.String(length=32), nullable=True))
    op.execute(
        "UPDATE wordings SET stage_id = (SELECT stage_id FROM problems WHERE problems.id = wordings.problem_id)"
    )
    for name, has in HAS.items():
        with op.batch_alter_table(name) as table:
            for column, default in TEXTS.items():
                if column not in has:
                    table.add_column(
                        sa.Column(column, sa.String(), nullable=False, server_default=default)
                    )
            for column in MOMENTS:
                if column not in has:
                    table.add_column(sa.Column(column, Moment, nullable=True))
            if "group_id" not in has and name not in ANONYMOUS:
                table.add_column(sa.Column("group_id", sa.String(length=32), nullable=True))
                table.create_foreign_key(
                    op.f(f"fk_{name}_group_id"), "groups", ["group_id"], ["id"]
                )
            if name == "notes":
                table.add_column(
                    sa.Column("cluster_name", sa.String(), nullable=False, server_default="")
                )
                table.add_column(sa.Column("position", sa.Integer(), nullable=True))
            if name == "wordings":
                table.alter_column("stage_id", nullable=False, existing_type=sa.String(length=32))
                table.create_foreign_key(
                    op.f("fk_wordings_stage_id"), "stages", ["stage_id"], ["id"]
                )
    op.execute(
        "UPDATE wordings SET group_id = (SELECT group_id FROM problems WHERE problems.id = wordings.problem_id)"
    )
    op.execute(sa.text("UPDATE wordings SET late_at = created_at WHERE late = :yes").bindparams(yes=True))
    for name in ("picks", "wordings", "commitments"):
        op.execute(
            f"UPDATE {name} SET language = COALESCE((SELECT language FROM participants "
            f"WHERE participants.id = {name}.participant_id), language)"
        )
    op.execute(
        "UPDATE picks SET group_id = (SELECT seats.group_id FROM seats JOIN rounds ON rounds.id = seats.round_id "
        "WHERE seats.participant_id = picks.participant_id AND rounds.published_at IS NOT NULL "
        "AND rounds.undone_at IS NULL ORDER BY rounds.published_at DESC LIMIT 1)"
    )
    with op.batch_alter_table("wordings") as table:
        table.drop_column("late")
    _indexes()
    with op.batch_alter_table("spotlights") as table:
        table.alter_column("lit_by", new_column_name="shown_by")
    op.execute(
        "UPDATE spotlights SET target_id = COALESCE((SELECT wordings.id FROM wordings WHERE "
        "wordings.problem_id = spotlights.target_id ORDER BY wordings.number DESC LIMIT 1), target_id), "
        "target = 'wordings' WHERE target = 'problems'"
    )
    op.rename_table("told_apart", "not_duplicates")
    op.drop_index("ix_told_apart_session_id", "not_duplicates")
    op.create_index("ix_not_duplicates_session_id", "not_duplicates", ["session_id"])
    with op.batch_alter_table("not_duplicates") as table:
        table.drop_constraint("uq_told_apart_session_id_one_other", type_="unique")
        table.create_unique_constraint(
            op.f("uq_not_duplicates_session_id_one_other"), ["session_id", "one", "other"]
        )
    with op.batch_alter_table("stages") as table:
        table.add_column(sa.Column("counted_marks", sa.JSON(), nullable=False, server_default="{}"))
    with op.batch_alter_table("participants") as table:
        table.add_column(sa.Column("entered_at", Moment, nullable=True))
    _tables()
    _move_counted_marks()
    _keep_answers()


def _tables() -> None:
    op.create_table(
        "party_answers",
        sa.Column("session_id", sa.String(length=32), nullable=False),
        sa.Column("party_id", sa.String(length=32), nullable=False),
        sa.Column("answer", sa.String(), nullable=False),
        sa.Column("suggestion", sa.String(), nullable=False),
        sa.Column("about", sa.String(), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("created_at", Moment, nullable=False),
        sa.ForeignKeyConstraint(["session_id"], ["sessions.id"], name=op.f("fk_party_answers_session_id")),
        sa.ForeignKeyConstraint(
            ["party_id"], ["parties.id"], name=op.f("fk_party_answers_party_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_party_answers")),
    )
    op.create_index(op.f("ix_party_answers_session_id"), "party_answers", ["session_id"])
    op.create_index(op.f("ix_party_answers_party_id"), "party_answers", ["party_id"])
    op.create_table(
        "note_links",
        sa.Column("session_id", sa.String(length=32), nullable=False),
        sa.Column("note_id", sa.String(length=32), nullable=False),
        sa.Column("other_id", sa.String(length=32), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("created_at", Moment, nullable=False),
        sa.ForeignKeyConstraint(["session_id"], ["sessions.id"], name=op.f("fk_note_links_session_id")),
        sa.ForeignKeyConstraint(["note_id"], ["notes.id"], name=op.f("fk_note_links_note_id")),
        sa.ForeignKeyConstraint(["other_id"], ["notes.id"], name=op.f("fk_note_links_other_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_note_links")),
        sa.UniqueConstraint("note_id", "other_id", "kind", name=op.f("uq_note_links_note_id_other_id_kind")),
    )
    for column in ("session_id", "note_id", "other_id"):
        op.create_index(op.f(f"ix_note_links_{column}"), "note_links", [column])


def _indexes() -> None:
    for name, columns in {
        "picks": ("stage_id", "group_id", "participant_id"),
        "wordings": ("stage_id", "group_id", "participant_id"),
        "commitments": ("stage_id", "group_id", "participant_id"),
        "feedback": ("stage_id",),
    }.items():
        for column in columns:
            op.create_index(op.f(f"ix_{name}_{column}"), name, [column])


def _move_counted_marks() -> None:
    """Counts of imported sessions had stood among the options of a stage."""
    stages = sa.table(
        "stages", sa.column("id"), sa.column("options", sa.JSON()), sa.column("counted_marks", sa.JSON())
    )
    store = op.get_bind()
    for stage_id, options in store.execute(sa.select(stages.c.id, stages.c.options)).all():
        counted = (options or {}).pop("counted_marks", None)
        if counted:
            moved = stages.update().where(stages.c.id == stage_id)
            store.execute(moved.values(options=options, counted_marks=counted))


def _keep_answers() -> None:
    """The answer that stands is the first of each party's record."""
    store = op.get_bind()
    rows = store.execute(
        sa.text(
            "SELECT parties.id, parties.session_id, answer, suggestion, answered_at, what FROM parties "
            "JOIN commitments ON commitments.id = parties.commitment_id WHERE answered_at IS NOT NULL"
        ).columns(answered_at=workshop.db.Moment(timezone=True))
    ).all()
    answers = sa.table(
        "party_answers", sa.column("id"), sa.column("session_id"), sa.column("party_id"), sa.column("answer"),
        sa.column("suggestion"), sa.column("about"), sa.column("created_at", workshop.db.Moment(timezone=True)),
    )
    if rows:
        store.execute(
            answers.insert(),
            [
                {
                    "id": workshop.db.new_id(), "session_id": row.session_id, "party_id": row.id,
                    "answer": row.answer, "suggestion": row.suggestion, "about": row.what,
                    "created_at": row.answered_at,
                }
                for row in rows
            ],
        )


def downgrade() -> None:
    """There is no way back: lifecycles that the old tables could not hold would be lost."""
    raise RuntimeError("restore the backup from before the upgrade instead")
