"""A sitting that somebody leaves, and comes back to: nothing recorded, nothing lost."""

import errno
import json
import os
import re
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import pytest

from pcc_actions.store.sidecar import sidecar
from tests.cli.desk import INTERRUPT, at_desk
from tests.cli.running import Pcc
from tests.cli.sitting.conftest import BEFORE, YESTERDAY, sat, uk
from tests.cli.sitting.test_hold import ONE, actions_of, lines_of_the_morning

KEPT = "What you typed is kept: pcc-actions add goes on from there."


def drafts_of(pcc: Pcc) -> list[Path]:
    return sorted((sidecar(pcc.log) / "drafts").glob("*"))


@pytest.mark.parametrize("at", range(1, len(lines_of_the_morning())))
def test_ctrl_c_at_any_question_records_nothing(morning: Pcc, at: int) -> None:
    before = morning.log.read_bytes()
    typed = lines_of_the_morning()[:at]
    left = [INTERRUPT] if at == 1 else [INTERRUPT, ""]  # of the meeting alone nothing is kept
    code, screen = sat(morning, *typed, *left)
    assert code == 130
    assert morning.log.read_bytes() == before
    assert " ".join(screen.split()).endswith("Nothing was recorded." if at == 1 else KEPT)
    assert len(drafts_of(morning)) == (at > 1)


def test_one_goes_on_where_it_was_left(morning: Pcc) -> None:
    lines = lines_of_the_morning()
    sat(morning, *lines[:9], INTERRUPT, "")
    code, screen = sat(morning, "", *lines[9:])
    assert code == 0
    assert re.search(
        rf"You began on \S+ \d\d:\d\d: GPB {uk(YESTERDAY)}, 3 discharged and 2 actions\.", screen
    )
    assert len(actions_of(morning)) == 8
    assert drafts_of(morning) == []


def test_what_is_no_answer_neither_keeps_nor_removes_it(morning: Pcc) -> None:
    code, screen = sat(morning, *lines_of_the_morning()[:9], INTERRUPT, "?", "n")
    assert code == 130
    assert "Type y to keep it, n to remove it" in screen
    assert drafts_of(morning) == []


def test_another_ctrl_c_leaves_at_once_and_keeps_it(morning: Pcc) -> None:
    code, screen = sat(morning, *ONE, INTERRUPT, INTERRUPT)
    assert code == 130
    assert KEPT in " ".join(screen.split())


def test_what_nobody_wants_to_keep_is_removed(morning: Pcc) -> None:
    code, screen = sat(morning, *ONE, INTERRUPT, "n")
    assert code == 130
    assert screen.endswith("Error: Interrupted. Nothing was recorded.\n")
    assert drafts_of(morning) == []


def test_one_may_go_on_after_ctrl_c(morning: Pcc) -> None:
    code, _ = sat(morning, *ONE, INTERRUPT, "<", "", "")
    assert code == 0
    assert len(actions_of(morning)) == 4


def test_a_draft_is_left_alone_or_deleted(morning: Pcc) -> None:
    sat(morning, *ONE, INTERRUPT, "")
    sat(morning, "n", *ONE[:2], "")
    assert len(drafts_of(morning)) == 1
    sat(morning, "delete", *ONE[:2], "")
    assert drafts_of(morning) == []


def test_a_draft_is_answered_by_one_of_three_words(morning: Pcc) -> None:
    sat(morning, *ONE, INTERRUPT, "")
    _, screen = sat(morning, "nope", "x", "n", "", "", "")
    assert screen.count("Type y, n or delete.") == 2


def test_ctrl_c_at_a_draft_says_that_it_is_kept(morning: Pcc) -> None:
    sat(morning, *ONE, INTERRUPT, "")
    code, screen = sat(morning, INTERRUPT)
    assert code == 130
    assert " ".join(screen.split()).endswith(
        "Interrupted. Nothing was recorded. What was typed before is kept: pcc-actions add offers "
        "it again."
    )
    assert len(drafts_of(morning)) == 1


