"""The status paper as PDF/UA-1 (ISO 14289-1): A4, tagged, its fonts inside."""

import json
import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pcc_actions.core.dates.parse import uk
from pcc_actions.core.palette import NAMED_INKS
from pcc_actions.core.report.parts import PaperLine, Report, Section
from pcc_actions.core.report.phrases import OWNERS_TITLE
from pcc_actions.core.text.characters import on_page
from pcc_actions.papers.clock import PDF_DAYS, refuse_by_clock
from pcc_actions.papers.topic_widths import topic_shares

if TYPE_CHECKING:
    from typst import Fonts

_LAYOUT = Path(__file__).with_name("paper.typ")
_TRIAL = b"""
#set document(title: "Trial")
#for piece in json(bytes(sys.inputs.words)) { par(text(piece) + strong(piece)) }
"""
_MANY = 40

# Where to look in the JSON for what cannot be shown. Signs that are each in some font may yet
# not join into one word: hence words as well; last of all, everything beyond ASCII.
_CHARACTER = re.compile(r"[^\x00-\x7f]")
_WORD = re.compile(r'[^\x00-\x20"\\]*[^\x00-\x7f][^\x00-\x20"\\]*')


def pdf_paper(report: Report, *, system_fonts: bool = True) -> bytes:
    """Lay a paper out as a PDF, with the fonts of the machine or only those typst brings.

    A character that no font has stands as its number, `[U+1F600]`: PDF/UA-1 allows no
    empty box in its place (ISO 14289-1, 7.21.8). Raises `Refused` where the clock shows a day
    before Unix time began.
    """
    from typst import Fonts, TypstError

    refuse_by_clock(report.made, PDF_DAYS)
    fonts = Fonts(include_system_fonts=system_fonts)
    layout = _LAYOUT.read_bytes()
    paper = json.dumps(_paper(report), ensure_ascii=False)
    for piece in (_CHARACTER, _WORD):
        try:
            return _compiled(layout, paper, fonts)
        except TypstError:
            paper = _showable(paper, piece, fonts)
    try:
        return _compiled(layout, paper, fonts)
    except TypstError:
        return _compiled(layout, _numbered(paper), fonts)


def _compiled(layout: bytes, words: str, fonts: "Fonts") -> bytes:
    from typst import compile_with_warnings

    # It warns only of the families in the layout that this machine lacks.
    pdf, _ = compile_with_warnings(
        layout,
        format="pdf",
        font_paths=fonts,
        sys_inputs={"words": words, "colours": json.dumps(NAMED_INKS)},
        pdf_standards=["ua-1"],
    )
    return pdf


def _showable(paper: str, piece: re.Pattern[str], fonts: "Fonts") -> str:
    unshown = set(_unshown(sorted(set(piece.findall(paper))), fonts))
    return piece.sub(lambda it: _numbered(it[0]) if it[0] in unshown else it[0], paper)


def _unshown(pieces: Sequence[str], fonts: "Fonts") -> list[str]:
    """Find the pieces of text that cannot be shown, by halving.

    Where they are very many, some that could be shown are among them: it takes too long.
    """
    groups = [pieces]
    while True:
        failing = [group for group in groups if not _shows(group, fonts)]
        if len(failing) > _MANY or all(len(group) == 1 for group in failing):
            return [piece for group in failing for piece in group]
        groups = [half for group in failing for half in _halves(group) if half]


def _halves(pieces: Sequence[str]) -> tuple[Sequence[str], Sequence[str]]:
    middle = len(pieces) // 2
    return pieces[:middle], pieces[middle:]


def _shows(pieces: Sequence[str], fonts: "Fonts") -> bool:
    from typst import TypstError

    try:
        return bool(_compiled(_TRIAL, json.dumps(pieces), fonts))
    except TypstError:
        return False


def _numbered(text: str) -> str:
    return _CHARACTER.sub(lambda it: f"[U+{ord(it[0]):04X}]", text)


def _paper(report: Report) -> dict[str, Any]:
    """What the layout shows, as values of JSON."""
    made = report.made
    return {
        "title": _title(report.title),
        "subtitle": on_page(report.subtitle),
        "author": on_page(report.author),
        "made": {
            name: getattr(made, name)
            for name in ("year", "month", "day", "hour", "minute", "second")
        },
        "marking": on_page(report.marking) if report.marking else None,
        "facts": [(on_page(label), _line(line)) for label, line in report.facts],
        "owners": [(on_page(label), _line(line)) for label, line in report.owners],
        "owners_title": OWNERS_TITLE,
        "figures": [(on_page(label), number) for label, number in report.figures],
        "movement": on_page(report.movement),
        "notes": [on_page(note) for note in report.notes],
        "portrait": report.portrait,
        "headed": report.sections_headed,
        "sections": [_section(section) for section in report.sections],
    }


def _section(section: Section) -> dict[str, Any]:
    return {
        "title": _title(section.title),
        "shares": topic_shares(section.columns) if section.led_by_names else None,
        "columns": [on_page(column) for column in section.columns],
        "nothing": on_page(section.nothing),
        "groups": [
            {
                "heading": _line(group.heading),
                "rows": [
                    [[_line(line) for line in cell] for cell in row.cells] for row in group.rows
                ],
            }
            for group in section.groups
        ],
        "below": [on_page(sentence) for sentence in section.below],
    }


def _title(text: str) -> str:
    """A title that says something, since PDF/UA-1 takes no empty one."""
    title = on_page(text)
    seen = any(character.isprintable() and not character.isspace() for character in title)
    return title if seen else "(no title)"


def _line(line: PaperLine) -> dict[str, Any]:
    return {"alarm": line.alarm, "parts": [_part(part) for part in line.parts]}


def _part(part: str | date) -> str | dict[str, str]:
    return on_page(part) if isinstance(part, str) else {"day": uk(part)}
