"""The status paper as PDF: read back, measured, and looked into."""

import re
import unicodedata
import zlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise

import pypdfium2
import pytest
from hypothesis import Phase, example, given, settings
from hypothesis import strategies as st

from pcc_actions.core.report.parts import Group, PaperLine, PaperRow, Report, Section
from pcc_actions.core.report.rows import OUTSTANDING_COLUMNS
from pcc_actions.core.text.characters import on_page
from pcc_actions.papers.paper_pdf import pdf_paper
from tests.builders import day, empty_log
from tests.core.report import programmes
from tests.core.report.programmes import AS_AT, own_paper
from tests.examples import examples
from tests.papers.pdf_reading import facts, pages, told
from tests.papers.reports import (
    MARKING,
    PLANTED,
    any_report,
    long_paper,
    matters,
    paper,
    sample,
)

PAPER = paper(sample())
PDF = pdf_paper(PAPER)
PROGRAMME = own_paper(programmes.sample(), marking="OFFICIAL")

KEYBOARD = "".join(map(chr, range(32, 127))) + "£€éñß“”‘’–—…²½"


def bare(text: str) -> str:
    """Leave out the spaces: where a line ends on paper is no matter here."""
    return "".join(text.split())


def read(pdf: bytes) -> str:
    return bare("".join(pages(pdf)))


def row(**cells: str) -> PaperRow:
    """Give a row of a paper; a column that is not named is empty."""
    return PaperRow(
        tuple((PaperLine((cells.get(name.lower(), ""),)),) for name in OUTSTANDING_COLUMNS)
    )


def with_rows(*rows: PaperRow, heading: str = "Meeting of 14/02/2023") -> Report:
    """Give a paper with one section, of one group."""
    section = Section("Overdue", OUTSTANDING_COLUMNS, "", (Group(PaperLine((heading,)), rows),))
    return replace(PAPER, sections=(section,))


def saying(text: str) -> Report:
    return with_rows(row(reference="3.14/02/2023", action=text))


def test_its_properties() -> None:
    said = facts(PDF)
    assert said["Title"] == "Status of actions: Governance & Performance Board"
    assert said["Author"] == "Governance & Performance Board"
    assert said["Tagged"] == "yes"
    assert said["JavaScript"] == "no"
    assert said["Page size"] == "841.89 x 595.276 pts (A4)"
    assert "Apr  4 09:00:00 2023" in said["CreationDate"]


def test_it_says_that_it_is_pdf_ua_1_and_in_which_language() -> None:
    whole = b"".join(inside(PDF))
    assert b"<pdfuaid:part>1</pdfuaid:part>" in whole
    assert re.search(rb"/Lang ?\(en-GB\)", whole)


def test_its_fonts_are_inside() -> None:
    fonts = told(PDF, "pdffonts", "-").splitlines()[2:]
    assert fonts
    assert all(re.search(r"yes yes yes +\d+ +\d$", font) for font in fonts)


def test_its_structure() -> None:
    structure = told(PDF, "pdfinfo", "-struct-text", "-")
    marks = re.findall(r"^ *(H1|H2|Table|TH|TD|TR|THead|TBody)\b", structure, re.MULTILINE)
    tables = sum(bool(section.groups) for section in PAPER.sections)
    assert marks.count("H1") == 1
    assert marks.count("H2") == len(PAPER.sections) + 1  # and the owners
    assert marks.count("Table") == marks.count("THead") == marks.count("TBody") == tables
    groups = sum(len(section.groups) for section in PAPER.sections)
    heads = groups * (len(OUTSTANDING_COLUMNS) + 1)
    assert marks.count("TH") == structure.count("/Scope /Column") == heads
    assert re.search(r'TH <\w+>:\s+/Scope /Column[^"]*"Reference"', structure)


def test_a_cell_belongs_to_the_heading_of_its_column_and_that_to_its_group() -> None:
    structure = told(PDF, "pdfinfo", "-struct-text", "-")
    group = re.search(r'TH <(\w+)>:[^"]*"Meeting of ', structure)
    heading = re.search(r'TH <(\w+)>:\s+/Scope /Column\s+/Headers \[(.*)\][^"]*"Due"', structure)
    cell = re.search(r'/Headers \[\((\w+)\)\][^"]*"(?:\d\d/){2}\d{4}"', structure)
    assert group
    assert heading
    assert cell
    assert heading[1] == cell[1]
    assert heading[2] == f"({group[1]})"