def test_what_was_typed_so_far_is_shown_as_one_goes_on(morning: Pcc) -> None:
    sat(morning, *ONE, "5", "Write to the panel", INTERRUPT, "")
    with at_desk(morning, "add", TERM="dumb") as desk:
        desk.sendline("")
        desk.expect("Bring the underspend.*1 new action.*Half typed: 5, “Write to the panel”.*Own")
        for line in ("EI", "", INTERRUPT, ""):
            desk.sendline(line)
        desk.ended()
    with at_desk(morning, "add", TERM="dumb") as desk:
        desk.sendline("")
        desk.expect("Write to the panel.*2 new actions.*Item")
        for line in ("drop 1", "drop 1", "6", INTERRUPT, ""):
            desk.sendline(line)
        desk.ended()
    with at_desk(morning, "add", TERM="dumb") as desk:
        desk.sendline("")
        desk.expect(r"or delete\]: \nHalf typed: 6\.\nAction")  # and no table of nothing
        for line in ("Ring", "EI", "", "", ""):
            desk.sendline(line)
        code, _ = desk.ended()
    assert code == 0


def test_the_draft_of_somebody_else_is_offered_by_name(morning: Pcc) -> None:
    sat(morning, *ONE, INTERRUPT, "", options=("--by", "EI"))
    _, screen = sat(morning, "", "", "", "")  # Return leaves it alone
    assert re.search(r"EI began on .* \[y/N, or delete\]", screen, re.DOTALL)
    assert len(actions_of(morning)) == 3
    code, _ = sat(morning, "y", "", "")
    assert code == 0
    assert actions_of(morning)[-1]["history"][0]["by"] == "IF"


def test_of_a_sitting_with_nothing_but_its_meeting_nothing_is_offered(morning: Pcc) -> None:
    sat(morning, *ONE, INTERRUPT, "")
    (draft,) = drafts_of(morning)
    held = json.loads(draft.read_text("utf-8"))
    held["sitting"]["actions"] = []
    draft.write_text(json.dumps(held), "utf-8")
    _, screen = sat(morning, "", "", "")
    assert "began on" not in screen


def test_only_the_draft_of_the_meeting_that_is_named_is_offered(morning: Pcc) -> None:
    sat(morning, *ONE, INTERRUPT, "")
    _, screen = sat(morning, "", options=("--board", "GPB", "--meeting", uk(BEFORE)))
    assert "began on" not in screen
    _, screen = sat(
        morning, "", "", "n", "", options=("--board", "GPB", "--meeting", uk(YESTERDAY))
    )
    assert "You began on" in screen


def test_after_each_answer_what_was_typed_is_on_the_disk(morning: Pcc) -> None:
    seen: list[str] = []
    with at_desk(morning, "add", TERM="dumb") as desk:
        for line in (*ONE, "5", "Write", INTERRUPT, ""):
            desk.meanwhile(lambda: seen.append("".join(f.read_text() for f in drafts_of(morning))))
            desk.sendline(line)
        desk.ended()
    assert "Bring the underspend" not in seen[3]
    assert "Bring the underspend" in seen[4]
    assert '"owners": ["EI"]' in seen[5]
    assert '"item": "5"' in seen[7]


def test_a_disk_that_keeps_nothing_is_said_once_and_the_sitting_goes_on(morning: Pcc) -> None:
    (sidecar(morning.log) / "drafts").write_text("")  # in the place of the folder
    code, screen = sat(morning, *ONE, "5", "Write", "EI", "", INTERRUPT, "<", "", "")
    assert code == 0
    assert screen.count("What you type cannot be kept on the disk for now") == 1
    assert len(actions_of(morning)) == 5
    code, screen = sat(morning, *ONE[:1], "", "6", "Ring", "EI", "", INTERRUPT, "", INTERRUPT, "y")
    assert screen.count("is lost when you leave. Leave all the same? [y/N]") == 2
    assert code == 130
    assert screen.endswith("Nothing was recorded. What you typed could not be kept.\n")


def test_a_draft_that_cannot_be_read_stands_aside(morning: Pcc) -> None:
    sat(morning, *ONE, INTERRUPT, "")
    drafts_of(morning)[0].write_text("{")
    code, screen = sat(morning, *ONE[:2], "")
    assert code == 0
    assert "What was kept of a sitting could not be read, and stands aside as" in screen


