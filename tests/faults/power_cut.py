"""The power cut while somebody records: what was acknowledged is on the disk.

    python -m tests.faults.power_cut write LOG    one write after the other

A file system of its own, in a file, is shut down under the writer as ext4 allows it: what has not
reached the disk is gone. Then it is mounted again, as after the power came back. Linux only, and
only where this may be done.
"""

import os
import struct
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from time import sleep
from typing import Final

from pcc_actions.errors import Failure
from pcc_actions.store import versions
from pcc_actions.store.read_log import read_log
from tests.cli.running import Pcc
from tests.faults.counted import Counted
from tests.faults.page import Table
from tests.faults.refusing import NotHere, system
from tests.faults.tracing import PACKAGE, environment
from tests.store.logs import now

CUTS: Final = 20
CUT: Final = "a cut"
_SHUTDOWN: Final = 0x8004587D  # EXT4_IOC_SHUTDOWN
_LOSE_ALL: Final = 2  # what has not reached the disk is gone, the journal too
_BYTES: Final = 16_000_000


def writes(log: Path) -> None:
    """Add one action after the other, and say so of each once its command has ended with 0."""
    pcc = Pcc(log.parent)
    for number in range(10_000):
        done = pcc("add", "3.14/02/2023", f"Order tea {number}", "--owner", "IF")
        if done.code:
            return
        sys.stdout.write(f"{number}\n")
        sys.stdout.flush()


@contextmanager
def mounted(image: Path, folder: Path) -> Iterator[Path]:
    """A file system that is in a file."""
    system("mount", "-o", "loop", image, folder)
    try:
        yield folder
    finally:
        system("umount", folder)


def made(folder: Path) -> Path:
    """A file that holds a file system with a log. Raises `NotHere`."""
    image, there = folder / "disk", folder / "there"
    there.mkdir(parents=True)
    with image.open("wb") as file:
        file.truncate(_BYTES)
    system("mkfs.ext4", "-q", "-F", image)
    with mounted(image, there):
        (there / "log").mkdir()
        Pcc(there / "log").do("init", "meeting add GPB 14/02/2023 07/03/2023")
    return image


def cut(folder: Path, chance: Random, package: Path = PACKAGE) -> tuple[int, list[str]]:
    """Cut the power once; give how many writes were acknowledged, and what is wrong."""
    image, there = made(folder), folder / "there"
    with mounted(image, there):
        said = _cut_off(there, chance, package)
    with mounted(image, there):
        return len(said), [*_wrong(there / "log", said)]


def _cut_off(there: Path, chance: Random, package: Path) -> list[str]:
    """Have somebody write, shut the file system down under them; give what was acknowledged."""
    writer = subprocess.Popen(
        [sys.executable, "-m", "tests.faults.power_cut", "write", str(there / "log" / "t.toml")],
        cwd=PACKAGE.root, env={**environment(package), "PYTHONPATH": f"{package}:{PACKAGE}"},
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, encoding="utf-8",
    )  # fmt: skip
    assert writer.stdout is not None
    first = writer.stdout.readline()
    sleep(chance.uniform(0, 0.5))
    _shut_down(there)
    rest, _ = writer.communicate(timeout=120)
    return [*first.split(), *rest.split()]


def _shut_down(there: Path) -> None:
    from fcntl import ioctl

    handle = os.open(there, os.O_RDONLY)
    try:
        ioctl(handle, _SHUTDOWN, struct.pack("I", _LOSE_ALL))
    except OSError as error:
        raise NotHere(f"a file system may not be shut down here: {error.strerror}") from None
    finally:
        os.close(handle)


def _wrong(folder: Path, said: list[str]) -> Iterator[str]:
    """Look at the log as it is after the power came back."""
    log = folder / "t.toml"
    try:
        reading = read_log(log, now())
    except Failure as trouble:
        yield f"torn: {trouble.sentence}"
        return
    there = {each.text for each in reading.log.actions}
    lost = [each for each in said if f"Order tea {each}" not in there]
    if lost:
        yield f"acknowledged and lost: {', '.join(lost)}"
    if not reading.sealed or reading.missing:
        yield f"not whole: {reading.missing}"
    if versions.damaged(log):
        yield f"damaged versions are kept: {versions.damaged(log)}"
    again = Pcc(folder)("note", "3.14/02/2023", "After")
    if again.code:
        yield f"the next command: code {again.code}, and said: {again.err}"


def all_of_them(folder: Path, cuts: int) -> Counted:
    """Cut the power so often, each time under another log."""
    counted, chance = Counted(), Random(1)
    for number in range(cuts):
        try:
            acknowledged, wrong = cut(folder / str(number), chance)
        except NotHere as reason:
            counted.missing[CUT] = str(reason)
            break
        counted.total["acknowledged"] += acknowledged
        counted.count([CUT], [f"cut {number}: {each}" for each in wrong])
    return counted


def table(counted: Counted) -> Table:
    """Count the cuts."""
    return Table(
        "The power cut",
        "A disk is shut down under somebody who records, so that what has not reached it is gone, "
        "and comes back. Everything that was acknowledged is there, and the log is whole. Where a "
        "machine does not allow it, nothing was tried.",
        ("cuts", "acknowledged", "wrong"),
        [(counted.tried[CUT], counted.total["acknowledged"], counted.faulty[CUT])],
        counted.wrong,
    )


if __name__ == "__main__":
    writes(Path(sys.argv[2]))
