"""Each fault in a log that has it, and none in a log that has not."""

from dataclasses import replace

import pytest

from pcc_actions.core.changes.meetings import add_meeting
from pcc_actions.core.checks import faults
from pcc_actions.core.checks.all_checks import findings
from pcc_actions.core.checks.checked import Checked
from pcc_actions.core.checks.finding import FaultCode, Finding
from pcc_actions.core.log_settings import Settings
from pcc_actions.core.model import Action, Holder, Log
from tests.builders import (
    changed,
    day,
    empty_log,
    event,
    moment,
    raised,
    typed_over,
)
from tests.core.checks.logs import AS_AT, REF, said, sound, with_event


def test_a_sound_log_has_no_fault() -> None:
    assert [each for each in findings(sound(), AS_AT) if each.kind == "fault"] == []
    assert findings(Log(), AS_AT) == []


def test_faults_come_before_remarks() -> None:
    log = typed_over(sound(), REF, owners=())
    assert [each.kind for each in findings(log, AS_AT)] == sorted(
        each.kind for each in findings(log, AS_AT)
    )
    assert {each.kind for each in findings(log, AS_AT)} == {"fault", "remark"}


def test_a_board_that_the_log_does_not_have() -> None:
    log = replace(typed_over(sound(), REF, board="SPCB"), settings=Settings(default_board="AUD"))
    log = add_meeting(log, "XYZ", day("02/05/2023"))
    assert list(faults.unknown_board(Checked(log, AS_AT))) == [
        Finding(
            FaultCode.UNKNOWN_BOARD,
            "3.14/02/2023 is of a board that is not in the log: SPCB.",
            0,
            "board",
        ),
        Finding(
            FaultCode.UNKNOWN_BOARD,
            "The meeting of 02/05/2023 is of a board that is not in the log: XYZ.",
        ),
        Finding(FaultCode.UNKNOWN_BOARD, "The default board, AUD, is not in the log."),
    ]
    known = replace(sound(), settings=Settings(default_board="GPB"))
    assert said(faults.unknown_board, known) == []


def test_an_event_before_it_was_raised() -> None:
    log = with_event(sound(), REF, "noted", "13/02/2023")
    assert list(faults.impossible_event(Checked(log, AS_AT))) == [
        Finding(
            FaultCode.IMPOSSIBLE_EVENT,
            "3.14/02/2023 was noted on 13/02/2023, before it was raised on 14/02/2023. If the day "
            'is wrong: pcc-actions correct 3.14/02/2023 --event 3 --day DATE --note "Wrong day".',
            0,
            "history",
        )
    ]
    assert said(faults.impossible_event, with_event(sound(), REF, "noted", "14/02/2023")) == []


def test_a_transition_that_cannot_be() -> None:
    log = with_event(sound(), "4.14/02/2023", "completed", "08/03/2023")
    assert said(faults.impossible_event, log) == [
        "4.14/02/2023 was reported complete on 08/03/2023, when it was discharged. If the day is "
        'wrong: pcc-actions correct 4.14/02/2023 --event 3 --day DATE --note "Wrong day".'
    ]
    log = with_event(sound(), REF, "reopened", "08/03/2023")
    log = with_event(log, REF, "completed", "09/03/2023")
    assert said(faults.impossible_event, log) == [
        "3.14/02/2023 was reopened on 08/03/2023, when it was outstanding. If the day is wrong: "
        'pcc-actions correct 3.14/02/2023 --event 3 --day DATE --note "Wrong day".'
    ]
    log = with_event(sound(), REF, "reopened", "08/03/2023")
    assert said(faults.impossible_event, log) == [
        "3.14/02/2023 was reopened on 08/03/2023, when it was outstanding."  # on whatever day
    ]
    log = with_event(sound(), "4.14/02/2023", "reopened", "08/03/2023")
    assert said(faults.impossible_event, log) == []


def test_a_history_without_the_raising() -> None:
    log = typed_over(sound(), REF, history=(event("noted", "20/02/2023"),))
    assert said(faults.impossible_event, log) == [
        "3.14/02/2023 was noted on 20/02/2023, when it was not yet raised."
    ]


def test_an_event_before_the_raising_was_put_right() -> None:
    late = changed(raised=(day("14/02/2023"), day("07/03/2023")))
    log = with_event(sound(), REF, "corrected", "10/03/2023", changes=late)
    assert said(faults.impossible_event, log) == [
        "3.14/02/2023 was reassigned on 01/03/2023, when it was not yet raised. If the day is "
        'wrong: pcc-actions correct 3.14/02/2023 --event 2 --day DATE --note "Wrong day".'
    ]


def test_a_closing_that_no_event_tells_has_no_line() -> None:
    log = typed_over(sound(), REF, closed=day("13/02/2023"))
    assert said(faults.early_closing, log) == [
        "3.14/02/2023 was closed on 13/02/2023, before it was raised on 14/02/2023."
    ]


def test_a_closing_before_it_was_raised() -> None:
    log = typed_over(sound(), "4.14/02/2023", closed=day("13/02/2023"))
    assert list(faults.early_closing(Checked(log, AS_AT))) == [
        Finding(
            FaultCode.EARLY_CLOSING,
            "4.14/02/2023 was closed on 13/02/2023, before it was raised on 14/02/2023. If the day "
            'is wrong: pcc-actions correct 4.14/02/2023 --closed DATE --note "Wrong day".',
            1,
            "closed",
        )
    ]
    same = typed_over(sound(), "4.14/02/2023", closed=day("14/02/2023"))
    assert said(faults.early_closing, same) == said(faults.early_closing, sound()) == []


