"""Lines made to take long: each as long as is read, and read in no time."""

from dataclasses import replace
from itertools import product

import pytest

from pcc_actions.documents.block import Block, Document
from pcc_actions.documents.limits import LONGEST_LINE
from pcc_actions.minutes.read_minutes import read_minutes
from tests.examples import in_part
from tests.growth import seconds
from tests.minutes.spoken import LOG

REPEATED = (
    *"a A 1 1. . - – / [ ( _ : ; * é ' 14/ A/ A- a- 3.14/02/2023 <p> &amp; **".split(),
    *(" ", "\n", "EI to ", "EI to do it. ", "and ", "AB, ", "AB / ", "(IF) ", "the ", "of "),
    *("Action: ", "Action ", "ACTION ", "Iris Field (IF), ", "Present: ", "14 Feb ", "by "),
    *("next meeting ", "done ", "not ", "all actions ", "Ref 3.14/02/2023 ", "section ", "if "),
)
BEFORE = ("", "Action: EI to write to ", "Present: ", "3.14/02/2023 ")
HEADINGS = ("Ref", "Action", "Owner", "Due", "Status")
SECONDS = 3  # for what takes up to 0.4 on a quiet machine; one took 14


def line(repeated: str, before: str = "") -> str:
    return (before + repeated * LONGEST_LINE)[:LONGEST_LINE]


def taken(*blocks: Block) -> float:
    return seconds(lambda: read_minutes(Document("m.txt", blocks), LOG))


def row(*cells: str, heads: bool = False) -> Block:
    inner = tuple((Block("paragraph", each, "row"),) for each in cells)
    return Block("row", "", "row", cells=inner, table=1, heads=heads)


@pytest.mark.parametrize(("repeated", "before"), in_part(product(REPEATED, (*BEFORE, None))))
def test_a_long_line_is_read_in_no_time(repeated: str, before: str | None) -> None:
    """With something before it as a paragraph, and without even that as a heading."""
    block = Block("paragraph", line(repeated, before or ""), "line 1")
    assert taken(replace(block, kind="heading", level=1) if before is None else block) < SECONDS


@pytest.mark.parametrize(("repeated", "place"), in_part(product(REPEATED, range(len(HEADINGS)))))
def test_a_long_cell_is_read_in_no_time(repeated: str, place: int) -> None:
    plain = ("3.14/02/2023", "Price the vans", "EI", "1 May 2023", "done")
    cells = [*plain[:place], line(repeated), *plain[place + 1 :]]
    assert taken(row(*HEADINGS, heads=True), row(*cells)) < SECONDS
