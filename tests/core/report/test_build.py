"""The paper whole: its head, figures, sections and notes, and nothing exempt in it."""

import re
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given

from pcc_actions.core.changes import actions
from pcc_actions.core.changes.corrections import Corrections, correct
from pcc_actions.core.changes.hand_edits import hand_edits
from pcc_actions.core.changes.people import PersonDetails, edit_person
from pcc_actions.core.history.snapshot import snapshots
from pcc_actions.core.log_settings import Settings
from pcc_actions.core.model import Log
from pcc_actions.core.report.build import matters_arising, status_paper
from pcc_actions.core.report.notes import left_out
from pcc_actions.core.report.parts import Report
from pcc_actions.core.report.request import PaperRequest
from pcc_actions.core.report.trend import trend
from pcc_actions.errors import Refused
from tests.builders import (
    add_people,
    day,
    did,
    empty_log,
    moment,
    provenance,
    raised,
    typed_over,
    with_person,
)
from tests.core.report.papers import for_gpb, manner, matters, paper, references, rows, section
from tests.drawn_changes import Change, changes, later_days, logs, outcome

REF = "3.14/02/2023"
TOLD: dict[str, Any] = {"include_exempt": True, "marking": "OFFICIAL-SENSITIVE"}


def logged() -> Log:
    log = raised(empty_log(), "11.14/02/2023", "Book a room", "OPCC", theme="Trust")
    log = raised(log, REF, "Set up a visit", "EI", theme="Safety")
    log = raised(log, "4.14/02/2023", "Write to the team", "IF", due=day("28/02/2023"))
    log = raised(log, "5.14/02/2023", "Order tea", "IF", exempt="FOIA s.31", theme="Trust")
    log = did(log, actions.complete, "11.14/02/2023", "20/02/2023", "Booked")
    return did(log, actions.discharge, "5.14/02/2023", "21/02/2023", "Agreed")


def test_the_head() -> None:
    made = paper(logged(), "01/03/2023", marking="OFFICIAL")
    assert made.title == "Status of actions: Governance & Performance Board"
    assert made.subtitle == "For the meeting of 07/03/2023, as at 01/03/2023"
    assert [(name, str(line)) for name, line in made.facts] == [
        ("Board", "Governance & Performance Board (GPB)"),
        ("Meeting", "07/03/2023"),
        ("As at", "01/03/2023"),
        ("Since", "14/02/2023"),
        ("Log revision", "42"),
        ("Prepared by", "Iris Field"),
    ]
    assert (made.author, made.marking) == ("Governance & Performance Board", "OFFICIAL")
    assert made.made == moment("01/06/2023")
    assert made.sections_headed
    assert made.trend == trend(logged(), "GPB", day("01/03/2023")) != ()


def test_the_body_whose_boards_these_are_stands_first() -> None:
    office = "Office of the Commissioner"
    named = replace(logged(), settings=Settings(body=office))
    made = paper(named, "01/03/2023")
    assert [(name, str(line)) for name, line in made.facts][:2] == [
        ("Body", office),
        ("Board", "Governance & Performance Board (GPB)"),
    ]
    assert made.author == matters(named, "01/03/2023").author == office
    assert matters(named, "01/03/2023").facts == ()


def test_the_head_where_no_meeting_is_known() -> None:
    made = paper(replace(logged(), meetings=()), "01/03/2023")
    assert made.subtitle == "As at 01/03/2023"
    facts = {name: str(line) for name, line in made.facts}
    assert (facts["Meeting"], facts["Since"]) == ("none is planned", "the beginning of the log")
    assert made.notes[0] == "No meeting of GPB on 01/03/2023 or later is recorded."
    assert made.figures[-1] == ("Discharged", 1)
    assert made.sections[-1].title == "Discharged or withdrawn"
    assert made.movement == ("4 were raised, 1 discharged: 3 are outstanding (to 01/03/2023).")


