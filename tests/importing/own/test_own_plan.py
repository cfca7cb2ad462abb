"""What would be done with a spreadsheet that pcc-actions wrote, and that somebody edited since."""

import csv
import io
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import pairwise
from pathlib import Path

import pytest

from pcc_actions.core.changes.actions import (
    assign,
    complete,
    defer,
    discharge,
    exempt,
    note,
    reopen,
    withdraw,
)
from pcc_actions.core.changes.exemptions import exempted
from pcc_actions.core.changes.imported import import_document
from pcc_actions.core.changes.meetings import (
    add_board,
    add_meeting,
    cancel_meeting,
    move_meeting,
)
from pcc_actions.core.changes.programme import (
    NewTopic,
    TopicCorrections,
    add_topic,
    correct_topic,
)
from pcc_actions.core.dates.parse import uk
from pcc_actions.core.entries import replaced
from pcc_actions.core.history.snapshot import Snapshot, snapshots
from pcc_actions.core.model import Action, Log
from pcc_actions.documents.spreadsheet import read_values
from pcc_actions.errors import Refused
from pcc_actions.exports.about import About
from pcc_actions.exports.as_csv import csv_list
from pcc_actions.exports.as_xlsx import xlsx_list
from pcc_actions.importing.action_planner import plan_of
from pcc_actions.importing.doubt import PlanDoubtCode
from pcc_actions.importing.effects import outcome_words
from pcc_actions.importing.own.log_index import with_codes
from pcc_actions.importing.own.own_plan import ExportPlanner
from pcc_actions.importing.own.read_own import read_export
from pcc_actions.importing.planned_action import PlannedAction
from pcc_actions.minutes.extracted import DocumentFindingCode
from tests.builders import action, day, did, empty_log, provenance, raised, typed_over
from tests.growth import grows_evenly
from tests.importing.own.test_read_own import VISIT

TODAY = "01/06/2023"
REFERENCE = "3.14/02/2023"


def planner_of(
    text: str, log: Log, given: str | None = None
) -> tuple[ExportPlanner, tuple[PlannedAction, ...]]:
    minutes = with_codes(read_export(read_values(text, "actions.csv")), log)
    planner = ExportPlanner(
        minutes, log, day(given) if given else None, provenance(TODAY), "actions.csv"
    )
    return planner, plan_of(minutes, planner)


def exported(log: Log) -> str:
    return csv_list(snapshots(log, day(TODAY)), day(TODAY))


def edited(log: Log, *pairs: tuple[str, str]) -> str:
    """Export a log, and put other words into cells."""
    text = exported(log)
    for before, after in pairs:
        assert text.count(f'"{before}"') == 1, (before, text)
        text = text.replace(f'"{before}"', f'"{after}"')
    return text


def taken(text: str, log: Log, given: str | None = None) -> Log:
    planner, plan = planner_of(text, log, given)
    chosen = [one for one in plan if one.plan in ("new", "change")]
    return import_document(log, planner.imported(chosen), provenance(TODAY))


@pytest.fixture
def log() -> Log:
    return raised(empty_log(), REFERENCE, "Visit the establishment team", "EI", "T/DCC")


def only(text: str, log: Log, given: str | None = None) -> PlannedAction:
    (one,) = planner_of(text, log, given)[1]
    return one


@pytest.mark.parametrize("heading", ["Raised", "Due", "First due"])
def test_days_are_read_back_as_they_are_written_and_as_they_are_typed(heading: str) -> None:
    due = raised(empty_log(), REFERENCE, "Visit the team", due=day("30/06/2023"))
    [written] = csv.DictReader(io.StringIO(exported(due), newline=""))
    typed = written | {heading: uk(date.fromisoformat(written[heading]))}
    assert written[heading] != typed[heading]
    for row in (written, typed):
        text = io.StringIO()
        csv.writer(text).writerows([row.keys(), row.values()])
        one = only(text.getvalue(), due)
        assert one.plan == "same"
        assert one.extracted.exported
        assert not one.extracted.exported.deferred


