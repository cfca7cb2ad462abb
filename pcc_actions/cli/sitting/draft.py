"""What is typed of a sitting, kept after each field, so that one can go on with it."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field

from pcc_actions.cli.moments import written
from pcc_actions.cli.session import Session
from pcc_actions.cli.sitting import words
from pcc_actions.core.messages import counted
from pcc_actions.core.sitting.meetings import meeting_words
from pcc_actions.core.sitting.typed import Sitting, SittingMeeting
from pcc_actions.core.text.english import joined
from pcc_actions.core.typed_answers import NO, YES
from pcc_actions.errors import Interrupted
from pcc_actions.store import sitting_drafts
from pcc_actions.store.draft_folders import remove_old_drafts
from pcc_actions.store.drafts import PutAside
from pcc_actions.store.sitting_drafts import SittingDraft
from pcc_actions.terminal.questions import LineEditor, Question
from pcc_actions.terminal.say import print_line, say, warn

DELETE = "delete"


def _new_key() -> str:
    return os.urandom(8).hex()


@dataclass(slots=True)
class KeptSitting:
    """The draft of one sitting; `held` is what this sitting last kept or found of it on the disk.

    It is None where that was nothing. Somebody else may change the draft meanwhile, as by taking
    words out of it that must not be kept: what stands there then is never written over.
    """

    this: Session
    key: str = field(default_factory=_new_key)
    held: Sitting | None = None
    _failed: bool = False

    def holds(self, sitting: Sitting) -> bool:
        """Whether the disk has all of what was typed."""
        return self.held == sitting

    def is_changed_elsewhere(self) -> bool:
        """Whether the disk has something else than this sitting kept there."""
        return self.held is not None and self._there() != self.held

    def taken_over(self) -> Sitting | None:
        """What somebody else made of it on the disk; None where they removed it."""
        self.held = self._there()
        return self.held

    def _there(self) -> Sitting | None:
        found = sitting_drafts.kept_sitting(self.this.path, self.key)
        return found.sitting if isinstance(found, SittingDraft) else None

    def keep(self, sitting: Sitting) -> None:
        """Keep what was typed; where that cannot be, it is said once, and the sitting goes on."""
        if self.is_changed_elsewhere():
            return
        draft = SittingDraft(self.this.by, self.this.later().now.at, sitting)
        try:
            sitting_drafts.keep_sitting(self.this.path, self.key, draft)
        except OSError as error:
            self._tell(error)
        else:
            self.held, self._failed = sitting, False

    def _tell(self, error: OSError) -> None:
        if not self._failed:
            self._failed = True
            warn(
                f"What you type cannot be kept on the disk for now ({error.strerror}). Go on: it "
                "is recorded at the end, if the disk allows it."
            )

    def remove(self) -> None:
        """Remove the draft: it is recorded now, or nobody wants it."""
        sitting_drafts.remove_sitting(self.this.path, self.key)
        self.held = None


def begun_before(
    this: Session, editor: LineEditor, meeting: SittingMeeting | None
) -> tuple[KeptSitting, Sitting] | None:
    """The draft that somebody wants to go on with, the last one offered first; None for none.

    Where a meeting was named, only what was typed of that one is offered. Raises `Interrupted`.
    """
    remove_old_drafts(this.path, this.now.at)
    try:
        return _wanted(this, editor, meeting)
    except KeyboardInterrupt:
        print_line()
        raise Interrupted(f"Interrupted. {words.NOTHING} {words.STAYS}") from None


def _wanted(
    this: Session, editor: LineEditor, meeting: SittingMeeting | None
) -> tuple[KeptSitting, Sitting] | None:
    for key, found in sitting_drafts.kept_sittings(this.path):
        if isinstance(found, PutAside):
            warn(f"What was kept of a sitting could not be read, and stands aside as {found.name}.")
        elif found.sitting.count and meeting in (None, found.sitting.meeting):
            draft = KeptSitting(this, key, found.sitting)
            if _is_wanted(editor, draft, found):
                return draft, found.sitting
    return None


def _is_wanted(editor: LineEditor, draft: KeptSitting, found: SittingDraft) -> bool:
    """Whether somebody goes on with a draft: their own by Return, another's only by a yes."""
    own = found.by == draft.this.by
    asked = (
        f"{'You' if own else found.by} began on {written(found.at)}: "
        f"{joined([*_told(found.sitting)])}. Go on from there? "
        f"[{'Y/n' if own else 'y/N'}, or {DELETE}]"
    )
    word = _answered(editor, asked, (YES if own else NO)[0])
    if word == DELETE:
        draft.remove()
    return word in YES


def _answered(editor: LineEditor, asked: str, default: str) -> str:
    """A yes, a no or `delete`; asked again until it is one of them."""
    while True:
        typed = editor.line(Question(asked)).casefold() or default
        if typed in (*YES, *NO, DELETE):
            return typed
        say(f"Type y, n or {DELETE}.")


def _told(sitting: Sitting) -> Iterator[str]:
    """What was typed of a sitting, counted."""
    yield meeting_words(sitting.of)
    if sitting.discharges:
        yield f"{len(sitting.discharges)} discharged"
    if sitting.actions:
        yield counted(len(sitting.actions), "action")
