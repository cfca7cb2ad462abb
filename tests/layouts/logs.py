"""Layouts of action logs: documents that are nothing but their actions."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from random import Random
from typing import Final

from tests.corpus.builders.markup import Cell, Part, Run, Table
from tests.layouts.facts import Action, Due, Facts, uk
from tests.layouts.headings import heading
from tests.layouts.in_tables import headed, in_table, row
from tests.layouts.outcomes import CLOSING, OPEN, Outcome
from tests.layouts.parts import Layout, cell, head, only, table
from tests.layouts.sentences import BODY

_TICKED: Final = ("Y", "Yes", "✓", "☑", "x")
_OVER_MEETING: Final = (
    *("Actions from the meeting of {}", "Meeting of {}", "Meeting held on {}", "{}"),
    "Actions arising from the meeting on {}",
)


def _log(facts: Facts, printed: Iterable[Action], *tables: Part, unruled: bool = False) -> Layout:
    """A log with its title, imported for a board and as of a meeting."""
    options = ("--board", "GPB", "--meeting", uk(facts.meeting))
    parts = (head(f"{BODY}: action log", 1), *tables)
    return Layout(parts, tuple(printed), options, says_meeting=False, unruled=unruled)


def _open(facts: Facts, **without: object) -> tuple[Action, ...]:
    return only(facts.actions, exempt=False, **without)


def whole(draw: Random, facts: Facts) -> Layout:
    """A row an action, with all that is known of it."""
    columns = draw.choice(
        (
            "reference action owner due status",
            "reference meeting action owner due update",
            "reference theme action owner due status",
            "reference action owner due update",
        )
    )
    printed = _open(facts)
    return _log(facts, printed, in_table(draw, printed, columns))


def unruled(draw: Random, facts: Facts) -> Layout:
    """A log whose table has no lines."""
    printed = _open(facts, due=None)
    columns = "reference action owner status"
    return _log(facts, printed, in_table(draw, printed, columns), unruled=True)


def without_head(draw: Random, facts: Facts) -> Layout:
    """A log without a row of headings, its statuses at the right; of one row nobody could tell."""
    if len(facts.actions) == 1:
        return whole(draw, facts)
    printed = [replace(a, outcome=a.outcome or Outcome("Open", OPEN)) for a in _open(facts)]
    columns = "reference action owner due status"
    rows = [row(draw, action, columns) for action in printed]
    return _log(facts, printed, table(*rows, heads=0))


def meeting_rows(draw: Random, facts: Facts) -> Layout:
    """Rows over the rows say which meeting raised those below."""
    printed, columns = _open(facts, reference=None), "action owner due status"
    over = draw.choice(_OVER_MEETING)
    rows: list[Sequence[Cell]] = [tuple(map(cell, headed(draw, columns)))]
    for day in (facts.former, facts.meeting):
        mine = [action for action in printed if action.meeting == day]
        if mine:
            rows += [_across(over.format(_long(day)), 4)]
            rows += [tuple(map(cell, row(draw, action, columns))) for action in mine]
    return _log(facts, printed, Table(tuple(map(tuple, rows)), 1))


def _across(text: str, columns: int) -> tuple[Cell, ...]:
    first = Cell(((Run(text, bold=True),),), across=columns)
    return (first, *[Cell((), 0, 0)] * (columns - 1))


def _long(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def meeting_headings(draw: Random, facts: Facts) -> Layout:
    """A table for each meeting, under a heading that names it."""
    printed, columns = _open(facts, reference=None), "action owner due status"
    over, heads = draw.choice(_OVER_MEETING), headed(draw, columns)
    parts: list[Part] = []
    for day in (facts.former, facts.meeting):
        mine = [row(draw, action, columns) for action in printed if action.meeting == day]
        parts += [head(over.format(_long(day))), table(heads, *mine)] if mine else []
    return _log(facts, printed, *parts)


def meeting_column(draw: Random, facts: Facts) -> Layout:
    """A column for the meeting, in which an empty cell takes the one above."""
    printed, columns = _open(facts, reference=None), "meeting action owner due status"
    rows: list[list[str]] = []
    last = None
    for action in printed:
        cells = row(draw, action, columns)
        rows.append(["", *cells[1:]] if action.meeting == last else cells)
        last = action.meeting
    return _log(facts, printed, table(headed(draw, columns), *rows))


def closed_rows(draw: Random, facts: Facts) -> Layout:
    """Rows over the rows that say Open and Closed of all below."""
    columns = "reference action owner due"
    rows: list[Sequence[Cell]] = [tuple(map(cell, headed(draw, columns)))]
    printed: list[Action] = []
    half = len(facts.actions) // 2
    for over, statuses, mine in (
        ("Open actions", OPEN, _open(facts)[:half]),
        (draw.choice(("Closed actions", "Completed actions")), CLOSING, _open(facts)[half:]),
    ):
        told = only(mine, outcome=Outcome(over, statuses))
        printed += told
        rows += [_across(over, 4)] if told else []
        rows += [tuple(map(cell, row(draw, action, columns))) for action in told]
    return _log(facts, printed, Table(tuple(map(tuple, rows)), 1))


def closed_days(draw: Random, facts: Facts) -> Layout:
    """A column for the day on which an action was closed."""
    printed = []
    for action in _open(facts):
        closed = uk(action.meeting + timedelta(days=21))
        told = Outcome(closed, CLOSING) if draw.random() < 0.5 else None
        printed.append(replace(action, outcome=told))
    return _log(facts, printed, in_table(draw, printed, "reference action owner due closed"))


def ticks(draw: Random, facts: Facts) -> Layout:
    """A column in which a tick, Y or Yes closes."""
    tick = draw.choice(_TICKED)
    printed = []
    for action in _open(facts):
        done = draw.random() < 0.5
        told = Outcome(tick, CLOSING) if done else Outcome(draw.choice(("", "N", "No")), OPEN)
        printed.append(replace(action, outcome=told))
    columns = "reference action owner due status"
    heads = headed(draw, columns)
    heads[-1] = draw.choice(("Complete (Y/N)", "Done?", "Closed (Y/N)", "Completed?", "Closed?"))
    rows = [row(draw, action, columns) for action in printed]
    return _log(facts, printed, table(heads, *rows))


def two_due_columns(draw: Random, facts: Facts) -> Layout:
    """A first due date, and a new one where it was put off."""
    pairs = (("Original due date", "Revised due date"), ("Target date", "New date"),
             ("Initial due date", "Current due date"), ("Due date", "New due date"))  # fmt: skip
    printed, rows = [], []
    for action in _open(facts):
        first = action.meeting + timedelta(days=draw.randint(20, 60))
        later = first + timedelta(days=30) if draw.random() < 0.5 else None
        due = later or first
        printed.append(replace(action, due=Due(uk(due), uk(due), due)))
        cells = row(draw, action, "reference action owner status")
        rows.append([*cells[:3], uk(first), uk(later) if later else "", cells[3]])
    heads = headed(draw, "reference action owner status")
    pair = draw.choice(pairs)
    return _log(facts, printed, table([*heads[:3], *pair, heads[3]], *rows))


def dated_updates(draw: Random, facts: Facts) -> Layout:
    """Several dated updates in a cell, newest first or last."""
    newest_first = draw.random() < 0.5
    printed, rows = _open(facts), []
    heads = headed(draw, "reference action owner due update")
    for action in printed:
        cells = row(draw, action, "reference action owner due")
        if action.outcome:
            begun, later = (uk(action.meeting + timedelta(days=days)) for days in (7, 21))
            said = [f"{begun}: Work on it has begun.", f"{later}: {action.outcome.words}"]
            lines = [(Run(each),) for each in (reversed(said) if newest_first else said)]
            rows.append((*map(cell, cells), Cell(tuple(lines))))
        else:
            rows.append((*map(cell, cells), cell("")))
    return _log(facts, printed, Table((tuple(map(cell, heads)), *rows), 1))


def status_and_update(draw: Random, facts: Facts) -> Layout:
    """A status of one word, and an update beside it that says nothing against it."""
    words = {"closed": ("Closed", "Complete", "Done"), "open": ("Open", "Ongoing", "In progress")}
    updates = (
        "Letter sent.",
        "Discussed with the crews.",
        "The slipway was closed for a month.",
        "",
    )
    printed, rows = [], []
    for action in _open(facts):
        done = draw.random() < 0.5
        said = draw.choice(words["closed" if done else "open"])
        printed.append(replace(action, outcome=Outcome(said, CLOSING if done else OPEN)))
        rows.append([*row(draw, printed[-1], "reference action owner due status"),
                     draw.choice(updates)])  # fmt: skip
    heads = [*headed(draw, "reference action owner due"), "Status", heading(draw, "update")]
    return _log(facts, printed, table(heads, *rows))


def serials(draw: Random, facts: Facts) -> Layout:
    """References that count on, `ACT-001`, and a column for the meeting."""
    form = draw.choice(("ACT-{:03}", "{}/23", "A{:02}"))
    printed = [
        replace(action, reference=form.format(number))
        for number, action in enumerate(_open(facts), 1)
    ]
    columns = "reference meeting action owner due status"
    return _log(facts, printed, in_table(draw, printed, columns))
