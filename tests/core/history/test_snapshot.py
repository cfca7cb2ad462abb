"""Where actions stand as at a day: the worked example, and what must hold of all logs."""

from dataclasses import fields, replace
from typing import Any

import pytest

from pcc_actions.core.action_fields import ACTION_FIELDS
from pcc_actions.core.changes import actions
from pcc_actions.core.changes.corrections import Corrections, correct
from pcc_actions.core.changes.hand_edits import hand_edits
from pcc_actions.core.changes.meetings import move_meeting
from pcc_actions.core.dates.relative import parse_when
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.history.snapshot import Snapshot, published, snapshots, withheld
from pcc_actions.core.messages import count_outstanding, status_words
from pcc_actions.core.model import Change, Log
from pcc_actions.core.publication.withheld_words import is_withheld_words
from pcc_actions.core.queries import ordered
from tests.builders import (
    action,
    all_stood,
    changed,
    day,
    did,
    empty_log,
    event,
    provenance,
    raised,
    stood,
    typed_over,
)


def logged() -> Log:
    log = raised(empty_log(), "3.14/02/2023", "Set up a visit by the Commissioner", "EI / IF")
    log = raised(log, "11.14/2/23", "Finalise the agenda of the away day", "OPCC", "WKP")
    log = raised(log, "11.14/02/2023", "Book the venue of the away day", "OPCC")
    return raised(log, "4.26/01/2021", "Circulate the road safety figures")


def worked() -> Log:
    end_of_march = parse_when("end of March 2023", day("07/03/2023"))
    log = did(
        logged(), actions.defer, "3.14/02/2023", "07/03/2023", end_of_march, "Team moving offices"
    )
    log = did(log, actions.complete, "11.14/02/2023", "06/03/2023", "Agenda circulated")
    for reference in ("3.14/02/2023", "11.14/02/2023"):
        log = did(log, actions.discharge, reference, "04/04/2023", "Agreed", "1.04/04/2023")
    return log


def outstanding(log: Log, as_at: str) -> list[Snapshot]:
    return ordered(one for one in all_stood(log, as_at) if one.outstanding)


def table(log: Log, as_at: str) -> list[tuple[str, str]]:
    return [(one.reference, status_words(one, day(as_at))) for one in outstanding(log, as_at)]


def test_the_references_come_out_in_the_style_of_their_board() -> None:
    assert [(each.board, each.reference) for each in logged().actions] == [
        ("GPB", "3.14/02/2023"),
        ("GPB", "11.14/02/2023"),
        ("GPB", "11.14/02/2023/2"),
        ("PAM", "04.26/01/2021"),
    ]


def test_outstanding_on_the_day_of_the_next_meeting() -> None:
    assert table(logged(), "07/03/2023") == [
        ("04.26/01/2021", "OVERDUE 742 days"),
        ("3.14/02/2023", "due today"),
        ("11.14/02/2023", "due today"),
        ("11.14/02/2023/2", "due today"),
    ]
    found = outstanding(logged(), "07/03/2023")
    assert count_outstanding(found, day("07/03/2023")) == (
        "4 outstanding as at 07/03/2023: 1 overdue."
    )
    assert stood(logged(), "3.14/02/2023", "07/03/2023").due_basis == "next meeting"


def test_the_day_after_all_four_are_overdue() -> None:
    assert table(logged(), "08/03/2023") == [
        ("04.26/01/2021", "OVERDUE 743 days"),
        ("3.14/02/2023", "OVERDUE 1 day"),
        ("11.14/02/2023", "OVERDUE 1 day"),
        ("11.14/02/2023/2", "OVERDUE 1 day"),
    ]


def test_still_four_on_10_march_whatever_was_discharged_in_april() -> None:
    assert table(worked(), "10/03/2023") == [
        ("04.26/01/2021", "OVERDUE 745 days"),
        ("11.14/02/2023/2", "OVERDUE 3 days"),
        ("11.14/02/2023", "for discharge"),
        ("3.14/02/2023", "due in 21 days, 2nd date"),
    ]
    assert stood(worked(), "3.14/02/2023", "10/03/2023").due == day("31/03/2023")


