"""Importing minutes, as a person does it who is not asked anything."""

import json
import textwrap
from pathlib import Path
from typing import Any

import pytest

from tests.cli.running import Pcc, Templates

pytestmark = pytest.mark.usefixtures("opened_here")

MINUTES = """
    Governance & Performance Board
    Minutes of the meeting held on 14 February 2023
    Present: Iris Field (IF), Owen Marsh (OM).
    Next meeting: 7 March 2023

    3.14/02/2023 Establishment
    The team has moved.
    Action: OM to arrange a visit to the establishment team.
    Action: IF to send members the overtime figures by 28/02/2023.

    4.14/02/2023 Estates
    Exempt FOIA under Section S.31
    Action: OM to price the new front office.
    He will arrange a tour of the site.
"""
LATER = """
    # Governance & Performance Board
    Minutes of the meeting held on 7 March 2023

    ## 1. Review of actions

    - 3.14/02/2023 OM to arrange a visit to the establishment team - Discharged
    - 3.14/02/2023 IF to send members the overtime figures - Carried forward
"""


@pytest.fixture
def log(tmp_path: Path, templates: Templates) -> Pcc:
    return templates.copied(tmp_path, "init")


def written(pcc: Pcc, text: str, name: str = "minutes.txt") -> str:
    path = pcc.folder / name
    path.write_text(textwrap.dedent(text), encoding="utf-8")
    return str(path)


def plan_of(pcc: Pcc, *arguments: str) -> dict[str, Any]:
    done = pcc("import", *arguments, "--dry-run", "--format", "json").ok
    plan: dict[str, Any] = json.loads(done.out)
    return plan


def plans(pcc: Pcc, *arguments: str) -> list[object]:
    return [one["plan"] for one in plan_of(pcc, *arguments)["actions"]]


def listed(pcc: Pcc) -> list[dict[str, object]]:
    done = pcc("list", "--format", "json").ok
    actions: list[dict[str, object]] = json.loads(done.out)["actions"]
    return actions


def test_what_is_sure_is_recorded_and_the_rest_listed(log: Pcc) -> None:
    done = log("import", written(log, MINUTES), "--yes").ok
    assert "3.14/02/2023 (GPB) recorded, owned by OM, due 07/03/2023 (next meeting)." in done.out
    assert "3.14/02/2023/2 (GPB) recorded, owned by IF, due 28/02/2023." in done.out
    assert "1 action left" in done.out
    assert "tour of the site" in done.out.split("left, to be asked")[1]
    one = next(each for each in listed(log) if each["reference"] == "4.14/02/2023")
    assert (one["exempt"], one["source"]) == ("FOIA s.31", "minutes.txt")


def test_the_meeting_and_the_next_one_are_recorded_with_it(log: Pcc) -> None:
    assert log("import", written(log, MINUTES), "--yes").code == 0
    meetings = log("meeting", "list").out
    assert "14/02/2023" in meetings
    assert "07/03/2023" in meetings


def test_people_are_offered_and_not_recorded_unasked(log: Pcc) -> None:
    done = log("import", written(log, MINUTES), "--yes")
    assert "Not recorded as people: Iris Field (IF) and Owen Marsh (OM)." in done.out
    assert "Owen" not in log("person", "list").out


def test_importing_twice_changes_nothing(log: Pcc) -> None:
    minutes = written(log, MINUTES)
    log("import", minutes, "--yes")
    before = log.kept()
    again = log("import", minutes, "--yes").ok
    assert "Nothing was recorded: the log has it already." in again.out
    assert log.kept() == before
    assert plans(log, minutes) == ["same", "same", "same", "ask"]


def test_one_import_is_one_undo(log: Pcc) -> None:
    before = listed(log)
    log("import", written(log, MINUTES), "--yes")
    assert len(listed(log)) == 3
    log("undo", "--yes")
    assert listed(log) == before == []
    assert "no meeting" in log("meeting", "list").out


