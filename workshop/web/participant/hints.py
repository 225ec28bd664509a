"""After a text was taken that looks as if it named a client, the answer says so, for every kind.

The text is kept as it is: the hint leads to where it can be reworded.
"""

from urllib.parse import quote, unquote

from flask import Response, request, url_for
from flask_babel import gettext as _
from sqlalchemy import select

from workshop import db
from workshop.domain.contributions.contribution import registry
from workshop.domain.session.submission import Submission
from workshop.web import identity
from workshop.web.client_hint import client_hint
from workshop.web.doors import this_session, wants_page
from workshop.web.participant.guard import door

NO_TEXTS = {"key", "seen", "tied", "about"}


@door.after_request
def hint(response: Response) -> Response:
    """Add the hint to what the answer says already ("late")."""
    is_stage = request.endpoint and request.endpoint.count(".") > 1  # not one's own details
    is_own = request.endpoint == "participant.reword_own"
    if request.method != "POST" or response.status_code not in (204, 303):
        return response
    if not is_stage and not is_own:
        return response
    texts = [text for name, text in request.form.items(multi=True) if name not in NO_TEXTS]
    words = client_hint(texts)
    if words:
        _say(response, words, _reword_url())
    return response


def _say(response: Response, words: str, link: str) -> None:
    said = " ".join(filter(None, (unquote(response.headers.get("X-Said", "")), words)))
    response.headers["X-Said"] = quote(said)
    if link:
        response.headers["X-Said-Link"] = quote(link)
        response.headers["X-Said-Link-Words"] = quote(_("Change the text"))
    if wants_page():
        identity.tell(said, link)


def _reword_url() -> str:
    """Where the writer can reword what they sent; "" where its own form does that."""
    if request.endpoint == "participant.reword_own":
        return request.path.removesuffix("/wording")
    sent = select(Submission).where(
        Submission.session_id == this_session().id, Submission.key == request.form.get("key", "")
    )
    made = db.session.scalar(sent)
    model = registry.get(made.kind) if made else None
    if made is None or model is None or not model.writers_texts:
        return ""
    return url_for("participant.own", table=made.kind, thing_id=made.target_id)
