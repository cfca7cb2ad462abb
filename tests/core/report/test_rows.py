"""An action in the words of each section, as the secretariat reads them."""

from dataclasses import replace
from typing import Any

from pcc_actions.core.changes import actions
from pcc_actions.core.changes.corrections import Corrections, correct
from pcc_actions.core.changes.hand_edits import hand_edits
from pcc_actions.core.changes.meetings import cancel_meeting, move_meeting
from pcc_actions.core.model import Log
from tests.builders import (
    action,
    changed,
    day,
    did,
    empty_log,
    event,
    provenance,
    raised,
    typed_over,
)
from tests.core.report.papers import matters, paper, rows, section

REF = "3.14/02/2023"
TITLES = ("For discharge", "Overdue", "Outstanding", "Discharged")


def logged(*owners: str, **more: Any) -> Log:
    return raised(empty_log(), REF, "Set up a visit", *owners, **more)


def row(log: Log, as_at: str, **more: Any) -> tuple[str, ...]:
    """Give the only row of the paper."""
    made = paper(log, as_at, **more)
    (only,) = [texts for title in TITLES for texts in rows(made, title)]
    return only


def due(log: Log, as_at: str) -> list[str]:
    return row(log, as_at)[3].split("\n")


def update(log: Log, as_at: str) -> str:
    return row(log, as_at)[4]


def matter(log: Log, as_at: str, **more: Any) -> str:
    return rows(matters(log, as_at, **more), "Matters")[0][2]


def test_what_is_not_yet_due() -> None:
    assert row(logged("EI", "IF"), "01/03/2023") == (
        REF, "Set up a visit", "EI, IF", "07/03/2023 (next meeting)", "No update.",
    )  # fmt: skip
    assert row(logged(due=day("01/04/2023")), "01/03/2023")[2:4] == ("", "01/04/2023")


def test_what_is_due_in_words_or_at_a_meeting_nobody_knows() -> None:
    assert due(logged(due_words="on completion"), "01/03/2023") == ["on completion"]
    unknown = replace(logged(), meetings=empty_log().meetings[:1])
    assert due(unknown, "01/03/2023") == ["next meeting"]


def test_how_long_it_is_overdue_is_said_in_words_and_as_an_alarm() -> None:
    made = paper(logged(due=day("28/02/2023")), "01/03/2023")
    (only,) = section(made, "Overdue").rows
    assert only.texts[3] == "28/02/2023\nOVERDUE 1 day"
    assert [line.alarm for line in only.cells[3]] == [False, True]


def test_every_date_it_has_had_and_why() -> None:
    log = did(logged(), actions.defer, REF, "01/03/2023", day("20/03/2023"), "Moving offices")
    log = did(log, actions.defer, REF, "20/03/2023", day("31/03/2023"), "Still moving")
    right = Corrections(due=day("30/03/2023"))
    log = did(log, correct, REF, "21/03/2023", right, "Wrong day")
    assert due(log, "03/04/2023") == [
        "30/03/2023",
        "OVERDUE 4 days",
        "First due 07/03/2023",
        "Deferred on 01/03/2023 to 20/03/2023",
        "Deferred on 20/03/2023 to 31/03/2023",
        "Corrected on 21/03/2023 to 30/03/2023: Wrong day",
    ]


def test_a_date_that_followed_its_meeting() -> None:
    log = move_meeting(
        logged(), "GPB", day("07/03/2023"), day("14/03/2023"), provenance("01/03/2023"), "Half term"
    )
    log = cancel_meeting(log, "GPB", day("14/03/2023"), provenance("02/03/2023"))
    assert due(log, "03/03/2023") == [
        "04/04/2023 (next meeting)",
        "First due 07/03/2023",
        "Meeting changed on 01/03/2023 to 14/03/2023: Half term",
        "Meeting changed on 02/03/2023 to 04/04/2023",
    ]


def test_words_that_became_a_date() -> None:
    log = did(
        logged(due_words="in spring"), correct, REF, "01/03/2023",
        Corrections(due=day("31/03/2023")), "Known now",
    )  # fmt: skip
    assert due(log, "02/03/2023")[1:] == [
        "First due in spring",
        "Corrected on 01/03/2023 to 31/03/2023: Known now",
    ]


def test_the_last_update_with_its_day_and_who_reported_it() -> None:
    log = did(logged(), actions.note, REF, "20/02/2023", "Letter sent", "EI")
    assert update(log, "01/03/2023") == "20/02/2023 by EI: Letter sent"
    log = did(log, actions.note, REF, "21/02/2023", "Answer came")
    assert update(log, "01/03/2023") == "21/02/2023: Answer came"
    assert update(log, "20/02/2023") == "20/02/2023 by EI: Letter sent"