def test_what_became_of_an_action_is_effective_on_the_day_of_the_meeting(log: Pcc) -> None:
    log("import", written(log, MINUTES), "--yes")
    done = log("import", written(log, LATER, "later.md"), "--yes")
    assert "3.14/02/2023, on 07/03/2023: discharged" in done.out
    assert "3.14/02/2023/2, on 07/03/2023: noted." in done.out
    one = next(each for each in listed(log) if each["reference"] == "3.14/02/2023")
    assert (one["status"], one["closed"]) == ("discharged", "2023-03-07")
    assert plans(log, str(log.folder / "later.md")) == ["same", "same"]


def test_minutes_brought_in_out_of_turn_change_nothing_back(log: Pcc) -> None:
    first, second = written(log, MINUTES), written(log, LATER, "later.md")
    log("import", first, "--yes")
    log("import", second, "--yes")
    assert plans(log, first) == ["same", "same", "same", "ask"]


def test_a_moved_meeting_is_not_added_again(log: Pcc) -> None:
    minutes = written(log, MINUTES)
    log("import", minutes, "--yes")
    log.do("meeting move GPB 07/03/2023 14/03/2023 --on 01/03/2023")
    assert "Nothing was recorded" in log("import", minutes, "--yes").out


@pytest.mark.parametrize("more", [(), ("--dry-run",), ("--yes", "--dry-run"), ("--format", "json")])
def test_without_a_yes_nothing_is_written(log: Pcc, more: tuple[str, ...]) -> None:
    minutes = written(log, MINUTES)
    before = log.kept()
    done = log("import", minutes, *more).ok
    assert log.kept() == before
    assert "arrange a visit" in done.out
    assert ("Nothing was recorded" in done.err) == ("json" not in more)


def test_it_says_how_to_go_on(log: Pcc) -> None:
    assert "add --yes" in log("import", written(log, MINUTES)).err


def test_json_is_only_a_plan(log: Pcc) -> None:
    said = log.refuses(2, "import", written(log, MINUTES), "--format", "json", "--yes")
    assert "records nothing" in said


def sure(value: object, evidence: str | None) -> dict[str, object]:
    return {
        "value": value, "sure": True, "code": "sure", "evidence": evidence, "where": "line 10",
    }  # fmt: skip


def test_why_prints_the_words_under_each_action(log: Pcc) -> None:
    minutes = written(log, MINUTES)
    printed = " ".join(log("import", minutes, "--why").out.split())
    assert "due: 28/02/2023 from “by 28/02/2023” (line 10)" in printed
    assert "from “by" not in log("import", minutes).out


SLIPS = (
    "Ref,Action,Owner,Due\n"
    "3.14/02,Arrange a visit to the team,EI,04/04/2023\n"
    "4.14/02/203,Send the figures to members,OM,04/04/2023\n"
)


def test_a_slip_in_a_reference_is_a_finding_and_left(log: Pcc) -> None:
    log.do("meeting add GPB 14/02/2023")
    sheet = written(log, SLIPS, "log.csv")
    told = ("import", sheet, "--board", "GPB", "--meeting", "07/03/2023")
    done = log(*told, "--yes").ok
    assert "“4.14/02/203” looks mistyped; it may be 4.14/02/2023" in " ".join(done.out.split())
    assert [one["reference"] for one in listed(log)] == ["3.14/02/2023"]
    shown = " ".join(log(*told, "--dry-run", "--why").out.split())
    assert "reference: asked (mistyped, perhaps 4.14/02/2023) from “4.14/02/203”" in shown


def long_list(count: int) -> str:
    rows = "".join(
        f"{each}.14/0{1 + each % 2}/2023,Do the {each} thing,OM,Open\n"
        for each in range(1, count + 1)
    )
    slips = "".join(f"{each}.14/02/203,Mend the {each} thing,OM,Open\n" for each in range(1, 31))
    return f"Ref,Action,Owner,Status\n{rows}{slips}"


