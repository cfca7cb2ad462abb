"""Lines of text that are the cells of a table which text extraction flattened."""

import pytest

from pcc_actions.documents.block import Block
from pcc_actions.minutes.column_role import Role
from pcc_actions.minutes.line_cells import cells_in_columns, ends_table, row_at

ROLES: list[Role] = ["reference", "action", "owner", "due"]


def lines(*texts: str) -> list[Block]:
    return [Block("paragraph", text, f"line {at}") for at, text in enumerate(texts, start=1)]


def texts(cells: list[Block | None] | None) -> list[str | None]:
    return [cell.text if cell else None for cell in cells or []]


def test_a_row_of_a_table_and_the_next_heading_end_it() -> None:
    assert ends_table(Block("row", "EI", "table 1, row 1"))
    assert ends_table(Block("heading", "4. Vetting", "line 9", level=2))
    assert not ends_table(Block("heading", "EI", "line 9", level=2))
    assert not ends_table(Block("paragraph", "Mend the roof", "line 9"))


@pytest.mark.parametrize(
    ("given", "cells"),
    [
        (("Mend the roof", "EI", "3 May 2023"), [None, "Mend the roof", "EI", "3 May 2023"]),
        (("3.14/02/2023", "Mend the roof", "EI"), ["3.14/02/2023", "Mend the roof", "EI", None]),
        (("3.14/02/2023", "Mend it", "EI", "May", "and more"), []),
    ],
)
def test_lines_stand_where_the_most_of_them_fit(
    given: tuple[str, ...], cells: list[str | None]
) -> None:
    assert texts(cells_in_columns(lines(*given), ROLES)) == cells


def test_a_row_begins_where_its_wording_follows() -> None:
    found, after = row_at(lines("3.14/02/2023", "Mend the roof", "EI", "4.14/02/2023"), 0, ROLES)
    assert (texts(found), after) == (["3.14/02/2023", "Mend the roof", "EI", None], 3)
    assert row_at(lines("3.14/02/2023"), 0, ROLES) == (None, 1)
