"""The themes of a log, and which is nearest to the words that were typed."""

from collections.abc import Iterator
from difflib import get_close_matches

from pcc_actions.core.model import Log
from pcc_actions.core.queries import most_used, plain
from pcc_actions.core.text.english import joined, quoted
from pcc_actions.core.unknown_owners import FAR, FEW


def is_theme(log: Log, typed: str) -> bool:
    """Whether some words stand in a theme that an action has, or ever had."""
    return any(plain(typed) in plain(theme) for theme in _ever(log))


def no_such_theme(log: Log, typed: str) -> str:
    """Say that no action has a theme with some words, and which theme is nearest."""
    said = f"No action has a theme with the words {quoted(typed)}"
    themes = most_used(action.theme for action in log.actions)
    if not themes:
        return f"{said}; none has a theme."
    if near := get_close_matches(plain(typed), themes, n=1, cutoff=FAR):
        return f"{said}; the nearest is {quoted(themes[near[0]])}."
    if len(themes) > FEW:
        return f"{said}. The themes: pcc-actions list --group theme."
    return f"{said}. The themes are {joined([quoted(each) for each in themes.values()])}."


def _ever(log: Log) -> Iterator[str]:
    for action in log.actions:
        changes = (event.changes["theme"] for event in action.history if "theme" in event.changes)
        values = (action.theme, *(str(change.before or "") for change in changes))
        yield from filter(None, values)
