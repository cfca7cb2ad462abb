"""A page of HTML that needs nothing else: no script, no network, no second file."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from html import escape
from pathlib import Path

from pcc_actions.core.dates.parse import uk
from pcc_actions.core.palette import NAMED_INKS
from pcc_actions.core.report.parts import PaperLine
from pcc_actions.core.text.characters import on_page


@dataclass(frozen=True, slots=True)
class PageHead:
    """What a page says of itself: its title, whose it is, and the marking of every page of it.

    `topics` says whether it has a table of them, which has a style of its own.
    """

    title: str
    author: str
    marking: str | None
    portrait: bool = False
    topics: bool = False


def html_page(head: PageHead, body: Iterable[str]) -> str:
    """A whole HTML document, to be written as UTF-8, of the parts of its body.

    Every text is data: none becomes markup, style or a place to load from, and the
    page's Content-Security-Policy allows nothing but the style it has within.
    """
    style = _style(head)
    parts = "\n".join(part for part in body if part)
    return (
        '<!doctype html>\n<html lang="en-GB">\n<head>\n'
        f"{_head(head, style)}\n</head>\n<body>\n{parts}\n</body>\n</html>\n"
    )


def _head(head: PageHead, style: str) -> str:
    policy = (
        f"default-src 'none'; style-src 'sha256-{_digest(style)}'; "
        "base-uri 'none'; form-action 'none'"
    )
    return "\n".join(
        [
            '<meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            '<meta name="referrer" content="no-referrer">',
            f'<meta name="author" content="{html_text(head.author)}">',
            f"<title>{html_text(head.title)}</title>",
            f"<style>{style}</style>",
        ]
    )


def _digest(style: str) -> str:
    """The hash by which a policy knows a style (Content Security Policy 3, 2.3.1)."""
    from base64 import b64encode
    from hashlib import sha256

    return b64encode(sha256(style.encode()).digest()).decode()


def _style(head: PageHead) -> str:
    names = ("paper.css", "topics.css") if head.topics else ("paper.css",)
    sheet = "".join(Path(__file__).with_name(each).read_text(encoding="utf-8") for each in names)
    boxes = " ".join(f"@{box} {{ content: {_css_string(text)}; }}" for box, text in _boxes(head))
    upright = "size: A4 portrait; " if head.portrait else ""
    colours = " ".join(f"--{name}: #{colour};" for name, colour in NAMED_INKS.items())
    return f"\n:root {{ {colours} }}\n{sheet}@page {{ {upright}{boxes} }}\n"


def _boxes(head: PageHead) -> Iterator[tuple[str, str]]:
    """What the margins of every printed page say (CSS Paged Media 3, 5)."""
    if head.marking:
        yield "top-center", head.marking
        yield "bottom-center", head.marking
    yield "bottom-left", head.title


def _css_string(text: str) -> str:
    """Write a string of CSS, all but letters and digits escaped (CSS Syntax 3, 4.3.7)."""
    plain = (c if c.isascii() and c.isalnum() else f"\\{ord(c):06x}" for c in on_page(text))
    return f'"{"".join(plain)}"'


def html_header(head: PageHead, subtitle: str, facts: Sequence[tuple[str, PaperLine]]) -> str:
    """The marking, the title and what the page speaks of."""
    parts = [
        html_marking(head),
        f"<h1>{html_text(head.title)}</h1>",
        f'<p class="subtitle">{html_text(subtitle)}</p>' if subtitle else "",
        html_facts(facts),
    ]
    return "\n".join(["<header>", *filter(None, parts), "</header>"])


def html_footer(head: PageHead) -> str:
    """The marking once more, nothing where there is none."""
    return f"<footer>{html_marking(head)}</footer>" if head.marking else ""


def html_marking(head: PageHead) -> str:
    """The marking as a line."""
    return f'<p class="marking">{html_text(head.marking)}</p>' if head.marking else ""


def html_facts(facts: Sequence[tuple[str, PaperLine]]) -> str:
    """Labels, each with what it says."""
    pairs = "\n".join(
        f"<div><dt>{html_text(name)}</dt><dd>{html_words(line)}</dd></div>" for name, line in facts
    )
    return f'<dl class="facts">\n{pairs}\n</dl>' if facts else ""


def html_notes(notes: Iterable[str]) -> Iterator[str]:
    """Sentences that the reader has to know, a paragraph each."""
    return (f'<p class="note">{html_text(note)}</p>' for note in notes)


def html_words(line: PaperLine) -> str:
    """Words and days, set off where the reader is to see them first."""
    parts = (html_text(part) if isinstance(part, str) else html_day(part) for part in line.parts)
    words = "".join(parts)
    return f'<strong class="alarm">{words}</strong>' if line.alarm else words


def html_day(day: date) -> str:
    """A day that never breaks, and that a program reads."""
    return f'<time datetime="{day.isoformat()}">{uk(day)}</time>'


def html_text(text: str) -> str:
    """A text as data."""
    return escape(on_page(text))
