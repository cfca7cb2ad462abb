"""Everything about one action, and the history."""

import re
from dataclasses import replace
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from syrupy.assertion import SnapshotAssertion

from pcc_actions.core.changes.actions import note
from pcc_actions.core.dates.schedule import Schedule
from pcc_actions.core.history.due_dates import DueDate, due_dates
from pcc_actions.core.history.snapshot import withheld
from pcc_actions.core.history_list import HistoryFilters, HistoryRow, history_rows
from pcc_actions.core.model import Holder, Log, Person
from pcc_actions.terminal.action import print_action, print_history
from tests.builders import action, all_stood, day, did, empty_log, event, raised, stood
from tests.terminal.printed import AS_AT, Terminal, clock, lines, printed, sample
from tests.topics import planned

LOG = sample()
FOUND = all_stood(LOG, "07/03/2023")
ONE = replace(stood(LOG, "3.14/02/2023", "07/03/2023"), source="minutes.docx", exempt="s.31")


def had(reference: str) -> list[DueDate]:
    return due_dates(action(LOG, reference), Schedule(LOG.meetings), AS_AT)


def shown(reference: str, width: int = 100) -> list[str]:
    one = stood(LOG, reference, "07/03/2023")
    return lines(printed(partial(print_action, one, AS_AT, (), {}, clock, had(reference)), width))


@pytest.mark.parametrize("width", [100, 60, 20])
def test_an_action(width: int, snapshot: SnapshotAssertion) -> None:
    show = partial(print_action, ONE, AS_AT, ["AP 136", "AP 137"], {}, clock, had("3.14/02/2023"))
    assert lines(printed(show, width)) == snapshot


@pytest.mark.parametrize(
    ("reference", "said"),
    [
        ("11.14/02/2023", ["Status:         for discharge", "Completed on:   06/03/2023"]),
        ("5.26/01/2021", ["Status:      discharged 23/02/2021"]),
        ("5.26/01/2021", ["Minute:      1.23/02/2021"]),
        ("6.26/01/2021", ["Status:      withdrawn 23/02/2021"]),
        ("12.14/02/2023", ["Due:        on completion of re-vetting (no date)"]),
        ("4.26/01/2021", ["Due:        23/02/2021 (the meeting after)"]),
        ("4.26/01/2021", ["Status:     OVERDUE 742 days"]),
    ],
)
def test_how_it_stands(reference: str, said: list[str]) -> None:
    text = [re.sub(" +", " ", line) for line in shown(reference)]
    assert {re.sub(" +", " ", line) for line in said} <= set(text)


def test_owners_are_named_as_they_were_on_the_day() -> None:
    held = (Holder("Edith Irons", until=day("06/03/2023")), Holder("Eric Ings", AS_AT))
    people = {**LOG.people, "EI": Person("EI", "Eric Ings", "EI", "Clerk", held=held)}
    one = stood(LOG, "3.14/02/2023", "07/03/2023")
    for as_at, name in ((day("06/03/2023"), "Edith Irons"), (AS_AT, "Eric Ings")):
        text = printed(partial(print_action, one, as_at, (), people, clock))
        assert [line.strip() for line in lines(text)[3:5]] == [
            f"Owners:         EI ({name}, Clerk)", "IF (Iris Field)",
        ]  # fmt: skip
    text = printed(partial(print_action, one, AS_AT, (), {"IF": LOG.people["IF"]}, clock))
    assert [line.strip() for line in lines(text)[3:5]] == ["Owners:         EI", "IF (Iris Field)"]


def test_labels_stand_only_where_there_is_something() -> None:
    text = "\n".join(shown("4.26/01/2021"))
    for label in ("Owner", "Due dates", "Completed", "Exempt", "Theme", "Formerly"):
        assert label not in text


def test_a_withheld_action_has_no_history() -> None:
    one = withheld(stood(LOG, "9.14/02/2023", "07/03/2023"))
    text = printed(partial(print_action, one, AS_AT, (), {}, clock))
    assert "Recorded by" not in text
    assert "Withheld: exempt (s.31)" in text


