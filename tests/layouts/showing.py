"""A drawn document for a person to look at: itself, its facts, and what was read of it."""

from collections.abc import Iterator, Mapping
from typing import Any

from tests.corpus.builders.markup import Page
from tests.corpus.pairing import Read
from tests.layouts.drawing import Drawn
from tests.layouts.facts import Action
from tests.layouts.formats import as_flattened, as_text


def shown(one: Drawn, read: Mapping[str, Any] | str) -> Iterator[str]:
    """The lines that show a document, its facts, and what was read."""
    page = Page(one.printed.parts)
    yield f"== {one.number}: {one.layout}, {one.form} {' '.join(one.printed.options)}"
    yield as_flattened(page) if one.form == "flattened" else as_text(page)
    yield "== what it says"
    yield from map(_fact, one.printed.printed)
    yield "== what was read"
    if isinstance(read, str):
        yield read
        return
    yield str(read["document"])
    yield from map(_read, read["actions"])
    yield from (f"{each['where']}: {each['sentence']}" for each in read["findings"])


def _fact(action: Action) -> str:
    due = action.due.cell if action.due else "–"
    said = f"“{action.outcome.words}”" if action.outcome else "nothing said"
    exempt = ", exempt" if action.exempt else ""
    owners = ", ".join(action.owners) or "nobody"
    return f"{action.reference or '–'} | {action.text} | {owners} | {due} | {said}{exempt}"


def _read(read: Read) -> str:
    asked = [name for name, fact in read["facts"].items() if not fact["sure"]]
    sure = "sure" if read["sure"] and not asked else f"asked: {', '.join(asked) or 'all of it'}"
    due = read["due"] or read["due_words"] or "–"
    owners = ", ".join(read["owners"]) or "nobody"
    told = f"{read['reference']} | {read['text']} | {owners} | {due} | {read['status']}"
    return f"{told} | {read['update'] or ''} | {read['exempt'] or 'open'} | {sure}"