@pytest.mark.parametrize(
    ("cells", "says"),
    [
        ([("outstanding", "completed")], "reported complete"),
        ([("outstanding", "withdrawn")], "withdrawn"),
        ([("2023-03-07", "2023-09-30"), ("next meeting", "stated")], "deferred to 30/09/2023"),
        ([("EI, T/DCC", "EI, T/DCC")], ""),
    ],
)
def test_a_changed_cell_is_a_change(log: Log, cells: list[tuple[str, str]], says: str) -> None:
    text = exported(log).replace('"2023-03-07"', '"2023-03-07 "', 1)
    for before, after in cells:
        text = text.replace(f'"{before}"', f'"{after}"').replace(f'"{before} "', f'"{after}"')
    one = only(text, log, "07/03/2023")
    assert one.plan == ("change" if says else "same")
    assert one.became is None or outcome_words(one.became) == says


def test_an_update_and_an_exemption_are_changes(log: Log) -> None:
    log = did(log, note, REFERENCE, "01/03/2023", "Asked for a date")
    one = only(edited(log, ("Asked for a date", "A date was found")), log)
    assert (one.plan, one.became and one.became.note) == ("change", "A date was found")
    closed = did(log, exempt, REFERENCE, "02/03/2023", "FOIA s.31")
    one = only(exported(closed), log)
    assert (one.plan, outcome_words(one.became) if one.became else "") == (
        "change",
        "exempt (FOIA s.31)",
    )


def test_a_closing_has_its_days_its_minute_and_its_words(log: Log) -> None:
    done = did(log, complete, REFERENCE, "01/03/2023", "The visit took place.")
    done = did(done, discharge, REFERENCE, "07/03/2023", "Agreed.", "1.07/03/2023")
    for before in (log, empty_log()):
        now = action(taken(exported(done), before), REFERENCE)
        kinds = [(event.kind, event.on, event.note, event.minute) for event in now.history]
        assert kinds[1:] == [
            ("completed", day("01/03/2023"), "Reported complete.", None),
            ("discharged", day("07/03/2023"), "Agreed.", "1.07/03/2023"),
        ]


def test_what_is_reported_complete_is_so_in_another_log_too(log: Log) -> None:
    done = did(log, complete, REFERENCE, "01/03/2023", "The visit took place.")
    event = action(taken(exported(done), empty_log()), REFERENCE).history[-1]
    assert (event.kind, event.on, event.note) == (
        "completed", day("01/03/2023"), "The visit took place.",
    )  # fmt: skip
    planner, plan = planner_of(exported(done), log)
    assert list(planner.findings(plan)) == []


def test_a_closing_without_a_day_is_asked_about_and_never_dated_today(log: Log) -> None:
    text = edited(log, ("outstanding", "completed"))
    for into in (log, empty_log()):
        one = only(text, into)
        assert one.doubt
        assert (one.plan, one.doubt.code, one.became, one.meeting) == (
            "ask", PlanDoubtCode.DAY_UNTOLD, None, day("14/02/2023"),
        )  # fmt: skip
    assert action(taken(text, log, "04/04/2023"), REFERENCE).history[-1].on == day("04/04/2023")
    assert "is in the future" in only(text, log, "01/07/2023").why


def test_an_older_export_takes_nothing_back(log: Log) -> None:
    old = exported(log)
    later = did(log, defer, REFERENCE, "01/03/2023", day("04/04/2023"), "Moving")
    assert only(old, later).plan == "same"
    stated = raised(empty_log(), REFERENCE, "Visit the team", due=day("30/09/2023"))
    sooner = did(stated, _brought_forward, REFERENCE, "01/03/2023")
    assert only(exported(stated), sooner).plan == "same"
    completed = did(log, complete, REFERENCE, "01/03/2023", "Done")
    reopened = did(completed, reopen, REFERENCE, "02/03/2023", "Not quite")
    assert only(exported(completed), reopened).plan == "same"


def _brought_forward(log: Log, place: int, when: object) -> Log:
    from pcc_actions.core.changes.corrections import Corrections, correct
    from pcc_actions.core.changes.provenance import Provenance

    assert isinstance(when, Provenance)
    return correct(log, place, when, Corrections(due=day("01/04/2023")), "Wrongly typed")


