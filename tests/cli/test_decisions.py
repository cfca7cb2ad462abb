"""When a board decided what is recorded the morning after."""

import io
import re
import shlex
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest

from pcc_actions.core.dates.parse import uk
from tests.cli.running import Done, Pcc, Templates, ran

MET = uk(date.today() - timedelta(2))
TODAY = uk(date.today())
BEFORE = uk(date.today() - timedelta(40))
REF = f"3.{BEFORE}"
OTHER = f"4.{BEFORE}"


@pytest.fixture
def morning(tmp_path: Path, templates: Templates) -> Pcc:
    """A log whose boards met some weeks ago; GPB again the day before yesterday."""
    return templates.copied(
        tmp_path,
        "init",
        f"meeting add GPB {BEFORE} {MET}",
        f"meeting add PAM {BEFORE}",
        f"add {REF} 'Set up a visit' --owner EI --board GPB",
        f"add {OTHER} 'Write to the team' --owner EI --board GPB",
        f"add 5.{BEFORE} 'Circulate the figures' --owner EI --board PAM",
    )


def at_a_terminal(pcc: Pcc, monkeypatch: pytest.MonkeyPatch, typed: str, line: str) -> Done:
    """Run a line where somebody is there to be asked, who types this."""
    monkeypatch.setattr("pcc_actions.cli.decisions.at_terminal", lambda: True)
    monkeypatch.setattr("pcc_actions.cli.new_meeting.at_terminal", lambda: True)
    monkeypatch.setattr("pcc_actions.cli.commands.discharge.at_terminal", lambda: True)
    monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
    return pcc(*shlex.split(line))


def figures(pcc: Pcc) -> str:
    """The figures of the paper that speaks as at the day of the meeting."""
    paper = pcc.folder / "paper.md"
    pcc.do(f"report --board GPB --meeting {MET} --as-at {MET} -o {paper} --force")
    lines = paper.read_text("utf-8").splitlines()
    return next(each for each in lines if re.search(r": \w+ (is|are) outstanding", each))


def test_the_paper_of_the_meeting_says_what_was_decided_at_it(morning: Pcc) -> None:
    assert "none discharged: 2 are outstanding" in figures(morning)
    done = morning(*f"discharge {REF} --minute 1.{MET[:-4]}{MET[-2:]} --note Agreed".split()).ok
    assert done.out == f"{REF}, on {MET}: discharged (minute 1.{MET}).\n"
    assert "1 discharged: 1 is outstanding" in figures(morning)
    morning.do(f"withdraw {OTHER} --note 'No longer wanted'")
    assert "1 discharged: 1 is outstanding" in figures(morning)
    morning.do(f"correct {OTHER} --closed {MET} --note 'Decided then'")
    assert "1 discharged, 1 withdrawn: none are outstanding" in figures(morning)


def test_a_day_that_is_said_is_the_day_whatever_the_minute(morning: Pcc) -> None:
    done = morning("discharge", REF, "--minute", f"1.{MET}", "--on", TODAY).ok
    assert done.out == f"{REF}, on {TODAY}: discharged (minute 1.{MET}).\n"


@pytest.mark.parametrize("command", ["discharge", "withdraw"])
def test_where_nobody_can_be_asked_today_is_taken_and_the_way_out_said(
    morning: Pcc, command: str
) -> None:
    happened = {"discharge": "discharged", "withdraw": "withdrawn"}[command]
    line = f"pcc-actions correct {REF} --closed {MET} --note WHY"
    done = morning(command, REF, "--note", "Agreed").ok
    assert done.out == (
        f"{REF}, on {TODAY}: {happened} (today; if GPB decided it on {MET}: {line}).\n"
    )
    morning.do(line.removeprefix("pcc-actions "))
    assert f"{happened} {MET}" in morning("show", REF).out
    assert REF not in morning("outstanding", "--as-at", MET).out


def test_nothing_is_added_where_no_meeting_may_have_decided(morning: Pcc) -> None:
    alone = f"PAM:05.{BEFORE}"
    assert "(today" not in morning("discharge", alone).ok.out
    assert "(today" not in morning("discharge", OTHER, "--on", TODAY).ok.out


LATE = {
    "complete": "--note 'CFO rang'",
    "defer": f"--to {uk(date.today() + timedelta(9))} --note Ill",
}


