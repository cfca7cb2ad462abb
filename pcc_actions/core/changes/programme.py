"""What happens to topics of the work programme: planned, moved, done, dropped, put right.

A topic already in the log is named by its place among them, which `lookup.find_topic` gives.
"""

from dataclasses import replace
from datetime import date

from pcc_actions.core.changes.corrected_records import corrected_values, with_record_corrected
from pcc_actions.core.changes.events import refuse_overruled, with_event
from pcc_actions.core.changes.provenance import Provenance
from pcc_actions.core.changes.state_on import state_on
from pcc_actions.core.changes.status_events import with_status_event
from pcc_actions.core.changes.typed_values import cleaned_if_typed, raised_values
from pcc_actions.core.correction_lines import line_for_reopening, line_for_rule
from pcc_actions.core.dates.parse import uk
from pcc_actions.core.dates.schedule import Schedule
from pcc_actions.core.entries import called, replaced
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.history.effective import effective
from pcc_actions.core.history.states import TopicState
from pcc_actions.core.model import Change, Log, Recurrence, Topic
from pcc_actions.core.programme.coming import coming
from pcc_actions.core.recurrence import STANDING, recurrence_words
from pcc_actions.core.text.sanitise import cleaned, without_invisible
from pcc_actions.core.topic_fields import TOPIC_FIELDS
from pcc_actions.core.topic_names import name_key
from pcc_actions.errors import Refused


@dataclass(frozen=True, slots=True)
class NewTopic:
    """What is recorded of a new topic. Without `due` and `every` it is to be timetabled."""

    topic: str
    board: str
    due: date | None = None
    due_words: str | None = None
    every: Recurrence | None = None
    last: date | None = None
    text: str | None = None
    owners: tuple[str, ...] = ()
    exempt: str | None = None
    theme: str | None = None
    source: str | None = None


def add_topic(log: Log, new: NewTopic, provenance: Provenance) -> Log:
    """Put a topic on the programme of its board, as the last of the log.

    Raises `Refused` where the board has or had one of that name, or it comes both at a meeting
    and in words.
    """
    values = raised_values(TOPIC_FIELDS, new)
    name = cleaned_name(new.topic)
    refuse_taken_name(log, name, new.board)
    event = replace(provenance.event("raised"), values=values)
    topic = Topic(topic=name, board=new.board, history=(event,), **values)
    return replace(log, programme=(*log.programme, topic))


def cleaned_name(typed: str) -> str:
    """A name as it is recorded: with single spaces, and without what nobody sees in it.

    Raises `Refused` for one that shows nothing.
    """
    shown = without_invisible(typed)
    return " ".join(cleaned(shown, TOPIC_FIELDS.by_name["topic"].words).split())


def refuse_taken_name(log: Log, name: str, board: str) -> None:
    """Raise `Refused` where a board has a topic of that name, or had."""
    for topic in log.programme:
        if topic.board == board and name_key(name) in map(name_key, (topic.topic, *topic.formerly)):
            again = f" To plan it again: {line_for_reopening(topic)}."
            raise Refused(
                f"{board} has a topic {called(topic)} already, which is {topic.status}."
                f"{again if topic.status != 'planned' else ' Give this one another name.'}"
            )


def move_topic(log: Log, index: int, provenance: Provenance, to: date | None, words: str) -> Log:
    """Record that a topic comes at another meeting; None puts it back to be timetabled.

    Raises `Refused` where it comes there already.
    """
    topic = log.programme[index]
    provenance = provenance.after(effective(topic.history), "due")
    state = state_on(topic, provenance)
    _refuse_by_rule(topic, state, to)
    comes = coming(state, Schedule(log.meetings), provenance.on).day
    # One that went with its meeting is said to come there where the board says so itself.
    before = state.due if comes == to else comes
    event = replace(
        provenance.event("moved", cleaned(words, "the note")), changes={"due": Change(before, to)}
    )
    if comes == to and state.due in (to, None) and not (state.due_words and to is None):
        refuse_overruled(topic, event, provenance.today)
        where = f"comes on {uk(to)}" if to else "is to be timetabled"
        raise Refused(f"{called(topic)} {where} already.")
    return replaced(log, index, with_event(topic, event, provenance.today))


def _refuse_by_rule(topic: Topic, state: TopicState, to: date | None) -> None:
    """Raise `Refused` where a topic comes by its rule whatever is said of one meeting."""
    how = None if state.every is None else recurrence_words(state.every)
    if state.every == STANDING:
        raise Refused(
            f"{called(topic)} comes {how}, so there is none to move it to. To have it come at some "
            f"only: {line_for_rule(topic)}."
        )
    if how and to is None and state.due is None:
        raise Refused(
            f"{called(topic)} comes {how}, so it is never to be timetabled. To have it come once "
            f"only: {line_for_rule(topic, once=True)}."
        )


def mark_topic_done(
    log: Log,
    index: int,
    provenance: Provenance,
    words: str | None = None,
    minute: str | None = None,
) -> Log:
    """Record that a topic came, by that minute; one that recurs comes next by its rule."""
    note = cleaned_if_typed(words, "the note")
    return _with_status(log, index, provenance, "done", note, minute)


def drop_topic(
    log: Log, index: int, provenance: Provenance, words: str, minute: str | None = None
) -> Log:
    """Record that the board no longer wants it on its programme."""
    return _with_status(log, index, provenance, "dropped", cleaned(words, "the note"), minute)


def reopen_topic(log: Log, index: int, provenance: Provenance, words: str) -> Log:
    """Record that a topic that was done or dropped is planned again."""
    return _with_status(log, index, provenance, "reopened", cleaned(words, "the note"), None)


def _with_status(
    log: Log, index: int, provenance: Provenance, kind: str, note: str | None, minute: str | None
) -> Log:
    topic = with_status_event(log.programme[index], provenance, kind, note, minute)
    return replaced(log, index, topic)


@dataclass(frozen=True, slots=True)
class TopicCorrections:
    """What a topic's record should have said; None leaves a value as it is.

    What is in `cleared`, by the names of fields, is taken away.
    """

    topic: str | None = None
    due: date | None = None
    due_words: str | None = None
    every: Recurrence | None = None
    last: date | None = None
    text: str | None = None
    owners: tuple[str, ...] | None = None
    theme: str | None = None
    cleared: frozenset[str] = frozenset()


def correct_topic(
    log: Log, index: int, provenance: Provenance, corrections: TopicCorrections, words: str
) -> Log:
    """Record what was put right, each value with what stood there before.

    An earlier name still finds the topic. Raises `Refused` where nothing changes, or another
    topic of the board has the name.
    """
    topic = log.programme[index]
    after = corrected_values(TOPIC_FIELDS, corrections)
    if corrections.topic is not None:
        name = cleaned_name(corrections.topic)
        after = {"topic": name, **after}
        others = (*log.programme[:index], *log.programme[index + 1 :])
        refuse_taken_name(replace(log, programme=others), name, topic.board)
    return replaced(log, index, with_record_corrected(topic, provenance, after, words))
