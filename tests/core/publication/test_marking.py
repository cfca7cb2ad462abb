"""The words on every page of a paper."""

import pytest

from pcc_actions.core.publication.marking import list_marking, page_marking
from pcc_actions.errors import Refused


@pytest.mark.parametrize("marking", ["OFFICIAL", "OFFICIAL-SENSITIVE", None])
def test_a_paper_for_everybody_has_the_marking_alone(marking: str | None) -> None:
    assert page_marking(marking, include_exempt=False) == marking


def test_an_empty_marking_is_none() -> None:
    assert page_marking("", include_exempt=False) is None


def test_with_exempt_actions_it_says_that_it_is_not_for_publication() -> None:
    words = page_marking("OFFICIAL-SENSITIVE", include_exempt=True)
    assert words == "OFFICIAL-SENSITIVE - NOT FOR PUBLICATION"


def test_a_marking_that_says_so_already_says_it_once() -> None:
    for marking in ("OFFICIAL: not for publication", "OFFICIAL - NOT FOR PUBLICATION"):
        assert page_marking(marking, include_exempt=True) == marking


@pytest.mark.parametrize("marking", [None, ""])
def test_exempt_actions_need_a_marking(marking: str | None) -> None:
    with pytest.raises(Refused) as refused:
        page_marking(marking, include_exempt=True)
    assert refused.value.sentence == (
        "A paper or file with exempt actions needs a marking: add one, as in "
        "--marking OFFICIAL-SENSITIVE, or leave out --include-exempt."
    )


@pytest.mark.parametrize("marking", ["   ", "\u200b", "\u00ad", "\u3164", "\u2800", "- -"])
@pytest.mark.parametrize("include_exempt", [True, False])
def test_a_marking_that_nobody_sees_is_none(marking: str, include_exempt: bool) -> None:
    with pytest.raises(Refused, match="The marking has no letter that shows"):
        page_marking(marking, include_exempt=include_exempt)


def test_a_marking_leaves_room_for_the_paper() -> None:
    longest = "OFFICIAL " * 11 + "O"
    assert len(longest) == 100
    assert page_marking(longest, include_exempt=False) == longest
    with pytest.raises(Refused, match="longer than 100 characters"):
        page_marking(f"{longest}!", include_exempt=False)


def test_a_list_with_what_is_exempt_is_made_without_a_marking_too() -> None:
    assert list_marking(None, include_exempt=True) is None
    assert list_marking("OFFICIAL", include_exempt=True) == "OFFICIAL - NOT FOR PUBLICATION"
    assert list_marking("OFFICIAL", include_exempt=False) == "OFFICIAL"
