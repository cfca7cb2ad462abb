"""What holds for everybody who shares a log, unless an option says otherwise."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final, Literal, get_args

from pcc_actions.core.frozen import dataclass

GroupBy = Literal["owner", "board", "meeting", "theme"]  # what a list may have headings of
# Of several logs they may also be of whose log it is.
Heading = Literal["owner", "board", "meeting", "theme", "body"]
GROUPS_BY: Final[tuple[GroupBy, ...]] = get_args(GroupBy)


@dataclass(frozen=True, slots=True)
class ColumnMap:
    """What stands under the headings of an action log that somebody else keeps, under a name.

    `columns` has every heading of its tables, with what `--map` says of it.
    """

    name: str
    columns: Mapping[str, str]


class SharedSetting(StrEnum):
    """A setting with one value that holds for everybody, by its key in the file."""

    DEFAULT_BOARD = "default_board"
    MARKING = "marking"
    BODY = "body"
    GROUP = "group"


@dataclass(frozen=True, slots=True)
class Settings:
    """What holds for the whole log unless an option says otherwise.

    `id` tells the log from every other; one that an earlier release made has none. `body` is
    the name of the body whose boards these are, as papers have it, and `group` what lists stand
    under headings of.
    """

    default_board: str | None = None
    marking: str | None = None
    maps: tuple[ColumnMap, ...] = ()
    id: str | None = None
    body: str | None = None
    group: GroupBy | None = None
