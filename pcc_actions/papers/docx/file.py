"""A Word document as a file: its page, the marking on it, its properties and its bytes."""

from io import BytesIO
from typing import TYPE_CHECKING, Any, Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from pcc_actions.core.report.parts import Report
from pcc_actions.core.text.characters import on_page
from pcc_actions.papers.docx.parts import MARGIN, Page, w, word_paragraph, word_run
from pcc_actions.papers.docx.styles import settings_xml, styles_xml

if TYPE_CHECKING:
    from docx.document import Document

_BOTTOM: Final = 1361  # 2.4 cm: two lines stand there
_EDGE: Final = 510  # 9 mm from the edge of the paper to the marking
_LONGEST: Final = 255  # of a property, in characters; python-docx takes no longer one
_NAMESPACE: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_KEPT: Final = ("/officeDocument", "/core-properties", "/styles", "/settings")


def lay_out(document: "Document", report: Report) -> None:
    """Make a new document that of a paper: its page, edges, styles, settings and properties.

    What python-docx's template brings along and no paper needs is taken out of it.
    """
    _thin_out(document.part.package)
    _thin_out(document.part)
    page = Page(report.portrait)
    _fill(document.styles.element, styles_xml(page))
    _fill(document.settings.element, settings_xml())
    _set_page(document, page)
    _set_edges(document, report)
    _set_properties(document, report)


def _thin_out(part: Any) -> None:
    for key in [key for key, rel in part.rels.items() if not rel.reltype.endswith(_KEPT)]:
        del part.rels[key]


def document_bytes(document: "Document") -> bytes:
    """The document as a file, its bytes the same whenever it is saved."""
    stream, packed = BytesIO(), BytesIO()
    document.save(stream)
    with ZipFile(stream) as parts, ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        for name in parts.namelist():
            # A ZipInfo says 1980 and, unless it is told, which system it was made on.
            info = ZipInfo(name)
            info.create_system = 0
            archive.writestr(info, parts.read(name), ZIP_DEFLATED)
    return packed.getvalue()


def elements(xml: str) -> list[Any]:
    """The elements that stand in a text of XML, to be put into a document."""
    from docx.oxml import parse_xml

    return list(parse_xml(f'<w:body xmlns:w="{_NAMESPACE}">{xml}</w:body>'))


def _fill(element: Any, xml: str) -> None:
    for child in list(element):
        element.remove(child)
    element.extend(elements(xml))


def _set_page(document: "Document", page: Page) -> None:
    from docx.enum.section import WD_ORIENT
    from docx.shared import Twips

    section = document.sections[0]
    section.orientation = WD_ORIENT.PORTRAIT if page.portrait else WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Twips(page.width), Twips(page.height)
    section.left_margin = section.right_margin = Twips(MARGIN)
    section.top_margin, section.bottom_margin = Twips(MARGIN), Twips(_BOTTOM)
    section.header_distance = section.footer_distance = Twips(_EDGE)


def _set_edges(document: "Document", report: Report) -> None:
    section = document.sections[0]
    marking = word_paragraph("Marking", word_run(report.marking)) if report.marking else ""
    if marking:
        section.header.is_linked_to_previous = False
        _fill(section.header.part.element, marking)
    numbers = [word_run("Page "), _field("PAGE"), word_run(" of "), _field("NUMPAGES")]
    title = word_paragraph("Footer", word_run(report.title), w("r", w("tab")), *numbers)
    section.footer.is_linked_to_previous = False
    _fill(section.footer.part.element, title + marking)


def _field(name: str) -> str:
    """A number that Word counts; until it has counted, 1 is shown."""
    return w("fldSimple", word_run("1"), instr=f" {name} ")


def _set_properties(document: "Document", report: Report) -> None:
    about = document.core_properties
    about.title, about.author = _property(report.title), _property(report.author)
    about.last_modified_by = about.author
    about.comments, about.language, about.revision = "", "en-GB", 1
    about.created = about.modified = report.made


def _property(text: str) -> str:
    line = on_page(text)
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"
