"""`defer`: a later due date."""

from collections.abc import Sequence
from typing import Annotated, Final

import typer

from pcc_actions.cli.arguments import words_argument
from pcc_actions.cli.command import with_options
from pcc_actions.cli.completion import day_offers
from pcc_actions.cli.doubted_day import refuse_past, with_doubt_asked
from pcc_actions.cli.options import OptionalNote, later_option
from pcc_actions.cli.prompts import with_the_day_asked
from pcc_actions.cli.saving import ChangeOptions
from pcc_actions.cli.session import session
from pcc_actions.cli.typed_line import whole_line
from pcc_actions.cli.typed_words import IS_OUTSTANDING, one_of_two, parted_words, some_reference
from pcc_actions.core.changes import actions
from pcc_actions.core.changes.provenance import Provenance
from pcc_actions.core.dates.typed_day import is_date_to_come
from pcc_actions.core.dates.typed_due import is_due_day, later_date
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.model import Log
from pcc_actions.errors import Refused

WHEN, WHY = "WHEN", '"WHY"'
_ASKED: Final = {WHEN: "until when", WHY: "why"}


@with_options(ChangeOptions)
def defer(
    ctx: typer.Context,
    options: ChangeOptions,
    words: Annotated[
        list[str] | None,
        words_argument(
            "WHEN WHY",
            "Several may be named. What follows them is the later date, then the reason.",
            day_offers.to_defer,
        ),
    ] = None,
    to: Annotated[
        str | None,
        later_option(
            "The later date: 30/04/2023, end of April 2023, in 2 weeks, next meeting.",
            "WHEN",
            day_offers.when,
        ),
    ] = None,
    note: OptionalNote = None,
) -> None:
    """Give actions a later due date; the earlier dates are kept."""
    references, when, why = _said(ctx, options, words or (), to, note)
    deferral = _Deferral(ctx, options, references, why)
    with_the_day_asked(lambda day: deferral.record(day or ""), when)


def _said(
    ctx: typer.Context,
    options: ChangeOptions,
    words: Sequence[str],
    to: str | None,
    note: str | None,
) -> tuple[Sequence[str], str, str]:
    """The references as typed, until when, and why. Raises `Refused` where one is missing."""
    needed = [*([WHEN] if to is None else []), *([WHY] if note is None else [])]
    if not words:
        log = session(ctx).unsaid()
        reference = some_reference(log, IS_OUTSTANDING)
        gaps = _gaps(ctx, log, (), needed)
        raise _incomplete(needed, whole_line(ctx, *gaps, reference=reference))
    parted = parted_words(ctx, words, options.meeting, IS_OUTSTANDING, all_named=not needed)
    when, said = (to, parted.rest) if to is not None else ((*parted.rest, None)[0], parted.rest[1:])
    why = one_of_two(" ".join(said), note, "--note")
    if when is None or why is None:
        log, indexes = options.meant(ctx, parted.references)
        if to is None and when and not _is_when(ctx, log, indexes[0], when):
            line = whole_line(ctx, instead=((when,), (WHEN, when)))
            raise _incomplete([WHEN], line)
        missing = needed[-1 if when else 0 :]
        raise _incomplete(missing, whole_line(ctx, *_gaps(ctx, log, indexes, missing)))
    if to is None:
        _refuse_parted_date(ctx, parted.rest)
    return parted.references, when, why


def _refuse_parted_date(ctx: typer.Context, rest: Sequence[str]) -> None:
    """Raise `Refused` where a date was typed as several words, with the line as it was meant."""
    if is_date_to_come(rest[0]):
        return
    for end in range(len(rest) - 1, 1, -1):
        if is_date_to_come(" ".join(rest[:end])):
            when, why = " ".join(rest[:end]), " ".join(rest[end:])
            line = whole_line(ctx, instead=(rest, (when, why)))
            raise Refused(f"Put the words of a date together in quotation marks: {line}.")


@dataclass(frozen=True, slots=True)
class _Deferral:
    """What is deferred, and why, before it is known until when."""

    ctx: typer.Context
    options: ChangeOptions
    references: Sequence[str]
    why: str

    def record(self, when: str) -> None:
        """Record it; whether a past day is meant is asked. Raises `Refused` where it is not."""
        with_doubt_asked(lambda past: self._record(when, past=past))

    def _record(self, when: str, *, past: bool) -> None:
        def change(log: Log, index: int, provenance: Provenance) -> Log:
            day = later_date(log, when, log.actions[index].board, provenance.on)
            after = actions.defer(log, index, provenance, day, self.why)
            if not past:
                refuse_past(self.ctx, day, provenance, "put off")
            return after

        self.options.record(self.ctx, self.references, change)


def _gaps(
    ctx: typer.Context, log: Log, indexes: Sequence[int], missing: Sequence[str]
) -> list[str]:
    """What stands in a line for what is missing: one gap, so a day that could be one beside it."""
    from pcc_actions.cli.missing_words import later_day
    from pcc_actions.core.dates.parse import uk

    if len(missing) < 2:
        return [*missing]
    later = uk(later_day(log, indexes, session(ctx).now.today))
    return [later if gap == WHEN else gap for gap in missing]


def _is_when(ctx: typer.Context, log: Log, index: int, words: str) -> bool:
    """Whether one thing said of an action is until when it is deferred; else it says why."""
    return is_due_day(log, words, log.actions[index].board, session(ctx).now.today)


def _incomplete(missing: Sequence[str], line: str) -> Refused:
    """What is said where the date or the reason is missing."""
    return Refused(f"Say {' and '.join(_ASKED[each] for each in missing)}, as in: {line}.")
