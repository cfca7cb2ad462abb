"""Lists for a document: a table in Markdown."""

from collections.abc import Sequence
from datetime import date

from pcc_actions.core import messages
from pcc_actions.core.due_date_words import DatesHad
from pcc_actions.core.history.snapshot import Snapshot
from pcc_actions.core.programme.mentions import Mentions
from pcc_actions.core.text.markdown import escaped, in_one_cell, marked, pipe_table
from pcc_actions.exports.status import export_status


def markdown_list(
    snapshots: Sequence[Snapshot],
    as_at: date,
    sentence: str,
    marking: str | None,
    *,
    dates: DatesHad,
    topics: Mentions,
    more: Sequence[str] = (),
) -> str:
    """Actions as a pipe table (GitHub Flavored Markdown), then the sentence.

    The board has a column where there is more than one, and so have the due dates that each
    action has had and the topics that will answer them, where given. Below it stands what there
    is `more`, in Markdown. A marking stands at the top and at the bottom. Texts are data: what
    would be markup in them stands escaped.
    """
    table = _table(snapshots, as_at, dates, topics) if snapshots else ""
    return marked((table, escaped(sentence), *more), marking)


def markdown_groups(
    groups: Sequence[tuple[str, str, Sequence[Snapshot]]],
    as_at: date,
    sentence: str,
    marking: str | None,
    *,
    dates: DatesHad,
    topics: Mentions,
) -> str:
    """Actions under headings, then the sentence; a group is its heading, its subtotal and they.

    A marking stands at the top and at the bottom.
    """
    parts = [
        part
        for title, subtotal, members in groups
        for part in (
            f"## {escaped(title)}",
            escaped(subtotal),
            _table(members, as_at, dates, topics),
        )
    ]
    return marked((*parts, escaped(sentence)), marking)


def _table(snapshots: Sequence[Snapshot], as_at: date, dates: DatesHad, topics: Mentions) -> str:
    boards = len({snapshot.board for snapshot in snapshots}) > 1
    bodies = any(each.body is not None for each in snapshots)
    named = [*(["Body"] if bodies else []), *(["Board"] if boards else [])]
    headings = ["Reference", *named, "Action", "Owner", "Due", "Status"]
    rows = [_row(snapshot, as_at, boards) for snapshot in snapshots]
    if any(each.key in topics for each in snapshots):
        headings.append("Topic")
        rows = [[*row, _topic(each, topics)] for row, each in zip(rows, snapshots, strict=True)]
    if dates:
        headings.append("Due dates")
        rows = [[*row, _dates(each, dates)] for row, each in zip(rows, snapshots, strict=True)]
    return pipe_table(headings, rows)


def _topic(snapshot: Snapshot, topics: Mentions) -> str:
    return escaped(topics.get(snapshot.key, ""))


def _dates(snapshot: Snapshot, dates: DatesHad) -> str:
    lines = dates.get(snapshot.key, ())
    return in_one_cell([*map(escaped, lines)])


def _row(snapshot: Snapshot, as_at: date, boards: bool) -> list[str]:
    cells = [
        snapshot.reference,
        *([] if snapshot.body is None else [snapshot.body]),
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
