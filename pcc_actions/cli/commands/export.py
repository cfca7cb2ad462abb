"""`export`: actions with all that is known of them, for a spreadsheet, a calendar or a program."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pcc_actions.cli.action_list import ActionList, choose_actions, of_every_status
from pcc_actions.cli.command import with_options
from pcc_actions.cli.context import names_several
from pcc_actions.cli.file_formats import LISTS, topics_in_calendar
from pcc_actions.cli.list_options import ListOptions, OfStatus
from pcc_actions.cli.options import Force, IncludeExempt, Marking, output_option, programme_option
from pcc_actions.cli.output_file import (
    OutputFile,
    WantedFile,
    marking_of,
    output_file,
    prepared_by,
    unmarked_csv,
    write_made,
)
from pcc_actions.cli.session import Session, session
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.log_id import log_id
from pcc_actions.core.messages import counted
from pcc_actions.core.publication.marking import page_marking
from pcc_actions.core.text.command_line import command_line
from pcc_actions.core.text.english import joined
from pcc_actions.errors import Refused

if TYPE_CHECKING:
    from pcc_actions.core.report.parts import PaperLine
    from pcc_actions.exports.about import About
    from pcc_actions.exports.exported_programme import ExportedProgramme

OTHER_FILES = "The status paper is made by pcc-actions report."
SIGNED = ".xlsx"  # the format that says who made it
UNMARKED = ".csv"  # the format that has a place for actions alone


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """What is to be written, and how, as typed."""

    status: OfStatus = None
    marking: Marking = None
    include_exempt: IncludeExempt = False
    programme: Annotated[
        bool,
        programme_option(
            "Write the work programme to a .csv, which has room for one table. The other formats "
            "have it beside the actions.",
        ),
    ] = False
    force: Force = False

    @property
    def public(self) -> bool:
        """Whether exempt actions and topics are withheld."""
        return not self.include_exempt


@with_options(ListOptions, ExportOptions)
def export(
    ctx: typer.Context,
    wanted: ListOptions,
    asked: ExportOptions,
    output: Annotated[
        Path,
        output_option(
            "The file to write, in the format its name ends in: .csv or .xlsx for a "
            "spreadsheet, .ics for a calendar, .md for a web page, .json for another program.",
        ),
    ],
) -> None:
    """Write actions to a file with all that is known of them, and nothing exempt."""
    if names_several(ctx):
        file = WantedFile(output, asked.force, [*LISTS], OTHER_FILES)
        return _export_several(ctx, file, wanted, asked)
    this = session(ctx)
    to = output_file(this, output, [*LISTS], others=OTHER_FILES, force=asked.force)
    if asked.programme:
        from pcc_actions.cli.programme_export import ProgrammeAlone

        return ProgrammeAlone(wanted, asked.status, asked.marking, asked.public).write(this, to)
    _export(this, to, wanted, asked)


def _export(this: Session, to: OutputFile, wanted: ListOptions, asked: ExportOptions) -> None:
    """Write actions, with the work programme beside them, and say what is in the file."""
    from pcc_actions.cli.programme_export import programme_beside

    made = choose_actions(
        this,
        of_every_status(asked.status),
        wanted,
        paper=True,
        public=asked.public,
        # Topics name actions that are closed; the id of an older log is made of all its actions.
        whole=to.ending != UNMARKED,
    )
    programme = programme_beside(made, wanted, public=asked.public)
    _write(this, to, replace(made, programme=programme), asked)


def _export_several(
    ctx: typer.Context, file: WantedFile, wanted: ListOptions, asked: ExportOptions
) -> None:
    """Write actions of several logs; the work programme of each is in an export of that alone."""
    from pcc_actions.cli.joined_list import joined_list, kept_for, lists_of_each

    if asked.programme:
        raise Refused(
            "--programme is of one log, and several are named, or a folder of them. Name one file "
            "with --file."
        )
    kind = of_every_status(asked.status)
    logs = lists_of_each(
        ctx, kind, wanted, paper=True, public=asked.public, whole=file.ending != UNMARKED,
        kept=kept_for(file.ending), look=file.look,
    )  # fmt: skip
    made = joined_list(logs, kind, wanted, paper=True, public=asked.public)
    _write(logs.this, file.seen[-1], made, asked)
    logs.end()


def _write(this: Session, to: OutputFile, made: ActionList, asked: ExportOptions) -> None:
    """Write the file, and say what is in it."""
    from pcc_actions.terminal.say import say

    marking = marking_of(asked.marking, made.log.settings.marking)
    words = page_marking(marking, include_exempt=asked.include_exempt)
    about = _about(this, made, words, signed=to.ending == SIGNED)
    write_made(to, lambda progress: LISTS[to.ending](made, about, progress))
    say(f"{to.path} written: {made.sentence}")
    for sentence in _to_be_known(made, to, asked.marking, about):
        say(sentence)


def _to_be_known(
    made: ActionList, to: OutputFile, marking: str | None, about: "About"
) -> Iterator[str]:
    """Say what the reader of the file has to know, and what is not in it."""
    if marking is not None and to.ending == UNMARKED:
        yield unmarked_csv(marking)
    if made.programme and made.programme.stood:
        yield _where_the_programme_is(made.programme, to)
    if to.ending == ".ics":
        yield _in_calendar(made, about)


def _in_calendar(made: ActionList, about: "About") -> str:
    """Count the entries of a calendar, and those that it takes back."""
    from pcc_actions.exports.as_ics import entries, is_in_calendar

    dates = [is_in_calendar(action) for action, _ in entries(made.actions, made.as_at)]
    planned = [entry.stays for entry in topics_in_calendar(made, about)]
    there = [counted(sum(dates), "due date"), *_some(sum(planned), "topic")]
    gone = [*dates, *planned].count(False)
    back = f", and {gone} {'entry' if gone == 1 else 'entries'} taken back" if gone else ""
    return f"In the calendar: {joined(there)}{back}."


def _some(number: int, noun: str) -> list[str]:
    return [counted(number, noun)] if number else []


def _where_the_programme_is(programme: "ExportedProgramme", to: OutputFile) -> str:
    if to.ending != UNMARKED:
        return f"With the work programme: {programme.sentence}"
    alone = command_line(("export", "--programme", "-o", "programme.csv"))
    return f"A csv has room for the actions alone. The work programme: {alone}"


def _about(this: Session, made: ActionList, marking: str | None, *, signed: bool) -> "About":
    from pcc_actions.exports.about import About

    told, author = _whose(made)
    return About(
        as_at=made.as_at,
        revision=None if made.revisions else made.revision,
        made=this.now.at,
        whose=told,
        author=author or "pcc-actions",
        prepared_by=prepared_by(this, made.log) if signed else "",
        marking=marking,
        sentence=made.sentence,
        log_id="" if made.revisions else log_id(made.log),
    )


def _whose(made: ActionList) -> "tuple[tuple[tuple[str, PaperLine], ...], str]":
    """Of which bodies and boards the actions are, and the name that a file of them is under."""
    from pcc_actions.core.report.board_words import author_of, whose
    from pcc_actions.core.report.parts import PaperLine

    if made.revisions:
        bodies = joined([*made.revisions])
        return (("Bodies", PaperLine((bodies,))),), ""
    codes = dict.fromkeys(action.board for action in made.actions)
    boards = [made.log.boards[code] for code in codes if code in made.log.boards]
    body = made.log.settings.body
    return tuple(whose(body, boards)), author_of(body, boards)
