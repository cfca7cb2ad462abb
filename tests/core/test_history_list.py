"""What of the history is asked for."""

from dataclasses import replace
from typing import Any

import pytest

from pcc_actions.core.changes import actions
from pcc_actions.core.changes.corrections import Corrections, correct
from pcc_actions.core.changes.earlier_events import DayCorrections, put_right
from pcc_actions.core.changes.people import PersonDetails, edit_person
from pcc_actions.core.changes.programme import (
    NewTopic,
    TopicCorrections,
    add_topic,
    correct_topic,
    mark_topic_done,
    move_topic,
)
from pcc_actions.core.entries import EntryKind
from pcc_actions.core.history_list import (
    HistoryFilters,
    HistoryRow,
    count_history,
    history_rows,
)
from pcc_actions.core.model import Log
from pcc_actions.errors import Refused
from tests.builders import add_people, day, did, empty_log, provenance, raised
from tests.topics import befell, planned

VISIT, LETTER, OLD = "3.14/02/2023", "4.14/02/2023", "04.26/01/2021"
AS_AT = day("01/06/2023")


def busy() -> Log:
    log = add_people(empty_log(), EI="Eve Ibbs", CC="Carl Cole")
    log = raised(log, OLD, "Circulate the figures", "CC")
    log = raised(log, VISIT, "Set up a visit", "EI")
    log = raised(log, LETTER, "Write to the team", "CC")
    log = did(log, actions.note, VISIT, "20/02/2023", "Rang them")
    log = did(log, actions.assign, VISIT, "01/03/2023", ["CC"])
    log = did(log, actions.discharge, LETTER, provenance("08/03/2023", by="Carl Cole"), "Agreed",
              "1.07/03/2023")  # fmt: skip
    return did(log, actions.complete, VISIT, "07/03/2023", "Made")


def told(log: Log | None = None, as_at: str = "01/06/2023", **asked: Any) -> list[tuple[str, str]]:
    indexes = asked.pop("indexes", None)
    rows = history_rows(log or busy(), day(as_at), HistoryFilters(**asked), indexes)
    return [(row.called.split(".")[0], row.event.kind) for row in rows]


ALL = [
    ("04", "raised"), ("3", "raised"), ("4", "raised"), ("3", "noted"), ("3", "reassigned"),
    ("3", "completed"), ("4", "discharged"),
]  # fmt: skip


def test_all_of_it_the_latest_last() -> None:
    assert told() == ALL
    assert told(as_at="07/03/2023") == ALL[:-1]
    assert told(as_at="13/02/2023") == ALL[:1]
    assert told(indexes=[2]) == [("4", "raised"), ("4", "discharged")]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"since": day("20/02/2023")}, ALL[3:]),
        ({"until": day("14/02/2023")}, ALL[:3]),
        ({"since": day("20/02/2023"), "until": day("01/03/2023")}, ALL[3:5]),
        ({"board": "PAM"}, ALL[:1]),
        ({"owner": "EI"}, [ALL[1], ALL[3], ALL[4]]),
        ({"owner": "CC"}, [ALL[0], ALL[2], ALL[4], ALL[5], ALL[6]]),
        ({"meeting": day("07/03/2023")}, ALL[5:]),
        ({"meeting": day("14/02/2023")}, ALL[1:3]),
        ({"meeting": day("14/02/2023"), "board": "GPB"}, ALL[1:3]),
        ({"recorded_by": " carl  COLE"}, ALL[6:]),
        ({"recorded_by": "IF", "since": day("07/03/2023")}, ALL[5:6]),
    ],
)
def test_what_is_asked_for(asked: dict[str, Any], found: list[tuple[str, str]]) -> None:
    assert told(**asked) == found


@pytest.mark.parametrize("named", ["IF", "iris field", "Minute-taker", "Iris Field"])
def test_what_somebody_recorded_under_any_of_their_names_is_found(named: str) -> None:
    log = add_people(busy(), IF="Iris Field")
    log = edit_person(log, "IF", PersonDetails(post="Minute-taker"))
    for by in ("Iris Field", "Minute-taker"):
        log = did(log, actions.note, OLD, provenance("08/03/2023", by=by), "Sent")
    later = history_rows(log, AS_AT, HistoryFilters(recorded_by=named, since=day("07/03/2023")))
    assert [row.event.by for row in later] == ["IF", "Iris Field", "Minute-taker"]
    assert ("4", "discharged") not in told(log, recorded_by=named)


def test_what_happened_on_the_day_of_a_meeting_of_another_board_is_not_of_it() -> None:
    log = did(busy(), actions.note, OLD, "07/03/2023", "Sent")
    assert ("04", "noted") not in told(log, meeting=day("07/03/2023"))


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        ({"since": day("08/03/2023"), "until": day("07/03/2023")},
         "What happened since 08/03/2023 cannot be told to 07/03/2023, which is earlier."),
        ({"meeting": day("08/03/2023")}, "There is no meeting on 08/03/2023; nearest: GPB"),
        ({"meeting": day("26/01/2021"), "board": "GPB"},
         "There is no meeting of GPB on 26/01/2021"),
        ({"recorded_by": "Nobody"},
         "“Nobody” has recorded nothing. Those who have: Carl Cole and IF."),
    ],
)  # fmt: skip
def test_what_nobody_knows_is_refused(asked: dict[str, Any], says: str) -> None:
    with pytest.raises(Refused) as refused:
        told(**asked)
    assert says in refused.value.sentence
    with pytest.raises(Refused, match="Those who have: nobody yet"):
        told(empty_log(), recorded_by="IF")


