"""`make bench`: from sending a note to seeing it on every phone, against a bare echo.

python -m bench.live [--notes 40] [--phones 30 --phones 200]
"""

import json
import subprocess
import sys
from statistics import quantiles
from typing import Any

import click

from bench.rooms import Room, bare, rajapaja

AT_MOST = 60  # seconds for the notes of one line


@click.command()
@click.option("--notes", default=40, show_default=True)
@click.option("--phones", default=(30, 200), show_default=True, multiple=True)
def main(notes: int, phones: tuple[int, ...]) -> None:
    """Print the table."""
    click.echo("submit → seen on every phone (ms)")
    click.echo("phones   Rajapaja p50   p95    bare echo p50   p95    ratio p50   p95    unseen")
    for many in phones:
        with rajapaja(many) as ours, bare(many) as theirs:
            mine, echo = plays([ours, theirs], notes)
        (our_half, our_most), (half, most) = percentiles(mine), percentiles(echo)
        click.echo(
            f"{many:>6}   {our_half:>12.1f} {our_most:>5.1f}   {half:>13.1f} {most:>5.1f}   "
            f"{our_half / half:>10.1f} {our_most / most:>5.1f}   {mine['unseen']:>7}"
        )
    click.echo(f"{notes} notes, each seen by all; sockets in another process, same machine\n")


def plays(rooms: list[Room], notes: int) -> list[dict[str, Any]]:
    """What the crowd saw in each room."""
    try:
        ran = subprocess.run(
            [sys.executable, "-m", "bench.crowd"],
            input=json.dumps({"rooms": rooms, "notes": notes}),
            stdout=subprocess.PIPE,
            text=True,
            timeout=AT_MOST,
            check=True,
        )
    except subprocess.TimeoutExpired as error:
        raise click.ClickException(f"not all was seen within {AT_MOST} s") from error
    seen: list[dict[str, Any]] = json.loads(ran.stdout)
    return seen


def percentiles(seen: dict[str, Any]) -> tuple[float, float]:
    """Milliseconds within which half of all sightings came, and 95 % of them."""
    cuts = quantiles([1000 * wait for wait in seen["waits"]], n=100)
    return cuts[49], cuts[94]


if __name__ == "__main__":
    main()