@pytest.mark.parametrize("late", LATE)
def test_what_was_recorded_since_the_meeting_is_put_right_first(morning: Pcc, late: str) -> None:
    morning.do(f"{late} {REF} {LATE[late]}")
    first = f"pcc-actions correct {REF} --event 2 --day {MET} --note WHY"
    then = f"pcc-actions correct {REF} --closed {MET} --note WHY"
    said = morning("discharge", REF, "--note", "Agreed").ok.out
    assert f"discharged (today; if GPB decided it on {MET}: {first}, then {then})." in said
    morning.do(*(line.removeprefix("pcc-actions ") for line in (first, then)))
    assert f"discharged {MET}" in morning("show", REF).out


def test_it_is_asked_of_what_was_reported_complete_since_the_meeting(
    morning: Pcc, monkeypatch: pytest.MonkeyPatch
) -> None:
    morning.do(f"complete {REF} --note 'CFO rang'")
    line = f"discharge {REF} --note Agreed"
    refused = at_a_terminal(morning, monkeypatch, "y\n", line)
    assert refused.code == 2
    assert f"correct {REF} --event 2 --day {MET} --note WHY" in refused.err
    assert f"{REF}, on {TODAY}: discharged." in at_a_terminal(morning, monkeypatch, "n\n", line).out


@pytest.mark.parametrize(("typed", "on"), [("\n", MET), ("y\n", MET), ("n\n", TODAY)])
def test_at_a_terminal_it_is_asked(
    morning: Pcc, monkeypatch: pytest.MonkeyPatch, typed: str, on: str
) -> None:
    done = at_a_terminal(morning, monkeypatch, typed, f"discharge {REF} {OTHER} --note Agreed").ok
    assert done.out.count(f"Decided at GPB {MET}? [Y/n]:") == 1
    assert f"{REF}, on {on}: discharged.\n{OTHER}, on {on}: discharged.\n" in done.out