def test_two_on_5_april() -> None:
    assert [reference for reference, _ in table(worked(), "05/04/2023")] == [
        "04.26/01/2021",
        "11.14/02/2023/2",
    ]
    closed = stood(worked(), "3.14/02/2023", "05/04/2023")
    assert (closed.status, closed.closed, closed.minute) == (
        "discharged",
        day("04/04/2023"),
        "1.04/04/2023",
    )


def test_the_meeting_moved_as_of_a_past_day_takes_its_defaults_with_it() -> None:
    moved = move_meeting(
        worked(), "GPB", day("07/03/2023"), day("14/03/2023"), provenance("01/03/2023")
    )
    assert stood(moved, "11.14/02/2023/2", "01/03/2023").due == day("14/03/2023")
    assert stood(moved, "11.14/02/2023/2", "28/02/2023").due == day("07/03/2023")
    assert stood(moved, "3.14/02/2023", "10/03/2023").first_due == day("07/03/2023")
    assert all_stood(moved, "28/02/2023") == all_stood(worked(), "28/02/2023")


@pytest.mark.parametrize("as_at", ["13/02/2023", "14/02/2023", "05/03/2023"])
def test_what_is_recorded_with_a_later_day_leaves_the_answer(as_at: str) -> None:
    assert all_stood(worked(), as_at) == all_stood(logged(), as_at)


def test_before_its_meeting_an_action_is_not_there() -> None:
    assert [one.reference for one in all_stood(logged(), "13/02/2023")] == ["04.26/01/2021"]


def test_due_that_day_is_not_overdue_and_reported_complete_is_not() -> None:
    log = logged()
    assert not stood(log, "3.14/02/2023", "07/03/2023").overdue
    late = stood(log, "3.14/02/2023", "08/03/2023")
    assert (late.overdue, late.days_overdue) == (True, 1)
    log = did(log, actions.complete, "3.14/02/2023", "09/03/2023", "Done")
    completed = stood(log, "3.14/02/2023", "09/03/2023")
    assert (completed.overdue, completed.days_overdue, completed.outstanding) == (False, 0, True)


def test_what_is_due_in_words_or_at_an_unknown_meeting_is_never_overdue() -> None:
    log = raised(empty_log(), "3.14/02/2023", "Re-vet the team", due_words="on completion")
    log = raised(log, "3.04/04/2023", "Plan the summer")
    in_words, unknown = all_stood(log, "01/06/2030")
    assert (in_words.due_basis, in_words.due_words, in_words.overdue) == (
        "words",
        "on completion",
        False,
    )
    assert (unknown.due, unknown.due_basis, unknown.overdue) == (None, "next meeting", False)


def moved_after(log: Log) -> Log:
    return move_meeting(log, "GPB", day("07/03/2023"), day("14/03/2023"), provenance("01/03/2023"))


def test_a_closed_action_keeps_the_date_known_on_the_day_it_was_closed() -> None:
    log = moved_after(did(logged(), actions.discharge, "3.14/02/2023", "20/02/2023"))
    closed = stood(log, "3.14/02/2023", "01/06/2023")
    assert (closed.due, closed.first_due) == (day("07/03/2023"), day("07/03/2023"))
    assert closed.due_basis == "next meeting"
    assert stood(log, "11.14/02/2023", "01/06/2023").due == day("14/03/2023")
    log = did(log, actions.reopen, "3.14/02/2023", "02/03/2023", "Not done")
    assert stood(log, "3.14/02/2023", "02/03/2023").due == day("14/03/2023")


def test_one_closed_after_the_move_has_the_new_date() -> None:
    log = did(moved_after(logged()), actions.discharge, "3.14/02/2023", "02/03/2023")
    assert stood(log, "3.14/02/2023", "01/06/2023").due == day("14/03/2023")
    assert stood(log, "3.14/02/2023", "28/02/2023").due == day("07/03/2023")


def test_one_typed_as_closed_keeps_the_date_of_the_day_typed_or_of_the_typing() -> None:
    for typed, due in ((day("20/02/2023"), "07/03/2023"), (None, "14/03/2023")):
        log = typed_over(logged(), "3.14/02/2023", status="discharged", closed=typed)
        log = hand_edits(moved_after(log), None, provenance("03/03/2023"))
        log = move_meeting(
            log, "GPB", day("14/03/2023"), day("21/03/2023"), provenance("05/03/2023")
        )
        assert stood(log, "3.14/02/2023", "01/06/2023").due == day(due)


