"""Owners whose name several people share, asked about where somebody is there to be asked."""

from collections.abc import Callable

import pytest

from pcc_actions.cli import owners
from tests.cli.running import Pcc

Answering = Callable[..., list[str]]
SHARED = ("person add EI 'Edith Irons'", "person add EI 'Eric Ings' --post Clerk")
LISTED = "“ei” can mean:\n  1  Edith Irons (EI)\n  2  Eric Ings (EI2)\n"


@pytest.fixture
def answering(monkeypatch: pytest.MonkeyPatch) -> Answering:
    """Give answers to be typed, as at a terminal; the questions come back."""

    def begin(*typed: str) -> list[str]:
        answers, asked = iter(typed), []

        def answer(question: str) -> str:
            asked.append(question)
            return next(answers)

        monkeypatch.setattr(owners, "at_terminal", lambda: True)
        monkeypatch.setattr(owners, "answer", answer)
        return asked

    return begin


@pytest.mark.parametrize(("typed", "key"), [("1", "EI"), ("2", "EI2"), ("eric ings", "EI2")])
def test_the_one_chosen_is_recorded(typed: str, key: str, four: Pcc, answering: Answering) -> None:
    four.do(*SHARED)
    asked = answering(typed)
    done = four("assign", "3.14/02/2023", "--owner", "ei", "--on", "1/3/23").ok
    assert asked == ["Which? Type the number:"]
    assert done.out == (f"{LISTED}3.14/02/2023, on 01/03/2023: reassigned from EI, IF to {key}.\n")


@pytest.mark.parametrize("typed", ["", "3", "0", "ei", "IF"])
def test_what_chooses_nobody_records_nothing(typed: str, four: Pcc, answering: Answering) -> None:
    four.do(*SHARED)
    answering(typed)
    before = four.kept()
    done = four("add", "9.14/02/2023", "Visit", "--owner", "ei")
    assert (done.code, done.out) == (2, LISTED)
    assert done.err == "Error: Nothing was done: it was not said who is meant.\n"
    assert four.kept() == before


def test_whose_actions_are_asked_for_is_asked_once(four: Pcc, answering: Answering) -> None:
    four.do(*SHARED, "assign 11.14/02/2023 --owner EI2")
    asked = answering("2")
    out = four("outstanding", "--owner", "ei").ok.out
    assert "11.14/02/2023 " in out
    assert " 3.14/02/2023 " not in out
    assert len(asked) == 1


def test_who_shares_no_name_is_not_asked_about(four: Pcc, answering: Answering) -> None:
    four.do(*SHARED)
    asked = answering()
    assert four("assign", "3.14/02/2023", "--owner", "Edith Irons", "--owner", "CC").ok.out
    assert four("list", "--owner", "EI2").ok.out
    assert asked == []


def test_two_shared_names_are_asked_about_one_after_the_other(
    four: Pcc, answering: Answering
) -> None:
    four.do(*SHARED, "person add IF 'Iris Field'", "person add IF 'Ian Ford'")
    answering("2", "1")
    done = four("assign", "3.14/02/2023", "--owner", "ei / if", "--on", "1/3/23").ok
    assert done.out.endswith("reassigned from EI, IF to EI2, IF.\n")
