"""The maps of other people's action logs, kept in the settings under a name."""

from dataclasses import replace

import pytest

from pcc_actions.core.changes.column_maps import forget_map, keep_map, name_columns
from pcc_actions.core.log_settings import ColumnMap, Settings
from pcc_actions.core.model import Log
from pcc_actions.errors import NotFound, Refused

RISKS = ColumnMap("Risk log", {"Chief": "owner", "Task": "action"})
ESTATES = ColumnMap("Estates", {"Who": "owner", "What": "action"})
BOTH = Log(Settings("GPB", "OFFICIAL", (RISKS, ESTATES)))


def test_a_map_is_kept_behind_the_others() -> None:
    assert keep_map(keep_map(Log(Settings("GPB", "OFFICIAL")), RISKS), ESTATES) == BOTH


def test_one_of_the_same_name_gives_way_in_its_place() -> None:
    again = ColumnMap(" RISK LOG ", {"Head": "owner"})
    assert keep_map(BOTH, again).settings.maps == (replace(again, name="RISK LOG"), ESTATES)


def test_headings_of_a_map_are_named_and_its_others_stay() -> None:
    changed = name_columns(BOTH, " risk LOG", {"CHIEF": "support", "When": "due"})
    columns = {"Chief": "support", "Task": "action", "When": "due"}
    assert changed.settings.maps == (ColumnMap("Risk log", columns), ESTATES)
    assert (
        name_columns(Log(Settings("GPB", "OFFICIAL", (RISKS,))), "Estates", ESTATES.columns) == BOTH
    )


def test_what_a_map_says_already_is_refused() -> None:
    with pytest.raises(Refused, match=r"^The map “Risk log” says that already"):
        name_columns(BOTH, "Risk log", {"task": "action"})


@pytest.mark.parametrize("name", ["", "  ", "\x1b"])
def test_a_name_that_cannot_be_stored(name: str) -> None:
    with pytest.raises(Refused):
        keep_map(BOTH, replace(RISKS, name=name))


def test_a_map_is_forgotten_by_its_name() -> None:
    assert forget_map(BOTH, "risk log ").settings == Settings("GPB", "OFFICIAL", (ESTATES,))


def test_a_map_that_is_not_there() -> None:
    with pytest.raises(NotFound) as raised:
        forget_map(BOTH, "Risks")
    assert raised.value.sentence == (
        "The log keeps no map “Risks”. It keeps: “Risk log” and “Estates”."
    )
    with pytest.raises(NotFound) as raised:
        forget_map(Log(), "Risks")
    assert raised.value.sentence == "The log keeps no map “Risks”. It keeps: none."


def test_a_map_is_forgotten_under_the_name_that_it_was_given() -> None:
    assert (
        forget_map(keep_map(Log(BOTH.settings), replace(RISKS, name="Two\nlines")), "Two\nlines")
        == BOTH
    )
