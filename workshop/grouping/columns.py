"""Every composition a table may have: one row of kinds each, filled up with a blank."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from workshop.grouping.kinds import Flags, Ints, Kinds, floors_and_ceilings

Members = NDArray[np.int16]
CHUNK = 1 << 14
RADIX_FEATURES = 20


def every_column(kinds: Kinds, even: Iterable[str], limit: int) -> Members | None:
    """All tables that keep the rules and hold floor or ceiling of every class of the `even` traits.

    Shape (compositions, largest size); the blank is the number of kinds. None when there are more
    than `limit` or a rule counts too many things.
    """
    blank = len(kinds.supply)
    bounds = [bound for trait in even for bound in floors_and_ceilings(kinds, trait)]
    if sum(len(rule.has) for rule in kinds.rules) > RADIX_FEATURES:
        return None
    partial: Members = np.zeros((1, 0), dtype=np.int16)
    done: list[Members] = []
    total = 0
    for size in range(1, kinds.high + 1):
        grown = []
        count = 0
        for start in range(0, len(partial), CHUNK):
            chunk = _grow(kinds, partial[start : start + CHUNK], bounds, list(even))
            chunk = chunk[_reachable(kinds, chunk, bounds)]
            count += len(chunk)
            if count > limit:
                return None
            grown.append(chunk)
        if not grown:
            break  # no table can be as large as this
        partial = np.concatenate(grown)
        if size >= kinds.low:
            full = partial[_allowed(kinds, partial, bounds)]
            total += len(full)
            if total > limit:
                return None
            room = np.full((len(full), kinds.high - size), blank, dtype=np.int16)
            done.append(np.concatenate([full, room], axis=1))
    return np.concatenate(done) if done else np.zeros((0, kinds.high), dtype=np.int16)


def _grow(
    kinds: Kinds, partial: Members, bounds: list[tuple[Ints, int, int]], even: list[str]
) -> Members:
    """Add one person of the same or a later kind, within supply, ceilings and apart."""
    count = len(kinds.supply)
    size = partial.shape[1]
    every = np.arange(count)
    last = partial[:, -1:] if size else np.zeros((len(partial), 1), dtype=np.int16)
    fits: Flags = every[None, :] >= last
    ceiling = {trait: np.full(count, kinds.high) for trait in even}
    for trait in even:
        for members, _, most in floors_and_ceilings(kinds, trait):
            ceiling[trait][members] = most
    same = np.zeros((len(partial), count), dtype=np.int8)
    for place in range(size):
        same += partial[:, place, None] == every
        fits &= ~kinds.apart[partial[:, place]]
    fits &= same < kinds.supply
    for trait in even:
        labels = kinds.classes[trait]
        there = np.zeros((len(partial), count), dtype=np.int8)
        for place in range(size):
            there += labels[partial[:, place], None] == labels
        fits &= there < ceiling[trait]
    rows, added = np.nonzero(fits)
    return np.concatenate([partial[rows], added[:, None].astype(np.int16)], axis=1)


def _reachable(kinds: Kinds, partial: Members, bounds: list[tuple[Ints, int, int]]) -> Flags:
    """Can the floors still be filled? Kinds come in order, so earlier ones are closed."""
    size = partial.shape[1]
    left = kinds.high - size
    keep = np.ones(len(partial), dtype=bool)
    last = partial[:, -1]
    for members, least, _ in bounds:
        if least:
            missing = least - np.isin(partial, members).sum(axis=1)
            keep &= (missing <= left) & ((missing <= 0) | (last <= members.max()))
    return keep


def _allowed(kinds: Kinds, full: Members, bounds: list[tuple[Ints, int, int]]) -> Flags:
    """Complete tables: floors reached, nobody without their companions, counts as asked."""
    keep = np.ones(len(full), dtype=bool)
    for members, least, _ in bounds:
        if least:
            keep &= np.isin(full, members).sum(axis=1) >= least
    for one, other in kinds.together:
        keep &= (full == one).any(axis=1) == (full == other).any(axis=1)
    if kinds.rules:
        keep &= _counts_allowed(kinds, full)
    return keep


def _counts_allowed(kinds: Kinds, full: Members) -> Flags:
    radix = kinds.high + 1
    people = [kinds.request.people[members[0]] for members in kinds.people]
    features = [has for rule in kinds.rules for has in rule.has]
    weight = np.array(
        [sum(radix**f * int(has(p)) for f, has in enumerate(features)) for p in people],
        dtype=np.int64,
    )
    totals, inverse = np.unique(weight[full].sum(axis=1), return_inverse=True)
    right = np.ones(len(totals), dtype=bool)
    for index, total in enumerate(totals.tolist()):
        for rule in kinds.rules:
            counts = []
            for _ in rule.has:
                total, digit = divmod(total, radix)
                counts.append(digit)
            right[index] &= rule.missing(counts) == 0
    return right[inverse]
