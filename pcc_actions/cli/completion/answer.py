"""The answer to a shell: what may stand where Tab was pressed, and nothing but words."""

import codecs
import sys
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from pcc_actions.cli.completion.after_commands import offered_after
from pcc_actions.cli.completion.exchanges import EXCHANGES, Offer
from pcc_actions.cli.completion.offers import FILES, Offered
from pcc_actions.cli.completion.safe import is_safe, is_safe_word, safe_text
from pcc_actions.cli.completion.typed import VARIABLE, Typed
from pcc_actions.core.patterns import pattern

_OPTION = pattern(r"--[a-z-]+=")  # an option whose value follows in the same word


def answered(command: Callable[[], Any], environment: Mapping[str, str]) -> int:
    """Answer the shell that asks, on standard output: 1 where it may offer files, else 0.

    `command` puts together the whole command, where it takes that to tell.
    Nobody reads a sentence while Tab is pressed: whatever goes wrong, nothing is offered.
    """
    from pcc_actions.terminal.say import write_utf8

    try:
        text, code = _answer(command, environment)
        write_utf8(text)
    except (Exception, KeyboardInterrupt):
        return 0
    return code


def _answer(command: Callable[[], Any], environment: Mapping[str, str]) -> tuple[str, int]:
    instruction = environment[VARIABLE]
    if instruction.startswith("source_"):
        from pcc_actions.cli.completion.scripts import script

        return script(instruction.removeprefix("source_")), 0
    exchange = EXCHANGES[instruction]
    typed = exchange.read(environment)
    found = _found(command, typed, words_alone=not exchange.texts)
    offered = _offers(found, typed, ascii_only=not _is_utf8(sys.stdout.encoding))
    is_file = any(_is_file(value) for value, _ in found)
    lines = exchange.write(offered, typed) if offered else is_file * exchange.files
    return "".join(f"{line}\n" for line in lines), int(is_file)


def _found(command: Callable[[], Any], typed: Typed, *, words_alone: bool) -> Offered:
    """The names of commands and options, choices, values of the log, or files; each with a text.

    Of values Typer would find none that differs from what is typed in its capitals.
    """
    if typed.begun.startswith("-"):
        return found_by_typer(command(), typed.words, typed.begun)
    begun, every = typed.begun.casefold(), offered_after(typed, words_alone=words_alone)
    if every is None:
        every = found_by_typer(command(), typed.words, "")
    return [
        (value, text)
        for value, text in every
        if value.casefold().startswith(begun) or _is_file(value)
    ]


def found_by_typer(command: Any, words: Sequence[str], begun: str) -> Offered:
    """What may stand after some words, as Typer finds it by the whole command."""
    from typer._completion_classes import BashComplete  # finding is the same for every shell

    finder = BashComplete(command, {}, "pcc-actions", VARIABLE)
    found = finder.get_completions([*words], begun)
    return [(each.value, each.help or "") for each in found if each.type == "plain"]


def _is_file(value: str) -> bool:
    return value.endswith(FILES)


def _offers(found: Offered, typed: Typed, *, ascii_only: bool) -> list[Offer]:
    """What may stand where Tab was pressed, as far as it is safe."""
    option = match[0] if (match := _OPTION.match(typed.begun)) else ""
    names = typed.begun.startswith("-") and not option and "--" not in typed.words
    safe = is_safe if names else is_safe_word
    return [
        Offer(option + value, safe_text(text, ascii_only=ascii_only))
        for value, text in found
        if safe(value, ascii_only=ascii_only)
    ]


def _is_utf8(encoding: str) -> bool:
    return codecs.lookup(encoding).name == "utf-8"