def test_a_long_plan_is_summed_up(log: Pcc) -> None:
    told = ("--board", "GPB", "--meeting", "07/03/2023", "--dry-run")
    log.do("meeting add GPB 14/02/2023")
    sheet = written(log, long_list(171), "long.csv")
    shown = log("import", sheet, *told).out
    assert "171 new: 171 outstanding, of 2 meetings, 14/01/2023 to 14/02/2023." in shown
    assert "30 to be asked: 30 outstanding." in shown
    assert shown.count("\nask  ") == 20
    assert "The first 20 to be asked about stand below." in shown
    assert "\nnew  " not in shown
    assert "201 actions found: 171 new and 30 to be asked." in shown
    assert log("import", sheet, *told, "--why").out.count("\nnew  ") == 171
    short = log("import", written(log, long_list(170), "short.csv"), *told).out
    assert short.count("\nnew  ") == 170
    assert "actions recorded: " not in short
    assert "To see every action" not in short


def test_a_long_plan_of_one_meeting_that_the_log_has_is_summed_up(log: Pcc) -> None:
    rows = "".join(f"{each},Do the {each} thing,OM\n" for each in range(1, 202))
    sheet = written(log, f"No,Action,Owner\n{rows}", "one.csv")
    told = ("import", sheet, "--board", "GPB", "--meeting", "07/03/2023")
    said = log(*told, "--yes").out.splitlines()
    assert said[-1] == "Of 201 actions recorded: 201 raised. To see them all: pcc-actions list."
    shown = log(*told, "--dry-run").out
    assert "201 in the log already: 201 outstanding, of 1 meeting, 07/03/2023." in shown
    assert "stand below" not in shown


def test_a_list_that_names_no_meeting_asks_for_one_and_takes_no_due_date_for_it(log: Pcc) -> None:
    sheet = written(log, "No,Action,Owner,Due\n1,Arrange a visit,EI,04/04/2023\n", "list.csv")
    before = log.kept()
    done = log("import", sheet, "--board", "GPB", "--yes")
    assert done.code == 2
    assert "--meeting DATE" in done.err
    assert log.kept() == before


def test_the_json_form(log: Pcc) -> None:
    plan = plan_of(log, written(log, MINUTES))
    assert plan["schema"] == 1
    document = plan["document"]
    assert document == {
        "board": "GPB",
        "board_name": "Governance & Performance Board",
        "meeting_date": "2023-02-14",
        "next_meeting": "2023-03-07",
        "people": [
            {"initials": "IF", "name": "Iris Field"},
            {"initials": "OM", "name": "Owen Marsh"},
        ],
    }
    assert plan["actions"][1] == {
        "board": "GPB",
        "reference": "3.14/02/2023/2",
        "item": plan["actions"][1]["item"],
        "text": "IF to send members the overtime figures by 28/02/2023.",
        "owners": ["IF"],
        "due": "2023-02-28",
        "due_words": "by 28/02/2023",
        "status": "outstanding",
        "update": None,
        "exempt": None,
        "sure": True,
        "where": "line 10",
        "plan": "new",
        "known_as": None,
        "why": None,
        "left_before": False,
        "facts": {
            "meeting": sure("2023-02-14", "3.14/02/2023"),
            "reference": sure("3.14/02/2023/2", "3.14/02/2023"),
            "owners": sure(["IF"], "IF"),
            "due": sure("2023-02-28", "by 28/02/2023"),
            "status": sure("outstanding", None),
            "exempt": sure(None, None),
        },
    }
    assert plan["actions"][3]["sure"] is False
    assert plan["actions"][3]["plan"] == "ask"


NAMELESS = """
    Notes
    Action: OM to arrange a visit to the establishment team.
"""


def test_what_cannot_be_told_is_a_finding_and_exit_2(log: Pcc) -> None:
    minutes, before = written(log, NAMELESS), log.kept()
    done = log("import", minutes, "--yes")
    assert done.code == 2
    assert "--board CODE" in done.err
    assert "--meeting DATE" in done.err
    assert "arrange a visit" in done.out
    assert log.kept() == before
    plan = plan_of(log, minutes)
    assert len(plan["findings"]) >= 2
    codes = [each["code"] for each in plan["findings"]]
    assert codes[:2] == ["board-missing", "date-missing"]
    assert [one["plan"] for one in plan["actions"]] == ["ask"]


