"""The form of the opening."""

from flask_babel import lazy_gettext as _

from workshop.web.forms import Keyed, words


class RuleForm(Keyed):
    """One more ground rule."""

    text = words(_("I would add"), length=140)
