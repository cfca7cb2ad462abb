"""The texts of many versions of a log made into logs, each record that they share made once."""

from dataclasses import replace
from pathlib import Path

import tomli

from pcc_actions.core.entries import EntryKind
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.model import Action, Log
from pcc_actions.store import seal
from pcc_actions.store.doubtful import is_plain
from pcc_actions.store.entry_records import action_from
from pcc_actions.store.keys import Record
from pcc_actions.store.layout import Layout, layout_of
from pcc_actions.store.log_text import text_of
from pcc_actions.store.parsing import ODD_SHAPES, parsed, trusted, validated
from pcc_actions.store.records import log_from
from pcc_actions.store.saved_log import head_of
from pcc_actions.store.upgrade import READ_AS_THEY_ARE


@dataclass(frozen=True, slots=True)
class ReadVersion:
    """What the text of a version says, and what it is known by.

    `text` is the same of two versions whose texts are the same, their closing lines aside.
    `sealed` says that nobody changed it since pcc-actions wrote it.
    """

    log: Log
    revision: int | None
    text: str
    sealed: bool


class VersionReader:
    """Reads versions of one log; those of one text are the very same log."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._actions: dict[bytes, Action] = {}
        self._heads: dict[str, Log | None] = {}
        self._logs: dict[str, Log] = {}

    def read(self, data: bytes) -> ReadVersion:
        """What a version says. Raises `BadFile` where it cannot be read."""
        closing = seal.intact_closing(data)
        if closing is None:
            return self._edited(data)
        if closing.sha256 not in self._logs:
            layout = layout_of(data, closing)
            log = self._in_parts(layout) if layout else None
            self._logs[closing.sha256] = log or self._whole(data)
        return ReadVersion(self._logs[closing.sha256], closing.revision, closing.sha256, True)

    def _edited(self, data: bytes) -> ReadVersion:
        """A version that somebody edited, which is validated."""
        text = text_of(self._path, data)
        closing = seal.find_closing(text)
        above = seal.without_seal(text, closing)
        known_by = seal.digest(above)
        if known_by not in self._logs:
            found = validated(self._path, text, above, parsed(self._path, text))
            self._logs[known_by] = log_from(found.whole)
        revision = closing.revision if closing else None
        return ReadVersion(self._logs[known_by], revision, known_by, False)

    def _whole(self, data: bytes) -> Log:
        text = text_of(self._path, data)
        whole = parsed(self._path, text)
        if whole.get("schema_version") in READ_AS_THEY_ARE:
            return trusted(self._path, text, whole)
        return log_from(validated(self._path, text, seal.body(text), whole).whole)

    def _in_parts(self, layout: Layout) -> Log | None:
        """The log by its head and its actions; None for one that is not as we write them."""
        if layout.long_strings:
            return None
        if layout.head not in self._heads:
            self._heads[layout.head] = head_of(self._path, layout)
        head = self._heads[layout.head]
        blocks = [layout.action(place) for place in range(layout.count)]
        if head is None or not self._make([each for each in blocks if each not in self._actions]):
            return None
        return replace(head, actions=tuple(self._actions[each] for each in blocks))

    def _make(self, blocks: list[bytes]) -> bool:
        """Make the actions of some blocks; tell whether all of them are as we write them."""
        several = [*dict.fromkeys(blocks)]
        try:
            records = tomli.loads(b"".join(several).decode()).get(EntryKind.ACTION, ())
            if len(records) != len(several) or not all(map(_is_plain, records)):
                return False
            self._actions.update(zip(several, map(action_from, records), strict=True))
        except ODD_SHAPES:
            return False
        return True


def _is_plain(record: Record) -> bool:
    return is_plain(record, EntryKind.ACTION)
