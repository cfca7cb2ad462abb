"""Every line that a refusal shows runs on the log that caused it, its gap filled if it has one."""

import re
import shlex
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.cli.running import FOUR, MEETINGS, Done, Pcc, Templates
from tests.examples import examples

WRONG = (
    "note", "note 3.14/02/2023", "note 3 --meeting 14/02/2023", "note --note Rang",
    "note 3.14/02/2023 “Rang them”", "note 3 14/02/2023",
    "note 'Rang them' 3.14/02/2023", "note Rang 3 --meeting 14/02/2023", "assign EI 4.26/01/2021",
    "defer 31/12/2098 3.14/02/2023 Moving", "withdraw No need 3.14/02 11.14/02/2023",
    "complete", "complete --on 01/03/2023", "complete 11.14/02/2023/2",
    "discharge", "discharge 11.14/02/2023/2", "discharge 3.14/02/2023 --minute 1.15/02/2023",
    "withdraw", "withdraw 3.14/02/2023", "withdraw 3.14/02/2023 --on 07/03/2023",
    "reopen", "reopen 11.14/02/2023/2",
    "defer", "defer 3.14/02/2023", "defer 3.14/02/2023 31/12/2099", "defer --note Moving",
    "defer 3.14/02/2023 'Team moving'", "defer 3.14/02/2023 Moving --on 08/03/2023",
    "defer 3.14/02/2023 --note Moving", "defer 3.14/02/2023 01/01/2020 Moving",
    "defer 3.14/02/2023 01/05/2023 Moving",
    "defer 3.14/02/2023 end of April 2099 Team moving",
    "defer 3.14/02/2023 'the June meeting' Moving", "defer 3.14/02/2023 'next meeting' Moving",
    "assign", "assign 3.14/02/2023", "assign --owner 'Head of Estates'", "assign --from EI",
    "assign --to 'Head of Estates'", "assign 3.14/02/2023 --from EI --to OPCC",
    "assign 4.26/01/2021 CC --on 01/02/2021",
    "exempt", "exempt 3.14/02/2023", "exempt --ground 'FOIA s.31'",
    "show", "show --as-at 07/03/2023",
    "add", "add 5.14/02/2023", "add 5.14/02/2023 Visit the team --owner EI",
    "add 'Visit the team' 5.14/02/2023", "add 5.15/02/2023 'Visit the team'",
    "add 5.15/02/2023 Visit --board GPB", "add 5.15/02/2023 Visit --new-meeting",
    "add 5.14/02/2023 Visit --due 'the June meeting'",
    "add 5.15/02/2023 Visit --due 'end of the year'", "add 5.15/02/2023 Visit --due=ASAP",
    "add 5.15/02/2023 Visit --board GPB --due 31/02/2023",
    "correct", "correct 3.14/02/2023", "correct 3.14/02/2023 --text Other", "correct --text Other",
    "correct 3.14/02/2023 --note Wrong", "correct --note Wrong",
    "outstanding XX", "outstanding EI", "list overdue", "list Outstanding", "list discharged",
    "report", "report XX", "report GPB 'the April meeting'", "report 'next meeting' GPB",
    "report --owner EI", "report --matters-arising --as-at 07/03/2023",
    "export", "export GPB", "board add NEW", "board add", "meeting add", "meeting add GPB",
    "meeting cancel PAM", "meeting move GPB", "meeting move", "meeting move PAM", "meeting cancel",
    "meeting move PAM 02/02/2099", "meeting edit GPB 04/04/2023", "board edit", "board edit GPB",
    "discharge --all-completed", "discharge --all-completed --board GPB",
    "discharge --all-completed --minute 1.07/03/2023 --yes",
    "add 5.14/02/2023 Visit --due ASAP", "correct 3.14/02/2023 --note Wrong --due=TBC",
    "meeting list XX", "person add OM", "person add",
    "person edit EI --post Clerk", "person edit 'head of estates' --post Clerk",
    "delete", "remove", "edit", "change", "search", "find", "done", "close", "status", "print",
    "people", "open", "stats", "version", "frob", "lsit", "help frob",
    "note 3.14/02/2023 --nonsense",
)  # fmt: skip
FILLED = {
    "BOARD": "GPB", "CODE": "AUD", "DATE": "07/03/2023", "FILE": "all.csv", "GROUND": "FOIA s.31",
    "INITIALS": "HE",
    "NAME": "The whole name", "OWNER": "OPCC", "REFERENCE": "3.14/02/2023", "TEXT": "Do this",
    "TOPIC": "A new topic",
    "WHAT HAPPENED": "Rang them", "WHEN": "31/12/2098", "WHY": "Moved", "WORDS": "team",
}  # fmt: skip
DAYS = {
    "meeting add": "05/05/2099",
    "meeting cancel": "02/02/2099",
    "meeting edit": "03/03/2099",
    "meeting move": "03/03/2099",
}
LOOKING = (
    "--version", "help", "list", "outstanding", "overdue", "show", "figures", "report", "export",
)  # fmt: skip
GAP = re.compile(rf"(?<![\w-])(?:{'|'.join(FILLED)})(?![\w-])")
# A line goes on to the end of its sentence: a stop, semicolon or bracket before a space.
ENDS = re.compile(r"(?:[.;,)]|\.\))(?=\s|$)")


