"""Exports and papers over several logs: the files that leave an office with many boards."""

import csv
import json
import shutil
from pathlib import Path

import pytest
from icalendar import Calendar
from openpyxl import load_workbook

from tests.cli.office import AS_AT, Office
from tests.cli.running import EXEMPT, MEETINGS, PLANTED, Templates, parts

LISTS = ("csv", "xlsx", "ics", "md", "json")
PAPERS = ("html", "docx", "pdf", "md", "txt")


def exported(office: Office, ending: str, *more: str) -> Path:
    file = office.folder / f"all.{ending}"
    assert office("export", "-o", str(file), *AS_AT, "--force", *more).code == 0
    return file


def test_a_spreadsheet_has_the_body_of_each_row_first(both: Office) -> None:
    with exported(both, "csv").open(encoding="utf-8-sig", newline="") as file:
        rows = [*csv.DictReader(file)]
    assert [*rows[0]][:3] == ["Body", "Reference", "Board"]
    assert [row["Body"] for row in rows] == ["Northshire PCC", "south", "Northshire PCC", "south"]
    book = load_workbook(exported(both, "xlsx"))
    values = [*book["Actions"].iter_rows(values_only=True)]
    assert [row[:2] for row in values[:3]] == [
        ("Body", "Reference"),
        ("Northshire PCC", "3.14/02/2023"),
        ("south", "3.14/02/2023"),
    ]
    about = {row[0]: str(row[1]) for row in book["About"].iter_rows(values_only=True, max_col=2)}
    assert about["Bodies"] == "Northshire PCC and south"
    assert about["How many"].startswith("4 actions in 2 logs as at 10/03/2023: ")


def test_other_formats_have_it_too(both: Office) -> None:
    said = json.loads(exported(both, "json").read_text(encoding="utf-8"))
    assert {each["body"] for each in said["actions"]} == {"Northshire PCC", "south"}
    assert "| Reference | Body | Board |" in exported(both, "md").read_text(encoding="utf-8")


def uids(file: Path) -> list[str]:
    entries = Calendar.from_ical(file.read_bytes()).walk("VEVENT")
    return [str(each["UID"]) for each in entries]


def test_the_entries_of_a_calendar_are_those_that_each_log_has_alone(both: Office) -> None:
    found = uids(exported(both, "ics"))
    alone = both.folder / "north.ics"
    assert both.one("north")("export", "-o", str(alone), *AS_AT).code == 0
    assert len(found) == len(set(found)) == 4
    assert set(uids(alone)) < set(found)


def test_the_entries_of_a_log_and_its_copy_in_another_folder_never_clash(both: Office) -> None:
    shutil.copytree(both.folder / "north", both.folder / "old")
    found = uids(exported(both, "ics"))
    assert len(found) == len(set(found)) == 6


@pytest.mark.parametrize("ending", LISTS)
def test_nothing_exempt_of_any_log_is_exported(
    ending: str, both: Office, templates: Templates
) -> None:
    templates.copied(both.folder / "west", *MEETINGS, *EXEMPT)
    assert PLANTED.encode() not in parts(exported(both, ending))
    marked = ("--include-exempt", "--marking", "OFFICIAL-SENSITIVE")
    assert PLANTED.encode() in parts(exported(both, ending, *marked))


def test_the_marking_is_that_of_every_log(both: Office) -> None:
    both.one("north").do("settings marking OFFICIAL")
    assert "OFFICIAL" in exported(both, "md").read_text(encoding="utf-8").splitlines()[0]


def test_an_export_is_never_written_over_a_log(both: Office) -> None:
    for name in ("north/t.toml", "all.doc"):
        done = both("export", "-o", str(both.folder / name), "--force")
        assert (done.code, done.out) == (2, "")


def test_the_work_programme_is_of_one_log(both: Office) -> None:
    done = both("export", "--programme", "-o", str(both.folder / "all.csv"))
    assert done.code == 2
    assert done.err.startswith("Error: --programme is of one log, and several are named")


@pytest.mark.parametrize("ending", PAPERS)
def test_a_paper_has_sections_of_each_body_and_nothing_exempt(
    ending: str, both: Office, templates: Templates
) -> None:
    templates.copied(both.folder / "west", *MEETINGS, *EXEMPT)
    file = both.folder / f"paper.{ending}"
    done = both("report", *AS_AT, "-o", str(file)).ok
    assert f"{file} written. Outstanding: 5; overdue: 2; reported complete: 1; " in done.out
    made = parts(file)
    assert PLANTED.encode() not in made + done.out.encode()
    assert b"Northshire PCC: Overdue" in made
    assert b"south: For discharge" in made


def test_a_paper_on_the_screen_is_of_the_boards_of_every_log(both: Office) -> None:
    said = both("report", *AS_AT).ok.out
    assert said.startswith("Status of actions: 2 logs\n")
    assert said.index("Northshire PCC: Overdue") < said.index("south: For discharge")
    assert "south: SPCB: " in said
    assert "EI (Northshire PCC):" in said


def test_a_paper_of_one_board_is_of_the_logs_that_have_it(both: Office) -> None:
    said = both("report", "SPCB", *AS_AT).ok.out
    assert "Read the survey" in said
    assert "Northshire PCC" not in said
    assert both("report", "SPCB", "15/03/2023").ok.out.startswith("Status of actions: 1 log\n")
    assert both("report", "NOPE").code == 2


def test_a_paper_of_one_owner_is_of_the_logs_that_have_them(both: Office) -> None:
    said = both("report", "--owner", "HB", *AS_AT).ok.out
    assert "Count the vans" in said
    assert "Arrange a visit" not in said


def test_a_paper_says_which_logs_it_is_without(both: Office) -> None:
    (both.folder / "actions.toml").write_text("x", encoding="utf-8")
    done = both("report", *AS_AT)
    assert done.code == 3
    assert "1 log could not be read, and nothing of it is in this paper." in done.out


def test_the_table_for_the_minutes_is_of_one_log(both: Office) -> None:
    done = both("report", "GPB", "--matters-arising")
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("Error: --matters-arising is for the minutes of one board")


def test_the_work_programmes_of_all_are_one_paper(both: Office) -> None:
    both.one("north").do("programme add Budget --board GPB --due 04/04/2023")
    said = both("report", "--programme").ok.out
    assert said.startswith("Work programme: 2 logs\n")
    assert "Northshire PCC:  1 topic\n" in said
    assert "Northshire PCC: " in said[: said.index("Budget")]
