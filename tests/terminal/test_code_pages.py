"""What is written where an encoding lacks a character."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from pcc_actions.terminal.code_pages import readable, stand_in
from pcc_actions.terminal.console import forgiving


def written(text: str, encoding: str, errors: str = "strict") -> str:
    stream = io.TextIOWrapper(io.BytesIO(), encoding, errors=errors)
    forgiving(stream).write(text)
    stream.flush()
    return stream.buffer.getvalue().decode(encoding)


@pytest.mark.parametrize(
    ("encoding", "read"),
    [
        ("cp437", 'Zoë I\'ris said "go - on." 10 x 2 ░█ Lukasz'),
        ("cp850", 'Zoë Í\'ris said "go - on." 10 × 2 ░█ Lukasz'),
        ("cp1252", "Zoë Í’ris said “go – on…” 10 × 2 :# Lukasz"),
        ("ascii", 'Zoe I\'ris said "go - on." 10 x 2 :# Lukasz'),
    ],
)
def test_a_name_and_a_quotation_can_be_read(encoding: str, read: str) -> None:
    assert written("Zoë Í’ris said “go – on…” 10 × 2 ░█ Łukasz", encoding) == read


@pytest.mark.parametrize("errors", ["strict", "backslashreplace"])
def test_output_and_errors_are_written_alike(errors: str) -> None:
    assert written("“Í”", "cp437", errors) == '"I"'


def test_what_somebody_chose_stays() -> None:
    assert written("“Í”", "cp437", "xmlcharrefreplace") == "&#8220;&#205;&#8221;"


@pytest.mark.parametrize(
    ("odd", "plain"),
    [("½", "?"), ("漢", "??"), ("e\u0301", "e"), ("\u200d", ""), ("\ud800", "?"), ("ﬁ", "?")],
)
def test_what_nothing_looks_like(odd: str, plain: str) -> None:
    assert written(odd, "ascii") == plain


@given(st.characters(exclude_categories=["Cc", "Cs", "Cn", "Co"]))
def test_no_column_moves(character: str) -> None:
    plain = stand_in(character)
    assert plain.isascii()
    assert len(plain) == cell_len(character)


def test_what_cannot_be_read_is_not_our_business() -> None:
    error = UnicodeDecodeError("ascii", b"\xff", 0, 1, "no")
    with pytest.raises(UnicodeDecodeError):
        readable(error)
