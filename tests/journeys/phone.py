"""Somebody's phone: joining, writing, losing the network and coming back."""

import datetime as dt
import re

from playwright.sync_api import Browser, Locator, expect

from tests.journeys.aino import Aino
from tests.journeys.titles import titles
from tests.journeys.window import Window


class Phone(Window):
    """In the language of its owner, who reads the code on the screen."""

    size = (390, 844)

    def __init__(self, browser: Browser, aino: Aino, name: str, house: str, language: str):
        super().__init__(browser, language, name)
        self.house = house
        self.titles = titles(aino.design, language)
        self.page.goto(f"{aino.server.url}/j/{aino.code}?own=1")
        self.page.fill("[name=name]", name)
        self.page.select_option("[name=organisation]", "own")
        self.page.fill("[name=own_organisation]", house)
        self.presses("Join")
        self.page.wait_for_url("**/me")
        self.home = self.page.url

    def is_at(self, stage: str) -> None:
        """The page has come to this stage; nobody touched the phone."""
        expect(self.page).to_have_title(re.compile(rf"^{re.escape(self.titles[stage])} · "))

    def sits_at(self) -> str:
        """The plant of the table on the phone, in code: each language has its own name for it."""
        table = self.page.locator(".phone-table:has(b)")
        expect(table).to_be_visible()
        return str(table.get_attribute("class")).rsplit("table-", 1)[-1]

    def agrees(self) -> None:
        """With the ground rules."""
        self.presses("This is all right for me")
        self.shows(self.words("You agreed. Thank you."))

    def adds_rule(self, text: str) -> None:
        """One more rule for everybody."""
        self.page.fill("main [name=text]", text)
        self.presses("Send to everyone")

    def picks(self, title: str, line: str = "") -> None:
        """A card of the warm-up."""
        self.page.locator("label.card", has_text=title).click()
        self.page.fill("main [name=line]", line)
        self.presses("Choose")
        self.shows(self.words("Your choice is on the wall, without your name."))

    def speaks_without_a_card(self) -> None:
        """That is just as good."""
        self.presses("I would rather speak without a picture")
        self.shows(self.words("You speak without a picture. That is just as good."))

    def introduces_themselves(self, text: str) -> None:
        """The same short answer to every question."""
        for area in self.page.locator("form.three-answers textarea").all():
            area.fill(text)
        self.presses("Send to my table")
        self.shows(self.words("Send again"))

    def types(self, text: str) -> None:
        """Into the note, without sending it."""
        self.page.locator("form.two-sided textarea").press_sequentially(text)

    def writes(self, text: str, side: str) -> None:
        """A note on the side of what `works` or `needs` work; the field is free again."""
        self.presses_send(text, side)
        expect(self.page.locator("form.two-sided textarea")).to_have_value("")

    def presses_send(self, text: str, side: str) -> None:
        """Whatever happens then."""
        self.page.fill("form.two-sided textarea", text)
        self.page.click(f"form.two-sided button[value='works_needs.{side}']")

    def still_has(self, text: str) -> None:
        """What was typed and not sent."""
        expect(self.page.locator("form.two-sided textarea")).to_have_value(text)

    def sent(self, text: str) -> Locator:
        """My own note, on this phone."""
        return self.page.locator(".own-note", has_text=text)

    def on_board(self, text: str, side: str = "") -> Locator:
        """A note on the table's board, on that side."""
        shown = self.page.locator(".canvas-board .side")
        if side:
            shown = shown.nth(("works", "needs").index(side))
        return shown.locator(".board-note", has_text=text)

    def opens_note(self, text: str) -> None:
        """One note of the table, with what can be done to it."""
        self.on_board(text).get_by_role("link", name=text).click()
        expect(self.page.locator("h1.one-note")).to_have_text(text)

    def moves(self, text: str, to: str) -> None:
        """To the other side."""
        self.opens_note(text)
        self.page.click(f"form[action$=field] button[value='works_needs.{to}']")
        expect(self.on_board(text, to)).to_be_visible()

    def groups(self, text: str, to: str) -> None:
        """One cluster of two notes."""
        self.opens_note(text)
        self.page.get_by_role("radio", name=to).check()
        self.page.get_by_role("button", name=self.words("Group together"), exact=True).click()
        expect(self.on_board(to).locator(".merged")).to_contain_text(text)

    def is_done(self) -> None:
        """Says so."""
        self.presses("I am done")
        self.shows(self.words("You are done. Thank you."))

    def words_problem(self, sentence: str, example: str = "") -> None:
        """The table's task; the form stands open for the first one, later ones unfold it."""
        self.unfolds("form[action$=wordings]")
        self.page.fill("main [name=sentence]", sentence)
        self.page.fill("main [name=example]", example)
        self.presses("Send to the table")
        expect(self.page.locator(".problem blockquote")).to_have_text(sentence)

    def recognises(self, sentence: str, answer: str = "I recognise this") -> None:
        """Reads the words of the table's task and presses; the button stays pressed."""
        expect(self.page.locator(".problem blockquote")).to_have_text(sentence)
        expect(self.page.locator("button[aria-pressed=true]")).to_have_count(0)
        self.button(answer).click()
        expect(self.button(answer)).to_have_attribute("aria-pressed", "true")

    def does_not_follow(self, sentence: str) -> None:
        """The same with the other button."""
        self.recognises(sentence, "Not clear to me yet")

    def promises(self, what: str, step: str, *others: str) -> None:
        """In two weeks, with `others`."""
        self.page.fill("main [name=what]", what)
        if others:
            self.unfolds("[name=others]")
        for other in others:
            self.page.locator("label.choice", has_text=other).click()
        due = dt.date.today() + dt.timedelta(days=14)
        self.page.fill("main [name=due]", due.isoformat())
        self.page.fill("main [name=first_step]", step)
        self.presses("Send the commitment")
        expect(self.promise(what)).to_be_visible()

    def promise(self, what: str) -> Locator:
        """A promise of mine, or one I am asked into."""
        return self.page.locator("li.promise, section.asking", has_text=what)

    def gives_feedback(self, points: int, text: str) -> None:
        """The same number for everything, and words for the first question."""
        for question in self.page.locator("fieldset.scale").all():
            question.locator("label", has_text=str(points)).click()
        self.page.locator("main textarea").first.fill(text)
        self.presses("Send without a name")
        self.shows(self.words("Thank you. Your answers have been sent."))

    def writes_for_herself(self, text: str) -> None:
        """Only she reads it."""
        self.page.locator("main textarea").first.fill(text)
        self.presses("Keep it to myself")
        self.shows(self.words("Only you read this"))

    def follows(self, link: str) -> None:
        """A link of the page."""
        self.page.get_by_role("link", name=self.words(link)).click()

    def loses_network(self) -> None:
        """Into the lift."""
        self.context.set_offline(True)

    def has_network_again(self) -> None:
        """Out of the lift; nobody presses anything."""
        self.context.set_offline(False)

    def looks_up(self, up: bool = True) -> None:
        """Only "look up" is on the phone, or the page again."""
        expect(self.page.locator(".eyes-up")).to_be_visible(visible=up)
