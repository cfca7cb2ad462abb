"""A sitting held: its questions asked one after the other, and all of it recorded at once."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pcc_actions.cli.saving import refuse_unwritable
from pcc_actions.cli.session import Session
from pcc_actions.cli.sitting import words
from pcc_actions.cli.sitting.draft import KeptSitting, begun_before
from pcc_actions.core.references.destination import known_board
from pcc_actions.core.sitting.accepted import begun_course
from pcc_actions.core.sitting.answers import answered
from pcc_actions.core.sitting.course import BACK, NO, Beside, Course, Field, to_end
from pcc_actions.core.sitting.discharges import earlier_actions
from pcc_actions.core.sitting.meetings import read_meeting
from pcc_actions.core.sitting.plan import planned
from pcc_actions.core.sitting.receipts import oddities, receipts
from pcc_actions.core.sitting.typed import Sitting, SittingMeeting
from pcc_actions.errors import Failure, Interrupted, Refused
from pcc_actions.terminal.questions import LineEditor, Question
from pcc_actions.terminal.say import print_line, say, warn

if TYPE_CHECKING:
    from pcc_actions.store.reading import Reading

HELP = "?"


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
    board = options.board and known_board(beside.log, options.board).code
    named = _named(beside, options)
    editor = line_editor(plain=options.plain)
    say(words.OPENING)
    found = begun_before(this, editor, named)
    draft, sitting = found or (KeptSitting(this), Sitting())
    course = begun_course(sitting, named, beside, new=options.new_meeting)
    SittingDesk(this, editor, draft, reading, beside, board, options.dry_run).hold(course)


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
            if course.field is Field.LEAVE:
                return self._left(course)
            if self._is_recorded(course):
                return None
            course = self._beside_the_log_now(course)

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
            self._show(course)
        typed = self.editor.line(words.question(course, self.beside, self.board))
        if typed == HELP:
            self._help(course)
            return course
        try:
            after = answered(course, typed, self.beside)
        except Failure as error:
            say(error.sentence)
            return course
        self._take(course, after)
        return after

    def _take(self, before: Course, after: Course) -> None:
        """Keep what was typed, and say of what is whole how it was understood."""
        if after.sitting != before.sitting:
            self.draft.keep(after.sitting)
        for sentence in receipts(before, after, self.beside):
            say(sentence)
        for sentence in oddities(before, after, self.beside):
            warn(sentence)

    def _show(self, course: Course) -> None:
        """Print what belongs to a question, once: the table at the end, or earlier actions."""
        self.shown = course
        if course.field is Field.END:
            self._print_table(course)
        elif course.doubt is None and course.field is Field.FOR_DISCHARGE:
            self._print_earlier(course, completed=True)

    def _help(self, course: Course) -> None:
        if course.doubt is None and course.field is Field.DISCHARGE:
            self._print_earlier(course)
        say(words.help_words(course, self.beside))

    def _print_table(self, course: Course) -> None:
        from pcc_actions.terminal.sitting import print_sitting

        plan = planned(self.beside.log, course.sitting, self.beside.provenance)
        rows = [words.table_row(each) for each in plan.rows]
        print_sitting(words.title(course.sitting), rows, words.count_words(plan, course.sitting))
        if plan.problem:
            warn(plan.problem)

    def _print_earlier(self, course: Course, *, completed: bool = False) -> None:
        """Print what earlier meetings left outstanding, or of it what is reported complete."""
        from pcc_actions.core.dates.schedule import Schedule
        from pcc_actions.core.history.snapshot import snapshot_of
        from pcc_actions.terminal.lists import print_list

        today, schedule = self.beside.provenance.today, Schedule(self.beside.log.meetings)
        earlier = earlier_actions(self.beside.log, course.sitting)
        stood = (snapshot_of(each, schedule, today) for each in earlier)
        listed = [each for each in stood if each and (not completed or each.status == "completed")]
        print_list(listed, today, words.earlier_words(course, len(listed), completed=completed))

    def _interrupted(self, course: Course) -> None:
        """Ask whether to keep what was typed; go on where that is wanted.

        Raises `Interrupted` else; another Ctrl-C keeps it.
        """
        self.shown = None
        print_line()
        if not course.sitting.count:
            self.draft.remove()
            raise Interrupted(f"Interrupted. {words.NOTHING}")
        try:
            typed = self.editor.line(Question(words.KEEP)).casefold()
        except KeyboardInterrupt:
            typed = ""
            print_line()
        if typed != BACK:
            raise Interrupted(f"Interrupted. {self._put_away(typed)}")

    def _left(self, course: Course) -> None:
        """Say that nothing was recorded; ask whether to keep what was typed, if anything was.

        Raises `Interrupted` where Ctrl-C is the answer: it is kept.
        """
        typed = NO[0]
        if course.sitting.count:
            try:
                typed = self.editor.line(Question(words.KEEP_LEAVING)).casefold()
            except KeyboardInterrupt:
                print_line()
                raise Interrupted(f"Interrupted. {self._put_away('')}") from None
        say(self._put_away(typed))

    def _put_away(self, typed: str) -> str:
        """Remove what was typed where that was the answer; the sentence that says how it stands."""
        if typed in NO:
            self.draft.remove()
            return words.NOTHING
        return f"{words.NOTHING} {words.KEPT if self.draft.is_kept else words.NOT_KEPT}"

    def _is_recorded(self, course: Course) -> bool:
        """Record it; False where that was refused, and said: nothing is lost."""
        from pcc_actions.cli.sitting.recording import record_sitting

        told = self.beside.log, self.reading
        try:
            record_sitting(self.this, course.sitting, *told, dry_run=self.dry_run)
        except Refused as error:
            warn(f"{error.sentence} Nothing is recorded yet.")
            return False
        except Failure:
            if self.draft.is_kept:
                say(words.KEPT)
            raise
        if self.dry_run:
            say(self._put_away(""))
        else:
            self.draft.remove()
        return True

    def _beside_the_log_now(self, course: Course) -> Course:
        """The course at its end, beside the log as somebody else has changed it."""
        self.reading = self.this.read()
        self.beside = Beside(self.reading.log, self.this.provenance())
        return to_end(course)
