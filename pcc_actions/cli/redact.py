"""`--redact`: words removed that must not be kept, and what is said of each place."""

import os
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

import typer

from pcc_actions.cli.saving import ChangeOptions, record
from pcc_actions.cli.session import Session, meeting_day, session
from pcc_actions.core.changes.redaction import (
    redact,
    refuse_needed,
    refuse_unredactable,
    without_words,
)
from pcc_actions.core.entries import AnyEntry, EntryKind, called, entries_of
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.messages import counted
from pcc_actions.core.model import Log
from pcc_actions.core.references.lookup import find_action
from pcc_actions.core.text.english import joined
from pcc_actions.core.text.spellings import Spellings, spellings
from pcc_actions.errors import BadFile, NotFound, Refused
from pcc_actions.store.files import real_path
from pcc_actions.store.inventory import FileKind
from pcc_actions.store.redaction import FileOutcome, kept_entry, redact_files, redact_strays
from pcc_actions.store.remains import Remains, Spot
from pcc_actions.store.sidecar import sidecar
from pcc_actions.terminal.say import say, warn

MOST_PLACES: Final = 10  # that one sentence names

SPOT_WORDS: Final = {
    Spot.ACTION: "{}",
    Spot.TOPIC: "the topic “{}”",
    Spot.MEETING: "the meeting {}",
    Spot.BOARD: "the board {}",
    Spot.PERSON: "the person {}",
    Spot.COMMENT: "a comment",
    Spot.KEY: "the name of a key",
    Spot.MAP: "a map of columns, which import --forget-map takes out",
    Spot.TEXT: "its text",
}
ADVICE: Final = {
    FileKind.LOG: "Redact another action under its own reference, a topic under its name; take "
    "them out of anything else by hand.",
    FileKind.DRAFT: "Delete that file: its document is then asked about anew.",
    FileKind.SITTING: "Delete that file: what was typed of that sitting is then gone.",
    FileKind.BROKEN: "Delete that file if it is no longer needed.",
    FileKind.OTHER: "Delete that file if it is no longer needed.",
    FileKind.COPY: "It looks like a copy of the log: take them out by hand, or delete it.",
    FileKind.TEMPORARY: "Unless a paper is being written now, delete that file.",
}


def remove_words(ctx: typer.Context, reference: str, secret: str, options: ChangeOptions) -> None:
    """Remove words from an action, wherever the log holds it, and say so of every place.

    Raises `Refused` where there is nothing to remove or the log needs the words, `BadFile`
    where a file could not be read or written: the same again then goes on.
    """
    day = meeting_day(options.meeting, session(ctx).now.today)
    meant = _Meant(EntryKind.ACTION, lambda log: find_action(log, reference, day))
    _remove(session(ctx), meant, spellings(secret), dry_run=options.dry_run)


def remove_words_of_topic(
    ctx: typer.Context, find: Callable[[Log], int], secret: str, *, dry_run: bool
) -> None:
    """Remove words from the topic that `find` finds, as from an action.

    Where they are in its name, they go from the actions that name it too.
    """
    _remove(session(ctx), _Meant(EntryKind.TOPIC, find), spellings(secret), dry_run=dry_run)


@dataclass(frozen=True, slots=True)
class _Meant:
    """The entry that is meant: of which kind it is, and what finds its place in a log."""

    kind: EntryKind
    find: Callable[[Log], int]

    def entry(self, this: Session, words: Spellings, by: str) -> tuple[AnyEntry, bool]:
        """The entry, and whether the log has it or only a kept version.

        Raises `Refused` where the words cannot be taken out of it by that recorder.
        """
        log = this.read().log
        try:
            place = self.find(log)
        except NotFound:
            entry = kept_entry(this.path, log, self.kind, words, self.find)
            refuse_needed(entry, by, words)
            return entry, False
        refuse_unredactable(log, place, by, words, self.kind)
        return entries_of(log, self.kind)[place], True


def _remove(this: Session, meant: _Meant, words: Spellings, *, dry_run: bool) -> None:
    provenance = this.provenance()
    entry, there = meant.entry(this, words, provenance.by)
    outcomes = redact_strays(this.path, words, dry_run=dry_run)
    held = there and without_words(entry, words) != entry
    if held:
        record(
            this,
            lambda log: redact(log, meant.find(log), provenance, words, meant.kind),
            dry_run=dry_run,
        )
    try:
        outcomes += redact_files(this.path, entry, words, dry_run=dry_run)
    except KeyboardInterrupt:
        warn(f"The words may still stand in what is kept of {this.path.name}. Run the same again.")
        raise
    _tell(this, entry, outcomes, held=held, dry_run=dry_run)


