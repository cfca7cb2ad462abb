"""The plan of a document against a log, without a file or a terminal."""

import textwrap
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from pcc_actions.core.changes.actions import assign, complete, defer, discharge, reopen, withdraw
from pcc_actions.core.changes.imported import import_document
from pcc_actions.core.model import Log
from pcc_actions.errors import BadFile
from pcc_actions.importing.action_planner import plan_of
from pcc_actions.importing.doubt import PlanDoubtCode
from pcc_actions.importing.planned_action import PlannedAction
from pcc_actions.importing.planner import MinutesPlanner
from pcc_actions.importing.target_meeting import target_meeting_of
from pcc_actions.minutes.extracted import ExtractedAction, Minutes
from pcc_actions.minutes.facts import Fact, FactCode, FactName
from tests.builders import action, add_people, day, did, empty_log, provenance, raised, with_person
from tests.growth import grows_evenly
from tests.minutes.spoken import HEAD, minutes_of

VISIT = "Arrange a visit to the establishment team"
FEBRUARY, MARCH = day("14/02/2023"), day("07/03/2023")


def planner_of(log: Log, minutes: Minutes, *, is_log: bool = False) -> MinutesPlanner:
    target = target_meeting_of(minutes, log, None, None)
    return MinutesPlanner(minutes, log, target, provenance("01/06/2023"), "m.txt", is_log)


def planned(
    log: Log, *extracted: ExtractedAction, on: date | None = MARCH, is_log: bool = False
) -> list[PlannedAction]:
    minutes = Minutes("GPB", "Governance & Performance Board", on, actions=extracted)
    return list(plan_of(minutes, planner_of(log, minutes, is_log=is_log)))


def taken_in(log: Log, *plan: PlannedAction, on: date = MARCH) -> Log:
    planner = planner_of(log, Minutes("GPB", None, on))
    return import_document(log, planner.imported(plan), provenance("01/06/2023"))


def an_action(text: str, **more: Any) -> ExtractedAction:
    return ExtractedAction(text, ("line 1",), **more)


def earlier(text: str = VISIT, **more: Any) -> ExtractedAction:
    return an_action(text, earlier=True, **{"reference": "3.14/02/2023", "item": "1", **more})


@pytest.fixture
def log() -> Log:
    return raised(empty_log(), "3.14/02/2023", VISIT, "OM")


def test_minutes_against_an_empty_log() -> None:
    minutes = minutes_of(
        textwrap.dedent(HEAD)
        + "\n3.14/02/2023 Estates\nAction: OM to arrange a visit.\n"
        + "Action: IF to price the front office.\n"
    )
    plan = plan_of(minutes, planner_of(empty_log(), minutes))
    assert [(one.plan, one.reference) for one in plan] == [
        ("new", "3.14/02/2023"),
        ("new", "3.14/02/2023/2"),
    ]


def test_without_a_planner_all_is_asked() -> None:
    plan = plan_of(Minutes(actions=(an_action(VISIT),)), None)
    assert [one.plan for one in plan] == ["ask"]


def test_the_same_reference_and_a_like_text_is_the_same(log: Log) -> None:
    one = an_action(f"OM to {VISIT}", reference="3. 14/2/23")
    assert [each.plan for each in planned(log, one, on=FEBRUARY)] == ["same"]


def test_each_reason_for_which_an_action_is_asked_about_is_told(log: Log) -> None:
    struck = Fact(FactName.STATUS, "Count the vans", "row 2", FactCode.STRUCK_THROUGH)
    one = an_action("Count the vans", reference="9.14/02/2023", facts=(struck,))
    new = planned(log, one)[0]
    assert new.doubt
    assert new.doubt.code is PlanDoubtCode.OTHER_MEETING
    assert "struck through" in new.why
    known = planned(log, replace(one, reference="3.14/02/2023", earlier=True))[0]
    assert known.doubt
    assert known.doubt.code is PlanDoubtCode.OTHER_WORDS
    assert "struck through" in known.why


def test_an_owner_whom_the_log_knows_is_recorded_under_the_key(log: Log) -> None:
    log = add_people(log, EI="Edith Irons")
    one = an_action("Count the vans", reference="5.07/03/2023", owners=("Edith Irons", "CFO"))
    plan = planned(log, one)
    assert [each.plan for each in plan] == ["new"]
    after = taken_in(log, *plan)
    assert action(after, "5.07/03/2023").owners == ("EI", "CFO")
    assert [each.plan for each in planned(after, one)] == ["same"]