def test_a_day_of_closing_of_what_is_outstanding() -> None:
    log = typed_over(sound(), REF, closed=day("07/03/2023"))
    assert list(faults.closed_but_open(Checked(log, AS_AT))) == [
        Finding(
            FaultCode.CLOSED_BUT_OPEN,
            "3.14/02/2023 has closed 07/03/2023, but its status is outstanding. If it was "
            "discharged then: pcc-actions discharge 3.14/02/2023 --on 07/03/2023. Else take the "
            "line out.",
            0,
            "closed",
        )
    ]
    assert said(faults.closed_but_open, sound()) == []
    for other in ("13/02/2023", "11/03/2023"):  # on which it cannot have been discharged
        log = typed_over(sound(), REF, status="completed", closed=day(other))
        assert said(faults.closed_but_open, log) == [
            f"3.14/02/2023 has closed {other}, but its status is completed. Take the line out."
        ]


def test_a_due_date_where_the_history_has_none_is_due_by_custom() -> None:
    log = typed_over(raised(empty_log(), REF, "Visit"), REF, due=day("20/03/2023"))
    (found,) = faults.not_borne_out(Checked(log, AS_AT))
    assert found.sentence == (
        "3.14/02/2023 has due 20/03/2023, but by its history it is the board's next meeting."
    )


def test_keys_that_the_history_does_not_bear_out() -> None:
    log = typed_over(sound(), REF, due_words=None, due=day("20/03/2023"), owners=())
    assert list(faults.not_borne_out(Checked(log, AS_AT))) == [
        Finding(
            FaultCode.NOT_BORNE_OUT,
            "3.14/02/2023 has owners nobody, but by its history it is EI, CC.",
            0,
            "owners",
        ),
        Finding(
            FaultCode.NOT_BORNE_OUT,
            "3.14/02/2023 has due 20/03/2023, but by its history it is nothing.",
            0,
            "due",
        ),
        Finding(
            FaultCode.NOT_BORNE_OUT,
            "3.14/02/2023 has due_words nothing, but by its history it is “soon”.",
            0,
            "due_words",
        ),
    ]
    assert said(faults.not_borne_out, sound()) == []


def test_an_action_without_history() -> None:
    log = Log(actions=(Action(REF, "GPB", "Set up a visit", day("14/02/2023")),))
    assert said(faults.not_borne_out, log) == ["3.14/02/2023 has no history."]


def test_two_actions_with_one_reference() -> None:
    log = typed_over(sound(), "4.14/02/2023", reference="03.14/2/23")
    assert list(faults.same_name(Checked(log, AS_AT))) == [
        Finding(
            FaultCode.SAME_NAME,
            "Two actions of GPB have the reference 03.14/2/23.",
            1,
            "reference",
        )
    ]
    other_board = replace(log, actions=(replace(log.actions[0], board="PAM"), log.actions[1]))
    assert said(faults.same_name, other_board) == said(faults.same_name, sound()) == []


ADA, BEA = Holder("Ada", until=day("31/03/2023")), Holder("Bea", day("01/04/2023"))


@pytest.mark.parametrize(
    ("held", "sentences"),
    [
        ((ADA, BEA), []),
        ((replace(ADA, since=day("01/04/2023")), BEA), ["The days of Ada from 01/04/2023"]),
        ((ADA, replace(BEA, since=day("31/03/2023"))), ["The days of Bea from 31/03/2023"]),
        ((ADA, replace(BEA, since=None)), ["The days of Bea in EI cannot be."]),
        ((replace(ADA, until=None), BEA), ["The days of Bea from 01/04/2023 in EI cannot be."]),
        ((ADA,), ["EI is named Bea, but the latest who held it is Ada. To record a successor:"]),
        ((ADA, replace(BEA, until=day("01/03/2023"))), ["The days of Bea from 01/04/2023 until"]),
    ],
)
def test_holders_whose_days_or_name_cannot_be(
    held: tuple[Holder, ...], sentences: list[str]
) -> None:
    person = replace(sound().people["EI"], name="Bea", held=held)
    found = said(faults.holders, replace(sound(), people={"EI": person}))
    assert len(found) == len(sentences)
    assert all(map(str.startswith, found, sentences))


def test_an_event_effective_after_it_was_recorded() -> None:
    assert said(faults.future_event, sound()) == []
    next_day = with_event(sound(), REF, "noted", "06/03/2023", at="05/03/2023")
    assert said(faults.future_event, next_day) == []
    log = with_event(sound(), REF, "noted", "05/04/2023", at="05/03/2023")
    assert said(faults.future_event, log) == [
        f"{REF} was noted on 05/04/2023, but that was recorded before, on 05/03/2023. If the day "
        f'is wrong: pcc-actions correct {REF} --event 3 --day DATE --note "Wrong day".'
    ]
    first, last = (moment("01/03/2023").replace(year=year, month=12, day=31) for year in (1, 9999))
    history = sound().actions[0].history
    for at in (first, last):
        log = typed_over(sound(), REF, history=(replace(history[0], at=at), *history[1:]))
        assert len(said(faults.future_event, log)) == (at == first)


def test_an_owner_without_a_name() -> None:
    assert said(faults.nameless_owner, sound()) == []
    for owners in (("EI", ""), (" ",)):
        log = typed_over(sound(), REF, owners=owners)
        assert list(faults.nameless_owner(Checked(log, AS_AT))) == [
            Finding(
                FaultCode.NAMELESS_OWNER,
                "3.14/02/2023 has an owner without a name. Take the empty quotes out.",
                0,
                "owners",
            )
        ]
