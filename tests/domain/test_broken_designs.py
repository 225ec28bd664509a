"""A broken design names file, stage and key, and says what to write instead."""

from pathlib import Path

import pytest

from workshop.domain.catalogue.content import ContentError, Problem
from workshop.domain.catalogue.designs import load_design, load_designs

SHIPPED = Path(__file__).parents[2] / "sessions" / "designs"


def said(path: Path) -> list[str]:
    with pytest.raises(ContentError) as refused:
        load_design(path)
    assert str(refused.value) == "\n".join(map(str, refused.value.problems))
    return str(refused.value).split("\n")


def broken(folder: Path, old: str, new: str, times: int = 1) -> list[str]:
    """What is said of the full day with `old` replaced in its text."""
    text = (SHIPPED / "full-day.toml").read_text(encoding="utf-8")
    assert old in text
    path = folder / "full-day.toml"
    path.write_text(text.replace(old, new, times), encoding="utf-8")
    return said(path)


STEP = """[[stages.steps]]
key = "pair"
title = {fi = "Parin kanssa", sv = "I par", en = "In pairs"}
minutes = 5
mode = "pair"
"""
NOTES = 'minutes = 30\nmin_minutes = 20\nmode = "individual"\nprompts = [\n  {fi = "Mikä yhteisessä'


@pytest.mark.parametrize(
    ("old", "new", "where", "problem"),
    [
        (NOTES, NOTES.replace("= 30", '= "thirty"'),
         'stage "works_needs": minutes',
         'write a whole number from 1 to 600, not "thirty"'),
        (NOTES, NOTES.replace("= 30", "= true"),
         'stage "works_needs": minutes',
         "write a whole number from 1 to 600, not true"),
        (NOTES, NOTES.replace("= 30", "= 601"),
         'stage "works_needs": minutes',
         "write a whole number from 1 to 600, not 601"),
        (NOTES, NOTES.replace("min_minutes = 20", "min_minutes = 31"),
         'stage "works_needs": min_minutes',
         "write 30 or less, as the stage is 30 minutes long"),
        (NOTES, NOTES.replace("min_minutes = 20\n", ""),
         'stage "works_needs": min_minutes',
         "missing: write how short it can be, a whole number of minutes"),
        (STEP, "",
         'stage "works_needs": steps',
         "their minutes make 25, but the stage has 30"),
        (STEP, STEP.replace('"pair"\ntitle', '"alone"\ntitle'),
         'stage "works_needs": steps.alone.key',
         "it is there more than once; give each step its own key"),
        (STEP, STEP.replace('mode = "pair"', 'mode = "pairs"'),
         'stage "works_needs": steps.pair.mode',
         'write one of individual, pair, small_group, plenary, circle, break, not "pairs"'),
        ('kind = "seeds"', 'kind = "dance"',
         'stage "seeds_next": kind',
         "write one of arrival, opening, warm_up,"),
        ('sv = "Lunch"', 'svenska = "Lunch"',
         'stage "lunch": title.sv',
         "missing: write the text in this language too"),
        ('sv = "Lunch"', 'sv = " "',
         'stage "lunch": title.sv',
         "write a text in quotes that is not empty"),
        ('sv = "Ge ett exempel ur vardagen, utan namn."', "sv = 3",
         'stage "problem_definition": prompts.2.sv',
         "write a text in quotes that is not empty"),
        ('key = "lunch"\n', "",
         "stage 10: key",
         "missing: write a short key of small letters"),
        ('key = "lunch"\n', 'key = "Lunch!"\n',
         'stage "Lunch!": key',
         'write a short key of small letters a–z such as "warm_up", not "Lunch!"'),
        ('key = "lunch"\n', 'key = "break_1"\n',
         'stage "break_1": key',
         "stages 6 and 10 have the same key; give each its own"),
        ("min_minutes = 40", "min_minuts = 40",
         'stage "lunch": min_minuts',
         'nothing reads this key here; did you mean "min_minutes"?'),
        ('kind = "arrival"', 'kind = "introductions"',
         'stage "arrival": prompts',
         "write exactly three questions for introductions, not 1"),
        ('canvases = ["works_needs"]', 'canvases = ["works_need"]',
         'stage "works_needs": options.canvases',
         'write some of activity_system, boundary_map,'),
        ('canvas = "works_needs"', 'canvas = "client_path"',
         'stage "works_needs": options.canvas',
         'write one of works_needs, not "client_path"'),
        ('canvas = "works_needs"\n', 'canvas = "works_needs"\nmax_chars = 5\n',
         'stage "works_needs": options.max_chars',
         "write a whole number from 20 to 2000, not 5"),
        ("rules = [", "no_rules = [",
         'stage "opening": options.rules',
         "missing: write the ground rules"),
        ('{key = "listen", fi', "{fi",
         'stage "opening": options.rules.2',
         'write a key and each language: {key = "…", fi = "…", sv = "…", en = "…"}'),
        ('sv = "Jag lyssnar färdigt.", ', "",
         'stage "opening": options.rules.listen.sv',
         "missing: write the text in this language too"),
        ("scale = [", "scales = [",
         'stage "closing_feedback": options.scale',
         "missing: write the questions with a scale"),
        ("\nopen = [", "\nopened = [",
         'stage "closing_feedback": options.open',
         "missing: write the open questions"),
        ('kind = "seeds"', 'kind = "seeds"\noptions = {votes = 3}',
         'stage "seeds_next": options.votes',
         "nothing reads this key here; take it away"),
        ('canvas = "client_path"', 'canvas = "client_road"',
         'stage "deepen": options.canvas',
         'write one of client_path, boundary_map, activity_system, not "client_road"'),
        ('start = "08:45"', 'start = "8.45"',
         "start",
         'write a time in quotes such as "08:45", not "8.45"'),
        ('start = "08:45"', 'start = "24:00"',
         "start",
         'write a time in quotes such as "08:45", not "24:00"'),
        ("group_size = {min = 4", "group_size = {min = 7",
         "group_size.max",
         "write 7 or more, as min is 7; now it is 6"),
        ("recommended = 20, max = 24", "recommended = 20, max = 19",
         "participants.max",
         "write 20 or more, as recommended is 20; now it is 19"),
        ('key = "full-day"', 'key = "whole-day"',
         "key",
         'write "full-day" as the file is named, not "whole-day"'),
        ('deck = "short"\n', "",
         "deck",
         "missing: write the key of a deck of cards"),
        ('deck = "short"\n', 'deck = "short"\ncolour = "green"\n',
         "colour",
         "nothing reads this key here; take it away"),
        ('title = {fi = "Lounas", sv = "Lunch", en = "Lunch"}', 'title = "Lounas"',
         'stage "lunch": title',
         'write it in each language: {fi = "…", sv = "…", en = "…"}'),
    ],
)  # fmt: skip
def test_one_mistake(tmp_path: Path, old: str, new: str, where: str, problem: str):
    lines = broken(tmp_path, old, new)
    assert any(line.startswith(f"full-day.toml: {where}: {problem}") for line in lines), lines


