"""Faults found and put right."""

import re
import shlex

import pytest

from tests.cli.running import Pcc


def test_check_has_remarks_but_no_fault(four: Pcc) -> None:
    done = four("check").ok
    assert "t.toml, line " in done.out
    assert "04.26/01/2021 has no owner." in done.out


def test_check_ends_with_1_for_a_fault(four: Pcc) -> None:
    text = four.log.read_text("utf-8").replace('board = "PAM"\ntext', 'board = "XX"\ntext')
    four.log.write_text(text, "utf-8", newline="\n")
    done = four("check")
    assert done.code == 1
    assert "XX" in done.out
    assert "1 fault" in done.out


def test_fix_has_nothing_to_do(four: Pcc) -> None:
    before = four.kept()
    assert four("check", "--fix").ok.out.startswith("There was nothing to mend.\n")
    assert four.kept() == before


def test_fix_seals_what_was_typed(four: Pcc) -> None:
    text = four.log.read_text("utf-8").replace('["OPCC", "WKP"]', '["CEO"]', 1)
    four.log.write_text(text, "utf-8", newline="\n")
    done = four("check", "--fix").ok
    assert "11.14/02/2023" in done.out
    assert "hand edit" in four("history").ok.out
    assert "edited" not in four("list").ok.err


def test_fix_seals_a_comment(four: Pcc) -> None:
    four.log.write_bytes(b"# A comment\n" + four.log.read_bytes())
    assert four("check", "--fix").ok.out.startswith("The log was sealed as it is.\n")


def test_fix_takes_a_hidden_character_out_of_the_text(four: Pcc) -> None:
    text = four.log.read_text("utf-8").replace("Circulate the", "Circulate\u202e the")
    four.log.write_text(text, "utf-8", newline="\n")
    assert "04.26/01/2021 has a hidden character in its text: U+202E" in four("check").out
    done = four("check", "--fix")
    assert "corrected: text “Circulate the road safety figures” instead of" in done.out
    assert "hidden character in its text" not in done.out
    assert "\u202e" not in done.out


def test_a_dry_run_of_fix_and_accept_mends_nothing(four: Pcc) -> None:
    text = four.log.read_text(encoding="utf-8")
    four.log.write_text(text.replace("road safety", "road traffic", 1), encoding="utf-8")
    before = four.kept()
    done = four("check", "--fix", "--dry-run")
    assert "Would be recorded: 04.26/01/2021" in done.out
    assert four.kept() == before
    four.log.write_text(text[: text.rindex("[[actions]]")], encoding="utf-8")
    before = four.kept()
    assert (
        "Would be recorded: Taken as it is: 1 action gone"
        in four("check", "--accept", "--dry-run").out
    )
    assert four.kept() == before


@pytest.mark.parametrize("followed", [True, False])
def test_the_line_that_hands_over_runs_as_it_stands_or_with_its_gap_filled(
    four: Pcc, followed: bool
) -> None:
    four.do(
        "person add EI 'Edith Irons' --post Clerk --until 31/03/2023",
        "person add EI 'Eric Ings'",
        *(["person add BD 'Bea Dale' --post Clerk"] if followed else []),
    )
    remark = re.compile(r"pcc-actions (assign .*?)\.(?:\s|$)")
    line = remark.search(" ".join(four("check").ok.out.split()))
    assert line
    assert line[1] == f'assign --from "Edith Irons" --to {"BD" if followed else "OWNER"}'
    filled = line[1].replace("OWNER", "EI2")
    assert four(*shlex.split(filled), "--yes").ok.out.endswith(" IF.\n")
    assert not remark.search(four("check").ok.out)


def test_the_line_for_a_theme_spelt_otherwise_runs_and_the_remark_goes(four: Pcc) -> None:
    four.do(
        "correct 3.14/02/2023 --theme 'Safer $roads' --note WHY",
        "correct 11.14/02/2023 --theme 'SAFER  $ROADS' --note WHY",
    )
    said = " ".join(four("check").ok.out.split())
    (line,) = re.findall(r"To have one spelling: pcc-actions (.*? --note Spelling)\.", said)
    four.do(line)
    assert "otherwise spelt" not in four("check").ok.out
    assert "Safer $roads\n2 actions" in four("list", "--group", "theme").ok.out


@pytest.mark.parametrize(
    "line", ["--fix", "--accept", "--as-at 07/03/2023", "--dry-run", "--fix --dry-run"]
)
def test_whole_looks_at_all_that_was_ever_recorded_and_mends_nothing(four: Pcc, line: str) -> None:
    said = four.refuses(2, "check", "--whole", *line.split())
    assert said == (
        "--whole looks at all that was ever recorded, and changes nothing: "
        f"{line.split()[0]} does not go with it. Run check once with each."
    )


def test_whole_says_what_was_looked_through_and_ends_with_0(four: Pcc) -> None:
    four.do("note 3.14/02/2023 'Phoned the team'", "undo --yes")
    done = four("check", "--whole").ok
    assert "taken back by undo" in " ".join(done.out.split())
    assert "\nLooked through the log and " in done.out
    assert done.out.endswith(", but for 1 that undo took back.\n")


def test_whole_ends_with_1_where_something_is_gone_and_check_alone_does_not(four: Pcc) -> None:
    four.do("note 3.14/02/2023 'Phoned the team'")
    lines = four.log.read_text("utf-8").splitlines(keepends=True)
    at = next(place for place, line in enumerate(lines) if "Phoned the team" in line)
    start = max(place for place in range(at) if lines[place] == "[[actions.history]]\n")
    four.log.write_text("".join(lines[:start] + lines[at + 1 :]), "utf-8", newline="\n")
    four.do("check --fix")
    done = four("check", "--whole")
    assert done.code == 1
    assert "and is gone. Nothing tells of an undo." in " ".join(done.out.split())


def test_whole_ends_with_3_where_a_kept_version_cannot_be_read(four: Pcc) -> None:
    four.do("note 3.14/02/2023 'Phoned the team'", "note 3.14/02/2023 'Phoned again'")
    first = min((four.folder / ".pcc-actions" / "t.toml").glob("*.toml"))
    first.write_bytes(b"")
    assert four("check").code == 0
    done = four("check", "--whole")
    assert done.code == 3
    assert f"Kept version {int(first.stem)} is damaged" in done.out
    assert "Looked through the log and " in done.out
