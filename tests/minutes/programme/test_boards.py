"""The boards that a work programme names: in a column, and over its tables."""

import pytest

from pcc_actions.minutes.programme.headings import columns_under
from tests.minutes.programme.programmes import topics

BY_BOARD = """
    ## Forward plan
    ### Governance Board
    | Meeting date | Item |
    |---|---|
    | 18 June 2024 | Estates |

    #### To come
    | Meeting date | Item |
    |---|---|
    | 17 September 2024 | Roads |

    ### Performance Meeting
    | Meeting date | Item |
    |---|---|
    | 18 June 2024 | Custody |
"""


@pytest.mark.parametrize("heading", ["Board", "Committee", "Panel", "Which board"])
def test_a_column_names_the_board_of_each_row(heading: str) -> None:
    found = topics(
        f"## Forward plan\n\n| {heading} | Meeting date | Item |\n|---|---|---|\n"
        "| PAM | 18 June 2024 | Estates |\n| | 18 June 2024 | Custody |\n"
    )
    assert [(topic.name, topic.board) for topic in found] == [("Estates", "PAM"), ("Custody", "")]


def test_without_such_a_column_no_row_names_a_board() -> None:
    assert {topic.board for topic in topics(BY_BOARD)} == {None}


def test_a_table_that_goes_on_without_its_last_column_has_no_board() -> None:
    columns = columns_under(["Meeting date", "Item", "Board"])
    assert columns
    assert columns.board in columns.read
    narrow = columns.narrowed(2)
    assert narrow
    assert (narrow.board, narrow.read) == (None, frozenset({0, 1}))


def test_a_board_beside_a_topic_is_not_enough_for_a_programme() -> None:
    assert columns_under(["Board", "Item"]) is None


def test_each_topic_has_the_words_that_stand_over_it_the_nearest_first() -> None:
    found = topics(BY_BOARD)
    assert [topic.under[:2] for topic in found] == [
        ("Governance Board", "Forward plan"),
        ("To come", "Governance Board"),
        ("Performance Meeting", "Forward plan"),
    ]
