"""What was recorded later counts later, and what a later day overrules is refused."""

from dataclasses import replace
from typing import Any

import pytest

from pcc_actions.core.changes import actions
from pcc_actions.core.changes.autofix import autofixed
from pcc_actions.core.changes.corrections import Corrections, correct
from pcc_actions.core.changes.provenance import Provenance
from pcc_actions.core.changes.redaction import redact
from pcc_actions.core.model import Log
from pcc_actions.core.text.spellings import spellings
from pcc_actions.errors import Refused
from tests.builders import action, day, did, empty_log, moment, raised, stood, typed_over

REF = "3.14/02/2023"


def visit() -> Log:
    return raised(empty_log(), REF, "Set up a visit", "EI", "IF")


@pytest.mark.parametrize(
    ("recorded", "said", "given", "sentence"),
    [
        (
            (actions.assign, "09/03/2023", ["CC"]),
            actions.assign,
            [["IF"]],
            "was reassigned from EI, IF to CC on 09/03/2023",
        ),
        (
            (actions.exempt, "09/03/2023", "FOIA s.31"),
            actions.exempt,
            ["Sch 12A para 3"],
            "was marked exempt (FOIA s.31) on 09/03/2023",
        ),
        (
            (correct, "09/03/2023", Corrections(text="Set up two visits"), "Wrong"),
            correct,
            [Corrections(text="Set up three visits"), "Wrong"],
            "was corrected: text “Set up two visits” instead of “Set up a visit” on 09/03/2023",
        ),
    ],
)
def test_what_a_later_day_overrules_is_refused(
    recorded: tuple[Any, ...], said: Any, given: list[Any], sentence: str
) -> None:
    change, *rest = recorded
    log = did(visit(), change, REF, *rest)
    with pytest.raises(Refused) as told:
        did(log, said, REF, "01/03/2023", *given)
    assert told.value.sentence == (
        f"3.14/02/2023 {sentence}, which overrules what you say of 01/03/2023. "
        "Give 09/03/2023 or a later day with --on; or, if that day is wrong: pcc-actions "
        "correct 3.14/02/2023 --event 2 --day 01/03/2023 --note WHY."
    )
    assert did(log, said, REF, "09/03/2023", *given) != log


def test_a_lift_as_of_a_day_before_the_mark_is_refused() -> None:
    log = did(visit(), actions.exempt, REF, "09/03/2023", "FOIA s.31")
    with pytest.raises(Refused, match="which overrules what you say of 01/03/2023"):
        did(log, actions.exempt, REF, "01/03/2023", None)


def test_a_mark_as_of_a_day_before_the_lift_is_refused() -> None:
    log = did(visit(), actions.exempt, REF, "01/03/2023", "FOIA s.31")
    log = did(log, actions.exempt, REF, "09/03/2023", None)
    with pytest.raises(Refused, match="was no longer exempt on 09/03/2023, which overrules"):
        did(log, actions.exempt, REF, "05/03/2023", "Sch 12A para 3")


def test_a_mark_that_was_there_already_on_that_day_and_lifted_since_is_told_so() -> None:
    log = did(visit(), actions.exempt, REF, "01/03/2023", "FOIA s.31")
    log = did(log, actions.exempt, REF, "09/03/2023", None)
    with pytest.raises(Refused, match="was no longer exempt on 09/03/2023, which overrules"):
        did(log, actions.exempt, REF, "05/03/2023", "FOIA s.31")
    log = did(visit(), actions.assign, REF, "09/03/2023", ["CC"])
    with pytest.raises(Refused, match="from EI, IF to CC on 09/03/2023, which overrules"):
        did(log, actions.assign, REF, "05/03/2023", ["EI", "IF"])


def test_a_reopening_that_a_later_discharge_overrules_is_refused() -> None:
    log = did(visit(), actions.complete, REF, "01/03/2023", "Visit made")
    log = did(log, actions.discharge, REF, "09/03/2023", "Agreed")
    with pytest.raises(Refused, match="was discharged on 09/03/2023, which overrules"):
        did(log, actions.reopen, REF, "05/03/2023", "Not made")


def test_a_discharge_that_a_later_reopening_overrules_is_refused() -> None:
    log = did(visit(), actions.complete, REF, "01/03/2023", "Visit made")
    log = did(log, actions.reopen, REF, "09/03/2023", "Not made")
    with pytest.raises(Refused, match="was reopened on 09/03/2023, which overrules"):
        did(log, actions.discharge, REF, "05/03/2023", "Agreed")


