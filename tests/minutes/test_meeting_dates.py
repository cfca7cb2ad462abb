from datetime import date

import pytest

from pcc_actions.documents.plain_text import read_text_document
from pcc_actions.minutes.meeting_dates import meeting_date_of, next_meeting_date_of
from pcc_actions.minutes.outline import passages_of
from tests.minutes.spoken import minutes_in_markdown, minutes_of


@pytest.mark.parametrize(
    "text",
    [
        "Performance Board\nOPEN Minutes 14 February 2023",
        "Date:\tTuesday 14 th February 2023\nTime:\t10:00",
        "Notes of meeting held on Tuesday, 14 February 2023",
        "Minutes of a meeting of the Board, February 14, 2023",
        "Meeting: 14/02/2023 - Audit Committee\n1. 05 January 2022; and",
        "2023-02-14 Board\n\nThe minutes of the meeting held on 3rd January 2023 were agreed.",
        "The minute was approved at the meeting on 28 March 2023.\nMeeting held on 14.2.23",
        "Minutes\n14th February 2023.\nActions due 1 March 2023",
        "Date: 14th February 2023Time: 9:30am",
        "Minutes of the meeting held on 14 February 2023\nThe building is let to 1 March 2023",
        "Minutes of the meeting held on 14 February 2023\nTo be done\n1 March 2023",
        "14 February 2023\nMinutes of the meeting held on 3 January 2023 were approved.",
        "Published 1 March 2023\nBoard minutes 14 Feb 2023\nNext meeting 7 March 2023",
        "Performance Board\nAction log – 14 February 2023",
        "Actions from the meeting of 14 February 2023",
        "Record of decisions and actions from the meeting that took place on 14.02.2023",
        "Approved minutes\nPerformance Board, 14 February 2023\nApproved on 7 March 2023",
    ],
)
def test_the_day_of_the_meeting_stands_in_the_head(text: str) -> None:
    assert minutes_of(text).meeting_date == date(2023, 2, 14)


def test_the_references_tell_the_day() -> None:
    text = (
        "Board\nWednesday 14th February\nRef 01/14/02/2023\nApologies\nRef 02/14/02/2023\nAll well"
    )
    assert minutes_of(text).meeting_date == date(2023, 2, 14)


def test_the_references_of_earlier_actions_do_not() -> None:
    minutes = minutes_of("""
        Board
        Notes of meeting, 14/02/2023
        Actions from the last meeting
        3.03/01/2023 – OM to order chairs by the spring. Closed.
        4.03/01/2023 – OM to order tables by the spring. Closed.
    """)
    assert minutes.meeting_date == date(2023, 2, 14)
    assert [a.reference for a in minutes.actions] == ["3.03/01/2023", "4.03/01/2023"]


def test_a_day_without_a_year_takes_it_from_the_name_of_the_file() -> None:
    passages = passages_of(read_text_document("Minutes\nDate: Friday 4th July", "x"))
    assert meeting_date_of(passages, "team-2025-07-04.pdf") == date(2025, 7, 4)
    assert meeting_date_of(passages, "team.pdf") is None


def test_impossible_days_are_none() -> None:
    assert minutes_of("Minutes 31 February 2023").meeting_date is None
    assert minutes_of("Minutes 14 February 9999").meeting_date is None


@pytest.mark.parametrize(
    "text",
    [
        "Date of Next Meeting\t7 th March 2023",
        "Date of Next Meeting 7th March 2023, 17:45.",
        "7. Next meeting\n\nTuesday, 7 March 2023",
        "ITEMS FOR NEXT AGENDA: TO BE HELD: TUESDAY 7th March 2023",
        "The next meeting will be on 2023-03-07.",
        "Next meeting 7 March",
        "NEXT: Tues 7 March, 7.30",
        "Next call: 2023-03-07",
        "The next meeting (14 February 2023) was moved to 7 March 2023",
    ],
)
def test_the_next_meeting_is_after_this_one(text: str) -> None:
    minutes = minutes_of(f"Board\nMinutes of meeting held on 14 February 2023\n\n{text}")
    assert minutes.next_meeting == date(2023, 3, 7)


