"""Figures as a web page: numbers, a table of the groups, a chart with its table, and meanings."""

import re
from dataclasses import replace
from xml.etree.ElementTree import Element

import pytest

from pcc_actions.core.figures.counts import Figures
from pcc_actions.core.figures.paper import ExemptActions, FiguresPaper
from pcc_actions.core.figures.words import FIGURES
from pcc_actions.core.model import Log
from pcc_actions.core.report.parts import PaperLine
from pcc_actions.papers.figures_html import html_figures
from tests.exports.figures.papers import PLANTED, figures, logged
from tests.papers.test_paper_html import Tree

FACTS = (("As at", PaperLine(("10/03/2023",))),)


def page(paper: FiguresPaper, marking: str | None = "OFFICIAL") -> str:
    return html_figures(paper, FACTS, marking)


def tree(paper: FiguresPaper, marking: str | None = "OFFICIAL") -> Element:
    return Tree(page(paper, marking)).root


def text(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


def table(root: Element, kind: str) -> list[list[str]]:
    (found,) = (each for each in root.iter("table") if kind in (each.get("class") or "").split())
    return [[text(cell) for cell in row] for row in found.iter("tr")]


def test_it_says_what_it_is_of() -> None:
    root = tree(figures())
    assert root.get("lang") == "en-GB"
    assert [text(each) for each in root.iter("h1")] == ["Figures: all boards"]
    assert next(text(each) for each in root.iter("title")) == "Figures: all boards"
    assert "As at 10/03/2023." in text(root)
    assert page(figures()).count('<p class="marking">OFFICIAL</p>') == 2
    assert 'class="marking"' not in page(figures(), None)


def test_each_figure_stands_with_its_name_and_its_meaning() -> None:
    root = tree(figures())
    (tiles, meanings) = (
        next(each for each in root.iter("dl") if each.get("class") == kind)
        for kind in ("figures", "meanings")
    )
    assert [[text(part) for part in pair] for pair in tiles] == [
        ["Outstanding", "3"],
        ["Overdue", "2"],
        ["Median days to discharge", "21 (of 1)"],
        ["Discharged by first date", "0% (0 of 1)"],
        ["Times deferred", "1"],
        ["Oldest", "3.14/02/2023 (24 days)"],
    ]
    assert [[text(part) for part in pair] for pair in meanings] == [
        [each.heading, each.meaning] for each in FIGURES
    ]


def test_of_nothing_it_says_so() -> None:
    words = text(tree(figures(log=Log())))
    assert words.count("none yet") == 2
    assert "none outstanding" in words
    assert "so there is no chart of them." in words
    assert "<svg" not in page(figures(log=Log()))


def test_a_table_of_the_groups_with_headings_marked_as_such() -> None:
    root = tree(figures("owner"))
    rows = table(root, "by-group")
    assert rows[0] == ["Owner", *(each.heading for each in FIGURES)]
    assert rows[1] == ["=IF|x", "1", "0", "none yet", "none yet", "1", "3.14/02/2023 (24 days)"]
    assert rows[-1][:3] == ["Total", "3", "2"]
    heads = [each.get("scope") for each in root.iter("th")]
    assert set(heads) == {"col", "row"}
    assert next(text(each) for each in root.iter("h2")) == "By owner"
    assert next(text(each) for each in root.iter("caption")) == "3 owners"
    assert "<h2>By" not in page(figures())


def test_the_chart_has_its_numbers_beside_it() -> None:
    root = tree(figures())
    assert len(list(root.iter("svg"))) == 3  # the chart, and two signs of its legend
    assert table(root, "numbers") == [
        ["Meeting", "Outstanding", "Overdue"],
        ["26/01/2021", "0", "0"],
        ["23/02/2021", "1", "0"],
        ["14/02/2023", "1", "1"],
        ["07/03/2023", "4", "2"],
    ]


@pytest.mark.parametrize("group", [None, "owner", "theme", "board", "meeting"])
def test_an_exempt_one_is_nowhere_named(group: None) -> None:
    whole = page(figures(group))
    assert PLANTED not in whole
    assert "1 action is withheld as exempt." in whole
    if group in ("owner", "theme"):
        assert PLANTED in page(figures(group, ExemptActions.IN_FULL))


def test_what_is_no_number_stands_in_smaller_letters() -> None:
    assert page(figures()).count('class="named"') == 1  # the oldest


def test_every_text_is_data() -> None:
    made = figures("owner", log=logged())
    nasty = "</style><script>alert(1)</script>"
    group = replace(made.groups[0], heading=nasty)
    whole = page(replace(made, title=nasty, groups=(group,), group_notes=(nasty,)), nasty)
    assert "<script" not in whole
    assert len(re.findall("</style>", whole)) == 1


def test_nothing_is_wanted_from_elsewhere() -> None:
    assert not re.search(r"https?://|<link|<img|<script|@import", page(figures("owner")))


def test_a_withheld_oldest_is_said_to_be_so() -> None:
    only = replace(figures(), total=Figures(1, 0, 0, None, 0, 0, 0, None))
    assert "withheld" in page(only)
