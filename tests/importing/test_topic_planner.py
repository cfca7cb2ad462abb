"""The topics of a document beside the programme of the log."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from pcc_actions.core.changes.imported import ImportedDocument, import_document
from pcc_actions.core.changes.imported_topics import take_topic
from pcc_actions.core.changes.meetings import add_meeting
from pcc_actions.core.changes.programme import (
    NewTopic,
    add_topic,
    drop_topic,
    mark_topic_done,
    move_topic,
)
from pcc_actions.core.model import Log, Topic
from pcc_actions.errors import Refused
from pcc_actions.importing.planned_topic import PlannedTopic
from pcc_actions.importing.topic_planner import TopicPlanner, plan_of_topics
from pcc_actions.minutes.extracted_topic import ExtractedTopic, Month
from pcc_actions.minutes.facts import Fact, FactCode, FactName
from tests.builders import day, empty_log, provenance, with_person
from tests.growth import grows_evenly

FEBRUARY, MARCH, APRIL = day("14/02/2023"), day("07/03/2023"), day("04/04/2023")
NOW = provenance("07/03/2023", today="07/03/2023")
LATER = provenance("01/06/2023", today="01/06/2023")


def planner_of(log: Log, on: date | None = MARCH) -> TopicPlanner:
    return TopicPlanner(log, "GPB", on, NOW, "plan.docx")


def a_topic(name: str = "Budget", **more: Any) -> ExtractedTopic:
    return ExtractedTopic(name, ("table 1, row 2",), **more)


def planned(log: Log, *topics: ExtractedTopic, on: date | None = MARCH) -> list[PlannedTopic]:
    return [*plan_of_topics(topics, planner_of(log, on))]


def one(log: Log, *, on: date | None = MARCH, **more: Any) -> PlannedTopic:
    [found] = planned(log, a_topic(**more), on=on)
    return found


def taken(log: Log, plan: PlannedTopic) -> Topic:
    assert plan.taken
    return take_topic(log, plan.taken, NOW).programme[-1]


def with_topic(**more: Any) -> Log:
    return add_topic(empty_log(), NewTopic("Budget", "GPB", **more), provenance("14/02/2023"))


def asked(name: FactName, words: str, code: FactCode, value: str | None = None) -> Fact:
    return Fact(name, words, "table 1, row 2", code, value)


def test_without_a_planner_all_is_asked_and_told_as_it_stands() -> None:
    month = a_topic(month=Month(2023, 4))
    [plan] = plan_of_topics([month], None)
    assert (plan.plan, plan.board, plan.due_words) == ("ask", None, "April 2023")


def test_a_topic_that_the_log_lacks_is_new() -> None:
    log = with_person(empty_log(), "EI", "Edith Irons")
    plan = one(log, due=APRIL, text="To set it", owners=("Edith Irons",), theme="Money")
    assert (plan.plan, plan.board, plan.due, plan.sure) == ("new", "GPB", APRIL, True)
    topic = taken(log, plan)
    assert (topic.topic, topic.due, topic.text) == ("Budget", APRIL, "To set it")
    assert (topic.owners, topic.theme, topic.source) == (("EI",), "Money", "plan.docx")
    assert topic.history[0].on == MARCH


def test_a_document_without_a_day_speaks_of_today() -> None:
    assert taken(empty_log(), one(empty_log(), on=None)).history[0].on == NOW.today


def test_a_month_is_the_one_meeting_of_it() -> None:
    assert one(empty_log(), month=Month(2023, 4)).due == APRIL
    assert one(empty_log(), month=Month(2023, 5)).due_words == "May 2023"
    both = add_meeting(empty_log(), "GPB", day("18/04/2023"))
    several = one(both, month=Month(2023, 4))
    assert (several.due, several.due_words) == (None, "April 2023")


def test_words_beside_a_day_or_a_rule_stand_in_the_text() -> None:
    topic = taken(empty_log(), one(empty_log(), due=APRIL, due_words="if ready", text="To set it"))
    assert (topic.due_words, topic.text) == (None, "To set it Timing: if ready")
    assert taken(empty_log(), one(empty_log(), every=1, due_words="when met")).text == (
        "Timing: when met"
    )


def test_one_that_came_is_done() -> None:
    topic = taken(empty_log(), one(empty_log(), due=FEBRUARY, last=FEBRUARY, came=FEBRUARY))
    assert (topic.status, topic.last, topic.closed) == ("done", FEBRUARY, FEBRUARY)
    assert "last" not in topic.history[0].values  # it had not come before it was planned


def test_one_that_stands_there_again_is_planned_beside_the_first() -> None:
    first, again, other = planned(
        empty_log(),
        a_topic(due=APRIL),
        a_topic("budget", due=APRIL),
        a_topic("BUDGET", due=APRIL, theme="Money"),
    )
    assert [each.plan for each in (first, again, other)] == ["new", "same", "change"]


def test_what_is_asked_of_a_topic_has_its_reason() -> None:
    past = asked(FactName.DUE, "14 February 2023", FactCode.PAST, "2023-02-14")
    plan = one(empty_log(), facts=(past,))
    assert (plan.plan, plan.sure) == ("ask", False)
    assert plan.why == (
        "The document says “14 February 2023” for the meeting, which is past, and nothing says "
        "that it came."
    )
    assert taken(empty_log(), plan).due is None


@pytest.mark.parametrize(
    ("fact", "why"),
    [
        (asked(FactName.EVERY, "Quarterly", FactCode.NOT_UNDERSTOOD),
         "The document says “Quarterly” for how often it comes, which is not understood as a "
         "whole."),
        (asked(FactName.EVERY, "Standing item", FactCode.CONDITIONAL, "1"),
         "The document says “Standing item” for how often it comes, which holds on a condition. "
         "It may mean at every meeting."),
        (asked(FactName.EVERY, "x", FactCode.SEVERAL, "2"),
         "The document says “x” for how often it comes, which can mean more than one thing. It "
         "may mean at every 2nd meeting."),
        (asked(FactName.DUE, "Feb", FactCode.SEVERAL, "2023-02"),
         "The document says “Feb” for the meeting, which can mean more than one thing. It may "
         "mean February 2023."),
        (asked(FactName.DUE, "7 March", FactCode.NO_YEAR, "2023-03-07"),
         "The document says “7 March” for the meeting, which does not say of which year it is. "
         "It may mean 07/03/2023."),
        (asked(FactName.TOPIC, "Budget", FactCode.REPEATED, "Budget"),
         "It stands there twice: the same topic again, or another."),
        (asked(FactName.EXEMPT, "", FactCode.NO_GROUND),
         "It, or what it stands under, is marked as not for publication, without a ground."),
        (asked(FactName.DUE, "14 February 2023", FactCode.ABOVE, "2023-02-14"),
         "The document says “14 February 2023” for the meeting, which stands only in a row above "
         "it. It may mean 14/02/2023."),
        (asked(FactName.DUE, "", FactCode.UNTOLD), "Nothing says when it comes."),
    ],
)  # fmt: skip
def test_why_it_is_asked(fact: Fact, why: str) -> None:
    assert one(empty_log(), facts=(fact,)).why == why


def test_one_that_only_a_sentence_asks_for_is_asked() -> None:
    plan = one(empty_log(), implied=True)
    assert (plan.plan, plan.why) == ("ask", "Only a sentence asks for it.")


def test_an_owner_whom_two_share_is_asked() -> None:
    log = with_person(with_person(empty_log(), "EI", "Edith Irons"), "EI", "Eric Ings")
    assert one(log, owners=("EI",)).plan == "ask"


def test_a_day_that_is_past_for_the_document_is_asked() -> None:
    plan = one(empty_log(), due=FEBRUARY)
    assert (plan.plan, plan.due, plan.extracted.facts[0].value) == ("ask", None, "2023-02-14")


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ({"due": APRIL}, "2023-04-04"),
        ({"due": MARCH}, "2023-03-07"),
        ({"month": Month(2023, 4)}, "2023-04-04"),
        ({"month": Month(2023, 5)}, "2023-05"),
    ],
)
def test_what_is_past_today_is_asked_though_it_was_to_come_for_the_document(
    said: dict[str, Any], value: str
) -> None:
    [plan] = plan_of_topics([a_topic(**said)], TopicPlanner(empty_log(), "GPB", MARCH, LATER, "p"))
    [past] = [fact for fact in plan.extracted.facts if fact.code is FactCode.PAST]
    assert (plan.plan, plan.due, plan.due_words, past.value) == ("ask", None, None, value)


def test_what_can_still_come_today_is_not_asked() -> None:
    both = add_meeting(empty_log(), "GPB", day("20/06/2023"))
    log = add_meeting(both, "GPB", day("01/06/2023"))
    month, own = a_topic("Fleet", month=Month(2023, 6)), a_topic(due=LATER.today)
    plans = plan_of_topics([month, own], TopicPlanner(log, "GPB", MARCH, LATER, "plan.docx"))
    assert [plan.plan for plan in plans] == ["new", "new"]


def test_a_promise_that_the_log_has_is_not_asked_again() -> None:
    for said in ({"due": APRIL}, {"month": Month(2023, 4)}):
        planner = TopicPlanner(with_topic(due=APRIL), "GPB", MARCH, LATER, "plan.docx")
        [plan] = plan_of_topics([a_topic(**said)], planner)
        assert (plan.plan, plan.why) == ("same", "")


def test_the_same_name_twice_cannot_both_be_taken() -> None:
    planner = planner_of(empty_log())
    first, second = (planner.planned(a_topic(due=each)) for each in (APRIL, MARCH))
    planner.keep(first)
    with pytest.raises(Refused, match="already"):
        planner.keep(second)
    planner.start_again()
    planner.keep(second)
    planner.keep(replace(first, taken=None))  # of which nothing is recorded


def test_what_cannot_be_recorded_is_asked_with_the_reason() -> None:
    moved = move_topic(with_topic(due=MARCH), 0, provenance("01/05/2023"), APRIL, "Later")
    plan = one(moved, due=day("02/05/2023"))
    assert (plan.plan, plan.taken) == ("ask", None)
    assert "overrules" in plan.why


@pytest.mark.parametrize(
    ("log", "said"),
    [
        ({"due": APRIL}, {"due": APRIL}),
        ({"due": APRIL}, {"month": Month(2023, 4)}),
        ({"due_words": "May 2023"}, {"month": Month(2023, 5)}),
        ({"due_words": "when ready"}, {"due_words": "when ready"}),
        ({"every": 1}, {"every": 1}),
        ({}, {}),
        ({"due": APRIL, "text": "To set it"}, {"due": APRIL, "text": "to set  it"}),
        ({"due": APRIL, "owners": ("EI", "OM")}, {"due": APRIL, "owners": ("OM", "EI")}),
        ({"due": APRIL, "exempt": "FOIA s.31"}, {"due": APRIL}),
        ({"every": "June", "last": MARCH}, {"every": "June", "last": FEBRUARY}),
    ],
)  # fmt: skip
def test_what_the_log_has_is_the_same(log: dict[str, Any], said: dict[str, Any]) -> None:
    assert (one(with_topic(**log), **said).plan, one(with_topic(**log), **said).why) == ("same", "")


def test_a_name_that_it_had_finds_it() -> None:
    log = with_topic(due=APRIL)
    renamed = replace(
        log, programme=(replace(log.programme[0], topic="Money", formerly=("Budget",)),)
    )
    assert one(renamed, due=APRIL).plan == "same"


@pytest.mark.parametrize(
    ("log", "said", "became"),
    [
        ({"due": MARCH}, {"due": APRIL}, {"due": APRIL}),
        ({}, {"due": APRIL}, {"due": APRIL}),
        ({"due_words": "in spring"}, {"due": APRIL}, {"due": APRIL, "due_words": None}),
        ({}, {"month": Month(2023, 5)}, {"due_words": "May 2023"}),
        ({"due": APRIL}, {"due": APRIL, "text": "To set it"}, {"text": "To set it"}),
        ({"due": APRIL}, {"due": APRIL, "owners": ("EI",)}, {"owners": ("EI",)}),
        ({"due": APRIL}, {"due": APRIL, "theme": "Money"}, {"theme": "Money"}),
        ({"due": APRIL}, {"due": APRIL, "every": "June"}, {"every": "June"}),
        ({"due": APRIL}, {"due": APRIL, "last": FEBRUARY}, {"last": FEBRUARY}),
        ({"due": APRIL}, {"due": APRIL, "exempt": "FOIA s.31"}, {"exempt": "FOIA s.31"}),
        ({"due": MARCH}, {"due": MARCH, "came": MARCH, "last": MARCH}, {"status": "done"}),
        ({"every": 1}, {"every": 1, "last": MARCH}, {"last": MARCH, "status": "planned"}),
    ],
)  # fmt: skip
def test_what_the_log_lacks_is_a_change(
    log: dict[str, Any], said: dict[str, Any], became: dict[str, Any]
) -> None:
    plan = one(with_topic(**log), **said)
    assert (plan.plan, plan.why) == ("change", "")
    topic = taken(with_topic(**log), plan)
    assert {name: getattr(topic, name) for name in became} == became


@pytest.mark.parametrize(
    ("log", "said", "why"),
    [
        ({"due": APRIL}, {}, "planned for 04/04/2023, and here it stands without a meeting."),
        ({"due": APRIL}, {"due_words": "later"},
         "planned for 04/04/2023, and here it stands “later”."),
        ({"due_words": "soon"}, {"due_words": "later"}, "planned in other words"),
        ({"due": APRIL, "text": "One"}, {"due": APRIL, "text": "Two"}, "another text: “One”"),
        ({"due": APRIL, "owners": ("OM", "IF")}, {"due": APRIL, "owners": ("EI",)},
         "another owner: “OM and IF”"),
        ({"every": 1}, {"every": "June"},
         "another rule by which it comes again: “at every meeting”"),
        ({"due": APRIL, "last": FEBRUARY}, {"due": APRIL, "last": MARCH},
         "another day of its last report: “14/02/2023”"),
    ],
)  # fmt: skip
def test_what_the_log_has_otherwise_is_asked(
    log: dict[str, Any], said: dict[str, Any], why: str
) -> None:
    plan = one(with_topic(**log), **said)
    assert plan.plan == "ask"
    assert why in plan.why
    assert plan.taken


def test_settled_by_a_person_it_is_a_change() -> None:
    planner = planner_of(with_topic(due=APRIL, text="One"))
    plan = planner.planned(a_topic(due=APRIL, text="Two"), settled=True)
    assert (plan.plan, plan.why) == ("change", "")


@pytest.mark.parametrize(
    ("log", "fact"),
    [
        ({"due": FEBRUARY}, asked(FactName.DUE, "14/2/23", FactCode.PAST, "2023-02-14")),
        ({"due": FEBRUARY}, asked(FactName.DUE, "Feb", FactCode.PAST, "2023-02")),
        ({"text": "Timing: Quarterly"},
         asked(FactName.EVERY, "Quarterly", FactCode.NOT_UNDERSTOOD)),
        ({"exempt": "FOIA s.31"}, asked(FactName.EXEMPT, "exempt", FactCode.NO_GROUND, "x")),
        ({}, asked(FactName.TOPIC, "Budget", FactCode.PROPOSED, "Budget")),
    ],
)  # fmt: skip
def test_what_the_log_settled_is_not_asked_again(log: dict[str, Any], fact: Fact) -> None:
    assert one(with_topic(**log), facts=(fact,)).plan == "same"


def test_a_fact_that_the_log_has_otherwise_is_asked() -> None:
    past = asked(FactName.DUE, "14/2/23", FactCode.PAST, "2023-02-14")
    plan = one(with_topic(due=APRIL), facts=(past,))
    assert (plan.plan, plan.taken) == ("ask", None)


def test_a_topic_that_was_done_and_is_not_planned_after_it_is_the_same() -> None:
    done = mark_topic_done(with_topic(due=FEBRUARY), 0, provenance("14/02/2023"))
    past = asked(FactName.DUE, "14/2/23", FactCode.PAST, "2023-02-14")
    assert one(done, facts=(past,)).plan == "same"
    assert one(done, due=FEBRUARY, came=FEBRUARY, last=FEBRUARY).plan == "same"


def test_a_topic_that_was_done_or_dropped_and_is_planned_again_is_asked() -> None:
    done = mark_topic_done(with_topic(due=FEBRUARY), 0, provenance("14/02/2023"))
    plan = one(done, due=APRIL)
    assert (plan.plan, plan.why) == (
        "ask",
        "It was done on 14/02/2023, and here it is planned again. It would be reopened.",
    )
    assert (taken(done, plan).status, taken(done, plan).due) == ("planned", APRIL)
    dropped = drop_topic(with_topic(due=MARCH), 0, provenance("01/03/2023"), "No more")
    assert one(dropped).plan == "ask"


def test_an_implied_change_of_a_topic_is_asked() -> None:
    plan = one(with_topic(), due=APRIL, implied=True)
    assert (plan.plan, plan.why) == ("ask", "Only a sentence asks for it.")
    assert one(with_topic(due=APRIL), implied=True).plan == "same"


def test_a_topic_takes_no_longer_than_the_one_before() -> None:
    def many(count: int) -> list[ExtractedTopic]:
        return [a_topic(f"Report {number}", due=APRIL) for number in range(count)]

    def imported(count: int) -> Log:
        plans = planned(empty_log(), *many(count))
        topics = tuple(plan.taken for plan in plans if plan.taken)
        return import_document(empty_log(), ImportedDocument(topics=topics), NOW)

    full = imported(1000)
    assert len(full.programme) == 1000
    assert {plan.plan for plan in planned(full, *many(10))} == {"same"}
    assert grows_evenly(imported, 250, 1000)
    assert grows_evenly(lambda count: planned(imported(count), *many(count)), 250, 1000)
