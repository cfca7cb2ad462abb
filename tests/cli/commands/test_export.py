"""Actions written to a file, for a spreadsheet, a calendar or another program."""

import csv
import io
import json
import re
from datetime import date, datetime
from pathlib import Path

import icalendar
import openpyxl
import pytest

from tests.cli.running import FOUR, MEETINGS, PLANTED, Pcc, Templates, parts

MARCH = ("--as-at", "07/03/2023")
ENDINGS = (".csv", ".xlsx", ".json", ".ics", ".md")


@pytest.fixture
def board(tmp_path: Path, templates: Templates) -> Pcc:
    return templates.copied(
        tmp_path,
        *MEETINGS,
        *FOUR,
        "complete 11.14/02/2023 --note 'The agenda is sent' --reported-by OPCC --on 01/03/2023",
        "add 9.14/02/2023 'Look into the burglary figures' --owner CC --due 01/03/2023",
        "exempt 9.14/02/2023 --ground 'FOIA s.31' --on 01/03/2023",
    )


def made(pcc: Pcc, name: str, *arguments: str) -> Path:
    """Export to a file, and give it."""
    file = pcc.folder / name
    done = pcc("export", *arguments, "-o", str(file))
    assert done.code == 0, done.err
    return file


def rows(file: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(file.read_text(encoding="utf-8-sig"), newline="")))


@pytest.mark.parametrize("ending", ENDINGS)
def test_the_ending_of_the_name_says_the_format(ending: str, board: Pcc) -> None:
    file = board.folder / f"actions{ending}"
    done = board("export", *MARCH, "-o", str(file)).ok
    starts = {".csv": b'\xef\xbb\xbf"Reference"', ".xlsx": b"PK", ".ics": b"BEGIN:VCALENDAR\r\n"}
    assert file.read_bytes().startswith(starts.get(ending, b""))
    in_calendar = "In the calendar: 4 due dates, and 1 entry taken back.\n"
    assert done.out == (
        f"{file} written: 5 actions as at 07/03/2023: 5 outstanding, 1 of them reported complete. "
        f"1 action withheld as exempt.\n{in_calendar if ending == '.ics' else ''}"
    )
    assert done.err == ""


def test_a_spreadsheet_has_everything_of_an_action(board: Pcc) -> None:
    [row] = [r for r in rows(made(board, "a.csv", *MARCH)) if r["Reference"] == "11.14/02/2023"]
    assert (row["Owner"], row["Completed on"], row["Due"], row["Due basis"]) == (
        "OPCC, WKP", "2023-03-01", "2023-03-07", "next meeting",
    )  # fmt: skip
    sheet = openpyxl.load_workbook(made(board, "a.xlsx", *MARCH))["Actions"]
    heads, *cells = sheet.iter_rows(values_only=True)
    same = next(each for each in cells if each[0] == "11.14/02/2023")
    told = dict(zip(heads, same, strict=True))
    assert told["Owner"] == "OPCC, WKP"
    done = told["Completed on"]
    assert isinstance(done, datetime)
    assert done.date() == date(2023, 3, 1)


def test_the_filters_of_a_list_hold(board: Pcc) -> None:
    def found(name: str, *arguments: str) -> list[str]:
        return [row["Reference"] for row in rows(made(board, name, *MARCH, *arguments))]

    assert found("1.csv", "--status", "completed") == ["11.14/02/2023"]
    assert found("2.csv", "--board", "PAM") == ["04.26/01/2021"]
    assert found("3.csv", "--owner", "WKP") == ["11.14/02/2023"]
    assert found("4.csv", "--search", "venue") == ["11.14/02/2023/2"]
    assert found("5.csv", "--owner", "CC") == []
    assert found("6.csv", "--status", "outstanding", "--board", "GPB", "--sort", "reference") == [
        "3.14/02/2023", "9.14/02/2023", "11.14/02/2023/2",
    ]  # fmt: skip


def test_a_program_gets_the_stable_form(board: Pcc) -> None:
    said = json.loads(made(board, "a.json", *MARCH).read_text(encoding="utf-8"))
    assert (said["schema"], said["as_at"], len(said["actions"])) == (1, "2023-03-07", 5)
    [exempt] = [each for each in said["actions"] if each["exempt"]]
    assert (exempt["text"], exempt["due"]) == ("Withheld: exempt (FOIA s.31)", None)


def test_a_calendar_has_a_day_for_each_due_date_and_follows_it(board: Pcc) -> None:
    def days(name: str) -> dict[str, tuple[date, int]]:
        calendar = icalendar.Calendar.from_ical(made(board, name, *MARCH).read_bytes())
        return {
            str(each["UID"]): (each.decoded("DTSTART"), each.decoded("SEQUENCE"))
            for each in calendar.walk("VEVENT")
            if each["STATUS"] == "CONFIRMED"
        }

    before = days("1.ics")
    assert {day for day, _ in before.values()} == {date(2023, 3, 7), date(2021, 2, 23)}
    board.do("defer 3.14/02/2023 --to 04/04/2023 --note 'Moving offices' --on 06/03/2023")
    after = days("2.ics")
    assert before.keys() == after.keys()
    moved = [uid for uid in before if before[uid][0] != after[uid][0]]
    assert [after[uid][0] for uid in moved] == [date(2023, 4, 4)]
    assert all(after[uid][1] > before[uid][1] for uid in moved)