BEHIND = Provenance("CC", moment("09/03/2023", 7), day("09/03/2023"), day("09/03/2023"))
A_DAY_BEHIND = Provenance("CC", moment("08/03/2023"), day("08/03/2023"), day("08/03/2023"))


@pytest.mark.parametrize("clock", [BEHIND, A_DAY_BEHIND])
@pytest.mark.parametrize(
    ("first", "then", "says"),
    [
        ((actions.exempt, None), (actions.exempt, "FOIA s.31"), {"exempt": "FOIA s.31"}),
        ((actions.assign, ["CFO"]), (actions.assign, ["CC"]), {"owners": ("CC",)}),
        (
            (actions.defer, day("04/04/2023"), "Moving"),
            (actions.defer, day("05/04/2023"), "Moving"),
            {"due": day("05/04/2023"), "deferrals": 2},
        ),
        (
            (actions.complete, "Visit made"),
            (actions.discharge, "Agreed"),
            {"status": "discharged", "closed": day("09/03/2023")},
        ),
        (
            (actions.complete, "Visit made"),
            (actions.reopen, "Not made"),
            {"status": "outstanding"},
        ),
    ],
)
def test_what_is_recorded_later_by_a_clock_behind_counts_later(
    clock: Provenance, first: tuple[Any, ...], then: tuple[Any, ...], says: dict[str, Any]
) -> None:
    log = did(visit(), actions.exempt, REF, "01/03/2023", "Sch 12A para 3")
    log = did(log, first[0], REF, "09/03/2023", *first[1:])
    log = did(log, then[0], REF, clock, *then[1:])
    newest = action(log, REF).history[-1]
    assert (newest.on, newest.at) == (day("09/03/2023"), moment("09/03/2023"))
    now = stood(log, REF, "09/03/2023")
    assert {name: getattr(now, name) for name in says} == says


FAST = Provenance("IF", moment("09/03/2024"), day("09/03/2024"), day("09/03/2024"))
RIGHT = Provenance("CC", moment("09/03/2023"), day("09/03/2023"), day("09/03/2023"))


def test_a_note_by_a_clock_far_ahead_moves_nothing_that_is_recorded_after_it() -> None:
    log = did(visit(), actions.note, REF, FAST, "Rang them")
    log = did(log, actions.discharge, REF, RIGHT, "Agreed")
    assert stood(log, REF, "09/03/2023").status == "discharged"
    assert action(log, REF).history[-1].at == moment("09/03/2024")


def test_what_a_clock_far_ahead_said_of_the_same_is_named_with_the_way_out() -> None:
    log = did(visit(), actions.assign, REF, FAST, ["CFO"])
    with pytest.raises(Refused) as told:
        did(log, actions.assign, REF, RIGHT, ["CC"])
    assert told.value.sentence == (
        "3.14/02/2023 was reassigned from EI, IF to CFO on 09/03/2024, a day still to come, and "
        "that overrules what you say of 09/03/2023. One of two clocks is wrong: set yours right; "
        "or, if it was the other, take that entry back with pcc-actions undo, or put its day "
        "right: pcc-actions correct 3.14/02/2023 --event 2 --day 09/03/2023 --note WHY."
    )


def test_a_stated_day_stays_though_the_clock_is_behind() -> None:
    log = did(visit(), actions.assign, REF, "09/03/2023", ["CFO"])
    stated = replace(A_DAY_BEHIND, stated=True)
    with pytest.raises(Refused, match="still to come, and that overrules what you say of 08/03"):
        did(log, actions.assign, REF, stated, ["CC"])


def test_a_correction_by_a_clock_a_day_behind_holds() -> None:
    log = did(visit(), correct, REF, "09/03/2023", Corrections(text="Set up two visits"), "Wrong")
    log = did(log, correct, REF, A_DAY_BEHIND, Corrections(text="Set up three visits"), "Wrong")
    assert action(log, REF).text == "Set up three visits"


def test_words_are_redacted_by_a_clock_a_day_behind() -> None:
    log = did(visit(), actions.note, REF, "09/03/2023", "Basil Thorn rang")
    there = action(did(log, redact, REF, A_DAY_BEHIND, spellings("Basil Thorn")), REF)
    assert there.history[-1].at == moment("09/03/2023")


def test_a_reference_is_mended_by_a_clock_a_day_behind() -> None:
    log = did(visit(), correct, REF, "09/03/2023", Corrections(item="4"), "Wrong")
    log = typed_over(log, "4.14/02/2023", reference="04.14/02/2023")
    assert autofixed(log, A_DAY_BEHIND).actions[0].reference == "4.14/02/2023"
