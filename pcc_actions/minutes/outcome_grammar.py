"""The outcome that a sentence states: a small grammar over the kinds of its words.

A sentence is parted at its stops, dashes, commas and brackets into clauses. It closes an
action only where the clause with the closing word is understood from its first word to its
last, and no other clause turns it round. What is not understood closes nothing.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from pcc_actions.core.model import Status
from pcc_actions.core.patterns import pattern
from pcc_actions.minutes.facts import FactCode
from pcc_actions.minutes.outcome_phrases import CLOSERS, NO, WordKind
from pcc_actions.minutes.outcome_words import Word, outcome_words


@dataclass(frozen=True, slots=True)
class StatedOutcome:
    """What words say became of an action.

    `status` is what it would be; it is so only where `code` is sure. `label` says that they
    say nothing else.
    """

    status: Status
    code: FactCode = FactCode.SURE
    label: bool = False

    @property
    def is_asked(self) -> bool:
        """Whether a person has to say whether it closes the action; else it is an update."""
        return self.code in _ASKED

    @property
    def taken(self) -> Status:
        """The status to be recorded without a question."""
        return self.status if self.code is FactCode.SURE else "outstanding"

    @property
    def settled(self) -> Status | None:
        """The status that the words tell; None where they leave it open."""
        return self.taken if self.code in (FactCode.SURE, *_UPDATES) else None

    @property
    def opens(self) -> bool:
        """Whether the words say themselves that the action is outstanding."""
        return self.status == "outstanding"


_UPDATES = (FactCode.NEGATED, FactCode.PARTIAL, FactCode.TO_COME)
_ASKED = frozenset((FactCode.CONDITIONAL, FactCode.QUESTION, FactCode.NOT_UNDERSTOOD))
# Letters are the kinds of `WordKind`. A subject: the action, it, or none.
_FIRM = r"e?S(?:J?[#T])*"
_SUBJECT = rf"(?:{_FIRM}|s|e)?"
_DAY = r"n|a?e?T|ae?R|an(?![wi])"  # EI · on 7 March · at the meeting · at GPB
_WHOM = r"y(?:n(?:Jn)*|e?R|i{1,3}|ei{1,3})(?![wi])|z[^CDWB]*$"  # by EI and IF · see minute 4
_TAIL = rf"(?:{_DAY}|#|{_WHOM})*(?:J(?:e?S?A?V*[cV]|[CDW]).{{0,40}})?"
_MORE = r"(?:J?[CDW])*"
_CLOSING = pattern(rf"V?{_SUBJECT}[AV]*(?:[CD]{_MORE}|W{_MORE}(?:e?S?(?:#|T|i|n)?)){_TAIL}")
_CLOSING_FIRMLY = pattern(rf"{_FIRM}[AVg]*[CDW][CDW]*.*")
_SAID = pattern(rf"[winevVR]{{0,4}}[Gg]t?{_SUBJECT}[AV]*[CDW]+{_TAIL}")
_DECIDED = pattern(
    rf"[^GNPMQFOmq]{{0,12}}A?V*G(?:(?:t[^NPMQFO]*?J)?(?:tV*|V*|t.{{0,12}}JV*){_FIRM}(?:[qm]?A?bV*|AV*)[CDW][^NPMQFO]*"
    rf"|t(?:s|e)q?A?b?V*[CDW]{_TAIL}|mb?[DWB](?:s?{_FIRM}|s|e)?{_TAIL})"
)
_OPENLY = pattern(r"(?:e?S#?|s|e)?[AVn#T]*b?O")
_TURNED_LABEL = pattern(r"(?:e?S#?|s)?[AVNPMQqmb#]*[CDB][CDWTRa#K]*")
_STAYS_OPEN = pattern(r"(?:A|O)O")
# IF said it was not: after a closing, that takes it back.
_DENIED = pattern(r"(?:[ni]{1,3}[gG]t?)?(?:e?S|s)A+N[VT]*")
_TO_COME = pattern(r"M|m[bAV]*[CDBW]|Cye?[wi]?T|Ce")
# The clause before it says what is to be, or breaks off: to be issued - closed, not status: closed.
_LEFT_TO_COME = pattern(r"[AV]*mb|[AV]*[MN]b?A*e?S?$")
_PROPOSED = pattern(r"[Qq]|^V*m[BC]$")
_EVENT = pattern(r"[vSGgc]")
_BARE = pattern(r"[KTVn#]*")
_QUOTES = frozenset("'’‘\"“”*_")
_NEUTRAL = pattern(r"[^NPMQFO]*")
_NEUTRAL_REASON = pattern(r"[^PMQF]*")


@cache
def outcome_of_sentence(sentence: str) -> StatedOutcome | None:
    """The outcome that one sentence states; None where it says nothing of one."""
    words = outcome_words(sentence)
    clauses = [clause for clause in _clauses(words) if clause]
    text = [_letters(clause) for clause in clauses]
    closing = [number for number, letters in enumerate(text) if _has_closer(letters)]
    if not closing:
        return _open_outcome(text, sentence)
    status = _status_of("".join(text[number] for number in closing))
    code = _code(text, closing, asks="?" in sentence)
    label = closing[0] == 0 and bool(
        _CLOSING.fullmatch(text[0]) if code is FactCode.SURE else _TURNED_LABEL.fullmatch(text[0])
    )
    return StatedOutcome(status, code, label)


def names_only(segment: str) -> bool:
    """Whether a segment is nothing but words with capitals: the title of something."""
    return {word.kind for word in outcome_words(segment)} == {WordKind.NAME}


def _clauses(words: tuple[Word, ...]) -> Iterable[list[Word]]:
    clause: list[Word] = []
    for at, word in enumerate(words):
        if word.kind is not WordKind.BREAK:
            clause.append(word)
        elif not (set(word.words) <= _QUOTES or _in_list(words, at)):
            yield clause
            clause = []
    yield clause


def _in_list(words: tuple[Word, ...], at: int) -> bool:
    """Whether a comma parts two numbers: actions 3, 4 and 7."""
    around = {word.kind for word in words[max(0, at - 1) : at + 2]}
    return words[at].words == "," and around == {WordKind.NUMBER, WordKind.BREAK}


def _letters(clause: list[Word]) -> str:
    return "".join(word.kind.value for word in clause)


def _has_closer(letters: str) -> bool:
    """Whether a clause has a word that closes, or a bare verb that is proposed or decided."""
    if any(kind.value in letters for kind in CLOSERS):
        return True
    return "B" in letters and (letters == "B" or bool(re.search(r"[MQqmGN].*B|B.*M", letters)))


def _status_of(letters: str) -> Status:
    if "W" in letters:
        return "withdrawn"
    return "discharged" if "D" in letters or "B" in letters else "completed"


def _open_outcome(text: list[str], sentence: str) -> StatedOutcome | None:
    """The outcome of a sentence without a closing word: outstanding, or nothing."""
    said = next((letters for letters in text if not _BARE.fullmatch(letters)), "")
    joined = "".join(text)
    whole = joined == "P" or sentence.strip(" .").casefold() in NO
    denied = _DENIED.fullmatch(joined)
    if whole or denied or _OPENLY.match(said) or _STAYS_OPEN.search(joined):
        return StatedOutcome("outstanding", label=whole or bool(text and _OPENLY.match(text[0])))
    return None


def _code(text: list[str], closing: list[int], *, asks: bool) -> FactCode:
    """Whether the closing clauses are understood as a whole, or what turns them round."""
    if asks:
        return FactCode.QUESTION
    last = text[closing[-1]]
    if _DECIDED.fullmatch(last) and not any(_turned(letters) for letters in text[: closing[-1]]):
        return _of_rest(text[closing[-1] + 1 :])
    if any("F" in letters for letters in text):
        return FactCode.CONDITIONAL
    turned = _turned(text[closing[0]])
    if turned:
        return turned
    if closing[0] and _LEFT_TO_COME.match(text[closing[0] - 1]):
        return FactCode.NOT_UNDERSTOOD
    if any(_turned(text[number]) for number in closing):
        return FactCode.NOT_UNDERSTOOD
    return _understood(text, closing)


def _turned(letters: str) -> FactCode | None:
    """What turns the closing word of a clause round."""
    if "F" in letters:
        return FactCode.CONDITIONAL
    if "N" in letters:
        return FactCode.NEGATED
    if "P" in letters:
        return FactCode.PARTIAL
    if _PROPOSED.search(letters):
        return FactCode.QUESTION
    if _TO_COME.search(letters):
        return FactCode.TO_COME
    return None


def _understood(text: list[str], closing: list[int]) -> FactCode:
    """Whether nothing of a sentence, without a turn in its closing clauses, is left unread."""
    rest = [letters for number, letters in enumerate(text) if number not in closing]
    first = closing[0]
    if not all(_closes(text[number]) for number in closing[:1]):
        other = re.match(r"[^CDWBAS]*[wivnR][^CDWB]*[DW]", text[first])
        return FactCode.OF_SOMETHING_ELSE if other else FactCode.NOT_UNDERSTOOD
    if not (_is_bare(text[:first]) or "S" in text[first] or _EVENT.search("".join(text[:first]))):
        return FactCode.NOT_UNDERSTOOD
    return _of_rest(rest, withdrawn="W" in text[first])


def _closes(letters: str) -> bool:
    firmly = _CLOSING_FIRMLY.fullmatch(letters) and not _turned(letters) and "O" not in letters
    return bool(firmly or _CLOSING.fullmatch(letters) or _SAID.fullmatch(letters))


def _is_bare(before: list[str]) -> bool:
    return all(_BARE.fullmatch(letters) for letters in before)


def _of_rest(rest: list[str], *, withdrawn: bool = False) -> FactCode:
    """The code of an understood closing beside what else its sentence says.

    Why something is withdrawn may well be said in the negative.
    """
    calm = _NEUTRAL_REASON if withdrawn else _NEUTRAL
    understood = all(calm.fullmatch(letters) for letters in rest)
    return FactCode.SURE if understood else FactCode.NOT_UNDERSTOOD
