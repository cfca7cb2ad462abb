"""Who records, and where that name comes from."""

import os
from enum import Enum
from pathlib import Path
from typing import Final

from pcc_actions.core.frozen import dataclass
from pcc_actions.core.text.sanitise import cleaned
from pcc_actions.errors import Refused

SETTINGS: Final = "PCC_ACTIONS_SETTINGS"
# The login names of a computer's keeper, which are nobody's own.
_KEEPERS: Final = frozenset({"root", "administrator", "admin", "system"})


class NameSource(Enum):
    """Where the name of the recorder comes from, the first of these that has one."""

    OPTION = "--by"
    ENVIRONMENT = "PCC_ACTIONS_BY"
    OWN_SETTINGS = "your own settings"
    LOGIN = "your login name"


@dataclass(frozen=True, slots=True)
class Recorder:
    """The name of who records, and where it comes from."""

    name: str
    source: NameSource

    @property
    def is_person(self) -> bool:
        """Whether the name tells who it is: that of a computer's keeper does not."""
        return self.source is not NameSource.LOGIN or self.name.casefold() not in _KEEPERS


def settings_file() -> Path:
    """The file of one's own settings, in the folder that the system has for such files."""
    named = os.environ.get(SETTINGS)
    if named:
        return Path(named)
    from platformdirs import user_config_path

    # On Windows a roaming folder follows the person from desk to desk.
    return user_config_path("pcc-actions", appauthor=False, roaming=True) / "settings.toml"


def recorder_of(option: str | None) -> Recorder:
    """Who records: as the option says, the environment, one's own settings, or the login name.

    Raises `Refused` where nobody is known, `BadFile` where one's own settings cannot be read.
    """
    for name, source in (
        (option, NameSource.OPTION),
        (os.environ.get("PCC_ACTIONS_BY"), NameSource.ENVIRONMENT),
    ):
        if name:
            return _recorder(name, source)
    from pcc_actions.store.own_settings import own_name

    own = own_name(settings_file())
    return _recorder(own, NameSource.OWN_SETTINGS) if own else _login()


def _login() -> Recorder:
    import getpass

    try:
        return _recorder(getpass.getuser(), NameSource.LOGIN)
    except (OSError, KeyError, ImportError):
        raise Refused(
            'Say who records this: --by NAME, or once for all pcc-actions settings name "NAME".'
        ) from None


def _recorder(name: str, source: NameSource) -> Recorder:
    return Recorder(cleaned(name, "the name of who records"), source)
