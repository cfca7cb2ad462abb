"""On the programme of which board each topic of a document is put."""

import pytest

from pcc_actions.importing.planned_topic import PlannedTopic
from pcc_actions.importing.topic_findings import meetings_not_known, topics_of_others
from pcc_actions.importing.topic_planner import TopicPlanner, plan_of_topics
from pcc_actions.minutes.extracted_topic import ExtractedTopic
from tests.builders import day, empty_log, provenance

NOW = provenance("07/03/2023", today="07/03/2023")
TO_COME = day("16/05/2023")


def planned(*topics: ExtractedTopic, printed: str | None = None) -> tuple[PlannedTopic, ...]:
    planner = TopicPlanner(empty_log(), "GPB", NOW.today, NOW, "plan.docx")
    return plan_of_topics(topics, planner, printed)


def of(name: str = "Budget", board: str | None = None, *under: str) -> ExtractedTopic:
    return ExtractedTopic(name, ("row 2",), due=TO_COME, board=board, under=under)


@pytest.mark.parametrize(
    "cell", ["PAM", "Performance Accountability Meeting", "the PAM", "pam", "PAM (Force)"]
)
def test_the_cell_of_a_row_names_its_board(cell: str) -> None:
    [plan] = planned(of("Budget", cell))
    assert (plan.plan, plan.board, plan.why) == ("new", "PAM", "")


@pytest.mark.parametrize("cell", ["Panel", "GPB and PAM", "PAMELA"])
def test_a_board_that_cannot_be_told_is_asked_about(cell: str) -> None:
    [plan] = planned(of("Budget", cell))
    assert (plan.plan, plan.board, plan.taken) == ("ask", None, None)
    assert f"The log has no board “{cell}”" in plan.why


def test_a_row_that_names_no_board_among_others_is_asked_about() -> None:
    [plan] = planned(of("Budget", ""))
    assert (plan.plan, plan.board, plan.why) == (
        "ask", "GPB", "Its row names no board. It would be put on that of GPB.",
    )  # fmt: skip


@pytest.mark.parametrize(
    "over",
    ["PAM", "Performance Accountability Meeting", "4. Forward plan of PAM", "PAM: to come"],
)
def test_what_stands_under_another_board_is_asked_about(over: str) -> None:
    other, own = planned(of("Roads", None, over, "Forward plan"), of("Budget", None, "Estates"))
    assert (own.plan, own.board) == ("new", "GPB")
    assert (other.plan, other.board, other.why) == (
        "ask", "PAM",
        f"It stands under “{over}”. It would be put on the programme of PAM.",
    )  # fmt: skip


def test_the_nearest_words_count_and_the_cell_before_them() -> None:
    plans = planned(
        of("One", None, "Governance and Performance Board", "PAM"),
        of("Two", None, "GPB beside PAM"),
        of("Three", "GPB", "PAM"),
    )
    assert [(plan.plan, plan.board) for plan in plans] == [("new", "GPB")] * 3


def test_a_document_that_is_of_another_board_throughout_is_of_the_one_that_was_said() -> None:
    both = of("Roads", None, "PAM"), of("Budget", None, "PAM programme")
    assert {plan.board for plan in planned(*both, printed="PAM")} == {"GPB"}
    assert {plan.board for plan in planned(*both)} == {"PAM"}  # which nothing but this names
    mixed = planned(*both, of("Fleet", None, "GPB"), printed="PAM")
    assert [plan.board for plan in mixed] == ["PAM", "PAM", "GPB"]


def test_somebody_may_say_that_it_is_so() -> None:
    planner = TopicPlanner(empty_log(), "GPB", NOW.today, NOW, "plan.docx")
    plan = planner.planned(of("Roads", None, "PAM"), settled=True)
    assert (plan.plan, plan.board, plan.why) == ("new", "PAM", "")


def test_what_the_log_has_there_is_the_same() -> None:
    planner = TopicPlanner(empty_log(), "GPB", NOW.today, NOW, "plan.docx")
    planner.keep(planner.planned(of("Roads", "PAM")))
    plan = planner.planned(of("Roads", None, "PAM"))
    assert (plan.plan, plan.board, plan.why) == ("same", "PAM", "")


def test_the_findings_are_of_each_board() -> None:
    log = empty_log()
    plans = planned(of("Roads", "PAM"), of("Budget"), of("Fleet", "PAM"))
    assert [each.sentence for each in topics_of_others(plans, log.boards["GPB"])] == [
        "2 topics are of the board PAM, and would be recorded there."
    ]
    assert not [*topics_of_others(plans, None)]
    [one] = topics_of_others(plans[:1], log.boards["GPB"])
    assert one.sentence == "1 topic is of the board PAM, and would be recorded there."
    said = [each.sentence.partition(":")[0] for each in meetings_not_known(plans, log)]
    assert said == [
        "The log knows no meeting of PAM on 16/05/2023",
        "The log knows no meeting of GPB on 16/05/2023",
    ]
