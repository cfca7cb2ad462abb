"""A file without words that must not be kept; all else in it is as it was."""

from pathlib import Path

import pytest

from pcc_actions.core.model import Action
from pcc_actions.core.text.spellings import spellings
from pcc_actions.store import seal
from pcc_actions.store.cleaning import readings, redacted_file
from tests.store.logs import reading, text

JO = spellings("Jo Brown")


def visit(path: Path) -> Action:
    return reading(path).log.actions[0]


def clean(path: Path, edited: str) -> str:
    return redacted_file(path, edited.encode(), visit(path), JO).decode()


def typed(path: Path, before: str, after: str) -> str:
    """Give the log's text with what stands there once typed over, its seal broken."""
    there = text(path)
    assert there.count(before) == 1, before
    return there.replace(before, after)


FOURTH = '[[actions]]\nreference = "4.'
PLACES = {
    "its text": ("visit", "visit by Jo Brown"),
    "escaped": ("visit", r"visit by Jo\u0020Bro\U00000077n"),
    "over two lines": ('"Set up a visit"', '"""Set up\nJo\nBrown"""'),
    "over a line end that is none": ('"Set up a visit"', '"""Jo \\\n   Brown"""'),
    "as it stands": ('"Set up a visit"', "'Jo Brown'"),
    "an unknown key": ('text = "Set', 'told_by = "Jo Brown"\ntext = "Set'),
    "an unknown list": ('text = "Set', 'told_by = ["Jo Brown", { who = "Jo Brown" }]\ntext = "Set'),
    "a comment of its own": ('text = "Set', '# Jo Brown\ntext = "Set'),
    "a comment behind a value": ('visit"', 'visit" # Jo Brown'),
    "a comment over two lines": ('text = "Set', '# rang Jo\n# Brown\ntext = "Set'),
    "a comment on the header": ("[[actions]]", "[[actions]] # Jo Brown"),
    "a comment right above": ("[[actions]]", "# Jo Brown\n[[actions]]"),
}


@pytest.mark.parametrize(("before", "after"), PLACES.values(), ids=PLACES)
def test_words_of_the_action_go_wherever_they_stand(three: Path, before: str, after: str) -> None:
    there = text(three)
    at = there.index('[[actions]]\nreference = "3.')
    end = there.index("[[actions.history]]", at)
    own = there[at:end]
    assert own.count(before) == 1
    edited = there[:at] + own.replace(before, after) + there[end:]
    done = clean(three, edited)
    assert "[redacted]" in done
    assert not JO.in_file.search(done)
    assert done[end + len(done) - len(there) :] == there[end:]


def test_under_its_last_key(three: Path) -> None:
    edited = typed(three, f"\n\n{FOURTH}", f"\n# Jo Brown\n\n# Jo Brown\n\n{FOURTH}")
    assert clean(three, edited) == edited.replace("# Jo Brown", "# [redacted]", 1)


LEFT = {
    "another action": ("Book a room", "Book a room for Jo Brown"),
    "a comment above another": (FOURTH, f"# Jo Brown\n{FOURTH}"),
    "a board": ('"Performance Accountability Meeting"', '"Jo Brown"'),
    "the head": ("schema_version = 1\n", "# Jo Brown\nschema_version = 1\n"),
}


@pytest.mark.parametrize(("before", "after"), LEFT.values(), ids=LEFT)
def test_what_is_not_the_action_s_stays(three: Path, before: str, after: str) -> None:
    if before == "Book a room":
        edited = text(three).replace(before, after)
    else:
        edited = typed(three, before, after)
    assert clean(three, edited) == edited


def test_what_the_log_needs_stays(three: Path) -> None:
    edited = text(three).replace('board = "GPB"', 'board = "Jo Brown"').replace(
        'by = "IF"', 'by = "hand edit"'
    )  # fmt: skip
    assert clean(three, edited) == edited
    edit = spellings("hand edit")
    assert redacted_file(three, edited.encode(), visit(three), edit).decode() == edited


