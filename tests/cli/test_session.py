"""Which log a command works on, and who records."""

import getpass
import os
import shlex
import shutil
from datetime import UTC, datetime, timedelta, tzinfo
from pathlib import Path
from typing import Self

import pytest

from pcc_actions.cli.session import Session
from pcc_actions.store.reading import Now
from tests.benchmarks.logs import LogShape, write_log
from tests.cli.running import FOUR, MEETINGS, Pcc, ran
from tests.ordinary_user import ordinary_user
from tests.store.logs import posix

NOTE = ("note", "3.14/02", "--note", "Rang")


def recorders(log: Path) -> list[str]:
    lines = log.read_text("utf-8").splitlines()
    return [line.removeprefix("by = ").strip('"') for line in lines if line.startswith("by = ")]


@pytest.fixture
def named(pcc: Pcc, monkeypatch: pytest.MonkeyPatch) -> Pcc:
    """A log that the environment names."""
    pcc.do("add 3.14/02/2023 'Set up a visit' --owner EI")
    monkeypatch.setenv("PCC_ACTIONS_FILE", str(pcc.log))
    return pcc


def test_the_environment_names_the_log_and_the_recorder(
    named: Pcc, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PCC_ACTIONS_BY", "CEO")
    assert ran(*NOTE).code == 0
    assert recorders(named.log) == ["IF", "CEO"]


def test_an_option_wins_over_the_environment_and_the_last_over_the_first(
    named: Pcc, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PCC_ACTIONS_BY", "CEO")
    assert ran("--by", "EI", *NOTE).code == 0
    assert ran("--by", "EI", *NOTE, "--by", "WKP").code == 0
    assert ran(*NOTE, "--file", str(named.folder / "gone.toml")).code == 3
    assert recorders(named.log) == ["IF", "EI", "WKP"]


def test_without_a_name_it_is_the_login_name(named: Pcc, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOGNAME", "ifield")
    monkeypatch.setattr(getpass, "getuser", lambda: "ifield")
    assert ran(*NOTE).code == 0
    assert recorders(named.log) == ["IF", "ifield"]


def test_nobody_is_known(named: Pcc, monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody() -> str:
        raise OSError("no login name")

    monkeypatch.setattr(getpass, "getuser", nobody)
    done = ran(*NOTE)
    assert (done.code, done.err) == (
        2,
        "Error: Say who records this: --by NAME, or once for all pcc-actions settings name "
        '"NAME".\n',
    )
    assert ran("list").code == 0


def test_the_log_of_the_nearest_folder_above(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    below = tmp_path / "minutes" / "2023"
    below.mkdir(parents=True)
    assert ran("init").code == 0
    monkeypatch.chdir(below)
    assert ran("meeting", "add", "GPB", "14/02/2023").code == 0
    assert "2023-02-14" in (tmp_path / "actions.toml").read_text("utf-8")
    assert ran("init").code == 0
    assert "14/02/2023" not in ran("meeting", "list").out


def test_a_folder_with_only_the_kept_versions_of_a_log_leads_to_undo(tmp_path: Path) -> None:
    assert ran("init").code == 0
    log = tmp_path / "actions.toml"
    before = log.read_bytes()
    log.unlink()
    kept = tmp_path / ".pcc-actions" / "actions.toml" / "000001.toml"
    for line in ("outstanding", "show 3.14/02/2023", "check", "meeting add GPB 14/02/2023"):
        said = ran(*line.split())
        assert (said.code, said.out) == (3, "")
        assert said.err == (
            f"Error: There is no log at {log}. pcc-actions undo puts back its newest kept version, "
            f"revision 1, which is {kept}.\n"
        )
    said = ran("init")
    assert said.code == 3
    assert "remove" not in said.err
    done = ran("undo", "--yes").ok
    assert done.err == (
        f"Warning: There is no log at {log}. Its newest kept version, revision 1, can be put "
        "back.\n"
    )
    assert log.read_bytes().splitlines()[:-1] == before.splitlines()[:-1]


def test_a_log_that_notepad_renamed(tmp_path: Path) -> None:
    assert ran("init").code == 0
    log = tmp_path / "actions.toml"
    log.rename(tmp_path / "actions.toml.txt")
    said = ran("outstanding")
    assert said.code == 3
    assert said.err.startswith(
        f"Error: There is no log at {log}; actions.toml.txt beside it may be it, renamed. Give "
        "that its name back, or pcc-actions undo puts back its newest kept version, revision 1,"
    )
    done = ran("undo", "--yes").ok
    assert "actions.toml.txt beside it may be it, renamed" in done.err
    assert (tmp_path / "actions.toml.txt").exists()
    assert log.exists()


def test_a_log_that_was_copied_under_another_name_where_there_never_was_one(tmp_path: Path) -> None:
    assert ran("init").code == 0
    copied = tmp_path / "copied"
    copied.mkdir()
    (tmp_path / "actions.toml").rename(copied / "actions.toml.txt")
    shutil.rmtree(tmp_path / ".pcc-actions")
    os.chdir(copied)
    assert ran("outstanding").err == (
        f"Error: There is no log at {copied / 'actions.toml'}; actions.toml.txt beside it may be "
        "it, renamed. Give that its name back, or name another with --file.\n"
    )


def test_a_log_is_looked_at_once_while_nobody_changes_it(pcc: Pcc) -> None:
    pcc.do('add 3.14/02/2023 "Visit the team" --owner EI')
    this = Session(str(pcc.log), "IF", Now(datetime.now(UTC).date(), datetime.now(UTC)))
    assert this.known is None
    log = this.unsaid()
    assert this.known is not None
    assert this.unsaid() is this.known.log is log
    assert pcc(*NOTE).code == 0
    assert len(this.unsaid().actions[0].history) == len(log.actions[0].history) + 1


def test_a_moment_is_shown_as_the_clock_on_the_wall() -> None:
    now = datetime.now(UTC)
    this = Session(None, None, Now(now.astimezone().date(), now))
    assert this.clock(now) == f"{now.astimezone():%H:%M}"
    before = now - timedelta(days=3)
    assert this.clock(before) == f"{before.astimezone():%H:%M on %d/%m/%Y}"


class Jumping(datetime):
    """A clock that goes on by a day whenever it is read."""

    reads = 0

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> Self:
        cls.reads += 1
        return cls(2023, 3, 6 + cls.reads, 12, tzinfo=UTC)


@pytest.fixture
def jumping(four: Pcc, monkeypatch: pytest.MonkeyPatch) -> type[Jumping]:
    """A clock that jumps, over a log whose second action is reported complete."""
    four.do("complete 11.14/02/2023 --note Agreed --on 07/03/2023")
    monkeypatch.setattr("pcc_actions.cli.session.datetime", Jumping)
    Jumping.reads = 0
    return Jumping


@pytest.mark.parametrize(
    "line",
    [
        "outstanding",
        "note 3.14/02/2023 --note Rang",
        "discharge --all-completed --board GPB --minute 1.07/03/2023 --yes",
        "check --fix",
        "check",
        "undo --yes",
        "report GPB",
        "history",
        "meeting list",
    ],
)
def test_a_command_reads_the_clock_once(four: Pcc, jumping: type[Jumping], line: str) -> None:
    assert four(*shlex.split(line)).code in (0, 1)
    assert jumping.reads == 1


@pytest.mark.parametrize("line", ["check", "check --fix", "list", "note 3.14/02/2023 --note Rang"])
def test_a_command_on_an_edited_log_reads_the_clock_once(
    four: Pcc, jumping: type[Jumping], line: str
) -> None:
    typed = four.log.read_text("utf-8").replace("Book the venue", "Book a venue")
    four.log.write_text(typed, "utf-8")
    assert four(*shlex.split(line)).code in (0, 1)
    assert jumping.reads == 1


def test_a_clock_that_is_read_twice_would_be_seen(
    four: Pcc, jumping: type[Jumping], monkeypatch: pytest.MonkeyPatch
) -> None:
    def twice(this: Session, moment: datetime) -> str:
        return f"{jumping.now(UTC):%H:%M}"

    monkeypatch.setattr(Session, "clock", twice)
    four("undo", "--yes")
    assert jumping.reads > 1


# A log whose end nothing vouches for.

UNCLOSED = (
    "Warning: t.toml has no closing line, so nothing tells whether its end is missing. See that "
    "its last actions are there; the next save, or pcc-actions check --fix, closes it.\n"
)


@pytest.fixture
def cloned(four: Pcc) -> Pcc:
    """A log cut off between two actions, with nothing beside it, as in a clone or a copy."""
    text = four.log.read_text("utf-8")
    four.log.write_text(text[: text.rindex("\n[[actions]]")], "utf-8", newline="\n")
    shutil.rmtree(four.folder / ".pcc-actions")
    return four


@pytest.mark.parametrize(
    "line",
    ["today", "outstanding", "overdue", "list", "list --format csv", "show 3.14/02", "history",
     "meeting list", "export -o x.csv", "report GPB --meeting 07/03/2023"],
)  # fmt: skip
def test_each_list_says_that_there_is_no_closing_line(cloned: Pcc, line: str) -> None:
    done = cloned(*line.split())
    assert done.code == 0
    assert done.err.count(UNCLOSED) == 1


def test_check_remarks_on_it_and_the_next_save_ends_it(cloned: Pcc) -> None:
    assert "t.toml has no closing line, so" in cloned("check").ok.out.replace("\n", " ")
    cloned.do("note 3.14/02 --note Rang")
    assert "closing line" not in cloned("list").ok.err
    assert "closing line" not in cloned("check").ok.out


# What is no log, and what may not be looked at.


@posix
@pytest.mark.parametrize("line", ["list", "check", "note 3.14/02 --note Rang", "undo --yes",
                                  "redo --yes", "init", "check --fix"])  # fmt: skip
def test_a_pipe_and_a_device_are_no_log_and_are_not_waited_for(
    bare: Pcc, line: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    os.mkfifo(bare.log)
    for path, what in ((str(bare.log), "a pipe"), ("/dev/zero", "a device")):
        monkeypatch.setenv("PCC_ACTIONS_FILE", path)
        done = ran(*line.split())
        assert (done.code, done.out) == (2 if line == "init" else 3, "")
        assert f"{path} cannot be a log: it is {what}" in done.err or line == "init"
    assert [each.name for each in bare.folder.iterdir()] == ["t.toml"]


@posix
def test_a_folder_that_may_not_be_looked_into_is_not_passed_over(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with ordinary_user() as folder:
        (folder / "below").mkdir()
        (folder / "actions.toml").write_text("")
        monkeypatch.chdir(folder / "below")
        (folder / "below").chmod(0o600)
        done = ran("list")
        assert done.code == 3
        assert done.err.startswith(f"Error: You may not look into {folder / 'below'}. Ask whoever")


@posix
def test_lists_do_without_the_versions_that_may_not_be_looked_at() -> None:
    with ordinary_user() as folder:
        pcc = Pcc(folder).do(*MEETINGS, *FOUR)
        (folder / ".pcc-actions").chmod(0)
        done = pcc("outstanding").ok
        assert (done.err, "4 outstanding" in done.out) == ("", True)
        assert "The kept versions of t.toml cannot be looked at" in pcc("check").ok.out
        for line in ("undo --yes", "note 3.14/02 --note Rang"):
            done = pcc(*line.split())
            assert (done.code, done.out) == (3, "")
            assert f"{folder / '.pcc-actions'}" in done.err


def test_that_a_long_log_which_was_edited_takes_longer_is_told_until_it_is_saved(
    tmp_path: Path,
) -> None:
    pcc = Pcc(tmp_path)
    write_log(LogShape(2_000), pcc.log)
    assert "looked over" not in pcc("show", "5.14/02/2023").ok.err
    text = pcc.log.read_text("utf-8")
    pcc.log.write_text(text.replace("Chief Constable", "The Chief Constable"), "utf-8", newline="")
    for told in (True, False):
        said = pcc("outstanding").ok.err
        assert ("To save it now: pcc-actions check --fix." in said) == told
        pcc("check", "--fix")