def test_an_owner_whose_name_two_share_is_asked_about(log: Log) -> None:
    log = with_person(add_people(log, EI="Edith Irons"), "EI", "Eric Ings")
    one = an_action("Count the vans", reference="5.07/03/2023", owners=("EI",))
    asked = planned(log, one)[0]
    assert asked.doubt
    assert (asked.plan, asked.doubt.code) == ("ask", PlanDoubtCode.OWNERS_ASKED)
    assert asked.why == "“EI” can mean Edith Irons (EI) or Eric Ings (EI2)."
    assert [each.plan for each in planned(log, replace(one, owners=("Edith Irons",)))] == ["new"]
    row = an_action(VISIT, reference="3.14/02/2023", owners=("EI",), listed=True)
    handed = planned(log, row, is_log=True)[0]
    assert handed.doubt
    assert (handed.plan, handed.why) == ("ask", asked.why)
    told = planner_of(log, Minutes("GPB", None, MARCH)).planned(
        replace(one, owners=("Eric Ings",)), settled=True
    )
    assert told.taken
    assert told.taken.new
    assert (told.plan, told.taken.new.owners) == ("new", ("EI2",))


def test_a_row_of_a_list_gives_an_action_to_other_owners(log: Log) -> None:
    log = raised(log, "4.14/02/2023", "Send the figures", "CFO")
    row = an_action(VISIT, reference="3.14/02/2023", owners=("CFO",), listed=True)
    one = planned(log, row, is_log=True)[0]
    assert one.plan == "change"
    now = action(taken_in(log, one), "3.14/02/2023")
    assert (now.owners, now.history[-1].kind, now.history[-1].on) == (
        ("CFO",), "reassigned", MARCH,
    )  # fmt: skip
    stranger = planned(log, replace(row, owners=("E",)), is_log=True)[0]
    assert stranger.doubt
    assert (stranger.plan, stranger.doubt.code) == ("ask", PlanDoubtCode.OWNERS_ASKED)
    assert (
        planner_of(log, Minutes("GPB", None, MARCH), is_log=True)
        .planned(replace(row, owners=("E",)), settled=True)
        .plan
        == "change"
    )


@pytest.mark.parametrize(
    "other",
    [
        {"listed": False},
        {"item": "3.14/02/2023 Estates"},
        {"reference": None},
        {"reference": "4", "meeting": FEBRUARY},
        {"reference": "3", "meeting": MARCH},
    ],
)
def test_who_is_named_elsewhere_is_no_new_owner(log: Log, other: dict[str, Any]) -> None:
    row = an_action(
        VISIT, **{"reference": "3.14/02/2023", "owners": ("CFO",), "listed": True, **other}
    )
    assert all(one.became is None for one in planned(log, row, is_log=True, on=FEBRUARY))


@pytest.mark.parametrize("item", [None, "3.14/02/2023 Estates"])
def test_other_words_under_a_reference_of_the_log_are_asked_about(
    log: Log, item: str | None
) -> None:
    one = an_action("Send members the overtime figures", reference="3.14/02/2023", item=item)
    plan = planned(log, one, on=FEBRUARY)[0]
    assert plan.doubt
    assert plan.doubt.code is PlanDoubtCode.OTHER_WORDS
    assert plan.known == (None if item else "3.14/02/2023")
    assert plan.candidates == (("3.14/02/2023", VISIT),)


def test_a_second_action_of_an_item_is_one_beside_the_first(log: Log) -> None:
    item = "3.14/02/2023 Estates"
    first = an_action(VISIT, reference="3.14/02/2023", item=item)
    second = an_action("Send the figures", reference="3.14/02/2023", item=item)
    plan = planned(log, first, second, on=FEBRUARY)
    assert [(one.plan, one.reference) for one in plan] == [
        ("same", "3.14/02/2023"),
        ("new", "3.14/02/2023/2"),
    ]


