"""The text of a log, told from its bytes."""

from pathlib import Path

import pytest

from pcc_actions.errors import BadFile
from pcc_actions.store.log_text import text_of

LOG = Path("actions.toml")


def test_a_text_is_read_byte_for_byte() -> None:
    text = 'schema_version = 1\r\ntext = "é"\n'
    assert text_of(LOG, b"\xef\xbb\xbf" + text.encode()) == "\ufeff" + text


@pytest.mark.parametrize("data", ["a = 1".encode("utf-16"), "a = 1".encode("utf-16-le")])
def test_utf_16_is_told_apart(data: bytes) -> None:
    with pytest.raises(BadFile, match='"Unicode"') as caught:
        text_of(LOG, data)
    assert "Save it as UTF-8" in caught.value.sentence


@pytest.mark.parametrize(
    ("data", "line"),
    [(b"\0" * 500, 1), (b"a\0b = 1\n", 1), (b"a = 1\n\0\0\0\0", 2), (b"\0\0\0\n", 1)],
)
def test_nul_bytes_are_no_utf_16(data: bytes, line: int) -> None:
    with pytest.raises(BadFile) as caught:
        text_of(LOG, data)
    assert caught.value.sentence == (
        f"{LOG}, line {line}: the file is damaged: it holds NUL bytes, which stand in no text. "
        "Put back its newest kept version with pcc-actions undo, or a backup."
    )


def test_a_byte_that_is_not_utf_8_has_a_line() -> None:
    data = b"a = 1\r\nb = 2\nc = '\xe9'\n"
    with pytest.raises(BadFile, match=r"actions.toml, line 3: .* UTF-8") as caught:
        text_of(LOG, data)
    assert caught.value.exit_code == 3