def test_the_last_handover_is_told_under_the_update() -> None:
    log = did(logged("EI"), actions.assign, REF, "20/02/2023", ["IF", "CC"], "EI has left")
    handed = "Handed over on 20/02/2023 from EI to IF, CC: EI has left"
    assert update(log, "01/03/2023") == f"No update.\n{handed}"
    assert update(log, "19/02/2023") == "No update."
    log = did(log, actions.note, REF, "21/02/2023", "Letter sent")
    assert update(log, "01/03/2023") == f"21/02/2023: Letter sent\n{handed}"
    log = did(log, actions.assign, REF, "22/02/2023", [])
    assert update(log, "01/03/2023").endswith("Handed over on 22/02/2023 from IF, CC to nobody")
    assert handed not in matter(log, "01/03/2023")


def test_what_was_put_right_is_no_update() -> None:
    log = did(logged(), correct, REF, "20/02/2023", Corrections(text="Set up a call"), "Misheard")
    assert update(log, "01/03/2023") == "No update."


def test_what_was_reopened_says_so() -> None:
    log = did(logged(), actions.complete, REF, "20/02/2023", "Done")
    log = did(log, actions.reopen, REF, "22/02/2023", "Half of it only")
    assert update(log, "01/03/2023") == "Reopened on 22/02/2023: Half of it only"


def test_what_is_reported_complete_keeps_the_words_of_the_report() -> None:
    log = did(logged(), actions.complete, REF, "20/02/2023", "Done", "EI")
    log = did(log, actions.note, REF, "21/02/2023", "To be agreed")
    assert update(log, "01/03/2023") == "Reported complete on 20/02/2023 by EI: Done"
    assert matter(log, "01/03/2023") == "Reported complete - Done"


def test_what_somebody_typed_as_complete_has_no_report() -> None:
    log = did(logged(), actions.complete, REF, "20/02/2023", "Done")
    log = did(log, actions.reopen, REF, "21/02/2023", "Half of it only")
    log = hand_edits(typed_over(log, REF, status="completed"), None, provenance("22/02/2023"))
    assert update(log, "01/03/2023") == "Recorded as complete, without a report."
    assert matter(log, "01/03/2023") == "Reported complete"


def test_what_was_discharged_says_when_where_and_with_which_words() -> None:
    log = did(logged("EI"), actions.discharge, REF, "07/03/2023", "Agreed", "1.07/03/2023")
    assert row(log, "08/03/2023") == (
        REF, "Set up a visit", "EI", "07/03/2023 (the meeting after)",
        "Discharged on 07/03/2023 (minute 1.07/03/2023): Agreed",
    )  # fmt: skip
    assert matter(log, "07/03/2023") == "Discharged - Agreed"


def test_what_was_discharged_without_a_word() -> None:
    log = did(logged(), actions.discharge, REF, "07/03/2023")
    assert update(log, "08/03/2023") == "Discharged on 07/03/2023"
    assert matter(log, "07/03/2023") == "Discharged"


def test_what_was_withdrawn() -> None:
    log = did(logged(), actions.withdraw, REF, "07/03/2023", "Not wanted")
    assert update(log, "08/03/2023") == "Withdrawn on 07/03/2023: Not wanted"
    assert matter(log, "07/03/2023") == "Withdrawn - Not wanted"


def test_what_was_closed_without_a_day() -> None:
    closed = event("corrected", "01/03/2023", changes=changed(status=("outstanding", "withdrawn")))
    log = logged()
    there = typed_over(log, REF, history=(*action(log, REF).history, closed))
    assert update(there, "02/03/2023") == "Withdrawn, on a day that is not recorded"


def test_matters_arising_say_when_an_outstanding_action_is_due() -> None:
    late = raised(empty_log(), REF, "Set up a visit", due=day("13/12/2022"))
    assert matter(late, "07/03/2023") == "Outstanding - Due 13/12/2022, overdue 84 days."
    assert matter(logged(), "01/03/2023") == "Outstanding - Due 07/03/2023 (next meeting)."
    words = logged(due_words="on completion.")
    assert matter(words, "01/03/2023") == "Outstanding - Due on completion."
    unknown = replace(logged(), meetings=empty_log().meetings[:1])
    assert matter(unknown, "01/03/2023") == "Outstanding - Due at the next meeting."


def test_matters_arising_keep_sentences_apart() -> None:
    due_words = "Due 07/03/2023 (next meeting)."
    for said, ended in (("Letter sent", "Letter sent."), ("Sent.", "Sent."), ("Sent?", "Sent?")):
        log = did(logged(), actions.note, REF, "20/02/2023", said)
        assert matter(log, "01/03/2023") == f"Outstanding - {ended} {due_words}"


