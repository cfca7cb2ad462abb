"""A document read as `pcc-actions import FILE --dry-run --format json` reads it."""

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any, Final
from unittest.mock import patch

from pcc_actions.cli import session
from pcc_actions.documents import sandbox
from pcc_actions.documents.block import Document
from pcc_actions.documents.read_document import read
from pcc_actions.store.reading import Now
from tests.cli.running import ran
from tests.corpus.documents import HOME

LOG: Final = HOME / "log.toml"  # the boards that the documents are of; nothing is recorded in it


def read_document(
    path: Path, options: Sequence[str] = (), on: date | None = None
) -> dict[str, Any] | str:
    """What the command says of a document, or the sentence with which it refuses it.

    It is read `on` a day, else today.
    """
    with without_a_child(), _clock_at(on) if on else nullcontext():
        return read_in_child(path, options)


@contextmanager
def _clock_at(day: date) -> Iterator[None]:
    """Take a day for today."""
    now = Now(day, datetime.combine(day, time(12), UTC))
    with patch.object(session, "_now", lambda: now):
        yield


def read_in_child(path: Path, options: Sequence[str] = ()) -> dict[str, Any] | str:
    """The same, with the document opened in the child process that people have it opened in."""
    command = ("import", str(path), "--dry-run", "--format", "json", *options)
    done = ran("--file", str(LOG), "--by", "IF", *command)
    return done.err.strip() if done.code else dict(json.loads(done.out))


@contextmanager
def without_a_child() -> Iterator[None]:
    """Open documents in this process: a child for each would take most of the time."""
    with patch.object(sandbox, "_answer", _read_here):
        yield


def _read_here(path: Path, *ignored: object) -> Document:
    return read(path)
