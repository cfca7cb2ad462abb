"""`git`: set up for the log, taken back, and what changed shown in words by git itself."""

from pathlib import Path

import pytest

from tests.cli.running import Pcc, ran
from tests.in_git import begun, commit_all, git

LINE = "/t.toml merge=pcc-actions diff=pcc-actions"


@pytest.fixture
def kept(four: Pcc, monkeypatch: pytest.MonkeyPatch) -> Pcc:
    """The log with four actions, in a folder that git keeps."""
    begun(four.folder)
    commit_all(four.folder)
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[3]))
    return four


def lines(pcc: Pcc, *arguments: str) -> list[str]:
    return pcc("git", *arguments).ok.out.splitlines()


def changed(text: str) -> list[str]:
    """The lines of a diff that are added or gone."""
    some = (each for each in text.splitlines() if each.startswith(("+", "-")))
    return [each for each in some if not each.startswith(("+++", "---"))]


def test_it_says_what_it_did_and_what_is_left_to_do(kept: Pcc) -> None:
    where = kept.folder / ".gitattributes"
    assert lines(kept, "setup") == [
        f"Written into {where}: {LINE}",
        "Commit that file, so that it reaches everybody who has a copy.",
        "Kept in the settings that git has for this copy: by which program copies of t.toml are "
        "brought together, and what changed in it is shown in words.",
        "Git hands no program on to others: each colleague runs pcc-actions git setup once in "
        "their own copy.",
    ]
    assert lines(kept, "setup") == [
        "Nothing had to be done: git is set up already to bring copies of t.toml together."
    ]


def test_it_is_taken_back(kept: Pcc) -> None:
    before = kept.kept()
    kept.do("git setup")
    assert lines(kept, "setup", "--remove") == [
        f"Removed: {kept.folder / '.gitattributes'}, in which nothing else stood.",
        "Commit that, so that it holds for everybody who has a copy.",
        "Taken out of the settings that git has for this copy: all of pcc-actions.",
    ]
    assert kept.kept() == before
    assert lines(kept, "setup", "--remove") == [
        "Nothing had to be done: git was not set up for t.toml."
    ]


def test_of_attributes_with_other_lines_the_line_goes_and_another_log_keeps_the_settings(
    kept: Pcc,
) -> None:
    where = kept.folder / ".gitattributes"
    where.write_text("other.toml merge=pcc-actions\n", "utf-8")
    (kept.folder / "other.toml").write_text("", "utf-8")
    kept.do("git setup")
    assert lines(kept, "setup", "--remove") == [
        f"Taken out of {where}: {LINE}",
        "Commit that, so that it holds for everybody who has a copy.",
        "The settings that git has for this copy stay, for they are those of other.toml too.",
    ]


def test_a_dry_run_says_what_would_be_and_does_nothing(kept: Pcc) -> None:
    before = kept.kept()
    assert lines(kept, "setup", "--dry-run")[0].startswith("Would be written into ")
    assert kept.kept() == before
    kept.do("git setup")
    before = kept.kept()
    assert [each.split(":")[0] for each in lines(kept, "setup", "--remove", "--dry-run")] == [
        "Would be removed",
        "Commit that, so that it holds for everybody who has a copy.",
        "Would be taken out of the settings that git has for this copy",
    ]
    assert kept.kept() == before


def test_a_way_of_merging_that_overrules_it_is_warned_of(kept: Pcc) -> None:
    info = kept.folder / ".git" / "info" / "attributes"
    info.parent.mkdir(exist_ok=True)
    info.write_text("*.toml merge=union\n", "utf-8")
    assert "merge=union" in kept("git", "setup").ok.err


def test_without_git_or_a_copy_it_is_refused(four: Pcc, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "does not lie in a folder that git keeps" in four.refuses(3, "git", "setup")
    begun(four.folder)
    monkeypatch.setenv("PATH", str(four.folder))
    assert "git is not installed on this computer" in four.refuses(3, "git", "setup")


def test_nobody_records_it(kept: Pcc) -> None:
    assert "--by says who records" in kept.refuses(2, "git", "setup", "--by", "IF")


@pytest.mark.parametrize("show", ["diff", "log -p -1 --format=", "show --format="])
def test_git_shows_what_was_recorded_as_sentences(show: str, kept: Pcc) -> None:
    kept.do("git setup")
    kept.do(
        "defer 3.14/02/2023 04/04/2023 'Team moving offices' --on 07/03/2023",
        "add 5.14/02/2023 'Order tea' --owner IF",
    )
    if show != "diff":
        commit_all(kept.folder)
    told = changed(git(kept.folder, *show.split(), "--", "t.toml"))
    assert [each.split(" (IF, ")[0] for each in told] == [
        "+3.14/02/2023: deferred from 07/03/2023 (next meeting) to 04/04/2023 on 07/03/2023: "
        "“Team moving offices”",
        "+5.14/02/2023: raised on 14/02/2023, GPB, “Order tea”, owners IF",
    ]


def test_a_log_that_is_taken_out_is_shown(kept: Pcc) -> None:
    kept.do("git setup")
    git(kept.folder, "rm", "--quiet", "--cached", "t.toml")
    gone = changed(git(kept.folder, "diff", "--cached", "--", "t.toml"))
    assert len(gone) > 10
    assert all(each.startswith("-") for each in gone)


def test_a_log_that_cannot_be_read_is_shown_as_it_stands(kept: Pcc) -> None:
    kept.do("git setup")
    kept.log.write_text("<<<<<<< HEAD\n\x1b[31mred\n", "utf-8")
    told = git(kept.folder, "diff", "--", "t.toml").splitlines()
    assert "+<<<<<<< HEAD" in told
    assert told[-1].startswith("+")
    assert told[-1].endswith("red")
    assert "\x1b" not in told[-1]


def test_the_log_or_an_earlier_text_of_it_is_told_in_words(kept: Pcc) -> None:
    before = kept("git", "sentences").ok.out
    (kept.folder / "earlier.toml").write_bytes(kept.log.read_bytes())
    kept.do("note 3.14/02/2023 'Two dates offered' --on 07/03/2023")
    assert ran("git", "sentences", "earlier.toml").ok.out == before
    assert "3.14/02/2023: noted on 07/03/2023: “Two dates offered”" in kept("git", "sentences").out


def test_a_file_that_is_not_there_or_named_twice_is_refused(kept: Pcc) -> None:
    assert kept.refuses(2, "git", "sentences", "t.toml").startswith("The file is named twice.")
    done = ran("git", "sentences", "none.toml")
    assert (done.code, done.out) == (3, "")
    assert done.err.startswith("Error: There is no log at none.toml.")
