"""References with what slips in around them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pcc_actions.core.references.forgiving import forgiven, with_board
from pcc_actions.core.references.parse import parse_reference

REF = "3.14/02/2023"


@pytest.mark.parametrize(
    "typed",
    ["“3.14/02/2023”", "‘3.14/02/2023’", "3.14/02/2023,", "3.14/02/2023.", "“3.14/02/2023,”",
     "“3.14/02/2023”,", "3,14/02/2023", "3 , 14/02/2023", " 3.14/02/2023; "],
)  # fmt: skip
def test_what_slips_in_is_left_out(typed: str) -> None:
    assert parse_reference(forgiven(typed)).day == parse_reference(REF).day


@pytest.mark.parametrize("kept", ["1,234", "AP136", "8/2021/P", "3.1", "3a,14", "a, b"])
def test_a_comma_stays_where_no_dated_reference_comes_of_a_stop(kept: str) -> None:
    assert forgiven(kept) == kept


def test_a_date_that_is_none_is_found_out_behind_a_comma() -> None:
    assert forgiven("3,31/02/2023") == "3.31/02/2023"


@given(st.text())
def test_what_was_forgiven_once_stays(typed: str) -> None:
    assert forgiven(forgiven(typed)) == forgiven(typed) or "," in typed


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("GPB 3.14/02/2023", "GPB:3.14/02/2023"),
        (" gpb  3.14/02", "gpb:3.14/02"),
        ("GPB 31.31/02/2023", "GPB:31.31/02/2023"),
        ("XX 3.14/02/2023", "XX 3.14/02/2023"),
        ("GPB 136", "GPB 136"),
        ("GPB", "GPB"),
        ("3.14/02/2023", "3.14/02/2023"),
    ],
)
def test_a_board_before_a_reference_needs_no_colon(typed: str, read: str) -> None:
    assert with_board(typed, ["PAM", "GPB"]) == read
