"""A version as its file holds it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pcc_actions.store import kept, seal

TEXTS = st.text(st.characters(exclude_categories=["Cs"])) | st.text("ab #\r\n\ufeff")
SEALED = seal.sealed("a = 1\n", 3, 0)


def test_a_sealed_text_is_kept_as_it_is() -> None:
    assert kept.as_kept(3, SEALED) == SEALED.encode()


@given(TEXTS, st.integers(0, 10**9))
def test_any_text_comes_back_as_it_was(text: str, revision: int) -> None:
    data = kept.as_kept(revision, text)
    assert kept.kept_text(data) == text
    assert kept.damage(revision, data) == ""


def test_a_closing_line_that_counts_wrongly_is_altered() -> None:
    action = "[[actions]]\ntext = 'x'\n"
    assert kept.damage(3, seal.sealed(action, 3, 1).encode()) == ""
    assert kept.damage(3, seal.sealed(action, 3, 2).encode()) == kept.ALTERED
    assert kept.damage(3, seal.sealed("[[ actions ]]\ntext = 'x'\n", 3, 1).encode()) == ""
    quoted = f'note = """\n{action}"""\n'
    assert kept.damage(3, seal.sealed(quoted, 3, 0).encode()) == ""


@given(TEXTS, st.data())
def test_any_byte_that_is_altered_or_lost_is_seen(text: str, drawn: st.DataObject) -> None:
    whole = kept.as_kept(3, seal.sealed(text, 3, 0) if drawn.draw(st.booleans()) else text)
    last = len(whole.rstrip(b"\r\n")) - 1  # without its last line end it is whole
    at = drawn.draw(st.integers(0, last))
    assert kept.damage(3, whole[:at])
    altered = bytes([whole[at] ^ 1 << drawn.draw(st.integers(0, 4))])
    if altered not in b" \t\r\n" and whole[at : at + 1] not in b" \t\r\n":
        assert kept.damage(3, whole[:at] + altered + whole[at + 1 :])


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", kept.EMPTY),
        (b"\xef\xbb\xbf\r\n", kept.EMPTY),
        (b"a = '\xff'\n", kept.NOT_UTF8),
        (b"a = 1\n", kept.CUT_OFF),
        (SEALED.replace("a =", "b =").encode(), kept.ALTERED),
        (SEALED.encode() + b"b = 1\n", kept.ALTERED),
        (seal.sealed("a = 1\n", 4, 0).encode(), "it is that of revision 4"),
        (kept.as_kept(4, "a = 1\n"), "it is that of revision 4"),
        (kept.as_kept(3, "a = 1\n").replace(b"= 1", b"= 2"), kept.ALTERED),
    ],
)
def test_what_is_wrong(data: bytes, why: str) -> None:
    assert kept.damage(3, data) == why


def test_a_log_that_was_never_saved_here_may_be_without_a_line_of_ours() -> None:
    assert kept.damage(0, b"\xef\xbb\xbfa = 1\n") == ""
    assert kept.damage(0, b"a = \n") == kept.CUT_OFF
    assert kept.damage(0, b"a = " + b"[" * 5000 + b"]" * 5000) == kept.CUT_OFF


def test_a_text_that_is_changed_stays_good_and_a_damaged_one_damaged() -> None:
    def changed(data: bytes) -> bytes:
        return data.replace(b"a", b"b")

    unsealed = kept.as_kept(3, "a = 1\n")
    assert kept.rewritten(3, unsealed, changed) == kept.as_kept(3, "b = 1\n")
    assert kept.rewritten(0, b"a = 1\n", changed) == kept.as_kept(0, "b = 1\n")
    assert kept.rewritten(3, unsealed, lambda data: data) == unsealed
    assert kept.rewritten(0, b"a = 1\n", lambda data: data) == b"a = 1\n"
    assert kept.rewritten(3, b"a = 1\n", changed) == b"b = 1\n"
    assert kept.damage(3, kept.rewritten(3, unsealed[:-9], changed))
