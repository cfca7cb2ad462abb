"""What is asked in the morning, in words."""

from dataclasses import replace

import pytest

from pcc_actions.core.changes import actions
from pcc_actions.core.changes.corrections import Corrections, correct
from pcc_actions.core.changes.meetings import add_meeting, move_meeting
from pcc_actions.core.changes.programme import move_topic
from pcc_actions.core.model import Log
from pcc_actions.core.today import today_of
from pcc_actions.core.today_words import first_sentence, parts, standing
from tests.builders import day, did, empty_log, provenance, raised, stood
from tests.topics import befell, planned

AS_AT = "10/03/2023"


def told(log: Log, board: str | None = None, as_at: str = AS_AT, stated: bool = False) -> list[str]:
    """Give the headings, with their lines and what stands below them."""
    today = today_of(log, board, day(as_at))
    found = [first_sentence(today)]
    for part in parts(today, stated=stated):
        found.append(f"{part.heading} | {part.line}" if part.line else part.heading)
        found += part.sentences
        found += [f"{part.more} more"] * bool(part.more)
    return found


def logged() -> Log:
    log = raised(empty_log(), "1.14/02/2023", "Visit", "EI")
    log = raised(log, "2.07/03/2023", "Write", "CC")
    log = raised(log, "3.14/02/2023", "Ask", "CC", "EI")
    log = raised(log, "4.26/01/2021", "Send")
    return did(log, actions.complete, "3.14/02/2023", "07/03/2023", "Done")


def test_every_part_says_what_there_is_and_which_line_shows_more() -> None:
    assert told(logged()) == [
        "4 outstanding as at 10/03/2023: 2 overdue, 1 reported complete.",
        "2 overdue, the worst first | pcc-actions overdue",
        "1 due by the next meeting (GPB 04/04/2023) | pcc-actions outstanding --coming",
        "1 waiting for discharge | pcc-actions list --status completed",
        "Changed since the last meeting | pcc-actions movement",
        "GPB, since 07/03/2023: 1 raised (2.07/03/2023); 1 reported complete (3.14/02/2023).",
        "Who has most | pcc-actions outstanding --group owner",
        "EI 2, 1 overdue, 1 for discharge; CC 2, 1 for discharge; nobody 1, 1 overdue.",
    ]


def test_lines_name_the_board_and_the_day_that_were_asked_for() -> None:
    lines = [part.line for part in parts(today_of(logged(), "GPB", day(AS_AT)), stated=True)]
    assert lines == [
        "pcc-actions overdue GPB --as-at 10/03/2023",
        "pcc-actions outstanding GPB --coming --as-at 10/03/2023",
        "pcc-actions list GPB --status completed --as-at 10/03/2023",
        "pcc-actions movement GPB --as-at 10/03/2023",
        "pcc-actions outstanding GPB --group owner --as-at 10/03/2023",
    ]
    assert told(logged(), "GPB")[0].startswith("GPB: 3 outstanding")


def test_what_is_empty_says_so() -> None:
    log = raised(empty_log(), "1.07/03/2023", "Visit", due=day("01/05/2023"))
    assert told(log) == [
        "1 outstanding as at 10/03/2023.",
        "Nothing is overdue.",
        "Nothing else is due by the next meeting (GPB 04/04/2023).",
        "Nothing is reported complete.",
        "Changed since the last meeting | pcc-actions movement",
        "GPB, since 07/03/2023: 1 raised (1.07/03/2023).",
        "Who has most | pcc-actions outstanding --group owner",
        "nobody 1.",
    ]


def test_where_nothing_is_outstanding_little_is_said() -> None:
    nothing = "Nothing is outstanding as at 10/03/2023."
    assert told(empty_log()) == [nothing, "Nothing has changed since the last meeting."]
    assert told(Log()) == [nothing, "No action has been raised yet."]


def test_a_next_meeting_that_is_not_known_can_be_recorded() -> None:
    assert "No next meeting is known | pcc-actions help meeting add" in told(logged(), "PAM")
    both = add_meeting(logged(), "PAM", day("20/03/2023"))
    assert (
        "(GPB 04/04/2023 and PAM 20/03/2023) | pcc-actions outstanding --coming" in (told(both)[2])
    )


def test_one_line_lists_what_changed_also_of_a_board_that_meets_no_more() -> None:
    log = did(logged(), actions.note, "4.26/01/2021", "08/03/2023", "Rang")
    log = did(log, actions.defer, "4.26/01/2021", "08/03/2023", day("01/05/2023"), "Ill")
    gpb = "GPB, since 07/03/2023: 1 raised (2.07/03/2023); 1 reported complete (3.14/02/2023)."
    assert told(log)[-5:-2] == [
        "Changed since the last meeting | pcc-actions movement",
        gpb,
        "PAM, since 07/03/2023: 1 deferred (04.26/01/2021 to its 2nd date).",
    ]
    meets = add_meeting(log, "PAM", day("20/03/2023"))
    assert "Changed since the last meeting | pcc-actions movement" in told(meets)
    both = [words for words in told(meets) if words.startswith(("GPB, ", "PAM, "))]
    assert both == [gpb, "PAM, since 23/02/2021: 1 deferred (04.26/01/2021 to its 2nd date)."]


