"""A log in lines of words: all that it holds, and a line more for what is recorded later."""

from dataclasses import replace
from datetime import UTC, date, datetime

from hypothesis import given

from pcc_actions.core.changes import actions
from pcc_actions.core.changes.meetings import cancel_meeting, move_meeting
from pcc_actions.core.log_sentences import log_sentences
from pcc_actions.core.log_settings import ColumnMap, Settings
from pcc_actions.core.model import Cancelled, Holder, Log
from tests.builders import (
    add_people,
    day,
    did,
    empty_log,
    provenance,
    raised,
    with_person,
)
from tests.drawn_changes import Change, changes, every_step, logs
from tests.topics import planned

REF = "3.14/02/2023"


def moment(at: datetime) -> str:
    return f"{at:%d/%m/%Y %H:%M}"


def said(log: Log) -> list[str]:
    return log_sentences(log, moment)


def visit() -> Log:
    log = add_people(empty_log(), EI="Edith Irons")
    return raised(log, REF, "Set up a visit", "EI", due=day("10/03/2023"))


def test_every_event_has_a_line_by_reference() -> None:
    log = raised(visit(), "2.14/02/2023", "Write to the team", "IF", exempt="FOIA s.31")
    log = did(
        log, actions.defer, REF, "07/03/2023", day("04/04/2023"), "Moving offices until April"
    )
    assert said(log)[:3] == [
        "2.14/02/2023: raised on 14/02/2023, GPB, “Write to the team”, owners IF, exempt "
        "“FOIA s.31” (IF, 14/02/2023 09:00)",
        "3.14/02/2023: raised on 14/02/2023, GPB, “Set up a visit”, owners EI, due 10/03/2023 "
        "(IF, 14/02/2023 09:00)",
        "3.14/02/2023: deferred from 10/03/2023 to 04/04/2023 on 07/03/2023: “Moving offices until "
        "April” (IF, 07/03/2023 09:00)",
    ]


def test_a_note_is_told_whole() -> None:
    note = "word " * 200
    log = did(visit(), actions.note, REF, "07/03/2023", note)
    assert any(note.strip() in each for each in said(log))


def test_what_stands_beside_the_actions() -> None:
    log = with_person(visit(), "CC", "Cora Case", "Chief Constable", "cc@example.org")
    log = move_meeting(log, "GPB", day("04/04/2023"), day("11/04/2023"), provenance("01/03/2023"))
    log = cancel_meeting(log, "GPB", day("07/03/2023"), provenance("01/03/2023"), "Election")
    log = planned(log, "Budget", board="GPB")
    earlier = Cancelled(day("28/02/2023"), datetime(2023, 2, 28, 9, tzinfo=UTC), "CC", "Snow")
    in_march = replace(log.meetings[1], cancelled_apart=(earlier,))
    log = replace(log, meetings=(log.meetings[0], in_march, *log.meetings[2:]))
    held = (Holder("Ada Crane", until=day("31/03/2023"), email="ada@example.org"),)
    log = replace(log, people={**log.people, "CC": replace(log.people["CC"], held=held)})
    maps = (ColumnMap("Risk log", {"Lead": "owner"}),)
    log = replace(log, settings=Settings("GPB", maps=maps, id="1-2"))
    lines = said(log)
    for line in (
        "“Budget”: put on the programme on 01/06/2023, GPB (IF, 01/06/2023 09:00)",
        "board GPB: Governance & Performance Board, references as in {item}.{date}",
        "meeting GPB 11/04/2023, moved from 04/04/2023 to 11/04/2023 on 01/03/2023 "
        "(IF, 01/03/2023 09:00)",
        "meeting GPB 07/03/2023, cancelled on 28/02/2023: “Snow” (CC, 28/02/2023 09:00), "
        "cancelled on 01/03/2023: “Election” (IF, 01/03/2023 09:00)",
        "person CC: Cora Case, CC, Chief Constable, cc@example.org, held by Ada Crane until "
        "31/03/2023 (ada@example.org)",
        "setting id: “1-2”",
        "setting default_board: “GPB”",
        "map “Risk log”: Lead is owner",
    ):
        assert line in lines


def test_an_action_without_a_history_is_not_left_out() -> None:
    bare = replace(visit().actions[0], history=(), formerly=("9.14/02/2023",))
    assert said(replace(visit(), actions=(bare,)))[0] == (
        "3.14/02/2023: without a history, GPB, formerly 9.14/02/2023"
    )


@given(logs, changes)
def test_whatever_is_recorded_is_seen(log: Log, steps: list[tuple[Change, date]]) -> None:
    for before, after, _ in every_step(log, steps):
        assert (said(before) == said(after)) is (before == after)
