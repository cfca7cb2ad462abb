"""What git is told, and how all of it is taken back."""

import shlex
from pathlib import Path

import pytest

from pcc_actions.errors import BadFile
from pcc_actions.store import files
from pcc_actions.store.git_repository import GitRefused
from pcc_actions.store.git_setup import carry_out, plan_removal, plan_setup
from tests.in_git import begun, commit_all, git
from tests.store.logs import posix, write

LINE = "/actions.toml merge=pcc-actions diff=pcc-actions"


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return begun(tmp_path / "copy")


@pytest.fixture
def log(copy: Path) -> Path:
    (copy / "the board").mkdir()
    return write(copy / "the board" / "actions.toml")


def attributes(log: Path) -> Path:
    return log.with_name(".gitattributes")


def config(log: Path) -> bytes:
    return (log.parents[1] / ".git" / "config").read_bytes()


def set_up(log: Path) -> None:
    carry_out(plan_setup(log))


def take_back(log: Path) -> None:
    carry_out(plan_removal(log))


def test_git_is_told_by_whom_copies_are_brought_together_and_changes_shown(log: Path) -> None:
    set_up(log)
    assert attributes(log).read_text("utf-8") == f"{LINE}\n"
    told = git(log.parent, "check-attr", "merge", "diff", "--", "actions.toml").split("\n")
    assert told[:2] == ["actions.toml: merge: pcc-actions", "actions.toml: diff: pcc-actions"]
    driver = shlex.split(git(log.parent, "config", "merge.pcc-actions.driver"))
    assert Path(driver[0]).exists()
    assert driver[1:] == ["-P", "-m", "pcc_actions", "merge", "%O", "%A", "%B"]
    shown = shlex.split(git(log.parent, "config", "diff.pcc-actions.textconv"))
    assert shown[1:] == ["-P", "-m", "pcc_actions", "git", "sentences"]


def test_a_program_with_odd_letters_in_its_path_is_named_for_gits_shell(
    log: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = "/opt/Ada's 100% (x86)/$HOME/python"
    monkeypatch.setattr("sys.executable", program)
    set_up(log)
    driver = git(log.parent, "config", "merge.pcc-actions.driver")
    assert shlex.split(driver.replace("%%", "%"))[0] == program
    assert "100%%" in driver
    assert shlex.split(git(log.parent, "config", "diff.pcc-actions.textconv"))[0] == program


def test_what_is_set_up_is_left_as_it_is(log: Path) -> None:
    set_up(log)
    before = attributes(log).stat().st_mtime_ns, config(log)
    plan = plan_setup(log)
    assert not plan.writes
    assert not plan.settings
    carry_out(plan)
    assert (attributes(log).stat().st_mtime_ns, config(log)) == before


def test_a_colleagues_copy_needs_its_settings_alone(log: Path, tmp_path: Path) -> None:
    set_up(log)
    commit_all(log.parents[1])
    git(tmp_path, "clone", "--quiet", str(log.parents[1]), "theirs")
    plan = plan_setup(tmp_path / "theirs" / "the board" / "actions.toml")
    assert not plan.writes
    assert len(plan.settings) == 3


@pytest.mark.parametrize("before", [None, b"", b"*.txt text\r\n", b"# ours\n*.md -text"])
def test_all_of_it_is_taken_back_byte_for_byte(before: bytes | None, log: Path) -> None:
    git(log.parent, "config", "merge.ours.driver", "true")
    settings = config(log)
    if before is not None:
        attributes(log).write_bytes(before)
    set_up(log)
    take_back(log)
    assert (attributes(log).read_bytes() if attributes(log).exists() else None) == before
    assert config(log) == settings
    again = plan_removal(log)
    assert (again.writes, again.sections, again.others) == (False, [], [])


def test_what_others_say_is_overruled_and_stays(log: Path) -> None:
    (log.parents[1] / ".gitattributes").write_text("*.toml merge=union\n", "utf-8")
    attributes(log).write_text("*.toml merge=union\n", "utf-8")
    set_up(log)
    assert "merge: pcc-actions" in git(log.parent, "check-attr", "merge", "--", "actions.toml")
    take_back(log)
    assert attributes(log).read_text("utf-8") == "*.toml merge=union\n"


def test_nothing_is_written_where_somebody_else_said_it_for_all_logs(log: Path) -> None:
    (log.parents[1] / ".gitattributes").write_text(
        "actions.toml merge=pcc-actions diff=pcc-actions\n", "utf-8"
    )
    assert not plan_setup(log).writes


def test_the_settings_stay_while_another_log_of_the_copy_needs_them(log: Path) -> None:
    other = write(log.parents[1] / "other é.toml")
    set_up(log)
    set_up(other)
    settings = config(log)
    plan = plan_removal(log)
    assert plan.others == ["other é.toml"]
    carry_out(plan)
    assert not attributes(log).exists()
    assert config(log) == settings
    take_back(other)
    assert b"pcc-actions" not in config(log)


def test_a_log_behind_a_link_is_set_up_where_it_stands(log: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.toml"
    try:
        link.symlink_to(log)
    except OSError:
        pytest.skip("this system makes no links")
    set_up(link)
    assert attributes(log).read_text("utf-8") == f"{LINE}\n"


def test_where_git_keeps_nothing_it_is_refused(tmp_path: Path) -> None:
    log = write(tmp_path / "actions.toml")
    with pytest.raises(BadFile, match="does not lie in a folder that git keeps") as caught:
        plan_setup(log)
    assert caught.value.exit_code == 3
    with pytest.raises(BadFile, match="does not lie in a folder that git keeps"):
        plan_removal(log)


def test_where_there_is_no_log_it_is_refused(copy: Path) -> None:
    with pytest.raises(BadFile, match="There is no log at"):
        plan_setup(copy / "actions.toml")


@posix
def test_where_attributes_cannot_be_written_nothing_is_done(log: Path) -> None:
    attributes(log).write_text("*.md -text\n", "utf-8")
    attributes(log).chmod(0o444)
    settings = config(log)
    with pytest.raises(BadFile, match="read-only; nothing was changed"):
        set_up(log)
    assert config(log) == settings


def test_where_the_settings_cannot_be_written_nothing_is_done(log: Path) -> None:
    plan = plan_setup(log)
    (log.parents[1] / ".git" / "config.lock").write_bytes(b"")  # as where another git writes them
    with pytest.raises(GitRefused, match="could not lock config file"):
        carry_out(plan)
    assert not attributes(log).exists()


def test_attributes_that_somebody_changed_meanwhile_are_not_written_over(log: Path) -> None:
    plan = plan_setup(log)
    attributes(log).write_text("*.md -text\n", "utf-8")
    with pytest.raises(files.ChangedMeanwhile):
        carry_out(plan)
    assert attributes(log).read_text("utf-8") == "*.md -text\n"


def test_a_line_that_one_below_overrules_is_put_below_that(log: Path) -> None:
    set_up(log)
    attributes(log).write_text(f"{LINE}\n*.toml merge=union\n", "utf-8")
    set_up(log)
    assert attributes(log).read_text("utf-8") == f"*.toml merge=union\n{LINE}\n"
    assert not plan_setup(log).writes
