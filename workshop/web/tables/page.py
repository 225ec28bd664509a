"""The page: the draft, or the published tables, or a question how large the tables should be."""

from typing import Any

from flask import render_template, request

from workshop.domain.seating.place import Place
from workshop.domain.seating.proposal_run import latest_run
from workshop.domain.seating.rounds import current_round, draft_round
from workshop.domain.seating.table_comment import comments_of
from workshop.domain.seating.table_request import traits_of, values_of
from workshop.domain.seating.wishes import Wishes
from workshop.domain.session.session import Session
from workshop.locale.speaking import spoken
from workshop.web import language
from workshop.web.doors import this_session
from workshop.web.tables.forms import CommentForm, RuleForm, SizeForm
from workshop.web.tables.guard import door
from workshop.web.tables.view import table_view
from workshop.web.tables.words import sentences
from workshop.web.traits import described, trait_name, value_name


@door.get("")
def draft() -> str:
    """The tables as they are thought of now."""
    return show()


def show(
    form: SizeForm | None = None,
    rule_form: RuleForm | None = None,
    comment_form: CommentForm | None = None,
    wrong: dict[str, str] | None = None,
) -> str:
    """The page, with what was typed where something was wrong with it."""
    session = this_session()
    round_, current = draft_round(session), current_round(session)
    wishes, run = Wishes.of(session), latest_run(session)
    sizes = {"low": session.group_min, "high": session.group_max, "tables": wishes.tables}
    shown = round_ or current
    more: dict[str, Any] = table_view(session, shown, run) if shown else {}
    return render_template(
        "web/tables/page.html",
        session=session,
        place=Place(session, language.current()),
        draft=round_,
        current=current,
        run=run,
        wishes=wishes,
        rules=sentences(session, run),
        form=form or SizeForm(**sizes, balanced=wishes.balanced),
        rule_form=rule_form or RuleForm(session),
        comment_form=comment_form or CommentForm(),
        comments=comments_of(session),
        traits=traits_of(session.participants),
        alike_all=_alike_all(session),
        trait_name=trait_name,
        people_known=sorted(
            (described(p) for p in session.participants if p.left_at is None),
            key=spoken().sort_key,
        ),
        values_known=_values(session),
        is_asking=form is not None,
        wrong=wrong or {},
        typed=request.form,
        **more,
    )


def _alike_all(session: Session) -> set[str]:
    """Traits that tell nobody apart: everybody has the same one value."""
    people = session.participants
    return {
        trait
        for trait in traits_of(people)
        if len(people) > 1 and len({p.trait(trait) for p in people}) == 1
    }


def _values(session: Session) -> list[str]:
    """Every value of every trait, as people say it, to choose from."""
    people = session.participants
    named = {value_name(t, v) for t in traits_of(people) for v in values_of(people, t)}
    return sorted(named, key=spoken().sort_key)
