"""What every template can use: words, icons, times, the region tag, addresses of static files."""

import datetime as dt
from functools import cache

from flask import Flask
from markupsafe import Markup

from workshop import db
from workshop.config import ROOT
from workshop.domain.contributions.decision import joint_problem
from workshop.domain.contributions.thread import is_taken_back, layers, on_thread
from workshop.domain.seating.rounds import PLANTS, Group
from workshop.domain.session.codes import spell_code
from workshop.domain.session.session import Session
from workshop.live.regions import show
from workshop.live.rooms import Listener, token_for
from workshop.locale import MSGIDS, languages
from workshop.locale.speaking import spoken
from workshop.outcome.plants import group_name
from workshop.outcome.thing_names import response_name, thing_name
from workshop.outcome.thread import knot_label
from workshop.web import identity, language
from workshop.web.address import join_address, qr
from workshop.web.client_hint import client_hints
from workshop.web.decks import card_url, find_card
from workshop.web.static_files import static

ICONS = ROOT / "static" / "vendor" / "icons"


def set_up(app: Flask) -> None:
    """Give the templates their words."""
    app.jinja_env.globals.update(
        icon=icon,
        plant=plant,
        region=show,
        live_token=lambda session, audience, person=None: token_for(
            Listener(session.id, audience, language.current(), person.id if person else "")
        ),
        languages=languages,
        language_of_files=MSGIDS,
        language_choices=language.choices,
        spoken=spoken,
        join_address=join_address,
        joint_problem=joint_problem,
        qr=qr,
        card_url=card_url,
        find_card=find_card,
        may_run=lambda session: identity.may(session, identity.CONSOLE),
        signed_in=lambda: identity.account() is not None,
        now=db.now,
        told=identity.told,
        told_link=identity.told_link,
        client_hints=client_hints,
        plants=PLANTS,
        is_rtl=is_rtl,
        on_thread=on_thread,
        is_taken_back=is_taken_back,
        thread_layers=layers,
    )
    app.jinja_env.filters.update(
        local=language.local,
        clock=clock,
        time_of_day=lambda written: spoken().clock(dt.time.fromisoformat(written)),
        day=day,
        spell=spell_code,
        minutes=minutes,
        table_name=group_name,
        initials=initials,
        thing_name=thing_name,
        response_name=response_name,
        knot_label=knot_label,
    )
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True


def is_rtl(code: str) -> bool:
    """Whether texts of this language run from right to left."""
    return code in languages and languages[code].direction == "rtl"


@cache
def icon(name: str) -> Markup:
    """A Lucide icon, inline, hidden from screen readers: it never stands alone on a button."""
    svg = (ICONS / f"{name}.svg").read_text(encoding="utf-8")
    inside = svg[svg.index(">", svg.index("<svg")) + 1 :]
    return Markup(
        '<svg class="icon" viewBox="0 0 24 24" fill="none" stroke="currentColor" '
        'stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">'
        f"{inside}"
    )


def plant(group: Group, size: str = "") -> Markup:
    """The symbol of a table; its name is always written beside it."""
    return Markup('<svg class="plant {}" aria-hidden="true"><use href="{}#{}"/></svg>').format(
        f"plant-{size}" if size else "", static(f"images/plants/{group.plant}.svg"), group.plant
    )


def clock(moment: dt.datetime, session: Session) -> str:
    """9.05 on the wall of the room (9:05 where that is the custom)."""
    return spoken().clock(session.local(moment))


def day(moment: dt.datetime | dt.date, session: Session | None = None, form: str = "short") -> str:
    """A day: "to 12.3." (short), "torstaina 12. maaliskuuta 2026" (long)."""
    if isinstance(moment, dt.datetime) and session:
        moment = session.local(moment)
    return spoken().long_day(moment) if form == "long" else spoken().short_day(moment)


def minutes(seconds: float) -> str:
    """2.40 for 160 seconds; over time is written with a plus: +0.30."""
    return spoken().minutes(seconds)


def initials(name: str) -> str:
    """Two letters for a small figure; a screen reader gets the whole name beside it."""
    words = [w for w in name.replace("-", " ").split() if w[0].isalnum()]
    letters = words[0][:2] if len(words) == 1 else "".join(w[0] for w in words[:2])
    return letters.upper() if words else "–"
