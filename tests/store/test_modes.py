"""Who may open what stands beside a log."""

import os
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from pcc_actions.errors import BadFile
from pcc_actions.store import modes
from pcc_actions.store.sidecar import follow_log, make_sidecar
from tests.ordinary_user import NOBODY, ordinary_user
from tests.store.logs import add_one, posix, took_back, write

pytestmark = posix
root = pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root gives files away"
)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def group(path: Path) -> int:
    return path.stat().st_gid


def beside(path: Path) -> Path:
    return path.parent / ".pcc-actions"


def everything(path: Path) -> list[Path]:
    """Give a log's folder and all that is in it."""
    folder = beside(path) / path.name
    return [folder, *folder.iterdir()]


@pytest.fixture
def private(tmp_path: Path) -> Iterator[Path]:
    """A log of one person in a folder that others may look into."""
    before = os.umask(0o022)
    folder = tmp_path / "f"
    folder.mkdir()
    yield write(folder / "actions.toml")
    os.umask(before)


@pytest.mark.parametrize("now", [0o600, 0o640, 0o660, 0o664, 0o644])
def test_all_that_is_there_follows_the_log_at_the_next_save(private: Path, now: int) -> None:
    add_one(private, "6.14/02/2023")
    took_back(private)
    private.chmod(now)
    add_one(private, "7.14/02/2023")
    folder, *files = everything(private)
    assert {file.name for file in files} == {
        "lock", "000001.toml", "000002.toml", "000003.back", "000004.toml",
    }  # fmt: skip
    assert {mode(file) for file in files} == {now}
    assert mode(folder) == modes.folder_mode(private.stat()) == now | (now & 0o444) >> 2 | 0o700
    assert mode(beside(private)) == mode(folder)
    assert mode(beside(private) / ".gitignore") == now
    assert mode(private) == now


def test_a_put_back_is_a_save_too(private: Path) -> None:
    add_one(private)
    private.chmod(0o600)
    took_back(private)
    assert {mode(path) for path in everything(private)} == {0o600, 0o700}


def test_what_a_link_leads_to_is_left_as_it_is(private: Path) -> None:
    other = private.with_name("other.toml")
    other.write_text("")
    (beside(private) / private.name / "000009.toml").symlink_to(other)
    private.chmod(0o600)
    add_one(private)
    assert mode(other) == 0o644


@root
def test_owner_and_group_follow_too(private: Path) -> None:
    add_one(private)
    os.chown(private, NOBODY, 12345)
    add_one(private, "7.14/02/2023")
    for path in (private, beside(private), *everything(private)):
        assert (path.stat().st_uid, group(path)) == (NOBODY, 12345)


# Never more open than the log, not for a moment.


