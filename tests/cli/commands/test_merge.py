"""Two copies of a log brought together by the command, as the secretariat and git do it."""

import shlex
import stat
from pathlib import Path

import pytest

from tests.cli.running import PLANTED, Done, Pcc, ran
from tests.store.logs import posix

COPY = "t-LAPTOP.toml"
APART = (
    "note 3.14/02/2023 'Two dates offered'",
    "add 12.14/02/2023 'Order tea' --owner IF",
    "complete 4.26/01/2021 --on 23/02/2021",
)


def recorded_apart(pcc: Pcc, *lines: str) -> Path:
    """A copy of the log beside it, as OneDrive would leave it, with what was recorded in it."""
    laptop = pcc.folder / "laptop"
    laptop.mkdir()
    (laptop / "t.toml").write_bytes(pcc.log.read_bytes())
    Pcc(laptop).do(*lines)
    copy = pcc.folder / COPY
    (laptop / "t.toml").rename(copy)
    return copy


@pytest.fixture
def apart(four: Pcc) -> Pcc:
    """A log of four actions, and a copy of it beside it in which others recorded something."""
    recorded_apart(four, *APART)
    return four.do("note 11.14/02/2023 'Agenda begun'")


def merged(pcc: Pcc, *more: str) -> Done:
    return pcc("merge", str(pcc.folder / COPY), *more)


def listed(pcc: Pcc) -> str:
    return pcc.log.read_text("utf-8")


# A copy merged into the log.


def test_the_secretariat_merges_a_conflict_copy(apart: Pcc) -> None:
    copy = apart.folder / COPY
    told = merged(apart, "--dry-run").ok
    assert told.err == ""
    lines = told.out.splitlines()
    assert [line.partition(" by ")[0] for line in lines[:-1]] == [
        "Would come: 3.14/02/2023 noted",
        "Would come: 04.26/01/2021 reported complete",
        "Would come: 12.14/02/2023 raised",
    ]
    assert lines[-1] == f"3 events of 3 actions would come from {copy}."
    done = merged(apart).ok
    assert done.err == ""
    assert done.out.splitlines() == [
        f"3 events of 3 actions came from {copy}.",
        f"{copy} can now be removed: t.toml holds all that it holds. To take the merge back: "
        "pcc-actions undo.",
    ]
    assert copy.exists()
    assert [word in listed(apart) for word in ("Two dates", "Order tea", "Agenda")] == [True] * 3
    assert "No fault and " in apart("check").ok.out


def test_a_dry_run_writes_nothing(apart: Pcc) -> None:
    before = apart.kept()
    merged(apart, "--dry-run")
    assert apart.kept() == before


def test_once_merged_nothing_is_written_and_no_list_tells_of_the_copy(apart: Pcc) -> None:
    assert "t-LAPTOP" in apart("outstanding").ok.err
    merged(apart)
    assert apart("outstanding").ok.err == ""
    before, time = apart.kept(), apart.log.stat().st_mtime_ns
    done = merged(apart).ok
    assert done.out.splitlines() == [
        f"{apart.folder / COPY} holds nothing that t.toml does not.",
        f"Nothing was written. {apart.folder / COPY} can be removed.",
    ]
    assert (apart.kept(), apart.log.stat().st_mtime_ns) == (before, time)


def test_undo_takes_the_merge_back_and_the_copy_is_told_of_again(apart: Pcc) -> None:
    merged(apart)
    undone = apart("undo", "--yes").ok
    assert undone.out.count("This takes back revision ") == 3
    assert "t-LAPTOP" in undone.err
    assert "Order tea" not in listed(apart)
    assert "Agenda" in listed(apart)
    assert merged(apart).ok.out.startswith("3 events of 3 actions came")


def test_a_hand_edit_is_told_and_recorded(apart: Pcc) -> None:
    text = apart.log.read_text("utf-8")
    text = text.replace('text = "Book the venue', 'text = "Book another venue', 1)
    apart.log.write_text(text, "utf-8", newline="\n")
    told = merged(apart, "--dry-run").ok.err
    assert told.startswith("Warning: t.toml was edited outside pcc-actions: 11.14/02/2023/2 ")
    assert merged(apart).ok.err.endswith(" That is recorded too.\n")
    assert "Book another venue" in listed(apart)


