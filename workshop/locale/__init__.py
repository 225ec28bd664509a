"""The languages, in one place. A new one is a line in `registry` and a folder in `translations/`.

language   one language: its name, direction, script, counting, times and days, what it is for
registry   all of them, and which are offered for what
sorting    the order of names       speaking   which language is spoken, and another in a block

May import config. Only `speaking` knows Flask-Babel, so the domain must not import it.
"""

from workshop.locale.language import MSGIDS, Language, Use
from workshop.locale.registry import languages

__all__ = ["MSGIDS", "Language", "Use", "languages"]