def test_an_event_put_right_stands_on_its_true_day_and_keeps_its_number() -> None:
    log = did(busy(), put_right, LETTER, "09/03/2023", DayCorrections(closed=day("07/03/2023")),
              "Late")  # fmt: skip
    rows = history_rows(log, AS_AT, HistoryFilters(), [2])
    assert [(row.number, row.event.on) for row in rows] == [
        (1, day("14/02/2023")), (2, day("07/03/2023")), (3, day("09/03/2023")),
    ]  # fmt: skip
    late = did(busy(), actions.note, VISIT, "15/02/2023", "Forgotten")
    rows = history_rows(late, AS_AT, HistoryFilters(), [1])
    assert [row.number for row in rows] == [1, 5, 2, 3, 4]


def test_an_action_by_its_record_raised_later_is_not_there() -> None:
    log = raised(empty_log(), VISIT, "Set up a visit")
    log = did(log, correct, VISIT, "08/03/2023", Corrections(raised=day("07/03/2023")), "Wrong")
    assert told(log, as_at="13/02/2023") == []
    assert told(log, as_at="08/03/2023") == [("3", "raised"), ("3", "corrected")]


@pytest.mark.parametrize(
    ("since", "until", "option", "last"),
    [
        ("09/03/2023", "08/03/2023", "until", "08/03/2023"),
        ("09/05/2023", None, "as-at", "01/05/2023"),
        ("09/05/2023", "10/05/2023", "as-at", "01/05/2023"),
    ],
)
def test_days_in_the_wrong_order_are_refused(
    since: str, until: str | None, option: str, last: str
) -> None:
    asked = HistoryFilters(since=day(since), until=day(until) if until else None)
    with pytest.raises(Refused) as error:
        history_rows(busy(), day("01/05/2023"), asked)
    assert error.value.sentence == (
        f"What happened since {since} cannot be told to {last}, which is earlier. Give an earlier "
        f"--since, or a later --{option}."
    )
    assert history_rows(busy(), day("01/05/2023"), replace(asked, since=day(last))) is not None


def test_a_list_ends_with_what_it_holds() -> None:
    row = HistoryRow(VISIT, 1, busy().actions[1].history[0])
    since = HistoryFilters(since=day("07/03/2023"), until=day("08/03/2023"))
    assert count_history([row], since, AS_AT) == "1 entry from 07/03/2023 to 08/03/2023."
    assert count_history([], since, AS_AT) == (
        "Nothing that was asked for happened from 07/03/2023 to 08/03/2023."
    )
    every = HistoryFilters(board="GPB")
    assert count_history([row, row], every, AS_AT) == "2 entries up to 01/06/2023."
    met = HistoryFilters(meeting=day("07/03/2023"), since=day("01/03/2023"))
    assert count_history([row], met, AS_AT) == "1 entry at the meeting of 07/03/2023."


def test_a_row_has_its_action_as_it_stands_on_the_as_at_day() -> None:
    def owners(as_at: str) -> set[tuple[str, ...]]:
        rows = history_rows(busy(), day(as_at), HistoryFilters(), [1])
        return {row.state.owners for row in rows if row.state}

    assert owners("28/02/2023") == {("EI",)}
    assert owners("01/03/2023") == {("CC",)}


def with_topic() -> Log:
    log = planned(busy(), "Budget", board="GPB", on="20/02/2023", owners=("XY",), due="07/03/2023")
    log = befell(log, move_topic, "Budget", "01/03/2023", day("04/04/2023"), "Not ready")
    right = TopicCorrections(topic="Precept")
    log = befell(log, correct_topic, "Budget", "02/03/2023", right, "So called")
    return befell(log, mark_topic_done, "Precept", "04/04/2023", None, "2.04/04/2023")


def topic_rows(log: Log, **asked: Any) -> list[tuple[str, int, str]]:
    rows = history_rows(log, day("01/05/2023"), HistoryFilters(**asked))
    return [(row.called, row.number, row.event.kind) for row in rows if row.of is EntryKind.TOPIC]


def test_what_happened_to_topics_stands_among_the_rest_under_the_name_they_have() -> None:
    everything = [
        ("“Precept”", 1, "raised"), ("“Precept”", 2, "moved"), ("“Precept”", 3, "corrected"),
        ("“Precept”", 4, "done"),
    ]  # fmt: skip
    assert topic_rows(with_topic()) == everything
    assert topic_rows(with_topic(), owner="XY") == everything
    assert topic_rows(with_topic(), owner="EI") == []
    assert topic_rows(with_topic(), board="PAM") == []
    assert topic_rows(with_topic(), since=day("02/03/2023")) == everything[2:]
    assert topic_rows(with_topic(), meeting=day("04/04/2023")) == everything[3:]
    early = history_rows(with_topic(), day("28/02/2023"), HistoryFilters())
    assert [row.called for row in early if row.of is EntryKind.TOPIC] == ["“Budget”"]
    of_one = history_rows(with_topic(), day("01/05/2023"), HistoryFilters(), [0])
    assert {row.of for row in of_one} == {EntryKind.ACTION}


def test_topics_of_one_name_are_told_apart_by_their_boards() -> None:
    log = planned(with_topic(), "Budget", board="PAM", on="03/03/2023")
    log = planned(log, "Grants", board="PAM", on="03/03/2023")
    called = {row.called for row in history_rows(log, day("01/05/2023"), HistoryFilters())}
    assert {"“Precept”", "“Budget” of PAM", "“Grants”"} <= called
    early = history_rows(log, day("01/03/2023"), HistoryFilters())
    assert "“Budget” of GPB" in {row.called for row in early}


def test_who_recorded_something_of_a_topic_alone_has_recorded_something() -> None:
    new = NewTopic("Grants", "GPB")
    log = add_topic(busy(), new, provenance("20/02/2023", by="Ada Crane"))
    assert topic_rows(log, recorded_by="Ada Crane") == [("“Grants”", 1, "raised")]
