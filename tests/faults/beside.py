"""Readers beside writers: what is read is a log that stood there, and nothing is said to be gone.

python -m tests.faults.beside write LOG    until a file LOG.stop is there
python -m tests.faults.beside read LOG COUNT
"""

import json
import subprocess
import sys
from dataclasses import asdict, dataclass, replace
from datetime import date
from pathlib import Path

from pcc_actions.core.model import Log
from pcc_actions.errors import Conflict, Failure
from pcc_actions.store.read_log import read_log, read_open_actions
from pcc_actions.store.saving import update
from tests.builders import raised
from tests.faults.page import Table
from tests.faults.tracing import PACKAGE, environment
from tests.store.logs import now, write

MOST = 40  # actions; then the log is made short again, so that reading stays quick


@dataclass
class Seen:
    """What a reader saw: how often it read, was told that something is gone, could not read."""

    reads: int = 0
    alarms: int = 0
    failures: int = 0
    said: str = ""


def _one_more(log: Log) -> Log:
    few = replace(log, actions=log.actions[:3]) if len(log.actions) >= MOST else log
    return raised(few, "3.14/02/2023", f"Order tea {len(few.actions)}")


def writes(log: Path) -> None:
    """Record one action after the other, until told to stop."""
    while not _stop(log).exists():
        try:
            update(log, now(), _one_more, accept=True)
        except Conflict:  # on a busy machine somebody may wait longer than 30 s
            continue


def reads(log: Path, count: int) -> Seen:
    """Read the log so often, whole and for a list in turn."""
    seen = Seen()
    for number in range(count):
        seen.reads += 1
        try:
            reading = (
                read_log(log, now())
                if number % 2
                else read_open_actions(log, now(), date(2023, 3, 20))
            )
        except Failure as trouble:
            seen.failures, seen.said = seen.failures + 1, trouble.sentence
            continue
        if reading.missing or not reading.sealed:
            seen.alarms, seen.said = seen.alarms + 1, reading.missing
    return seen


def tried(folder: Path, writers: int, readers: int, count: int, package: Path = PACKAGE) -> Seen:
    """Let so many write while so many read, `count` times in all; give what the readers saw."""
    folder.mkdir()
    log = write(folder / "actions.toml")
    writing = [_started(package, "write", str(log)) for _ in range(writers)]
    reading = [_started(package, "read", str(log), str(count // readers)) for _ in range(readers)]
    whole = Seen()
    try:
        for process in reading:
            out, err = process.communicate(timeout=600)
            assert process.returncode == 0, err
            seen = Seen(**json.loads(out))
            whole = Seen(whole.reads + seen.reads, whole.alarms + seen.alarms,
                         whole.failures + seen.failures, whole.said or seen.said)  # fmt: skip
    finally:
        _stop(log).touch()
        errors = [process.communicate(timeout=120)[1] for process in writing]
    assert errors == [""] * writers
    return whole


def _started(package: Path, *arguments: str) -> "subprocess.Popen[str]":
    paths = f"{package}:{PACKAGE}" if package != PACKAGE else str(PACKAGE)
    return subprocess.Popen(
        [sys.executable, "-m", "tests.faults.beside", *arguments],
        cwd=PACKAGE.root, env={**environment(package), "PYTHONPATH": paths},
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8",
    )  # fmt: skip


def _stop(log: Path) -> Path:
    return log.with_name(f"{log.name}.stop")


def table(seen: Seen, writers: int, readers: int) -> Table:
    """Count what readers were told wrongly."""
    wrong = seen.alarms + seen.failures
    return Table(
        "Readers beside writers",
        "Some record as fast as they can, and others read the log meanwhile. A reader sees the log "
        "before or after a save, never half of one, and is never told that something is gone.",
        ("recording", "reading", "read", "told that actions are gone", "not to be read", "wrong"),
        [(writers, readers, seen.reads, seen.alarms, seen.failures, wrong)],
        [f"{wrong} of {seen.reads} readers were told: {seen.said}"] if wrong else [],
    )


if __name__ == "__main__":
    if sys.argv[1] == "write":
        writes(Path(sys.argv[2]))
    else:
        sys.stdout.write(json.dumps(asdict(reads(Path(sys.argv[2]), int(sys.argv[3])))))
