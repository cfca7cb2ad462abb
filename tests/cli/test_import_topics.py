"""The topics of a work programme that is imported: shown, asked about, taken or left."""

import json
import tomllib
from collections.abc import Iterator
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion

from tests.cli.commands.test_import import log
from tests.cli.desk import at_desk
from tests.cli.running import Pcc
from tests.corpus.reading import without_a_child

__all__ = ["log"]

PLAN = """# Governance & Performance Board
Minutes of the meeting held on 14 February 2023

## Work programme

| Meeting date | Topic | Details | Lead |
|---|---|---|---|
| 10 January 2023 | Vetting | To hear of it | CC |
| 7 March 2098 | Road safety | To see the figures | EI |
| Spring 2023 | Budget | To set it | CFO |
| Quarterly | Complaints | | OM |
| Each meeting | News | | EI |
"""


@pytest.fixture(autouse=True)
def opened_here() -> Iterator[None]:
    with without_a_child():
        yield


def written(log: Pcc, text: str = PLAN) -> str:
    path = log.log.parent / "plan.md"
    path.write_text(text, encoding="utf-8")
    return str(path)


def programme(log: Pcc) -> list[dict[str, Any]]:
    return list(tomllib.loads(log.log.read_text(encoding="utf-8")).get("programme", []))


def named(log: Pcc) -> list[str]:
    return [topic["topic"] for topic in programme(log)]


def answered(log: Pcc, *answers: str, options: str = "") -> str:
    """Answer the questions about the topics one after the other; what is printed last."""
    with at_desk(log, "import", written(log), *options.split()) as desk:
        for answer in answers:
            desk.expect(": $")
            desk.sendline(answer)
        code, printed = desk.ended()
    assert code == 0, printed
    return printed


