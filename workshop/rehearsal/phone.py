"""One simulated participant's phone: reads, writes, sends, loses the network, comes back."""

import random
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from urllib.parse import urljoin

import requests
from bs4 import BeautifulSoup

from workshop.rehearsal.crowd import Person
from workshop.rehearsal.forms import Data, Form, forms_in, text
from workshop.rehearsal.listening import Listening
from workshop.rehearsal.measures import Measures
from workshop.rehearsal.texts import Writer, examples_for

LOSES_NETWORK, LOSES_ANSWER = 0.06, 0.08
TAKES_BACK = ("withdraw", "delet", "remov", "split")
OURS = {"X-Requested-With": "rajapaja"}


@dataclass
class Post:
    """A form on its way, kept until the server has answered."""

    stage: str
    action: str
    data: Data
    key: str
    texts: list[str]


class Phone:
    """Use from one thread at a time."""

    def __init__(self, url: str, person: Person, number: int, measures: Measures, seed: int):
        self.url, self.person, self.measures = url, person, measures
        self.dice = random.Random(f"{seed}/{number}")
        self.writer = Writer(person.language, number, self.dice)
        self.browser = requests.Session()
        self.socket = Listening(url, measures)
        self.outbox: list[Post] = []
        self.home = self.stage = self.title = ""
        self.turns = 0

    def joins(self, code: str) -> None:
        """In at the door, by the form. Raises HTTPError when the door stays shut."""
        door = f"{self.url}/j/{code}"
        language = {"language": self.person.language, "back": f"/j/{code}"}
        self.browser.post(f"{self.url}/language", data=language, timeout=60)
        page = self.browser.get(f"{door}?own=1", timeout=60)
        page.raise_for_status()
        form = next(f for f in forms_in(page.text, page.url) if f.key)
        given = {"name": self.person.name, "role": self.person.role, "organisation": "own"}
        given["own_organisation"] = self.person.organisation
        if self.person.locality:
            given["locality"] = self.person.locality
        data = form.fill(self.writer.writes, self.dice, **given)
        answer = self.browser.post(form.action, data=data, timeout=60)
        answer.raise_for_status()
        self.home = answer.url
        self._reads(answer.text)

    def plays(self, seconds: float) -> None:
        """One moment of the day: what waited goes out, then the page's forms, then "I am done"."""
        waited, self.outbox = self.outbox, []
        for post in waited:
            self._sends(post)
        forms = [f for f in self._reads() if _is_for_all(f, self.dice)]
        offline = self.dice.random() < LOSES_NETWORK
        if offline:
            self.socket.close()
        for form in forms:
            time.sleep(self.dice.uniform(0, seconds / (len(forms) + 1)))
            post = self._writes(form)
            if offline and post.key:
                self.outbox.append(post)
            elif not offline:
                self._sends(post)
        if not offline:
            self._presses_done()

    def comes_back(self) -> None:
        """The network is there again: everything that waited goes out."""
        waited, self.outbox = self.outbox, []
        for post in waited:
            self._sends(post)
        self._reads()

    def _writes(self, form: Form) -> Post:
        texts: list[str] = []

        def write(limit: int) -> str:
            texts.append(self.writer.writes(limit, examples_for(form.action)))
            return texts[-1]

        data = form.fill(write, self.dice)
        return Post(self.stage, form.action, data, form.key, texts)

    def _sends(self, post: Post) -> None:
        """With the answer lost now and then: the same key goes again and must make one thing."""
        at = time.monotonic()
        answer = self._posts(post)
        if answer.status_code == 409:  # somebody was faster: the page shows both, one sends again
            answer = self._posts(_again(post, answer.text, self.home))
        if answer.status_code >= 400:
            if post.key:  # without a key it is a press on something that may have gone meanwhile
                what = f"{answer.status_code} {post.action.removeprefix(self.url)}"
                self.measures.refused(post.stage, what)
            return
        made = answer.headers.get("X-Made", "")
        if post.key:
            self.measures.accepted(post.stage, made, at, post.texts)
            if self.dice.random() < LOSES_ANSWER:
                again = self._posts(post).headers.get("X-Made", "")
                if again != made:
                    self.measures.came_twice(post.stage, again or made)

    def _posts(self, post: Post) -> requests.Response:
        return self.browser.post(
            post.action, data=post.data, headers=OURS, timeout=60, allow_redirects=False
        )

    def _presses_done(self) -> None:
        for form in self._reads():
            classes = text(form.tag, "class").split()
            if "done" in classes and not form.tag.select_one(".done-said"):
                self._sends(Post(self.stage, form.action, [], "", []))

    def _reads(self, page: str = "") -> list[Form]:
        """Read the page as it is now; hold its socket; the forms it offers."""
        page_was_given = bool(page)
        if not page:
            answer = self.browser.get(self.home, timeout=60)
            answer.raise_for_status()
            page = answer.text
        soup = BeautifulSoup(page, "html.parser")
        if soup.body and text(soup.body, "data-live"):
            self.stage = text(soup.body, "data-place")
            self.title = soup.title.get_text(strip=True).split(" · ")[0] if soup.title else ""
            self.socket.hold(text(soup.body, "data-live"))
            self.measures.stage(self.stage, self.title, names_it=self.writer.number == 1)
        others = soup.select("nav.canvas-fields a[href]")
        if others and not page_was_given:  # a canvas: everybody opens another field
            self.turns += 1
            link = others[(self.writer.number + self.turns) % len(others)]
            answer = self.browser.get(urljoin(self.home, text(link, "href")), timeout=60)
            answer.raise_for_status()
            page = answer.text
        return forms_in(page, self.home, "form[data-send]")


def _again(post: Post, page: str, home: str) -> Post:
    """The same words, knowing what the page says now."""
    same = [form for form in forms_in(page, home) if form.action == post.action]
    seen = same[0].fixed.get("seen", "") if same else ""
    data = [(name, seen if name == "seen" and seen else value) for name, value in post.data]
    return replace(post, data=data)


def _is_for_all(form: Form, dice: random.Random) -> bool:
    """Everybody writes; single presses are made by some; nothing is taken back."""
    if "done" in text(form.tag, "class").split():
        return False
    if any(word in form.action.rsplit("/", 1)[-1] for word in TAKES_BACK):
        return False
    return bool(form.buttons) and (bool(form.key) or dice.random() < 0.6)


def all_at_once(phones: list[Phone], act: Callable[[Phone], None]) -> list[BaseException]:
    """Every phone at the same time; what went wrong, instead of raising it."""
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(max_workers=len(phones)) as room:
        going = [room.submit(act, phone) for phone in phones]
        return [error for one in going if (error := one.exception())]
