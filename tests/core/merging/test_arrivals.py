"""How much a merge brought, counted and in words."""

from dataclasses import replace

from pcc_actions.core.changes import actions
from pcc_actions.core.merging.arrivals import arrivals, arrived_words
from pcc_actions.core.model import Log
from tests.builders import did, raised
from tests.store.logs import ROOM, VISIT, three_actions
from tests.topics import panel, planned

TEA = "6.14/02/2023"


def words(before: Log, after: Log) -> str:
    return arrived_words(arrivals(before, after))


def test_events_of_actions_and_topics() -> None:
    log = three_actions()
    one = did(log, actions.note, VISIT, "15/03/2023", "Seen")
    assert words(log, one) == "1 event of 1 action"
    two = did(one, actions.note, ROOM, "15/03/2023", "Booked")
    two = raised(did(two, actions.note, VISIT, "16/03/2023", "Seen again"), TEA, "Order tea")
    assert words(log, two) == "4 events of 3 actions"
    assert words(one, two) == "3 events of 3 actions"
    with_topic = planned(panel(two), "Estates")
    assert words(panel(log), with_topic) == "4 events of 3 actions and 1 event of 1 topic"


def test_what_is_above_the_actions() -> None:
    log = three_actions()
    marked = replace(log, settings=replace(log.settings, marking="OFFICIAL"))
    assert words(log, marked) == "1 change to boards, meetings, people or settings"
    noted = did(marked, actions.note, VISIT, "15/03/2023", "Seen")
    assert words(log, noted) == (
        "1 event of 1 action and 1 change to boards, meetings, people or settings"
    )


def test_two_that_were_called_the_same() -> None:
    """What comes is another action under a number of its own, and keeps its former one."""
    log = raised(three_actions(), TEA, "Order tea")
    other = raised(three_actions(), TEA, "Order cake").actions[-1]
    renumbered = replace(other, reference=f"{TEA}/2", formerly=(TEA,))
    assert words(log, replace(log, actions=(*log.actions, renumbered))) == "1 event of 1 action"


def test_nothing_that_is_told() -> None:
    assert words(three_actions(), three_actions()) == "Comments or layout"
