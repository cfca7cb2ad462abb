"""The words typed after a command on a topic: its name, then what is said of it."""

from collections.abc import Callable, Sequence

from pcc_actions.core.frozen import dataclass
from pcc_actions.core.model import Log
from pcc_actions.core.programme.lookup import find_topic, places_of
from pcc_actions.core.text.english import joined, quoted
from pcc_actions.errors import Refused


@dataclass(frozen=True, slots=True)
class TopicWords:
    """The name of a topic as typed, and the words after it."""

    name: str
    rest: tuple[str, ...] = ()


class SeveralReadings(Refused):
    """What was typed without quotation marks can begin with several names: `readings`."""

    def __init__(self, readings: Sequence[TopicWords]) -> None:
        names = joined([quoted(each.name) for each in readings], "or")
        super().__init__(f"The topic can be {names}. Put its name together in quotation marks.")
        self.readings = tuple(readings)


def part_topic_words(
    log: Log,
    words: Sequence[str],
    board: str | None,
    goes_on: Callable[[Sequence[str]], bool] = lambda rest: True,
) -> TopicWords:
    """The name at the beginning of some words, which may stand without quotation marks.

    It is the longest beginning that only one topic has, and after which `goes_on` says that the
    rest may follow. Raises `NotFound` where no topic is meant or several are, `SeveralReadings`
    where the beginnings mean different ones.
    """
    found = [(each, places_of(log, each.name, board)) for each in _readings(words)]
    alone = [(each, places[0]) for each, places in found if len(places) == 1]
    fitting = [each for each in alone if goes_on(each[0].rest)] or alone
    if not fitting:
        several = [each for each, places in found if places]
        find_topic(log, (several[-1] if several else TopicWords(" ".join(words))).name, board)
    if len({place for _, place in fitting}) > 1:
        raise SeveralReadings([each for each, _ in fitting])
    return fitting[-1][0]


def _readings(words: Sequence[str]) -> list[TopicWords]:
    """Each beginning that can be a name: what stands in quotation marks is one by itself."""
    if " " in words[0].strip():
        return [TopicWords(words[0], tuple(words[1:]))]
    loose = next((place for place, each in enumerate(words) if " " in each.strip()), len(words))
    return [TopicWords(" ".join(words[:end]), tuple(words[end:])) for end in range(1, loose + 1)]
