"""The reading of one document, a passage after the other."""

import re
from dataclasses import replace
from itertools import groupby

from pcc_actions.core.model import Status
from pcc_actions.core.patterns import pattern
from pcc_actions.documents.line_shapes import one_line, sentences
from pcc_actions.documents.watch import Watch, followed, unwatched
from pcc_actions.minutes.action_tables import beside, is_discussion, withheld_in
from pcc_actions.minutes.asked_closings import conditional_closing, unnamed_closings
from pcc_actions.minutes.closures import closed_in
from pcc_actions.minutes.commitments import implied_in, point_for
from pcc_actions.minutes.extracted import DocumentFinding, ExtractedAction
from pcc_actions.minutes.following import (
    Above,
    above,
    hangs_below,
    is_point,
    is_said_of,
    is_said_of_title,
    with_point,
)
from pcc_actions.minutes.found_actions import FoundActions
from pcc_actions.minutes.labelled import found_in, marked_in, reported
from pcc_actions.minutes.labelled_fields import fields_in, with_fields
from pcc_actions.minutes.labels import mention_in
from pcc_actions.minutes.listed import entry_in, has_sign, opens_entry, status_over
from pcc_actions.minutes.log_rows import listed_in
from pcc_actions.minutes.outcomes import (
    alone,
    anywhere,
    ending,
)
from pcc_actions.minutes.owner_phrases import leading
from pcc_actions.minutes.owners import KnownNames
from pcc_actions.minutes.passage import Passage
from pcc_actions.minutes.references import item_reference, own_reference
from pcc_actions.minutes.rows_below import with_row_below, without_row_above
from pcc_actions.minutes.sections import (
    ActionSection,
    is_label_line,
    is_review,
    section_of,
)
from pcc_actions.minutes.table_columns import Columns

# An action point, wherever it stands: AP 4, AP 4.1, A19-2:
_POINT = pattern(r"AP ?\d{1,4}(?:\.\d{1,2})?\b(?![/.-]\w)|A\d{1,3}-\d{1,3}:")
_NO_ACTION = pattern(r"\b(?:decision|resolved|resolution)\s*[:–-]", re.I)


