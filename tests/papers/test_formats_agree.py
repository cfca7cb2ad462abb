"""One paper in every format says the same: each is read back, and its rows are compared.

Every reader here knows only its format, as somebody would who takes the paper apart.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from io import BytesIO
from xml.etree import ElementTree

import docx
import pytest

from pcc_actions.core.report.parts import PaperLine, PaperRow, Report
from pcc_actions.papers.docx.paper import docx_paper
from pcc_actions.papers.paper_html import html_paper
from pcc_actions.papers.paper_markdown import markdown_paper
from pcc_actions.papers.paper_pdf import pdf_paper
from pcc_actions.papers.paper_text import text_paper
from tests.core.report import programmes
from tests.core.report.programmes import own_paper
from tests.papers.pdf_reading import pages
from tests.papers.progress import untold
from tests.papers.reports import matters, paper, sample

Words = list[str]  # the words of a row, in the order of its cells

STATUS, MATTERS = paper(sample()), matters(sample())
PROGRAMME = own_paper(programmes.sample(), marking="OFFICIAL")
REPORTS = {"status": STATUS, "matters": MATTERS, "programme": PROGRAMME}
STATUS_WITH_TOPICS = programmes.status(programmes.sample())
ROWS = {"status": 7, "matters": 7, "programme": 12}
LEADS = ("Reference", "Item", "Topic")  # the names of the first columns
_WORD = re.compile(r"[\w/’'&-]+(?:\.\d[\w/]*)?")


def words(text: str) -> Words:
    """Cut a text into words, without the signs that a format puts between lines."""
    return _WORD.findall(text)


def rows_of(report: Report) -> list[Words]:
    return [words(" ".join(row.texts)) for section in report.sections for row in section.rows]


def from_html(report: Report) -> Iterator[Words]:
    markup = re.sub(r"<!doctype html>|<(?:meta|link)[^>]*>", "", html_paper(report))
    page = ElementTree.fromstring(markup.replace("<br>", "<br/>"))
    for row in page.iterfind(".//main//tr"):
        if row.find("th[@scope='row']") is not None and row.find("td[@class]") is None:
            yield words(" ".join(row.itertext()))


def from_docx(report: Report) -> Iterator[Words]:
    document = docx.Document(BytesIO(docx_paper(report, untold)))
    for table in document.tables:
        head, *rows = table.rows
        if head.cells[0].text in LEADS:
            cells = ([each.text for each in row.cells] for row in rows)
            yield from (words(" ".join(each)) for each in cells if len(set(each)) > 1)


def from_markdown(report: Report) -> Iterator[Words]:
    for line in markdown_paper(report).splitlines():
        plain = line.replace("\\", "").replace("**", "").replace("&amp;", "&")
        names = tuple(f"| {name}" for name in LEADS)
        if plain.startswith("| ") and not plain.startswith(("| ---", *names)):
            yield words(plain)


def from_text(report: Report) -> Iterator[Words]:
    """Read the blocks: what a row is known by at the margin, and what is indented under it."""
    if report is PROGRAMME:
        yield from from_text_of_topics(report)
        return
    labels = re.compile(r"^  (?:Owner|Due|Update): ", re.MULTILINE)
    for block in re.split(r"\n(?=\S)", text_paper(report)):
        reference, _, below = block.partition("\n")
        if below.startswith("  "):
            yield words(f"{reference} {labels.sub(' ', below)}")


def from_text_of_topics(report: Report) -> Iterator[Words]:
    """Read the blocks: a topic may be a name alone, where a heading ends in a colon."""
    labels = re.compile(r"^  (?:Owner|When|Actions): ", re.MULTILINE)
    _, _, tables = text_paper(report).partition("To come\n-------\n")
    for block in tables.partition("Owners\n------")[0].split("\n\n"):
        if block.strip() and not block.endswith(":") and "\n---" not in block:
            yield words(labels.sub(" ", block))


def from_pdf(report: Report) -> Iterator[Words]:
    """Read the text of the pages, and find in it each row where the one before it ended."""
    squeezed, place = bare(" ".join(pages(pdf_paper(report)))), 0
    for row in rows_of(report):
        found = squeezed.find(bare(" ".join(row)), place)
        assert found >= 0, row
        place = found + 1
        yield row


def bare(text: str) -> str:
    """Leave out spaces, breaks, and the signs between words."""
    return "".join(words(text.replace("\ufffe", "-").replace("\u2060", ""))).replace("-", "")


READERS: dict[str, Callable[[Report], Iterable[Words]]] = {
    "html": from_html,
    "docx": from_docx,
    "markdown": from_markdown,
    "text": from_text,
    "pdf": from_pdf,
}


@pytest.mark.parametrize("name", sorted(REPORTS))
@pytest.mark.parametrize("format_", sorted(READERS))
def test_every_format_has_the_same_rows(format_: str, name: str) -> None:
    report = REPORTS[name]
    rows = rows_of(report)
    assert len(rows) == ROWS[name]
    assert list(READERS[format_](report)) == rows


@pytest.mark.parametrize("format_", sorted(READERS))
def test_every_format_has_the_same_figures_movement_and_notes(format_: str) -> None:
    whole = everything(format_, STATUS)
    for name, number in STATUS.figures:
        assert bare(f"{name}{number}").casefold() in whole or (
            bare(f"{number}{name}").casefold() in whole
        )
    for sentence in (STATUS.title, STATUS.subtitle, STATUS.movement, *STATUS.notes):
        assert bare(sentence).casefold() in whole
    for section in STATUS.sections:
        assert bare(section.title).casefold() in whole
        assert section.groups or bare(section.nothing).casefold() in whole


@pytest.mark.parametrize("format_", sorted(READERS))
def test_every_format_has_the_sentences_under_a_table(format_: str) -> None:
    whole = everything(format_, STATUS_WITH_TOPICS)
    below = [sentence for each in STATUS_WITH_TOPICS.sections for sentence in each.below]
    places = [whole.index(bare(sentence).casefold()) for sentence in below]
    assert len(places) == 3
    assert places == sorted(places)


@pytest.mark.parametrize("format_", sorted(READERS))
def test_every_format_has_the_key_of_the_owners_shown(format_: str) -> None:
    whole = everything(format_, STATUS)
    assert [owner for owner, _ in STATUS.owners] == ["CC", "EI"]
    for owner, words in STATUS.owners:
        assert bare(f"{owner}{words}").casefold() in whole
    assert bare(f"EI{STATUS.owners[1][1]}").casefold() not in everything(
        format_, replace(STATUS, owners=())
    )


def everything(format_: str, report: Report) -> str:
    """Give all the text of a paper, squeezed."""
    if format_ == "html":
        markup = re.sub(r"<style>.*?</style>|<[^>]*>", " ", html_paper(report), flags=re.DOTALL)
        text = markup.replace("&amp;", "&")
    elif format_ == "docx":
        document = docx.Document(BytesIO(docx_paper(report, untold)))
        text = " ".join(document.element.body.itertext())
    elif format_ == "pdf":
        text = " ".join(pages(pdf_paper(report)))
    elif format_ == "text":
        text = text_paper(report)
    else:
        text = markdown_paper(report).replace("\\", "")
    return bare(text).casefold()


OTHER = PaperRow(((PaperLine(("8.14/02/2023",)),), (PaperLine(("Something else",)),), (), (), ()))


FIRST = next(STATUS.sections[0].rows)
OTHERS: dict[str, tuple[PaperRow, ...]] = {
    "left out": (),
    "doubled": (FIRST, FIRST),
    "another": (OTHER,),
}


def with_first_row(report: Report, others: Sequence[PaperRow]) -> Report:
    """Give a paper with other rows, or none, in place of the first; no group is left empty."""
    section = report.sections[0]
    first, *groups = section.groups
    rows = (*others, *first.rows[1:])
    kept = (replace(first, rows=rows), *groups) if rows else tuple(groups)
    return replace(report, sections=(replace(section, groups=kept), *report.sections[1:]))


@pytest.mark.parametrize("others", OTHERS.values(), ids=OTHERS)
@pytest.mark.parametrize("format_", sorted(set(READERS) - {"pdf"}))
def test_a_row_left_out_or_changed_would_be_seen(
    format_: str, others: tuple[PaperRow, ...]
) -> None:
    changed = with_first_row(STATUS, others)
    assert list(READERS[format_](changed)) == rows_of(changed) != rows_of(STATUS)


@pytest.mark.parametrize("name", ["left out", "another"])
def test_a_row_left_out_of_the_pages_would_be_seen(name: str) -> None:
    whole = everything("pdf", with_first_row(STATUS, OTHERS[name]))
    assert bare(" ".join(rows_of(STATUS)[0])).casefold() not in whole
    assert bare(" ".join(rows_of(STATUS)[1])).casefold() in whole
