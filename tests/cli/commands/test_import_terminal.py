"""Importing minutes at a terminal, where each action is asked about."""

import json
import sys
from typing import Any

import pytest

from tests.cli.commands.test_import import MINUTES, NAMELESS, STRANGE, listed, log, written
from tests.cli.desk import at_desk
from tests.cli.running import Pcc
from tests.cli.test_terminal import ended, terminal

__all__ = ["log"]

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="pexpect opens no terminal on Windows"
)
pexpect = pytest.importorskip("pexpect", reason="it opens the terminal")
ASKS = r"e/l(/a)? \[.\]: "
COLUMNS = (r"as in Lead=owner: ", "")
REST = (("Exempt.*: ", ""), ("Theme.*: ", ""))


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
    return [*asked, ("Due.*: ", due), *REST, (ASKS, "t")]


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
    with at_desk(log, "import", minutes) as child:
        answered(child, (ASKS, "l"), (ASKS, "l"), (ASKS, "l"), (ASKS, "t"), ("initials.*: ", ""))
    assert [one["reference"] for one in listed(log)] == ["4.14/02/2023"]


def test_all_that_are_sure_are_taken_at_once(log: Pcc, minutes: str) -> None:
    with at_desk(log, "import", minutes) as child:
        answered(child, (ASKS, "a"), ("initials.*: ", "all"))
    assert len(listed(log)) == 3
    assert "Iris Field" in log("person", "list").out