def test_it_is_asked_whether_something_is_outstanding_again(log: Log) -> None:
    closed = did(log, withdraw, REFERENCE, "07/03/2023", "Not wanted")
    one = only(exported(log), closed)
    assert (one.plan, one.why) == (
        "ask", "The log has it as withdrawn, and here it is outstanding.",
    )  # fmt: skip
    other = did(log, discharge, REFERENCE, "07/03/2023", "Agreed")
    one = only(exported(other), closed)
    assert (one.plan, one.taken and one.taken.became and one.taken.became.status) == ("ask", None)


def test_what_an_import_does_not_change_is_named(log: Log) -> None:
    text = edited(
        log, ("Visit the establishment team", "Visit the team"), ("2023-02-14", "2023-02-13"),
    )  # fmt: skip
    planner, plan = planner_of(text.replace('"2023-03-07"', '"2023-03-01"'), log)
    assert [one.plan for one in plan] == ["same"]
    assert [each.sentence for each in planner.findings(plan)] == [
        f"{REFERENCE} has another Action, Raised and Due in the log, which stays as it is. "
        f"To change it there: pcc-actions correct {REFERENCE}."
    ]


def test_another_owner_is_assigned_from_then_on(log: Log) -> None:
    text = edited(log, ("EI, T/DCC", "EI, IF"))
    known = raised(log, "4.14/02/2023", "Price the front office", "IF")
    planner, plan = planner_of(text, known)
    assert ([one.plan for one in plan], list(planner.findings(plan))) == (["change"], [])
    now = action(taken(text, known, "07/03/2023"), REFERENCE)
    assert (now.owners, now.history[-1].kind, now.history[-1].on) == (
        ("EI", "IF"), "reassigned", day("07/03/2023"),
    )  # fmt: skip
    one = only(text, log)
    assert one.doubt
    assert (one.plan, one.doubt.code) == ("ask", PlanDoubtCode.OWNERS_ASKED)


def test_an_owner_of_before_is_left_and_sent_to_assign(log: Log) -> None:
    later = did(log, assign, REFERENCE, "10/03/2023", ["OM"])
    planner, plan = planner_of(exported(log), later)
    assert [one.plan for one in plan] == ["same"]
    assert [each.sentence for each in planner.findings(plan)] == [
        f"{REFERENCE} has another Owner in the log, which stays as it is. To hand it over: "
        f'pcc-actions assign {REFERENCE} --owner "EI / T/DCC".'
    ]


@pytest.mark.parametrize("status", ["discharged", "completed", "withdrawn"])
def test_what_the_change_itself_explains_is_not_named(status: str, log: Log) -> None:
    planner, plan = planner_of(edited(log, ("outstanding", status)), log, "07/03/2023")
    assert [one.plan for one in plan] == ["change"]
    assert list(planner.findings(plan)) == []


def test_a_day_of_closing_alone_is_named_without_a_cure_that_is_none(log: Log) -> None:
    done = did(log, discharge, REFERENCE, "07/03/2023", "Agreed.", "1.07/03/2023")
    planner, plan = planner_of(edited(done, ("1.07/03/2023", "2.07/03/2023")), done)
    assert [each.sentence for each in planner.findings(plan)] == [
        f"{REFERENCE} has another Minute in the log, which stays as it is."
    ]


@pytest.mark.parametrize(("due", "says"), [("", True), ("01/07/2023", False), ("1/6/2023", True)])
def test_a_due_date_taken_away_or_brought_forward_is_named(due: str, says: bool) -> None:
    log = raised(empty_log(), REFERENCE, "Visit the team", due=day("30/06/2023"))
    text = exported(log).replace('"2023-06-30"', f'"{due}"', 1)
    planner, plan = planner_of(text, log)
    assert ["has another Due" in each.sentence for each in planner.findings(plan)] == [True] * says


def test_a_date_of_which_day_and_month_were_exchanged_is_asked_about() -> None:
    later = raised(empty_log(), REFERENCE, "Paint the fence", "EI", due=day("07/04/2023"))
    one = only(exported(later).replace("2023-04-07", "2023-07-04"), later)
    assert (one.plan, one.taken) == ("ask", None)
    assert one.doubt
    assert one.doubt.code is PlanDoubtCode.DAY_AND_MONTH_EXCHANGED
    assert "due 04/07/2023 here and 07/04/2023 in the log" in one.why
    deferred = only(exported(later).replace("2023-04-07", "2023-07-05"), later)
    assert (deferred.plan, deferred.doubt) == ("change", None)


