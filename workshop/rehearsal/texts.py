"""What simulated people write, in their own language; each text once in a whole rehearsal."""

import itertools
import random
from collections.abc import Mapping, Sequence

from workshop.kinds import kinds
from workshop.locale import languages

# Of ten made-up people so many write in each language; all of them are written below.
SPEAKERS = {"fi": 6, "sv": 3, "en": 1}
OPENINGS = {
    "fi": (
        "Meillä toimii, että", "Asiakas kertoi, että", "Usein huomaan, että", "Tarvitsisimme, että",
        "Olisi hyvä, jos", "Viime viikolla näin, miten", "Yhdessä voisimme sopia, että",
    ),
    "sv": (
        "Hos oss fungerar det att", "En kund berättade att", "Jag märker ofta att",
        "Vi skulle behöva att", "Det vore bra om", "Tillsammans kunde vi komma överens om att",
    ),
    "en": (
        "It works well that", "A client told me that", "I often notice that",
        "We would need that", "It would help if", "Together we could agree that",
    ),
}  # fmt: skip
MIDDLES = {
    "fi": (
        "sama tieto kulkee mukana kielikurssilta työkokeiluun",
        "lähettävä taho soittaa vastaanottajalle ennen siirtoa",
        "palvelutarpeen arviointi tehdään yhdessä eikä kolmeen kertaan",
        "jokaisella on yksi nimetty yhteyshenkilö",
        "lastenhoito järjestyy ennen kurssin alkua",
        "osaaminen tunnistetaan ennen kuin polku valitaan",
        "hakemus ei jää odottamaan kahden viraston väliin",
        "selkokielinen kirje lähtee samana päivänä",
    ),
    "sv": (
        "samma information följer med från språkkursen till arbetsprövningen",
        "den som remitterar ringer mottagaren före flytten",
        "servicebehovet bedöms gemensamt och inte tre gånger",
        "alla har en namngiven kontaktperson",
        "barnomsorgen är ordnad innan kursen börjar",
        "kunnandet kartläggs innan vägen väljs",
        "ansökan inte blir liggande mellan två myndigheter",
    ),
    "en": (
        "the same information travels from the language course to the work trial",
        "the sender calls the receiver before a client moves on",
        "needs are assessed together and not three times over",
        "everybody has one named contact person",
        "childcare is arranged before the course begins",
        "skills are recognised before a path is chosen",
        "an application does not wait between two offices",
    ),
}
ENDINGS = {
    "fi": ("Jokirannikolla", "kevään ryhmässä", "uusien tulijoiden kanssa", "pienissä kunnissa"),
    "sv": ("vid kusten", "i vårens grupp", "med nyanlända", "i små kommuner"),
    "en": ("in our area", "in the spring group", "with people who are new here", "in small towns"),
}
OCCASIONS = {"fi": "tapaus", "sv": "fall", "en": "case"}
PARTS = (OPENINGS, MIDDLES, ENDINGS)


Sentences = Sequence[Mapping[str, str]]


def examples_for(action: str) -> Sentences:
    """What a kind wants to be written in its form at this address, where not just any text fits."""
    for kind in kinds.values():
        for exercise in kind.exercises:
            if f"/{kind.key}/" in action and action.endswith(f"/{exercise.action}"):
                return kind.usual.examples if exercise.examples else ()
    return ()


class Writer:
    """Somebody who writes in `language`. `number` makes the wordings theirs alone."""

    def __init__(self, language: str, number: int, dice: random.Random):
        self.language, self.number, self.dice = language, number, dice
        self.counter = itertools.count(1)

    def writes(self, limit: int = 280, sentences: Sentences = ()) -> str:
        """A sentence nobody has written, at most `limit` characters; of `sentences` if given."""
        dice, language = self.dice, self.language
        if sentences:
            return self._made_own(languages.pick(dice.choice(sentences), language), limit)
        return self._made_own(" ".join(dice.choice(p[language]) for p in PARTS), limit)

    def _made_own(self, words: str, limit: int) -> str:
        language = self.language
        case = f"({OCCASIONS[language]} {self.number}.{next(self.counter)})"
        return f"{words[: max(limit - len(case) - 1, 0)].rstrip()} {case}"
