"""The day from which on what moved is told, of each board."""

from datetime import date

import pytest
from hypothesis import given

from pcc_actions.core.changes.meetings import add_meeting
from pcc_actions.core.model import Log
from pcc_actions.core.movement_days import first_days, settled_by
from pcc_actions.core.next_meetings import next_meetings
from pcc_actions.core.report.all_boards import requests_of_all
from pcc_actions.errors import Refused
from tests.builders import day, empty_log
from tests.drawn_changes import later_days, logs

LOG = empty_log()


@pytest.mark.parametrize(
    ("board", "as_at", "settled"),
    [
        (None, "10/03/2023", "06/03/2023"),
        ("GPB", "07/03/2023", "13/02/2023"),
        ("gpb ", "07/03/2023", "13/02/2023"),
        ("PAM", "10/03/2023", "22/02/2021"),
        (None, "01/01/2020", None),
        ("EI", "10/03/2023", None),
    ],
)
def test_what_was_closed_before_the_last_meeting_is_not_needed(
    board: str | None, as_at: str, settled: str | None
) -> None:
    found = settled_by(LOG, board, None, day(as_at), day(as_at))
    assert found == (day(settled) if settled else None)
    assert settled_by(Log(), board, None, day(as_at), day(as_at)) is None


def test_what_was_closed_before_all_of_the_first_days_is_not_needed() -> None:
    until = day("10/03/2023")
    assert settled_by(LOG, None, "last meeting", until, until) == day("22/02/2021")
    assert settled_by(LOG, None, "14/02/2023", until, until) == day("13/02/2023")
    early = day("10/02/2021")
    assert settled_by(LOG, None, "last meeting", early, early) is None
    assert settled_by(LOG, "PAM", "last meeting", early, early) == day("25/01/2021")
    with pytest.raises(Refused):
        settled_by(LOG, "PAM", "whenever", until, until)
    assert settled_by(LOG, "EI", "whenever", until, until) is None


def firsts(
    log: Log, typed: str | None, until: str, today: str = "01/06/2023"
) -> dict[str, date | None]:
    return first_days(log, log.boards, typed, day(until), day(today))


@pytest.mark.parametrize("typed", ["last meeting", "Last  Meeting"])
def test_each_board_begins_with_its_own_last_meeting(typed: str) -> None:
    assert firsts(LOG, typed, "08/03/2023") == {
        "GPB": day("07/03/2023"),
        "PAM": day("23/02/2021"),
    }
    assert firsts(LOG, typed, "07/03/2023")["GPB"] == day("14/02/2023")
    assert firsts(LOG, typed, "10/02/2021") == {"GPB": None, "PAM": day("26/01/2021")}


def test_a_board_that_meets_no_more_begins_with_the_last_meeting_of_any() -> None:
    log = LOG
    both = dict.fromkeys(["GPB", "PAM"], day("07/03/2023"))
    assert firsts(log, None, "08/03/2023") == both
    assert firsts(log, None, "10/02/2021") == {"GPB": None, "PAM": day("26/01/2021")}
    assert first_days(log, ["PAM"], None, day("08/03/2023"), day("08/03/2023")) == {
        "PAM": day("23/02/2021")
    }
    meets = add_meeting(log, "PAM", day("08/03/2023"))
    assert firsts(meets, None, "08/03/2023") == both | {"PAM": day("23/02/2021")}


def test_a_day_or_the_meeting_of_one_board_is_for_all_of_them() -> None:
    one = dict.fromkeys(["GPB", "PAM"], day("01/03/2023"))
    assert firsts(LOG, "1 March 2023", "08/03/2023") == one
    assert firsts(LOG, "last gpb", "08/03/2023") == dict.fromkeys(one, day("07/03/2023"))
    assert firsts(LOG, "last week", "10/06/2023", "14/06/2023") == dict.fromkeys(
        one, day("05/06/2023")
    )


def test_days_in_the_wrong_order_are_refused() -> None:
    assert firsts(LOG, "08/03/2023", "08/03/2023")["GPB"] == day("08/03/2023")
    with pytest.raises(Refused) as error:
        firsts(LOG, "09/03/2023", "08/03/2023")
    assert error.value.sentence == (
        "What happened since 09/03/2023 cannot be told to 08/03/2023, which is earlier. "
        "Give an earlier --since, or a later --until."
    )


@given(logs, later_days)
def test_the_first_day_is_that_of_the_papers_where_the_board_meets_again(
    log: Log, until: date
) -> None:
    papers = {each.board.code: each.since for each in requests_of_all(log, until)}
    assert first_days(log, log.boards, "last meeting", until, until) == papers
    for code, since in papers.items():
        assert first_days(log, [code], None, until, until) == {code: since}
    coming, days = next_meetings(log, papers, until), first_days(log, papers, None, until, until)
    assert {each for each in papers if days[each] != papers[each]} <= {
        each for each in papers if coming[each] is None
    }