def test_of_many_the_worst_three_are_shown() -> None:
    log = empty_log()
    for number in range(1, 6):
        log = raised(log, f"{number}.14/02/2023", "Visit", f"A{number}")
    (late, *_) = parts(today_of(log, None, day(AS_AT)), stated=False)
    assert ([one.reference for one in late.shown], late.more) == (
        ["1.14/02/2023", "2.14/02/2023", "3.14/02/2023"], 2,
    )  # fmt: skip
    said = told(log, as_at="07/03/2023")
    raised_then = "5 raised (1.14/02/2023, 2.14/02/2023, 3.14/02/2023 and 2 more)"
    assert f"GPB, since 14/02/2023: {raised_then}." in said
    assert said[-1] == "A1 1; A2 1; A3 1; and 2 others."


def test_what_moved_twice_is_named_once() -> None:
    log = logged()
    for on, before, after in (
        ("08/03/2023", "04/04/2023", "11/04/2023"),
        ("09/03/2023", "11/04/2023", "18/04/2023"),
    ):
        log = move_meeting(log, "GPB", day(before), day(after), provenance(on))
    (said,) = [words for words in told(log) if words.startswith("GPB, since")]
    assert "2 due dates moved with the meeting (2.07/03/2023)" in said


def test_every_change_has_its_words() -> None:
    log = logged()
    log = did(log, actions.defer, "1.14/02/2023", "07/03/2023", day("05/04/2023"), "Ill")
    log = did(log, actions.assign, "2.07/03/2023", "08/03/2023", ("AB",))
    log = did(log, actions.reopen, "3.14/02/2023", "08/03/2023", "Not yet")
    log = did(log, actions.withdraw, "3.14/02/2023", "09/03/2023", "Not wanted")
    log = did(log, actions.reopen, "3.14/02/2023", "10/03/2023", "Wanted")
    log = did(log, correct, "2.07/03/2023", "09/03/2023", Corrections(due=day("05/04/2023")), "So")
    said = " ".join(told(log))
    assert "carried forward" not in said
    for words in (
        "1 withdrawn (3.14/02/2023)",
        "1 reopened (3.14/02/2023)",
        "1 reopened before it was discharged (3.14/02/2023)",
        "1 due date corrected (2.07/03/2023)",
        "1 deferred (1.14/02/2023 to its 2nd date)",
        "1 reassigned (2.07/03/2023)",
    ):
        assert words in said


@pytest.mark.parametrize(
    ("reference", "as_at", "words"),
    [
        ("1.14/02/2023", "08/03/2023", "1 day"),
        ("1.14/02/2023", "07/03/2023", "today"),
        ("1.14/02/2023", "01/03/2023", "6 days"),
        ("3.14/02/2023", "10/03/2023", "3 days"),
    ],
)
def test_how_many_days(reference: str, as_at: str, words: str) -> None:
    assert standing(stood(logged(), reference, as_at), day(as_at)) == words


def test_how_often_it_slipped_is_said_too() -> None:
    log = did(logged(), actions.defer, "1.14/02/2023", "01/03/2023", day("09/03/2023"), "Ill")
    assert standing(stood(log, "1.14/02/2023", AS_AT), day(AS_AT)) == "1 day, 2nd date"
    typed = replace(stood(logged(), "3.14/02/2023", AS_AT), completed_on=None)
    assert standing(typed, day(AS_AT)) == ""
    assert standing(replace(typed, deferrals=2), day(AS_AT)) == "3rd date"


def programme(log: Log) -> Log:
    log = planned(log, "Budget", board="GPB", on="01/02/2023", due="14/02/2023")
    log = befell(log, move_topic, "Budget", "14/02/2023", day("07/03/2023"), "No figures yet.")
    return planned(log, "Estate", board="GPB", on="01/02/2023", due="04/04/2023", owners=("EI",))


def of_topics(log: Log, board: str | None = None, stated: bool = False) -> list[str]:
    """Give what is told of topics."""
    return [line for line in told(log, board, stated=stated) if "opic" in line or "GPB: " in line]


def test_what_was_promised_and_what_comes_is_told_of_a_programme() -> None:
    assert of_topics(programme(empty_log())) == [
        "1 topic promised and did not come | pcc-actions programme list",
        "GPB: Budget, promised for 07/03/2023, moved once: No figures yet.",
        "1 topic for the next meeting (GPB 04/04/2023) | pcc-actions programme list",
        "GPB: Estate (EI).",
    ]
    assert of_topics(programme(empty_log()), "PAM") == []


def test_the_lines_of_topics_name_the_board_and_the_day_that_were_asked_for() -> None:
    said = of_topics(programme(empty_log()), "GPB", stated=True)
    assert said[1].endswith("| pcc-actions programme list GPB --as-at 10/03/2023")


def test_a_programme_of_which_nothing_comes_next_says_so() -> None:
    log = planned(empty_log(), "Estate", board="GPB", on="01/02/2023", every=1)
    assert of_topics(log) == ["No topic is planned for the next meeting (GPB 04/04/2023)."]
    nowhere = planned(Log(boards=log.boards), "Estate", board="GPB", on="01/02/2023")
    assert of_topics(nowhere) == []


def test_the_topics_promised_longest_ago_are_told_first_and_the_others_counted() -> None:
    log = empty_log()
    for number, due in enumerate(("07/03/2023", "14/02/2023", "07/03/2023", "07/03/2023")):
        log = planned(log, f"Topic {number}", board="GPB", on="01/02/2023", due=due)
    said = told(log)[1:]
    assert said[1].startswith("GPB: Topic 1, promised for 14/02/2023")
    assert said[4] == "1 more"


def test_an_exempt_topic_is_marked() -> None:
    log = planned(empty_log(), "Estate", board="GPB", due="04/04/2023", exempt="FOIA s.43",
                  on="01/02/2023")  # fmt: skip
    assert "GPB: Estate, exempt (FOIA s.43)." in told(log)
