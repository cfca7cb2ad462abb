"""Versions of a log read one after the other."""

from pathlib import Path

import pytest

from pcc_actions.core.changes import actions
from pcc_actions.errors import BadFile
from pcc_actions.store import seal
from pcc_actions.store.upgrade import READ_AS_THEY_ARE
from pcc_actions.store.version_reader import VersionReader
from tests.store.logs import ROOM, VISIT, reading, record, text, type_over


def test_what_two_versions_share_is_made_once(three: Path) -> None:
    reader = VersionReader(three)
    first = reader.read(three.read_bytes())
    record(three, actions.note, VISIT, "15/03/2023", "Phoned")
    second = reader.read(three.read_bytes())
    assert (first.revision, second.revision, second.sealed) == (1, 2, True)
    assert [one is two for one, two in zip(first.log.actions, second.log.actions, strict=True)] == [
        False, True, True,
    ]  # fmt: skip
    assert second.log.meetings is first.log.meetings
    assert second.log == reading(three).log
    assert reader.read(three.read_bytes()).log is second.log


def test_a_version_is_known_by_its_text_whatever_its_closing_line_says(three: Path) -> None:
    reader = VersionReader(three)
    first = reader.read(three.read_bytes())
    again = reader.read(seal.sealed(seal.body(text(three)), 9, 3).encode())
    assert (again.text, again.revision) == (first.text, 9)
    assert again.log is first.log


@pytest.mark.parametrize(
    "pair",
    [
        ('["OPCC"]\nraised', '["OPCC"]\ncolour = """green"""\nraised'),
        ('["OPCC"]\nraised', '["OPCC"]\ncolour = "green"\nraised'),
        ('["OPCC"]\nraised', '["OPCC"]\ntheme = 3\ncolour = [{a = 1}]\nraised'),
        ("schema_version = 1", "schema_version = 0"),
        ("schema_version = 1", 'schema_version = 1\ncolour = "green"'),
    ],
)
def test_a_version_that_is_not_as_we_write_them_is_read_whole(
    three: Path, pair: tuple[str, str]
) -> None:
    type_over(three, pair)
    sealed = seal.sealed(seal.body(text(three)), 2, 3).encode()
    found = VersionReader(three).read(sealed)
    assert found.sealed
    assert [action.reference for action in found.log.actions][-1] == ROOM
    assert 0 not in READ_AS_THEY_ARE


def test_a_version_that_somebody_edited_says_so_and_what_it_holds(three: Path) -> None:
    type_over(three, ("due = 2023-03-10\nstatus", "due = 2023-03-31\nstatus"))
    reader = VersionReader(three)
    found = reader.read(three.read_bytes())
    assert (found.sealed, found.revision) == (False, 1)
    assert str(found.log.actions[0].due) == "2023-03-31"
    assert reader.read(three.read_bytes()).log is found.log
    unclosed = reader.read(seal.body(text(three)).encode())
    assert (unclosed.sealed, unclosed.revision) == (False, None)


@pytest.mark.parametrize("data", [b"\xff\xfe", b"[[actions", b"actions = 3\n"])
def test_a_version_that_cannot_be_read_is_refused(three: Path, data: bytes) -> None:
    with pytest.raises(BadFile):
        VersionReader(three).read(data)