def test_all_mistakes_are_told_at_once(tmp_path: Path):
    path = tmp_path / "tiny.toml"
    path.write_text(
        'key = "small"\n'
        '[[stages]]\nkey = "one"\nkind = "introductions"\nminutes = 0\nprompts = []\n'
        "[[stages]]\nminutes = 5\nmin_minutes = 6\n",
        encoding="utf-8",
    )
    lines = said(path)
    assert len(lines) == len(set(lines)) > 12
    for expected in (
        'tiny.toml: key: write "tiny" as the file is named, not "small"',
        "tiny.toml: title: missing: write it in each language, {fi, sv, en}",
        'tiny.toml: stage "one": minutes: write a whole number from 1 to 600, not 0',
        'tiny.toml: stage "one": prompts: write exactly three questions for introductions, not 0',
        "tiny.toml: stage 2: key: missing: write a short key of small letters",
        "tiny.toml: stage 2: min_minutes: write 5 or less, as the stage is 5 minutes long",
    ):
        assert expected in lines


@pytest.mark.parametrize(
    "text", ["", "stages = 3", "stages = []", "stages = [1, 2]", "[stages]\nkey = 1", "[[stages]]"]
)
def test_an_odd_shape_is_refused_not_a_crash(tmp_path: Path, text: str):
    path = tmp_path / "odd.toml"
    path.write_text(text, encoding="utf-8")
    assert any("stage" in line for line in said(path))


def test_a_slip_in_the_writing_names_line_and_column(tmp_path: Path):
    (line,) = broken(tmp_path, 'start = "08:45"', "start = 08:45")
    assert line.startswith("full-day.toml: line 8, column 10: this is not TOML: ")


def test_a_file_in_another_encoding_names_the_line(tmp_path: Path):
    path = tmp_path / "full-day.toml"
    path.write_bytes('key = "full-day"\ntitle = {fi = "Päivä"}'.encode("cp1252"))
    assert said(path) == [
        "full-day.toml: line 2: a letter is not in UTF-8; save the file again as UTF-8"
    ]


def test_what_notepad_puts_in_front_and_at_line_ends_does_no_harm(tmp_path: Path):
    path = tmp_path / "full-day.toml"
    text = (SHIPPED / "full-day.toml").read_text(encoding="utf-8")
    path.write_bytes(text.replace("\n", "\r\n").encode("utf-8-sig"))
    assert load_design(path) == load_design(SHIPPED / "full-day.toml")


def test_a_fourth_language_is_welcome(tmp_path: Path):
    path = tmp_path / "full-day.toml"
    text = (SHIPPED / "full-day.toml").read_text(encoding="utf-8")
    path.write_text(text.replace('sv = "Lunch",', 'sv = "Lunch", ar = "غداء",'), encoding="utf-8")
    assert load_design(path).stages[9].title["ar"] == "غداء"


def test_a_missing_file_is_named(tmp_path: Path):
    assert said(tmp_path / "gone.toml")[0].startswith("gone.toml: there is no such file")


def test_a_folder_tells_the_problems_of_all_its_files(tmp_path: Path):
    for name in ("a", "b"):
        (tmp_path / f"{name}.toml").write_text("= 1", encoding="utf-8")
    with pytest.raises(ContentError) as refused:
        load_designs(tmp_path)
    assert [problem.file for problem in refused.value.problems] == ["a.toml", "b.toml"]


def test_a_folder_without_designs_says_so(tmp_path: Path):
    with pytest.raises(ContentError, match="there is no design here"):
        load_designs(tmp_path / "nowhere")


def test_a_problem_leaves_out_what_it_does_not_have():
    assert str(Problem("a.toml", "", "", "line 1")) == "a.toml: line 1"
    assert str(Problem("a.toml", "3", "key", "missing")) == "a.toml: stage 3: key: missing"
