"""Our line of .gitattributes: git finds the log by it, and all others are left byte for byte."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pcc_actions.store.git_attributes import attributes_line, with_line, without_line
from tests.in_git import begun, git

LINE = b"/actions.toml merge=pcc-actions diff=pcc-actions"
files = st.none() | st.lists(
    st.sampled_from([b"*.txt text", b"# ours", b"", b"\xff x", b"\n", b"\r\n"])
).map(b"".join)


@given(files)
def test_what_is_put_in_is_taken_out_without_a_trace(data: bytes | None) -> None:
    there = with_line(data, LINE)
    assert LINE in there.splitlines()
    assert without_line(there, LINE) == data


@given(files)
def test_where_it_is_not_nothing_is_taken_out(data: bytes | None) -> None:
    assert without_line(data or b"", LINE) == (data or b"")


def test_of_two_both_go() -> None:
    assert without_line(LINE + b"\n*.txt text\n" + LINE + b"\n", LINE) == b"*.txt text\n"


@pytest.mark.parametrize(
    "name",
    ["actions.toml", "the board’s actions.toml", "a*[b]?.toml", "!x #.toml", " a .toml",
     'say "when".toml', "back\\slash.toml", "tab\there.toml", "line\nend.toml", "Zoë.toml"],
)  # fmt: skip
def test_git_finds_the_file_by_it_and_no_other(name: str, tmp_path: Path) -> None:
    folder = begun(tmp_path / "copy")
    try:
        (folder / name).write_bytes(b"")
    except OSError:
        pytest.skip("this system takes no such name")
    (folder / ".gitattributes").write_bytes(with_line(None, attributes_line(name, "merge=x")))
    assert git(folder, "check-attr", "-z", "merge", "--", name) == f"{name}\0merge\0x\0"
    for other in (f"below/{name}", f"a{name}", "axb.toml"):
        assert git(folder, "check-attr", "-z", "merge", "--", other).endswith("\0unspecified\0")
