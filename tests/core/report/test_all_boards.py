"""One paper for all boards: every action once, the worst first, and nothing exempt in it."""

import re
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given

from pcc_actions.core.changes import actions
from pcc_actions.core.history.snapshot import snapshots
from pcc_actions.core.log_settings import Settings
from pcc_actions.core.model import Log
from pcc_actions.core.report.all_boards import all_boards_paper, requests_of_all
from pcc_actions.core.report.parts import Report
from pcc_actions.errors import Refused
from tests.builders import day, did, empty_log, raised
from tests.core.report.papers import manner, references, section
from tests.drawn_changes import Change, changes, later_days, logs, outcome

TOLD: dict[str, Any] = {"include_exempt": True, "marking": "OFFICIAL-SENSITIVE"}


def logged() -> Log:
    log = raised(empty_log(), "3.14/02/2023", "Set up a visit", "EI", due=day("20/02/2023"))
    log = raised(log, "4.14/02/2023", "Write to the team", "IF", theme="Trust")
    log = raised(log, "2.26/01/2021", "Find a hall", "EI", due=day("01/02/2021"))
    log = raised(log, "3.26/01/2021", "Marigold", "Marigold", exempt="FOIA s.31")
    return raised(log, "5.14/02/2023", "Order tea", "CC", due=day("10/02/2023"))


def paper(log: Log, as_at: str = "01/03/2023", since: str | None = None, **more: Any) -> Report:
    asked = requests_of_all(log, day(as_at), since=day(since) if since else None)
    return all_boards_paper(log, asked, manner(**more))


def test_the_head_says_of_each_board_for_which_meeting_and_since_when() -> None:
    made = paper(logged(), marking="OFFICIAL")
    assert (made.title, made.subtitle) == ("Status of actions: all boards", "As at 01/03/2023")
    assert [(name, str(line)) for name, line in made.facts] == [
        (
            "GPB",
            "Governance & Performance Board, for the meeting of 07/03/2023, since 14/02/2023",
        ),
        ("PAM", "Performance Accountability Meeting, since 23/02/2021"),
        ("As at", "01/03/2023"),
        ("Log revision", "42"),
        ("Prepared by", "Iris Field"),
    ]
    assert made.author == "Governance & Performance Board and Performance Accountability Meeting"
    assert (made.marking, made.movement, made.trend) == ("OFFICIAL", "", ())


def test_the_body_whose_boards_these_are_stands_first() -> None:
    made = paper(replace(logged(), settings=Settings(body="Office of the Commissioner")))
    name, line = made.facts[0]
    assert (name, str(line)) == ("Body", "Office of the Commissioner")
    assert made.author == "Office of the Commissioner"


def test_the_movement_of_each_board_stands_under_its_code() -> None:
    gpb, pam, missing, kept = paper(logged()).notes
    assert gpb.startswith("GPB: None were outstanding, 3 were raised, none discharged: 3 are")
    assert pam.startswith("PAM: 2 were outstanding, none raised, none discharged: 2 are")
    assert missing == "No meeting of PAM on 01/03/2023 or later is recorded."
    assert kept == "1 action is withheld as exempt: no words of it stand here."


def test_the_worst_of_any_board_stands_first_what_is_withheld_last() -> None:
    groups = section(paper(logged()), "Overdue").groups
    assert [(str(each.heading), [row.texts[0] for row in each.rows]) for each in groups] == [
        ("PAM: Meeting of 26/01/2021", ["02.26/01/2021"]),
        ("GPB: Meeting of 14/02/2023", ["5.14/02/2023", "3.14/02/2023"]),
        ("PAM: Meeting of 26/01/2021", ["03.26/01/2021"]),
    ]


def test_the_boards_stand_in_the_order_of_the_log() -> None:
    log = did(logged(), actions.complete, "2.26/01/2021", "20/02/2023", "Found")
    log = did(log, actions.complete, "3.14/02/2023", "20/02/2023", "Set up")
    turned = replace(log, boards=dict(reversed([*log.boards.items()])))
    for made, codes in ((paper(log), ["GPB", "PAM"]), (paper(turned), ["PAM", "GPB"])):
        groups = section(made, "For discharge").groups
        assert [str(each.heading)[:3] for each in groups] == codes


def test_by_theme_each_heading_names_the_board() -> None:
    groups = section(paper(logged(), group="theme"), "Outstanding").groups
    assert [str(each.heading) for each in groups] == ["GPB: Trust"]
    late = section(paper(logged(), group="theme"), "Overdue").groups
    assert [str(each.heading) for each in late] == [
        "PAM: No theme",
        "GPB: No theme",
        "PAM: No theme",
    ]


def test_what_was_closed_since_the_last_meeting_of_each_board_or_one_day() -> None:
    log = did(logged(), actions.discharge, "2.26/01/2021", "24/02/2021", "Agreed")
    made = paper(log)
    assert made.figures[-1] == ("Discharged since each board's last meeting", 1)
    assert made.sections[-1].title == "Discharged or withdrawn since each board's last meeting"
    assert references(made, "Discharged") == ["02.26/01/2021"]
    since = paper(log, since="20/02/2023")
    assert since.figures[-1] == ("Discharged since 20/02/2023", 0)
    assert since.sections[-1].nothing == "Nothing was discharged or withdrawn since 20/02/2023."


def test_of_one_owner_in_all_boards() -> None:
    asked = requests_of_all(logged(), day("01/03/2023"))
    made = all_boards_paper(logged(), [replace(each, owner="EI") for each in asked], manner())
    assert made.subtitle == "As at 01/03/2023: what EI owns"
    assert ("Owner", "EI") in [(name, str(line)) for name, line in made.facts]
    assert references(made, "Overdue") == ["02.26/01/2021", "3.14/02/2023"]
    assert not any("were outstanding" in note for note in made.notes)


def test_without_a_board_there_is_no_paper() -> None:
    with pytest.raises(Refused, match="No board is recorded yet"):
        requests_of_all(replace(empty_log(), boards={}), day("01/03/2023"))


def test_exempt_words_need_to_be_asked_for_and_a_marking() -> None:
    assert "Marigold" not in repr(paper(logged()))
    assert "Marigold" in repr(paper(logged(), **TOLD))
    with pytest.raises(Refused, match="needs a marking"):
        paper(logged(), include_exempt=True)


@given(logs, changes, later_days)
def test_every_action_of_every_board_is_counted_once(
    log: Log, steps: list[tuple[Change, date]], as_at: date
) -> None:
    last = outcome(log, steps)
    asked = [replace(each, since=None) for each in requests_of_all(last, as_at)]
    made = all_boards_paper(last, asked, manner())
    of_actions = [each for each in made.sections if each.noun == "action"]
    there = [row.texts[0] for each in of_actions for row in each.rows]
    of_boards = [one for one in snapshots(last, as_at) if one.board in last.boards]
    assert sorted(there) == sorted(one.reference for one in of_boards)
    closing = [re.search(r": (\d+|none) (?:is|are) outstanding", note) for note in made.notes]
    told = sum(int(found[1]) for found in closing if found and found[1] != "none")
    assert told == dict(made.figures)["Outstanding"]
