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
