"""The sections that a board's work programme has: every topic under its heading, none betrayed."""

from dataclasses import replace
from typing import Any

from pcc_actions.core.changes.actions import discharge
from pcc_actions.core.changes.corrections import Corrections, correct
from pcc_actions.core.changes.hand_edits import hand_edits
from pcc_actions.core.changes.meetings import cancel_meeting
from pcc_actions.core.changes.programme import mark_topic_done, move_topic, reopen_topic
from pcc_actions.core.model import Log
from pcc_actions.core.report.all_boards import all_boards_paper, requests_of_all
from pcc_actions.core.report.parts import Report, Section
from tests.builders import changed, day, did, empty_log, event, provenance, raised
from tests.core.report.papers import manner, section
from tests.core.report.programmes import (
    AS_AT,
    answered_by,
    exempt,
    names,
    own_paper,
    rows,
    sample,
    status,
    told,
    topic,
    with_meetings,
)
from tests.topics import befell

TOLD: dict[str, Any] = {"include_exempt": True, "marking": "OFFICIAL-SENSITIVE"}


def all_boards(log: Log, as_at: str = AS_AT) -> Report:
    return all_boards_paper(log, requests_of_all(log, day(as_at)), manner())


def programme_of(report: Report) -> Section:
    return section(report, "Work programme")


def test_a_status_paper_tells_what_comes_to_the_third_meeting_after_this_one() -> None:
    made = programme_of(status(sample()))
    assert told(made) == [
        (
            "Promised and did not come",
            [
                (
                    "Rural crime",
                    "What the team has done with its extra posts, and what it costs.",
                    "CC",
                    "Promised for 07/03/2023\nMoved once: The team is away.\nLast came 12/04/2022",
                    "3.14/02/2023",
                )
            ],
        ),
        (
            "This meeting, 04/04/2023",
            [
                ("Estates & stations", "", "TW, EI", "", ""),
                ("Withheld: exempt (FOIA s.31)", "", "", "", ""),
            ],
        ),
        (
            "Meeting of 02/05/2023",
            [
                ("Annual report", "To scrutinise it.", "", "Every May\nLast came 10/05/2022", ""),
                (
                    "Budget monitoring",
                    "",
                    "Head of Finance",
                    "At every 2nd meeting\nLast came 07/03/2023",
                    "",
                ),
            ],
        ),
        (
            "To be timetabled",
            [("Re-vetting", "", "CC", "once the re-vetting is complete", "")],
        ),
    ]
    assert made.below == (
        "Nothing is planned yet for the meetings of GPB on 06/06/2023 and 04/07/2023.",
        "1 topic comes later.",
        "At every meeting: Report of the Commissioner; Complaints.",
    )
    assert made.noun == "topic"


def test_what_did_not_come_is_seen_first() -> None:
    first = next(programme_of(status(sample())).rows)
    assert [line.alarm for line in first.cells[3]] == [True, False, False]


def test_a_paper_of_its_own_tells_the_rest_too() -> None:
    to_come, ended = own_paper(sample()).sections
    assert to_come.title == "To come"
    assert names(to_come)[3:] == [
        ("Meeting of 05/09/2023", ["Precept"]),
        ("To be timetabled", ["Re-vetting"]),
        ("At every meeting", ["Report of the Commissioner", "Complaints"]),
    ]
    assert told(to_come)[-1][1][0] == (
        "Report of the Commissioner", "Activities and decisions.", "", "", "",
    )  # fmt: skip
    assert to_come.below == ()
    assert ended.title == "Came or dropped since 20/03/2022"
    assert told(ended) == [
        (
            "Came",
            [
                (
                    "Budget monitoring",
                    "",
                    "Head of Finance",
                    "Came on 07/03/2023 (minute 4.07/03/2023)",
                    "",
                ),
                (
                    "Custody visits",
                    "",
                    "OPCC",
                    "Came on 07/03/2023 (minute 5.07/03/2023): Noted.",
                    "",
                ),
            ],
        ),
        (
            "Dropped",
            [("Taser", "", "", "Dropped on 07/03/2023: The inspectorate looks into it.", "")],
        ),
    ]