@pytest.mark.parametrize("report", [PAPER, matters(sample()), paper(empty_log()), PROGRAMME])
def test_all_words_of_a_paper_can_be_read_back(report: Report) -> None:
    text = read(pdf_paper(report))
    assert bare(report.title) in text
    for label, number in report.figures:
        assert bare(f"{number} {label}") in text
    for label, line in report.facts:
        assert bare(f"{label} {line}") in text
    for sentence in (report.subtitle, report.movement, *report.notes):
        assert bare(sentence) in text


@pytest.mark.parametrize("report", [PAPER, matters(sample()), paper(empty_log()), PROGRAMME])
def test_the_rows_stand_in_their_order(report: Report) -> None:
    foot = bare(f"{report.title} Page ") + r"\d+of\d+" + MARKING
    text = re.sub(foot, "", read(pdf_paper(report)))
    place = 0
    for section in report.sections:
        place = text.index(bare(section.title), place)
        if not section.groups:
            place = text.index(bare(section.nothing), place)
        for group in section.groups:
            place = text.index(bare(str(group.heading)), place)
            for each in group.rows:
                assert all(bare(cell) in text[place:] for cell in each.texts)
                place = text.index(bare(each.texts[0]), place)


def test_every_page_has_the_marking_twice_its_number_and_the_columns() -> None:
    found = pages(pdf_paper(replace(long_paper(200), sections=long_paper(200).sections[1:])))
    assert len(found) > 5
    for number, page in enumerate(found, start=1):
        assert len(re.findall(rf"\b{MARKING}\b", page)) == 2
        assert f"Page {number} of {len(found)}" in page
        assert all(column in page for column in OUTSTANDING_COLUMNS)
        assert PAPER.title in page


def test_a_paper_without_marking() -> None:
    assert MARKING not in read(pdf_paper(replace(PAPER, marking=None)))


def test_the_heading_of_a_group_stays_with_its_first_row() -> None:
    """Groups of every height, so that one of them would come to the end of a page alone."""
    groups = tuple(
        Group(
            PaperLine((f"Theme {number}.",)),
            (row(reference=f"R{number}.", action="word " * number),),
        )
        for number in range(150)
    )
    report = replace(PAPER, sections=(Section("Overdue", OUTSTANDING_COLUMNS, "", groups),))
    found = pages(pdf_paper(report))
    for number in range(150):
        assert any(f"Theme {number}." in page and f"R{number}." in page for page in found)


def test_the_heading_of_a_group_stands_again_on_each_page_of_its_rows() -> None:
    rows = [row(reference=f"R{number}.") for number in range(60)]
    found = pages(pdf_paper(with_rows(*rows, heading="Safety in the county")))
    with_rows_on = [page for page in found if re.search(r"R\d+[.]", page)]
    assert len(with_rows_on) > 2
    assert all(page.count("Safety in the county") == 1 for page in with_rows_on)


def test_no_heading_of_a_group_stands_over_the_rows_of_another() -> None:
    report = with_rows(*(row() for _ in range(5)), heading="The first")
    (one,) = report.sections
    (first,) = one.groups
    long = Group(PaperLine(("a long theme " * 900,)), first.rows * 8)
    last = Group(PaperLine(("The last",)), first.rows)
    found = pages(pdf_paper(replace(report, sections=(replace(one, groups=(first, long, last)),))))
    assert len(found) > 3
    assert sum("The first" in page for page in found) == 1


def test_matters_arising_stand_upright() -> None:
    for report, upright in ((matters(sample()), True), (PAPER, False)):
        wide, high = pypdfium2.PdfDocument(pdf_paper(report))[0].get_size()
        assert (wide < high) is upright


def test_a_row_stays_on_one_page_unless_it_is_longer_than_a_page() -> None:
    words = "one two three " * 60
    rows = [row(reference=f"R{n}.", action=f"A{n}. {words}", update=f"Z{n}.") for n in range(30)]
    endless = row(reference="R99.", action="A99. " + "again " * 4000 + "Z99.")
    found = pages(pdf_paper(with_rows(*rows, endless, row(reference="R100."))))
    for number in range(30):
        page = next(page for page in found if f"R{number}." in page)
        assert page.count("three") % 60 == 0
    assert bare("".join(found)).count("again") == 4000
    assert any("R100." in page for page in found)