def test_of_a_log_that_changed_since_what_no_longer_holds_is_said(morning: Pcc) -> None:
    sat(morning, "", "3 Done", "", *ONE[2:], INTERRUPT, "")
    morning.do(f"withdraw 3.{uk(BEFORE)} 'Not wanted' --on {uk(YESTERDAY)}")
    code, screen = sat(morning, "", "", "", "drop 1", "")
    assert code == 0
    assert f"CANNOT BE RECORDED: 3.{uk(BEFORE)}" in screen
    said = " ".join(screen.split())
    assert "as IF recorded. Type drop 1 to take it out, or 1 to open it again." in said
    assert [each["status"] for each in actions_of(morning)].count("withdrawn") == 1


def test_a_meeting_that_is_gone_is_named_anew(morning: Pcc) -> None:
    sat(morning, *ONE, INTERRUPT, "")
    text = morning.log.read_text("utf-8")
    moved = text.replace(f"date = {YESTERDAY.isoformat()}", f"date = {other().isoformat()}")
    morning.log.write_text(moved, "utf-8", newline="\n")
    code, screen = sat(morning, "", "", "", "meeting", f"GPB {uk(other())}", "")
    assert code == 0
    assert f"There is no meeting of GPB on {uk(YESTERDAY)}" in screen
    assert "Type meeting to name another." in " ".join(screen.split())
    assert actions_of(morning)[-1]["reference"] == f"4.{uk(other())}"


def test_a_draft_of_a_board_that_is_gone_says_so(morning: Pcc) -> None:
    morning.do("board add XYZ Extra", f"meeting add XYZ {uk(YESTERDAY)}")
    sat(morning, f"XYZ {uk(YESTERDAY)}", "4", "Bring the underspend", "EI", "", INTERRUPT, "")
    morning.do(f"meeting remove XYZ {uk(YESTERDAY)}", "board remove XYZ")
    code, screen = sat(morning, "", f"XYZ {uk(YESTERDAY)}", f"GPB {uk(YESTERDAY)}", "")
    assert code == 0
    said = " ".join(screen.split())
    assert said.count("There is no board XYZ. The boards are: GPB, PAM.") == 2  # table, and answer
    assert "is not a date" not in said
    assert actions_of(morning)[-1]["reference"] == f"4.{uk(YESTERDAY)}"


def other() -> date:
    return YESTERDAY - timedelta(2)


def test_what_another_window_records_meanwhile_is_told_and_references_follow(morning: Pcc) -> None:
    with at_desk(morning, "add", TERM="dumb") as desk:
        for line in (*ONE, ""):
            desk.sendline(line)
        add = ("add", f"4.{uk(YESTERDAY)}", "Ring the panel", "--owner", "IF")
        desk.meanwhile(lambda: morning(*add))
        desk.sendline("")
        code, screen = desk.ended()
    assert code == 0
    first, second = f"4.{uk(YESTERDAY)}", f"4.{uk(YESTERDAY)}/2"
    assert f"{first} was taken meanwhile: yours is {second}, “Bring the underspend”." in screen
    assert [each["reference"] for each in actions_of(morning)[-2:]] == [first, second]


def test_what_can_no_longer_be_is_said_and_nothing_is_lost(morning: Pcc) -> None:
    with at_desk(morning, "add", TERM="dumb") as desk:
        for line in (*ONE, ""):
            desk.sendline(line)
        add = ("add", f"4.{uk(YESTERDAY)}", "Bring the underspend", "--owner", "IF")
        desk.meanwhile(lambda: morning(*add))
        for line in ("", "1", "4", "Bring the underspend again", "EI", "", ""):
            desk.sendline(line)
        code, screen = desk.ended()
    assert code == 0
    said = " ".join(screen.split())
    assert said.count("The same action is there already") == 1
    assert "not all of it can be recorded: see the table. Nothing is recorded yet." in said
    assert actions_of(morning)[-1]["text"] == "Bring the underspend again"


