"""A change saved: whole or not at all, with nothing of anybody else's lost."""

import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from pcc_actions.core.changes import actions
from pcc_actions.core.model import Log
from pcc_actions.errors import BadFile, Conflict, Refused
from pcc_actions.store import files, saving, versions
from pcc_actions.store.read_log import read_on_demand, read_open_actions
from pcc_actions.store.saving import create, plan_update, update
from pcc_actions.store.sidecar import lock
from tests.builders import day, raised
from tests.ordinary_user import ordinary_user
from tests.store.logs import (
    LETTER,
    VISIT,
    add_one,
    beside,
    kept,
    now,
    posix,
    reading,
    record,
    text,
    three_actions,
    took_back,
    type_over,
    write,
)

ROOT = Path(__file__).parents[2]


def ran(script: str, *given: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", script, *map(str, given)]
    return subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)


def test_only_the_lines_of_the_change_are_touched(three: Path) -> None:
    before = text(three)
    saved = record(three, actions.note, LETTER, "15/03/2023", "Seen")
    body, event = before.partition('note = "Agreed"\n')[0], text(three).partition("# revision")[0]
    assert event.startswith(body + 'note = "Agreed"\n\n[[actions.history]]\nevent = "noted"\n')
    assert text(three).count("\n") == before.count("\n") + 7
    assert (saved.revision, saved.warning, saved.reading.revision) == (2, "", 1)
    assert reading(three).log == saved.after


def test_a_save_builds_on_what_is_known_of_the_log_if_nobody_changed_it(three: Path) -> None:
    def tea(log: Log) -> Log:
        return raised(log, "6.14/02/2023", f"Order tea {len(log.actions)}", "EI")

    known = read_on_demand(three, now())
    assert plan_update(three, now(), tea, known=known).reading is known
    assert update(three, now(), tea, known=known).reading is known
    again = update(three, now(), tea, known=known)
    assert (again.reading.revision, again.revision, len(again.after.actions)) == (2, 3, 5)


def test_nothing_is_written_where_nothing_changes(three: Path) -> None:
    before = three.stat()
    assert update(three, now(), lambda log: log).revision == 1
    assert three.stat().st_mtime_ns == before.st_mtime_ns
    assert kept(three) == ["000001.toml"]


def test_what_would_be_is_told_without_writing(three: Path) -> None:
    before = three.read_bytes()
    saved = plan_update(three, now(), lambda log: raised(log, "6.14/02/2023", "Order tea"))
    assert len(saved.after.actions) == 4
    assert (three.read_bytes(), saved.revision, kept(three)) == (before, 1, ["000001.toml"])


def test_a_hand_edit_and_a_change_are_two_revisions(three: Path) -> None:
    type_over(three, ("due = 2023-03-10\nstatus", "due = 2023-05-10\nstatus"))
    assert add_one(three).revision == 3
    assert kept(three) == ["000001.toml", "000002.toml", "000003.toml"]
    took_back(three)
    log = reading(three).log
    assert (len(log.actions), str(log.actions[0].due)) == (3, "2023-05-10")
    took_back(three)
    assert reading(three).log == three_actions()


def test_windows_line_ends_and_a_mark_are_kept(three: Path) -> None:
    three.write_bytes(b"\xef\xbb\xbf" + three.read_bytes().replace(b"\n", b"\r\n"))
    add_one(three)
    assert text(three).startswith("\ufeff# Action log")
    assert text(three).count("\n") == text(three).count("\r\n")
    assert len(reading(three).log.actions) == 4


def test_a_change_that_is_refused_leaves_the_log(three: Path) -> None:
    before = three.read_bytes()
    with pytest.raises(Refused):
        record(three, actions.complete, LETTER, "15/03/2023", "Done")
    assert three.read_bytes() == before


def test_a_log_that_is_not_whole_is_not_written(three: Path) -> None:
    three.write_text(text(three)[: text(three).index('\n[[actions]]\nreference = "5.')])
    before = three.read_bytes()
    for attempt in (update, plan_update):
        with pytest.raises(BadFile, match=r"not whole: 1 action gone: 5.14/02/2023\. .*--accept"):
            attempt(three, now(), lambda log: log)
    assert three.read_bytes() == before
    saved = update(three, now(), lambda log: log, accept=True)
    assert (saved.revision, len(reading(three).log.actions), reading(three).missing) == (2, 2, "")


def test_a_second_writer_in_between(three: Path) -> None:
    calls: list[int] = []

    def change(log: Log) -> Log:
        if not calls:
            three.write_text(text(three).replace("Book a room", "Book a hall"))
        calls.append(len(log.actions))
        return raised(log, "6.14/02/2023", "Order tea")

    update(three, now(), change)
    assert len(calls) == 2
    assert [each.text for each in reading(three).log.actions[2:]] == ["Book a hall", "Order tea"]


