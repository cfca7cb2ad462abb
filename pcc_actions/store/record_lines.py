"""The lines of a log's file on which its records and their keys stand."""

from collections.abc import Iterable
from functools import cached_property
from pathlib import Path

from pcc_actions.store import seal
from pcc_actions.store.blocks import LogBlock
from pcc_actions.store.line_numbers import RecordPath, by_kind, file_line, line_among, line_at


class RecordLines:
    """Where each place of a log stands, its text gone through once however many are asked for."""

    def __init__(self, path: Path, text: str, blocks: Iterable[LogBlock]) -> None:
        self._path = path
        self._text = text
        self._kinds = by_kind(blocks)

    def where(self, place: RecordPath) -> str:
        """A place such as ("actions", 3, "due") in words: `actions.toml, line 41`."""
        line = line_among(self._kinds, place)
        return file_line(self._path, line + (line >= self._closing))

    @cached_property
    def _closing(self) -> float:
        """The line of the closing line, which the blocks are without; behind all where none is."""
        closing = seal.find_closing(self._text)
        return line_at(self._text, closing.start) if closing else float("inf")
