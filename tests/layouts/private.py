"""Layouts in which some actions are kept from publication, each in another place."""

from random import Random
from typing import Final

from tests.corpus.builders.markup import Cell, Part, Run, Table
from tests.layouts.facts import Action, Facts, uk
from tests.layouts.in_tables import headed, in_table, row
from tests.layouts.outcomes import MARKS
from tests.layouts.parts import (
    Layout,
    cell,
    discussion,
    head,
    line,
    only,
    opening,
    raised,
    sentence,
)
from tests.layouts.sentences import BODY

_LEAVING: Final = (
    "Resolved: that the press and public be excluded from the meeting.",
    "The public were asked to leave the meeting.",
    "Exclusion of the press and public was agreed under Schedule 12A.",
    "The board moved into private session.",
)
_RETURNING: Final = ("The public returned to the meeting.", "Public session was resumed.")


def _halves(facts: Facts, printed: tuple[Action, ...]) -> tuple[tuple[Action, ...], ...]:
    """The actions that are open to the public, and those that are not."""
    half = len(printed) // 2
    return only(printed[:half], exempt=False), only(printed[half:], exempt=True)


def private_part(draw: Random, facts: Facts) -> Layout:
    """Items before the public left, and those while it was out."""
    public, private = _halves(facts, raised(facts))
    way = draw.randrange(2)
    leaving = (
        line(draw.choice(_LEAVING)) if way else head(draw.choice(("Part II", "Private session")))
    )
    parts = [*opening(draw, facts), *_items(draw, facts, public, 1), leaving]
    parts += _items(draw, facts, private, len(public) + 1)
    return Layout(tuple(parts), (*public, *private))


def public_returns(draw: Random, facts: Facts) -> Layout:
    """The public was out for the first items, and returned."""
    public, private = _halves(facts, raised(facts))
    parts = [*opening(draw, facts), line(draw.choice(_LEAVING))]
    parts += [*_items(draw, facts, private, 1), line(draw.choice(_RETURNING))]
    parts += _items(draw, facts, public, len(private) + 1)
    return Layout(tuple(parts), (*private, *public))


def _items(draw: Random, facts: Facts, actions: tuple[Action, ...], number: int) -> list[Part]:
    parts: list[Part] = []
    for at, action in enumerate(actions, number):
        parts += [head(f"{at}. {action.title}"), *discussion(draw, facts)]
        parts += [line(f"Action: {sentence(draw, action)}")]
    return parts


def marked_lines(draw: Random, facts: Facts) -> Layout:
    """A mark in brackets behind the action, or a line before it."""
    printed = raised(facts, exempt=True)
    parts = opening(draw, facts)
    for number, action in enumerate(printed, 1):
        mark = f" [{draw.choice(MARKS)}]" if action.exempt else ""
        told = f"Action: {sentence(draw, action)}{mark}"
        parts += [head(f"{number}. {action.title}"), *discussion(draw, facts), line(told)]
    return Layout(tuple(parts), printed)


def _log(facts: Facts, printed: tuple[Action, ...], *parts: Part) -> Layout:
    options = ("--board", "GPB", "--meeting", uk(facts.meeting))
    return Layout((head(f"{BODY}: action log", 1), *parts), printed, options, says_meeting=False)


def column(draw: Random, facts: Facts) -> Layout:
    """A log with a column that says which actions are exempt."""
    columns = "reference action owner due status exempt"
    return _log(facts, facts.actions, in_table(draw, facts.actions, columns))


def in_a_cell(draw: Random, facts: Facts) -> Layout:
    """A mark somewhere in the cells of an exempt row: its wording, its update, its reference."""
    columns = "reference action owner due update"
    rows = []
    for action in facts.actions:
        cells = row(draw, action, columns)
        if action.exempt:
            at = draw.choice((1, 4))
            cells[at] = f"{cells[at]} ({draw.choice(MARKS)})".strip()
        rows.append(tuple(map(cell, cells)))
    heads = tuple(map(cell, headed(draw, columns)))
    return _log(facts, facts.actions, Table((heads, *rows), 1))


def section(draw: Random, facts: Facts) -> Layout:
    """Rows of a log below a row that marks all of them."""
    public, private = _halves(facts, facts.actions)
    columns = "reference action owner due status"
    over = Cell(((Run(draw.choice(MARKS), bold=True),),), across=5)
    rows = [tuple(map(cell, row(draw, action, columns))) for action in (*public, *private)]
    rows.insert(len(public), (over, *[Cell((), 0, 0)] * 4))
    heads = tuple(map(cell, headed(draw, columns)))
    return _log(facts, (*public, *private), Table((heads, *rows), 1))


def under_a_heading(draw: Random, facts: Facts) -> Layout:
    """A table of its own for exempt actions, under a heading that marks it."""
    public, private = _halves(facts, facts.actions)
    columns = "reference action owner due status"
    over = head(
        draw.choice(("Exempt actions", "Part II", "Not for publication", "Private actions"))
    )
    first: list[Part] = [head("Open actions"), in_table(draw, public, columns)] if public else []
    return _log(facts, (*public, *private), *first, over, in_table(draw, private, columns))