def test_of_all_boards_each_has_a_short_section() -> None:
    log = topic(sample(), "Vetting", board="PAM")
    made = [each for each in all_boards(log).sections if each.noun == "topic"]
    assert [each.title for each in made] == ["Work programme: GPB", "Work programme: PAM"]
    assert names(made[0]) == [
        ("Promised and did not come", ["Rural crime"]),
        ("This meeting, 04/04/2023", ["Estates & stations", "Withheld: exempt (FOIA s.31)"]),
    ]
    assert made[0].below == (
        "3 topics come later.",
        "1 topic is to be timetabled.",
        "At every meeting: Report of the Commissioner; Complaints.",
    )
    assert made[1].groups == ()
    assert made[1].nothing == "No topic is planned for a meeting."
    assert made[1].below == ("1 topic is to be timetabled.",)


def test_what_comes_later_is_all_that_a_short_section_leaves_out() -> None:
    log = topic(with_meetings(), "Drones", due="05/09/2023")
    assert programme_of(all_boards(log)).below == ("1 topic comes later.",)


def test_several_to_be_timetabled_are_counted() -> None:
    log = topic(topic(with_meetings(), "Vetting"), "Drones")
    assert programme_of(all_boards(log)).below == ("2 topics are to be timetabled.",)


def test_a_board_without_topics_has_no_section_nor_note() -> None:
    log = topic(raised(with_meetings(), "3.14/02/2023", "Visit", "CC"), "Drones", board="PAM")
    for made in (status(log), status(sample(), "13/02/2023")):
        assert [each.noun for each in made.sections] == ["action"] * 4
        assert not any("topic" in note for note in made.notes)


def test_where_nothing_is_planned_a_sentence_says_so() -> None:
    log = topic(with_meetings(), "Drones", due="07/03/2023")
    log = befell(log, mark_topic_done, "Drones", "07/03/2023")
    made = programme_of(status(log))
    assert (made.groups, made.nothing) == ((), "No topic is planned.")
    assert made.below == (
        "Nothing is planned yet for the meetings of GPB on 04/04/2023, 02/05/2023, 06/06/2023 "
        "and 04/07/2023.",
    )
    later = programme_of(status(topic(with_meetings(), "Drones", due="05/09/2023")))
    assert later.nothing == "No topic is planned for this meeting."


def test_one_free_meeting_is_one() -> None:
    log = topic(empty_log(), "Drones")
    assert programme_of(status(log)).below == (
        "Nothing is planned yet for the meeting of GPB on 04/04/2023.",
    )


def test_a_meeting_before_the_one_a_paper_is_for_has_a_heading_too() -> None:
    log = sample()
    made = programme_of(status(log, "20/02/2023"))
    assert names(made)[:2] == [
        ("This meeting, 07/03/2023", ["Rural crime", "Budget monitoring", "Custody visits"]),
        ("Meeting of 04/04/2023", ["Estates & stations", "Taser", "Withheld: exempt (FOIA s.31)"]),
    ]


def test_a_topic_follows_its_meeting() -> None:
    log = cancel_meeting(sample(), "GPB", day("04/04/2023"), provenance("15/03/2023"))
    assert names(programme_of(status(log)))[1] == (
        "This meeting, 02/05/2023",
        ["Estates & stations", "Annual report", "Withheld: exempt (FOIA s.31)"],
    )
    assert names(programme_of(status(log, "14/03/2023")))[1][0] == "This meeting, 04/04/2023"


def test_one_owner_has_their_own_topics_and_none_that_is_exempt() -> None:
    made = status(sample(), owner="CC")
    assert names(programme_of(made)) == [
        ("Promised and did not come", ["Rural crime"]),
        ("To be timetabled", ["Re-vetting"]),
    ]
    assert programme_of(made).below == ()
    assert made.notes[-1] == (
        "Exempt topics are neither here nor counted: one owner's paper would tell whose they are."
    )
    none = programme_of(status(sample(), owner="XY"))
    assert none.nothing == "No topic that XY owns and that is not exempt is planned."
    assert none.groups == ()
    assert names(programme_of(status(sample(), owner="XY", **TOLD)))[0][1] == ["Covert premises"]
    assert own_paper(sample(), owner="XY").sections[1].nothing == (
        "No topic that XY owns and that is not exempt came or was dropped since 20/03/2022."
    )


