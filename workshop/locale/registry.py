"""The languages that Rajapaja speaks. The first one is for people who ask for none of them."""

from collections.abc import Iterator, Mapping
from typing import Any

from workshop.locale.language import Language, Use

EVERYTHING = frozenset(Use)


class Languages:
    """All languages, in the order in which people choose from them."""

    def __init__(self, *known: Language):
        self._known = {language.code: language for language in known}

    def __iter__(self) -> Iterator[Language]:
        return iter(self._known.values())

    def __contains__(self, code: object) -> bool:
        return code in self._known

    def __getitem__(self, code: str) -> Language:
        """The language of that code. One that is not ours is for nothing, but Babel knows it."""
        return self._known.get(code) or Language(code, code)

    @property
    def default(self) -> Language:
        """The one to fall back on."""
        return next(iter(self))

    @property
    def required(self) -> tuple[str, ...]:
        """Codes of the languages that every design and deck is written in."""
        return tuple(language.code for language in self if language.required)

    def offered(self, use: Use) -> tuple[str, ...]:
        """Codes of the languages that can be chosen for `use`."""
        return tuple(language.code for language in self if use in language.uses)

    def choices(self, use: Use) -> list[tuple[str, str]]:
        """The same with the names, for a form."""
        return [(code, self[code].name) for code in self.offered(use)]

    def pick(self, texts: Mapping[str, Any] | None, code: str) -> str:
        """Of a text in several languages the one asked for, else the default's, else any."""
        if not texts:
            return ""
        found = texts.get(code) or texts.get(self.default.code)
        return str(found or next(iter(texts.values()), ""))

    def add(self, language: Language) -> None:
        """One more; the last to choose."""
        self._known[language.code] = language

    def remove(self, code: str) -> None:
        """Not spoken any more."""
        self._known.pop(code, None)


languages = Languages(
    Language("fi", "Suomi", EVERYTHING, required=True, dot=".", day="ccc d.M.", after_z="åäö"),
    Language("sv", "Svenska", EVERYTHING, required=True, dot=".", day="ccc d.M", after_z="åäö"),
    Language("en", "English", EVERYTHING, required=True, day="ccc d MMM"),
)
