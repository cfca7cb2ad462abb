"""The first day of what is asked for, counted from the as-at day."""

import json

import pytest

from pcc_actions.cli.since import first_day
from pcc_actions.errors import Refused
from tests.builders import day, empty_log
from tests.cli.running import Pcc

AS_AT = ("--as-at", "15/03/2023")  # a Wednesday


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("last week", "06/03/2023"),
        ("yesterday", "14/03/2023"),
        ("last friday", "10/03/2023"),
        ("7 March", "07/03/2023"),
        ("20 March", "20/03/2022"),
        ("last meeting", "07/03/2023"),
        ("last gpb", "07/03/2023"),
        ("last pam", "23/02/2021"),
    ],
)
def test_what_is_relative_counts_from_the_as_at_day(typed: str, found: str) -> None:
    assert first_day(empty_log(), typed, None, day("15/03/2023")) == day(found)


def test_what_is_no_day_is_refused() -> None:
    with pytest.raises(Refused, match="whenever"):
        first_day(empty_log(), "whenever", None, day("15/03/2023"))


def test_every_command_counts_from_the_as_at_day(four: Pcc) -> None:
    said = four("history", "--since", "last week", "--until", "yesterday", *AS_AT).ok.out
    assert said.endswith("from 06/03/2023 to 14/03/2023.\n")
    meeting = four("history", "--since", "last meeting", *AS_AT).ok.out
    assert meeting.endswith("from 07/03/2023 to 15/03/2023.\n")
    span = ("--since", "last week", "--until", "yesterday", *AS_AT)
    moved = json.loads(four("movement", *span, "--format", "json").ok.out)
    assert {(each["since"], each["until"]) for each in moved["boards"]} == {
        ("2023-03-06", "2023-03-14")
    }
    figures = json.loads(four("figures", "--since", "last week", *AS_AT, "--format", "json").ok.out)
    assert figures["since"] == "2023-03-06"
    file = four.folder / "paper.md"
    assert four("report", "GPB", "--since", "last week", *AS_AT, "-o", str(file)).ok
    assert "06/03/2023" in file.read_text("utf-8")


def test_a_span_of_the_history_that_runs_backwards_is_refused(four: Pcc) -> None:
    said = four.refuses(2, "history", "--since", "16/03/2023", *AS_AT)
    assert said == (
        "What happened since 16/03/2023 cannot be until 15/03/2023, which is earlier. Give an "
        "earlier --since, or a later --as-at."
    )
