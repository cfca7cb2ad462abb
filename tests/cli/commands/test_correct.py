"""A wrong record put right."""

import pytest

from pcc_actions.core.changes.programme import NewTopic
from tests.cli.programmes import with_topics
from tests.cli.running import Pcc

ON = ("--note", "Typed wrongly", "--on", "01/03/2023")

RIGHT = {
    "text": (
        ["--text", "Set up two visits"],
        "text “Set up two visits” instead of “Set up a visit",
    ),
    "owner": (["--owner", "CC"], "owners CC instead of EI, IF"),
    "due": (["--due", "01/04/2023"], "due 01/04/2023 instead of 07/03/2023 (next meeting)"),
    "due words": (["--due-words", "Late in spring"], "due words “Late in spring” instead of 07/03"),
    "theme": (["--theme", "Victims first"], "theme “Victims first” instead of nothing"),
    "item": (["--item", "4"], "reference “4.14/02/2023” instead of “3.14/02/2023”"),
    "raised": (["--raised", "07/03/2023", "--on", "07/03/2023"], "“3.07/03/2023”"),
}


@pytest.mark.parametrize(("options", "says"), RIGHT.values(), ids=RIGHT)
def test_what_is_put_right(four: Pcc, options: list[str], says: str) -> None:
    done = four("correct", "3.14/02", *ON, *options).ok
    assert "corrected: " in done.out
    assert says in done.out
    assert "Typed wrongly" in four("history").ok.out


def test_the_topic_it_is_answered_by(four: Pcc) -> None:
    with_topics(four, NewTopic("Budget", "GPB"))
    done = four("correct", "3.14/02", "--topic", "bud", *ON).ok
    assert "topic “Budget” instead of nothing" in done.out
    done = four("correct", "3.14/02", "--no-topic", *ON).ok
    assert "topic nothing instead of “Budget”" in done.out
    assert four.refuses(2, "correct", "3.14/02", "--no-topic", *ON) == (
        "3.14/02/2023 says that already: there is nothing to correct."
    )


def test_a_topic_is_one_of_the_board_that_it_is_put_under(four: Pcc) -> None:
    with_topics(four, NewTopic("Budget", "PAM"), NewTopic("Estate", "GPB"))
    four.do("meeting add PAM 14/02/2023")
    assert four.refuses(5, "correct", "3.14/02", "--topic", "Budget", *ON) == (
        "There is no topic of GPB called “Budget”. The nearest are “Estate”. "
        "To plan it: pcc-actions programme add Budget --board GPB."
    )
    four.do("programme add Budget --board GPB --dry-run")
    done = four("correct", "3.14/02", "--board", "PAM", "--topic", "Budget", *ON).ok
    assert "topic “Budget” instead of nothing" in done.out


def test_a_topic_and_none_is_refused(four: Pcc) -> None:
    asked = ("correct", "3.14/02", "--topic", "Budget", "--no-topic", *ON)
    assert four.refuses(2, *asked) == (
        "--topic and --no-topic say the opposite: leave one of the two out."
    )


def test_another_board(four: Pcc) -> None:
    four.do("meeting add PAM 14/02/2023")
    done = four("correct", "3.14/02", "--board", "pam", *ON).ok
    assert "board “PAM” instead of “GPB”" in done.out
    assert "03.14/02/2023" in four("list", "--board", "PAM").ok.out


def test_the_earlier_reference_still_finds_it(four: Pcc) -> None:
    assert four("correct", "3.14/02", "--item", "4", *ON).ok
    shown = four("show", "3.14/02/2023").ok.out
    assert "4.14/02/2023" in shown
    assert "Set up a visit" in shown
    four.do("add 3.14/02/2023 'Another matter' --owner EI")
    assert "3.14/02/2023/2" in four("list").ok.out


