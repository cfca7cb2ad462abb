"""Every line that a refusal about topics shows runs on the log that caused it."""

import shlex

import pytest

from tests.cli.running import Pcc
from tests.cli.test_lines_in_refusals import GAP, lines, runs, shown_lines

WRONG = (
    "add", "add Estates", "add Fly tipping 20/09/2090 --board PCP",
    "add Estates --board PCP --due 'once ready'", "add Estates --board PCP --due 'May meeting'",
    "add Estates --board XX",
    "move", "move search", "move search 'Figures late'", "move search 20/09/2090",
    "move Dropped 20/09/2090 Late", "move --note Late", "move --to 20/09/2090",
    "move search --to TBC Late --on today",
    "done", "done Dropped", "done Budget --minute 3.23/11/2023", "done --minute 3.22/11/2023",
    "drop", "drop search", "drop Dropped Again", "drop Budget report late", "drop --note Late",
    "reopen", "reopen Dropped", "show", "show Budget --as-at 01/01/2020",
    "exempt", "exempt search", "exempt --ground 'FOIA s.31'",
    "correct", "correct Budget", "correct Budget --note x", "correct search --every 2",
    "correct Budget --event 9 --day 22/06/2023 --note x",
    "correct Budget --due soon --note x",
)  # fmt: skip


@pytest.fixture
def several(panel: Pcc) -> Pcc:
    return panel.do(
        "programme add 'Budget report' --board PCP",
        "programme add Dropped --board PCP",
        "programme drop Dropped 'Not wanted'",
    )


@pytest.mark.parametrize("line", WRONG)
def test_the_lines_of_a_refusal_run(several: Pcc, line: str) -> None:
    done = several("programme", *shlex.split(line))
    assert done.code in (2, 5)
    assert all(len(GAP.findall(each)) <= 1 for each in shown_lines(done.err)), done.err
    for words in lines(done.err.partition(". What else")[0]):
        tried = runs(several, words)
        assert tried.code == 0, (done.err, words, tried.err)


def test_lines_are_shown() -> None:
    assert lines('Say why: pcc-actions programme drop search "WHY".') == [
        ["programme", "drop", "search", "Moved"]
    ]
