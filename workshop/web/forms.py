"""What forms share: our words for errors, trimmed text, a key that makes posts idempotent."""

import unicodedata
from collections.abc import Mapping
from typing import Any

from flask_babel import lazy_gettext as _
from wtforms import Form as AnyForm
from wtforms import HiddenField, SelectChoice, StringField, TextAreaField
from wtforms.meta import DefaultMeta
from wtforms.validators import InputRequired, Length, StopValidation

from workshop import db

# What the library would say in English only.
LIBRARY_WORDS = {
    "Not a valid integer value.": _("Write a whole number."),
    "Not a valid date value.": _("Choose a day from the calendar."),
    "Not a valid time value.": _("Choose a time."),
    "Not a valid choice.": _("Choose one of these."),
    "'%(value)s' is not a valid choice for this field.": _("Choose one of these."),
    "'%(value)s' are not valid choices for this field.": _("Choose one of these."),
}


class OurWords:
    """The library's own messages in our words, in the language being spoken."""

    def gettext(self, text: str) -> str:
        """Our words for the library's."""
        return str(LIBRARY_WORDS.get(text, text))

    def ngettext(self, one: str, many: str, n: int) -> str:
        """The same for counted things."""
        return self.gettext(one if n == 1 else many)


class Form(AnyForm):
    """A form that speaks like the rest of the page."""

    class Meta(DefaultMeta):
        """Where the library asks for its messages."""

        def get_translations(self, form: Any) -> OurWords:
            """Not the library's catalogues."""
            return OurWords()


def trim(value: str | None) -> str:
    """Without spaces around, with one kind of line end, without invisible control characters."""
    text = (value or "").replace("\r\n", "\n").replace("\r", "\n").strip()
    return "".join(c for c in text if c == "\n" or c == "\t" or ord(c) >= 32)


def can_be_seen(text: str | None) -> bool:
    """Whether there is more than spaces and invisible marks (Unicode Z and C)."""
    return any(unicodedata.category(letter)[0] not in "ZC" for letter in text or "")


class SomeText:
    """Not only spaces."""

    field_flags = {"required": True}  # noqa: RUF012  WTForms reads it from the class

    def __init__(self, message: Any = None):
        self.message = message or _("Write something here first.")

    def __call__(self, form: Form, field: Any) -> None:
        """Stop at an empty field."""
        if not can_be_seen(field.data):
            raise StopValidation(self.message)


def at_most(length: int) -> Length:
    """No longer than `length`; what was typed stays in the field."""
    return Length(max=length, message=_("This is too long. At most %(max)d characters fit here."))


def line(label: Any, *, length: int = 80, required: bool = False, **more: Any) -> StringField:
    """One line of text."""
    checks = [SomeText()] if required else []
    return StringField(label, [*checks, at_most(length)], filters=[trim], **more)


def words(label: Any, *, length: int = 280, required: bool = True, **more: Any) -> TextAreaField:
    """A few lines of text."""
    checks = [SomeText()] if required else []
    return TextAreaField(label, [*checks, at_most(length)], filters=[trim], **more)


def some(words_by_key: Mapping[str, Any]) -> list[SelectChoice]:
    """Choices from keys and what they are called."""
    return [SelectChoice(key, words) for key, words in words_by_key.items()]


class Keyed(Form):
    """A form whose key makes sending it again harmless."""

    key = HiddenField(
        default=db.new_id, validators=[InputRequired(), Length(min=8, max=64)], filters=[trim]
    )
