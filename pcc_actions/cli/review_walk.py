"""A review as somebody goes through it: action by action, each answer saved at once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from pcc_actions.cli.asked import WentBack
from pcc_actions.cli.review_answers import ANSWERS, Answer, Reviewed
from pcc_actions.cli.saving import ChangeToAction, record, sentences_of_change
from pcc_actions.cli.session import Session
from pcc_actions.core.correction_lines import line_against
from pcc_actions.core.differences import differences
from pcc_actions.core.model import Log
from pcc_actions.core.references.lookup import find_action
from pcc_actions.core.review import ReviewItem, count_review, passed_over, review_item
from pcc_actions.core.text.english import first_joined
from pcc_actions.core.typed_answers import HELP
from pcc_actions.errors import Failure, NotFound, WrongDay
from pcc_actions.terminal.questions import TOGETHER, LineEditor, OtherKeyMeant
from pcc_actions.terminal.review import print_end, print_item, print_keys
from pcc_actions.terminal.say import fail, say, warn

if TYPE_CHECKING:
    from pcc_actions.store.reading import Reading

SKIP, BACK, UNDO, QUIT = "s", "b", "u", "q"
MOVING: Final = {
    SKIP: ("skip", "the next action; so does Return"),
    BACK: ("back", "the action before, also one that you answered"),
    UNDO: ("undo", "take back the last thing recorded in this review"),
    QUIT: ("quit", "end here; what is recorded stays"),
    HELP: ("help", "what each key does"),
}


FEW: Final = 3  # of what others recorded, as many as a sentence tells


@dataclass(frozen=True, slots=True)
class Recorded:
    """What one answer recorded: of which action, in sentences and kinds of event; the log then."""

    reference: str
    sentences: tuple[str, ...]
    kinds: tuple[str, ...]
    after: Log


@dataclass(slots=True)
class ReviewWalk:
    """A review: the references it goes through with their boards, and how far it has come.

    `told` is the reading of whose hand edits the person was warned.
    """

    this: Session
    editor: LineEditor
    references: Sequence[str]
    told: "Reading"
    place: int = 0
    ended: bool = False  # by somebody who left
    recorded: list[Recorded] = field(default_factory=list)
    shown: set[str] = field(default_factory=set)
    passed: set[str] = field(default_factory=set)  # closed by somebody else before that

    def go(self) -> None:
        """Go through the actions to the end, or until it is left; then say what was recorded."""
        try:
            while self.place < len(self.references) and not self.ended:
                self._look()
        finally:
            print_end([words for each in self.recorded for words in each.sentences], self._count())

    def _count(self) -> str:
        answered = {each.reference for each in self.recorded}
        unanswered = self.shown - answered
        at = unanswered.intersection(self.references[self.place : self.place + 1])
        passed = self.passed - answered
        left = {*self.references} - self.shown - passed - answered
        kinds = [kind for each in self.recorded for kind in each.kinds]
        return count_review(kinds, *map(len, (unanswered - at, at, passed, left)))

    def _look(self) -> None:
        """Show the action that it has come to, and do what is answered."""
        self.this = self.this.later()
        log = self.this.unsaid()
        try:
            index = find_action(log, self.references[self.place])
            item = review_item(log, log.actions[index], self.this.now.today)
        except NotFound as error:
            self._pass_over(error.sentence)
            return
        if self._is_to_be_shown(item):
            self._show(item)
            self._answer(Reviewed(log, index, item.snapshot, self.this.provenance()))
        else:
            self._pass_over(passed_over(item.snapshot))

    def _is_to_be_shown(self, item: ReviewItem) -> bool:
        """Whether there is something to review; what was shown already is shown again."""
        return item.snapshot.outstanding or self.references[self.place] in self.shown

    def _show(self, item: ReviewItem) -> None:
        self.shown.add(self.references[self.place])
        print_item(item, self.place + 1, len(self.references), self.this.now.today)

    def _pass_over(self, sentence: str) -> None:
        say(sentence)
        self.passed.add(self.references[self.place])
        self.place += 1

    def _answer(self, of: Reviewed) -> None:
        """Ask for a key until one does more than help, and do what it stands for."""
        answers = {each.key: each for each in ANSWERS if each.fits(of.snapshot)}
        keys = {each.key: (each.word, each.does) for each in answers.values()}
        keys |= {key: said for key, said in MOVING.items() if self._can(key)}
        words = {**{key: word for key, (word, _) in keys.items()}, "": "skip"}
        while (pressed := self.editor.key(_line(keys), words)) == HELP:
            print_keys([(f"{key} {word}", does) for key, (word, does) in keys.items()])
        self._do(of, pressed, answers)

    def _do(self, of: Reviewed, pressed: str, answers: Mapping[str, Answer]) -> None:
        """What a key stands for; of another one where its whole word turns out to be typed."""
        if pressed in answers:
            try:
                self._ask(of, answers[pressed])
            except OtherKeyMeant as other:
                self._do(of, other.key, answers)
        elif pressed == BACK:
            self.place = self._shown_before()[-1]
        elif pressed == UNDO:
            self._undo()
        elif pressed == QUIT:
            self.ended = True
        else:
            self.place += 1

    def _can(self, key: str) -> bool:
        """Whether there is somewhere to go by a key."""
        if key == UNDO:
            return bool(self.recorded)
        return key != BACK or bool(self._shown_before())

    def _shown_before(self) -> list[int]:
        return [each for each in range(self.place) if self.references[each] in self.shown]

    def _ask(self, of: Reviewed, answer: Answer) -> None:
        """Ask what an answer needs, and record it; gone back from, the action is shown again."""
        try:
            change = answer.ask(of, self.editor)
        except OtherKeyMeant:
            raise
        except (WentBack, KeyboardInterrupt):
            say("Nothing was recorded of it.")
            return
        try:
            self._record(change)
        except Failure as error:
            self._failed(error)
            if of.snapshot.outstanding:  # or somebody else may have closed it: see again
                self.shown.discard(self.references[self.place])
        else:
            self.place += not answer.stays

    def _failed(self, error: Failure) -> None:
        """Say why nothing was recorded. A log that cannot be read ends the review, which says it.

        Raises as reading the log does.
        """
        self.this.later().unsaid()
        fail(error.asked if isinstance(error, WrongDay) else error.sentence)

    def _record(self, change: ChangeToAction) -> None:
        """Save a change to the log as it then is, and say it. Raises as `record` does."""
        this, reference = self.this.later(), self.references[self.place]
        before: list[Log] = []

        def applied(log: Log) -> Log:
            before[:] = [log]
            return change(log, find_action(log, reference), this.provenance())

        after = record(this, applied, told=self.told)
        sentences = tuple(sentences_of_change(this, before[0], after))
        self.recorded.append(
            Recorded(reference, sentences, _new_kinds(before[0], after, reference), after)
        )

    def _undo(self) -> None:
        """Take back the last thing recorded, and show the action that it was recorded of."""
        last = self.recorded[-1]
        try:
            done = taken_back(self.this, last.after)
        except Failure as error:
            self._failed(error)
            return
        if done:
            self.recorded.pop()
            say(f"Taken back: {' '.join(last.sentences)}")
        else:
            say(self._not_the_last(last))
        self.place = self.references.index(last.reference)

    def _not_the_last(self, mine: Recorded) -> str:
        """Say what was recorded since, by whom, and how what was recorded here is put right."""
        since = differences(mine.after, self.this.later().unsaid(), self.this.clock)
        action = mine.after.actions[find_action(mine.after, mine.reference)]
        return (
            f"Recorded since: {first_joined(since, FEW)}. Yours is no longer the last, so it is "
            f"not taken back. To put yours right: {line_against(action, action.history[-1])}."
        )


def _line(keys: Mapping[str, tuple[str, str]]) -> str:
    """The line of keys, each with its word."""
    return f"{', '.join(f'{key}{TOGETHER}{word}' for key, (word, _) in keys.items())}:"


def _new_kinds(before: Log, after: Log, reference: str) -> tuple[str, ...]:
    """The kinds of the events that an action has more."""
    known = before.actions[find_action(before, reference)].history
    now = after.actions[find_action(after, reference)].history
    return tuple(event.kind for event in now[len(known) :])


def taken_back(this: Session, after: Log) -> bool:
    """Whether the last save was taken back: only where the log still is as it left it.

    Raises as `plan_step` and `put_back` do.
    """
    from pcc_actions.store.undo import plan_step, put_back

    plan = plan_step(this.path, this.now, "undo", this.clock)
    if this.unsaid() != after:
        return False
    restored = put_back(this.path, this.now, "undo", plan)
    if restored.warning:
        warn(restored.warning)
    return True
