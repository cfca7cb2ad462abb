"""`today`: what a chief executive asks in the morning."""

from datetime import date
from typing import Annotated, Literal

import typer

from pcc_actions.cli.arguments import ListedBoard
from pcc_actions.cli.named_board import listed_code, one_board
from pcc_actions.cli.options import AsAt, BoardCode, format_option
from pcc_actions.cli.session import Session, session


def today(
    ctx: typer.Context,
    typed: ListedBoard = None,
    as_at: AsAt = None,
    board: BoardCode = None,
    format_: Annotated[
        Literal["table", "json"],
        format_option(
            "How it is printed: table (unless you say otherwise), or json for another program."
        ),
    ] = "table",
) -> None:
    """Show on one screen what is late, what comes, what changed, and who has most."""
    from pcc_actions.core.movement_days import settled_by
    from pcc_actions.core.today import today_of
    from pcc_actions.core.today_words import first_sentence, parts
    from pcc_actions.terminal.today import print_today

    this, named = session(ctx), one_board([typed], board)
    day = this.day(as_at)
    if format_ == "json":
        return _write_json(this, named, day)
    log = this.read(lambda head: settled_by(head, named, None, day, day)).log
    where = today_of(log, listed_code(log, named), day)
    print_today(first_sentence(where), [*parts(where, stated=as_at is not None)], day)


def _write_json(this: Session, board: str | None, day: date) -> None:
    """Print the same for another program; topics name actions that are closed too."""
    from pcc_actions.core.programme.actions_of import actions_by_topic
    from pcc_actions.core.today import today_of
    from pcc_actions.exports.today_as_json import json_today
    from pcc_actions.terminal.say import write_utf8

    reading = this.read()
    log = reading.log
    where = today_of(log, listed_code(log, board), day)
    write_utf8(json_today(where, actions_by_topic(log, day), reading.revision))
