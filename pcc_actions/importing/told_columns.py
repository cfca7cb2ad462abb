"""What the columns of a document are: as somebody says, as a map that is kept says, or as read."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from pcc_actions.core.log_settings import ColumnMap
from pcc_actions.documents.block import Document
from pcc_actions.minutes.column_mapping import (
    NONE,
    Mapping,
    headings_of,
    map_for,
    mapped,
    mapping_kept,
    preview,
    to_be_kept,
)


@dataclass(frozen=True, slots=True)
class ToldColumns:
    """A document with what its columns were said to be, and what each is then.

    `read` is the document with the headings as the reader knows them, `kept_as` the name of the
    map by which it is read, `columns` each heading of its tables of actions and what is under it.
    """

    given: Document
    read: Document
    mapping: Mapping = field(default_factory=dict)
    kept_as: str | None = None

    @property
    def columns(self) -> tuple[tuple[str, str], ...]:
        """Each heading of the tables of actions as printed, and what is under it."""
        return tuple(preview(self.given, self.read))

    @property
    def to_be_kept(self) -> dict[str, str]:
        """The same for a map: every printed heading, in the upper line of a head too."""
        return to_be_kept(self.given, self.read)

    @property
    def headings(self) -> tuple[str, ...]:
        """The headings of all the tables of the document, as printed."""
        return tuple(dict.fromkeys(headings_of(self.given)))

    @property
    def is_whole(self) -> bool:
        """Whether each column is read as something."""
        return all(role != NONE for _, role in self.columns)

    def also(self, mapping: Mapping) -> "ToldColumns":
        """The document with more said of its columns. Raises `Refused` as `mapped` does."""
        said = {**self.mapping, **mapping}
        return ToldColumns(self.given, mapped(self.given, said), said, self.kept_as)


SettleColumns = Callable[[ToldColumns, bool], ToldColumns]
"""How it is settled what the columns are, of an action log or not: by asking, or not at all."""


def as_read(told: ToldColumns, is_log: bool) -> ToldColumns:
    """The columns as they were read."""
    return told


def told_columns(document: Document, mapping: Mapping, maps: Sequence[ColumnMap]) -> ToldColumns:
    """What the columns of a document are, by the map that is kept of one with its headings.

    Raises `Refused` for a heading that is not there, and for a map that says what cannot be.
    """
    kept = map_for(document, maps)
    if kept is None:
        return ToldColumns(document, document).also(mapping)
    told = ToldColumns(document, document, kept_as=kept.name)
    return told.also({**mapping_kept(kept), **mapping})