def test_overdue_is_red_at_a_terminal() -> None:
    one = stood(LOG, "4.26/01/2021", "07/03/2023")
    for width in (100, 24):
        text = printed(partial(print_action, one, AS_AT, (), {}, clock), width, stream=Terminal())
        assert "\x1b[1;31m" in text
        assert text.count("\x1b[1;31m") == 1


def all_events() -> list[HistoryRow]:
    return [
        HistoryRow(one.reference, number, event)
        for one in FOUND
        for number, event in enumerate(one.history, 1)
    ]


@pytest.mark.parametrize("width", [100, 60])
def test_the_history_of_a_log(width: int, snapshot: SnapshotAssertion) -> None:
    assert lines(printed(partial(print_history, all_events(), clock), width)) == snapshot


@pytest.mark.parametrize("width", [100, 60])
def test_the_history_of_an_action_is_numbered_and_ends_with_a_sentence(width: int) -> None:
    rows = [each for each in all_events() if each.called == "11.14/02/2023"]
    text = lines(printed(partial(print_history, rows, clock, "Two.", numbered=True), width))
    assert text[-1].strip() == "Two."
    assert [line.split()[:3] for line in text if "11.14" in line][-1][:2] == [
        "11.14/02/2023", str(len(rows)),
    ]  # fmt: skip


def listed(log: Log, *, numbered: bool = False) -> list[str]:
    """Give the cell of what happened, line by line, for every event of a log."""
    rows = history_rows(log, AS_AT, HistoryFilters())
    text = lines(printed(partial(print_history, rows, clock, numbered=numbered), 160))
    start, end = text[0].index("What"), text[0].index("Recorded by")
    return [each[start:end].rstrip() for each in text[2:]]


def test_the_history_of_many_actions_says_which_each_one_is() -> None:
    log = raised(empty_log(), "3.14/02/2023", "Set up a visit", "EI", "IF", due=day("31/03/2023"))
    log = raised(log, "4.14/02/2023", "Report", exempt="FOIA s.31", due_words="in October")
    log = did(log, note, "3.14/02/2023", "01/03/2023", "Rang them")
    assert listed(log) == [
        *("Set up a visit (EI, IF)", "raised, due 31/03/2023"),
        *("Report", "Exempt: FOIA s.31", "raised, due “in October”"),
        *("Set up a visit (EI, IF)", "noted", "Rang them"),
    ]
    assert listed(log, numbered=True) == ["raised", "raised", "noted", "Rang them"]


def test_the_history_of_topics_says_that_they_are_topics() -> None:
    log = planned(empty_log(), "Budget", board="GPB", on="20/02/2023", owners=("EI",))
    log = planned(log, "Grants", board="GPB", on="21/02/2023", text="Who had one", exempt="s.31")
    assert listed(log) == [
        *("Topic of the work programme (EI)", "put on the programme"),
        *("Who had one", "Exempt: s.31", "put on the programme"),
    ]


def test_an_empty_history_is_a_sentence() -> None:
    assert printed(partial(print_history, [], clock)) == "Nothing has been recorded yet.\n"
    assert printed(partial(print_history, [], clock, "None of it.")) == "None of it.\n"


@given(st.text(max_size=90), st.integers(20, 200))
def test_any_text_fits_any_width(text: str, width: int) -> None:
    noted = event("noted", "01/03/2023", note=text, by=text[:40] or "IF", reported_by=text)
    one = replace(ONE, text=text, owners=(text,), theme=text, history=(noted,))
    for show in (
        partial(print_action, one, AS_AT, [text], {}, clock),
        partial(print_history, [HistoryRow(one.reference, 1, noted)], clock),
    ):
        got = printed(show, width)
        assert all(cell_len(line) <= width for line in got.split("\n"))
        assert "01/03/2023" in got
        assert "3.14/02/2023" in got
