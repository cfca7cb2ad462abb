"""What of the tables of a document was not read: each table, column and row, named once."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from pcc_actions.core.messages import counted
from pcc_actions.core.patterns import pattern
from pcc_actions.core.text.english import joined, quoted
from pcc_actions.documents.block import Block, Document
from pcc_actions.minutes.cell_days import is_month
from pcc_actions.minutes.extracted import DocumentFinding, DocumentFindingCode, ExtractedAction
from pcc_actions.minutes.facts import FactCode
from pcc_actions.minutes.row_cells import has_letters
from pcc_actions.minutes.table_columns import Columns, texts_of
from pcc_actions.minutes.table_layout import RowLayout, tables_of

_NAMED: Final = 5  # rows named in one sentence
_LIST_OF_ACTIONS = pattern(r"\bactions?\s+(?:points?\s+)?(?:log|list|tracker|register)\b", re.I)


def unread_in(
    document: Document, layout: dict[int, RowLayout], board_name: str | None
) -> Iterator[DocumentFinding]:
    """The tables of which nothing was read, and the columns and rows left out of the others."""
    for rows in tables_of(document):
        columns = dict.fromkeys(
            each
            for at, _ in rows
            if (each := layout[at].columns) and (each.is_list or document.is_sheet)
        )
        if not columns and document.is_sheet:
            yield _table(rows[0][1])
        if columns:
            titles = [row for at, row in rows if layout[at].title]
            yield from _titles([row for row in titles if not _is_name(row.text, board_name)])
        for each in columns:
            mine = [(row, layout[at]) for at, row in rows if layout[at].columns == each]
            yield from _columns(each, mine)
            yield from _rows(
                each, [row for row, at in mine if not (at.heads or at.over or at.below)]
            )
            yield from _months([row for row, at in mine if at.over])


def tables_without_actions(
    document: Document, layout: dict[int, RowLayout], actions: Sequence[ExtractedAction]
) -> Iterator[DocumentFinding]:
    """The tables within a text in which no action stands, once for all of them."""
    if document.is_sheet:
        return
    of_actions = {where for action in actions for where in action.where}
    bare = [
        rows[0][1].where
        for rows in tables_of(document)
        if not any(layout[at].columns or row.where in of_actions for at, row in rows)
        and any(len(row.cells) > 1 for _, row in rows)
    ]
    if bare:
        named = joined([each.rsplit(", row", 1)[0] for each in bare[:_NAMED]])
        more = f" and {len(bare) - _NAMED} more" * (len(bare) > _NAMED)
        said = (
            f"No action was found in {named}{more}. Where one has some, say which of its columns "
            'holds them, as in --map "Wording=action".'
        )
        yield DocumentFinding(DocumentFindingCode.TABLE_NOT_READ, bare[0], said)


def _is_name(title: str, board_name: str | None) -> bool:
    """Whether a title only says whose list it is, and that it is one."""
    of_board = board_name and board_name.casefold() in title.casefold()
    return bool(of_board or _LIST_OF_ACTIONS.search(title))


def _titles(rows: list[Block]) -> Iterator[DocumentFinding]:
    """What stands over the columns of a table of actions."""
    if rows:
        words = joined([quoted(" ".join(row.text.split())) for row in rows[:_NAMED]])
        said = (
            f"Of what stands over the columns ({words}) only a board, a meeting and an exemption "
            "were read. Where the plan lacks the board or the day, give --board or --meeting."
        )
        yield DocumentFinding(DocumentFindingCode.ROW_NOT_READ, rows[0].where, said)


def damages_in(document: Document) -> Iterator[DocumentFinding]:
    """What could not be read of the file as it was meant."""
    for damage in document.damages:
        code = DocumentFindingCode(damage.code.value)
        yield DocumentFinding(code, damage.where, damage.sentence)


def impossible_in(actions: Sequence[ExtractedAction]) -> Iterator[DocumentFinding]:
    """The days in the cells of actions that no calendar has."""
    for fact in (fact for action in actions for fact in action.facts):
        if fact.code is FactCode.IMPOSSIBLE:
            said = f"{quoted(fact.words)} is no day of the calendar: put it right, or leave it out."
            yield DocumentFinding(DocumentFindingCode.DAY_IMPOSSIBLE, fact.where, said)


def months_first_in(actions: Sequence[ExtractedAction]) -> Iterator[DocumentFinding]:
    """The remark, once, on days that may have the month first."""
    told = [fact for action in actions for fact in action.facts]
    days = [fact for fact in told if fact.code is FactCode.MONTH_FIRST]
    if days:
        said = (
            f"{counted(len(days), 'day')} may have the month first, as {quoted(days[0].words)}: at "
            "a terminal one answer settles them; or have the dates written day first."
        )
        yield DocumentFinding(DocumentFindingCode.MONTH_FIRST, days[0].where, said)


def _table(first: Block) -> DocumentFinding:
    return DocumentFinding(
        DocumentFindingCode.TABLE_NOT_READ,
        f"sheet {first.tab}" if first.tab else first.where,
        "Nothing was read of this table, for no column of it is known to hold actions: say which "
        'does, as in --map "Wording=action".',
    )


def _columns(columns: Columns, rows: list[tuple[Block, RowLayout]]) -> Iterator[DocumentFinding]:
    where = next((row.where for row, place in rows if place.heads), rows[0][0].where)
    body = [texts_of(row) for row, place in rows if not (place.heads or place.over)]
    filled = {at for row in body for at, text in enumerate(row) if text}
    left = [at for at in sorted(filled) if at not in columns.read]
    if left:
        names = [_name(columns, at) for at in left]
        which = "This column was" if len(left) == 1 else "These columns were"
        yield DocumentFinding(
            DocumentFindingCode.COLUMN_NOT_READ,
            where,
            f"{which} not read: {joined(names)}. Where one is of use, say what stands in it, as in "
            '--map "Notes=update".',
        )
    if columns.status is not None and body and columns.status not in filled:
        yield DocumentFinding(
            DocumentFindingCode.COLOURS_NOT_READ,
            where,
            f"The column {_name(columns, columns.status)} has no words in it, and colours are not "
            "read: say what became of each action in words.",
        )


def _name(columns: Columns, at: int) -> str:
    heading = columns.headings[at] if at < len(columns.headings) else ""
    return quoted(heading) if heading else f"the {at + 1}. one, without a heading"


def _rows(columns: Columns, rows: list[Block]) -> Iterator[DocumentFinding]:
    """The rows with something in them and no action."""
    bare = [row.where for row in rows if row.text.strip() and not _action_of(row, columns)]
    if bare:
        named = joined(bare[:_NAMED]) + (f" and {len(bare) - _NAMED} more" * (len(bare) > _NAMED))
        said = f"No action stands in the column for it, so nothing was read of {named}."
        yield DocumentFinding(DocumentFindingCode.ROW_NOT_READ, bare[0], said)


def _months(rows: list[Block]) -> Iterator[DocumentFinding]:
    """The rows over others that name a month, and so no meeting."""
    if any(is_month(row.text.strip()) for row in rows):
        said = (
            "A row that names a month names no meeting: what stands below it is taken as of the "
            "meeting of the document, where it has no reference or day of its own."
        )
        yield DocumentFinding(DocumentFindingCode.ROW_NOT_READ, rows[0].where, said)


def _action_of(row: Block, columns: Columns) -> str:
    texts = texts_of(row)
    text = texts[columns.action] if columns.action < len(texts) else ""
    return text if has_letters(text) else ""