def test_other_words_under_a_reference_are_asked_about(log: Log) -> None:
    one = only(edited(log, ("Visit the establishment team", "Price the front office")), log)
    assert (one.plan, one.taken) == ("ask", None)
    assert "is worded otherwise" in one.why


def test_rows_of_a_board_that_the_log_has_not_are_asked_about(log: Log) -> None:
    text = edited(log, ("GPB", "CSP"))
    one = only(text, log)
    assert (one.plan, one.taken) == ("ask", None)
    assert 'add it with pcc-actions board add CSP --name "ITS NAME"' in one.why
    assert only(edited(log, ("GPB", "")), log).why == "It does not say of which board it is."
    assert only(edited(log, ("GPB", "gpb")), log).plan == "same"


def test_each_board_keeps_its_own_reference(log: Log) -> None:
    log = raised(log, REFERENCE, "Visit the vetting team", board="PAM", meeting="14/02/2023")
    empty = Log(boards=log.boards)
    now = taken(exported(log), empty)
    assert [(each.board, each.reference, each.text) for each in now.actions] == [
        ("GPB", "3.14/02/2023", "Visit the establishment team"),
        ("PAM", "03.14/02/2023", "Visit the vetting team"),
    ]


def test_a_row_that_stands_there_twice_is_asked_about(log: Log) -> None:
    text = exported(log)
    twice = text + text.split("\r\n")[1] + "\r\n"
    assert [one.plan for one in planner_of(twice, log)[1]] == ["same", "ask"]
    assert [one.plan for one in planner_of(twice, empty_log())[1]] == ["new", "ask"]
    planner, plan = planner_of(twice, log)
    assert planner.planned_anew(plan[0], plan[0].extracted).plan == "same"


def test_damage_to_a_row_is_named_where_it_stands(log: Log) -> None:
    text = edited(log, ("outstanding", "nearly there"))
    planner, plan = planner_of(text, log)
    (finding,) = planner.findings(plan)
    assert (finding.code, finding.where) == (DocumentFindingCode.CELL_UNREADABLE, "row 2")
    assert finding.sentence.startswith("“nearly there” is no status")
    row = exported(log).split("\r\n")[1]
    planner, plan = planner_of(f"{exported(log)}{row}\r\n", log)
    assert [(each.code, each.where) for each in planner.findings(plan)] == [
        (DocumentFindingCode.REFERENCE_REPEATED, "row 3")
    ]


def without(text: str, heading: str) -> str:
    """An export without one of its columns."""
    rows = list(csv.reader(io.StringIO(text)))
    at = rows[0].index(heading)
    left = io.StringIO()
    csv.writer(left, quoting=csv.QUOTE_ALL).writerows([*row[:at], *row[at + 1 :]] for row in rows)
    return left.getvalue()


@pytest.mark.parametrize("heading", ["Due", "Owner", "Exempt", "Minute"])
def test_a_column_taken_out_changes_nothing_in_the_log(log: Log, heading: str) -> None:
    planner, plan = planner_of(without(exported(log), heading), log)
    assert ([one.plan for one in plan], list(planner.findings(plan))) == (["same"], [])


def test_what_may_be_exempt_is_not_taken_in_without_a_question(log: Log) -> None:
    one = only(without(exported(log), "Exempt"), empty_log())
    assert one.doubt
    assert (one.plan, one.doubt.code) == ("ask", PlanDoubtCode.EXEMPT_ASKED)


def test_a_row_with_a_trouble_is_asked_about(log: Log) -> None:
    one = only(edited(log, ("2023-02-14", "31/02/2023")), log)
    assert (one.plan, one.why.startswith("Raised: ")) == ("ask", True)
    assert one.doubt
    assert one.doubt.code == PlanDoubtCode.CELL_UNREADABLE
    assert one.became is None


def test_a_reference_that_does_not_fit_is_asked_about() -> None:
    log = add_board(Log(), "GPB", "Governance Board", "{item}.{date}")
    text = exported(raised(empty_log(), REFERENCE, "Visit the team"))
    assert "does not fit how this board" in only(text.replace(REFERENCE, "AP136"), log).why
    moved = only(text.replace('"2023-02-14"', '"2023-02-15"'), log)
    assert (moved.plan, moved.why) == (
        "ask", "It would be recorded as 3.15/02/2023, not 3.14/02/2023.",
    )  # fmt: skip


