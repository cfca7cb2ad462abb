import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from pcc_actions.core.palette import DEEP
from pcc_actions.core.report.build import PaperOptions, matters_arising, status_paper
from pcc_actions.core.report.parts import Group, PaperLine, PaperRow, Point, Report
from pcc_actions.core.report.request import paper_request
from pcc_actions.core.report.trend import trend
from pcc_actions.papers.paper_html import html_paper
from pcc_actions.store.read_log import read_log
from pcc_actions.store.reading import Now
from tests.builders import empty_log
from tests.core.report import programmes
from tests.papers.browser import Browser, chromium, nu_errors
from tests.papers.pdf_reading import laid_out_pages
from tests.papers.reports import long_paper, paper, sample

pytestmark = pytest.mark.slow  # it starts a browser

MEETING = date(2023, 3, 7)
NOW = Now(date(2023, 6, 1), datetime(2023, 6, 1, 9, tzinfo=UTC))
MANNER = PaperOptions("Iris Field, Minute-taker", NOW.at, 93, "OFFICIAL")
LOG = read_log(Path(__file__).parents[2] / "actions.toml", NOW).log
ASKED = paper_request(LOG, "GPB", NOW.today, meeting=MEETING)
SAMPLE = status_paper(LOG, ASKED, MANNER, trend(LOG, "GPB", MEETING))
FILLED = paper(sample())
TWELVE = tuple(Point(MEETING + timedelta(days=30 * n), 100 + 7 * n, 9 * n) for n in range(12))
NASTY = "</style></title><script>x</script><!-- \\ \" ' &amp; \0\ufffe\ud800\u202e " + "W" * 90


def hostile() -> Report:
    line = PaperLine((NASTY,))
    cell = (line, replace(line, alarm=True), PaperLine((NASTY, MEETING)))
    group = Group(line, (PaperRow(((line,), cell, cell, cell, cell)),))
    return replace(
        SAMPLE,
        title=NASTY,
        subtitle=NASTY,
        author=NASTY,
        marking=NASTY,
        facts=((NASTY, line), ("Board", line)),
        figures=((NASTY, 3),),
        movement=NASTY,
        notes=(NASTY,),
        sections=(
            replace(SAMPLE.sections[0], title=f"1 {NASTY}", groups=(group, group)),
            replace(SAMPLE.sections[1], title=f"2 {NASTY}", nothing=NASTY, groups=()),
        ),
    )


def numbered_rows(count: int, reference: str = "{}.14/02/2023") -> Report:
    section = FILLED.sections[1]
    words = "and so it goes on for some lines, as an action does now and then, " * 3
    rows = [
        PaperRow(
            (
                (PaperLine((reference.format(n),)),),
                (PaperLine((f"begins-{n} {words} ends-{n}",)),),
                (),
                (),
                (),
            )
        )
        for n in range(count)
    ]
    groups = (Group(PaperLine(("Meeting of ", MEETING)), tuple(rows)),)
    return replace(FILLED, sections=(replace(section, groups=groups),))


PAPERS = {
    "the sample": SAMPLE,
    "every section filled": FILLED,
    "an empty log": paper(empty_log()),
    "matters arising": matters_arising(LOG, ASKED, MANNER),
    "hostile text": hostile(),
    "long references": numbered_rows(2, "2024 - BM - 00{} / 08"),
    "twelve meetings": replace(FILLED, trend=TWELVE),
    "one meeting, no marking": replace(FILLED, trend=TWELVE[-1:], marking=None),
    "a status paper with topics": programmes.status(programmes.sample()),
    "a work programme": programmes.own_paper(programmes.sample(), marking="OFFICIAL"),
}
VIEWS = [(1280, ""), (1000, ""), (768, ""), (320, ""), (1009, "print")]
HEADLESS_TABLES = """
return [...document.querySelectorAll('table')].filter(table =>
  !table.caption || !table.caption.innerText.trim()
  || !table.querySelector('thead th[scope=col]')
  || [...table.querySelectorAll('th')].some(th => !th.scope || !th.innerText.trim())
  || [...table.tBodies].some(body => !body.querySelector('th[scope=row]'))
).map(table => table.outerHTML)
"""
BROKEN_WORDS = """
return [...document.querySelectorAll('time, tbody [scope=row]:not(.long) > div')].filter(each => {
  const range = document.createRange(); range.selectNodeContents(each);
  return new Set([...range.getClientRects()].map(box => Math.round(box.top))).size > 1;
}).map(each => each.textContent)
"""
BROKEN_HEADINGS = """
const shown = each => each.closest('thead').getBoundingClientRect().width > 1;
return [...document.querySelectorAll('thead th')].filter(shown).flatMap(heading => {
  const text = heading.firstChild, range = document.createRange();
  return [...text.data.matchAll(/[^ ]+/g)].filter(word => {
    range.setStart(text, word.index); range.setEnd(text, word.index + word[0].length);
    return range.getClientRects().length > 1;
  }).map(String);
})
"""
LABELS = """
return [...document.querySelectorAll('tr:not(.group) td')].map(cell =>
  getComputedStyle(cell, '::before').content.split(' / ')[0])
"""


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with chromium(tmp_path_factory.mktemp("profile")) as started:
        yield started


