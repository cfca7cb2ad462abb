"""What must be read from a document, as a person labelled it: the TOML file beside it."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Action:
    """An action that a document prints, and what it says of it.

    `also_printed` are its words where the document has it a second time: either may be read.
    `reference` is None where the document gives no number to make one of. `status` holds
    each status that may be read, mostly one. `exempt` is the ground, True where any will do.
    `update` is what must stand in the update, None where it does not matter. `sure` is False
    for what only a sentence implies; `asked` is True for what must not be taken unasked.
    """

    text: str
    reference: str | None = None
    owners: tuple[str, ...] = ()
    due: date | None = None
    due_words: str | None = None
    status: tuple[str, ...] = ("outstanding",)
    exempt: str | bool | None = None
    update: str | None = None
    sure: bool = True
    asked: bool = False
    also_printed: str | None = None


@dataclass(frozen=True)
class Topic:
    """A topic of a work programme that a document prints, and what it says of it.

    `due` is the day of its meeting, `due_words` the timing in words: a month as February 2021.
    `every` is the month in which it comes each year, or every how many meetings. `came` is the
    day on which it came. `text` is what must stand in its text, None where it does not matter.
    `exempt` is the ground, True where any will do. `asked` is True for what must be asked about.
    """

    topic: str
    due: date | None = None
    due_words: str | None = None
    every: str | int | None = None
    last: date | None = None
    came: date | None = None
    text: str | None = None
    owners: tuple[str, ...] = ()
    exempt: str | bool | None = None
    asked: bool = False


@dataclass(frozen=True)
class Labels:
    """What a document is, how it is imported, and all that must be read from it.

    `layout` names the kind of layout it stands for. `options` are those of the command.
    `board` is the code where the log has the board, `board_name` the name that is printed.
    What is None must not be read; a board's name is not asked after where it is None.
    `findings` are words of the document that must stand in a finding.
    """

    layout: str
    options: tuple[str, ...] = ()
    board: str | None = None
    board_name: str | None = None
    meeting: date | None = None
    next_meeting: date | None = None
    findings: tuple[str, ...] = ()
    actions: tuple[Action, ...] = ()
    topics: tuple[Topic, ...] = ()


def labels_of(path: Path) -> Labels:
    """The labels in a file. Raises `ValueError` for a key that labels do not have."""
    values = tomllib.loads(path.read_text(encoding="utf-8"))
    actions = tuple(_action(each, path) for each in values.pop("actions", ()))
    topics = tuple(_topic(each, path) for each in values.pop("topics", ()))
    _known(values, Labels, path)
    several = {name: tuple(values.get(name, ())) for name in ("options", "findings")}
    return Labels(**{**values, **several}, actions=actions, topics=topics)


def _topic(values: Mapping[str, Any], path: Path) -> Topic:
    _known(values, Topic, path)
    return Topic(**{**values, "owners": tuple(values.get("owners", ()))})


def _action(values: Mapping[str, Any], path: Path) -> Action:
    _known(values, Action, path)
    status = values.get("status", "outstanding")
    several = (status,) if isinstance(status, str) else tuple(status)
    return Action(**{**values, "owners": tuple(values.get("owners", ())), "status": several})


def _known(
    values: Mapping[str, Any], kind: type[Action] | type[Topic] | type[Labels], path: Path
) -> None:
    unknown = set(values) - {field.name for field in fields(kind)}
    if unknown:
        raise ValueError(f"{path.name}: no such label: {', '.join(sorted(unknown))}")
