"""Which log a command works on, and who records."""

import getpass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from pcc_actions.cli.session import clock
from tests.cli.running import Pcc, ran

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
    assert (done.code, done.err) == (2, "Error: Say who records this: --by NAME.\n")
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


def test_a_moment_is_shown_as_the_clock_on_the_wall() -> None:
    now = datetime.now(UTC)
    assert clock(now) == f"{now.astimezone():%H:%M}"
    before = now - timedelta(days=3)
    assert clock(before) == f"{before.astimezone():%H:%M on %d/%m/%Y}"
