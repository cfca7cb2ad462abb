"""A change recorded by a command: applied, saved, and said in one line."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

import typer

from pcc_actions.cli.options import DryRun, MeetingOfReferences, On
from pcc_actions.cli.session import Session, meeting_day, session
from pcc_actions.core.changes.provenance import Provenance
from pcc_actions.core.dates.schedule import Schedule
from pcc_actions.core.entries import AnyEntry, called
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.model import Action, Event, Log, Topic
from pcc_actions.core.on_demand import other_places
from pcc_actions.core.references.lookup import find_action
from pcc_actions.core.text.english import capitalised

if TYPE_CHECKING:
    from pcc_actions.store.reading import Reading

LogChange = Callable[[Log], Log]
# What is added to what was recorded of an entry, told from the log before, the entry and event.
Ending = Callable[[Log, AnyEntry, Event], str | None]
MOST_SAID: Final = 200  # entries of which each is said; a screen shows the last of more alone
A_MINUTE: Final = timedelta(minutes=1)  # by which two clocks may differ without a word
ChangeToAction = Callable[[Log, int, Provenance], Log]  # to the action of that index in the log


@dataclass(frozen=True, slots=True)
class Recorded:
    """What a change did: the log it was applied to, the log after it, and what was said of it."""

    before: Log
    after: Log
    sentences: tuple[str, ...]


def refuse_unwritable(this: Session) -> None:
    """Raise `BadFile` where nothing could be recorded: then nobody is asked what is to be."""
    from pcc_actions.store.saving import plan_update
    from pcc_actions.store.sidecar import refuse_read_only

    refuse_read_only(this.path)
    plan_update(this.path, this.now, lambda log: log)


def record(
    this: Session,
    change: LogChange,
    *,
    dry_run: bool = False,
    told: "Reading | None" = None,
    ending: Ending | None = None,
) -> Recorded:
    """Save a change and say what it did; with `dry_run` only say what it would do.

    `told` is a reading of the log of whose hand edits the person was warned already. `ending`
    gives what is to be added to the sentence on an event, most often nothing.
    """
    from pcc_actions.store.draft_folders import remove_old_drafts
    from pcc_actions.store.saving import plan_update, update
    from pcc_actions.terminal.say import say, warn

    remove_old_drafts(this.path, this.now.at)
    saved = (plan_update if dry_run else update)(this.path, this.now, change, known=this.known)
    warned = told is not None and told.text == saved.reading.text
    if not warned and (edited := this.edited_outside(saved.reading)):
        warn(f"{edited} That is recorded too." if not dry_run else edited)
    before, after = saved.reading.log, saved.after
    recorded = Recorded(before, after, tuple(sentences_of_change(this, before, after, ending)))
    for sentence in recorded.sentences:
        say(f"Would be recorded: {sentence}" if dry_run else sentence)
    for warning in (saved.warning, _clock_behind(this, before, after)):
        if warning:
            warn(warning)
    this.tell_of_copies(saved.reading.data)
    return recorded


def sentences_of_change(
    this: Session, before: Log, after: Log, ending: Ending | None = None
) -> list[str]:
    """What a change did, a sentence for each event; of very many one that sums them up."""
    said = [*_of_head(this, before, after), *_followed(this, before, after)]
    schedule = Schedule(after.meetings)
    for grown in (
        [*_grown(before.actions, after.actions)],
        [*_grown(before.programme, after.programme)],
    ):
        if len(grown) > MOST_SAID:
            said.append(_summed_up(grown))
            continue
        for entry, known in grown:
            said += [
                _ended(sentence, ending and ending(before, entry, event))
                for event, sentence in _events(this, entry, known, schedule)
            ]
    return said


def _of_head(this: Session, before: Log, after: Log) -> list[str]:
    """A sentence for each change to what a log holds beside actions and topics."""
    was, now = (replace(log, actions=(), programme=()) for log in (before, after))
    if was == now:
        return []
    from pcc_actions.core.differences import differences

    return [f"{capitalised(each)}." for each in differences(was, now, this.clock)]


def _followed(this: Session, before: Log, after: Log) -> list[str]:
    """The sentence on what goes to another meeting now that meetings were changed."""
    if before.meetings == after.meetings:
        return []
    from pcc_actions.core.followed import followed_sentence

    said = followed_sentence(before, after, this.now.today)
    return [said] if said else []


def _summed_up(grown: Sequence[tuple[AnyEntry, int]]) -> str:
    from pcc_actions.core.messages import summed_up

    kinds = (event.kind for entry, known in grown for event in entry.history[known:])
    if isinstance(grown[0][0], Topic):
        return summed_up(len(grown), kinds, "topics", "programme list")
    return summed_up(len(grown), kinds)


def _ended(sentence: str, ending: str | None) -> str:
    return f"{sentence.removesuffix('.')} {ending}." if ending else sentence


def _grown(before: Sequence[AnyEntry], after: Sequence[AnyEntry]) -> Iterator[tuple[AnyEntry, int]]:
    """Each entry whose history is another, with the number of events it had before."""
    for place in other_places(after, before):
        if after[place].history != before[place].history:
            yield after[place], len(before[place].history)
    for entry in after[len(before) :]:
        yield entry, 0


def _events(
    this: Session, entry: AnyEntry, known: int, schedule: Schedule
) -> Iterator[tuple[Event, str]]:
    """Each new event of an entry, with the sentence that says what was recorded."""
    new = entry.history[known:]
    # Where another clock was ahead, what was recorded holds from the day of that.
    as_at = max([this.now.today, *(event.on for event in new)])
    if isinstance(entry, Topic):
        return _of_topic(entry, new, schedule, as_at, this.now.today)
    return _of_action(entry, new, schedule, as_at)


def _of_action(
    action: Action, new: Sequence[Event], schedule: Schedule, as_at: date
) -> Iterator[tuple[Event, str]]:
    from pcc_actions.core.history.snapshot import snapshot_of
    from pcc_actions.core.messages import recorded_sentence

    snapshot = snapshot_of(action, schedule, as_at)
    if snapshot is not None:
        yield from ((event, recorded_sentence(snapshot, event)) for event in new)


def _of_topic(
    topic: Topic, new: Sequence[Event], schedule: Schedule, as_at: date, today: date
) -> Iterator[tuple[Event, str]]:
    from pcc_actions.core.programme.recorded import recorded_of_topic
    from pcc_actions.core.programme.snapshot import topic_snapshot

    snapshot = topic_snapshot(topic, schedule, as_at)
    if snapshot is not None:
        yield from ((event, recorded_of_topic(snapshot, event, today)) for event in new)


def _clock_behind(this: Session, before: Log, after: Log) -> str:
    """The sentence that this computer's clock is behind the one an entry was last recorded by.

    Empty where it is so by no more than a minute.
    """
    grown = (*_grown(before.actions, after.actions), *_grown(before.programme, after.programme))
    for entry, known in grown:
        newest = max(entry.history[:known], key=lambda event: event.at, default=None)
        if newest is not None and newest.at - this.now.at > A_MINUTE:
            from pcc_actions.core.messages import span

            return (
                f"The clock of this computer is {span(newest.at - this.now.at)} behind: "
                f"{called(entry)} was last changed at {this.clock(newest.at)} by {newest.by}. "
                "What you recorded counts as said after that. Set the clock right."
            )
    return ""


@dataclass(frozen=True, slots=True)
class ChangeOptions:
    """The options of a command that does the same to every action named."""

    on: On = None
    meeting: MeetingOfReferences = None
    dry_run: DryRun = False

    def meant(self, ctx: typer.Context, references: Sequence[str]) -> tuple[Log, list[int]]:
        """The log, and the place in it of every action named."""
        this = session(ctx)
        log, day = this.unsaid(), meeting_day(self.meeting, this.now.today)
        return log, [find_action(log, each, day) for each in references]

    def record(
        self,
        ctx: typer.Context,
        references: Sequence[str],
        change: ChangeToAction,
        ending: Ending | None = None,
    ) -> None:
        """Record a change to every action named, or to none of them."""
        this = session(ctx)
        day = meeting_day(self.meeting, this.now.today)
        provenance = this.provenance(self.on)

        def all_of_them(log: Log) -> Log:
            indexes = dict.fromkeys(find_action(log, reference, day) for reference in references)
            for index in indexes:
                log = change(log, index, provenance)
            return log

        record(this, all_of_them, dry_run=self.dry_run, ending=ending)
