"""What a Word style says of its paragraphs: bold, the rank of a heading, the list."""

from dataclasses import dataclass, replace
from typing import Any

from pcc_actions.core.patterns import pattern
from pcc_actions.documents.docx.numbering import W

_heading = pattern(r"heading ([1-9])\Z")


@dataclass(frozen=True, slots=True)
class Style:
    """What matters here of a style, or of a paragraph with what is set on it alone."""

    bold: bool = False
    heading: int = 0  # the rank, from 1; 0 for no heading
    number: str = ""  # the list, "" for none
    depth: int = 0  # in the list, from 0


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles of one document by their ids, each with what it inherits."""

    by_id: dict[str, Style]
    default: Style

    def of(self, properties: Any, tag: str) -> Style:
        """The style that some properties name in `tag`, or the default one."""
        named = None if properties is None else properties.find(f"{W}{tag}")
        if named is None:
            return self.default if tag == "pStyle" else Style()
        return self.by_id.get(named.get(f"{W}val"), self.default)

    def of_paragraph(self, paragraph: Any) -> Style:
        """The style of a paragraph with what its own properties change."""
        properties = paragraph.find(f"{W}pPr")
        style = self.of(properties, "pStyle")
        return style if properties is None else _listed(_outlined(style, properties), properties)

    def is_bold(self, run: Any, paragraph: Style) -> bool:
        """Whether a run is set in bold, by itself or by its style or its paragraph's."""
        properties = run.find(f"{W}rPr")
        if properties is None:
            return paragraph.bold
        own = switched(properties, "b")
        if own is not None:
            return own
        return paragraph.bold or self.of(properties, "rStyle").bold


def styles_of(root: Any) -> Styles:
    """Read the styles out of the root of styles.xml (an lxml element)."""
    elements = {s.get(f"{W}styleId"): s for s in root.iter(f"{W}style")}
    found: dict[str, Style] = {}
    for identity in elements:
        _inherit(identity, elements, found, 0)
    default = next(
        (
            identity
            for identity, s in elements.items()
            if s.get(f"{W}type") == "paragraph" and s.get(f"{W}default") in ("1", "true")
        ),
        "",
    )
    return Styles(found, found.get(default, Style()))


def switched(properties: Any, tag: str) -> bool | None:
    """Read a property that is on or off; None where it says neither."""
    found = properties.find(f"{W}{tag}")
    if found is None:
        return None
    return found.get(f"{W}val", "1") not in ("0", "false", "off", "none")


def _inherit(identity: str, elements: dict[str, Any], found: dict[str, Style], deep: int) -> Style:
    if identity in found:
        return found[identity]
    element = elements.get(identity)
    if element is None or deep > 20:  # a style can be based on itself in a damaged file
        return Style()
    base = element.find(f"{W}basedOn")
    style = Style()
    if base is not None:
        style = _inherit(base.get(f"{W}val"), elements, found, deep + 1)
    found[identity] = _own(element, style)
    return found[identity]


def _own(element: Any, style: Style) -> Style:
    """A style with what its element sets, over what it inherits."""
    name = element.find(f"{W}name")
    words = "" if name is None else name.get(f"{W}val", "").lower()
    ranked = _heading.match(words)
    if ranked or words == "title":
        style = replace(style, heading=int(ranked[1]) if ranked else 1)
    properties = element.find(f"{W}pPr")
    if properties is not None:
        style = _listed(_outlined(style, properties), properties)
    run = element.find(f"{W}rPr")
    bold = None if run is None else switched(run, "b")
    return style if bold is None else replace(style, bold=bold)


def _outlined(style: Style, properties: Any) -> Style:
    """The rank of a heading that an outline level sets; 9 there is body text."""
    found = properties.find(f"{W}outlineLvl")
    if found is None:
        return style
    level = int(found.get(f"{W}val", "9"))
    return replace(style, heading=level + 1 if level < 9 else 0)


def _listed(style: Style, properties: Any) -> Style:
    found = properties.find(f"{W}numPr")
    if found is None:
        return style
    number, depth = found.find(f"{W}numId"), found.find(f"{W}ilvl")
    if number is not None:
        # List 0 is none: a paragraph leaves the list of its style by it (ECMA-376, 17.9.18).
        style = replace(style, number=number.get(f"{W}val", "0").removeprefix("0"))
    return style if depth is None else replace(style, depth=int(depth.get(f"{W}val", "0")))
