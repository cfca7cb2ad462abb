"""Each remark on a log that deserves it, and none on a log that does not."""

from collections.abc import Iterator
from datetime import date

import pytest

from pcc_actions.core.changes import actions
from pcc_actions.core.changes.hand_edits import hand_edits
from pcc_actions.core.changes.meetings import add_meeting
from pcc_actions.core.checks import remarks
from pcc_actions.core.checks.all_checks import CHECKS, Check, findings
from pcc_actions.core.checks.checked import Checked
from pcc_actions.core.checks.finding import Finding, RemarkCode
from pcc_actions.core.history.replay import Step, steps
from pcc_actions.core.model import Action, Log
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
    with_person,
)

REF = "3.14/02/2023"


def sound() -> Log:
    log = with_person(empty_log(), "EI", "Edith Irons", "Clerk to the Board")
    log = with_person(log, "EI", "Eric Ings")
    log = raised(log, REF, "Set up a visit", "EI", due=day("14/02/2023"))
    log = raised(log, REF, "Write to the team", "EI2")
    log = raised(log, "4.26/01/2021", "Circulate the figures", "Edith Irons", "Clerk to the Board")
    return did(log, actions.discharge, "4.26/01/2021", "23/02/2023", "Agreed")


def said(check: Check, log: Log, as_at: str = "14/02/2023") -> list[str]:
    found = list(check(Checked(log, day(as_at))))
    assert all(each.kind == "remark" for each in found)
    return [each.sentence for each in found]


def test_a_sound_log_has_no_remark() -> None:
    assert findings(sound(), day("20/03/2023")) == []


def test_every_check_is_made() -> None:
    made = {check.__name__ for check in CHECKS}
    assert made >= {"no_owner", "unknown_owner", "left_post"}
    assert made >= {name for name in vars(remarks) if name in made} >= {
        "no_known_meeting", "near_identical", "odd_due",
        "bare_discharge", "long_overdue", "often_deferred", "marked_all_the_same", "unknown_event",
    }  # fmt: skip


def test_a_reference_whose_date_is_no_known_meeting() -> None:
    log = raised(sound(), "5.15/02/2023", "Book a room", "EI", board="GPB")
    assert list(remarks.no_known_meeting(Checked(log, day("15/02/2023")))) == [
        Finding(
            RemarkCode.NO_KNOWN_MEETING,
            "5.15/02/2023: GPB has no meeting on 15/02/2023.",
            3,
            "reference",
        )
    ]
    known = add_meeting(log, "GPB", day("15/02/2023"))
    assert said(remarks.no_known_meeting, known, "15/02/2023") == []
    other = typed_over(sound(), REF, reference="3.16/02/2023")
    assert said(remarks.no_known_meeting, other) == [
        "3.16/02/2023: GPB has no meeting on 16/02/2023."
    ]


def test_an_undated_reference_is_of_the_meeting_that_raised_it() -> None:
    log = typed_over(sound(), REF, reference="AP136")
    assert said(remarks.no_known_meeting, log) == []


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [
        ("Arrange a visit to the custody suite", "Arrange the visits to the custody suite", True),
        ("Circulate the road safety figures", "Circulate the road safty figures", True),
        ("Circulate the road safety figures", "Circulate the road crime figures", False),
        ("Report on figures for March", "Report on figures for April", False),
        ("Publish the report", "Do not publish the report", False),
    ],
)
def test_nearly_the_same_text_under_one_item(one: str, other: str, near: bool) -> None:
    log = raised(raised(sound(), "7.14/02/2023", one, "EI"), "7.14/02/2023", other, "EI")
    sentence = "7.14/02/2023 and 7.14/02/2023/2 say nearly the same."
    assert said(remarks.near_identical, log) == ([sentence] if near else [])
    apart = raised(raised(sound(), "7.14/02/2023", one, "EI"), "8.14/02/2023", other, "EI")
    assert said(remarks.near_identical, apart) == []


