"""Questions on a document that are broken off, and gone on with at the next start."""

import json
import os
import signal
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from pcc_actions.store.draft_folders import DRAFTS, KEPT_FOR
from tests.cli.commands.test_import import MINUTES, NAMELESS, listed, log, written
from tests.cli.commands.test_import_terminal import ASKS, COLUMNS, REST, answered
from tests.cli.desk import at_desk
from tests.cli.running import Pcc
from tests.cli.test_terminal import ended, terminal

__all__ = ["log"]

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="pexpect opens no terminal on Windows"
)
GO_ON = r"Go on from\s+there[?] \[Y/n\]: "
EDIT = (
    (ASKS, "e"), ("Reference.*: ", ""), ("Text.*: ", "OM to see the team"), ("Owners.*: ", ""),
    ("Due.*: ", ""), *REST,
)  # fmt: skip


@pytest.fixture
def minutes(log: Pcc) -> str:
    return written(log, MINUTES)


def drafts_of(pcc: Pcc) -> list[Path]:
    return sorted((pcc.folder / ".pcc-actions" / "t.toml" / DRAFTS).glob("*"))


def broken_off(pcc: Pcc, *arguments: str, answers: tuple[tuple[str, str], ...], how: str) -> str:
    """Answer some questions, and end it at the next one."""
    with terminal(pcc, "import", *arguments) as child:
        for question, answer in answers:
            child.expect(question)
            child.sendline(answer)
        child.expect(ASKS)
        if how == "ctrl-c":
            child.sendintr()
        else:
            child.kill({"killed": signal.SIGKILL, "closed": signal.SIGHUP}[how])
        child.expect(pexpect_eof())
        return str(child.before)


def interrupted(pcc: Pcc, *arguments: str, answers: tuple[tuple[str, str], ...]) -> str:
    """Answer some questions, and press Ctrl-C at the next one."""
    with at_desk(pcc, "import", *arguments) as child:
        for question, answer in answers:
            child.expect(question)
            child.sendline(answer)
        child.expect(ASKS)
        child.sendintr()
        code, said = child.ended()
    assert code == 130
    return said


def pexpect_eof() -> Any:
    return pytest.importorskip("pexpect").EOF


@pytest.fixture
def half(log: Pcc, minutes: str) -> Pcc:
    """A log beside which the answers to two of four questions are kept."""
    interrupted(log, minutes, answers=(*EDIT, (ASKS, "t"), (ASKS, "l")))
    return log


@pytest.mark.parametrize(("how", "columns"), [("ctrl-c", 60), ("killed", 100), ("closed", 100)])
def test_one_goes_on_from_the_question_at_which_it_was_broken_off(
    log: Pcc, minutes: str, how: str, columns: int
) -> None:
    before = log.log.read_bytes()
    said = broken_off(log, minutes, answers=(*EDIT, (ASKS, "t"), (ASKS, "l")), how=how)
    assert log.log.read_bytes() == before
    if how == "ctrl-c":
        assert "run the same command again to go on" in " ".join(said.split())
    with at_desk(log, "import", minutes, columns=columns) as child:
        child.expect(r"You answered 2 of 4 questions on minutes.txt\.")
        child.expect(GO_ON)
        child.sendline("")
        child.expect(r"^((?!1 of 4).)*3 of 4: new 4.14/02/2023")
        answered(child, (ASKS, "t"), (ASKS, "l"), ("initials.*: ", "om"))
    assert [(one["reference"], one["text"]) for one in listed(log)] == [
        ("3.14/02/2023", "OM to see the team"),
        ("4.14/02/2023", "OM to price the new front office."),
    ]
    assert drafts_of(log) == []


def test_who_does_not_go_on_is_asked_anew(half: Pcc, minutes: str) -> None:
    with at_desk(half, "import", minutes) as child:
        answered(child, (GO_ON, "n"), ("1 of 4.*" + ASKS, "a"), ("initials.*: ", ""))
    assert len(listed(half)) == 3
    assert drafts_of(half) == []


def test_broken_off_again_it_goes_on_with_all_that_was_answered(half: Pcc, minutes: str) -> None:
    interrupted(half, minutes, answers=((GO_ON, "y"), (ASKS, "t")))
    with at_desk(half, "import", minutes) as child:
        child.expect("You answered 3 of 4 questions")
        answered(child, (GO_ON, ""), (ASKS, "l"), ("initials.*: ", ""))
    assert len(listed(half)) == 2


def test_somebody_else_is_told_whose_answers_they_are(half: Pcc, minutes: str) -> None:
    with at_desk(half, "import", minutes, "--by", "OM") as child:
        child.expect("IF answered 2 of 4 questions")
        answered(child, (GO_ON, ""), (ASKS, "a"), ("initials.*: ", ""))


def test_with_other_options_or_another_document_nothing_is_gone_on_with(
    half: Pcc, minutes: str
) -> None:
    other = written(half, MINUTES + "\nNothing else.\n", "other.txt")
    for arguments in ((other,), (minutes, "--board", "GPB"), (minutes, "--meeting", "14/02/2023")):
        with at_desk(half, "import", *arguments) as child:
            child.expect("1 of 4")
            child.expect(ASKS)
            child.sendintr()
            assert child.ended()[0] == 130
    assert len(drafts_of(half)) == 1


