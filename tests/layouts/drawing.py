"""The documents by number: the facts, the layout and the format that each number draws."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any, Final

from tests.corpus.builders.markup import Page
from tests.corpus.reading import read_document, read_in_child
from tests.layouts import in_lists, in_tables, in_text, logs, private, reviews
from tests.layouts.facts import Facts, facts_of
from tests.layouts.formats import FORMATS
from tests.layouts.judging import Verdict, judged
from tests.layouts.parts import Layout

CHILD: Final = 20  # of so many documents one is read in the child process, as people's are

LAYOUTS: Final[dict[str, Callable[[Random, Facts], Layout]]] = {
    "label lines": in_text.label_lines,
    "label alone": in_text.label_alone,
    "label with owner": in_text.label_with_owner,
    "label in brackets": in_text.label_in_brackets,
    "label, owner in brackets": in_text.owner_in_brackets,
    "labels run on": in_text.run_on,
    "labels with references": in_text.numbered_labels,
    "label, agreed to": in_text.asked_to,
    "items headed by references": in_text.under_references,
    "bold sentences": in_text.bold_sentences,
    "list at the end": in_lists.list_at_end,
    "list, owner first": in_lists.owner_first,
    "list, owner behind": in_lists.owner_behind,
    "list, due behind": in_lists.due_behind,
    "list for one": in_lists.for_one,
    "list by owner": in_lists.by_owner,
    "list by status": in_lists.by_status,
    "list with boxes": in_lists.check_boxes,
    "list of what is outstanding": in_lists.outstanding,
    "review in lines": reviews.in_lines,
    "review, update below": reviews.update_below,
    "review, label and update": reviews.label_and_update,
    "review of references": reviews.references_headed,
    "closed by a sentence": reviews.closed_by_a_sentence,
    "table at the end": in_tables.at_end,
    "table of subjects": in_tables.of_subjects,
    "table without a head": in_tables.without_head,
    "table under a title": in_tables.under_a_title,
    "table of lead and support": in_tables.lead_and_support,
    "table, action beside the talk": in_tables.beside_talk,
    "table, names beside the talk": in_tables.names_beside_talk,
    "table after each item": in_tables.after_each_item,
    "table of pairs": in_tables.updates_beside_talk,
    "table of a review": in_tables.reviewed,
    "form an action": in_tables.forms,
    "log": logs.whole,
    "log without lines": logs.unruled,
    "log without a head": logs.without_head,
    "log, meetings in rows": logs.meeting_rows,
    "log, meetings in headings": logs.meeting_headings,
    "log, meetings in a column": logs.meeting_column,
    "log, closed in rows": logs.closed_rows,
    "log, days of closing": logs.closed_days,
    "log with ticks": logs.ticks,
    "log, two due columns": logs.two_due_columns,
    "log, dated updates": logs.dated_updates,
    "log, status and update": logs.status_and_update,
    "log with serials": logs.serials,
    "private part": private.private_part,
    "public returns": private.public_returns,
    "exempt lines": private.marked_lines,
    "exempt column": private.column,
    "exempt in a cell": private.in_a_cell,
    "exempt rows": private.section,
    "exempt under a heading": private.under_a_heading,
}
"""Each layout by name."""


@dataclass(frozen=True)
class Drawn:
    """A document that a number draws: its layout and format, its facts, and how it prints them."""

    number: int
    layout: str
    form: str
    facts: Facts
    printed: Layout

    def written(self, folder: Path) -> Path:
        """The document as a file in a folder."""
        ending, write = FORMATS[self.form]
        path = folder / f"{self.number}{ending}"
        write(Page(self.printed.parts, ruled=not self.printed.unruled), path)
        return path

    def read(self, folder: Path) -> dict[str, Any] | str:
        """What the command reads of it, every twentieth in its child process."""
        reading = read_in_child if self.number % CHILD == CHILD - 1 else read_document
        return reading(self.written(folder), self.printed.options)

    def verdict(self, folder: Path) -> Verdict:
        """What is wrong with what is read of it."""
        return judged(self.facts, self.printed, self.read(folder))


def drawn(number: int) -> Drawn:
    """The document of a number: the same whenever it is drawn."""
    names, forms = list(LAYOUTS), list(FORMATS)
    layout, form = names[number % len(names)], forms[number // len(names) % len(forms)]
    draw = Random(number)
    facts = facts_of(draw)
    return Drawn(number, layout, form, facts, LAYOUTS[layout](draw, facts))
