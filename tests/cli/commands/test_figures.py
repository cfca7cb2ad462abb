"""`figures`, as it is typed."""

import csv
import io
import json
import re
from pathlib import Path

import openpyxl
import pytest

from tests.cli.running import EXEMPT, PLANTED, Pcc, parts

OPEN = "10/03/2023"


def told(pcc: Pcc, *line: str) -> dict[str, object]:
    whole: dict[str, object] = json.loads(pcc("figures", *line, "--format", "json").ok.out)
    return whole


def total(pcc: Pcc, *line: str) -> dict[str, object]:
    found = told(pcc, *line)["total"]
    assert isinstance(found, dict)
    return found


@pytest.mark.parametrize("board", [(), ("GPB",), ("pam",)])
@pytest.mark.parametrize("as_at", ["14/02/2023", OPEN, "01/06/2023"])
def test_they_are_what_the_lists_count(four: Pcc, board: tuple[str, ...], as_at: str) -> None:
    made = total(four, *board, "--as-at", as_at)
    for name in ("outstanding", "overdue"):
        said = four(name, *board, "--as-at", as_at).ok.out.splitlines()[-1]
        number = re.match(r"(\d+|Nothing)", said)
        assert number
        assert made[name] == (0 if number[0] == "Nothing" else int(number[0]))


def test_of_one_board_by_itself_or_by_an_option(four: Pcc) -> None:
    assert told(four, "GPB") == told(four, "--board", "gpb")
    assert told(four, "GPB")["board"] == "GPB"
    assert "Governance & Performance Board" in four("figures", "GPB").ok.out
    assert "all boards" in four("figures").ok.out


def test_since_a_day_or_the_last_meeting(four: Pcc) -> None:
    four.do(
        "defer 11.14/02/2023 04/04/2023 Ill --on 20/02/2023",
        "discharge 3.14/02/2023 --on 08/03/2023",
    )
    assert total(four, "--as-at", OPEN)["deferrals"] == 1
    assert total(four, "--as-at", OPEN, "--since", "21/02/2023")["deferrals"] == 0
    last = ("--as-at", OPEN, "--since", "last meeting")
    assert told(four, *last)["since"] == "2023-03-07"
    assert total(four, *last)["discharged"] == 1
    assert told(four, "PAM", *last)["since"] == "2021-02-23"


def test_the_answer_for_a_past_day_stays(four: Pcc) -> None:
    before = told(four, "--as-at", OPEN, "--group", "owner")
    four.do("discharge 3.14/02/2023 --on 11/03/2023")
    assert {**told(four, "--as-at", OPEN, "--group", "owner"), "revision": 0} == {
        **before,
        "revision": 0,
    }


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("figures XYZ", "There is no board XYZ"),
        ("figures overdue", "There is no board overdue. What is overdue: pcc-actions overdue."),
        ("figures GPB --board PAM", "Two boards are named: GPB and PAM."),
        ("figures --since 01/06/2023 --as-at 01/05/2023", "Give an earlier --since"),
        ("figures --since nonsense", "nonsense"),
        ("figures -o figures.pdf", "let its name end in .html or .xlsx. A table to be copied"),
        ("figures -o figures.html --format csv", "the name of a file says its format"),
        ("figures --force", "--force goes with -o"),
        ("figures -o figures.html --include-exempt", "needs a marking"),
        ("figures --marking OFFICIAL", "--marking is for what leaves the house"),
        ("figures --include-exempt", "--format table shows exempt actions anyway."),
        ("figures --format json --include-exempt", "--format json shows exempt actions anyway."),
    ],
)
def test_what_cannot_be_told_is_refused(four: Pcc, line: str, sentence: str) -> None:
    assert sentence in four.refuses(2, *line.split())


def test_an_empty_log_is_no_fault(tmp_path: Path) -> None:
    pcc = Pcc(tmp_path).do("init")
    for more in ((), ("--group", "owner"), ("--format", "csv"), ("--format", "markdown")):
        assert "none yet" in pcc("figures", *more).ok.out
    assert "No meeting up to " in pcc("figures").ok.out
    assert total(pcc)["median_days_to_discharge"] is None