@pytest.mark.parametrize(
    "report",
    [
        with_rows(row(reference="12.06/12/2022/2", action="x" * 2000, owner="Superintendent" * 3)),
        with_rows(row(reference="Q" * 300, update="https://example.org/" + "path" * 200)),
        with_rows(row(due="y" * 500), heading="z" * 400),
        with_rows(row(reference="1"), heading="a long theme " * 900),
        with_rows(row(reference="1", action="first and longer than a page " * 900), row()),
        replace(PAPER, marking="OFFICIAL-SENSITIVE " * 20, title="T" * 400, subtitle="s" * 400),
        replace(PAPER, notes=("n" * 900,), facts=(("f" * 90, PaperLine(("v" * 500,))),)),
    ],
)
def test_nothing_runs_off_the_page_or_is_lost(report: Report) -> None:
    document = pypdfium2.PdfDocument(pdf_paper(report))
    for place in range(len(document)):
        page = document[place].get_textpage()
        wide, high = document[place].get_size()
        for left, bottom, right, top in map(page.get_charbox, range(page.count_chars())):
            assert -1 < left <= right < wide + 1
            assert -1 < bottom <= top < high + 1
    text = read(pdf_paper(report))
    for section in report.sections:
        for each in section.rows:
            assert sum(text.count(letter) for letter in "xyQ") >= sum(
                "".join(each.texts).count(letter) for letter in "xyQ"
            )


@pytest.mark.parametrize("reference", ["12.06/12/2022/2", "20240822-BM-001", "Ref AP 136 a b c d"])
def test_a_reference_stands_on_one_line(reference: str) -> None:
    pdf = pdf_paper(with_rows(row(reference=reference, action="Reply")))
    assert any(reference in line for page in pages(pdf) for line in page.splitlines())


def test_a_day_stands_on_one_line() -> None:
    """After words of every length, so that the end of a line comes at each place in a day."""
    rows = [
        PaperRow(
            (
                *((PaperLine(("R",)),) for _ in range(3)),
                (PaperLine(("w" * n + " ", day("14/02/2023"))),),
                (),
            )
        )
        for n in range(2, 40)
    ]
    made = pdf_paper(with_rows(*rows, heading="A meeting"))
    lines = [line for page in pages(made) for line in page.splitlines()]
    assert sum("14/02/2023" in line for line in lines) == len(rows)


# Without shrinking: it would make a paper a thousand times.
@pytest.mark.slow
@settings(max_examples=15, deadline=None, phases=[Phase.explicit, Phase.generate])
@example(replace(PAPER, title="", sections=(Section(" ", OUTSTANDING_COLUMNS, "", ()),)))
@example(replace(PAPER, title="\u200b", sections=(Section("\u3164", OUTSTANDING_COLUMNS, "", ()),)))
@example(replace(PAPER, sections=(Section("S", ("", " ", "", "", "\u200b"), "", ()),)))
@given(any_report())
def test_no_words_make_it_fail(report: Report) -> None:
    assert pypdfium2.PdfDocument(pdf_paper(report)).get_formtype() == 0


@settings(max_examples=examples(25), deadline=None)
@given(st.text(KEYBOARD, max_size=80))
def test_words_come_out_as_they_were_typed(text: str) -> None:
    assert bare(f"3.14/02/2023{text}") in read(pdf_paper(saying(text)))


@pytest.mark.parametrize(
    "text",
    [
        "#eval(1) #let x = [*a*] $x^2$ `raw` @ref <label> // end",
        "= Heading - item + item / term: x \\ \\u{1F600} ~ -- --- ...",
        "\"quotes\" 'single' it's 'tis office fluffy waffle",
        '"}], {"day": "01/01/2023"} \\" \\\\ /* */ [] ()',
    ],
)
def test_words_are_not_markup(text: str) -> None:
    assert bare(text) in read(pdf_paper(saying(text)))


UNASSIGNED = "\U00040000"  # so that no font has it


def as_shown(text: str) -> re.Pattern[str]:
    """Give what is read of a text, of which a font may lack each character beyond ASCII."""
    return re.compile("".join(map(_either, bare(text))))


def _either(character: str) -> str:
    sign = re.escape(character)
    return sign if character.isascii() else rf"(?:{sign}|\[U\+{ord(character):04X}\])"