def test_the_name_of_a_key_stays(three: Path) -> None:
    edited = text(three).replace('text = "Set', '"Jo Brown" = 1\ntext = "Set', 1)
    assert clean(three, edited) == edited


def test_a_sealed_text_is_sealed_anew(three: Path) -> None:
    sealed = seal.sealed(
        text(three).partition("\n# revision")[0].replace("visit", "Jo Brown"), 7, 3
    )
    closing = seal.find_closing(clean(three, sealed))
    assert closing
    assert (closing.intact, closing.revision, closing.actions) == (True, 7, 3)


def test_a_broken_seal_stays_broken(three: Path) -> None:
    edited = text(three).replace("visit", "Jo Brown")
    done = clean(three, edited)
    assert done == edited.replace("Jo Brown", "[redacted]")
    closing = seal.find_closing(done)
    assert closing
    assert not closing.intact


def test_line_ends_and_a_mark_stay(three: Path) -> None:
    edited = "\ufeff" + text(three).replace("visit", "Jo Brown").replace("\n", "\r\n")
    assert clean(three, edited) == edited.replace("Jo Brown", "[redacted]")


def test_an_action_at_the_very_beginning(three: Path) -> None:
    edited = text(three).partition("[[actions]]")
    alone = f"[[actions]]{edited[2]}".replace("visit", "Jo Brown")
    assert clean(three, alone) == alone.replace("Jo Brown", "[redacted]")


@pytest.mark.parametrize("odd", ["<<<<<<<\n", "[[actions]]\nreference = 3\n", "actions = [{}]\n"])
def test_what_is_no_log_loses_them_everywhere(three: Path, odd: str) -> None:
    edited = f"{odd}{text(three)}# Jo Brown\n# Jo\\u0020Brown\n"
    assert clean(three, edited) == f"{odd}{text(three)}# [redacted]\n# [redacted]\n"


def test_a_layout_that_cannot_be_taken_apart(three: Path) -> None:
    inline = (
        'schema_version = 1\nactions = [{ reference = "3.14/02/2023", board = "GPB", text = "Jo '
        'Brown", owners = [], raised = 2023-02-14, status = "outstanding" }]\n'
    )
    assert clean(three, inline) == inline.replace("Jo Brown", "[redacted]")


ENCODINGS = ["utf-16", "utf-16-le", "utf-16-be", "cp1252", "latin-1"]


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_a_copy_that_an_editor_saved_in_another_encoding(three: Path, encoding: str) -> None:
    words = spellings("Zo\u00eb Brown")
    data = 'text = "Ask Zo\u00eb Brown, caf\u00e9"\n'.encode(encoding)
    done = redacted_file(three, data, visit(three), words)
    assert done.decode(encoding) == 'text = "Ask [redacted], caf\u00e9"\n'
    assert any(words.in_file.search(each) for each in readings(data))
    assert not any(words.in_file.search(each) for each in readings(done))


@pytest.mark.parametrize("data", [b"\xff", b"\0", b"\0\0\xd8", b"\xff\xfe\0\xd8", b"\x81\x8d\0"])
def test_bytes_that_are_no_text_stay(three: Path, data: bytes) -> None:
    assert redacted_file(three, data, visit(three), JO) == data
    assert list(readings(data))


def test_a_comment_that_is_all_there_is_above(three: Path) -> None:
    _, header, rest = text(three).partition("[[actions]]")
    alone = f"# Jo Brown\n{header}{rest}"
    assert clean(three, alone) == alone.replace("Jo Brown", "[redacted]")


def test_what_fails_to_be_taken_apart_loses_them_everywhere(
    three: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(*_: object) -> str:
        raise ValueError("no such layout is known")

    monkeypatch.setattr("pcc_actions.store.cleaning.edited", failing)
    edited = f"# Jo Brown\n{text(three)}"
    assert clean(three, edited) == edited.replace("Jo Brown", "[redacted]")
