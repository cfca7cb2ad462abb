"""Where the actions stand in the bytes of a log."""

import pytest

from pcc_actions.store.layout import ActionLine, Layout, layout_of
from pcc_actions.store.seal import Closing, closing_at_end, intact_closing, sealed

HEAD = "schema_version = 1\n\n"
ONE = '[[actions]]\nreference = "1"\n\n[[actions.history]]\nevent = "raised"\n\n'
TWO = ONE.replace('"1"', '"2"')


def laid_out(*parts: str, count: int = 2, windows: bool = False) -> Layout | None:
    text = "".join(parts)
    data = sealed(text.replace("\n", "\r\n") if windows else text, 3, count).encode()
    closing = intact_closing(data)
    assert closing is not None
    return layout_of(data, closing)


@pytest.mark.parametrize("windows", [False, True])
@pytest.mark.parametrize("head", [HEAD, "\ufeff" + HEAD, "# é\n" + HEAD + "[boards.A]\nx = 1\n\n"])
def test_the_parts_put_together_are_the_log(head: str, windows: bool) -> None:
    found = laid_out(head, ONE, TWO, windows=windows)
    assert found is not None
    assert found.count == 2
    assert b'"1"' in found.action(0)
    assert b'"2"' in found.action(1)
    assert found.data.startswith(found.head.encode() + found.action(0) + found.action(1))
    assert found.actions(0, 2) == found.action(0) + found.action(1)


def test_a_string_of_several_lines_may_hold_what_looks_like_a_header() -> None:
    odd = ONE.replace('"1"', "\"1\"\nnote = '''\n[[actions]]\n'''")
    found = laid_out(HEAD, odd, TWO)
    assert found is not None
    assert (found.count, found.long_strings) == (2, True)
    assert found.action(0).decode() == odd


def test_bytes_that_are_no_text_are_nobody_s_concern_here() -> None:
    data = laid_out(HEAD, ONE.replace('"1"', '"1"\nnote = """caf"""'), TWO)
    assert data is not None
    odd = data.data.replace(b"caf", b"c\xe9f")
    closing = closing_at_end(odd)
    assert closing is not None
    found = layout_of(odd, closing)
    assert found is not None
    assert found.starts == data.starts


@pytest.mark.parametrize("between", ["[people.A]\nname = 1\n\n", "[[meetings]]\nx = 1\n\n"])
def test_where_something_else_stands_among_the_actions_there_is_none(between: str) -> None:
    assert laid_out(HEAD, ONE, between, TWO) is None


def test_where_the_header_of_one_is_indented_there_is_none() -> None:
    assert laid_out(HEAD, ONE, "  " + TWO) is None


def test_another_table_does_not_stand_for_an_action_that_is_indented() -> None:
    assert laid_out(HEAD, ONE, "  " + TWO, "[people.A]\nname = 1\n\n") is None


def test_a_header_with_a_remark_behind_it_is_found_the_slow_way() -> None:
    found = laid_out(HEAD, ONE, TWO.replace("[[actions]]", "[[actions]]  # the second", 1))
    assert found is not None
    assert (found.count, b'"2"' in found.action(1)) == (2, True)


def test_a_log_without_an_action_has_none() -> None:
    assert laid_out(HEAD, count=0) is None


CLOSED = """\
[[actions]]
# seen by the board
reference = "3"
text = "Paint the hall"
status = "discharged"
theme = "Buildings"
closed = 2023-03-07

[[actions.history]]
event = "raised"

"""


@pytest.mark.parametrize("windows", [False, True])
def test_the_lines_of_an_action_tell_its_reference_and_when_it_was_closed(windows: bool) -> None:
    found = laid_out(HEAD, ONE, CLOSED, windows=windows)
    assert found is not None
    for line, told in (
        (ActionLine.REFERENCE, [b"1", b"3"]),
        (ActionLine.CLOSED, [None, b"2023-03-07"]),
    ):
        assert found.told(line) == told
        again = layout_of(found.data, Closing(3, 2, "", found.starts[-1], intact=True), line)
        assert again is not None
        assert again.known == {line: told}


@pytest.mark.parametrize(
    ("line", "odd"),
    [
        ('status = "discharged"', 'status = "outstanding"'),
        ('status = "discharged"', "status = 'discharged'"),
        ('status = "discharged"', '  status = "discharged"'),
        ("closed = 2023-03-07", "closed = 2023-03-07  # at last"),
        ("closed = 2023-03-07\n", ""),
        ("closed = 2023-03-07\n\n[[actions.history]]", "[[actions.history]]\nclosed = 2023-03-07"),
        ("closed = 2023-03-07\n\n[[", "  [[actions.history]]\nclosed = 2023-03-07\n[["),
        ('theme = "Buildings"', 'theme = """\nBuildings"""'),
    ],
)
def test_lines_that_are_not_as_we_write_them_do_not_tell_that_one_was_closed(
    line: str, odd: str
) -> None:
    assert line in CLOSED
    found = laid_out(HEAD, ONE, CLOSED.replace(line, odd))
    assert found is not None
    assert found.told(ActionLine.CLOSED) == [None, None]


@pytest.mark.parametrize("lines", ["", "\n[people.A]\n", "[people.A]\n"])
def test_a_table_right_below_the_keys_of_an_action_is_seen(lines: str) -> None:
    short = CLOSED.partition("\n\n[[actions.history]]")[0] + "\n"
    found = laid_out(HEAD, short, f"{lines}x = 1\n" if lines else "", TWO)
    assert (found is None) == bool(lines)


def test_the_places_of_words_are_those_of_the_actions_they_stand_in() -> None:
    found = laid_out(HEAD + "# raised\n", ONE, CLOSED + CLOSED, count=3)
    assert found is not None
    assert found.places_with(b"raised") == {0, 1, 2}
    assert found.places_with(b"theme") == {1, 2}
    assert found.places_with(b"schema") == frozenset()


def keyed(*lines: str) -> str:
    return "\n".join(("\n[[actions]]", *lines, "", "[[actions.history]]", 'event = "raised"\n'))


def printed(*actions: str) -> list[str | None]:
    found = laid_out(HEAD, *actions, count=len(actions))
    assert found is not None
    return found.printed_references()


def test_each_is_told_wherever_among_the_keys_it_stands() -> None:
    one, two = (
        keyed('reference = "1.2"', 'board = "GPB"'),
        keyed('text = "A"', 'reference = "3"'),
    )
    assert printed(one, two) == ["1.2", "3"]


@pytest.mark.parametrize(
    "odd",
    [
        keyed('reference = "1.2"', 'formerly = ["1.1"]'),
        keyed("reference = '1.2'"),
        keyed('reference = "1\\u002e2"'),
        keyed('reference = "1.2"  # as printed'),
    ],
)
def test_what_only_parsing_tells_is_not_printed(odd: str) -> None:
    assert printed(keyed('reference = "7"'), odd, keyed('reference = "8"')) == [
        "7",
        None,
        "8",
    ]


def test_what_an_event_says_is_not_the_reference_of_its_action() -> None:
    assert printed(keyed('reference = "1.2"') + 'reference = "9"\n') == ["1.2"]


def test_nothing_is_told_of_an_action_whose_line_may_be_in_a_string() -> None:
    long = keyed('text = """', 'reference = "9"', '"""', "reference = '1.2'")
    assert printed(keyed('reference = "7"'), long) == ["7", None]
