"""Figures for another program: what is promised to stay."""

import json
from typing import Any

from pcc_actions.core.figures.paper import ExemptActions
from pcc_actions.core.log_settings import GroupBy
from pcc_actions.core.model import Log
from pcc_actions.exports.figures.as_json import json_figures
from tests.exports.figures.papers import figures


def told(group: GroupBy | None = None, **more: Any) -> dict[str, Any]:
    made = figures(group, ExemptActions.ON_SCREEN, **more)
    whole: dict[str, Any] = json.loads(json_figures(made, 42))
    return whole


def test_the_whole_of_it() -> None:
    assert told(board="GPB") == {
        "schema": 1,
        "as_at": "2023-03-10",
        "since": None,
        "revision": 42,
        "board": "GPB",
        "total": {
            "outstanding": 2,
            "overdue": 1,
            "discharged": 1,
            "median_days_to_discharge": 21.0,
            "discharged_with_first_due": 1,
            "discharged_by_first_due": 0,
            "share_by_first_due": 0.0,
            "deferrals": 1,
            "oldest": {
                "board": "GPB",
                "reference": "3.14/02/2023",
                "raised": "2023-02-14",
                "days": 24,
                "exempt": None,
            },
        },
        "group": None,
        "groups": [],
        "meetings": [
            {"meeting": "2023-02-14", "outstanding": 0, "overdue": 0},
            {"meeting": "2023-03-07", "outstanding": 3, "overdue": 1},
        ],
    }


def test_each_group_says_what_its_actions_have_in_common() -> None:
    assert [each["owner"] for each in told("owner")["groups"]] == [
        "Zanzibar", "=IF|x", "EI", "CC", None,
    ]  # fmt: skip
    assert [each["theme"] for each in told("theme")["groups"]] == ["Zanzibar", "Trust", None]
    assert [each["board"] for each in told("board")["groups"]] == ["GPB", "PAM"]
    assert [(each["board"], each["meeting"]) for each in told("meeting")["groups"]] == [
        ("PAM", "2021-01-26"), ("GPB", "2023-02-14"),
    ]  # fmt: skip
    assert set(told("owner")["groups"][0]) == {"owner", *told()["total"]}


def test_what_there_is_none_of_yet_is_null() -> None:
    total = told(log=Log())["total"]
    names = ("median_days_to_discharge", "share_by_first_due", "oldest")
    assert [total[name] for name in names] == [None] * 3
    assert told(log=Log())["board"] is None


def test_an_exempt_one_is_there_and_marked() -> None:
    assert told()["total"]["oldest"]["exempt"] == "FOIA s.31"