def test_the_default_due_date_stays() -> None:
    log = Log(boards=empty_log().boards)
    text = exported(raised(empty_log(), REFERENCE, "Visit the team"))
    (one,) = snapshots(taken(text, log), day(TODAY))
    assert (one.due, one.due_basis) == (day("07/03/2023"), "next meeting")
    other = add_meeting(log, "GPB", day("01/03/2023"))
    asked = only(text, other)
    assert (asked.plan, asked.why) == (
        "ask",
        "By custom it is due on 01/03/2023 here; 07/03/2023 would be recorded as stated.",
    )
    assert asked.taken
    assert asked.taken.new
    assert asked.taken.new.due == day("07/03/2023")
    none = cancel_meeting(
        add_meeting(log, "GPB", day("07/03/2023")),
        "GPB",
        day("07/03/2023"),
        provenance("01/02/2023"),
    )
    assert only(text, none).why == (
        "By custom it is due at a meeting that is not known here; "
        "07/03/2023 would be recorded as stated."
    )


def test_a_meeting_cancelled_since_an_action_was_closed_is_no_meeting_of_another_log() -> None:
    """The closed one was to be due at it; the other shows that its board no longer meets then."""
    log = raised(empty_log(), "3.14/02/2023", "Visit the team")
    log = raised(log, "4.14/02/2023", "Write to the team")
    log = did(log, withdraw, "3.14/02/2023", "20/02/2023", "Not wanted")
    for meeting in ("07/03/2023", "04/04/2023"):
        log = cancel_meeting(log, "GPB", day(meeting), provenance("01/03/2023"))
    first, second = snapshots(log, day(TODAY))
    assert (first.due, second.due) == (day("07/03/2023"), None)
    bare = Log(boards=log.boards)
    assert [one.plan for one in planner_of(exported(log), bare)[1]] == ["new", "new"]
    into = taken(exported(log), bare)
    assert [each.date for each in into.meetings] == [day("14/02/2023")]
    assert [each.due for each in snapshots(into, day(TODAY))] == [day("07/03/2023"), None]


def test_a_meeting_moved_since_an_action_was_closed_is_where_it_was_moved_to() -> None:
    """What was raised at it shows its new day, though the closed one knew of none before."""
    log = did(
        raised(empty_log(), "3.14/02/2023", "Visit the team"),
        withdraw, "3.14/02/2023", "20/02/2023", "Not wanted",
    )  # fmt: skip
    log = move_meeting(log, "GPB", day("07/03/2023"), day("01/03/2023"), provenance("21/02/2023"))
    log = raised(log, "3.01/03/2023", "Write to the team")
    assert [each.due for each in snapshots(log, day(TODAY))] == [
        day("07/03/2023"), day("04/04/2023"),
    ]  # fmt: skip
    bare = Log(boards=log.boards)
    assert [one.plan for one in planner_of(exported(log), bare)[1]] == ["new", "new"]
    assert [each.date for each in taken(exported(log), bare).meetings] == [
        day("14/02/2023"), day("01/03/2023"), day("04/04/2023"),
    ]  # fmt: skip


def test_a_default_without_a_meeting_stays_one() -> None:
    log = Log(boards=empty_log().boards)
    text = exported(raised(log, REFERENCE, "Visit the team", board="GPB", meeting="14/02/2023"))
    (one,) = snapshots(taken(text, log), day(TODAY))
    assert (one.due, one.due_basis) == (None, "next meeting")
    asked = only(text, empty_log())
    assert (asked.plan, asked.why) == (
        "ask", "By custom it is due on 07/03/2023 here; no date was known in the spreadsheet.",
    )  # fmt: skip


def test_earlier_due_dates_are_said_to_be_left_out_once(log: Log) -> None:
    moved = did(log, defer, REFERENCE, "01/03/2023", day("04/04/2023"), "Moving")
    planner, plan = planner_of(exported(moved), empty_log())
    assert [each.sentence for each in planner.findings(plan)] == [
        "1 action had another due date before: only the present one is recorded, as the "
        "spreadsheet does not say when and why it was given."
    ]
    planner, plan = planner_of(exported(moved), moved)
    assert list(planner.findings(plan)) == []


