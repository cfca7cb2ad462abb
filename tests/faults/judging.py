"""What a command that met a fault has to have done, said and left."""

import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pcc_actions.store import seal
from tests.cli.running import Pcc
from tests.faults.commands import LOG, SECRET, Command, comparable
from tests.faults.tracing import KILL, PACKAGE, Fault, Ran, faulted

AS_IT_WAS, DONE, IN_PART = "as it was", "done", "done in part"
WARNING = "Warning: "

# Words that say that something was not done, and words of what nobody thought of.
_not_done = re.compile(r"as it was|[Nn]othing was|could not be written|not (?:saved|recorded)")
UNTHOUGHT = re.compile(r"Traceback|Exception ignored|went wrong inside")


@dataclass(frozen=True)
class Prepared:
    """A command with the folder it is tried on, and what its file is before and after.

    `warnings` is how many it gives where nothing goes wrong, as of a log that was edited.
    """

    command: Command
    folder: Path
    before: bytes
    after: bytes
    versions: dict[str, bytes]
    warnings: int

    def warned(self, ran: Ran) -> bool:
        """Tell whether a run gave a warning that it gives only because something went wrong."""
        return ran.err.count(WARNING) > self.warnings


@dataclass(frozen=True)
class Tried:
    """One fault of one command: what it left, and what is wrong with that, if anything.

    `hit` says whether the call that failed was one of the folder: runs may differ.
    """

    command: str
    fault: Fault
    outcome: str
    warned: bool
    hit: bool
    wrong: tuple[str, ...]


def prepared(command: Command, folder: Path) -> Prepared:
    """Make the folder of a command, and learn from a copy what it leaves."""
    folder.mkdir()
    command.make(Pcc(folder))
    copy = Path(shutil.copytree(folder, folder.with_name(f"{folder.name}-after")))
    done = Pcc(copy)(*command.given(copy))
    assert done.code == 0, done.err
    before, after = (_text(each / command.writes) for each in (folder, copy))
    assert before != after
    return Prepared(command, folder, before, after, _versions(folder), done.err.count(WARNING))


def tried(one: Prepared, fault: Fault, package: Path = PACKAGE) -> Tried:
    """Try a fault on a copy of the folder, and judge what comes of it."""
    folder = one.folder.with_name(f"{one.folder.name}-{fault.name}")
    shutil.copytree(one.folder, folder)
    ran = faulted(one.command.line(folder), folder, fault, package)
    outcome = _outcome(one, folder, ran)
    wrong = (*_wrongly_left(one, folder, ran), *_wrongly_said(one, outcome, fault, ran))
    wrong += tuple(_wrong_afterwards(one, folder, outcome))
    shutil.rmtree(folder)
    warned = outcome == DONE and one.warned(ran)
    return Tried(one.command.name, fault, outcome, warned, ran.hit, wrong)


def _outcome(one: Prepared, folder: Path, ran: Ran) -> str:
    if _text(folder / one.command.writes) == one.before:
        return AS_IT_WAS
    return DONE if ran.code in (0, -9) else IN_PART


def _wrongly_left(one: Prepared, folder: Path, ran: Ran) -> Iterator[str]:
    """Look at the files as the fault left them."""
    if _text(folder / one.command.writes) not in (one.before, one.after):
        yield f"{one.command.writes} is neither the old text nor the new one"
    left = _versions(folder)
    for name, data in one.versions.items():
        if data not in left.values() and not one.command.redacts:
            yield f"kept version {name} is lost"
    if ran.code == 0 and one.command.writes == LOG and not one.warned(ran):
        closing = seal.find_closing((folder / LOG).read_text(encoding="utf-8"))
        if closing is None or f"{closing.revision:06}" not in {Path(each).stem for each in left}:
            yield "the new version is not kept, and nothing says so"
    if ran.code == 0 and one.command.redacts and SECRET.encode() in _all(folder):
        yield "the words still stand there, and it is said to be done"


def _wrongly_said(one: Prepared, outcome: str, fault: Fault, ran: Ran) -> Iterator[str]:
    """Hold what was said against what is so."""
    said = f"{ran.out}{ran.err}".strip()
    if outcome == AS_IT_WAS and one.command.claims in ran.out:
        yield f"as it was, and said: {said}"
    if fault.kind == KILL:
        return
    if UNTHOUGHT.search(said):
        yield f"a failure nobody thought of: {said}"
    if outcome == AS_IT_WAS and not _refused(ran):
        yield f"as it was, code {ran.code}, and said: {said}"
    if outcome == DONE and _not_done.search(ran.err):
        yield f"done, and said: {said}"
    if outcome == IN_PART and (not one.command.redacts or _not_done.search(ran.err)):
        yield f"done, code {ran.code}, and said: {said}"


def _refused(ran: Ran) -> bool:
    """Tell whether a run says that it failed, and not for a reason that is none.

    A version that cannot be read is passed over and named; then nothing may be left to go to.
    """
    passed_over = ran.code == 2 and "cannot be read" in ran.err
    return "Error: " in ran.err and (ran.code in (3, 4) or passed_over)


def _wrong_afterwards(one: Prepared, folder: Path, outcome: str) -> Iterator[str]:
    """Go on as a person would: the same again where it was not done, then something else."""
    pcc = Pcc(folder)
    left = one.command.redacts and SECRET.encode() in _all(folder)
    if outcome == AS_IT_WAS or left:
        again = pcc(*one.command.given(folder))
        if again.code or _text(folder / one.command.writes) != one.after:
            yield f"the same again: code {again.code}, and said: {again.err}"
    before = _body(pcc.log)
    for line in (("outstanding",), ("note", "3.14/02/2023", "--note", "After"), ("undo", "--yes")):
        done = pcc(*line)
        if done.code:
            yield f"{line[0]} afterwards: code {done.code}, and said: {done.err}"
    if _body(pcc.log) != before:
        yield "undo afterwards does not give the text before"
    if one.command.writes == LOG and (files := _strays(folder)):
        yield f"temporary files are left after the next save: {', '.join(files)}"
    if left and SECRET.encode() in _all(folder):
        yield "the words still stand there after the same again"


def _strays(folder: Path) -> list[str]:
    """Name the temporary files that a save of the log left, and the next one did not remove."""
    kept = folder / ".pcc-actions" / LOG
    return [file.name for where in (folder, kept) for file in where.glob(".pcc-actions-*.tmp")]


def _text(path: Path) -> bytes:
    return comparable(path.read_bytes()) if path.exists() else b""


def _body(log: Path) -> str:
    return seal.body(log.read_text(encoding="utf-8"))


def _all(folder: Path) -> bytes:
    return b"".join(each.read_bytes() for each in folder.rglob("*") if each.is_file())


def _versions(folder: Path) -> dict[str, bytes]:
    kept = folder / ".pcc-actions" / LOG
    files = sorted(each for each in kept.glob("[0-9]*.*") if each.is_file())
    return {each.name: each.read_bytes() for each in files}
