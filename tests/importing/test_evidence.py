"""The evidence of each fact of an action, by name."""

from typing import Any

from pcc_actions.importing.evidence import Evidence, evidence_of
from pcc_actions.importing.planned_action import PlannedAction
from pcc_actions.minutes.extracted import HEAD, ExtractedAction
from pcc_actions.minutes.facts import Fact, FactCode, FactName
from tests.builders import day

MARCH = day("07/03/2023")


def evidence(**more: Any) -> dict[FactName, Evidence]:
    extracted = ExtractedAction("Price the vans", ("row 2", "row 9"), **more)
    planned = PlannedAction(extracted, "new", "2.07/03/2023", meeting=more.get("meeting"))
    return {fact.name: fact for fact in evidence_of(planned, MARCH)}


def test_each_of_the_six_has_evidence_in_what_is_printed() -> None:
    told = evidence(
        owners=("EI", "IF"), due=day("31/03/2023"), due_words="end of March", update="Under way",
        exempt="FOIA s.31", reference="2",
    )  # fmt: skip
    assert [(each.value, each.words, each.where) for each in told.values()] == [
        ("2023-03-07", "07/03/2023", HEAD),
        ("2.07/03/2023", "2", "row 2"),
        (("EI", "IF"), "EI / IF", "row 2"),
        ("2023-03-31", "end of March", "row 2"),
        ("outstanding", "Under way", "row 2"),
        ("FOIA s.31", "FOIA s.31", "row 2"),
    ]
    assert all(each.sure for each in told.values())


def test_what_is_not_printed_has_no_words() -> None:
    told = evidence()
    assert [name for name, each in told.items() if each.words is not None] == [FactName.MEETING]


def test_the_meeting_is_that_of_the_row_or_its_reference() -> None:
    own = evidence(meeting=day("14/02/2023"))[FactName.MEETING]
    assert (own.value, own.words, own.where) == ("2023-02-14", "14/02/2023", "row 2")
    dated = evidence(reference="2.07/03/2023")[FactName.MEETING]
    assert (dated.words, dated.where) == ("2.07/03/2023", "row 2")
    extracted = ExtractedAction("Price the vans", ("row 2",))
    (none, *_) = evidence_of(PlannedAction(extracted, "ask"), None)
    assert (none.value, none.words) == (None, None)


def test_a_due_date_without_words_is_shown_as_a_day() -> None:
    assert evidence(due=MARCH)[FactName.DUE].words == "07/03/2023"


def test_a_fact_that_a_reader_kept_has_its_own_words_and_place() -> None:
    sure = Fact(FactName.STATUS, "Closed", "row 2, column 5", value="discharged")
    kept = evidence(status="discharged", facts=(sure,))[FactName.STATUS]
    assert (kept.value, kept.sure, kept.words, kept.where) == (
        "discharged", True, "Closed", "row 2, column 5",
    )  # fmt: skip


def test_a_fact_that_is_asked_stands_before_a_sure_one_with_what_it_may_be() -> None:
    asked = Fact(FactName.DUE, "04/07/2023", "row 2", FactCode.MONTH_FIRST, "2023-04-07")
    kept = evidence(facts=(asked, Fact(FactName.DUE, "soon", "row 2")))[FactName.DUE]
    assert (kept.value, kept.code, kept.sure) == ("2023-04-07", FactCode.MONTH_FIRST, False)
