"""The last thing recorded, taken back and done again."""

from pathlib import Path

import pytest

from tests.cli.running import Pcc


def test_undo_goes_further_back_and_redo_forward(four: Pcc) -> None:
    four.do("note 3.14/02 --note One", "note 3.14/02 --note Two")
    first = four("undo", "--yes").ok.out
    assert first.startswith("This takes back revision 9: 3.14/02/2023 noted")
    assert "Revision 8 is put back, as revision 10." in first
    assert four("undo", "--yes").ok.out.startswith("This takes back revision 8: ")
    assert "One" not in four("history").out
    again = four("redo", "--yes").ok.out
    assert again.startswith("This does again revision 8: 3.14/02/2023 noted")
    assert "One" in four("history").out
    four.do("note 3.14/02 --note Three")
    assert "Nothing has been undone" in four.refuses(2, "redo", "--yes")


@pytest.mark.parametrize("command", ["undo", "redo"])
def test_nothing_to_go_to(bare: Pcc, command: str) -> None:
    bare.do("init")
    assert "stays at revision 1." in bare.refuses(2, command, "--yes")


def test_nobody_to_ask(four: Pcc) -> None:
    before = four.kept()
    done = four("undo")
    assert done.code == 2
    assert done.out.startswith("This takes back revision 7: 04.26/01/2021")
    assert "add --yes" in done.err
    assert four.kept() == before


def test_undo_would_drop_a_hand_edit(four: Pcc) -> None:
    four.log.write_bytes(b"# A comment\n" + four.log.read_bytes())
    assert "check --fix" in four.refuses(2, "undo", "--yes")


def test_undo_of_a_log_that_cannot_be_read(four: Pcc) -> None:
    four.log.write_bytes(b"")
    done = four("undo", "--yes").ok
    assert "is empty" in done.err
    assert "4 outstanding" in four("outstanding").ok.out


def test_a_dry_run_of_undo_and_redo_says_what_they_would_do(four: Pcc) -> None:
    before = four.kept()
    done = four("undo", "--dry-run").ok
    assert "04.26/01/2021 raised" in done.out
    assert done.out.endswith("Nothing was put back: this was a dry run.\n")
    assert four.kept() == before
    four.do("undo --yes")
    after = four.kept()
    assert "does again" in four("redo", "--dry-run").ok.out
    assert four.kept() == after


def versions_of(pcc: Pcc) -> Path:
    return pcc.folder / ".pcc-actions" / pcc.log.name


def test_undo_names_a_damaged_version_and_passes_it_over(four: Pcc) -> None:
    four.do("note 3.14/02 --note One", "note 3.14/02 --note Two")
    (versions_of(four) / "000008.toml").write_bytes(b"")
    done = four("undo", "--yes").ok
    assert done.err == ("Warning: Kept version 8 is damaged (it is empty), so it is passed over.\n")
    assert "Revision 7 is put back, as revision 10." in done.out
    assert "One" not in four("history").ok.out
    assert (versions_of(four) / "000008.toml").read_bytes() == b""
    assert "Kept version 8 is damaged (it is empty): undo passes it over" in four("check").ok.out


def test_undo_with_nothing_good_to_go_to(four: Pcc) -> None:
    for version in versions_of(four).glob("*.toml"):
        version.write_bytes(version.read_bytes()[:50])
    said = four.refuses(2, "undo", "--yes")
    assert said.startswith("Kept version 6 is damaged (its end is gone), so it is passed over. ")
    assert said.endswith("No good version is left to go to: t.toml stays at revision 7.")


def test_a_broken_log_is_put_back_from_its_newest_good_version(four: Pcc) -> None:
    (versions_of(four) / "000007.toml").write_bytes(b"\xff")
    four.log.write_bytes(b"")
    done = four("undo", "--yes").ok
    assert "Kept version 7 is damaged (it is not UTF-8), so it is passed over." in done.err
    assert "Its newest good version, revision 6, can be put back." in done.err
    assert "3 outstanding" in four("outstanding").ok.out
