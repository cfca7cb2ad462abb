"""`correct`: a wrong record put right, or words removed that must not be kept."""

from dataclasses import dataclass, fields
from datetime import date
from typing import Annotated

import typer

from pcc_actions.cli.command import with_options
from pcc_actions.cli.options import (
    OptionalNote,
    Owners,
    Reference,
    board_option,
    due_option,
    due_words_option,
    theme_option,
)
from pcc_actions.cli.owners import TypedOwners, typed_owners
from pcc_actions.cli.saving import ChangeOptions
from pcc_actions.cli.session import meeting_day, session
from pcc_actions.core.changes import corrections
from pcc_actions.core.changes.corrections import Corrections
from pcc_actions.core.dates.typed_due import due_date
from pcc_actions.core.model import Log
from pcc_actions.core.references.lookup import known_board
from pcc_actions.errors import Refused


@dataclass(frozen=True, slots=True)
class CorrectOptions:
    """What the record should say, as typed."""

    text: Annotated[
        str | None, typer.Option("--text", metavar="TEXT", help="What is to be done.")
    ] = None
    owners: Owners = None
    due: Annotated[
        str | None,
        due_option("When it was due: a date, or next meeting where none was stated."),
    ] = None
    due_words: Annotated[
        str | None,
        due_words_option("When it was due, in words without a date."),
    ] = None
    item: Annotated[
        str | None,
        typer.Option(
            "--item", metavar="ITEM", help="The item of the minutes: 3. The reference follows."
        ),
    ] = None
    board: Annotated[
        str | None,
        board_option("The board that raised it. The reference follows."),
    ] = None
    raised: Annotated[
        str | None,
        typer.Option(
            "--raised",
            metavar="DATE",
            help="The date of the meeting that raised it. The reference follows.",
        ),
    ] = None
    theme: Annotated[
        str | None,
        theme_option("The objective of the Police and Crime Plan."),
    ] = None

    def corrections(self, log: Log, index: int, owners: TypedOwners, on: date) -> Corrections:
        """What the record should have said. Raises `Refused` for a board or a day that is none."""
        was = log.actions[index]
        code = None if self.board is None else known_board(log, self.board).code
        raised = meeting_day(self.raised)
        due = None
        if self.due is not None:
            due = due_date(log, self.due, code or was.board, raised or was.raised)
        return Corrections(
            text=self.text,
            owners=owners.kept(log, on) if self.owners else None,
            due=due,
            due_words=self.due_words,
            no_due=self.due is not None and due is None,
            theme=self.theme,
            item=self.item,
            board=code,
            raised=raised,
        )

    @property
    def nothing(self) -> bool:
        """Whether nothing is to be put right."""
        return all(getattr(self, each.name) in (None, []) for each in fields(self))


@with_options(CorrectOptions, ChangeOptions)
def correct(
    ctx: typer.Context,
    corrected: CorrectOptions,
    change: ChangeOptions,
    reference: Reference,
    redacted: Annotated[
        str | None,
        typer.Option(
            "--redact",
            metavar="TEXT",
            help="Remove these words, which must not be kept, from the action, its history and "
            "the kept versions.",
        ),
    ] = None,
    note: OptionalNote = None,
) -> None:
    """Put a wrong record right, and say why; or remove words that must not be kept."""
    if redacted is not None:
        _redact(ctx, reference, redacted, corrected, change, note)
        return
    if corrected.nothing:
        raise Refused("Say what is to be put right, as in --text TEXT or --due DATE.")
    if note is None:
        raise Refused("Say why it is put right: --note WHY.")
    this = session(ctx)
    owners = typed_owners(this, corrected.owners or (), this.day(change.on))
    change.record(
        ctx,
        [reference],
        lambda log, index, provenance: corrections.correct(
            log,
            index,
            provenance,
            corrected.corrections(log, index, owners, provenance.on),
            note,
        ),
    )
    owners.warn()


def _redact(
    ctx: typer.Context,
    reference: str,
    secret: str,
    corrected: CorrectOptions,
    change: ChangeOptions,
    note: str | None,
) -> None:
    """Remove words wherever the log holds them."""
    from pcc_actions.cli.redact import remove_words

    if not corrected.nothing or note is not None or change.on is not None:
        raise Refused(
            "--redact stands alone: correct anything else with a command of its own. "
            "Only --meeting and --dry-run go with it."
        )
    remove_words(ctx, reference, secret, change)
