"""Sentences of minutes that ask for a topic."""

import pytest

from tests.minutes.programme.programmes import HEAD, codes
from tests.minutes.spoken import minutes_of

ABOVE = HEAD.replace("# ", "") + "7. Stalking\n\n"


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("It was agreed that an item on speed cameras be added to the work programme.",
         "Speed cameras"),
        ("RESOLVED: that the plan be noted and that a report on vetting be included in the "
         "forward plan.", "Vetting"),
        ("Members asked that Local Government Reorganisation should be added to a future agenda.",
         "Local Government Reorganisation"),
        ("The Chair asked for a report on stalking orders to come back to a future agenda.",
         "Stalking orders"),
        ("Rural crime to be added to the Panel's work programme.", "Rural crime"),
        ("Iris Field to add rural crime to the forward work programme.", "Rural crime"),
        ("Rural crime to be added to the forward programme.", "Rural crime"),
        ("Rural crime to be added to the workplan.", "Rural crime"),
        ("It was agreed that this be added to the work programme.", "Stalking"),
        ("It was agreed to add the matter to the work plan.", "Stalking"),
    ],
)  # fmt: skip
def test_a_sentence_asks_for_a_topic(sentence: str, name: str) -> None:
    [topic] = minutes_of(ABOVE + sentence).topics
    assert (topic.name, topic.sure, topic.implied, topic.text) == (name, False, True, sentence)
    assert codes(topic) == {}


@pytest.mark.parametrize(
    "sentence",
    [
        "The Panel noted the work programme.",
        "It was agreed that vetting would not be added to the work programme.",
        "The Chair said there was no need to add stalking to the work programme.",
        "Iris Field declined to add taser use to the work programme.",
        "Members decided against adding taser use to the work programme.",
        "There was no need for vetting to be added to the work programme.",
        "It was agreed that neither cyber crime nor fraud be added to the work programme.",
        "It was agreed that no further items be added to the forward plan.",
        "Rural crime had already been added to the work programme.",
        "The Panel did not agree to add vetting to the work programme.",
        "The Panel didn’t wish to add vetting to the work programme.",
        "It was not agreed that vetting be added to the work programme.",
        "The request to add vetting to the work programme was refused.",
        "Rural crime needn’t be added to the work programme.",
        "The budget was added to the paper.",
        "The plan for the estate was included.",
        "They would come back to the subject at a future meeting.",
    ],
)
def test_other_sentences_ask_for_none(sentence: str) -> None:
    assert minutes_of(ABOVE + sentence).topics == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "It was agreed not to close the matter but to add vetting to the work programme.",
        "The Panel had not seen it and agreed that vetting be added to the work programme.",
        "No vote was taken and it was agreed that vetting be added to the work programme.",
        "There was no need for a vote; it was agreed that vetting be added to the work programme.",
    ],
)
def test_a_refusal_of_something_else_is_none_of_the_topic(sentence: str) -> None:
    assert [topic.name for topic in minutes_of(ABOVE + sentence).topics] == ["Vetting"]


def test_a_question_is_asked_as_one() -> None:
    [topic] = minutes_of(
        f"{ABOVE}Should the estates review be added to the work programme? Members thought not."
    ).topics
    assert (topic.name, codes(topic)) == ("The estates review", {"topic": "question"})


def test_what_is_not_to_be_added_is_no_action() -> None:
    said = "Members agreed that drones would not be added to the work programme"
    assert minutes_of(f"{ABOVE}{said}.").actions == ()
    [more] = minutes_of(f"{ABOVE}{said} and that OM would write to the Force.").actions
    assert not more.sure


@pytest.mark.parametrize(
    ("behind", "planned"),
    [
        ("the work programme for June", ("None", "2024-06", None)),
        ("the agenda for the September meeting", ("None", "2024-09", None)),
        ("the work programme for 18 June 2024", ("2024-06-18", "None", None)),
        ("the agenda of the next meeting", ("None", "None", "next meeting")),
        ("the work programme", ("None", "None", None)),
    ],
)
def test_it_may_say_for_which_meeting(behind: str, planned: tuple[str, str, str | None]) -> None:
    [topic] = minutes_of(f"{ABOVE}It was agreed that vetting be added to {behind}.").topics
    assert (str(topic.due), str(topic.month), topic.due_words) == planned


def test_a_sentence_that_points_back_goes_on_with_the_one_before() -> None:
    said = "A report on vetting should come to a future agenda. "
    goes_on = "This will be added to the forward plan for June."
    [topic] = minutes_of(ABOVE + said + goes_on).topics
    assert (topic.name, str(topic.month)) == ("Vetting", "2024-06")


def test_the_heading_of_the_programme_itself_is_no_topic() -> None:
    text = HEAD.replace("# ", "") + "7. Work programme\n\nIt was agreed that this be added to the "
    assert minutes_of(f"{text}work programme.").topics == ()


def test_what_is_asked_for_twice_is_one_and_what_the_table_has_is_that() -> None:
    rows = """
        Forward plan

        Meeting date\tTopic\tLead
        18 June 2024\tVetting\tCC
    """
    asked = "It was agreed that {} be added to the work programme.\n\n"
    twice = asked.format("Vetting") + asked.format("rural crime") + asked.format("Rural crime")
    read = minutes_of(ABOVE + twice + rows.replace("        ", "")).topics
    assert [(t.name, len(t.where), t.sure) for t in read] == [
        ("Vetting", 2, True),
        ("Rural crime", 2, False),
    ]


def test_what_stands_under_an_exemption_keeps_the_topic_back() -> None:
    text = HEAD.replace("# ", "") + "7. Staffing (exempt, Sch 12A para 1)\n\n"
    [topic] = minutes_of(f"{text}It was agreed that vetting be added to the work programme.").topics
    assert topic.exempt == "Sch 12A para 1"


def test_an_update_on_an_action_asks_for_none() -> None:
    rows = """
        Actions

        Ref\tAction\tOwner\tUpdate
        1\tAsk for a paper\tOM\tDone: vetting added to the work programme
    """
    assert minutes_of(ABOVE + rows.replace("        ", "")).topics == ()
