"""The numbers that Word prints before list items, which stand nowhere in the text.

They follow from numbering.xml (ECMA-376 part 1, 17.9): a list (`num`) of an abstract list,
with a format, a pattern (`%1.%2`) and a start for each of nine levels.
"""

from dataclasses import dataclass, field
from typing import Any

from pcc_actions.documents.runs import EMPTY_BOXES

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

_ROMAN = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"))


@dataclass(frozen=True, slots=True)
class Level:
    """How one depth of a list is numbered."""

    form: str
    pattern: str
    start: int


@dataclass(slots=True)
class Numbers:
    """The lists of one document, and how far each has counted."""

    levels: dict[str, dict[int, Level]] = field(default_factory=dict)
    abstract: dict[str, str] = field(default_factory=dict)
    counts: dict[str, dict[int, int]] = field(default_factory=dict)

    def next(self, number: str, depth: int) -> str:
        """Count one item of list `number` at `depth` from 0; give what is printed before it.

        Nothing for a bullet, but a box drawn as a bullet is given.
        """
        level = self.levels.get(number, {}).get(depth)
        if level is None:
            return ""
        if level.form == "bullet":
            return level.pattern if level.pattern in EMPTY_BOXES else ""
        counts = self.counts.setdefault(self.abstract.get(number, number), {})
        counts[depth] = counts.get(depth, level.start - 1) + 1
        for deeper in [d for d in counts if d > depth]:
            del counts[deeper]
        return self._printed(number, level.pattern, counts)

    def _printed(self, number: str, pattern: str, counts: dict[int, int]) -> str:
        for depth, level in self.levels[number].items():
            count = counts.get(depth, level.start)
            pattern = pattern.replace(f"%{depth + 1}", _figure(level.form, count))
        return pattern


def numbers_of(numbering: Any) -> Numbers:
    """Read the lists out of the root of numbering.xml (an lxml element), or none of None."""
    found = Numbers()
    if numbering is None:
        return found
    shapes = {a.get(f"{W}abstractNumId"): _levels(a) for a in numbering.iter(f"{W}abstractNum")}
    for num in numbering.iter(f"{W}num"):
        shape = num.find(f"{W}abstractNumId").get(f"{W}val")
        number = num.get(f"{W}numId")
        found.levels[number] = shapes.get(shape, {}) | _overrides(num, shapes.get(shape, {}))
        restarts = num.find(f"{W}lvlOverride/{W}startOverride") is not None
        found.abstract[number] = f"{number} alone" if restarts else shape
    return found


def _levels(parent: Any) -> dict[int, Level]:
    return {int(lvl.get(f"{W}ilvl")): _level(lvl) for lvl in parent.iter(f"{W}lvl")}


def _level(lvl: Any) -> Level:
    def value(tag: str, other: str) -> str:
        found = lvl.find(f"{W}{tag}")
        return other if found is None else str(found.get(f"{W}val", other))

    return Level(value("numFmt", "decimal"), value("lvlText", ""), int(value("start", "1")))


def _overrides(num: Any, levels: dict[int, Level]) -> dict[int, Level]:
    """The levels that one list starts elsewhere, or forms otherwise, than its abstract."""
    changed = _levels(num)
    for override in num.iter(f"{W}lvlOverride"):
        depth, start = int(override.get(f"{W}ilvl")), override.find(f"{W}startOverride")
        level = changed.get(depth) or levels.get(depth)
        if start is not None and level is not None:
            changed[depth] = Level(level.form, level.pattern, int(start.get(f"{W}val")))
    return changed


def _figure(form: str, count: int) -> str:
    if form in ("lowerLetter", "upperLetter"):
        letter = chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1)
        return letter.upper() if form == "upperLetter" else letter
    if form in ("lowerRoman", "upperRoman"):
        return _roman(count).upper() if form == "upperRoman" else _roman(count)
    if form == "none":
        return ""
    return f"{count:02}" if form == "decimalZero" else str(count)


def _roman(count: int) -> str:
    text = ""
    for worth, letters in (*_ROMAN, (1, "i")):
        text += letters * (count // worth)
        count %= worth
    return text