@pytest.mark.parametrize("ending", ENDINGS)
def test_exempt_actions_are_told_only_under_a_marking(ending: str, board: Pcc) -> None:
    file = board.folder / f"a{ending}"
    asked = ("export", *MARCH, "-o", str(file), "--include-exempt")
    assert "needs a marking" in board.refuses(2, *asked)
    assert not file.exists()
    done = board(*asked, "--marking", "OFFICIAL-SENSITIVE").ok
    assert "Not for publication: 1 exempt action is told in full." in done.out
    told = parts(file)
    assert b"burglary" in told
    assert b"NOT FOR PUBLICATION" in told or ending == ".csv"
    assert b"OFFICIAL-SENSITIVE" in told or ending == ".csv"  # which has no page to stand on


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_word_of_an_exempt_action_is_nowhere(ending: str, planted: Pcc) -> None:
    file = made(planted, f"actions{ending}", *MARCH)
    assert PLANTED.encode() not in parts(file)
    seen = made(planted, f"all{ending}", *MARCH, "--include-exempt", "--marking", "SECRET")
    assert parts(seen).count(PLANTED.encode()) >= 2


def test_no_filter_finds_words_that_are_withheld(planted: Pcc) -> None:
    for number, search in enumerate((("--search", PLANTED), ("--theme", PLANTED))):
        assert rows(made(planted, f"{number}.csv", *search)) == []


def test_a_ground_that_was_lifted_is_told_only_as_the_law(four: Pcc) -> None:
    four.do(
        "exempt 3.14/02/2023 --ground 'Iris knows, s.31' --on 01/03/2023",
        "exempt 3.14/02/2023 --lift --note 'It is known' --on 02/03/2023",
    )
    for ending in ENDINGS:
        assert b"Iris" not in parts(made(four, f"actions{ending}", *MARCH))
    assert "marked exempt (Iris knows, s.31)" in four("show", "3.14/02/2023").out


@pytest.mark.parametrize("ending", ENDINGS)
def test_nothing_to_export_is_a_file_that_holds_nothing(ending: str, pcc: Pcc) -> None:
    file = pcc.folder / f"none{ending}"
    done = pcc("export", "-o", str(file)).ok
    assert "There is no action as at" in done.out
    assert file.stat().st_size > 0


REFUSED = [
    (["-o", "actions.xls"], ".csv, .xlsx, .json, .ics or .md"),
    (["-o", "actions.html"], "“actions.html” does not say which format"),
    (["-o", "nul.csv"], "is no name for a file on Windows"),
    (["-o", "none/a.csv"], "There is no folder none."),
    ([], "--output"),
    (["-o", "a.csv", "--board", "XYZ"], "There is no board XYZ."),
    (["-o", "a.csv", "--marking", ""], "The marking is empty"),
    (["-o", "a.csv", "--owner", ""], "--owner is empty."),
]


@pytest.mark.parametrize(("arguments", "sentence"), REFUSED)
def test_what_cannot_be_asked_is_refused(arguments: list[str], sentence: str, pcc: Pcc) -> None:
    code = 3 if "folder" in sentence else 2
    assert sentence in pcc.refuses(code, "export", *arguments)


def test_a_file_that_is_there_is_replaced_only_by_force(board: Pcc) -> None:
    file = made(board, "a.json")
    before = file.read_bytes()
    assert "is there already" in board.refuses(2, "export", "-o", str(file), *MARCH)
    assert file.read_bytes() == before
    assert board("export", "-o", str(file), *MARCH, "--force").code == 0
    assert file.read_bytes() != before


@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
def test_an_export_is_read_back_without_loss(ending: str, board: Pcc) -> None:
    marked = ("--include-exempt", "--marking", "OFFICIAL-SENSITIVE")
    file = made(board, f"a{ending}", *marked)
    again = json.loads(board("import", str(file), "--dry-run", "--format", "json").ok.out)
    assert [each["plan"] for each in again["actions"]] == ["same"] * 5
    assert (
        board("import", str(file), "--yes")
        .out.rstrip()
        .endswith("Nothing was recorded: the log has it already.")
    )


def uids(pcc: Pcc, *more: str) -> list[str]:
    assert pcc("export", "-o", str(pcc.folder / "due.ics"), "--force", *more).ok
    written = (pcc.folder / "due.ics").read_bytes().decode().replace("\r\n ", "")
    return re.findall(r"^UID:(.*)\r$", written, re.MULTILINE)


def test_an_older_log_keeps_its_calendar_entries_whatever_is_listed(pcc: Pcc) -> None:
    text = pcc.log.read_text("utf-8")
    pcc.log.write_text(re.sub(r"\[settings\]\nid = .*\n\n", "", text), "utf-8")
    pcc.do(
        "add 3.14/02/2023 Visit --owner EI",
        "add 4.14/02/2023 Report --owner EI",
        "discharge 3.14/02/2023 --note Agreed --on 01/03/2023",
    )
    day = ("--as-at", "02/03/2023")
    [first, second] = uids(pcc, *day)
    assert uids(pcc, "--status", "outstanding", *day) == [second] != [first]


def test_a_workbook_says_of_which_body_and_boards_it_is(board: Pcc) -> None:
    board.do("settings body 'Office of Westshire'")
    book = openpyxl.load_workbook(made(board, "actions.xlsx", "GPB"))
    told = {str(label): said for label, said in book["About"].iter_rows(values_only=True)}
    assert told["Body"] == book.properties.creator == "Office of Westshire"
    assert told["Board"] == "Governance & Performance Board (GPB)"
