"""The answers to the questions on a document, without a terminal."""

import os
from pathlib import Path

import pytest

from pcc_actions.cli import import_draft
from pcc_actions.cli.import_draft import Answers, content_digest, question_key
from pcc_actions.cli.import_words import beside_rows
from pcc_actions.documents.limits import FILE_SIZE
from pcc_actions.importing.planned_action import PlannedAction
from pcc_actions.minutes.extracted import ExtractedAction
from pcc_actions.terminal.plan import BesideRow


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The questions that reach the person, who answers each with itself."""
    questions: list[str] = []

    def prompted(question: str, default: str | None = None, *, shown: bool = True) -> str:
        questions.append(question)
        return question

    monkeypatch.setattr(import_draft, "prompted", prompted)
    return questions


def test_what_was_answered_before_is_not_asked_and_the_rest_is(asked: list[str]) -> None:
    kept: list[int] = []
    answers = Answers({"action 1": ("e", "t"), "x": ("y",)}, lambda given: kept.append(given.done))
    with answers.to("action 1"):
        assert answers.ready
        assert [answers.typed("a"), answers.typed("b")] == ["e", "t"]
        assert not answers.ready
    assert kept == []  # nothing is new
    with answers.to("action 2"):
        assert answers.typed("c") == "c"
    assert (asked, kept) == (["c"], [2])
    with answers.to("x"):
        assert answers.typed("d") == "y"
    assert answers.given == {"action 1": ("e", "t"), "action 2": ("c",), "x": ("y",)}


def test_where_more_is_asked_than_before_it_goes_on_with_the_person(asked: list[str]) -> None:
    answers = Answers({"action 1": ("e",)})
    with answers.to("action 1"):
        assert [answers.typed("a"), answers.typed("b")] == ["e", "b"]
    assert asked == ["b"]
    with answers.to("action 1"):  # the same question once more is another
        assert answers.typed("a") == "a"


def test_a_question_that_is_broken_off_is_not_answered(asked: list[str]) -> None:
    kept: list[int] = []
    answers = Answers(keep=lambda given: kept.append(given.done))

    def broken_off() -> None:
        with answers.to("action 1"):
            answers.typed("a")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        broken_off()
    assert (answers.given, answers.done, kept) == ({}, 0, [])


def test_the_key_of_a_question_changes_with_all_that_is_asked() -> None:
    extracted = ExtractedAction("Visit", ("line 1",))
    plans = [
        PlannedAction(extracted, "new"),
        PlannedAction(extracted, "ask"),
        PlannedAction(extracted, "new", "3.14/02/2023"),
        PlannedAction(extracted, "new", known="3.14/02/2023"),
        PlannedAction(extracted, "new", candidates=(("3.14/02/2023", "Visit"),)),
        PlannedAction(ExtractedAction("Visit", ("line 2",)), "new"),
        PlannedAction(ExtractedAction("Visits", ("line 1",)), "new"),
    ]
    keys = {question_key(each, beside_rows(each, None)) for each in plans}
    assert len(keys) == len(plans)
    assert question_key(PlannedAction(extracted, "new"), beside_rows(plans[0], None)) in keys
    assert question_key(plans[0], [BesideRow("Action", "Visit", "Visit the team")]) not in keys


def test_the_content_of_a_document_tells_it_apart(tmp_path: Path) -> None:
    one, other, large = (tmp_path / name for name in ("one", "other", "large"))
    one.write_text("a")
    other.write_text("b")
    assert content_digest(one) != content_digest(other)
    other.write_text("a")
    assert content_digest(one) == content_digest(other) != ""
    assert content_digest(tmp_path) == content_digest(tmp_path / "none") == ""
    with large.open("wb") as file:
        os.truncate(file.fileno(), FILE_SIZE + 1)
    assert content_digest(large) == ""  # nor is it read