def test_who_discharged_it_meanwhile_is_said_once(morning: Pcc) -> None:
    with at_desk(morning, "add", TERM="dumb") as desk:
        for line in ("", "3 Done", "", *ONE[2:], ""):
            desk.sendline(line)
        done = f"--by 'Olive Moss' discharge 3.{uk(BEFORE)} --on {uk(YESTERDAY)}"
        desk.meanwhile(lambda: morning.do(done))
        for line in ("", "drop 1", ""):
            desk.sendline(line)
        code, screen = desk.ended()
    assert code == 0
    said = " ".join(screen.split())
    assert said.count("as Olive Moss recorded.") == 1
    assert f"3.{uk(BEFORE)} was discharged on {uk(YESTERDAY)}, as" in said
    assert "drop 1 takes it out." in said
    assert "--on" not in said


def test_where_the_log_cannot_be_written_one_stays_at_the_table(morning: Pcc) -> None:
    whole = morning.log.read_text("utf-8")
    with at_desk(morning, "add", TERM="dumb") as desk:
        for line in (*ONE, ""):
            desk.sendline(line)
        desk.meanwhile(lambda: morning.log.write_text(whole + "[[", "utf-8"))
        desk.sendline("")
        desk.expect("Nothing is recorded yet.")
        desk.meanwhile(lambda: morning.log.write_text(whole, "utf-8", newline="\n"))
        desk.sendline("")
        code, _ = desk.ended()
    assert code == 0
    assert actions_of(morning)[-1]["text"] == "Bring the underspend"
    assert drafts_of(morning) == []


@dataclass
class Disk:
    """The disk of the log, which may be full."""

    is_full: bool = False

    def fill(self) -> None:
        self.is_full = True

    def free(self) -> None:
        self.is_full = False


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Disk:
    """A disk that takes no byte while it is full."""
    disk = Disk()

    def flushed(descriptor: int) -> None:
        if disk.is_full:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", flushed)
    return disk


def test_on_a_full_disk_nothing_that_was_typed_is_lost(morning: Pcc, disk: Disk) -> None:
    before, seen = morning.log.read_bytes(), list[bytes]()
    with at_desk(morning, "add", TERM="dumb") as desk:
        for line in ONE:
            desk.sendline(line)
        desk.meanwhile(disk.fill)
        for line in ("5", "Write to the panel", "EI", "", "", ""):
            desk.sendline(line)
        desk.expect(r"no space left on the device.*Nothing\s+is\s+recorded\s+yet\.")
        desk.sendline("n")
        desk.expect("is lost when you leave. Leave all the same?")
        desk.meanwhile(lambda: seen.append(morning.log.read_bytes()))
        desk.sendline("")  # no
        desk.meanwhile(disk.free)
        desk.sendline("")
        code, _ = desk.ended()
    assert (code, seen) == (0, [before])
    assert [each["text"] for each in actions_of(morning)[-2:]] == [
        "Bring the underspend",
        "Write to the panel",
    ]


def test_what_a_full_disk_kept_before_is_offered_still(morning: Pcc, disk: Disk) -> None:
    with at_desk(morning, "add", TERM="dumb") as desk:
        for line in ONE:
            desk.sendline(line)
        desk.meanwhile(disk.fill)
        for line in ("5", INTERRUPT, "y"):
            desk.sendline(line)
        code, screen = desk.ended()
    assert code == 130
    assert " ".join(screen.split()).endswith(
        "What you typed last could not be kept; pcc-actions add goes on from what was before."
    )
    disk.free()
    _, screen = sat(morning, "n", "", "", "")
    assert "1 action. Go on from there?" in " ".join(screen.split())


def test_words_that_must_not_be_kept_are_taken_out_of_what_was_typed(morning: Pcc) -> None:
    sat(morning, "", "", "4", "Ring Mx Bloggs", "EI", "", INTERRUPT, "")
    done = morning("correct", f"3.{uk(BEFORE)}", "--redact", "Mx Bloggs").ok
    assert done.out == "Removed from what was typed of 1 sitting.\n"
    assert "Bloggs" not in drafts_of(morning)[0].read_text("utf-8")
    _, screen = sat(morning, "", "", "")
    assert "Ring [redacted]" in screen


