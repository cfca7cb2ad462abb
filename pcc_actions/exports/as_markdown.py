"""Lists for a document: a table in Markdown."""

from collections.abc import Sequence
from datetime import date

from pcc_actions.core import messages
from pcc_actions.core.history.snapshot import Snapshot
from pcc_actions.core.text.markdown import bold, escaped, pipe_table
from pcc_actions.exports.status import export_status, is_withheld


def markdown_list(
    found: Sequence[Snapshot], as_at: date, sentence: str, marking: str | None = None
) -> str:
    """Give actions as a pipe table (GitHub Flavored Markdown), then the sentence.

    The board has a column where there is more than one. A marking stands at the top and
    at the bottom. Texts are data: what would be markup in them stands escaped.
    """
    mark = bold(marking or "")
    table = _table(found, as_at) if found else ""
    return "\n\n".join(filter(None, (mark, table, escaped(sentence), mark))) + "\n"


def _table(found: Sequence[Snapshot], as_at: date) -> str:
    boards = len({one.board for one in found}) > 1
    headings = ["Reference", *(["Board"] if boards else []), "Action", "Owner", "Due", "Status"]
    return pipe_table(headings, (_row(one, as_at, boards) for one in found))


def _row(one: Snapshot, as_at: date, boards: bool) -> list[str]:
    cells = [
        one.reference,
        *([one.board] if boards else []),
        _action(one),
        messages.owners_words(one),
        messages.due_words(one),
        export_status(one, as_at),
    ]
    return [escaped(cell) for cell in cells]


def _action(one: Snapshot) -> str:
    if one.exempt is None or is_withheld(one):
        return one.text
    return f"{one.text} (Exempt: {one.exempt})"
