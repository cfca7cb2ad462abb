"""Layouts in which actions stand in a list, under a heading that says what they are."""

from collections.abc import Callable
from dataclasses import replace
from random import Random
from typing import Final

from tests.corpus.builders.markup import Item, Paragraph, Part
from tests.layouts.facts import Action, Facts
from tests.layouts.headings import OVER_NEW
from tests.layouts.outcomes import CLOSING, OPEN, Outcome
from tests.layouts.parts import (
    Layout,
    bullet,
    capital,
    discussion,
    distraction,
    head,
    line,
    only,
    opening,
    point,
    raised,
    said_owners,
    sentence,
)

_OVER_OPEN: Final = ("Open actions", "Outstanding actions", "Ongoing", "Actions outstanding")
_OVER_CLOSED: Final = ("Closed actions", "Completed actions", "Actions closed", "Discharged")


def _listed(
    draw: Random, facts: Facts, printed: tuple[Action, ...], said: Callable[[Action], Part]
) -> Layout:
    """Minutes with all their actions in a list at the end, or before the items."""
    items = [head("1. Harbour works"), *discussion(draw, facts), *distraction(draw)]
    actions = [head(draw.choice(OVER_NEW)), *map(said, printed)]
    order = [*items, *actions] if draw.random() < 0.7 else [*actions, *items]
    return Layout((*opening(draw, facts), *order), printed)


def list_at_end(draw: Random, facts: Facts) -> Layout:
    """`IF to …`, each a point."""
    way = draw.choice((bullet, point))
    return _listed(draw, facts, raised(facts), lambda action: way(sentence(draw, action)))


def owner_first(draw: Random, facts: Facts) -> Layout:
    """`IF: draft …` or `IF – draft …`, each a point."""
    way, form = draw.choice((bullet, point)), draw.choice(("{}: {}", "{} – {}", "{} - {}"))
    return _listed(draw, facts, raised(facts), lambda action: way(
        form.format(said_owners(draw, action.owners), _deed(action))
    ))  # fmt: skip


def owner_behind(draw: Random, facts: Facts) -> Layout:
    """`draft … (IF)`, each a point."""
    way, form = draw.choice((bullet, point)), draw.choice(("{} ({})", "{} [{}]", "{} – {}"))
    return _listed(draw, facts, raised(facts), lambda action: way(
        form.format(_deed(action).rstrip("."), said_owners(draw, action.owners))
    ))  # fmt: skip


def due_behind(draw: Random, facts: Facts) -> Layout:
    """`IF to draft … (by 07/03/2023)`, the due in brackets or behind a dash."""
    form = draw.choice(("{} ({})", "{} – {}", "{}. Due: {}", "{}. Deadline: {}"))
    printed = raised(facts)
    return _listed(draw, facts, printed, lambda action: bullet(_with_due(draw, action, form)))


def _with_due(draw: Random, action: Action, form: str) -> str:
    said = sentence(draw, replace(action, due=None)).rstrip(".")
    if action.due is None:
        return f"{said}."
    due = action.due.cell if form.endswith(": {}") else action.due.sentence
    return form.format(said, due)


def _deed(action: Action) -> str:
    return f"{action.text}{f' {action.due.sentence}' if action.due else ''}."


def for_one(draw: Random, facts: Facts) -> Layout:
    """`Actions: for Clerk`, then points that name nobody."""
    whose = facts.actions[0].owners[:1]
    printed = only(raised(facts), owners=whose)
    over = draw.choice(("Actions: for {}", "Actions for {}:", "Actions ({})")).format(whose[0])
    listed = [bullet(capital(_deed(action))) for action in printed]
    return Layout((*opening(draw, facts), *discussion(draw, facts), head(over), *listed), printed)


def by_owner(draw: Random, facts: Facts) -> Layout:
    """A list of actions parted by headings that name their owners."""
    printed: list[Action] = []
    parts: list[Part] = []
    for initials, _ in facts.people:
        mine = [action for action in raised(facts) if action.owners[:1] == (initials,)]
        printed += only(mine, owners=(initials,))
        parts += [head(initials, 3)] if mine else []
        parts += [bullet(capital(_deed(action))) for action in mine]
    over = head(draw.choice(OVER_NEW))
    return Layout((*opening(draw, facts), *discussion(draw, facts), over, *parts), tuple(printed))


def by_status(draw: Random, facts: Facts) -> Layout:
    """A list of actions parted by headings that say what became of all below them."""
    printed: list[Action] = []
    parts: list[Part] = []
    for choices, statuses in ((_OVER_OPEN, OPEN), (_OVER_CLOSED, CLOSING)):
        over = draw.choice(choices)
        mine = [
            action for action in raised(facts) if (len(action.text) % 2 == 0) == (statuses == OPEN)
        ]
        printed += only(mine, outcome=Outcome(over, statuses))
        parts += (
            [head(over, 3), *(bullet(sentence(draw, action)) for action in mine)] if mine else []
        )
    return Layout((*opening(draw, facts), head("Action log"), *parts), tuple(printed))


def check_boxes(draw: Random, facts: Facts) -> Layout:
    """A list of actions with boxes, ticked where they are done."""
    boxes = draw.choice((("☐", "☑"), ("[ ]", "[x]")))
    printed: list[Action] = []
    parts: list[Part] = []
    for action in raised(facts):
        done = draw.random() < 0.4
        printed.append(replace(action, outcome=Outcome(boxes[done], CLOSING if done else OPEN)))
        parts.append(bullet(f"{boxes[done]} {sentence(draw, action)}"))
    over = head(draw.choice(("Actions", "To do", "Action items")))
    return Layout((*opening(draw, facts), *discussion(draw, facts), over, *parts), tuple(printed))


def outstanding(draw: Random, facts: Facts) -> Layout:
    """`Outstanding:` over points that earlier meetings raised."""
    printed = raised(facts)
    over = draw.choice(("Outstanding:", "Outstanding", "Outstanding actions:", "To do:"))
    listed: list[Item | Paragraph] = [point(sentence(draw, action)) for action in printed]
    return Layout((*opening(draw, facts), line(over), *listed), printed)
