"""What `programme correct` puts right of a topic and of its history, as typed."""

from typing import Annotated

import typer

from pcc_actions.cli.command import nothing_given
from pcc_actions.cli.completion import topic_offers
from pcc_actions.cli.event_options import EventOptions
from pcc_actions.cli.options import (
    NewMeeting,
    Owners,
    closed_option,
    due_option,
    due_words_option,
    event_option,
    text_option,
    theme_option,
    topic_option,
)
from pcc_actions.cli.owners import TypedOwners
from pcc_actions.cli.programme.new_topic import every_option, last_day, last_option
from pcc_actions.cli.programme.typed_meeting import TypedMeeting
from pcc_actions.core.changes.programme import TopicCorrections, correct_topic
from pcc_actions.core.changes.provenance import Provenance
from pcc_actions.core.entries import EntryKind
from pcc_actions.core.fields import DUE_FIELDS
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.model import Log
from pcc_actions.core.recurrence import typed_recurrence
from pcc_actions.errors import Refused


@dataclass(frozen=True, slots=True)
class TopicCorrectOptions:
    """What the record of a topic should say, as typed."""

    topic: Annotated[
        str | None, topic_option("Its right name. The one before still finds it.", None)
    ] = None
    due: Annotated[
        str | None,
        due_option("The meeting it was planned for: 30/04/2023, the meeting of June.", "MEETING"),
    ] = None
    no_due: Annotated[
        bool, typer.Option("--no-due", help="It was planned for no meeting, nor in words.")
    ] = False
    due_words: Annotated[
        str | None, due_words_option("When it was to come, in words, where no meeting was known.")
    ] = None
    every: Annotated[str | None, every_option("How often it comes: June, or 2.")] = None
    no_every: Annotated[bool, typer.Option("--no-every", help="It comes but once.")] = False
    last: Annotated[str | None, last_option("The day on which it last came.")] = None
    text: Annotated[str | None, text_option("What it should hold.")] = None
    owners: Owners = None
    theme: Annotated[str | None, theme_option("The objective of the Police and Crime Plan.")] = None
    new_meeting: NewMeeting = False

    def meeting(self) -> TypedMeeting:
        """The meeting that it was planned for. Raises `Refused` for what excludes one another."""
        for option, none in (("due", self.no_due), ("every", self.no_every)):
            if none and getattr(self, option) is not None:
                raise Refused(f"--{option} and --no-{option}: leave one of the two out.")
        return TypedMeeting(self.due, self.new_meeting)

    def put_right(
        self,
        log: Log,
        index: int,
        provenance: Provenance,
        meeting: TypedMeeting,
        owners: TypedOwners,
        why: str,
    ) -> Log:
        """The log with the record put right, as it was where nothing of it is to be."""
        if nothing_given(self):
            return log
        log, due = meeting.planned(log, log.programme[index].board, provenance)
        none_due = self.no_due or (self.due is not None and due is None)
        cleared = {*(DUE_FIELDS if none_due else ()), *(["every"] if self.no_every else ())}
        corrections = TopicCorrections(
            topic=self.topic,
            due=due,
            due_words=self.due_words,
            every=None if self.every is None else typed_recurrence(self.every),
            last=last_day(self.last, provenance),
            text=self.text,
            owners=owners.kept(log, provenance.on) if self.owners else None,
            theme=self.theme,
            cleared=frozenset(cleared),
        )
        return correct_topic(log, index, provenance, corrections, why)


@dataclass(frozen=True, slots=True)
class TopicEventOptions(EventOptions):
    """What the history of a topic should say of what happened, as typed."""

    kind = EntryKind.TOPIC

    closed: Annotated[
        str | None, closed_option("The day on which it was done for good, or dropped.")
    ] = None
    event: Annotated[
        int | None,
        event_option(
            "Any event, by its number in pcc-actions programme show TOPIC; with --day.",
            topic_offers.events,
        ),
    ] = None