@pytest.mark.parametrize("reference", ["ACT-004", "4/23"])
def test_a_reference_in_another_style_is_not_told_by_its_words(log: Log, reference: str) -> None:
    one = an_action(VISIT, reference=reference, listed=True)
    plan = planned(log, one, is_log=True, on=FEBRUARY)[0]
    assert (plan.plan, plan.known, plan.candidates) == ("ask", None, ())


@pytest.mark.parametrize("reference", ["4.14/02/2023", "3.07/03/2023", "4.14/02"])
def test_the_same_words_under_another_reference_are_another_action(
    log: Log, reference: str
) -> None:
    one = an_action(VISIT, reference=reference, listed=True)
    plan = planned(log, one, is_log=True)[0]
    assert (plan.plan, plan.known, plan.candidates) == ("new", None, ())


def test_an_earlier_action_is_not_told_by_its_words_beside_another_reference(log: Log) -> None:
    one = earlier(reference="4.14/02/2023", status="discharged")
    plan = planned(log, one)[0]
    assert plan.doubt
    assert plan.doubt.code is PlanDoubtCode.NOT_IN_LOG
    assert (plan.known, plan.candidates) == (None, (("3.14/02/2023", VISIT),))


def test_the_number_under_an_item_means_that_action_alone(log: Log) -> None:
    one = earlier("Send the figures", reference="3.14/02/2023/2", status="discharged")
    assert planned(log, one)[0].known is None
    log = raised(log, "3.14/02/2023", "Paint the door")
    assert planned(log, one)[0].known == "3.14/02/2023/2"


def test_a_number_alone_leaves_an_earlier_action_to_its_words(log: Log) -> None:
    assert planned(log, earlier(reference="7", status="discharged"))[0].plan == "change"


def test_a_short_reference_has_the_year_of_the_one_meeting_on_its_day() -> None:
    short = an_action(VISIT, reference="3.14/02", listed=True)
    plan = planned(empty_log(), short, on=day("16/05/2023"), is_log=True)[0]
    assert (plan.plan, plan.reference, plan.meeting) == ("new", "3.14/02/2023", FEBRUARY)


@pytest.mark.parametrize(
    ("reference", "code", "meant"),
    [
        ("4.14/02/203", FactCode.MISTYPED, "4.14/02/2023"),
        ("6.14/02/2", FactCode.MISTYPED, "6.14/02/2023"),
        ("6.15/02/2", FactCode.MISTYPED, None),
        ("3.15/02", FactCode.SHORT, None),
    ],
)
def test_a_slip_in_a_reference_is_asked_about(
    log: Log, reference: str, code: FactCode, meant: str | None
) -> None:
    plan = planned(log, an_action(VISIT, reference=reference), is_log=True)[0]
    assert plan.doubt
    assert plan.doubt.code is PlanDoubtCode.REFERENCE_ASKED
    assert (plan.taken, plan.reference, plan.known) == (None, reference, None)
    (fact,) = plan.extracted.facts
    assert (fact.name, fact.code, fact.value) == (FactName.REFERENCE, code, meant)


def test_a_row_is_of_its_own_meeting_before_that_of_the_document(log: Log) -> None:
    numbered = an_action("Price the hall", reference="2", listed=True, meeting=FEBRUARY)
    bare = an_action("Price the vans", listed=True, meeting=FEBRUARY)
    plan = planned(log, numbered, bare, is_log=True)
    assert [(one.reference, one.meeting) for one in plan] == [
        ("2.14/02/2023", FEBRUARY),
        ("1.14/02/2023", FEBRUARY),
    ]
    other = an_action("Price the hall", reference="2.04/04/2023", meeting=FEBRUARY)
    plan = planned(log, other, is_log=True)
    assert plan[0].doubt
    assert plan[0].doubt.code is PlanDoubtCode.OTHER_MEETING
    assert "its row of the meeting of 14/02/2023" in plan[0].why


def test_an_action_is_closed_on_the_day_that_its_row_gives(log: Log) -> None:
    shut = day("01/03/2023")
    one = earlier(status="discharged", closed=shut)
    new = an_action("Price the hall", reference="4.14/02/2023", status="discharged", closed=shut)
    plan = planned(log, one, new, is_log=True)
    after = taken_in(log, *plan)
    for reference in ("3.14/02/2023", "4.14/02/2023"):
        assert action(after, reference).closed == shut
        assert action(after, reference).history[-1].minute is None
    assert [each.plan for each in planned(after, one, new, is_log=True)] == ["same", "same"]


