"""The answer to a shell: what may stand where Tab was pressed, and nothing but words."""

import codecs
import sys
from collections.abc import Mapping
from typing import Any

from pcc_actions.cli.completion.exchanges import EXCHANGES, Offer
from pcc_actions.cli.completion.offers import FILES
from pcc_actions.cli.completion.safe import is_safe, is_safe_word, safe_text
from pcc_actions.cli.completion.typed import VARIABLE, Typed
from pcc_actions.core.patterns import pattern

_OPTION = pattern(r"--[a-z-]+=")  # an option whose value follows in the same word


def answered(command: Any, environment: Mapping[str, str]) -> int:
    """Answer the shell that asks, on standard output: 1 where it may offer files, else 0.

    Nobody reads a sentence while Tab is pressed: whatever goes wrong, nothing is offered.
    """
    from pcc_actions.terminal.say import write_utf8

    try:
        text, code = _answer(command, environment)
        write_utf8(text)
    except (Exception, KeyboardInterrupt):
        return 0
    return code


def _answer(command: Any, environment: Mapping[str, str]) -> tuple[str, int]:
    instruction = environment[VARIABLE]
    if instruction.startswith("source_"):
        from pcc_actions.cli.completion.scripts import script

        return script(instruction.removeprefix("source_")), 0
    exchange = EXCHANGES[instruction]
    typed = exchange.read(environment)
    found = _found(command, typed)
    offered = _offers(found, typed, ascii_only=not _is_utf8(sys.stdout.encoding))
    is_file = any(map(_is_file, found))
    lines = exchange.write(offered, typed) if offered else is_file * exchange.files
    return "".join(f"{line}\n" for line in lines), int(is_file)


def _found(command: Any, typed: Typed) -> list[Any]:
    """What Typer finds: names of commands and options, choices, values of the log, or files.

    Of values Typer would find none that differs from what is typed in its capitals.
    """
    from typer._completion_classes import BashComplete  # finding is the same for every shell

    finder = BashComplete(command, {}, "pcc-actions", VARIABLE)
    if typed.begun.startswith("-"):
        return list(finder.get_completions(list(typed.words), typed.begun))
    begun = typed.begun.casefold()
    every = finder.get_completions(list(typed.words), "")
    return [each for each in every if each.value.casefold().startswith(begun) or _is_file(each)]


def _is_file(found: Any) -> bool:
    return bool(found.value.endswith(FILES))


def _offers(found: list[Any], typed: Typed, *, ascii_only: bool) -> list[Offer]:
    """What may stand where Tab was pressed, as far as it is safe."""
    option = match[0] if (match := _OPTION.match(typed.begun)) else ""
    names = typed.begun.startswith("-") and not option and "--" not in typed.words
    safe = is_safe if names else is_safe_word
    return [
        Offer(option + each.value, safe_text(each.help or "", ascii_only=ascii_only))
        for each in found
        if each.type == "plain" and safe(each.value, ascii_only=ascii_only)
    ]


def _is_utf8(encoding: str) -> bool:
    return codecs.lookup(encoding).name == "utf-8"
