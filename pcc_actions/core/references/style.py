"""The style in which a board prints its references."""

import re
from datetime import date
from typing import Final

from pcc_actions.core.dates.parse import uk
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.patterns import pattern
from pcc_actions.core.references.parse import TypedReference, printed_parts, without_spaces
from pcc_actions.core.text.english import joined, quoted
from pcc_actions.errors import Refused

COMMON_STYLES: Final = ("{item}.{date}", "{item:02}.{date}", "{item:02}/{date}", "{serial:03}/{yy}")
"""Styles that boards have, the usual one first; any signs may stand between the parts."""
FREE: Final = "free"
"""The style of references that are kept as they are typed."""

_SERIAL = r"0*(?P<serial>[1-9]\d{0,8})"
_ONLY_SERIAL = pattern(_SERIAL, re.ASCII)
_FIELD = pattern(r"\{(item|date|serial|yy)(?::0([1-9]))?\}")


@dataclass(frozen=True, slots=True)
class ReferenceStyle:
    """How a board prints its references; made by `ReferenceStyle.parse`."""

    template: str

    @classmethod
    def parse(cls, template: str) -> "ReferenceStyle":
        """Take a board's style, proved by printing references in it and reading them back.

        Raises:
            Refused: it is no style, or its references could not be read back.
        """
        style = cls(template.strip())
        if not (style.template == FREE or (style._well_formed() and style._reads_back())):
            raise Refused(
                f"{quoted(template)} is not a reference style. Styles look like "
                f"{joined((*COMMON_STYLES, FREE))}, and the like with other signs between the "
                "parts."
            )
        return style

    @property
    def dated(self) -> bool:
        """Whether the references have the meeting's date in them."""
        return "{date}" in self.template

    def example(self, meeting: date) -> str:
        """Print a reference as the minutes of that meeting might have it."""
        if self.template == FREE:
            return "AP136"
        return self._print(meeting, "3" if self.dated else "90", 1)

    def prints(self, reference: str, meeting: date) -> bool:
        """Whether a reference, as it stands, is one that this style prints."""
        known = printed_parts(reference)
        try:
            return self.write(known, known.day or meeting) == reference
        except Refused:
            return False

    def may_print(self, typed: TypedReference) -> bool:
        """Whether a reference with an item may be one of this style, as it was typed.

        A zero before its item tells, and the sign after it; that a zero is left out does not.
        """
        if not self.dated or typed.item is None:
            return True
        begins = re.compile(rf"\D*(0*){re.escape(typed.item)} *([./-]?)", re.IGNORECASE | re.ASCII)
        as_typed = begins.match(typed.words)
        printed = begins.match(self._print(date.max, typed.item, 1))
        if as_typed is None or printed is None:
            return False
        return all(
            said in ("", ours)
            for said, ours in zip(as_typed.groups(), printed.groups(), strict=True)
        )

    def write(self, typed: TypedReference, meeting: date) -> str:
        """Print the reference of an action raised at that meeting.

        Raises:
            Refused: what was typed does not fit the board's style.
        """
        if self.template == FREE:
            return typed.words
        if not self.dated:
            return self._write_serial(typed, meeting)
        if typed.item is None:
            raise self._misfit(typed, meeting)
        return self._print(meeting, typed.item, typed.number)

    def further(self, reference: str, meeting: date, step: int) -> str:
        """The reference some numbers after one: `3.14/02/2023/2`, `091/18`, `AP136/2`."""
        known = printed_parts(reference)
        if self.dated and known.item and known.day:
            return self._print(known.day, known.item, known.number + step)
        words = without_spaces(known.words)
        serial = None if self.dated or self.template == FREE else self._pattern().fullmatch(words)
        if serial is None:
            return f"{reference}/{step + 1}"
        number = str(int(serial["serial"]) + step)
        return self._print(meeting, number, 1, serial.groupdict().get("yy"))

    def _write_serial(self, typed: TypedReference, meeting: date) -> str:
        words = without_spaces(typed.words)
        match = self._pattern().fullmatch(words) or _ONLY_SERIAL.fullmatch(words)
        if not match:
            raise self._misfit(typed, meeting)
        return self._print(meeting, match["serial"], 1, match.groupdict().get("yy"))

    def _misfit(self, typed: TypedReference, meeting: date) -> Refused:
        return Refused(
            f"{quoted(typed.words)} does not fit how this board prints its references; "
            f"type one such as {self.example(meeting)}."
        )

    def _print(self, meeting: date, first: str, number: int, yy: str | None = None) -> str:
        def field(match: re.Match[str]) -> str:
            name, width = match.groups()
            if name == "date":
                return uk(meeting)
            if name == "yy":
                return yy or f"{meeting.year % 100:02}"
            return re.sub(r"\d+", lambda digits: digits[0].zfill(int(width or 0)), first, count=1)

        return _FIELD.sub(field, self.template) + (f"/{number}" if number > 1 else "")

    def is_serial(self, words: str) -> bool:
        """Whether a reference as typed is a serial one of this style."""
        if self.template == FREE or self.dated:
            return False
        return bool(self._pattern().fullmatch(without_spaces(words)))

    def _pattern(self) -> re.Pattern[str]:
        fields = {"serial": _SERIAL, "yy": r"(?:20)?(?P<yy>\d{2})"}
        # The template falls into literal, name, width, literal, name, width, ..., literal.
        pieces = _FIELD.split(without_spaces(self.template))
        pieces[1::3] = [fields[name] for name in pieces[1::3]]
        pieces[2::3] = [""] * len(pieces[2::3])
        pieces[::3] = map(re.escape, pieces[::3])
        return re.compile("".join(pieces), re.IGNORECASE | re.ASCII)

    def _well_formed(self) -> bool:
        fields = [match.groups() for match in _FIELD.finditer(self.template)]
        names = [name for name, _ in fields]
        literal = _FIELD.sub("", self.template)
        return (
            names in (["item", "date"], ["serial"], ["serial", "yy"], ["yy", "serial"])
            and not any(width for name, width in fields if name in ("date", "yy"))
            and not re.search(r"[{}]", literal)
            and literal.isprintable()
            and not re.search(r"\d\{|\}\d|\}\{", self.template)
        )

    def _reads_back(self) -> bool:
        if self.dated:
            return all(
                self._is_read_back(item, day, number)
                for item in ("3", "12", "3a", "3.1")
                for day in (date(2023, 2, 14), date(2011, 10, 12))
                for number in (1, 2, 12)
            )
        meeting = date(2012, 10, 11)
        printed = [self._print(meeting, serial, 1) for serial in ("1", "12", "90")]
        return all(self._is_serial(text) for text in printed)

    def _is_serial(self, text: str) -> bool:
        known = printed_parts(text)
        readable = bool(self._pattern().fullmatch(without_spaces(text)))
        return readable and known.words == text and known.day is None

    def _is_read_back(self, item: str, day: date, number: int) -> bool:
        text = self._print(day, item, number)
        return printed_parts(text) == TypedReference(None, item, day, None, number, text)