def test_nothing_is_made_more_open_than_the_log_for_a_moment(
    private: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    private.chmod(0o600)
    seen: list[tuple[str, int]] = []

    def watched(name: str) -> None:
        done = getattr(os, name)

        def instead(path: object, *given: object, **more: object) -> object:
            result = done(path, *given, **more)
            seen.extend((each.name, mode(each)) for each in everything(private))
            return result

        monkeypatch.setattr(os, name, instead)

    for file in everything(private):
        file.chmod(0o700 if file.is_dir() else 0o600)
    beside(private).chmod(0o700)
    for name in ("open", "chmod", "chown", "mkdir", "rename", "replace"):
        watched(name)
    add_one(private)
    assert {one for one in seen if one[1] & 0o077} == set()
    assert len(seen) > 20


@root
def test_a_file_given_away_is_closed_before_and_opened_after(
    private: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_one(private)
    for path in everything(private):
        path.chmod(0o770 if path.is_dir() else 0o660)
    private.chmod(0o600)
    os.chown(private, -1, 12345)
    chown, given = os.chown, []

    def watched(path: Path, uid: int, gid: int) -> None:
        given.append(mode(path) & 0o077)
        chown(path, uid, gid)

    monkeypatch.setattr(os, "chown", watched)
    assert follow_log(private) == ""
    assert len(given) >= len(everything(private))
    assert set(given) == {0}


def test_a_group_that_cannot_be_given_gets_no_more_than_anybody() -> None:
    with ordinary_user() as folder:
        if os.geteuid() != NOBODY:
            pytest.skip("only root can make a file of a group that the test is not in")
        file, model = folder / "file", folder / "model"
        for each in (file, model):
            each.write_text("")
        os.seteuid(0)
        os.chown(model, NOBODY, 12345)
        os.seteuid(NOBODY)
        for given, expected in ((0o640, 0o600), (0o664, 0o644), (0o666, 0o666), (0o660, 0o600)):
            model.chmod(given)
            modes.take_after(file, model.stat())
            assert mode(file) == expected


# The folder that the logs beside each other share.


def test_a_closed_log_beside_an_open_one(private: Path) -> None:
    other = write(private.with_name("other.toml"))
    private.chmod(0o600)
    add_one(private)
    assert mode(beside(private)) == 0o755  # the reader of the other log passes
    assert mode(beside(private) / "actions.toml") == 0o700
    assert mode(beside(private) / "other.toml") == 0o755
    other.unlink()
    add_one(private, "7.14/02/2023")
    assert mode(beside(private)) == 0o700


@root
def test_readers_of_another_group_or_owner_pass_and_cannot_look(private: Path) -> None:
    other = write(private.with_name("other.toml"))
    for log, uid, gid in ((private, NOBODY, 12345), (other, 4321, 54321)):
        log.chmod(0o640)
        os.chown(log, uid, gid)
    add_one(private)
    assert (mode(beside(private)), group(beside(private))) == (0o751, 12345)
    add_one(other)
    assert (mode(beside(private)), group(beside(private))) == (0o751, 54321)
    other.chmod(0o600)
    private.chmod(0o600)
    add_one(private, "7.14/02/2023")
    assert mode(beside(private)) == 0o701


@pytest.mark.parametrize(
    ("folder", "expected"), [(0o770, 0o770), (0o775, 0o770), (0o777, 0o777), (0o1777, 0o1777)]
)
def test_whoever_may_make_a_log_beside_it_passes_too(
    private: Path, folder: int, expected: int
) -> None:
    private.chmod(0o600)
    private.parent.chmod(folder)
    add_one(private)
    assert mode(beside(private)) == expected
    assert mode(beside(private) / "actions.toml") == 0o700


@pytest.fixture
def shared() -> Iterator[Path]:
    """A log that a group of people shares; the folders above it are open to all."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name).resolve()
        os.chown(folder, 1234, 12345)
        folder.chmod(0o770)
        path = write(folder / "actions.toml")
        os.chown(path, 1234, 12345)
        path.chmod(0o660)
        add_one(path)
        yield path


@contextmanager
def colleague(umask: int) -> Iterator[None]:
    """Be somebody else of that group, with a group of their own first."""
    before, groups = os.umask(umask), os.getgroups()
    os.setgroups([12345])
    os.setegid(4321)
    os.seteuid(4321)
    try:
        yield
    finally:
        os.seteuid(0)
        os.setegid(0)
        os.setgroups(groups)
        os.umask(before)


@root
@pytest.mark.parametrize("umask", [0o077, 0o022])
def test_a_colleague_of_the_group_records_in_a_shared_log(shared: Path, umask: int) -> None:
    with colleague(umask):
        saved = add_one(shared, "7.14/02/2023")
        assert (saved.warning, saved.revision) == ("", 3)
        assert took_back(shared) == 4
        assert write(shared.with_name("mine.toml")).exists()
    for each in everything(shared):
        assert (group(each), mode(each) & 0o077) == (12345, 0o070 if each.is_dir() else 0o060)


@root
def test_a_right_that_is_missing_is_told_of_the_very_file(shared: Path) -> None:
    folder = beside(shared) / "actions.toml"
    for closed in (folder / "lock", folder, beside(shared), shared.parent):
        before = mode(closed)
        closed.chmod(before & 0o700)
        with colleague(0o022), pytest.raises(BadFile) as caught:
            add_one(shared, "7.14/02/2023")
        assert caught.value.sentence == (
            f"{closed} could not be written: permission denied; the log is as it was. "
            "Ask for the right to write there, or choose another file with --file."
        )
        closed.chmod(before)


@root
def test_what_may_not_be_changed_is_named_and_the_save_is_done(tmp_path: Path) -> None:
    with ordinary_user() as folder:
        path = write(folder / "actions.toml")
        add_one(path)
        older = beside(path) / "actions.toml" / "000001.toml"
        os.seteuid(0)
        older.chmod(0o644)
        os.chown(older, 0, 0)
        os.seteuid(NOBODY)
        path.chmod(0o600)
        saved = add_one(path, "7.14/02/2023")
        assert saved.revision == 3
        assert saved.warning == (
            f"{older} could not be given the permissions of actions.toml: operation not permitted. "
            "Ask its owner, or whoever looks after the folder, to set them."
        )
        os.seteuid(0)
        os.chown(older.with_name("000002.toml"), 0, 0)
        older.with_name("000002.toml").chmod(0o666)
        os.seteuid(NOBODY)
        assert "(and 1 more beside it) could not be given" in add_one(path, "8.14/02/2023").warning


def test_a_folder_that_may_not_be_looked_into_is_opened_again() -> None:
    with ordinary_user() as folder:
        path = write(folder / "actions.toml")
        (beside(path) / "actions.toml").chmod(0o300)
        assert follow_log(path) == ""
        assert mode(beside(path) / "actions.toml") & 0o700 == 0o700


def test_a_file_that_is_gone_meanwhile_is_no_failure(
    private: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_one(private)
    (beside(private) / "actions.toml" / "000001.toml").chmod(0o600)

    def gone(path: Path, mode: int) -> None:
        raise FileNotFoundError(2, "No such file or directory", str(path))

    monkeypatch.setattr(Path, "chmod", gone)  # pruned by nobody just then on demand
    assert follow_log(private) == ""


def test_a_log_that_is_gone_is_followed_by_nothing(private: Path) -> None:
    private.unlink()
    assert "could not be given the permissions" in follow_log(private)
    assert make_sidecar(private).is_dir()
