"""What a command records of one topic: where it stands, from which day, and whether for good."""

from collections.abc import Callable
from typing import Annotated

import typer

from pcc_actions.cli.decisions import Decided, DecidedChange, record_decided
from pcc_actions.cli.options import DryRun, On, board_option
from pcc_actions.cli.programme.topic_words import topic_place
from pcc_actions.cli.saving import Ending, Recorded, record
from pcc_actions.cli.session import session
from pcc_actions.core.changes.provenance import Provenance
from pcc_actions.core.entries import EntryKind
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.model import Log

ChangeToTopic = Callable[[Log, int, Provenance], Log]  # to the topic at that place in the log

BoardOfTopic = Annotated[
    str | None, board_option("The board whose topic it is, where several have one of that name.")
]


@dataclass(frozen=True, slots=True)
class TopicChangeOptions:
    """The options of a command that records something of one topic."""

    board: BoardOfTopic = None
    on: On = None
    dry_run: DryRun = False

    def record(
        self, ctx: typer.Context, name: str, change: ChangeToTopic, ending: Ending | None = None
    ) -> Recorded:
        """Record a change to the topic of that name."""
        this = session(ctx)
        provenance = this.provenance(self.on)

        def change_log(log: Log) -> Log:
            return change(log, topic_place(log, name, self.board), provenance)

        return record(this, change_log, dry_run=self.dry_run, ending=ending)

    def record_decision(
        self,
        ctx: typer.Context,
        name: str,
        minute: str | None,
        change: DecidedChange,
        *,
        came: bool = False,
    ) -> None:
        """Record what a board decided on the topic of that name, or that it `came` before it."""
        asked, told = ("Did it come to", "had it") if came else ("Decided at", "decided it")
        decided = Decided(
            EntryKind.TOPIC,
            lambda log: [topic_place(log, name, self.board)],
            asked,
            told,
            came,
        )
        record_decided(ctx, decided, self.on, minute, change, dry_run=self.dry_run)