def test_of_a_withheld_action_there_is_its_reference_and_ground() -> None:
    log = logged("EI", exempt="FOIA s.31", due=day("28/02/2023"))
    assert row(log, "01/03/2023") == (REF, "Withheld: exempt (FOIA s.31)", "", "", "")
    assert matter(log, "01/03/2023") == "Outstanding"
    log = did(log, actions.discharge, REF, "07/03/2023", "Agreed", "1.07/03/2023")
    kept = (REF, "Withheld: exempt (FOIA s.31)", "", "")
    assert row(log, "08/03/2023") == (*kept, "Discharged")
    assert matter(log, "07/03/2023") == "Discharged"
    log = did(log, actions.reopen, REF, "08/03/2023", "Not done")
    done = did(log, actions.complete, REF, "08/03/2023", "Done")
    assert row(done, "08/03/2023") == (*kept, "")
    log = did(log, actions.withdraw, REF, "08/03/2023", "Not wanted")
    assert row(log, "08/03/2023") == (*kept, "Withdrawn")


def test_matters_arising_have_the_owners_behind_the_action() -> None:
    for owners, told in (((), ""), (("EI",), " (EI)"), (("EI", "IF"), " (EI, IF)")):
        made = rows(matters(logged(*owners), "01/03/2023"), "Matters")
        assert made[0][1] == f"Set up a visit{told}"
    kept = rows(matters(logged("EI", exempt="FOIA s.31"), "01/03/2023"), "Matters")
    assert kept[0][1] == "Withheld: exempt (FOIA s.31)"


def test_why_it_was_deferred_stands_under_update_once() -> None:
    log = did(logged(), actions.note, REF, "20/02/2023", "Letter sent")
    log = did(log, actions.defer, REF, "01/03/2023", day("20/03/2023"), "Moving offices")
    assert update(log, "02/03/2023") == "Deferred on 01/03/2023: Moving offices"
    assert due(log, "02/03/2023")[-1] == "Deferred on 01/03/2023 to 20/03/2023"
    assert matter(log, "02/03/2023") == "Outstanding - Moving offices. Due 20/03/2023."


def test_every_reason_of_a_deferral_stands_below_what_was_said_last() -> None:
    log = did(logged(), actions.defer, REF, "01/03/2023", day("20/03/2023"), "Moving offices")
    log = did(log, actions.defer, REF, "03/03/2023", day("22/03/2023"), "Still moving")
    assert update(log, "04/03/2023").split("\n") == [
        "Deferred on 03/03/2023: Still moving",
        "Deferred on 01/03/2023: Moving offices",
    ]
    log = did(log, actions.complete, REF, "05/03/2023", "All is there", "EI")
    assert update(log, "06/03/2023").split("\n") == [
        "Reported complete on 05/03/2023 by EI: All is there",
        "Deferred on 03/03/2023: Still moving",
        "Deferred on 01/03/2023: Moving offices",
    ]


def test_a_deferral_that_left_the_date_as_it_was_gives_its_reason() -> None:
    typed = event(
        "deferred", "01/03/2023", note="Moving offices",
        changes=changed(due=(None, day("07/03/2023"))),
    )  # fmt: skip
    log = typed_over(logged(), REF, history=(*action(logged(), REF).history, typed))
    assert due(log, "02/03/2023") == ["07/03/2023"]
    assert update(log, "02/03/2023") == "Deferred on 01/03/2023: Moving offices"


def test_a_date_that_became_another_while_the_action_was_closed() -> None:
    log = did(logged(), actions.discharge, REF, "20/02/2023")
    log = move_meeting(log, "GPB", day("07/03/2023"), day("14/03/2023"), provenance("01/03/2023"))
    assert due(log, "02/03/2023") == ["07/03/2023 (next meeting)"]
    log = did(log, actions.reopen, REF, "03/03/2023", "Not done")
    assert due(log, "03/03/2023") == [
        "14/03/2023 (next meeting)",
        "First due 07/03/2023",
        "Reopened on 03/03/2023, now due 14/03/2023",
    ]


def test_an_exempt_action_that_is_told_shows_its_ground() -> None:
    told: dict[str, Any] = {"include_exempt": True, "marking": "OFFICIAL-SENSITIVE"}
    log = logged("EI", exempt="Case of 2023")
    assert row(log, "01/03/2023", **told)[1] == "Set up a visit\nExempt: Case of 2023"
    since = did(logged("EI"), actions.exempt, REF, "10/03/2023", "FOIA s.31")
    assert row(since, "01/03/2023", **told)[1] == "Set up a visit\nExempt: FOIA s.31"
    assert rows(matters(log, "01/03/2023", **told), "Matters")[0][1].endswith("Case of 2023")
