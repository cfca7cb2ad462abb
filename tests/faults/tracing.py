"""The system calls of a command, and the command run with one of them failed or killed.

strace counts the calls of a run, and in another run fails, or kills at, the one of that number:
the runs are alike, since nothing in the command depends on the clock or on chance but words.
Only the command itself is followed, not what it starts: the reader of a document, which never
comes near the log.
"""

import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

from tests.tools import tracer

KILL = "killed"
SECONDS = 60  # a command that takes longer hangs
PACKAGE = Path(__file__).parents[2]

_ON_WRITING = ("EIO", "ENOSPC", "EROFS", "EACCES", "EINTR")
KINDS = (KILL, *_ON_WRITING)
_ON_LOOKING_UP = ("EIO", "EACCES")  # a full or a read-only disk can be looked at
_ON_READING = ("EIO",)  # nor is there a right to be refused where a file is open already
_LOOKING_UP = {"access", "faccessat", "faccessat2", "lstat", "newfstatat", "openat", "readlink",
               "readlinkat", "stat", "statx"}  # fmt: skip
_READING = {"fcntl", "fstat", "getdents64", "ioctl", "lseek", "pread64", "read"}
_BY_NUMBER = _READING | {"close", "fchmod", "fchown", "fdatasync", "flock", "fsync", "ftruncate",
                         "pwrite64", "write"}  # fmt: skip

_call = re.compile(r"^(?:\d+ +)?(\w+)\((.*)")
_opens_to_write = re.compile(r"O_(?:WRONLY|RDWR|TRUNC|APPEND)")
_descriptor = re.compile(r"^\d+<([^>]*)>")


@dataclass(frozen=True)
class Call:
    """A system call that touches a folder: its name, and the how-manieth of that name it is."""

    name: str
    number: int
    writes: bool

    @property
    def faults(self) -> tuple[str, ...]:
        """Everything that can happen to it.

        A run is killed only where something is about to change: from one change to the next the
        disk is the same, whenever the end comes.
        """
        if self.writes:
            return KINDS
        return _ON_READING if self.name in _READING else _ON_LOOKING_UP


@dataclass(frozen=True)
class Fault:
    """One system call, and what happens to it: the name of an error, or that the run is killed."""

    call: Call
    kind: str

    @property
    def name(self) -> str:
        return f"{self.call.name}-{self.call.number}-{self.kind}"

    @property
    def injection(self) -> str:
        what = "signal=KILL" if self.kind == KILL else f"error={self.kind}"
        return f"inject={self.call.name}:{what}:when={self.call.number}"


@dataclass(frozen=True)
class Ran:
    """How a command ended and what it said; `hit` says whether the fault touched the folder."""

    code: int
    out: str
    err: str
    hit: bool = True


def calls(arguments: Sequence[str], folder: Path, package: Path = PACKAGE) -> list[Call]:
    """Run a command that must succeed, and give its system calls that touch a folder."""
    options = ["-e", "trace=%file,%desc"]
    done, traced = _traced(options, arguments, folder, package)
    assert done.code == 0, done.err
    counted: Counter[str] = Counter()
    found = []
    for name, given in _lines(traced):
        counted[name] += 1
        if _touches(name, given, folder):
            found.append(Call(name, counted[name], _writes(name, given)))
    return found


def _writes(name: str, given: str) -> bool:
    """Tell whether a call may change something; opening does where it may make a file."""
    return "O_CREAT" in given or name not in _LOOKING_UP | _READING


def writing(
    arguments: Sequence[str], folder: Path, package: Path = PACKAGE, **more: str
) -> tuple[Ran, list[str]]:
    """Run a command, and give its system calls that change a folder or open what is in it for that.

    `more` is set in its environment.
    """
    with patch.dict(os.environ, more):
        done, traced = _traced(["-e", "trace=%file,%desc"], arguments, folder, package)
    return done, [
        f"{name}({given}"
        for name, given in _lines(traced)
        if name != "close" and _touches(name, given, folder)
        and (_writes(name, given) or _opens_to_write.search(given))
    ]  # fmt: skip


def faulted(arguments: Sequence[str], folder: Path, fault: Fault, package: Path = PACKAGE) -> Ran:
    """Run a command with one fault."""
    options = ["-e", f"trace={fault.call.name}", "-e", fault.injection]
    done, traced = _traced(options, arguments, folder, package)
    lines = list(_lines(traced))
    at = fault.call.number - 1
    hit = len(lines) > at and _touches(*lines[at], folder)
    return Ran(done.code, done.out, done.err, hit)


def _traced(
    options: Sequence[str], arguments: Sequence[str], folder: Path, package: Path
) -> tuple[Ran, str]:
    trace = folder.with_name(f"{folder.name}.strace")
    command = [tracer(), "-qq", "-y", "-s", "0", "-e", "signal=none", "-o", str(trace)]
    command += [*options, sys.executable, "-m", "pcc_actions", *arguments]
    done = subprocess.run(
        command, cwd=PACKAGE.root, env=environment(package), capture_output=True,
        encoding="utf-8", stdin=subprocess.DEVNULL, timeout=SECONDS, check=False,
    )  # fmt: skip
    return Ran(done.returncode, done.stdout, done.stderr), trace.read_text(errors="replace")


def environment(package: Path) -> dict[str, str]:
    """Give the environment of a run; nothing in it measures, and no run leaves files behind."""
    unwanted = ("COV", "PYCACHE")  # what others compiled meanwhile would change what is called
    kept = {
        name: value
        for name, value in os.environ.items()
        if not any(part in name for part in unwanted)
    }
    more = {"PYTHONPATH": str(package), "PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1",
            "PYTHONIOENCODING": "utf-8", "COLUMNS": "100"}  # fmt: skip
    return {**kept, **more}


def _lines(traced: str) -> Iterator[tuple[str, str]]:
    for line in traced.splitlines():
        if found := _call.match(line):
            yield found[1], found[2]


def _touches(name: str, given: str, folder: Path) -> bool:
    if name == "execve":
        return False
    if name in _BY_NUMBER:
        descriptor = _descriptor.match(given)
        return descriptor is not None and descriptor[1].startswith(str(folder))
    return str(folder) in given
