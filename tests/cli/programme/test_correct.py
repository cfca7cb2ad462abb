"""`programme correct`: the record of a topic put right, and its history."""

import pytest

from tests.cli.desk import answered
from tests.cli.running import Pcc


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--topic", "Precept"), "topic “Precept” instead of “Budget”"),
        (("--due", "20/06/2090"), "due 20/06/2090 instead of 22/11/2023"),
        (("--due", "to be timetabled"), "due to be timetabled instead of 22/11/2023"),
        (("--no-due",), "due to be timetabled instead of 22/11/2023"),
        (("--due-words", "in autumn"), "due words “in autumn” instead of 22/11/2023"),
        (("--every", "2"), "comes at every 2nd meeting instead of once"),
        (("--last", "22/06/2023"), "last 22/06/2023 instead of nothing"),
        (("--text", "All of it"), "text “All of it” instead of “The draft precept.”"),
        (("--owner", "EI / XY"), "owners EI, XY instead of EI"),
        (("--theme", "Trust"), "theme “Trust” instead of nothing"),
        (("--event", "1", "--day", "21/06/2023"), "put on the programme on 21/06/2023 instead of "
                                                  "22/06/2023"),
    ],
)  # fmt: skip
def test_each_field_is_put_right(panel: Pcc, options: tuple[str, ...], said: str) -> None:
    done = panel("programme", "correct", "budget", *options, "--note", "Misread").ok
    assert f" of PCP corrected: {said}.\n" in done.out


def test_a_rule_is_taken_away(panel: Pcc) -> None:
    done = panel("programme", "correct", "annual", "--no-every", "--note", "Misread").ok
    assert "comes once instead of every June" in done.out
    assert panel("programme", "correct", "annual", "--due", "next meeting", "--note", "x").code == 0
    assert "--note" not in panel.refuses(
        2, "programme", "correct", "annual", "--no-every", "--note", "Again"
    )


def test_the_day_and_the_minute_of_its_end_are_put_right(panel: Pcc) -> None:
    panel.do("programme done Budget --on 22/11/2023", "meeting add PCP 23/11/2023")
    line = ("programme", "correct", "Budget")
    done = panel(*line, "--closed", "23/11/2023", "--minute", "3.22/11/2023", "--note", "x").ok
    assert "done on 23/11/2023 instead of 22/11/2023" in done.out
    assert "(its day stays 23/11/2023; if that is wrong: pcc-actions programme correct Budget " in (
        done.out
    )


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ((), "Say which topic, as in: pcc-actions programme correct Re-vetting --every June "
             '--note "WHY".'),
        (("Budget",), "Say what is to be put right, and why, as in: pcc-actions programme correct "
                      'Budget --every June --note "WHY". What else there is'),
        (("Budget", "--note", "x"), "Say what is to be put right, as in: pcc-actions programme "
                                    "correct Budget --note x --every June."),
        (("Budget", "--every", "2"), "Say why it is put right, as in: pcc-actions programme "
                                     'correct Budget --every 2 --note "WHY".'),
        (("Budget", "--due", "20/06/2090", "--no-due", "--note", "x"), "--due and --no-due: leave"),
        (("Budget", "--every", "2", "--no-every", "--note", "x"), "--every and --no-every: leave"),
        (("Budget", "--due", "soon", "--note", "x"), "kept as they are said by --due-words"),
        (("Budget", "--due", "03/03/2090", "--note", "x"), "add --new-meeting"),
        (("Budget", "--new-meeting", "--note", "x"), "--new-meeting goes with the date"),
        (("Budget", "Late", "--theme", "Trust", "--note", "x"), "Nothing follows the topic "
                                                                "“Budget” here: leave out “Late”."),
        (("Budget", "--event", "7", "--day", "22/06/2023", "--note", "x"),
         "See them with pcc-actions programme show Budget --board PCP."),
        (("Budget", "--closed", "22/11/2023", "--note", "x"), "neither done nor dropped"),
        (("Budget", "--last", "01/01/2090", "--note", "x"), "01/01/2090 is in the future"),
        (("Budget", "--topic", "Performance", "--note", "x"), "PCP has a topic “Performance”"),
    ],
)  # fmt: skip
def test_what_is_missing_or_wrong_is_said(panel: Pcc, options: tuple[str, ...], said: str) -> None:
    assert said in panel.refuses(2, "programme", "correct", *options)


def test_a_new_meeting_is_asked_about(panel: Pcc) -> None:
    line = ("programme", "correct", "Budget", "--due", "03/03/2090", "--note", "Misread")
    code, said = answered(panel, *line, asked="Record a new PCP meeting that day", typed="y")
    assert code == 0
    assert "due 03/03/2090 instead of 22/11/2023" in said
