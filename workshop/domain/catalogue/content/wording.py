"""Plain words for what pydantic refuses by itself: missing keys, unknown keys, wrong shapes."""

from difflib import get_close_matches

from pydantic_core import ErrorDetails

from workshop.locale import languages

_EACH = f"{{{', '.join(languages.required)}}}"
_TEXT = f"it in each language, {_EACH}"
WHAT_TO_WRITE = {
    "alt": f"what the picture shows, {_EACH}",
    "canvas": "the key of the canvas to begin with",
    "canvases": "the canvases to choose from",
    "cards": "the cards, each under [[cards]]",
    "columns": "the two columns",
    "deck": "the key of a deck of cards",
    "facilitator": f"a note to the facilitator, {_EACH}",
    "examples": "sentences, each under [[examples]]",
    "file": "the name of the picture's file",
    "group_size": "{min = 4, max = 6}",
    "high": _TEXT,
    "key": "a short key of small letters",
    "kind": "what kind of stage it is",
    "label": _TEXT,
    "low": _TEXT,
    "max": "a whole number",
    "max_chars": "a whole number",
    "max_per_choice": "a whole number",
    "min": "a whole number",
    "min_minutes": "how short it can be, a whole number of minutes",
    "minutes": "a whole number from 1 to 600",
    "mode": "individual, pair, small_group, plenary, circle or break",
    "name": _TEXT,
    "open": "the open questions",
    "options": "a table",
    "organisations": "the kinds of organisation, each under [[organisations]]",
    "participants": "{min = 12, recommended = 20, max = 24}",
    "position": "its place in the list of designs, a whole number",
    "prompt": f"a question, {_EACH}",
    "prompts": "the questions as a list; [] where there are none",
    "recommended": "a whole number",
    "roles": "the roles, each under [[roles]]",
    "rules": "the ground rules",
    "scale": "the questions with a scale",
    "sector": "the sector it belongs to",
    "stages": "the stages, each under [[stages]]",
    "start": 'a time in quotes such as "08:45"',
    "steps": "the steps of the stage",
    "summary": f"one sentence, {_EACH}",
    "test_first": "true or false",
    "themes": "a list of words; [] where there are none",
    "title": _TEXT,
    "votes": "a whole number",
}


def said(detail: ErrorDetails) -> str:
    """What is wrong and what to write instead."""
    name = str(detail["loc"][-1]) if detail["loc"] else ""
    match detail["type"]:
        case "missing":
            return f"missing: write {WHAT_TO_WRITE.get(name, 'it')}"
        case "extra_forbidden":
            return _unknown(name)
        case "bool_type":
            return "write true or false, without quotes"
        case "model_type" | "dict_type":
            return f"write a table of keys and values: {WHAT_TO_WRITE.get(name, '{key = …}')}"
        case _:
            return detail["msg"]


def _unknown(name: str) -> str:
    misspelt = name not in WHAT_TO_WRITE
    close = get_close_matches(name, WHAT_TO_WRITE, n=1, cutoff=0.75) if misspelt else []
    advice = f'did you mean "{close[0]}"?' if close else "take it away"
    return f"nothing reads this key here; {advice}"
