"""OR-Tools CP-SAT on the same question: a variable per kind of person and table, level by level."""

from __future__ import annotations

from dataclasses import dataclass
from time import perf_counter

from ortools.sat.python import cp_model

from workshop.grouping import Apart, AtLeast, NotAlone, Pinned, Request, Together


@dataclass(frozen=True)
class Answer:
    """Values of the levels after the rules, as far as it came; `proven` when every level was
    closed in time. No values, proven: the rules cannot all hold."""

    values: tuple[int, ...]
    proven: bool
    seconds: float


def solve(request: Request, seconds: float) -> Answer:
    """The lexicographic optimum, or the best found in time."""
    start = perf_counter()
    model = cp_model.CpModel()
    groups = range(request.groups or 0)
    low, high = request.size
    named = {name for rule in request.rules for name in getattr(rule, "people", ())}
    named |= {rule.person for rule in request.rules if isinstance(rule, Pinned)}
    traits = [*request.mix, *request.cluster, "language", "host"]
    kinds: dict[tuple[object, ...], list[str]] = {}
    key: tuple[object, ...]
    for person in request.people:
        key = (*(person.values(t) for t in traits), person.id if person.id in named else "")
        kinds.setdefault(key, []).append(person.id)
    at = {
        (key, g): model.new_int_var(0, min(high, len(who)), f"{n}@{g}")
        for n, (key, who) in enumerate(kinds.items())
        for g in groups
    }
    one = {who[0]: key for key, who in kinds.items()}
    for key, who in kinds.items():
        model.add(sum(at[key, g] for g in groups) == len(who))
    for g in groups:
        model.add_linear_constraint(sum(at[key, g] for key in kinds), low, high)

    def count(trait: str, value: str, g: int) -> cp_model.LinearExprT:
        place = traits.index(trait)
        return sum(at[key, g] for key in kinds if key[place] == (value,))

    for rule in request.rules:
        for g in groups:
            match rule:
                case Apart(names):
                    model.add(sum(at[one[name], g] for name in names) <= 1)
                case Together((a, b)):
                    model.add(at[one[a], g] == at[one[b], g])
                case Pinned(name, group):
                    model.add(at[one[name], g] == int(g == group - 1))
                case NotAlone(trait, value):
                    model.add(count(trait, value, g) != 1)
                case AtLeast(trait, value, n):
                    model.add(count(trait, value, g) >= n)
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.random_seed = 1
    values: list[int] = []
    proven = True
    for trait in (*request.mix, *request.cluster):
        pairs = []
        present = sorted({value for person in request.people for value in person.values(trait)})
        for value in present:
            for g in groups:
                number = model.new_int_var(0, high, "")
                model.add(number == count(trait, value, g))
                both = model.new_int_var(0, high * (high - 1) // 2, "")
                model.add_element(number, [n * (n - 1) // 2 for n in range(high + 1)], both)
                pairs.append(both)
        total = sum(pairs)
        (model.maximize if trait in request.cluster else model.minimize)(total)
        solver.parameters.max_time_in_seconds = max(1.0, seconds - (perf_counter() - start))
        status = solver.solve(model)
        if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            nothing = status == cp_model.INFEASIBLE
            return Answer(tuple(values), nothing and not values, perf_counter() - start)
        proven = proven and status == cp_model.OPTIMAL
        values.append(round(solver.objective_value))
        model.clear_objective()  # type: ignore[no-untyped-call]
        model.add(total == values[-1])
        model.clear_hints()  # type: ignore[no-untyped-call]
        for variable in at.values():
            model.add_hint(variable, solver.value(variable))
    return Answer(tuple(values), proven, perf_counter() - start)
