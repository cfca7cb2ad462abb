"""What is said once something was recorded of a topic."""

from typing import Any

import pytest

from pcc_actions.core.changes.programme import (
    TopicCorrections,
    correct_topic,
    drop_topic,
    mark_topic_done,
    move_topic,
    reopen_topic,
)
from pcc_actions.core.model import Log
from pcc_actions.core.programme.recorded import recorded_of_topic
from tests.builders import day
from tests.topics import befell, panel, planned, topic_stood

TODAY = "01/07/2023"


def said(log: Log, name: str = "Budget", today: str = TODAY) -> str:
    stood = topic_stood(log, name, today)
    return recorded_of_topic(stood, stood.history[-1], day(today))


@pytest.mark.parametrize(
    ("values", "comes"),
    [
        ({"due": "21/09/2023"}, "it comes on 21/09/2023."),
        ({"due": "22/06/2023"}, "it was promised for 22/06/2023, which is past."),
        ({"every": "June", "last": "22/06/2023"}, "it comes next on 20/06/2024, every June."),
        ({"every": 1}, "it comes at every meeting."),
        ({"every": "May"}, "it comes next in May 2024, every May, for which no meeting is known "
                           "yet."),
        ({"every": 9}, "it comes next on 21/09/2023, at every 9th meeting."),
        ({"every": 9, "last": "22/06/2023"},
         "it comes next, at every 9th meeting, for which no meeting is known yet."),
        ({"due_words": "once complete"}, "it is to be timetabled: once complete."),
        ({"due_words": "once complete", "every": "June"},
         "it is to be timetabled: once complete, every June."),
        ({"due_words": "To be timetabled upon completion of the review."},
         "it is to be timetabled: upon completion of the review."),
        ({}, "it is to be timetabled."),
        ({"exempt": "FOIA s.31"}, "it is to be timetabled; exempt (FOIA s.31)."),
    ],
)  # fmt: skip
def test_a_new_topic_is_told_with_when_it_comes(values: dict[str, Any], comes: str) -> None:
    log = planned(panel(), "Budget", on=TODAY, **values)
    assert said(log) == f"“Budget” of PCP put on the programme; {comes}"


def test_each_change_is_told_with_its_day_where_that_is_not_today() -> None:
    log = planned(panel(), "Budget", due="21/09/2023")
    assert said(log).startswith("“Budget” of PCP, on 01/06/2023, put on the programme; it comes")
    log = befell(log, move_topic, "Budget", TODAY, day("22/11/2023"), "Late")
    assert said(log) == "“Budget” of PCP moved from 21/09/2023 to 22/11/2023."
    log = befell(log, move_topic, "Budget", TODAY, None, "Later")
    assert said(log) == "“Budget” of PCP moved from 22/11/2023 to be timetabled."
    right = TopicCorrections(every="June", due=day("21/09/2023"))
    log = befell(log, correct_topic, "Budget", TODAY, right, "Misread")
    assert said(log) == (
        "“Budget” of PCP corrected: due 21/09/2023 instead of to be timetabled; comes every June "
        "instead of once."
    )


def test_what_is_done_for_good_comes_no_more_until_it_is_reopened() -> None:
    log = planned(panel(), "Budget", due="21/09/2023")
    log = befell(log, mark_topic_done, "Budget", "30/06/2023", minute="3.30/06/2023")
    assert said(log) == "“Budget” of PCP, on 30/06/2023, done (minute 3.30/06/2023)."
    log = befell(log, reopen_topic, "Budget", TODAY, "Not all of it")
    assert said(log) == "“Budget” of PCP reopened; it is to be timetabled."
    log = befell(log, drop_topic, "Budget", TODAY, "Not wanted")
    assert said(log) == "“Budget” of PCP dropped."
