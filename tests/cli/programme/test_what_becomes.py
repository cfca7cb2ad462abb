"""`programme done`, `drop`, `reopen` and `exempt`: what becomes of a topic."""

from datetime import timedelta

import pytest

from pcc_actions.core.dates.parse import uk
from pcc_actions.store.reading import Now
from tests.cli.desk import answered
from tests.cli.running import Pcc


def test_the_minute_tells_the_day_and_what_recurs_comes_next_by_its_rule(panel: Pcc) -> None:
    done = panel("programme", "done", "annual", "--minute", "3.22/11/2023", "Well", "received").ok
    assert done.out == (
        "“Annual report” of PCP, on 22/11/2023, done (minute 3.22/11/2023); it was promised for "
        "June 2024, which is past.\n"
    )
    shown = panel("programme", "show", "annual").ok.out
    assert "Last came:      22/11/2023" in shown
    assert "Latest update:  Well received" in shown


def test_what_comes_once_is_done_for_good(panel: Pcc) -> None:
    done = panel("programme", "done", "Budget", "--on", "22/11/2023").ok
    assert done.out == "“Budget” of PCP, on 22/11/2023, done.\n"
    assert "Budget" not in panel("programme", "list").ok.out
    assert "done" in panel("programme", "list", "--by-topic").ok.out
    assert "Status:               done 22/11/2023" in panel("programme", "show", "Budget").ok.out
    said = panel.refuses(2, "programme", "done", "Budget", "--on", "23/11/2023")
    assert "“Budget” was done on 22/11/2023, so it cannot be done." in said


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (("done", "Budget", "--minute", "3.23/11/2023"), "There is no meeting of PCP on"),
        (("done", "Budget", "--minute", "3"), "is no minute of a meeting of PCP."),
        (("done", "Budget", "--on", "01/01/2099"), "is in the future"),
        (("done",), "Say which topic, as in: pcc-actions programme done Re-vetting."),
        (("drop",), 'Say which topic, as in: pcc-actions programme drop Re-vetting "WHY".'),
        (("drop", "Budget"), 'Say why, as in: pcc-actions programme drop Budget "WHY".'),
        (("drop", "Budget", "Late", "--note", "Late"), "What follows the topic (“Late”)"),
        (("reopen",), "Say which topic. No topic is done or dropped."),
        (("reopen", "Budget", "Why"), "“Budget” is planned, so there is nothing to reopen."),
        (("exempt", "Budget"), "Say on which ground, such as FOIA s.31, as in: pcc-actions "
                               'programme exempt Budget "GROUND".'),
        (("exempt", "Budget", "FOIA s.31", "--lift"), "A ground makes it exempt, and --lift"),
        (("exempt", "Budget", "--lift"), "“Budget” is not exempt."),
        (("exempt", "Re-vetting", "FOIA s.31"), "“Re-vetting” is exempt already (FOIA s.31)."),
    ],
)  # fmt: skip
def test_what_is_missing_or_wrong_is_said(panel: Pcc, line: tuple[str, ...], said: str) -> None:
    assert said in panel.refuses(2, "programme", *line)


def test_a_topic_is_dropped_and_planned_again(panel: Pcc) -> None:
    done = panel("programme", "drop", "Stop", "and", "search", "Done", "elsewhere").ok
    assert done.out == "“Stop and search” of PCP dropped.\n"
    done = panel("programme", "reopen", "search", "--note", "Wanted after all").ok
    assert done.out == "“Stop and search” of PCP reopened; it comes on 20/06/2090.\n"
    history = panel("programme", "show", "search").ok.out
    assert "2      " in history
    assert "Done elsewhere" in history


def test_it_is_asked_at_a_terminal_whether_the_last_meeting_had_it(panel: Pcc, today: Now) -> None:
    day = uk(today.today - timedelta(days=3))
    panel.do(f"meeting add PCP {day}")
    code, said = answered(
        panel, "programme", "done", "annual", asked=f"Did it come to PCP {day}", typed=""
    )
    assert code == 0
    assert f"“Annual report” of PCP, on {day}, done" in said


