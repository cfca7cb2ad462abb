"""Many people record at once: every action is there, once, under a reference of its own.

    python -m tests.faults.crowd add LOG WRITER COUNT
    python -m tests.faults.crowd undo LOG            until a file LOG.stop is there
    python -m tests.faults.crowd read LOG            likewise

A writer adds actions by the command and discharges some. Somebody else takes back what was
recorded last, whoever recorded it, and records again what that took away, as it was told.
"""

import json
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from time import sleep
from typing import Any, Final, NamedTuple

from pcc_actions.errors import Failure
from pcc_actions.store import undo, versions
from pcc_actions.store.read_log import read_log
from pcc_actions.store.reading import Now
from tests.cli.running import Pcc
from tests.faults.beside import Seen, reads
from tests.faults.page import Table
from tests.faults.tracing import PACKAGE, environment
from tests.store.logs import clock

WRITERS: Final = 16
ADDS: Final = 50  # of each
READERS: Final = 3
DISCHARGED: Final = 5  # every so many of a writer's actions is discharged
BETWEEN: Final = 12  # so many revisions from one undo to the next
HELD: Final = 4  # somebody else held the log for too long, as may be on a busy machine

_text = re.compile(r'^text = "(Order tea (\d+) \d+)"$', re.MULTILINE)
_note = re.compile(r'^note = "Agreed: (Order tea \d+ \d+)"$', re.MULTILINE)


@dataclass
class Crowd:
    """What was recorded and what was there in the end."""

    adds: int = 0
    there: int = 0
    references: int = 0
    discharges: int = 0
    undone: int = 0
    reads: int = 0
    wrong: list[str] = field(default_factory=list)


def begun(folder: Path) -> Pcc:
    """A log with a meeting at which they all add actions."""
    folder.mkdir()
    return Pcc(folder).do("init", "meeting add GPB 14/02/2023 07/03/2023")


def adds(log: Path, writer: str, count: int) -> list[str]:
    """Add so many actions, and discharge some; give those that were said to be discharged."""
    discharged = []
    for number in range(count):
        text = f"Order tea {writer} {number}"
        said = _recorded(log, "add", f"{writer}.14/02/2023", text, "--owner", "IF").split()
        if number % DISCHARGED == 0 and _discharged(log, said[0], text):
            discharged.append(text)
    return discharged


def _discharged(log: Path, reference: str, text: str) -> bool:
    """Discharge an action, where nobody has taken it back meanwhile."""
    done = Pcc(log.parent)("discharge", reference, "--note", f"Agreed: {text}")
    return done.code == 0


def _recorded(log: Path, *line: str) -> str:
    """Record something, again where the log was held for too long; give what was said."""
    while True:
        done = Pcc(log.parent)(*line)
        if done.code == 0:
            return done.out
        assert done.code == HELD, done.err


def undoes(log: Path) -> int:
    """Take back what was recorded last, every so many revisions; give how often."""
    undone, last = 0, 0
    while not _stop(log).exists():
        revision = versions.last_revision(log)
        if revision < last + BETWEEN:
            sleep(0.02)
            continue
        try:
            plan = undo.plan_step(log, _now(), "undo", clock)
            there = versions.version_text(log, plan.at) or ""
            undo.put_back(log, _now(), "undo", plan)
        except Failure:  # somebody recorded meanwhile
            continue
        undone, last = undone + 1, revision
        _record_again(log, there, plan.text)
    return undone


def _record_again(log: Path, before: str, after: str) -> None:
    """Record what an undo took away."""
    for text, item in set(_text.findall(before)) - set(_text.findall(after)):
        _recorded(log, "add", f"{item}.14/02/2023", text, "--owner", "IF")
    for text in set(_note.findall(before)) - set(_note.findall(after)):
        actions = read_log(log, _now()).log.actions
        reference = next(each.reference for each in actions if each.text == text)
        _recorded(log, "discharge", reference, "--note", f"Agreed: {text}")


