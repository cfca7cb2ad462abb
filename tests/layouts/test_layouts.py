"""Documents drawn in every layout and format: what is read is what they say, or is asked."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.layouts.__main__ import main
from tests.layouts.drawing import LAYOUTS, drawn
from tests.layouts.formats import FORMATS
from tests.layouts.judging import GRAVE, Fault, judged
from tests.layouts.shortfalls import (
    ACCEPT,
    accept,
    grave_in,
    known,
    moved,
    numbers_of,
    shortfalls_in,
    tallied,
    verdicts,
)

DOCUMENTS = 300
KNOWN = known(DOCUMENTS) or {}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_layout_is_read_as_well_as_is_known(layout: str) -> None:
    before = {name: count for name, count in KNOWN.items() if name.startswith(f"{layout}: ")}
    now = shortfalls_in(tallied(verdicts(numbers_of(layout, DOCUMENTS))))
    told = "\n".join([*grave_in(now), *moved(before, now)])
    assert not told, f"{told}\nIf that is meant, run: {ACCEPT}"


def test_nothing_grave_is_known_and_left() -> None:
    assert grave_in(KNOWN) == []
    assert grave_in({"log: wrongly closed": "1 of 5"}) == ["log: wrongly closed"]


def test_there_are_many_layouts_and_each_is_drawn_in_each_format() -> None:
    assert len(LAYOUTS) >= 30
    pairs = {(one.layout, one.form) for one in map(drawn, range(len(LAYOUTS) * len(FORMATS)))}
    assert len(pairs) == len(LAYOUTS) * len(FORMATS)


def test_a_number_draws_the_same_document_again() -> None:
    assert drawn(417) == drawn(417)
    assert drawn(417).facts != drawn(418).facts


def _faults(layout: str, documents: int = 330) -> set[Fault]:
    found = verdicts(numbers_of(layout, documents))
    return {wrong.fault for _, verdict in found for wrong in verdict.wrong}


def test_a_reader_that_heeds_no_word_that_turns_a_closing_round_is_seen(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    closed = "pcc_actions.minutes.outcome_grammar._code"
    monkeypatch.setattr(closed, lambda *_, **__: _sure_code())
    _forget_sentences()
    try:
        assert Fault.CLOSED in _faults("log")
    finally:
        _forget_sentences()


def _sure_code() -> object:
    from pcc_actions.minutes.facts import FactCode

    return FactCode.SURE


def _forget_sentences() -> None:
    from pcc_actions.minutes.outcome_grammar import outcome_of_sentence

    outcome_of_sentence.cache_clear()


def test_a_reader_that_heeds_no_closing_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pcc_actions.minutes.log_rows.with_status", lambda made, *_: made)
    assert Fault.STATUS in _faults("log")


def test_a_reader_that_heeds_no_exemption_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "pcc_actions.minutes.outline.exemptions_of", lambda blocks, heads: [None] * len(blocks)
    )
    assert Fault.LEAKED in _faults("exempt rows")


def test_a_reader_that_drops_references_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pcc_actions.minutes.log_rows.reference_of", lambda row, columns: "")
    assert Fault.LOST in _faults("log")


def test_a_reader_that_joins_like_words_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pcc_actions.minutes.deduplicate.likeness", lambda a, b: 1.0)
    assert GRAVE & _faults("log")


READ: dict[str, Any] = {
    "text": "To be replaced",
    "reference": None,
    "owners": [],
    "due": None,
    "due_words": None,
    "status": "outstanding",
    "exempt": None,
    "sure": True,
}


def _judged(*read: dict[str, Any], **changed: Any) -> list[Fault]:
    one = drawn(0)
    action = replace(one.printed.printed[0], owners=(), due=None, reference=None, **changed)
    facts = {name: {"sure": True, "value": None} for name in
             ("meeting", "reference", "owners", "due", "status", "exempt")}  # fmt: skip
    plan = {
        "document": {"meeting_date": None},
        "actions": [READ | {"text": action.text, "facts": facts} | each for each in read],
    }
    layout = replace(one.printed, printed=(action,))
    return [wrong.fault for wrong in judged(one.facts, layout, plan).wrong]


@pytest.mark.parametrize(
    ("read", "faults"),
    [
        ({}, []),
        ({"status": "discharged"}, [Fault.CLOSED, Fault.STATUS]),
        ({"owners": ["IF"]}, [Fault.OWNERS]),
        ({"due_words": "by Easter"}, [Fault.DUE]),
        ({"exempt": "FOIA s.31"}, [Fault.EXEMPT]),
        ({"text": "Sing"}, [Fault.MISSED, Fault.BESIDES]),
        ({"text": "Sing", "sure": False}, [Fault.MISSED]),
        ({"owners": ["IF"], "sure": False}, []),
    ],
)
def test_what_is_read_otherwise_than_it_is_told(read: dict[str, Any], faults: list[Fault]) -> None:
    assert _judged(read) == faults


def test_an_action_read_twice_or_with_more_words_is_told() -> None:
    assert Fault.TWICE in _judged({}, {})
    text = drawn(0).printed.printed[0].text
    assert _judged({"text": f"{text} The budget was approved"}) == [Fault.TEXT]


def test_an_exempt_action_that_is_read_as_open_is_told_even_where_it_is_asked() -> None:
    assert Fault.LEAKED in _judged({"sure": False}, exempt=True)


def test_a_refusal_is_told() -> None:
    one = drawn(0)
    assert [each.fault for each in judged(one.facts, one.printed, "Error").wrong] == [Fault.REFUSED]


def test_the_command_shows_one_document(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--only", "0", "--show"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("== 0: label lines, word")
    assert drawn(0).printed.printed[0].text in out
    assert "== what was read" in out


def test_the_command_says_what_moved_until_it_is_accepted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept = tmp_path / "shortfalls.toml"
    accept(2, {"label lines: owners": "1 of 1"}, kept)
    assert main(["--documents", "2"], kept) == 1
    assert "label lines: owners: 1 of 1 known, now none\n" in capsys.readouterr().out
    assert main(["--documents", "2", "--accept"], kept) == 0
    assert main(["--documents", "2", "--wrong"], kept) == 0
    assert capsys.readouterr().out.endswith("\nNothing moved.\n")
