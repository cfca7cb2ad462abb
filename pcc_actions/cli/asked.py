"""What a line editor asks for: a line until it can be read, or a yes or no."""

from collections.abc import Callable
from typing import TypeVar

from pcc_actions.core.typed_answers import BACK
from pcc_actions.errors import Refused
from pcc_actions.terminal.questions import TOGETHER, LineEditor, Question
from pcc_actions.terminal.say import say

Read = TypeVar("Read")


class WentBack(Exception):
    """Somebody went back rather than answer."""


def asked(editor: LineEditor, question: Question, read: Callable[[str], Read]) -> Read:
    """What is read from the line that is typed; where it cannot be, that is said and it asks again.

    Raises `WentBack` where `<` is typed.
    """
    while True:
        typed = editor.line(question)
        if typed == BACK:
            raise WentBack
        try:
            return read(typed)
        except Refused as error:
            say(error.asked)


def needed(editor: LineEditor, question: Question, read: Callable[[str], Read]) -> Read:
    """The same where nothing can be done without an answer.

    Raises `WentBack` where Return alone is pressed too, and there is no default.
    """

    def read_some(typed: str) -> Read:
        if not typed:
            raise WentBack
        return read(typed)

    return asked(editor, question, read_some)


def is_agreed(editor: LineEditor, question: str) -> bool:
    """Whether the person agrees."""
    return editor.key(f"{question} y{TOGETHER}yes, n{TOGETHER}no:", {"y": "yes", "n": "no"}) == "y"