def test_the_meeting_that_it_was_promised_for_is_asked_about_however_long_ago(panel: Pcc) -> None:
    code, said = answered(
        panel, "programme", "done", "Budget", asked="Did it come to PCP 22/11/2023", typed=""
    )
    assert (code, said.splitlines()[-1]) == (0, "“Budget” of PCP, on 22/11/2023, done.")


def test_elsewhere_the_line_names_the_meeting_that_it_was_promised_for(
    panel: Pcc, today: Now
) -> None:
    panel.do(f"meeting add PCP {uk(today.today - timedelta(days=3))}")
    assert panel("programme", "done", "Budget").ok.out == (
        "“Budget” of PCP done (today; if PCP had it on 22/11/2023: pcc-actions programme correct "
        "Budget --board PCP --closed 22/11/2023 --note WHY).\n"
    )


def test_on_the_day_of_a_meeting_nothing_is_asked(panel: Pcc, today: Now) -> None:
    panel.do(f"meeting add PCP {uk(today.today)}")
    assert panel("programme", "done", "Budget").ok.out == "“Budget” of PCP done.\n"


@pytest.mark.parametrize("name", ["search", "Performance"])
def test_what_is_still_to_come_is_asked_about(panel: Pcc, name: str) -> None:
    for typed, ends in (("n", 2), ("y", 0)):
        asked = "comes on 20/06/2090, which is still to come. Did it come today?"
        code, _ = answered(panel, "programme", "done", name, asked=asked, typed=typed)
        assert code == ends


def test_elsewhere_what_is_still_to_come_is_refused(panel: Pcc) -> None:
    assert panel.refuses(2, "programme", "done", "search") == (
        "“Stop and search” comes on 20/06/2090, which is still to come. If it came before that: "
        "pcc-actions programme done search --on DATE; or give its minute with --minute. If it is "
        'no longer wanted: pcc-actions programme drop "Stop and search" --board PCP --note WHY.'
    )
    assert panel("programme", "done", "search", "--on", "today").ok


def test_before_it_was_on_the_programme_it_came_at_a_meeting_alone(panel: Pcc) -> None:
    assert panel.refuses(2, "programme", "done", "Budget", "--on", "01/01/2020") == (
        "“Budget” was put on the programme on 22/06/2023, and PCP has no meeting on 01/01/2020. "
        "Give the day of the meeting that it came to; or, if it was put on the programme earlier: "
        'pcc-actions programme correct Budget --board PCP --event 1 --day DATE --note "Wrong day".'
    )
    panel.do("meeting add PCP 01/06/2023")
    assert panel("programme", "done", "Budget", "--on", "01/06/2023").ok
    assert panel("programme", "done", "annual", "--minute", "2.01/06/2023").ok


def test_elsewhere_today_is_taken_and_the_line_for_the_meeting_is_told(
    panel: Pcc, today: Now
) -> None:
    day = uk(today.today - timedelta(days=3))
    panel.do(f"meeting add PCP {day}")
    done = panel("programme", "done", "annual").ok.out
    assert done.endswith(
        f"(today; if PCP had it on {day}: pcc-actions programme correct "
        f'"Annual report" --board PCP --event 2 --day {day} --note WHY).\n'
    )
    done = panel("programme", "drop", "Budget", "Not wanted").ok.out
    assert done.endswith(
        f"(today; if PCP decided it on {day}: pcc-actions programme correct Budget --board PCP "
        f"--closed {day} --note WHY).\n"
    )


def test_a_topic_is_marked_exempt_and_freed(panel: Pcc) -> None:
    done = panel("programme", "exempt", "Budget", "Private", "matters").ok
    assert done.out == "“Budget” of PCP marked exempt (Private matters).\n"
    assert "Papers will print" in done.err
    done = panel("programme", "exempt", "Budget", "--lift").ok
    assert done.out == "“Budget” of PCP no longer exempt.\n"
    assert done.err.startswith("Papers and exports now tell all of “Budget”, also what was")
    done = panel("programme", "exempt", "Budget", "--ground", "FOIA s.31", "--dry-run").ok
    assert (done.out, done.err) == (
        "Would be recorded: “Budget” of PCP marked exempt (FOIA s.31).\n",
        "",
    )
