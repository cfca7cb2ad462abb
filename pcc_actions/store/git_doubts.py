"""Whether git would bring two copies of a log together as it should, and what to do if not."""

import shlex
from enum import Enum, auto
from pathlib import Path
from typing import Final

from pcc_actions.core.frozen import dataclass
from pcc_actions.errors import BadFile
from pcc_actions.store.git_repository import Repository, repository_of
from pcc_actions.store.git_setup import NAME

# Its own ways, which leave marks in the file or one side of it, and say so.
_GITS_OWN: Final = ("unspecified", "set", "unset", "text", "binary")


class MergeDoubt(Enum):
    """Why git would not bring two copies of a log together as it should."""

    ANOTHER_WAY = auto()  # it has been told of another, such as merge=union
    UNREGISTERED = auto()  # pcc-actions is to, and this copy does not know how to start it
    GONE = auto()  # it does, and what it would start is no longer there


@dataclass(frozen=True, slots=True)
class MergeWay:
    """How git would bring two copies of a log together, by its name, and what is wrong with it."""

    name: str
    doubt: MergeDoubt


def doubtful_merge(log: Path) -> MergeWay | None:
    """How git would bring copies of a log together, where that is not as it should be.

    None where it is, or git would leave to a person what it cannot settle; and where nothing
    can be told: there is no git, or it does not look at this folder.
    """
    try:
        repository = repository_of(log)
        return None if repository is None else _doubt(repository, log)
    except BadFile:
        return None


def _doubt(repository: Repository, log: Path) -> MergeWay | None:
    way = repository.attributes(log, "merge")["merge"]
    if way in _GITS_OWN:
        return None
    if way != NAME:
        return MergeWay(way, MergeDoubt.ANOTHER_WAY)
    command = repository.setting(f"merge.{NAME}.driver")
    if not command:
        return MergeWay(way, MergeDoubt.UNREGISTERED)
    return None if _is_there(command) else MergeWay(way, MergeDoubt.GONE)


def _is_there(command: str) -> bool:
    """Whether the program that a command starts is there; one without its folder may be."""
    try:
        program = Path(shlex.split(command)[0].replace("%%", "%"))
    except (ValueError, IndexError):
        return False
    return not program.is_absolute() or program.exists()


def merge_doubt_sentence(log: Path) -> str:
    """Say what is wrong with how git would bring copies of a log together; empty where nothing."""
    way = doubtful_merge(log)
    return "" if way is None else _SENTENCES[way.doubt].format(name=log.name, way=way.name)


_SENTENCES: Final = {
    MergeDoubt.ANOTHER_WAY: (
        "git is told to bring copies of {name} together by merge={way}, which may make one broken "
        "record of two, or drop one, without a word. Take that out of .gitattributes, and run "
        "pcc-actions git setup."
    ),
    MergeDoubt.UNREGISTERED: (
        "git is to bring copies of {name} together by pcc-actions, and this copy does not know "
        "how to start it. Run pcc-actions git setup here."
    ),
    MergeDoubt.GONE: (
        "git is to bring copies of {name} together by pcc-actions, and the program that it would "
        "start is gone. Run pcc-actions git setup here again."
    ),
}
