"""A process killed at any instant while it writes: no log is torn, nothing acknowledged is lost.

    python -m tests.faults.kills FOLDER KILLS SEED SECONDS

One process has everything imported. It forks, again and again, another that makes one write after
the other and says of each when it begins and when its command has ended with 0, which is what a
person sees; and it kills that one, half of the time at any instant, else just as something in the
log's folder changes.
"""

import json
import os
import select
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from hashlib import sha256
from pathlib import Path
from random import Random
from time import monotonic, sleep
from typing import Final, NoReturn

from pcc_actions.errors import Failure
from pcc_actions.store import seal, versions
from pcc_actions.store.read_log import read_log
from tests.cli.running import Pcc
from tests.corpus.reading import without_a_child
from tests.faults.counted import Counted, counted_from
from tests.faults.page import Table
from tests.faults.tracing import PACKAGE, environment
from tests.faults.writes import KINDS, REDACT, Write, begun, drawn, words_of
from tests.store.logs import now

KILLS: Final = 1000
LOGS_KILLS: Final = 25  # in one log; then another is begun, so that reading stays quick
ALL: Final = "all"  # of whatever kind
LONGEST: Final = 0.2  # seconds, in which a process makes some writes
MOST_CHANGES: Final = 40  # of the folder, of which one write makes about ten
_CHANGES: Final = {"os.rename", "os.remove", "os.chmod", "os.mkdir"}


@dataclass
class Known:
    """What the log is known to be: by what was acknowledged, or found after a kill."""

    log: Path
    words: frozenset[str] = frozenset()
    digest: str = ""
    revision: int = 0
    redacted: frozenset[str] = frozenset()
    ever: set[frozenset[str]] = field(default_factory=set)

    def take(self) -> None:
        """Know the log as it now is."""
        data = self.log.read_bytes()
        self.digest, self.words = _digest(data), words_of(data.decode())
        closing = seal.find_closing(data.decode())
        self.revision = closing.revision if closing else 0
        self.ever.add(self.words)

    def acknowledge(self, write: Write, said: dict[str, str]) -> None:
        """Know what the writer saw as its command had ended with 0."""
        self.digest, self.words = said["digest"], frozenset(said["words"].split())
        self.revision = int(said["revision"])
        self.ever.add(self.words)
        if write.kind == REDACT:
            self.redacted |= {write.word}

    def may_be(self, write: Write, words: frozenset[str]) -> bool:
        """Whether the log may have these words where that write was under way, and is done."""
        gone = self.redacted | ({write.word} if write.kind == REDACT else frozenset())
        return words - gone in {each - gone for each in write.after(self.words, self.ever)}


def _digest(data: bytes) -> str:
    return sha256(data).hexdigest()


def killed(folder: Path, kills: int, seed: int, seconds: float) -> Counted:
    """Kill so many writers one after the other, or as many as there is time for."""
    chance, counted, until = Random(seed), Counted(), monotonic() + seconds
    with without_a_child():
        for number in range(kills):
            if monotonic() > until:
                break
            if number % LOGS_KILLS == 0:
                known = Known(begun(folder / str(number)).log)
                known.take()
            _kill_one(known, number, chance, counted)
    return counted


def _kill_one(known: Known, number: int, chance: Random, counted: Counted) -> None:
    """Let a writer write, kill it, and look at what it left."""
    reading, writing = os.pipe()
    seed = chance.random()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _writes(known.log, number, Random(seed), writing)
    os.close(writing)
    said = _killed_by_chance(child, reading, chance)
    write, lost = _acknowledged(known, said, counted)
    done, wrong = _left(known, write)
    told = [f"killed at {' '.join(write.arguments)}: {each}" for each in (*lost, *wrong)]
    counted.count([write.kind, ALL], told, unchanged=not done)


def _writes(log: Path, number: int, chance: Random, pipe: int) -> NoReturn:
    """Make one write after the other until killed, and say so in the pipe."""
    pcc = Pcc(log.parent)
    try:
        sys.addaudithook(lambda event, given: _tell_change(event, given, pipe, log.parent))
        for each in range(1000):
            write = drawn(log, number * 1000 + each, chance)
            _tell(pipe, begins=asdict(write))
            if pcc(*write.arguments).code == 0:
                known = Known(log)
                known.take()
                _tell(pipe, done={"digest": known.digest, "words": " ".join(known.words),
                                  "revision": str(known.revision)})  # fmt: skip
    finally:
        os._exit(1)


def _tell_change(event: str, given: tuple[object, ...], pipe: int, folder: Path) -> None:
    writes = event == "open" and isinstance(given[2], int) and given[2] & os.O_CREAT
    if (writes or event in _CHANGES) and str(given[0]).startswith(str(folder)):
        _tell(pipe, changes=event)


def _tell(pipe: int, **what: object) -> None:
    os.write(pipe, f"{json.dumps(what)}\n".encode())


