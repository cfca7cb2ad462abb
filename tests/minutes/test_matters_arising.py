"""The table of matters arising, pasted into the minutes of the next meeting and read from them."""

import re
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from pcc_actions.core.changes.actions import complete, defer, discharge, exempt, note
from pcc_actions.core.changes.imported import import_document
from pcc_actions.core.dates.parse import uk
from pcc_actions.core.model import Log
from pcc_actions.core.report.build import PaperOptions, matters_arising
from pcc_actions.core.report.parts import Report
from pcc_actions.core.report.request import paper_request
from pcc_actions.documents.block import Document
from pcc_actions.documents.markdown import read_markdown
from pcc_actions.documents.web_page import read_html
from pcc_actions.importing.action_planner import plan_of
from pcc_actions.importing.planned_action import PlannedAction
from pcc_actions.importing.planner import MinutesPlanner
from pcc_actions.importing.target_meeting import target_meeting_of
from pcc_actions.minutes.extracted import Minutes
from pcc_actions.minutes.read_minutes import read_minutes
from tests.builders import action, day, did, empty_log, provenance, raised

ON = day("03/04/2023")
MANNER = PaperOptions("Iris Field", datetime(2023, 4, 3, tzinfo=UTC), 1)
HEAD = "Governance & Performance Board"
HELD = "Minutes of the meeting held on 4 April 2023"


@pytest.fixture
def log() -> Log:
    log = raised(empty_log(), "3.14/02/2023", "Visit the establishment team", "EI")
    log = raised(log, "4.14/02/2023", "Price the new front office", "OM", due=day("31/03/2023"))
    log = raised(log, "5.14/02/2023", "Arrange for the Commissioner to see the vetting unit", "CC")
    log = raised(log, "6.14/02/2023", "Send members the overtime figures", "IF", exempt="FOIA s.31")
    log = raised(log, "7.14/02/2023", "Appoint a lead for fleet", "CC", due_words="after Easter")
    log = raised(log, "3.14/02/2023", "Say when the team moves", "EI", due=day("30/06/2023"))
    log = did(log, discharge, "3.14/02/2023", "07/03/2023", "The meeting took place.")
    log = did(log, note, "4.14/02/2023", "07/03/2023", "Two offers are in")
    log = did(log, note, "3.14/02/2023/2", "14/02/2023", "The lease was discharged. " + "So " * 160)
    return did(log, complete, "5.14/02/2023", "30/03/2023", "It was seen.")


def table_of(report: Report) -> list[tuple[str, list[tuple[str, ...]]]]:
    (section,) = report.sections
    return [(str(each.heading), [row.texts for row in each.rows]) for each in section.groups]


def block(log: Log, *, since: str = "01/03/2023") -> list[tuple[str, list[tuple[str, ...]]]]:
    paper = paper_request(log, "GPB", ON, since=day(since), minutes=True)
    return table_of(matters_arising(log, paper, MANNER))


def in_markdown(tables: list[tuple[str, list[tuple[str, ...]]]]) -> Document:
    parts = [f"# {HEAD}", HELD, "## 1. Matters arising"]
    for heading, rows in tables:
        parts.append(f"### {heading}")
        rows = [tuple(cell.replace("\n", "; ") for cell in row) for row in rows]
        lines = [("Item", "Action", "Update"), ("---", "---", "---"), *rows]
        parts.append("\n".join(f"| {' | '.join(row)} |" for row in lines))
    return read_markdown("\n\n".join([*parts, "## 2. Estates", "The plan was noted."]), "m.md")


def in_html(tables: list[tuple[str, list[tuple[str, ...]]]]) -> Document:
    text = f"<h1>{HEAD.replace('&', '&amp;')}</h1><p>{HELD}</p><h2>1. Matters arising</h2><table>"
    text += "<tr><th scope=col>Item</th><th scope=col>Action</th><th scope=col>Update</th></tr>"
    for heading, rows in tables:
        body = "".join(
            f"<tr><th scope=row>{item}</th><td>{words}</td><td>{update}</td></tr>"
            for item, words, update in rows
        )
        text += f"<tr><th colspan=3>{heading}</th></tr>{body}"
    return read_html(f"{text}</table><h2>2. Estates</h2><p>The plan was noted.</p>", "m.html")


def planned(document: Document, log: Log) -> tuple[Minutes, list[PlannedAction], Log]:
    """Give what the minutes say, the plan, and the log once the sure ones were taken."""
    minutes = read_minutes(document, log)
    target = target_meeting_of(minutes, log, None, None)
    planner = MinutesPlanner(minutes, log, target, provenance("01/06/2023"), document.name, False)
    plan = plan_of(minutes, planner)
    chosen = [one for one in plan if one.plan in ("new", "change")]
    after = import_document(log, planner.imported(chosen), provenance("01/06/2023"))
    return minutes, list(plan), after


@pytest.mark.parametrize("pasted", [in_markdown, in_html])
def test_what_the_log_says_is_no_news_to_it(pasted: object, log: Log) -> None:
    document = (in_markdown if pasted is in_markdown else in_html)(block(log))
    minutes, plan, after = planned(document, log)
    assert minutes.meeting_date == day("04/04/2023")
    assert minutes.next_meeting is None
    assert [(one.plan, one.known, one.why) for one in plan] == [
        ("same", reference, "")
        for reference in (
            "3.14/02/2023", "3.14/02/2023/2", "4.14/02/2023", "5.14/02/2023", "7.14/02/2023",
        )
    ]  # fmt: skip
    assert [each.sentence for each in minutes.findings] == [
        "6.14/02/2023 is withheld as exempt here; nothing was read of it."
    ]
    assert after.actions == log.actions


