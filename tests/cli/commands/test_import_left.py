"""What somebody left of a document is not asked about again."""

import sys

import pytest

from tests.cli.commands.test_import import MINUTES, listed, log, plan_of, written
from tests.cli.commands.test_import_terminal import ASKS, answered
from tests.cli.desk import at_desk
from tests.cli.running import Pcc

__all__ = ["log"]

pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="pexpect opens no terminal on Windows"),
    pytest.mark.usefixtures("opened_here"),
]
PEOPLE = ("initials.*: ", "")


@pytest.fixture
def minutes(log: Pcc) -> str:
    return written(log, MINUTES)


@pytest.fixture
def left(log: Pcc, minutes: str) -> Pcc:
    """A log in which one of four was taken, one left, and the last one left by `a`."""
    with at_desk(log, "import", minutes) as child:
        answered(child, (ASKS, "t"), (ASKS, "l"), (ASKS, "a"), PEOPLE)
    return log


def test_it_is_not_asked_about_again_and_the_plan_says_of_how_many(left: Pcc, minutes: str) -> None:
    with at_desk(left, "import", minutes) as child:
        child.expect(
            r"2\s+were\s+left\s+before\s+and\s+are\s+not\s+asked\s+about\s+again: add --again"
        )
        printed = answered(child, PEOPLE)
    assert "was recorded: what the log does not have was left before" in " ".join(printed.split())
    assert [one["left_before"] for one in plan_of(left, minutes)["actions"]] == [
        False, True, False, True,
    ]  # fmt: skip


def test_a_yes_does_not_take_what_somebody_left(left: Pcc, minutes: str) -> None:
    done = left("import", minutes, "--yes").ok
    assert "2 were left before" in done.out
    assert "to be asked about at a terminal" not in done.out
    assert len(listed(left)) == 2


def test_with_again_it_is_asked_and_may_be_taken(left: Pcc, minutes: str) -> None:
    with at_desk(left, "import", minutes, "--again") as child:
        child.expect("1 of 2")
        answered(child, (ASKS, "t"), (ASKS, "l"), PEOPLE)
    assert len(listed(left)) == 3
    assert "1 was left before and is not asked about" in left("import", minutes, "--dry-run").out


def test_under_another_name_it_is_the_same_document(left: Pcc, minutes: str) -> None:
    copy = written(left, MINUTES, "copy.txt")
    assert "2 were left before" in left("import", copy, "--dry-run").out
    other = written(left, MINUTES.replace("overtime", "sickness"), "other.txt")
    assert "left before" not in left("import", other, "--dry-run").out


def test_nothing_of_its_words_is_kept(left: Pcc) -> None:
    (file,) = (left.folder / ".pcc-actions" / "t.toml" / "left").iterdir()
    assert not set("ghijklmnopqrstuvwxyz") & set(file.read_text().casefold())


def test_what_was_left_and_cannot_be_read_is_asked_about(left: Pcc, minutes: str) -> None:
    (file,) = (left.folder / ".pcc-actions" / "t.toml" / "left").iterdir()
    file.write_text("{")
    done = left("import", minutes, "--dry-run").ok
    assert "could not be read, and stands aside" in done.err
    assert "left before" not in done.out
    assert left("import", minutes, "--dry-run").ok.err.count("stands aside") == 0


def test_where_it_cannot_be_kept_that_is_said(log: Pcc, minutes: str) -> None:
    (log.folder / ".pcc-actions" / "t.toml" / "left").write_text("")
    with at_desk(log, "import", minutes) as child:
        printed = answered(child, (ASKS, "t"), (ASKS, "l"), (ASKS, "a"), PEOPLE)
    assert "you will be asked again" in " ".join(printed.split())
    assert len(listed(log)) == 2


def test_a_row_is_the_same_however_its_serial_is_numbered(log: Pcc) -> None:
    log.do("meeting add GPB 14/02/2023")
    sheet = written(
        log, "Ref,Action,Owner\nACT-1,Price the vans,OM\nACT-2,Book a room,IF\n", "l.csv"
    )
    told = ("import", sheet, "--board", "GPB", "--meeting", "14/02/2023")
    with at_desk(log, *told, "--serials", "item") as child:
        answered(child, ("Lead=owner: ", ""), (ASKS, "t"), (ASKS, "l"))
    for numbered in ("item", "keep"):
        assert "1 was left before" in log(*told, "--serials", numbered, "--dry-run").ok.out
