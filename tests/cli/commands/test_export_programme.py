"""The work programme in what export writes."""

import csv
import io
import json
from pathlib import Path

import icalendar
import openpyxl
import pytest

from pcc_actions.core.topic_fields import TopicHeading
from tests.cli.running import MEETINGS, PLANTED, Pcc, Templates, parts

AS_AT = ("--as-at", "10/03/2023")
ENDINGS = (".csv", ".xlsx", ".json", ".ics", ".md")
MARKED = ("--include-exempt", "--marking", "SECRET")
PROGRAMME = (
    "programme add Budget --board GPB --due 07/03/2023 --owner EI --on 01/02/2023",
    "programme add Estate --board PAM --on 01/02/2023",
    f"programme add '{PLANTED} visits' --board GPB --due 04/04/2023 --owner '{PLANTED} owner'"
    f" --text '{PLANTED} text' --theme '{PLANTED} theme' --exempt 'FOIA s.31' --on 01/02/2023",
    f"programme move '{PLANTED} visits' 07/03/2023 '{PLANTED} why' --on 02/02/2023",
    "add 3.14/02/2023 'Bring it' --owner EI --topic budget",
    f"add 4.14/02/2023 'Bring that' --owner EI --topic '{PLANTED} visits'",
    f"add 5.14/02/2023 'Bring those' --owner EI --topic budget --exempt '{PLANTED}'",
    "discharge 3.14/02/2023 Done --on 07/03/2023",
)


@pytest.fixture
def board(tmp_path: Path, templates: Templates) -> Pcc:
    return templates.copied(tmp_path, *MEETINGS, *PROGRAMME)


def made(pcc: Pcc, name: str, *arguments: str) -> Path:
    """Export to a file, and give it."""
    file = pcc.folder / name
    assert pcc("export", *AS_AT, *arguments, "-o", str(file)).ok
    return file


def topics_of(file: Path) -> list[str]:
    return [each["topic"] for each in json.loads(file.read_text("utf-8"))["topics"]]


WITHHELD = "Withheld: exempt (FOIA s.31)"


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_word_of_an_exempt_topic_is_nowhere(ending: str, board: Pcc) -> None:
    assert PLANTED.encode() not in parts(made(board, f"a{ending}"))
    assert PLANTED.encode() in parts(made(board, f"b{ending}", *MARKED))
    if ending == ".csv":
        assert PLANTED.encode() not in parts(made(board, "c.csv", "--programme"))
        assert PLANTED.encode() in parts(made(board, "d.csv", "--programme", *MARKED))


def test_the_machine_form_has_the_topics_with_their_actions(board: Pcc) -> None:
    told = json.loads(made(board, "a.json").read_text("utf-8"))["topics"]
    assert [(each["topic"], each["actions"]) for each in told] == [
        ("Budget", ["3.14/02/2023"]),  # the exempt action that names it is not told
        ("Estate", []),
        (WITHHELD, []),
    ]
    whole = json.loads(made(board, "b.json", *MARKED).read_text("utf-8"))["topics"]
    assert [each["actions"] for each in whole] == [
        ["3.14/02/2023", "5.14/02/2023"], [], ["4.14/02/2023"],
    ]  # fmt: skip


def test_only_the_board_that_is_asked_for_has_its_topics_there(board: Pcc) -> None:
    assert topics_of(made(board, "a.json", "--board", "PAM")) == ["Estate"]
    done = board("export", "pam", *AS_AT, "-o", str(board.folder / "a.md")).ok
    assert "With the work programme: 1 topic of PAM as at 10/03/2023: 1 planned.\n" in done.out


def test_what_is_only_of_some_actions_has_no_programme(board: Pcc) -> None:
    assert "topics" not in json.loads(made(board, "a.json", "--owner", "EI").read_text("utf-8"))
    assert topics_of(made(board, "b.json", "--status", "outstanding", "--sort", "due"))[0] == (
        "Budget"
    )
    for ending in (".md", ".ics", ".csv"):
        file = board.folder / f"c{ending}"
        assert "programme" not in board("export", *AS_AT, "--owner", "EI", "-o", str(file)).ok.out
        assert b"GPB: Budget" not in parts(file)


def test_a_topic_has_its_actions_also_where_they_are_not_in_the_list(board: Pcc) -> None:
    told = json.loads(made(board, "a.json", "--status", "completed").read_text("utf-8"))
    assert told["actions"] == []
    assert told["topics"][0]["actions"] == ["3.14/02/2023"]


