"""A log's file in lines of words, by which git shows what changed: nothing is hidden."""

from collections import Counter
from pathlib import Path

import pytest

from pcc_actions.errors import BadFile
from pcc_actions.store import seal
from pcc_actions.store.log_as_sentences import EDITED, log_as_sentences
from tests.store.logs import add_one, clock, now


def said(path: Path) -> list[str]:
    return log_as_sentences(path, now(), clock)


def added(path: Path, before: str, after: str) -> list[str]:
    """What lines there are more once a text in the file is another."""
    lines = said(path)
    text = path.read_text("utf-8")
    assert before in text
    path.write_text(text.replace(before, after, 1), "utf-8", newline="")
    return list((Counter(said(path)) - Counter(lines)).elements())


def test_what_is_recorded_adds_its_lines_alone(three: Path) -> None:
    before = said(three)
    add_one(three)
    after = said(three)
    assert len(after) == len(before) + 1
    assert [each for each in after if each in before] == before


@pytest.mark.parametrize(
    ("before", "after", "line"),
    [
        ("due = 2023-03-10\nstatus", "due = 2023-03-11\nstatus",
         "3.14/02/2023: corrected: due 11/03/2023 instead of 10/03/2023 on 20/03/2023 "
         "(hand edit, 09:00)"),
        ("[[actions]]", "# Ask about this one.\n[[actions]]", "# Ask about this one."),
        ("[[actions]]\n", "[[actions]]\nrisk = \"high\"\n", "risk = \"high\""),
        ("owners = [\"EI\", \"IF\"]", "owners = [ \"EI\",\"IF\" ]", "owners = [ \"EI\",\"IF\" ]"),
    ],
)  # fmt: skip
def test_what_somebody_typed_is_seen(before: str, after: str, line: str, three: Path) -> None:
    assert added(three, before, after) == [line, EDITED]


def test_what_disagrees_under_an_intact_seal_is_seen(three: Path) -> None:
    before = said(three)
    typed = three.read_bytes().replace(b"due = 2023-03-10\nstatus", b"due = 2023-03-11\nstatus")
    three.write_bytes(seal.sealed(seal.body(typed.decode()), 1, 3).encode())
    assert len(said(three)) == len(before) + 1


def test_line_ends_are_no_change(three: Path) -> None:
    before = said(three)
    three.write_bytes(three.read_bytes().replace(b"\n", b"\r\n"))
    assert said(three) == before


@pytest.mark.parametrize(
    ("data", "lines"),
    [
        (b"", []),
        (b"<<<<<<< HEAD\n[[actions]]\n", ["<<<<<<< HEAD", "[[actions]]"]),
        (b"no log\n\nof \xff ours", ["no log", "", "of \ufffd ours"]),
    ],
)
def test_what_is_no_log_is_told_by_its_own_lines(
    data: bytes, lines: list[str], three: Path
) -> None:
    three.write_bytes(data)
    assert said(three) == lines


def test_a_log_whose_meaning_is_not_settled_is_told_by_its_own_lines(three: Path) -> None:
    text = three.read_text("utf-8").replace('event = "discharged"', 'event = "dischargd"')
    three.write_text(text, "utf-8", newline="")
    assert said(three) == text.splitlines()


def test_where_there_is_no_file_it_is_said(tmp_path: Path) -> None:
    with pytest.raises(BadFile):
        said(tmp_path / "none.toml")
