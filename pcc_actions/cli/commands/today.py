"""`today`: what a chief executive asks in the morning."""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from pcc_actions.cli.arguments import ListedBoard
from pcc_actions.cli.context import names_several
from pcc_actions.cli.named_board import listed_code, one_board
from pcc_actions.cli.options import AsAt, BoardCode, format_option
from pcc_actions.cli.session import Session, session

if TYPE_CHECKING:
    from pcc_actions.core.log_settings import Settings
    from pcc_actions.core.today import Today


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

    named, as_json = one_board([typed], board), format_ == "json"
    if names_several(ctx):
        return _of_several(ctx, named, as_at, as_json=as_json)
    this = session(ctx)
    day = this.day(as_at)
    if as_json:
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


def _of_several(ctx: typer.Context, board: str | None, as_at: str | None, *, as_json: bool) -> None:
    """Show the same of several logs: together for a person, one by one for a program."""
    from pcc_actions.cli.logs import look_at_each
    from pcc_actions.core.today import joined_today
    from pcc_actions.core.today_words import first_sentence, parts
    from pcc_actions.terminal.today import print_today

    if as_json:
        return _write_each_as_json(ctx, board, as_at)
    logs = look_at_each(ctx, lambda this: _in_one(this, board, this.day(as_at)))
    day = logs.this.day(as_at)
    made = [(part.body, part.made) for part in logs.parts]
    where = joined_today(made, day, logs.where, ctx.meta.get("file", ()))
    print_today(first_sentence(where), [*parts(where, stated=as_at is not None)], day)
    logs.end()


def _in_one(this: Session, board: str | None, day: date) -> "tuple[Settings, Today]":
    """Where the boards of one log stand, each owner under the key that they have there."""
    from pcc_actions.core.grouping import under_one_key
    from pcc_actions.core.movement_days import settled_by
    from pcc_actions.core.today import today_of

    log = this.read(lambda head: settled_by(head, board, None, day, day)).log
    made = today_of(log, listed_code(log, board), day)
    return log.settings, replace(made, outstanding=under_one_key(made.outstanding, log.people, day))


def _write_each_as_json(ctx: typer.Context, board: str | None, as_at: str | None) -> None:
    from pcc_actions.cli.logs import look_at_each
    from pcc_actions.core.programme.actions_of import actions_by_topic
    from pcc_actions.core.today import today_of
    from pcc_actions.exports.today_as_json import json_todays, today_record
    from pcc_actions.terminal.say import write_utf8

    def in_one(this: Session) -> "tuple[Settings, dict[str, Any]]":
        reading, day = this.read(), this.day(as_at)
        log = reading.log
        made = today_of(log, listed_code(log, board), day)
        return log.settings, today_record(made, actions_by_topic(log, day), reading.revision)

    logs = look_at_each(ctx, in_one)
    write_utf8(json_todays(((each.body, each.made) for each in logs.parts), logs.this.day(as_at)))
    logs.end()
