"""An action of a review in its panel: whole at every width, and harmless."""

import re
from dataclasses import replace
from functools import partial

import pytest
from syrupy.assertion import SnapshotAssertion

from pcc_actions.core.changes.actions import assign, note
from pcc_actions.core.review import ReviewItem, review_item
from pcc_actions.terminal.review import print_end, print_item, print_keys
from tests.builders import action, did
from tests.terminal.printed import AS_AT, lines, printed, sample

LOG = did(sample(), note, "3.14/02/2023", "02/03/2023", "The team chose a day.")
LOG = did(LOG, assign, "3.14/02/2023", "06/03/2023", ("IF",), "Edith is away.")


def item(reference: str) -> ReviewItem:
    return review_item(LOG, action(LOG, reference), AS_AT)


def panel(of: ReviewItem, width: int = 100) -> list[str]:
    return lines(printed(partial(print_item, of, 3, 12, AS_AT), width))


@pytest.mark.parametrize("width", [200, 100, 60, 20])
def test_the_panel_of_an_action(width: int, snapshot: SnapshotAssertion) -> None:
    text = panel(item("3.14/02/2023"), width)
    assert text == snapshot
    assert max(map(len, text)) <= width


@pytest.mark.parametrize(
    ("reference", "said"),
    [
        ("9.14/02/2023", "Exempt: s.31: not for publication"),
        ("12.14/02/2023", "Updates: Nothing recorded yet"),
        ("4.26/01/2021", "Owners: Nobody"),
        ("4.26/01/2021", "Status: OVERDUE 742 days"),
        ("12.14/02/2023", "Due: on completion of re-vetting"),
    ],
)
def test_how_an_action_stands(reference: str, said: str) -> None:
    assert said in {re.sub(" +", " ", line) for line in panel(item(reference))}


def test_the_topic_that_will_answer_it_is_told() -> None:
    one = replace(item("9.14/02/2023"), topic="Budget, comes 04/04/2023")
    told = {re.sub(" +", " ", line) for line in panel(one)}
    assert "Topic: Budget, comes 04/04/2023" in told
    assert not any(line.startswith("Topic") for line in panel(item("9.14/02/2023")))


def test_dates_are_told_where_there_was_more_than_one() -> None:
    assert any(line.startswith("Due dates:  First due") for line in panel(item("3.14/02/2023")))
    assert not any(line.startswith("Due dates:") for line in panel(item("12.14/02/2023")))


def test_where_only_its_dates_moved_no_update_is_missed() -> None:
    assert not any(line.startswith("Updates:") for line in panel(item("9.14/02/2023")))


def test_stored_text_cannot_steer_the_terminal() -> None:
    hostile = "\x1b]0;owned\x07\x1b[2J\u202eabc"
    one = item("9.14/02/2023")
    shown = replace(one.snapshot, text=hostile, reference=hostile, exempt=hostile)
    text = printed(
        partial(print_item, replace(one, snapshot=shown, owners=(hostile,)), 1, 1, AS_AT)
    )
    text += printed(partial(print_end, [hostile], hostile))
    assert not {"\x1b", "\x07", "\u202e"} & set(text)


def test_the_keys_each_with_what_it_does() -> None:
    text = lines(printed(partial(print_keys, [("c complete", "it is done"), ("q quit", "end")])))
    assert text == ["", "c complete:  it is done", "q quit:      end", ""]


def test_the_end_lists_what_was_recorded() -> None:
    text = lines(printed(partial(print_end, ["One, noted.", "Two, deferred."], "Recorded: 2.")))
    assert text == ["", "Recorded in this review", "One, noted.", "Two, deferred.", "",
                    "Recorded: 2."]  # fmt: skip


def test_the_end_of_a_review_that_recorded_nothing() -> None:
    assert lines(printed(partial(print_end, [], "Nothing was recorded."))) == [
        "", "Nothing was recorded."
    ]  # fmt: skip
