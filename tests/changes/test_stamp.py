import pytest

from pcc_actions.errors import Refused
from tests.builders import day, stamp


def test_what_has_not_happened_yet_is_refused() -> None:
    with pytest.raises(Refused) as told:
        stamp("08/03/2023", today="07/03/2023")
    assert told.value.sentence == (
        "08/03/2023 is in the future; today is 07/03/2023. "
        "Only what has happened is recorded: give the day on which it did."
    )
    assert stamp("07/03/2023", today="07/03/2023").on == day("07/03/2023")


def test_an_event_has_the_day_the_moment_and_the_recorder_of_its_stamp() -> None:
    when = stamp("06/03/2023", by="CC", at="07/03/2023")
    event = when.event("noted", "Letter sent")
    assert (event.kind, event.on, event.at, event.by, event.note) == (
        "noted", day("06/03/2023"), when.at, "CC", "Letter sent",
    )  # fmt: skip


@pytest.mark.parametrize("name", ["", "  ", "I\x1bF"])
def test_the_recorder_has_a_name_that_can_be_printed(name: str) -> None:
    with pytest.raises(Refused, match="The name of the recorder"):
        stamp("06/03/2023", by=name)
