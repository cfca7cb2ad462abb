"""A log edited by hand: it is taken as typed, or refused with the line, and nothing comes out."""

import re
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from hypothesis import Phase, given, settings

from pcc_actions.core.model import Action, Log
from pcc_actions.errors import Failure
from pcc_actions.store.read_log import read_log
from tests.cli.running import Done, Pcc
from tests.faults.counted import Counted
from tests.faults.edits import EDITS, KINDS, Edit, typed
from tests.faults.judging import UNTHOUGHT
from tests.faults.page import Table
from tests.store.logs import now

EXEMPT, OPEN = "Zanzibar", "Harrogate"  # words of the action that is exempt, and of one that is not
NOTE = ("note", "5.14/02/2023", "--note", "Rang them")

_where = re.compile(r"line \d+|is not whole|is empty|is no longer|were taken out|does not exist")
_unthought = re.compile(f"{UNTHOUGHT.pattern}|The system failed")
_event = re.compile(r"^\[\[actions\.history\]\]\n((?:\w.*\n)*)", re.MULTILINE)
_never = re.compile(r"^(?:status|closed|staus|excempt|exemption) = .*$", re.MULTILINE)
_of_raised = re.compile(r'^(?:owners = \[|due = \d|exempt = ").*$', re.MULTILINE)


def prepared(folder: Path) -> Path:
    """Make a log with an open action, an exempt one, one discharged and one more."""
    folder.mkdir()
    Pcc(folder).do(
        "init",
        "meeting add GPB 14/02/2023 07/03/2023 04/04/2023",
        f"add 3.14/02/2023 'Arrange a visit to {OPEN}' --owner 'EI / IF' --due 03/04/2023",
        f"add 4.14/02/2023 'Ask {EXEMPT} about it' --owner CC --exempt 'FOIA s.31'",
        "add 5.14/02/2023 'Order tea' --owner OPCC",
        "add 6.14/02/2023 'Write to the team' --owner IF",
        f"defer 4.14/02/2023 --to 04/05/2023 --note '{EXEMPT} is away' --on 01/03/2023",
        "discharge 6.14/02/2023 --note Agreed --on 07/03/2023",
    )
    return folder


@dataclass
class Judged:
    """What came of one text as typed: whether it was recorded or refused, and what is wrong."""

    recorded: bool = False
    wrong: list[str] = field(default_factory=list)


def judged(model: Path, edits: Sequence[Edit]) -> Judged:
    """Edit a copy of a log, look at it, make papers, and record something."""
    folder = Path(shutil.copytree(model, model.with_name("edited")))
    try:
        pcc = Pcc(folder)
        made = typed(pcc.log.read_bytes().decode(), edits)
        pcc.log.write_bytes(made.text.encode())
        papers = [pcc("report", "GPB", "--meeting", "07/03/2023"),
                  pcc("list", "--format", "csv", "--as-at", "07/03/2023")]  # fmt: skip
        looked = [*papers, pcc("outstanding"), pcc("check")]
        result = Judged(
            wrong=[*_of_papers(papers, made.text, made.lifts), *_of_looking(pcc, looked)]
        )
        if pcc.log.read_bytes() != made.text.encode():
            result.wrong.append("looking has changed the log")
        result.wrong += _of_recording(pcc, result)
        return result
    finally:
        shutil.rmtree(folder)


def _of_papers(papers: Sequence[Done], text: str, lifts: bool) -> Iterator[str]:
    said = "".join(f"{each.out}{each.err}" for each in papers)
    if EXEMPT in said and not lifts:
        yield f"exempt words came out: {said}"
    if OPEN in said and _marked(text):
        yield f"words marked exempt by hand came out: {said}"


def _marked(text: str) -> bool:
    """Tell whether somebody typed a line that marks the open action exempt, in any spelling."""
    blocks = re.split(r"^\s*\[\[actions\]\]", text, flags=re.MULTILINE)
    mark = re.compile(r"^\s*ex(?:c)?empt\w*\s*=", re.MULTILINE)
    return any(OPEN in block and mark.search(block) for block in blocks)


