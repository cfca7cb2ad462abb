import pytest

from pcc_actions.documents.block import Block, Document
from pcc_actions.minutes.flattened import with_flattened_tables
from pcc_actions.minutes.read_minutes import read_minutes
from tests.builders import empty_log
from tests.minutes.spoken import sure_of

PAIRS = """
    {over}
    Action
    Progress
    {first}
    Sent on 3 January. Closed.
    {second}
    In progress
    {third}
    Done
    {after}
"""
PLAIN = {"first": "Send the rota", "second": "Mend the hinge", "third": "Count the crates"}
LED = {"first": "OM to send the rota", "second": "AS to mend the hinge", "third": "RV to count"}


def pairs(words: dict[str, str], after: str = "2. Roof") -> list[tuple[str, str, str | None]]:
    found = sure_of(PAIRS.format(over="Matters arising", after=after, **words))
    return [(each.text, each.status, each.update) for each in found]


@pytest.mark.parametrize("words", [PLAIN, LED])
def test_pairs_of_an_action_and_what_was_said_of_it(words: dict[str, str]) -> None:
    assert pairs(words) == [
        (words["first"], "discharged", "Sent on 3 January. Closed."),
        (words["second"], "outstanding", "In progress"),
        (words["third"], "completed", "Done"),
    ]


def test_pairs_that_do_not_come_out_even_are_not_paired() -> None:
    assert not any(status == "completed" for _, status, _ in pairs(PLAIN, "The list was noted."))


def test_where_owners_begin_the_actions_a_cell_may_be_empty() -> None:
    found = sure_of("""
        Action
        Progress
        OM to send the rota
        AS to mend the hinge
        Done
        The list was noted.
    """)
    assert [(each.owners, each.status) for each in found] == [
        (("OM",), "outstanding"), (("AS",), "completed")]  # fmt: skip


def test_a_line_a_cell_with_empty_ones() -> None:
    found = sure_of("""
        1. Notes
        Action
        By whom
        Date
        Status
        Send the rota to the depot
        Iris Field
        End of March
        Open
        Mend the hinge of the gate
        TBC
        Open
        Action
        By whom
        Date
        Status
        Count the crates
        AS
        March 2024
        Closed
        The list was noted by the board.
        2. Roof
    """)
    assert [(each.text, each.owners, each.due_words, each.status) for each in found] == [
        ("Send the rota to the depot", ("Iris Field",), "End of March", "outstanding"),
        ("Mend the hinge of the gate", (), None, "outstanding"),
        ("Count the crates", ("AS",), "March 2024", "discharged"),
    ]


def test_numbers_and_initials_as_lines_of_their_own() -> None:
    found = sure_of("""
        1. Notes
        Item
        Action
        Owner
        4
        Send the rota to the depot
        OM
        5
        Mend the hinge of the gate
        AS / RV
    """)
    assert [(each.reference, each.owners) for each in found] == [
        ("4", ("OM",)), ("5", ("AS", "RV"))]  # fmt: skip


def test_tabs_in_lines() -> None:
    lines = [
        "Item\tAction\tOwner\tDue",
        "1\tLend a winch\tJP\t19/03/2025",
        "2\tAsk both debtors\tTreasurer",
        "3\tSweep the steps\t05/03/2025",
        "Next\tmeeting",
    ]
    blocks = tuple(Block("paragraph", text, f"line {n}") for n, text in enumerate(lines, 1))
    found = read_minutes(Document("minutes.pdf", blocks), empty_log()).actions
    assert [(each.reference, each.owners, each.due_words, each.where) for each in found] == [
        ("1", ("JP",), "19/03/2025", ("line 2",)),
        ("2", ("Treasurer",), None, ("line 3",)),
        ("3", (), "05/03/2025", ("line 4",)),
    ]


@pytest.mark.parametrize(
    "texts",
    [
        ["Action", "Progress", "The board spoke of progress."],
        ["Action", "Owner", "Done", "IF"],
        ["Action", "Owner", "The board met.", "It noted the list."],
        ["Notes", "Progress"],
        ["Action", "Task", "Mend it", "IF"],
        ["Action\tOwner"],
        [],
    ],
)
def test_what_is_no_table_is_left_as_it_is(texts: list[str]) -> None:
    left = Document("minutes.txt", tuple(Block("paragraph", t, "line 1") for t in texts))
    assert with_flattened_tables(left) == left


LOG = """
    {over}
    Ref
    Task
    Owner
    {heads}
    {first}
    3.14/02/2023
    Send the rota round to every one of the crews in the two northern stations
    OM
    31/03/2023
    The letter went out in time. Action closed.
    {second}
    4.14/02/2023
    Mend the hinge
    RV
    Can this be closed?
    {after}
"""


def logged(**words: str) -> list[tuple[str | None, tuple[str, ...], str, bool]]:
    usual = {"over": "Log", "heads": "Due\n    Status", "first": "", "second": "", "after": ""}
    found = sure_of(LOG.format(**usual | words))
    return [(a.reference, a.owners, a.status, a.exempt is not None) for a in found]


def test_each_reference_begins_a_row() -> None:
    assert logged() == [
        ("3.14/02/2023", ("OM",), "discharged", False),
        ("4.14/02/2023", ("RV",), "outstanding", False),
    ]


def test_of_two_due_dates_either_may_be_left_empty() -> None:
    assert [each[:2] for each in logged(heads="Target date\n    New date\n    Status")] == [
        ("3.14/02/2023", ("OM",)), ("4.14/02/2023", ("RV",))]  # fmt: skip


def test_a_line_over_rows_marks_those_below_it() -> None:
    assert [each[3] for each in logged(first="Not for publication")] == [True, True]
    assert [each[3] for each in logged(second="Not for publication")] == [False, True]


def test_what_may_be_a_cell_or_a_line_over_rows_is_taken_as_both() -> None:
    found = sure_of("""
        Ref
        Task
        Owner
        Due
        3.14/02/2023
        Mend the hinge
        RV
        Part II
        4.14/02/2023
        Send the rota
        OM
    """)
    assert [a.exempt is not None for a in found] == [True, True]


def test_a_line_of_open_and_closed_is_over_rows_where_no_column_is_for_it() -> None:
    found = sure_of("""
        Ref
        Task
        Owner
        Open actions
        3.14/02/2023
        Mend the hinge
        RV
        Closed
        4.14/02/2023
        Send the rota
        OM
    """)
    assert [a.status for a in found] == ["outstanding", "discharged"]


def test_another_table_begins_at_its_headings() -> None:
    again = "Private actions\n    Ref\n    Task\n    Owner\n    5.14/02/2023\n    Count\n    OM"
    assert [each[3] for each in logged(after=again)] == [False, False, True]


def test_a_log_without_headings_is_told_by_its_references() -> None:
    found = sure_of("""
        Action log
        3.14/02/2023
        Mend the hinge
        RV
        Next meeting
        4.14/02/2023
        Send the rota
        OM
        Closed
    """)
    assert [(a.reference, a.owners, a.status) for a in found] == [
        ("3.14/02/2023", ("RV",), "outstanding"),
        ("4.14/02/2023", ("OM",), "discharged"),
    ]


def test_items_above_their_titles_are_no_log() -> None:
    found = sure_of("""
        3.14/02/2023
        Apologies were noted
        There were none at all.
        4.14/02/2023
        Any other business was not raised
        Nothing was said.
    """)
    assert found == []
