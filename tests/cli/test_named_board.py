"""A board and a meeting typed by themselves, or with an option."""

import shlex

import pytest

from tests.cli.running import Pcc


@pytest.mark.parametrize("command", ["outstanding", "overdue", "list"])
def test_a_list_of_one_board(four: Pcc, command: str) -> None:
    of_gpb = four(command, "--board", "GPB").ok.out
    assert four(command, "gpb").ok.out == four(command, "gpb", "--board", "GPB").ok.out == of_gpb
    assert "26/01/2021" not in of_gpb
    assert four.refuses(2, command, "GPB", "--board", "PAM") == (
        "Two boards are named: GPB and PAM. Leave one out."
    )
    assert four.refuses(2, command, " ") == "The board is empty. Say which, or leave it out."
    assert four.refuses(2, command, "EI") == (
        "There is no board EI. What EI owns: pcc-actions outstanding --owner EI."
    )
    assert "The boards are: GPB, PAM." in four.refuses(2, command, "XX")


@pytest.mark.parametrize("command", ["outstanding", "today", "chase", "figures"])
def test_a_date_where_a_board_is_expected_is_said_to_be_one(four: Pcc, command: str) -> None:
    said = four.refuses(2, command, "7/3/2023")
    assert (
        said == "7/3/2023 is a date, not a board. For how it stood on that day: --as-at 7/3/2023."
    )
    assert four(command, "--as-at", "7/3/2023").code == 0


def test_a_file_of_one_board(four: Pcc) -> None:
    assert "3 actions" in four("export", "GPB", "-o", "gpb.csv").ok.out


@pytest.mark.parametrize("line", ["report GPB 07/03/2023", "report 07/03/2023 gpb",
                                  "report 07/03/2023", "report GPB --meeting 7/3/23",
                                  "report 2023-03-07 --board GPB"])  # fmt: skip
def test_the_paper_of_a_meeting(four: Pcc, line: str) -> None:
    paper = four(*line.split()).ok.out
    assert "Governance & Performance Board (GPB)" in paper
    assert "For the meeting of 07/03/2023" in paper


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("report GPB PAM", "Two boards are named: GPB and PAM."),
        ("report 07/03/2023 04/04/2023", "Two meetings are named."),
        ("report 07/03/2023 --meeting 04/04/2023", "Two meetings are named."),
        (
            "report GPB 'the April meeting' --owner EI",
            "“the April meeting” is neither the code of a board nor a date. Give the meeting by "
            "its date: pcc-actions report GPB --owner EI DATE.",
        ),
        ("report GPB 7/3", "There is no meeting of GPB on 07/03/20"),
        ("list overdue", "There is no board overdue. What is overdue: pcc-actions overdue."),
        ("list Outstanding", "What is outstanding: pcc-actions outstanding."),
        ("list discharged", "What is discharged: pcc-actions list --status discharged."),
    ],
)
def test_what_cannot_be_meant(four: Pcc, line: str, said: str) -> None:
    assert said in four.refuses(2, *shlex.split(line))


def test_a_board_may_be_called_what_it_likes(four: Pcc) -> None:
    four.do("board add OVERDUE 'The overdue board'")
    assert "There is no action" in four("list", "overdue").ok.out
