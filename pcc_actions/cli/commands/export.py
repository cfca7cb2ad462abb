"""`export`: actions with all that is known of them, for a spreadsheet, a calendar or a program."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pcc_actions.cli.action_list import Listed, OfStatus, Wanted, chosen_by, of_every_status
from pcc_actions.cli.command import takes
from pcc_actions.cli.file_formats import LISTS
from pcc_actions.cli.output_file import (
    Force,
    IncludeExempt,
    Marking,
    Target,
    marking_of,
    prepared_by,
    put,
    target,
)
from pcc_actions.cli.session import Session, session
from pcc_actions.core.messages import counted, told_in_full_count
from pcc_actions.core.publication.marking import page_marking
from pcc_actions.core.text.english import joined

if TYPE_CHECKING:
    from pcc_actions.exports.about import About

OTHERS = "The status paper is made by pcc-actions report."


@takes(Wanted)
def export(
    ctx: typer.Context,
    wanted: Wanted,
    output: Annotated[
        Path,
        typer.Option(
            "-o",
            "--output",
            metavar="FILE",
            help="The file to write, in the format its name ends in: .csv or .xlsx for a "
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
    to = target(this, output, [*LISTS], others=OTHERS, force=force)
    made = chosen_by(this, of_every_status(status), wanted, paper=True, public=not include_exempt)
    words = page_marking(marking_of(marking, made.log), include_exempt=include_exempt)
    about = _about(this, made, words)
    put(to, lambda progress: LISTS[to.ending](made, about, progress))
    say(f"{to.path} written: {made.sentence}")
    for sentence in _to_be_known(made, to, include_exempt=include_exempt):
        say(sentence)


def _to_be_known(made: Listed, to: Target, *, include_exempt: bool) -> Iterator[str]:
    """Say what the reader of the file has to know, and what is not in it."""
    exempt = sum(one.exempt is not None for one in made.found)
    if include_exempt and exempt:
        yield told_in_full_count(exempt)
    if to.ending == ".ics":
        from pcc_actions.exports.as_ics import entries, is_in_calendar

        found = [is_in_calendar(one) for one, _ in entries(made.found, made.as_at)]
        gone = len(found) - sum(found)
        back = f", and {gone} {'entry' if gone == 1 else 'entries'} taken back" if gone else ""
        yield f"In the calendar: {counted(sum(found), 'due date')}{back}."


def _about(this: Session, made: Listed, marking: str | None) -> "About":
    from pcc_actions.exports.about import About

    codes = dict.fromkeys(one.board for one in made.found)
    names = [made.log.boards[code].name for code in codes if code in made.log.boards]
    return About(
        as_at=made.as_at,
        revision=made.revision,
        made=this.now.at,
        author=joined(names) or "pcc-actions",
        prepared_by=prepared_by(this, made.log),
        marking=marking,
        sentence=made.sentence,
    )
