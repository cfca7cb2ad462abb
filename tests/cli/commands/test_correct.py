"""A wrong record put right."""

import pytest

from tests.cli.running import Pcc

ON = ("--note", "Typed wrongly", "--on", "01/03/2023")

RIGHT = {
    "text": (
        ["--text", "Set up two visits"],
        "text “Set up two visits” instead of “Set up a visit",
    ),
    "owner": (["--owner", "CC"], "owners CC instead of EI, IF"),
    "due": (["--due", "01/04/2023"], "due 01/04/2023 instead of nothing"),
    "due words": (["--due-words", "Late in spring"], "due words “Late in spring”"),
    "theme": (["--theme", "Victims first"], "theme “Victims first” instead of nothing"),
    "item": (["--item", "4"], "reference “4.14/02/2023” instead of “3.14/02/2023”"),
    "raised": (["--raised", "07/03/2023", "--on", "07/03/2023"], "“3.07/03/2023”"),
}


@pytest.mark.parametrize(("options", "says"), RIGHT.values(), ids=RIGHT)
def test_what_is_put_right(four: Pcc, options: list[str], says: str) -> None:
    done = four("correct", "3.14/02", *ON, *options).ok
    assert "corrected: " in done.out
    assert says in done.out
    assert "Typed wrongly" in four("history").ok.out


def test_another_board(four: Pcc) -> None:
    four.do("meeting add PAM 14/02/2023")
    done = four("correct", "3.14/02", "--board", "pam", *ON).ok
    assert "board “PAM” instead of “GPB”" in done.out
    assert "03.14/02/2023" in four("list", "--board", "PAM").ok.out


def test_the_earlier_reference_still_finds_it(four: Pcc) -> None:
    assert four("correct", "3.14/02", "--item", "4", *ON).ok
    shown = four("show", "3.14/02/2023").ok.out
    assert "4.14/02/2023" in shown
    assert "Set up a visit" in shown
    four.do("add 3.14/02/2023 'Another matter' --owner EI")
    assert "3.14/02/2023/2" in four("list").ok.out


def test_a_stated_date_becomes_the_default_again(four: Pcc) -> None:
    assert four("correct", "3.14/02", "--due", "01/04/2023", *ON).ok
    assert four("correct", "3.14/02", "--due", "next meeting", *ON).ok
    listed = four("list", "--as-at", "01/03/2023", "--format", "json").ok.out
    assert '"due_basis": "stated"' not in listed
    assert "due = " not in four.log.read_text("utf-8").split("[[actions.history]]")[0]


def test_the_next_meeting_of_another_board(four: Pcc) -> None:
    four.do("meeting add PAM 01/05/2023")
    assert "due 01/05/2023" in four("correct", "3.14/02", "--due", "next PAM", *ON).ok.out
