import pytest

from pcc_actions.documents.open_tags import OpenTag, OpenTags


def opened(*tags: str) -> OpenTags:
    made = OpenTags()
    for tag in tags:
        made.open(tag, {})
    return made


def test_where_none_is_open_nothing_holds() -> None:
    assert OpenTags().innermost == OpenTag()


@pytest.mark.parametrize(
    ("tag", "given", "holds"),
    [
        ("strong", {}, "bold"),
        ("span", {"style": "font-weight: 700"}, "bold"),
        ("del", {}, "struck"),
        ("span", {"style": "text-decoration: line-through"}, "struck"),
        ("script", {}, "unseen"),
        ("p", {"hidden": ""}, "unseen"),
        ("p", {"style": "display: none"}, "unseen"),
    ],
)
def test_what_holds_in_a_tag_holds_in_those_within_until_it_is_closed(
    tag: str, given: dict[str, str], holds: str
) -> None:
    tags = OpenTags()
    tags.open(tag, given)
    tags.open("i", {})
    assert getattr(tags.innermost, holds)
    tags.close(tag)
    assert tags.innermost == OpenTag()


def test_a_tag_that_is_not_open_closes_nothing() -> None:
    tags = opened("p", "b")
    tags.close("td")
    assert tags.innermost.tag == "b"


def test_an_item_is_closed_but_none_of_a_list_around_it() -> None:
    tags = opened("ul", "li", "b")
    tags.close_item()
    assert (tags.innermost.tag, tags.lists) == ("ul", 1)
    tags = opened("ul", "li", "ol")
    tags.close_item()
    assert (tags.innermost.tag, tags.lists) == ("ol", 2)