def test_board_and_meeting_say_what_the_document_does_not(log: Pcc) -> None:
    given = ("--board", "pam", "--meeting", "26/01/2021", "--yes")
    done = log("import", written(log, NAMELESS), *given).ok
    assert "01.26/01/2021 (PAM) recorded" in done.out
    assert "counted on" in done.out


def test_board_and_meeting_say_what_the_document_says_wrongly(log: Pcc) -> None:
    text = MINUTES.replace("3.14/02/2023", "3").replace("4.14/02/2023", "4")
    minutes = written(log, text)
    plan = plan_of(log, minutes, "--board", "PAM", "--meeting", "21/02/2023")
    said = [str(each["sentence"]) for each in plan["findings"]]
    assert "The document names GPB; it is taken as of PAM." in said
    assert "The document has the date 14/02/2023; it is taken as of 21/02/2023." in said
    assert plan["actions"][0]["reference"] == "03.21/02/2023"


def test_the_usual_board_is_taken_where_none_is_named(log: Pcc) -> None:
    with log.log.open("a+", encoding="utf-8") as file:
        file.seek(0)
        text = file.read()
        file.truncate(0)
        file.write(text.replace("[settings]\n", '[settings]\ndefault_board = "GPB"\n'))
    plan = plan_of(log, written(log, NAMELESS), "--meeting", "14/02/2023")
    assert plan["actions"][0]["reference"] == "1.14/02/2023"
    assert "the usual one" in str(plan["findings"])


STRANGE = """
    Community Safety Panel
    Minutes of the meeting held on 14 February 2023

    3. Establishment
    Action: OM to arrange a visit to the establishment team.
"""


def test_yes_invents_no_board_that_was_not_named(log: Pcc) -> None:
    done = log("import", written(log, STRANGE), "--yes")
    assert done.code == 2
    assert "“Community Safety Panel”" in done.err
    assert "Community" not in log("board", "list").out


def test_a_new_board_is_recorded_where_its_code_is_given(log: Pcc) -> None:
    done = log("import", written(log, STRANGE), "--board", "CSP", "--yes").ok
    assert "Board CSP added." in done.out
    assert "3.14/02/2023 (CSP) recorded" in done.out


def test_a_mistyped_board_is_no_new_one(log: Pcc) -> None:
    assert "no board GBP" in log.refuses(2, "import", written(log, MINUTES), "--board", "GBP")


@pytest.mark.parametrize("given", ["Lead", "Lead=boss", "=owner"])
def test_a_mapping_that_is_none(log: Pcc, given: str) -> None:
    said = log.refuses(2, "import", written(log, MINUTES), "--map", given)
    assert '--map "Lead=owner"' in said


CSV = (
    "Ref,Task to do,Chief,Target date,RAG\n"
    "3.14/02/2023,Arrange a visit to the establishment team,OM,2023-03-31,Open\n"
    "4.07/03/2023,Send members the overtime figures,IF,,Closed\n"
)
MAPPED = ("--board", "GPB", "--map", "Task to do=action", "--map", "Chief=owner")


def test_an_action_log_is_read_by_its_columns(log: Pcc) -> None:
    sheet = written(log, CSV, "tracker.csv")
    shown = log("import", sheet, *MAPPED)
    assert "Task to do = action, Chief = owner" in " ".join(shown.out.split())
    left = log("import", sheet, *MAPPED, "--dry-run").ok
    assert "nothing says since which day" in " ".join(left.out.split())
    assert log("import", sheet, *MAPPED, "--meeting", "04/04/2023", "--yes").code == 0
    first, second = sorted(listed(log), key=lambda one: str(one["reference"]))
    assert (first["reference"], first["raised"]) == ("3.14/02/2023", "2023-02-14")
    assert (first["due"], first["owners"]) == ("2023-03-31", ["OM"])
    assert first["source"] == "tracker.csv"
    assert (second["reference"], second["raised"], second["status"], second["closed"]) == (
        "4.07/03/2023", "2023-03-07", "discharged", "2023-04-04",
    )  # fmt: skip
    assert plans(log, sheet, *MAPPED) == ["same", "same"]


CANDIDATES = (
    "Candidate Selection Panel\n"
    "Ref,Action,Owner\n"
    "3.14/02/2023,Arrange a visit to the establishment team,OM\n"
)


