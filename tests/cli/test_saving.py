"""A change as it is recorded, tried or warned of, also where two recorders’ clocks disagree."""

import os
from datetime import UTC, date, datetime, timedelta

import pytest

from pcc_actions.core.changes import actions
from pcc_actions.core.changes.provenance import Provenance
from pcc_actions.core.model import Log
from pcc_actions.core.references.lookup import find_action
from pcc_actions.store.layout import ActionLine, Layout, layout_of
from pcc_actions.store.read_log import read_log
from pcc_actions.store.reading import Now
from pcc_actions.store.saving import update
from pcc_actions.store.seal import Closing
from tests.cli.desk import at_desk
from tests.cli.running import Pcc

REF = "3.14/02/2023"


def lifted_by_a_clock_ahead(pcc: Pcc, ahead: timedelta) -> None:
    """Have CC lift the exemption of an action, by a clock that is so far ahead of ours."""
    at = datetime.now(UTC).replace(microsecond=0) + ahead
    now = Now(at.astimezone().date(), at)

    def lift(log: Log) -> Log:
        provenance = Provenance("CC", now.at, now.today, now.today)
        return actions.exempt(log, find_action(log, REF), provenance, None)

    update(pcc.log, now, lift)


def test_a_log_is_searched_once_by_a_change_for_which_it_was_looked_at(
    pcc: Pcc, monkeypatch: pytest.MonkeyPatch
) -> None:
    pcc.do(f"add {REF} 'Visit the team' --owner EI")
    searched = []

    def counted(data: bytes, closing: Closing, first: ActionLine) -> Layout | None:
        searched.append(closing.revision)
        return layout_of(data, closing, first)

    monkeypatch.setattr("pcc_actions.store.saved_log.layout_of", counted)
    assert pcc("discharge", REF, "Agreed").code == 0  # the log tells that the word is no reference
    assert len(searched) == 1


def newest_day(pcc: Pcc) -> date:
    at = datetime.now(UTC)
    log = read_log(pcc.log, Now(at.date(), at)).log
    return log.actions[find_action(log, REF)].history[-1].on


@pytest.mark.parametrize(
    ("ahead", "words"),
    [
        (timedelta(minutes=5), "5 minutes"),
        (timedelta(hours=3), "3 hours"),
        (timedelta(days=2), "2 days"),
    ],
)
def test_a_mark_made_by_a_clock_that_is_behind_withholds(
    four: Pcc, ahead: timedelta, words: str
) -> None:
    four.do(f"exempt {REF} --ground 'FOIA s.31' --on 01/03/2023")
    lifted_by_a_clock_ahead(four, ahead + timedelta(seconds=30))
    done = four("exempt", REF, "--ground", "Sch 12A para 3").ok
    assert done.out == (f"{REF}, on {newest_day(four):%d/%m/%Y}: marked exempt (Sch 12A para 3).\n")
    assert f"The clock of this computer is {words} behind: {REF} was last changed at " in done.err
    assert "Set the clock right." in done.err
    paper = four("report", "GPB").ok.out
    assert "Withheld: exempt (" in paper
    assert "establishment" not in paper


def test_clocks_that_differ_by_less_than_a_minute_are_not_worth_a_word(four: Pcc) -> None:
    four.do(f"exempt {REF} --ground 'FOIA s.31' --on 01/03/2023")
    lifted_by_a_clock_ahead(four, timedelta(seconds=40))
    assert four("exempt", REF, "--ground", "FOIA s.31").ok.err == ""


DRY = [
    "init --file other.toml",
    "board add SPCB --name 'A board'",
    "meeting add GPB 02/05/2023",
    "meeting move GPB 07/03/2023 14/03/2023 --on 01/03/2023",
    "meeting cancel GPB 07/03/2023 --on 01/03/2023",
    "person add IF --name 'Iris Field'",
    "add 5.14/02/2023 'Write to the force' --owner CC",
    "add 5.15/02/2023 'Write to the force' --owner CC --board GPB --new-meeting",
    "note 3.14/02 --note x",
    "complete 3.14/02 --note x",
    "discharge 3.14/02 --note x",
    "withdraw 3.14/02 --note x",
    "defer 3.14/02 --to 1/5/23 --note x --on 01/03/2023",
    "assign 3.14/02 --owner CC",
    "correct 3.14/02 --text 'Set up two visits' --note x",
    "correct 3.14/02 --redact Commissioner",
    "exempt 3.14/02 --ground 'FOIA s.31'",
]


@pytest.mark.parametrize("line", DRY)
def test_dry_run_records_nothing_and_says_what_it_would(four: Pcc, line: str) -> None:
    import shlex

    before = four.kept()
    done = four(*shlex.split(line), "--dry-run").ok
    assert done.out.startswith("Would ")
    assert four.kept() == before


def test_a_save_whose_version_could_not_be_kept_is_warned_of(
    four: Pcc, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pcc_actions.store.versions.keep_version", full)
    done = four("note", "3.14/02", "--note", "Rang").ok
    assert done.out.endswith("noted.\n")
    assert done.err == (
        "Warning: That is saved, but the versions kept for undo could not be brought up to date: "
        "no space left on the device.\n"
    )


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such modes")
@pytest.mark.parametrize("asking", ["add", "review"])
def test_what_asks_much_refuses_a_read_only_log_before_anybody_types(
    asking: str, four: Pcc
) -> None:
    four.log.chmod(0o444)
    before = four.kept()
    with at_desk(four, asking, "--plain", columns=400) as desk:  # nothing is typed
        code, said = desk.ended()
    assert (code, four.kept()) == (3, before)
    assert said.startswith(f"Error: {four.log} could not be written: the file is read-only;")