def test_what_is_exempt_on_the_copy_alone_stays_out_of_papers(four: Pcc) -> None:
    recorded_apart(
        four,
        "exempt 3.14/02/2023 'FOIA s.31'",
        f"note 3.14/02/2023 '{PLANTED} is to pay'",
        f"add 12.14/02/2023 'Ask {PLANTED}' --owner IF --exempt 'FOIA s.31'",
    )
    four.do("note 3.14/02/2023 'Seen'")
    merged(four)
    for line in ("list --format csv", "list --format markdown", "report GPB", "chase GPB"):
        assert PLANTED not in four(*line.split()).ok.out
    assert PLANTED in four("show", "12.14/02/2023").ok.out


def test_a_copy_beside_which_nothing_is_kept_of_a_log_beside_which_nothing_is(apart: Pcc) -> None:
    (apart.folder / ".pcc-actions").rename(apart.folder / "away")
    assert merged(apart).ok.out.startswith("3 events of 3 actions came")
    assert (apart.folder / ".pcc-actions" / "t.toml").is_dir()


@posix
def test_the_mode_stays_and_a_link_leads_to_the_log(apart: Pcc) -> None:
    real = apart.folder / "drive" / "t.toml"
    real.parent.mkdir()
    apart.log.rename(real)
    real.chmod(0o640)
    apart.log.symlink_to(real)
    merged(apart)
    assert apart.log.is_symlink()
    assert stat.S_IMODE(real.stat().st_mode) == 0o640
    assert "Order tea" in real.read_text("utf-8")


# Three files, as git has its driver called.

SIDES = ("base.toml", "ours.toml", "theirs.toml")


