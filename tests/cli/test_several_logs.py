"""What is asked of several logs beside lists: what moved, and what happened."""

import csv
import io
import json

import pytest
from syrupy.assertion import SnapshotAssertion

from tests.cli.office import AS_AT, Office
from tests.cli.running import EXEMPT, MEETINGS, PLANTED, Templates, parts, ran


def test_the_movement_of_each_board_is_under_its_body(both: Office) -> None:
    said = both("movement", *AS_AT).ok.out
    titles = [line for line in said.splitlines() if line.endswith("B)")]
    assert titles == [
        "Northshire PCC: Governance & Performance Board (GPB)",
        "south: Governance & Performance Board (GPB)",
        "south: Scrutiny Panel (SPCB)",
    ]


def test_the_movement_is_told_to_programs_and_spreadsheets(both: Office) -> None:
    line = ("movement", "--since", "14/02/2023", *AS_AT)
    said = json.loads(both(*line, "--format", "json").ok.out)
    assert [(each["body"], each["board"]) for each in said["boards"]] == [
        ("Northshire PCC", "GPB"), ("Northshire PCC", "PAM"),
        ("south", "GPB"), ("south", "PAM"), ("south", "SPCB"),
    ]  # fmt: skip
    assert said["since"] == "2023-02-14"
    assert [each["body"] for each in said["logs"]] == ["Northshire PCC", "south"]
    rows = [*csv.DictReader(io.StringIO(both(*line, "--format", "csv").ok.out))]
    assert {row["Body"] for row in rows} == {"Northshire PCC", "south"}
    assert "## south: Scrutiny Panel" in both(*line, "--format", "markdown").ok.out


def test_the_movement_of_a_board_that_one_log_has_is_of_that(both: Office) -> None:
    said = both("movement", "SPCB", *AS_AT).ok.out
    assert said.startswith("south: Scrutiny Panel (SPCB)\n")
    done = both("movement", "NOPE", *AS_AT)
    assert (done.code, done.out) == (2, "")


@pytest.mark.parametrize("format_", ["csv", "markdown"])
def test_the_movement_on_paper_has_nothing_exempt(
    format_: str, both: Office, templates: Templates
) -> None:
    templates.copied(both.folder / "west", *MEETINGS, *EXEMPT)
    done = both("movement", "--since", "14/02/2023", *AS_AT, "--format", format_).ok
    assert PLANTED not in done.out + done.err
    assert "1 action withheld as exempt." in done.out + done.err


def test_what_happened_in_all_logs_is_one_history(both: Office) -> None:
    said = both("history", *AS_AT).ok.out
    assert said.index("Arrange a") < said.index("Count the vans") < said.index("reported complete")
    assert "Body" in said.splitlines()[0]


HISTORIES = {
    "of an owner of one log": (["--owner", "HB"], "3 entries in 2 logs up to 10/03/2023."),
    "of a board": (["--board", "SPCB"], "1 entry in 2 logs up to 10/03/2023."),
    "of a meeting": (
        ["--meeting", "15/02/2023"],
        "1 entry in 2 logs at the meeting of 15/02/2023.",
    ),
    "of a day on": (["--since", "01/03/2023"], "1 entry in 2 logs from 01/03/2023 to 10/03/2023."),
    "of neither": (
        ["--board", "SPCB", "--owner", "EI"],
        "Nothing that was asked for happened in 2 logs up to 10/03/2023.",
    ),
}


@pytest.mark.parametrize(("options", "said"), HISTORIES.values(), ids=HISTORIES)
def test_the_history_that_is_asked_for_is_counted(
    both: Office, options: list[str], said: str
) -> None:
    assert both("history", *AS_AT, *options).ok.out.endswith(f"{said}\n")


def test_the_history_of_one_action_is_of_one_log(both: Office) -> None:
    done = both("history", "3.14/02/2023")
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("Error: A reference is of one log, and several are named")


@pytest.mark.parametrize("line", ["movement", "history"])
def test_a_log_that_cannot_be_read_is_left_out(line: str, both: Office) -> None:
    (both.folder / "actions.toml").write_text("x", encoding="utf-8")
    done = both(line, *AS_AT)
    assert done.code == 3
    assert "south" in done.out
    assert f"Warning: {both.folder / 'actions.toml'} is left out. " in done.err
    assert "takes --file " in done.err


