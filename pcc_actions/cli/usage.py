"""What Typer says of a wrong command line, in plain words."""

import re
from typing import Any, Final

from typer.core import TyperArgument

from pcc_actions.core.patterns import pattern
from pcc_actions.errors import BadFile

MISSING = pattern(r"\s*Missing ")  # how Typer says that something was left out

_NO_NUMBER: Final = r"\1 needs a whole number after it in figures, not “\2”"

# Typer's words, and ours for them. What is not here is said as Typer says it.
PLAIN = tuple(
    (pattern(words, re.DOTALL), plain)
    for words, plain in (
        (r"Missing (?:argument|option) '(.+)'", r"\1 is missing"),
        (r"No such command '(.*)'\. Did you mean (.+)\?", r"There is no command \1; perhaps \2"),
        (r"No such command '(.*)'", r"There is no command \1"),
        (r"No such option: (\S+) \(Possible options: (.+)\)", r"There is no \1; perhaps \2"),
        (r"No such option: (\S+)", r"There is no \1"),
        (r"Option '(.+)' requires an argument", r"\1 needs something after it"),
        (r"Option '(.+)' does not take a value", r"\1 takes nothing after it"),
        (r"Invalid value for '(.+)': '(.*)' is not one of (.+)", r"\1 is one of \3, not “\2”"),
        (r"Invalid value for '(.+)': '(.*)' is not a valid int(?: range)?", _NO_NUMBER),
        (
            r"Invalid value for '(.+)': (.+) is not in the range x>=(\d+)",
            r"\1 is at least \3, not \2",
        ),
        (
            r"Got unexpected extra arguments? ?(?:\(s\) )?\((.*)\)",
            r"Unexpected “\1”. Put words that belong together in quotation marks",
        ),
    )
)


def plain(said: str) -> str:
    """What Typer says, in plain words where there are some, without its full stop."""
    said = said.strip().rstrip(".")
    for words, ours in PLAIN:
        if match := words.fullmatch(said):
            return match.expand(ours).replace("'", "")
    return said


_GAPS: Final = {"FROM": "DATE", "TO": "DATE"}
_TEXTS: Final = ("TEXT", "NAME")  # of several words, as a rule


def missing(error: Any) -> tuple[str, ...] | None:
    """What was left out, as it is to be typed: a gap, after what the log tells; else None.

    `error` is what Typer raises. Raises `Failure` where what was typed goes with nothing.
    """
    param, ctx = getattr(error, "param", None), getattr(error, "ctx", None)
    if param is None or ctx is None or not MISSING.match(error.format_message()):
        return None
    if not isinstance(param, TyperArgument):
        return (f"{param.opts[0]} {param.metavar}",)
    required = [each for each in ctx.command.params if isinstance(each, TyperArgument)]
    after = required[required.index(param) :]
    if len(after) > 1:
        return _told(ctx, param)
    gap = _GAPS.get(str(param.metavar), str(param.metavar).strip("…"))
    return (f'"{gap}"' if gap in _TEXTS else gap,)


def _told(ctx: Any, param: TyperArgument) -> tuple[str, ...] | None:
    from pcc_actions.cli.missing_words import words_missing

    try:
        return words_missing(ctx, str(param.name))
    except BadFile:  # without a log nothing is told
        return None
