"""Questions line by line, with nothing drawn anew: for a screen reader and a bare terminal."""

import sys
from collections.abc import Collection, Mapping

from pcc_actions.core.text.english import joined, quoted
from pcc_actions.terminal.console import forgiving, width_of
from pcc_actions.terminal.cut_lines import cut_off_words, take_half_letters
from pcc_actions.terminal.pasted import with_what_was_pasted
from pcc_actions.terminal.questions import Question, before_line, in_lines


class PlainLines:
    """A `LineEditor` that prints and reads; below the line is said how it was understood."""

    def line(self, question: Question) -> str:
        """The line; what stood in it to be edited is what Return gives."""
        default = question.begun or question.default
        typed = typed_after(before_line(question.words, default, width_of(sys.stdout)))
        if meaning := _meaning(question, typed):
            _print(f"{in_lines(f'= {meaning}', width_of(sys.stdout))}\n")
        return typed or default

    def key(self, words: str, keys: Collection[str]) -> str:
        """The key that was typed, or its word; asked until it is one. Capitals make no odds."""
        while True:
            typed = typed_after(f"{in_lines(words, width_of(sys.stdout))} ").casefold()
            if (key := _meant(typed, keys)) in tuple(keys):
                return key
            _print(f"{in_lines(_none_of(keys, typed), width_of(sys.stdout))}\n")


def _meaning(question: Question, typed: str) -> str:
    """How a line was understood; of Return alone what it gave, unless that stood in the line."""
    if question.understood:
        return question.understood(typed or question.begun or question.default)
    return "" if typed or question.begun else question.default


def _meant(typed: str, keys: Collection[str]) -> str:
    """The key that is meant: by its word where keys have words, else by their first letter."""
    if not isinstance(keys, Mapping):
        return typed[:1]
    return next((key for key, word in keys.items() if word == typed), typed)


def _none_of(keys: Collection[str], typed: str) -> str:
    """Say that what was typed is no answer, and what is one."""
    wrong = f"{quoted(typed)} is none of the answers. " if typed else ""
    return f"{wrong}Type {joined([key for key in keys if key], 'or')}."


def typed_after(words: str) -> str:
    """What is typed after some words, without spaces at its ends; asked again where it is cut off.

    Ctrl-C, and the end of input, raise `KeyboardInterrupt` on a line of their own.
    """
    try:
        while (typed := with_what_was_pasted(_line_after(words))) is None:
            _print(f"{in_lines(cut_off_words(), width_of(sys.stdout))}\n")
    except KeyboardInterrupt:  # it may come as soon as the words stand there
        _print("\n")
        raise
    return typed


def _line_after(words: str) -> str:
    take_half_letters()
    _print(words)
    if not (line := sys.stdin.readline()):  # Ctrl-D was pressed, or the window closed
        raise KeyboardInterrupt
    return line


def _print(text: str) -> None:
    stream = forgiving(sys.stdout)
    stream.write(text)
    stream.flush()