def test_what_is_closed_on_no_day_is_asked_and_never_closed_today(log: Log) -> None:
    one = earlier(status="discharged", update="Seen to.")
    new = an_action("Price the hall", reference="4.14/02/2023", status="discharged")
    plan = planned(log, one, new, on=None, is_log=True)
    assert [each.doubt and each.doubt.code for each in plan] == [PlanDoubtCode.DAY_UNTOLD] * 2
    after = taken_in(log, *plan)
    assert [each.status for each in after.actions] == ["outstanding", "outstanding"]
    assert action(after, "3.14/02/2023").history[-1].note == "Seen to."
    bare = planned(log, earlier(status="discharged"), on=None, is_log=True)[0]
    assert (bare.plan, bare.taken) == ("ask", None)


def test_a_first_and_a_later_due_date_are_a_deferral(log: Log) -> None:
    first, later = day("07/03/2023"), day("30/04/2023")
    one = an_action("Price the hall", item="4", first_due=first, due=later)
    after = action(taken_in(log, planned(log, one)[0]), "4.07/03/2023")
    assert (after.due, [event.kind for event in after.history]) == (later, ["raised", "deferred"])
    assert after.history[0].values["due"] == first
    sooner = replace(one, first_due=later, due=first)
    after = action(taken_in(log, planned(log, sooner)[0]), "4.07/03/2023")
    assert (after.due, len(after.history)) == (first, 1)


@pytest.mark.parametrize(("words", "kept"), [("after the audit", True), ("next meeting", False)])
def test_a_first_due_in_words_and_a_later_date_are_a_deferral(
    log: Log, words: str, kept: bool
) -> None:
    one = an_action("Price it", item="4", first_due_words=words, due=day("30/04/2023"))
    after = action(taken_in(log, planned(log, one)[0]), "4.07/03/2023")
    raising, deferring = after.history
    assert raising.values.get("due_words") == (words if kept else None)
    assert deferring.changes["due"].after == day("30/04/2023")
    assert (after.due, after.due_words) == (day("30/04/2023"), None)


def test_a_due_in_words_keeps_the_words_in_whose_place_it_stands(log: Log) -> None:
    one = an_action("Price it", item="4", first_due_words="Spring", due_words="Summer")
    after = action(taken_in(log, planned(log, one)[0]), "4.07/03/2023")
    assert after.due_words == "Summer (was Spring)"
    assert [event.kind for event in after.history] == ["raised"]


def test_what_was_kept_since_is_looked_at_again(log: Log) -> None:
    one, two = an_action("Price the hall", item="4"), an_action("Price the vans", item="4")
    minutes = Minutes("GPB", None, MARCH, actions=(one, two))
    planner = planner_of(log, minutes)
    first, second = planner.planned(one), planner.planned(two)
    planner.keep(second)
    planner.keep(first)
    after = import_document(log, planner.imported([second, first]), provenance("01/06/2023"))
    assert [each.reference for each in after.actions[1:]] == ["4.07/03/2023", "4.07/03/2023/2"]


APPROVED = {"reference": "3.14/02/2023", "item": "3.14/02/2023 Estates"}


def test_approved_minutes_correct_what_a_draft_had_otherwise(log: Log) -> None:
    one = an_action(VISIT, owners=("EI",), due=day("31/03/2023"), **APPROVED)
    plan = planned(log, one, on=FEBRUARY)[0]
    assert plan.doubt
    assert plan.doubt.code is PlanDoubtCode.OTHERWISE
    assert "the owners OM to EI and the due next meeting to 31/03/2023" in plan.why
    after = taken_in(log, plan, on=FEBRUARY)
    corrected = action(after, "3.14/02/2023")
    assert (corrected.text, corrected.owners, corrected.due) == (VISIT, ("EI",), one.due)
    assert corrected.history[-1].kind == "corrected"
    assert planned(after, one, on=FEBRUARY)[0].plan == "same"


