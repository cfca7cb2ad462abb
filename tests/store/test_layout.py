"""Where the actions stand in the bytes of a log."""

import pytest

from pcc_actions.store.layout import Layout, layout_of
from pcc_actions.store.seal import intact_closing, sealed

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
