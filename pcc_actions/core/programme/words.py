"""What is said of topics of the work programme."""

from typing import Final

from pcc_actions.core.dates.parse import uk
from pcc_actions.core.programme.snapshot import TopicSnapshot
from pcc_actions.core.recurrence import recurrence_words

TO_BE_TIMETABLED: Final = "to be timetabled"
DID_NOT_COME: Final = "promised and did not come"


def comes_words(topic: TopicSnapshot) -> str:
    """When a topic comes: its meeting, what was said of that, or that nothing was.

    A topic that was promised for a meeting that is over says so; a closed one how it ended.
    """
    if topic.status != "planned":
        return f"{topic.status} {uk(topic.closed)}" if topic.closed else topic.status
    if topic.is_standing:
        return "at every meeting" if topic.comes_by != "stated" else _from(topic)
    if topic.did_not_come:
        return f"{promised_words(topic)}, did not come"
    if topic.comes:
        return uk(topic.comes)
    timing = _said_besides(topic.timing or "")
    return f"{TO_BE_TIMETABLED}: {timing}" if timing else TO_BE_TIMETABLED


def _from(topic: TopicSnapshot) -> str:
    """From which meeting on one comes that comes at every one."""
    return f"at every meeting from {uk(topic.comes)} on" if topic.comes else "at every meeting"


def _said_besides(timing: str) -> str:
    """What was said of a timing besides that it is to be timetabled, without its full stop."""
    words = timing.rstrip(".")
    if not words.casefold().startswith(TO_BE_TIMETABLED):
        return words
    return words[len(TO_BE_TIMETABLED) :].lstrip(" :,;-–")


def promised_words(topic: TopicSnapshot) -> str:
    """What a topic that did not come was promised for: `promised for 22/11/2023`."""
    when = uk(topic.comes) if topic.comes else topic.timing
    return f"promised for {when}" if when else "promised"


def recurs_words(topic: TopicSnapshot) -> str:
    """How often a topic comes, empty where it comes once."""
    return "" if topic.every is None else recurrence_words(topic.every)


def moved_words(topic: TopicSnapshot) -> str:
    """That a topic was moved, how often, and why last; empty where it never was."""
    said = times_moved_words(topic)
    return f"moved {said}" if said else ""


def times_moved_words(topic: TopicSnapshot) -> str:
    """How often a topic was moved, and why last: `once: Figures late`; empty for never."""
    if not topic.moves:
        return ""
    why = next((each.note for each in reversed(topic.history) if each.kind == "moved"), None)
    last = "" if topic.moves == 1 else ", last"
    return f"{_times(topic)}{last}: {why}" if why else _times(topic)


def moved_times(topic: TopicSnapshot) -> str:
    """How often a topic that was moved was: `moved twice`."""
    return f"moved {_times(topic)}"


def _times(topic: TopicSnapshot) -> str:
    return {1: "once", 2: "twice"}.get(topic.moves, f"{topic.moves} times")
