"""The table at the end of a rehearsal."""

from workshop.rehearsal.measures import Line, Measures


def table(measures: Measures) -> str:
    """A line per stage and what went wrong, as text."""
    head = f"{'stage':<40}{'sent':>6}{'p50':>9}{'p95':>9}{'lost':>6}{'twice':>7}{'refused':>9}"
    rows = [head, *(_row(line) for line in measures.lines.values())]
    lost = sum(len(line.lost) for line in measures.lines.values())
    twice = sum(len(line.twice) for line in measures.lines.values())
    things = len(measures.sent) + len(measures.unnamed)
    rows.append(f"{things} different things accepted, {lost} lost, {twice} twice.")
    rows += [f"  ! {trouble}" for trouble in sorted(set(measures.troubles))[:20]]
    return "\n".join(rows)


def _row(line: Line) -> str:
    times = "".join(f"{_ms(line.percentile(p)):>9}" for p in (50, 95))
    counts = f"{len(line.lost):>6}{len(line.twice):>7}{line.refused:>9}"
    return f"{line.title[:39]:<40}{line.submissions:>6}{times}{counts}"


def _ms(seconds: float | None) -> str:
    return "–" if seconds is None else f"{seconds * 1000:.0f} ms"
