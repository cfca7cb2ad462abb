"""A sitting held: its questions asked one after the other, and all of it recorded at once."""

from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pcc_actions.cli.asked import is_agreed
from pcc_actions.cli.saving import refuse_unwritable
from pcc_actions.cli.session import Session
from pcc_actions.cli.sitting import words
from pcc_actions.cli.sitting.draft import KeptSitting, begun_before
from pcc_actions.cli.sitting.leaving import nothing_recorded, parting_words
from pcc_actions.cli.sitting.showing import show, show_help, show_so_far
from pcc_actions.core.references.destination import NO_BOARD_YET, known_board
from pcc_actions.core.sitting.accepted import begun_course
from pcc_actions.core.sitting.answers import answered
from pcc_actions.core.sitting.course import Beside, Course, Field, to_end
from pcc_actions.core.sitting.meetings import read_meeting
from pcc_actions.core.sitting.plan import planned
from pcc_actions.core.sitting.receipts import receipts
from pcc_actions.core.sitting.typed import Sitting, SittingMeeting
from pcc_actions.errors import Failure, Interrupted, Refused
from pcc_actions.terminal.questions import LineEditor
from pcc_actions.terminal.say import print_line, say, warn

if TYPE_CHECKING:
    from pcc_actions.store.reading import Reading


@dataclass(frozen=True, slots=True)
class SittingOptions:
    """What was said of a sitting beforehand, as typed."""

    board: str | None = None
    meeting: str | None = None
    new_meeting: bool = False
    dry_run: bool = False
    plain: bool = False


def hold(this: Session, options: SittingOptions) -> None:
    """Ask for all that a meeting raised and discharged, and record it as one revision.

    Raises `Interrupted` where somebody leaves, `Refused` for a meeting named that cannot be.
    """
    from pcc_actions.terminal.line_editor import line_editor

    refuse_unwritable(this)
    reading = this.read()
    beside = Beside(reading.log, this.provenance())
    if not beside.log.boards:
        raise Refused(NO_BOARD_YET)
    board = options.board and known_board(beside.log, options.board).code
    named = _named(beside, options)
    editor = line_editor(plain=options.plain)
    say(words.OPENING)
    found = begun_before(this, editor, named)
    draft, sitting = found or (KeptSitting(this), None)
    desk = SittingDesk(this, editor, draft, reading, beside, board, options.dry_run)
    if sitting is None:
        desk.hold(begun_course(Sitting(), named, beside, new=options.new_meeting))
    else:
        desk.hold(desk.gone_on(sitting))


def _named(beside: Beside, options: SittingOptions) -> SittingMeeting | None:
    """The meeting that was named by options. Raises `Refused` where it cannot be that one."""
    if options.meeting is None:
        return None
    typed = " ".join(filter(None, (options.board, options.meeting)))
    return read_meeting(beside.log, typed, beside.provenance.today)


@dataclass(slots=True)
class SittingDesk:
    """Somebody at a terminal, what they type, and the log that it is typed beside.

    `board` is the one whose meeting is proposed, where one was named; `shown` is the course at
    which what belongs to its question was last printed.
    """

    this: Session
    editor: LineEditor
    draft: KeptSitting
    reading: "Reading"
    beside: Beside
    board: str | None
    dry_run: bool
    shown: Course | None = None

    def hold(self, course: Course) -> None:
        """Ask until all is recorded, or left."""
        while True:
            course = self._asked_to_the_end(course)
            end = self._left if course.field is Field.LEAVE else self._recorded
            again = end(course)
            if again is None:
                return
            course = again

    def _asked_to_the_end(self, course: Course) -> Course:
        while course.field not in (Field.RECORD, Field.LEAVE):
            try:
                course = self._asked(course)
            except KeyboardInterrupt:
                self._interrupted(course)
        return course

    def _asked(self, course: Course) -> Course:
        """The course after one answer; as it was where it was no answer, which is said."""
        if course is not self.shown:
            self.shown = course
            show(course, self.beside)
        typed = self.editor.line(words.question(course, self.beside, self.board))
        if self.draft.is_changed_elsewhere():
            return self._as_kept(course)
        if words.asks_for_help(course, typed):
            show_help(course, self.beside)
            return course
        try:
            after = answered(course, typed, self.beside)
        except Failure as error:
            say(error.sentence)
            return course
        self._take(course, after)
        return after

    def _as_kept(self, course: Course) -> Course:
        """The course with what somebody else made of its draft: nothing they took out comes back.

        Raises `Interrupted` where they removed it, and it is not to be kept anew.
        """
        found = self.draft.taken_over()
        if found is None:
            if not is_agreed(self.editor, words.REMOVED):
                raise Interrupted(words.NOTHING)
            self.draft.keep(course.sitting)
            return course
        warn(words.CHANGED)
        return self.gone_on(found)

    def gone_on(self, sitting: Sitting) -> Course:
        """The course where what was typed leaves off; that is shown first."""
        course = begun_course(sitting, None, self.beside, new=False)
        show_so_far(course, self.beside)
        return course

    def _take(self, before: Course, after: Course) -> None:
        """Keep what was typed, and say of what is whole how it was understood."""
        if after.sitting != before.sitting:
            self.draft.keep(after.sitting)
        said = receipts(before, after, self.beside)
        for sentence in said.understood:
            say(sentence)
        for sentence in said.odd:
            warn(sentence)

    def _interrupted(self, course: Course) -> None:
        """Ask whether to keep what was typed; go on where that is wanted.

        Raises `Interrupted` else; another Ctrl-C keeps it.
        """
        self.shown = None
        print_line()
        said = parting_words(self.editor, self.draft, course.sitting, at_once=True)
        if said is not None:
            raise Interrupted(f"Interrupted. {said}")

    def _left(self, course: Course) -> Course | None:
        """Ask whether to keep what was typed; at the table where somebody goes on after all."""
        said = parting_words(self.editor, self.draft, course.sitting)
        if said is None:
            return self._at_the_table(course)
        say(said)
        return None

    def _recorded(self, course: Course) -> Course | None:
        """Record it; at the table where that cannot be, which is said: nothing is lost."""
        from pcc_actions.cli.sitting.recording import record_sitting

        told = self.beside.log, self.reading
        try:
            record_sitting(self.this, course.sitting, *told, dry_run=self.dry_run)
        except Failure as error:
            again = self._at_the_table(course)
            plan = planned(self.beside.log, course.sitting, self.beside.provenance)
            warn(f"{words.MEANWHILE if plan.problems else error.sentence} {words.NOT_YET}")
            return again
        if self.dry_run:
            say(nothing_recorded(self.draft, course.sitting))
        else:
            self.draft.remove()
        return None

    def _at_the_table(self, course: Course) -> Course:
        """The course at its end, beside the log as somebody else may have changed it."""
        before, course = self.beside.log, to_end(course)
        with suppress(Failure):  # which is said where it cannot be recorded
            self.reading = self.this.read()
            self.beside = Beside(self.reading.log, self.this.provenance())
        if self.beside.log == before:
            self.shown = course  # the table stands on the screen; what went wrong is below it
        return course
