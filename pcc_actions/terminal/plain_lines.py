"""Questions line by line, with nothing drawn anew: for a screen reader and a bare terminal."""

import sys
from collections.abc import Collection, Mapping

from pcc_actions.core.text.english import joined, quoted
from pcc_actions.terminal.console import forgiving, width_of
from pcc_actions.terminal.cut_lines import cut_off_words, take_half_letters
from pcc_actions.terminal.pasted import with_what_was_pasted
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
        """The key that was typed, or its word; asked until it is one. Capitals make no odds."""
        while True:
            typed = _typed(f"{in_lines(words, width_of(sys.stdout))} ").casefold()
            if (key := _meant(typed, keys)) in tuple(keys):
                return key
            _print(f"{in_lines(_none_of(keys, typed), width_of(sys.stdout))}\n")


def _meant(typed: str, keys: Collection[str]) -> str:
    """The key that is meant: by its word where keys have words, else by their first letter."""
    if not isinstance(keys, Mapping):
        return typed[:1]
    return next((key for key, word in keys.items() if word == typed), typed)


def _none_of(keys: Collection[str], typed: str) -> str:
    """Say that what was typed is no answer, and what is one."""
    wrong = f"{quoted(typed)} is none of the answers. " if typed else ""
    return f"{wrong}Type {joined([key for key in keys if key], 'or')}."


def _typed(words: str) -> str:
    """What is typed after some words; asked again where its end is missing."""
    while True:
        _print(words)
        if (typed := with_what_was_pasted(_line())) is not None:
            return typed
        _print(f"{in_lines(cut_off_words(), width_of(sys.stdout))}\n")


def _line() -> str:
    take_half_letters()
    try:
        line = sys.stdin.readline()
    except KeyboardInterrupt:
        line = ""
    if not line:  # Ctrl-C or Ctrl-D was pressed, or the window closed
        _print("\n")
        raise KeyboardInterrupt
    return line


def _print(text: str) -> None:
    stream = forgiving(sys.stdout)
    stream.write(text)
    stream.flush()
