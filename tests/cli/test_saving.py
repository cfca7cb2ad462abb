"""What recording says when the clocks of two recorders disagree."""

from datetime import UTC, date, datetime, timedelta

import pytest

from pcc_actions.core.changes import actions
from pcc_actions.core.changes.provenance import Provenance
from pcc_actions.core.model import Log
from pcc_actions.core.references.lookup import find_action
from pcc_actions.store.reading import Now, read_log
from pcc_actions.store.saving import update
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
