"""What a document changes in an action that the log has."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from pcc_actions.core.changes.imported import Outcome
from pcc_actions.core.dates.parse import uk
from pcc_actions.core.dates.schedule import Schedule
from pcc_actions.core.history.due import due_in_state
from pcc_actions.core.history.due_dates import due_dates
from pcc_actions.core.history.effective import in_order
from pcc_actions.core.history.lifecycles import CLOSED
from pcc_actions.core.history.replay import replayed
from pcc_actions.core.messages import status_name
from pcc_actions.core.model import Action, Status
from pcc_actions.core.text.similarity import same_words
from pcc_actions.importing.dated_notes import all_noted
from pcc_actions.importing.doubt import PlanDoubt, PlanDoubtCode
from pcc_actions.minutes.action_due import dated
from pcc_actions.minutes.extracted import ExtractedAction
from pcc_actions.minutes.matters_arising import read_update

Effect = tuple[Outcome | None, PlanDoubt | None]
"""What is changed, None for nothing, and what is in doubt of it."""


def effect_of(
    extracted: ExtractedAction,
    action: Action,
    schedule: Schedule,
    on: date,
    minute: str | None,
    owners: tuple[str, ...] | None = None,
) -> Effect:
    """What the document changes on the day of its meeting, and what is in doubt of it.

    `owners` are those that it is to have from then on, None where they stay.
    What the log has already, of that day or since, is no change.
    """
    if on < action.raised:
        return None, raised_later(action)
    status, doubt = status_news(extracted, action, on)
    later = _later(extracted, action, schedule, on) if action.status not in CLOSED else None
    became = Outcome(
        on,
        status,
        news(extracted, action, _said(extracted, action, schedule, later)),
        minute if status in CLOSED else None,
        later,
        extracted.exempt if action.exempt is None else None,
        owners,
    )
    nothing = became == Outcome(on, minute=became.minute)
    return (None if nothing else became), doubt


def raised_later(action: Action) -> PlanDoubt:
    """That an action of the log is younger than what is said of it."""
    said = f"{action.reference} was raised later, on {uk(action.raised)}."
    return PlanDoubt(PlanDoubtCode.RAISED_LATER, said)


def on_raising(extracted: ExtractedAction, on: date, minute: str | None) -> Outcome | None:
    """What the document says became of an action that it also raises."""
    status: Status | None = None if extracted.status == "outstanding" else extracted.status
    later = extracted.due if was_deferred(extracted) else None
    if status is None and not extracted.update and later is None:
        return None
    return Outcome(on, status, extracted.update, minute if status in CLOSED else None, later)


def as_far_as_told(extracted: ExtractedAction, became: Outcome | None, day: date | None) -> Effect:
    """What became of an action as far as the day of it is told; `day` is the document's.

    A status of which neither row nor document says since when is asked about, and not
    recorded as of today; that it is outstanding again is asked about anyhow.
    """
    if extracted.closed or day or became is None or became.status in (None, "outstanding"):
        return became, None
    said = (
        f"It is {became.status}, and nothing says since which day: give the day with "
        f"--meeting DATE, or edit it. Without a day it would not be recorded as {became.status}."
    )
    rest = replace(became, status=None)
    nothing = rest == Outcome(became.on, minute=became.minute)
    return (None if nothing else rest), PlanDoubt(PlanDoubtCode.DAY_UNTOLD, said)


def was_deferred(extracted: ExtractedAction) -> bool:
    """Whether a document gives a first due, on a day or in words, and a later date."""
    if extracted.due is None:
        return False
    if extracted.first_due is None:
        return extracted.first_due_words is not None
    return extracted.first_due < extracted.due


def status_news(
    extracted: ExtractedAction, action: Action, on: date
) -> tuple[Status | None, PlanDoubt | None]:
    """The status that is new in the log, None where it is not; and what is in doubt."""
    wanted, now = extracted.status, action.status
    if wanted == now or (wanted == "completed" and now in CLOSED):
        return None, None
    since = [event for event in in_order(action) if event.on >= on and event.kind != "raised"]
    if any(event.kind in (wanted, "reopened") for event in since):
        return None, None
    if wanted == "outstanding":
        moved = any(event.kind == now for event in since)
        if not extracted.earlier or moved:
            return None, None
        return wanted, _other_status(now, wanted)
    if now in CLOSED:
        return None, _other_status(now, wanted)
    return wanted, None


def _other_status(now: Status, wanted: Status) -> PlanDoubt:
    return PlanDoubt(
        PlanDoubtCode.OTHER_STATUS, f"The log has it as {now}, and here it is {wanted}."
    )


def news(extracted: ExtractedAction, action: Action, said: str | None) -> str | None:
    """What is `said` in the update, unless the log has it, or has the whole update."""
    if not said or any(all_noted(words, action) for words in (extracted.update, said) if words):
        return None
    return said


def _said(
    extracted: ExtractedAction, action: Action, schedule: Schedule, later: date | None
) -> str | None:
    """An update without what pcc-actions writes about it: its status, and when it is due."""
    told = read_update(extracted.update or "")
    if told is None:
        return extracted.update
    had = (same_words(told.due or "", words) for words in _due_words(action, schedule))
    return told.said if later or any(had) else told.words


def _due_words(action: Action, schedule: Schedule) -> Iterator[str]:
    """Every due date that an action has had, as words."""
    yield "at the next meeting"
    for each in due_dates(action, schedule, date.max):
        yield uk(each.day) if each.day else each.words or ""


def _later(extracted: ExtractedAction, action: Action, schedule: Schedule, on: date) -> date | None:
    """A due date that is later than the one the log has."""
    state = replayed(action)
    stated = _due_stated(extracted, action, on)
    if stated is None or state is None or on == action.raised:
        return None
    due, _ = due_in_state(state, schedule, on)
    return stated if due is None or stated > due else None


def _due_stated(extracted: ExtractedAction, action: Action, on: date) -> date | None:
    """The due date that a document states.

    In what pcc-actions wrote that is the one behind the words, or in words that are news.
    """
    told = read_update(extracted.update or "")
    if told is None:
        return extracted.due
    update = news(extracted, action, told.said)
    bare = replace(extracted, text="", update=update, due_words=told.due)
    return dated(bare, on).due


def outcome_words(became: Outcome) -> str:
    """A change in a few words: discharged, deferred to 04/04/2023."""
    reopened = became.status == "outstanding"
    said = ["reopened" if reopened else status_name(became.status)] if became.status else []
    said += [f"deferred to {uk(became.due)}"] if became.due else []
    said += [f"exempt ({became.exempt})"] if became.exempt else []
    said += [f"assigned to {', '.join(became.owners)}"] if became.owners else []
    return ", ".join(said) or "update"
