"""The line that was typed, whole, with what is missing in it."""

from collections.abc import Sequence
from itertools import islice
from typing import Final

import typer

TYPED: Final = "typed"  # where the context keeps the words after the name of its command
END_OF_OPTIONS: Final = "--"  # what follows it is read as no option


def whole_line(
    ctx: typer.Context,
    *gaps: str,
    reference: str | None = None,
    instead: tuple[Sequence[str], Sequence[str]] = ((), ()),
) -> str:
    """The line that was typed, with what is missing: a reference first, other things last.

    The gaps are given as they are to be typed, texts in quotation marks. Of `instead` the second
    words take the place of the first. A text that was typed empty is left out.
    """
    from pcc_actions.core.text.command_line import command_line, command_word

    named = () if reference is None else (reference,)
    before, after = instead
    typed = _without(_without_empty(ctx.meta.get(TYPED, ())), before)
    more = [*map(command_word, after), *gaps]
    end = typed.index(END_OF_OPTIONS) if END_OF_OPTIONS in typed else len(typed)
    options, texts = _parted(more) if typed[end:] else ([], more)
    begin = command_line((*ctx.command_path.split()[1:], *named, *typed[:end]))
    return " ".join((begin, *options, *map(command_word, typed[end:]), *texts))


def _without_empty(typed: Sequence[str]) -> Sequence[str]:
    """The words without texts that say nothing; what an option has stays with it."""
    pairs = zip(("", *typed), typed, strict=False)
    return [word for before, word in pairs if word.strip() or _is_option(before)]


def _is_option(word: str) -> bool:
    return word.startswith("--") and word != END_OF_OPTIONS


def _without(typed: Sequence[str], before: Sequence[str]) -> Sequence[str]:
    """The words with some taken out, one after the other."""
    kept, left = [], [*before]
    for word in typed:
        if left and word == left[0]:
            left.pop(0)
        else:
            kept.append(word)
    return kept


def _parted(words: Sequence[str]) -> tuple[list[str], list[str]]:
    """The options among some words, each with its value, and the other words."""
    options, texts = [], []
    left = iter(words)
    for word in left:
        if _is_option(word):
            options += [word, *([] if " " in word else islice(left, 1))]
        else:
            texts.append(word)
    return options, texts
