"""The machine form: its keys and their types never change, keys are only added."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pcc_actions.core.changes.actions import assign, complete, defer, discharge, exempt
from pcc_actions.core.changes.corrections import Corrections, correct
from pcc_actions.core.changes.earlier_events import DayCorrections, put_right
from pcc_actions.exports.as_json import json_list
from tests.builders import all_stood, changed, day, did, empty_log, event, raised, stood

AS_AT = day("10/03/2023")
OR_NONE = (str, type(None))
KEYS: dict[str, type | tuple[type, ...]] = {
    "board": str, "reference": str, "text": str, "owners": list, "raised": str, "due": OR_NONE,
    "due_basis": OR_NONE, "due_words": OR_NONE, "first_due": OR_NONE, "deferrals": int,
    "status": str, "overdue": bool, "days_overdue": int, "completed_on": OR_NONE,
    "closed": OR_NONE, "minute": OR_NONE, "exempt": OR_NONE, "theme": OR_NONE,
    "source": OR_NONE, "latest_update": OR_NONE, "history": list, "formerly": list,
    "topic": OR_NONE,
}  # fmt: skip

log = raised(empty_log(), "3.14/02/2023", "Visit the team “now”", "EI", "IF", exempt="FOIA s.31")
log = did(log, defer, "3.14/02/2023", "01/03/2023", day("31/03/2023"), "Moving")
log = did(log, assign, "3.14/02/2023", "02/03/2023", ["CC"])
log = did(log, exempt, "3.14/02/2023", "03/03/2023", None)
log = did(log, complete, "3.14/02/2023", "04/03/2023", "Visited", "CC")
log = raised(log, "4.26/01/2021", "Circulate the figures", theme="Safer roads", source="m.docx")
log = did(log, discharge, "4.26/01/2021", "07/03/2023", "Agreed", "1.07/03/2023")
log = raised(log, "5.26/01/2021", "Report", due_words="in October or November")
log = raised(log, "6.26/01/2021", "Survey", "CC")
LOG = log
ONE = stood(LOG, "3.14/02/2023", "10/03/2023")


def read(*references: str) -> dict[str, Any]:
    found = [stood(LOG, reference, "10/03/2023") for reference in references]
    whole: dict[str, Any] = json.loads(json_list(found, AS_AT, 42))
    return whole


def test_the_keys_and_types_are_those_promised() -> None:
    whole = json.loads(json_list(all_stood(LOG, "10/03/2023"), AS_AT, 42))
    assert list(whole) == ["schema", "as_at", "revision", "actions"]
    assert (whole["schema"], whole["as_at"], whole["revision"]) == (1, "2023-03-10", 42)
    assert len(whole["actions"]) == 4
    for action in whole["actions"]:
        assert list(action) == list(KEYS)
        for name, kind in KEYS.items():
            assert isinstance(action[name], kind), name


def test_an_overdue_action() -> None:
    [action] = read("6.26/01/2021")["actions"]
    assert (action["due"], action["due_basis"]) == ("2021-02-23", "next meeting")
    assert action["first_due"] == "2021-02-23"
    assert (action["overdue"], action["days_overdue"]) == (True, 745)
    assert action["completed_on"] is None
    assert action["owners"] == ["CC"]


def test_an_action_due_in_words_and_a_closed_one() -> None:
    words, closed = read("5.26/01/2021", "4.26/01/2021")["actions"]
    assert (words["due"], words["due_basis"]) == (None, "words")
    assert (words["due_words"], words["overdue"]) == ("in October or November", False)
    assert (closed["status"], closed["closed"]) == ("discharged", "2023-03-07")
    assert (closed["minute"], closed["latest_update"]) == ("1.07/03/2023", "Agreed")
    assert (closed["theme"], closed["source"]) == ("Safer roads", "m.docx")


def test_the_history_is_as_in_the_file() -> None:
    [action] = read("3.14/02/2023")["actions"]
    assert (action["deferrals"], action["due"]) == (1, "2023-03-31")
    assert (action["status"], action["completed_on"]) == ("completed", "2023-03-04")
    first, deferred, assigned, lifted, completed = action["history"]
    assert first == {
        "event": "raised", "on": "2023-02-14", "at": "2023-02-14T09:00:00Z", "by": "IF",
        "text": "Visit the team “now”", "owners": ["EI", "IF"], "exempt": "FOIA s.31",
    }  # fmt: skip
    assert deferred["due"] == {"from": "2023-03-07", "to": "2023-03-31", "basis": "next meeting"}
    assert deferred["note"] == "Moving"
    assert assigned["owners"] == {"from": ["EI", "IF"], "to": ["CC"]}
    assert lifted["exempt"] == {"from": "FOIA s.31"}
    assert (completed["reported_by"], completed["note"]) == ("CC", "Visited")
    assert "minute" not in completed


def test_an_event_that_was_put_right_has_its_true_day_and_the_correction_says_so() -> None:
    right = DayCorrections(closed=day("06/03/2023"), minute="1.06/03/2023")
    log = did(LOG, put_right, "4.26/01/2021", "09/03/2023", right, "Typed late")
    found = stood(log, "4.26/01/2021", "10/03/2023")
    _, closed, corrected = json.loads(json_list([found], AS_AT, 42))["actions"][0]["history"]
    assert (closed["on"], closed["minute"]) == ("2023-03-06", "1.06/03/2023")
    of = {"event": "discharged", "at": "2023-03-07T09:00:00Z", "number": 1}
    assert (corrected["of"], corrected["day"], corrected["minute"]) == (
        of,
        {"from": "2023-03-07", "to": "2023-03-06"},
        {"from": "1.07/03/2023", "to": "1.06/03/2023"},
    )


def test_text_is_readable_and_moments_are_in_utc() -> None:
    moment = datetime.fromisoformat("2023-03-01T10:00:00+01:00")
    noted = replace(event("noted", "01/03/2023"), at=moment)
    text = json_list([replace(ONE, history=(noted,))], AS_AT, 1)
    assert "“now”" in text
    assert moment.astimezone(UTC).hour == 9
    assert '"at": "2023-03-01T09:00:00Z"' in text


def test_a_basis_without_a_date_does_not_stop_the_list() -> None:
    odd = event("deferred", "01/03/2023", basis="next meeting", changes=changed(theme=("a", "b")))
    [action] = json.loads(json_list([replace(ONE, history=(odd,))], AS_AT, 1))["actions"]
    assert action["history"][0]["theme"] == {"from": "a", "to": "b"}


def test_earlier_references_are_told() -> None:
    log = did(LOG, correct, "6.26/01/2021", "08/03/2023", Corrections(item="7"), "Wrong item")
    one = stood(log, "7.26/01/2021", "10/03/2023")
    [action] = json.loads(json_list([one], AS_AT, 1))["actions"]
    assert action["formerly"] == ["06.26/01/2021"]
    assert read("6.26/01/2021")["actions"][0]["formerly"] == []


def test_a_marking_is_there_only_where_one_is_given() -> None:
    marked = json.loads(json_list([ONE], AS_AT, 42, "OFFICIAL"))
    assert marked.pop("marking") == "OFFICIAL"
    assert marked == json.loads(json_list([ONE], AS_AT, 42))


def test_an_empty_list() -> None:
    empty = {"schema": 1, "as_at": "2023-03-10", "revision": 7, "actions": []}
    assert json.loads(json_list([], AS_AT, 7)) == empty


@given(st.text(st.characters(exclude_categories=[])))
def test_any_text_comes_back_and_hides_nothing(text: str) -> None:
    written = json_list([replace(ONE, text=text)], AS_AT, 1)
    written.encode()
    assert not any(hiding in written for hiding in "\x1b\x7f\x9b\u202e\u2066\u2028")
    assert json.loads(written)["actions"][0]["text"] == text


@pytest.mark.parametrize("hiding", ["\x9b", "\u202e", "\ud800"])
def test_what_hides_is_escaped(hiding: str) -> None:
    written = json_list([replace(ONE, theme=hiding)], AS_AT, 1)
    assert f'"theme": "\\u{ord(hiding):04x}"' in written


def test_a_moment_has_four_figures_of_the_year_and_whole_seconds() -> None:
    first = replace(event("noted", "01/03/2023"), at=datetime(1, 1, 1, 0, 0, 0, 5, tzinfo=UTC))
    text = json_list([replace(ONE, history=(first,))], AS_AT, 1)
    assert '"at": "0001-01-01T00:00:00Z"' in text
