"""Remarks on who owns actions: nobody, somebody unknown, or somebody who has left."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from pcc_actions.core.checks.finding import Finding, RemarkCode
from pcc_actions.core.history.snapshot import placed_snapshots
from pcc_actions.core.holders import has_left, person_words
from pcc_actions.core.messages import counted
from pcc_actions.core.model import Log
from pcc_actions.core.owners import KnownPeople, successor
from pcc_actions.core.text.command_line import command_word


def no_owner(log: Log, as_at: date) -> Iterator[Finding]:
    """Remark on actions that nobody owns."""
    for index, snapshot in placed_snapshots(log, as_at):
        if not snapshot.owners:
            yield Finding(
                RemarkCode.NO_OWNER, f"{snapshot.reference} has no owner.", index, "owners"
            )


def unknown_owner(log: Log, as_at: date) -> Iterator[Finding]:
    """Remark on owners who are not among the people, once each."""
    owned: dict[str, list[int]] = defaultdict(list)
    for index, snapshot in placed_snapshots(log, as_at):
        for owner in dict.fromkeys(snapshot.owners):
            owned[owner].append(index)
    known = KnownPeople(log.people, as_at)
    for owner, indexes in owned.items():
        if not known.meant(owner):
            yield Finding(
                RemarkCode.UNKNOWN_OWNER,
                f"{owner} owns {counted(len(indexes), 'action')} but is not among the people.",
                indexes[0],
                "owners",
            )


def left_post(log: Log, as_at: date) -> Iterator[Finding]:
    """Remark on people whose last day is past and who still own what is outstanding, once each."""
    known = KnownPeople(log.people, as_at)
    owned: dict[str, list[int]] = defaultdict(list)
    for index, snapshot in placed_snapshots(log, as_at):
        for owner in dict.fromkeys(
            map(known.kept, snapshot.owners if snapshot.outstanding else ())
        ):
            owned[owner].append(index)
    for key, indexes in owned.items():
        person = log.people.get(key)
        if person is not None and has_left(person, as_at):
            names = (known.unmistakable(person), successor(log, person, as_at) or "OWNER")
            before, after = map(command_word, names)
            yield Finding(
                RemarkCode.LEFT_POST,
                f"{key} ({person_words(person, as_at)}) still owns "
                f"{counted(len(indexes), 'outstanding action')}. Hand over: pcc-actions assign "
                f"--from {before} --to {after}.",
                indexes[0],
                "owners",
            )