def test_a_stated_date_becomes_the_default_again(four: Pcc) -> None:
    assert four("correct", "3.14/02", "--due", "01/04/2023", *ON).ok
    assert four("correct", "3.14/02", "--due", "next meeting", *ON).ok.out.endswith(
        "corrected: due 07/03/2023 (next meeting) instead of 01/04/2023.\n"
    )
    listed = four("list", "--as-at", "01/03/2023", "--format", "json").ok.out
    assert '"due_basis": "stated"' not in listed
    assert "due = " not in four.log.read_text("utf-8").split("[[actions.history]]")[0]


def test_what_was_due_by_default_is_told_wherever_the_correction_is(
    four: Pcc, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    assert four("correct", "3.14/02", "--due", "01/04/2023", *ON).ok
    there = "due 01/04/2023 instead of 07/03/2023 (next meeting)"
    span = ("--since", "01/03/2023", "--until", "02/03/2023")
    for command in (("show", "3.14/02"), ("history",), ("movement", *span)):
        assert there in " ".join(four(*command).ok.out.split()), command
    four.log.write_text(four.log.read_text("utf-8").replace("due = 2023-04-01\n", "", 1), "utf-8")
    back = "due 07/03/2023 (next meeting) instead of 01/04/2023"
    assert back in four("history").err
    assert back in " ".join(four("show", "3.14/02").ok.out.split())


def test_the_next_meeting_of_another_board(four: Pcc) -> None:
    four.do("meeting add PAM 01/05/2023")
    assert "due 01/05/2023" in four("correct", "3.14/02", "--due", "next PAM", *ON).ok.out


# the day of what happened


def test_the_day_and_the_minute_of_a_discharge(four: Pcc) -> None:
    four.do("discharge 3.14/02 --on 08/03/2023 --note Agreed")
    done = four("correct", "3.14/02", "--closed", "7 March 2023", "--minute", "1.7/3/23", *ON).ok
    assert done.out == (
        "3.14/02/2023, on 01/03/2023: corrected: discharged on 07/03/2023 instead of 08/03/2023; "
        "discharged by minute “1.07/03/2023” instead of nothing.\n"
    )
    assert "discharged 07/03/2023" in four("show", "3.14/02").ok.out
    assert "3.14/02/2023" not in four("outstanding", "--as-at", "07/03/2023").ok.out


def test_a_minute_of_another_day_than_the_closing_is_said_so(four: Pcc) -> None:
    four.do("discharge 3.14/02 --on 08/03/2023 --note Agreed")
    done = four("correct", "3.14/02", "--minute", "1.07/03/2023", "--note", "Found").ok
    line = "correct 3.14/02/2023 --closed 07/03/2023 --note WHY"
    assert done.out.endswith(
        f" (its day stays 08/03/2023; if that is wrong: pcc-actions {line}).\n"
    )
    four.do(line)
    again = four("correct", "3.14/02", "--minute", "2.07/03/2023", "--note", "Mistyped").ok
    assert "its day stays" not in again.out
    assert "(" not in four("correct", "3.14/02", "--closed", "08/03/2023", *ON).ok.out


def test_the_day_of_a_report_and_of_any_event(four: Pcc) -> None:
    four.do("complete 3.14/02 --on 08/03/2023 --note Done", "note 3.14/02 --note Seen")
    assert "reported complete on 06/03/2023 instead of 08/03/2023" in (
        four("correct", "3.14/02", "--completed-on", "06/03/2023", *ON).ok.out
    )
    assert "noted on 07/03/2023 instead of" in (
        four("correct", "3.14/02", "--event", "3", "--day", "07/03/2023", *ON).ok.out
    )


def test_the_record_and_the_day_of_an_event_at_once(four: Pcc) -> None:
    four.do("discharge 3.14/02 --on 08/03/2023 --note Agreed")
    done = four("correct", "3.14/02", "--closed", "07/03/2023", "--theme", "Trust", *ON).ok
    assert "theme “Trust” instead of nothing" in done.out
    assert "discharged on 07/03/2023" in done.out
    before = four.kept()
    for options in (["--closed", "07/03/2023"], ["--theme", "Trust"]):
        assert "says that already" in four.refuses(2, "correct", "3.14/02", *options, *ON)
    assert four.kept() == before


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (["--closed", "07/03/2023"], "neither discharged nor withdrawn"),
        (["--minute", "blah blah"], "is no minute of a meeting of GPB"),
        (["--event", "9", "--day", "07/03/2023"], "has no event 9"),
        (["--event", "1"], "--day DATE"),
        (["--day", "07/03/2023"], "--event N --day DATE"),
        (["--redact", "visit", "--closed", "07/03/2023"], "--redact stands alone"),
    ],
)
def test_a_day_that_cannot_be_put_right(four: Pcc, options: list[str], says: str) -> None:
    assert says in four.refuses(2, "correct", "3.14/02", *options, "--note", "Late")


