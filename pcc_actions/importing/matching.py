"""Which action of the log a document means."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from pcc_actions.core.model import Action, Log
from pcc_actions.core.references.lookup import boards_of
from pcc_actions.core.references.parse import TypedReference, reference_key
from pcc_actions.core.references.style import ReferenceStyle
from pcc_actions.core.text.english import quoted
from pcc_actions.core.text.similarity import NEAR_IDENTICAL, similarity
from pcc_actions.importing.doubt import PlanDoubt, PlanDoubtCode, worded_otherwise
from pcc_actions.importing.handles import Handle, handles_of, handles_printed
from pcc_actions.importing.word_index import WordIndex, words_of
from pcc_actions.minutes.due_phrases import due_of, without_due
from pcc_actions.minutes.extracted import ExtractedAction

LIKE = 0.75
"""The `similarity` from which two texts under one reference are one action."""
PERHAPS = 0.5
"""The `similarity` from which a person is asked whether two texts are one action."""
_OFFERED = 5  # actions, the most of which somebody is to say which is meant
_FEW = 3  # words: fewer do not say which action is meant


@dataclass(frozen=True, slots=True)
class Match:
    """The action's place in the log, None where it is not there, and what is in doubt of it.

    `candidates` are the places of those of which one may be meant, where that is in doubt;
    `reworded` says that its words there are others.
    """

    index: int | None = None
    doubt: PlanDoubt | None = None
    candidates: tuple[int, ...] = ()
    reworded: bool = False


class Known:
    """The actions of one board, asked for by reference and wording."""

    def __init__(self, log: Log, board: str) -> None:
        self._log = log
        self._by_words = WordIndex()
        self._under: dict[Handle, set[int]] = defaultdict(set)
        self._worded: dict[tuple[Handle, str], int] = {}
        self._met: set[int] = set()
        style = log.boards[board].reference if board in log.boards else "{item}.{date}"
        self._dated = ReferenceStyle.parse(style).dated
        for index, action in enumerate(log.actions):
            if board in boards_of(action):
                self._enter(index, action)

    def _enter(self, index: int, action: Action) -> None:
        self._by_words.enter(index, action.text)
        for handle in handles_of(action):
            self._under[handle].add(index)
            self._worded.setdefault((handle, action.text), index)

    def match(
        self, extracted: ExtractedAction, typed: TypedReference, day: date, held: date | None = None
    ) -> Match:
        """The action that is meant; each action is met but once.

        The same reference is it, and asked about where its text is not like. Words alone tell
        only what prints no reference of its own: a near-identical text raised on the same
        day; of earlier actions, one of any day. What prints a reference of the day on which the
        meeting was `held` is raised by it.
        """
        own = self._is_own(extracted, typed)
        made = self._by_reference(extracted, typed, day, own=own)
        if made is None and own:
            of_before = extracted.earlier and (held is None or typed.day != held)
            made = self._not_in_log(extracted) if of_before else Match()
        made = made or self._by_wording(extracted, day)
        if made.index is not None and not made.doubt:
            self._met.add(made.index)
        return made

    def meant(self, reference: str) -> Match:
        """The action of that reference, as somebody says that it is meant."""
        under = self._under.get(reference_key(reference), set())
        exact = [at for at in under if self._log.actions[at].reference == reference]
        self._met.update(exact)
        return Match(exact[0] if exact else None, reworded=True)

    def _is_own(self, extracted: ExtractedAction, typed: TypedReference) -> bool:
        """Whether a whole reference is printed for an action, and not only for its item."""
        whole = typed.day is not None or typed.item is None or not self._dated
        return whole and extracted.has_own_reference

    def release(self, reference: str | None) -> None:
        """Let the action of that reference be met again."""
        self._met -= {at for at in self._met if self._log.actions[at].reference == reference}

    def _by_reference(
        self, extracted: ExtractedAction, typed: TypedReference, day: date, *, own: bool
    ) -> Match | None:
        """The action by what is printed; one item may have raised several."""
        handles = (
            handles_printed(typed, day) if extracted.reference or not extracted.earlier else []
        )
        for handle in handles:
            index = self._worded.get((handle, extracted.text))
            if index is not None and index not in self._met:
                return Match(index)
        under = sorted(set().union(*(self._under.get(each, ()) for each in handles)) - self._met)
        if not under:
            return None
        closest = self._by_words.closest(words_of(extracted.text), under)
        scores = {index: self._score(extracted, index) for index in closest}
        best = max(closest, key=lambda index: scores[index])
        if scores[best] >= LIKE:
            redated = _is_redated(extracted.text, self._log.actions[best].text)
            return Match(best, reworded=redated)
        likest = tuple(sorted(closest, key=lambda index: -scores[index]))[:_OFFERED]
        action = self._log.actions[best]
        if own or extracted.earlier:
            unlike = self._unlike(extracted, typed, action, len(under))
            return Match(best, unlike, likest, reworded=True)
        if scores[best] < PERHAPS:
            elsewhere = self._by_wording(extracted, day)
            return elsewhere if elsewhere.doubt else Match(None, worded_otherwise(action), likest)
        like = f"{action.reference} has like words: {quoted(action.text)}."
        return Match(None, PlanDoubt(PlanDoubtCode.LIKE_WORDS, like), likest)

    def _unlike(
        self, extracted: ExtractedAction, typed: TypedReference, action: Action, held: int
    ) -> PlanDoubt:
        """Why an action under the reference, the most like of those held, may not be meant."""
        if held > 1:
            return PlanDoubt(
                PlanDoubtCode.SEVERAL_MEANT, f"{typed.words} can mean any of {held} actions."
            )
        if len(words_of(extracted.text)) < _FEW:
            return PlanDoubt(
                PlanDoubtCode.NO_WORDS, f"It names {action.reference} and does not word it."
            )
        return worded_otherwise(action)

    def _score(self, extracted: ExtractedAction, index: int) -> float:
        """Measure how like two texts under one reference are; later minutes may shorten one."""
        words = words_of(extracted.text)
        is_part = words <= self._by_words.words_at(index)
        short = extracted.earlier and len(words) >= _FEW and is_part
        action = self._log.actions[index]
        # In brackets at the end of what is printed can stand owners as well as words.
        said, known = extracted.text, action.text
        score = similarity(said, known)
        if score < LIKE and extracted.owners:
            score = max(score, similarity(_with_owners(said, extracted.owners), known))
        if score < LIKE and said.endswith(")"):
            score = max(score, similarity(said, _with_owners(known, action.owners)))
        if score < LIKE and _is_redated(said, known):
            score = max(score, similarity(without_due(said), without_due(known)))
        return max(score, LIKE if short else 0)

    def _by_wording(self, extracted: ExtractedAction, day: date) -> Match:
        scored = sorted(self._alike(extracted), reverse=True)
        near = [index for score, index in scored if score >= NEAR_IDENTICAL]
        same_day = [index for index in near if self._log.actions[index].raised == day]
        if same_day and not extracted.earlier:
            return Match(same_day[-1])
        if extracted.earlier:
            return self._earlier(near, [index for _, index in scored])
        if near:
            said = f"{self._name(near[0])} of another meeting has the same words."
            return Match(None, PlanDoubt(PlanDoubtCode.OTHER_MEETING, said), tuple(near[:_OFFERED]))
        return Match()

    def _earlier(self, near: list[int], alike: list[int]) -> Match:
        offered = tuple(alike[:_OFFERED])
        if len(near) > 1:
            names = " and ".join(self._name(index) for index in near[:2])
            both = PlanDoubt(PlanDoubtCode.SEVERAL_MEANT, f"Both {names} have these words.")
            return Match(near[0], both, offered)
        if near:
            return Match(near[0])
        if alike:
            action = self._log.actions[alike[0]]
            other = f"{action.reference} has other words: {quoted(action.text)}."
            return Match(alike[0], PlanDoubt(PlanDoubtCode.OTHER_WORDS, other), offered)
        none = "It is an earlier meeting's, and the log has none like it."
        return Match(None, PlanDoubt(PlanDoubtCode.NOT_IN_LOG, none))

    def _not_in_log(self, extracted: ExtractedAction) -> Match:
        """That the log has not the reference of an earlier action, and what has like words."""
        alike = [index for _, index in sorted(self._alike(extracted), reverse=True)]
        said = f"It is an earlier meeting's, and the log has no {extracted.reference}."
        return Match(None, PlanDoubt(PlanDoubtCode.NOT_IN_LOG, said), tuple(alike[:_OFFERED]))

    def _alike(self, extracted: ExtractedAction) -> list[tuple[float, int]]:
        words = words_of(extracted.text)
        close = self._by_words.sharing_a_quarter(words) - self._met
        closest = self._by_words.closest(words, close)
        scores = [
            (similarity(extracted.text, self._log.actions[index].text), index) for index in closest
        ]
        return [each for each in scores if each[0] >= PERHAPS]

    def _name(self, index: int) -> str:
        action: Action = self._log.actions[index]
        return action.reference


def _is_redated(said: str, known: str) -> bool:
    """Whether two texts say otherwise when it is due."""
    return said != known and due_of(said, None)[1] != due_of(known, None)[1]


def _with_owners(text: str, owners: tuple[str, ...]) -> str:
    return f"{text} ({', '.join(owners)})"
