"""`correct`: a wrong record put right, or words removed that must not be kept."""

from dataclasses import replace
from typing import Annotated

import typer

from pcc_actions.cli.arguments import OneReference
from pcc_actions.cli.command import nothing_given, with_options
from pcc_actions.cli.correct_options import CorrectOptions, EarlierEventOptions
from pcc_actions.cli.due_words import with_due_words
from pcc_actions.cli.event_options import other_day
from pcc_actions.cli.missing_words import later_day
from pcc_actions.cli.options import OptionalNote, redact_option
from pcc_actions.cli.owners import typed_owners
from pcc_actions.cli.prompts import with_the_day_asked
from pcc_actions.cli.saving import ChangeOptions
from pcc_actions.cli.session import meeting_day, session
from pcc_actions.cli.typed_line import whole_line
from pcc_actions.cli.typed_words import ANY, one_reference, some_reference
from pcc_actions.core.changes.provenance import Provenance
from pcc_actions.core.dates.parse import uk
from pcc_actions.core.model import Log
from pcc_actions.core.references.lookup import find_action
from pcc_actions.errors import Refused

WHY = '--note "WHY"'
ALONE = (
    "--redact stands alone: correct anything else with a command of its own. "
    "Only --meeting and --dry-run go with it."
)


@with_options(CorrectOptions, EarlierEventOptions, ChangeOptions)
def correct(
    ctx: typer.Context,
    corrected: CorrectOptions,
    earlier: EarlierEventOptions,
    change: ChangeOptions,
    words: OneReference = None,
    redacted: Annotated[
        str | None,
        redact_option(
            "Remove these words, which must not be kept, from the action, its history and the "
            "kept versions."
        ),
    ] = None,
    note: OptionalNote = None,
) -> None:
    """Put a wrong record right, and say why; or remove words that must not be kept."""
    nothing = nothing_given(corrected) and nothing_given(earlier) and redacted is None
    why = [WHY] * (note is None and redacted is None)
    gaps = [*_due_as_example(ctx, None, change), *why] if nothing and not words else why
    reference = one_reference(ctx, words, change.meeting, ANY, *gaps)
    if redacted is not None:
        if not (nothing_given(corrected) and nothing_given(earlier)):
            raise Refused(ALONE)
        return _redact(ctx, reference, redacted, change, note)
    if nothing:
        raise Refused(_what_and_why(ctx, *_due_as_example(ctx, reference, change), *why))
    if note is None:
        raise Refused(f"Say why it is put right, as in: {whole_line(ctx, WHY)}.")
    return _put_right(ctx, reference, corrected, earlier, change, note)


def _put_right(
    ctx: typer.Context,
    reference: str,
    corrected: CorrectOptions,
    earlier: EarlierEventOptions,
    change: ChangeOptions,
    why: str,
) -> None:
    """Record what is put right of an action and of its history, as one change."""
    this = session(ctx)
    days = earlier.days(this)
    corrected = corrected.settled(this, reference, change.meeting)
    owners = typed_owners(this, corrected.owners or (), this.day(change.on))

    def put_right_due(due: str | None) -> None:
        now = replace(corrected, due=due)

        def put_all_right(log: Log, index: int, provenance: Provenance) -> Log:
            log = now.put_right(log, index, provenance, owners, why)
            return earlier.put_right(log, index, provenance, days, why)

        change.record(ctx, [reference], put_all_right, ending=other_day)

    with with_due_words(ctx, corrected.due):
        with_the_day_asked(put_right_due, corrected.due)
    owners.warn()


def _due_as_example(
    ctx: typer.Context, reference: str | None, change: ChangeOptions
) -> tuple[str, str]:
    """A due date as what could be put right, of an action or of the latest one."""
    this = session(ctx)
    log = this.unsaid()
    day = meeting_day(change.meeting, this.now.today)
    index = find_action(log, reference or some_reference(log, ANY), day)
    return "--due", uk(later_day(log, [index], this.now.today))


def _what_and_why(ctx: typer.Context, *gaps: str) -> str:
    """The sentence that asks for what is to be put right, and for the reason if need be."""
    asked = "what is to be put right" + (", and why" if WHY in gaps else "")
    return (
        f"Say {asked}, as in: {whole_line(ctx, *gaps)}. What else there is to be put right: "
        "pcc-actions help correct."
    )


def _redact(
    ctx: typer.Context,
    reference: str,
    secret: str,
    change: ChangeOptions,
    note: str | None,
) -> None:
    """Remove words wherever the log holds them."""
    from pcc_actions.cli.redact import remove_words

    if note is not None or change.on is not None:
        raise Refused(ALONE)
    remove_words(ctx, reference, secret, change)
