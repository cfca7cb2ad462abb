"""Figures as comma-separated values."""

import csv
import io
from dataclasses import replace

from pcc_actions.core.figures.paper import ExemptActions, FiguresRequest, figures_paper
from pcc_actions.core.log_settings import Settings
from pcc_actions.core.model import Log
from pcc_actions.exports.figures.as_csv import csv_figures
from tests.builders import day
from tests.exports.figures.papers import AS_AT, PLANTED, figures, logged

HEADINGS = [
    "Outstanding", "Overdue", "Discharged", "Median days to discharge",
    "Discharged with a first date", "Discharged by first date", "Share by first date",
    "Times deferred", "Oldest", "Oldest, days", "Body", "Boards", "As at", "Since",
]  # fmt: skip
BOARDS = "Governance & Performance Board (GPB) and Performance Accountability Meeting (PAM)"
HEAD = ["", BOARDS, "2023-03-10", ""]


def rows(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text)))


def test_the_figures_of_all() -> None:
    assert rows(csv_figures(figures())) == [
        ["Figures", *HEADINGS],
        ["Total", "3", "2", "1", "21", "1", "0", "0.0", "1", "3.14/02/2023", "24", *HEAD],
    ]


def test_a_row_a_group_and_the_total_last() -> None:
    first, *groups = rows(csv_figures(figures("owner")))
    assert first == ["Owner", *HEADINGS]
    assert [row[-4:] for row in groups] == [HEAD] * 5
    assert [row[:-4] for row in groups] == [
        ["'=IF|x", "1", "0", "0", "none yet", "0", "0", "none yet", "1", "3.14/02/2023", "24"],
        ["EI", "1", "0", "0", "none yet", "0", "0", "none yet", "1", "3.14/02/2023", "24"],
        ["CC", "0", "0", "1", "21", "1", "0", "0.0", "0", "none outstanding", ""],
        ["No owner", "1", "1", "0", "none yet", "0", "0", "none yet", "0", "5.14/02/2023", "24"],
        ["Total", "3", "2", "1", "21", "1", "0", "0.0", "1", "3.14/02/2023", "24"],
    ]


def test_of_nothing_it_says_so() -> None:
    assert rows(csv_figures(figures(log=Log())))[1] == [
        "Total", "0", "0", "0", "none yet", "0", "0", "none yet", "0", "none outstanding", "",
        "", "", "2023-03-10", "",
    ]  # fmt: skip


def test_an_exempt_one_is_nowhere_named() -> None:
    assert PLANTED not in csv_figures(figures("owner"))
    assert rows(csv_figures(figures(board="PAM")))[1][9:11] == ["withheld", ""]
    assert PLANTED in csv_figures(figures("owner", ExemptActions.IN_FULL))


def test_each_row_says_of_which_body_and_boards_it_is_and_since_when() -> None:
    log = replace(logged(), settings=Settings(body="=Office of Westshire"))
    request = FiguresRequest(log.boards["GPB"], AS_AT, day("14/02/2023"), "meeting")
    _, *found = rows(csv_figures(figures_paper(log, request)))
    of = ["'=Office of Westshire", "Governance & Performance Board (GPB)"]
    assert [row[-4:] for row in found] == [[*of, "2023-03-10", "2023-02-14"]] * 2
