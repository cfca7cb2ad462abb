"""`export`: actions with all that is known of them, for a spreadsheet, a calendar or a program."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pcc_actions.cli.common import takes
from pcc_actions.cli.listing import Listed, OfStatus, Wanted, chosen_by, of_every_status
from pcc_actions.cli.output import (
    Done,
    Force,
    IncludeExempt,
    Marking,
    marking_of,
    put,
    target,
)
from pcc_actions.cli.session import Session, session
from pcc_actions.errors import Refused
from pcc_actions.wording import joined

if TYPE_CHECKING:
    from pcc_actions.papers.about import About

ENDINGS = (".csv", ".xlsx", ".json", ".ics", ".md")
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
    from pcc_actions.screen.say import say

    this = session(ctx)
    to = target(this, output, ENDINGS, others=OTHERS, force=force)
    made = chosen_by(this, of_every_status(status), wanted, public=not include_exempt)
    about = _about(this, made, marking_of(marking, made.log))
    if include_exempt and not about.marking:
        raise Refused(
            "A file with exempt actions needs a marking: add one, as in "
            "--marking OFFICIAL-SENSITIVE, or leave out --include-exempt."
        )
    put(to, lambda done: _file(made, about, to.ending, done))
    say(f"{to.path} written: {made.sentence}")


def _about(this: Session, made: Listed, marking: str | None) -> "About":
    from pcc_actions.papers.about import About

    codes = dict.fromkeys(one.board for one in made.found)
    names = [made.log.boards[code].name for code in codes if code in made.log.boards]
    author = joined(names) or "pcc-actions"
    return About(made.as_at, made.revision, this.now.at, author, marking, made.sentence)


def _file(made: Listed, about: "About", ending: str, done: Done) -> bytes:
    if ending == ".xlsx":
        from pcc_actions.papers.as_xlsx import xlsx_list

        return xlsx_list(made.found, about, done)
    if ending == ".ics":
        from pcc_actions.papers.as_ics import ics_list

        return ics_list(made.found, about)
    if ending == ".csv":
        from pcc_actions.papers.as_csv import csv_list

        return csv_list(made.found, made.as_at).encode("utf-8-sig")  # so that Excel opens it right
    return _text(made, about, ending).encode()


def _text(made: Listed, about: "About", ending: str) -> str:
    if ending == ".json":
        from pcc_actions.papers.as_json import json_list

        return json_list(made.found, made.as_at, made.revision, about.marking)
    from pcc_actions.papers.as_markdown import markdown_list

    return markdown_list(made.found, made.as_at, made.sentence, about.marking)
