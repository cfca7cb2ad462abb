"""What happens to the maps that the settings keep of other people's action logs."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from pcc_actions.core.log_settings import ColumnMap
from pcc_actions.core.model import Log
from pcc_actions.core.text.english import joined, quoted
from pcc_actions.core.text.sanitise import cleaned
from pcc_actions.errors import NotFound, Refused

NAME_OF_MAP: Final = "the name of the map"


def keep_map(log: Log, new: ColumnMap) -> Log:
    """Keep a map; one of the same name, whatever its case, gives way to it in its place.

    Raises `Refused` for a name that cannot be stored.
    """
    new = replace(new, name=cleaned(new.name, NAME_OF_MAP))
    place = _place(log, new.name)
    maps = list(log.settings.maps)
    if place is None:
        maps.append(new)
    else:
        maps[place] = new
    return _with_maps(log, maps)


def name_columns(log: Log, name: str, columns: Mapping[str, str]) -> Log:
    """Say what stands under headings of a map, whose other headings stay; or of a new one.

    Raises `Refused` for a name that cannot be stored, and where the map says all that already.
    """
    place = _place(log, name)
    if place is None:
        return keep_map(log, ColumnMap(name, columns))
    there = log.settings.maps[place]
    spelt = {heading.casefold(): heading for heading in there.columns}
    named = {spelt.get(heading.casefold(), heading): is_ for heading, is_ in columns.items()}
    changed = replace(there, columns={**there.columns, **named})
    if changed == there:
        raise Refused(f"The map {quoted(there.name)} says that already.")
    return keep_map(log, changed)


def map_named(log: Log, name: str) -> ColumnMap:
    """The map of a name, whatever its case. Raises `NotFound` where none has it."""
    return log.settings.maps[_place_of(log, name)]


def forget_map(log: Log, name: str) -> Log:
    """Take a map out of the settings. Raises `NotFound` where none has that name."""
    place = _place_of(log, name)
    return _with_maps(log, [*log.settings.maps[:place], *log.settings.maps[place + 1 :]])


def _place_of(log: Log, name: str) -> int:
    """The place of a map that is there. Raises `NotFound` for any other."""
    place = _place(log, name)
    if place is None:
        kept = joined([quoted(each.name) for each in log.settings.maps])
        raise NotFound(f"The log keeps no map {quoted(name)}. It keeps: {kept or 'none'}.")
    return place


def _place(log: Log, name: str) -> int | None:
    wanted = " ".join(name.split()).casefold()
    same = (
        place
        for place, each in enumerate(log.settings.maps)
        if " ".join(each.name.split()).casefold() == wanted
    )
    return next(same, None)


def _with_maps(log: Log, maps: list[ColumnMap]) -> Log:
    return replace(log, settings=replace(log.settings, maps=tuple(maps)))
