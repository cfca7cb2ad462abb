"""The topics of a spreadsheet that pcc-actions wrote, read back."""

from typing import Any

import pytest

from pcc_actions.core.changes.programme import NewTopic, add_topic, mark_topic_done
from pcc_actions.core.model import Log
from pcc_actions.core.publication.withheld_words import withheld_words
from pcc_actions.core.topic_fields import TopicHeading
from pcc_actions.documents.block import Block, Document
from pcc_actions.importing.own.own_topics import is_own_programme, read_topics
from pcc_actions.importing.planned_topic import PlannedTopic
from pcc_actions.importing.topic_planner import TopicPlanner, plan_of_topics
from pcc_actions.importing.topic_values import as_may_be_meant
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
        ({"STATUS": "Done"}, "came"),
        ({"STATUS": "plnned", "CLOSED": "2023-03-07"}, "came"),
    ],
)
def test_what_cannot_be_read_is_asked(cells: dict[str, str], fact: str) -> None:
    assert asked(read(**cells)) == [fact]


def test_what_was_withheld_or_dropped_is_named_and_not_read() -> None:
    found, findings = read_topics(
        sheet(
            {TopicHeading.TOPIC: withheld_words("FOIA s.31")},
            {TopicHeading.TOPIC: "Fleet", TopicHeading.STATUS: "Dropped"},
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


def plan_of(log: Log, **cells: Any) -> PlannedTopic:
    planner = TopicPlanner(log, None, None, NOW, "p.csv", is_ours=True)
    [plan] = plan_of_topics([read(**cells)], planner)
    return plan


def planned(log: Log, **cells: Any) -> tuple[str, str]:
    plan = plan_of(log, **cells)
    return plan.plan, plan.why


def with_budget(**more: Any) -> Log:
    new = NewTopic("Budget", "GPB", day("04/04/2023"), **more)
    return add_topic(empty_log(), new, provenance("14/02/2023"))


def test_a_promise_that_was_not_kept_is_asked_unless_the_log_has_it() -> None:
    plan, why = planned(empty_log(), BOARD="GPB", PLANNED_FOR="07/03/2023")
    assert plan == "ask"
    assert "which is past, and nothing says that it came" in why
    log = add_topic(
        empty_log(), NewTopic("Budget", "GPB", day("07/03/2023")), provenance("14/02/2023")
    )
    assert planned(log, BOARD="GPB", PLANNED_FOR="07/03/2023") == ("same", "")
    assert planned(log, BOARD="GPB", PLANNED_FOR="04/04/2023")[0] == "ask"
    assert planned(log, BOARD="GPB", PLANNED_FOR="20/06/2023") == ("change", "")


def test_a_board_that_the_log_lacks_is_asked_about() -> None:
    assert planned(empty_log(), BOARD="CSP") == (
        "ask",
        "The log has no board “CSP”: record it with pcc-actions board add, and import again.",
    )


WHEN = {"BOARD": "GPB", "COMES": "04/04/2023", "PLANNED_FOR": "04/04/2023"}


def test_one_that_is_done_without_its_day_is_asked_for_it() -> None:
    said = "It is done there, and nothing says on which day it came. It may mean 04/04/2023."
    assert planned(with_budget(), **WHEN, STATUS="done") == ("ask", said)
    new = plan_of(empty_log(), BOARD="GPB", STATUS="done")
    assert (new.plan, new.why) == ("ask", said.partition(" It may")[0])
    done = mark_topic_done(with_budget(), 0, provenance("04/04/2023"))
    assert planned(done, **WHEN, STATUS="done") == ("same", "")


def test_a_status_that_is_damaged_is_asked_about() -> None:
    plan, why = planned(with_budget(), **WHEN, STATUS="plnned")
    assert plan == "ask"
    assert "“plnned” for whether it came, which is not understood as a whole" in why


def test_the_day_that_somebody_changed_is_the_one_that_is_meant() -> None:
    other = {"BOARD": "GPB", "COMES": "04/04/2023", "PLANNED_FOR": "20/06/2023"}
    assert plan_of(with_budget(), **other).due == day("20/06/2023")
    assert planned(with_budget(), **other) == ("change", "")
    comes = {**WHEN, "COMES": "20/06/2023"}
    assert plan_of(with_budget(), **comes).due == day("20/06/2023")


def test_two_days_of_which_the_log_has_neither_are_asked_about() -> None:
    odd = {"BOARD": "GPB", "COMES": "13/06/2023", "PLANNED_FOR": "20/06/2023"}
    plan = plan_of(with_budget(), **odd)
    assert (plan.plan, plan.due, plan.taken) == ("ask", None, None)
    assert "It may mean 13/06/2023" in plan.why
    assert "It may mean 20/06/2023" in plan.why
    planner = TopicPlanner(with_budget(), None, None, NOW, "p.csv", is_ours=True)
    meant = as_may_be_meant(plan.extracted)
    assert meant
    assert planner.planned(meant, settled=True).due == day("13/06/2023")


def test_an_exemption_that_is_gone_is_told_and_stays() -> None:
    plan = plan_of(with_budget(exempt="FOIA s.31"), **WHEN)
    assert (plan.plan, plan.taken) == ("ask", None)
    assert plan.why == (
        "It is exempt in the log, and nothing says so here. It stays exempt: pcc-actions "
        "programme exempt --lift lifts that."
    )
    assert planned(with_budget(exempt="FOIA s.31"), **WHEN, EXEMPT="FOIA s.31") == ("same", "")


def test_one_that_stands_there_twice_is_named_and_asked_where_it_changes_anything() -> None:
    first = {TopicHeading.TOPIC: "Budget"} | {TopicHeading[at]: said for at, said in WHEN.items()}
    second = first | {TopicHeading.TOPIC: "budget ", TopicHeading.THEME: "Money"}
    other = first | {TopicHeading.BOARD: "PAM"}
    topics, findings = read_topics(sheet(first, second, other))
    assert [each.sentence for each in findings][:1] == [
        "“Budget” stands there twice: leave the row that is right."
    ]
    planner = TopicPlanner(with_budget(), None, None, NOW, "p.csv", is_ours=True)
    plans = plan_of_topics(topics[:2], planner)
    assert [(plan.plan, plan.why) for plan in plans] == [
        ("same", ""),
        ("ask", "It stands there twice: the same topic again, or another."),
    ]
    assert topics[2].sure