def owned() -> Log:
    """Give the log with people, and with a person who owns only what is exempt."""
    log = add_people(logged(), EI="Edith Irons", OPCC="OPCC", XX="Xenia Yew", ZZ="Zoe Zink")
    log = with_person(log, "IF", "Iris Field", "Clerk", until=day("28/02/2023"))
    log = edit_person(log, "IF", PersonDetails(name="Ian Ford", since=day("01/03/2023")))
    log = raised(log, "6.14/02/2023", "Pay the informant", "ZZ", "EI", exempt="FOIA s.31")
    return did(log, actions.assign, "4.14/02/2023", "27/02/2023", ["EI", "stranger"], "IF is away")


def key(report: Report) -> dict[str, str]:
    return {owner: str(words) for owner, words in report.owners}


def test_the_key_names_only_owners_whom_the_paper_shows() -> None:
    assert key(paper(owned(), "28/02/2023")) == {"EI": "Edith Irons", "IF": "Iris Field, Clerk"}
    assert "Zoe" not in repr(paper(owned(), "28/02/2023"))
    assert key(paper(owned(), "28/02/2023", **TOLD))["ZZ"] == "Zoe Zink"
    assert matters(owned(), "10/03/2023").owners == ()


def test_the_key_answers_with_the_holder_of_that_day() -> None:
    assert key(paper(owned(), "01/03/2023"))["IF"] == "Ian Ford, Clerk"


def paper_of(owner: str, as_at: str = "01/03/2023", **more: Any) -> Report:
    asked = replace(for_gpb(owned(), as_at), owner=owner)
    return status_paper(owned(), asked, manner(**more))


def test_the_paper_of_one_owner() -> None:
    made = paper_of("EI")
    assert made.subtitle == "For the meeting of 07/03/2023, as at 01/03/2023: what EI owns"
    assert {name: str(line) for name, line in made.facts}["Owner"] == "EI (Edith Irons)"
    assert [row.texts[0] for each in made.sections for row in each.rows] == ["4.14/02/2023", REF]
    assert (made.figures[0], made.movement) == (("Outstanding", 2), "")
    assert paper_of("OPCC").subtitle.endswith("what OPCC owns")
    assert paper_of("XX").notes == (
        "No action of GPB that XX owns and that is not exempt is outstanding as at 01/03/2023, "
        "and none was discharged or withdrawn since 14/02/2023.",
        left_out("action"),
    )


def test_the_paper_of_one_owner_tells_nothing_of_what_is_exempt() -> None:
    made = paper_of("ZZ")
    assert [*made.sections[0].rows, *made.sections[1].rows, *made.sections[2].rows] == []
    assert made.notes == tuple(note.replace("XX", "ZZ") for note in paper_of("XX").notes)
    assert paper_of("EI").notes == (left_out("action"),)
    told = paper_of("ZZ", **TOLD)
    assert [row.texts[0] for each in told.sections for row in each.rows] == ["6.14/02/2023"]


def test_the_figures_and_the_movement() -> None:
    made = paper(logged(), "01/03/2023")
    assert made.figures_line == (
        "Outstanding: 3; overdue: 1; reported complete: 1; discharged since 14/02/2023: 1"
    )
    assert made.movement == (
        "None were outstanding, 4 were raised, 1 discharged: 3 are outstanding "
        "(from 14/02/2023 to 01/03/2023)."
    )


def test_the_movement_says_what_was_corrected() -> None:
    log = did(logged(), correct, REF, "01/03/2023", Corrections(board="PAM"), "Wrong board")
    made = paper(log, "01/03/2023")
    assert ", 1 discharged, 1 fewer by correction: 2 are outstanding" in made.movement
    assert made.notes[0] == (
        "By correction: records put right, as another board or meeting, or a status that was typed "
        "into the log."
    )
    typed = typed_over(logged(), "5.14/02/2023", status="outstanding")
    log = hand_edits(typed, None, provenance("01/03/2023"))
    made = paper(log, "01/03/2023", since="01/03/2023")
    assert made.movement.startswith("3 were outstanding, none raised, none discharged, 1 more by")
    assert ": 4 are outstanding (" in made.movement