def _killed_by_chance(child: int, pipe: int, chance: Random) -> list[dict[str, object]]:
    """Kill a writer at an instant by chance; give what it had said."""
    said = b""
    if chance.random() < 0.5:
        sleep(chance.uniform(0, LONGEST))
    else:
        changes, until = chance.randint(1, MOST_CHANGES), monotonic() + 5
        while said.count(b'"changes"') < changes and monotonic() < until:
            if select.select([pipe], [], [], 1)[0]:
                said += os.read(pipe, 65536)
        sleep(chance.uniform(0, 0.001))
    os.kill(child, signal.SIGKILL)  # which Windows has not
    with os.fdopen(pipe, "rb") as rest:
        said += rest.read()
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status), "the writer came to an end of itself"
    return [json.loads(line) for line in said.split(b"\n")[:-1]]


def _acknowledged(
    known: Known, said: list[dict[str, object]], counted: Counted
) -> tuple[Write, list[str]]:
    """Take in what was acknowledged; give the write under way, and what was not there."""
    write, lost = Write("", ()), []
    for each in said:
        if isinstance(begins := each.get("begins"), dict):
            write = Write(begins["kind"], tuple(begins["arguments"]), begins["word"])
        elif isinstance(done := each.get("done"), dict):
            if not known.may_be(write, frozenset(done["words"].split())):
                lost.append(f"{write.kind} was acknowledged, and is not there")
            known.acknowledge(write, done)
            counted.total["acknowledged"] += 1
    return write, lost


def _left(known: Known, write: Write) -> tuple[bool, list[str]]:
    """Whether the write that was under way is done, and what is wrong with what was left."""
    data = known.log.read_bytes() if known.log.exists() else b""
    done = _digest(data) != known.digest
    wrong = [*(_wrongly_done(known, write, data) if done else ()), *_wrongly_kept(known)]
    if not wrong:
        wrong = [*_wrong_afterwards(known)]
    known.take()
    return done, wrong


def _wrongly_done(known: Known, write: Write, data: bytes) -> Iterator[str]:
    """Look at a log that is not the one last acknowledged: it has to be the one after it."""
    try:
        reading = read_log(known.log, now())
    except Failure as trouble:
        yield f"torn: {trouble.sentence}"
        return
    if not reading.sealed or reading.missing or reading.revision <= known.revision:
        yield f"torn: revision {reading.revision}, {reading.missing or 'not sealed'}"
    words = words_of(data.decode())
    if not known.may_be(write, words):
        yield f"lost {sorted(known.words - words)}, and new {sorted(words - known.words)}"


def _wrongly_kept(known: Known) -> Iterator[str]:
    if versions.version_text(known.log, known.revision) is None:
        yield f"revision {known.revision}, which was acknowledged, is not kept"


def _wrong_afterwards(known: Known) -> Iterator[str]:
    """Go on as a person would: record something, which clears up too."""
    pcc = Pcc(known.log.parent)
    for line in ("note 1.14/02/2023 After", "outstanding"):
        ended = pcc(*line.split())
        if ended.code:
            yield f"{line} afterwards: code {ended.code}, and said: {ended.err}"
    kept = known.log.parent / ".pcc-actions" / known.log.name
    for where in (known.log.parent, kept):
        yield from (f"{each.name} is left" for each in where.glob(".pcc-actions-*.tmp"))


def tried(
    folder: Path, kills: int, package: Path = PACKAGE, *, seed: int = 1, seconds: float = 3600
) -> Counted:
    """Kill so many in a process of their own, whose program may be another."""
    folder.mkdir()
    line = [sys.executable, "-m", "tests.faults.kills", folder, kills, seed, seconds]
    done = subprocess.run(
        [*map(str, line)], cwd=PACKAGE.root, capture_output=True, encoding="utf-8", check=False,
        env={**environment(package), "PYTHONPATH": f"{package}:{PACKAGE}"},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return counted_from(done.stdout)


def table(counted: Counted) -> Table:
    """Count by the kind of write that was under way."""
    return Table(
        "Kills at any instant",
        f"A process that makes one write of any kind after the other is killed "
        f"{counted.tried[ALL]:,} times, half of the time at any instant and else just as "
        "something in the folder changes. The log is then the one that was acknowledged last or "
        "the one after it, whole and sealed; the version acknowledged is kept; and the next "
        f"command works. {counted.total['acknowledged']:,} writes were acknowledged, and none is "
        "lost.",
        ("killed during", "kills", "as it was", "done", "wrong"),
        counted.rows_with("unchanged", [*KINDS, ALL]),
        counted.wrong,
    )


if __name__ == "__main__":
    where, kills, seed, seconds = sys.argv[1:]
    sys.stdout.write(killed(Path(where), int(kills), int(seed), float(seconds)).as_json())
