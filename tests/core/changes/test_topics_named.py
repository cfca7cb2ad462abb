"""The names of topics as actions have them."""

from dataclasses import replace

from pcc_actions.core.changes.topics_named import new_names
from pcc_actions.core.model import Change, Event
from tests.builders import day, moment
from tests.topics import panel, planned, topic


def test_a_new_name_is_known_by_the_board_that_the_topic_was_under_too() -> None:
    was = topic(planned(panel(), "Budget"), "Budget")
    other = Event(
        kind="corrected", on=day("02/06/2023"), at=moment("02/06/2023"), by="IF",
        changes={"board": Change("GPB", "PCP")},
    )  # fmt: skip
    was = replace(was, history=(*was.history, other))
    names = new_names(was, replace(was, topic="Precept"))
    assert names == {("GPB", "budget"): "Precept", ("PCP", "budget"): "Precept"}
    assert new_names(was, was) == {}
