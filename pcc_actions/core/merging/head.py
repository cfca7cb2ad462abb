"""The settings, boards and people of two copies of a log, brought together by their keys."""

from collections.abc import Callable
from dataclasses import fields, replace
from typing import Any, Final

from pcc_actions.core.log_settings import Settings
from pcc_actions.core.merging.clashes import Clash
from pcc_actions.core.merging.values import Copies, merged_values, records_of
from pcc_actions.core.model import Log

Groups = tuple[tuple[str, ...], ...]

_SETTINGS: Final = tuple((each.name,) for each in fields(Settings) if each.name != "maps")
_MAP: Final = (("columns",),)
_BOARD: Final = (("name",), ("reference",))
_PERSON: Final = (("name",), ("initials",), ("post",), ("email",), ("held",))
# Where days of holders are said, a name is that of the last of them.
_POST_HELD: Final = (("name", "email", "held"), ("initials",), ("post",))


def with_head_of_both(copies: Copies) -> tuple[Log, list[Clash]]:
    """Our log with the settings, boards and people of both copies, and the clashes.

    None is taken out that either copy has.
    """
    settings, clashes = _settings(copies)
    found: dict[str, Any] = {"settings": settings}
    for kind, groups_of in (("boards", lambda _: _BOARD), ("people", _groups_of_person)):
        found[kind], told = _records(kind, copies, groups_of)
        clashes += told
    return replace(copies.ours, **found), clashes


def _settings(copies: Copies) -> tuple[Settings, list[Clash]]:
    of_logs = copies.values(("settings",))
    values, clashes = merged_values("", of_logs, _SETTINGS)
    maps, told = _records("maps", of_logs, lambda _: _MAP)
    return Settings(**values, maps=tuple(maps.values())), clashes + told


def _records(
    kind: str, copies: Copies, groups_of: Callable[[Copies], Groups]
) -> tuple[dict[str, Any], list[Clash]]:
    """The records of a kind by their keys, and the clashes."""
    found, clashes = {}, []
    for key, record in records_of(kind, copies):
        if record.only_one:
            found[key] = record.only_one
            continue
        values, told = merged_values(key, record, groups_of(record))
        found[key] = replace(record.ours, **values)
        clashes += told
    return found, clashes


def _groups_of_person(copies: Copies) -> Groups:
    return _POST_HELD if copies.ours.held or copies.theirs.held else _PERSON
