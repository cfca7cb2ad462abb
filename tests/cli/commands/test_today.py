"""`today`, as a chief executive has it in the morning."""

import re
import shlex
from pathlib import Path

import pytest

from tests.cli.running import MEETINGS, Pcc, Templates, ran

AS_AT = ("--as-at", "07/03/2023")
SAMPLE = Path(__file__).parents[3] / "actions.toml"


def lines_named(out: str) -> list[str]:
    """Give the lines to be typed that a screen names, each whole."""
    flat = " ".join(out.split())
    words = (
        r"[a-z]+(?: (?:--[a-z-]+|GPB(?!,)|PAM(?!,)|owner|completed|meeting|add|\d\d/\d\d/\d{4}))*"
    )
    return re.findall(rf"pcc-actions ({words})", flat)


@pytest.mark.parametrize("board", [[], ["GPB"], ["PAM"]])
@pytest.mark.parametrize("day", [[], list(AS_AT), ["--as-at", "20/11/2022"]])
def test_every_line_that_it_names_runs(board: list[str], day: list[str]) -> None:
    out = ran("--file", str(SAMPLE), "today", *board, *day).ok.out
    named = lines_named(out)
    assert len(named) == out.count("pcc-actions") >= 2
    for line in named:
        assert ran("--file", str(SAMPLE), *shlex.split(line)).ok.out, line
        assert "help" in line or set(day) <= {*shlex.split(line)}


def test_a_line_that_no_command_has_would_be_found() -> None:
    (line,) = lines_named("Overdue: pcc-actions overdu GPB --as-at\n07/03/2023")
    assert line == "overdu GPB --as-at 07/03/2023"
    assert ran("--file", str(SAMPLE), *shlex.split(line)).code == 2


def test_the_sample_log_is_on_one_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    out = ran("--file", str(SAMPLE), "today", *AS_AT).ok.out
    longer = [line for line in out.splitlines() if re.match("  pcc-actions list .* --as-at", line)]
    assert out.count("\n") - len(longer) <= 25  # without the day it stands behind its heading


def test_what_is_late_what_comes_and_what_changed(many: Pcc) -> None:
    many.do("complete 10.14/02/2023 Written --on 01/03/2023")
    words = " ".join(many("today", *AS_AT).ok.out.split())
    assert words.startswith("5 outstanding as at 07/03/2023: 2 overdue, 1 reported complete.")
    assert "04.26/01/2021 742 days Circulate the road safety figures" in words
    assert "9.14/02/2023 6 days CC Look into the burglary figures Exempt: FOIA s.31" in words
    assert "2 due by the next meeting (GPB 07/03/2023):" in words
    assert "1 discharged (11.14/02/2023/2)" in words
    assert "CC 2, 1 overdue, 1 for discharge; " in words


def test_of_one_board_by_itself_or_by_an_option(many: Pcc) -> None:
    typed = many("today", "pam", *AS_AT).ok.out
    assert typed == many("today", "--board", "PAM", *AS_AT).ok.out
    assert typed.startswith("PAM: 1 outstanding as at 07/03/2023: 1 overdue.\n")
    assert "GPB" not in typed


def test_a_board_that_there_is_not_is_refused_as_a_list_refuses_it(many: Pcc) -> None:
    said = many.refuses(2, "today", "cc")
    assert said == "There is no board cc. What cc owns: pcc-actions outstanding --owner cc."
    assert many.refuses(2, "today", "GPB", "--board", "PAM").startswith("Two boards are named")
    assert "not a date" in many.refuses(2, "today", "--as-at", "soon")


def test_a_log_with_nothing_in_it(tmp_path: Path, templates: Templates) -> None:
    pcc = Pcc(tmp_path).do("init")
    assert pcc("today", *AS_AT).ok.out == (
        "Nothing is outstanding as at 07/03/2023.\nNo action has been raised yet.\n"
    )


def test_meetings_without_actions(tmp_path: Path, templates: Templates) -> None:
    pcc = templates.copied(tmp_path, *MEETINGS)
    assert pcc("today", *AS_AT).ok.out == (
        "Nothing is outstanding as at 07/03/2023.\nNothing has changed since the last meeting.\n"
    )


def test_what_was_closed_since_the_last_meeting_is_told_of_a_sealed_log(many: Pcc) -> None:
    many.do("discharge 4.26/01/2021 --on 23/02/2021 --note Done")
    for day in ("08/03/2023", "05/04/2023"):
        out = many("today", "--as-at", day).ok.out
        assert ("1 discharged (11.14/02/2023/2)" in out) == (day == "08/03/2023"), day


def test_nobody_records_it(many: Pcc) -> None:
    assert "this records nothing" in many.refuses(2, "today", "--by", "IF")
