"""`export`: actions with all that is known of them, for a spreadsheet, a calendar or a program."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pcc_actions.cli.action_list import ActionList, ListOptions, choose_actions, of_every_status
from pcc_actions.cli.command import with_options
from pcc_actions.cli.file_formats import LISTS
from pcc_actions.cli.list_options import OfStatus
from pcc_actions.cli.options import Force, IncludeExempt, Marking, output_option
from pcc_actions.cli.output_file import (
    OutputFile,
    marking_of,
    output_file,
    prepared_by,
    unmarked_csv,
    write_made,
)
from pcc_actions.cli.session import Session, session
from pcc_actions.core.log_id import log_id
from pcc_actions.core.messages import counted
from pcc_actions.core.publication.marking import page_marking

if TYPE_CHECKING:
    from pcc_actions.exports.about import About

OTHER_FILES = "The status paper is made by pcc-actions report."
SIGNED = ".xlsx"  # the format that says who made it
UNMARKED = ".csv"  # the format that has a place for actions alone


@with_options(ListOptions)
def export(
    ctx: typer.Context,
    wanted: ListOptions,
    output: Annotated[
        Path,
        output_option(
            "The file to write, in the format its name ends in: .csv or .xlsx for a "
            "spreadsheet, .ics for a calendar, .md for a web page, .json for another program.",
        ),
    ],
    status: OfStatus = None,
    marking: Marking = None,
    include_exempt: IncludeExempt = False,
    force: Force = False,
) -> None:
    """Write actions to a file with all that is known of them, and nothing exempt."""
    from pcc_actions.terminal.say import say

    this = session(ctx)
    to = output_file(this, output, [*LISTS], others=OTHER_FILES, force=force)
    made = choose_actions(
        this,
        of_every_status(status),
        wanted,
        paper=True,
        public=not include_exempt,
        whole=to.ending == ".ics",  # the id of an older log is made of all its actions
    )
    words = page_marking(marking_of(marking, made.log), include_exempt=include_exempt)
    about = _about(this, made, words, signed=to.ending == SIGNED)
    write_made(to, lambda progress: LISTS[to.ending](made, about, progress))
    say(f"{to.path} written: {made.sentence}")
    for sentence in _to_be_known(made, to, marking):
        say(sentence)


def _to_be_known(made: ActionList, to: OutputFile, marking: str | None) -> Iterator[str]:
    """Say what the reader of the file has to know, and what is not in it."""
    if marking is not None and to.ending == UNMARKED:
        yield unmarked_csv(marking)
    if to.ending == ".ics":
        from pcc_actions.exports.as_ics import entries, is_in_calendar

        stay = [is_in_calendar(action) for action, _ in entries(made.actions, made.as_at)]
        gone = len(stay) - sum(stay)
        back = f", and {gone} {'entry' if gone == 1 else 'entries'} taken back" if gone else ""
        yield f"In the calendar: {counted(sum(stay), 'due date')}{back}."


def _about(this: Session, made: ActionList, marking: str | None, *, signed: bool) -> "About":
    from pcc_actions.core.report.build import author_of, whose
    from pcc_actions.exports.about import About

    codes = dict.fromkeys(action.board for action in made.actions)
    boards = [made.log.boards[code] for code in codes if code in made.log.boards]
    body = made.log.settings.body
    return About(
        as_at=made.as_at,
        revision=made.revision,
        made=this.now.at,
        whose=tuple(whose(body, boards)),
        author=author_of(body, boards) or "pcc-actions",
        prepared_by=prepared_by(this, made.log) if signed else "",
        marking=marking,
        sentence=made.sentence,
        log_id=log_id(made.log),
    )
