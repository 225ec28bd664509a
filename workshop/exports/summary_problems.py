"""The tables' problems in the summary, as they were worded last."""

from collections.abc import Iterator, Sequence

from workshop.domain.contributions.problem import RECOGNISED, UNCLEAR, Problem
from workshop.exports.markdown import escaped
from workshop.exports.phrases import phrase, table_name


def problem_lines(problems: Sequence[Problem], language: str) -> Iterator[str]:
    """One table after another; a table whose only words wait is left out."""
    for problem in (p for p in problems if not p.wording.is_waiting):
        given = [c.answer_given for c in problem.wording.clarities]
        yield f"- **{table_name(problem.group, language)}**: {escaped(problem.wording.sentence)}"
        if problem.wording.example:
            yield f"  - {phrase('example', language)}: {escaped(problem.wording.example)}"
        counts = (
            phrase("recognised", language, n=given.count(RECOGNISED)),
            phrase("unclear", language, n=given.count(UNCLEAR)),
        )
        yield f"  - {'. '.join(counts)}"
