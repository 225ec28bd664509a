from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner, Result

from workshop.grouping.command import groups

ROSTER = "id;organisation;role;locality;language;host\n" + "\n".join(
    f"A{n:02};house {n % 4};role {n % 3};{'Kotka' if n % 2 else 'Kouvola'};"
    f"{'sv' if n in (3, 4) else 'fi'};{int(n % 5 == 0)}"
    for n in range(1, 31)
)
RULES = """
size = "4-6"
groups = 6
mix = ["organisation", "role"]
cluster = ["locality"]
apart = [["A07", "A12"]]
together = [["A02", "A09"]]
not_alone = [{ trait = "language", value = "sv" }]
at_least = [{ trait = "host", value = "1", n = 1 }]
[pin]
A05 = 6
"""


def ask(folder: Path, *words: str, roster: str = ROSTER, rules: str = "") -> Result:
    (folder / "roster.csv").write_text(roster, "utf-8")
    (folder / "rules.toml").write_text(rules, "utf-8")
    extra = ["--rules", str(folder / "rules.toml")] if rules else []
    return CliRunner().invoke(groups, [str(folder / "roster.csv"), *words, *extra])


def test_json_has_rounds_levels_violations_and_seconds(tmp_path: Path) -> None:
    result = ask(tmp_path, "--format", "json", rules=RULES)
    assert result.exit_code == 0, result.output
    answer = json.loads(result.output)
    tables = answer["rounds"][0]["groups"]
    assert sorted(name for table in tables for name in table) == [f"A{n:02}" for n in range(1, 31)]
    assert "A05" in tables[5]
    assert answer["violations"] == []
    assert [level["level"] for level in answer["levels"]] == [
        "rules", "mix organisation", "mix role", "cluster locality",
    ]  # fmt: skip
    assert set(answer["levels"][1]) == {"level", "value", "bound", "proven", "by"}
    assert answer["levels"][1]["proven"]


def test_several_columns_after_one_option(tmp_path: Path) -> None:
    result = ask(tmp_path, "--mix", "organisation", "role", "--format", "json", "--size", "5")
    levels = json.loads(result.output)["levels"]
    assert [level["level"] for level in levels] == ["mix organisation", "mix role"]


def test_the_roster_may_come_last(tmp_path: Path) -> None:
    (tmp_path / "r.csv").write_text(ROSTER, "utf-8")
    words = ["--format", "csv", "--mix", "organisation", str(tmp_path / "r.csv")]
    result = CliRunner().invoke(groups, words)
    assert result.exit_code == 0, result.output
    assert result.output.splitlines()[0] == "round,group,person"
    assert len(result.output.splitlines()) == 31


def test_rounds_bring_new_meetings(tmp_path: Path) -> None:
    result = ask(tmp_path, "--rounds", "3", "--size", "5", "--format", "json")
    answer = json.loads(result.output)
    assert len(answer["rounds"]) == 3
    assert answer["meetings"]["new"] == answer["meetings"]["pairs"] == 3 * 6 * 10


def test_a_previous_answer_is_kept_where_nothing_is_lost(tmp_path: Path) -> None:
    first = ask(tmp_path, "--size", "5", "--format", "json").output
    (tmp_path / "before.json").write_text(first, "utf-8")
    words = ("--size", "5", "--format", "json", "--previous", str(tmp_path / "before.json"))
    again = json.loads(ask(tmp_path, *words, "--seed", "7").output)
    assert again["rounds"] == json.loads(first)["rounds"]
    assert again["levels"][-1]["value"] == 0


def test_windows_letters_and_names_instead_of_ids(tmp_path: Path) -> None:
    (tmp_path / "r.csv").write_bytes("Nimi;Työ\nPäivi;a\nÅsa;b\nPäivi;a\nOle;c\n".encode("cp1252"))
    words = [str(tmp_path / "r.csv"), "--groups", "2", "--mix", "työ", "--format", "json"]
    tables = json.loads(CliRunner().invoke(groups, words).output)["rounds"][0]["groups"]
    assert sorted(name for table in tables for name in table) == [
        "Ole",
        "Päivi",
        "Päivi (2)",
        "Åsa",
    ]


def test_what_does_not_fit_is_said_in_words(tmp_path: Path) -> None:
    eleven = "\n".join(ROSTER.splitlines()[:12])
    result = ask(tmp_path, "--size", "4-5", "--language", "fi", roster=eleven)
    assert result.exit_code == 1
    assert "11 henkilöä ei jakaudu 4–5 hengen pöytiin" in result.output


def test_a_wrong_file_names_the_key(tmp_path: Path) -> None:
    assert "shape: no such key" in ask(tmp_path, rules="shape = 3").output
    assert "apart" in ask(tmp_path, rules='apart = ["A01"]').output
    assert "A99" in ask(tmp_path, rules='apart = [["A01", "A99"]]').output
    assert "There is no table 9" in ask(tmp_path, rules="groups = 6\n[pin]\nA01 = 9").output
    assert "sector: no such column" in ask(tmp_path, "--mix", "sector").output


def test_the_table_says_what_is_proven(tmp_path: Path) -> None:
    result = ask(tmp_path, "--size", "5")
    assert "mix organisation: 6, proven: floor/ceil" in result.output