def test_the_sections_in_their_order() -> None:
    made = paper(logged(), "01/03/2023")
    assert [each.title for each in made.sections] == [
        "For discharge",
        "Overdue",
        "Outstanding, not yet due",
        "Discharged or withdrawn since 14/02/2023",
    ]
    assert [[row.texts[0] for row in each.rows] for each in made.sections] == [
        ["11.14/02/2023"], ["4.14/02/2023"], [REF], ["5.14/02/2023"],
    ]  # fmt: skip
    assert {each.columns for each in made.sections} == {
        ("Reference", "Action", "Owner", "Due", "Update")
    }


def test_an_empty_log_gives_a_paper_that_says_so() -> None:
    made = paper(empty_log(), "01/02/2023")
    assert made.notes == ("No action of GPB is recorded as at 01/02/2023.",)
    assert made.figures_line == "Outstanding: 0; overdue: 0; reported complete: 0; discharged: 0"
    assert [each.nothing for each in made.sections] == [
        "Nothing is reported complete.",
        "Nothing is overdue.",
        "Nothing else is outstanding.",
        "Nothing was discharged or withdrawn.",
    ]
    assert all(each.groups == () for each in made.sections)


def test_where_nothing_is_left_the_paper_says_since_when() -> None:
    made = paper(empty_log(), "01/03/2023")
    assert made.notes == (
        "No action of GPB is outstanding as at 01/03/2023, and none was discharged or "
        "withdrawn since 14/02/2023.",
    )
    assert made.sections[-1].nothing == "Nothing was discharged or withdrawn since 14/02/2023."


def test_by_meeting_in_item_order() -> None:
    log = raised(empty_log(), "11.14/02/2023", "Book a room")
    log = raised(log, "2.07/03/2023", "Order tea")
    log = raised(log, REF, "Set up a visit")
    log = raised(log, "3.14/02/2023", "Set up a call")
    groups = section(paper(log, "07/03/2023"), "Outstanding").groups
    assert [(str(each.heading), [row.texts[0] for row in each.rows]) for each in groups] == [
        ("Meeting of 14/02/2023", [REF, "3.14/02/2023/2", "11.14/02/2023"]),
        ("Meeting of 07/03/2023", ["2.07/03/2023"]),
    ]


def overdue_since(*days: str) -> Log:
    """Give a log with actions of two meetings, in their order, due on those days."""
    log = empty_log()
    meetings = ("14/02/2023", "07/03/2023")
    for item, due in enumerate(days, start=1):
        raised_at = meetings[item % 2]
        log = raised(log, f"{item}.{raised_at}", f"Action {item}", due=day(due))
    return log


def test_the_worst_of_the_overdue_stands_first() -> None:
    log = overdue_since("10/03/2023", "01/03/2023", "12/03/2023", "05/03/2023")
    groups = section(paper(log, "04/04/2023"), "Overdue").groups
    assert [(str(each.heading), [row.texts[0] for row in each.rows]) for each in groups] == [
        ("Meeting of 14/02/2023", ["2.14/02/2023", "4.14/02/2023"]),
        ("Meeting of 07/03/2023", ["1.07/03/2023", "3.07/03/2023"]),
    ]
    mixed = overdue_since("10/03/2023", "01/03/2023", "12/03/2023", "11/03/2023")
    assert references(paper(mixed, "04/04/2023"), "Overdue") == [
        "2.14/02/2023", "1.07/03/2023", "4.14/02/2023", "3.07/03/2023",
    ]  # fmt: skip


