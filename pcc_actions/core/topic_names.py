"""What two topics of one board must not share: a name, however it is written."""

from collections import defaultdict
from collections.abc import Callable, Iterable

from pcc_actions.core.model import Topic


def name_key(name: str) -> str:
    """A topic's name as it is compared: without capitals, and with single spaces."""
    return " ".join(name.casefold().split())


def told_apart(topics: Iterable[Topic]) -> Callable[[str, str], str]:
    """What calls a topic by its name and board: `“Budget”`, or `“Budget” of GPB`.

    The board is said where topics of several boards have that name, or had it.
    """
    boards: dict[str, set[str]] = defaultdict(set)
    for topic in topics:
        for name in (topic.topic, *topic.formerly):
            boards[name_key(name)].add(topic.board)

    def called(name: str, board: str) -> str:
        shared = len(boards.get(name_key(name), ())) > 1
        return f"“{name}” of {board}" if shared else f"“{name}”"

    return called
