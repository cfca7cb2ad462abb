import pytest

from pcc_actions.core.changes.actions import NewAction
from pcc_actions.core.changes.imported import ImportedAction
from pcc_actions.core.references.parse import parse_reference
from pcc_actions.importing.log_so_far import LogSoFar
from tests.builders import day, empty_log, provenance


@pytest.fixture
def log() -> LogSoFar:
    return LogSoFar(empty_log(), provenance("01/06/2023"))


def price(what: str) -> ImportedAction:
    typed = parse_reference("4.09/05/2023")
    return ImportedAction(NewAction(typed, "GPB", day("09/05/2023"), f"Price {what}"))


def test_an_action_that_is_kept_takes_its_number_from_the_next(log: LogSoFar) -> None:
    hall, vans = price("the hall"), price("the vans")
    assert log.made(hall).reference == log.made(vans).reference == "4.09/05/2023"
    log.keep(vans)
    assert log.action(0).text == "Price the vans"
    assert log.made(hall).reference == "4.09/05/2023/2"


def test_what_was_made_before_another_was_kept_is_made_anew(log: LogSoFar) -> None:
    hall, vans = price("the hall"), price("the vans")
    log.made(vans)
    log.made(hall)
    log.keep(vans)
    log.keep(hall)
    assert [log.action(place).reference for place in (0, 1)] == ["4.09/05/2023", "4.09/05/2023/2"]


def test_the_meeting_of_what_is_kept_is_known_until_all_is_forgotten(log: LogSoFar) -> None:
    def is_known() -> bool:
        return day("09/05/2023") in log.schedule.days("GPB", day("01/06/2023"))

    assert not is_known()
    log.keep(price("the hall"))
    assert is_known()
    log.start_again()
    assert not is_known()
    assert log.made(price("the vans")).reference == "4.09/05/2023"
