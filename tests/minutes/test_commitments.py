"""Commitments that no label marks."""

import pytest

from pcc_actions.minutes.commitments import point_for
from tests.minutes.spoken import minutes_in_markdown

PEOPLE = {"wren": "Wren", "alder": "Alder", "if": "IF"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Wren - get a second quote", ("get a second quote", ("Wren",))),
        ("Wren and Alder – letter to all", ("letter to all", ("Wren", "Alder"))),
        ("IF - price the vans", ("price the vans", ("IF",))),
        ("Wren - asked for a quote", None),
        ("Wren - said it was late", None),
        ("Wren - Chair", None),
        ("Wren - quote", None),
        ("Fridge - get a second quote", None),
        ("Treasurer - get a second quote", None),  # a post may be of what is spoken
    ],
)
def test_a_point_may_begin_with_who_is_to_do_it(
    text: str, told: tuple[str, tuple[str, ...]] | None
) -> None:
    assert point_for(text, PEOPLE) == ([told] if told else [])


def test_such_a_point_is_offered_and_not_sure() -> None:
    minutes = minutes_in_markdown("""
        # Mill Lane Club: notes of 14 February 2023

        There: Wren (chair), Alder

        ## 3. Ground

        - Wren - get a second quote, by 7 March 2023
        - Alder - asked for one in May

        Wren - get a third one
    """)
    assert [(each.text, each.owners, each.sure) for each in minutes.actions] == [
        ("get a second quote, by 7 March 2023", ("Wren",), False)
    ]
