"""Hand edits drawn by hypothesis: taken as typed, or refused with the line."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings

from tests.faults.edits import EDITS, KINDS, TYPED_AT_THE_END, Edit, typed
from tests.faults.hand_edits import EXEMPT, judged, prepared

AT_THE_END = "a key at the end of a block"


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    with pytest.MonkeyPatch.context() as desk:
        desk.setenv("COLUMNS", "100")
        yield prepared(tmp_path_factory.mktemp("edits") / "model")


@pytest.mark.slow
@settings(max_examples=60)
@given(EDITS)
def test_what_was_typed_is_recorded_or_refused_with_the_line(
    model: Path, edits: list[Edit]
) -> None:
    assert judged(model, edits).wrong == []


@pytest.mark.parametrize("what", range(len(TYPED_AT_THE_END)), ids=TYPED_AT_THE_END.__getitem__)
@pytest.mark.parametrize("action", range(4))
def test_a_key_at_the_end_of_a_block_is_never_passed_over(
    model: Path, action: int, what: int
) -> None:
    assert judged(model, [(AT_THE_END, action, what)]).wrong == []


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_edit_edits(model: Path, kind: str) -> None:
    text = (model / "t.toml").read_text(encoding="utf-8")
    assert any(typed(text, [(kind, where, 1)]).text != text for where in range(40))


def test_a_log_that_is_taken_for_unedited_would_be_seen(
    model: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pcc_actions.cli.session.Session.edited_outside", lambda *_: "")
    found = judged(model, [("a key in its place", 0, 1)])
    assert found.wrong == ["the list does not say that the log was edited"]


def test_exempt_words_that_come_out_would_be_seen(
    model: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pcc_actions.core.report.entries.withheld", lambda one: one)
    found = judged(model, [("a comment", 0, 0)])
    assert any(each.startswith("exempt words came out") for each in found.wrong)
    assert EXEMPT in "".join(found.wrong)


def test_a_mark_typed_by_hand_that_is_lost_would_be_seen(
    model: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in ("core.changes.hand_edits", "store.edited_log"):
        entered = f"pcc_actions.{module}.hand_edits"
        monkeypatch.setattr(entered, lambda log, kept, provenance: kept)
    found = judged(model, [("a key in its place", 0, 0)])
    assert any(each.startswith("words marked exempt by hand") for each in found.wrong)
