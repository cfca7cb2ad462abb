"""What stands below an action and is of it: what became of it, or the points of a list."""

from dataclasses import dataclass, replace

from pcc_actions.documents.line_shapes import one_line
from pcc_actions.minutes.extracted import ExtractedAction
from pcc_actions.minutes.labelled import found_in
from pcc_actions.minutes.labels import labels_in
from pcc_actions.minutes.outcomes import closes_others, outcome_of
from pcc_actions.minutes.owner_phrases import leading
from pcc_actions.minutes.owners import KnownNames
from pcc_actions.minutes.passage import Passage
from pcc_actions.minutes.references import own_reference
from pcc_actions.minutes.sections import is_review
from pcc_actions.minutes.titled_entries import opens_with_owner
from pcc_actions.minutes.update_entries import opens_update


@dataclass(frozen=True, slots=True)
class Above:
    """The passage of the last action, on which what follows may say more.

    `reviewed` says that what hangs below it is an update, `titled` that what comes next is,
    until the next reference: 3/2023/P – Staff survey. `opens` is the wording that opens a
    list of points, else empty.
    """

    passage: Passage
    reviewed: bool
    titled: bool = False
    opens: str = ""


def above(passage: Passage, last: ExtractedAction, *, reviewed: bool) -> Above:
    """What a label has read, as what stands above the next line."""
    return Above(passage, reviewed, opens=last.text if last.text.endswith(":") else "")


def hangs_below(passage: Passage, above: Passage) -> bool:
    """Whether a list item stands deeper than what is above it."""
    block, over = passage.block, above.block
    return block.kind == "item" and (over.kind != "item" or block.level > over.level)


def is_said_of_title(passage: Passage, above: Above, people: KnownNames) -> bool:
    """Whether a passage says what became of an action of which only a title is printed."""
    if not above.titled or passage.headings != above.passage.headings:
        return False
    to_do = leading(one_line(passage.text), people, marked=False)[0]
    return not (to_do or own_reference(passage.text) or labels_in(passage.text, (), people))


def is_said_of(passage: Passage, above: Passage, people: KnownNames) -> bool:
    """Whether the line right below an earlier action says how it stands.

    The next item of a list is an action by itself, whatever it says of it.
    """
    text = one_line(passage.text)
    owned = leading(text, {}, marked=False)[0] or opens_with_owner(text, people)
    if closes_others(text) or owned:
        return False
    beside = passage.block.kind == above.block.kind == "item"
    told = is_review(above.headings) and not beside and outcome_of(text) is not None
    return told or opens_update(text)


def is_point(passage: Passage, above: Above) -> bool:
    """Whether a passage is one of the points that an action opens."""
    return bool(above.opens) and passage.block.kind == "item"


def with_point(last: ExtractedAction, above: Above, passage: Passage) -> list[ExtractedAction]:
    """The last action, or what stands in its place, with a point that it opens.

    What somebody is to do is an action each (OM to: write, call); what one verb is said of
    is one (OM to consider: the roof, the bell).
    """
    point, first = one_line(passage.text), last.text == above.opens
    if above.opens.endswith(" to:"):
        another = replace(last, text=point) if first else found_in(passage, point, last.owners)
        return [another] if first else [last, another]
    return [replace(last, text=f"{last.text} {point}" if first else f"{last.text}; {point}")]
