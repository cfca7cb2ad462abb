"""The headings that export writes and import knows again."""

from pcc_actions.core.action_fields import ColumnHeading
from pcc_actions.core.headings import READ_BACK, columns_read, columns_taken_out, is_ours


def test_every_heading_is_read_back_or_for_people() -> None:
    for_people = {"Standing", "Days overdue", "Source", "History"}
    assert [*READ_BACK] == [each for each in ColumnHeading if each not in for_people]


def test_the_columns_that_are_read_are_found_by_their_headings() -> None:
    names = ["Notes", "Raised", " Status ", "Action", "Board", "Reference", "History"]
    assert columns_read(names) == {1, 2, 3, 4, 5}
    assert columns_read(names[1:4]) == frozenset()


def test_an_export_is_known_by_what_no_other_list_has() -> None:
    names = ["Action", "Owner", "Due basis", "Times deferred", "Days overdue"]
    assert columns_read(names) == {0, 1, 2, 3}
    assert columns_read(names[:4]) == frozenset()
    assert ColumnHeading.REFERENCE in columns_taken_out(names)
    assert ColumnHeading.OWNER not in columns_taken_out(names)
    assert columns_taken_out([*ColumnHeading]) == ()


def test_a_history_too_long_for_a_cell_goes_on_in_columns_of_ours() -> None:
    assert is_ours("History 2")
    assert is_ours("Due basis")
    assert not is_ours("History two")