def test_a_numbered_heading_of_its_own_is_believed_before_a_sentence() -> None:
    minutes = minutes_of("""
        Notes of meeting, 10 July 2024
        2) Parking
        Iris to ring before the next meeting. Signs go up on 20 July 2024.
        5) Next meeting
        14 August 2024
    """)
    assert minutes.next_meeting == date(2024, 8, 14)


def test_the_heading_of_its_own_is_believed_first() -> None:
    minutes = minutes_in_markdown("""
        # Board 14 February 2023
        The group has its next meeting on 21 August 2023.

        # Next meeting
        Date: 7 March 2023
    """)
    assert minutes.next_meeting == date(2023, 3, 7)


@pytest.mark.parametrize(
    "title",
    [
        "# Board\n\nMinutes of the meeting held on 7 March 2023",
        "Draft minutes of a meeting held on 7 March 2023\n\n1. Minutes of 14 February 2023",
        "Minutes of the meeting held on 7 March 2023\n\n# 1. Minutes of 14 February 2023",
    ],
)
def test_references_in_a_list_of_actions_are_of_earlier_meetings(title: str) -> None:
    rows = (
        "| Ref | Action | Owner |\n|---|---|---|\n"
        "| 3.14/02/2023 | Arrange a visit to the team | EI |\n"
        "| 4.14/02/2023 | Send the figures to members | OM |\n"
    )
    assert minutes_in_markdown(f"{title}\n\n{rows}").meeting_date == date(2023, 3, 7)
    assert minutes_in_markdown(rows).meeting_date is None


@pytest.mark.parametrize(
    "line",
    [
        "Minutes of the meeting held on 14 February 2023 were agreed.",
        "1. Minutes of the meeting held on 14 February 2023",
        "The minutes of the meeting held on 14 February 2023",
    ],
)
def test_the_minutes_of_another_meeting_that_were_agreed_are_not_these(line: str) -> None:
    text = f"{line}\n\nMeeting of the Board, 7 March 2023"
    assert minutes_in_markdown(text).meeting_date == date(2023, 3, 7)


def test_no_meeting_and_no_next_one() -> None:
    assert minutes_of("Minutes").next_meeting is None
    passages = passages_of(read_text_document("Next meeting 7 March 2023", "x"))
    assert next_meeting_date_of(passages, None) == date(2023, 3, 7)
    assert next_meeting_date_of(passages, date(2199, 1, 1)) is None


def test_a_due_date_in_a_list_of_actions_is_not_the_day_of_the_meeting() -> None:
    minutes = minutes_in_markdown(
        "| No | Action | Owner | Due |\n|---|---|---|---|\n"
        "| 1 | Arrange a visit to the team | EI | 04/04/2023 |\n"
        "| 2 | Send the figures to members | OM | 31/03/2023 |\n"
    )
    assert minutes.meeting_date is None


@pytest.mark.parametrize(
    ("line", "met"),
    [
        ("start: 2022-01-26T12:30", date(2022, 1, 26)),
        ('meeting_date: "2022-01-26"', date(2022, 1, 26)),
        ("date: 2022-03-01", None),
    ],
)
def test_head_matter_may_say_when_the_meeting_was_held(line: str, met: date | None) -> None:
    text = f"---\ntitle: Harbour Board\n{line}\n---\n\nIF to ask for a survey."
    assert minutes_in_markdown(text).meeting_date == met


@pytest.mark.parametrize(
    "line",
    ["Action: EI to write by 14 February 2023", "Action log, last changed 14 February 2023",
     "Actions due 14 February 2023"],
)  # fmt: skip
def test_a_day_of_an_action_or_a_log_is_not_that_of_a_meeting(line: str) -> None:
    assert minutes_of(f"Performance Board\n{line}").meeting_date is None
