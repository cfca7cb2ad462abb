"""Importing minutes at a terminal, where each action is asked about."""

import json
import sys
from typing import Any

import pytest

from tests.cli.commands.test_import import MINUTES, NAMELESS, STRANGE, listed, log, written
from tests.cli.running import Pcc
from tests.cli.test_terminal import ended, terminal

__all__ = ["log"]

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="pexpect opens no terminal on Windows"
)
pexpect = pytest.importorskip("pexpect", reason="it opens the terminal")
ASKS = r"e/l(/a)? \[.\]: "


def answered(child: Any, *answers: tuple[str, str]) -> str:
    """Answer each question that is expected; give what is printed after the last."""
    for question, answer in answers:
        child.expect(question)
        child.sendline(answer)
    code, printed = ended(child)
    assert code == 0, printed
    return str(printed)


def edited(text: str, *, due: str) -> list[tuple[str, str]]:
    """Edit the action that is asked about, and take it."""
    asked = [(ASKS, "e"), ("Reference.*: ", ""), ("Text.*: ", text), ("Owners.*: ", "")]
    return [*asked, ("Due.*: ", due), (ASKS, "t")]


@pytest.fixture
def minutes(log: Pcc) -> str:
    return written(log, MINUTES)


def test_each_is_taken_or_left(log: Pcc, minutes: str) -> None:
    with terminal(log, "import", minutes) as child:
        answered(child, (ASKS, "t"), (ASKS, "l"), (ASKS, ""), (ASKS, ""), ("initials.*: ", "om"))
    assert [one["reference"] for one in listed(log)] == ["3.14/02/2023", "4.14/02/2023"]
    people = log("person", "list").out
    assert "Owen Marsh" in people
    assert "Iris Field" not in people


def test_one_that_only_a_sentence_implies_can_be_taken(log: Pcc, minutes: str) -> None:
    with terminal(log, "import", minutes) as child:
        answered(child, (ASKS, "l"), (ASKS, "l"), (ASKS, "l"), (ASKS, "t"), ("initials.*: ", ""))
    assert [one["reference"] for one in listed(log)] == ["4.14/02/2023"]


def test_all_that_are_sure_are_taken_at_once(log: Pcc, minutes: str) -> None:
    with terminal(log, "import", minutes) as child:
        answered(child, (ASKS, "a"), ("initials.*: ", "all"))
    assert len(listed(log)) == 3
    assert "Iris Field" in log("person", "list").out


def test_one_can_be_edited(log: Pcc, minutes: str) -> None:
    with terminal(log, "import", minutes) as child:
        answered(
            child,
            (ASKS, "e"),
            ("Reference.*: ", "5"),
            ("Text.*: ", "Arrange two visits"),
            ("Owners.*: ", "OM / IF"),
            ("Due.*: ", "31 March 2023"),
            (ASKS, "t"),
            (ASKS, "e"),
            ("Reference.*: ", ""),
            ("Text.*: ", ""),
            ("Owners.*: ", ""),
            ("Due.*: ", "after the election"),
            (ASKS, "t"),
            (ASKS, "l"),
            (ASKS, "l"),
            ("initials.*: ", ""),
        )
    first, second = sorted(listed(log), key=lambda one: str(one["reference"]), reverse=True)
    assert (first["reference"], first["text"], first["owners"], first["due"]) == (
        "5.14/02/2023", "Arrange two visits", ["OM", "IF"], "2023-03-31",
    )  # fmt: skip
    assert second["due_words"] == "after the election"


def test_the_next_meeting_of_another_board_is_a_date(log: Pcc, minutes: str) -> None:
    log.do("meeting add PAM 26/01/2023", "meeting add PAM 27/04/2023")
    with terminal(log, "import", minutes) as child:
        answered(
            child,
            *edited("Arrange one visit", due="next PAM"),
            *edited("Arrange two visits", due="next GPB"),
            *edited("Arrange three visits", due="next meeting"),
            (ASKS, "l"),
            ("initials.*: ", ""),
        )
    told = {one["text"]: (one["due"], one["due_basis"], one["due_words"]) for one in listed(log)}
    assert told == {
        "Arrange one visit": ("2023-04-27", "stated", None),
        "Arrange two visits": ("2023-03-07", "next meeting", None),
        "Arrange three visits": ("2023-03-07", "next meeting", None),
    }


def test_the_next_meeting_of_a_board_of_which_none_is_known_is_asked_again(
    log: Pcc, minutes: str
) -> None:
    with terminal(log, "import", minutes) as child:
        answered(
            child,
            *edited("Arrange one visit", due="next PAM")[:-1],
            (r"No PAM meeting after 14/02/2023 is known[^?]*[?] t/e/l/a \[t\]: ", "l"),
            *[(ASKS, "l")] * 3,
            ("initials.*: ", ""),
        )
    assert listed(log) == []


