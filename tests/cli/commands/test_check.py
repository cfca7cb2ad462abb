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
