"""Where exemption is said, and of what: a line, a part, a tab, a heading, a column, a cell."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace
from itertools import zip_longest
from typing import Final

from pcc_actions.core.patterns import pattern
from pcc_actions.core.publication.ground import UNSTATED
from pcc_actions.core.publication.marking import NOT_FOR_PUBLICATION
from pcc_actions.documents.block import Block, flattened
from pcc_actions.documents.line_shapes import numbered, one_line
from pcc_actions.minutes.exempt_above import said_of_above
from pcc_actions.minutes.exempt_cells import answer_in, asks_whether_exempt, ground_in_cell
from pcc_actions.minutes.exemption_words import (
    begins_private,
    cited_ground,
    exemption_of,
    is_mark,
    only_lists,
    opens_minutes,
    opens_private_item,
    returns_public,
    says_none,
    speaks_of_exemption,
    words_of_exemption,
)
from pcc_actions.minutes.extracted import ExtractedAction
from pcc_actions.minutes.facts import Fact, FactCode, FactName
from pcc_actions.minutes.sections import listing

LONGEST_MARK: Final = 200  # characters of a line that marks what follows it
# What a paper of pcc-actions says over its table: the page's marking, and how many are told.
_OWN_LINE = pattern(
    rf".* - {NOT_FOR_PUBLICATION}"
    r"|Not for publication: \d+ exempt actions? (?:is|are) told in full\."
)
_SHEET = pattern(r"sheet (.+), row \d+")
_MARKS = pattern(
    r"\W*(?:\d[\d.]*\W+)?(?:exempt|not for publication|confidential|private|closed session|part)",
    re.I,
)
_OF_BELOW = pattern(
    r"\b(?:following|below|this (?:item|section|part|table|list|paper|document|log)|these (?:items"
    r"|actions)|(?:items?|actions?|minutes) (?:is|are|was|were))\b",
    re.I,
)


def ground_of(text: str) -> str | None:
    """The ground of a line that marks what follows as exempt; None for any other line."""
    if len(text) > LONGEST_MARK or not speaks_of_exemption(text):
        return None
    short = len(text.split()) <= 6 and bool(_MARKS.match(text))
    opens = short or begins_private(text) or opens_private_item(text)
    ground = cited_ground(text) or (UNSTATED if opens else None)
    return ground or (UNSTATED if _OF_BELOW.search(text) else None)


def firmer(*grounds: str | None) -> str | None:
    """Of several grounds the first that is stated; unstated where none is, None without any."""
    told = [ground for ground in grounds if ground]
    return next((ground for ground in told if ground != UNSTATED), told[0] if told else None)


def with_exemption_fact(action: ExtractedAction) -> ExtractedAction:
    """An exempt action with the fact that says so, asked about where no ground is given.

    Its own words make it exempt too, wherever they stood in the document.
    """
    if action.exempt is None:
        ground = exemption_of(f"{action.text}\n{action.update or ''}")
        return with_exemption_fact(replace(action, exempt=ground)) if ground else action
    if action.exempt == UNSTATED:  # by its own words, or by what it stands under
        code, words = FactCode.NO_GROUND, words_of_exemption(f"{action.text} {action.update or ''}")
    else:
        code, words = FactCode.SURE, action.exempt
    fact = Fact(FactName.EXEMPT, words, action.where[0], code, action.exempt)
    return replace(action, facts=(*action.facts, fact))


def exemptions_of(blocks: Iterable[Block], heads: Collection[int]) -> list[str | None]:
    """The ground on which each block of a document is exempt, None where nothing says so.

    `heads` are the numbers of the rows that hold headings. It fails closed: whatever speaks of
    exemption makes what it stands in, or over, exempt; a mark alone in brackets, a field such as
    “Exempt: yes” and what is said of the above, what it is below.
    """
    place, grounds, said = _Place(), list[str | None](), tuple(blocks)
    for number, block in enumerate(said):
        grounds.append(place.ground(block, heads=number in heads))
        mark = exemption_of(block.text)
        for at in said_of_above(said, number) if mark else ():
            grounds[at] = firmer(grounds[at], mark)
    return grounds


@dataclass(slots=True)
class _Place:
    """What has been said of exemption above the block to which the reading has come."""

    session: str | None = None
    begun: bool = False
    listed: bool = False
    attended: bool = False
    line: str | None = None
    mark: str | None = None
    is_own: bool = False
    tab: str = ""
    of_tab: str | None = None
    table: int = 0
    of_table: str | None = None
    section: str | None = None
    part: str | None = None
    part_number: str = ""
    part_level: int = 0
    listing: str | None = None
    headings: list[str] = field(default_factory=list)
    before: list[str] = field(default_factory=list)

    def ground(self, block: Block, *, heads: bool) -> str | None:
        if block.kind == "row":
            return self._of_row(block, heads=heads)
        text = one_line(block.text)
        self._part(block, text)
        if (block.kind == "heading" and not listing(text)) or numbered(text):
            self.line = None
        if not _OWN_LINE.fullmatch(text):
            self.line = firmer(self.line, ground_of(text))
        elif self.line is None:
            self.line, self.is_own = ground_of(text), True
        self._session(text)
        if self.mark and (block.kind == "heading" or numbered(text)):
            self.session = firmer(self.session, self.mark)  # it headed a part, and no one item
        self.mark = exemption_of(text) if is_mark(text) else None
        return firmer(self.session, self.part, self.listing, exemption_of(text))

    def _part(self, block: Block, text: str) -> None:
        """Enter the part under a heading, or the list under a line that opens one."""
        if listing(text) or text.endswith(":"):
            self.listing = exemption_of(text)
            return
        number = numbered(text)
        if block.kind != "heading" and not (number and number[0][0].isdecimal()):
            return
        self.listing = None
        if self._is_within_part(block, number[0] if number else ""):
            self.part = firmer(self.part, exemption_of(text))
        elif block.kind == "heading":
            self.part = None if says_none(text) else exemption_of(text)
            self.part_number, self.part_level = number[0] if number else "", block.level

    def _is_within_part(self, block: Block, number: str) -> bool:
        """Whether a heading or numbered line stands under the heading of an exempt part.

        Where that has a number, so has the next one; without, it ends with the next heading.
        """
        if self.part is None or (block.kind == "heading" and block.level < self.part_level):
            return False
        if self.part_number:
            return not number or number.startswith(f"{self.part_number}.")
        return block.kind != "heading" or block.level > self.part_level

    def _session(self, text: str) -> None:
        """Begin or end a private part of the meeting, as a line or a heading says."""
        if returns_public(text) or (self.begun and says_none(text)):
            self.session, self.part, self.begun = None, None, False
            return
        self._agenda_ends(text)
        self.begun = begins_private(text)
        if self.begun:
            self.listed = (self.listed or not self.session) and only_lists(text)
        if self.begun or (self.session and cited_ground(text) and speaks_of_exemption(text)):
            self.session = firmer(self.session, cited_ground(text), UNSTATED)

    def _agenda_ends(self, text: str) -> None:
        """End what only an agenda lists where the minutes begin: they resolve it anew.

        Once somebody was there, the minutes have begun, and nothing in them is an agenda.
        """
        if not opens_minutes(text):
            return
        if self.listed and not self.attended:
            self.session = self.line = self.part = None
        self.listed, self.attended = False, True

    def _of_row(self, row: Block, *, heads: bool) -> str | None:
        self._enter(row)
        cells = [answer_in(flattened(cell)) for cell in row.cells]
        filled = [cell for cell in cells if cell]
        if heads:
            self._head(cells)
        elif len(filled) == 1 and not self.headings:
            self.of_table = firmer(self.of_table, exemption_of(filled[0]))
        elif len(filled) == 1:
            self.section = exemption_of(filled[0])
        told = zip_longest(self._headings_over(len(cells)), cells, fillvalue="")
        of_cells = [ground_in_cell(heading, cell) for heading, cell in told]
        over = (self.session, self.part, self.listing, self.of_tab, self.of_table)
        return firmer(*of_cells, *over, self.section, self.line)

    def _enter(self, row: Block) -> None:
        """Go on to another tab, or another table."""
        sheet = _SHEET.fullmatch(row.where)
        tab = row.tab or (sheet[1] if sheet else "")
        if tab != self.tab:
            if self.tab:
                self.session = self.line = self.part = self.listing = None
            self.tab, self.of_tab = tab, exemption_of(tab)
        if row.table != self.table:
            self.before = self.headings or self.before
            self.table, self.headings = row.table, []
            self.of_table, self.section = None, None

    def _head(self, cells: list[str]) -> None:
        """Take the headings of a table: of a column of its own, or of all its rows."""
        self.headings = cells
        # The rows of our own table say themselves which of them is exempt.
        if self.is_own and cells == ["Item", "Action", "Update"]:
            self.line = None
        told = (exemption_of(cell) for cell in cells if not asks_whether_exempt(cell))
        self.of_table = firmer(self.of_table, *told)

    def _headings_over(self, count: int) -> list[str]:
        """The headings of a table; without a head of its own, of the one that it goes on with."""
        goes_on = not self.headings and count <= len(self.before)
        return self.before if goes_on else self.headings
