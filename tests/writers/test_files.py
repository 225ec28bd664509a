"""The CSV files and the summary."""

import csv
import io

from tests.outcome.a_day import stage_of
from workshop import db
from workshop.domain.contributions.feedback import Feedback
from workshop.domain.session.session import Session
from workshop.writers.files import files


def rows(session: Session, name: str) -> list[dict[str, object]]:
    """The lines of a table by the keys of its columns."""
    file = files()[name]
    assert file.sheet
    keys = [column.key for column in file.sheet.columns]
    text = file.content(session, "fi").decode("utf-8-sig")
    lines = list(csv.reader(io.StringIO(text), delimiter=";"))[1:]
    return [dict(zip(keys, line, strict=True)) for line in lines]


def summary(session: Session, language: str) -> str:
    return files()[f"summary-{language}.md"].content(session).decode()


def test_csv_opens_in_excel_with_its_letters_and_runs_nothing(session: Session) -> None:
    assert files()["notes.csv"].content(session).startswith(b"\xef\xbb\xbf")
    texts = [row["text"] for row in rows(session, "notes.csv")]
    assert "En gemensam dörr åäö" in texts
    assert "'=cmd|' /C calc'!A0" in texts


def test_hidden_and_late_notes_are_not_in_the_csv(session: Session) -> None:
    texts = [row["text"] for row in rows(session, "notes.csv")]
    assert len(texts) == 3
    assert "piilossa oleva" not in texts


def test_names_in_csv_are_only_those_shown(session: Session) -> None:
    [promise] = rows(session, "commitments.csv")
    assert promise["name"] == ""
    assert "Aino Virtanen" in promise["with"]
    assert [row["name"] for row in rows(session, "participants.csv")] == ["Aino Virtanen", ""]


def test_the_summary_keeps_text_as_text(session: Session) -> None:
    text = summary(session, "fi")
    assert "<b>" not in text
    assert "&lt;b" in text
    assert r"# Rajalla \*yhdessä\*" in text


def test_the_summary_counts_what_it_leaves_out(session: Session) -> None:
    text = summary(session, "fi")
    assert "piilossa oleva" not in text
    assert "Aikaa" not in text
    assert "piilotettuja 1, yksityisiä 3." in text  # one late note, two answers in own words


def test_the_summary_speaks_the_language_asked_for(session: Session) -> None:
    assert "### Björk" in summary(session, "sv")
    assert "### Birch" in summary(session, "en")


def test_feedback_shows_its_spread_only_when_nobody_can_be_guessed(session: Session) -> None:
    assert "En lainkaan" not in summary(session, "fi")
    assert rows(session, "feedback.csv") == []
    stage = stage_of(session, "feedback")
    for mark in (3, 4, 4):
        answers = {"heard": mark}
        db.session.add(
            Feedback(session_id=session.id, stage_id=stage.id, language="sv", answers=answers)
        )
    db.session.commit()
    assert "1 En lainkaan: 0, 2: 0, 3: 1, 4: 3, 5 Täysin: 1" in summary(session, "fi")
    assert [row["n"] for row in rows(session, "feedback.csv")][:5] == ["0", "0", "1", "3", "1"]