def test_every_pair_under_an_item_is_compared() -> None:
    log = sound()
    for words in ("Visit the custody suite", "Order some tea", "Visit the custody suites"):
        log = raised(log, "7.14/02/2023", words, "EI")
    assert list(remarks.near_identical(Checked(log, day("14/02/2023")))) == [
        Finding(
            RemarkCode.NEAR_IDENTICAL,
            "7.14/02/2023 and 7.14/02/2023/3 say nearly the same.",
            5,
            "text",
        )
    ]


def test_due_only_in_words_while_it_is_outstanding() -> None:
    log = raised(sound(), "5.14/02/2023", "Re-vet the team", "EI", due_words="in summer")
    assert list(remarks.odd_due(Checked(log, day("14/02/2023")))) == [
        Finding(
            RemarkCode.DUE_ONLY_IN_WORDS,
            "5.14/02/2023 is due only in words: “in summer”.",
            3,
            "due_words",
        )
    ]
    log = did(log, actions.discharge, "5.14/02/2023", "20/02/2023", "Agreed")
    assert said(remarks.odd_due, log, "20/02/2023") == []


def test_due_before_it_was_raised() -> None:
    log = raised(sound(), "5.14/02/2023", "Book a room", "EI", due=day("13/02/2023"))
    assert list(remarks.odd_due(Checked(log, day("14/02/2023")))) == [
        Finding(
            RemarkCode.DUE_BEFORE_RAISED,
            "5.14/02/2023 is due on 13/02/2023, before it was raised on 14/02/2023.",
            3,
            "due",
        )
    ]


def test_a_discharge_without_a_note() -> None:
    log = did(sound(), actions.discharge, REF, "20/02/2023")
    assert list(remarks.bare_discharge(Checked(log, day("20/02/2023")))) == [
        Finding(
            RemarkCode.BARE_DISCHARGE, "3.14/02/2023 was discharged without a note.", 0, "status"
        )
    ]
    assert said(remarks.bare_discharge, log, "19/02/2023") == []
    log = did(log, actions.reopen, REF, "21/02/2023", "Not done")
    assert said(remarks.bare_discharge, log, "21/02/2023") == []
    log = did(log, actions.discharge, REF, "22/02/2023", "Agreed at last")
    assert said(remarks.bare_discharge, log, "22/02/2023") == []


def test_overdue_by_more_than_two_meetings() -> None:
    log = add_meeting(sound(), "GPB", day("02/05/2023"))
    assert said(remarks.long_overdue, log, "01/05/2023") == []
    assert list(remarks.long_overdue(Checked(log, day("02/05/2023")))) == [
        Finding(RemarkCode.LONG_OVERDUE, "3.14/02/2023 is overdue by 3 meetings.", 0, "due")
    ]
    done = did(log, actions.complete, REF, "20/02/2023", "Done")
    assert said(remarks.long_overdue, done, "02/05/2023") == []


def test_deferred_three_times_or_more() -> None:
    log = sound()
    for on, to in (("15/02", "16/02"), ("16/02", "17/02"), ("17/02", "18/02")):
        assert said(remarks.often_deferred, log, "20/02/2023") == []
        log = did(log, actions.defer, REF, f"{on}/2023", day(f"{to}/2023"), "Moving")
    assert list(remarks.often_deferred(Checked(log, day("20/02/2023")))) == [
        Finding(RemarkCode.OFTEN_DEFERRED, "3.14/02/2023 was deferred 3 times.", 0, "due")
    ]
    assert said(remarks.often_deferred, log, "16/02/2023") == []
    log = did(log, actions.discharge, REF, provenance("19/02/2023"), "Agreed")
    assert said(remarks.often_deferred, log, "20/02/2023") == []


def test_events_of_an_unknown_kind() -> None:
    there = action(sound(), REF)
    more = (event("praised", "15/02/2023"), event("applauded", "15/02/2023"))
    log = typed_over(sound(), REF, history=(*there.history, *more))
    assert list(remarks.unknown_event(Checked(log, day("15/02/2023")))) == [
        Finding(
            RemarkCode.UNKNOWN_EVENT,
            "3.14/02/2023 has events of an unknown kind: applauded and praised.", 0, "history",
        )
    ]  # fmt: skip
    assert said(remarks.unknown_event, log, "14/02/2023") == []