def test_what_is_asked_otherwise_since_is_asked_again(half: Pcc, minutes: str) -> None:
    half.do("meeting add GPB 14/02/2023", "add 3.14/02/2023 'Something else' --owner EI")
    with at_desk(half, "import", minutes) as child:
        child.expect(GO_ON)
        child.sendline("")
        child.expect(r"1 of 4")
        answered(child, (ASKS, "l"), (ASKS, "l"), (ASKS, "t"), (ASKS, "l"), ("initials.*: ", ""))


def test_board_date_and_columns_are_among_the_answers(log: Pcc) -> None:
    sheet = written(log, "Job,Chief\nArrange a visit to the team,OM\nPrice the van,IF\n", "l.csv")
    asked = (("Lead=owner: ", "Job=action"), ("Lead=owner: ", "Chief=owner"), ("Lead=owner: ", ""))
    meeting = (("Which board.*: ", "GPB"), ("When was the meeting.*: ", "14/02/2023"))
    broken_off(log, sheet, answers=(*asked, *meeting, (ASKS, "t")), how="killed")
    with at_desk(log, "import", sheet) as child:
        answered(child, (GO_ON, ""), (r"2 of 2.*" + ASKS, "t"))
    assert [one["owners"] for one in listed(log)] == [["OM"], ["IF"]]


NAMED = (("Which board.*: ", "CSP"), ("whole name.*: ", "Community Safety Panel"))
WHEN = ("When was the meeting.*: ", "14/02/2023")


def test_a_board_that_somebody_recorded_meanwhile_is_not_named_again(log: Pcc) -> None:
    notes = written(log, NAMELESS)
    interrupted(log, notes, answers=(*NAMED, WHEN))
    log.do("board add CSP --name 'Community Safety Panel'")
    with at_desk(log, "import", notes) as child:
        answered(child, (GO_ON, ""), (ASKS, "t"))
    assert [one["board"] for one in listed(log)] == ["CSP"]
    named = written(log, NAMELESS.replace("Notes", "Police Ethics Forum"), "n.txt")
    agreed = ((r"new board PEF.*\[y/N\]: ", "y"), WHEN)
    interrupted(log, named, "--board", "PEF", answers=agreed)
    log.do("board add PEF --name 'Police Ethics Forum'")
    with at_desk(log, "import", named, "--board", "PEF") as child:
        answered(child, (GO_ON, ""), (ASKS, "t"))
    assert [one["board"] for one in listed(log)] == ["CSP", "PEF"]


def test_what_cannot_be_a_board_or_a_day_is_asked_again_and_said_once(log: Pcc) -> None:
    notes = written(log, NAMELESS)
    board, name = NAMED
    rubbish = (
        *((board[0], each) for each in ("a b", "../x", "\u202e")), board,
        (name[0], "\u202e"), (r"has the hidden character.*" + name[0], name[1]),
        *((WHEN[0], each) for each in ("rubbish", "31/02/2023", "\x1b[A")), WHEN,
    )  # fmt: skip
    interrupted(log, notes, answers=rubbish)
    with at_desk(log, "import", notes) as child:
        child.expect(GO_ON)
        child.sendline("")
        child.expect(r"\A\s*Document:")
        child.expect("Board: +CSP, Community Safety Panel .new.")
        answered(child, (ASKS, "t"))
    assert [one["reference"] for one in listed(log)] == ["1.14/02/2023"]


def test_what_the_log_says_otherwise_since_is_asked_again(log: Pcc) -> None:
    log.do("meeting add GPB 14/02/2023 07/03/2023", "add 3.14/02/2023 'Price the hall' --owner EI")
    sheet = written(
        log, "Ref,Action,Owner,Status\n3.14/02/2023,Price the hall,EI,Closed\n"
        "4.14/02/2023,Count the keys,EI,Open\n", "l.csv",
    )  # fmt: skip
    told = (sheet, "--board", "GPB", "--meeting", "07/03/2023")
    interrupted(log, *told, answers=(COLUMNS, (ASKS, "t")))
    log.do("note 3.14/02/2023 --note 'The hall wants it open' --on 01/03/2023")
    with at_desk(log, "import", *told) as child:
        answered(child, (GO_ON, ""), ("wants it open.*" + ASKS, "l"), (ASKS, "t"))
    assert [one["status"] for one in listed(log)] == ["outstanding", "outstanding"]


def test_broken_off_before_the_first_action(log: Pcc) -> None:
    sheet = written(log, "Job,Chief\nArrange a visit to the team,OM\n", "l.csv")
    with at_desk(log, "import", sheet) as child:
        for question, answer in (("Lead=owner: ", "Job=action"), ("Lead=owner: ", "")):
            child.expect(question)
            child.sendline(answer)
        child.expect("Which board")
        child.sendintr()
        code, said = ended(child)
    assert code == 130
    assert "Your answers are kept" in said
    with at_desk(log, "import", sheet) as child:
        child.expect(r"You began with l.csv\.")
        child.expect(GO_ON)
        child.sendline("")
        child.expect("Which board")
        child.sendintr()
        assert child.ended()[0] == 130


