"""What is expected at a desk has to come, and no more may be asked than is answered."""

import pytest

from tests.cli.desk import at_desk
from tests.cli.running import Pcc

ASKED = r"Record a new GPB meeting that day[?] \[y/N\]: "
UNKNOWN = ("add", "3.15/02/2023", "Visit the team", "--owner", "EI", "--board", "GPB")


def test_an_answer_is_typed_where_it_is_asked_for_and_echoed(pcc: Pcc) -> None:
    with at_desk(pcc, *UNKNOWN) as child:
        child.expect(ASKED)
        child.sendline("y")
        code, printed = child.ended()
    assert code == 0
    assert printed.startswith("y\n")
    assert "3.15/02/2023 (GPB) recorded" in printed


def test_ctrl_c_at_a_question(pcc: Pcc) -> None:
    before = pcc.kept()
    with at_desk(pcc, *UNKNOWN) as child:
        child.expect(ASKED)
        child.sendintr()
        code, printed = child.ended()
    assert (code, "Error: Interrupted." in printed) == (130, True)
    assert pcc.kept() == before


@pytest.mark.parametrize(
    ("expected", "why"),
    [
        ([("Which board", "GPB")], "expected 'Which board'"),
        ([(ASKED, "y"), (ASKED, "y")], "never asked"),
        ([], "asked more than"),
    ],
)
def test_what_goes_otherwise_is_seen(expected: list[tuple[str, str]], why: str, pcc: Pcc) -> None:
    with at_desk(pcc, *UNKNOWN) as child:
        for question, answer in expected:
            child.expect(question)
            child.sendline(answer)
        with pytest.raises(AssertionError, match=why):
            child.ended()


def test_what_is_printed_last_has_to_come_too(pcc: Pcc) -> None:
    with at_desk(pcc, "list") as child:
        child.expect("no such words")
        with pytest.raises(AssertionError, match="no such words"):
            child.ended()
