"""All that somebody owns handed over to others: shown, confirmed and recorded."""

from datetime import date

import typer

from pcc_actions.cli.owners import owner_asked_for, typed_owners
from pcc_actions.cli.prompts import agreed
from pcc_actions.cli.saving import ChangeOptions, record
from pcc_actions.cli.session import session
from pcc_actions.core.changes.handover import hand_over, hand_over_topics, owned_by
from pcc_actions.core.dates.schedule import Schedule
from pcc_actions.core.entries import EntryKind, called
from pcc_actions.core.entry_keys import entry_key
from pcc_actions.core.history.snapshot import Snapshot, snapshot_of
from pcc_actions.core.messages import counted
from pcc_actions.core.model import Log
from pcc_actions.core.programme.lookup import find_topic
from pcc_actions.core.references.destination import known_board
from pcc_actions.core.references.lookup import find_action, full_reference
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
    from pcc_actions.terminal.lists import print_list
    from pcc_actions.terminal.say import say

    if options.meeting is not None:
        raise Refused("All that is outstanding is handed over: leave out --meeting.")
    this = session(ctx)
    provenance, reading = this.provenance(options.on), this.read()
    log = reading.log
    owner = owner_asked_for(this, log, before, provenance.on, "--from")
    code = None if board is None else known_board(log, board).code
    shown = _owned(log, owner, provenance.on, code)
    topics = owned_by(log, owner, provenance.on, code, EntryKind.TOPIC)
    of = f" of {code}" if code else ""
    print_list(shown, provenance.on, f"{counted(len(shown), 'action')}{of} owned by {owner}.")
    if topics:
        named = joined([called(log.programme[index]) for index in topics])
        say(f"{counted(len(topics), 'topic')} of the work programme owned by {owner}: {named}.")
    owners = typed_owners(this, [after], provenance.on, "--to")
    to = joined(owners.kept(log, provenance.on))
    nothing = not (shown or topics)
    if nothing or not (options.dry_run or agreed(f"Hand them over to {to}?", yes)):
        return
    references = [full_reference(each.board, each.reference) for each in shown]
    keys = [entry_key(log.programme[index]) for index in topics]

    def change(log: Log) -> Log:
        indexes = [find_action(log, reference) for reference in references]
        places = [find_topic(log, name, board) for board, name in keys]
        given = (provenance, owner, owners.kept(log, provenance.on), note)
        return hand_over_topics(hand_over(log, indexes, *given), places, *given)

    record(this, change, dry_run=options.dry_run, told=reading)
    owners.warn()


def _owned(log: Log, owner: str, on: date, board: str | None) -> list[Snapshot]:
    schedule = Schedule(log.meetings)
    stood = (
        snapshot_of(log.actions[index], schedule, on) for index in owned_by(log, owner, on, board)
    )
    return [snapshot for snapshot in stood if snapshot is not None]
