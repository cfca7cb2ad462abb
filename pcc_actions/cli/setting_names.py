"""The names of the settings, as `pcc-actions settings` takes them."""

from collections.abc import Mapping, Sequence
from typing import Final

from pcc_actions.core.log_settings import SharedSetting
from pcc_actions.core.text.english import joined, quoted
from pcc_actions.errors import Refused

SettingName = str  # one of SETTINGS
NAME: Final = "name"  # one's own, which no log has
MAP: Final = "map"
SETTINGS: Final[Mapping[SettingName, str]] = {
    NAME: "your own name",
    SharedSetting.DEFAULT_BOARD: "the board that is meant where none is named",
    SharedSetting.MARKING: "the protective marking of papers",
    SharedSetting.BODY: "whose boards these are, as papers have it",
    SharedSetting.GROUP: "what lists stand under headings of",
    MAP: "the columns of an action log that somebody else keeps",
}
"""Each setting, with what it is."""

# What else people type for one.
_ALSO: Final = {"board": SharedSetting.DEFAULT_BOARD, "maps": MAP}


def setting_named(typed: str) -> SettingName:
    """The setting that is meant, whatever its capitals and dashes. Raises `Refused` for none."""
    name = typed.strip().casefold().replace("-", "_").replace(" ", "_")
    name = _ALSO.get(name, name)
    if name in SETTINGS:
        return name
    raise Refused(
        f"There is no setting {quoted(typed)}. The settings are {joined(list(SETTINGS))}."
    )


def refuse_value(words: Sequence[str]) -> None:
    """Raise `Refused` where a value stands beside --unset."""
    if words:
        raise Refused(f"--unset takes away what is set: leave out {joined(list(words))}.")
