import pytest

from pcc_actions.minutes.endings import Ending, ending_of, owners_and_due
from tests.minutes.spoken import minutes_in_markdown

PEOPLE = {"iris field": "IF", "ada stone": "AS"}


@pytest.mark.parametrize(
    ("text", "owners", "due"),
    [
        ("Send it – UP – by end of term", ("UP",), "by end of term"),
        ("Send it – UP/BT – 5th Feb 2024.", ("UP", "BT"), "5th Feb 2024"),
        ("Send it – 5th Feb 2024 – UP", ("UP",), "5th Feb 2024"),
        ("Send it – All – 31st January 2024", ("All",), "31st January 2024"),
        ("Send it (UP, by 10 October 2023)", ("UP",), "by 10 October 2023"),
        ("Send it (next meeting; Ada Stone, UP)", ("Ada Stone", "UP"), "next meeting"),
        ("Send it [UP] (due 13/02/2024)", ("UP",), "due 13/02/2024"),
        ("Send it (due by Friday)", (), "due by Friday"),
        ("Send it (by Friday)", (), "by Friday"),
    ],
)  # fmt: skip
def test_owners_and_due_stand_behind_an_action(
    text: str, owners: tuple[str, ...], due: str
) -> None:
    assert ending_of(text, PEOPLE) == Ending("Send it", owners, due)


@pytest.mark.parametrize(
    ("text", "left", "due"),
    [
        ("UP to send it. By: 31st May 2024", "UP to send it.", "31st May 2024"),
        ("UP to send it. Due: September 2023.", "UP to send it.", "September 2023"),
        ("UP to send it – Deadline: next meeting", "UP to send it", "next meeting"),
        ("Iris Field – send it – 15 Mar", "Iris Field – send it", "15 Mar"),
    ],
)
def test_a_due_stands_behind_an_action_by_itself(text: str, left: str, due: str) -> None:
    assert ending_of(text, PEOPLE) == Ending(left, (), due)


@pytest.mark.parametrize(
    "text",
    [
        "Book the hall for the party – 5 March 2024",  # the day of the party
        "UP to send the minutes (14 February 2023)",
        "Send it – UP",
        "Send it (draft, by Friday)",
        "Send it (by Friday, by Monday)",
        "(by Friday)",
        "Note of: things sent",
        "By: Friday",
    ],
)
def test_other_endings_are_left(text: str) -> None:
    assert ending_of(text, PEOPLE) is None


def test_an_ending_says_whose_it_is_before_the_wording_does() -> None:
    text = "Clerk to post it with UP – UP/BT – ASAP"
    assert owners_and_due(text, PEOPLE) == Ending("Clerk to post it with UP", ("UP", "BT"), "ASAP")
    assert owners_and_due("Clerk to post it", PEOPLE) == Ending("Clerk to post it", ("Clerk",))


def test_endings_are_read_of_labels_lists_and_columns() -> None:
    actions = minutes_in_markdown("""
        Board of 14 February 2023

        1. Fleet

        Action: OM to mend it (UP, by 3 March 2023)

        | Item | Discussion | Action |
        |---|---|---|
        | 2 | Boats | Clerk to paint it – BT – 5 March 2023 |

        ## Actions

        - Iris to wash it. Due: 7 March 2023
    """).actions
    assert [(a.owners, str(a.due)) for a in actions] == [
        (("UP",), "2023-03-03"),
        (("BT",), "2023-03-05"),
        (("Iris",), "2023-03-07"),
    ]
