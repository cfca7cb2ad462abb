from dataclasses import FrozenInstanceError

import pytest

from pcc_actions.core.model import STATUSES, Log
from tests.builders import action, empty_log, raised


def test_the_statuses_are_the_four_of_the_design() -> None:
    assert STATUSES == ("outstanding", "completed", "discharged", "withdrawn")


def test_nothing_in_a_log_can_be_altered_in_place() -> None:
    log = raised(empty_log(), "3.14/02/2023", "Set up a visit", "EI")
    with pytest.raises(FrozenInstanceError):
        action(log, "3.14/02/2023").text = "Something else"  # type: ignore[misc]  # what is tried
    with pytest.raises(TypeError):
        Log().boards["GPB"] = empty_log().boards["GPB"]  # type: ignore[index]  # what is tried


def test_a_change_leaves_the_earlier_log_as_it_was() -> None:
    before = empty_log()
    after = raised(before, "3.14/02/2023", "Set up a visit", "EI")
    assert before == empty_log()
    assert len(after.actions) == 1
