"""Feedback in the summary: averages only, and only when there are enough answers."""

from collections.abc import Iterator, Sequence

from workshop.domain.contributions.feedback import ENOUGH, Feedback
from workshop.domain.session.stage import Stage
from workshop.exports.markdown import escaped
from workshop.exports.phrases import phrase, said_in


def feedback_lines(rows: Sequence[Feedback], stage: Stage, language: str) -> Iterator[str]:
    """One line per question of the scale; own words stay private."""
    if not rows:
        return
    if len(rows) < ENOUGH:
        yield phrase("too_few", language, n=ENOUGH)
        return
    yield f"{phrase('answers', language, n=len(rows))}"
    yield ""
    for question in stage.options.get("scale", []):
        marks = [mark for row in rows if (mark := _mark(row.answers.get(question["key"])))]
        if len(marks) >= ENOUGH:
            mean = f"{sum(marks) / len(marks):.1f}"
            shown = mean if language == "en" else mean.replace(".", ",")
            said = phrase("average", language, mean=shown, n=len(marks))
            yield f"- {escaped(said_in(question['label'], language))} {said}"


def _mark(value: object) -> int:
    """1–5, or 0 when the question was passed over."""
    number = int(value) if isinstance(value, int | str) and str(value).isdigit() else 0
    return number if 1 <= number <= 5 else 0
