"""A spreadsheet that pcc-actions wrote, read back: each cell as it stands, nothing guessed."""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final

from pcc_actions.core.dates.parse import parse_date
from pcc_actions.core.history.snapshot import WITHHELD
from pcc_actions.core.model import NEXT_MEETING, STATUSES, Status
from pcc_actions.core.text.words import joined, quoted
from pcc_actions.documents.block import Block, Document
from pcc_actions.documents.watch import Watch, followed, unwatched
from pcc_actions.errors import Refused
from pcc_actions.minutes.extracted import HEAD, Exported, Found, Minutes, Remark

_TOLD_BY: Final = frozenset({"Reference", "Board", "Action", "Status", "Raised"})
_READ: Final = (
    *_TOLD_BY, "Owner", "Due", "Due in words", "Due basis", "First due", "Times deferred",
    "Completed on", "Closed", "Minute", "Theme", "Update", "Exempt", "Formerly",
)  # fmt: skip
_FOR_PEOPLE: Final = re.compile(r"Standing|Days overdue|Source|History(?: \d+)?")
_WITHHELD = re.compile(rf"\s*{WITHHELD} \(.*\)\s*", re.S)
_WITHHELD_START = re.compile(rf"\s*{WITHHELD} \([^()]*\)")
_ENDINGS = (".csv", ".xlsx")
_BETWEEN = re.compile(r", |\n")

Row = dict[str, str]


def columns_read(headings: Sequence[str]) -> frozenset[int]:
    """Give the numbers of the columns that are read; none where no export has these headings."""
    names = [heading.strip() for heading in headings]
    if not _TOLD_BY.issubset(names):
        return frozenset()
    return frozenset(names.index(name) for name in _READ if name in names)


def is_export(document: Document) -> bool:
    """Say whether a document is a spreadsheet that pcc-actions wrote, by its headings."""
    if not document.name.casefold().endswith(_ENDINGS) or not document.blocks:
        return False
    return bool(columns_read(_texts(document.blocks[0])))


def is_withheld(text: str) -> bool:
    """Say whether words stand in the place of an exempt action that was left out of a paper."""
    return bool(_WITHHELD.fullmatch(text))


def read_export(document: Document, watch: Watch = unwatched) -> Minutes:
    """Read the rows of an export; one that was withheld gives a finding and no action."""
    actions: list[Found] = []
    findings: list[Remark] = []
    headings: list[str] = []
    for block in followed(document.blocks, "reading", watch):
        if block.heads:
            headings = [text.strip() for text in _texts(block)]
            findings.extend(_not_read(headings))
            continue
        row = dict.fromkeys(_READ, "") | _row(headings, _texts(block))
        if is_withheld(row["Action"]):
            findings.append(Remark(block.where, left_out(row["Reference"].strip())))
        else:
            actions.append(_found(row, block.where))
    return Minutes(board_name=_boards(actions), actions=tuple(actions), findings=tuple(findings))


def opens_withheld(text: str) -> bool:
    """Say whether a text only begins like that: not every document keeps a table's cells apart."""
    return bool(_WITHHELD_START.match(text))


def left_out(reference: str | None) -> str:
    """Say that an action was withheld from a paper, so that nothing can be told of it."""
    return f"{reference or 'An action'} is withheld as exempt here; nothing was read of it."


def _texts(block: Block) -> list[str]:
    return ["\n".join(inner.text for inner in cell) for cell in block.cells]


def _row(headings: Sequence[str], texts: Sequence[str]) -> Row:
    """Give the cells by their headings; of two columns of one name the first counts."""
    return dict(reversed(list(zip(headings, texts, strict=False))))


def _not_read(headings: Iterable[str]) -> list[Remark]:
    others = [h for h in headings if h and h not in _READ and not _FOR_PEOPLE.fullmatch(h)]
    if not others:
        return []
    names = joined([quoted(each) for each in others])
    return [Remark(HEAD, f"An export has no column {names}; nothing was read of it.")]


def _boards(actions: Iterable[Found]) -> str | None:
    codes = dict.fromkeys(each.exported.board for each in actions if each.exported)
    return ", ".join(codes) or None


def _found(row: Row, where: str) -> Found:
    troubles: list[str] = []
    due = _day(row, "Due", troubles)
    words = row["Due in words"].strip()
    by_default = NEXT_MEETING in (row["Due basis"].strip().casefold(), words.casefold())
    return Found(
        text=row["Action"],
        where=(where,),
        reference=row["Reference"].strip() or None,
        owners=tuple(_parts(row["Owner"])),
        due=due,
        due_words=None if due or by_default else words or None,
        status=_status(row, troubles),
        update=row["Update"].strip() or None,
        exempt=row["Exempt"].strip() or None,
        earlier=True,
        listed=True,
        exported=_exported(row, by_default, troubles),
    )


def _exported(row: Row, by_default: bool, troubles: list[str]) -> Exported:
    first, due = row["First due"].strip(), row["Due"].strip()
    raised = _day(row, "Raised", troubles)
    completed_on, closed = _day(row, "Completed on", troubles), _day(row, "Closed", troubles)
    if not row["Reference"].strip():
        troubles.append("It has no reference.")
    if raised is None:
        troubles.append("It does not say when it was raised.")
    return Exported(
        board=row["Board"].strip(),
        raised=raised,
        by_default=by_default,
        deferred=row["Times deferred"].strip() not in ("", "0") or first not in ("", due),
        completed_on=completed_on,
        closed=closed,
        minute=row["Minute"].strip() or None,
        theme=row["Theme"].strip() or None,
        formerly=tuple(_parts(row["Formerly"])),
        trouble=next(iter(troubles), ""),
    )


def _parts(cell: str) -> Iterable[str]:
    return filter(None, (part.strip() for part in _BETWEEN.split(cell)))


def _day(row: Row, heading: str, troubles: list[str]) -> date | None:
    """Read a day; of one that cannot be read it is noted why."""
    if not row[heading].strip():
        return None
    try:
        return parse_date(row[heading])
    except Refused as refused:
        troubles.append(f"{heading}: {refused.sentence}")
        return None


def _status(row: Row, troubles: list[str]) -> Status:
    word = row["Status"].strip().casefold() or "outstanding"
    status = next((known for known in STATUSES if known == word), None)
    if status is None:
        troubles.append(
            f"{quoted(row['Status'])} is no status: it is one of {joined(STATUSES, 'or')}."
        )
    return status or "outstanding"
