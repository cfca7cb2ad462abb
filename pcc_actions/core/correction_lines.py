"""The command lines that put a day right, as sentences name them.

What the person has to fill in stands in capitals, and is one thing: WHY, or a DATE that nobody
knows yet, beside which the reason stands that such a correction has.
"""

from datetime import date
from itertools import chain
from typing import Final

from pcc_actions.core.dates.parse import uk
from pcc_actions.core.entries import AnyEntry
from pcc_actions.core.history.effective import effective
from pcc_actions.core.history.lifecycles import TRANSITIONS
from pcc_actions.core.history.movable import can_move, can_move_to
from pcc_actions.core.model import Action, Event, Topic
from pcc_actions.core.text.command_line import command_line

DATE: Final = "DATE"
BECAUSE_OF_THE_DAY: Final = '--note "Wrong day"'


def line_for_day(
    entry: AnyEntry, event: Event, today: date, wanted: date | None = None
) -> str | None:
    """The line that puts the day of an event right, None where it could be no other by today.

    `event` is as `effective` or the history has it. The line has the day that is `wanted`, where
    the event could have been on it. The day of a raising is its meeting's.
    """
    if event.kind == "raised":
        return line_for_raising(entry)
    place = _place(entry, event)
    if place is None or not can_move(entry, place, today):
        return None
    number, day = place + 1, DATE
    if wanted is not None and wanted <= today and can_move_to(entry, place, wanted):
        day = uk(wanted)
    return f"{_correct(entry)} --event {number} --day {day} {_why(day)}"


def where_any(lead: str, line: str | None) -> str:
    """A line behind what leads to it; nothing where there is none."""
    return "" if line is None else f"{lead}: {line}"


def line_for_raising(entry: AnyEntry, day: str = DATE) -> str:
    """The line that puts right which meeting raised an action, or when a topic was planned."""
    if isinstance(entry, Action):
        return f"{_correct(entry)} --raised {day} {_why(day)}"
    return f"{_correct(entry)} --event 1 --day {day} {_why(day)}"


def line_for_closing(entry: AnyEntry, day: str = DATE) -> str:
    """The line that puts right when an action was discharged or withdrawn, or a topic closed."""
    return f"{_correct(entry)} --closed {day} {_why(day)}"


def line_for_history(entry: AnyEntry) -> str:
    """The line that shows what happened to an entry, each event with its number."""
    if isinstance(entry, Action):
        return f"pcc-actions history {entry.reference}"
    return _of_topic("show", entry)


def line_for_reopening(entry: AnyEntry) -> str:
    """The line by which what was closed stands open again."""
    if isinstance(entry, Action):
        return f"pcc-actions reopen {entry.reference} --note WHY"
    return f"{_of_topic('reopen', entry)} --note WHY"


def line_against(action: Action, event: Event) -> str:
    """The line that puts right what an event said of an action, as a new entry after it."""
    reference = action.reference
    if "due" in event.changes:
        due = event.changes["due"].before
        day = uk(due) if isinstance(due, date) else DATE
        return f"pcc-actions correct {reference} --due {day} --note WHY"
    if "owners" in event.changes:
        before = event.changes["owners"].before
        owners = before if isinstance(before, tuple) and before else ("OWNER",)
        named = chain.from_iterable(("--owner", each) for each in owners)
        return command_line(["assign", reference, *named])
    if event.kind in TRANSITIONS:
        return line_for_reopening(action)
    return line_for_redaction(action)


def line_for_minute(entry: AnyEntry, number: int | None = None) -> str:
    """The line that puts right by which minute an event was agreed, without a number the last."""
    event = "" if number is None else f" --event {number}"
    return f"{_correct(entry)}{event} --minute REFERENCE --note WHY"


def line_for_moving(topic: Topic) -> str:
    """The line that plans a topic for another meeting."""
    return f'{_of_topic("move", topic)} --to DATE --note "At another meeting"'


def line_for_rule(topic: Topic, *, once: bool = False) -> str:
    """The line by which a topic comes at every second meeting, or once only."""
    rule = "--no-every" if once else "--every 2"
    return f"{_correct(topic)} {rule} --note WHY"


def line_for_topic(name: str, board: str) -> str:
    """The line that puts a topic on the programme of a board."""
    return command_line(["programme", "add", name, "--board", board])


def line_for_lifting(entry: AnyEntry) -> str:
    """The line that lets an entry be published."""
    if isinstance(entry, Action):
        return f"pcc-actions exempt {entry.reference} --lift"
    return f"{_of_topic('exempt', entry)} --lift"


def line_for_theme(entry: AnyEntry, theme: str) -> str:
    """The line that spells the theme of an entry as others do."""
    if isinstance(entry, Action):
        words = ["correct", entry.reference]
    else:
        words = ["programme", "correct", entry.topic, "--board", entry.board]
    return command_line([*words, "--theme", theme, "--note", "Spelling"])


def line_for_dropping(topic: Topic, day: str | None = None) -> str:
    """The line by which a topic was dropped, on a day or today."""
    on = f" --on {day}" if day else ""
    return f"{_of_topic('drop', topic)}{on} --note WHY"


def line_for_renaming(topic: Topic) -> str:
    """The line that gives a topic another name."""
    return f"{_correct(topic)} --topic NAME --note WHY"


def line_for_redaction(entry: AnyEntry) -> str:
    """The line that takes words out of an entry that must not be kept."""
    return f"{_correct(entry)} --redact WORDS"


def _correct(entry: AnyEntry) -> str:
    """How a line begins that puts something right of an entry."""
    if isinstance(entry, Action):
        return f"pcc-actions correct {entry.reference}"
    return _of_topic("correct", entry)


def _of_topic(command: str, topic: Topic) -> str:
    return command_line(["programme", command, topic.topic, "--board", topic.board])


def _why(day: str) -> str:
    """The reason, for the person to say where the day is known."""
    return BECAUSE_OF_THE_DAY if day == DATE else "--note WHY"


def _place(entry: AnyEntry, event: Event) -> int | None:
    """The place of an event in the history, None where it is not recorded."""
    pairs = zip(entry.history, effective(entry.history), strict=True)
    return next((place for place, pair in enumerate(pairs) if event in pair), None)
