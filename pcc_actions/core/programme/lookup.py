"""Which topic somebody means by its name, or by a part of it."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from difflib import get_close_matches

from pcc_actions.core.model import Log, Topic
from pcc_actions.core.references.destination import board_by_custom
from pcc_actions.core.text.command_line import command_line
from pcc_actions.core.text.english import joined, quoted
from pcc_actions.core.text.sanitise import cleaned
from pcc_actions.core.topic_fields import TOPIC_FIELDS
from pcc_actions.core.topic_names import name_key
from pcc_actions.errors import NoneSuch, NotFound

NEAREST = 3  # how many topics a sentence offers


def find_topic(log: Log, typed: str, board: str | None = None) -> int:
    """The place in the log of the topic that a name means, of one board or of any.

    The whole name finds it, else one that it had, else any part that only one has, of its name
    or else of one that it had; those that are still planned go before those that are not.

    Raises `NoneSuch` where there is none, and `NotFound` for more than one.
    """
    places = places_of(log, typed, board)
    if not places:
        raise NoneSuch(_none_such(log, typed, board))
    if len(places) > 1:
        raise NotFound(_several(typed, [log.programme[place] for place in places], board))
    return places[0]


def topics_in_full(log: Log, named: Iterable[Topic]) -> list[int]:
    """The places of topics by the board and name that a list has of each.

    Raises as `find_topic` where one is there no more, or has its name with another.
    """
    known: dict[tuple[str, str], list[int]] = defaultdict(list)
    for place, topic in enumerate(log.programme):
        known[topic.board, name_key(topic.topic)].append(place)
    places = ((each, known.get((each.board, name_key(each.topic)), ())) for each in named)
    return [
        there[0] if len(there) == 1 else find_topic(log, each.topic, each.board)
        for each, there in places
    ]


def own_name(log: Log, typed: str, board: str) -> str:
    """The name that the topic of a board has which somebody means, to be named by an action.

    Raises `Refused` for no name, and `NotFound` as `find_topic` does, with how to plan it.
    """
    wanted = cleaned(typed, TOPIC_FIELDS.by_name["topic"].words)
    if not places_of(log, wanted, board):
        whose = () if board_by_custom(log) == board else ("--board", board)
        line = command_line(("programme", "add", wanted, *whose))
        raise NotFound(f"{_none_such(log, wanted, board)} To plan it: {line}.")
    return log.programme[find_topic(log, wanted, board)].topic


def places_of(log: Log, typed: str, board: str | None = None) -> list[int]:
    """The places in the log of the topics that a name can mean, by the best reading of it."""
    return whole_name_places(log, typed, board) or _places(log, board, name_key(typed), _is_part_of)


def whole_name_places(log: Log, typed: str, board: str | None = None) -> list[int]:
    """The places in the log of the topics that have a name, or else of those that had it."""
    return _places(log, board, name_key(typed), _is_named)


def _places(
    log: Log, board: str | None, wanted: str, means: Callable[[str, Sequence[str]], bool]
) -> list[int]:
    """The places of the topics whose name is meant, or else of those that had such a name."""
    of_board = [
        (place, topic) for place, topic in enumerate(log.programme) if board in (None, topic.board)
    ]
    for names in (_own, _earlier):
        found = [each for each in of_board if means(wanted, names(each[1]))]
        if found:
            return _planned_first(found)
    return []


def _is_named(wanted: str, names: Sequence[str]) -> bool:
    return wanted in names


def _is_part_of(wanted: str, names: Sequence[str]) -> bool:
    return bool(wanted) and any(wanted in name for name in names)


def _own(topic: Topic) -> list[str]:
    return [name_key(topic.topic)]


def _earlier(topic: Topic) -> list[str]:
    return [name_key(name) for name in topic.formerly]


def _planned_first(found: Sequence[tuple[int, Topic]]) -> list[int]:
    """The places of those that are still planned, where any is; else of all."""
    planned = [place for place, topic in found if topic.status == "planned"]
    return planned or [place for place, _ in found]


def _none_such(log: Log, typed: str, board: str | None) -> str:
    names = [topic.topic for topic in log.programme if board is None or topic.board == board]
    where = "" if board is None else f" of {board}"
    if not names:
        return f"There is no topic {quoted(typed)}: no topic{where} is in the log yet."
    by_key = {name_key(name): name for name in names}
    near = get_close_matches(name_key(typed), [*by_key], n=NEAREST, cutoff=0)
    nearest = joined([quoted(by_key[key]) for key in near])
    return f"There is no topic{where} called {quoted(typed)}. The nearest are {nearest}."


def _several(typed: str, topics: Iterable[Topic], board: str | None) -> str:
    if board is not None:
        names = joined([quoted(topic.topic) for topic in topics], "or")
        return f"{quoted(typed)} can mean {names}. Type more of its name."
    choices = joined([f"{quoted(topic.topic)} of {topic.board}" for topic in topics], "or")
    return (
        f"{quoted(typed)} can mean {choices}. Type more of its name, or name the board with "
        "--board."
    )
