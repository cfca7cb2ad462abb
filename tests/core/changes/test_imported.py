from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from pcc_actions.core.changes.actions import NewAction
from pcc_actions.core.changes.imported import (
    GrowingLog,
    ImportedAction,
    ImportedDocument,
    Outcome,
    import_document,
)
from pcc_actions.core.dates.schedule import Schedule
from pcc_actions.core.model import Board, Log, Meeting
from pcc_actions.core.references.parse import parse_reference
from pcc_actions.errors import NotFound, Refused
from tests.builders import action, day, did, empty_log, provenance, raised
from tests.growth import grows_evenly

MARCH = day("07/03/2023")
VISIT = ("GPB", "3.14/02/2023")


@pytest.fixture
def log() -> Log:
    return raised(empty_log(), "3.14/02/2023", "Visit the team", "OM")


def after(log: Log, **became: Any) -> Log:
    taken = ImportedAction(known=VISIT, became=Outcome(MARCH, **became))
    return import_document(log, ImportedDocument(actions=(taken,)), provenance("01/06/2023"))


@pytest.mark.parametrize(
    ("became", "kind", "note"),
    [
        ({"status": "discharged"}, "discharged", None),
        ({"status": "withdrawn"}, "withdrawn", "Withdrawn."),
        ({"status": "completed"}, "completed", "Reported complete."),
        ({"note": "Under way"}, "noted", "Under way"),
        ({"due": day("30/04/2023")}, "deferred", "Given a later date."),
        ({"due": day("30/04/2023"), "note": "Moving"}, "deferred", "Moving"),
        ({"exempt": "FOIA s.31"}, "exempted", None),
    ],
)
def test_what_became_of_an_action(
    log: Log, became: dict[str, Any], kind: str, note: str | None
) -> None:
    history = action(after(log, **became), VISIT[1]).history
    assert [event.kind for event in history] == ["raised", kind]
    assert (history[-1].on, history[-1].note) == (MARCH, note)


def test_the_minute_that_says_so_is_kept(log: Log) -> None:
    closed = after(log, status="discharged", minute="1.07/03/2023")
    assert action(closed, VISIT[1]).history[-1].minute == "1.07/03/2023"


def test_outstanding_again(log: Log) -> None:
    from pcc_actions.core.changes.actions import complete

    log = did(log, complete, VISIT[1], "01/03/2023", "Done")
    assert action(after(log, status="outstanding"), VISIT[1]).status == "outstanding"


def test_a_board_its_meetings_and_people_are_recorded_once(log: Log) -> None:
    board = Board("CSP", "Community Safety Panel", "{item}.{date}")
    new = NewAction(parse_reference("3"), "CSP", MARCH, "Price the office")
    intake = ImportedDocument(
        board, (("CSP", MARCH),), (("OM", "Owen Marsh"),), (ImportedAction(new),)
    )
    done = import_document(log, intake, provenance("01/06/2023"))
    assert action(done, "3.07/03/2023").board == "CSP"
    assert done.people["OM"].name == "Owen Marsh"
    assert (
        import_document(done, replace(intake, people=(), actions=()), provenance("01/06/2023"))
        == done
    )


def test_a_closing_may_come_after_a_report_that_it_is_done(log: Log) -> None:
    became = Outcome(MARCH, "discharged", "Agreed")
    taken = ImportedAction(known=VISIT, became=became, completed=day("01/03/2023"))
    history = action(
        import_document(log, ImportedDocument(actions=(taken,)), provenance("01/06/2023")), VISIT[1]
    ).history
    assert [(event.kind, event.on, event.note) for event in history[1:]] == [
        ("completed", day("01/03/2023"), "Reported complete."),
        ("discharged", MARCH, "Agreed"),
    ]


