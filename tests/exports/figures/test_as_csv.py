"""Figures as comma-separated values."""

import csv
import io

from pcc_actions.core.figures.paper import ExemptActions
from pcc_actions.core.model import Log
from pcc_actions.exports.figures.as_csv import csv_figures
from tests.exports.figures.papers import PLANTED, figures

HEADINGS = [
    "Outstanding", "Overdue", "Discharged", "Median days to discharge",
    "Discharged with a first date", "Discharged by first date", "Share by first date",
    "Times deferred", "Oldest", "Oldest, days",
]  # fmt: skip


def rows(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text)))


def test_the_figures_of_all() -> None:
    assert rows(csv_figures(figures())) == [
        ["Figures", *HEADINGS],
        ["Total", "3", "2", "1", "21", "1", "0", "0.0", "1", "3.14/02/2023", "24"],
    ]


def test_a_row_a_group_and_the_total_last() -> None:
    assert rows(csv_figures(figures("owner"))) == [
        ["Owner", *HEADINGS],
        ["'=IF|x", "1", "0", "0", "none yet", "0", "0", "none yet", "1", "3.14/02/2023", "24"],
        ["EI", "1", "0", "0", "none yet", "0", "0", "none yet", "1", "3.14/02/2023", "24"],
        ["CC", "0", "0", "1", "21", "1", "0", "0.0", "0", "none outstanding", ""],
        ["No owner", "1", "1", "0", "none yet", "0", "0", "none yet", "0", "5.14/02/2023", "24"],
        ["Total", "3", "2", "1", "21", "1", "0", "0.0", "1", "3.14/02/2023", "24"],
    ]


def test_of_nothing_it_says_so() -> None:
    assert rows(csv_figures(figures(log=Log())))[1] == [
        "Total", "0", "0", "0", "none yet", "0", "0", "none yet", "0", "none outstanding", "",
    ]  # fmt: skip


def test_an_exempt_one_is_nowhere_named() -> None:
    assert PLANTED not in csv_figures(figures("owner"))
    assert rows(csv_figures(figures(board="PAM")))[1][-2:] == ["withheld", ""]
    assert PLANTED in csv_figures(figures("owner", ExemptActions.IN_FULL))
