"""The closing line."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pcc_actions.store.seal import Closing, body, digest, find_closing, sealed, sealed_pieces

LOG = 'schema_version = 1\n\n[[actions]]\nreference = "3.14/02/2023"\n'


def closing(text: str) -> Closing:
    found = find_closing(text)
    assert found is not None
    return found


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("end", ["", "\n", "\n \n\n"])
def test_a_text_in_pieces_is_sealed_as_it_is_in_one(mark: str, end: str) -> None:
    text = f"{mark}{LOG}{end}".encode()
    pieces: list[bytes | memoryview] = [text[:30], memoryview(text)[30:34], b"", text[34:]]
    assert b"".join(sealed_pieces(pieces, 2, 1)) == sealed(text.decode(), 2, 1).encode()


def test_a_sealed_log() -> None:
    text = sealed(LOG, 2, 1)
    above, last = text.rsplit("\n\n", 1)
    assert above + "\n" == LOG
    assert last == f"# revision 2 · 1 action · sha256 {digest(LOG + chr(10))}\n"
    assert closing(text) == Closing(2, 1, digest(LOG + "\n"), len(LOG) + 1, intact=True)


def test_the_count_of_actions_in_words() -> None:
    assert " · 2 actions · " in sealed(LOG, 1, 2)
    assert " · 0 actions · " in sealed(LOG, 1, 0)
    assert closing(sealed(LOG, 1, 0)).actions == 0


@pytest.mark.parametrize(
    "edit",
    [
        lambda text: text.replace("3.14", "4.14"),
        lambda text: text + "\n[boards.X]\n",
        lambda text: text + "# more\n",
        lambda text: text.replace("sha256 ", "sha256 " + "0" * 64 + "\n# ", 1)[
            : text.find("256") + 70
        ],
    ],
)
def test_any_edit_breaks_the_seal(edit: object) -> None:
    assert callable(edit)
    assert not closing(edit(sealed(LOG, 2, 1))).intact


def test_blanks_below_do_not_break_it() -> None:
    assert closing(sealed(LOG, 2, 1) + "\n \r\n").intact


def test_no_closing_line() -> None:
    assert find_closing(LOG) is None
    assert find_closing(" " + sealed("", 2, 1)) is None
    assert find_closing(sealed(LOG, 2, 1).replace("# revision", "x # revision")) is None
    assert find_closing("# revision 3\n" + LOG) is None
    assert body(LOG) == LOG


def test_one_in_a_string_is_none() -> None:
    line = sealed("", 7, 1)
    assert find_closing(f'a = """\n{line}"""\n') is None
    assert closing(f"{line}a = '''\n{line}'''\n").start == 0


def test_the_last_one_counts() -> None:
    text = sealed(sealed(LOG, 2, 1), 3, 1)
    assert closing(text).revision == 3
    assert body(text) == sealed(LOG, 2, 1)


def test_what_stands_below_is_kept() -> None:
    text = sealed(LOG, 2, 1) + '[boards.X]\nname = "X"\n'
    assert body(text) == LOG + '\n[boards.X]\nname = "X"\n'


def test_an_empty_log() -> None:
    assert sealed("", 1, 0).startswith("# revision 1")
    assert sealed("\ufeff", 1, 0).startswith("\ufeff# revision 1")
    assert body(sealed("\ufeff", 1, 0)) == "\ufeff\n"
    assert closing(sealed("\ufeff", 1, 0)).intact


def test_the_end_of_the_last_line_is_left_alone() -> None:
    assert sealed("a = 1  \n\n \n", 1, 0).startswith("a = 1  \n\n# revision")
    assert sealed("a = 1  \r\n", 1, 0).startswith("a = 1  \r\n\r\n# revision")
    assert sealed("a = 1", 1, 0).startswith("a = 1\n\n# revision")


@given(st.text(st.characters(exclude_categories=["Cs"])) | st.text("ab \t\r\n\ufeff"))
def test_a_sealed_text_stays_as_it_is(text: str) -> None:
    once = sealed(text, 3, 2)
    found = closing(once)
    assert found.intact
    assert (found.revision, found.actions) == (3, 2)
    assert sealed(body(once), 3, 2) == once
    assert body(sealed(body(once), 4, 2)) == body(once)


@given(st.text("ab#\"' \n"))
def test_the_seal_holds_when_git_turns_the_line_ends_or_a_mark_is_added(text: str) -> None:
    once = sealed(text, 3, 2)
    turned = "\ufeff" + once.replace("\n", "\r\n")
    assert closing(turned).intact
    assert replace(closing(turned), start=0) == replace(closing(once), start=0)
