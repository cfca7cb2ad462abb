"""At a terminal, where somebody can be asked and sees colour."""

import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from typing import Any

import pytest

from tests.cli.desk import Desk, at_desk
from tests.cli.running import Pcc
from tests.terminal.window import spawned

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="pexpect opens no terminal on Windows"
)
pexpect = pytest.importorskip("pexpect", reason="it opens the terminal")
UNKNOWN = ("add", "3.15/02/2023", "Visit the team", "--owner", "EI", "--board", "GPB")
COLOUR = re.compile("\x1b\\[[0-9;]*m")
TINT = "\x1b\\[(?:[0-9;]*;)?3(?:[0-7]|8;[0-9;]+)m"  # a colour, and no mere bold


@contextmanager
def terminal(pcc: Pcc, *arguments: str, columns: int = 100, **environment: str) -> Iterator[Any]:
    child = spawned(pcc, *arguments, columns=columns, lines=40, encoding="utf-8", **environment)
    try:
        yield child
    finally:
        child.close(force=True)


def ended(child: Any) -> tuple[int, str]:
    if isinstance(child, Desk):
        return child.ended()
    child.expect(pexpect.EOF)
    printed = child.before
    child.wait()
    return child.exitstatus, printed.replace("\r\n", "\n")


def test_an_unknown_meeting_is_asked_about_and_recorded(pcc: Pcc) -> None:
    with terminal(pcc, *UNKNOWN) as child:
        child.expect(r"Record a new GPB meeting that\s+day\? \[y/N\]: ")
        child.sendline("y")
        code, printed = ended(child)
    assert code == 0
    assert "Meeting GPB 15/02/2023 added." in printed
    assert "3.15/02/2023 (GPB) recorded" in printed


def test_the_board_of_an_unknown_meeting_is_asked_for_once(pcc: Pcc) -> None:
    with at_desk(pcc, "add", "3.15/05/2021", "Visit the team", "--owner", "EI") as child:
        child.expect("There is no meeting on 15/05/2021; nearest: ")
        child.expect(r"Which board met that day \(GPB or PAM\)\?.*: ")
        child.sendline("pam")
        code, printed = ended(child)
    assert code == 0
    assert "[y/N]" not in printed
    assert "Meeting PAM 15/05/2021 added." in printed
    assert "03.15/05/2021 (PAM) recorded" in printed


def test_no_board_met_on_a_mistyped_day(pcc: Pcc) -> None:
    before = pcc.kept()
    with at_desk(pcc, "add", "3.15/05/2021", "Visit the team", "--owner", "EI") as child:
        child.expect("Which board met that day")
        child.sendline("")
        code, printed = ended(child)
    assert code == 2
    assert "Error: Nothing was recorded." in printed
    assert pcc.kept() == before


@pytest.mark.parametrize("answer", ["n", "", "GPB"])
def test_an_unknown_meeting_that_is_a_slip(pcc: Pcc, answer: str) -> None:
    before = pcc.kept()
    with at_desk(pcc, *UNKNOWN) as child:
        child.expect(r"\[y/N\]: ")
        child.sendline(answer)
        code, printed = ended(child)
    assert code == 2
    assert "Error: Nothing was recorded." in printed
    assert pcc.kept() == before


def test_ctrl_c_at_a_question(pcc: Pcc) -> None:
    before = pcc.kept()
    with terminal(pcc, *UNKNOWN) as child:
        child.expect(r"\[y/N\]: ")
        child.sendintr()
        code, printed = ended(child)
    assert code == 130
    assert "\nError: Interrupted." in printed
    assert "Traceback" not in printed
    assert pcc.kept() == before


def test_a_known_meeting_is_not_asked_about(pcc: Pcc) -> None:
    with at_desk(pcc, "add", "3.14/02/2023", "Visit the team", "--owner", "EI") as child:
        code, printed = ended(child)
    assert code == 0
    assert "?" not in printed


@pytest.mark.parametrize(("answer", "left"), [("y", 3), ("n", 4)])
def test_undo_asks(four: Pcc, answer: str, left: int) -> None:
    with at_desk(four, "undo") as child:
        child.expect("This takes back revision 7: 04.26/01/2021")
        child.expect(r"Go on\? \[y/N\]: ")
        child.sendline(answer)
        code, printed = ended(child)
    assert code == 0
    assert ("Nothing was changed." in printed) == (answer == "n")
    assert f"{left} outstanding" in four("outstanding").out


def test_a_list_discharged_at_once_is_asked_about(four: Pcc) -> None:
    four.do("complete 3.14/02 --note Done --on 06/03/2023")
    asks = ("discharge", "--all-completed", "--board", "GPB", "--minute", "1.04/04/2023")
    with at_desk(four, *asks) as child:
        child.expect(r"Discharge them all\? \[y/N\]: ")
        child.sendline("y")
        code, printed = ended(child)
    assert code == 0
    assert "discharged" in printed


def test_all_that_somebody_owns_is_handed_over_when_it_is_agreed(four: Pcc) -> None:
    four.do("person add EI 'Edith Irons'", "person add EI 'Eric Ings'")
    with at_desk(four, "assign", "--from", "OPCC", "--to", "ei") as child:
        child.expect("2 actions owned by OPCC")
        child.expect("Which\\? Type the number:")
        child.sendline("2")
        child.expect("Hand them over to EI2\\? \\[y/N\\]:")
        child.sendline("y")
        code, printed = ended(child)
    assert code == 0
    assert "reassigned from OPCC, WKP to EI2, WKP." in printed


def test_the_day_of_a_decision_is_asked_for_and_return_is_yes(pcc: Pcc) -> None:
    met = f"{date.today() - timedelta(1):%d/%m/%Y}"
    pcc.do(f"meeting add GPB {met}", "add 3.14/02/2023 'Visit the team' --owner EI")
    with at_desk(pcc, "discharge", "3.14/02/2023", "--note", "Agreed") as child:
        child.expect(rf"Decided at GPB {met}\? \[Y/n\]: ")
        child.sendline("")
        code, printed = ended(child)
    assert code == 0
    assert f"3.14/02/2023, on {met}: discharged." in printed


def test_colour_has_a_word_beside_it_and_can_be_turned_off(four: Pcc) -> None:
    with terminal(four, "overdue", "--as-at", "08/03/2023") as child:
        code, coloured = ended(child)
    assert code == 0
    assert re.search(f"{TINT}(?:\x1b\\[[0-9;]*m)*OVERDUE", coloured)
    with terminal(four, "overdue", "--as-at", "08/03/2023", NO_COLOR="1") as child:
        _, plain = ended(child)
    assert not re.search(TINT, plain)
    assert "OVERDUE 743 days" in plain
    assert COLOUR.sub("", coloured) == COLOUR.sub("", plain)


def test_at_60_columns_nothing_is_cut(four: Pcc) -> None:
    with terminal(four, "outstanding", "--as-at", "07/03/2023", columns=60) as child:
        code, printed = ended(child)
    assert code == 0
    rows = COLOUR.sub("", printed).splitlines()
    assert max(map(len, rows)) <= 60
    text = " ".join(" ".join(rows).split())
    for words in ("11.14/02/2023/2", "04.26/01/2021", "establishment", "742 days"):
        assert words in text
    assert "…" not in text
