"""What is asked of a fact that is not sure: the document's words, the log's, what is recorded."""

from dataclasses import replace
from typing import Any

import pytest

from pcc_actions.core.changes.actions import discharge, note
from pcc_actions.core.model import Action
from pcc_actions.importing.asked_facts import WHY_ASKED, asked_of, may_be_meant
from pcc_actions.importing.doubt import PlanDoubtCode
from pcc_actions.minutes.extracted import ExtractedAction
from pcc_actions.minutes.facts import Fact, FactCode, FactName
from tests.builders import action, day, did, empty_log, raised

VISIT = "Arrange a visit to the establishment team"


def said(*facts: Fact, **more: Any) -> ExtractedAction:
    return ExtractedAction(VISIT, ("row 2",), facts=facts, **more)


def a_fact(
    name: FactName, words: str, code: FactCode = FactCode.SEVERAL, value: str | None = None
) -> Fact:
    return Fact(name, words, "row 2", code, value)


def in_log(**more: Any) -> Action:
    return action(raised(empty_log(), "3.14/02/2023", VISIT, "OM", **more), "3.14/02/2023")


def test_each_code_that_is_asked_has_its_reason() -> None:
    assert set(WHY_ASKED) == set(FactCode) - {FactCode.SURE}


def test_nothing_is_asked_where_all_is_sure() -> None:
    assert asked_of(said()) is None
    assert asked_of(said(Fact(FactName.STATUS, "Closed", "row 2", value="discharged"))) is None


@pytest.mark.parametrize(
    ("fact", "more", "code", "words"),
    [
        (
            a_fact(FactName.STATUS, "Can this be closed?", FactCode.QUESTION, "discharged"),
            {},
            PlanDoubtCode.STATUS_ASKED,
            "The document says “Can this be closed?” for the status, which is a question; the log "
            "has outstanding. It may mean discharged. It would be recorded as outstanding.",
        ),
        (
            a_fact(FactName.DUE, "04/07/2023", FactCode.MONTH_FIRST, "2023-04-07"),
            {},
            PlanDoubtCode.DUE_ASKED,
            "The document says “04/07/2023” for the due date, where the month may stand first; "
            "the log has 31/03/2023. It may mean 07/04/2023. No due date would be recorded.",
        ),
        (
            a_fact(FactName.DUE, "7 March, 4 April"),
            {"due": day("07/03/2023")},
            PlanDoubtCode.DUE_ASKED,
            "the log has 31/03/2023. It would be due 07/03/2023.",
        ),
        (
            a_fact(FactName.DUE, "soon", value="in spring"),
            {"due_words": "soon"},
            PlanDoubtCode.DUE_ASKED,
            "It may mean in spring. It would be due soon.",
        ),
        (
            a_fact(FactName.OWNERS, "EI?", FactCode.QUESTION, "EI"),
            {},
            PlanDoubtCode.OWNERS_ASKED,
            "the log has OM. It may mean EI. No owner would be recorded.",
        ),
        (
            a_fact(FactName.OWNERS, "EI or IF"),
            {"owners": ("EI", "IF")},
            PlanDoubtCode.OWNERS_ASKED,
            "Its owner would be EI and IF.",
        ),
        (
            a_fact(FactName.EXEMPT, "confidential", FactCode.NO_GROUND),
            {"exempt": "confidential"},
            PlanDoubtCode.EXEMPT_ASKED,
            "for the exemption, which gives no ground of exemption. It would be exempt",
        ),
        (
            a_fact(FactName.EXEMPT, "", FactCode.NO_GROUND, "ground not stated"),
            {"exempt": "ground not stated"},
            PlanDoubtCode.EXEMPT_ASKED,
            "is marked as not for publication, without a ground. It would be exempt",
        ),
        (
            a_fact(FactName.EXEMPT, "Part II?", FactCode.QUESTION),
            {},
            PlanDoubtCode.EXEMPT_ASKED,
            "It would not be exempt.",
        ),
        (
            a_fact(FactName.MEETING, "14 or 15 February", value="2023-02-15"),
            {},
            PlanDoubtCode.MEETING_ASKED,
            "for the meeting, which can mean more than one thing; the log has 14/02/2023. "
            "It may mean 15/02/2023.",
        ),
        (
            a_fact(FactName.REFERENCE, "3.14/02/203", FactCode.MISTYPED),
            {},
            PlanDoubtCode.REFERENCE_ASKED,
            "for the reference, which looks mistyped; the log has 3.14/02/2023.",
        ),
    ],
)
def test_what_is_asked_says_what_document_and_log_say(
    fact: Fact, more: dict[str, Any], code: PlanDoubtCode, words: str
) -> None:
    doubt = asked_of(said(fact, **more), in_log(due=day("31/03/2023")))
    assert doubt
    assert doubt.code is code
    assert words in doubt.sentence


