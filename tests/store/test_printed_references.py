"""The references of actions told from the bytes of a log."""

import pytest

from pcc_actions.store.layout import layout_of
from pcc_actions.store.printed_references import printed_references
from pcc_actions.store.seal import intact_closing, sealed

HEAD = "schema_version = 1\n"


def action(*lines: str) -> str:
    return "\n".join(("\n[[actions]]", *lines, "", "[[actions.history]]", 'event = "raised"\n'))


def told(*actions: str) -> list[str | None]:
    data = sealed("".join((HEAD, *actions)), 3, len(actions)).encode()
    closing = intact_closing(data)
    assert closing is not None
    layout = layout_of(data, closing)
    assert layout is not None
    return printed_references(layout)


def test_each_is_told_wherever_among_the_keys_it_stands() -> None:
    one, two = action('reference = "1.2"', 'board = "GPB"'), action('text = "A"', 'reference = "3"')
    assert told(one, two) == ["1.2", "3"]


@pytest.mark.parametrize(
    "odd",
    [
        action('reference = "1.2"', 'formerly = ["1.1"]'),
        action("reference = '1.2'"),
        action('reference = "1\\u002e2"'),
        action('reference = "1.2"  # as printed'),
    ],
)
def test_what_only_parsing_tells_is_not_told(odd: str) -> None:
    assert told(action('reference = "7"'), odd, action('reference = "8"')) == ["7", None, "8"]


def test_what_an_event_says_is_not_the_reference_of_its_action() -> None:
    assert told(action('reference = "1.2"') + 'reference = "9"\n') == ["1.2"]


def test_nothing_is_told_of_an_action_whose_line_may_be_in_a_string() -> None:
    long = action('text = """', 'reference = "9"', '"""', "reference = '1.2'")
    assert told(action('reference = "7"'), long) == ["7", None]
