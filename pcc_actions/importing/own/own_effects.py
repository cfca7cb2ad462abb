"""What a spreadsheet that pcc-actions wrote changes in an action that the log has."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from pcc_actions.core.action_fields import ColumnHeading
from pcc_actions.core.changes.imported import ImportedAction, Outcome
from pcc_actions.core.dates.parse import uk
from pcc_actions.core.dates.schedule import Schedule
from pcc_actions.core.history.due_dates import due_dates
from pcc_actions.core.history.lifecycles import CLOSED
from pcc_actions.core.history.snapshot import Snapshot, withheld
from pcc_actions.core.model import Action
from pcc_actions.core.patterns import pattern
from pcc_actions.core.text.sanitise import harmless
from pcc_actions.importing.doubt import PlanDoubt, PlanDoubtCode
from pcc_actions.importing.effects import Effect, as_far_as_told, news, status_news
from pcc_actions.minutes.extracted import ExportedRow, ExtractedAction

CORRECTABLE: Final = frozenset(
    (
        ColumnHeading.ACTION,
        ColumnHeading.OWNER,
        ColumnHeading.THEME,
        ColumnHeading.TOPIC,
        ColumnHeading.RAISED,
        ColumnHeading.DUE,
    )
)
"""The columns of which `pcc-actions correct` puts right what the log has."""

_LOST = pattern("[\ufffd\ufffe\uffff]")  # what no format, or no screen, can hold


def row_on_raising(
    extracted: ExtractedAction, row: ExportedRow, on: date
) -> tuple[Outcome | None, date | None]:
    """What became of an action that the log is to get, and when it was reported complete.

    What is said without a day takes effect on the day `on`. The latest update is the note of
    what became of it last.
    """
    if extracted.status == "outstanding":
        return (Outcome(on, note=extracted.update) if extracted.update else None), None
    became = Outcome(_day(extracted, row) or on, extracted.status, extracted.update)
    if extracted.status == "completed":
        return became, None
    return Outcome(became.on, became.status, became.note, row.minute), row.completed_on


def _day(extracted: ExtractedAction, row: ExportedRow) -> date | None:
    """The day on which it came to be as it is, where that is told."""
    days = {"completed": row.completed_on, "discharged": row.closed, "withdrawn": row.closed}
    return days.get(extracted.status) or extracted.closed


def row_effect(
    extracted: ExtractedAction,
    row: ExportedRow,
    action: Action,
    now: Snapshot,
    schedule: Schedule,
    on: date,
    owners: tuple[str, ...] | None = None,
) -> tuple[ImportedAction | None, PlanDoubt | None]:
    """What a row changes, None for nothing, and what is in doubt.

    `now` is where the action stands; `on` is the day on which what the row tells no day for
    takes effect, and `owners` are those that it is to have from then on.
    """
    status, doubt = status_news(extracted, action, _day(extracted, row) or on)
    turned = _turned(extracted.due, now.due)
    day = (_day(extracted, row) if status else None) or on
    became = Outcome(
        day,
        status,
        news(extracted, action, extracted.update),
        row.minute if status in CLOSED else None,
        None if turned else _later(extracted, action, now, schedule, on),
        extracted.exempt if action.exempt is None else None,
        owners,
    )
    doubt = doubt or turned
    if became == Outcome(day, minute=became.minute):
        return None, doubt
    done = row.completed_on if status in CLOSED and now.status == "outstanding" else None
    return ImportedAction(
        known=(action.board, action.reference), became=became, completed=done
    ), doubt


def as_told(
    extracted: ExtractedAction, row: ExportedRow, became: Outcome | None, given: date | None
) -> Effect:
    """What became of a row as far as its day is told, by the row or as `given` for all."""
    return as_far_as_told(extracted, became, _day(extracted, row) or given)


def _turned(here: date | None, there: date | None) -> PlanDoubt | None:
    """That a due date is the log's with day and month exchanged, as another locale does it."""
    if here is None or there is None or here == there:
        return None
    if (here.year, here.month, here.day) != (there.year, there.day, there.month):
        return None
    said = (
        f"It is due {uk(here)} here and {uk(there)} in the log: a spreadsheet that puts the month "
        f"first has exchanged the two. {uk(there)} stays."
    )
    return PlanDoubt(PlanDoubtCode.DAY_AND_MONTH_EXCHANGED, said)


def _later(
    extracted: ExtractedAction, action: Action, now: Snapshot, schedule: Schedule, on: date
) -> date | None:
    """A due date that is later than the one the log has, and was never its due date."""
    if extracted.due is None or {extracted.status, action.status} & CLOSED:
        return None
    if now.due is not None and extracted.due <= now.due:
        return None
    had = {each.day for each in due_dates(action, schedule, on)}
    return None if extracted.due in had else extracted.due


def left_as_they_are(extracted: ExtractedAction, row: ExportedRow, now: Snapshot) -> list[str]:
    """Name the columns that differ from the log and that an import does not change."""
    pairs = _pairs(extracted, row, now)
    differing = [name for name, (here, there) in pairs if _bare(here) != _bare(there)]
    brought_forward = bool(extracted.due and now.due and extracted.due < now.due)
    reworded = extracted.due is None and _bare(extracted.due_words) != _bare(now.due_words)
    emptied = extracted.due is None and now.due_basis == "stated"
    if brought_forward or reworded or emptied:
        differing.append(ColumnHeading.DUE)
    return [name for name in differing if name not in row.taken_out]


def _pairs(
    extracted: ExtractedAction, row: ExportedRow, now: Snapshot
) -> Iterator[tuple[str, tuple[str | None, str | None]]]:
    """What a column has and what the log has, for each column that may differ."""
    yield ColumnHeading.ACTION, (extracted.text, now.text)
    yield ColumnHeading.OWNER, (", ".join(extracted.owners), ", ".join(now.owners))
    yield ColumnHeading.THEME, (row.theme, now.theme)
    if row.topic is not None:  # an export for everybody tells no exempt one
        there = now.topic if row.topic else withheld(now).topic
        yield ColumnHeading.TOPIC, (row.topic, there)
    yield ColumnHeading.RAISED, (_written(row.raised), _written(now.raised))
    if now.exempt:
        yield ColumnHeading.EXEMPT, (extracted.exempt, now.exempt)
    if extracted.status == now.status:
        yield ColumnHeading.COMPLETED_ON, (_written(row.completed_on), _written(now.completed_on))
        yield ColumnHeading.CLOSED, (_written(row.closed), _written(now.closed))
        yield ColumnHeading.MINUTE, (row.minute, now.minute)


def _written(day: date | None) -> str:
    return uk(day) if day else ""


def _bare(text: str | None) -> str:
    return _LOST.sub("", " ".join(harmless(text or "").split()))


def default_due(
    extracted: ExtractedAction, following: date | None
) -> tuple[date | None, PlanDoubt | None]:
    """The due date to record of what was due by custom, None for the custom; and what is in doubt.

    `following` is the next meeting of its board as the log knows it.
    """
    if following == extracted.due:
        return None, None
    if extracted.status in CLOSED:  # it followed no meeting any more, and is not due
        return extracted.due, None
    when = f"on {uk(following)} here" if following else "at a meeting that is not known here"
    known = (
        f"{uk(extracted.due)} would be recorded as stated"
        if extracted.due
        else "no date was known in the spreadsheet"
    )
    said = f"By custom it is due {when}; {known}."
    return extracted.due, PlanDoubt(PlanDoubtCode.OTHER_DUE, said)
