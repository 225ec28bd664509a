"""the first tables"""

import sqlalchemy as sa
from alembic import op

import workshop.db
from workshop.migrations.tables_of_a_day import create_tables_of_a_day

revision = '0001'
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('accounts',
    sa.Column('email', sa.String(), nullable=False),
    sa.Column('name', sa.String(), nullable=False),
    sa.Column('password_hash', sa.String(), nullable=False),
    sa.Column('language', sa.String(), nullable=False),
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('created_at', workshop.db.Moment(timezone=True), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_accounts')),
    sa.UniqueConstraint('email', name=op.f('uq_accounts_email'))
    )
    op.create_table('setup_links',
    sa.Column('token_hash', sa.String(), nullable=False),
    sa.Column('used_at', workshop.db.Moment(timezone=True), nullable=True),
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('created_at', workshop.db.Moment(timezone=True), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_setup_links')),
    sa.UniqueConstraint('token_hash', name=op.f('uq_setup_links_token_hash'))
    )
    op.create_table('sessions',
    sa.Column('code', sa.String(), nullable=False),
    sa.Column('title', sa.String(), nullable=False),
    sa.Column('locality', sa.String(), nullable=False),
    sa.Column('starts_at', workshop.db.Moment(timezone=True), nullable=False),
    sa.Column('time_zone', sa.String(), nullable=False),
    sa.Column('languages', sa.JSON(), nullable=False),
    sa.Column('screen_language', sa.String(), nullable=False),
    sa.Column('design', sa.String(), nullable=False),
    sa.Column('deck', sa.String(), nullable=False),
    sa.Column('expected', sa.Integer(), nullable=False),
    sa.Column('group_min', sa.Integer(), nullable=False),
    sa.Column('group_max', sa.Integer(), nullable=False),
    sa.Column('owner_id', sa.String(length=32), nullable=True),
    sa.Column('projector_key', sa.String(), nullable=False),
    sa.Column('console_key', sa.String(), nullable=False),
    sa.Column('organiser_key', sa.String(), nullable=False),
    sa.Column('expert_key', sa.String(), nullable=False),
    sa.Column('dark_room', sa.Boolean(), nullable=False),
    sa.Column('eyes_up_at', workshop.db.Moment(timezone=True), nullable=True),
    sa.Column('ended_at', workshop.db.Moment(timezone=True), nullable=True),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('created_at', workshop.db.Moment(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['owner_id'], ['accounts.id'], name=op.f('fk_sessions_owner_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_sessions')),
    sa.UniqueConstraint('code', name=op.f('uq_sessions_code'))
    )
    op.create_table('groups',
    sa.Column('session_id', sa.String(length=32), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('place', sa.String(), nullable=False),
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('created_at', workshop.db.Moment(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['session_id'], ['sessions.id'], name=op.f('fk_groups_session_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_groups')),
    sa.UniqueConstraint('session_id', 'position', name=op.f('uq_groups_session_id_position'))
    )
    with op.batch_alter_table('groups', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_groups_session_id'), ['session_id'], unique=False)

    op.create_table('participants',
    sa.Column('session_id', sa.String(length=32), nullable=False),
    sa.Column('name', sa.String(), nullable=False),
    sa.Column('organisation', sa.String(), nullable=False),
    sa.Column('role', sa.String(), nullable=False),
    sa.Column('locality', sa.String(), nullable=False),
    sa.Column('languages', sa.JSON(), nullable=False),
    sa.Column('traits', sa.JSON(), nullable=False),
    sa.Column('roster_id', sa.String(), nullable=True),
    sa.Column('from_roster', sa.Boolean(), nullable=False),
    sa.Column('language', sa.String(), nullable=False),
    sa.Column('return_code', sa.String(), nullable=False),
    sa.Column('shows_name', sa.Boolean(), nullable=False),
    sa.Column('arrived_at', workshop.db.Moment(timezone=True), nullable=True),
    sa.Column('left_at', workshop.db.Moment(timezone=True), nullable=True),
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('created_at', workshop.db.Moment(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['session_id'], ['sessions.id'], name=op.f('fk_participants_session_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_participants')),
    sa.UniqueConstraint('session_id', 'return_code', name=op.f('uq_participants_session_id_return_code'))
    )
    with op.batch_alter_table('participants', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_participants_session_id'), ['session_id'], unique=False)

    op.create_table('rounds',
    sa.Column('session_id', sa.String(length=32), nullable=False),
    sa.Column('published_at', workshop.db.Moment(timezone=True), nullable=True),
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('created_at', workshop.db.Moment(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['session_id'], ['sessions.id'], name=op.f('fk_rounds_session_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_rounds'))
    )
    with op.batch_alter_table('rounds', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_rounds_session_id'), ['session_id'], unique=False)

    op.create_table('spotlights',
    sa.Column('session_id', sa.String(length=32), nullable=False),
    sa.Column('target', sa.String(), nullable=False),
    sa.Column('target_id', sa.String(), nullable=False),
    sa.Column('lit_by', sa.String(), nullable=False),
    sa.Column('ended_at', workshop.db.Moment(timezone=True), nullable=True),
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('created_at', workshop.db.Moment(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['session_id'], ['sessions.id'], name=op.f('fk_spotlights_session_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_spotlights'))
    )
    with op.batch_alter_table('spotlights', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_spotlights_session_id'), ['session_id'], unique=False)

    op.create_table('stages',
    sa.Column('session_id', sa.String(length=32), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('key', sa.String(), nullable=False),
    sa.Column('kind', sa.String(), nullable=False),
    sa.Column('title', sa.JSON(), nullable=False),
    sa.Column('minutes', sa.Integer(), nullable=False),
    sa.Column('min_minutes', sa.Integer(), nullable=False),
    sa.Column('mode', sa.String(), nullable=False),
    sa.Column('prompts', sa.JSON(), nullable=False),
    sa.Column('facilitator', sa.JSON(), nullable=False),
    sa.Column('step_list', sa.JSON(), nullable=False),
    sa.Column('options', sa.JSON(), nullable=False),
    sa.Column('removed_at', workshop.db.Moment(timezone=True), nullable=True),
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('created_at', workshop.db.Moment(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['session_id'], ['sessions.id'], name=op.f('fk_stages_session_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_stages'))
    )
    with op.batch_alter_table('stages', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_stages_session_id'), ['session_id'], unique=False)

    op.create_table('submissions',
    sa.Column('session_id', sa.String(length=32), nullable=False),
    sa.Column('key', sa.String(), nullable=False),
    sa.Column('kind', sa.String(), nullable=False),
    sa.Column('target_id', sa.String(), nullable=False),
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('created_at', workshop.db.Moment(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['session_id'], ['sessions.id'], name=op.f('fk_submissions_session_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_submissions')),
    sa.UniqueConstraint('session_id', 'key', name=op.f('uq_submissions_session_id_key'))
    )
    with op.batch_alter_table('submissions', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_submissions_session_id'), ['session_id'], unique=False)

    op.create_table('commitments',
    sa.Column('session_id', sa.String(length=32), nullable=False),
    sa.Column('stage_id', sa.String(length=32), nullable=False),
    sa.Column('group_id', sa.String(length=32), nullable=True),
    sa.Column('owner_id', sa.String(length=32), nullable=True),
    sa.Column('organisation', sa.String(), nullable=False),
    sa.Column('what', sa.String(), nullable=False),
    sa.Column('first_step', sa.String(), nullable=False),
    sa.Column('due', sa.Date(), nullable=False),
    sa.Column('hidden_at', workshop.db.Moment(timezone=True), nullable=True),
    sa.Column('withdrawn_at', workshop.db.Moment(timezone=True), nullable=True),
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('created_at', workshop.db.Moment(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['group_id'], ['groups.id'], name=op.f('fk_commitments_group_id')),
    sa.ForeignKeyConstraint(['owner_id'], ['participants.id'], name=op.f('fk_commitments_owner_id')),
    sa.ForeignKeyConstraint(['session_id'], ['sessions.id'], name=op.f('fk_commitments_session_id')),
    sa.ForeignKeyConstraint(['stage_id'], ['stages.id'], name=op.f('fk_commitments_stage_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_commitments'))
    )
    with op.batch_alter_table('commitments', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_commitments_session_id'), ['session_id'], unique=False)

    op.create_table('feedback',
    sa.Column('session_id', sa.String(length=32), nullable=False),
    sa.Column('stage_id', sa.String(length=32), nullable=False),
    sa.Column('language', sa.String(), nullable=False),
    sa.Column('created_at', workshop.db.Moment(timezone=True), nullable=False),
    sa.Column('answers', sa.JSON(), nullable=False),
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.ForeignKeyConstraint(['session_id'], ['sessions.id'], name=op.f('fk_feedback_session_id')),
    sa.ForeignKeyConstraint(['stage_id'], ['stages.id'], name=op.f('fk_feedback_stage_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_feedback'))
    )
    with op.batch_alter_table('feedback', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_feedback_session_id'), ['session_id'], unique=False)

    create_tables_of_a_day()


def downgrade() -> None:
    op.drop_table('clarities')
    op.drop_table('wordings')
    op.drop_table('parties')
    op.drop_table('stage_runs')
    op.drop_table('seats')
    op.drop_table('problems')
    op.drop_table('picks')
    op.drop_table('notes')
    op.drop_table('marks')
    op.drop_table('feedback')
    op.drop_table('commitments')
    op.drop_table('submissions')
    op.drop_table('stages')
    op.drop_table('spotlights')
    op.drop_table('rounds')
    op.drop_table('participants')
    op.drop_table('groups')
    op.drop_table('sessions')
    op.drop_table('setup_links')
    op.drop_table('accounts')
