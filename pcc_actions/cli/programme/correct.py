"""A topic put right: its record, the days and the minute of what happened to it, its words."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

import typer

from pcc_actions.cli.command import nothing_given
from pcc_actions.cli.due_words import with_due_words
from pcc_actions.cli.event_options import other_day
from pcc_actions.cli.owners import typed_owners
from pcc_actions.cli.programme.correct_options import TopicCorrectOptions, TopicEventOptions
from pcc_actions.cli.programme.topic_change import TopicChangeOptions
from pcc_actions.cli.programme.topic_words import (
    ANY_TOPIC,
    WHY,
    only_topic,
    topic_place,
)
from pcc_actions.cli.prompts import with_the_day_asked
from pcc_actions.cli.session import session
from pcc_actions.cli.typed_line import whole_line
from pcc_actions.core.changes.provenance import Provenance
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.model import Log
from pcc_actions.errors import Refused

WHY_NOTED: Final = f"--note {WHY}"
ALONE: Final = (
    "--redact stands alone: correct anything else with a command of its own. Only --board and "
    "--dry-run go with it."
)


@dataclass(frozen=True, slots=True)
class TopicCorrection:
    """What is put right of a topic and of its history, and why, as typed."""

    ctx: typer.Context
    corrected: TopicCorrectOptions
    earlier: TopicEventOptions
    change: TopicChangeOptions
    note: str | None

    @property
    def nothing(self) -> bool:
        """Whether nothing is to be put right."""
        return nothing_given(self.corrected) and nothing_given(self.earlier)

    def record(self, words: Sequence[str] | None) -> None:
        """Record it. Raises `Refused` where nothing is put right, or it is not said why."""
        gaps = [
            *(["--every", "June"] if self.nothing else []),
            *([WHY_NOTED] if self.note is None else []),
        ]
        name = only_topic(self.ctx, words, self.change.board, ANY_TOPIC, *gaps)
        if self.nothing:
            asked = "what is to be put right" + (", and why" if self.note is None else "")
            raise Refused(
                f"Say {asked}, as in: {whole_line(self.ctx, *gaps)}. What else there is to be put "
                "right: pcc-actions help programme correct."
            )
        if self.note is None:
            raise Refused(f"Say why it is put right, as in: {whole_line(self.ctx, WHY_NOTED)}.")
        note, due = self.note, self.corrected.due
        with with_due_words(self.ctx, due):
            with_the_day_asked(lambda day: self._put_right(name, day, note), due)

    def redact(self, words: Sequence[str] | None, secret: str) -> None:
        """Remove words wherever the log holds them. Raises `Refused` where more is typed.

        The topic may be in kept versions only, where the words were its name.
        """
        from pcc_actions.cli.redact import remove_words_of_topic

        name = " ".join(words or ()) or only_topic(self.ctx, words, self.change.board, ANY_TOPIC)
        if not self.nothing or self.note is not None or self.change.on is not None:
            raise Refused(ALONE)
        remove_words_of_topic(
            self.ctx,
            lambda log: topic_place(log, name, self.change.board),
            secret,
            dry_run=self.change.dry_run,
        )

    def _put_right(self, name: str, due: str | None, why: str) -> None:
        """Record what is put right of a topic and of its history, as one change."""
        this = session(self.ctx)
        log, on, days = this.unsaid(), this.day(self.change.on), self.earlier.days(this)
        board = log.programme[topic_place(log, name, self.change.board)].board
        corrected = replace(self.corrected, due=due)
        meeting = corrected.meeting().settled(this, board, on)
        owners = typed_owners(this, corrected.owners or (), on)

        def put_all_right(log: Log, index: int, provenance: Provenance) -> Log:
            log = corrected.put_right(log, index, provenance, meeting, owners, why)
            return self.earlier.put_right(log, index, provenance, days, why)

        self.change.record(self.ctx, name, put_all_right, ending=other_day)
        owners.warn()