def test_where_a_withheld_action_stands_says_nothing_of_how_late_it_is() -> None:
    told = overdue_since("10/03/2023", "01/03/2023", "12/03/2023")
    for due in ("02/03/2023", "11/03/2023"):
        log = raised(told, "9.14/02/2023", "Marigold", due=day(due), exempt="FOIA s.31")
        assert references(paper(log, "04/04/2023"), "Overdue")[-1] == "9.14/02/2023"


def test_by_theme_in_order_of_the_alphabet_what_has_none_last() -> None:
    log = raised(logged(), "6.14/02/2023", "Find a hall", theme="Trust")
    log = raised(log, "7.14/02/2023", "Find a date", theme="Trust", exempt="FOIA s.31")
    log = raised(log, "2.14/02/2023", "Find a speaker")
    groups = section(paper(log, "01/03/2023", group="theme"), "Outstanding").groups
    assert [(str(each.heading), [row.texts[0] for row in each.rows]) for each in groups] == [
        ("Safety", [REF]),
        ("Trust", ["6.14/02/2023"]),
        ("No theme", ["2.14/02/2023", "7.14/02/2023"]),
    ]


def test_matters_arising_are_only_the_table_for_the_minutes() -> None:
    made = matters(logged(), "01/03/2023", since="14/02/2023", marking="OFFICIAL")
    assert (made.title, made.marking) == (
        "Matters arising: Governance & Performance Board",
        "OFFICIAL",
    )
    assert (made.author, made.made) == ("Governance & Performance Board", moment("01/06/2023"))
    assert made.subtitle == "For the minutes of the meeting of 07/03/2023, as at 01/03/2023"
    assert (made.facts, made.figures, made.movement, made.trend) == ((), (), "", ())
    assert not made.sections_headed
    assert made.notes == ("1 action is withheld as exempt: no words of it stand here.",)
    (table,) = made.sections
    assert (table.title, table.columns) == ("Matters arising", ("Item", "Action", "Update"))
    assert rows(made, "Matters") == [
        (REF, "Set up a visit (EI)", "Outstanding - Due 07/03/2023 (next meeting)."),
        ("4.14/02/2023", "Write to the team (IF)", "Outstanding - Due 28/02/2023, overdue 1 day."),
        ("5.14/02/2023", "Withheld: exempt (FOIA s.31)", "Discharged"),
        ("11.14/02/2023", "Book a room (OPCC)", "Reported complete - Booked"),
    ]


def test_what_a_meeting_decided_stands_in_its_own_minutes_and_not_in_the_next() -> None:
    log = did(logged(), actions.discharge, REF, "07/03/2023", "Agreed")
    log = did(log, actions.withdraw, "4.14/02/2023", "08/03/2023", "Not wanted")
    for as_at, there in (
        ("07/03/2023", {REF, "4.14/02/2023", "5.14/02/2023", "11.14/02/2023"}),
        ("04/04/2023", {"4.14/02/2023", "11.14/02/2023"}),
    ):
        assert {*references(matters(log, as_at), "Matters")} == there


def test_matters_arising_where_no_meeting_is_planned() -> None:
    made = matters(replace(logged(), meetings=()), "01/03/2023")
    assert made.subtitle == "As at 01/03/2023"


def test_the_note_where_actions_were_discharged_and_then_reopened() -> None:
    log = raised(logged(), "6.14/02/2023", "Find a hall")
    for reference, times in ((REF, 2), ("6.14/02/2023", 1)):
        later = log
        for number in range(times):
            later = did(later, actions.discharge, reference, f"2{number}/02/2023")
            later = did(later, actions.reopen, reference, f"2{number}/02/2023", "Not done")
        assert paper(later, "06/03/2023").notes[0] == (
            "1 action was discharged and then reopened since 14/02/2023: the movement counts both."
        )
    both = did(later, actions.discharge, REF, "22/02/2023")
    both = did(both, actions.reopen, REF, "23/02/2023", "Not done")
    assert paper(both, "06/03/2023").notes[0].startswith("2 actions were discharged and then ")
    assert paper(both, "06/03/2023", since="01/03/2023").notes == ()
    none = paper(replace(both, meetings=()), "06/03/2023").notes
    assert "2 actions were discharged and then reopened: the movement counts both." in none


