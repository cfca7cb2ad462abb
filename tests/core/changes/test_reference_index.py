import pytest

from pcc_actions.core.changes import reference_index as references
from pcc_actions.core.changes.reference_index import ReferenceIndex
from pcc_actions.core.model import Action
from pcc_actions.errors import Refused
from tests.builders import day


def made(
    reference: str, text: str = "Visit the team", board: str = "GPB", *formerly: str
) -> Action:
    return Action(reference, board, text, day("14/02/2023"), formerly=formerly)


def second(number: int) -> str:
    return f"3.14/02/2023/{number}"


def test_a_reference_is_had_by_its_board_however_it_is_written() -> None:
    held = ReferenceIndex([made("3.14/02/2023")])
    assert held.having("GPB", "03.14/2/23") == made("3.14/02/2023")
    assert held.having("PAM", "3.14/02/2023") is None
    assert held.having("GPB", "4.14/02/2023") is None


def test_a_former_reference_is_had_too() -> None:
    held = ReferenceIndex([made("3.14/02/2023", "Visit the team", "GPB", "AP1")])
    assert held.having("GPB", "ap 1") is not None


def test_the_same_words_are_found_under_the_same_item_alone() -> None:
    held = ReferenceIndex([made("3.14/02/2023"), made(second(2), "Price the vans")])
    assert held.same("GPB", "3.14/02/2023", " price the  VANS.") == made(
        second(2), "Price the vans"
    )
    assert held.same("GPB", "4.14/02/2023", "Price the vans") is None
    assert held.same("PAM", "3.14/02/2023", "Price the vans") is None


def test_it_grows_after_it_was_asked() -> None:
    held = ReferenceIndex()
    assert held.same("GPB", "3.14/02/2023", "Visit the team") is None
    held.add(made("3.14/02/2023"))
    assert held.same("GPB", "3.14/02/2023", "Visit the team") == made("3.14/02/2023")


def test_the_first_number_that_is_free_is_given() -> None:
    held = ReferenceIndex([made("3.14/02/2023"), made(second(3), "c")])
    assert held.free("GPB", "3.14/02/2023", second) == second(2)
    held.add(made(second(2), "b"))
    assert held.free("GPB", "3.14/02/2023", second) == second(4)


def test_a_number_that_could_not_be_read_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(references, "LAST", 2)
    held = ReferenceIndex([made("3.14/02/2023"), made(second(2), "b")])
    with pytest.raises(Refused, match=r"3\.14/02/2023 and 1 more are taken"):
        held.free("GPB", "3.14/02/2023", second)
