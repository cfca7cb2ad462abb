"""A list of actions: a table or, where there is no room for one, a block for each."""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date
from types import MappingProxyType

from pcc_actions.core import messages
from pcc_actions.core.history.snapshot import Snapshot, SnapshotKey
from pcc_actions.core.log_settings import Heading
from pcc_actions.terminal import tables
from pcc_actions.terminal.colours import ALARM, DONE, NOW
from pcc_actions.terminal.columns import Column, TableCell
from pcc_actions.terminal.console import console
from pcc_actions.terminal.drawn_lines import StyledLine

Subtotal = Callable[[Sequence[Snapshot]], str]
LinesBelow = Mapping[SnapshotKey, tuple[str, ...]]

REFERENCE = Column("Reference", "lead")
BODY = Column("Body", "lead", room=16)
BOARD = Column("Board", "lead")
LIST_COLUMNS = (
    Column("Action", "body"),
    Column("Owner", room=14, below=True),
    Column("Due", room=14),
    Column("Status", "lead", room=16),
)


def print_list(
    snapshots: Sequence[Snapshot],
    as_at: date,
    sentence: str,
    *,
    group: Heading | None = None,
    only: Collection[str] = (),
    subtotal: Subtotal | None = None,
    boards: bool = False,
    bodies: bool = False,
    below: LinesBelow = MappingProxyType({}),
) -> None:
    """Print actions in the order given, then the sentence that counts them.

    `group` is one of `model.GROUPS_BY`, a heading for each (of owners for `only` those, if any),
    and `subtotal` says how many stand under it; `boards` says which board, and `bodies` whose
    log. `below` has the lines that stand below an action, as its due dates.
    """
    screen = console()
    named = (*([BODY] if bodies else []), *([BOARD] if boards else []))
    columns = (REFERENCE, *named, *LIST_COLUMNS)
    rows = {id(each): _row(each, as_at, boards, below) for each in snapshots}
    layout = tables.layout_for(screen, columns, [*rows.values()])
    for title, members in _groups(snapshots, group, only):
        if title:
            tables.heading(screen, title)
        if subtotal:
            tables.sentence(screen, subtotal(members))
        drawn = [rows[id(each)] for each in members]
        tables.draw_headed(screen, layout, drawn)
        screen.print()
    tables.sentence(screen, sentence)


def _groups(
    snapshots: Sequence[Snapshot], group: Heading | None, only: Collection[str]
) -> list[tuple[str, list[Snapshot]]]:
    """The actions under their headings; all of them under none, where they have no headings."""
    if group is None:
        return [("", list(snapshots))] if snapshots else []
    from pcc_actions.core.grouping import under_headings  # most lists have no headings

    return under_headings(snapshots, group, only)


def _row(snapshot: Snapshot, as_at: date, boards: bool, below: LinesBelow) -> list[TableCell]:
    lines = below.get(snapshot.key, ())
    reference, *rest = list_row(snapshot, as_at, lines)
    body = [(snapshot.body,)] if snapshot.body is not None else []
    return [reference, *body, *([(snapshot.board,)] if boards else []), *rest]


def list_row(snapshot: Snapshot, as_at: date, below: Sequence[str]) -> list[TableCell]:
    """The row of an action, its reference before `LIST_COLUMNS`; some lines below its text."""
    return [
        (snapshot.reference,),
        (snapshot.text, *below, *exempt_line(snapshot.exempt)),
        (messages.owners_words(snapshot),),
        (messages.due_text(snapshot),),
        (status_line(snapshot, as_at),),
    ]


def exempt_line(ground: str | None) -> tuple[str, ...]:
    """What marks an exempt action, below its text; nothing below any other."""
    return (f"Exempt: {ground}",) if ground else ()


def status_line(snapshot: Snapshot, as_at: date) -> StyledLine:
    """How an action stands, in words, and in the colour of what is to be looked at."""
    return StyledLine(messages.status_words(snapshot, as_at), status_style(snapshot, as_at))


def status_style(snapshot: Snapshot, as_at: date) -> str:
    """The colour of how an action stands, empty for none."""
    if snapshot.overdue:
        return ALARM
    if snapshot.status == "completed":
        return DONE
    return NOW if snapshot.outstanding and snapshot.due == as_at else ""
