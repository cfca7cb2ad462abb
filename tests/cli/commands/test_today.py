"""`today`, as a chief executive has it in the morning."""

import json
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
        r"[a-z]+(?: (?:--[a-z-]+|[A-Z]{3}(?![,:])|owner|completed|meeting|add|\d\d/\d\d/\d{4}))*"
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


# Three boards, of which one meets no more and one never met; what is overdue, done, put off and
# due by the next meeting of each, and of one what is due between its next and another's.
SEVERAL = (
    "init",
    "board add AUD 'Audit Committee' --reference free",
    "meeting add GPB 14/01/2025 11/02/2025 25/03/2025 10/06/2025",
    "meeting add PAM 21/01/2025 20/05/2025",
    "meeting add AUD 05/12/2024",
    "add 1.14/01/2025 'Alpha one' --owner EI --due 31/01/2025",
    "add 2.14/01/2025 'Beta two' --owner EI --owner CC",
    "add 3.14/01/2025 'Gamma three' --owner SX --due 28/04/2025",
    "add 4.14/01/2025 'Delta four' --owner CC --due-words 'when ready'",
    "add 5.11/02/2025 'Echo five' --due 01/04/2025 --exempt 'FOIA s.31'",
    "add 6.11/02/2025 'Foxtrot six' --owner SX",
    "add 01.21/01/2025 'Pam one' --owner EI",
    "add 02.21/01/2025 'Pam two' --owner CC --due 01/02/2025",
    "add 03.21/01/2025 'Pam three' --owner IF --due 01/09/2025",
    "add AP1 'Audit one' --board AUD --meeting 05/12/2024 --owner CC --due 01/03/2025",
    "add AP2 'Audit two' --board AUD --meeting 05/12/2024 --owner EI --due 20/03/2025",
    "defer 1.14/01/2025 28/02/2025 Snow --on 30/01/2025",
    "note AP1 'Under way' --on 13/02/2025",
    "defer AP1 01/05/2025 Slow --on 20/02/2025",
    "complete 6.11/02/2025 --on 12/02/2025",
    "meeting move PAM 20/05/2025 22/05/2025 --on 14/02/2025",
    "discharge 2.14/01/2025 --on 11/02/2025",
    "reopen 2.14/01/2025 'Not really' --on 12/02/2025",
)


def rows_of(pcc: Pcc, line: str) -> int | dict[str, int] | list[tuple[str, str, str]]:
    """Give how many rows a line lists; of movement of each kind, of owners of each."""
    words = shlex.split(line)
    if "--group" in words:
        out = pcc(*words, "--format", "markdown", "--include-exempt").ok.out
        return {
            owner.replace("No owner", "nobody"): int(number)
            for owner, number in re.findall(r"^## (.+)\n\n(\d+) outstanding", out, re.MULTILINE)
        }
    found = json.loads(pcc(*words, "--format", "json").ok.out)
    if words[0] == "movement":
        return sum(
            len(rows)
            for each in found["boards"]
            for name, rows in each["lists"].items()
            if name not in ("carried_forward", "overdue")
        )
    return len(found["actions"])


def said_of(out: str) -> dict[str, int]:
    """Give each line that is named, with the number that is said beside it."""
    flat, said = " ".join(out.split()), {}
    for line in lines_named(out):
        if line.startswith("help") or "--group" in line:
            continue
        before = flat.split(f"pcc-actions {line}", 1)[0]
        if line.startswith("movement"):
            board = re.search(r"movement ([A-Z]{3})", line)
            told = re.findall(
                r"([A-Z]{3})(?:, since [\d/]+)?: (\d.*?\))\.(?= |$)", flat.split("Changed since")[1]
            )
            kinds = [kinds for code, kinds in told if board is None or code == board[1]]
            said[line] = sum(int(each) for each in re.findall(r"(?:^|; )(\d+) ", "; ".join(kinds)))
        else:
            parts = re.findall(r"(\d+) (?:overdue|due by the next meeting|waiting for)", before)
            said[line] = int(parts[-1])
    return said


@pytest.mark.parametrize("board", [[], ["GPB"], ["PAM"], ["AUD"]])
@pytest.mark.parametrize("day", ["15/02/2025", "05/03/2025", "25/03/2025", "01/05/2025"])
def test_what_is_counted_is_what_each_line_lists(
    tmp_path: Path, templates: Templates, board: list[str], day: str
) -> None:
    pcc = templates.copied(tmp_path, *SEVERAL)
    out = pcc("today", *board, "--as-at", day).ok.out
    said = said_of(out)
    assert said
    assert {line: rows_of(pcc, line) for line in said} == said
    (grouped,) = (line for line in lines_named(out) if "--group" in line)
    most = " ".join(out.split()).split(grouped)[1]
    named = {owner: int(number) for owner, number in re.findall(r"([A-Z]{2}|nobody) (\d+)", most)}
    listed = rows_of(pcc, grouped)
    assert isinstance(listed, dict)
    assert named.items() <= listed.items()


def test_a_line_that_lists_more_than_is_counted_would_be_found(
    tmp_path: Path, templates: Templates
) -> None:
    pcc = templates.copied(tmp_path, *SEVERAL)
    out = pcc("today", "--as-at", "05/03/2025").ok.out
    said = said_of(out)["outstanding --coming --as-at 05/03/2025"]
    assert rows_of(pcc, "outstanding --due-by 22/05/2025 --as-at 05/03/2025") != said


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


def test_another_program_has_it_as_json(pcc: Pcc) -> None:
    pcc.do(
        "programme add Budget --board GPB --due 14/02/2023 --on 01/02/2023",
        "add 3.14/02/2023 'Bring it' --owner EI --topic budget",
        "discharge 3.14/02/2023 Done --on 07/03/2023",
    )
    told = json.loads(pcc("today", "GPB", *AS_AT, "--format", "json").ok.out)
    (topic,) = told["did_not_come"]
    assert (told["board"], topic["topic"], topic["actions"]) == ("GPB", "Budget", ["3.14/02/2023"])
