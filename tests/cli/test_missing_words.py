"""Several words missing on a line: it is shown with those that the log tells, and one gap."""

import shlex
from pathlib import Path

import pytest

from tests.cli.running import FOUR, MEETINGS, Pcc, Templates, ran

WHOLE = {
    "meeting add": "BOARD is missing, as in: pcc-actions meeting add GPB DATE.",
    "meeting cancel": "BOARD is missing, as in: pcc-actions meeting cancel PAM DATE.",
    "meeting remove": "BOARD is missing, as in: pcc-actions meeting remove GPB DATE.",
    "meeting move --note Hall": (
        "BOARD is missing, as in: pcc-actions meeting move --note Hall PAM 02/02/2099 DATE."
    ),
    "meeting move pam": "FROM is missing, as in: pcc-actions meeting move pam 02/02/2099 DATE.",
    "meeting move GPB": (
        "No GPB meeting to come is known. Record one with pcc-actions meeting add GPB DATE."
    ),
    "meeting move GPB 07/03/2023": (
        "TO is missing, as in: pcc-actions meeting move GPB 07/03/2023 DATE."
    ),
    "meeting move XX": "There is no board XX. ",
    "person add": 'INITIALS is missing, as in: pcc-actions person add IF "NAME".',
    "board add": 'CODE is missing, as in: pcc-actions board add NEW "NAME".',
    "board edit": 'CODE is missing, as in: pcc-actions board edit GPB "NAME".',
    "discharge --all-completed": (
        "With --all-completed say which board agreed and where the minutes say so, as in: "
        "pcc-actions discharge --all-completed --board PAM --minute REFERENCE."
    ),
    "discharge --all-completed --board GPB": (
        "With --all-completed say where the minutes say so, as in: pcc-actions discharge "
        "--all-completed --board GPB --minute REFERENCE."
    ),
    "discharge --all-completed --minute 1.07/03/2023": (
        "With --all-completed say which board agreed, as in: pcc-actions discharge "
        "--all-completed --minute 1.07/03/2023 --board GPB."
    ),
}


SEVERAL = (
    "person add EI 'Edith Ilkley'",
    "complete 4.26/01/2021",
    "meeting add PAM 03/03/2098 02/02/2099 04/04/2099",
    "meeting cancel PAM 03/03/2098",
)


@pytest.fixture
def several(tmp_path: Path, templates: Templates) -> Pcc:
    return templates.copied(tmp_path, *MEETINGS, *FOUR, *SEVERAL)


@pytest.mark.parametrize("line", WHOLE)
def test_the_line_has_what_the_log_tells(several: Pcc, line: str) -> None:
    assert several.refuses(2, *shlex.split(line)).startswith(WHOLE[line])


def test_a_meeting_that_raised_an_action_is_not_moved(several: Pcc) -> None:
    text = several.log.read_text(encoding="utf-8")
    later = text.replace("2021-01-26", "2098-01-26")
    several.log.write_text(later, encoding="utf-8")
    assert "PAM 02/02/2099 DATE" in several.refuses(2, "meeting", "move")


def test_nothing_is_told_by_a_log_that_has_nothing(bare: Pcc) -> None:
    assert bare.refuses(2, "meeting", "add").endswith("See pcc-actions meeting add --help.")
    bare.do("init", "board remove PAM", "board remove GPB")
    assert "meeting add BOARD DATE" in bare.refuses(2, "meeting", "add")
    assert "meeting add BOARD DATE" in bare.refuses(2, "meeting", "move")
    assert 'person add AB "NAME"' in bare.refuses(2, "person", "add")
    bare.do("board add NEW Board")
    assert 'board add NEW2 "NAME"' in bare.refuses(2, "board", "add")
    assert "--board NEW" in bare.refuses(2, "discharge", "--all-completed")


def test_the_usual_board_of_the_log_is_the_one_shown(four: Pcc) -> None:
    text = four.log.read_text(encoding="utf-8")
    four.log.write_text(text.replace("[settings]\n", '[settings]\ndefault_board = "PAM"\n'))
    assert "meeting add PAM DATE" in four.refuses(2, "meeting", "add")


@pytest.mark.parametrize("due", [("--due", "As soon as"), ("--due=As soon as",)])
def test_words_for_a_due_date_are_shown_where_they_go(four: Pcc, due: tuple[str, ...]) -> None:
    said = four.refuses(2, "add", "5.14/02/2023", "Visit", *due, "--owner", "EI")
    assert said == (
        "“As soon as” is not a date; type one such as 14/02/2023. Words without a date are kept "
        "as they are said by --due-words: pcc-actions add 5.14/02/2023 Visit --owner EI "
        '--due-words "As soon as".'
    )
    said = four.refuses(2, "correct", "3.14/02/2023", *due, "--note", "Wrong")
    assert said.endswith('pcc-actions correct 3.14/02/2023 --note Wrong --due-words "As soon as".')


def test_help_is_shown_as_before() -> None:
    assert "BOARD" in ran("meeting", "move", "--help").ok.out
