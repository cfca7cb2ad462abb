"""`discharge`: what the board accepted as done, one by one or the whole list it agreed."""

from collections.abc import Sequence
from typing import Annotated, Final

import typer

from pcc_actions.cli.arguments import OutstandingAndNote
from pcc_actions.cli.command import with_options
from pcc_actions.cli.decisions import DecidedChange, record_decision, record_decision_on_list
from pcc_actions.cli.options import BoardCode, Minute, OptionalNote, Yes
from pcc_actions.cli.prompts import agreed, at_terminal
from pcc_actions.cli.saving import ChangeOptions
from pcc_actions.cli.session import Session, session
from pcc_actions.cli.typed_line import whole_line
from pcc_actions.cli.typed_words import IS_OUTSTANDING, one_of_two, words_or_note
from pcc_actions.core.changes import actions
from pcc_actions.core.model import Log
from pcc_actions.errors import Refused

TO_BE_DISCHARGED: Final = IS_OUTSTANDING._replace(
    also="After the board has agreed the whole list: --all-completed with --board and --minute.",
)


@with_options(ChangeOptions)
def discharge(
    ctx: typer.Context,
    options: ChangeOptions,
    words: OutstandingAndNote = None,
    note: OptionalNote = None,
    minute: Minute = None,
    all_completed: Annotated[
        bool,
        typer.Option(
            "--all-completed",
            help="All that are reported complete, after the board has agreed the list; "
            "with --board and --minute.",
        ),
    ] = False,
    board: BoardCode = None,
    yes: Yes = False,
) -> None:
    """Record that the board accepted actions as done."""
    if all_completed:
        _refuse_references(session(ctx), words or ())
        said = one_of_two(" ".join(words or ()), note, "--note")
        listed = _all_completed(ctx, options, board, minute)
        if listed and (options.dry_run or agreed("Discharge them all?", yes)):
            record_decision_on_list(ctx, options, listed, minute, _discharge(said))
        return
    if board is not None or yes:
        raise Refused(
            f"{'--yes' if board is None else '--board'} goes with --all-completed, after the board "
            "has agreed the whole list. Else name the references to discharge."
        )
    named, said = words_or_note(ctx, words, options.meeting, note, TO_BE_DISCHARGED)
    record_decision(ctx, options, named, minute, _discharge(said))


def _discharge(said: str | None) -> DecidedChange:
    """What discharges an action, with a note or none."""
    return lambda log, index, provenance, minute: actions.discharge(
        log, index, provenance, said, minute
    )


def _refuse_references(this: Session, words: Sequence[str]) -> None:
    """Raise `Refused` where actions are named although all are meant: words are the note."""
    from pcc_actions.core.references.lookup import places_of
    from pcc_actions.core.text.english import quoted

    log = this.unsaid() if words else None
    for word in words:
        if log is not None and places_of(log, word):
            raise Refused(
                f"{quoted(word)} is a reference, and --all-completed names all that are reported "
                "complete. Leave one of the two out."
            )


def _board_and_minute(ctx: typer.Context, board: str | None, minute: str | None) -> str:
    """The sentence that asks which board agreed, and where, with a board that can be meant."""
    from pcc_actions.core.text.command_line import command_word
    from pcc_actions.core.text.english import joined

    code = command_word(_board_of(session(ctx).unsaid(), minute))
    wanted = {
        f"--board {code}": ("which board agreed", board),
        "--minute REFERENCE": ("where the minutes say so", minute),
    }
    gaps = {gap: asked for gap, (asked, given) in wanted.items() if not given}
    return f"With --all-completed say {joined([*gaps.values()])}, as in: {whole_line(ctx, *gaps)}."


def _board_of(log: Log, minute: str | None) -> str:
    """The board that met on the day of a minute, else one with something to discharge."""
    from pcc_actions.cli.missing_words import usual_board
    from pcc_actions.core.references.parse import printed_parts

    day = None if minute is None else printed_parts(minute).day
    met = (each.board for each in log.meetings if each.date == day and not each.cancelled)
    done = (each.board for each in log.actions if each.status == "completed")
    return next(met, None) or next(done, None) or usual_board(log)


def _all_completed(
    ctx: typer.Context, options: ChangeOptions, board: str | None, minute: str | None
) -> list[tuple[str, str]]:
    """Show what a board's owners report complete; the board and the reference of each."""
    from pcc_actions.core.changes.minute_references import known_minute, read_minute
    from pcc_actions.core.history.snapshot import snapshots
    from pcc_actions.core.messages import counted
    from pcc_actions.core.queries import Filters, filtered, ordered
    from pcc_actions.core.references.destination import known_board
    from pcc_actions.terminal.lists import print_list

    if options.meeting is not None:
        raise Refused(
            "All that is reported complete is discharged, whatever meeting raised it: leave out "
            "--meeting."
        )
    if board is None or minute is None:
        raise Refused(_board_and_minute(ctx, board, minute))
    this = session(ctx)
    log, provenance = this.read().log, this.provenance(options.on)
    code = known_board(log, board).code
    agreed_by = (read_minute if at_terminal() else known_minute)(
        log, minute, [code], provenance.today
    )
    day = provenance.on if provenance.stated else agreed_by.day or provenance.on
    wanted = Filters(board=code, statuses=frozenset({"completed"}))
    listed = ordered(filtered(snapshots(log, day), wanted, log))
    print_list(listed, day, f"{counted(len(listed), 'action')} of {code} reported complete.")
    return [(action.board, action.reference) for action in listed]