def test_an_action_log_of_a_board_that_the_log_has_not_asks_for_the_board(log: Pcc) -> None:
    sheet, before = written(log, CANDIDATES, "tracker.csv"), log.kept()
    done = log("import", sheet, "--yes")
    assert done.code == 2
    assert done.err.startswith("Error: The log has no board “Candidate Selection Panel”")
    assert "--board CODE" in done.err
    assert log.kept() == before


def test_an_action_log_whose_references_have_dates_needs_no_date(log: Pcc) -> None:
    done = log("import", written(log, CANDIDATES, "tracker.csv"), "--board", "CSP", "--yes").ok
    assert "3.14/02/2023 (CSP) recorded" in done.out
    assert "date of the meeting" not in done.out


def test_an_action_log_whose_columns_are_not_known_says_what_to_do(log: Pcc) -> None:
    plan = plan_of(log, written(log, CSV, "tracker.csv"), "--board", "GPB")
    assert plan["actions"] == []
    assert '--map "Task=action"' in str([each["sentence"] for each in plan["findings"]])


def test_a_heading_that_is_not_there(log: Pcc) -> None:
    said = log.refuses(2, "import", written(log, CSV, "tracker.csv"), "--map", "Lead=owner")
    assert "“Lead”" in said or "“lead”" in said
    assert "“Chief”" in said


def test_a_workbook(log: Pcc) -> None:
    openpyxl = pytest.importorskip("openpyxl", reason="the office extra reads workbooks")
    book = openpyxl.Workbook()
    for row in (["Ref", "Action", "Lead", "Deadline"], ["3.14/02/2023", "Book a room", "OM", None]):
        book.active.append(row)
    path = log.folder / "log.xlsx"
    book.save(path)
    done = log("import", str(path), "--board", "GPB", "--yes").ok
    assert "3.14/02/2023 (GPB) recorded, owned by OM" in done.out


def test_minutes_in_word(log: Pcc) -> None:
    docx = pytest.importorskip("docx", reason="the office extra reads Word")
    document = docx.Document()
    for line in textwrap.dedent(MINUTES).strip().splitlines():
        document.add_paragraph(line)
    path = log.folder / "minutes.docx"
    document.save(str(path))
    assert plans(log, str(path)) == ["new", "new", "new", "ask"]


@pytest.mark.parametrize(
    ("name", "content"),
    [("minutes.docx", b"PK\x03\x04 cut off"), ("minutes.txt", b""), ("minutes.pdf", b"%PDF-1.4")],
)
def test_a_document_that_cannot_be_read(log: Pcc, name: str, content: bytes) -> None:
    path = log.folder / name
    path.write_bytes(content)
    log.refuses(3, "import", str(path), "--yes")


def test_a_document_that_is_not_there(log: Pcc, tmp_path: Path) -> None:
    log.refuses(3, "import", str(tmp_path / "none.docx"))


@pytest.mark.parametrize("more", ["--yes", "--dry-run"])
def test_a_log_edited_by_hand_is_warned_of_once(log: Pcc, more: str) -> None:
    log.do("meeting add GPB 14/02/2023", "add 9.14/02/2023 'Write to the team'")
    text = log.log.read_text(encoding="utf-8").replace("Write to the team", "Write to them")
    log.log.write_text(text, encoding="utf-8")
    done = log("import", written(log, MINUTES), more).ok
    assert done.err.count("edited outside pcc-actions") == 1
    assert "text “Write to them”" in done.err


def test_minutes_without_an_action(log: Pcc) -> None:
    text = MINUTES.split("3.14/02/2023")[0]
    done = log("import", written(log, text), "--yes").ok
    assert "No action was found in it." in done.out
    assert "Meeting GPB 14/02/2023 added." in done.out


def test_a_meeting_yet_to_be_held(log: Pcc) -> None:
    plan = plan_of(log, written(log, MINUTES.replace("2023", "2089")))
    assert "yet to be held" in str(plan["findings"])
    assert {one["plan"] for one in plan["actions"]} == {"ask"}
