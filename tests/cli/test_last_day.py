"""The first and the last day of what is asked for, counted from the as-at day."""

import json

from tests.cli.running import Pcc

AS_AT = ("--as-at", "15/03/2023")  # a Wednesday


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
        "What happened since 16/03/2023 cannot be told to 15/03/2023, which is earlier. Give an "
        "earlier --since, or a later --as-at."
    )
