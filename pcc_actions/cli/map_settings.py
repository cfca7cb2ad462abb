"""`settings map`: the maps of other people's action logs, shown, or said of their columns."""

from collections.abc import Sequence

import typer

from pcc_actions.cli.command import refuse_recorder
from pcc_actions.cli.saving import LogChange
from pcc_actions.cli.session import Session
from pcc_actions.cli.setting_names import refuse_value
from pcc_actions.core.changes.column_maps import forget_map, map_named, name_columns
from pcc_actions.core.model import Log
from pcc_actions.errors import Refused

EXAMPLE = '"Risk log" "Lead=owner" "Task=action"'
NO_MAP = (
    f"The log keeps no map. To keep one: pcc-actions settings map {EXAMPLE}, or import a document "
    "with --save-map NAME."
)


def shows_maps(words: Sequence[str]) -> bool:
    """Whether nothing is said of any column: then the maps are asked for, or the one named."""
    return not words or (len(words) == 1 and bool(words[0].strip()) and "=" not in words[0])


def print_maps(ctx: typer.Context, this: Session, words: Sequence[str]) -> None:
    """Print every map that is kept, or the one named: each heading and what is under it.

    Raises `NotFound` where none has that name.
    """
    from pcc_actions.terminal.settings import print_maps as print_columns

    refuse_recorder(ctx)
    log = this.read().log
    kept = [map_named(log, words[0])] if words else log.settings.maps
    print_columns(kept, nothing=NO_MAP)


def map_change(words: Sequence[str], *, unset: bool) -> LogChange:
    """The change that says what stands in columns of a map, or forgets the map."""
    name, *columns = words or ("",)
    if not name.strip() or not (columns or unset):
        raise Refused(
            "Say which map, and what is under its headings: pcc-actions settings map "
            f"{EXAMPLE}. To keep one no longer: pcc-actions settings map NAME --unset."
        )
    if unset:
        refuse_value(columns)
        return lambda log: forget_map(log, name)
    return _naming(name, columns)


def _naming(name: str, columns: Sequence[str]) -> LogChange:
    from pcc_actions.minutes.column_mapping import columns_of, refuse_two_of_one

    said = columns_of(columns)

    def change(log: Log) -> Log:
        changed = name_columns(log, name, said)
        refuse_two_of_one(dict(map_named(changed, name).columns), said)
        return changed

    return change