@pytest.mark.parametrize(
    "text",
    [
        "no font has \ufdd0 and \u0378",
        "nor \ufffe and \uffff",
        "\U000105c0 and é",
        f"café {UNASSIGNED} naïve “quoted”",
        # Each of its signs may be in some font, but hardly a font has them all.
        "caf\xe9 \u1eea\u1df6\u0949 end",
    ],
)
def test_a_character_stands_as_itself_or_as_its_number(text: str) -> None:
    shown = read(pdf_paper(saying(text), system_fonts=False))
    assert as_shown(on_page(text)).search(shown)


def test_a_character_that_no_font_has_stands_as_its_number_in_every_place_of_a_paper() -> None:
    text = f"A{UNASSIGNED}"
    section = Section(text, (text,) * 5, text, ())
    report = Report(
        title=text, subtitle=text, author=text, made=PAPER.made, marking=text,
        facts=((text, PaperLine((text,))),), figures=((text, 1),), movement=text, notes=(text,),
        sections=(section, replace(PAPER.sections[0], columns=(text,) * 5)),
    )  # fmt: skip
    assert read(pdf_paper(report, system_fonts=False)).count("[U+40000]") >= 15


def test_very_many_characters_that_no_font_has_do_not_take_for_ever() -> None:
    text = "".join(map(chr, range(0x40000, 0x40040)))
    shown = read(pdf_paper(saying(text), system_fonts=False))
    assert all(f"[U+{ord(character):04X}]" in shown for character in text)


@pytest.mark.parametrize(
    "text", ["שלום", "مرحبا بالعالم", "e\u0301\u0323\u0489", "a\u0600", "א\u0301"]
)
@pytest.mark.parametrize("system_fonts", [True, False])
def test_other_scripts_and_joined_marks(text: str, system_fonts: bool) -> None:
    assert "3.14/02/2023" in read(pdf_paper(saying(text), system_fonts=system_fonts))


def test_a_control_character_shows_and_does_nothing() -> None:
    shown = unicodedata.normalize("NFC", read(pdf_paper(saying("a\x00b\ud800c\u202ed"))))
    assert on_page("a\x00b\ud800c\u202ed") in shown


def test_the_same_paper_gives_the_same_bytes() -> None:
    assert pdf_paper(PAPER) == PDF


def inside(pdf: bytes) -> Iterator[bytes]:
    """Give the bytes of a PDF, and each of its streams unpacked."""
    yield pdf
    for stream in re.findall(rb"stream\r?\n(.*?)\r?\nendstream", pdf, re.DOTALL):
        unpacker = zlib.decompressobj()
        try:
            yield unpacker.decompress(stream)
        except zlib.error:
            yield stream


def says(pdf: bytes, word: str) -> bool:
    document = pypdfium2.PdfDocument(pdf)
    forms = {word.encode(), word.encode("utf-16-be"), word.encode().hex().encode()}
    forms |= {form.upper() for form in forms} | {form.lower() for form in forms}
    return (
        word.lower() in read(pdf).lower()
        or word.lower() in str(document.get_metadata_dict()).lower()
        or any(form in part for part in inside(pdf) for form in forms)
    )


@pytest.mark.parametrize("make", [paper, matters])
def test_no_word_of_an_exempt_action_is_in_it(make: Callable[..., Report]) -> None:
    assert not says(pdf_paper(make(sample())), PLANTED)
    assert "6.14/02/2023" in read(pdf_paper(make(sample())))
    assert says(pdf_paper(make(sample(), include_exempt=True)), PLANTED)


def test_the_search_for_a_word_looks_into_packed_streams() -> None:
    assert b"BDC" not in PDF
    assert any(b"BDC" in part for part in inside(PDF))


@pytest.mark.parametrize(("words", "whole"), [(160, True), (420, False)])
def test_an_upright_page_keeps_a_row_whole_that_has_room_on_one(words: int, whole: bool) -> None:
    text = " ".join(f"w{number}w" for number in range(words))
    log = programmes.topic(empty_log(), "First", due="04/04/2023", text=text)
    log = programmes.topic(log, "Second", due="04/04/2023", text=text.replace("w", "v"))
    told = pages(pdf_paper(own_paper(log, AS_AT)))
    (first,) = [page for page in told if "v0v" in page]
    assert (f"v{words - 1}v" in first) is whole
    assert f"v{words - 1}v" in " ".join(told)


def test_five_hundred_rows_have_each_their_place() -> None:
    found = pages(pdf_paper(long_paper(500)))
    assert sum(page.count("OVERDUE") for page in found) == 500
    assert all(first != second for first, second in pairwise(found))