@pytest.mark.parametrize("command", ["discharge", "withdraw"])
def test_a_date_that_is_typed_at_the_question_is_the_day(
    morning: Pcc, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    other = uk(date.today() - timedelta(3))
    done = at_a_terminal(morning, monkeypatch, f"{other}\n", f"{command} {REF} --note Agreed").ok
    assert f"{REF}, on {other}: " in done.out


@pytest.mark.parametrize(("last", "on"), [("", MET), ("N", TODAY), ("Yes", MET)])
def test_what_answers_nothing_is_asked_again(
    morning: Pcc, monkeypatch: pytest.MonkeyPatch, last: str, on: str
) -> None:
    to_come = uk(date.today() + timedelta(1))
    typed = f"sure\n{to_come}\nend of year\n{last}\n"
    done = at_a_terminal(morning, monkeypatch, typed, f"discharge {REF} --note Agreed").ok
    assert done.out.count("Decided at GPB") == 4
    assert "“sure” is not a date" in done.out
    assert f"{to_come} is in the future" in done.out
    assert f"{REF}, on {on}: discharged." in done.out


def test_at_a_terminal_nothing_is_asked_where_the_day_is_said(
    morning: Pcc, monkeypatch: pytest.MonkeyPatch
) -> None:
    for line in (f"discharge {REF} --on {TODAY}", f"withdraw {OTHER} --minute 1.{MET} --note No"):
        assert "?" not in at_a_terminal(morning, monkeypatch, "", line).ok.out


def test_an_unknown_meeting_of_a_minute_is_asked_about(
    morning: Pcc, monkeypatch: pytest.MonkeyPatch
) -> None:
    yesterday = uk(date.today() - timedelta(1))
    line = f"discharge {REF} --minute 1.{yesterday}"
    before = morning.kept()
    no = at_a_terminal(morning, monkeypatch, "n\n", line)
    assert (no.code, morning.kept()) == (2, before)
    assert "Mend the date and try again." in no.err
    yes = at_a_terminal(morning, monkeypatch, "y\n", line).ok
    assert f"There is no meeting of GPB on {yesterday}" in yes.out
    assert f"Meeting GPB {yesterday} added." in yes.out
    assert f"{REF}, on {yesterday}: discharged (minute 1.{yesterday})." in yes.out


def test_a_cancelled_meeting_of_a_minute_is_held_after_all(
    morning: Pcc, monkeypatch: pytest.MonkeyPatch
) -> None:
    yesterday = uk(date.today() - timedelta(1))
    morning.do(f"meeting add GPB {yesterday}", f"meeting cancel GPB {yesterday} --on {BEFORE}")
    line = f"discharge {REF} --minute 1.{yesterday}"
    assert at_a_terminal(morning, monkeypatch, "y\n", line).code == 0
    assert "held after all" in morning("meeting", "list", "--board", "GPB").ok.out


def test_an_unknown_meeting_is_refused_elsewhere_with_a_line_that_runs(morning: Pcc) -> None:
    yesterday = uk(date.today() - timedelta(1))
    said = morning.refuses(2, "discharge", REF, "--minute", f"1.{yesterday}")
    line = f"meeting add GPB {yesterday}"
    assert said.endswith(f"If GPB met that day: pcc-actions {line}.")
    morning.do(line, f"discharge {REF} --minute 1.{yesterday}")


def test_actions_of_two_boards_under_one_minute(morning: Pcc) -> None:
    both = ("discharge", REF, f"PAM:05.{BEFORE}", "--minute")
    said = morning.refuses(2, *both, f"1.{MET}")
    assert f"--minute GPB:1.{MET} or --minute PAM:1.{MET}" in said
    done = morning(*both, f"GPB:1.{MET}").ok
    assert done.out.count(f"on {MET}: discharged (minute GPB:1.{MET})") == 2


def test_whose_minute_it_is_is_asked_at_a_terminal(
    morning: Pcc, monkeypatch: pytest.MonkeyPatch
) -> None:
    line = f"discharge {REF} PAM:05.{BEFORE} --minute 1.{MET}"
    done = at_a_terminal(morning, monkeypatch, "gpb\n", line).ok
    assert f"Whose minute is 1.{MET} (GPB or PAM)?" in done.out
    assert done.out.count(f"on {MET}: discharged (minute GPB:1.{MET})") == 2


def test_a_dry_run_says_the_same_and_records_nothing(morning: Pcc) -> None:
    before = morning.kept()
    done = morning("discharge", REF, "--dry-run").ok
    assert f"(today; if GPB decided it on {MET}: " in done.out
    assert morning.kept() == before


def test_the_agreed_list_is_that_of_the_day_of_the_minute(
    morning: Pcc, monkeypatch: pytest.MonkeyPatch
) -> None:
    morning.do(f"complete {REF} --note Done --on {MET}", f"complete {OTHER} --note Done")
    line = f"discharge --all-completed --board GPB --minute 1.{MET} --yes"
    done = morning(*shlex.split(line)).ok
    assert f"{REF}, on {MET}: discharged" in done.out
    assert OTHER not in done.out


def test_an_edited_file_is_warned_of_once(morning: Pcc, monkeypatch: pytest.MonkeyPatch) -> None:
    text = morning.log.read_text("utf-8")
    morning.log.write_text(text.replace('text = "Set up a visit"', 'text = "Set up it"', 1))
    done = at_a_terminal(morning, monkeypatch, "\n", f"discharge {REF}").ok
    assert done.err.count("was edited outside pcc-actions") == 1


def test_a_minute_that_tells_no_day_leaves_it_to_be_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    log = Pcc(tmp_path).do(
        "init", "board add SPCB --name 'Strategic Board' --reference '{serial:03}/{yy}'",
        f"meeting add SPCB {BEFORE} {MET}", f"add 090/22 'Write' --board SPCB --meeting {BEFORE}",
    )  # fmt: skip
    line = "discharge 090/22 --minute 91/22 --dry-run"
    told = log(*line.split()).ok.out
    assert f"(today; if SPCB decided it on {MET}: pcc-actions correct 090/22 --closed" in told
    done = at_a_terminal(log, monkeypatch, "\n", line).ok
    assert f"090/22, on {MET}: discharged (minute 91/22)." in done.out
    done = at_a_terminal(log, monkeypatch, "", f"{line} --on {TODAY}").ok
    assert f"090/22, on {TODAY}: discharged (minute 91/22)." in done.out


def test_serials_have_no_day_and_are_kept_as_typed(tmp_path: Path) -> None:
    log = Pcc(tmp_path).do(
        "init", "board add SPCB --name 'Strategic Board' --reference '{serial:03}/{yy}'",
        f"meeting add SPCB {BEFORE}", f"add 090/22 'Write' --board SPCB --meeting {BEFORE}",
    )  # fmt: skip
    done = log("discharge", "090/22", "--minute", "91/22")
    assert done.ok.out == f"090/22, on {TODAY}: discharged (minute 91/22).\n"
    assert ran("--file", str(log.log), "show", "090/22").ok.out.count("91/22") == 2