def written(folder: Path, page: str) -> Path:
    path = folder / "status.html"
    path.write_text(page, encoding="utf-8")
    return path


@pytest.fixture
def page(tmp_path: Path) -> Callable[[Report], Path]:
    return lambda report: written(tmp_path, html_paper(report))


def test_the_nu_checker_finds_no_error(tmp_path: Path) -> None:
    found = []
    for place, report in enumerate(PAPERS.values()):
        found.append(tmp_path / f"{place}.html")
        found[-1].write_text(html_paper(report), encoding="utf-8")
    assert nu_errors(found) == []


def test_the_nu_checker_would_find_one(tmp_path: Path) -> None:
    broken = html_paper(FILLED).replace("</h1>", "</h2>")
    assert nu_errors([written(tmp_path, broken)])


@pytest.mark.parametrize(("width", "media"), VIEWS)
@pytest.mark.parametrize("name", PAPERS)
def test_everybody_can_read_it(
    browser: Browser, page: Callable[[Report], Path], name: str, width: int, media: str
) -> None:
    browser.open(page(PAPERS[name]), width, media)
    assert browser.violations() == []
    assert browser.said(HEADLESS_TABLES) == []
    assert browser.said(BROKEN_WORDS) == []
    assert browser.said(BROKEN_HEADINGS) == []
    assert browser.said("return document.documentElement.scrollWidth") <= width
    assert browser.said("return performance.getEntriesByType('resource').length") == 0


@pytest.mark.parametrize(
    ("right", "wrong", "rule"),
    [
        (' lang="en-GB"', "", "html-has-lang"),
        ("#9B1C1C", "#f5b5b5", "color-contrast"),
        ("<h1>", '<h1 aria-hidden="true">', "page-has-heading-one"),
    ],
)
def test_axe_would_find_what_is_wrong(
    browser: Browser, tmp_path: Path, right: str, wrong: str, rule: str
) -> None:
    report = PAPERS["twelve meetings"]
    whole = html_paper(report)
    assert right in whole
    broken = re.sub("<meta http-equiv[^>]*>", "", whole.replace(right, wrong))
    browser.open(written(tmp_path, broken), 1280)
    assert rule in " ".join(browser.violations())


@pytest.mark.parametrize("lost", ["<caption>.*?</caption>", ' scope="col"', ' scope="row"'])
def test_a_table_without_its_headings_would_be_found(
    browser: Browser, tmp_path: Path, lost: str
) -> None:
    browser.open(written(tmp_path, re.sub(lost, "", html_paper(FILLED))), 1280)
    assert browser.said(HEADLESS_TABLES)


def test_a_table_is_one_to_a_screen_reader_at_any_width(
    browser: Browser, page: Callable[[Report], Path]
) -> None:
    # Rows become blocks on a narrow screen; roles of their own are an error to the Nu checker.
    wanted = {"table", "caption", "row", "columnheader", "rowheader", "cell"}
    for width in (1280, 320):
        browser.open(page(FILLED), width)
        found = {role.lower() for role in browser.roles()}
        assert wanted - {"caption"} <= found
        assert found & {"caption", "tablecaption"}


