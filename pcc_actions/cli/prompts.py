"""What a person is asked, where there is a terminal to ask at."""

import sys
from collections.abc import Callable
from datetime import date

import typer

from pcc_actions.core.text.english import joined
from pcc_actions.core.typed_answers import NO, YES
from pcc_actions.errors import Refused


def at_terminal() -> bool:
    """Whether somebody is there to be asked."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def agreed(question: str, yes: bool) -> bool:
    """Whether the person agrees, by `--yes` or asked at a terminal; say so where not.

    Raises `Refused` where there is neither.
    """
    from pcc_actions.terminal.say import say

    if yes:
        return True
    if not at_terminal():
        raise Refused("This needs a yes. Check the lines above, then add --yes.")
    if confirmed(question):
        return True
    say("Nothing was changed.")
    return False


def confirmed(question: str) -> bool:
    """Ask a yes-or-no question; whatever is not a yes is a no."""
    return answer(f"{question} [y/N]:").casefold() in YES


def day_of_decision(question: str, day: date, today: date) -> date | None:
    """The day that a question names, or the other one that is typed; None where it is denied.

    Return stands for yes. It is asked again until it is answered.
    """
    from pcc_actions.core.changes.provenance import refuse_future
    from pcc_actions.core.dates.typed_day import past_day
    from pcc_actions.terminal.say import say

    while True:
        typed = answer(f"{question} [Y/n]:")
        if typed.casefold() in ("", *YES):
            return day
        if typed.casefold() in NO:
            return None
        try:
            other = past_day(typed, today)
            refuse_future(other, today)
        except Refused as error:
            say(f"{error} Return is yes, n is today.")
        else:
            return other


def with_the_day_asked(run: Callable[[str | None], None], typed: str | None) -> None:
    """Run with a day as typed; where it can mean several and somebody is there, with the answer.

    Raises `SeveralDays` where nobody is.
    """
    from pcc_actions.core.dates.parse import uk
    from pcc_actions.core.dates.typed_day import SeveralDays

    try:
        run(typed)
    except SeveralDays as error:
        if not at_terminal():
            raise
        days = [uk(day) for day in error.days]
        run(answer(f"{error.fault} Which is meant, {joined(days, 'or')}?") or typed)


def answer(question: str) -> str:
    """Ask, and give what is typed: nothing where only Return is pressed."""
    from pcc_actions.terminal.console import width_of
    from pcc_actions.terminal.questions import in_lines

    return _typed(f"{in_lines(question, width_of(sys.stdout))} ")


def prompted(question: str, default: str | None = None, *, shown: bool = True) -> str:
    """Ask, and give what is typed, or the default; without one it is asked until it is answered."""
    from pcc_actions.terminal.console import width_of
    from pcc_actions.terminal.questions import before_line

    words = before_line(question, default if default and shown else "", width_of(sys.stdout))
    typed: str | None = None
    while typed is None:
        typed = _typed(words) or default
    return typed


def _typed(words: str) -> str:
    """What is typed after words that are laid out in lines.

    Raises `Abort` at Ctrl-C and at the end of input, on a line of its own.
    """
    from pcc_actions.terminal.plain_lines import typed_after

    try:
        return typed_after(words)
    except KeyboardInterrupt:
        raise typer.Abort from None