def lines(said: str) -> list[list[str]]:
    """Give the words of each line shown, its gaps filled."""
    return [shlex.split(GAP.sub(lambda gap: FILLED[gap[0]], shown)) for shown in shown_lines(said)]


def shown_lines(said: str) -> list[str]:
    found = []
    for told in re.split(r"\bpcc-actions ", said)[1:]:
        quoted = re.sub(r"\"[^\"]*\"", lambda text: "_" * len(text[0]), told)
        end = ENDS.search(quoted)
        shown = told[: end.start() if end else len(told)].strip()
        found.append(re.split(r" (?:or|and why) ", shown)[0])
    return found


def runs(pcc: Pcc, words: list[str]) -> Done:
    """Run a line, what it records being said only; dates and boards are those it can take."""
    typed = " ".join(words[:2])
    if typed in DAYS:
        words = [DAYS[typed] if word == FILLED["DATE"] else word for word in words]
    if "--board" in words:
        words = ["GPB" if word == FILLED["CODE"] else word for word in words]
    if typed.startswith(("assign --from", "undo")):
        words = [*words, "--yes"]
    if not {*words[:2]} & {*LOOKING} and "--dry-run" not in words:
        words = [*words, "--dry-run"]
    return pcc(*words)


CLOSED = (
    "discharge 11.14/02/2023/2 Agreed --on 04/04/2023",
    "assign 4.26/01/2021 'Head of Estates'",
    "meeting add PAM 02/02/2099",
)


@pytest.fixture
def closed(tmp_path: Path, templates: Templates) -> Pcc:
    return templates.copied(tmp_path, *MEETINGS, *FOUR, *CLOSED)


@pytest.mark.parametrize("line", WRONG)
def test_the_lines_of_a_refusal_run(closed: Pcc, line: str) -> None:
    said = closed.refuses(2, *shlex.split(line))
    assert "pcc-actions " in said
    for words in lines(said):
        done = runs(closed, words)
        assert done.code == 0, (said, words, done.err)


@pytest.mark.parametrize("line", WRONG)
def test_a_line_has_one_gap_at_most(closed: Pcc, line: str) -> None:
    said = closed.refuses(2, *shlex.split(line))
    assert all(len(GAP.findall(each)) <= 1 for each in shown_lines(said)), said


COMMANDS = st.sampled_from(["note", "withdraw", "assign", "exempt", "add", "defer", "correct"])
TYPED = st.sampled_from(["3.14/02/2023", "03.14/2/23", "“3.14/02/2023”,", "3,14/02/2023",
                         "GPB:3.14/02/2023", "ref 3.14/02/2023", "3 14/02/2023"])  # fmt: skip
OPTIONS = st.lists(
    st.sampled_from([("--on", "08/03/2023"), ("--dry-run",), ("--meeting", "14/02/2023")]),
    unique=True,
    max_size=2,
)


@settings(max_examples=examples(40), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(command=COMMANDS, typed=TYPED, options=OPTIONS, first=st.booleans())
def test_what_is_missing_is_shown_so_that_it_runs(
    closed: Pcc, command: str, typed: str, options: list[tuple[str, ...]], first: bool
) -> None:
    named = [typed] if typed.startswith("ref") else typed.split(" ")
    taken = [each for each in options if command != "add" or each[0] != "--on"]
    given = [word for each in taken for word in each]
    line = [command, *(given + named if first else named + given)]
    [words] = lines(closed.refuses(2, *line).partition(". What else")[0])
    done = runs(closed, words)
    assert done.code == 0, (line, words, done.err)


def test_the_lines_are_found() -> None:
    said = (
        'Say what, as in: pcc-actions note 3.14/02/2023 "WHAT HAPPENED". If not (a slip): '
        "pcc-actions undo; else pcc-actions help board add."
    )
    assert lines(said) == [
        ["note", "3.14/02/2023", "Rang them"],
        ["undo"],
        ["help", "board", "add"],
    ]
