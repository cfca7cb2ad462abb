import re
from base64 import b64encode
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from hashlib import sha256
from html.parser import HTMLParser
from xml.etree.ElementTree import Element, TreeBuilder

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pcc_actions.core.report.parts import (
    Group,
    PaperCell,
    PaperLine,
    PaperRow,
    Point,
    Report,
    Section,
)
from pcc_actions.core.text.characters import on_page
from pcc_actions.papers.paper_html import html_paper
from tests.core.report import programmes
from tests.core.report.programmes import own_paper
from tests.papers.reports import any_report

COLUMNS = ("Reference", "Action", "Owner", "Due", "Update")
LATE = PaperLine(("OVERDUE 3 days",), alarm=True)


def cell(*words: str | date) -> PaperCell:
    return (PaperLine(words),)


def row(reference: str, *due: PaperLine) -> PaperRow:
    return PaperRow(
        (cell(reference), cell("Fix the lift"), cell("EI, IF"), due, cell("No update."))
    )


OVERDUE = Section(
    "Overdue",
    COLUMNS,
    "Nothing is overdue.",
    (
        Group(
            PaperLine(("Meeting of ", date(2023, 2, 14))),
            (row("3.14/02/2023", PaperLine((date(2023, 3, 7),)), LATE), row("4.14/02/2023")),
        ),
        Group(PaperLine(("Meeting of ", date(2023, 3, 7))), (row("1.07/03/2023"),)),
    ),
)
PAPER = Report(
    title="Status of actions: Parks Board",
    subtitle="For the meeting of 07/03/2023",
    author="Parks Board",
    made=datetime(2023, 3, 10, 9, 0, tzinfo=UTC),
    marking="OFFICIAL",
    facts=(("Board", PaperLine(("Parks Board (PB)",))), ("As at", PaperLine((date(2023, 3, 10),)))),
    figures=(("Outstanding", 9), ("Overdue", 3)),
    movement="From 07/03/2023 to 10/03/2023: opening 8 + raised 1 = closing 9.",
    notes=("1 action withheld as exempt; only the reference stands here.",),
    sections=(
        OVERDUE,
        Section("Outstanding, not yet due", COLUMNS, "Nothing else is outstanding.", ()),
    ),
    trend=(Point(date(2023, 2, 14), 8, 1), Point(date(2023, 3, 7), 9, 3)),
)
MATTERS = replace(
    PAPER,
    title="Matters arising: Parks Board",
    subtitle="",
    facts=(),
    figures=(),
    movement="",
    notes=(),
    trend=(),
    sections=(
        Section(
            "Matters arising",
            ("Item", "Action", "Update"),
            "Nothing is outstanding.",
            (
                Group(
                    PaperLine(("No theme",)),
                    (PaperRow((cell("3a"), cell("Mow"), cell("Outstanding"))),),
                ),
            ),
        ),
    ),
)