def _of_looking(pcc: Pcc, looked: Sequence[Done]) -> Iterator[str]:
    for done in looked:
        if _unthought.search(done.err):
            yield f"a failure nobody thought of: {done.err}"
        elif not _answered(done):
            yield f"refused without the line, code {done.code}: {done.err}"
    if looked[2].code == 0 and _differs(pcc) and not looked[2].err:
        yield "the list does not say that the log was edited"


def _answered(done: Done) -> bool:
    """Tell whether a command did what it does, or said why not and where.

    What was asked for may be there no more: a meeting whose date was typed over.
    """
    if done.code == 3:
        return _where.search(done.err) is not None
    return done.code in (0, 1) or (done.code in (2, 5) and "Error: " in done.err)


def _differs(pcc: Pcc) -> bool:
    reading = read_log(pcc.log, now())
    return reading.kept is not None and _present(reading.log) != _present(reading.kept)


def _present(log: Log) -> list[tuple[object, ...]]:
    """Give what stands in the own keys of every action, in whatever order they stand."""

    def own(one: Action) -> tuple[object, ...]:
        return (one.board, one.reference, one.text, one.owners, one.raised, one.due,
                one.due_words, one.status, one.closed, one.exempt, one.theme)  # fmt: skip

    return sorted((own(one) for one in log.actions), key=repr)


def _of_recording(pcc: Pcc, result: Judged) -> Iterator[str]:
    """Record a note: what was typed stays and is recorded, or the file stays as it is."""
    before = pcc.log.read_bytes()
    try:
        expected = _present(read_log(pcc.log, now()).log)
    except Failure:
        expected = None
    done = pcc(*NOTE)
    result.recorded = done.code == 0
    if _unthought.search(done.err):
        yield f"a failure nobody thought of: {done.err}"
    elif done.code == 0:
        reading = read_log(pcc.log, now())
        if not reading.sealed or _present(reading.log) != expected:
            yield "recorded, and the log is not what was typed"
        if ignored := _ignored(before.decode()):
            yield f"recorded, and what was typed at the end of a block did nothing: {ignored}"
    elif pcc.log.read_bytes() != before:
        yield f"refused, and the log is another: {done.err}"
    elif not _answered(done):
        yield f"refused without the line: {done.err}"


def _ignored(text: str) -> str:
    """Give a line in an event that no event, or not this one, can have; nothing where none is."""
    for event in _event.findall(text):
        wrong = _never.search(event) or (None if "raised" in event else _of_raised.search(event))
        if wrong:
            return str(wrong[0])
    return ""


def all_of_them(folder: Path, count: int) -> Counted:
    """Try so many hand edits, the same ones each time."""
    folder.mkdir()
    model = prepared(folder / "model")
    counted = Counted()

    @settings(max_examples=count, derandomize=True, database=None, deadline=None,
              phases=[Phase.generate])  # fmt: skip
    @given(EDITS)
    def one(edits: list[Edit]) -> None:
        found = judged(model, edits)
        counted.total["texts"] += 1
        wrong = [f"{edits}: {each}" for each in found.wrong]
        counted.count((kind for kind, _, _ in edits), wrong, recorded=found.recorded)

    one()
    return counted


def table(counted: Counted) -> Table:
    """Count by kind; a text may have been edited in more than one way."""
    return Table(
        "Edits by hand",
        f"{counted.total['texts']:,} logs edited as people edit, one or two things in each. Every "
        "command takes what was typed and records it, or refuses with the line and leaves the file "
        "as it is; no exempt word comes out unless its line was taken away.",
        ("what was done", "tried", "recorded", "refused with the line", "wrong"),
        counted.rows_with("recorded", KINDS),
        counted.wrong,
    )
