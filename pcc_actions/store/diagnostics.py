"""Why a log cannot be read: a sentence with the line, and what to do."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from pcc_actions.core.entries import EntryKind
from pcc_actions.core.log_settings import GROUPS_BY
from pcc_actions.core.model import SCHEMA_VERSION, STATUSES, TOPIC_STATUSES
from pcc_actions.core.patterns import pattern
from pcc_actions.errors import BadFile
from pcc_actions.store.blocks import ARRAYS, LogBlock
from pcc_actions.store.line_numbers import RecordPath, file_line, line_at, line_in_file, line_of
from pcc_actions.store.lines import headers, statements

MEND = "Mend that line, or put back the version before it with pcc-actions undo."
MERGE_MARK = pattern(r"^(<{7}|={7}|>{7})( |\r?$)", re.MULTILINE)

EXPECTED = {
    "date_type": "a date without quotes, as in 2023-02-14",
    "datetime_type": "a moment without quotes, as in 2023-02-15T09:12:00Z",
    "value_error": "a moment that exists in UTC too",
    "string_type": "text in quotes",
    "list_type": "a list, as in [\"EI\", \"IF\"]",
    "dict_type": "a table, as in [boards.GPB]",
    "int_type": "a whole number",
    "recurrence": "the name of a month, as in \"June\", or every how many meetings, as in 2",
}  # fmt: skip
CHOICES: Mapping[str, Sequence[str]] = {"status": STATUSES, "group": GROUPS_BY}
CHOICES_OF_TOPIC: Mapping[str, Sequence[str]] = {"status": TOPIC_STATUSES}

MISPLACED = "{name} stands in an event, where it means nothing."
MOVE = (
    "If it is the {noun}'s, move the line above the first [[{kind}.history]] of the {noun}; if "
    "not, take it out."
)
FIGURES = pattern(r"[\d/.:TZ -]{1,40}")


class NewerFormat(BadFile):
    """The file was written by a later release: it is left untouched, by undo too."""


def empty(path: Path) -> BadFile:
    """Say that there is nothing in the file."""
    return BadFile(
        f"{file_line(path, 1)}: the file is empty.",
        "Put back its newest kept version with pcc-actions undo; or, if there never was one, "
        "remove the file and run pcc-actions init.",
    )


def unknown_format(path: Path, line: int, version: int) -> BadFile:
    """Say that the file is of a later release's format, or of one that never was."""
    if version < 0:
        return BadFile(
            f"{file_line(path, line)}: there never was a schema_version {version}; this release "
            f"writes {SCHEMA_VERSION}.",
            MEND,
        )
    return NewerFormat(
        f"{file_line(path, line)}: the log has schema_version {version}, and this release knows "
        f"only up to {SCHEMA_VERSION}.",
        "Install a newer pcc-actions; the file is left as it was.",
    )


def not_toml(path: Path, text: str, error: Exception) -> BadFile:
    """Say where a file is no TOML, in the words of its likeliest reason."""
    from tomli import TOMLDecodeError

    from pcc_actions.store.mistyped import what_is_typed

    mark = MERGE_MARK.search(text)
    if mark:
        return BadFile(
            f"{file_line(path, line_at(text, mark.start()))} is a mark that git leaves where two "
            "versions could not be merged.",
            "Keep the lines that are right, take the marks out, and run pcc-actions check.",
        )
    if not isinstance(error, TOMLDecodeError):
        return too_deep(path, text)
    single = _single(text)
    if single:
        return _wrong_brackets(path, *single)
    line = line_at(text, min(error.pos, len(text.rstrip())))
    typed = what_is_typed(text.split("\n")[line - 1])
    if typed:
        return BadFile(f"{file_line(path, line)}: {typed}.", MEND)
    return BadFile(f"{file_line(path, line)} is not as TOML is written: {error.msg}.", MEND)


