"""`make bench-grouping`: our tables against CP-SAT's proven optimum, GroupSelect and chance.

python -m bench.grouping [--rosters 40] [--seeds 10] [--cp-sat-seconds 120] [--large]
"""

from __future__ import annotations

from random import Random
from statistics import median
from time import perf_counter

import click

from bench.cp_sat import solve
from bench.rosters import question, skewed
from bench.simple_peers import group_select, shuffled
from workshop.grouping import (
    Level,
    Person,
    Proposal,
    Request,
    propose,
    propose_rounds,
    repair,
    score,
    seat,
)

SIZES = (12, 16, 20, 24, 28, 32, 36, 40)


@click.command()
@click.option("--rosters", default=40, show_default=True)
@click.option("--seeds", default=10, show_default=True)
@click.option("--cp-sat-seconds", default=120.0, show_default=True)
@click.option("--large/--no-large", default=True)
def main(rosters: int, seeds: int, cp_sat_seconds: float, large: bool) -> None:
    """Print the table."""
    small(rosters, seeds, cp_sat_seconds)
    if large:
        crowds()
    rounds()
    morning()


def values(proposal: Proposal) -> tuple[int, ...] | None:
    """The levels after the rules; None when they are proven to contradict each other."""
    if any(one.level == "rules" and one.value and one.proven for one in proposal.levels):
        return None
    return tuple(one.value for one in proposal.levels if one.level != "rules")


def small(rosters: int, seeds: int, limit: float) -> None:
    """Rosters of 12–40, free and with rules, against the proven optimum."""
    click.echo(
        "people rules  ours            CP-SAT               GroupSelect   shuffled     same  "
        "proven  s"
    )
    times: list[float] = []
    same = compared = proven = ahead = 0
    for number in range(rosters):
        people, ruled = SIZES[number // 2 % len(SIZES)], bool(number % 2)
        request = question(people, number // 2, ruled)
        theirs = solve(request, limit)
        answers = []
        for seed in range(seeds):
            start = perf_counter()
            answers.append(propose(Request(**{**vars(request), "seed": seed})))
            times.append(perf_counter() - start)
        mine = [values(answer) for answer in answers]
        closed = sum(all(level.proven for level in answer.levels) for answer in answers)
        proven += closed
        if theirs.proven:
            equal = sum(one == (theirs.values or None) for one in mine)
            compared, same = compared + seeds, same + equal
            verdict = f"{equal}/{seeds}"
        else:
            verdict, ahead = "open", ahead + closed
        peers = [
            tuple(level.value for level in score(request, plan) if level.level != "rules")
            for plan in (group_select(request, Random(0)), shuffled(request, Random(0)))
        ]
        their = written(theirs.values or None) if theirs.proven else f"{written(theirs.values)}?"
        click.echo(
            f"{people:>6} {'yes' if ruled else 'no':>5}  {written(mine[-1]):<15} "
            f"{f'{their} {theirs.seconds:.1f} s':<20} {written(peers[0]):<13} "
            f"{written(peers[1]):<10} {verdict:>6} {closed:>4}/{seeds:<3} "
            f"{median(times[-seeds:]):.2f}"
        )
    click.echo(
        f"same as CP-SAT's proven optimum: {same} of {compared} · all levels proven by us: {proven}"
        f" of {len(times)}, {ahead} of them where CP-SAT was not done in {limit:.0f} s · "
        f"median {median(times):.2f} s, worst {max(times):.2f} s\n"
    )


def written(levels: tuple[int, ...] | None) -> str:
    """Value by value; None: the rules cannot all hold."""
    return "no plan" if levels is None else "/".join(map(str, levels))


def crowds() -> None:
    """60 to 2,000 people: the gap, and how long."""
    click.echo("people  organisation  role        locality (bound)      gap      s")
    for people in (60, 200, 1000, 2000):
        request = question(people, 1, False)
        if people == 2000:
            request = Request(request.people, (4, 6))
        start = perf_counter()
        levels = propose(request).levels
        took = perf_counter() - start
        mix = [f"{one.value} of {one.bound}" for one in levels if one.level.startswith("mix")]
        near = [one for one in levels if one.level.startswith("cluster")]
        gap = f"{100 * ((near[0].bound or 0) / near[0].value - 1):.2f} %" if near else ""
        bound = f"{near[0].value} ({near[0].bound})" if near else ""
        click.echo(f"{people:>6}  {mix[0]:<12}  {mix[1]:<10}  {bound:<20}  {gap:<7}  {took:.2f}")
    request = question(1000, 1, True)
    start = perf_counter()
    proposal = propose(request)
    click.echo(
        f"1,000 with rules: {len(proposal.violations)} broken, "
        f"{[(one.value, one.bound) for one in proposal.levels]} in {perf_counter() - start:.1f} s\n"
    )


def rounds() -> None:
    """Eight tables of four: how many pairs are new."""
    for mix, counts in ((("organisation", "role"), (5, 7)), ((), (5, 7, 8, 10))):
        for count in counts:
            request = Request(skewed(32, 1), (4, 4), mix=mix)
            answer = propose_rounds(request, count)
            click.echo(
                f"{count} rounds of 8 × 4, {'mixed' if mix else 'free'}: {answer.new} of "
                f"{answer.pairs} pairs new, {answer.seconds:.2f} s"
            )
    even = tuple(
        Person(str(n), {"organisation": (f"h{n % 8}",), "role": (f"r{n // 8}",)}) for n in range(32)
    )
    answer = propose_rounds(Request(even, (4, 4)), 7)
    click.echo(
        f"7 rounds of 8 × 4, mixed, four of each of eight houses: {answer.new} of {answer.pairs} "
        f"pairs new, {answer.seconds:.2f} s"
    )


def morning() -> None:
    """One more person at the door; four who did not come and what few moves would mend."""
    for people, ruled in ((40, False), (40, True), (200, True)):
        request = question(people, 1, ruled)
        groups = propose(request, proof=False).groups
        start = perf_counter()
        seat(request, groups, Person("late", {"organisation": ("h3",), "role": ("r1",)}))
        took = 1000 * (perf_counter() - start)
        click.echo(f"late arrival, {people}{', rules' if ruled else ''}: {took:.1f} ms")
    for ruled in (False, True):
        request = question(32, 2, ruled)
        groups = propose(request, proof=False).groups
        here = Request(**{**vars(request), "people": request.people[:14] + request.people[18:]})
        start = perf_counter()
        steps = repair(here, groups)
        took = perf_counter() - start
        click.echo(f"four of 32 gone{', rules' if ruled else ''}, {took:.2f} s:")
        for one in steps:
            sizes = sorted(map(len, one.groups))
            broken = len(one.violations)
            click.echo(
                f"  {one.moves} moves: tables of {sizes[0]}–{sizes[-1]}, {broken} rules broken, "
                f"{levels_of(one.levels)}"
            )


def levels_of(levels: tuple[Level, ...]) -> str:
    """The values in order, without the moves themselves."""
    return "/".join(str(one.value) for one in levels if one.level != "moves")


if __name__ == "__main__":
    main()
