"""Options that would be ignored beside, or without, another one: refused with a sentence."""

import shlex

import pytest

from tests.cli.running import Pcc

ALL = "--all-completed --board GPB --minute 1.07/03/2023"
IGNORED = {
    "discharge 3.14/02/2023 --yes": "--yes goes with --all-completed",
    "discharge 3.14/02/2023 --board GPB": "--board goes with --all-completed",
    f"discharge {ALL} --meeting 14/02/2023": "whatever meeting raised it: leave out --meeting.",
    "assign 3.14/02/2023 OPCC --yes": "--yes goes with --from and --to.",
    "assign 3.14/02/2023 OPCC --board GPB": "--board goes with --from and --to.",
    "board edit GPB Board --yes": "--yes goes with --reference",
    "report GPB --force": "--force goes with -o, the file to replace. Leave it out.",
    "check --dry-run": "--dry-run goes with --fix or --accept",
    "check --by EI": "--by says who records, and this records nothing. Leave it out.",
    "--by EI check": "--by says who records, and this records nothing. Leave it out.",
    "--by EI settings name 'Iris Field'": "--by names who records",
    "outstanding --group owner --format csv": "--group is for the table",
    "list --group theme --format json": "--group is for the table",
    "figures --marking OFFICIAL": "--marking is for what leaves the house",
    "figures --include-exempt": "shows exempt actions anyway",
    "outstanding --include-exempt": "--format table shows exempt actions anyway",
    "list --include-exempt --format json": "--format json shows exempt actions anyway",
    "movement --include-exempt": "shows exempt actions anyway",
    "import --forget-map X --yes": "--forget-map stands alone: leave out --yes.",
    "import --forget-map X --board GPB --why": "--forget-map stands alone: leave out --board and",
    "import --forget-map X --map Lead=owner": "--forget-map stands alone: leave out --map.",
    "import --forget-map X --format json": "--forget-map stands alone: leave out --format.",
    "add GPB:5.14/02/2023 Visit --board PAM": "Two boards are named: GPB and PAM.",
    "note 3.14/02/2023 Rang --meeting 07/03/2023": (
        "--meeting is for references without a date, and 3.14/02/2023 has one. Leave one of the "
        "two out."
    ),
    "show 3.14/02 --meeting 07/03/2023": "and 3.14/02 has one. Leave one",
}


@pytest.mark.parametrize("line", IGNORED)
def test_an_option_that_would_be_ignored_is_refused(
    four: Pcc, line: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PCC_ACTIONS_SETTINGS", str(four.folder / "own.toml"))
    assert IGNORED[line] in four.refuses(2, *shlex.split(line))


TAKEN = (
    "discharge 3.14/02/2023 --dry-run",
    f"discharge {ALL} --yes",
    "assign --from OPCC --to DCC --board GPB --yes",
    "board edit GPB --reference '{item:02}.{date}' --yes",
    "report GPB --output paper.md --force",
    "check --fix --dry-run --by EI",
    "check --accept --dry-run",
    "outstanding --group owner --format table",
    "list --format csv",
    "add gpb:5.14/02/2023 Visit --board GPB",
    "note 3.14/02/2023 Rang --meeting 14/02/2023",
    "note 3 4.26/01/2021 --note Rang --meeting 14/02/2023",
    "show 3.14/02 --meeting 14/02/2023",
    "history 3 --meeting 14/02/2023",
    "history --meeting 07/03/2023",
)


@pytest.mark.parametrize("line", TAKEN)
def test_it_is_taken_where_it_says_something(
    four: Pcc, line: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(four.folder)
    assert four(*shlex.split(line)).ok


def test_a_marking_that_a_csv_has_no_place_for_is_told(four: Pcc) -> None:
    file = four.folder / "all.csv"
    said = four("export", "-o", str(file), "--marking", "OFFICIAL").ok.out
    assert said.endswith("A csv has no place for a marking: OFFICIAL stands nowhere in it.\n")
    assert b"OFFICIAL" not in file.read_bytes()
    page = four.folder / "all.md"
    assert "no place" not in four("export", "-o", str(page), "--marking", "OFFICIAL").ok.out
    assert b"OFFICIAL" in page.read_bytes()
    assert "no place" not in four("export", "-o", str(file), "--force").ok.out
