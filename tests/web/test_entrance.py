"""The way in, as people meet it."""

from tests.people import Facilitator, Phone, hidden_key
from workshop import db
from workshop.domain.people.participant import Participant


def test_a_code_is_forgiven_case_spaces_and_letters_that_look_alike(aino: Facilitator) -> None:
    visitor = aino.app.test_client()
    typed = f" {aino.code[:2].lower()}-{aino.code[2:].lower()} "
    answer = visitor.post("/", data={"code": typed})
    assert answer.headers["Location"] == f"/j/{aino.code}"


def test_a_wrong_code_says_what_to_do_and_keeps_what_was_typed(aino: Facilitator) -> None:
    answer = aino.app.test_client().post("/?lang=en", data={"code": "zzzz9"})
    assert answer.status_code == 422
    assert "No workshop has the code ZZZZ9" in answer.text
    assert 'value="zzzz9"' in answer.text


def test_the_same_join_twice_is_one_person(aino: Facilitator) -> None:
    visitor = aino.app.test_client()
    key = hidden_key(visitor.get(f"/j/{aino.code}").text)
    form = {"key": key, "name": "Pekka", "organisation": "Kela"}
    other = aino.app.test_client()
    first, again = (
        visitor.post(f"/j/{aino.code}", data=form),
        other.post(f"/j/{aino.code}", data=form),
    )
    assert first.status_code == again.status_code == 303
    with aino.app.app_context():
        assert [p.name for p in db.session.query(Participant)] == ["Pekka"]


def test_html_in_a_name_is_text_everywhere(aino: Facilitator) -> None:
    phone = Phone(aino, "<b>Bo</b>")
    for page in (phone.sees(), aino.console()):
        assert "<b>Bo</b>" not in page
        assert "&lt;b&gt;Bo&lt;/b&gt;" in page


def test_a_return_code_opens_the_same_person_on_another_phone(aino: Facilitator) -> None:
    phone = Phone(aino, "Salla")
    with aino.app.app_context():
        code = db.session.query(Participant).one().return_code
    other = aino.app.test_client()
    spaced = f"{code[:3].lower()} {code[3:]}"
    answer = other.post(f"/j/{aino.code}/return", data={"code": spaced})
    assert answer.headers["Location"] == phone.home
    assert "Salla" in other.get(phone.home).text


def test_an_ended_session_lets_nobody_new_in(aino: Facilitator) -> None:
    aino.ends_the_day()
    answer = aino.app.test_client().get(f"/j/{aino.code}?lang=en")
    assert answer.status_code == 410
    assert "This workshop has ended" in answer.text


def test_another_site_cannot_post_here(aino: Facilitator) -> None:
    address = f"/s/{aino.session_id}/console/eyes-up"
    foreign = {"Origin": "https://elsewhere.example"}
    assert aino.browser.post(address, data={"up": "yes"}, headers=foreign).status_code == 403
    home = {"Origin": "http://localhost"}
    assert aino.browser.post(address, data={"up": "yes"}, headers=home).status_code == 303
