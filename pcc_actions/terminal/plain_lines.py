"""Questions line by line, with nothing drawn anew: for a screen reader and a bare terminal."""

import sys
from collections.abc import Collection

from pcc_actions.terminal.console import forgiving, width_of
from pcc_actions.terminal.questions import Question, before_line, in_lines


class PlainLines:
    """A `LineEditor` that prints and reads; what is understood is said below the line."""

    def line(self, question: Question) -> str:
        """The line; what stood in it to be edited is what Return gives."""
        default = question.begun or question.default
        typed = _typed(before_line(question.words, default, width_of(sys.stdout))) or default
        if question.understood and (meaning := question.understood(typed)):
            _print(f"{in_lines(f'= {meaning}', width_of(sys.stdout))}\n")
        return typed

    def key(self, words: str, keys: Collection[str]) -> str:
        """The first letter of what was typed, in small; asked until it is one of the keys."""
        while True:
            typed = _typed(f"{in_lines(words, width_of(sys.stdout))} ").casefold()[:1]
            if typed in tuple(keys):
                return typed


def _typed(words: str) -> str:
    _print(words)
    line = sys.stdin.readline()
    if not line:  # the window was closed, or Ctrl-D pressed
        _print("\n")
        raise KeyboardInterrupt
    return line.strip()


def _print(text: str) -> None:
    stream = forgiving(sys.stdout)
    stream.write(text)
    stream.flush()
