"""Texts in several languages, as a facilitator types them for her own session."""

from collections.abc import Mapping, Sequence

from workshop.locale import languages

Texts = dict[str, str]


def reworded(old: Mapping[str, str], typed: Mapping[str, str], spoken: Sequence[str]) -> Texts:
    """`old` with what was typed in the languages that are `spoken` in the session; {} for nothing.

    Whoever reads it in a language that was left empty, or that is not spoken here, gets the words
    of the first language that has some: never the earlier words, which asked something else.
    """
    if all((old.get(code) or "") == (typed.get(code) or "") for code in spoken):
        return dict(old)
    words = {code: typed[code] for code in spoken if typed.get(code)}
    return complete(words, spoken)


def complete(texts: Mapping[str, str], spoken: Sequence[str]) -> Texts:
    """`texts` in every language that a design must have; {} for nothing."""
    words = {code: text for code, text in texts.items() if text}
    if not words:
        return {}
    first = next((words[code] for code in spoken if code in words), next(iter(words.values())))
    return {code: words.get(code, first) for code in dict.fromkeys([*languages.required, *words])}