class Tree(HTMLParser):
    """A page as the elements that a browser would make of it."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.builder = TreeBuilder()
        self.feed(page)
        self.close()
        self.root: Element = self.builder.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.builder.start(tag, {name: value or "" for name, value in attrs})
        if tag == "meta":
            self.builder.end(tag)

    def handle_endtag(self, tag: str) -> None:
        self.builder.end(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self.builder.end(tag)

    def handle_data(self, data: str) -> None:
        self.builder.data(data)


def tree(report: Report) -> Element:
    page = html_paper(report).removeprefix("<!doctype html>\n")
    return Tree(page.rstrip("\n")).root


def words(element: Element) -> str:
    return "".join(element.itertext())


def every(report: Report, path: str) -> list[str]:
    return [words(each) for each in tree(report).iterfind(path)]


def meta(report: Report, key: str, name: str) -> str:
    found = tree(report).find(f"head/meta[@{key}='{name}']")
    assert found is not None
    return found.get("content", "")


def style_of(report: Report) -> str:
    return every(report, "head/style")[0]


def boxes(report: Report) -> dict[str, str]:
    """Give what the page margins say, as CSS reads its strings."""
    said = re.findall(r'(@[a-z-]+) { content: "([^"]*)"; }', style_of(report))
    return {
        box: re.sub(r"\\([0-9a-f]{6})", lambda found: chr(int(found[1], 16)), text)
        for box, text in said
    }


def test_the_head_of_the_page() -> None:
    root = tree(PAPER)
    assert html_paper(PAPER).startswith("<!doctype html>\n<html ")
    assert root.get("lang") == "en-GB"
    assert root.find("head/meta[@charset='utf-8']") is not None
    assert every(PAPER, "head/title") == every(PAPER, ".//h1") == ["Status of actions: Parks Board"]
    assert meta(PAPER, "name", "viewport") == "width=device-width, initial-scale=1"
    assert meta(PAPER, "name", "author") == "Parks Board"
    assert meta(PAPER, "name", "referrer") == "no-referrer"


def test_nothing_is_allowed_but_the_style_within() -> None:
    digest = b64encode(sha256(style_of(PAPER).encode()).digest()).decode()
    assert meta(PAPER, "http-equiv", "Content-Security-Policy") == (
        f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    )


def test_nothing_is_run_or_loaded() -> None:
    page = html_paper(PAPER)
    assert not re.search(r"<(script|link|img|iframe|object|base)\b", page)
    assert not re.search(r"\s(style|src|href|on\w+)=", page)
    assert not re.search(r"@import|url\(|https?:", page)


def test_the_marking_stands_at_the_top_and_the_bottom() -> None:
    assert every(PAPER, "body/header/p[@class='marking']") == ["OFFICIAL"]
    assert every(PAPER, "body/footer/p[@class='marking']") == ["OFFICIAL"]
    assert boxes(PAPER) == {
        "@top-center": "OFFICIAL",
        "@bottom-center": "OFFICIAL",
        "@bottom-left": "Status of actions: Parks Board",
    }


def test_without_a_marking_there_is_none_and_no_footer() -> None:
    plain = replace(PAPER, marking=None)
    assert every(plain, ".//p[@class='marking']") == every(plain, "body/footer") == []
    assert boxes(plain) == {"@bottom-left": "Status of actions: Parks Board"}


def test_what_comes_before_the_tables() -> None:
    assert every(PAPER, "body/header/p[@class='subtitle']") == ["For the meeting of 07/03/2023"]
    assert every(PAPER, ".//dl[@class='facts']//dt") == ["Board", "As at"]
    assert every(PAPER, ".//dl[@class='facts']//dd") == ["Parks Board (PB)", "10/03/2023"]
    assert every(PAPER, ".//dl[@class='figures']//dt") == ["Outstanding", "Overdue"]
    assert every(PAPER, ".//dl[@class='figures']//dd") == ["9", "3"]
    assert every(PAPER, "body/main/p") == [PAPER.movement, *PAPER.notes]


def test_a_table_says_what_its_headings_belong_to() -> None:
    table = "body/main/section/table[@class='actions columns-5']"
    assert every(PAPER, f"{table}/caption") == ["Overdue: 3 actions"]
    assert tuple(every(PAPER, f"{table}/thead/tr/th[@scope='col']")) == COLUMNS
    assert every(PAPER, f"{table}/tbody/tr[1]/th[@scope='rowgroup'][@colspan='5']") == [
        "Meeting of 14/02/2023",
        "Meeting of 07/03/2023",
    ]
    assert every(PAPER, f"{table}/tbody/tr/th[@scope='row']") == [
        "3.14/02/2023",
        "4.14/02/2023",
        "1.07/03/2023",
    ]


def test_every_cell_bears_the_name_of_its_column_for_a_narrow_screen() -> None:
    first = tree(PAPER).findall("body/main/section[1]/table/tbody[1]/tr[2]/td")
    assert tuple(each.get("data-label") for each in first) == COLUMNS[1:]
    assert words(first[0]) == "Fix the lift"


def test_the_lines_of_a_cell_its_dates_and_its_alarm() -> None:
    due = tree(PAPER).findall("body/main/section[1]/table/tbody[1]/tr[2]/td")[2]
    assert [words(line) for line in due.findall("div")] == ["07/03/2023", "OVERDUE 3 days"]
    assert [each.get("datetime") for each in due.iterfind("div/time")] == ["2023-03-07"]
    assert [words(each) for each in due.iterfind("div/strong[@class='alarm']")] == [
        "OVERDUE 3 days"
    ]


def test_an_empty_cell_holds_nothing() -> None:
    due = tree(PAPER).findall("body/main/section[1]/table/tbody[1]/tr[3]/td")[2]
    assert len(due) == 0
    assert due.text is None


def test_a_section_without_rows_says_so() -> None:
    empty = tree(PAPER).findall("body/main/section")[1]
    assert [words(each) for each in empty] == [
        "Outstanding, not yet due",
        "Nothing else is outstanding.",
    ]


def test_only_a_reference_too_long_for_its_column_may_break() -> None:
    rows = (row("20240822-BM-001"), row("a" * 24))
    paper = replace(PAPER, sections=(replace(OVERDUE, groups=(Group(PaperLine(("x",)), rows),)),))
    assert every(paper, ".//th[@class='long']") == ["a" * 24]


def test_the_trend_is_drawn_and_written() -> None:
    trend = "body/main/section[@class='trend']"
    assert every(PAPER, f"{trend}/h2") == ["Outstanding as each of the last 2 meetings began"]
    assert len(every(PAPER, f"{trend}/figure/svg")) == 1
    assert [each.strip() for each in every(PAPER, f"{trend}/figure/figcaption/span")] == [
        "Overdue",
        "Outstanding, not overdue",
    ]
    assert every(PAPER, f"{trend}/table/caption") == ["The same in numbers"]
    assert every(PAPER, f"{trend}/table//th[@scope='col']") == ["Meeting", "Outstanding", "Overdue"]
    assert every(PAPER, f"{trend}/table//th[@scope='row']") == ["14/02/2023", "07/03/2023"]
    assert every(PAPER, f"{trend}/table//td") == ["8", "1", "9", "3"]


def test_one_meeting_is_not_meetings_and_none_is_nothing() -> None:
    one, none = replace(PAPER, trend=PAPER.trend[:1]), replace(PAPER, trend=())
    assert every(one, ".//section[@class='trend']/h2") == ["Outstanding as the last meeting began"]
    assert every(none, ".//section[@class='trend']") == every(none, ".//svg") == []


def test_matters_arising_are_a_heading_and_a_table() -> None:
    body = tree(MATTERS)[1]
    assert [each.tag for each in body] == ["header", "main", "footer"]
    assert [each.tag for each in body[0]] == ["p", "h1"]
    assert [each.tag for each in body[1]] == ["section"]
    assert [each.tag for each in body[1][0]] == ["table"]
    assert every(MATTERS, "body/main/section/table/caption") == ["Matters arising: 1 action"]


PLACE = "placeholder"


def everywhere(text: str) -> Report:
    """Give a paper with a text in every place, each time after a few words."""
    said = f"The text: {text}"
    line = PaperLine((said, date(2023, 3, 7), said))
    long = (PaperLine((f"A reference that may break: {text}",)),)
    one = PaperRow((long, (line, replace(line, alarm=True))))
    columns = (f"1 {text}", f"2 {text}")
    return Report(
        title=said,
        subtitle=said,
        author=said,
        made=PAPER.made,
        marking=said,
        facts=((said, line),),
        figures=((said, 3),),
        movement=said,
        notes=(said, said),
        sections=(
            Section(f"A {said}", columns, said, (Group(line, (one,)),)),
            Section(f"B {said}", columns, said, ()),
        ),
        trend=PAPER.trend,
    )


def parts(element: Element) -> Iterator[str]:
    """Give every element of a page, with its attributes and texts, but not its style."""
    if element.tag == "style" or element.get("http-equiv"):
        return
    yield element.tag
    yield from (f"{name}={value}" for name, value in element.items())
    yield element.text or ""
    for child in element:
        yield from parts(child)
        yield child.tail or ""


PIECES = [
    *"<>&'\"\\}x \n\r\0\f\x1b\x85\ufffe\uffff\ufdd0\U0010ffff\ud800\u202e\u2028",
    *"</style> </title> <script> <!-- --> ]]> &amp; &lt &#0; */ \r\n".split(" "),
]
HOSTILE = st.text() | st.lists(st.sampled_from(PIECES)).map("".join)
PLAIN = [*parts(tree(everywhere(PLACE)))]


@given(HOSTILE)
@example("</style><script>alert(1)</script>")
@example('"\\"}\n@import url(//example.org)')
@example("\0\ufffe\ud800\u202e")
def test_any_text_in_any_place_is_read_back_and_makes_no_element(text: str) -> None:
    report = everywhere(text)
    shown = on_page(text)
    assert [*parts(tree(report))] == [each.replace(PLACE, shown) for each in PLAIN]
    html_paper(report).encode()


def read_back(report: Report) -> list[list[str]]:
    """Give the cells of every action on a page, a line break between their lines."""
    rows = tree(report).iterfind("body/main/section/table/tbody/tr")
    actions = [row for row in rows if row.find("th[@scope='row']") is not None]
    return [["\n".join(words(line) for line in cell) for cell in row] for row in actions]


@given(any_report())
def test_every_row_is_read_back(report: Report) -> None:
    report = replace(report, trend=())
    assert read_back(report) == [
        ["\n".join(on_page(str(line)) for line in cell) for cell in row.cells]
        for section in report.sections
        for row in section.rows
    ]


@given(HOSTILE)
@example('"; } } </style> \\')
def test_any_text_in_the_margins_of_a_page_stays_a_text(text: str) -> None:
    report = everywhere(text)
    said = f"The text: {on_page(text)}"
    assert boxes(report) == {"@top-center": said, "@bottom-center": said, "@bottom-left": said}
    assert style_of(report).count("}") == style_of(PAPER).count("}")
    assert "<" not in style_of(report)


@pytest.mark.parametrize("number", [0, 1, 2])
def test_a_caption_counts_the_rows(number: int) -> None:
    rows = (row("3"), row("4"))[:number]
    paper = replace(PAPER, sections=(replace(OVERDUE, groups=(Group(PaperLine(("x",)), rows),)),))
    said = ["0 actions", "1 action", "2 actions"][number]
    assert every(paper, ".//table[@class='actions columns-5']/caption") == [f"Overdue: {said}"]


def test_a_table_of_topics_is_named_for_what_it_has() -> None:
    made = own_paper(programmes.sample())
    captions = ["To come: 9 topics", "Came or dropped since 20/03/2022: 3 topics"]
    assert every(made, ".//table[@class='actions topics-5']/caption") == captions[:1]
    assert every(made, ".//table[@class='actions topics-4']/caption") == captions[1:]
    leads = every(made, ".//table/tbody/tr/th[@class='long']")
    assert leads == [row.texts[0] for section in made.sections for row in section.rows]
    status = programmes.status(programmes.sample())
    below = status.sections[-1].below
    assert every(status, ".//section/p[@class='below']") == list(below)


def test_a_paper_without_topics_has_nothing_of_them() -> None:
    assert "topic" not in html_paper(PAPER)
    assert ".topics-5" in html_paper(own_paper(programmes.sample()))