def test_the_morning_of_an_office_is_one_screen(
    both: Office, snapshot: SnapshotAssertion, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(both.folder)
    assert ran("--file", ".", "today", *AS_AT).ok.out == snapshot


def test_each_line_of_the_morning_names_the_logs_as_they_were_named(
    both: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(both.folder)
    assert "pcc-actions --file . overdue" in ran("--file", ".", "today", *AS_AT).ok.out
    monkeypatch.setenv("PCC_ACTIONS_FILE", ".")
    assert "pcc-actions overdue" in ran("today", *AS_AT).ok.out


def test_the_morning_of_a_board_that_one_log_has(both: Office) -> None:
    said = both("today", "spcb", *AS_AT).ok.out
    assert said.startswith("1 outstanding in 2 logs as at 10/03/2023.\n")


def test_the_morning_is_told_to_programs_log_by_log(both: Office) -> None:
    said = json.loads(both("today", *AS_AT, "--format", "json").ok.out)
    alone = json.loads(both.one("north")("today", *AS_AT, "--format", "json").ok.out)
    first, second = said["logs"]
    assert (first.pop("body"), second["body"]) == ("Northshire PCC", "south")
    assert {**first, "schema": 1, "as_at": "2023-03-10"} == alone
    assert (said["schema"], said["as_at"], said["revision"]) == (1, "2023-03-10", None)


def test_the_figures_of_each_body_and_of_all(both: Office, snapshot: SnapshotAssertion) -> None:
    assert both("figures", *AS_AT).ok.out == snapshot


def test_the_figures_are_under_other_headings_too(both: Office) -> None:
    said = json.loads(both("figures", "--group", "owner", *AS_AT, "--format", "json").ok.out)
    assert {each["owner"]: each["outstanding"] for each in said["groups"]} == {
        "EI": 2, "HB": 2, "IF": 1,
    }  # fmt: skip
    assert said["total"]["outstanding"] == 4
    assert said["total"]["oldest"]["body"] == "Northshire PCC"
    assert [each["body"] for each in said["logs"]] == ["Northshire PCC", "south"]


def test_the_figures_of_a_spreadsheet_have_each_column_once(both: Office) -> None:
    heads = next(csv.reader(io.StringIO(both("figures", *AS_AT, "--format", "csv").ok.out)))
    assert heads[0] == "Body"
    assert len(heads) == len(set(heads))


def test_the_figures_of_a_board(both: Office) -> None:
    said = both("figures", "SPCB", *AS_AT).ok.out
    assert said.startswith("Figures: SPCB in 2 logs\n")


def test_the_figures_since_the_last_meeting_need_one_day(both: Office) -> None:
    assert both("figures", "--since", "last meeting", *AS_AT).code == 0
    both.one("north").do("meeting add GPB 09/03/2023")
    done = both("figures", "--since", "last meeting", *AS_AT)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("Error: The last meeting is of another day in each log.")


@pytest.mark.parametrize("ending", ["html", "xlsx"])
def test_the_figures_are_written_without_what_is_exempt(
    ending: str, both: Office, templates: Templates
) -> None:
    templates.copied(both.folder / "west", *MEETINGS, *EXEMPT)
    file = both.folder / f"figures.{ending}"
    done = both("figures", *AS_AT, "-o", str(file)).ok
    assert "5 outstanding in 3 logs as at 10/03/2023: 2 overdue. 1 action is withheld" in done.out
    assert PLANTED.encode() not in parts(file)
    assert both("figures", *AS_AT, "-o", str(file)).code == 2


def test_headings_of_bodies_are_no_figures_of_one_log(both: Office) -> None:
    assert both.one("north").refuses(2, "figures", "--group", "body") == (
        "--group body is for several logs, and this is one. Leave it out."
    )


def test_the_morning_has_the_topics_of_each_board_under_its_body(both: Office) -> None:
    both.one("north").do("programme add Budget --board GPB --due 07/03/2023 --on 20/02/2023")
    said = both("today", *AS_AT).ok.out
    assert "Budget" in said
    assert "Northshire PCC" in said[said.index("Budget") - 300 : said.index("Budget") + 300]
