"""Which language is being spoken, and another one inside a block: in a request and outside of one.

Outside of a request there must be an application context, or nothing is translated.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from flask import has_app_context
from flask_babel import force_locale, get_locale

from workshop.locale.language import Language
from workshop.locale.registry import languages


def spoken() -> Language:
    """The language of this request, of the block, or the default one."""
    locale = get_locale() if has_app_context() else None
    return languages[str(locale).replace("_", "-")] if locale else languages.default


@contextmanager
def speaking(code: str) -> Iterator[Language]:
    """Inside the block `gettext`, `ngettext` and `spoken()` speak the language of that code.

    Raises RuntimeError without an application: then every text would silently be English.
    """
    if not has_app_context():
        raise RuntimeError("texts are translated inside app.app_context() only")
    with force_locale(code.replace("-", "_")):
        yield languages[code]
