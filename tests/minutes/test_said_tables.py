"""Tables under a heading that says they are of actions, whatever their columns are called."""

import pytest

from tests.minutes.spoken import minutes_in_markdown, minutes_of, told

_ROWS = """
        | 3/2024 | Ask the county for a survey | Ada Stone/Clerk | asap |
        | 4b/2024 | Send the key list to the trust | Owen Marsh | 01/03/2024 |
"""


@pytest.mark.parametrize(
    "head",
    [
        "ITEM | | BY WHOM | BY WHEN",
        "Ref | Details | Person | When",
        " | What | Name | Due",
        " | | | ",
    ],
)
def test_the_wording_is_found_by_what_stands_in_the_columns(head: str) -> None:
    minutes = minutes_in_markdown(f"""
        # Harbour Board of 9 January 2024

        Actions to be taken

        | {head} |
        |---|---|---|---|{_ROWS}
    """)
    assert [(a.text, a.owners, a.due_words) for a in minutes.actions if a.sure] == [
        ("Ask the county for a survey", ("Ada Stone", "Clerk"), "asap"),
        ("Send the key list to the trust", ("Owen Marsh",), "01/03/2024"),
    ]


def test_the_head_may_be_the_row_below_an_empty_one() -> None:
    minutes = minutes_in_markdown("""
        # Harbour Board of 9 January 2024
        ## Job list

        | | |
        |---|---|
        | **Person** | **Item** |
        | Pike | Flyers |
        | Owen | Book the harbour hall |
    """)
    assert told([a for a in minutes.actions if a.sure]) == [
        ("Flyers", ("Pike",)),
        ("Book the harbour hall", ("Owen",)),
    ]


def test_a_table_that_nothing_says_to_be_of_actions_is_none() -> None:
    minutes = minutes_in_markdown("""
        # Harbour Board of 9 January 2024

        Payments

        | ITEM | | BY WHOM | BY WHEN |
        |---|---|---|---|
        | 3/2024 | Paint | Ada Stone | 12.50 |
        | 4/2024 | Rope | Owen Marsh | 14.00 |
    """)
    assert [a for a in minutes.actions if a.sure] == []


def test_a_table_of_discussion_does_not_go_on_as_the_list_above_it() -> None:
    minutes = minutes_in_markdown(f"""
        # Harbour Board of 9 January 2024

        Actions to be taken

        | ITEM | | BY WHOM | BY WHEN |
        |---|---|---|---|{_ROWS}
        Minutes

        | | | | |
        |---|---|---|---|
        | 1 | Wall | The wall was looked at by two members who found it sound and dry. | |
        | 2 | Gate | The gate was found to be sound and there was nothing more to say on it. | |
    """)
    assert len([a for a in minutes.actions if a.sure]) == 2


def test_an_action_column_of_names_says_whose_the_action_in_the_notes_is() -> None:
    minutes = minutes_in_markdown("""
        # Harbour Board of 9 January 2024

        | Item | Notes | Action |
        |---|---|---|
        | 1. Wall | The wall was seen. A survey is to be made. | Clerk |
        | 2. Gate | The gate was seen. | None |
        | 3. Keys | The keys are to be counted. | Ada |
    """)
    assert [(a.text, a.owners, a.sure) for a in minutes.actions if "survey" in a.text] == [
        ("A survey is to be made.", ("Clerk",), True)
    ]
    assert [a.sure for a in minutes.actions if a.text == "Ada"] == [False]


def test_a_log_without_headings_is_told_by_references_that_have_a_day() -> None:
    minutes = minutes_in_markdown("""
        # Harbour Board: log

        | | | | | |
        |---|---|---|---|---|
        | 3.09/01/2024 | Mend the hinge of the gate | Una Pike | End of May | No further action |
        | 4.09/01/2024 | Send the rota to the crews | Bram Teal | Next meeting | Seen. Closed. |
    """)
    assert [(a.reference, a.owners, a.due_words, a.status) for a in minutes.actions] == [
        ("3.09/01/2024", ("Una Pike",), "End of May", "discharged"),
        ("4.09/01/2024", ("Bram Teal",), "Next meeting", "discharged"),
    ]


def test_a_line_right_over_a_table_names_the_meeting_of_its_actions() -> None:
    table = "| Action | Owner | Due |\n|---|---|---|\n| Mend the hinge | Una Pike | May 2024 |\n"
    for line, day in (
        ("Actions from the meeting of 5 December 2023", "2023-12-05"),
        ("Meeting held on 5 December 2023", "2023-12-05"),
        ("Date of the next meeting: 6 February 2024", "None"),
    ):
        minutes = minutes_in_markdown(f"# Harbour Board of 9 January 2024\n\n{line}\n\n{table}")
        assert [str(a.meeting) for a in minutes.actions] == [day]


def test_a_plain_text_whose_columns_spaces_part_is_read_by_its_cells() -> None:
    said = minutes_of("""
        Governance & Performance Board, 14 February 2023

        3  Review of action items of the last meeting

           A18-1  Prepare a liaison statement       Moor      Done (N 205)
           A18-2  Revise Annex B                    Birch     Open
           A18-3  Check terminology in clause 3     Stone     No longer needed
    """)
    assert [(a.reference, a.text, a.owners, a.status) for a in said.actions] == [
        ("A18-1", "Prepare a liaison statement", ("Moor",), "completed"),
        ("A18-2", "Revise Annex B", ("Birch",), "outstanding"),
        ("A18-3", "Check terminology in clause 3", ("Stone",), "withdrawn"),
    ]
