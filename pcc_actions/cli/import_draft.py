"""The answers to the questions on a document, kept after each, so that one can go on with them."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

from pcc_actions.cli.prompts import answer, prompted
from pcc_actions.cli.session import Session
from pcc_actions.core.typed_answers import NO
from pcc_actions.documents.limits import FILE_SIZE
from pcc_actions.errors import Refused
from pcc_actions.importing.source import source_of
from pcc_actions.regular_files import regular_bytes
from pcc_actions.store import drafts
from pcc_actions.store.draft_folders import remove_old_drafts
from pcc_actions.store.drafts import Draft, PutAside
from pcc_actions.terminal.say import fail, warn

if TYPE_CHECKING:
    from pcc_actions.cli.import_options import ImportOptions
    from pcc_actions.importing.planned_action import PlannedAction
    from pcc_actions.importing.planned_topic import PlannedTopic
    from pcc_actions.terminal.plan import BesideRow

T = TypeVar("T")
_ABOUT_ACTION: Final = "action "
_ABOUT_TOPIC: Final = "topic "
"""What the key of a question about an action, or a topic, begins with: these are counted."""


@dataclass(slots=True)
class Answers:
    """The answers to questions, each in one part or more: those kept before, then those typed.

    A question is known again by its key, wherever it comes. `keep` is called after each.
    """

    before: dict[str, tuple[str, ...]] = field(default_factory=dict)
    keep: Callable[["Answers"], None] = lambda answers: None
    given: dict[str, tuple[str, ...]] = field(default_factory=dict)
    of: int = 0
    _from_before: bool = False
    _ready: list[str] = field(default_factory=list)
    _parts: list[str] = field(default_factory=list)

    @property
    def done(self) -> int:
        """How many actions and topics were answered."""
        return sum(key.startswith((_ABOUT_ACTION, _ABOUT_TOPIC)) for key in self.given)

    @property
    def ready(self) -> bool:
        """Whether the next part was answered before, and is not asked."""
        return bool(self._ready)

    @contextmanager
    def to(self, key: str) -> Iterator[None]:
        """The parts of one question; it is answered once nothing more is asked."""
        kept = self.before.pop(key, ())
        self._ready, self._parts = list(kept), []
        yield
        self.given[key] = tuple(self._parts)
        if self.given[key] != kept:
            self.keep(self)

    def typed(self, question: str, default: str | None = None, *, shown: bool = True) -> str:
        """The answer to a part: the one kept before, or what is typed now."""
        self._from_before = self.ready
        part = self._ready.pop(0) if self.ready else prompted(question, default, shown=shown)
        self._parts.append(part)
        return part

    def refused(self, sentence: str) -> None:
        """Say why the part cannot be; of one kept before that was said when it was typed."""
        if not self._from_before:
            fail(sentence)

    def read(self, reader: Callable[[str], T], ask: Callable[[], str]) -> T:
        """What is read of a part, which is asked for until it can be."""
        while True:
            try:
                return reader(ask())
            except Refused as refused:
                self.refused(refused.sentence)


def question_key(planned: "PlannedAction", beside: "Sequence[BesideRow]") -> str:
    """The key of the question about an action: a digest of all that is asked and shown beside it.

    What the log says is among that: where it has become another since, it is asked again.
    """
    asked = (
        *planned.extracted.where, planned.plan, planned.reference, planned.known, planned.why,
        planned.candidates, *beside,
    )  # fmt: skip
    return f"{_ABOUT_ACTION}{_digest(repr(asked).encode())}"


def topic_question_key(planned: "PlannedTopic", beside: "Sequence[BesideRow]") -> str:
    """The key of the question about a topic, a digest as that of an action is."""
    asked = (*planned.extracted.where, planned.plan, planned.why, *beside)
    return f"{_ABOUT_TOPIC}{_digest(repr(asked).encode())}"


class DocumentDraft:
    """The draft of one document, read with the same options; and what of it was left before.

    `is_kept` tells that answers are on the disk with which one can go on. Of a document that
    cannot be read there is none: its reader says why.
    """

    def __init__(self, this: Session, document: Path, options: "ImportOptions") -> None:
        self._log, self._name, self._by = this.path, source_of(document.name), this.by
        self._asks, self._again = options.asks, options.again
        self._document = content_digest(document)
        columns = sorted(options.map or ())
        said = (options.board, options.meeting, columns, options.serials, options.again)
        self._key = _digest(f"{self._document} {said}".encode())
        self.is_kept = False
        remove_old_drafts(self._log, this.now.at)

    def answers(self) -> Answers:
        """The answers to go on with, where there are any and the person wants to."""
        if not self._asks:
            return Answers()
        found = drafts.kept_draft(self._log, self._key)
        if isinstance(found, PutAside):
            warn(
                f"The answers kept to {self._name} could not be read, and stand aside as "
                f"{found.name}. You are asked anew."
            )
        if isinstance(found, Draft) and self._wanted(found):
            return Answers(dict(found.answers), self._keep)
        return Answers(keep=self._keep)

    def _wanted(self, draft: Draft) -> bool:
        who = "You" if draft.by == self._by else draft.by
        said = f"answered {draft.done} of {draft.of} questions on" if draft.of else "began with"
        self.is_kept = True
        typed = answer(f"{who} {said} {self._name}. Go on from there? [Y/n]:")
        self.is_kept = typed.casefold() not in NO
        return self.is_kept

    def _keep(self, answers: Answers) -> None:
        draft = Draft(self._name, self._by, answers.done, answers.of, answers.given)
        try:
            drafts.keep_draft(self._log, self._key, draft)
            self.is_kept = True
        except OSError:
            self.is_kept = False  # then it is not said that they are

    @cached_property
    def rows_left(self) -> frozenset[str]:
        """The digests of the rows that somebody left before; none where all is to be asked."""
        if self._again or not self._document:
            return frozenset()
        found = drafts.rows_left(self._log, self._document)
        if isinstance(found, PutAside):
            warn(
                f"What was left of {self._name} before could not be read, and stands aside as "
                f"{found.name}. You are asked about all of it."
            )
            return frozenset()
        return found

    def row_key(self, planned: "PlannedAction | PlannedTopic") -> str:
        """A digest of a row of this document, which tells nothing without the document.

        Not of its reference, which becomes another where serials are numbered by item.
        """
        extracted = planned.extracted
        row = (self._document, extracted.where, extracted.words)
        return _digest(repr(row).encode())

    def used(self, left: Iterable["PlannedAction | PlannedTopic"]) -> None:
        """Remove the answers, which are recorded now, and keep which rows were left."""
        drafts.remove_draft(self._log, self._key)
        rows = {*self.rows_left, *map(self.row_key, left)}
        try:
            drafts.keep_rows_left(self._log, self._document, rows)
        except OSError:
            warn(f"What you left of {self._name} could not be kept: you will be asked again.")


def content_digest(document: Path) -> str:
    """A digest of what a document holds; empty where it cannot be read, or is too large to be."""
    try:
        if document.stat().st_size > FILE_SIZE:
            return ""
        return _digest(regular_bytes(document))
    except OSError:
        return ""


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:32]