def looks(log: Path) -> Seen:
    """Read the log whole and for a list in turn, until told to stop."""
    whole = Seen()
    while not _stop(log).exists():
        seen = reads(log, 20)
        whole = Seen(whole.reads + seen.reads, whole.alarms + seen.alarms,
                     whole.failures + seen.failures, whole.said or seen.said)  # fmt: skip
    return whole


def tried(folder: Path, writers: int, count: int, package: Path = PACKAGE) -> Crowd:
    """Let so many writers add so many actions each, beside readers and one who takes back."""
    log = begun(folder).log
    others = [_started(package, role, log) for role in ("undo", *["read"] * READERS)]
    adding = [_started(package, "add", log, each, count) for each in range(1, writers + 1)]
    writers_ended = [_ended(each) for each in adding]
    _stop(log).touch()
    others_ended = [_ended(each) for each in others]
    failed = [each.error for each in (*writers_ended, *others_ended) if each.error]
    if failed:
        return Crowd(writers * count, wrong=failed)
    discharged = [text for each in writers_ended for text in each.told]
    undone, *seen = [each.told for each in others_ended]
    return _looked_at(log, writers * count, discharged, undone, [Seen(**each) for each in seen])


def _started(package: Path, *arguments: object) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-m", "tests.faults.crowd", *map(str, arguments)], cwd=PACKAGE.root,
        env={**environment(package), "PYTHONPATH": f"{package}:{PACKAGE}"},
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8",
    )  # fmt: skip


class _Ended(NamedTuple):
    """What a process told as it ended, or why it failed."""

    told: Any
    error: str = ""


def _ended(process: "subprocess.Popen[str]") -> _Ended:
    out, err = process.communicate(timeout=1800)
    return _Ended(None, err[-800:] or "?") if process.returncode else _Ended(json.loads(out))


def _looked_at(
    log: Path, adds: int, discharged: Sequence[str], undone: int, seen: Sequence[Seen]
) -> Crowd:
    """Look at what is there in the end."""
    text = log.read_text(encoding="utf-8")
    actions = read_log(log, _now()).log.actions
    texts = Counter(each.text for each in actions)
    notes = Counter(_note.findall(text))
    wrong = [f"{text} is there {count} times" for text, count in texts.items() if count != 1]
    wrong += [f"the discharge of {each} is not there" for each in discharged if not notes[each]]
    wrong += [f"a reader was told: {each.said}" for each in seen if each.alarms or each.failures]
    references = len({each.reference for each in actions})
    if (len(texts), references) != (adds, adds):
        wrong.append(f"{len(texts)} of {adds} are there, under {references} references")
    return Crowd(
        adds, len(texts), references, len(discharged), undone,
        sum(each.reads for each in seen), wrong,
    )  # fmt: skip


def _now() -> Now:
    """The moment as the command sees it."""
    return Now(date.today(), datetime.now(UTC))


def _stop(log: Path) -> Path:
    return log.with_name(f"{log.name}.stop")


def table(crowd: Crowd) -> Table:
    """Count what was recorded, and what was there."""
    return Table(
        "Many who record at once",
        f"{WRITERS} people add actions as fast as they can and discharge some, others "
        "read, and one takes back what was recorded last and records it again. Each action is "
        "there once in the end, under a reference of its own, and so is each discharge that was "
        "acknowledged; no reader sees half of a log, or is told that something is gone.",
        ("added", "there", "references", "discharged", "taken back", "read", "wrong"),
        [(crowd.adds, crowd.there, crowd.references, crowd.discharges, crowd.undone,
          crowd.reads, len(crowd.wrong))],
        crowd.wrong,
    )  # fmt: skip


if __name__ == "__main__":
    role, where, *rest = sys.argv[1:]
    if role == "add":
        json.dump(adds(Path(where), rest[0], int(rest[1])), sys.stdout)
    elif role == "undo":
        json.dump(undoes(Path(where)), sys.stdout)
    else:
        json.dump(asdict(looks(Path(where))), sys.stdout)