def test_a_former_reference_still_finds_it(log: Log) -> None:
    from pcc_actions.core.changes.corrections import Corrections, correct

    renamed = did(log, correct, REFERENCE, "01/03/2023", Corrections(item="4"), "Wrong item")
    renamed = raised(renamed, "3.14/02/2023", "Price the front office")
    for text in (exported(renamed), exported(log)):
        assert {one.plan for one in planner_of(text, renamed)[1]} <= {"same", "ask"}
    now = taken(
        exported(did(log, correct, REFERENCE, "01/03/2023", Corrections(item="4"), "Wrong")),
        empty_log(),
    )
    assert (now.actions[0].reference, now.actions[0].formerly) == ("4.14/02/2023", (REFERENCE,))
    assert only(exported(log), now).known == "4.14/02/2023"


def test_a_row_may_have_had_the_reference_that_a_row_below_it_has(log: Log) -> None:
    both = raised(log, "4.14/02/2023", "Price the front office")
    moved = typed_over(both, "4.14/02/2023", formerly=(REFERENCE,))
    for rows in (moved.actions, moved.actions[::-1]):
        text = exported(replace(moved, actions=rows))
        assert [one.plan for one in planner_of(text, empty_log())[1]] == ["new", "new"]
        now = taken(text, empty_log())
        assert [(each.reference, each.formerly) for each in now.actions] == [
            (each.reference, each.formerly) for each in rows
        ]


def test_a_row_that_a_person_has_edited_is_settled(log: Log) -> None:
    planner, plan = planner_of(edited(log, ("Visit the establishment team", "Price it")), log)
    assert plan[0].plan == "ask"
    assert planner.planned_anew(plan[0], plan[0].extracted).plan == "same"
    assert planner.day == day(TODAY)
    planner, plan = planner_of(exported(log), empty_log())
    planner.start_again()
    planner.keep(plan[0])
    with pytest.raises(Refused, match="is there already"):
        planner.keep(plan[0])


def test_what_is_raised_later_than_today_is_asked_about(log: Log) -> None:
    later = typed_over(log, REFERENCE, raised=day("01/07/2023"))
    one = only(exported(log), _raised_on(later, "01/07/2023"))
    assert one.why == f"{REFERENCE} was raised later, on 01/07/2023."
    planner, plan = planner_of(exported(log), _raised_on(later, "01/07/2023"))
    assert list(planner.findings(plan)) == []


def _raised_on(log: Log, on: str) -> Log:
    one: Action = log.actions[0]
    event = replace(one.history[0], on=day(on))
    return replace(log, actions=(replace(one, history=(event,)),))


TEXTS = (
    "=HYPERLINK(\"http://x\",\"y\")", "+44 1926", "-1", "@SUM(A1)", "'=quoted", "''", "\u2019tis",
    "\uff1d1", "a, b; c / d", "“He said ‘no’, \"so\"”", "_x0041_ and _x000D_", "#N/A", "TRUE",
    "0042", "1/2/2023", " =1", "long " * 3000, "Withheld, but not exempt", "\u200bunseen", "NULL",
)  # fmt: skip


@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
def test_hostile_texts_come_back(ending: str, tmp_path: Path) -> None:
    from pcc_actions.documents.read_document import read

    log = empty_log()
    # openpyxl takes this one out of whatever it reads in a workbook.
    texts = [*TEXTS, "_x005F_"] if ending == ".csv" else TEXTS
    for number, text in enumerate(texts, start=1):
        log = raised(log, f"{number}.14/02/2023", text, "Head of Estates and Fleet", theme=text)
        log = did(log, discharge, f"{number}.14/02/2023", "01/03/2023", text, text)
    path, extracted = tmp_path / f"a{ending}", snapshots(log, day(TODAY))
    about = About(
        day(TODAY), 1, datetime(2023, 6, 1, tzinfo=UTC), (), "GPB", "IF", None, "Some.", ""
    )
    made: dict[str, Callable[[], bytes]] = {
        ".csv": lambda: csv_list(extracted, day(TODAY)).encode("utf-8-sig"),
        ".xlsx": lambda: xlsx_list(extracted, about, lambda done, of: None),
    }
    path.write_bytes(made[ending]())
    empty = Log(boards=log.boards)
    minutes = with_codes(read_export(read(path)), empty)
    planner = ExportPlanner(minutes, empty, None, provenance(TODAY), path.name)
    now = import_document(empty, planner.imported(plan_of(minutes, planner)), provenance(TODAY))
    assert list(map(_words, snapshots(now, day(TODAY)))) == list(map(_words, extracted))


