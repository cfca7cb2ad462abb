"""What is asked in the morning, for other programs."""

import json
from typing import Any

from pcc_actions.core.changes.actions import complete
from pcc_actions.core.model import Log
from pcc_actions.core.programme.actions_of import actions_by_topic
from pcc_actions.core.today import today_of
from pcc_actions.exports.today_as_json import json_today
from tests.builders import day, did, empty_log, raised
from tests.topics import planned

AS_AT = day("10/03/2023")


def told(log: Log, board: str | None = None) -> Any:
    actions = actions_by_topic(log, AS_AT)
    return json.loads(json_today(today_of(log, board, AS_AT), actions, 7))


def logged() -> Log:
    log = raised(empty_log(), "1.14/02/2023", "Visit", "EI", topic="Budget")
    log = raised(log, "2.07/03/2023", "Write", "CC")
    log = raised(log, "3.14/02/2023", "Ask", "EI")
    log = planned(log, "Budget", board="GPB", on="01/02/2023", due="07/03/2023")
    log = planned(log, "Estate", board="GPB", on="01/02/2023", due="04/04/2023")
    return did(log, complete, "3.14/02/2023", "07/03/2023", "Done")


def test_every_part_is_there() -> None:
    whole = told(logged())
    assert (whole["schema"], whole["as_at"], whole["revision"]) == (1, "2023-03-10", 7)
    assert whole["next_meetings"] == [
        {"board": "GPB", "day": "2023-04-04"}, {"board": "PAM", "day": None},
    ]  # fmt: skip
    parts = ("overdue", "coming", "completed")
    assert [[each["reference"] for each in whole[part]] for part in parts] == [
        ["1.14/02/2023"], ["2.07/03/2023"], ["3.14/02/2023"],
    ]  # fmt: skip
    assert whole["owners"] == [
        {"owner": "EI", "outstanding": 2, "overdue": 1, "completed": 1},
        {"owner": "CC", "outstanding": 1, "overdue": 0, "completed": 0},
    ]


def test_topics_have_their_actions_and_no_history() -> None:
    whole = told(logged(), "GPB")
    (missed,), (coming,) = whole["did_not_come"], whole["topics_coming"]
    assert (missed["topic"], missed["actions"], coming["topic"]) == (
        "Budget", ["1.14/02/2023"], "Estate",
    )  # fmt: skip
    assert "history" not in {**missed, **coming, **whole["overdue"][0]}
    assert whole["board"] == "GPB"
    assert told(logged(), "PAM")["did_not_come"] == []