def test_a_reworded_action_is_corrected_where_it_is_said_to_be_meant(log: Log) -> None:
    one = an_action("Bring the figures to members", **APPROVED)
    minutes = Minutes("GPB", None, FEBRUARY, actions=(one,))
    planner = planner_of(log, minutes)
    before = plan_of(minutes, planner)[0]
    meant = planner.planned_as(before, "3.14/02/2023")
    after = taken_in(log, meant, on=FEBRUARY)
    assert [each.text for each in after.actions] == ["Bring the figures to members"]
    assert planned(after, one, on=FEBRUARY)[0].plan == "same"


@pytest.mark.parametrize("is_log", [True, False])
def test_what_changed_since_or_is_said_by_a_log_is_no_correction(log: Log, is_log: bool) -> None:
    one = an_action(VISIT, owners=("EI",), due=day("31/03/2023"), **APPROVED)
    if not is_log:
        log = did(log, assign, "3.14/02/2023", "07/03/2023", ("CC",))
        log = did(log, defer, "3.14/02/2023", "07/03/2023", day("30/04/2023"), "Moving")
    assert planned(log, one, on=FEBRUARY, is_log=is_log)[0].plan == "same"
    assert planned(log, replace(one, earlier=True), on=FEBRUARY)[0].doubt is None


def test_a_person_says_which_action_is_meant(log: Log) -> None:
    one = earlier(reference="4.14/02/2023", status="discharged")
    minutes = Minutes("GPB", None, MARCH, actions=(one,))
    planner = planner_of(log, minutes)
    before = plan_of(minutes, planner)[0]
    meant = planner.planned_as(before, "3.14/02/2023")
    assert (meant.plan, meant.known, meant.candidates) == ("change", "3.14/02/2023", ())
    new = planner.planned_as(before, None)
    assert (new.plan, new.reference, new.candidates) == ("new", "4.14/02/2023", ())
    undated = replace(before, extracted=replace(one, reference="3.31/02/2023"))
    assert planner.planned_as(undated, None).plan == "ask"


def test_a_fact_that_is_asked_keeps_a_row_from_being_taken(log: Log) -> None:
    question = Fact(FactName.STATUS, "Can it close?", "row 2", FactCode.QUESTION, "discharged")
    one = earlier(update="Can it close?", facts=(question,))
    plan = planned(log, one)[0]
    assert plan.doubt
    assert plan.doubt.code is PlanDoubtCode.STATUS_ASKED
    after = taken_in(log, plan)
    assert action(after, "3.14/02/2023").status == "outstanding"
    assert planned(after, one)[0].plan == "same"
    new = an_action("Price the hall", item="4", facts=(question,))
    assert planned(log, new)[0].plan == "ask"


def test_a_sure_fact_is_not_asked(log: Log) -> None:
    sure = Fact(FactName.STATUS, "Closed", "row 2", value="discharged")
    assert planned(log, earlier(status="discharged", facts=(sure,)))[0].plan == "change"


def test_a_text_half_like_under_the_same_item_is_asked(log: Log) -> None:
    one = an_action(
        "Arrange a visit to the control room team",
        reference="3.14/02/2023",
        item="3.14/02/2023 Estates",
    )
    plan = planned(log, one, on=FEBRUARY)[0]
    assert plan.plan == "ask"
    assert "has like words" in plan.why


def test_a_near_identical_text_of_the_same_day_is_the_same(log: Log) -> None:
    one = an_action(VISIT + ".", item="9")
    assert [each.plan for each in planned(log, one, on=FEBRUARY)] == ["same"]


def test_the_same_text_at_another_meeting_is_asked(log: Log) -> None:
    plan = planned(log, an_action(VISIT, item="2"))[0]
    assert plan.plan == "ask"
    assert "3.14/02/2023 of another meeting" in plan.why


@pytest.mark.parametrize(
    ("status", "kind"),
    [("discharged", "discharged"), ("completed", "completed"), ("withdrawn", "withdrawn")],
)
def test_what_became_of_an_earlier_action_changes_it(log: Log, status: Any, kind: str) -> None:
    one = earlier(status=status, update="Seen to.")
    plan = planned(log, one)[0]
    assert (plan.plan, plan.known) == ("change", "3.14/02/2023")
    after = taken_in(log, plan)
    event = action(after, "3.14/02/2023").history[-1]
    assert (event.kind, event.on, event.note) == (kind, MARCH, "Seen to.")
    minute = None if status == "completed" else "1.07/03/2023"
    assert event.minute == minute
    assert planned(after, one)[0].plan == "same"


