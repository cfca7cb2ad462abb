"""`programme move`: the topic, the meeting and why, however they are typed."""

import pytest

from tests.cli.desk import answered
from tests.cli.running import Pcc

MOVED = "“Stop and search” of PCP moved from 20/06/2090 to 20/09/2090.\n"


@pytest.mark.parametrize(
    "words",
    [
        ["Stop and search", "20/09/2090", "Figures late"],
        ["stop", "20/09/2090", "Figures", "late"],
        ["Stop", "and", "search", "20/09/2090", "Figures", "late"],
        ["Stop", "and", "search", "20", "September", "2090", "Figures", "late"],
        ["Stop", "and", "search", "20 September 2090", "Figures late"],
        ["search", "the", "meeting", "of", "September", "Figures late"],
        ["search", "the meeting of September", "--note", "Figures late"],
        ["search", "--to", "20/09/2090", "Figures", "late"],
        ["search", "--to", "20/09/2090", "--note", "Figures late"],
        ["search", "--board", "pcp", "September", "Figures late"],
    ],
    ids=" ".join,
)
def test_a_topic_is_moved_to_a_meeting(panel: Pcc, words: list[str]) -> None:
    assert panel("programme", "move", *words).ok.out == MOVED
    assert "Moved once: Figures late" in panel("programme", "list").ok.out


@pytest.mark.parametrize(
    ("words", "to"),
    [
        (["search", "to", "be", "timetabled", "No", "figures"], "be timetabled"),
        (["search", "to be timetabled", "No figures"], "be timetabled"),
        (["Budget", "next", "meeting", "Late"], "20/06/2090"),
    ],
)
def test_it_goes_back_to_be_timetabled_or_to_the_next_meeting(
    panel: Pcc, words: list[str], to: str
) -> None:
    assert panel("programme", "move", *words).ok.out.endswith(f" to {to}.\n")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], 'Say which topic, as in: pcc-actions programme move Re-vetting 20/06/2090 "WHY".'),
        (["search"], "Say to which meeting and why, as in: pcc-actions programme move search "
                     '20/09/2090 "WHY".'),
        (["search", "Figures", "late"], "Say to which meeting, as in: pcc-actions programme move "
                                        'search 20/09/2090 "Figures late". Where there is none '
                                        'yet, the meeting is "to be timetabled".'),
        (["search", "20/09/2090"], "Say why, as in: pcc-actions programme move search 20/09/2090 "
                                   '"WHY".'),
        (["search", "--note", "Late"], "Say to which meeting, as in: pcc-actions programme move "
                                       "search --note Late 20/09/2090."),
        (["search", "--to", "once ready", "Late"], "“once ready” is no meeting."),
        (["search", "31/02/2090", "Late"], "31/02/2090"),
        (["search", "20/06/2090", "Late"], "“Stop and search” comes on 20/06/2090 already."),
        (["search", "03/03/2090", "Late"], "If there will be a PCP meeting that day, add "
                                           "--new-meeting."),
        (["search", "to be timetabled", "Late", "--new-meeting"], "--new-meeting goes with"),
        (["search", "20/09/2090", "Late", "--note", "Late"], "What follows the topic (“Late”)"),
    ],
)  # fmt: skip
def test_what_is_missing_or_wrong_is_said(panel: Pcc, words: list[str], said: str) -> None:
    assert said in panel.refuses(2, "programme", "move", *words)


def test_after_the_last_meeting_the_line_puts_it_back_to_be_timetabled(panel: Pcc) -> None:
    panel.do("programme move search 05/02/2091 Late")
    said = panel.refuses(2, "programme", "move", "search", "Later")
    assert said == (
        'Say to which meeting, as in: pcc-actions programme move search "to be timetabled" Later.'
    )


def test_words_that_are_no_meeting_are_refused_with_the_lines_that_need_none(panel: Pcc) -> None:
    line = ("programme", "move", "search", "--to", "spring 2090", "Late", "--board", "PCP")
    said = panel.refuses(2, *line)
    assert said == (
        "“spring 2090” is no meeting. Give its date, such as 14/02/2023, next meeting, or its "
        "month, such as June 2024. Where there is none yet: pcc-actions programme move search "
        '"to be timetabled" Late --board PCP. To keep the words for its timing: pcc-actions '
        'programme correct search --due-words "spring 2090" --note Late --board PCP.'
    )
    panel.do(
        "programme move search 'to be timetabled' Late --board PCP",
        "programme correct search --due-words 'spring 2090' --note Late --board PCP",
    )


def test_a_day_that_may_be_two_is_asked_for_in_quotation_marks(panel: Pcc) -> None:
    said = panel.refuses(2, "programme", "move", "search", "5", "June", "2090", "copies", "late")
    assert said == (
        "Put the words of a date together in quotation marks: pcc-actions programme move search "
        '"5 June 2090" "copies late".'
    )


def test_a_meeting_that_is_past_is_asked_about_or_refused(panel: Pcc) -> None:
    line = ("programme", "move", "search", "22/06/2023", "Late")
    said = panel.refuses(2, *line)
    assert said.startswith("22/06/2023 is past. If it was moved on an earlier day: pcc-actions")
    said = panel.refuses(2, "programme", "move", "Budget", "22/06/2023", "Late", "--on",
                         "23/06/2023")  # fmt: skip
    assert said.startswith("22/06/2023 is before 23/06/2023, when it was moved.")
    assert answered(panel, *line, asked="Is that the day that is meant", typed="n")[0] == 2
    code, said = answered(panel, *line, asked="Is that the day that is meant", typed="y")
    assert code == 0
    assert "“Stop and search” of PCP moved from 20/06/2090 to 22/06/2023.\n" in said


def test_a_new_meeting_is_asked_about_once(panel: Pcc) -> None:
    line = ("programme", "move", "search", "03/03/2090", "Late")
    code, said = answered(panel, *line, asked="Record a new PCP meeting that day", typed="y")
    assert code == 0
    assert "Meeting PCP 03/03/2090 added.\n" in said


def test_what_is_closed_is_not_moved(panel: Pcc) -> None:
    panel.do("programme drop Budget 'Not wanted'")
    said = panel.refuses(2, "programme", "move", "Budget", "20/09/2090", "Late")
    assert "“Budget” was dropped on" in said
    assert "pcc-actions programme reopen Budget --board PCP --note WHY" in said


def test_two_boards_with_a_topic_of_one_name_are_told_apart(panel: Pcc) -> None:
    panel.do("meeting add GPB 20/09/2090", "programme add Budget --board GPB")
    said = panel.refuses(5, "programme", "move", "Budget", "20/09/2090", "Late")
    assert "“Budget” can mean “Budget” of PCP or “Budget” of GPB." in said
    done = panel("programme", "move", "Budget", "20/09/2090", "Late", "--board", "GPB").ok
    assert done.out == "“Budget” of GPB moved to 20/09/2090.\n"


def test_a_log_without_topics_says_how_to_plan_one(pcc: Pcc) -> None:
    said = pcc.refuses(2, "programme", "move")
    assert said == (
        'Say which topic. No topic is planned. To plan one: pcc-actions programme add "TOPIC" '
        "--board GPB."
    )
