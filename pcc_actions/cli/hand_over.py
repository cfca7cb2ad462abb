"""All that somebody owns handed over to others: shown, confirmed and recorded."""

from collections.abc import Sequence
from datetime import date

import typer

from pcc_actions.cli.owners import owner_asked_for, typed_owners
from pcc_actions.cli.prompts import agreed
from pcc_actions.cli.saving import ChangeOptions, record
from pcc_actions.cli.session import session
from pcc_actions.core.changes.handover import hand_over, owned_by
from pcc_actions.core.changes.provenance import Provenance
from pcc_actions.core.dates.schedule import Schedule
from pcc_actions.core.entries import EntryKind, called
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.history.snapshot import Snapshot, snapshot_of
from pcc_actions.core.messages import counted
from pcc_actions.core.model import Log, Topic
from pcc_actions.core.programme.lookup import topics_in_full
from pcc_actions.core.references.destination import known_board
from pcc_actions.core.references.lookup import places_in_full
from pcc_actions.core.text.english import joined
from pcc_actions.errors import Refused


def hand_all_over(
    ctx: typer.Context,
    options: ChangeOptions,
    before: str,
    after: str,
    board: str | None,
    note: str | None,
    *,
    yes: bool,
) -> None:
    """Show all that is outstanding or planned and that somebody owns, and record the others.

    Raises `Refused` where nobody is known by that name, and where it is not agreed.
    """
    if options.meeting is not None:
        raise Refused("All that is outstanding is handed over: leave out --meeting.")
    this = session(ctx)
    provenance, reading = this.provenance(options.on), this.read()
    log, day = reading.log, provenance.on
    owner = owner_asked_for(this, log, before, day, "--from")
    code = None if board is None else known_board(log, board).code
    owned = _owned_by(log, owner, day, code)
    owned.show(day, f" of {code}" if code else "")
    owners = typed_owners(this, [after], day, "--to")
    to = joined(owners.kept(log, day))
    if not owned.any or not (options.dry_run or agreed(f"Hand them over to {to}?", yes)):
        return

    def change(log: Log) -> Log:
        return owned.handed_over(log, provenance, owners.kept(log, day), note)

    record(this, change, dry_run=options.dry_run, told=reading)
    owners.warn()


@dataclass(frozen=True, slots=True)
class _Owned:
    """What somebody owns that is outstanding, and the topics of theirs that are planned."""

    owner: str
    actions: Sequence[Snapshot]
    topics: Sequence[Topic]

    @property
    def any(self) -> bool:
        """Whether there is anything to be handed over."""
        return bool(self.actions or self.topics)

    def show(self, on: date, of_board: str) -> None:
        """Print it all."""
        from pcc_actions.terminal.lists import print_list
        from pcc_actions.terminal.say import say

        count = counted(len(self.actions), "action")
        print_list(self.actions, on, f"{count}{of_board} owned by {self.owner}.")
        if self.topics:
            of_programme = f"{counted(len(self.topics), 'topic')} of the work programme"
            say(f"{of_programme} owned by {self.owner}: {joined([*map(called, self.topics)])}.")

    def handed_over(
        self, log: Log, provenance: Provenance, owners: Sequence[str], note: str | None
    ) -> Log:
        """The log with others in the place of the owner."""
        indexes = places_in_full(log, [(each.board, each.reference) for each in self.actions])
        places = topics_in_full(log, self.topics)
        given = (provenance, self.owner, owners, note)
        return hand_over(hand_over(log, indexes, *given), places, *given, EntryKind.TOPIC)


def _owned_by(log: Log, owner: str, on: date, board: str | None) -> _Owned:
    schedule = Schedule(log.meetings)
    stood = (
        snapshot_of(log.actions[index], schedule, on) for index in owned_by(log, owner, on, board)
    )
    topics = owned_by(log, owner, on, board, EntryKind.TOPIC)
    return _Owned(
        owner,
        [snapshot for snapshot in stood if snapshot is not None],
        [log.programme[index] for index in topics],
    )
