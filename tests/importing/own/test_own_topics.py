"""The topics of a spreadsheet that pcc-actions wrote, read back."""

from typing import Any

import pytest

from pcc_actions.core.changes.programme import NewTopic, add_topic
from pcc_actions.core.model import Log
from pcc_actions.core.publication.withheld_words import withheld_words
from pcc_actions.core.topic_fields import TopicHeading
from pcc_actions.documents.block import Block, Document
from pcc_actions.importing.own.own_topics import is_own_programme, read_topics
from pcc_actions.importing.topic_planner import TopicPlanner, plan_of_topics
from pcc_actions.minutes.extracted_topic import ExtractedTopic
from tests.builders import day, empty_log, provenance

HEADINGS = tuple(TopicHeading)
NOW = provenance("01/06/2023")


def row(texts: list[str], *, heads: bool = False) -> Block:
    cells = tuple((Block("paragraph", text, "row 2"),) if text else () for text in texts)
    return Block("row", "\t".join(texts), "row 2", cells=cells, table=1, heads=heads)


def sheet(*rows: dict[TopicHeading, str]) -> list[Block]:
    body = [row([each.get(heading, "") for heading in HEADINGS]) for each in rows]
    return [row([str(heading) for heading in HEADINGS], heads=True), *body]


def read(**cells: str) -> ExtractedTopic:
    named = {TopicHeading[name]: text for name, text in cells.items()}
    [topic], findings = read_topics(sheet({TopicHeading.TOPIC: "Budget"} | named))
    assert not findings
    return topic


def asked(topic: ExtractedTopic) -> list[str]:
    return [fact.name.value for fact in topic.facts if not fact.sure]


def test_each_cell_is_taken_as_it_stands() -> None:
    topic = read(
        BOARD="GPB", STATUS="planned", COMES="04/04/2023", PLANNED_FOR="2023-03-07", EVERY="June",
        LAST="14/02/2023", TEXT="To set it", OWNER="EI, OM", THEME="Money", EXEMPT="FOIA s.31",
    )  # fmt: skip
    assert (topic.name, topic.board, topic.due) == ("Budget", "GPB", day("04/04/2023"))
    assert (topic.every, topic.last, topic.came) == ("June", day("14/02/2023"), None)
    assert (topic.text, topic.owners, topic.theme) == ("To set it", ("EI", "OM"), "Money")
    assert (topic.exempt, topic.sure) == ("FOIA s.31", True)


def test_the_day_on_which_one_comes_by_its_rule_is_no_day_that_it_is_planned_for() -> None:
    topic = read(COMES="04/04/2023", EVERY="1")
    assert (topic.due, topic.every) == (None, 1)


def test_one_that_is_done_came_on_its_day() -> None:
    assert read(STATUS="done", CLOSED="2023-03-07").came == day("07/03/2023")


@pytest.mark.parametrize(
    ("cells", "fact"),
    [
        ({"PLANNED_FOR": "soon"}, "due"),
        ({"EVERY": "banana"}, "every"),
        ({"LAST": "once"}, "last"),
        ({"STATUS": "done", "CLOSED": "then"}, "came"),
    ],
)
def test_what_cannot_be_read_is_asked(cells: dict[str, str], fact: str) -> None:
    assert asked(read(**cells)) == [fact]


def test_what_was_withheld_or_dropped_is_named_and_not_read() -> None:
    found, findings = read_topics(
        sheet(
            {TopicHeading.TOPIC: withheld_words("FOIA s.31")},
            {TopicHeading.TOPIC: "Fleet", TopicHeading.STATUS: "dropped"},
            {},
        )
    )
    assert not found
    assert [each.sentence for each in findings] == [
        "A topic is withheld as exempt here; nothing was read of it.",
        "What was dropped from the programme is not read back: “Fleet”.",
    ]


def test_it_is_known_by_its_headings() -> None:
    assert is_own_programme(Document("p.csv", tuple(sheet())))
    assert not is_own_programme(Document("p.md", tuple(sheet())))
    assert not is_own_programme(Document("p.csv", ()))


def planned(log: Log, **cells: Any) -> tuple[str, str]:
    planner = TopicPlanner(log, None, None, NOW, "p.csv", is_ours=True)
    [plan] = plan_of_topics([read(**cells)], planner)
    return plan.plan, plan.why


def test_a_promise_that_was_not_kept_is_taken_as_it_stands() -> None:
    assert planned(empty_log(), BOARD="GPB", PLANNED_FOR="07/03/2023") == ("new", "")
    log = add_topic(
        empty_log(), NewTopic("Budget", "GPB", day("07/03/2023")), provenance("14/02/2023")
    )
    assert planned(log, BOARD="GPB", PLANNED_FOR="07/03/2023") == ("same", "")
    assert planned(log, BOARD="GPB", PLANNED_FOR="04/04/2023") == ("change", "")


def test_a_board_that_the_log_lacks_is_asked_about() -> None:
    assert planned(empty_log(), BOARD="CSP") == (
        "ask",
        "The log has no board “CSP”: record it with pcc-actions board add, and import again.",
    )
