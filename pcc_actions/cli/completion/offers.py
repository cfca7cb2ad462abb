"""What of the log is offered when Tab is pressed: references, owners, boards and themes.

Each is asked for with the word that was begun, and gives values, each with the text beside
it. They are as the log has them: what of them may reach a shell, `answer` decides.
"""

import stat
from collections.abc import Collection, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Final

import typer

from pcc_actions.cli.setting_names import MAP, SETTINGS
from pcc_actions.core.model import GROUPS_BY, STATUSES, SharedSetting

if TYPE_CHECKING:
    from pcc_actions.core.model import Log

FILES: Final = "\0files"
MARKINGS: Final = ("OFFICIAL", "OFFICIAL-SENSITIVE")  # the two that a board has
LARGEST = 10_000_000  # bytes of a log that Tab still reads: some 20,000 actions, a few seconds


def files(ctx: typer.Context, incomplete: str) -> list[str]:
    """The mark that the shell may offer its files; no word can have a NUL."""
    return [f"{incomplete}{FILES}"]


def references(ctx: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """The references that begin as typed, each with its action's text."""
    return _references(ctx, incomplete, STATUSES)


def outstanding(ctx: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """The references of what can be discharged, withdrawn or deferred."""
    return _references(ctx, incomplete, ("outstanding", "completed"))


def not_completed(ctx: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """The references of what can be reported complete."""
    return _references(ctx, incomplete, ("outstanding",))


def reopenable(ctx: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """The references of what can be outstanding again."""
    return _references(ctx, incomplete, ("completed", "discharged", "withdrawn"))


def _references(
    ctx: typer.Context, incomplete: str, statuses: Collection[str]
) -> list[tuple[str, str]]:
    actions = (each for each in _log(ctx).actions if each.status in statuses)
    return _begun(incomplete, ((each.reference, each.text) for each in actions))


def owners(ctx: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """The people, and the owners of actions, that begin as typed."""
    log = _log(ctx)
    names = {owner: "" for action in log.actions for owner in action.owners}
    names |= {person.key: person.name for person in log.people.values()}
    return _begun(incomplete, sorted(names.items()))


def people(ctx: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """The people whose key begins as typed, each with their name."""
    return _begun(incomplete, ((each.key, each.name) for each in _log(ctx).people.values()))


def boards(ctx: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """The boards whose code begins as typed, each with its name."""
    return _begun(incomplete, ((each.code, each.name) for each in _log(ctx).boards.values()))


def commands(ctx: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """The commands that begin as typed, each with the first line of its help."""
    every = vars(ctx.find_root().command)["commands"].values()
    return _begun(incomplete, ((each.name, each.help) for each in every))


def settings(ctx: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """The settings that begin as typed, each with what it is."""
    return _begun(incomplete, SETTINGS.items())


def setting_values(ctx: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """What the setting can be that was named before: boards, headings, markings, maps."""
    key = str(ctx.params.get("key"))
    if key == SharedSetting.DEFAULT_BOARD:
        return boards(ctx, incomplete)
    if key == SharedSetting.GROUP:
        return _begun(incomplete, ((each, "") for each in GROUPS_BY))
    if key == SharedSetting.MARKING:
        return _begun(incomplete, ((each, "") for each in MARKINGS))
    if key == MAP and not ctx.params.get("words"):
        return _begun(incomplete, ((each.name, "") for each in _log(ctx).settings.maps))
    return []


def themes(ctx: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """The themes of actions that begin as typed."""
    names = {action.theme for action in _log(ctx).actions if action.theme}
    return _begun(incomplete, ((theme, "") for theme in sorted(names)))


def _begun(incomplete: str, values: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    return [each for each in values if each[0].startswith(incomplete)]


def _log(ctx: typer.Context) -> "Log":
    """The log. Raises `Failure` where it cannot be read; Tab then offers nothing."""
    from pcc_actions.cli.session import session
    from pcc_actions.core.model import Log
    from pcc_actions.store.reading import read_log

    this = session(ctx)
    return read_log(this.path, this.now).log if _is_readable(this.path) else Log()


def _is_readable(path: Path) -> bool:
    """Whether it is a file that Tab can read while somebody waits: no pipe, not huge."""
    status = path.stat()
    return stat.S_ISREG(status.st_mode) and status.st_size <= LARGEST
