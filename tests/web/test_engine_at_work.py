"""The engine works in a process of its own: the page stays live and can stop it."""

from tests.engine import at_work, wait_for_engine
from tests.people import Facilitator
from tests.web.a_console import Console
from workshop import db
from workshop.domain.people.participant import Participant
from workshop.domain.session.session import Session

BETWEEN_LOOKS = 0.5  # seconds in which the engine has the machine for itself
OURS = {"X-Requested-With": "rajapaja"}


def a_hard_question(aino: Facilitator) -> Console:
    """So many people to mix and to bring together that the proof takes its time."""
    console = Console(aino, people=0)
    with aino.app.app_context():
        session = db.session.get_one(Session, aino.session_id)
        for n in range(160):
            session.participants.append(
                Participant(
                    session_id=session.id,
                    name=f"Vieras {n}",
                    organisation=f"Talo {n * n % 11}",
                    role=f"rooli {n * 7 % 5}",
                    locality=f"kunta {n * n * n % 7}",
                    return_code=f"HARD{n:03d}",
                )
            )
        db.session.commit()
    console.posts("wishes", trait="locality", part="cluster")
    return console


def test_the_page_is_live_meanwhile_and_the_best_so_far_can_be_taken(aino: Facilitator) -> None:
    console = a_hard_question(aino)
    asked = {"low": "4", "high": "6", "who": "all"}
    answer = aino.browser.post(f"{console.address}/proposals", data=asked, headers=OURS)
    assert answer.status_code == 204
    (job,) = at_work(aino.app)
    said = console.says()
    assert "Looking for the best tables." in said and "Nobody has a table yet." in said
    again = aino.browser.post(f"{console.address}/proposals", data=asked, headers=OURS)
    assert "Tables%20are%20being%20made%20already." in again.headers["X-Said"]
    while "Best so far:" not in (said := console.says()):
        assert "Looking for the best tables." in said
        assert not job.ended.wait(BETWEEN_LOOKS), "the question was not hard enough"
    assert "Pairs from the same organisation:" in said and "That will do" in said
    assert console.posts("proposals/stop", run=job.run_id).status_code == 303
    wait_for_engine(aino.app)
    assert console.draft and console.run()["over"]
    assert not console.page().select_one(".making")


def test_a_worker_that_dies_leaves_the_page_as_it_was(aino: Facilitator) -> None:
    console = a_hard_question(aino)
    asked = {"low": "4", "high": "6", "who": "all"}
    aino.browser.post(f"{console.address}/proposals", data=asked, headers=OURS)
    (job,) = at_work(aino.app)
    job.engine.kill()
    wait_for_engine(aino.app)
    assert not console.page().select_one(".making")
    assert console.run()["over"]
    stopped = console.posts("proposals/stop", run=job.run_id)
    assert stopped.status_code == 303, "there is nothing to stop any more"