def test_a_second_writer_each_time(three: Path) -> None:
    calls: list[str] = []

    def change(log: Log) -> Log:
        calls.append("called")
        three.write_text(text(three) + "# mine\n")
        return raised(log, "6.14/02/2023", "Order tea")

    with pytest.raises(Conflict, match="changed by somebody else"):
        update(three, now(), change)
    assert len(calls) == 3
    assert text(three).endswith("# mine\n" * 3)
    assert "Order tea" not in text(three)
    assert beside(three) == ["actions.toml"]


def test_a_log_that_somebody_has_locked(three: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from pcc_actions.store import sidecar

    monkeypatch.setattr(sidecar.lock.__wrapped__, "__defaults__", (0.05,))  # type: ignore[attr-defined]  # 30 s is long
    before = three.read_bytes()
    with lock(three), pytest.raises(Conflict, match="has been writing"):
        add_one(three)
    assert three.read_bytes() == before


def test_a_version_that_cannot_be_kept_is_said_but_the_change_is_saved(
    three: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(log: Path, revision: int, text: str) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(
        versions, "keep_version", full
    )  # between two writes no disk fills up on demand
    saved = add_one(three)
    assert saved.warning == (
        "That is saved, but the versions kept for undo could not be brought up to date: "
        "no space left on the device."
    )
    assert len(reading(three).log.actions) == 4


def test_a_new_log_whose_version_cannot_be_kept_is_made_with_a_warning(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(log: Path, revision: int, text: str) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(versions, "keep_version", failing)
    log = tmp_path / "actions.toml"
    assert create(log, three_actions()).endswith("brought up to date: input/output error.")
    assert len(reading(log).log.actions) == 3


def test_a_log_from_elsewhere_has_its_first_version_kept(three: Path, tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    there = tmp_path / "b" / "actions.toml"
    there.write_bytes(three.read_bytes())
    add_one(there)
    took_back(there)
    assert reading(there).log == three_actions()


def test_an_old_copy_put_in_its_place_never_overwrites_a_kept_version(three: Path) -> None:
    old = three.read_bytes()
    add_one(three)
    add_one(three, "7.14/02/2023", "Order cake")
    newest = versions.version_text(three, 3)
    three.write_bytes(old)
    for looked in (reading(three), read_open_actions(three, now(), day("15/03/2023"))):
        assert looked.missing == "2 actions gone: 6.14/02/2023, 7.14/02/2023"
    with pytest.raises(BadFile, match=r"not whole: 2 actions gone: 6\.14/02/2023"):
        record(three, actions.note, VISIT, "15/03/2023", "Seen")
    assert three.read_bytes() == old
    assert update(three, now(), lambda log: log, accept=True).revision == 4
    assert record(three, actions.note, VISIT, "15/03/2023", "Seen").revision == 5
    assert versions.version_text(three, 3) == newest
    assert "Order cake" in (newest or "")


def test_an_old_copy_without_an_action_less_is_written_on_under_a_later_number(
    three: Path,
) -> None:
    old = three.read_bytes()
    record(three, actions.note, VISIT, "15/03/2023", "Seen")
    kept_text = versions.version_text(three, 2)
    three.write_bytes(old)
    assert reading(three).missing == ""
    assert add_one(three).revision == 3
    assert versions.version_text(three, 2) == kept_text


def test_a_new_log(tmp_path: Path) -> None:
    path = tmp_path / "actions.toml"
    create(path, Log())
    assert text(path).startswith("# Action log, kept by pcc-actions.")
    assert (reading(path).revision, reading(path).log) == (1, Log())
    with pytest.raises(BadFile, match="versions of it are kept"):
        create(path, Log())
    path.unlink()
    with pytest.raises(BadFile, match="Put the newest back with pcc-actions undo") as told:
        create(path, Log())
    assert "remove" not in told.value.sentence
    assert beside(path) == []
    versions.version_file(path, 1).write_bytes(b"")
    with pytest.raises(BadFile, match="All of them are damaged: put the log back from a backup"):
        create(path, Log())


def test_a_file_that_is_there_is_not_written_over(tmp_path: Path) -> None:
    path = tmp_path / "actions.toml"
    path.write_text("mine")
    with pytest.raises(Conflict):
        create(path, Log())
    assert path.read_text() == "mine"


def test_two_logs_in_one_folder_keep_apart(three: Path, tmp_path: Path) -> None:
    other = write(tmp_path / "other.toml", Log())
    add_one(three)
    took_back(three)
    assert reading(other).log == Log()
    assert kept(other) == ["000001.toml"]


@posix
def test_a_linked_log_and_its_mode(three: Path, tmp_path: Path) -> None:
    three.chmod(0o640)
    (tmp_path / "b").mkdir()
    link = tmp_path / "b" / "link.toml"
    link.symlink_to(three)
    add_one(link)
    assert link.is_symlink()
    assert len(reading(three).log.actions) == 4
    assert stat.S_IMODE(three.stat().st_mode) == 0o640
    assert beside(link) == ["link.toml"]


@posix
def test_a_read_only_folder() -> None:
    with ordinary_user() as folder:
        path = write(folder / "actions.toml")
        before = path.read_bytes()
        folder.chmod(0o555)
        with pytest.raises(BadFile, match=r"could not be written: permission denied; the log is"):
            add_one(path)
        assert path.read_bytes() == before
        assert beside(path) == ["actions.toml"]
        assert len(reading(path).log.actions) == 3
        with pytest.raises(BadFile, match="could not be written"):
            create(folder / "other.toml", Log())


FULL = """
import resource, signal, sys
from pathlib import Path
from pcc_actions.errors import BadFile
from tests.store.logs import add_one
sys.dont_write_bytecode = True  # it would be cut off for whoever imports it next
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
log = Path(sys.argv[1])
resource.setrlimit(resource.RLIMIT_FSIZE, (log.stat().st_size // 2, hard))
try:
    add_one(log)
except BadFile as trouble:
    resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    print(trouble.sentence)
"""


@posix
def test_a_full_disk(three: Path) -> None:
    before = three.read_bytes()
    said = ran(FULL, three)
    assert "the log is as it was. Free some space" in said.stdout, said.stderr
    assert three.read_bytes() == before
    assert beside(three) == ["actions.toml"]
    assert kept(three) == ["000001.toml"]


INTERRUPTED = """
import os, signal, sys
from pathlib import Path
from tests.store.logs import add_one, write

folder, count, stop = Path(sys.argv[1]), 0, 0

def step(before):
    def instead(*given, **more):
        global count
        count += 1
        if count == stop:
            signal.raise_signal(signal.SIGINT)
        return before(*given, **more)
    return instead

logs = {}
for number in range(1, 80):
    (folder / str(number)).mkdir()
    logs[number] = write(folder / str(number) / "actions.toml")
for name in ("fsync", "replace", "open", "chmod", "unlink", "stat", "close"):
    setattr(os, name, step(getattr(os, name)))
for stop, log in logs.items():
    count = 0
    try:
        add_one(log)
        said = "saved"
    except KeyboardInterrupt:
        said = "stopped"
    print(stop, said, count)
    if count < stop:
        break
"""


@posix
def test_an_interruption_at_any_step(three: Path, tmp_path: Path) -> None:
    done = ran(INTERRUPTED, tmp_path)
    assert done.returncode == 0, done.stderr
    old = three.read_bytes()
    steps = [line.split() for line in done.stdout.splitlines()]
    assert len(steps) < 79  # all steps of a save were tried
    told = []
    for stop, said, _ in steps:
        path = tmp_path / stop / "actions.toml"
        new = path.read_bytes() != old
        assert (reading(path).sealed, len(reading(path).log.actions)) == (True, 3 + new)
        assert beside(path) == ["actions.toml"]
        with lock(path, 0):
            told.append((said, new))
    assert set(told) >= {("stopped", False), ("saved", True)}
    assert ("saved", False) not in told
    # Once the log is written an interruption is heard only as the lock is let go.
    assert told.count(("stopped", True)) <= 2


def test_an_interruption_by_the_change_itself(three: Path) -> None:
    before = three.read_bytes()

    def change(log: Log) -> Log:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        update(three, now(), change)
    assert three.read_bytes() == before
    add_one(three)


@posix
def test_an_interruption_that_comes_too_late_is_not_heard(three: Path) -> None:
    with saving.saving():
        signal.raise_signal(signal.SIGINT)

    def refused() -> None:
        with saving.saving():
            signal.raise_signal(signal.SIGINT)
            raise files.ChangedMeanwhile("Not saved.")

    with pytest.raises(KeyboardInterrupt):
        refused()


ADD = """
import sys
from pathlib import Path
from pcc_actions.errors import Conflict
from pcc_actions.store.saving import update
from tests.builders import day, raised
from tests.store.logs import now
for number in range(20):
    words = f"Order tea {sys.argv[2]} {number}"
    while True:
        try:
            update(Path(sys.argv[1]), now(), lambda log: raised(log, "3.14/02/2023", words))
            break
        except Held:  # on a busy machine somebody may wait longer than 30 s
            continue
"""


@pytest.mark.slow
def test_sixteen_writers_at_once(three: Path) -> None:
    writers = [
        subprocess.Popen(
            [sys.executable, "-c", ADD, str(three), str(number)],
            cwd=ROOT, stderr=subprocess.PIPE, text=True,
        )
        for number in range(16)
    ]  # fmt: skip
    errors = [writer.communicate(timeout=300)[1] for writer in writers]
    assert errors == [""] * 16
    found = reading(three)
    assert (len(found.log.actions), found.revision, found.sealed) == (323, 321, True)
    assert len({action.reference for action in found.log.actions}) == 323
    assert len({action.text for action in found.log.actions}) == 323
    assert beside(three) == ["actions.toml"]
