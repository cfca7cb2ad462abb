"""Earlier actions as notes print them, in one line each."""

import pytest

from pcc_actions.core.model import Status
from pcc_actions.minutes.titled_entries import opens_with_owner, titled_entry
from tests.minutes.spoken import minutes_in_markdown, minutes_of

PEOPLE = {"wren": "Wren", "if": "IF"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Roller service (Wren): booked", ("Roller service", ("Wren",), "booked")),
        ("Roller (IF) - booked for May", ("Roller", ("IF",), "booked for May")),
        ("Roller (Dell): booked", ("Roller", ("Dell",), "booked")),  # by its place alone
        ("Roller – Wren – still to do", ("Roller", ("Wren",), "still to do")),
        ("Roller (May): booked", None),
        ("Roller (Closed): booked", None),
        ("Roller (Not Done): booked", None),
        ("Roller – still – to do", None),
        ("Roller (the old one): booked", None),
        ("Roller service: booked", None),
        ("Roller (Wren)", None),
    ],
)
def test_a_title_an_owner_and_what_was_said(
    text: str, told: tuple[str, tuple[str, ...], str] | None
) -> None:
    entry = titled_entry(text, PEOPLE)
    assert (entry and (entry.title, entry.owners, entry.said)) == told


def test_an_entry_may_open_with_its_owner() -> None:
    assert opens_with_owner("Wren - paint for the gate - bought", PEOPLE)
    assert not opens_with_owner("Paint for the gate - Wren - bought", PEOPLE)
    assert not opens_with_owner("Wren - bought the paint", PEOPLE)


HEADINGS = ("Stuff from last time", "From last time (5 December)", "Last time’s jobs",
            "Actions from the last meeting", "Open actions")  # fmt: skip


@pytest.mark.parametrize("heading", HEADINGS)
def test_they_are_read_in_a_review_of_earlier_actions(heading: str) -> None:
    said = minutes_in_markdown(f"""
        # Mill Lane Club: notes of 14 February 2023

        There: Wren (chair), Alder, Iris

        ## 2. {heading}

        - Roller service (Wren): booked for May
        - Sight screens (Alder): painted, done
        - **Paint for the gate** – Iris – *no longer needed*
    """)
    told: list[tuple[str, tuple[str, ...], Status]] = [
        ("Roller service", ("Wren",), "outstanding"),
        ("Sight screens", ("Alder",), "completed"),
        ("Paint for the gate", ("Iris",), "withdrawn"),
    ]
    assert [(each.text, each.owners, each.status) for each in said.actions] == told
    assert all(each.earlier for each in said.actions)


def test_lines_that_begin_with_somebody_are_entries_of_their_own() -> None:
    said = minutes_of("""
        MILL LANE RESIDENTS' ASSOCIATION
        Notes of the meeting of 14 February 2023

        In the room: Wren, Alder, Iris. On the line: Dell. Quorate.

        1) From last time
           Wren - letter to the housing office about the bins and the lane behind - SENT, closed
           Alder - find out who owns the alley - nothing heard, chase again
           Dell - paint for the gate - no longer needed
    """)
    assert [(each.owners, each.status) for each in said.actions] == [
        (("Wren",), "discharged"), (("Alder",), "outstanding"), (("Dell",), "withdrawn"),
    ]  # fmt: skip
