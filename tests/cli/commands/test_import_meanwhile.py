"""A document that two people import at the same time, and a log that cannot be written then."""

import os

import pytest

from tests.cli.commands.test_import import MINUTES, listed, log, written
from tests.cli.commands.test_import_drafts import GO_ON, drafts_of
from tests.cli.commands.test_import_terminal import ASKS, answered
from tests.cli.desk import Desk, at_desk
from tests.cli.running import Pcc
from tests.ordinary_user import ordinary_user

__all__ = ["log"]

PEOPLE = "initials.*: "


@pytest.fixture
def minutes(log: Pcc) -> str:
    return written(log, MINUTES)


def take_all(child: Desk) -> None:
    child.expect(ASKS)
    child.sendline("a")
    child.expect(PEOPLE)


def test_what_somebody_else_took_meanwhile_is_not_taken_twice(log: Pcc, minutes: str) -> None:
    with at_desk(log, "import", minutes) as child:
        take_all(child)
        child.meanwhile(lambda: log("import", minutes, "--yes").ok)
        child.sendline("om")
        code, printed = child.ended()
    said = " ".join(printed.split())
    assert code == 4
    assert "Error: Somebody else changed the log meanwhile, and nothing of this was" in said
    assert "Your answers are kept: run the same command again" in said
    assert len(listed(log)) == 3
    assert "Owen Marsh" not in log("person", "list").out
    with at_desk(log, "import", minutes) as child:
        answered(child, (GO_ON, ""), ("1 of 1.*" + ASKS, "l"))
    assert len(listed(log)) == 3
    assert "Owen Marsh" in log("person", "list").out
    assert drafts_of(log) == []


def test_a_change_that_is_in_nobody_s_way_does_not_matter(log: Pcc, minutes: str) -> None:
    with at_desk(log, "import", minutes) as child:
        take_all(child)
        child.meanwhile(lambda: log.do("meeting add GPB 14/02/2023", "person add EI --name 'Ed I'"))
        child.sendline("om")
        code, _ = child.ended()
    assert (code, len(listed(log))) == (0, 3)


def test_where_the_log_cannot_be_recorded_in_the_answers_are_kept(log: Pcc, minutes: str) -> None:
    before = log.log.read_bytes()
    with at_desk(log, "import", minutes) as child:
        take_all(child)
        child.meanwhile(lambda: log.log.write_bytes(b"[[["))
        child.sendline("om")
        code, printed = child.ended()
    assert (code, "Your answers are kept" in printed) == (3, True)
    log.log.write_bytes(before)
    with at_desk(log, "import", minutes) as child:
        answered(child, (GO_ON, ""))
    assert len(listed(log)) == 3


def test_where_no_answers_are_kept_nothing_is_said_of_them(log: Pcc, minutes: str) -> None:
    (log.folder / ".pcc-actions" / "t.toml" / "drafts").write_text("")
    with at_desk(log, "import", minutes) as child:
        take_all(child)
        child.meanwhile(lambda: log.log.write_bytes(b"[[["))
        child.sendline("om")
        code, printed = child.ended()
    assert (code, "answers are kept" in printed) == (3, False)


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="Windows has no such modes")
def test_who_may_not_write_is_not_asked() -> None:
    with ordinary_user() as folder:
        pcc = Pcc(folder).do("init")
        minutes = written(pcc, MINUTES)
        before = pcc.kept()
        folder.chmod(0o555)
        with at_desk(pcc, "import", minutes) as child:
            code, printed = child.ended()
        assert (code, pcc.kept()) == (3, before)
        assert "could not be written: permission denied" in printed
        with at_desk(pcc, "import", minutes, "--dry-run") as child:
            child.expect("4 actions found")
            assert child.ended()[0] == 0
