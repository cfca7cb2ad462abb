"""What is to be known of the topics of a document as a whole."""

from pcc_actions.core.changes.programme import NewTopic, add_topic, drop_topic
from pcc_actions.core.model import Log
from pcc_actions.importing.topic_findings import gone_from_programme, meetings_not_known
from pcc_actions.importing.topic_planner import TopicPlanner, plan_of_topics
from pcc_actions.minutes.extracted_topic import ExtractedTopic
from tests.builders import day, empty_log, provenance

NOW = provenance("07/03/2023", today="07/03/2023")


def with_topics(*names: str, board: str = "GPB", exempt: str | None = None) -> Log:
    log = empty_log()
    for name in names:
        new = NewTopic(name, board, day("04/04/2023"), exempt=exempt)
        log = add_topic(log, new, provenance("14/02/2023"))
    return log


def said(log: Log, *, on: str = "07/03/2023", implied: bool = False) -> list[str]:
    printed = ExtractedTopic("Fleet", ("row 2",), due=day("04/04/2023"), implied=implied)
    planner = TopicPlanner(log, "GPB", day(on), NOW, "plan.docx")
    topics = plan_of_topics([printed], planner)
    return [each.sentence for each in gone_from_programme(topics, log, day(on))]


def test_what_is_planned_and_no_longer_on_the_programme_is_named() -> None:
    assert said(with_topics("Budget", "Fleet")) == [
        "On the programme of GPB, and not in this document: “Budget”. What was dropped is "
        'recorded with pcc-actions programme drop TOPIC "WHY".'
    ]
    [both] = said(with_topics("Budget", "Roads"))
    assert "not in this document: “Budget” and “Roads”." in both
    [exempt] = said(with_topics("Informants", exempt="FOIA s.30"))
    assert "not in this document: an exempt topic." in exempt


def test_nothing_is_told_of_what_cannot_be_on_it() -> None:
    assert not said(with_topics("Fleet"))
    assert not said(with_topics("Budget", board="PAM"))
    assert not said(with_topics("Budget"), on="01/02/2023")  # it was put there later
    assert not said(with_topics("Budget"), implied=True)  # no programme is printed
    dropped = drop_topic(with_topics("Budget"), 0, provenance("01/03/2023"), "No more")
    assert not said(dropped)


def test_a_day_on_which_one_came_is_told_where_the_log_knows_no_meeting() -> None:
    on = day("03/01/2023")
    planner = TopicPlanner(empty_log(), "GPB", day("07/03/2023"), NOW, "plan.docx")
    came = ExtractedTopic("Fleet", ("row 2",), due=on, came=on)
    topics = plan_of_topics([came], planner)
    assert [each.sentence for each in meetings_not_known(topics, empty_log())] == [
        "The log knows no meeting of GPB on 03/01/2023: where the board meets then, record it "
        "with pcc-actions meeting add."
    ]
    to_come = ExtractedTopic("Roads", ("row 3",), due=day("04/04/2098"))
    topics = plan_of_topics([came, to_come], planner)
    [both] = [each.sentence for each in meetings_not_known(topics, empty_log())]
    assert "on 03/01/2023 and 04/04/2098:" in both
    assert both.endswith(
        "record it with pcc-actions meeting add, so that what is planned follows it."
    )
