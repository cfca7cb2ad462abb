"""`today`: what a chief executive asks in the morning."""

import typer

from pcc_actions.cli.named_board import listed_code, one_board
from pcc_actions.cli.options import AsAt, BoardCode, ListedBoard
from pcc_actions.cli.session import session


def today(
    ctx: typer.Context, typed: ListedBoard = None, as_at: AsAt = None, board: BoardCode = None
) -> None:
    """Show on one screen what is late, what comes, what changed, and who has most."""
    from pcc_actions.core.movement_days import settled_by
    from pcc_actions.core.today import today_of
    from pcc_actions.core.today_words import first_sentence, parts
    from pcc_actions.terminal.today import print_today

    this, named = session(ctx), one_board([typed], board)
    day = this.day(as_at)
    log = this.read(lambda head: settled_by(head, named, None, day, day)).log
    code = listed_code(log, named)
    where = today_of(log, code, day)
    print_today(first_sentence(where), [*parts(where, stated=as_at is not None)], day)
