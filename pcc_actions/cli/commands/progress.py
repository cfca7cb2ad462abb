"""`note`, `complete` and `reopen`: how actions go on, as their owners report it."""

from typing import Annotated

import typer

from pcc_actions.cli.arguments import NoteWords, note_words
from pcc_actions.cli.command import with_options
from pcc_actions.cli.completion import offers
from pcc_actions.cli.options import OptionalNote
from pcc_actions.cli.reporter import TypedReporter
from pcc_actions.cli.saving import ChangeOptions
from pcc_actions.cli.typed_words import (
    ANY,
    IS_DONE,
    IS_OUTSTANDING,
    required_note,
    words_or_note,
)
from pcc_actions.core.changes import actions

ReportedBy = Annotated[
    str | None,
    typer.Option(
        "--reported-by",
        metavar="NAME",
        help="Who reported it, if not you.",
        autocompletion=offers.owners,
    ),
]


@with_options(ChangeOptions)
def note(
    ctx: typer.Context,
    options: ChangeOptions,
    words: NoteWords = None,
    note: OptionalNote = None,
    reported_by: ReportedBy = None,
) -> None:
    """Record progress on actions."""
    named, said = required_note(ctx, words, options.meeting, note, ANY, '"WHAT HAPPENED"')
    reporter = TypedReporter(reported_by)
    options.record(
        ctx,
        named,
        lambda log, index, now: actions.note(log, index, now, said, reporter.kept(log)),
    )
    reporter.warn()


@with_options(ChangeOptions)
def complete(
    ctx: typer.Context,
    options: ChangeOptions,
    words: Annotated[list[str] | None, note_words(offers.not_completed)] = None,
    note: OptionalNote = None,
    reported_by: ReportedBy = None,
) -> None:
    """Record that actions are reported done; the board has yet to agree."""
    named, said = words_or_note(ctx, words, options.meeting, note, IS_OUTSTANDING)
    reporter = TypedReporter(reported_by)
    options.record(
        ctx,
        named,
        lambda log, index, now: actions.complete(log, index, now, said, reporter.kept(log)),
    )
    reporter.warn()


@with_options(ChangeOptions)
def reopen(
    ctx: typer.Context,
    options: ChangeOptions,
    words: Annotated[list[str] | None, note_words(offers.reopenable)] = None,
    note: OptionalNote = None,
    reported_by: ReportedBy = None,
) -> None:
    """Record that actions are outstanding again."""
    named, said = required_note(ctx, words, options.meeting, note, IS_DONE, '"WHY"')
    reporter = TypedReporter(reported_by)
    options.record(
        ctx,
        named,
        lambda log, index, now: actions.reopen(log, index, now, said, reporter.kept(log)),
    )
    reporter.warn()
