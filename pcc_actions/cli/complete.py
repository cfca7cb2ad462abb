"""What the shell offers when Tab is pressed: the references and owners in the log."""

import typer

from pcc_actions.errors import Trouble
from pcc_actions.model import Log


def references(ctx: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """Offer the references that begin as typed, each with its action's text."""
    return [
        (action.reference, action.text)
        for action in _log(ctx).actions
        if action.reference.startswith(incomplete)
    ]


def owners(ctx: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """Offer the people, and the owners of actions, that begin as typed."""
    log = _log(ctx)
    names = {owner: "" for action in log.actions for owner in action.owners}
    names |= {person.key: person.name for person in log.people.values()}
    return sorted(each for each in names.items() if each[0].startswith(incomplete))


def boards(ctx: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """Offer the boards whose code begins as typed."""
    found = ((board.code, board.name) for board in _log(ctx).boards.values())
    return [each for each in found if each[0].startswith(incomplete)]


def _log(ctx: typer.Context) -> Log:
    """Give the log; an empty one where it cannot be read, for Tab must not fail."""
    from pcc_actions.cli.session import session
    from pcc_actions.store.reading import read

    try:
        this = session(ctx)
        return read(this.path, this.now).log
    except Trouble:
        return Log()
