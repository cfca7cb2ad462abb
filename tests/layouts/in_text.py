"""Layouts of minutes in which a label marks each action where it was agreed."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from random import Random

from tests.corpus.builders.markup import Paragraph, Part, Run
from tests.layouts.facts import Action, Facts
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
    raised,
    said_owners,
    sentence,
)

LABELS = ("Action: ", "ACTION: ", "Action – ", "Action point: ", "Actions: ", "Agreed action: ")


def _by_item(
    draw: Random, facts: Facts, printed: Iterable[Action], below: Iterable[list[Part]]
) -> Layout:
    """Minutes with an item for each action, its talk, and below that what is to stand there."""
    printed = tuple(printed)
    parts = opening(draw, facts)
    for number, (action, said) in enumerate(zip(printed, below, strict=True), 1):
        parts += [head(f"{number}. {action.title}"), *discussion(draw, facts), *said]
    return Layout((*parts, *distraction(draw)), printed)


def label_lines(draw: Random, facts: Facts) -> Layout:
    """Under each item a line `Action: IF to …`."""
    printed, label = raised(facts), draw.choice(LABELS)
    return _by_item(
        draw, facts, printed, ([line(label + sentence(draw, action))] for action in printed)
    )


def label_alone(draw: Random, facts: Facts) -> Layout:
    """`Action:` alone on a line, and the action below it."""
    printed, label = raised(facts), draw.choice(("Action:", "ACTION", "Action", "Action point:"))
    way = draw.choice((line, bullet))
    return _by_item(
        draw, facts, printed, ([line(label), way(sentence(draw, action))] for action in printed)
    )


def label_with_owner(draw: Random, facts: Facts) -> Layout:
    """`Action IF: draft …`, the owner in the label."""
    printed = raised(facts)
    form = draw.choice(("Action {}: {}", "ACTION: {}: {}", "Action ({}): {}", "Action – {} – {}"))
    return _by_item(
        draw, facts, printed,
        ([line(form.format(said_owners(draw, action.owners), _deed(action)))]
         for action in printed),
    )  # fmt: skip


def _deed(action: Action) -> str:
    """What is to be done, without who does it."""
    return f"{capital(action.text)}{f' {action.due.sentence}' if action.due else ''}."


def label_in_brackets(draw: Random, facts: Facts) -> Layout:
    """`[Action: IF to …]` behind the talk of an item."""
    printed = raised(facts)
    return _by_item(
        draw, facts, printed,
        ([line(f"{draw.choice(facts.chatter)} [Action: {sentence(draw, action)}]")]
         for action in printed),
    )  # fmt: skip


def owner_in_brackets(draw: Random, facts: Facts) -> Layout:
    """`Action: draft … (IF)`, the owner behind the wording."""
    printed, label = raised(facts), draw.choice(LABELS)
    form = draw.choice(("{} ({})", "{} [{}]", "{} – {}", "{} (Lead: {})"))
    return _by_item(
        draw, facts, printed,
        ([line(label + form.format(_deed(action).rstrip("."), said_owners(draw, action.owners)))]
         for action in printed),
    )  # fmt: skip


def run_on(draw: Random, facts: Facts) -> Layout:
    """Several labelled actions run on in one paragraph."""
    printed = raised(facts)
    told = " ".join(f"Action: {sentence(draw, action)}" for action in printed)
    parts = [*opening(draw, facts), head("1. Harbour works"), *discussion(draw, facts)]
    return Layout((*parts, line(f"{draw.choice(facts.chatter)} {told}"), *distraction(draw)),
                  printed)  # fmt: skip


def bold_sentences(draw: Random, facts: Facts) -> Layout:
    """Actions in bold within the talk, as the document says at its head."""
    printed = only(raised(facts), due=None)
    parts = [*opening(draw, facts), line("Actions are shown in bold.")]
    for number, action in enumerate(printed, 1):
        said = Run(sentence(draw, action), bold=True)
        talk = Paragraph((Run(f"{draw.choice(facts.chatter)} "), said))
        parts += [head(f"{number}. {action.title}"), talk]
    return Layout(tuple(parts), printed)


def numbered_labels(draw: Random, facts: Facts) -> Layout:
    """`Action 3.07/03/2023: IF to …`, the reference in the label."""
    printed = tuple(_at(action, facts) for action in raised(facts, references=True))
    form = draw.choice(("Action {}: {}", "Action {} – {}", "ACTION {}: {}"))
    return _by_item(
        draw, facts, printed,
        ([line(form.format(action.reference, sentence(draw, action)))] for action in printed),
    )  # fmt: skip


def _at(action: Action, facts: Facts) -> Action:
    """An action under a reference of the meeting itself."""
    item = (action.reference or "").partition(".")[0]
    return replace(action, reference=f"{item}.{facts.meeting:%d/%m/%Y}")


def under_references(draw: Random, facts: Facts) -> Layout:
    """Items headed by references, of which the actions below them have theirs."""
    printed = tuple(_at(action, facts) for action in raised(facts, references=True))
    parts = opening(draw, facts)
    for action in printed:
        title = f"{action.reference} {action.title}"
        told = line(draw.choice(LABELS) + sentence(draw, action))
        parts += [head(title), *discussion(draw, facts), told]
    return Layout(tuple(parts), printed)


def asked_to(draw: Random, facts: Facts) -> Layout:
    """`Action: It was agreed that …` in whole sentences of agreement."""
    printed = raised(facts)
    form = draw.choice(("Action: {} agreed to {}.", "Action: {} will {}.", "Action: {} to {}."))
    return _by_item(draw, facts, printed, ([line(told)] for told in _agreed(draw, printed, form)))


def _agreed(draw: Random, printed: Iterable[Action], form: str) -> Iterator[str]:
    for action in printed:
        due = f" {action.due.sentence}" if action.due else ""
        yield form.format(said_owners(draw, action.owners), f"{action.text}{due}")