def test_a_broken_draft_is_put_aside_and_nothing_chokes_on_it(half: Pcc, minutes: str) -> None:
    (draft,) = drafts_of(half)
    draft.write_bytes(b"{")
    for command in (("check",), ("list",), ("undo", "--yes")):
        assert "Traceback" not in half(*command).err
    assert half("import", minutes, "--dry-run").code == 0
    with at_desk(half, "import", minutes) as child:
        child.expect(r"The answers kept to minutes.txt\s+could not be read")
        answered(child, ("1 of 4.*" + ASKS, "a"), ("initials.*: ", ""))
    assert [file.suffix for file in drafts_of(half)] == [".damaged"]


def test_a_draft_is_gone_after_30_days_at_the_next_record(half: Pcc) -> None:
    (draft,) = drafts_of(half)
    half.do("meeting add GPB 14/02/2023")
    assert drafts_of(half) == [draft]
    then = draft.stat().st_mtime - KEPT_FOR.total_seconds() - 3600
    os.utime(draft, (then, then))
    half.do("meeting add GPB 07/03/2023")
    assert drafts_of(half) == []


def test_words_that_must_not_be_kept_are_taken_out_of_the_answers(half: Pcc, minutes: str) -> None:
    half.do("meeting add GPB 14/02/2023", "add 9.14/02/2023 'OM to see the team'")
    done = half("correct", "9.14/02/2023", "--redact", "see the team").ok
    assert "Removed from the answers kept to 1 import." in done.out
    (draft,) = drafts_of(half)
    assert "see the team" not in draft.read_text(encoding="utf-8")
    assert "OM to [redacted]" in str(json.loads(draft.read_text(encoding="utf-8"))["answers"])


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="Windows has no such modes")
def test_where_answers_cannot_be_kept_nothing_is_said_of_them(log: Pcc, minutes: str) -> None:
    beside = log.folder / ".pcc-actions" / "t.toml" / DRAFTS
    beside.write_text("")
    said = interrupted(log, minutes, answers=((ASKS, "t"),))
    assert "Nothing was recorded." in said
    assert "answers are kept" not in said


def test_a_terminal_that_asks_nothing_offers_no_draft(half: Pcc, minutes: str) -> None:
    with at_desk(half, "import", minutes, "--dry-run") as child:
        _, printed = ended(child)
    assert "Go on" not in printed
    assert len(drafts_of(half)) == 1


LIST = (
    "Job,Chief,When,Status,Ref\nArrange a visit,OM,28/02/2023,Closed,1/22\n"
    "Price the hall,IF,31/03/2023,Open,2/22\nCount the keys,XX,,Open,3/22\n"
)
ALL_ASKED = (
    (("Lead=owner: ", "Job=action"), ("Lead=owner: ", "Boss=owner"),
     ("No table has.*Lead=owner: ", "Chief=owner"), ("Lead=owner: ", "")),
    ((NAMED[0][0], "a b"), ("cannot be a board.*: ", "GPB")),
    ((WHEN[0], "31/02/2023"), ("not a date.*: ", WHEN[1])),
    ((r"to\s+be asked about each: ", "i"),),
    ((ASKS, "t"),),
    (*EDIT[:-2], ("ground.*: ", "FOIA s.31"), ("Theme: ", "Fewer victims"), (ASKS, "t")),
    ((ASKS, "l"),),
)  # fmt: skip


def answers_in(questions: Iterable[tuple[tuple[str, str], ...]]) -> list[tuple[str, str]]:
    return [each for question in questions for each in question]


def recorded(pcc: Pcc) -> list[dict[str, object]]:
    unlike = ("history", "source")
    return [{key: one[key] for key in one if key not in unlike} for one in listed(pcc)]


def test_broken_off_at_any_question_it_comes_to_the_same(log: Pcc) -> None:
    sheet = written(log, LIST, "l.csv")
    with at_desk(log, "import", sheet) as child:
        answered(child, *answers_in(ALL_ASKED))
    whole = recorded(log)
    assert [one["text"] for one in whole] == ["Arrange a visit", "OM to see the team"]
    for number, question in enumerate(ALL_ASKED):
        for part in {0, len(question) - 1}:
            asked = question[part][0]
            assert log("undo", "--yes").ok
            before = log.log.read_bytes()
            with at_desk(log, "import", sheet, "--again") as child:
                for each, answer in (*answers_in(ALL_ASKED[:number]), *question[:part]):
                    child.expect(each)
                    child.sendline(answer)
                child.expect(asked)
                child.sendintr()
                code, said = child.ended()
            assert (code, "answers are kept" in said) == (130, number > 0)
            assert log.log.read_bytes() == before
            go_on = [(GO_ON, "")] if number else []
            with at_desk(log, "import", sheet, "--again") as child:
                answered(child, *go_on, *answers_in(ALL_ASKED[number:]))
            assert recorded(log) == whole
