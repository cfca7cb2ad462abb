"""Drafts, and what was left: what somebody typed or answered, and did not record.

Both stand beside the kept versions, with the log's mode. The answers to the questions on a
document are a draft, as is a sitting (`sitting_drafts`), kept until they are recorded or for 30
days; of what somebody left only digests are kept, for as long as the log is. A file that cannot
be read is put aside.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import asdict, field
from pathlib import Path
from typing import Any, Final, TypeVar

from pcc_actions.core.frozen import dataclass
from pcc_actions.core.patterns import pattern
from pcc_actions.core.text.sanitise import cleaned
from pcc_actions.errors import Refused
from pcc_actions.regular_files import regular_bytes
from pcc_actions.store.draft_folders import DRAFTS, LEFT
from pcc_actions.store.files import real_path, replace_file
from pcc_actions.store.sidecar import make_folder, sidecar
from pcc_actions.store.versions import DAMAGED, free_name

_MOST_ACTIONS: Final = 1_000_000
_LONGEST_NAME: Final = 1_000  # bytes
_DIGEST: Final = pattern(r"[0-9a-f]{32}")
SENSELESS: Final = (ValueError, TypeError, LookupError, RecursionError, Refused)

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Draft:
    """The answers that were given to the questions on a document.

    `answers` has, by the digest of each question, what was typed, part by part. Of the actions
    `done` were answered `of` so many; `by` is who answered.
    """

    document: str
    by: str
    done: int = 0
    of: int = 0
    answers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PutAside:
    """A file that could not be read, and the name under which it now stands beside the others."""

    name: str


def kept_draft(log: Path, key: str) -> Draft | PutAside | None:
    """The draft of that key, None where there is none."""
    return kept(log, DRAFTS, key, draft_from)


def keep_draft(log: Path, key: str, draft: Draft) -> None:
    """Keep a draft in the place of the one before it. Raises OSError."""
    keep(log, DRAFTS, key, asdict(draft))


def remove_draft(log: Path, key: str) -> None:
    """Remove a draft that was used. One that cannot be removed is gone in 30 days."""
    with suppress(OSError):
        _file(log, DRAFTS, key).unlink(missing_ok=True)


def rows_left(log: Path, document: str) -> frozenset[str] | PutAside:
    """The digests of the rows that somebody left of the document of that digest."""
    found = kept(log, LEFT, document, _rows_from)
    return frozenset() if found is None else found


def keep_rows_left(log: Path, document: str, rows: Iterable[str]) -> None:
    """Keep the digests of the rows that were left of a document. Raises OSError."""
    left = sorted(rows)
    if left:
        return keep(log, LEFT, document, left)
    return _file(log, LEFT, document).unlink(missing_ok=True)


def is_rows_left(value: Any) -> bool:
    """Whether a parsed file holds nothing but digests of what was left."""
    try:
        return all(map(_DIGEST.fullmatch, _rows_from(value)))
    except TypeError:
        return False


def bytes_of_draft(value: Any) -> bytes:
    """What is written of a value of JSON."""
    # Letters stand as they are, so that words that must not be kept are found.
    return f"{json.dumps(value, ensure_ascii=False)}\n".encode(errors="replace")


def _file(log: Path, folder: str, key: str) -> Path:
    return sidecar(log) / folder / f"{key}.json"


def keep(log: Path, folder: str, key: str, value: Any) -> None:
    """Keep a value of JSON under a key, in the place of the one before it. Raises OSError."""
    file = make_folder(log, folder) / f"{key}.json"
    replace_file(file, bytes_of_draft(value), real_path(log))


def kept(log: Path, folder: str, key: str, made: Callable[[Any], T]) -> T | PutAside | None:
    """What is kept under a key; what makes no sense is put aside, and what is not there is None.

    `made` makes it of the value of JSON, or raises one of `SENSELESS`.
    """
    file = _file(log, folder, key)
    try:
        return made(json.loads(regular_bytes(file)))
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, *SENSELESS):
        return _put_aside(file)


def _put_aside(file: Path) -> PutAside:
    free = free_name(file, DAMAGED)
    try:
        file.rename(free)
    except OSError:
        return PutAside(file.name)
    return PutAside(free.name)


def draft_from(value: Any) -> Draft:
    """The draft that a parsed file holds. Raises TypeError, ValueError, Refused."""
    draft = Draft(**value)
    answers = {key: texts_in(each) for key, each in dict(draft.answers).items()}
    (document,), by = texts_in([draft.document]), recorder_in(draft.by)
    if type(draft.done) is not int or type(draft.of) is not int:
        raise TypeError("a count that is no number")
    if not 0 <= draft.done <= _MOST_ACTIONS or not 0 <= draft.of <= _MOST_ACTIONS:
        raise ValueError("a count that no document has")
    return Draft(document, by, draft.done, draft.of, answers)


def recorder_in(value: Any) -> str:
    """The name of whoever typed a draft. Raises TypeError, ValueError, Refused."""
    (by,) = texts_in([value])
    if len(cleaned(by, "the name of who answered").encode()) > _LONGEST_NAME:
        raise ValueError("a name that nobody has")
    return by


def _rows_from(value: Any) -> frozenset[str]:
    return frozenset(texts_in(value))


def texts_in(value: Any) -> tuple[str, ...]:
    """The texts that a list is. Raises TypeError where it is none of texts."""
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        raise TypeError("something else than a list of texts")
    return tuple(value)
