"""The log that Tab chooses from, as far as it can be read while somebody waits."""

import stat
from pathlib import Path
from typing import TYPE_CHECKING, Final

from pcc_actions.cli.context import LineContext

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pcc_actions.core.model import Action, Log
    from pcc_actions.store.reading import Now, Reading

LARGEST = 10_000_000  # bytes of a log of which Tab makes every action: some 20,000, a few seconds
MOST_TOLD: Final = 200  # references beside which the texts stand; nobody reads through more
BEGUN: Final = "begun"  # where a context keeps the word begun, in small letters
WORDS_ALONE: Final = "words alone"  # where it says that no text is shown beside an offer

_READING = "reading for Tab"  # where the context of a command keeps it


def log_of(ctx: LineContext) -> "Log":
    """The log; of a large one all but its actions.

    Raises `Failure` where it cannot be read; Tab then offers nothing.
    """
    from dataclasses import replace

    from pcc_actions.core.model import Log

    reading = _reading(ctx)
    if reading is None:
        return Log()
    return reading.log if _is_small(reading) else replace(reading.log, actions=())


def open_actions_of(ctx: LineContext) -> "Sequence[Action]":
    """The actions that are outstanding, and perhaps others."""
    from pcc_actions.cli.session import session
    from pcc_actions.store.chosen_actions import open_actions

    reading = _reading(ctx)
    return () if reading is None else open_actions(reading, session(ctx).now.today)


def begun_actions_of(ctx: LineContext) -> "Sequence[Action]":
    """The actions whose references begin as typed, as far as that is known; of a large log few."""
    from pcc_actions.store.chosen_actions import actions_at

    reading, places = _reading(ctx), [place for place, _ in _begun(ctx)]
    if reading is None or (len(places) > MOST_TOLD and not _is_small(reading)):
        return ()
    return actions_at(reading, places)


def begun_references_of(ctx: LineContext) -> "list[tuple[str, str]]":
    """The references that begin as typed, each with its action's text unless there are many."""
    begun = _begun(ctx)
    if len(begun) > MOST_TOLD or WORDS_ALONE in ctx.meta:
        return [(reference, "") for _, reference in begun]
    return [(each.reference, each.text) for each in begun_actions_of(ctx)]


def _begun(ctx: LineContext) -> list[tuple[int, str]]:
    """The place and the reference of each action whose reference begins as typed."""
    from pcc_actions.core.references.lookup import every_reference

    reading, begun = _reading(ctx), ctx.meta.get(BEGUN, "")
    every = () if reading is None else every_reference(reading.log.actions)
    return [
        (place, references[0])
        for place, references in enumerate(every)
        if references[0].casefold().startswith(begun)
    ]


def _reading(ctx: LineContext) -> "Reading | None":
    """The log, read once; None where that would take too long."""
    if _READING not in ctx.meta:
        from pcc_actions.cli.session import session

        this = session(ctx)
        ctx.meta[_READING] = _read(this.path, this.now)
    reading: Reading | None = ctx.meta[_READING]
    return reading


def _read(path: Path, now: "Now") -> "Reading | None":
    """The log, where it is a file that can be read while somebody waits: no pipe, and not long."""
    from pcc_actions.store.read_log import read_as_saved, read_on_demand

    status = path.stat()
    if not stat.S_ISREG(status.st_mode):
        return None
    return (read_on_demand if status.st_size <= LARGEST else read_as_saved)(path, now)


def _is_small(reading: "Reading") -> bool:
    return len(reading.data) <= LARGEST