def _tell(
    this: Session, entry: AnyEntry, outcomes: Sequence[FileOutcome], *, held: bool, dry_run: bool
) -> None:
    begin = "Would be removed" if dry_run else "Removed"
    done = [*_removed(this, outcomes, held=held)]
    for where in done:
        say(f"{begin} {where}.")
    for sentence in (*_left(this, outcomes), *_in_capitals(this, outcomes)):
        warn(sentence)
    _fail_where_unfinished(this, outcomes)
    if not done:
        raise Refused(f"{called(entry)} does not hold those words. Nothing was removed.")
    warn("Copies made elsewhere (e-mail, git, backups) are not reached from here.")


def _removed(this: Session, outcomes: Sequence[FileOutcome], *, held: bool) -> Iterator[str]:
    """Each place that the words were removed from, as the end of a sentence."""
    by_kind: dict[FileKind, list[FileOutcome]] = defaultdict(list)
    for each in outcomes:
        if each.removed:
            by_kind[each.log_file.kind].append(each)
    if held or by_kind[FileKind.LOG]:
        yield "from the log"
    if versions := by_kind[FileKind.VERSION]:
        yield f"from {counted(len(versions), 'kept version')}"
    if drafts := by_kind[FileKind.DRAFT]:
        yield f"from the answers kept to {counted(len(drafts), 'import')}"
    if sittings := by_kind[FileKind.SITTING]:
        yield f"from what was typed of {counted(len(sittings), 'sitting')}"
    for each in (*by_kind[FileKind.BROKEN], *by_kind[FileKind.OTHER]):
        yield f"from {_name(this, each)}"
    if strays := by_kind[FileKind.TEMPORARY]:
        yield f"with {counted(len(strays), 'temporary file')} that a save had left half written"


def _left(this: Session, outcomes: Iterable[FileOutcome]) -> Iterator[str]:
    """Say where the words still stand, as they were given."""
    versions: list[Remains] = []
    number = 0
    for each in outcomes:
        left = [remains for remains in each.left if not remains.in_capitals]
        if left and each.log_file.kind is FileKind.VERSION:
            versions += left
            number += 1
        elif left:
            name = _name(this, each)
            advice = ADVICE[each.log_file.kind]
            yield f"The words still stand in {name}, in {_spots(left)}. {advice}"
    if number:
        yield (
            f"The words still stand in {counted(number, 'kept version')}, in "
            f"{_spots(versions, lines=False)}. A version can be deleted in {sidecar(this.path)}: "
            "undo then no longer goes back to it."
        )


def _in_capitals(this: Session, outcomes: Iterable[FileOutcome]) -> Iterator[str]:
    """Say where the words stand in other capitals than they were given in."""
    places = []
    number = 0
    for each in outcomes:
        lines = [remains.line for remains in each.left if remains.in_capitals]
        if lines and each.log_file.kind is FileKind.VERSION:
            number += 1
        elif lines:
            places.append(f"{_name(this, each)} ({_lines(lines)})")
    if number:
        places.append(counted(number, "kept version"))
    if places:
        yield (
            f"In other capitals they stand in {joined(places)}. Redact them as they are written "
            "there, if they have to go."
        )


def _spots(left: Iterable[Remains], *, lines: bool = True) -> str:
    """Name what words stand in, each once, with its lines."""
    spots: dict[str, list[int]] = defaultdict(list)
    for each in left:
        spots[SPOT_WORDS[each.spot].format(each.name or "an action")].append(each.line)
    names = [f"{name} ({_lines(at)})" if lines else name for name, at in spots.items()]
    more = len(names) - MOST_PLACES
    if more > 0:
        names = [*names[:MOST_PLACES], counted(more, "more place")]
    return joined(names)


def _lines(numbers: Iterable[int]) -> str:
    different = [str(each) for each in dict.fromkeys(numbers)]
    return f"line{'s' if len(different) > 1 else ''} {joined(different)}"


def _name(this: Session, outcome: FileOutcome) -> str:
    return os.path.relpath(outcome.log_file.file, real_path(this.path).parent)


def _fail_where_unfinished(this: Session, outcomes: Iterable[FileOutcome]) -> None:
    """Raise `BadFile` where a file could not be read or written, with the first reason."""
    failed = [each for each in outcomes if each.failure]
    if failed:
        first = failed[0]
        others = f", nor could {counted(len(failed) - 1, 'other file')}" if failed[1:] else ""
        raise BadFile(
            f"{_name(this, first)} could not be read or written ({first.failure}){others}: the "
            "words may still stand there. Mend that and run the same again."
        )