def test_words_taken_out_while_a_sitting_is_open_do_not_come_back(morning: Pcc) -> None:
    redacted = ("correct", f"3.{uk(BEFORE)}", "--redact", "Mx Bloggs")
    with at_desk(morning, "add", TERM="dumb") as desk:
        for line in ("", "", "4", "Ring Mx Bloggs", "EI", "", "5", "Thank Mx Bloggs", "EI"):
            desk.sendline(line)
        desk.meanwhile(lambda: morning(*redacted))
        desk.sendline("friday")
        desk.expect(r"was\s+changed\s+elsewhere.*Ring \[redacted\].*Half typed: 5.*redacted\]”")
        desk.expect("Due")
        for line in ("", "", ""):
            desk.sendline(line)
        code, _ = desk.ended()
    assert code == 0
    assert [each["text"] for each in actions_of(morning)[-2:]] == [
        "Ring [redacted]",
        "Thank [redacted]",
    ]
    kept = sidecar(morning.log).rglob("*")
    assert not any(b"Bloggs" in each.read_bytes() for each in kept if each.is_file())
    assert "Bloggs" not in morning.log.read_text("utf-8")


def test_what_is_changed_elsewhere_is_not_written_over_as_one_leaves(morning: Pcc) -> None:
    redacted = ("correct", f"3.{uk(BEFORE)}", "--redact", "Mx Bloggs")
    with at_desk(morning, "add", TERM="dumb") as desk:
        for line in ("", "", "4", "Ring Mx Bloggs"):
            desk.sendline(line)
        desk.meanwhile(lambda: morning(*redacted))
        desk.sendline(INTERRUPT)
        desk.sendline("")
        desk.ended()
    assert "Ring [redacted]" in drafts_of(morning)[0].read_text("utf-8")


def test_nor_where_the_disk_was_full_before(morning: Pcc, disk: Disk) -> None:
    def redact() -> None:
        disk.free()
        morning("correct", f"3.{uk(BEFORE)}", "--redact", "Mx Bloggs")

    with at_desk(morning, "add", TERM="dumb") as desk:
        for line in ("", "", "4", "Ring Mx Bloggs"):
            desk.sendline(line)
        desk.meanwhile(disk.fill)
        desk.sendline("EI")
        desk.meanwhile(redact)
        for line in (INTERRUPT, "y"):
            desk.sendline(line)
        desk.expect("What you typed last could not be kept")
        desk.ended()
    assert "Ring [redacted]" in drafts_of(morning)[0].read_text("utf-8")


def test_words_taken_out_at_the_last_question_are_not_recorded(morning: Pcc) -> None:
    redacted = ("correct", f"3.{uk(BEFORE)}", "--redact", "Mx Bloggs")
    with at_desk(morning, "add", TERM="dumb") as desk:
        for line in ("", "", "4", "Ring Mx Bloggs", "EI", "", ""):
            desk.sendline(line)
        desk.meanwhile(lambda: morning(*redacted))
        for line in ("", "", ""):
            desk.sendline(line)
        code, _ = desk.ended()
    assert code == 0
    assert actions_of(morning)[-1]["text"] == "Ring [redacted]"


def test_what_was_kept_and_is_removed_elsewhere_is_asked_about(morning: Pcc) -> None:
    before = morning.log.read_bytes()
    for answers, code in ((("what", "n"), 130), (("yes", "", ""), 0)):
        with at_desk(morning, "add", TERM="dumb") as desk:
            for line in ONE:
                desk.sendline(line)
            desk.meanwhile(lambda: drafts_of(morning)[0].unlink())
            desk.sendline("")
            for line in answers:
                desk.sendline(line)
            found, screen = desk.ended()
        assert found == code
        assert "was removed elsewhere" in " ".join(screen.split())
        assert (morning.log.read_bytes() == before) == (code == 130)
        assert drafts_of(morning) == []


def test_ctrl_c_where_it_is_left_keeps_it(morning: Pcc) -> None:
    code, screen = sat(morning, *ONE, "", "n", INTERRUPT)
    assert code == 130
    assert KEPT in " ".join(screen.split())
