"""What is set for everybody who shares a log, set and taken away."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, Final

from pcc_actions.core.log_settings import GROUPS_BY, SharedSetting
from pcc_actions.core.model import Log
from pcc_actions.core.publication.marking import page_marking
from pcc_actions.core.references.destination import known_board
from pcc_actions.core.text.english import joined, quoted
from pcc_actions.core.text.sanitise import cleaned
from pcc_actions.errors import Refused

LONGEST_BODY: Final = 200  # characters: a longer name would take the place of the paper


def set_shared(log: Log, key: SharedSetting, typed: str) -> Log:
    """Set what holds for everybody, in place of what was set before.

    Raises `Refused` for a value that the setting cannot have, and for the one that it has.
    """
    value = _READ[key](log, typed)
    if getattr(log.settings, key) == value:
        raise Refused(f"{key} is {quoted(value)} already.")
    return _with(log, key, value)


def unset_shared(log: Log, key: SharedSetting) -> Log:
    """Take away what is set. Raises `Refused` where nothing is."""
    if getattr(log.settings, key) is None:
        raise Refused(f"{key} is not set.")
    return _with(log, key, None)


def _with(log: Log, key: SharedSetting, value: str | None) -> Log:
    changed: dict[str, Any] = {key.value: value}
    return replace(log, settings=replace(log.settings, **changed))


def _board(log: Log, typed: str) -> str:
    return known_board(log, typed).code


def _marking(log: Log, typed: str) -> str:
    marking = cleaned(typed, "the marking")
    page_marking(marking, include_exempt=False)  # refuses one that no paper could have
    return marking


def _body(log: Log, typed: str) -> str:
    body = cleaned(typed, "the name of the body")
    if len(body) > LONGEST_BODY:
        raise Refused(
            f"The name of the body is longer than {LONGEST_BODY} characters. Give a shorter one."
        )
    return body


def _group(log: Log, typed: str) -> str:
    group = typed.strip().casefold()
    if group not in GROUPS_BY:
        raise Refused(
            f"Lists have no headings of {quoted(typed)}. They can have those of each "
            f"{joined(GROUPS_BY, 'or')}."
        )
    return group


_READ: Mapping[SharedSetting, Callable[[Log, str], str]] = {
    SharedSetting.DEFAULT_BOARD: _board,
    SharedSetting.MARKING: _marking,
    SharedSetting.BODY: _body,
    SharedSetting.GROUP: _group,
}