def test_an_earlier_action_is_known_by_its_words_alone(log: Log) -> None:
    plan = planned(log, earlier(reference=None, status="discharged"))[0]
    assert (plan.plan, plan.known) == ("change", "3.14/02/2023")


def test_a_shortened_wording_under_its_reference_is_the_same_action(log: Log) -> None:
    log = raised(log, "4.14/02/2023", "Send members the overtime figures by 28 February")
    one = earlier("Send members the figures", reference="4.14/02/2023", status="discharged")
    assert planned(log, one)[0].plan == "change"


def test_progress_is_noted_once(log: Log) -> None:
    one = earlier(update="A date is sought.")
    plan = planned(log, one)[0]
    after = taken_in(log, plan)
    assert action(after, "3.14/02/2023").history[-1].note == "A date is sought."
    assert planned(after, one)[0].plan == "same"


def test_a_later_due_date_defers_it(log: Log) -> None:
    one = earlier(due=day("30/04/2023"))
    after = taken_in(log, planned(log, one)[0])
    assert action(after, "3.14/02/2023").due == day("30/04/2023")
    assert action(after, "3.14/02/2023").history[-1].kind == "deferred"
    assert planned(after, one)[0].plan == "same"


def test_an_earlier_due_date_changes_nothing(log: Log) -> None:
    log = did(log, defer, "3.14/02/2023", "07/03/2023", day("30/04/2023"), "Moving")
    assert planned(log, earlier(due=day("31/03/2023")))[0].plan == "same"


def test_an_exemption_is_never_lost(log: Log) -> None:
    one = earlier(exempt="FOIA s.31")
    after = taken_in(log, planned(log, one)[0])
    assert action(after, "3.14/02/2023").exempt == "FOIA s.31"
    new = an_action("Price the front office", item="4", exempt="FOIA s.31")
    after = taken_in(log, planned(log, new)[0])
    assert action(after, "4.07/03/2023").exempt == "FOIA s.31"


def test_a_new_action_that_is_done_already(log: Log) -> None:
    one = an_action("Send the figures", item="4", status="discharged", update="Sent.")
    after = action(taken_in(log, planned(log, one)[0]), "4.07/03/2023")
    assert (after.status, after.closed, after.source) == ("discharged", MARCH, "m.txt")
    noted = an_action("Price the front office", item="5", update="Under way.")
    after = action(taken_in(log, planned(log, noted)[0]), "5.07/03/2023")
    assert (after.status, after.history[-1].note) == ("outstanding", "Under way.")


@pytest.mark.parametrize(
    ("one", "why"),
    [
        (earlier("Send the figures", reference=None), "the log has none like it"),
        (earlier("Action", status="discharged"), "does not word it"),
        (earlier("Send members the overtime figures"), "worded otherwise"),
        (earlier("Arrange a visit to the control room team", reference=None), "has other words"),
        (an_action("Send the figures", reference="3.31/02/2023"), "31/02/2023 is not a date"),
        (
            an_action("Send the figures", reference="5.14/02/2023"),
            "is of the meeting of 14/02/2023",
        ),
        (an_action("Send the figures", item="5", sure=False), "Only a sentence implies it"),
        (an_action("Send the \x07 figures", item="5"), "control character"),
        (an_action("Send the figures", reference="AP136"), "does not fit"),
    ],
)
def test_what_is_not_sure_is_asked(log: Log, one: ExtractedAction, why: str) -> None:
    plan = planned(log, one)[0]
    assert plan.plan == "ask"
    assert why in plan.why


def test_the_same_words_at_another_meeting_are_offered_though_the_item_has_an_action(
    log: Log,
) -> None:
    held = raised(log, "3.07/03/2023", "Price the hall", meeting="07/03/2023")
    plan = planned(held, an_action(VISIT, item="3"))[0]
    assert plan.doubt
    assert plan.doubt.code is PlanDoubtCode.OTHER_MEETING
    assert [reference for reference, _ in plan.candidates] == ["3.14/02/2023"]