def test_one_typed_as_closed_on_a_day_to_come_has_the_date_known_so_far() -> None:
    log = typed_over(logged(), "3.14/02/2023", status="discharged", closed=day("06/03/2023"))
    log = moved_after(hand_edits(log, None, provenance("20/02/2023")))
    for on, due in (("28/02/2023", "07/03/2023"), ("01/03/2023", "14/03/2023")):
        assert stood(log, "3.14/02/2023", on).due == day(due)


def test_one_closed_without_a_day_keeps_the_date_of_the_day_that_was_recorded() -> None:
    closed = event("corrected", "20/02/2023", changes=changed(status=("outstanding", "withdrawn")))
    log = logged()
    history = (*action(log, "3.14/02/2023").history, closed)
    log = moved_after(typed_over(log, "3.14/02/2023", history=history))
    assert stood(log, "3.14/02/2023", "01/06/2023").due == day("07/03/2023")


def test_a_correction_after_the_closing_leaves_the_first_date() -> None:
    log = moved_after(did(logged(), actions.discharge, "3.14/02/2023", "20/02/2023"))
    right = Corrections(due=day("10/03/2023"))
    log = did(log, correct, "3.14/02/2023", "02/03/2023", right, "As the minutes say")
    there = stood(log, "3.14/02/2023", "01/06/2023")
    assert (there.due, there.first_due) == (day("10/03/2023"), day("07/03/2023"))


def test_the_references_it_had_before_as_at_a_day() -> None:
    log = did(logged(), correct, "3.14/02/2023", "20/02/2023", Corrections(item="4"), "Wrong item")
    log = did(log, correct, "4.14/02/2023", "01/03/2023", Corrections(item="5"), "Wrong again")
    log = did(log, correct, "5.14/02/2023", "02/03/2023", Corrections(item="3"), "It was right")
    for on, formerly in (
        ("19/02/2023", ()),
        ("20/02/2023", ("3.14/02/2023",)),
        ("01/03/2023", ("3.14/02/2023", "4.14/02/2023")),
        ("02/03/2023", ("4.14/02/2023", "5.14/02/2023")),
    ):
        assert stood(log, "3.14/02/2023", on).formerly == formerly


def test_a_reference_it_had_where_it_was_imported_from_is_there_from_the_first() -> None:
    log = typed_over(logged(), "3.14/02/2023", formerly=("12/2023",))
    log = did(log, correct, "3.14/02/2023", "20/02/2023", Corrections(item="4"), "Wrong item")
    assert stood(log, "4.14/02/2023", "19/02/2023").formerly == ("12/2023",)
    there = stood(log, "4.14/02/2023", "20/02/2023")
    assert there.formerly == ("12/2023", "3.14/02/2023")
    log = did(log, actions.exempt, "4.14/02/2023", "21/02/2023", "FOIA s.31")
    assert withheld(stood(log, "4.14/02/2023", "21/02/2023")).formerly == ()


def test_of_an_exempt_action_only_its_reference_and_ground_are_given() -> None:
    log = raised(
        empty_log(), "3.14/02/2023", "Marigold text", "Marigold Ltd",
        theme="Marigold theme", source="Marigold.docx", due_words="after Marigold",
        exempt="FOIA s.31",
    )  # fmt: skip
    log = did(log, actions.note, "3.14/02/2023", "20/02/2023", "Marigold note", "Marigold R")
    right = Corrections(text="Marigold again")
    log = did(log, correct, "3.14/02/2023", "20/02/2023", right, "Marigold why")
    log = did(
        log, actions.complete, "3.14/02/2023", provenance("20/02/2023", by="Marigold"), "Marigold"
    )
    log = did(log, actions.defer, "3.14/02/2023", "21/02/2023", day("01/03/2023"), "Marigold late")
    log = did(log, actions.discharge, "3.14/02/2023", "20/03/2023", "Marigold", "Marigold.1")
    full = stood(log, "3.14/02/2023", "20/03/2023")
    assert repr(full).count("Marigold") > 12
    public = withheld(full)
    assert "Marigold" not in repr(public)
    assert public.text == "Withheld: exempt (FOIA s.31)"
    assert (public.board, public.reference, public.exempt, public.status) == (
        "GPB", "3.14/02/2023", "FOIA s.31", "discharged",
    )  # fmt: skip
    assert (public.due, public.due_basis, public.first_due) == (None, None, None)
    assert (public.deferrals, public.minute, public.source) == (0, None, None)
    assert (full.closed, public.closed) == (day("20/03/2023"), None)