def test_owners_in_brackets_are_owners(log: Log) -> None:
    log = raised(log, "8.14/02/2023", "Visit (again)", "Chief Executive (acting)", "T/DCC")
    log = raised(log, "9.14/02/2023", "Ask the force (in writing)")
    minutes, plan, _ = planned(in_markdown(block(log)), log)
    read = {one.reference: (one.text, one.owners) for one in minutes.actions}
    assert read["3.14/02/2023"] == ("Visit the establishment team", ("EI",))
    assert read["8.14/02/2023"] == ("Visit (again)", ("Chief Executive (acting)", "T/DCC"))
    assert read["9.14/02/2023"] == ("Ask the force (in writing)", ())
    assert {one.plan for one in plan} == {"same"}


@pytest.mark.parametrize(("text", "owners"), [
    ("Look (Warwick)", ()), ("Look", ("vetting unit of the force in Warwick",)),
    ("Look (", ("EI",)), ("(All)", ()),
])  # fmt: skip
def test_brackets_that_could_be_either_are_no_news(text: str, owners: tuple[str, ...]) -> None:
    log = raised(empty_log(), "3.14/02/2023", text, *owners)
    assert [one.plan for one in planned(in_markdown(block(log)), log)[1]] == ["same"]


def test_days_in_the_logs_own_words_defer_nothing(log: Log) -> None:
    log = did(log, note, "4.14/02/2023", "08/03/2023", "Moved to 30/06/2023, or so they say")
    log = did(log, note, "3.14/02/2023/2", "08/03/2023", "A date by 30/09/2023")
    log = raised(log, "8.14/02/2023", "Report by 30/06/2023", due=day("30/04/2023"))
    log = did(log, complete, "8.14/02/2023", "08/03/2023", "Reported")
    log = raised(log, "3.07/03/2023", "Look in again", meeting="07/03/2023", board="PAM")
    _, plan, after = planned(in_markdown(block(log)), log)
    assert {one.plan for one in plan} == {"same"}
    assert after.actions == log.actions


def test_no_meeting_to_come_is_no_news() -> None:
    log = raised(
        Log(boards=empty_log().boards), "3.14/02/2023", "Look", board="GPB", meeting="14/02/2023"
    )
    assert "Due at the next meeting." in block(log)[0][1][0][2]
    assert [one.plan for one in planned(in_markdown(block(log)), log)[1]] == ["same"]


def test_an_exempt_action_that_is_told_is_itself(log: Log) -> None:
    paper = paper_request(log, "GPB", ON, since=day("01/03/2023"), minutes=True)
    manner = replace(MANNER, include_exempt=True, marking="OFFICIAL-SENSITIVE")
    document = in_markdown(table_of(matters_arising(log, paper, manner)))
    minutes, plan, _ = planned(document, log)
    assert [one.exempt for one in minutes.actions if one.reference == "6.14/02/2023"] == [
        "FOIA s.31"
    ]
    assert {one.plan for one in plan} == {"same"}
    empty = planned(document, replace(log, actions=()))[1]
    assert {one.extracted.exempt for one in empty} == {None, "FOIA s.31"}


def edited(log: Log, reference: str, update: str) -> Log:
    """Paste the table with another update in the row of one action, and take what it says."""
    tables = [
        (heading, [(*row[:2], update if row[0] == reference else row[2]) for row in rows])
        for heading, rows in block(log)
    ]
    return planned(in_markdown(tables), log)[2]


def test_nothing_withheld_is_taken_where_the_cells_ran_together(log: Log) -> None:
    text = f"# {HEAD}\n\n{HELD}\n\n## 1. Matters arising\n\n"
    text += "- 6.14/02/2023 Withheld: exempt (FOIA s.31) Outstanding - OM to do it\n"
    minutes, plan, _ = planned(read_markdown(text, "m.md"), log)
    assert plan == []
    assert "withheld as exempt here" in minutes.findings[0].sentence


def test_what_the_minutes_change_in_it_is_news(log: Log) -> None:
    now = edited(log, "5.14/02/2023", "Discharged - It was seen.")
    last = action(now, "5.14/02/2023").history[-1]
    assert (last.kind, last.on, last.minute) == ("discharged", day("04/04/2023"), "1.04/04/2023")
    now = edited(log, "4.14/02/2023", "Outstanding - An offer was taken up. Due 31/03/2023.")
    last = action(now, "4.14/02/2023").history[-1]
    assert (last.kind, last.note) == ("noted", "An offer was taken up.")
    now = edited(log, "4.14/02/2023", "Outstanding - Two offers are in. Due 30/04/2023.")
    last = action(now, "4.14/02/2023").history[-1]
    assert (last.kind, uk(action(now, "4.14/02/2023").due or ON)) == ("deferred", "30/04/2023")
    now = edited(log, "7.14/02/2023", "Outstanding - Due when the post is filled.")
    assert action(now, "7.14/02/2023").history[-1].note == "Due when the post is filled."


def test_a_date_that_it_once_had_is_no_news(log: Log) -> None:
    pasted = in_markdown(block(log))
    later = did(log, defer, "4.14/02/2023", "04/04/2023", day("30/04/2023"), "Not yet priced")
    assert planned(pasted, later)[2].actions == later.actions


def test_an_action_made_exempt_since_is_only_withheld(log: Log) -> None:
    secret = did(log, exempt, "4.14/02/2023", "20/03/2023", "Sch 12A para 3")
    document = in_markdown(block(secret))
    _, plan, after = planned(document, secret)
    assert "4.14/02/2023" not in [one.known for one in plan]
    assert after.actions == secret.actions
    assert not re.search("exempt", repr([one.extracted.exempt for one in plan]))
