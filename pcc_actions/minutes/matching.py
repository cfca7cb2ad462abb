"""Which action of the log a document means."""

import re
from dataclasses import dataclass
from datetime import date

from pcc_actions.lookup import boards
from pcc_actions.minutes.found import Found
from pcc_actions.model import Action, Log
from pcc_actions.reference import Typed, key, parts
from pcc_actions.wording import NEAR, likeness, quoted

LIKE = 0.75
"""The `likeness` from which two texts under one reference are one action."""
PERHAPS = 0.5
"""The `likeness` from which a person is asked whether two texts are one action."""
_FEW = 3  # words: fewer do not say which action is meant

_WORDS = re.compile(r"[a-z]{2,}")


@dataclass(frozen=True, slots=True)
class Match:
    """The action's place in the log, None where it is not there, and what is in doubt of it."""

    place: int | None = None
    doubt: str = ""


class Known:
    """The actions of one board, asked for by reference and wording."""

    def __init__(self, log: Log, board: str) -> None:
        self._log = log
        self._words = {
            place: _bag(action.text)
            for place, action in enumerate(log.actions)
            if board in boards(action)
        }
        self._met: set[int] = set()

    def match(self, found: Found, typed: Typed, day: date) -> Match:
        """Find the action that is meant; each action is met but once.

        The same reference with a like text is it, or a near-identical text raised on the
        same day; of earlier actions, a near-identical text of any day.
        """
        made = self._by_reference(found, typed, day) or self._by_wording(found, day)
        if made.place is not None and not made.doubt:
            self._met.add(made.place)
        return made

    def release(self, reference: str | None) -> None:
        """Let the action of that reference be met again."""
        self._met -= {at for at in self._met if self._log.actions[at].reference == reference}

    def _by_reference(self, found: Found, typed: Typed, day: date) -> Match | None:
        """Find the action by what is printed; one item may have raised several."""
        under = self._under(typed, day) if found.reference or not found.earlier else []
        if not under:
            return None
        scores = {place: self._score(found, place) for place in under}
        best = max(under, key=lambda place: scores[place])
        if scores[best] >= LIKE:
            return Match(best)
        action = self._log.actions[best]
        if not found.earlier:
            doubt = f"{action.reference} has like words: {quoted(action.text)}."
            return Match(None, doubt) if scores[best] >= PERHAPS else None
        if len(under) > 1:
            return Match(best, f"{typed.words} can mean any of {len(under)} actions.")
        if len(_bag(found.text)) < _FEW:
            return Match(best, f"It names {action.reference} and does not word it.")
        return Match(best, f"{action.reference} is worded otherwise: {quoted(action.text)}.")

    def _score(self, found: Found, place: int) -> float:
        """Measure how like two texts under one reference are; later minutes may shorten one."""
        bag, words = _bag(found.text), self._words[place]
        short = found.earlier and len(bag) >= _FEW and bag <= words
        action = self._log.actions[place]
        # In brackets at the end of what is printed can stand owners as well as words.
        score = likeness(found.text, action.text)
        if score < LIKE and found.owners:
            score = max(score, likeness(_with_owners(found.text, found.owners), action.text))
        if score < LIKE and found.text.endswith(")"):
            score = max(score, likeness(found.text, _with_owners(action.text, action.owners)))
        return max(score, LIKE if short else 0)

    def _under(self, typed: Typed, day: date) -> list[int]:
        wanted = (typed.item, typed.day or day) if typed.item else None
        return [
            place
            for place in self._words
            if place not in self._met
            if any(
                _is_under(reference, wanted, typed)
                for reference in (
                    self._log.actions[place].reference,
                    *self._log.actions[place].formerly,
                )
            )
        ]

    def _by_wording(self, found: Found, day: date) -> Match:
        scored = sorted(self._alike(found), reverse=True)
        near = [place for score, place in scored if score >= NEAR]
        same_day = [place for place in near if self._log.actions[place].raised == day]
        if same_day and not found.earlier:
            return Match(same_day[-1])
        if found.earlier:
            return self._earlier(near, [place for _, place in scored])
        if near:
            return Match(None, f"{self._name(near[0])} of another meeting has the same words.")
        return Match()

    def _earlier(self, near: list[int], alike: list[int]) -> Match:
        if len(near) > 1:
            names = " and ".join(self._name(place) for place in near[:2])
            return Match(near[0], f"Both {names} have these words.")
        if near:
            return Match(near[0])
        if alike:
            action = self._log.actions[alike[0]]
            return Match(alike[0], f"{action.reference} has other words: {quoted(action.text)}.")
        return Match(None, "It is an earlier meeting's, and the log has none like it.")

    def _alike(self, found: Found) -> list[tuple[float, int]]:
        bag = _bag(found.text)
        close = [
            place
            for place, words in self._words.items()
            # Counting the words in common is far quicker than measuring the likeness.
            if place not in self._met and 4 * len(bag & words) >= len(bag | words)
        ]
        scores = [(likeness(found.text, self._log.actions[place].text), place) for place in close]
        return [each for each in scores if each[0] >= PERHAPS]

    def _name(self, place: int) -> str:
        action: Action = self._log.actions[place]
        return action.reference


def _is_under(reference: str, wanted: tuple[str, date] | None, typed: Typed) -> bool:
    if wanted is None:
        return key(reference) == key(typed.words)
    printed = parts(reference)
    return (printed.item, printed.day) == wanted or key(reference) == key(typed.words)


def _with_owners(text: str, owners: tuple[str, ...]) -> str:
    return f"{text} ({', '.join(owners)})"


def _bag(text: str) -> frozenset[str]:
    return frozenset(_WORDS.findall(text.casefold()))