def test_what_is_in_doubt_has_a_code(log: Log) -> None:
    settled = did(log, discharge, "3.14/02/2023", "01/03/2023", "Agreed")
    asked = [
        (log, earlier("Send the figures", reference=None), PlanDoubtCode.NOT_IN_LOG),
        (log, earlier("Action"), PlanDoubtCode.NO_WORDS),
        (log, earlier("Send members the overtime figures"), PlanDoubtCode.OTHER_WORDS),
        (
            log,
            an_action(VISIT, reference="5.14/02/2023", earlier=True),
            PlanDoubtCode.NOT_IN_LOG,
        ),
        (log, an_action("Send the figures", reference="5.14/02/2023"), PlanDoubtCode.OTHER_MEETING),
        (log, an_action("Send the figures", item="5", sure=False), PlanDoubtCode.IMPLIED),
        (log, an_action("Send the figures", reference="AP136"), PlanDoubtCode.REFUSED),
        (settled, earlier(status="withdrawn"), PlanDoubtCode.OTHER_STATUS),
    ]
    plans = [planned(known, said)[0] for known, said, _ in asked]
    assert [each.doubt.code if each.doubt else None for each in plans] == [
        code for _, _, code in asked
    ]


def test_what_can_mean_two_actions_is_asked(log: Log) -> None:
    log = raised(log, "3.14/02/2023", "Send members the overtime figures")
    assert "any of 2 actions" in planned(log, earlier("Action", status="discharged"))[0].why
    log = raised(log, "3.07/03/2023", VISIT)
    one = earlier(reference=None, status="discharged")
    assert "Both" in planned(log, one, on=day("04/04/2023"))[0].why


def test_what_happened_before_it_was_raised_is_asked(log: Log) -> None:
    plan = planned(log, earlier(status="discharged"), on=day("10/01/2023"))[0]
    assert (plan.plan, plan.taken) == ("ask", None)
    assert "was raised later" in plan.why


def test_what_cannot_follow_is_asked(log: Log) -> None:
    log = did(log, complete, "3.14/02/2023", "01/03/2023", "Done")
    log = did(log, discharge, "3.14/02/2023", "04/04/2023", "Agreed")
    plan = planned(log, earlier(status="withdrawn"), on=MARCH)[0]
    assert plan.plan == "ask"
    assert "as discharged, and here it is withdrawn" in plan.why


def test_a_deferral_that_cannot_be_is_asked(log: Log) -> None:
    log = did(log, defer, "3.14/02/2023", "04/04/2023", day("05/04/2023"), "Moving")
    plan = planned(log, earlier(due=day("30/04/2023")))[0]
    assert (plan.plan, plan.taken) == ("ask", None)


def test_what_the_log_has_as_done_and_the_minutes_do_not_is_asked(log: Log) -> None:
    done = did(log, complete, "3.14/02/2023", "01/03/2023", "Done")
    plan = planned(done, earlier(update="Carried forward."))[0]
    assert plan.plan == "ask"
    after = taken_in(done, plan)
    assert action(after, "3.14/02/2023").status == "outstanding"
    assert planned(after, earlier(update="Carried forward."))[0].plan == "same"


@pytest.mark.parametrize("close", [discharge, withdraw])
def test_what_was_settled_since_stays_so(log: Log, close: Any) -> None:
    log = did(log, close, "3.14/02/2023", "04/04/2023", "Agreed")
    assert planned(log, earlier())[0].plan == "same"


def test_what_was_reopened_since_stays_so(log: Log) -> None:
    log = did(log, discharge, "3.14/02/2023", "07/03/2023", "Agreed")
    log = did(log, reopen, "3.14/02/2023", "04/04/2023", "Not so")
    assert planned(log, earlier(status="discharged"))[0].plan == "same"


def test_the_minutes_that_raised_it_do_not_reopen_it(log: Log) -> None:
    log = did(log, discharge, "3.14/02/2023", "14/02/2023", "Agreed")
    assert planned(log, an_action(VISIT, reference="3.14/02/2023"), on=FEBRUARY)[0].plan == "same"


def test_reported_complete_is_less_than_discharged(log: Log) -> None:
    log = did(log, discharge, "3.14/02/2023", "01/03/2023", "Agreed")
    assert planned(log, earlier(status="completed"))[0].plan == "same"


def test_a_sure_action_is_met_before_one_that_a_sentence_implies(log: Log) -> None:
    implied = an_action(VISIT, reference="3.14/02/2023", sure=False)
    sure = an_action(VISIT, reference="3.14/02/2023")
    assert [each.plan for each in planned(log, implied, sure, on=FEBRUARY)] == ["ask", "same"]