def test_what_was_discharged_and_then_corrected_to_another_board_was_not_reopened() -> None:
    log = did(logged(), actions.discharge, REF, "20/02/2023")
    log = did(log, correct, REF, "21/02/2023", Corrections(board="PAM"), "Wrong board")
    assert not any("reopened" in note for note in paper(log, "06/03/2023").notes)


def test_what_a_meeting_raised_itself_does_not_arise_from_an_earlier_one() -> None:
    log = raised(logged(), "2.07/03/2023", "Order tea")
    assert "2.07/03/2023" not in references(matters(log, "07/03/2023"), "Matters")
    assert "2.07/03/2023" in references(matters(log, "08/03/2023"), "Matters")
    assert "2.07/03/2023" in references(matters(replace(log, meetings=()), "07/03/2023"), "Matt")


def test_no_matters_arising() -> None:
    (table,) = matters(empty_log(), "01/03/2023").sections
    assert table.nothing == "No action of an earlier meeting is outstanding, and none was closed."
    assert table.groups == ()


def test_how_many_are_withheld_is_said() -> None:
    log = raised(logged(), "7.14/02/2023", "Find a date", exempt="Marigold")
    kept = "2 actions are withheld as exempt: no words of them stand here."
    assert paper(log, "01/03/2023").notes == (kept,)
    assert rows(paper(log, "01/03/2023"), "Outstanding")[1][1] == (
        "Withheld: exempt (ground not printed)"
    )
    assert paper(raised(empty_log(), REF, "Order tea"), "01/03/2023").notes == ()


def test_a_paper_with_exempt_actions_says_so() -> None:
    one = "Not for publication: 1 exempt action is told in full."
    assert paper(logged(), "01/03/2023", **TOLD).notes == (one,)
    log = raised(logged(), "7.14/02/2023", "Find a date", exempt="Marigold")
    two = "Not for publication: 2 exempt actions are told in full."
    assert paper(log, "01/03/2023", **TOLD).notes == (two,)
    since = did(raised(empty_log(), REF, "Tea"), actions.exempt, REF, "10/03/2023", "s.31")
    assert paper(since, "01/03/2023", **TOLD).notes == (one,)
    none = "No action on this paper is exempt."
    assert paper(raised(empty_log(), REF, "Tea"), "01/03/2023", **TOLD).notes == (none,)


@pytest.mark.parametrize("make", [paper, matters])
def test_exempt_actions_need_a_marking_that_says_so(make: Any) -> None:
    with pytest.raises(Refused, match="needs a marking"):
        make(logged(), "01/03/2023", include_exempt=True)
    marked = make(logged(), "01/03/2023", **TOLD)
    assert marked.marking == "OFFICIAL-SENSITIVE - NOT FOR PUBLICATION"


def planted(exempt: str | None = "FOIA s.31 Marigold") -> Log:
    """Give a log with the word in every field of an action that can hold words."""
    word, by = "Marigold", "Marigold Recorder"
    log = raised(
        empty_log(), REF, f"{word} text", f"{word} Ltd", theme=f"{word} theme",
        source=f"{word}.docx", due_words=f"after {word}", exempt=exempt,
    )  # fmt: skip
    when = provenance("20/02/2023", by=by)
    log = did(log, actions.note, REF, when, f"{word} note", f"{word} R")
    right = Corrections(text=f"{word} again", due_words=f"{word} due", theme=f"{word} other")
    log = did(log, correct, REF, when, right, f"{word} why")
    log = did(log, actions.assign, REF, when, [f"{word} B"], f"{word} owner")
    log = did(log, actions.defer, REF, when, day("01/03/2023"), f"{word} late")
    log = did(log, actions.defer, REF, "21/02/2023", day("02/03/2023"), f"{word} later")
    log = did(log, actions.complete, REF, "22/02/2023", f"{word} done", f"{word} R")
    log = typed_over(log, REF, formerly=(f"{word}-1",))
    return did(log, actions.reopen, REF, "23/02/2023", f"{word} undone", f"{word} R")