@pytest.mark.parametrize("columns", ["60", "100"])
def test_the_plan_shows_what_would_be_done(
    log: Pcc, columns: str, snapshot: SnapshotAssertion, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    assert log("import", written(log), "--dry-run").ok.out == snapshot


def test_yes_takes_what_is_sure_and_lists_the_rest(log: Pcc) -> None:
    out = " ".join(log("import", written(log), "--yes").ok.out.split())
    assert named(log) == ["Road safety", "Budget", "News"]
    assert "2 topics left, to be asked about at a terminal:" in out
    assert "- Vetting (table 1, row 2) The document says “10 January 2023”" in out
    again = " ".join(log("import", written(log), "--yes").ok.out.split())
    assert "5 topics found: 3 in the log already and 2 to be asked." in again
    assert "Nothing was recorded: the log has it already. The rest is to be asked about" in again


def test_a_later_programme_moves_what_it_has_otherwise(log: Pcc) -> None:
    assert log("import", written(log), "--yes").code == 0
    later = PLAN.replace("14 February", "7 March").replace("| 7 March 2098", "| 4 April 2098")
    out = log("import", written(log, later), "--yes").ok.out
    assert "change  Road safety" in out
    assert "07/03/2098 → moved" in " ".join(out.split())
    [topic] = [each for each in programme(log) if each["topic"] == "Road safety"]
    assert str(topic["due"]) == "2098-04-04"
    moved = topic["history"][-1]
    assert (moved["event"], str(moved["on"]), moved["note"]) == (
        "moved", "2023-03-07", "As the work programme has it.",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("answer", "became"),
    [
        ("t", ("planned", None)),
        ("m", ("planned", "2023-01-10")),
        ("c", ("done", None)),
    ],
)
def test_one_that_is_past_is_taken_as_somebody_says(
    log: Pcc, answer: str, became: tuple[str, str | None]
) -> None:
    then = (answer, "t") if answer != "t" else ("t",)
    answered(log, *then, "l", "l", "l", "l")
    [topic] = programme(log)
    due = str(topic["due"]) if "due" in topic else None
    assert (topic["topic"], topic.get("status", "planned"), due) == ("Vetting", *became)
    assert str(topic.get("closed")) == ("2023-01-10" if answer == "c" else "None")


def test_one_is_edited_part_by_part(log: Pcc) -> None:
    parts = ("e", "Vetting of staff", "4 April 2098", "June", "To hear all", "EI / OM", "s31", "t")
    answered(log, *parts, "l", "l", "l", "l")
    [topic] = programme(log)
    assert (topic["topic"], str(topic["due"]), topic["every"]) == (
        "Vetting of staff", "2098-04-04", "June",
    )  # fmt: skip
    assert (topic["text"], topic["owners"], topic["exempt"]) == ("To hear all", ["EI", "OM"], "s31")


def test_what_was_edited_is_in_doubt_no_more(log: Pcc) -> None:
    answered(log, "e", "", "4 April 2098", "", "", "", "", "", "l", "l", "l", "l")
    [topic] = programme(log)
    assert (topic["topic"], str(topic["due"])) == ("Vetting", "2098-04-04")


def test_an_edit_in_which_nothing_is_typed_leaves_all_as_it_stands(log: Pcc) -> None:
    answered(log, "l", "l", "e", *[""] * 6, "t", "l", "e", *[""] * 6, "t")
    budget, news = programme(log)
    assert (budget["due_words"], budget["text"]) == ("Spring 2023", "To set it")
    assert (news["every"], news["owners"]) == (1, ["EI"])


@pytest.mark.parametrize(
    ("typed", "ground"), [("public", None), ("n/a", None), ("?", "?"), ("", "FOIA s.31")]
)
def test_only_a_clear_no_takes_the_exemption_of_a_topic_away(
    log: Pcc, typed: str, ground: str | None
) -> None:
    text = PLAN.split("| 10 January")[0] + "| 7 March 2098 | Raid | Exempt: FOIA s.31 | EI |\n"
    with at_desk(log, "import", written(log, text)) as desk:
        for answer in ("e", "", "", "", "", "", typed, "t"):
            desk.expect(": $")
            desk.sendline(answer)
        assert desk.ended()[0] == 0
    assert [topic.get("exempt") for topic in programme(log)] == [ground]


def test_one_of_a_board_that_the_log_lacks_can_but_be_edited_or_left(log: Pcc) -> None:
    strange = """# Governance & Performance Board
Minutes of the meeting held on 14 February 2023

## Work programme

| Board | Meeting date | Topic |
|---|---|---|
| Riverside Crime Panel | 7 March 2098 | Vetting |
"""
    with at_desk(log, "import", written(log, strange)) as desk:
        desk.expect("Edit it or leave it[?] e/l")
        desk.sendline("l")
        assert desk.ended()[0] == 0
    assert named(log) == []


def test_what_is_typed_of_how_often_is_asked_again(log: Pcc) -> None:
    parts = ("e", "", "none", "banana", "2", "none", "none", "", "t")
    answered(log, *parts, "l", "l", "l", "l")
    [topic] = programme(log)
    assert topic["every"] == 2
    assert "due" not in topic
    assert "text" not in topic


def test_the_question_says_that_the_others_are_left(log: Pcc) -> None:
    with at_desk(log, "import", written(log)) as desk:
        desk.expect(": $")
        desk.sendline("l")
        desk.expect("sure ones from here and leave the others[?]")
        desk.sendline("a")
        desk.ended()


def test_all_the_sure_ones_are_taken_at_once(log: Pcc) -> None:
    printed = answered(log, "l", "a")
    assert named(log) == ["Road safety", "Budget", "News"]
    assert "1 topic left; to be asked about again, add --again:" in printed
    out = " ".join(log("import", written(log), "--dry-run").ok.out.split())
    assert "2 were left before" in out  # the one that was left by itself is one of them


def test_where_all_that_follow_are_sure_none_is_said_to_be_left(log: Pcc) -> None:
    printed = answered(log, "l", "t", "t", "l", "a")
    assert named(log) == ["Road safety", "Budget", "News"]
    assert " left; to be asked about again" not in printed


def test_return_takes_what_is_sure_and_leaves_what_is_asked(log: Pcc) -> None:
    answered(log, "", "", "", "", "")
    assert named(log) == ["Road safety", "Budget", "News"]


def test_what_was_left_is_not_asked_again(log: Pcc) -> None:
    answered(log, "l", "t", "l", "l", "l")
    out = " ".join(log("import", written(log), "--dry-run").ok.out.split())
    assert "4 were left before and are not asked about again: add --again to be asked." in out
    answered(log)
    answered(log, "l", "l", "l", "l", options="--again")


def test_two_of_one_name_cannot_both_be_taken(log: Pcc) -> None:
    twice = PLAN.replace("Vetting", "Road safety")
    with at_desk(log, "import", written(log, twice)) as desk:
        for answer in ("t", "t", "l", "l", "l", "l"):
            desk.expect(": $")
            desk.sendline(answer)
        code, printed = desk.ended()
    assert code == 0, printed
    assert named(log) == ["Road safety"]


def test_one_that_the_log_has_after_an_edit_is_not_recorded(log: Pcc) -> None:
    assert log("import", written(log), "--yes").code == 0
    kept = log.log.read_bytes()
    parts = ("e", "Road safety", "7 March 2098", "", "To see the figures", "EI", "", "l")
    answered(log, *parts)
    assert log.log.read_bytes() == kept


def test_what_is_interrupted_is_gone_on_with(log: Pcc) -> None:
    with at_desk(log, "import", written(log)) as desk:
        desk.expect(": $")
        desk.sendline("t")
        desk.expect(": $")
        desk.sendintr()
        code, printed = desk.ended()
    assert (code, named(log)) == (130, [])
    assert "Your answers are kept" in printed
    with at_desk(log, "import", written(log)) as desk:
        desk.expect(r"answered 1 of 5 questions on plan.md. Go on from there\? \[Y/n\]:")
        desk.sendline("")
        desk.expect(r"\A((?!Topic 1 of).)*Topic 2 of 5")  # the first was answered
        for answer in ("l", "l", "l", "l"):
            desk.expect(": $")
            desk.sendline(answer)
        assert desk.ended()[0] == 0
    assert named(log) == ["Vetting"]


def test_a_programme_by_itself_needs_no_meeting(log: Pcc) -> None:
    alone = PLAN.replace("Minutes of the meeting held on 14 February 2023\n", "")
    assert log("import", written(log, alone), "--yes").code == 0
    assert named(log) == ["Road safety", "Budget", "News"]


def test_one_beside_actions_needs_the_day_of_their_meeting(log: Pcc) -> None:
    minutes = PLAN.replace("held on 14 February 2023", "")
    action = "\n## Police estate\n\nACTION: EI to repaint the front desk.\n"
    refused = log("import", written(log, minutes + action), "--yes")
    assert "The date of the meeting cannot be told" in refused.err
    assert named(log) == []


def test_nothing_to_take_is_said_of_topics(log: Pcc) -> None:
    only = PLAN.split("| 7 March")[0]
    printed = " ".join(log("import", written(log, only), "--yes").ok.out.split())
    assert "No topic was recorded: what the log does not have yet is to be asked about." in printed


def test_what_is_past_by_now_is_asked_though_the_document_had_it_yet_to_come(log: Pcc) -> None:
    passed = PLAN.replace("7 March 2098", "7 March 2023")
    assert log("import", written(log, passed), "--yes").code == 0
    assert named(log) == ["Budget", "News"]


def test_why_prints_the_words_of_each_fact(log: Pcc) -> None:
    out = " ".join(log("import", written(log), "--dry-run", "--why").ok.out.split())
    assert "due: 07/03/2098 from “7 March 2098” (table 1, row 3)" in out
    assert "due: asked (past, perhaps 10/01/2023) from “10 January 2023”" in out
    assert "every: at every meeting from “Each meeting”" in out
    assert "every: asked (not-understood) from “Quarterly”" in out


def test_a_meeting_that_the_log_lacks_is_told(log: Pcc) -> None:
    far = PLAN.replace("7 March 2098", "8 March 2098")
    out = " ".join(log("import", written(log, far), "--dry-run").ok.out.split())
    assert "The log knows no meeting of GPB on 08/03/2098" in out


def test_without_a_board_all_is_asked_and_no_meeting_is_missed(log: Pcc) -> None:
    strange = PLAN.replace("Governance & Performance Board", "Riverside Crime Panel Forward Plan")
    out = " ".join(log("import", written(log, strange), "--dry-run").ok.out.split())
    assert "The log has no board “Riverside Crime Panel”" in out
    assert "5 topics found: 5 to be asked." in out
    assert "no meeting of" not in out


def test_json_has_the_topics(log: Pcc) -> None:
    plan = json.loads(log("import", written(log), "--dry-run", "--format", "json").ok.out)
    assert [(t["topic"], t["plan"], t["due"], t["every"]) for t in plan["topics"]] == [
        ("Vetting", "ask", None, None),
        ("Road safety", "new", "2098-03-07", None),
        ("Budget", "new", None, None),
        ("Complaints", "ask", None, None),
        ("News", "new", None, 1),
    ]
    facts = plan["topics"][0]["facts"]["due"]
    assert (facts["value"], facts["code"], facts["sure"]) == ("2023-01-10", "past", False)
