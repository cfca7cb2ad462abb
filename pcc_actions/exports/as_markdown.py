"""Lists for a document: a table in Markdown."""

from collections.abc import Sequence
from datetime import date

from pcc_actions.core import messages
from pcc_actions.core.history.snapshot import Snapshot
from pcc_actions.core.text.markdown import bold, escaped, pipe_table
from pcc_actions.exports.status import export_status


def markdown_list(
    snapshots: Sequence[Snapshot], as_at: date, sentence: str, marking: str | None = None
) -> str:
    """Actions as a pipe table (GitHub Flavored Markdown), then the sentence.

    The board has a column where there is more than one. A marking stands at the top and
    at the bottom. Texts are data: what would be markup in them stands escaped.
    """
    mark = bold(marking or "")
    table = _table(snapshots, as_at) if snapshots else ""
    return "\n\n".join(filter(None, (mark, table, escaped(sentence), mark))) + "\n"


def _table(snapshots: Sequence[Snapshot], as_at: date) -> str:
    boards = len({snapshot.board for snapshot in snapshots}) > 1
    headings = ["Reference", *(["Board"] if boards else []), "Action", "Owner", "Due", "Status"]
    return pipe_table(headings, (_row(snapshot, as_at, boards) for snapshot in snapshots))


def _row(snapshot: Snapshot, as_at: date, boards: bool) -> list[str]:
    cells = [
        snapshot.reference,
        *([snapshot.board] if boards else []),
        _action(snapshot),
        messages.owners_words(snapshot),
        messages.due_text(snapshot),
        export_status(snapshot, as_at),
    ]
    return [escaped(cell) for cell in cells]


def _action(snapshot: Snapshot) -> str:
    if snapshot.exempt is None or snapshot.withheld:
        return snapshot.text
    return f"{snapshot.text} (Exempt: {snapshot.exempt})"