def test_the_lines_that_refusals_name_put_it_right(four: Pcc) -> None:
    four.do("complete 3.14/02 --on 08/03/2023 --note Done")
    said = four.refuses(2, "discharge", "3.14/02", "--on", "07/03/2023")
    line = said[said.index("correct 3.14") :].removesuffix(".")
    four.do(line.replace("DATE", "07/03/2023"), "discharge 3.14/02 --on 07/03/2023")
    said = four.refuses(2, "complete", "3.14/02", "--on", "07/03/2023", "--note", "Again")
    line = said[said.index("correct 3.14") :].removesuffix(".")
    four.do(line.replace("DATE", "09/03/2023"), "note 3.14/02 --note Seen")
    assert "discharged 09/03/2023" in four("show", "3.14/02").ok.out


RAISED = ("correct", "3.14/02/2023", "--raised", "15/02/2023", "--note", "The date was a slip")


def test_an_unknown_meeting_is_not_recorded_unless_that_is_said(four: Pcc) -> None:
    assert four.refuses(2, *RAISED) == (
        "There is no meeting of GPB on 15/02/2023; nearest: GPB 14/02/2023, GPB 07/03/2023, GPB "
        "04/04/2023. If there was a GPB meeting that day, add --new-meeting."
    )
    said = four.refuses(2, "correct", "3.14/02/2023", "--text", "A", "--new-meeting", "--note", "B")
    assert said == "--new-meeting goes with --raised, the date of that meeting."
    done = four(*RAISED, "--new-meeting").ok.out
    assert done.startswith(
        "Meeting GPB 15/02/2023 added.\n"
        "With that 11.14/02/2023 and 11.14/02/2023/2 are due on 15/02/2023.\n"
        "3.15/02/2023, on "
    )


@pytest.mark.parametrize("yes", [True, False])
def test_an_unknown_meeting_is_asked_about_at_a_terminal(
    four: Pcc, monkeypatch: pytest.MonkeyPatch, yes: bool
) -> None:
    asked: list[str] = []

    def answer(question: str) -> bool:
        asked.append(question)
        return yes

    for module in ("correct_options", "new_meeting"):
        monkeypatch.setattr(f"pcc_actions.cli.{module}.at_terminal", lambda: True)
    monkeypatch.setattr("pcc_actions.cli.new_meeting.confirmed", answer)
    done = four(*RAISED)
    assert asked == ["Record a new GPB meeting that day?"]
    assert done.out.startswith("There is no meeting of GPB on 15/02/2023; nearest: ")
    assert ("Meeting GPB 15/02/2023 added." in done.out) is yes
    assert (done.code, "Nothing was recorded." in done.err) == ((0, False) if yes else (2, True))
    again = four("correct", "4.26/01/2021", "--raised", "23/02/2021", "--note", "A slip").ok
    assert asked == ["Record a new GPB meeting that day?"]
    assert "04.23/02/2021" in again.out
