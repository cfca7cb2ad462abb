"""When a topic is to come, how it comes again, and whether it came."""

import pytest

from pcc_actions.minutes.facts import FactName
from tests.minutes.programme.programmes import codes, topics, value


def with_status(status: str, day: str = "6 February 2024") -> str:
    return f"""
        ## Forward plan
        | Date | Topic | Status |
        |---|---|---|
        | {day} | Precept | {status} |
    """


@pytest.mark.parametrize("status", ["Completed", "considered", "Received."])
def test_a_status_says_that_it_came(status: str) -> None:
    [topic] = topics(with_status(status))
    assert (str(topic.came), topic.sure) == ("2024-02-06", True)


@pytest.mark.parametrize("status", ["", "Planned", "on track", "Scheduled"])
def test_a_status_that_it_is_to_come_changes_nothing(status: str) -> None:
    [topic] = topics(with_status(status, "18 June 2024"))
    assert (str(topic.due), topic.came, topic.text, topic.sure) == ("2024-06-18", None, "", True)


def test_another_status_is_asked_and_kept_in_the_text() -> None:
    [topic] = topics(with_status("Deferred to September", "18 June 2024"))
    assert codes(topic) == {"status": "not-understood"}
    assert topic.text == "Status: Deferred to September"


def test_what_is_complete_without_a_day_is_asked() -> None:
    [topic] = topics(with_status("Completed", "TBC"))
    assert (codes(topic), topic.came) == ({"came": "not-understood"}, None)


def test_a_part_of_what_was_considered_came_on_its_days() -> None:
    [topic] = topics("""
        ## Work programme
        ### Items considered
        | Date | Topic |
        |---|---|
        | 6 February 2024 | Precept |
    """)
    assert str(topic.came) == "2024-02-06"


def test_what_came_on_a_day_of_its_month_is_not_asked_again_for_that() -> None:
    [topic] = topics("""
        ## Work programme
        ### Items considered
        | Month | Topic | Last considered |
        |---|---|---|
        | February 2024 | Precept | 6 February 2024 |
    """)
    assert (str(topic.came), topic.sure) == ("2024-02-06", True)


@pytest.mark.parametrize(
    ("frequency", "every", "asked"),
    [
        ("Each meeting", 1, {}),
        ("Every second meeting", 2, {}),
        ("Annually (June)", "June", {}),
        ("June", "June", {}),
        ("Quarterly", None, {"every": "not-understood"}),
        ("As needed", None, {"every": "not-understood"}),
        ("One-off", None, {}),
        ("", None, {}),
    ],
)
def test_a_frequency_is_a_rule_or_asked(
    frequency: str, every: str | int | None, asked: dict[str, str]
) -> None:
    [topic] = topics(f"""
        ## Work programme
        | Topic | Frequency | Next due |
        |---|---|---|
        | Risk | {frequency} | 18 June 2024 |
    """)
    assert (topic.every, codes(topic), str(topic.due)) == (every, asked, "2024-06-18")


def test_a_standing_item_on_a_condition_is_asked() -> None:
    usual, at_times = topics("""
        ## Work programme
        ### Standing items
        | Item | Details |
        |---|---|
        | Update | From the Commissioner |
        | Working groups (following a meeting of one) | Their reports |
    """)
    assert (usual.every, usual.sure) == (1, True)
    assert (at_times.every, codes(at_times)) == (None, {"every": "conditional"})
    assert at_times.due_words == "following a meeting of one"


def test_one_among_the_standing_items_that_has_a_day_comes_on_that() -> None:
    usual, once = topics("""
        ## Work programme
        ### Standing items
        | Item | Details | Date |
        |---|---|---|
        | Update | From the Commissioner | |
        | Precept | To set it | 18 June 2024 |
    """)
    assert (usual.every, usual.due) == (1, None)
    assert (once.every, str(once.due)) == (None, "2024-06-18")


def test_a_day_on_a_condition_is_asked() -> None:
    [topic] = topics("""
        ## Work programme
        | Date | Topic |
        |---|---|
        | 18 June 2024 | Precept, second meeting (if required) |
    """)
    assert (topic.due, codes(topic)) == (None, {"due": "conditional"})
    assert value(topic, FactName.DUE) == "2024-06-18"


@pytest.mark.parametrize(
    ("timing", "due", "words", "asked"),
    [
        ("Once the vetting is complete", "None", "Once the vetting is complete", {}),
        ("18 June 2024", "2024-06-18", None, {}),
        ("TBC", "None", None, {}),
        ("Tuesday 18 June 2024 at 2 pm in the Council Chamber", "2024-06-18", None, {}),
        ("after 18 June 2024", "None", "after 18 June 2024", {"due": "conditional"}),
        ("The paper was published on 18 May 2022, and a reply is to come.", "None",
         "The paper was published on 18 May 2022, and a reply is to come.", {}),
    ],
)  # fmt: skip
def test_the_timing_of_what_is_to_be_timetabled(
    timing: str, due: str, words: str | None, asked: dict[str, str]
) -> None:
    [topic] = topics(f"""
        ## Work programme
        ### Items to be timetabled
        | Items | Details | Timing considerations |
        |---|---|---|
        | Vetting | To hear of it | {timing} |
    """)
    assert (str(topic.due), topic.due_words, codes(topic)) == (due, words, asked)


def test_reviews_are_asked_with_their_status() -> None:
    [topic] = topics("""
        ## Work programme
        ### Task and Finish Reviews
        | Topic | Task and Finish Group | Status |
        |---|---|---|
        | Climate | Drawing on the estates review | Pending – to be considered |
    """)
    assert codes(topic)["topic"] == "proposed"
    assert topic.text == "Drawing on the estates review Status: Pending – to be considered"


def test_a_last_report_without_its_day_stands_in_the_text() -> None:
    [topic] = topics("""
        ## Work programme
        | Topic | Last considered | Next due |
        |---|---|---|
        | Risk | June 2023 | 18 June 2024 |
    """)
    assert (topic.last, topic.text, topic.sure) == (None, "Last considered: June 2023", True)


def test_what_is_said_to_have_come_after_the_meeting_of_the_document_is_asked() -> None:
    [topic] = topics(with_status("Completed", "18 June 2024"))
    assert (topic.came, str(topic.due), codes(topic)) == (None, "2024-06-18", {"came": "to-come"})
    assert value(topic, FactName.CAME) == "2024-06-18"
