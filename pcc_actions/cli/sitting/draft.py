"""What is typed of a sitting, kept after each field, so that one can go on with it."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field

from pcc_actions.cli.session import Session, written
from pcc_actions.core.messages import counted
from pcc_actions.core.sitting.course import NO, YES
from pcc_actions.core.sitting.meetings import meeting_words
from pcc_actions.core.sitting.typed import Sitting, SittingMeeting
from pcc_actions.core.text.english import joined
from pcc_actions.store import drafts, sitting_drafts
from pcc_actions.store.drafts import PutAside
from pcc_actions.store.sitting_drafts import SittingDraft
from pcc_actions.terminal.questions import LineEditor, Question
from pcc_actions.terminal.say import warn

DELETE = "delete"


def _new_key() -> str:
    return os.urandom(8).hex()


@dataclass(slots=True)
class KeptSitting:
    """The draft of one sitting; `is_kept` tells that it is on the disk as it was last typed."""

    this: Session
    key: str = field(default_factory=_new_key)
    is_kept: bool = False
    _failed: bool = False

    def keep(self, sitting: Sitting) -> None:
        """Keep what was typed; where that cannot be, it is said once, and the sitting goes on."""
        draft = SittingDraft(self.this.by, self.this.renewed().now.at, sitting)
        try:
            sitting_drafts.keep_sitting(self.this.path, self.key, draft)
            self.is_kept = True
        except OSError as error:
            self.is_kept = False
            self._tell(error)

    def _tell(self, error: OSError) -> None:
        if not self._failed:
            self._failed = True
            warn(
                f"What you type cannot be kept on the disk for now ({error.strerror}). Go on: it "
                "is recorded at the end, if the disk allows it."
            )

    def remove(self) -> None:
        """Remove the draft: it is recorded now, or nobody wants it."""
        drafts.remove_draft(self.this.path, f"{sitting_drafts.PREFIX}{self.key}")
        self.is_kept = False


def begun_before(
    this: Session, editor: LineEditor, meeting: SittingMeeting | None
) -> tuple[KeptSitting, Sitting] | None:
    """The draft that somebody wants to go on with, the last one offered first; None for none.

    Where a meeting was named, only what was typed of that one is offered.
    """
    drafts.remove_old_drafts(this.path, this.now.at)
    for key, found in sitting_drafts.kept_sittings(this.path):
        if isinstance(found, PutAside):
            warn(f"What was kept of a sitting could not be read, and stands aside as {found.name}.")
        elif found.sitting.count and meeting in (None, found.sitting.meeting):
            draft = KeptSitting(this, key, is_kept=True)
            if _is_wanted(editor, draft, found):
                return draft, found.sitting
    return None


def _is_wanted(editor: LineEditor, draft: KeptSitting, found: SittingDraft) -> bool:
    """Whether somebody goes on with a draft: their own by Return, another's only by a yes."""
    own = found.by == draft.this.by
    words = (
        f"{'You' if own else found.by} began on {written(found.at)}: "
        f"{joined([*_told(found.sitting)])}. Go on from there? "
        f"[{'Y/n' if own else 'y/N'}, or {DELETE}]"
    )
    typed = editor.line(Question(words)).casefold()
    if typed == DELETE:
        draft.remove()
    return typed in YES or (own and typed not in (*NO, DELETE))


def _told(sitting: Sitting) -> Iterator[str]:
    """What was typed of a sitting, counted."""
    yield meeting_words(sitting.of)
    if sitting.discharges:
        yield f"{len(sitting.discharges)} discharged"
    if sitting.actions:
        yield counted(len(sitting.actions), "action")
