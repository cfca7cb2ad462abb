"""What Tab offers after the commands that begin with references, told without Typer.

There Tab is pressed most; to load Typer and the command would take longer than to read the log.
"""

from collections.abc import Callable, Mapping
from typing import Any, Final

from pcc_actions.cli.completion import day_offers, offers
from pcc_actions.cli.completion.offers import Offered
from pcc_actions.cli.completion.quick_log import BEGUN, WORDS_ALONE
from pcc_actions.cli.completion.typed import Typed
from pcc_actions.cli.context import LineContext

# As the first argument of each command declares it.
OFFERED: Final[Mapping[str, Callable[[LineContext], Offered]]] = {
    "note": offers.references,
    "complete": offers.not_completed,
    "discharge": offers.outstanding,
    "withdraw": offers.outstanding,
    "reopen": offers.reopenable,
    "defer": day_offers.to_defer,
    "assign": offers.to_assign,
    "correct": offers.references,
    "exempt": offers.to_exempt,
    "show": offers.references,
    "history": offers.references,
}
_BEFORE: Final = ("--file", "--by")  # the options that may stand before a command


class _Line:
    """The context of a line in which nothing but words stands after the command."""

    def __init__(self, meta: dict[str, Any], words: list[str]) -> None:
        self.meta = meta
        self.params = {"words": words}
        self.args: list[str] = []


def offered_after(typed: Typed, *, words_alone: bool = False) -> Offered | None:
    """What may stand after the words that were typed, of references those that begin as typed.

    `words_alone` says that no text is shown beside them. None where Typer has to tell: after
    other commands, and where options stand.
    """
    words, meta = [*typed.words], dict[str, Any]({BEGUN: typed.begun.casefold()})
    while len(words) > 1 and words[0] in _BEFORE and words[1].strip():
        name = words[0].removeprefix("--")
        meta[name] = (*meta.get(name, ()), words[1]) if name == "file" else words[1]
        del words[:2]
    if not words or any(each.startswith("-") for each in (*words, typed.begun)):
        return None
    if words_alone:
        meta[WORDS_ALONE] = "yes"
    command, *rest = words
    offered = OFFERED.get(command.casefold())
    return None if offered is None else offered(_Line(meta, rest))
