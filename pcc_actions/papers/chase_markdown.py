"""What owners are chased with, in Markdown (GitHub Flavored Markdown)."""

from collections.abc import Iterator, Sequence

from pcc_actions.core.chase_words import ChaseItem, ChaseText
from pcc_actions.core.text.markdown import bold, escaped, in_one_cell, paragraph


def markdown_chase(texts: Sequence[ChaseText], marking: str | None) -> str:
    """Write a text for each owner under a heading, the marking first and last in each."""
    return "\n\n".join(part for each in texts for part in _parts(each, marking)) + "\n"


def _parts(text: ChaseText, marking: str | None) -> Iterator[str]:
    yield f"## {escaped(text.to)}"
    mark = [bold(marking)] if marking else []
    yield from mark
    if text.email:
        yield paragraph(f"E-mail: {text.email}")
    yield paragraph(f"Subject: {text.subject}")
    yield paragraph(text.opening)
    for title, items in text.sections:
        yield f"### {escaped(title)}"
        yield "\n".join(map(_item, items))
    yield paragraph(text.closing)
    yield from mark


def _item(item: ChaseItem) -> str:
    return f"- {in_one_cell([*map(escaped, (item.action, *item.below))])}"