KEPT = {"board", "reference", "raised", "status"}


def test_every_other_field_of_an_exempt_standing_is_emptied() -> None:
    log = raised(empty_log(), "3.14/02/2023", "Set up a visit", exempt="FOIA s.31")
    marked: Any = {
        "owners": ("Marigold",), "due": day("11/11/2011"), "due_basis": "Marigold",
        "first_due": day("11/11/2011"), "deferrals": 77, "days_overdue": 77,
        "completed_on": day("11/11/2011"), "closed": day("11/11/2011"), "history": ("Marigold",),
        "formerly": ("Marigold",),
    }  # fmt: skip
    words = {each.name for each in fields(Snapshot)} - KEPT - marked.keys() - {"withheld"}
    marked |= dict.fromkeys(words, "Marigold")
    full = replace(stood(log, "3.14/02/2023", "01/03/2023"), **marked)
    public = withheld(full)
    for mark in ("Marigold", "2011, 11, 11", "77"):
        assert mark in repr(full)
        assert mark not in repr(public)
    assert not public.overdue
    assert (public.exempt, public.exempt_now) == ("ground not printed", None)


@dataclass(frozen=True, slots=True)
class Wider(Snapshot):
    """A snapshot that was given one more field, of which nobody has said who may see it."""

    informant: str | None = None


def test_a_field_that_is_added_is_closed_until_somebody_opens_it() -> None:
    log = raised(empty_log(), "3.14/02/2023", "Set up a visit", exempt="FOIA s.31")
    plain = stood(log, "3.14/02/2023", "01/03/2023")
    values = {each.name: getattr(plain, each.name) for each in fields(Snapshot)}
    wider = Wider(**values, informant="Marigold")
    assert "Marigold" not in repr(withheld(wider))
    assert withheld(wider) == withheld(plain)
    # Taken away field by field, as it might be done instead, it would stay.
    emptied: Any = {each.name: each.default for each in fields(Snapshot) if each.name not in KEPT}
    assert "Marigold" in repr(replace(wider, **{**emptied, "text": "", "withheld": True}))


def test_what_is_kept_of_a_withheld_action_is_what_the_table_opens() -> None:
    assert {*ACTION_FIELDS.public} == KEPT
    log = raised(empty_log(), "3.14/02/2023", "Set up a visit", exempt="FOIA s.31")
    full = stood(log, "3.14/02/2023", "01/03/2023")
    assert (full.withheld, withheld(full).withheld) == (False, True)


def test_of_a_ground_only_what_cites_the_law_is_given() -> None:
    for ground, given in (
        ("FOIA s.31", "FOIA s.31"),
        ("ground not stated", "ground not stated"),
        ("Visit of Sergeant Field", "ground not printed"),
    ):
        log = raised(empty_log(), "3.14/02/2023", "Set up a visit", exempt=ground)
        public = withheld(stood(log, "3.14/02/2023", "01/03/2023"))
        assert (public.exempt, public.text) == (given, f"Withheld: exempt ({given})")
        assert is_withheld_words(public.text)
        assert withheld(public) == public


def test_an_action_that_is_not_exempt_is_given_whole() -> None:
    full = stood(logged(), "3.14/02/2023", "01/03/2023")
    assert withheld(full) is full


def test_an_exemption_holds_from_its_day() -> None:
    log = did(logged(), actions.exempt, "3.14/02/2023", "20/02/2023", "FOIA s.31")
    log = did(log, actions.exempt, "3.14/02/2023", "01/03/2023", None)
    exempt = [stood(log, "3.14/02/2023", f"{each}/2023").exempt
              for each in ("19/02", "20/02", "28/02", "01/03")]  # fmt: skip
    assert exempt == [None, "FOIA s.31", "FOIA s.31", None]


