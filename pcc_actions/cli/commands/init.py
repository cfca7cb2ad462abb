"""`init`: a new log."""

import typer

from pcc_actions.cli.options import DryRun
from pcc_actions.cli.session import session
from pcc_actions.core.log_settings import Settings
from pcc_actions.core.model import Board, Log
from pcc_actions.errors import Refused

FIRST_BOARDS = (
    Board("GPB", "Governance & Performance Board", "{item}.{date}"),
    Board("PAM", "Performance Accountability Meeting", "{item:02}.{date}"),
)


def init(ctx: typer.Context, dry_run: DryRun = False) -> None:
    """Make a new, empty log with the boards GPB and PAM."""
    from uuid import uuid4

    from pcc_actions.store.saving import create
    from pcc_actions.terminal.say import say, warn

    path = session(ctx).new_path
    if path.exists():
        raise Refused(
            f"There is a log already: {path}. To begin another, name its file with --file."
        )
    log = Log(Settings(id=str(uuid4())), {each.code: each for each in FIRST_BOARDS})
    warning = "" if dry_run else create(path, log)
    boards = " and ".join(log.boards)
    say(f"{'Would make' if dry_run else 'Made'} {path}, a new log with the boards {boards}.")
    if warning:
        warn(warning)
