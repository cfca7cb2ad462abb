"""A line editor whose lines and keys are typed beforehand, and which keeps what it was asked."""

from collections.abc import Collection
from dataclasses import dataclass, field

from pcc_actions.terminal.questions import Question


@dataclass
class Typed:
    """A `LineEditor` at which somebody types these, one after the other."""

    answers: list[str]
    asked: list[Question] = field(default_factory=list)
    keys_asked: list[str] = field(default_factory=list)

    def line(self, question: Question) -> str:
        self.asked.append(question)
        return self.answers.pop(0) or question.begun or question.default

    def key(self, words: str, keys: Collection[str]) -> str:
        self.keys_asked.append(words)
        pressed = self.answers.pop(0)
        assert pressed in tuple(keys), (pressed, words)
        return pressed


def typed(*answers: str) -> Typed:
    return Typed([*answers])
