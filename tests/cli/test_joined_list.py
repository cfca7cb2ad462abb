"""Lists over several logs, as an office with many boards asks for them."""

import csv
import io
import json
import os
import shutil
from unittest.mock import patch

import pytest
from syrupy.assertion import SnapshotAssertion

from tests.cli.completion.asking import of
from tests.cli.office import AS_AT, Office
from tests.cli.running import EXEMPT, MEETINGS, PLANTED, Templates, ran


@pytest.mark.parametrize("columns", [60, 100])
def test_the_table_names_the_body_of_each_row(
    both: Office, columns: int, monkeypatch: pytest.MonkeyPatch, snapshot: SnapshotAssertion
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    assert both("outstanding", *AS_AT).ok.out == snapshot


def listed(office: Office, *line: str) -> list[tuple[str, str]]:
    said = json.loads(office(*line, "--format", "json").ok.out)
    return [(each["body"], each["reference"]) for each in said["actions"]]


def test_json_has_the_body_of_each_action_and_the_revision_of_each_log(both: Office) -> None:
    said = json.loads(both("outstanding", *AS_AT, "--format", "json").ok.out)
    assert said["revision"] is None
    assert [each["body"] for each in said["logs"]] == ["Northshire PCC", "south"]
    assert all(each["revision"] > 0 for each in said["logs"])
    assert len(said["actions"]) == 4


def test_one_log_is_told_as_ever(both: Office) -> None:
    said = json.loads(both.one("north")("outstanding", *AS_AT, "--format", "json").ok.out)
    assert "logs" not in said
    assert isinstance(said["revision"], int)
    assert all("body" not in each for each in said["actions"])


def test_csv_and_markdown_have_a_column_of_bodies(both: Office) -> None:
    rows = list(csv.DictReader(io.StringIO(both("list", *AS_AT, "--format", "csv").ok.out)))
    assert [row["Body"] for row in rows] == ["Northshire PCC", "south", "Northshire PCC", "south"]
    said = both("outstanding", *AS_AT, "--format", "markdown").ok.out
    assert said.startswith("| Reference | Body | Board |")
    assert "4 outstanding in 2 logs as at 10/03/2023" in said


FILTERS = {
    "an owner of one log": (["--owner", "HB"], {"south"}),
    "a board of one log": (["--board", "spcb"], {"south"}),
    "a board of both": (["--board", "GPB"], {"south", "Northshire PCC"}),
    "words": (["--search", "vetting"], {"Northshire PCC"}),
    "a day": (["--due-by", "01/03/2023"], {"Northshire PCC"}),
    "a board and an owner of two logs": (["--board", "SPCB", "--owner", "EI"], set()),
}


@pytest.mark.parametrize(("options", "bodies"), FILTERS.values(), ids=FILTERS)
def test_filters_hold_for_each_log(both: Office, options: list[str], bodies: set[str]) -> None:
    assert {body for body, _ in listed(both, "outstanding", *AS_AT, *options)} == bodies


UNKNOWN = {
    "an owner": (["--owner", "ZZ"], "None of the 2 logs knows what is asked for."),
    "a board": (["--board", "NOPE"], "None of the 2 logs knows what is asked for."),
    "a theme": (["--theme", "roads"], "No action has a theme with the words “roads”"),
    "one of two": (["--board", "SPCB", "--owner", "ZZ"], "None of the 2 logs knows"),
}


@pytest.mark.parametrize(("options", "begins"), UNKNOWN.values(), ids=UNKNOWN)
def test_what_no_log_knows_is_refused(both: Office, options: list[str], begins: str) -> None:
    done = both("outstanding", *options)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith(f"Error: {begins}")


def test_the_order_is_that_of_all_the_logs(both: Office) -> None:
    urgent = listed(both, "outstanding", *AS_AT)
    assert urgent[0] == ("Northshire PCC", "3.14/02/2023")
    assert [body for body, _ in listed(both, "outstanding", *AS_AT, "--sort", "due")] == [
        "Northshire PCC", "south", "south", "Northshire PCC",
    ]  # fmt: skip


def test_headings_of_bodies_have_subtotals(both: Office) -> None:
    said = both("outstanding", *AS_AT, "--group", "body").ok.out
    assert "Northshire PCC\n2 outstanding: 1 overdue.\n" in said
    assert "south\n2 outstanding: 1 reported complete.\n" in said


def test_headings_of_owners_are_over_all(both: Office) -> None:
    both.one("north").do("add 5.14/02/2023 'Ask again' --owner 'Ella Ives'")
    said = both("outstanding", *AS_AT, "--group", "owner").ok.out
    assert "EI\n3 outstanding: 2 overdue.\n" in said
    assert said.endswith(
        "1 action has several\nowners: it stands under each, and is counted once.\n"
    )


def test_the_deadlines_that_slipped_are_told_of_each_log(both: Office) -> None:
    both.one("north").do("defer 3.14/02/2023 --to 05/03/2023 --on 20/02/2023 --note 'It is late'")
    said = both("outstanding", *AS_AT, "--slipped", "1").ok.out
    assert "Deferred on 20/02/2023 to" in said
    assert "1 outstanding in 2 logs as at 10/03/2023: 1 overdue." in said


def test_when_the_next_meeting_is_is_said_once(both: Office) -> None:
    done = both("outstanding", "--due-by", "in 2 weeks", *AS_AT).ok
    assert done.err == "Due by 24/03/2023:\n"


def test_an_empty_list_says_so(both: Office) -> None:
    both.one("north").do("discharge 3.14/02/2023 --on 07/03/2023")
    assert both("overdue", *AS_AT).ok.out == "Nothing is overdue in 2 logs as at 10/03/2023.\n"
    assert both("overdue", *AS_AT, "--fail").code == 0


def test_overdue_can_fail(both: Office) -> None:
    assert both("overdue", *AS_AT, "--fail").code == 1


def test_a_log_that_cannot_be_read_is_named_and_the_others_are_shown(both: Office) -> None:
    (both.folder / "west.toml").write_text('schema_version = "x\n', encoding="utf-8")
    done = both("outstanding", *AS_AT)
    assert done.code == 3
    assert "4 outstanding in 2 of 3 logs as at 10/03/2023" in done.out
    (line,) = done.err.splitlines()
    assert line.startswith(f"Warning: {both.folder / 'west.toml'} is left out. west.toml, line 1: ")


def test_where_none_can_be_read_there_is_no_list(both: Office) -> None:
    done = ran("--file", str(both.folder / "a.toml"), "--file", str(both.folder / "b.toml"), "list")
    assert (done.code, done.out) == (3, "")
    assert done.err.endswith("Error: None of the logs that are named can be read.\n")


def test_a_warning_of_a_log_names_it(both: Office) -> None:
    log = both.one("north").log
    text = log.read_text(encoding="utf-8").replace("Send the vetting", "Send all vetting")
    log.write_text(text, encoding="utf-8")
    done = both("outstanding", *AS_AT).ok
    assert done.err.startswith(f"Warning: {log}: t.toml was edited outside pcc-actions: ")


def test_a_log_named_twice_counts_once(both: Office) -> None:
    done = ran("--file", str(both.folder), "--file", str(both.one("north").log), "list", *AS_AT).ok
    assert "4 actions in 2 logs as at 10/03/2023" in done.out


def test_a_conflict_copy_is_named_and_not_counted(both: Office) -> None:
    log = both.one("north").log
    copy = log.with_name("t-LAPTOP.toml")
    shutil.copyfile(log, copy)
    done = both("list", *AS_AT).ok
    assert "4 actions in 2 logs as at 10/03/2023" in done.out
    assert done.err == (
        f"Warning: {copy} is a copy of {log}, and is not counted: one log counts once.\n"
    )


def test_bodies_called_alike_are_told_apart(both: Office) -> None:
    both.one("north").do("settings body 'One PCC'")
    south = both.folder / "south" / "south.toml"
    assert ran("--file", str(south), "settings", "body", "One PCC", "--by", "IF").code == 0
    assert {body for body, _ in listed(both, "list")} == {"One PCC (t)", "One PCC (south)"}


def test_the_folder_can_be_named_by_the_environment(
    both: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PCC_ACTIONS_FILE", str(both.folder))
    assert "4 outstanding in 2 logs" in ran("outstanding", *AS_AT).ok.out


@pytest.mark.parametrize("format_", ["csv", "markdown"])
def test_nothing_exempt_of_any_log_reaches_a_paper(
    format_: str, both: Office, templates: Templates
) -> None:
    templates.copied(both.folder / "west", *MEETINGS, *EXEMPT)
    done = both("list", *AS_AT, "--format", format_).ok
    assert PLANTED not in done.out + done.err
    assert "1 action withheld as exempt." in done.out + done.err
    assert PLANTED in both("list", *AS_AT).ok.out
    assert PLANTED in both("list", *AS_AT, "--format", format_, "--include-exempt").ok.out


REFUSED = (
    "show 3.14/02/2023", "note 3.14/02/2023 Half", "check", "undo", "redo", "init",
    "chase", "board list", "meeting list", "person list", "programme list", "settings",
    "add 5.14/02/2023 More", "discharge 3.14/02/2023", "import minutes.docx",
)  # fmt: skip


@pytest.mark.parametrize("line", REFUSED)
def test_what_is_of_one_log_refuses_several(line: str, both: Office) -> None:
    north, south = both.one("north").log, both.folder / "south" / "south.toml"
    before = north.read_bytes()
    for named in ((both.folder,), (north, south)):
        files = [word for path in named for word in ("--file", str(path))]
        done = ran(*files, *line.split())
        assert (done.code, done.out) == (2, "")
        assert done.err == (
            "Error: This command is for one log, and several are named, or a folder of them. Name "
            "one file with --file.\n"
        )
    assert north.read_bytes() == before


def test_headings_of_bodies_are_for_several_logs(both: Office) -> None:
    assert both.one("north").refuses(2, "list", "--group", "body") == (
        "--group body is for several logs, and this is one. Leave it out."
    )


def test_tab_offers_nothing_of_several_logs(both: Office) -> None:
    line = ("--file", str(both.folder), "overdue", "--owner", "")
    asked = of("zsh", *line)
    with patch.dict(os.environ, asked):
        done = ran()
    assert (done.code, done.out, done.err) == (0, "", "")
    with patch.dict(os.environ, of("zsh", "--file", str(both.one("north").log), *line[2:])):
        assert "EI" in ran().out
