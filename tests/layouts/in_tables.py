"""Layouts of minutes in which actions stand in tables."""

from collections.abc import Sequence
from random import Random

from tests.corpus.builders.markup import Cell, Part, Run, Table
from tests.layouts.facts import Action, Facts
from tests.layouts.headings import OVER_EARLIER, OVER_NEW, heading
from tests.layouts.parts import (
    Layout,
    capital,
    cell,
    discussion,
    distraction,
    head,
    only,
    opening,
    raised,
    said_owners,
    sentence,
    table,
)


def row(draw: Random, action: Action, columns: str) -> list[str]:
    """The cells of an action under these columns, named in one word each."""
    said = action.outcome.words if action.outcome else ""
    cells = {
        "reference": action.reference or "",
        "action": capital(action.text),
        "subject": capital(action.text),
        "owner": said_owners(draw, action.owners),
        "due": action.due.cell if action.due else "",
        "status": said,
        "update": said,
        "closed": said,
        "meeting": f"{action.meeting:%d/%m/%Y}",
        "theme": action.title,
        "exempt": draw.choice(("Y", "Yes", "FOIA s.31"))
        if action.exempt
        else draw.choice(("", "N")),
    }
    return [cells[name] for name in columns.split()]


def headed(draw: Random, columns: str) -> list[str]:
    """A heading for each of these columns, no two the same."""
    told: list[str] = []
    for name in columns.split():
        said = heading(draw, name)
        while said in told:
            said = heading(draw, name)
        told.append(said)
    return told


def in_table(draw: Random, printed: Sequence[Action], columns: str) -> Table:
    """A table of actions under these columns."""
    return table(headed(draw, columns), *(row(draw, action, columns) for action in printed))


def _with(facts: Facts, columns: str) -> tuple[Action, ...]:
    """Actions of this meeting, with as much of each as these columns have."""
    printed = raised(facts)
    return printed if "due" in columns else only(printed, due=None)


def at_end(draw: Random, facts: Facts) -> Layout:
    """A table of actions under a heading at the end of minutes."""
    columns = draw.choice(
        ("action owner due", "owner action due", "action owner", "theme action owner due")
    )
    return _under(draw, facts, columns, draw.choice(OVER_NEW))


def _under(draw: Random, facts: Facts, columns: str, over: str) -> Layout:
    printed = _with(facts, columns)
    parts = [*opening(draw, facts), head("1. Harbour works"), *discussion(draw, facts)]
    actions = in_table(draw, printed, columns)
    return Layout((*parts, *distraction(draw), head(over), actions), printed)


def of_subjects(draw: Random, facts: Facts) -> Layout:
    """A table under a heading that says actions, its wording under Item, What, Details."""
    columns = draw.choice(("subject owner due", "owner subject due", "subject owner"))
    return _under(draw, facts, columns, draw.choice(OVER_NEW))


def without_head(draw: Random, facts: Facts) -> Layout:
    """A table of actions without a row of headings, under one that says actions."""
    columns = draw.choice(("action owner due", "action owner", "owner action"))
    printed = _with(facts, columns)
    rows = [row(draw, action, columns) for action in printed]
    parts = [*opening(draw, facts), *discussion(draw, facts), head(draw.choice(OVER_NEW))]
    return Layout((*parts, table(*rows, heads=0)), printed)


def under_a_title(draw: Random, facts: Facts) -> Layout:
    """A table whose first row is its title, over all columns."""
    columns = "action owner due"
    printed = _with(facts, columns)
    across = Cell(((Run("Summary of actions", bold=True),),), across=3)
    title = (across, Cell((), 0, 0), Cell((), 0, 0))
    plain = in_table(draw, printed, columns)
    parts = [*opening(draw, facts), *discussion(draw, facts)]
    return Layout((*parts, Table((title, *plain.rows), 2)), printed)


def lead_and_support(draw: Random, facts: Facts) -> Layout:
    """A table with a column for the lead and one for who supports them."""
    printed = raised(facts)
    rows = [
        (capital(a.text), a.owners[0], ", ".join(a.owners[1:]), a.due.cell if a.due else "")
        for a in printed
    ]
    heads = ("Action", draw.choice(("Lead", "Lead officer")), "Support", heading(draw, "due"))
    parts = [*opening(draw, facts), head(draw.choice(OVER_NEW)), table(heads, *rows)]
    return Layout(tuple(parts), printed)


def beside_talk(draw: Random, facts: Facts) -> Layout:
    """Items in a table: the talk, and the whole action in a column beside it."""
    printed = raised(facts)
    rows = [
        (str(number), f"{a.title}. {draw.choice(facts.chatter)}", sentence(draw, a))
        for number, a in enumerate(printed, 1)
    ]
    return Layout((*opening(draw, facts), table(("Item", "Discussion", "Action"), *rows)), printed)


def names_beside_talk(draw: Random, facts: Facts) -> Layout:
    """Items in a table: the action in the talk, and only its owner in the column beside it."""
    printed = raised(facts)
    rows = [
        (str(number), f"{draw.choice(facts.chatter)} {sentence(draw, a)}",
         said_owners(draw, a.owners))
        for number, a in enumerate(printed, 1)
    ]  # fmt: skip
    heads = ("Item", "Discussion", draw.choice(("Action", "Action by")))
    return Layout((*opening(draw, facts), table(heads, *rows)), printed)


def after_each_item(draw: Random, facts: Facts) -> Layout:
    """A small table of one action after the talk of each item."""
    columns = "action owner due"
    printed, heads = raised(facts), headed(draw, columns)
    parts: list[Part] = opening(draw, facts)
    for number, action in enumerate(printed, 1):
        parts += [head(f"{number}. {action.title}"), *discussion(draw, facts)]
        parts += [table(heads, row(draw, action, columns))]
    return Layout(tuple(parts), printed)


def forms(draw: Random, facts: Facts) -> Layout:
    """A form for each action: its facts one below the other, each beside its heading."""
    printed = raised(facts)
    parts = [*opening(draw, facts), head(draw.choice(OVER_NEW))]
    heads = headed(draw, "action owner due")
    for number, action in enumerate(printed, 1):
        cells = row(draw, action, "action owner due")
        rows = [(cell(name), cell(said)) for name, said in zip(heads, cells, strict=True)]
        parts += [head(f"Action {number}", 3), Table(tuple(rows), 0)]
    return Layout(tuple(parts), printed)


def reviewed(draw: Random, facts: Facts) -> Layout:
    """A table of earlier actions: reference, action, update."""
    columns = draw.choice(("reference action update", "reference action owner update"))
    keep = {} if "owner" in columns else {"owners": ()}
    printed = only(facts.actions, due=None, exempt=False, **keep)
    over = head(draw.choice(OVER_EARLIER))
    return Layout((*opening(draw, facts), over, in_table(draw, printed, columns)), printed)


def updates_beside_talk(draw: Random, facts: Facts) -> Layout:
    """Two columns, Action and Progress, a row a pair, in minutes."""
    columns = "action update"
    printed = only(facts.actions, reference=None, owners=(), due=None, exempt=False,
                   meeting=facts.meeting)  # fmt: skip
    over = head(draw.choice(OVER_EARLIER))
    return Layout((*opening(draw, facts), over, in_table(draw, printed, columns)), printed)