class Reader:
    """The actions found so far, and the passage to which the reading has come."""

    def __init__(self, people: KnownNames, bold: bool) -> None:
        self.people = people
        self.bold = bold
        self.actions = FoundActions()
        self.pointers: list[ExtractedAction] = []
        self.findings: list[DocumentFinding] = []
        self.before: Passage | None = None
        self.last: Above | None = None
        self.row_above = False

    def read(self, passages: tuple[Passage, ...], watch: Watch = unwatched) -> None:
        """Read on, to the end of these passages."""
        each = followed(passages, "reading", watch)
        for row, group in groupby(each, lambda passage: passage.row):
            if row < 0:
                for passage in group:
                    self._passage(passage)
            else:
                self._row(list(group))

    def _row(self, row: list[Passage]) -> None:
        columns, over = row[0].columns, row[0].over
        if over and over.title:
            return
        if columns and columns.is_list:
            self._list_row(row, columns)
            return
        start = len(self.actions)
        for passage in row:
            if columns is None or is_discussion(passage, columns):
                self._passage(passage)
            elif passage.column == columns.action:
                self._labelled(passage)
        if columns:
            marked = [action for action in self.actions[start:] if action.sure]
            self.actions.extend(beside(row, marked, self.people))

    def _list_row(self, row: list[Passage], columns: Columns) -> None:
        """Take a row of a table of actions, or an update on the row above it."""
        if row[0].over and row[0].over.below:
            if self.row_above:
                self.actions[-1] = with_row_below(self.actions[-1], row)
            else:
                self.findings.append(without_row_above(row[0].block.where))
            return
        withheld = withheld_in(row, columns)
        listed = None if withheld else listed_in(row, columns, self.people)
        self.findings.extend([withheld] if withheld else [])
        self.actions.extend([listed] if listed else [])
        self.row_above = listed is not None

    def _passage(self, passage: Passage) -> None:
        if passage.opens_list:
            self.last = None
        elif passage.block.kind == "heading" and self._labelled_fields(passage):
            return
        elif passage.block.kind == "heading":
            self.last = None
            if not self._closed(passage):
                self._labelled(passage)
        elif not (
            self._follows(passage)
            or self._closed(passage)
            or self._labelled(passage)
            or self._others(passage)
            or self._listed(passage)
        ):
            self._plain(passage)
        self.before = passage

    def _follows(self, passage: Passage) -> bool:
        """Take what became of the action before: a line that says nothing else, or hangs below."""
        if self.last is None or not self.actions or passage.block.ticked is not None:
            return False  # what has a box of its own is said of itself
        text = one_line(passage.text)
        if own_reference(text) or item_reference(text) or has_sign(text):
            return False  # it is an action of its own, however deep it stands
        if is_point(passage, self.last):
            index = self.actions.last_marked()
            self.actions[index : index + 1] = with_point(self.actions[index], self.last, passage)
            return True
        if self._labelled_fields(passage):
            return True
        if is_said_of_title(passage, self.last, self.people):
            self._update(passage, text, anywhere(text))
            return True
        above = self.last.passage
        hangs = hangs_below(passage, above)
        status = alone(text) or (ending(text) if hangs else None)
        said = hangs or (self.before is above and is_said_of(passage, above, self.people))
        if status is None and not (self.last.reviewed and said):
            return False
        status = status or anywhere(text)
        if status is None:
            self._implied(passage, passage.text)
        self._update(passage, text, status)
        return True

    def _labelled_fields(self, passage: Passage) -> bool:
        """Take a line that only says of the action above whose it is, or when it is due."""
        wording, fields = fields_in(passage.text)
        if self.last is None or not self.actions or not fields or wording.strip():
            return False
        index = self.actions.last_marked()
        self.actions[index] = with_fields(self.actions[index], fields, self.people)
        return True

    def _update(self, passage: Passage, text: str, status: Status | None) -> None:
        """Add a line to the update on the last action; a conditional closing is asked about."""
        index = self.actions.last_marked()
        last = self.actions[index]
        if status is None:
            self.findings.extend(conditional_closing(last, text, passage))
        update = f"{last.update} {text}" if last.update else text
        self.actions[index] = replace(last, update=update, status=status or last.status)

    def _labelled(self, passage: Passage) -> bool:
        before = self.before.text if self.before else ""
        actions, pointers, text = marked_in(passage, before, self.people)
        mention = None if actions else mention_in(one_line(passage.text), self.people)
        if mention and not pointers:
            number, owners, rest = mention
            owners = owners or leading(rest, self.people, marked=False)[0]
            actions = [reported(passage, rest or number, owners, number)]
            text = ""
        if not (actions or pointers):
            return False
        self._implied(passage, text)
        earlier = is_review(passage.headings)
        self.actions.extend(replace(a, earlier=a.earlier or earlier) for a in actions)
        self.pointers.extend(pointers)
        own = bool(actions) and actions[-1].reference != passage.reference
        reviewed = bool(mention) or own
        self.last = above(passage, actions[-1], reviewed=reviewed) if actions else None
        return True

    def _listed(self, passage: Passage) -> bool:
        section = section_of(passage.headings)
        if section is None and _POINT.match(passage.text):
            section = ActionSection(earlier=is_review(passage.headings))
        if section is None and opens_entry(passage, self.people):
            section = ActionSection(earlier=True, status=status_over(passage))
        if section is None:
            return False
        labelled = bool(self.before and self.before.row < 0 and is_label_line(self.before.text))
        entry = entry_in(passage, section, self.people, labelled=labelled)
        if entry is None:
            return False
        self.actions.append(entry)
        titled = entry.update is None and not entry.owners and entry.has_own_reference
        self.last = Above(passage, reviewed=True, titled=titled and section.earlier)
        return True

    def _closed(self, passage: Passage) -> bool:
        """Take a bare list of what was closed: References 3.14/02/2023 and 4.14/02/2023 were."""
        rest: list[str] = []
        start = len(self.actions)
        for sentence in sentences(passage.text):
            closed = closed_in(sentence, passage)
            self.actions.extend(closed)
            rest.extend([] if closed else [sentence])
        if len(self.actions) == start:
            return False
        self.last = None
        left = replace(passage, block=replace(passage.block, text=" ".join(rest), bold=()))
        if rest and not (self._labelled(left) or self._others(left)):
            self._implied(left, left.text)
        return True

    def _others(self, passage: Passage) -> bool:
        """Ask about actions that are closed without being named."""
        closings = list(unnamed_closings(passage))
        self.findings.extend(closings)
        return bool(closings)

    def _plain(self, passage: Passage) -> None:
        self.last = None
        for start, end in passage.block.bold if self.bold else ():
            text = one_line(passage.text[start:end])
            owners, _ = leading(text, self.people, marked=False)
            self.actions.extend([found_in(passage, text, owners)] if owners else [])
        self._implied(passage, passage.text)

    def _implied(self, passage: Passage, text: str) -> None:
        if passage.block.kind == "heading" or _NO_ACTION.match(text):
            return
        is_point = passage.block.kind == "item"
        led = point_for(one_line(text), self.people) if is_point else []
        for sentence, owners in led or implied_in(text, self.people):
            implied = found_in(passage, one_line(sentence), owners)
            self.actions.append(replace(implied, sure=False))