def too_deep(path: Path, text: str) -> BadFile:
    """Say that values stand too deep within one another, or a number is too long to be read."""

    def size(start: int, end: int) -> int:
        return sum(text.count(mark, start, end) for mark in "[{.") * 1000 + end - start

    worst = max(statements(text), key=lambda statement: size(statement.start, statement.end))
    line = file_line(path, line_at(text, worst.start))
    return BadFile(
        f"{line} cannot be read: too much within one another, or too long a number.",
        MEND,
    )


def _single(text: str) -> tuple[str, int] | None:
    """Find a header in one bracket that needs two: its name, and its line."""
    for start, path, array in headers(text):
        if len(path) == 1 and path[0] in ARRAYS and not array:
            return path[0], line_at(text, start)
    return None


def _wrong_brackets(path: Path, name: str, line: int) -> BadFile:
    return BadFile(
        f"{file_line(path, line)}: [{name}] should be [[{name}]], in double brackets.",
        MEND,
    )


def misshapen(
    path: Path, text: str, blocks: Sequence[LogBlock], error: Mapping[str, Any]
) -> BadFile:
    """Say which key has the wrong shape, from an error of `schema.first_error`."""
    place = _without_kind(error["loc"])
    single = _single(text)
    if single and len(place) == 1:
        return _wrong_brackets(path, *single)
    name = next((part for part in reversed(place) if isinstance(part, str)), "")
    line = file_line(path, line_in_file(text, line_of(blocks, place)))
    if error["type"] == "missing":
        return BadFile(f"{line}: the key {name} is missing.", MEND)
    if error["type"] == "dict_type" and _is_in_event(place):  # a value where a change should be
        kind = EntryKind(str(place[0]))
        return BadFile(
            f"{line}: {MISPLACED.format(name=name)}", MOVE.format(kind=kind, noun=kind.noun)
        )
    if error["type"] == "date_type" and isinstance(error["input"], str):
        return BadFile(f"{line}: {_date_in_quotes(name, error['input'])}.", MEND)
    expected = _expected(error["type"], place)
    return BadFile(f"{line}: {name} should be {expected}{_not(error['input'])}.", MEND)


def _is_in_event(place: RecordPath) -> bool:
    return place[0] in [*EntryKind] and "history" in place


def _expected(fault: str, place: RecordPath) -> str:
    """What should stand there: one of several words, or a value of a type."""
    if fault == "literal_error":
        choices = CHOICES_OF_TOPIC if place[0] == EntryKind.TOPIC else CHOICES
        name = next(part for part in reversed(place) if part in choices)
        return f"one of {', '.join(choices[str(name)])}"
    return EXPECTED.get(fault, "of another kind")


def _date_in_quotes(name: str, typed: str) -> str:
    """Say how a date is written that stands in quotes; what is no date is not told again."""
    from pcc_actions.store.mistyped import plain_date

    day = plain_date(typed)
    if day is None:
        return f"{name} should be {EXPECTED['date_type']}{_not(typed)}"
    return f"{name} should be a date without quotes, with the year first: {day.isoformat()}"


def _not(found: object) -> str:
    """Say what stands there instead: a figure, or a day in quotes, never the words of an action.

    They may be exempt, and the sentence comes where a list for everybody was asked for.
    """
    if isinstance(found, str):
        return f", not {found!r}" if FIGURES.fullmatch(found) else ""
    written = str(found).lower() if isinstance(found, bool) else repr(found)
    return f", not {written}" if isinstance(found, int) and len(written) < 60 else ""


def _without_kind(loc: RecordPath) -> list[str | int]:
    """Take out the kind of event, which stands in an error's place after the event's number."""
    return [
        part
        for at, part in enumerate(loc)
        if not (at >= 2 and loc[at - 2] == "history" and isinstance(loc[at - 1], int))
    ]


def torn(path: Path, text: str, block: LogBlock) -> BadFile:
    """Say that a file is valid TOML, but in a layout that cannot be edited safely."""
    return BadFile(
        f"{file_line(path, line_in_file(text, block.line))}: from here the file is laid out in a "
        "way that pcc-actions cannot edit safely.",
        "Write each record under a header of its own, as in [[actions]].",
    )
