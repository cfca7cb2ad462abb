"""Layouts of what is said of earlier actions: each with its reference, and what became of it."""

from collections.abc import Callable
from dataclasses import replace
from random import Random

from tests.corpus.builders.markup import Part
from tests.layouts.facts import Action, Facts
from tests.layouts.headings import OVER_EARLIER
from tests.layouts.outcomes import CLOSING, Outcome
from tests.layouts.parts import (
    Layout,
    bullet,
    discussion,
    distraction,
    head,
    line,
    only,
    opening,
    sentence,
)


def _reviewed(
    draw: Random, facts: Facts, printed: tuple[Action, ...], said: Callable[[Action], list[Part]]
) -> Layout:
    parts = [part for action in printed for part in said(action)]
    over = head(draw.choice(OVER_EARLIER))
    rest = [head("2. Harbour works"), *discussion(draw, facts), *distraction(draw)]
    return Layout((*opening(draw, facts), over, *parts, *rest), printed)


def _earlier(facts: Facts, **without: object) -> tuple[Action, ...]:
    """All actions as of the former meeting, with their references and what became of them."""
    return tuple(
        replace(action, meeting=facts.former, reference=_of(action, facts))
        for action in only(facts.actions, exempt=False, **without)
    )


def _of(action: Action, facts: Facts) -> str:
    item = (action.reference or "").partition(".")[0]
    return f"{item}.{facts.former:%d/%m/%Y}"


def _became(action: Action) -> str:
    words = action.outcome.words if action.outcome else ""
    return words if words[-1:] in (".", "?", "") else f"{words}."


def in_lines(draw: Random, facts: Facts) -> Layout:
    """`3.14/02/2023 – IF to … Closed.`, in lines and points as they come."""
    mixed = draw.random() < 0.3
    way = draw.choice((line, bullet))
    return _reviewed(draw, facts, _earlier(facts), lambda action: [
        (draw.choice((line, bullet)) if mixed else way)(
            f"{action.reference} – {sentence(draw, action)} {_became(action)}".strip()
        )
    ])  # fmt: skip


def update_below(draw: Random, facts: Facts) -> Layout:
    """The action in one line, and `Update:` in the line below it."""
    label = draw.choice(("Update: ", "Progress: ", "Response: ", ""))
    way = draw.choice((line, bullet))
    return _reviewed(draw, facts, _earlier(facts), lambda action: [
        line(f"{action.reference} – {sentence(draw, action)}"),
        *([way(f"{label}{_became(action)}")] if action.outcome else []),
    ])  # fmt: skip


def label_and_update(draw: Random, facts: Facts) -> Layout:
    """`Action 3.14/02/2023: IF to … Update: …` in one paragraph."""
    return _reviewed(draw, facts, _earlier(facts), lambda action: [
        line(f"Action {action.reference}: {sentence(draw, action)}"
             f"{f' Update: {_became(action)}' if action.outcome else ''}")
    ])  # fmt: skip


def references_headed(draw: Random, facts: Facts) -> Layout:
    """`Outstanding references`: reference and subject, and below it what was said."""
    printed = tuple(
        replace(action, text=action.title, due=None, owners=())
        for action in _earlier(facts)
        if action.outcome
    ) or only(_earlier(facts)[:1], due=None, owners=())
    parts: list[Part] = [head("Outstanding references")]
    for action in printed:
        parts += [line(f"{action.reference} – {action.text}")]
        parts += [line(_became(action))] if action.outcome else []
    return Layout((*opening(draw, facts), *parts), printed)


def closed_by_a_sentence(draw: Random, facts: Facts) -> Layout:
    """One sentence that closes several by their references alone."""
    closed = Outcome("discharged", CLOSING)
    printed = only(_earlier(facts)[:4], text="", due=None, owners=(), outcome=closed)
    *first, last = (action.reference or "" for action in printed)
    named = f"{', '.join(first)} and {last}" if first else last
    said = draw.choice(("References {} were discharged.", "Actions {} were closed.")).format(named)
    parts = (*opening(draw, facts), head("Matters arising"), line(said), *discussion(draw, facts))
    return Layout(parts, printed)