def states() -> list[Log]:
    """Give the planted log with its action in each section of the paper."""
    closed = did(planted(), actions.discharge, REF, "07/03/2023", "Marigold", "Marigold.1")
    done = did(planted(), actions.complete, REF, "24/02/2023", "Marigold", "Marigold")
    later = did(planted(), actions.defer, REF, "24/02/2023", day("01/05/2023"), "Marigold")
    return [planted(), closed, done, later]


@pytest.mark.parametrize("group", ["meeting", "theme"])
@pytest.mark.parametrize("log", states())
@pytest.mark.parametrize("make", [paper, matters])
def test_no_word_of_an_exempt_action_is_in_a_paper(make: Any, log: Log, group: Any) -> None:
    public: Report = make(log, "10/03/2023", since="14/02/2023", group=group)
    assert REF in repr(public)
    assert "Marigold" not in repr(public)
    told: Report = make(log, "10/03/2023", since="14/02/2023", group=group, **TOLD)
    assert repr(told).count("Marigold") >= 3


def test_nor_is_it_in_a_paper_of_a_day_on_which_it_was_not_yet_or_still_exempt() -> None:
    since = did(planted(exempt=None), actions.exempt, REF, "20/03/2023", "FOIA s.31", "Marigold")
    assert "Marigold" not in repr(paper(since, "10/03/2023"))
    lifted = did(planted(), actions.exempt, REF, "20/03/2023", None, "Marigold")
    assert "Marigold" not in repr(paper(lifted, "10/03/2023"))
    assert "Marigold" in repr(paper(lifted, "20/03/2023"))
    assert "Marigold" in repr(paper(planted(exempt=None), "10/03/2023"))


@given(logs, changes, later_days)
def test_the_rows_are_what_the_figures_count(
    log: Log, steps: list[tuple[Change, date]], as_at: date
) -> None:
    last = outcome(log, steps)
    asked = PaperRequest(last.boards["GPB"], None, as_at, None)
    made = status_paper(last, asked, manner())
    numbers = [len([*each.rows]) for each in made.sections]
    figures = dict(made.figures)
    assert figures["Outstanding"] == sum(numbers[:3])
    assert (figures["Reported complete"], figures["Overdue"]) == (numbers[0], numbers[1])
    closing = re.search(r": (\d+|none) (?:is|are) outstanding", made.movement)
    assert closing is not None
    assert closing[1] == (str(figures["Outstanding"]) if figures["Outstanding"] else "none")
    of_actions = [each for each in made.sections if each.noun == "action"]
    there = [row.texts[0] for each in of_actions for row in each.rows]
    of_board = [one for one in snapshots(last, as_at) if one.board == "GPB"]
    assert sorted(there) == sorted(one.reference for one in of_board)
    arising = [row.texts[0] for row in matters_arising(last, asked, manner()).sections[0].rows]
    assert sorted(arising) == sorted(there)
    exempt = sum(bool(one.exempt or one.exempt_now) for one in of_board)
    assert any(note.startswith(f"{exempt} action") for note in made.notes) == (exempt > 0)


def test_a_theme_spelt_in_several_ways_has_one_heading_in_every_section() -> None:
    log = raised(empty_log(), "1.14/02/2023", "Ask", theme="SAFER roads", due=day("20/02/2023"))
    for item in (2, 3):
        log = raised(log, f"{item}.14/02/2023", "Ask", theme="Safer roads", due=day("04/04/2023"))
    made = paper(log, "01/03/2023", group="theme")
    headings = [str(group.heading) for each in made.sections for group in each.groups]
    assert headings == ["Safer roads", "Safer roads"]