def test_an_edit_that_cannot_be_is_asked_again(log: Pcc, minutes: str) -> None:
    with terminal(log, "import", minutes) as child:
        answered(
            child,
            (ASKS, "e"),
            ("Reference.*: ", "3.31/02/2023"),
            ("Text.*: ", ""),
            ("Owners.*: ", ""),
            ("Due.*: ", ""),
            (r"not a date[^?]*[?] e/l \[l\]: ", "l"),
            (ASKS, "l"),
            (ASKS, "l"),
            (ASKS, "l"),
            ("initials.*: ", ""),
        )
    assert listed(log) == []


def test_interrupted_it_records_nothing(log: Pcc, minutes: str) -> None:
    before = log.kept()
    with terminal(log, "import", minutes) as child:
        child.expect(ASKS)
        child.sendline("t")
        child.expect(ASKS)
        child.sendintr()
        code, printed = ended(child)
    assert code == 130
    assert "Interrupted" in printed
    assert log.kept() == before


def test_a_log_edited_by_hand_while_its_actions_are_asked_about_is_warned_of(
    log: Pcc, minutes: str
) -> None:
    log.do("meeting add GPB 14/02/2023", "add 9.14/02/2023 'Write to the team'")
    with terminal(log, "import", minutes) as child:
        child.expect(ASKS)
        text = log.log.read_text(encoding="utf-8").replace("Write to the team", "Write to them")
        log.log.write_text(text, encoding="utf-8")
        child.sendline("a")
        printed = answered(child, ("initials.*: ", ""))
    assert printed.count("edited outside pcc-actions") == 1
    assert "That is recorded too." in " ".join(printed.split())


def test_board_and_date_are_asked_for(log: Pcc) -> None:
    with terminal(log, "import", written(log, NAMELESS)) as child:
        answered(child, ("Which board.*: ", "pam"), ("When was.*: ", "26/01/2021"), (ASKS, "t"))
    assert [one["reference"] for one in listed(log)] == ["01.26/01/2021"]


def test_a_new_board_is_asked_for(log: Pcc) -> None:
    with terminal(log, "import", written(log, STRANGE)) as child:
        answered(child, ("Which board.*: ", "CSP"), ("whole name.*: ", ""), (ASKS, "t"))
    assert "Community Safety Panel" in log("board", "list").out


def test_a_new_board_that_was_named_is_agreed_to(log: Pcc) -> None:
    before = log.kept()
    path = written(log, STRANGE)
    with terminal(log, "import", path, "--board", "CSP") as child:
        child.expect(r"new board CSP.*\[y/N\]: ")
        child.sendline("")
        code, _ = ended(child)
    assert code == 2
    assert {name: log.kept()[name] for name in before} == before


def test_a_plan_for_another_program_asks_nothing(log: Pcc, minutes: str) -> None:
    with terminal(log, "import", minutes, "--format", "json") as child:
        code, printed = ended(child)
    assert code == 0
    assert json.loads(printed)["schema"] == 1


def test_the_same_action_cannot_be_taken_twice(log: Pcc, minutes: str) -> None:
    with terminal(log, "import", minutes) as child:
        answered(
            child,
            (ASKS, "e"),
            ("Reference.*: ", ""),
            ("Text.*: ", "IF to send members the overtime figures by 28/02/2023"),
            ("Owners.*: ", ""),
            ("Due.*: ", ""),
            (ASKS, "t"),
            (ASKS, "t"),
            (r"same action is there already[^?]*[?] t/e/l/a \[t\]: ", "l"),
            (ASKS, "l"),
            (ASKS, "what"),
            (ASKS, "l"),
            ("initials.*: ", ""),
        )
    assert [one["reference"] for one in listed(log)] == ["3.14/02/2023"]


def test_a_row_of_an_export_is_taken_edited_or_left(log: Pcc) -> None:
    log.do(
        "meeting add GPB 14/02/2023",
        "add 3.14/02/2023 'Visit the team'",
        "add 4.14/02/2023 'Price the office'",
    )
    sheet = str(log.folder / "actions.csv")
    assert log("export", "-o", sheet).ok
    assert log("undo", "--yes").ok
    assert log("undo", "--yes").ok
    with terminal(log, "import", sheet) as child:
        answered(
            child,
            (ASKS, "e"),
            ("Reference.*: ", ""),
            ("Text.*: ", "Visit the whole team"),
            ("Owners.*: ", "IF"),
            ("Due.*: ", ""),
            (ASKS, "t"),
            (ASKS, "l"),
        )
    assert [(one["text"], one["owners"]) for one in listed(log)] == [
        ("Visit the whole team", ["IF"])
    ]
