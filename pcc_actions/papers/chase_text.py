"""What owners are chased with, as plain text to be pasted into e-mails."""

from collections.abc import Iterator, Sequence

from pcc_actions.core.chase_words import ChaseItem, ChaseText
from pcc_actions.core.text.characters import on_page
from pcc_actions.papers.paper_text import TEXT_INDENT, WIDTH, wrapped

BETWEEN = "-"  # a line of it stands between two texts


def text_chase(texts: Sequence[ChaseText], marking: str | None, width: int = WIDTH) -> str:
    """Write a text for each owner, a line between two; the marking stands first and last in each.

    Lines are wrapped at `width` columns, between words only, a reference never; those of the
    head stay whole, to be pasted.
    """
    between = f"\n\n{BETWEEN * width}\n\n"
    return between.join("\n\n".join(_parts(each, marking, width)) for each in texts) + "\n"


def _parts(text: ChaseText, marking: str | None, width: int) -> Iterator[str]:
    mark = [_lines(marking, width)] if marking else []
    yield from mark
    yield "\n".join(map(on_page, _head(text)))
    yield _lines(text.opening, width)
    for title, items in text.sections:
        yield _lines(f"{title}:", width)
        yield from (_item(each, width) for each in items)
    yield _lines(text.closing, width)
    yield from mark


def _head(text: ChaseText) -> Iterator[str]:
    """Whom a text is to, and what it is about."""
    yield f"To: {text.to}"
    if text.email:
        yield f"E-mail: {text.email}"
    yield f"Subject: {text.subject}"


def _item(item: ChaseItem, width: int) -> str:
    below = (_lines(each, width, TEXT_INDENT, TEXT_INDENT * 2) for each in item.below)
    return "\n".join((_lines(item.action, width, others=TEXT_INDENT), *below))


def _lines(words: str, width: int, first: str = "", others: str = "") -> str:
    return "\n".join(wrapped(words, first, others, width))
