import pytest

from pcc_actions.documents.block import Block
from pcc_actions.minutes.ranks import IN_LIST, LINE_HEADING, rank_of

POINT = Block("item", "Mend the hinge", "line 2", level=2)


def bold(text: str) -> Block:
    return Block("paragraph", text, "line 1", bold=((0, len(text)),))


def test_a_heading_has_its_own_rank() -> None:
    assert rank_of(Block("heading", "Roof", "line 1", level=3), None) == 3


@pytest.mark.parametrize("text", ["Roof", "Actions", "3. The roof."])
def test_a_line_all_in_bold_is_a_title(text: str) -> None:
    assert rank_of(bold(text), None) == LINE_HEADING


@pytest.mark.parametrize("text", ["Action: EI to call", "The roof was mended.", "EI to call"])
def test_a_sentence_or_an_action_in_bold_is_none(text: str) -> None:
    assert rank_of(bold(text), None) == 0


def test_a_point_that_opens_a_list_below_it_ranks_by_its_depth() -> None:
    opens = Block("item", "Actions", "line 1", level=1)
    assert rank_of(opens, POINT) == IN_LIST + 1
    assert rank_of(opens, None) == 0


def test_a_line_over_points_that_tells_their_state_stands_below_the_list() -> None:
    assert rank_of(Block("paragraph", "Closed actions", "line 1"), POINT) == LINE_HEADING + 1
