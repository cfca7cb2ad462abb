import pytest

from pcc_actions.documents.line_shapes import bracket_at_end, dashed


@pytest.mark.parametrize("text", ["Send it (by May)", "Send it  [by May]", "Send it (by May) ."])
def test_a_bracket_that_ends_a_text_and_what_stands_before_it(text: str) -> None:
    assert bracket_at_end(text) == ("Send it", "by May")


@pytest.mark.parametrize(
    "text", ["", "(by May)", " (by May)", "Send it", "Send (by May) it", f"Send it ({'x' * 61})"]
)
def test_no_bracket_ends_a_text_that_has_nothing_before_it_or_goes_on_behind_it(text: str) -> None:
    assert bracket_at_end(text) is None


def test_dashes_between_spaces_set_parts_apart() -> None:
    assert dashed("Roof – IF - well-known - and so on", 3) == [
        "Roof",
        "IF",
        "well-known - and so on",
    ]
    assert dashed("a well-known roof", 2) == ["a well-known roof"]
