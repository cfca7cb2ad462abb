"""Which paper is meant, by what was said and what was left out."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from pcc_actions.core.changes.meetings import add_board, add_meeting, cancel_meeting, move_meeting
from pcc_actions.core.dates.parse import uk
from pcc_actions.core.log_settings import Settings
from pcc_actions.core.model import Log
from pcc_actions.core.references.destination import NO_BOARD_YET
from pcc_actions.core.report.request import (
    PaperRequest,
    meeting_before_last,
    paper_request,
    requested_board,
    settled_by,
)
from pcc_actions.errors import Refused
from tests.builders import day, empty_log, provenance


def told(
    today: str,
    log: Log | None = None,
    *,
    meeting: str | None = None,
    as_at: str | None = None,
    since: str | None = None,
    minutes: bool = False,
) -> tuple[str | None, ...]:
    """Give the meeting, the as-at day and the day since, of the GPB."""
    days = {"meeting": meeting, "as_at": as_at, "since": since}
    given = {name: day(text) if text else None for name, text in days.items()}
    log = empty_log() if log is None else log
    found = paper_request(log, "GPB", day(today), minutes=minutes, **given)
    return tuple(uk(each) if each else None for each in (found.meeting, found.as_at, found.since))


def test_the_week_before_a_meeting() -> None:
    assert told("01/03/2023") == ("07/03/2023", "01/03/2023", "14/02/2023")


def test_on_the_day_of_a_meeting_it_is_for_that_meeting() -> None:
    assert told("07/03/2023") == ("07/03/2023", "07/03/2023", "14/02/2023")


def test_the_day_after_a_meeting_it_is_for_the_next() -> None:
    assert told("08/03/2023") == ("04/04/2023", "08/03/2023", "07/03/2023")


def test_before_the_first_meeting_nothing_came_before() -> None:
    assert told("01/02/2023") == ("14/02/2023", "01/02/2023", None)
    assert told("14/02/2023") == ("14/02/2023", "14/02/2023", None)


def test_after_the_last_meeting_none_is_planned() -> None:
    assert told("05/04/2023") == (None, "05/04/2023", "04/04/2023")


def test_a_board_without_meetings() -> None:
    assert told("05/04/2023", replace(empty_log(), meetings=())) == (None, "05/04/2023", None)


def test_of_a_past_meeting_the_paper_speaks_as_at_the_day_before_it() -> None:
    past = ("07/03/2023", "06/03/2023", "14/02/2023")
    assert told("01/06/2023", meeting="07/03/2023") == past
    assert told("08/03/2023", meeting="07/03/2023") == past
    assert told("07/03/2023", meeting="07/03/2023")[1] == "07/03/2023"
    assert told("01/06/2023", meeting="14/02/2023") == ("14/02/2023", "13/02/2023", None)


def test_for_the_minutes_it_speaks_as_at_the_meeting_since_the_day_after_the_last() -> None:
    past = ("07/03/2023", "07/03/2023", "15/02/2023")
    assert told("01/06/2023", meeting="07/03/2023", minutes=True) == past
    assert told("07/03/2023", minutes=True) == past
    coming = ("04/04/2023", "09/03/2023", "08/03/2023")
    assert told("09/03/2023", minutes=True) == coming
    first = ("14/02/2023", "14/02/2023", None)
    assert told("01/06/2023", meeting="14/02/2023", minutes=True) == first
    given = told("01/06/2023", meeting="07/03/2023", since="14/02/2023", minutes=True)
    assert given == ("07/03/2023", "07/03/2023", "14/02/2023")


def test_on_the_day_of_a_meeting_nothing_arose_yet_for_the_next() -> None:
    next_one = ("04/04/2023", "07/03/2023", "08/03/2023")
    assert told("07/03/2023", meeting="04/04/2023", minutes=True) == next_one


def test_of_a_meeting_to_come_it_speaks_as_at_today() -> None:
    coming = ("04/04/2023", "20/02/2023", "14/02/2023")
    assert told("20/02/2023", meeting="04/04/2023") == coming
    today = told("07/03/2023", meeting="04/04/2023")
    assert today == ("04/04/2023", "07/03/2023", "07/03/2023")


def test_as_at_says_the_day_and_the_next_meeting_is_from_there() -> None:
    assert told("01/06/2023", as_at="01/03/2023") == ("07/03/2023", "01/03/2023", "14/02/2023")
    later = told("01/06/2023", meeting="07/03/2023", as_at="10/03/2023")
    assert later == ("07/03/2023", "10/03/2023", "14/02/2023")


def test_since_says_from_which_day() -> None:
    assert told("01/03/2023", since="01/01/2023")[2] == "01/01/2023"
    assert told("01/03/2023", since="01/03/2023")[2] == "01/03/2023"


def test_a_meeting_that_moved_is_on_the_day_known_then() -> None:
    log = move_meeting(
        empty_log(), "GPB", day("07/03/2023"), day("14/03/2023"), provenance("01/03/2023")
    )
    assert told("28/02/2023", log)[0] == "07/03/2023"
    assert told("01/03/2023", log)[0] == "14/03/2023"
    assert told("01/06/2023", log, meeting="14/03/2023", as_at="28/02/2023")[0] == "14/03/2023"
    assert told("20/03/2023", log)[2] == "14/03/2023"


def test_a_cancelled_meeting_is_neither_next_nor_last() -> None:
    log = cancel_meeting(empty_log(), "GPB", day("07/03/2023"), provenance("01/03/2023"))
    assert told("28/02/2023", log)[0] == "07/03/2023"
    assert told("01/03/2023", log)[0] == "04/04/2023"
    assert told("08/03/2023", log)[2] == "14/02/2023"
    assert told("08/03/2023", log, meeting="07/03/2023", as_at="28/02/2023") == (
        "07/03/2023", "28/02/2023", "14/02/2023",
    )  # fmt: skip


def refused(today: str, log: Log, **given: Any) -> str:
    with pytest.raises(Refused) as found:
        told(today, log, **given)
    return found.value.sentence


def test_a_cancelled_meeting_is_refused_with_the_day_it_was_cancelled() -> None:
    log = cancel_meeting(empty_log(), "GPB", day("07/03/2023"), provenance("01/03/2023"))
    sentence = "The meeting of GPB on 07/03/2023 was cancelled on 01/03/2023."
    for today in ("02/03/2023", "08/03/2023"):
        assert refused(today, log, meeting="07/03/2023") == sentence
        assert refused(today, log, meeting="07/03/2023", as_at="01/03/2023") == sentence
    late = cancel_meeting(empty_log(), "GPB", day("07/03/2023"), provenance("07/03/2023"))
    assert refused("08/03/2023", late, meeting="07/03/2023").endswith("cancelled on 07/03/2023.")


def test_a_meeting_that_was_moved_is_refused_with_its_new_day() -> None:
    log = add_meeting(empty_log(), "PAM", day("07/03/2023"))
    old = move_meeting(log, "GPB", day("04/04/2023"), day("05/04/2023"), provenance("20/02/2023"))
    log = move_meeting(old, "GPB", day("07/03/2023"), day("14/03/2023"), provenance("01/03/2023"))
    sentence = "The meeting of GPB on 07/03/2023 was moved to 14/03/2023 on 01/03/2023."
    assert refused("08/03/2023", log, meeting="07/03/2023") == sentence
    log = cancel_meeting(log, "GPB", day("14/03/2023"), provenance("10/03/2023"))
    assert refused("20/03/2023", log, meeting="07/03/2023") == sentence
    assert told("20/03/2023", old, meeting="07/03/2023")[1] == "06/03/2023"


def test_a_day_to_which_a_meeting_was_moved_back_is_no_day_it_was_moved_from() -> None:
    log = move_meeting(
        empty_log(), "GPB", day("07/03/2023"), day("14/03/2023"), provenance("01/03/2023")
    )
    log = move_meeting(log, "GPB", day("14/03/2023"), day("07/03/2023"), provenance("02/03/2023"))
    assert told("20/03/2023", log, meeting="07/03/2023")[0] == "07/03/2023"
    again = move_meeting(log, "GPB", day("07/03/2023"), day("21/03/2023"), provenance("03/03/2023"))
    assert refused("20/03/2023", again, meeting="07/03/2023").endswith(
        "was moved to 21/03/2023 on 03/03/2023."
    )


def test_a_meeting_that_is_none_is_refused_with_the_nearest() -> None:
    assert refused("01/03/2023", empty_log(), meeting="08/03/2023") == (
        "There is no meeting of GPB on 08/03/2023; "
        "nearest: GPB 07/03/2023, GPB 14/02/2023, GPB 04/04/2023."
    )


def test_since_after_the_as_at_day_is_refused() -> None:
    assert refused("01/03/2023", empty_log(), since="02/03/2023") == (
        "What happened since 02/03/2023 cannot be told to 01/03/2023, which is earlier. "
        "Give an earlier --since, or a later --as-at."
    )


def test_the_board_named_the_usual_one_or_the_only_one() -> None:
    log = empty_log()
    assert requested_board(log, "pam").code == "PAM"
    assert requested_board(replace(log, settings=Settings(default_board="PAM")), None).code == "PAM"
    assert requested_board(replace(log, boards={"GPB": log.boards["GPB"]}), None).code == "GPB"


def test_the_day_of_a_meeting_goes_before_the_usual_board() -> None:
    log = replace(empty_log(), settings=Settings(default_board="GPB"))
    assert requested_board(log, None, day("26/01/2021")).code == "PAM"  # which alone met then
    assert requested_board(log, None, day("27/01/2021")).code == "GPB"  # when nobody met
    both = add_meeting(log, "PAM", day("07/03/2023"))
    assert requested_board(both, None, day("07/03/2023")).code == "GPB"
    assert requested_board(both, "PAM", day("07/03/2023")).code == "PAM"


def test_the_day_of_the_meeting_tells_the_board_where_only_one_met() -> None:
    log = empty_log()
    assert requested_board(log, None, day("26/01/2021")).code == "PAM"
    both = add_meeting(log, "PAM", day("07/03/2023"))
    with pytest.raises(Refused, match="Say of which board: GPB or PAM"):
        requested_board(both, None, day("07/03/2023"))
    third = add_meeting(add_board(log, "AUD", "Audit", "{item}.{date}"), "AUD", day("26/01/2021"))
    with pytest.raises(Refused, match=r"board: PAM or AUD, as in: pcc-actions report PAM\."):
        requested_board(third, None, day("26/01/2021"))


@pytest.mark.parametrize(
    ("log", "code", "sentence"),
    [
        (
            empty_log(),
            None,
            "Say of which board: GPB or PAM, as in: pcc-actions report GPB. To set the usual "
            "one: pcc-actions settings default_board GPB.",
        ),
        (Log(), None, NO_BOARD_YET),
        (
            empty_log(),
            "SPCB",
            "There is no board SPCB. The boards are: GPB, PAM. "
            'A new one is recorded with pcc-actions board add SPCB "NAME".',
        ),
    ],
)
def test_where_no_board_is_meant_the_choices_are_told(
    log: Log, code: str | None, sentence: str
) -> None:
    with pytest.raises(Refused) as found:
        requested_board(log, code)
    assert found.value.sentence == sentence


def test_the_last_day_before_the_paper() -> None:
    board = empty_log().boards["GPB"]
    whole = PaperRequest(board, None, day("01/03/2023"), day("14/02/2023"))
    assert whole.before == day("13/02/2023")
    assert replace(whole, since=None).before is None
    assert replace(whole, since=date.min).before is None


def settled(today: str, **given: Any) -> tuple[str | None, str | None]:
    log = empty_log()
    what = paper_request(log, "GPB", day(today), **given)
    found = (meeting_before_last(log, what), settled_by(log, what))
    before_last, by = (uk(each) if each else None for each in found)
    return before_last, by


def test_the_meeting_before_the_last_one_and_what_is_settled_by_then() -> None:
    assert settled("01/04/2023") == ("14/02/2023", "14/02/2023")
    assert settled("04/04/2023") == ("14/02/2023", "14/02/2023")
    assert settled("05/04/2023") == ("07/03/2023", "07/03/2023")
    assert settled("01/06/2023", meeting=day("04/04/2023")) == ("14/02/2023", "14/02/2023")
    early = settled("01/04/2023", since=day("01/02/2023"))
    assert early == ("14/02/2023", "31/01/2023")


def test_a_chart_reaches_further_back() -> None:
    log = empty_log()
    what = paper_request(log, "GPB", day("05/04/2023"))
    assert settled_by(log, what, charted=True) == day("13/02/2023")
    assert settled_by(log, what) == day("07/03/2023")


def test_where_the_board_met_but_once_nothing_is_settled() -> None:
    assert settled("01/03/2023") == (None, None)
    assert settled("01/02/2023") == (None, None)
