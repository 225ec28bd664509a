"""Large rooms with many rules: broken rules, mix against its bound, clustering, seconds.

python -m bench.ruled [--people 60] [--people 200] [--seeds 3]
"""

from __future__ import annotations

from time import perf_counter, process_time

import click

from bench.ruled_rosters import ruled
from workshop.grouping import propose


@click.command()
@click.option("--people", multiple=True, type=int, default=(60, 200, 1000), show_default=True)
@click.option("--seeds", default=3, show_default=True)
def main(people: tuple[int, ...], seeds: int) -> None:
    """Print the table."""
    click.echo("people  seed  broken  organisation  role         locality         s       CPU s")
    for count in people:
        for seed in range(1, seeds + 1):
            request = ruled(count, seed)
            start, busy = perf_counter(), process_time()
            levels = propose(request).levels
            took, used = perf_counter() - start, process_time() - busy
            told = [f"{one.value} of {one.bound}" for one in levels[1:]]
            click.echo(
                f"{count:>6}  {seed:>4}  {levels[0].value:>6}  {told[0]:<12}  {told[1]:<11}  "
                f"{told[2]:<15}  {took:<6.1f}  {used:.1f}"
            )


if __name__ == "__main__":
    main()
