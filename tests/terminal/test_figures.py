"""Figures in the terminal: nothing cut at any width, and the same said at each."""

import re
from dataclasses import replace

import pytest
from syrupy.assertion import SnapshotAssertion

from pcc_actions.core.figures.paper import FiguresRequest, figures_paper
from pcc_actions.core.log_settings import GroupBy
from pcc_actions.core.model import Log
from pcc_actions.terminal.figures import print_figures
from tests.builders import changed, empty_log, event, raised
from tests.terminal.printed import AS_AT, Terminal, lines, printed, sample


def figures(
    width: int,
    group: GroupBy | None = None,
    log: Log | None = None,
    stream: Terminal | None = None,
) -> str:
    request = FiguresRequest(None, AS_AT, None, group)
    made = figures_paper(sample() if log is None else log, request)
    return printed(lambda: print_figures(made), width, stream=stream)


@pytest.mark.parametrize("width", [60, 80, 200])
def test_the_figures_and_the_chart(width: int, snapshot: SnapshotAssertion) -> None:
    assert lines(figures(width)) == snapshot


@pytest.mark.parametrize("width", [20, 60, 80, 100, 200])
def test_the_figures_of_each_owner(width: int, snapshot: SnapshotAssertion) -> None:
    assert lines(figures(width, "owner")) == snapshot


def test_of_an_empty_log_it_says_what_there_is_none_of() -> None:
    assert lines(figures(100, log=Log())) == [
        "Figures: all boards",
        "===================",
        "As at 07/03/2023.",
        "",
        "Outstanding:               0",
        "Overdue:                   0",
        "Median days to discharge:  none yet",
        "Discharged by first date:  none yet",
        "Times deferred:            0",
        "Oldest:                    none outstanding",
        "",
        "No meeting up to 07/03/2023 is recorded, so there is no chart of them.",
    ]


def test_the_groups_have_no_chart_of_which_to_say_that_there_is_none() -> None:
    assert "chart" not in figures(100, "owner", Log())
    assert "none yet" in figures(100, "owner", Log())


@pytest.mark.parametrize("width", [20, 40, 60, 80, 100, 200])
@pytest.mark.parametrize("group", [None, "owner", "board", "theme", "meeting"])
def test_nothing_is_cut_and_no_reference_breaks(width: int, group: GroupBy | None) -> None:
    log = raised(sample(), "12.14/02/2023", "Visit", "Superintendent of Local Policing")
    text = figures(width, group, log)
    assert max(map(len, text.splitlines())) <= width
    assert "…" not in text
    whole = set(re.findall(r"\d+\.\d\d/\d\d/\d{4}", figures(400, group, log)))
    assert set(re.findall(r"\d+\.\d\d/\d\d/\d{4}", text)) == whole
    assert not re.search(r"(?m) (\x1b\[0m)*$", figures(width, group, log, stream=Terminal()))


def test_text_of_the_log_is_harmless() -> None:
    log = raised(empty_log(), "3.14/02/2023", "Visit", "EI")
    planted = event("reassigned", "01/03/2023", changes=changed(owners=(("EI",), ("\x1b[2J[b]X",))))
    one = log.actions[0]
    log = replace(log, actions=(replace(one, history=(*one.history, planted)),))
    text = figures(100, "owner", log)
    assert "\x1b" not in text
    assert "[b]X" in text