def test_a_workbook_has_a_sheet_of_topics(board: Pcc) -> None:
    book = openpyxl.load_workbook(made(board, "a.xlsx"))
    assert book.sheetnames == ["Actions", "Work programme", "About"]
    heads, first, second, third = book["Work programme"].iter_rows(values_only=True)
    assert list(heads) == [*TopicHeading]
    assert (first[0], second[0], third[0]) == ("Budget", "Estate", WITHHELD)
    header = book["Work programme"].oddHeader
    assert header
    assert str(header.center.text).startswith("3 topics as at")
    assert book["Work programme"].print_area == "'Work programme'!$A$1:$J$4"
    narrow = openpyxl.load_workbook(made(board, "b.xlsx", "--owner", "EI"))
    assert narrow.sheetnames == ["Actions", "About"]


def test_a_page_has_a_section_of_topics(board: Pcc) -> None:
    page = made(board, "a.md").read_text("utf-8")
    section = page.split("\n## Work programme\n")[1].splitlines()
    assert section[1].startswith("| Board | Comes | Topic |")
    assert section[3].startswith("| GPB | promised for 07/03/2023, did not come | Budget |")
    assert section[-1].endswith(
        "3 topics as at 10/03/2023: 3 planned, 2 promised and did not come. "
        "1 topic withheld as exempt."
    )


def test_a_calendar_has_topics_and_says_how_many(board: Pcc) -> None:
    file = made(board, "a.ics")
    told = icalendar.Calendar.from_ical(file.read_bytes()).walk("VEVENT")
    assert "GPB: Budget (EI)" in [str(each["SUMMARY"]) for each in told]
    done = board("export", *AS_AT, "-o", str(file), "--force").ok
    assert done.out.endswith("In the calendar: 1 due date and 1 topic, and 2 entries taken back.\n")


def test_a_table_of_values_has_the_programme_alone(board: Pcc) -> None:
    file = board.folder / "a.csv"
    alone = "pcc-actions export --programme -o programme.csv"
    assert alone in board("export", *AS_AT, "-o", str(file)).ok.out
    done = board("export", *AS_AT, "--programme", "-o", str(file), "--force").ok
    assert done.out == (
        f"{file} written: 3 topics as at 10/03/2023: 3 planned, 2 promised and did not come. "
        "1 topic withheld as exempt.\n"
    )
    rows = list(csv.DictReader(io.StringIO(file.read_text("utf-8-sig"), newline="")))
    assert [*rows[0]] == [*TopicHeading]
    assert (rows[0]["Topic"], rows[0]["Comes"], rows[0]["Actions"]) == (
        "Budget", "2023-03-07", "3.14/02/2023",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (["-o", "a.md"], "a .md has the work programme beside the actions. Leave it out."),
        (["-o", "a.csv", "--owner", "EI"], "Leave out what chooses actions."),
        (["-o", "a.csv", "--sort", "due"], "Leave out what chooses actions."),
        (["-o", "a.csv", "--status", "completed"], "Leave out what chooses actions."),
        (["-o", "a.csv", "--include-exempt"], "needs a marking"),
    ],
)
def test_what_does_not_go_with_the_programme_alone_is_refused(
    asked: list[str], said: str, board: Pcc
) -> None:
    assert said in board.refuses(2, "export", "--programme", *asked)


def test_a_marking_has_no_place_in_a_table_of_values(board: Pcc) -> None:
    asked = ("export", "--programme", "-o", str(board.folder / "a.csv"), "--marking", "SECRET")
    assert board(*asked).ok.out.endswith(
        "A csv has no place for a marking: SECRET stands nowhere in it.\n"
    )


@pytest.mark.parametrize("name", ["a.xlsx", "p.csv"])
def test_topics_are_read_back_as_they_stand(name: str, board: Pcc) -> None:
    alone = () if name == "a.xlsx" else ("--programme",)
    file = made(board, name, *alone, *MARKED)
    again = json.loads(board("import", str(file), "--dry-run", "--format", "json").ok.out)
    assert {each["plan"] for each in again["actions"]} == ({"same"} if name == "a.xlsx" else set())
    assert [each["plan"] for each in again["topics"]] == ["same"] * 3
    assert again["findings"] == []


def test_a_topic_that_was_withheld_is_named_and_not_read(board: Pcc) -> None:
    file = made(board, "p.csv", "--programme")
    again = json.loads(board("import", str(file), "--dry-run", "--format", "json").ok.out)
    assert [each["topic"] for each in again["topics"]] == ["Budget", "Estate"]
    assert [each["sentence"] for each in again["findings"]] == [
        "A topic is withheld as exempt here; nothing was read of it."
    ]


def test_columns_of_topics_that_somebody_names_are_no_list_of_actions(board: Pcc) -> None:
    file = made(board, "p.csv", "--programme")
    said = board.refuses(3, "import", str(file), "--dry-run", "--map", "Topic=action")
    assert "a work programme that pcc-actions made out of the log" in said