def test_an_exempt_topic_in_full_has_its_ground() -> None:
    log = befell(sample(), exempt, "Complaints", "14/02/2023", "Sch 12A para 1")
    made = status(log, **TOLD)
    there = rows(programme_of(made))
    assert ("Covert premises", "Which are sold.\nExempt: FOIA s.31", "XY", "", "") in there
    assert programme_of(made).below[-1] == (
        "At every meeting: Report of the Commissioner; Complaints (Exempt: Sch 12A para 1)."
    )
    assert made.notes[-1] == "Not for publication: 2 exempt topics are told in full."
    assert status(topic(with_meetings(), "Drones"), **TOLD).notes[-1] == (
        "No topic on this paper is exempt."
    )


def test_how_many_topics_are_withheld_stands_below_the_figures() -> None:
    assert status(sample()).notes[-1] == "1 topic is withheld as exempt: no words of it stand here."


def test_that_a_withheld_topic_recurs_is_not_told() -> None:
    log = befell(sample(), exempt, "Complaints", "14/02/2023", "FOIA s.31")
    log = befell(log, exempt, "Budget", "14/02/2023", "FOIA s.31")
    log = befell(log, exempt, "Custody", "14/02/2023", "FOIA s.31")
    kept = "Withheld: exempt (FOIA s.31)"
    to_come, ended = own_paper(log).sections
    assert names(to_come)[1:3] == [
        ("This meeting, 04/04/2023", ["Estates & stations", kept, kept]),
        ("Meeting of 02/05/2023", ["Annual report", kept]),
    ]
    assert told(ended)[0] == ("Came", [(kept, "", "", "Done", "")])


def test_a_recurring_topic_that_came_and_comes_again_is_counted_once() -> None:
    log = befell(sample(), exempt, "Budget", "14/02/2023", "FOIA s.31")
    made = own_paper(log, **TOLD)
    assert made.notes[-1] == "Not for publication: 2 exempt topics are told in full."


def test_a_topic_reopened_did_not_come() -> None:
    log = befell(sample(), reopen_topic, "Custody", "10/03/2023", "Only half of it came.")
    assert names(own_paper(log).sections[1])[0] == ("Came", ["Budget monitoring"])
    log = befell(log, mark_topic_done, "Custody", "14/03/2023")
    assert told(own_paper(log).sections[1])[0][1][1][3] == "Came on 14/03/2023"


def test_what_ended_before_is_not_told() -> None:
    made = own_paper(sample(), "07/03/2024").sections[1]
    assert names(made)[0][1] == ["Budget monitoring", "Custody visits"]
    ended = own_paper(sample(), "08/03/2024").sections[1]
    assert ended.groups == ()
    assert ended.nothing == "No topic came or was dropped since 08/03/2023."


def test_one_that_somebody_typed_to_be_done() -> None:
    log = typed(topic(with_meetings(), "Drones"), "10/03/2023", status="done")
    assert came(log) == [("Drones", "", "", "Done on 10/03/2023", "")]
    log = typed(log, "12/03/2023", closed=day("07/03/2023"))
    assert came(log) == [("Drones", "", "", "Done on 07/03/2023", "")]


def test_one_of_which_no_day_is_recorded() -> None:
    log = topic(with_meetings(), "Drones")
    done = event("corrected", "14/03/2023", changes=changed(status=("planned", "done")))
    only = replace(log.programme[0], status="done", history=(*log.programme[0].history, done))
    log = replace(log, programme=(only,))
    assert came(log) == [("Drones", "", "", "Done, on a day that is not recorded", "")]
    assert own_paper(log, "14/03/2024").sections[1].groups != ()
    assert own_paper(log, "15/03/2024").sections[1].groups == ()


def typed(log: Log, on: str, **keys: Any) -> Log:
    """Give the log after somebody typed other values over the keys of its first topic."""
    changed = replace(log, programme=(replace(log.programme[0], **keys),))
    return hand_edits(changed, log, provenance(on))


def came(log: Log) -> list[tuple[str, ...]]:
    ((heading, rows),) = told(own_paper(log).sections[1])
    assert heading == "Came"
    return rows


def test_the_actions_of_a_topic_are_those_outstanding_under_any_name_it_had() -> None:
    log = raised(sample(), "5.14/02/2023", "Ask the team", "CC")
    log = answered_by(log, "5.14/02/2023", "Rural crime")
    first = "Promised and did not come"
    in_full = dict(told(programme_of(status(log, **TOLD))))[first][0]
    assert in_full[4] == "3.14/02/2023\n4.14/02/2023\n5.14/02/2023"
    elsewhere = Corrections(cleared=frozenset({"topic"}))
    log = did(log, correct, "3.14/02/2023", "01/03/2023", elsewhere, "Not there")
    assert dict(told(programme_of(status(log))))[first][0][4] == "5.14/02/2023"
    log = did(log, discharge, "5.14/02/2023", "07/03/2023")
    assert dict(told(programme_of(status(log))))[first][0][4] == ""


