"""What git is asked of the log, in repositories that are made for it."""

import os
from pathlib import Path

import pytest

from pcc_actions.store.git_repository import GitRefused, NoGit, Repository, repository_of
from tests.in_git import begun, commit_all, git
from tests.tools import program


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return begun(tmp_path / "the board’s copy")


def commit(folder: Path, name: str, text: str | None) -> None:
    path = folder / name
    if text is None:
        path.unlink()
    else:
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(text.encode())
    commit_all(folder)


def found(path: Path) -> Repository:
    repository = repository_of(path)
    assert repository is not None
    return repository


def texts(path: Path) -> list[bytes | None]:
    return [version.data for version in found(path).history_of(path)]


def test_the_repository_is_found_from_a_folder_in_it(copy: Path) -> None:
    commit(copy, "a b/actions.toml", "1")
    log = copy / "a b" / "actions.toml"
    assert found(log).top == copy.resolve()
    assert found(log).place_of(log) == "a b/actions.toml"


def test_there_is_none_where_there_is_none(tmp_path: Path) -> None:
    assert repository_of(tmp_path / "actions.toml") is None


def test_the_repository_of_the_log_is_meant_whatever_git_was_started_in(
    copy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = begun(tmp_path / "other")
    monkeypatch.setenv("GIT_DIR", str(other / ".git"))
    monkeypatch.setenv("GIT_WORK_TREE", str(other))
    assert found(copy / "actions.toml").setting("user.name") == "Iris Field"


def test_a_folder_that_only_looks_like_one_is_refused(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    with pytest.raises(GitRefused, match=r"^git says: fatal: not a git repository"):
        repository_of(tmp_path / "actions.toml")


def test_without_git_it_is_said_so(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(copy))
    with pytest.raises(NoGit, match="git is not installed on this computer"):
        repository_of(copy / "actions.toml")


@pytest.mark.skipif(os.name == "nt", reason="a script is a program on POSIX")
def test_a_git_that_lies_beside_the_log_is_not_run(
    copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trap = copy / "git"
    trap.write_text("#!/bin/sh\ntouch was_run\n", "utf-8")
    trap.chmod(0o755)
    monkeypatch.chdir(copy)
    monkeypatch.setenv("PATH", f".{os.pathsep}{os.environ['PATH']}")
    assert found(copy / "actions.toml").setting("user.name") == "Iris Field"
    assert not (copy / "was_run").exists()


def test_a_setting_may_be_that_of_the_person_or_of_this_copy(
    copy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "own").write_text("[pcc]\n\tsetting = of the person\n", "utf-8")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / "own"))
    repository = found(copy / "actions.toml")
    assert repository.setting("pcc.setting") == "of the person"
    assert repository.setting("pcc.setting", here=True) is None
    repository.set_setting("pcc.setting", "of this copy")
    assert repository.setting("pcc.setting") == "of this copy"


def test_settings_are_those_of_this_copy_and_go_without_a_trace(copy: Path) -> None:
    repository = found(copy / "actions.toml")
    before = (copy / ".git" / "config").read_bytes()
    assert repository.setting("merge.pcc-actions.driver") is None
    repository.set_setting("merge.pcc-actions.driver", '"/opt/a b/python" -m x "%O"')
    assert repository.setting("merge.pcc-actions.driver") == '"/opt/a b/python" -m x "%O"'
    repository.remove_settings("merge.pcc-actions")
    assert (copy / ".git" / "config").read_bytes() == before


def test_every_version_that_was_committed_is_told(copy: Path) -> None:
    for text in ("1\n", "1\n2\n", "1\r\n2\r\n"):
        commit(copy, "actions.toml", text)
    commit(copy, "other.toml", "another\n")
    log = copy / "actions.toml"
    assert texts(log) == [b"1\r\n2\r\n", b"1\n2\n", b"1\n"]
    newest = next(iter(found(log).history_of(log)))
    assert len(newest.commit) == 40
    assert newest.committed_at.tzinfo is not None


def test_a_file_that_was_renamed_is_followed_and_one_removed_is_told_as_nothing(copy: Path) -> None:
    commit(copy, "old\nname: 1.toml", "1\n2\n3\n")
    (copy / "old\nname: 1.toml").rename(copy / "actions.toml")
    commit(copy, "actions.toml", "1\n2\n3\n4\n")
    commit(copy, "actions.toml", None)
    commit(copy, "actions.toml", "9\n")
    assert texts(copy / "actions.toml") == [b"9\n", None, b"1\n2\n3\n4\n", b"1\n2\n3\n"]


def test_what_is_of_the_file_it_was_copied_from_is_not_told(copy: Path) -> None:
    commit(copy, "a.toml", "1\n2\n3\n")
    commit(copy, "a.toml", "1\n2\n3\n4\n")
    commit(copy, "b.toml", "1\n2\n3\n4\n5\n")
    commit(copy, "b.toml", "1\n2\n3\n4\n5\n6\n")
    assert texts(copy / "b.toml") == [b"1\n2\n3\n4\n5\n6\n", b"1\n2\n3\n4\n5\n"]


def test_what_was_committed_on_another_branch_is_told_and_the_merge_once(copy: Path) -> None:
    middle = "".join(f"{each}\n" for each in range(20))
    commit(copy, "actions.toml", middle)
    git(copy, "checkout", "--quiet", "-b", "away")
    commit(copy, "actions.toml", f"{middle}away\n")
    git(copy, "checkout", "--quiet", "-")
    commit(copy, "actions.toml", f"here\n{middle}")
    git(copy, "merge", "--quiet", "--no-edit", "away")
    told = texts(copy / "actions.toml")
    assert len(told) == 4
    assert told[0] == f"here\n{middle}away\n".encode()
    assert f"{middle}away\n".encode() in told


def test_a_colour_or_a_signature_of_the_users_own_settings_is_no_trouble(copy: Path) -> None:
    commit(copy, "actions.toml", "1\n")
    git(copy, "config", "color.ui", "always")
    git(copy, "config", "log.showSignature", "true")
    assert texts(copy / "actions.toml") == [b"1\n"]


def test_where_nothing_was_committed_there_is_no_history(copy: Path) -> None:
    assert texts(copy / "actions.toml") == []


def test_a_text_that_git_has_lost_is_told(copy: Path) -> None:
    commit(copy, "actions.toml", "1\n")
    [lost] = (copy / ".git" / "objects").glob("d0/0491*")
    lost.chmod(0o600)
    lost.unlink()
    with pytest.raises(GitRefused, match="git no longer has the text d00491fd7e5b"):
        texts(copy / "actions.toml")


def test_a_copy_without_the_oldest_commits_is_known(copy: Path, tmp_path: Path) -> None:
    commit(copy, "actions.toml", "1\n")
    commit(copy, "actions.toml", "2\n")
    git(tmp_path, "clone", "--quiet", "--depth", "1", copy.as_uri(), "short")
    assert not found(copy / "actions.toml").is_cut_short()
    assert found(tmp_path / "short" / "actions.toml").is_cut_short()
    assert texts(tmp_path / "short" / "actions.toml") == [b"2\n"]


def test_what_attributes_say_of_the_log(copy: Path) -> None:
    (copy / ".gitattributes").write_text("*.toml merge=union -diff text\n", "utf-8")
    told = found(copy / "actions.toml").attributes(copy / "actions.toml", "merge", "diff", "eol")
    assert told == {"merge": "union", "diff": "unset", "eol": "unspecified"}


@pytest.mark.skipif(os.name == "nt", reason="there it is always so")
def test_on_windows_it_has_an_ending(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (copy / "git.exe").symlink_to(program("git"))
    monkeypatch.setenv("PATH", str(copy))
    monkeypatch.setattr("sys.platform", "win32")
    assert found(copy / "actions.toml").git == str(copy / "git.exe")


def test_what_had_the_name_of_the_log_as_a_folder_or_a_link_is_gone_through(copy: Path) -> None:
    log = copy / "actions.toml"
    commit(copy, "actions.toml", "1")
    commit(copy, "actions.toml", None)
    commit(copy, "actions.toml/minutes.txt", "Minutes")
    (log / "minutes.txt").unlink()
    log.rmdir()
    commit(copy, "actions.toml", "2")
    assert texts(log) == [b"2", None, b"1"]
