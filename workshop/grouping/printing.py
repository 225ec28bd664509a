"""An answer on paper: JSON, CSV or a table to read."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import asdict

from workshop.grouping.problem import Violation
from workshop.grouping.sentences import say
from workshop.grouping.several_rounds import RoundsProposal


def as_json(answer: RoundsProposal, language: str) -> str:
    """One object: rounds, levels, violations, seconds."""
    document: dict[str, object] = {
        "rounds": [{"groups": groups} for groups in answer.rounds],
        "levels": [asdict(level) for level in answer.levels],
        "violations": [_violation(broken, language) for broken in answer.violations],
        "seconds": round(answer.seconds, 3),
    }
    if answer.conflict is not None:
        document["conflict"] = {
            "rules": [
                say(one.sentence, one.parameters(), language) for one in answer.conflict.rules
            ],
            "ways_out": [
                say(one.sentence, one.parameters(), language) for one in answer.conflict.ways_out
            ],
        }
    if len(answer.rounds) > 1:
        document["meetings"] = {
            "new": answer.new,
            "pairs": answer.pairs,
            "possible": answer.possible,
        }
    return json.dumps(document, ensure_ascii=False, indent=2)


def as_csv(answer: RoundsProposal, language: str) -> str:
    """A row per person and round; groups counted from 1."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["round", "group", "person"])
    for number, groups in enumerate(answer.rounds, 1):
        for index, group in enumerate(groups, 1):
            writer.writerows([number, index, name] for name in group)
    return out.getvalue().rstrip("\n")


def as_table(answer: RoundsProposal, language: str) -> str:
    """Groups line by line, then what is proven."""
    lines = []
    for number, groups in enumerate(answer.rounds, 1):
        if len(answer.rounds) > 1:
            lines.append(f"Round {number}")
        lines += [f"{index:>3}  {', '.join(group)}" for index, group in enumerate(groups, 1)]
        lines.append("")
    for level in answer.levels:
        bound = "" if level.bound is None else f" (bound {level.bound})"
        proof = f"proven: {level.by}" if level.proven else f"best found{bound}"
        lines.append(f"{level.level}: {level.value}, {proof}")
    for broken in answer.violations:
        at = f" [{', '.join(str(index + 1) for index in broken.groups)}]" if broken.groups else ""
        lines.append(f"! {say(broken.sentence, broken.parameters, language)}{at}")
    if answer.conflict is not None:
        lines.append("These cannot all hold; leaving out one marked * makes it work:")
        for one in answer.conflict.rules:
            mark = "*" if one in answer.conflict.ways_out else "-"
            lines.append(f"  {mark} {say(one.sentence, one.parameters(), language)}")
    lines.append(f"{answer.seconds:.2f} s")
    return "\n".join(lines)


def _violation(broken: Violation, language: str) -> dict[str, object]:
    return {
        "rule": broken.sentence.removeprefix("rule."),
        "sentence": say(broken.sentence, broken.parameters, language),
        "people": broken.people,
        "groups": [index + 1 for index in broken.groups],
    }