def test_only_a_narrow_screen_names_the_column_in_every_cell(
    browser: Browser, page: Callable[[Report], Path]
) -> None:
    browser.open(page(FILLED), 320)
    assert set(browser.said(LABELS)) == {'"Action"', '"Owner"', '"Due"', '"Update"'}
    browser.open(page(FILLED), 1280)
    assert set(browser.said(LABELS)) == {"none"}


def test_the_policy_lets_in_the_style_of_the_page_and_no_other(
    browser: Browser, page: Callable[[Report], Path]
) -> None:
    browser.open(page(SAMPLE), 1280)
    colour = "return getComputedStyle(document.querySelector('h1')).color"
    assert browser.said(colour) == f"rgb{tuple(bytes.fromhex(DEEP))}"
    browser.said(
        "document.querySelector('h1').setAttribute('style', 'color: red');"
        "document.head.append(Object.assign(document.createElement('style'),"
        " {textContent: 'h1 { color: red !important }'}));"
    )
    assert browser.said(colour) == f"rgb{tuple(bytes.fromhex(DEEP))}"


def test_every_printed_page_has_the_marking_the_headings_and_its_number(
    browser: Browser, page: Callable[[Report], Path], tmp_path: Path
) -> None:
    report = replace(long_paper(200), sections=long_paper(200).sections[1:])
    browser.open(page(report), 1280)
    found = laid_out_pages(browser.print(tmp_path / "status.pdf"))
    assert len(found) > 5
    for number, text in enumerate(found, 1):
        lines = [line.strip() for line in text.splitlines() if line.strip()]
        assert text.count("OFFICIAL") == 2
        assert lines[0] == "OFFICIAL"
        assert re.search(
            rf"{re.escape(report.title)} +OFFICIAL +Page {number} of {len(found)}$", lines[-1]
        )
        assert re.search("Reference +Action +Owner +Due +Update", text)


def test_no_row_is_broken_by_a_page(
    browser: Browser, page: Callable[[Report], Path], tmp_path: Path
) -> None:
    browser.open(page(numbered_rows(120)), 1280)
    found = laid_out_pages(browser.print(tmp_path / "status.pdf"))
    for text in found:
        assert re.findall(r"begins-(\d+)", text) == re.findall(r"ends-(\d+)", text)
    assert sum(text.count("begins-") for text in found) == 120


STRANDED = re.compile(
    r"Overdue|For discharge|Outstanding|\d+ actions?$|Reference +Action|Meeting of"
)


def ends_with_headings(browser: Browser, folder: Path, change: Callable[[str], str]) -> list[str]:
    """Give the headings that stand last on a page, wherever the first page happens to end."""
    stranded = []
    for notes in range(12):
        report = replace(SAMPLE, notes=("A note that pushes the tables on.",) * notes, trend=TWELVE)
        browser.open(written(folder, change(html_paper(report))), 1280)
        for text in laid_out_pages(browser.print(folder / "status.pdf")):
            last = [line.strip() for line in text.splitlines() if line.strip()][-2]
            stranded += [last] if STRANDED.match(last) else []
    return stranded


def test_no_heading_is_left_behind_at_the_end_of_a_page(browser: Browser, tmp_path: Path) -> None:
    assert ends_with_headings(browser, tmp_path, lambda whole: whole) == []


def test_a_heading_left_behind_would_be_seen(browser: Browser, tmp_path: Path) -> None:
    def careless(whole: str) -> str:
        open_to_all = re.sub("<meta http-equiv[^>]*>", "", whole)
        return open_to_all.replace("break-after: avoid", "break-after: auto")

    assert ends_with_headings(browser, tmp_path, careless)


def test_a_browser_that_cannot_print_in_the_margins_prints_the_marking_in_the_page(
    browser: Browser, tmp_path: Path
) -> None:
    other = re.sub("<meta http-equiv[^>]*>", "", html_paper(SAMPLE)).replace("@top-", "@xyz-")
    shown = "return [...document.querySelectorAll('.marking')].map(e => e.checkVisibility())"
    browser.open(written(tmp_path, other), 1009, "print")
    assert browser.said(shown) == [True, True]
    browser.open(written(tmp_path, html_paper(SAMPLE)), 1009, "print")
    assert browser.said(shown) == [False, False]
