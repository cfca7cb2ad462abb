"""How a Word paper looks: its styles, and the settings of the document.

Sizes of letters are half points, other measures twips.
"""

from typing import Final

from pcc_actions.core.palette import ALARM_INK, DEEP, RULE_INK, SOFT, WASH
from pcc_actions.papers.docx.parts import Page, w

_WORD: Final = "http://schemas.microsoft.com/office/word"
_OF_WORD: Final = ("Title", "Subtitle", "heading 1", "header", "footer")  # Word knows them


def styles_xml(page: Page) -> str:
    """The styles that a paper uses, and what holds where none says otherwise."""
    return "".join((_defaults(), *_text_styles(), *_edge_styles(page), *_table_styles()))


def settings_xml() -> str:
    """The settings: those of a recent Word, in UK English."""
    modern = ("compatibilityMode", 15), ("overrideTableStyleFontSizeAndJustification", 1)
    return "".join(
        (
            w("zoom", percent=100),
            w("defaultTabStop", val=720),
            w("characterSpacingControl", val="doNotCompress"),
            w("compat", *(w("compatSetting", name=n, uri=_WORD, val=v) for n, v in modern)),
            w("themeFontLang", val="en-GB"),
            w("decimalSymbol", val="."),
            w("listSeparator", val=","),
        )
    )


def shading(fill: str) -> str:
    """The ground of a cell, which stays with it when it is pasted into another document."""
    return w("shd", val="clear", color="auto", fill=fill)


def _defaults() -> str:
    faces = dict.fromkeys(("ascii", "hAnsi", "eastAsia", "cs"), "Arial")
    language = w("lang", val="en-GB", eastAsia="en-GB", bidi="ar-SA")
    letters = w("rPr", w("rFonts", **faces), w("sz", val=21), w("szCs", val=21), language)
    spacing = w("pPr", w("widowControl"), w("spacing", after=100, line=264, lineRule="auto"))
    return w("docDefaults", w("rPrDefault", letters), w("pPrDefault", spacing))


def _text_styles() -> tuple[str, ...]:
    heading = _space(320, 100) + w("outlineLvl", val=0)
    return (
        _style("paragraph", "Normal", default=True),
        _style("character", "Default Paragraph Font", default=True),
        _based("Title", _kept(_space(0, 60)), _letters(44, DEEP, bold=True)),
        _based("Subtitle", _kept(_space(0, 160)), _letters(24, SOFT)),
        _based("heading 1", _kept(heading), _letters(28, DEEP, bold=True)),
        _based("Figures", _band(), _letters(24, DEEP, bold=True)),
        _style("character", "Alarm", _letters(None, ALARM_INK, bold=True)),
    )


def _edge_styles(page: Page) -> tuple[str, ...]:
    rule = w("pBdr", w("top", val="single", sz=4, space=4, color=RULE_INK))
    right = rule + w("tabs", w("tab", val="right", pos=page.text_width))
    return (
        _based("Marking", _space(0, 40) + w("jc", val="center"), _letters(22, "000000", bold=True)),
        _based("header", "", _letters(18, SOFT)),
        _based("footer", right + _space(0, 20), _letters(18, SOFT)),
    )


def _table_styles() -> tuple[str, ...]:
    close = w("spacing", before=0, after=40, line=252, lineRule="auto")
    plain = w("tblPr", w("tblInd", w=0, type="dxa"), _padding(0, 0, 0, 85))
    sides = (("top", 8, DEEP), ("bottom", 8, DEEP), ("insideH", 4, RULE_INK))
    rules = w("tblBorders", *(w(s, val="single", sz=z, space=0, color=c) for s, z, c in sides))
    no_top = w("tblPr", w("tblBorders", w("top", val="nil")))
    paper = w("tblPr", rules, _padding(60, 85, 20, 85))
    return (
        _style("table", "Normal Table", plain, default=True),
        _style("table", "Paper Table", paper, based="NormalTable"),
        _style("table", "Paper Table Again", no_top, based="PaperTable"),
        _based("Table Text", close, _letters(20, None)),
        _based("Table Heading", _kept(close), _letters(20, "FFFFFF", bold=True)),
        _based("Table Heading Again", _kept(close), _letters(16, SOFT)),
        _based("Table Gap", w("spacing", before=0, after=0, line=120, lineRule="exact"), ""),
        _based("Table Group", _kept(close), _letters(20, DEEP, bold=True)),
        _based("Table Label", close, _letters(20, SOFT, bold=True)),
    )


def _padding(*sizes: int) -> str:
    sides = zip(("top", "left", "bottom", "right"), sizes, strict=True)
    return w("tblCellMar", *(w(side, w=size, type="dxa") for side, size in sides))


def _style(
    kind: str, name: str, inner: str = "", *, based: str | None = None, default: bool = False
) -> str:
    first = {"default": 1} if default else {} if name in _OF_WORD else {"customStyle": 1}
    parent = w("basedOn", val=based) if based else ""
    known = "" if default and kind != "paragraph" else w("qFormat")
    named = name.title().replace(" ", "")
    return w("style", w("name", val=name), parent, known, inner, type=kind, **first, styleId=named)


def _based(name: str, spacing: str, letters: str) -> str:
    inner = (w("pPr", spacing) if spacing else "") + letters
    return _style("paragraph", name, inner, based="Normal")


def _letters(size: int | None, colour: str | None, *, bold: bool = False) -> str:
    """How letters look; the parts of it stand in the order of ECMA-376."""
    sizes = (w("sz", val=size), w("szCs", val=size)) if size else ()
    inked = (w("color", val=colour),) if colour else ()
    return w("rPr", *((w("b"), w("bCs")) if bold else ()), *inked, *sizes)


def _space(before: int, after: int) -> str:
    return w("spacing", before=before, after=after)


def _kept(properties: str) -> str:
    """Have a paragraph stand on the page of the one below it."""
    return w("keepNext") + w("keepLines") + properties


def _band() -> str:
    """Have a paragraph stand on a light ground, as wide as the text and a little higher."""
    sides = ("top", 4), ("left", 5), ("bottom", 4), ("right", 5)
    padding = (w(side, val="single", sz=4, space=room, color=WASH) for side, room in sides)
    return w("pBdr", *padding) + shading(WASH) + _space(240, 200) + w("ind", left=100, right=100)