def test_former_references_are_kept_that_no_other_action_has(log: Log) -> None:
    new = NewAction(parse_reference("3"), "GPB", MARCH, "Price the office")
    taken = ImportedAction(new, formerly=("9.14/02/2023", "03.14/02/2023", "9.14/02/2023"))
    done = import_document(log, ImportedDocument(actions=(taken,)), provenance("01/06/2023"))
    assert action(done, "9.14/02/2023").reference == "3.07/03/2023"
    assert done.actions[-1].formerly == ("9.14/02/2023",)
    assert action(done, "3.14/02/2023").text == "Visit the team"


def test_a_former_reference_may_be_one_that_another_of_the_document_has(log: Log) -> None:
    moved = ImportedAction(
        NewAction(parse_reference("4"), "GPB", MARCH, "Price the office"),
        formerly=("3.07/03/2023",),
    )
    present = ImportedAction(NewAction(parse_reference("3"), "GPB", MARCH, "Count the vans"))
    for rows in ((moved, present), (present, moved)):
        done = import_document(log, ImportedDocument(actions=rows), provenance("01/06/2023"))
        assert {each.reference: each.formerly for each in done.actions[1:]} == {
            "4.07/03/2023": ("3.07/03/2023",),
            "3.07/03/2023": (),
        }


def test_a_former_reference_that_only_was_padded_is_kept_as_it_was_printed(log: Log) -> None:
    new = NewAction(parse_reference("3"), "GPB", MARCH, "Price the office")
    taken = ImportedAction(new, formerly=("03.07/03/2023", "3.07/03/2023"))
    done = import_document(log, ImportedDocument(actions=(taken,)), provenance("01/06/2023"))
    assert done.actions[-1].reference == "3.07/03/2023"
    assert done.actions[-1].formerly == ("03.07/03/2023",)


def test_all_or_nothing(log: Log) -> None:
    new = ImportedAction(
        NewAction(parse_reference("3"), "GPB", day("14/02/2023"), "Visit the team")
    )
    with pytest.raises(Refused, match="The same action is there already"):
        import_document(log, ImportedDocument(actions=(new,)), provenance("01/06/2023"))


def rows(count: int) -> ImportedDocument:
    """Give so many actions of one item, with a meeting each."""
    start = day("01/01/2000").toordinal()
    days = tuple(("GPB", date.fromordinal(start + each)) for each in range(count))
    new = (
        NewAction(parse_reference("3.14/02/2023"), "GPB", day("14/02/2023"), f"Price van {each}")
        for each in range(count)
    )
    return ImportedDocument(meetings=days, actions=tuple(ImportedAction(each) for each in new))


def test_meetings_are_put_in_order_when_they_are_asked_for_and_not_with_each(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made: list[int] = []

    class Counted(Schedule):
        def __init__(self, meetings: Iterable[Meeting]) -> None:
            super().__init__(meetings)
            made.append(len(self.meetings))

    monkeypatch.setattr("pcc_actions.core.changes.imported.Schedule", Counted)
    growing = GrowingLog(empty_log())
    before = len(growing.schedule.meetings)
    for number in range(20):
        held = date.fromordinal(day("01/01/2020").toordinal() + number)
        growing.meet("GPB", held)
        new = NewAction(parse_reference("3"), "GPB", held, "Price the vans")
        growing.take(ImportedAction(new), provenance("01/06/2023"))
    assert held in growing.schedule.days("GPB", held)
    assert made == [before, before + 20]


@pytest.mark.slow
def test_four_times_the_actions_are_taken_in_in_about_four_times_the_time() -> None:
    def work(intake: ImportedDocument) -> Log:
        return import_document(empty_log(), intake, provenance("01/06/2023"))

    assert work(rows(1000)).actions[-1].reference == "3.14/02/2023/1000"
    assert grows_evenly(work, rows(500), rows(2000))


def test_an_action_that_is_there_twice_is_not_taken_for_either(log: Log) -> None:
    both = replace(log, actions=(*log.actions, *log.actions))
    with pytest.raises(NotFound, match="More than one action has the reference"):
        after(both, status="discharged")