def test_an_action_withheld_by_a_mark_made_after_it_was_lifted() -> None:
    lift = event("exempted", "20/02/2023", changes=changed(exempt=("FOIA s.31", None)))
    mark = event("exempted", "16/02/2023", at="22/02/2023", changes=changed(exempt=(None, "LGA")))
    history = (*action(sound(), REF).history, lift, mark)
    log = typed_over(sound(), REF, history=history)
    assert said(remarks.marked_all_the_same, log) == [
        "3.14/02/2023 is withheld from papers: it was marked exempt (LGA) after it was lifted, as "
        "of an earlier day. If it may be published: pcc-actions exempt 3.14/02/2023 --lift."
    ]
    lifted = did(log, actions.exempt, REF, "23/02/2023", None)
    assert said(remarks.marked_all_the_same, lifted) == []
    exempt = did(sound(), actions.exempt, REF, "20/02/2023", "FOIA s.31")
    assert said(remarks.marked_all_the_same, exempt) == []


def test_a_due_date_beside_words_counts_and_is_remarked_on() -> None:
    due = day("31/03/2023")
    log = raised(sound(), "5.14/02/2023", "Report", "EI", due_words="in May")
    assert said(remarks.odd_due, log) == ["5.14/02/2023 is due only in words: “in May”."]
    both = hand_edits(typed_over(log, "5.14/02/2023", due=due), log, provenance("01/03/2023"))
    assert list(remarks.odd_due(Checked(both, day("01/03/2023")))) == [
        Finding(
            RemarkCode.DUE_TWICE,
            "5.14/02/2023 is due on 31/03/2023 and in words too: “in May”. The date counts; take "
            "one of the two out.",
            3,
            "due_words",
        )
    ]


def test_a_next_meeting_that_nobody_knows() -> None:
    log = raised(sound(), "5.04/04/2023", "Report", "EI")
    assert list(remarks.no_next_meeting(Checked(log, day("05/04/2023")))) == [
        Finding(
            RemarkCode.NO_NEXT_MEETING,
            "1 action of GPB is due at its next meeting, and none is known. When does GPB meet "
            "next? pcc-actions meeting add GPB DATE",
            3,
            "raised",
        )
    ]
    two = raised(log, "6.04/04/2023", "Order tea", "EI")
    assert said(remarks.no_next_meeting, two, "05/04/2023")[0].startswith("2 actions of GPB are ")
    known = add_meeting(two, "GPB", day("02/05/2023"))
    assert said(remarks.no_next_meeting, known, "05/04/2023") == []
    stated = raised(sound(), "5.04/04/2023", "Report", "EI", due=day("01/05/2023"))
    assert said(remarks.no_next_meeting, stated, "05/04/2023") == []
    done = did(log, actions.discharge, "5.04/04/2023", "05/04/2023", "Agreed")
    assert said(remarks.no_next_meeting, done, "05/04/2023") == []


@pytest.mark.parametrize("name", ["text", "theme", "due_words", "exempt", "source"])
def test_a_character_in_words_that_nobody_sees(name: str) -> None:
    log = typed_over(sound(), REF, **{name: "Visit\u200b the team"})
    assert list(remarks.invisible_characters(Checked(log, day("01/03/2023")))) == [
        Finding(
            RemarkCode.INVISIBLE_CHARACTER,
            f"3.14/02/2023 has a character nobody sees in its {name}: U+200B (zero width space).",
            0,
            name,
        )
    ]
    assert said(remarks.invisible_characters, sound()) == []


def test_each_entry_is_played_once_for_all_checks(monkeypatch: pytest.MonkeyPatch) -> None:
    played: list[str] = []

    def counting(entry: Action, as_at: date | None = None) -> Iterator[Step]:
        played.append(entry.reference)
        return steps(entry, as_at)

    for module in ("core.checks.checked", "core.history.snapshot", "core.history.places"):
        monkeypatch.setattr(f"pcc_actions.{module}.steps", counting)
    log = did(sound(), actions.discharge, REF, "14/03/2023", "Agreed")
    assert findings(log, day("20/03/2023")) == []
    still_open = [action(log, f"{REF}/2").reference]
    assert sorted(played) == sorted([*(each.reference for each in log.actions), *still_open])
