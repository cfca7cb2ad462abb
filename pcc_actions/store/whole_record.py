"""All that was ever recorded in a log: its kept versions and its history in git gone through."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Final

from pcc_actions.core.audit.earlier import EarlierVersion
from pcc_actions.core.audit.findings import audit_findings
from pcc_actions.core.audit.survey import Survey
from pcc_actions.core.audit.words import looked_through
from pcc_actions.core.checks.finding import Finding, RemarkCode
from pcc_actions.core.dates.parse import uk
from pcc_actions.core.messages import Clock, counted
from pcc_actions.core.text.english import capitalised, first_joined
from pcc_actions.errors import BadFile
from pcc_actions.store.git_repository import GitRefused, NoGit, Version, repository_of
from pcc_actions.store.located_findings import LocatedFinding, where
from pcc_actions.store.read_log import read_log
from pcc_actions.store.reading import Now, Reading
from pcc_actions.store.version_files import DamagedVersion, versions_of
from pcc_actions.store.version_reader import ReadVersion, VersionReader

NAMED: Final = 5  # versions that a sentence names
_COMMIT: Final = 8  # letters of the name of a commit

Looked = Callable[[int], None]  # told how many versions were gone through so far


@dataclass(frozen=True, slots=True)
class WholeRecord:
    """What there is to say of all that was ever recorded, with lines, and what was looked at."""

    rows: Sequence[LocatedFinding]
    sentence: str


def whole_record(path: Path, now: Now, clock: Clock, looked: Looked) -> WholeRecord:
    """Go through the versions of a log. Raises `BadFile` where the log itself cannot be read."""
    reading = read_log(path, now)
    reader = VersionReader(path)
    log = reader.read(reading.data)
    gone_through = _GoneThrough(reader, Survey(log.log), looked)
    gone_through.take(log, "the log", reading.revision, is_log=True)
    _through_kept(path, gone_through)
    _through_git(path, gone_through)
    told = gone_through.survey.told()
    findings = [
        *audit_findings(log.log, told, clock),
        *_edited(reading, log, gone_through),
        *gone_through.findings,
    ]
    rows = [(where(reading, finding), finding) for finding in findings]
    return WholeRecord(rows, looked_through(gone_through.where, log.log, told))


@dataclass(slots=True)
class _GoneThrough:
    """What was gone through: which versions, and what there is to say of these themselves."""

    reader: VersionReader
    survey: Survey
    looked: Looked
    kept: list[int] = field(default_factory=list)
    committed: list[date] = field(default_factory=list)
    edited: list[str] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    def take(
        self, found: ReadVersion, called: str, revision: int | None, *,
        own: bool = False, is_log: bool = False,
    ) -> None:  # fmt: skip
        """Go through a version that was read."""
        version = EarlierVersion(revision, called, found.text, own=own)
        self.survey.look_through(version, found.log)
        if not found.sealed and not is_log and called not in self.edited:
            self.edited.append(called)
        self.looked(len(self.kept) + len(self.committed))

    @property
    def where(self) -> list[str]:
        """What there was beside the log, for a sentence."""
        said = []
        if self.kept:
            first, last = min(self.kept), max(self.kept)
            which = f"revision {first}" if first == last else f"revisions {first} to {last}"
            said.append(f"{counted(len(self.kept), 'kept version')} ({which})")
        if self.committed:
            number = counted(len(self.committed), "version")
            said.append(f"{number} in git (from {uk(min(self.committed))})")
        return said


def _through_kept(path: Path, gone_through: _GoneThrough) -> None:
    """Go through the kept versions; a damaged one, which `check` names, is known by its number."""
    there = versions_of(path)
    for revision in there.revisions:
        own = there.own(revision)
        called = f"kept version {own}"
        found = _read(called, there.opened(own), gone_through)
        if found is None:
            unread = EarlierVersion(revision, called, called, read=False, own=own == revision)
            gone_through.survey.look_through(unread, None)
            continue
        if own == revision:
            gone_through.kept.append(revision)
        gone_through.take(found, called, revision, own=own == revision)


def _read(
    called: str, text: str | DamagedVersion | None, gone_through: _GoneThrough
) -> ReadVersion | None:
    """What a kept version says; None for one that is damaged or not there, or cannot be read."""
    if not isinstance(text, str):
        return None
    try:
        return gone_through.reader.read(text.encode())
    except BadFile as error:
        sentence = _passed_over(called, error)
        gone_through.findings.append(Finding(RemarkCode.UNREAD_VERSION, sentence))
        return None


def _passed_over(called: str, error: BadFile) -> str:
    return f"{capitalised(called)} cannot be read, and is passed over: {error.fault}"


def _through_git(path: Path, gone_through: _GoneThrough) -> None:
    """Go through what git keeps of the log, where it lies in a repository."""
    try:
        repository = repository_of(path)
        if repository is None:
            return
        for version in repository.history_of(path):
            _take_committed(version, gone_through)
        cut_short = repository.is_cut_short()
    except (NoGit, GitRefused) as error:
        sentence = f"What git keeps of the log could not be looked at: {error.sentence}"
        gone_through.findings.append(Finding(RemarkCode.UNREAD_GIT, sentence))
        return
    if cut_short:
        sentence = (
            "This copy of the git repository was fetched without its oldest versions: what these "
            "hold was not looked at."
        )
        gone_through.findings.append(Finding(RemarkCode.CUT_SHORT, sentence))


def _take_committed(version: Version, gone_through: _GoneThrough) -> None:
    """Go through a version that git has. One that cannot be read was mended since: the log is."""
    if version.data is None:
        return
    day = version.committed_at.date()
    called = f"version {version.commit[:_COMMIT]} of {uk(day)} in git"
    try:
        found = gone_through.reader.read(version.data)
    except BadFile as error:
        finding = Finding(RemarkCode.UNREAD_COMMIT, _passed_over(called, error))
        gone_through.findings.append(finding)
        return
    gone_through.committed.append(day)
    gone_through.take(found, called, found.revision)


def _edited(reading: Reading, log: ReadVersion, gone_through: _GoneThrough) -> Iterator[Finding]:
    """Remark on what was edited outside pcc-actions, as closing lines tell."""
    if not log.sealed:
        sentence = (
            f"The log was edited outside pcc-actions since revision {reading.revision}: its "
            "closing line does not fit it."
        )
        yield Finding(RemarkCode.OPEN_SEAL, sentence)
    if gone_through.edited:
        which = first_joined(gone_through.edited, NAMED)
        sentence = f"Edited outside pcc-actions, as the closing lines tell: {which}."
        yield Finding(RemarkCode.EDITED_VERSIONS, sentence)
