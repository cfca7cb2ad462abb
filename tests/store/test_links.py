"""A log with a second name on the disk."""

import os
from pathlib import Path

from pcc_actions.store import links
from tests.store.logs import add_one, posix, reading, took_back

pytestmark = posix


def test_a_log_with_one_name_or_none(three: Path) -> None:
    assert links.other_name(three) is None
    assert links.other_name(three.with_name("none.toml")) is None


def test_the_second_name_is_told_where_it_is_beside_the_log(three: Path, tmp_path: Path) -> None:
    other = three.with_name("second.toml")
    os.link(three, other)
    assert links.other_name(three) == "second.toml"
    assert links.other_name(other) == "actions.toml"
    (tmp_path / "elsewhere").mkdir()
    other.rename(tmp_path / "elsewhere" / "second.toml")
    assert links.other_name(three) == ""
    three.with_name("link.toml").symlink_to(three)
    assert links.other_name(three.with_name("link.toml")) == ""


def test_a_save_says_that_it_parted_the_two_names_once(three: Path) -> None:
    other = three.with_name("second.toml")
    os.link(three, other)
    before = three.read_bytes()
    assert add_one(three).warning == (
        "The file actions.toml had another name, second.toml, and that still has the text before "
        "this save. Delete that one, and put a shortcut to actions.toml in its place."
    )
    assert other.read_bytes() == before
    assert len(reading(three).log.actions) == 4
    assert add_one(three, "7.14/02/2023").warning == ""


def test_a_name_elsewhere_is_not_told(three: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    os.link(three, tmp_path / "elsewhere" / "second.toml")
    assert "had another name on the disk, and that still has" in add_one(three).warning
    assert took_back(three) == 3
