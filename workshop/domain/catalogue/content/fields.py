"""The kinds of value that content is made of. Each refuses in plain words what to write instead."""

import re
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, ValidationError
from pydantic_core import InitErrorDetails, PydanticCustomError

from workshop.locale import languages

_KEY = re.compile(r"[a-z][a-z0-9]*([_-][a-z0-9]+)*")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_CLOCK = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]")


class Content(BaseModel):
    """What is read from a file: exact types, no key that nobody reads, never changed afterwards."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


def refusal(message: str) -> PydanticCustomError:
    """An error whose message is already meant for the writer of the file."""
    return PydanticCustomError("plain", message)


def shown(value: object) -> str:
    """`value` as the writer would recognise it."""
    match value:
        case bool():
            return "true" if value else "false"
        case str():
            return f'"{value}"' if len(value) <= 40 else f'"{value[:39]}…"'
        case dict():
            return "a table"
        case list():
            return "a list"
        case _:
            return str(value)


@dataclass(frozen=True)
class NumberRule(BeforeValidator):
    """Says from where to where."""

    low: int = 0
    high: int = 0


@dataclass(frozen=True)
class ChoiceRule(BeforeValidator):
    """Says what there is to choose from."""

    choices: tuple[str, ...] = ()


@dataclass(frozen=True)
class RowsRule(BeforeValidator):
    """Says how many there must be; `exactly` is None where there may be more."""

    at_least: int = 0
    exactly: int | None = None


def whole_number(low: int, high: int) -> NumberRule:
    """A whole number from `low` to `high`."""

    def check(value: object) -> object:
        if isinstance(value, int) and not isinstance(value, bool) and low <= value <= high:
            return value
        raise refusal(f"write a whole number from {low} to {high}, not {shown(value)}")

    return NumberRule(check, low=low, high=high)


def matching(pattern: re.Pattern[str], example: str) -> BeforeValidator:
    """A text of one shape."""

    def check(value: object) -> object:
        if isinstance(value, str) and pattern.fullmatch(value):
            return value
        raise refusal(f"write {example}, not {shown(value)}")

    return BeforeValidator(check)


def one_of(*choices: str) -> ChoiceRule:
    """One of a few words."""

    def check(value: object) -> object:
        if isinstance(value, str) and value in choices:
            return value
        raise refusal(f"write one of {', '.join(choices)}, not {shown(value)}")

    return ChoiceRule(check, choices=choices)


def rows(at_least: int = 0, exactly: int | None = None) -> RowsRule:
    """A list, as a tuple; its items are checked one by one."""

    def check(value: object) -> tuple[Any, ...]:
        if not isinstance(value, list):
            raise refusal(f"write a list, not {shown(value)}")
        if exactly is not None and len(value) != exactly:
            raise refusal(f"write exactly {exactly}, not {len(value)}")
        if len(value) < at_least:
            raise refusal(f"write at least {at_least}")
        return tuple(value)

    return RowsRule(check, at_least=at_least, exactly=exactly)


def _text(value: object) -> object:
    if not isinstance(value, dict):
        raise refusal(f"write it in each language: {{{_example()}}}")
    wrong = {code: "missing: write the text in this language too" for code in languages.required}
    for code, text in value.items():
        wrong.pop(code, None)
        if not _LANGUAGE.fullmatch(code):
            wrong[code] = "this is not a code of a language; write one such as fi, sv, en or ar"
        elif not isinstance(text, str) or not text.strip():
            wrong[code] = "write a text in quotes that is not empty"
    _raise_all(wrong)
    return value


def _example() -> str:
    return ", ".join(f'{code} = "…"' for code in languages.required)


def _raise_all(wrong: dict[str, str]) -> None:
    """One error per part, so that each is named by its own key."""
    lines = [
        InitErrorDetails(type=refusal(said), loc=(at,), input=None) for at, said in wrong.items()
    ]
    if lines:
        raise ValidationError.from_exception_data("text", lines)


def _keyed_text(value: object) -> object:
    if not isinstance(value, dict) or not isinstance(value.get("key"), str):
        raise refusal(f'write a key and each language: {{key = "…", {_example()}}}')
    _text({code: text for code, text in value.items() if code != "key"})
    return value


def _line(value: object) -> object:
    if isinstance(value, str) and value.strip():
        return value
    raise refusal("write a text in quotes that is not empty")


TEXT, KEYED_TEXT = BeforeValidator(_text), BeforeValidator(_keyed_text)
KEY = matching(_KEY, 'a short key of small letters a–z such as "warm_up"')
Text = Annotated[dict[str, str], TEXT]
KeyedText = Annotated[dict[str, str], KEYED_TEXT]
Line = Annotated[str, BeforeValidator(_line)]
Key = Annotated[str, KEY]
Clock = Annotated[str, matching(_CLOCK, 'a time in quotes such as "08:45"')]
Minutes = Annotated[int, whole_number(1, 600)]
People = Annotated[int, whole_number(1, 200)]