@pytest.fixture
def tree(apart: Pcc, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with what both come of, ours and theirs, and nothing else."""
    folder = apart.folder / "tree"
    folder.mkdir()
    [kept] = (apart.folder / ".pcc-actions" / "t.toml").glob("000007.toml")
    for name, file in zip(SIDES, (kept, apart.log, apart.folder / COPY), strict=True):
        (folder / name).write_bytes(file.read_bytes())
    monkeypatch.chdir(folder)
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    return {each.name: each.read_bytes() for each in folder.iterdir()}


def test_git_has_it_written_to_ours(tree: Path) -> None:
    before = contents(tree)
    done = ran("merge", *SIDES).ok
    assert (done.out, done.err) == ("3 events of 3 actions came from theirs.toml.\n", "")
    after = contents(tree)
    assert {**after, "ours.toml": b""} == {**before, "ours.toml": b""}
    assert [word in after["ours.toml"] for word in (b"Order tea", b"Agenda")] == [True, True]
    again = ran("merge", *SIDES).ok.out
    assert again == "theirs.toml holds nothing that ours.toml does not.\n"
    assert contents(tree) == after


def test_ours_that_pcc_actions_keeps_is_saved_as_ever(tree: Path) -> None:
    assert ran("--file", "ours.toml", "note", "4.26/01/2021", "Seen", "--by", "IF").code == 0
    ran("merge", *SIDES)
    assert ran("--file", "ours.toml", "undo", "--yes").ok.out.count("This takes back") == 3
    before = contents(tree / ".pcc-actions" / "ours.toml")
    assert "would come from theirs.toml." in ran("merge", *SIDES, "--dry-run").ok.out
    assert contents(tree / ".pcc-actions" / "ours.toml") == before


def test_a_dry_run_of_three_files(tree: Path) -> None:
    before = contents(tree)
    assert "Would come: 12.14/02/2023 raised" in ran("merge", *SIDES, "--dry-run").ok.out
    assert contents(tree) == before


def test_a_fourth_file(tree: Path) -> None:
    before = contents(tree)
    assert ran("merge", *SIDES, "-o", "new.toml", "--dry-run").code == 0
    assert contents(tree) == before
    done = ran("merge", *SIDES, "-o", "new.toml").ok
    assert done.out.splitlines() == [
        "new.toml written.",
        "3 events of 3 actions came from theirs.toml.",
    ]
    new = contents(tree)
    assert b"Order tea" in new.pop("new.toml")
    assert new == before


def test_a_fourth_file_is_written_where_nothing_comes_too(tree: Path) -> None:
    done = ran("merge", "base.toml", "ours.toml", "base.toml", "-o", "new.toml").ok
    assert done.out.splitlines() == [
        "new.toml written.",
        "base.toml holds nothing that ours.toml does not.",
    ]
    assert contents(tree)["new.toml"] == contents(tree)["ours.toml"]


def test_a_fourth_file_is_not_written_over_another(tree: Path) -> None:
    (tree / "new.toml").write_text("Mine")
    before = contents(tree)
    refused = ran("merge", *SIDES, "-o", "new.toml")
    assert (refused.code, "is there already. Replace it with --force" in refused.err) == (2, True)
    assert ran("merge", *SIDES, "-o", "ours.toml", "--force").code == 2
    assert contents(tree) == before
    assert ran("merge", *SIDES, "-o", "new.toml", "--force").code == 0
    assert b"Order tea" in contents(tree)["new.toml"]


def test_git_gives_an_empty_base_where_there_was_none(tree: Path) -> None:
    (tree / "base.toml").write_bytes(b"")
    assert ran("merge", *SIDES).ok.out == "3 events of 3 actions came from theirs.toml.\n"


# What cannot be merged.


@pytest.mark.parametrize("called", ["BASE", "OURS", "THEIRS"])
@pytest.mark.parametrize(
    ("written", "said"),
    [(None, "is not there."), ("", "the file is empty."), ("Minutes", "is not as TOML is written"),
     ("schema_version = 99\n", "has schema_version 99"),
     ('schema_version = 1\n[settings]\nid = "x"\n[[actions]]\n', "the key "),
     ("schema_version = 1\n", "has no closing line")],
)  # fmt: skip
def test_nothing_is_written_where_one_of_three_cannot_be_merged(
    tree: Path, called: str, written: str | None, said: str
) -> None:
    side = tree / f"{called.lower()}.toml"
    if called == "BASE" and written in ("", "schema_version = 1\n"):
        return  # a base may be empty, and be without a closing line
    side.unlink()
    if written is not None:
        side.write_text(written, encoding="utf-8")
    before = contents(tree)
    done = ran("merge", *SIDES)
    assert (done.code, done.out, done.err.count("\n")) == (3, "", 1)
    assert said in done.err
    assert side.name in done.err
    assert "schema_version 99" in said or f"{called} cannot be merged" in done.err
    assert contents(tree) == before


def test_a_copy_that_cannot_be_merged_leaves_all_as_it_is(apart: Pcc) -> None:
    copy = apart.folder / COPY
    text = copy.read_text("utf-8")
    for broken, said in (
        (text[: text.rindex("\n[[actions]]")], "has no closing line"),
        (text.replace('id = "', 'id = "0'), "is no copy of"),
        (text.replace("\nraised =", '\nexcempt = "FOIA s.31"\nraised =', 1), "excempt is no key"),
        (text.replace("[boards.GPB]", "<<<<<<< HEAD\n[boards.GPB]"), "a mark that git leaves"),
    ):
        copy.write_text(broken, "utf-8", newline="\n")
        assert said in apart.refuses(3, "merge", str(copy))
    copy.unlink()
    assert "is not there." in apart.refuses(3, "merge", str(copy))


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("merge COPY COPY", "You named 2 files."),
        ("merge COPY COPY COPY COPY", "You named 4 files."),
        ("merge LOG", "is the log itself. Name the copy"),
        ("merge COPY -o new.toml", "-o goes with three files"),
        ("merge COPY --force", "--force goes with -o"),
        ("merge COPY COPY COPY", "--file goes with one copy"),
    ],
)
def test_what_makes_no_sense_is_refused(apart: Pcc, line: str, said: str) -> None:
    line = line.replace("COPY", str(apart.folder / COPY)).replace("LOG", str(apart.log))
    assert said in apart.refuses(2, *shlex.split(line))


@posix
def test_ours_is_left_where_it_cannot_be_written(tree: Path) -> None:
    (tree / "ours.toml").chmod(0o444)
    before = contents(tree)
    done = ran("merge", *SIDES)
    assert (done.code, done.out) == (3, "")
    assert "ours.toml could not be written: the file is read-only; " in done.err
    assert contents(tree) == before