def test_what_is_exempt_today_is_not_published_by_asking_for_an_earlier_day() -> None:
    log = did(logged(), actions.exempt, "3.14/02/2023", "20/03/2023", "FOIA s.31")
    earlier = stood(log, "3.14/02/2023", "01/03/2023")
    assert (earlier.exempt, earlier.exempt_now) == (None, "FOIA s.31")
    assert earlier.ground == "FOIA s.31"
    assert withheld(earlier).text == "Withheld: exempt (FOIA s.31)"
    assert withheld(earlier).exempt == "FOIA s.31"
    assert "Commissioner" not in repr(withheld(earlier))


def test_what_was_exempt_on_the_day_stays_withheld() -> None:
    log = did(logged(), actions.exempt, "4.26/01/2021", "20/02/2021", "FOIA s.31")
    log = did(log, actions.exempt, "4.26/01/2021", "01/03/2021", None)
    assert withheld(stood(log, "4.26/01/2021", "28/02/2021")).owners == ()
    assert "road safety" in withheld(stood(log, "4.26/01/2021", "01/03/2021")).text


def test_everything_recorded_of_an_action_is_in_its_standing() -> None:
    log = raised(
        empty_log(), "3.14/02/2023", "Set up a visit", "EI",
        theme="Trust", source="Minutes.docx", due=day("01/03/2023"),
    )  # fmt: skip
    log = did(log, actions.note, "3.14/02/2023", "20/02/2023", "Letter sent")
    full = stood(log, "3.14/02/2023", "03/03/2023")
    assert (full.theme, full.source, full.latest_update) == ("Trust", "Minutes.docx", "Letter sent")
    assert (full.due, full.due_basis, full.first_due) == (
        day("01/03/2023"), "stated", day("01/03/2023"),
    )  # fmt: skip
    assert [each.kind for each in full.history] == ["raised", "noted"]
    assert snapshots(log, day("19/02/2023"))[0].history == full.history[:1]


def test_a_ground_that_was_lifted_is_told_only_as_far_as_it_cites_the_law() -> None:
    log = raised(empty_log(), "3.14/02/2023", "Visit the team", exempt="Iris knows, s.31")
    log = did(log, actions.exempt, "3.14/02/2023", "20/02/2023", "FOIA s.31")
    log = did(log, actions.exempt, "3.14/02/2023", "21/02/2023", None, "It is known")
    told = published(stood(log, "3.14/02/2023", "01/03/2023"))
    assert told.text == "Visit the team"
    assert "Iris" not in repr(told)
    first, second, lifted = told.history
    assert first.values["exempt"] == "ground not printed"
    assert second.changes["exempt"] == Change("ground not printed", "FOIA s.31")
    assert lifted.changes["exempt"] == Change("FOIA s.31", None)
    assert (lifted.note, told.latest_update) == ("It is known", None)


def test_what_was_never_exempt_is_told_as_it_is_and_what_is_stays_withheld() -> None:
    log = raised(empty_log(), "3.14/02/2023", "Visit the team")
    log = raised(log, "4.14/02/2023", "Ask the team", exempt="FOIA s.31")
    one, kept = all_stood(log, "01/03/2023")
    assert published(one) is one
    assert published(kept) == withheld(kept)


def test_a_mark_recorded_after_a_lift_of_a_later_day_is_withheld_all_the_same() -> None:
    log = raised(empty_log(), "3.14/02/2023", "Set up a visit")
    lift = event("exempted", "07/03/2023", changes=changed(exempt=("FOIA s.31", None)))
    mark = event("exempted", "06/03/2023", at="08/03/2023", changes=changed(exempt=(None, "LGA")))
    [before] = log.actions
    log = replace(log, actions=(replace(before, history=(*before.history, lift, mark)),))
    there = stood(log, "3.14/02/2023", "09/03/2023")
    assert there.exempt is None
    assert withheld(there).text == "Withheld: exempt (LGA)"
    lifted = did(log, actions.exempt, "3.14/02/2023", "09/03/2023", None)
    assert withheld(stood(lifted, "3.14/02/2023", "09/03/2023")).text == "Set up a visit"