def _words(one: Snapshot) -> tuple[object, ...]:
    return one.reference, one.text, one.owners, one.theme, one.latest_update, one.minute


def test_an_export_without_the_board_mark_is_read_all_the_same(log: Log) -> None:
    assert only("\n".join(exported(log).splitlines()), log).plan == "same"
    assert VISIT["Board"] == "GPB"


def rows_of(count: int) -> str:
    """Give rows as an export has them, each raised on a day of its own and due by custom."""
    start = day("01/01/2000").toordinal()
    days = [date.fromordinal(start + each).strftime("%d/%m/%Y") for each in range(count + 1)]
    rows = (
        f"3.{on},GPB,Price it,{on},outstanding,{due},next meeting," for on, due in pairwise(days)
    )
    return "\n".join(["Reference,Board,Action,Raised,Status,Due,Due basis,Exempt", *rows])


@pytest.mark.slow
def test_four_times_the_rows_are_planned_in_about_four_times_the_time() -> None:
    def work(text: str) -> tuple[PlannedAction, ...]:
        return planner_of(text, empty_log())[1]

    assert [one.plan for one in work(rows_of(3))] == ["new", "new", "new"]
    assert grows_evenly(work, rows_of(500), rows_of(2000))


def with_budget() -> Log:
    """Give a log with an action that names a topic of the programme."""
    log = add_topic(empty_log(), NewTopic("Budget", "GPB"), provenance("14/02/2023"))
    return raised(log, REFERENCE, "Visit the team", topic="Budget")


def of_an_earlier_release(text: str) -> str:
    """Give the rows without the column of topics."""
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    written = io.StringIO()
    headings = [name for name in rows[0] if name != "Topic"]
    writer = csv.DictWriter(written, headings, extrasaction="ignore")
    writer.writeheader()
    writer.writerows(rows)
    return written.getvalue()


@pytest.mark.parametrize(("of", "topic"), [(str, "Budget"), (of_an_earlier_release, None)])
def test_the_topic_of_a_new_action_is_taken_over(
    of: Callable[[str], str], topic: str | None
) -> None:
    log = with_budget()
    planned = only(of(exported(log)), replace(log, actions=()))
    assert planned.plan == "new"
    assert planned.taken
    assert planned.taken.new
    assert planned.taken.new.topic == topic


def test_a_topic_that_differs_stays_as_the_log_has_it() -> None:
    log = with_budget()
    planner, plan = planner_of(edited(log, ("Budget", "Estate")), log)
    (found,) = planner.findings(plan)
    assert found.sentence == (
        f"{REFERENCE} has another Topic in the log, which stays as it is. To change it there: "
        f"pcc-actions correct {REFERENCE}."
    )
    for text in (exported(log), of_an_earlier_release(exported(log))):
        planner, plan = planner_of(text, log)
        assert [*planner.findings(plan)] == []


def test_a_topic_that_was_emptied_differs_unless_no_public_export_tells_it() -> None:
    log = with_budget()
    text = edited(log, ("Budget", ""))
    planner, plan = planner_of(text, log)
    assert "has another Topic in the log" in next(planner.findings(plan)).sentence
    exempt_topic = exempted(log.programme[0], provenance("01/03/2023"), "FOIA s.31")
    planner, plan = planner_of(text, replaced(log, 0, exempt_topic))
    assert [*planner.findings(plan)] == []


def test_a_topic_that_was_renamed_is_the_same_one() -> None:
    log = with_budget()
    renamed = TopicCorrections(topic="Precept")
    now = correct_topic(log, 0, provenance("01/03/2023"), renamed, "Its new name")
    planner, plan = planner_of(edited(log, ("Budget", "Precept")), now)
    assert [*planner.findings(plan)] == []
