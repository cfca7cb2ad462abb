from dataclasses import replace

import pytest

from pcc_actions.errors import Refused
from tests.builders import changed, day, event, moment, provenance


def test_what_has_not_happened_yet_is_refused() -> None:
    with pytest.raises(Refused) as told:
        provenance("08/03/2023", today="07/03/2023")
    assert told.value.sentence == (
        "08/03/2023 is in the future; today is 07/03/2023. "
        "Only what has happened is recorded: give the day on which it did."
    )
    assert provenance("07/03/2023", today="07/03/2023").on == day("07/03/2023")


def test_an_event_has_the_day_the_moment_and_the_recorder_of_its_stamp() -> None:
    when = provenance("06/03/2023", by="CC", at="07/03/2023")
    event = when.event("noted", "Letter sent")
    assert (event.kind, event.on, event.at, event.by, event.note) == (
        "noted", day("06/03/2023"), when.at, "CC", "Letter sent",
    )  # fmt: skip


@pytest.mark.parametrize("name", ["", "  ", "I\x1bF"])
def test_the_recorder_has_a_name_that_can_be_printed(name: str) -> None:
    with pytest.raises(Refused, match="The name of the recorder"):
        provenance("06/03/2023", by=name)


def test_after_a_history_it_is_never_before_the_newest_moment() -> None:
    when = provenance("06/03/2023", at="07/03/2023")
    earlier, later = event("noted", "05/03/2023"), event("noted", "05/03/2023", at="09/03/2023")
    assert when.after([]) == when.after([earlier]) == when
    assert when.after([later, earlier]).at == moment("09/03/2023")
    assert when.after([later]).on == day("06/03/2023")


def test_of_a_clock_a_day_behind_today_is_the_newest_day_that_says_of_the_same() -> None:
    newer = event("reassigned", "08/03/2023", changes=changed(owners=((), ("EI",))))
    clock = provenance("07/03/2023", today="07/03/2023")
    today = clock.after([newer], "owners")
    assert (today.on, today.today, today.at) == (
        day("08/03/2023"), day("08/03/2023"), moment("08/03/2023"),
    )  # fmt: skip
    assert clock.after([newer], "due").on == day("07/03/2023")
    assert replace(clock, stated=True).after([newer], "owners").on == day("07/03/2023")
    typed = provenance("06/03/2023", at="07/03/2023", today="07/03/2023").after([newer], "owners")
    assert typed.on == day("06/03/2023")


@pytest.mark.parametrize(("on", "lifted"), [("14/03/2023", True), ("15/03/2023", False)])
def test_a_clock_more_than_a_week_ahead_is_the_wrong_one(on: str, lifted: bool) -> None:
    newer = event("completed", on)
    moved = provenance("07/03/2023", today="07/03/2023").after([newer], "status")
    assert (moved.on == day(on)) == lifted


def test_nothing_is_recorded_before_the_raising_by_a_clock_behind() -> None:
    raising = event("raised", "08/03/2023")
    assert provenance("07/03/2023", today="07/03/2023").after([raising]).on == day("08/03/2023")
