"""What `check` says of a log file: the findings in its data, with their lines, and its own."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Final

from pcc_actions.core.checks.all_checks import findings
from pcc_actions.core.checks.finding import (
    FaultCode,
    Finding,
    Placed,
    RemarkCode,
    faults_first,
    placed,
)
from pcc_actions.core.correction_lines import line_for_closing, line_for_day, where_any
from pcc_actions.core.dates.parse import uk
from pcc_actions.core.dates.schedule import A_DAY
from pcc_actions.core.differences import hand_edit_words
from pcc_actions.core.entries import EntryKind
from pcc_actions.core.history.effective import effective, in_order
from pcc_actions.core.history.places import closing_place
from pcc_actions.core.messages import Clock
from pcc_actions.core.text.command_line import command_line
from pcc_actions.errors import BadFile
from pcc_actions.store import links, versions
from pcc_actions.store.conflict_copies import conflict_copies, holds_nothing_more
from pcc_actions.store.doubt_sentences import located_sentence
from pcc_actions.store.doubtful import KeyDoubt
from pcc_actions.store.files import real_path
from pcc_actions.store.git_doubts import merge_doubt_sentence
from pcc_actions.store.line_numbers import file_line
from pcc_actions.store.read_log import read_log
from pcc_actions.store.reading import Now, Reading, no_closing
from pcc_actions.store.shared_place import PlaceKind, shared_place
from pcc_actions.store.values import is_all_visible
from pcc_actions.store.version_files import open_versions

# Days on which something was, beside that of the closing.
_OTHER_DAYS: Final = {EntryKind.ACTION: ("completed_on",), EntryKind.TOPIC: ("last",)}
TAKE_BACK = "Take it back with pcc-actions undo"
LocatedFinding = tuple[str, Finding]  # where: "actions.toml, line 41", and what


def located_findings(path: Path, now: Now, as_at: date, clock: Clock) -> list[LocatedFinding]:
    """Everything there is to say of a log file as at a day, faults first.

    Raises `BadFile` where it cannot be read at all.
    """
    reading = read_log(path, now)
    rows = [
        *_short(reading),
        *_behind(reading),
        *_doubts(reading),
        *_to_come(reading, now),
        *((where(reading, each), each) for each in _of_data(reading, as_at)),
        *_hand_edits(reading, clock),
        *_unclosed(reading),
        *_versions(path),
        *_second_name(path),
        *_copies(reading),
        *_place(path),
        *_merge(path),
    ]
    return sorted(rows, key=lambda row: faults_first(row[1]))


def _of_data(reading: Reading, as_at: date) -> Iterator[Finding]:
    """What there is to say of the data; of a kind of event that is mistyped nothing twice."""
    doubts = (each for each in reading.doubtful if each.doubt is KeyDoubt.EVENT_KIND)
    told = {tuple(each.place[:2]) for each in doubts}
    # What no line of a file holds no text of it can hold; an edited log has some from elsewhere.
    all_visible = reading.sealed and is_all_visible(reading.text)
    for finding in findings(reading.log, as_at, all_visible=all_visible):
        is_told = (finding.of, finding.index) in told
        if finding.code is not RemarkCode.UNKNOWN_EVENT or not is_told:
            yield finding


def where(reading: Reading, finding: Finding) -> str:
    """Where in its file a finding of a log stands: `actions.toml, line 41`."""
    if finding.index is None:
        return reading.path.name
    names = [finding.name] if finding.name else []
    return reading.lines.where([finding.of, finding.index, *names])


def _short(reading: Reading) -> Iterator[LocatedFinding]:
    if reading.missing:
        line = file_line(reading.path, reading.text.count("\n") or 1)
        sentence = f"The log is not whole: {reading.missing}."
        yield line, Finding(FaultCode.NOT_WHOLE, sentence)


def _behind(reading: Reading) -> Iterator[LocatedFinding]:
    """Find a log older than its newest kept version: somebody put an old copy in its place."""
    later = reading.ahead
    if later and not reading.missing:
        sentence = (
            f"The log is at revision {reading.revision}, but revision {later} of it is kept: "
            f"was an old copy put in its place? pcc-actions redo puts revision {later} back."
        )
        yield reading.path.name, Finding(FaultCode.OLD_COPY, sentence)


def _doubts(reading: Reading) -> Iterator[LocatedFinding]:
    for each in reading.doubtful:
        line, sentence = located_sentence(reading.lines, each)
        yield line, Finding(FaultCode.DOUBTFUL_KEY, sentence)


def _to_come(reading: Reading, now: Now) -> Iterator[LocatedFinding]:
    """Find entries of a day still to come: whoever recorded them had a clock that was ahead."""
    for place in placed(reading.log):
        for finding in _ahead(place, now) or _keys_to_come(place, now):
            yield where(reading, finding), finding


def _ahead(place: Placed, now: Now) -> list[Finding]:
    entry = place.entry
    if not any(_is_to_come(event.on, now) for event in effective(entry.history)):
        return []
    first = next(event for event in in_order(entry) if _is_to_come(event.on, now))
    line = line_for_day(entry, first, now.today)
    sentence = (
        f"{place.name} has an entry of {uk(first.on)}, a day still to come: a "
        f"clock was wrong. {TAKE_BACK}{where_any('; or put the day right', line)}."
    )
    return [place.finding(FaultCode.DAY_TO_COME, sentence, "history")]


def _keys_to_come(place: Placed, now: Now) -> list[Finding]:
    """Find days still to come that somebody typed over in an entry."""
    entry, found = place.entry, []
    if _is_to_come(entry.closed, now) and closing_place(entry) is not None:
        mend = f"To put it right: {line_for_closing(entry)}."
        found.append(_key_to_come(place, "closed", mend))
    for name in _OTHER_DAYS[place.of]:
        if _is_to_come(getattr(entry, name), now):
            found.append(_key_to_come(place, name, "Type the right day in its place."))
    return found


def _is_to_come(day: date | None, now: Now) -> bool:
    return day is not None and day > now.today and day - now.today > A_DAY


def _key_to_come(place: Placed, name: str, mend: str) -> Finding:
    day = uk(getattr(place.entry, name))
    sentence = f"{place.name} has {name} {day}, a day still to come. {mend}"
    return place.finding(FaultCode.TYPED_DAY_TO_COME, sentence, name)


def _hand_edits(reading: Reading, clock: Clock) -> Iterator[LocatedFinding]:
    for said in hand_edit_words(reading.typed, reading.before, reading.log, clock):
        sentence = f"Edited outside pcc-actions: {said}."
        yield reading.path.name, Finding(RemarkCode.HAND_EDIT, sentence)


def _unclosed(reading: Reading) -> Iterator[LocatedFinding]:
    if reading.unclosed and not reading.missing:
        line = file_line(reading.path, reading.text.count("\n") or 1)
        yield line, Finding(RemarkCode.NO_CLOSING_LINE, no_closing(reading.path))


def _versions(path: Path) -> Iterator[LocatedFinding]:
    """Remark on kept versions that cannot be put back, or not even be looked at."""
    try:
        open_versions(path)
    except BadFile as closed:
        yield path.name, Finding(RemarkCode.CLOSED_VERSIONS, closed.sentence)
    for damaged in versions.damaged(path):
        sentence = (
            f"Kept version {damaged.revision} is damaged ({damaged.why}): undo passes it over."
        )
        yield path.name, Finding(RemarkCode.DAMAGED_VERSION, sentence)


def _second_name(path: Path) -> Iterator[LocatedFinding]:
    other = links.other_name(path)
    if other is not None:
        yield path.name, Finding(RemarkCode.SECOND_NAME, links.has_two(path, other))


def _copies(reading: Reading) -> Iterator[LocatedFinding]:
    """Remark on what file-sharing tools leave beside a log that two people wrote at once."""
    path = reading.path
    for name in conflict_copies(path):
        look = command_line(("merge", name, "--dry-run"))
        what = ". See whether it holds more"
        if holds_nothing_more(real_path(path).with_name(name), path, reading.data):
            what = ", and the log seems to hold all that it does. Make sure, and then remove it"
        sentence = f"It looks like a conflict copy of the log{what}: {look}"
        yield name, Finding(RemarkCode.CONFLICT_COPY, sentence)


def _place(path: Path) -> Iterator[LocatedFinding]:
    """Remark on a place where the lock may not keep two saves apart."""
    place = shared_place(path)
    if place is None:
        return
    if place.kind is PlaceKind.NETWORK_DRIVE:
        sentence = (
            f"The log lies on a network drive ({place.name}). Whether two who save in the same "
            "instant wait for one another there is up to its server, and cannot be told from "
            'here: see "A shared drive" on the page "Sharing a log".'
        )
        yield path.name, Finding(RemarkCode.NETWORK_DRIVE, sentence)
    else:
        sentence = (
            f"The log lies in a folder of {place.name}, which copies it to each computer: two who "
            "record at the same time do not wait for one another, and leave a conflict copy. See "
            '"OneDrive, SharePoint and Dropbox" on the page "Sharing a log".'
        )
        yield path.name, Finding(RemarkCode.SYNCED_FOLDER, sentence)


def _merge(path: Path) -> Iterator[LocatedFinding]:
    """Remark where git would bring two copies of the log together otherwise than it should."""
    sentence = merge_doubt_sentence(path)
    if sentence:
        yield path.name, Finding(RemarkCode.DOUBTFUL_MERGE, sentence)
