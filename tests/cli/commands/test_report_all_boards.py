"""`report --all-boards`: one paper for all, in every format, with nothing exempt in it."""

import pytest

from tests.cli.running import PLANTED, Pcc, parts

ENDINGS = (".html", ".docx", ".pdf", ".md", ".txt")
ALL = ("report", "--all-boards", "--as-at", "07/03/2023")


@pytest.mark.parametrize("more", [[], ["--group", "theme"]])
@pytest.mark.parametrize("ending", ENDINGS)
def test_a_word_of_an_exempt_action_is_nowhere(ending: str, more: list[str], planted: Pcc) -> None:
    file = planted.folder / f"all{ending}"
    told = planted(*ALL, *more, "-o", str(file)).ok
    assert PLANTED.encode() not in parts(file)
    assert PLANTED not in told.out + told.err
    shown = planted(*ALL, *more).ok
    assert PLANTED not in shown.out + shown.err
    assert "9.14/02/2023" in shown.out


@pytest.mark.parametrize("ending", ENDINGS)
def test_the_word_would_be_seen_and_actions_of_each_board(ending: str, planted: Pcc) -> None:
    file = planted.folder / f"all{ending}"
    done = planted(*ALL, "--include-exempt", "--marking", "SECRET", "-o", str(file))
    assert done.code == 0
    whole = parts(file)
    assert all(word in whole for word in (PLANTED.encode(), b"04.26/01/2021", b"3.14/02/2023"))


def test_what_was_closed_between_two_papers_is_pointed_at_with_its_board(four: Pcc) -> None:
    four.do("discharge 3.14/02/2023 --note 'Visited' --on 03/03/2023")
    done = four("report", "--all-boards", "--as-at", "04/04/2023").ok
    assert "GPB: 1 action closed shortly before the meeting of 07/03/2023." in done.err
    single = four("report", "GPB", "--as-at", "04/04/2023").ok
    assert single.err.startswith("1 action closed shortly before the meeting of 07/03/2023.")


def test_one_owner_in_all_boards_and_no_chart(four: Pcc) -> None:
    four.do("add 5.26/01/2021 'Draw the map' --owner EI --due 01/02/2021")
    out = four(*ALL, "--owner", "EI").ok.out
    assert "05.26/01/2021" in out
    assert "3.14/02/2023" in out
    assert "04.26/01/2021" not in out
    file = four.folder / "all.html"
    four(*ALL, "-o", str(file))
    assert "<figure>" not in file.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (["GPB"], "the board GPB"),
        (["--board", "GPB"], "the board GPB"),
        (["--meeting", "07/03/2023"], "--meeting, which is of one board"),
        (["--matters-arising"], "--matters-arising, which is for the minutes of one board"),
    ],
)
def test_what_is_of_one_board_is_refused(four: Pcc, more: list[str], said: str) -> None:
    assert four.refuses(2, *ALL, *more) == (
        f"--all-boards does not go with {said}. Leave one of the two out."
    )


def test_without_the_option_each_of_them_goes(four: Pcc) -> None:
    for more in (["GPB"], ["GPB", "--meeting", "07/03/2023"], ["GPB", "--matters-arising"]):
        assert four("report", *more).code == 0
