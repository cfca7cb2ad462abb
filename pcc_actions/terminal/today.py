"""What a chief executive asks in the morning, on one screen."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from pcc_actions.core.history.snapshot import Snapshot
from pcc_actions.core.messages import owners_words
from pcc_actions.core.today_words import TodayPart, standing
from pcc_actions.terminal import tables
from pcc_actions.terminal.columns import Column, TableCell
from pcc_actions.terminal.console import console
from pcc_actions.terminal.drawn_lines import INDENT, StyledLine
from pcc_actions.terminal.lists import BODY, exempt_line, status_style

if TYPE_CHECKING:
    from pcc_actions.terminal.screen import Screen

WIDE = 110  # columns: from there on days and owners need not wrap for the text to have room


def print_today(first: str, parts: Sequence[TodayPart], as_at: date) -> None:
    """Print the sentence that counts everything, then each part under its heading."""
    screen = console()
    rows = {id(each): _row(each, as_at) for part in parts for each in part.shown}
    bodies = any(each.body is not None for part in parts for each in part.shown)
    columns = _columns(screen.width, bodies=bodies)
    layout = tables.layout_for(screen, columns, [*rows.values()])
    tables.sentence(screen, first)
    for part in parts:
        _heading(screen, part)
        if part.shown:
            drawn = [rows[id(each)] for each in part.shown]
            tables.draw_rows(screen, layout, drawn)
        for words in part.sentences:
            tables.indented_sentence(screen, words)
        if part.more:
            tables.indented_sentence(screen, f"and {part.more} more: {part.line}")


def _columns(width: int, *, bodies: bool) -> tuple[Column, ...]:
    days, owner = (20, 14) if width >= WIDE else (9, 6)
    return (
        Column("Reference", "lead"),
        *([BODY] if bodies else []),
        Column("Days", "lead", room=days),
        Column("Owner", room=owner, below=True),
        Column("Action", "body"),
    )


def _heading(screen: "Screen", part: TodayPart) -> None:
    """Print the heading, and behind it or below the line that shows more."""
    line = "" if part.more else part.line
    both = f"{part.heading}: {line}"
    if not line:
        tables.heading(screen, part.heading)
    elif len(both) <= screen.width:
        tables.heading(screen, both)
    else:
        tables.heading(screen, f"{part.heading}:")
        tables.indented_sentence(screen, line)


def _row(snapshot: Snapshot, as_at: date) -> list[TableCell]:
    return [
        (f"{' ' * INDENT}{snapshot.reference}",),
        *([] if snapshot.body is None else [(snapshot.body,)]),
        (StyledLine(standing(snapshot, as_at), status_style(snapshot, as_at)),),
        (owners_words(snapshot),),
        (snapshot.text, *exempt_line(snapshot.exempt)),
    ]
