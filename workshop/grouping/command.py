"""`rajapaja groups`: the grouping engine on a file."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from workshop.grouping.printing import as_csv, as_json, as_table
from workshop.grouping.problem import Groups, Request
from workshop.grouping.roster_csv import RosterError, columns, read_roster
from workshop.grouping.rules import Rule
from workshop.grouping.rules_file import RulesError, RulesFile, parse_size, read_rules
from workshop.grouping.sentences import LANGUAGES, say
from workshop.grouping.several_rounds import propose_rounds
from workshop.grouping.unseatable import Unseatable
from workshop.grouping.words_after import WordsAfter

File = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command("groups", cls=WordsAfter)
@click.argument("roster", type=File)
@click.option("--size", help="Smallest and largest table, like 4-6.")
@click.option("--groups", "count", type=click.IntRange(min=1), help="How many tables.")
@click.option("--balanced/--any-size", default=None, help="Sizes within one of each other.")
@click.option("--mix", multiple=True, help="Columns to spread, the most important first.")
@click.option("--cluster", multiple=True, help="Columns to bring together.")
@click.option("--rules", type=File, help="rules.toml")
@click.option("--rounds", type=click.IntRange(1, 40), default=1, show_default=True)
@click.option("--previous", type=File, help="Groups to stay close to (JSON as printed).")
@click.option("--seed", type=int, default=0, show_default=True)
@click.option("--format", "shape", type=click.Choice(["json", "csv", "table"]), default="table")
@click.option("--language", type=click.Choice(LANGUAGES), default=LANGUAGES[-1])
def groups(
    roster: Path,
    size: str | None,
    count: int | None,
    balanced: bool | None,
    mix: tuple[str, ...],
    cluster: tuple[str, ...],
    rules: Path | None,
    rounds: int,
    previous: Path | None,
    seed: int,
    shape: str,
    language: str,
) -> None:
    """Groups for the people in ROSTER, proven best where a proof exists."""
    try:
        asked = read_rules(rules) if rules else RulesFile()
        if size:
            asked = replace(asked, size=parse_size(size))
        if count:
            asked = replace(asked, groups=count)
        if balanced is not None:
            asked = replace(asked, balanced=balanced)
        asked = replace(
            asked, mix=_split(mix) or asked.mix, cluster=_split(cluster) or asked.cluster
        )
        request = to_request(roster, asked, seed, read_previous(previous) if previous else None)
        answer = propose_rounds(request, rounds)
    except (RosterError, RulesError) as error:
        raise click.ClickException(str(error)) from None
    except Unseatable as refusal:
        raise click.ClickException(say(refusal.reason, refusal.parameters, language)) from None
    write = {"json": as_json, "csv": as_csv, "table": as_table}[shape]
    click.echo(write(answer, language))


def _split(given: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word.strip() for words in given for word in words.split(",") if word.strip())


def to_request(roster: Path, asked: RulesFile, seed: int, previous: Groups | None) -> Request:
    """The question, its columns and people checked against the roster."""
    people = read_roster(roster)
    header = {column.casefold(): column for column in columns(roster)}
    mix = asked.mix
    if mix is None:
        mix = tuple(trait for trait in ("organisation", "role") if trait in header)

    def column(name: str) -> str:
        if name.casefold() not in header:
            raise RulesError(f"{name}: no such column. There are {', '.join(header.values())}.")
        return header[name.casefold()]

    size, balanced = asked.size, asked.balanced
    if size is None:  # only the number of tables: any size will do, as even as can be
        size = (1, max(1, len(people))) if asked.groups else (4, 6)
        balanced = True if balanced is None else balanced
    rules = tuple(_checked(rule, {person.id for person in people}, column) for rule in asked.rules)
    return Request(
        people,
        size,
        asked.groups,
        bool(balanced),
        tuple(map(column, mix)),
        tuple(map(column, asked.cluster or ())),
        rules,
        previous,
        seed,
    )


def _checked(rule: Any, known: set[str], column: Callable[[str], str]) -> Rule:
    """The rule with its column as the roster writes it; people must be on the roster."""
    for name in (*getattr(rule, "people", ()), *filter(None, [getattr(rule, "person", "")])):
        if name not in known:
            raise Unseatable("unknown_person", id=name)
    checked: Rule = replace(rule, trait=column(rule.trait)) if hasattr(rule, "trait") else rule
    return checked


def read_previous(path: Path) -> Groups:
    """The last round of an earlier answer in JSON, or a bare list of groups."""
    try:
        data = json.loads(path.read_text("utf-8-sig"))
        if isinstance(data, dict):
            data = data["rounds"][-1] if "rounds" in data else data
            data = data["groups"] if isinstance(data, dict) else data
        return tuple(tuple(str(name) for name in group) for group in data)
    except (ValueError, KeyError, IndexError, TypeError):
        raise RulesError(f"{path.name}: not groups as this command prints them.") from None