def test_several_facts_are_asked_about_together() -> None:
    due = a_fact(FactName.DUE, "soon")
    owner = a_fact(FactName.OWNERS, "EI?", FactCode.QUESTION)
    doubt = asked_of(said(due, owner))
    assert doubt
    assert doubt.code is PlanDoubtCode.DUE_ASKED
    assert "“soon”" in doubt.sentence
    assert "“EI?”" in doubt.sentence


@pytest.mark.parametrize(
    ("name", "value"),
    [
        (FactName.DUE, "2023-03-31"),
        (FactName.OWNERS, "OM"),
        (FactName.STATUS, "outstanding"),
        (FactName.MEETING, "2023-02-14"),
        (FactName.REFERENCE, "3.14/02/2023"),
        (FactName.EXEMPT, "FOIA s.31"),
    ],
)
def test_what_the_log_has_already_is_not_asked_again(name: FactName, value: str) -> None:
    known = in_log(due=day("31/03/2023"), exempt="FOIA s.31")
    assert asked_of(said(a_fact(name, "so", value=value)), known) is None


def test_words_that_were_noted_once_are_not_asked_again() -> None:
    question = a_fact(FactName.STATUS, "Can it close?", FactCode.QUESTION, "discharged")
    log = raised(empty_log(), "3.14/02/2023", VISIT, "OM")
    assert asked_of(said(question), action(log, "3.14/02/2023"))
    log = did(log, note, "3.14/02/2023", "07/03/2023", "Can it close?")
    assert asked_of(said(question), action(log, "3.14/02/2023")) is None
    log = did(log, discharge, "3.14/02/2023", "04/04/2023", "Agreed")
    withdrawn = a_fact(FactName.STATUS, "Can it close?", FactCode.QUESTION, "withdrawn")
    assert asked_of(said(withdrawn), action(log, "3.14/02/2023"))


def test_a_due_date_in_words_is_known_by_its_words() -> None:
    known = in_log(due_words="in spring")
    assert asked_of(said(a_fact(FactName.DUE, "spring", value="in spring")), known) is None


def test_what_it_may_mean_has_each_value_in_its_place() -> None:
    sure = Fact(FactName.STATUS, "Closed", "row 2", value="discharged")
    facts = (
        a_fact(FactName.STATUS, "Done?", FactCode.QUESTION, "completed"),
        a_fact(FactName.DUE, "04/07/2023", FactCode.MONTH_FIRST, "2023-04-07"),
        a_fact(FactName.OWNERS, "EI or IF", value="EI / IF"),
        a_fact(FactName.MEETING, "14 or 15 February", value="2023-02-15"),
        a_fact(FactName.EXEMPT, "Part II", FactCode.NO_GROUND, "Sch 12A"),
        a_fact(FactName.REFERENCE, "3.14/02/203", FactCode.MISTYPED, "3.14/02/2023"),
    )
    meant = may_be_meant(said(*facts, sure))
    assert meant == said(
        sure, status="completed", due=day("07/04/2023"), owners=("EI", "IF"),
        meeting=day("15/02/2023"), exempt="Sch 12A", reference="3.14/02/2023",
    )  # fmt: skip
    words = may_be_meant(said(a_fact(FactName.DUE, "soon", value="in spring")))
    assert words == said(due_words="in spring")


def test_what_has_no_value_may_mean_nothing_else() -> None:
    assert may_be_meant(said()) is None
    assert may_be_meant(said(a_fact(FactName.DUE, "soon"))) is None
    as_it_stands = a_fact(FactName.EXEMPT, "ground not stated", value="ground not stated")
    assert may_be_meant(replace(said(as_it_stands), exempt="ground not stated")) is None