@pytest.mark.parametrize(
    ("words", "stored"),
    [("at the next meeting", None), ("next Accountability Board", None), ("in May", "in May")],
)
def test_the_next_meeting_is_the_custom_and_not_stored(
    log: Log, words: str, stored: str | None
) -> None:
    one = an_action("Send the figures", item="4", due_words=words)
    after = taken_in(log, planned(log, one)[0])
    assert action(after, "4.07/03/2023").due_words == stored


def test_the_rows_of_an_action_log_are_of_many_meetings(log: Log) -> None:
    old = an_action(
        "Price the front office", reference="5.04/04/2023", listed=True, status="completed"
    )
    plan = planned(log, old, on=None, is_log=True)[0]
    assert (plan.plan, plan.meeting) == ("ask", day("04/04/2023"))
    noted = replace(old, status="outstanding", update="Under way.")
    plan = planned(log, noted, on=None, is_log=True)[0]
    assert (plan.plan, plan.became and plan.became.on) == ("new", day("01/06/2023"))
    bare = an_action("Price the front office", item="2", listed=True)
    assert "cannot be told" in planned(log, bare, on=None, is_log=True)[0].why


def test_an_edited_action_meets_the_log_again(log: Log) -> None:
    one = earlier(status="discharged")
    minutes = Minutes("GPB", None, MARCH, actions=(one,))
    planner = planner_of(log, minutes)
    before = plan_of(minutes, planner)[0]
    planner.start_again()
    again = planner.planned_anew(before, earlier(status="withdrawn", update="Not wanted."))
    assert (again.plan, again.known) == ("change", "3.14/02/2023")
    assert planner.day == MARCH


def test_a_planner_needs_a_board(log: Log) -> None:
    with pytest.raises(ValueError, match="without a board"):
        planner_of(log, Minutes(None, None, MARCH))


def many(count: int) -> tuple[ExtractedAction, ...]:
    """Give rows that print no reference, so that they are all of one item."""
    return tuple(an_action(f"Price van {each} of the fleet", item="3") for each in range(count))


@pytest.fixture(scope="module")
def full() -> Log:
    """A log that has fourteen hundred actions of one item."""
    return taken_in(empty_log(), *planned(empty_log(), *many(1400), on=FEBRUARY))


@pytest.mark.slow
@pytest.mark.parametrize("plan", ["new", "same"])
def test_four_times_the_rows_are_planned_in_about_four_times_the_time(plan: str, full: Log) -> None:
    log = full if plan == "same" else empty_log()

    def work(count: int) -> list[PlannedAction]:
        return planned(log, *many(count), on=FEBRUARY)

    last = work(700)[-1]
    assert (last.plan, last.reference) == (plan, "3.14/02/2023/700")
    assert grows_evenly(work, 350, 1400)


def test_planning_is_followed_and_can_be_ended() -> None:
    told: list[tuple[str, int, int]] = []

    def watch(stage: str, done: int, of: int) -> None:
        told.append((stage, done, of))
        if done == 2:
            raise BadFile("The time is up.")

    minutes = Minutes("GPB", None, FEBRUARY, actions=many(5))
    with pytest.raises(BadFile, match="The time is up"):
        plan_of(minutes, planner_of(empty_log(), minutes), watch)
    assert told == [("planning", 0, 5), ("planning", 1, 5), ("planning", 2, 5)]


def test_a_numbered_label_of_the_meetings_own_day_is_a_new_action() -> None:
    minutes = minutes_of(
        "Governance & Performance Board\nMinutes of the meeting held on 7 March 2023\n\n"
        "1. Vetting\nAction 1.07/03/2023: Send members the vetting figures. Owner: IF\n"
    )
    target = target_meeting_of(minutes, empty_log(), None, None)
    planner = MinutesPlanner(minutes, empty_log(), target, provenance("01/06/2023"), "m", False)
    (planned_action,) = plan_of(minutes, planner)
    assert (planned_action.plan, planned_action.reference) == ("new", "1.07/03/2023")
    extracted = planned_action.extracted
    assert (extracted.owners, extracted.update) == (("IF",), None)
