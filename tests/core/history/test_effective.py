"""Events on the day and under the minute that corrections of them say."""

from dataclasses import replace

from pcc_actions.core.history.effective import effective, handle_of, in_order, place_of
from pcc_actions.core.model import Action, Event, EventHandle
from tests.builders import changed, day, event, moment

RAISED = event("raised", "14/02/2023")
NOTED = event("noted", "20/02/2023", note="Asked")
CLOSED = event("discharged", "08/03/2023", minute="1.07/03/2023")


def of(earlier: Event, on: str = "09/03/2023", number: int = 1, **pairs: object) -> Event:
    handle = EventHandle(earlier.kind, earlier.at, number)
    return replace(event("corrected", on, changes=changed(**pairs)), of=handle)  # type: ignore[arg-type]  # as given


def test_without_corrections_the_events_are_those_that_were_recorded() -> None:
    history = (RAISED, NOTED, CLOSED)
    assert all(one is other for one, other in zip(effective(history), history, strict=True))


def test_a_day_and_a_minute_are_those_of_the_correction_and_all_else_stays() -> None:
    moved = of(CLOSED, day=(day("08/03/2023"), day("07/03/2023")))
    renumbered = of(CLOSED, minute=("1.07/03/2023", "2.07/03/2023"))
    history = (RAISED, CLOSED, moved, renumbered)
    there = replace(CLOSED, on=day("07/03/2023"), minute="2.07/03/2023")
    assert effective(history) == (RAISED, there, moved, renumbered)
    without = of(CLOSED, minute=("1.07/03/2023", None))
    assert effective((RAISED, CLOSED, without))[1].minute is None


def test_the_last_correction_of_an_event_holds_whatever_its_own_day() -> None:
    first = of(CLOSED, on="10/03/2023", day=(day("08/03/2023"), day("07/03/2023")))
    second = of(CLOSED, on="09/03/2023", day=(day("07/03/2023"), day("06/03/2023")))
    assert effective((RAISED, CLOSED, first, second))[1].on == day("06/03/2023")


def test_the_order_is_that_of_the_true_days() -> None:
    moved = of(CLOSED, day=(day("08/03/2023"), day("15/02/2023")))
    action = Action("3.14/02/2023", "GPB", "Visit", day("14/02/2023"),
                    history=(RAISED, NOTED, CLOSED, moved))  # fmt: skip
    assert [each.kind for each in in_order(action)] == [
        "raised", "discharged", "noted", "corrected",
    ]  # fmt: skip


def test_events_alike_are_told_apart_by_their_number() -> None:
    history = (RAISED, NOTED, CLOSED, NOTED)
    assert handle_of(history, 3) == EventHandle("noted", NOTED.at, 2)
    assert [place_of(history, handle_of(history, place)) for place in range(4)] == [0, 1, 2, 3]
    moved = of(NOTED, number=2, day=(day("20/02/2023"), day("21/02/2023")))
    assert [each.on for each in effective((*history, moved))[1:4:2]] == [
        day("20/02/2023"), day("21/02/2023"),
    ]  # fmt: skip


def test_what_is_not_there_is_not_corrected() -> None:
    for handle in (
        EventHandle("noted", moment("21/02/2023")),
        EventHandle("completed", NOTED.at),
        EventHandle("noted", NOTED.at, 2),
        EventHandle("noted", NOTED.at, 0),
    ):
        assert place_of((RAISED, NOTED), handle) is None
        moved = replace(of(NOTED, day=(NOTED.on, day("21/02/2023"))), of=handle)
        assert effective((RAISED, NOTED, moved)) == (RAISED, NOTED, moved)
    later = of(CLOSED, day=(CLOSED.on, day("07/03/2023")))
    assert effective((RAISED, later, CLOSED))[2] == CLOSED


def test_a_closing_typed_into_the_file_is_closed_on_its_new_day_too() -> None:
    typed = event(
        "corrected", "10/03/2023", by="hand edit",
        changes=changed(status=("outstanding", "discharged"), closed=(None, day("10/03/2023"))),
    )  # fmt: skip
    moved = of(typed, day=(day("10/03/2023"), day("07/03/2023")))
    there = effective((RAISED, typed, moved))[1]
    assert there.on == there.changes["closed"].after == day("07/03/2023")
    opened = replace(typed, changes=changed(closed=(day("07/03/2023"), None)))
    again = of(opened, day=(day("10/03/2023"), day("09/03/2023")))
    assert effective((RAISED, opened, again))[1].changes == opened.changes
