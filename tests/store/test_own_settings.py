"""One's own name in a file of one's own: kept, read back, and put right where it is broken."""

from pathlib import Path

import pytest

from pcc_actions.errors import BadFile
from pcc_actions.store.own_settings import keep_own_name, own_name


def test_a_name_is_kept_and_read_back(tmp_path: Path) -> None:
    file = tmp_path / "pcc-actions" / "settings.toml"
    assert own_name(file) is None
    keep_own_name(file, 'Iris "IF" Field')
    assert own_name(file) == 'Iris "IF" Field'
    keep_own_name(file, "Edith Inkpen")
    assert file.read_text(encoding="utf-8") == 'name = "Edith Inkpen"\n'


def test_what_else_is_set_stays(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_bytes(b'\xef\xbb\xbfcolour = "blue"\r\n')
    assert own_name(file) is None
    keep_own_name(file, "Iris Field")
    assert 'colour = "blue"' in file.read_text(encoding="utf-8")
    assert own_name(file) == "Iris Field"


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (b"name = Iris", "are not as they were written"),
        (b"\xff", "are not as they were written"),
        (b"name = 7", "is no text"),
        (b'name = " "', "is empty"),
        (b'name = "a\\u202eb"', "hidden character"),
    ],
)
def test_what_is_broken_says_how_to_put_it_right(tmp_path: Path, written: bytes, said: str) -> None:
    file = tmp_path / "settings.toml"
    file.write_bytes(written)
    with pytest.raises(BadFile, match=said) as refused:
        own_name(file)
    assert str(file) in refused.value.sentence
    assert refused.value.sentence.endswith('pcc-actions settings name "NAME".')
    keep_own_name(file, "Iris Field")
    assert own_name(file) == "Iris Field"


def test_where_it_can_neither_be_read_nor_kept(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").mkdir()
    with pytest.raises(BadFile, match="cannot be read"):
        own_name(tmp_path / "settings.toml")
    (tmp_path / "file").write_bytes(b"")
    below = tmp_path / "file" / "settings.toml"
    assert own_name(below) is None
    with pytest.raises(BadFile, match="could not be kept"):
        keep_own_name(below, "Iris Field")
