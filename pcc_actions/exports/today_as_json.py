"""What is asked in the morning, for other programs: keys are only ever added."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from pcc_actions.core.history.snapshot import Snapshot
from pcc_actions.core.programme.actions_of import ActionsByTopic, actions_naming
from pcc_actions.core.programme.snapshot import TopicSnapshot
from pcc_actions.core.today import Today
from pcc_actions.exports.as_json import LIST_SCHEMA, json_standing, json_text
from pcc_actions.exports.topics_as_json import topic_record


def json_today(today: Today, actions: ActionsByTopic, revision: int) -> str:
    """What is late, what comes and who has most as JSON; `actions` are those that name topics."""
    head = {"schema": LIST_SCHEMA, "as_at": today.as_at}
    return json_text({**head, **today_record(today, actions, revision)})


def json_todays(records: Iterable[tuple[str, dict[str, Any]]], as_at: date) -> str:
    """The same of several logs, each a record by the name of its body."""
    logs = [{"body": body, **record} for body, record in records]
    return json_text({"schema": LIST_SCHEMA, "as_at": as_at, "revision": None, "logs": logs})


def today_record(today: Today, actions: ActionsByTopic, revision: int) -> dict[str, Any]:
    """What of one log is told to another program."""
    return {
        "revision": revision,
        "board": today.board,
        "next_meetings": [{"board": code, "day": day} for code, day in today.meetings.items()],
        "overdue": _standing(today.overdue),
        "coming": _standing(today.coming),
        "completed": _standing(today.completed),
        "did_not_come": _topics(today.did_not_come, actions),
        "topics_coming": _topics(today.topics_coming, actions),
        "owners": [
            {
                "owner": load.owner,
                "outstanding": load.outstanding,
                "overdue": load.overdue,
                "completed": load.completed,
            }
            for load in today.loads
        ],
    }


def _standing(snapshots: Iterable[Snapshot]) -> list[dict[str, Any]]:
    return [json_standing(each) for each in snapshots]


def _topics(topics: Iterable[TopicSnapshot], actions: ActionsByTopic) -> list[dict[str, Any]]:
    """How topics stand: all that a list has of each but its history."""
    records = (topic_record(each, actions_naming(each, actions)) for each in topics)
    return [{key: each[key] for key in each if key != "history"} for each in records]
