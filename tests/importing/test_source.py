import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pcc_actions.core.text.sanitise import cleaned, harmless
from pcc_actions.importing.source import LONGEST_NAME, source_of


@pytest.mark.parametrize("name", ["minutes.docx", "Cofnodion y Bwrdd – Ionawr.docx", "会议.pdf"])
def test_an_ordinary_name_stays_as_it_is(name: str) -> None:
    assert source_of(name) == name


@given(st.text())
@example("\x1b\u202e")
@example("\udcff")
@example("a" * 1000)
def test_any_name_can_be_recorded_and_shown(name: str) -> None:
    source = source_of(name)
    assert cleaned(source, "the source") == harmless(source) == source
    assert len(source) <= LONGEST_NAME


def test_of_a_long_name_the_middle_goes() -> None:
    assert source_of(f"{'a' * 300}.docx") == f"{'a' * 179}…{'a' * 15}.docx"


def test_a_name_of_nothing_is_said_to_be_none() -> None:
    assert source_of("\u202e\x1b") == "a document without a name"