@pytest.mark.parametrize("format_", ["csv", "markdown"])
@pytest.mark.parametrize("group", ["owner", "theme", "board", "meeting"])
def test_nothing_exempt_leaves_the_house(four: Pcc, format_: str, group: str) -> None:
    four.do(*EXEMPT)
    line = ("figures", "--group", group, "--format", format_, "--as-at", OPEN)
    done = four(*line).ok
    assert PLANTED not in done.out + done.err
    assert "1 action is withheld as exempt." in done.out + done.err
    whole = four(*line, "--include-exempt", "--marking", "SECRET").ok
    assert (PLANTED in whole.out) == (group in ("owner", "theme"))
    assert "Not for publication: 1 exempt action" in whole.out + whole.err
    unmarked = four(*line, "--include-exempt").ok  # as a list is printed
    assert (PLANTED in unmarked.out) == (group in ("owner", "theme"))
    assert "Not for publication: 1 exempt action" in unmarked.out + unmarked.err


def test_a_csv_is_a_table_alone_and_says_the_rest_aside(four: Pcc) -> None:
    four.do(*EXEMPT)
    done = four("figures", "--format", "csv", "--as-at", OPEN, "--marking", "OFFICIAL").ok
    assert len(list(csv.reader(io.StringIO(done.out)))) == 2
    assert done.err.splitlines()[-1] == (
        "A csv has no place for a marking: OFFICIAL stands nowhere in it."
    )


def test_a_web_page_has_its_marking_first_and_last(four: Pcc) -> None:
    text = four("figures", "--format", "markdown", "--marking", "OFFICIAL").ok.out
    assert text.startswith("**OFFICIAL**\n")
    assert text.endswith("**OFFICIAL**\n")


@pytest.mark.parametrize("ending", [".html", ".xlsx"])
@pytest.mark.parametrize("group", ["owner", "theme", "board", "meeting"])
def test_nothing_exempt_goes_into_a_file(four: Pcc, ending: str, group: str) -> None:
    four.do(*EXEMPT)
    file = four.folder / f"figures{ending}"
    line = ("figures", "--group", group, "-o", str(file), "--as-at", OPEN)
    said = four(*line).ok.out
    assert said.startswith(f"{file} written: 5 outstanding as at 10/03/2023: ")
    assert "1 action is withheld as exempt." in said
    assert PLANTED.encode() not in parts(file)
    whole = four(*line, "--include-exempt", "--marking", "SECRET", "--force").ok.out
    assert "Not for publication: 1 exempt action is told in full." in whole
    assert (PLANTED.encode() in parts(file)) == (group in ("owner", "theme"))
    assert b"SECRET - NOT FOR PUBLICATION" in parts(file)


def test_a_file_says_who_made_it_and_of_which_revision(four: Pcc) -> None:
    four.do("person add IF 'Iris Field' --post Minute-taker")
    for ending in (".html", ".xlsx"):
        file = four.folder / f"figures{ending}"
        four("figures", "GPB", "-o", str(file), "--since", "14/02/2023", "--as-at", OPEN)
        whole = parts(file).decode("utf-8", "replace")
        assert "Iris Field, Minute-taker" in whole
        assert "discharged and deferred since 14/02/2023" in whole
        assert "Governance &amp; Performance Board" in whole


def test_a_file_that_is_there_is_replaced_only_where_it_is_said(four: Pcc) -> None:
    file = four.folder / "figures.html"
    file.write_text("mine", encoding="utf-8")
    assert "--force" in four.refuses(2, "figures", "-o", str(file))
    assert four("figures", "-o", str(file), "--force").ok
    assert file.read_text(encoding="utf-8").startswith("<!doctype html>")


@pytest.mark.parametrize("board", ["GPB", None])
def test_a_workbook_says_of_which_body_and_boards_it_is(four: Pcc, board: str | None) -> None:
    four.do("settings body 'Office of Westshire'")
    name = "Governance & Performance Board (GPB)"
    both = f"{name} and Performance Accountability Meeting (PAM)"
    file = four.folder / "figures.xlsx"
    assert four("figures", *filter(None, (board,)), "-o", str(file)).code == 0
    book = openpyxl.load_workbook(file)
    told = {str(label): said for label, said in book["About"].iter_rows(values_only=True)}
    assert told["Body"] == book.properties.creator == "Office of Westshire"
    assert (told.get("Board"), told.get("Boards")) == ((name, None) if board else (None, both))


@pytest.mark.parametrize("printed", ["table", "csv", "markdown"])
def test_what_there_is_none_of_since_a_day_is_not_said_to_be_none_yet(
    four: Pcc, printed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    four.do("discharge 3.14/02/2023 --on 20/02/2023")
    line = ("figures", "GPB", "--group", "owner", "--format", printed, "--as-at", OPEN)
    assert "none yet" in four(*line).ok.out  # of those who own the others
    since = four(*line, "--since", "01/03/2023").ok.out
    assert "none since then" in since
    assert "none yet" not in since
