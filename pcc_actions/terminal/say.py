"""Single sentences for the person, and papers handed to another program."""

import sys
from contextlib import suppress
from typing import Final, TextIO

from pcc_actions.core.text.sanitise import harmless
from pcc_actions.terminal.console import forgiving, width_of

_COMMAND: Final = ": pcc-actions "  # how a line to be copied begins, at the end of a sentence


def say(sentence: str) -> None:
    """Write a sentence to standard output."""
    _write(sentence, sys.stdout)


def print_line() -> None:
    """End the line on standard output that somebody was asked on, so that another begins."""
    sys.stdout.write("\n")
    sys.stdout.flush()


def warn(sentence: str) -> None:
    """Write a warning to standard error."""
    _write(f"Warning: {sentence}", sys.stderr)


def say_aside(sentence: str) -> None:
    """Write to standard error what is to be known of a paper on standard output."""
    _write(sentence, sys.stderr)


def fail(sentence: str) -> None:
    """Write to standard error what went wrong, if anything can be written there."""
    with suppress(OSError):
        _write(f"Error: {sentence}", sys.stderr)


def write_utf8(paper: str) -> None:
    """Write a paper to standard output in UTF-8, its line ends as they are."""
    stream = sys.stdout
    stream.flush()
    binary = getattr(stream, "buffer", None)
    if binary is None:
        stream.write(paper)
    else:
        binary.write(paper.encode())
    stream.flush()


def _write(sentence: str, stream: TextIO) -> None:
    text = harmless(sentence)
    if stream.isatty():
        text = _wrapped(text, width_of(stream))
    forgiving(stream).write(f"{text}\n")
    stream.flush()


def _wrapped(text: str, width: int) -> str:
    """A sentence on lines of that width. A command at its end is never parted, even if longer."""
    if len(text) <= width:
        return text
    before, colon, command = text.rpartition(_COMMAND)
    if not colon:
        return _filled(text, width)
    lines, command = _filled(f"{before}:", width), f"{_COMMAND[2:]}{command}"
    last = len(lines) - lines.rfind("\n") - 1
    return f"{lines}{' ' if last + 1 + len(command) <= width else chr(10)}{command}"


def _filled(text: str, width: int) -> str:
    import textwrap

    # Only at spaces: a reference, a date or a path can be copied out of the sentence.
    return textwrap.fill(text, width, break_long_words=False, break_on_hyphens=False)
