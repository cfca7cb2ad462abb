"""A whole list that the board agreed, discharged at once."""

import pytest

from tests.cli.running import Pcc

ALL = ("discharge", "--all-completed", "--board", "gpb", "--minute", "1.04/04/2023")
ON = ("--on", "04/04/2023")


@pytest.fixture
def reported(four: Pcc) -> Pcc:
    return four.do(
        "complete 3.14/02 11.14/02 --note Done --on 06/03/2023",
        "complete 4.26/01/2021 --note Done --on 06/03/2023",
    )


def test_the_list_is_shown_and_discharged(reported: Pcc) -> None:
    done = reported(*ALL, *ON, "--yes").ok
    shown, said = done.out.split("2 actions of GPB reported complete.\n")
    assert "Set up a visit" in shown
    assert "Circulate" not in shown
    assert said == (
        "3.14/02/2023, on 04/04/2023: discharged (minute 1.04/04/2023).\n"
        "11.14/02/2023, on 04/04/2023: discharged (minute 1.04/04/2023).\n"
    )
    assert "1 reported complete" in reported("outstanding", "--as-at", "05/04/2023").out


def test_nobody_to_ask(reported: Pcc) -> None:
    before = reported.kept()
    done = reported(*ALL, *ON)
    assert done.code == 2
    assert "2 actions of GPB reported complete." in done.out
    assert "add --yes" in done.err
    assert reported.kept() == before


def test_dry_run_asks_nothing(reported: Pcc) -> None:
    before = reported.kept()
    done = reported(*ALL, *ON, "--dry-run").ok
    assert "Would be recorded: 3.14/02/2023, on 04/04/2023: discharged" in done.out
    assert reported.kept() == before


def test_nothing_reported_complete(four: Pcc) -> None:
    assert four(*ALL, *ON).ok.out.endswith("0 actions of GPB reported complete.\n")


def test_a_day_in_the_future_is_refused_before_anything_is_shown(reported: Pcc) -> None:
    assert "in the future" in reported.refuses(2, *ALL, "--on", "in 2 weeks")
