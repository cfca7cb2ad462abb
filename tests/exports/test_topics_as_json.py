"""The machine form of topics: its keys and their types never change, keys are only added."""

import json
from typing import Any

from pcc_actions.core.changes.programme import (
    NewTopic,
    TopicCorrections,
    add_topic,
    correct_topic,
    mark_topic_done,
    move_topic,
)
from pcc_actions.core.model import Log
from pcc_actions.core.programme.actions_of import actions_by_topic
from pcc_actions.core.programme.snapshot import topic_snapshots, withheld_topic
from pcc_actions.exports.topics_as_json import json_programme
from tests.builders import day, empty_log, provenance, raised

AS_AT = day("10/03/2023")
OR_NONE = (str, type(None))
KEYS: dict[str, type | tuple[type, ...]] = {
    "topic": str, "board": str, "status": str, "comes": OR_NONE, "comes_by": OR_NONE,
    "did_not_come": bool, "due": OR_NONE, "due_words": OR_NONE, "every": (str, int, type(None)),
    "last": OR_NONE, "moves": int, "text": OR_NONE, "owners": list, "closed": OR_NONE,
    "minute": OR_NONE, "exempt": OR_NONE, "theme": OR_NONE, "source": OR_NONE,
    "latest_update": OR_NONE, "formerly": list, "actions": list, "history": list,
}  # fmt: skip


def planned(log: Log, name: str, board: str = "GPB", **values: Any) -> Log:
    return add_topic(log, NewTopic(name, board, **values), provenance("14/02/2023"))


log = planned(empty_log(), "Budget", due=day("07/03/2023"), owners=("EI",), text="The “draft”.")
log = move_topic(log, 0, provenance("06/03/2023"), day("04/04/2023"), "Figures late")
log = planned(log, "Welfare", every=2, last=day("14/02/2023"))
log = planned(log, "Re-vetting", due_words="once it is complete", exempt="FOIA s.31")
log = planned(log, "Budget", "PAM")
log = mark_topic_done(log, 3, provenance("08/03/2023"), "Seen", "1.08/03/2023")
log = raised(log, "3.14/02/2023", "Send the draft", topic="budget")
log = raised(log, "4.26/01/2021", "Of another board", topic="Budget")
log = raised(log, "5.14/02/2023", "Of another topic", topic="Welfare")
log = raised(log, "6.14/02/2023", "Not for all", topic="Budget", exempt="FOIA s.31")
log = raised(log, "7.14/02/2023", "Of no topic")
LOG = log


def records(log: Log, as_at: str = "10/03/2023") -> list[dict[str, Any]]:
    actions = actions_by_topic(log, day(as_at))
    text = json_programme(topic_snapshots(log, day(as_at)), actions, day(as_at), 42)
    topics: list[dict[str, Any]] = json.loads(text)["topics"]
    return topics


def test_the_keys_and_types_are_those_promised() -> None:
    whole = json.loads(json_programme(topic_snapshots(LOG, AS_AT), {}, AS_AT, 42))
    assert list(whole) == ["schema", "as_at", "revision", "topics"]
    assert (whole["schema"], whole["as_at"], whole["revision"]) == (1, "2023-03-10", 42)
    assert len(whole["topics"]) == 4
    for topic in whole["topics"]:
        assert list(topic) == list(KEYS)
        for name, kind in KEYS.items():
            assert isinstance(topic[name], kind), name


def test_what_is_told_of_a_topic_that_was_moved() -> None:
    budget = records(LOG)[0]
    assert (budget["comes"], budget["comes_by"]) == ("2023-04-04", "stated")
    assert (budget["due"], budget["moves"], budget["did_not_come"]) == ("2023-04-04", 1, False)
    assert (budget["text"], budget["owners"]) == ("The “draft”.", ["EI"])
    put_on, moved = budget["history"]
    assert put_on == {
        "event": "raised", "on": "2023-02-14", "at": "2023-02-14T09:00:00Z", "by": "IF",
        "due": "2023-03-07", "text": "The “draft”.", "owners": ["EI"],
    }  # fmt: skip
    assert moved["due"] == {"from": "2023-03-07", "to": "2023-04-04"}
    assert moved["note"] == "Figures late"


def test_a_number_of_meetings_is_a_number_and_a_month_is_a_word() -> None:
    log = planned(LOG, "Report", every="June")
    topics = records(log)
    assert (topics[1]["every"], topics[1]["last"]) == (2, "2023-02-14")
    assert (topics[1]["comes"], topics[1]["comes_by"]) == ("2023-04-04", "recurring")
    assert topics[4]["every"] == "June"


def test_one_that_is_done_comes_no_more_and_has_the_minute() -> None:
    done = records(LOG)[3]
    assert (done["status"], done["comes"], done["minute"]) == ("done", None, "1.08/03/2023")
    assert (done["closed"], done["last"]) == ("2023-03-08", "2023-03-08")


def test_it_has_the_references_of_its_actions_however_its_name_is_written() -> None:
    budget, welfare, _, of_pam = records(LOG)
    assert budget["actions"] == ["3.14/02/2023", "6.14/02/2023"]
    assert welfare["actions"] == ["5.14/02/2023"]
    assert of_pam["actions"] == ["04.26/01/2021"]


def test_it_keeps_its_actions_when_it_gets_another_name() -> None:
    right = TopicCorrections(topic="Draft budget")
    log = correct_topic(LOG, 0, provenance("09/03/2023"), right, "Its right name")
    renamed = records(log)[0]
    assert (renamed["topic"], renamed["formerly"]) == ("Draft budget", ["Budget"])
    assert renamed["actions"] == ["3.14/02/2023", "6.14/02/2023"]


def test_nothing_exempt_is_told_of_what_is_published() -> None:
    actions = actions_by_topic(LOG, AS_AT, public=True)
    topics = [withheld_topic(topic) for topic in topic_snapshots(LOG, AS_AT)]
    whole = json.loads(json_programme(topics, actions, AS_AT, 42))["topics"]
    assert whole[0]["actions"] == ["3.14/02/2023"]
    hidden = whole[2]
    assert (hidden["topic"], hidden["exempt"]) == ("Withheld: exempt (FOIA s.31)", "FOIA s.31")
    assert (hidden["due_words"], hidden["actions"], hidden["history"]) == (None, [], [])
