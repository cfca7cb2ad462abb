"""Rows of a table that only say how the action above them stands."""

from pcc_actions.documents.block import Block
from pcc_actions.minutes.extracted import ExtractedAction
from pcc_actions.minutes.passage import Passage
from pcc_actions.minutes.rows_below import with_row_below


def test_what_is_exempt_in_the_row_below_makes_the_action_exempt() -> None:
    row = [Passage(Block("paragraph", "Update: sent in May", "row 3"), exempt="FOIA s.31")]
    told = with_row_below(ExtractedAction("Mend it", ("row 2",)), row)
    assert (told.update, told.exempt) == ("sent in May", "FOIA s.31")
