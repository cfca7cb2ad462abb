"""`correct`: a wrong record put right, or words removed that must not be kept."""

from dataclasses import dataclass, fields
from typing import Annotated

import typer

from pcc_actions.cli.command import takes
from pcc_actions.cli.completion import offers
from pcc_actions.cli.options import OptionalNote, Owners, Reference
from pcc_actions.cli.saving import Each
from pcc_actions.cli.session import meeting_day
from pcc_actions.core.changes import corrections
from pcc_actions.core.changes.corrections import Corrections
from pcc_actions.core.dates.due import due_date
from pcc_actions.core.model import Log
from pcc_actions.core.references.lookup import known_board
from pcc_actions.errors import Refused


@dataclass(frozen=True, slots=True)
class Said:
    """What the record should say, as typed."""

    text: Annotated[
        str | None, typer.Option("--text", metavar="TEXT", help="What is to be done.")
    ] = None
    owners: Owners = None
    due: Annotated[
        str | None,
        typer.Option(
            "--due",
            metavar="WHEN",
            help="When it was due: a date, or next meeting where none was stated.",
        ),
    ] = None
    due_words: Annotated[
        str | None,
        typer.Option(
            "--due-words", metavar="TEXT", help="When it was due, in words without a date."
        ),
    ] = None
    item: Annotated[
        str | None,
        typer.Option(
            "--item", metavar="ITEM", help="The item of the minutes: 3. The reference follows."
        ),
    ] = None
    board: Annotated[
        str | None,
        typer.Option(
            "--board",
            metavar="CODE",
            help="The board that raised it. The reference follows.",
            autocompletion=offers.boards,
        ),
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
        typer.Option(
            "--theme",
            metavar="TEXT",
            help="The objective of the Police and Crime Plan.",
            autocompletion=offers.themes,
        ),
    ] = None

    def right(self, log: Log, place: int) -> Corrections:
        """Give what the record should have said. Raises `Refused`."""
        was = log.actions[place]
        code = None if self.board is None else known_board(log, self.board).code
        raised = meeting_day(self.raised)
        due = None
        if self.due is not None:
            due = due_date(log, self.due, code or was.board, raised or was.raised)
        return Corrections(
            text=self.text,
            owners=tuple(self.owners) if self.owners else None,
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
        """Tell whether nothing is to be put right."""
        return all(getattr(self, each.name) in (None, []) for each in fields(self))


@takes(Said, Each)
def correct(
    ctx: typer.Context,
    said: Said,
    each: Each,
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
        _redact(ctx, reference, redacted, said, each, note)
        return
    if said.nothing:
        raise Refused("Say what is to be put right, as in --text TEXT or --due DATE.")
    if note is None:
        raise Refused("Say why it is put right: --note WHY.")
    each.record(
        ctx,
        [reference],
        lambda log, place, provenance: corrections.correct(
            log, place, provenance, said.right(log, place), note
        ),
    )


def _redact(
    ctx: typer.Context, reference: str, secret: str, said: Said, each: Each, note: str | None
) -> None:
    """Remove words wherever the log holds them."""
    from pcc_actions.cli.redact import remove_words

    if not said.nothing or note is not None or each.on is not None:
        raise Refused(
            "--redact stands alone: correct anything else with a command of its own. "
            "Only --meeting and --dry-run go with it."
        )
    remove_words(ctx, reference, secret, each)