def test_one_can_be_edited(log: Pcc, minutes: str) -> None:
    with at_desk(log, "import", minutes) as child:
        answered(
            child,
            (ASKS, "e"),
            ("Reference.*: ", "5"),
            ("Text.*: ", "Arrange two visits"),
            ("Owners.*: ", "OM / IF"),
            ("Due.*: ", "31 March 2023"),
            *REST,
            (ASKS, "t"),
            (ASKS, "e"),
            ("Reference.*: ", ""),
            ("Text.*: ", ""),
            ("Owners.*: ", ""),
            ("Due.*: ", "after the election"),
            *REST,
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
    with at_desk(log, "import", minutes) as child:
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
    with at_desk(log, "import", minutes) as child:
        answered(
            child,
            *edited("Arrange one visit", due="next PAM")[:-3],
            (r"No PAM meeting after 14/02/2023 is known[^$]*Due.*: ", ""),
            *REST,
            (ASKS, "l"),
            *[(ASKS, "l")] * 3,
            ("initials.*: ", ""),
        )
    assert listed(log) == []


def test_an_edit_that_cannot_be_is_asked_again(log: Pcc, minutes: str) -> None:
    with at_desk(log, "import", minutes) as child:
        answered(
            child,
            (ASKS, "e"),
            ("Reference.*: ", "3.31/02/2023"),
            ("Text.*: ", ""),
            ("Owners.*: ", ""),
            ("Due.*: ", ""),
            *REST,
            (r"not a date[^?]*[?] e/l \[l\]: ", "l"),
            (ASKS, "l"),
            (ASKS, "l"),
            (ASKS, "l"),
            ("initials.*: ", ""),
        )
    assert listed(log) == []


def test_interrupted_it_records_nothing(log: Pcc, minutes: str) -> None:
    before = log.log.read_bytes()
    with at_desk(log, "import", minutes) as child:
        child.expect(ASKS)
        child.sendline("t")
        child.expect(ASKS)
        child.sendintr()
        code, printed = ended(child)
    assert code == 130
    assert " ".join(printed.split()).endswith(
        "Error: Interrupted. Nothing was recorded. Your answers are kept: run the same command "
        "again to go on from there."
    )
    assert "What was recorded" not in printed
    assert log.log.read_bytes() == before


def test_a_log_edited_by_hand_while_its_actions_are_asked_about_is_warned_of(
    log: Pcc, minutes: str
) -> None:
    log.do("meeting add GPB 14/02/2023", "add 9.14/02/2023 'Write to the team'")
    with at_desk(log, "import", minutes) as child:
        child.expect(ASKS)
        text = log.log.read_text(encoding="utf-8").replace("Write to the team", "Write to them")
        child.meanwhile(lambda: log.log.write_text(text, encoding="utf-8"))
        child.sendline("a")
        printed = answered(child, ("initials.*: ", ""))
    assert printed.count("edited outside pcc-actions") == 1
    assert "That is recorded too." in " ".join(printed.split())


def test_board_and_date_are_asked_for(log: Pcc) -> None:
    with at_desk(log, "import", written(log, NAMELESS)) as child:
        answered(child, ("Which board.*: ", "pam"), ("When was.*: ", "26/01/2021"), (ASKS, "t"))
    assert [one["reference"] for one in listed(log)] == ["01.26/01/2021"]


def test_a_new_board_is_asked_for(log: Pcc) -> None:
    with at_desk(log, "import", written(log, STRANGE)) as child:
        answered(child, ("Which board.*: ", "CSP"), ("whole name.*: ", ""), (ASKS, "t"))
    assert "Community Safety Panel" in log("board", "list").out


def test_a_new_board_that_was_named_is_agreed_to(log: Pcc) -> None:
    before = log.kept()
    path = written(log, STRANGE)
    with at_desk(log, "import", path, "--board", "CSP") as child:
        child.expect(r"new board CSP.*\[y/N\]: ")
        child.sendline("")
        code, printed = ended(child)
    assert code == 2
    assert "Answer y to record CSP, or give the code of another board with --board." in printed
    assert {name: log.kept()[name] for name in before} == before


def test_a_plan_for_another_program_asks_nothing(log: Pcc, minutes: str) -> None:
    with at_desk(log, "import", minutes, "--format", "json") as child:
        code, printed = ended(child)
    assert code == 0
    assert json.loads(printed)["schema"] == 1


def test_the_same_action_cannot_be_taken_twice(log: Pcc, minutes: str) -> None:
    with at_desk(log, "import", minutes) as child:
        answered(
            child,
            (ASKS, "e"),
            ("Reference.*: ", ""),
            ("Text.*: ", "IF to send members the overtime figures by 28/02/2023"),
            ("Owners.*: ", ""),
            ("Due.*: ", ""),
            *REST,
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
    with at_desk(log, "import", sheet) as child:
        answered(
            child,
            (ASKS, "e"),
            ("Reference.*: ", ""),
            ("Text.*: ", "Visit the whole team"),
            ("Owners.*: ", "IF"),
            ("Due.*: ", ""),
            *REST,
            (ASKS, "t"),
            (ASKS, "l"),
        )
    assert [(one["text"], one["owners"]) for one in listed(log)] == [
        ("Visit the whole team", ["IF"])
    ]


KNOWN = (
    "Governance & Performance Board\nMinutes of the meeting held on 14 February 2023\n\n"
    "3.14/02/2023 Establishment\n\nAction: OM to send members the overtime figures.\n"
)
CLOSED = "Ref,Action,Owner,Status\n3.14/02/2023,Arrange a visit,OM,Closed\n"
SLIP = "Ref,Action,Owner,Due\n4.14/02/203,Arrange a visit,OM,07/03/2023\n"


@pytest.fixture
def known(log: Pcc) -> str:
    log.do("meeting add GPB 14/02/2023", "add 3.14/02/2023 'Arrange a visit' --owner EI")
    return written(log, KNOWN)


def test_where_it_cannot_be_told_which_is_meant_it_is_not_offered_to_take_it(
    log: Pcc, known: str
) -> None:
    with at_desk(log, "import", known) as child:
        child.expect("1: 3.14/02/2023 Arrange a visit")
        child.expect(r"1/n/e/l/a \[l\]: ")
        child.sendline("t")
        answered(child, (ASKS, "n"), (r"t/e/l/a \[t\]: ", "t"))
    assert [one["reference"] for one in listed(log)] == ["3.14/02/2023", "3.14/02/2023/2"]


def test_one_of_the_candidates_is_corrected_where_it_is_meant(log: Pcc, known: str) -> None:
    with at_desk(log, "import", known) as child:
        answered(child, (ASKS, "1"), (r"Recorded +corrected[^?]*[?] t/e/l/a \[.\]: ", "t"))
    (one,) = listed(log)
    assert (one["reference"], one["owners"]) == ("3.14/02/2023", ["OM"])
    assert "figures" in str(one["text"])
    assert log("import", known, "--dry-run").out.count("in the log already") == 1


def test_a_candidate_of_which_nothing_new_is_said_is_left_as_it_is(log: Pcc) -> None:
    log.do("meeting add GPB 14/02/2023", "add 3.14/02/2023 'Price the hall' --owner EI")
    sheet = written(log, "Ref,Action,Owner\n3.14/02/2023,Arrange a visit,EI\n", "l.csv")
    with at_desk(log, "import", sheet, "--board", "GPB", "--meeting", "07/03/2023") as child:
        printed = answered(child, COLUMNS, (ASKS, "1"))
    assert "The log has it already" in printed
    assert [one["text"] for one in listed(log)] == ["Price the hall"]


def test_the_words_of_the_document_stand_beside_those_of_the_log(log: Pcc) -> None:
    log.do("meeting add GPB 14/02/2023", "add 3.14/02/2023 'Arrange a visit' --owner EI")
    log.do("note 3.14/02/2023 --note 'A day is sought' --on 15/02/2023")
    sheet = written(log, CLOSED, "closed.csv")
    told = ("import", sheet, "--board", "GPB", "--meeting", "07/03/2023")
    with at_desk(log, *told, TERM="dumb") as child:
        child.expect(COLUMNS[0])
        child.sendline()
        child.expect(r"The document +The log")
        child.expect(r"Owner +OM +EI")
        child.expect("Due +next meeting")
        child.expect(r"Status +discharged +outstanding")
        child.expect("A day is sought")
        answered(child, (ASKS, "t"))
    assert [one["status"] for one in listed(log)] == ["discharged"]


def test_all_sure_ones_are_taken_and_what_is_left_is_listed(log: Pcc, minutes: str) -> None:
    with at_desk(log, "import", minutes) as child:
        child.expect(ASKS)
        child.sendline("a")
        child.expect(
            r"1 action left; to be asked about again, add --again:\s+- [^\n]*Only a sentence"
        )
        answered(child, ("initials.*: ", ""))


def test_an_edit_clears_what_is_typed_as_none(log: Pcc, minutes: str) -> None:
    with at_desk(log, "import", minutes) as child:
        answered(
            child,
            (ASKS, "e"),
            ("Reference.*: ", ""),
            ("Text.*: ", ""),
            ("Owners.*: ", "none"),
            ("Due.*: ", ""),
            ("Exempt.*: ", "FOIA s.31"),
            ("Theme.*: ", "Fewer victims"),
            (ASKS, "t"),
            *[(ASKS, "l")] * 3,
            ("initials.*: ", ""),
        )
    (one,) = listed(log)
    assert (one["owners"], one["exempt"], one["theme"]) == ([], "FOIA s.31", "Fewer victims")


@pytest.mark.parametrize("typed", ["none", "No", "n/a", "-"])
def test_what_says_that_there_is_no_exemption_is_no_ground_of_one(
    log: Pcc, minutes: str, typed: str
) -> None:
    edits = [(label, "") for label in ("Reference.*: ", "Text.*: ", "Owners.*: ", "Due.*: ")]
    edited = [(ASKS, "e"), *edits, ("ground.*: ", typed), ("Theme: ", "none"), (ASKS, "t")]
    with at_desk(log, "import", minutes) as child:
        answered(
            child, *edited, (ASKS, "l"), (ASKS, "e"), *edits,
            (r"ground .none to leave it empty. .FOIA s.31.: ", typed), ("Theme.*: ", "NA"),
            (ASKS, "t"), (ASKS, "l"), ("initials.*: ", ""),
        )  # fmt: skip
    told = [(one["exempt"], one["theme"], one["owners"]) for one in listed(log)]
    assert told == [(None, None, ["OM"]), (None, "NA", ["OM"])]


def test_a_closing_without_a_day_is_given_its_day(log: Pcc) -> None:
    log.do("meeting add GPB 14/02/2023")
    sheet = written(log, CLOSED, "closed.csv")
    with at_desk(log, "import", sheet, "--board", "GPB") as child:
        answered(
            child,
            COLUMNS,
            (WHICH_DAY, ""),
            (ASKS, "e"),
            ("Reference.*: ", ""),
            ("Text.*: ", ""),
            ("Owners.*: ", ""),
            ("Due.*: ", ""),
            *REST,
            ("Since which day is it discharged: ", "1"),
            (r"type the whole date[^$]*Since which day is it discharged: ", "01/03/2023"),
            (ASKS, "t"),
        )
    (one,) = json.loads(log("list", "--format", "json").out)["actions"]
    assert (one["status"], one["closed"]) == ("discharged", "2023-03-01")


def test_days_with_the_month_first_are_settled_at_once(log: Pcc) -> None:
    log.do("meeting add GPB 14/02/2023")
    text = "Ref,Action,Due\n3.14/02/2023,Price it,02/28/2023\n4.14/02/2023,Mend it,04/05/2023\n"
    sheet = written(log, text, "months.csv")
    many = r"2 days may have the month first, as 02/28/2023[^$]*one by one: "
    with at_desk(log, "import", sheet, "--board", "GPB") as child:
        answered(child, COLUMNS, (many, "y"), ("one by one: ", "m"), (ASKS, "a"))
    assert [one["due"] for one in listed(log)] == ["2023-02-28", "2023-04-05"]


def test_days_with_the_month_first_can_be_seen_one_by_one(log: Pcc) -> None:
    log.do("meeting add GPB 14/02/2023")
    sheet = written(log, "Ref,Action,Due\n3.14/02/2023,Price it,02/28/2023\n", "months.csv")
    with at_desk(log, "import", sheet, "--board", "GPB") as child:
        answered(child, COLUMNS, ("one by one: ", ""), (r"m/e/l(/a)? \[.\]: ", "m"), (ASKS, "t"))
    assert [one["due"] for one in listed(log)] == ["2023-02-28"]


def test_initials_of_somebody_who_was_not_there_are_asked_again(log: Pcc, minutes: str) -> None:
    with at_desk(log, "import", minutes) as child:
        answered(
            child,
            (ASKS, "a"),
            ("initials.*: ", "om xy"),
            (r"xy is not among them[^\[]*\[none\]: ", "om"),
        )
    assert "Owen Marsh" in log("person", "list").out


def test_a_reference_with_a_slip_is_edited_from_the_one_that_may_be_meant(log: Pcc) -> None:
    log.do("meeting add GPB 14/02/2023")
    sheet = written(log, SLIP, "slip.csv")
    told = ("import", sheet, "--board", "GPB", "--meeting", "07/03/2023")
    with at_desk(log, *told) as child:
        answered(child, COLUMNS, (r"m/e/l \[l\]: ", "m"), (ASKS, "l"))
    with at_desk(log, *told, "--again") as child:
        answered(
            child,
            COLUMNS,
            (ASKS, "e"),
            (r"Reference.*\[4.14/02/2023\]: ", ""),
            ("Text.*: ", ""),
            ("Owners.*: ", ""),
            ("Due.*: ", ""),
            *REST,
            (ASKS, "t"),
        )
    assert [one["reference"] for one in listed(log)] == ["4.14/02/2023"]


WHICH_DAY = "see them one by one: "
CLOSED_ROWS = (
    "Ref,Action,Status\n3.14/02/2023,Price the hall,Closed\n4.14/02/2023,Count the keys,Open\n"
    "5.07/03/2023,Paint the fence,Closed\n"
)


@pytest.mark.parametrize(
    ("typed", "closed"),
    [
        (("04/04/2023",), ["2023-04-04", None, "2023-04-04"]),
        (("31/02/2023", "m"), ["2023-02-14", None, "2023-03-07"]),
    ],
)
def test_the_day_of_closings_is_asked_once_for_all_rows(
    log: Pcc, typed: tuple[str, ...], closed: list[str | None]
) -> None:
    log.do("meeting add GPB 14/02/2023 07/03/2023")
    sheet = written(log, CLOSED_ROWS, "l.csv")
    with at_desk(log, "import", sheet, "--board", "GPB") as child:
        printed = answered(child, COLUMNS, *((WHICH_DAY, each) for each in typed), (ASKS, "a"))
    assert "one by one" not in printed
    assert [one["closed"] for one in listed(log)] == closed


def test_the_day_of_closings_may_be_left_open(log: Pcc) -> None:
    log.do("meeting add GPB 14/02/2023 07/03/2023")
    sheet = written(log, CLOSED_ROWS, "l.csv")
    with at_desk(log, "import", sheet, "--board", "GPB") as child:
        child.expect(COLUMNS[0])
        child.sendline("")
        child.expect("2 actions closed or completed, and nothing in the document says on which")
        answered(child, (WHICH_DAY, ""), (ASKS, "l"), (ASKS, "t"), (ASKS, "l"))
    assert [one["text"] for one in listed(log)] == ["Count the keys"]


SERIAL_ROWS = (
    "Ref,Meeting date,Action\n1/22,14/02/2023,Price the hall\n2/22,14/02/2023,Count the keys\n"
)
WHAT_OF_SERIALS = r"to\s+be asked about each: "


@pytest.mark.parametrize(
    ("typed", "references"),
    [
        (("x", "k"), ["1/22", "2/22"]),
        (("i",), ["1.14/02/2023", "2.14/02/2023"]),
    ],
)
def test_what_becomes_of_serials_is_asked_once(
    log: Pcc, typed: tuple[str, ...], references: list[str]
) -> None:
    sheet = written(log, SERIAL_ROWS, "l.csv")
    with at_desk(log, "import", sheet, "--board", "GPB") as child:
        answered(child, COLUMNS, *((WHAT_OF_SERIALS, each) for each in typed), (ASKS, "a"))
    assert [one["reference"] for one in listed(log)] == references


def test_what_becomes_of_serials_may_be_left_open(log: Pcc) -> None:
    sheet = written(log, SERIAL_ROWS, "l.csv")
    with at_desk(log, "import", sheet, "--board", "GPB") as child:
        answered(
            child, COLUMNS, (WHAT_OF_SERIALS, ""), (r"e/l \[.\]: ", "l"), (r"e/l \[.\]: ", "l")
        )
    assert listed(log) == []


@pytest.mark.parametrize(
    ("typed", "taken"),
    [("take", True), ("T", True), ("leave", False), ("no", None), ("text", None)],
)
def test_a_letter_or_its_word_answers_and_nothing_else(
    log: Pcc, minutes: str, typed: str, taken: bool | None
) -> None:
    with at_desk(log, "import", minutes) as child:
        child.expect(ASKS)
        child.sendline(typed)
        told = r"Type t \(take it\), e \(edit it\), l \(leave it\) or a [^$]*1 of 4"
        child.expect(told if taken is None else "2 of 4")
        answers = [(ASKS, "leave")] * (4 if taken is None else 3)
        answered(child, *answers, ("initials.*: ", ""))
    assert len(listed(log)) == bool(taken)


def test_a_long_question_is_broken_at_its_spaces(log: Pcc, minutes: str) -> None:
    with terminal(log, "import", minutes, columns=60) as child:
        child.expect(r"take all the sure ones from\r\nhere[?] t/e/l/a \[t\]: ")


def test_a_due_date_that_cannot_be_is_not_kept_as_words(log: Pcc, minutes: str) -> None:
    with at_desk(log, "import", minutes) as child:
        answered(
            child,
            (ASKS, "e"), ("Reference.*: ", ""), ("Text.*: ", ""), ("Owners.*: ", ""),
            ("Due.*: ", "31/02/2023"),
            (r"31/02/2023 is not a date[^$]*Due.*: ", "31/03/2023"), *REST, (ASKS, "t"),
            *[(ASKS, "l")] * 3, ("initials.*: ", ""),
        )  # fmt: skip
    assert [one["due"] for one in listed(log)] == ["2023-03-31"]
