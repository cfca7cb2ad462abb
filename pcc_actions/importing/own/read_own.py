"""A spreadsheet that pcc-actions wrote, read back: each cell as it stands, nothing guessed."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from pcc_actions.core.action_fields import ColumnHeading
from pcc_actions.core.dates.parse import parse_date
from pcc_actions.core.headings import (
    IN_EVERY_EXPORT,
    columns_read,
    columns_taken_out,
    is_ours,
    is_programme,
)
from pcc_actions.core.model import NEXT_MEETING, STATUSES, Status
from pcc_actions.core.patterns import pattern
from pcc_actions.core.publication.withheld_words import is_withheld_words, nothing_read
from pcc_actions.core.text.english import joined, quoted
from pcc_actions.documents.block import Block, Document
from pcc_actions.documents.watch import Watch, followed, unwatched
from pcc_actions.errors import Refused
from pcc_actions.importing.own.own_topics import read_topics, texts_in
from pcc_actions.minutes.extracted import (
    HEAD,
    DocumentFinding,
    DocumentFindingCode,
    ExportedRow,
    ExtractedAction,
    Minutes,
)

_BETWEEN = pattern(r", |\n")

# What a row cannot be planned without, and what is told of it. Of a cell that is empty it is not.
_NEEDED: Final = {
    ColumnHeading.ACTION: "It does not say what the action is.",
    ColumnHeading.STATUS: "It does not say what became of it.",
}

CellsByHeading = dict[str, str]


def is_export(document: Document) -> bool:
    """Whether a document is a spreadsheet that pcc-actions wrote, by its headings."""
    if not (document.is_sheet and document.blocks):
        return False
    return bool(columns_read(texts_in(document.blocks[0])))


def read_export(document: Document, watch: Watch = unwatched) -> Minutes:
    """Read the rows of an export; one that was withheld gives a finding and no action."""
    actions: list[ExtractedAction] = []
    findings: list[DocumentFinding] = []
    headings: list[str] = []
    taken_out: tuple[ColumnHeading, ...] = ()
    blocks, topics = _parted(document.blocks)
    for block in followed(blocks, "reading", watch):
        if block.heads:
            headings = [text.strip() for text in texts_in(block)]
            taken_out = columns_taken_out(headings)
            findings.extend([*_not_read(headings), *_taken_out(taken_out)])
            continue
        row = dict.fromkeys((*IN_EVERY_EXPORT, *headings), "") | _row(headings, texts_in(block))
        if is_withheld_words(row[ColumnHeading.ACTION]):
            findings.append(
                DocumentFinding(
                    DocumentFindingCode.WITHHELD,
                    block.where,
                    nothing_read(row[ColumnHeading.REFERENCE].strip()),
                )
            )
        else:
            actions.append(_found(row, block.where, taken_out))
    programme, left = read_topics(topics)
    return Minutes(
        board_name=_boards(actions),
        actions=tuple(actions),
        findings=(*findings, *left),
        topics=tuple(programme),
    )


def _parted(blocks: Sequence[Block]) -> tuple[Sequence[Block], Sequence[Block]]:
    """The rows of actions with their headings, and those of topics, which stand behind them."""
    heads = (at for at, each in enumerate(blocks) if each.heads and is_programme(texts_in(each)))
    at = next(heads, len(blocks))
    return blocks[:at], blocks[at:]


def _row(headings: Sequence[str], texts: Sequence[str]) -> CellsByHeading:
    """The cells by their headings; of two columns of one name the first counts."""
    return dict(reversed(list(zip(headings, texts, strict=False))))


def _not_read(headings: Iterable[str]) -> list[DocumentFinding]:
    others = [h for h in headings if h and not is_ours(h)]
    if not others:
        return []
    names = joined([quoted(each) for each in others])
    return [
        DocumentFinding(
            DocumentFindingCode.COLUMN_NOT_READ,
            HEAD,
            f"An export has no column {names}; nothing was read of it.",
        )
    ]


def _taken_out(headings: Sequence[ColumnHeading]) -> list[DocumentFinding]:
    """That columns are missing, of which nothing can be told, and which is not to be guessed."""
    if not headings:
        return []
    said = (
        f"The columns of an export are missing: {joined([quoted(each) for each in headings])}. "
        "What the log has of them stays; export again to have them."
    )
    return [DocumentFinding(DocumentFindingCode.COLUMN_MISSING, HEAD, said)]


def _boards(actions: Iterable[ExtractedAction]) -> str | None:
    codes = dict.fromkeys(each.exported.board for each in actions if each.exported)
    return ", ".join(codes) or None


def _found(row: CellsByHeading, where: str, taken_out: Sequence[ColumnHeading]) -> ExtractedAction:
    troubles = [trouble for heading, trouble in _NEEDED.items() if heading in taken_out]
    due = _day(row, ColumnHeading.DUE, troubles)
    words = row[ColumnHeading.DUE_IN_WORDS].strip()
    by_default = NEXT_MEETING in (row[ColumnHeading.DUE_BASIS].strip().casefold(), words.casefold())
    return ExtractedAction(
        text=row[ColumnHeading.ACTION],
        where=(where,),
        reference=row[ColumnHeading.REFERENCE].strip() or None,
        owners=tuple(_parts(row[ColumnHeading.OWNER])),
        due=due,
        due_words=None if due or by_default else words or None,
        status=_status(row, troubles),
        update=row[ColumnHeading.UPDATE].strip() or None,
        exempt=row[ColumnHeading.EXEMPT].strip() or None,
        earlier=True,
        listed=True,
        exported=replace(_exported(row, by_default, troubles), taken_out=frozenset(taken_out)),
    )


def _exported(row: CellsByHeading, by_default: bool, troubles: list[str]) -> ExportedRow:
    raised = _day(row, ColumnHeading.RAISED, troubles)
    completed_on, closed = (
        _day(row, ColumnHeading.COMPLETED_ON, troubles),
        _day(row, ColumnHeading.CLOSED, troubles),
    )
    if not row[ColumnHeading.REFERENCE].strip():
        troubles.append("It has no reference.")
    if raised is None:
        troubles.append("It does not say when it was raised.")
    return ExportedRow(
        board=row[ColumnHeading.BOARD].strip(),
        raised=raised,
        by_default=by_default,
        deferred=_deferred(row),
        completed_on=completed_on,
        closed=closed,
        minute=row[ColumnHeading.MINUTE].strip() or None,
        theme=row[ColumnHeading.THEME].strip() or None,
        topic=row[ColumnHeading.TOPIC].strip() if ColumnHeading.TOPIC in row else None,
        formerly=tuple(_parts(row[ColumnHeading.FORMERLY])),
        trouble=next(iter(troubles), ""),
    )


def _deferred(row: CellsByHeading) -> bool:
    """That an action had another due date before: the same day may be typed in another form."""
    first, due = (_day(row, each, []) for each in (ColumnHeading.FIRST_DUE, ColumnHeading.DUE))
    return row[ColumnHeading.TIMES_DEFERRED].strip() not in ("", "0") or first not in (None, due)


def _parts(cell: str) -> Iterable[str]:
    return filter(None, (part.strip() for part in _BETWEEN.split(cell)))


def _day(row: CellsByHeading, heading: str, troubles: list[str]) -> date | None:
    """Read a day; of one that cannot be read it is noted why."""
    if not row[heading].strip():
        return None
    try:
        return parse_date(row[heading])
    except Refused as refused:
        troubles.append(f"{heading}: {refused.sentence}")
        return None


def _status(row: CellsByHeading, troubles: list[str]) -> Status:
    word = row[ColumnHeading.STATUS].strip().casefold() or "outstanding"
    status = next((known for known in STATUSES if known == word), None)
    if status is None:
        troubles.append(
            f"{quoted(row['Status'])} is no status: it is one of {joined(STATUSES, 'or')}."
        )
    return status or "outstanding"
