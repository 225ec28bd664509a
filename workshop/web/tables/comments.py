"""What the local expert says about the tables, for the facilitators to see."""

from flask import request
from werkzeug.wrappers import Response

from workshop import db
from workshop.domain.seating.rounds import Group
from workshop.domain.seating.table_comment import TableComment
from workshop.domain.session.submission import accept
from workshop.web.doors import find, this_session
from workshop.web.tables.forms import CommentForm
from workshop.web.tables.guard import Page, door, for_facilitators, kept, who
from workshop.web.tables.page import show


@door.post("/comments")
def say() -> Page:
    """Something to look at, about one table (`about`) or all of them."""
    form = CommentForm(request.form)
    if not form.validate():
        return show(comment_form=form), 422
    group: Group | None = find(Group, form.about.data) if form.about.data else None

    def make() -> TableComment:
        return TableComment(
            id=db.new_id(),
            session_id=this_session().id,
            group=group,
            text=form.text.data,
            said_by=who(),
        )

    accept(this_session(), form.key.data, make)
    return kept()


@door.post("/comments/settled")
@for_facilitators
def settle() -> Response:
    """Dealt with."""
    comment: TableComment = find(TableComment, request.form.get("comment", ""))
    comment.settle(who())
    return kept()
