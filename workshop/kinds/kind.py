"""What a kind of stage declares about itself, in one class."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar, Generic, cast

from flask import Blueprint
from flask_babel import lazy_gettext as _
from typing_extensions import TypeVar

from workshop.config import SESSIONS
from workshop.domain.catalogue.content.fields import Content
from workshop.domain.catalogue.designs.kinds import NoOptions
from workshop.domain.catalogue.usual import Usual, usual
from workshop.domain.contributions.contribution import Contribution
from workshop.domain.contributions.marks import who_marked
from workshop.domain.people.participant import Participant
from workshop.domain.seating.place import Place
from workshop.domain.session.stage import Stage
from workshop.live.regions import Region
from workshop.outcome.blocks import Block, Record, Sheet
from workshop.outcome.codec import Codec
from workshop.outcome.reader import Reader

Options = TypeVar("Options", bound=Content, default=NoOptions)
Context = Mapping[str, Any]  # of a template; kinds give TypedDicts


@dataclass(frozen=True)
class Readiness:
    """How many have done what the stage asks, of how many in the room."""

    done: int
    of: int


@dataclass(frozen=True)
class Exercise:
    """A form on the phone as the rehearsal and the guards of the tests fill it in.

    `action` is the last part of its address, `words` its fields for text, `makes` what comes of
    it, `more` what else it needs. With `examples`, a rehearsal writes those of the kind.
    """

    action: str
    words: tuple[str, ...]
    makes: type[Any]
    more: tuple[tuple[str, str], ...] = ()
    examples: bool = False


@dataclass(frozen=True)
class OwnWords:
    """A text's place in `options["words"]`, what it belongs to, and its parts as they are usually.

    The part "prompt" is at `words["client_path.actor"]["prompt"]`.
    """

    address: str
    of: Mapping[str, str]
    parts: Mapping[str, Mapping[str, str]]


class StageKind(Generic[Options]):
    """A kind of stage. Registered once; everything else about it is asked from here.

    Faces are templates in `templates/stages/<key>/`: `phone.html` (a page with forms),
    `projector.html` and `console.html` (regions: nothing to type in).
    """

    key: ClassVar[str]
    name: ClassVar[Any] = _("A question and a timer")  # where she adds a stage by hand
    options: type[Content] = NoOptions
    has_done_button = True  # phones show "I am done"; Next shows how many
    contributions: ClassVar[tuple[type[Contribution], ...]] = ()
    has_own_list = False  # the console's face lists them itself; else the feed does
    spotlight = "web/projector/spotlight.html"  # one contribution on the projector, as `thing`
    regions: ClassVar[tuple[Region, ...]] = ()
    participant: ClassVar[Blueprint | None] = None  # actions, mounted on the participant's door
    facilitator: ClassVar[Blueprint | None] = None  # actions, mounted on the facilitator's door
    observer: ClassVar[Blueprint | None] = None  # actions, mounted on the observer's door
    ends: ClassVar[tuple[str, ...]] = ()  # "phone", "projector": `end_<face>.html` after the day
    sheets: ClassVar[tuple[Sheet, ...]] = ()
    codecs: ClassVar[tuple[Codec, ...]] = ()  # of tables that only this kind has
    exercises: ClassVar[tuple[Exercise, ...]] = ()
    desk_exercises: ClassVar[tuple[Exercise, ...]] = ()  # what a facilitator does, in this order
    option_names: ClassVar[dict[str, Any]] = {}  # beside those of `kinds.option_names`
    prompts_exactly: ClassVar[int | None] = None  # so many questions, where it matters
    folder: ClassVar[Path | None] = None  # of a kind from outside: see `registry`

    @property
    def usual(self) -> Usual:
        """What a stage of this kind begins with where somebody adds it by hand."""
        ours = SESSIONS / "stages" / f"{self.key}.toml"
        return usual(self.folder / "usual.toml" if self.folder else ours)

    @property
    def usual_options(self) -> dict[str, Any]:
        """Its options."""
        return self.usual.options

    def options_of(self, stage: Stage) -> Options:
        """The stage's options; the usual ones where it has none."""
        values = self.options.model_validate(stage.options or self.usual_options)
        return cast(Options, values)

    def check(self, stage: dict[str, Any]) -> Iterator[tuple[str, str]]:
        """What does not hold between the raw values of a stage in a design: (key, message)."""
        yield from ()

    def needs(self, options: Any) -> Collection[str]:
        """Keys of kinds of which one must come earlier in the day, or the stage has no matter.

        `options` is the kind's model.
        """
        return ()

    def option_choices(self, option: str) -> Mapping[str, Mapping[str, str]]:
        """What there is to choose from where an option is the key of something, with its names."""
        return {}

    def own_words(self, options: Mapping[str, Any]) -> Iterator[OwnWords]:
        """Texts from elsewhere that a stage with these options may word anew, in `words`."""
        yield from ()

    def has_problem_on_top(self, stage: Stage) -> bool:
        """Whether the room's joint problem, once it is chosen, stands above the stage."""
        return True

    def phone(self, stage: Stage, participant: Participant) -> Context:
        """What `phone.html` needs beside `stage` and `participant`."""
        return {}

    def projector(self, stage: Stage, place: Place) -> Context:
        """What `projector.html` needs beside `stage` and `place`."""
        return {}

    def console(self, stage: Stage, place: Place) -> Context:
        """What `console.html` needs beside `stage` and `place`."""
        return {}

    def desk_pages(self, stage: Stage) -> Sequence[tuple[str, Any]]:
        """Pages of hers that help before the stage begins: address and words of the link."""
        return ()

    def observing(self, place: Place) -> Context:
        """What `observer.html` needs beside `place`, of a kind with actions for the observer."""
        return {}

    def end(self, place: Place) -> Context:
        """What its faces need when the day is over, as `end`; `place` has nobody on a projector."""
        return {}

    def asks_done(self, stage: Stage) -> bool:
        """Whether phones show "I am done"."""
        return self.has_done_button

    def asked(self, stage: Stage) -> Sequence[Participant]:
        """Who is asked to do something: everybody who is here."""
        return [p for p in stage.session.participants if p.is_here]

    def ready(self, stage: Stage) -> Collection[str] | None:
        """Ids of the people who have done it; None where nothing is asked."""
        return who_marked(stage, "done") if self.asks_done(stage) else None

    def readiness(self, stage: Stage) -> Readiness:
        """How many of those who are asked have done it."""
        ready, asked = self.ready(stage) or (), self.asked(stage)
        return Readiness(sum(p.id in ready for p in asked), len(asked))

    def outcome(self, stage: Stage, reader: Reader) -> Iterator[Block]:
        """What came of the stage, for the summary."""
        yield from ()

    def records(self, stage: Stage, reader: Reader) -> Iterator[Record]:
        """What came of the stage, row by row, for the sheets this kind declares."""
        yield from ()

    def template(self, face: str) -> str:
        """The template of a face: phone, projector or console."""
        return f"stages/{self.key}/{face}.html"

    def all_of(self, stage: Stage) -> Iterable[Contribution]:
        """Everything that was put into a stage of this kind."""
        for model in self.contributions:
            yield from model.all_of(stage)