def test_as_at_an_earlier_day_an_action_names_the_topic_that_it_then_named() -> None:
    log = raised(sample(), "5.14/02/2023", "Ask the team", "CC", topic="Estates & stations")
    log = did(
        log,
        correct,
        "5.14/02/2023",
        "15/03/2023",
        Corrections(cleared=frozenset({"topic"})),
        "Elsewhere",
    )
    asked = [("14/03/2023", "5.14/02/2023"), ("15/03/2023", "")]
    for as_at, reference in asked:
        found = rows(programme_of(status(log, as_at)))
        (row,) = [each for each in found if each[0] == "Estates & stations"]
        assert row[4] == reference
    named = raised(sample(), "5.14/02/2023", "Ask the team", "CC", topic="Estates & stations")
    assert "5.14/02/2023" in [each[4] for each in rows(programme_of(status(named)))]


def test_an_action_does_not_tell_of_a_withheld_topic() -> None:
    log = answered_by(
        raised(sample(), "5.14/02/2023", "Ask", "CC"), "5.14/02/2023", "Covert premises"
    )
    there = rows(programme_of(status(log)))
    assert ("Withheld: exempt (FOIA s.31)", "", "", "", "") in there
    assert "Covert" not in repr(status(log))


def test_one_called_as_what_is_withheld_stands_by_itself() -> None:
    """The words of a withheld topic are not the name of another."""
    kept = "Withheld: exempt (FOIA s.31)"
    log = topic(raised(sample(), "5.14/02/2023", "Ask", "CC"), kept, due="04/04/2023")
    log = answered_by(log, "5.14/02/2023", kept)
    alike = [each for each in rows(programme_of(status(log))) if each[0] == kept]
    assert [each[4] for each in alike] == ["", "5.14/02/2023"]


def test_every_move_is_counted_and_the_last_explained() -> None:
    log = befell(sample(), move_topic, "Rural crime", "20/02/2023", day("04/04/2023"), "Not ready.")
    there = rows(programme_of(status(log)))
    assert there[0][3] == "Moved twice, last: Not ready.\nLast came 12/04/2022"


def test_a_column_in_which_no_row_has_anything_leaves_its_room_to_the_others() -> None:
    bare = topic(with_meetings(), "Drones", due="04/04/2023", text="What they cost")
    owned = topic(bare, "Vetting", owners=("CC",))
    answered = raised(bare, "5.14/02/2023", "Ask", "CC", topic="Drones")
    for log, names_of in (
        (bare, "Topic, What it should hold, When"),
        (owned, "Topic, What it should hold, Owner, When"),
        (answered, "Topic, What it should hold, When, Actions"),
        (sample(), "Topic, What it should hold, Owner, When, Actions"),
    ):
        made = programme_of(status(log))
        assert ", ".join(made.columns) == names_of
        assert {len(row.cells) for row in made.rows} == {len(made.columns)}


def test_in_full_the_ground_is_told_that_a_topic_was_given_since() -> None:
    log = befell(
        topic(with_meetings(), "Raid", due="04/04/2023"), exempt, "Raid", "21/03/2023", "LGA"
    )
    assert rows(programme_of(status(log))) == [("Withheld: exempt (LGA)", "", "", "", "")]
    assert rows(programme_of(status(log, **TOLD))) == [("Raid", "Exempt: LGA", "", "", "")]


def test_in_full_so_it_is_of_what_comes_at_every_meeting() -> None:
    log = befell(topic(with_meetings(), "Raids", every=1), exempt, "Raids", "21/03/2023", "LGA")
    assert programme_of(status(log, **TOLD)).below[-1] == "At every meeting: Raids (Exempt: LGA)."


def test_what_was_promised_for_a_month_that_is_over_is_told_with_it() -> None:
    log = topic(sample(), "Fleet", every="January", last="11/01/2022")
    heading, rows = told(programme_of(status(log)))[0]
    assert heading == "Promised and did not come"
    assert ("Fleet", "Promised for January 2023\nEvery January\nLast came 11/01/2022") in [
        (row[0], row[3]) for row in rows
    ]
