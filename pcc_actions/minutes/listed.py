"""Entries of a list of actions: a heading says that each is one, whatever its wording."""

import re
from dataclasses import replace

from pcc_actions.core.model import Status
from pcc_actions.core.patterns import pattern
from pcc_actions.core.publication.withheld_words import begins_withheld
from pcc_actions.documents.line_shapes import dashed, one_line
from pcc_actions.minutes.endings import owners_and_due
from pcc_actions.minutes.extracted import ExtractedAction
from pcc_actions.minutes.labelled import found_in
from pcc_actions.minutes.labelled_fields import Fields, fields_in, with_fields
from pcc_actions.minutes.no_action import is_no_action
from pcc_actions.minutes.outcomes import alone, anywhere, split_outcome
from pcc_actions.minutes.owner_keys import owner_key
from pcc_actions.minutes.owner_phrases import leading, owners_in
from pcc_actions.minutes.owners import KnownNames, is_owner, only_owners
from pcc_actions.minutes.passage import Passage
from pcc_actions.minutes.references import item_reference, own_reference
from pcc_actions.minutes.sections import ActionSection, is_review, status_of_all, tells_status
from pcc_actions.minutes.titled_entries import opens_with_owner, titled_entry

_NUMBER = pattern(r"^\(?\d{1,2}[.)]\s+")
_TITLED = pattern(r"([^:.;–—]{4,60}):\s+(\S.*)")
_DONE = pattern(r"[✅✔☑✓]\ufe0f?\s+(?=\w|@)")
_PENDING = pattern(r"[⏳⌛🔄🚧❌✗✘🔴🟠🟡🟢]\ufe0f?\s+(?=\w|@)")
_LABEL = pattern(r"(?:action|actions)\s*(?:point\s*)?[:–-]\s*", re.I)


def opens_entry(passage: Passage, people: KnownNames) -> bool:
    """Whether a line is an action, under a heading that lists none.

    It opens with the reference of one, in a review or where it gives somebody something to do or
    says nothing but what became of it; or it is a line of a review that says who was to do
    something, and behind a dash what became of it, or whose a title is and what was said of it.
    """
    whole = one_line(passage.text)
    own, reviewed = own_reference(whole), is_review(passage.headings)
    under = reviewed or (passage.block.kind == "item" and status_over(passage) is not None)
    if own and own[0][0].isalpha() and under:
        return True
    if own and item_reference(whole):
        told = alone(own[1]) is not None or leading(own[1], {}, marked=False)[0]
        return reviewed or bool(told)
    if reviewed and (opens_with_owner(whole, people) or titled_entry(whole, people)):
        return True
    if not reviewed or not leading(whole, people, marked=False)[0]:
        return False
    listed = passage.block.kind == "item" and len(dashed(whole, 2)) > 1
    return listed or split_outcome(whole, reviewed=True)[2] is not None


def has_sign(text: str) -> bool:
    """Whether a line opens with a sign of how it stands, as good as a box of its own: ✅, ⏳."""
    return bool(_DONE.match(text) or _PENDING.match(text))


def status_over(passage: Passage) -> Status | None:
    """What the heading right over a line says became of all below it: Open, Closed."""
    over = " ".join(passage.headings[-1:])
    return status_of_all(over) if tells_status(over) else None


def entry_in(
    passage: Passage, section: ActionSection, people: KnownNames, *, labelled: bool = False
) -> ExtractedAction | None:
    """Read an entry; None where the line is none.

    In a list of new actions, or of those still outstanding, every list item is one, and what
    is `labelled` by the line above it. In a review of earlier actions, and among paragraphs,
    an entry shows itself by a reference, an owner who is to do something, a check box, or
    what became of it.
    """
    line = _PENDING.sub("", one_line(passage.text), count=1)
    done = _DONE.match(line)
    whole, fields = _worded(line[done.end() :] if done else line)
    if _is_none(whole, passage, section, people):
        return None
    own = own_reference(whole)
    reference, rest = own or (None, whole)
    titled = titled_entry(rest, people) if section.earlier and own is None else None
    text, update, status = _cut(reference, rest, section, people)
    if titled:
        text, update, status = titled.title, titled.said, anywhere(titled.said)
    worded = owners_and_due(text, people)
    owners, wording = titled.owners if titled else worded.owners, worded.text
    owners = owners or owners_in(update or "", people)[0] or whose(section, people)
    status = "completed" if done and status is None else status
    shown = reference or status or passage.block.ticked is not None
    in_list = passage.block.kind == "item" and (not section.earlier or bool(section.status))
    owned = bool(whose(section, people)) and not section.earlier
    taken = labelled or in_list or owned or titled or _is_led(text, people)
    if not (taken or shown) or not wording:
        return None
    entry = replace(
        found_in(passage, wording, owners, reference),
        update=update,
        due_words=worded.due,
        earlier=section.earlier,
        listed=not section.earlier,
        status=_status(passage, section, status),
    )
    return with_fields(entry, fields, people)


def _is_none(whole: str, passage: Passage, section: ActionSection, people: KnownNames) -> bool:
    """Whether a line is no action: a heading, an owner's name, a tick whose words are struck."""
    names_owner = passage.opens_part and bool(whose(section, people))
    ticked = passage.block.ticked is not None and own_reference(whole) is None
    struck = ticked and alone(whole) is not None
    return is_no_action(whole) or whole.endswith(":") or names_owner or struck


def _worded(line: str) -> tuple[str, Fields]:
    """The wording of an entry without its number, and what labels say behind it."""
    text, fields = fields_in(line)
    text, fields = (text, fields) if text.strip() else (line, {})
    return _NUMBER.sub("", text, count=1), fields


def _cut(
    reference: str | None, rest: str, section: ActionSection, people: KnownNames
) -> tuple[str, str | None, Status | None]:
    """What stands behind a reference, cut into the action, the update and what became of it."""
    reviewed = section.earlier and section.status is None
    said = f"{reference} - {rest}" if reference and alone(rest) else rest
    said = _LABEL.sub("", said, count=1)
    said = _parted(said, people) if reviewed and reference else said
    return split_outcome(said, reviewed=reviewed)


def _parted(text: str, people: KnownNames) -> str:
    """A title and what became of it with a dash between them: Organ tuning: the tuner came."""
    titled = _TITLED.match(text)
    if titled is None or begins_withheld(text) or _is_led(text, people):
        return text
    return f"{titled[1]} - {titled[2]}"


def _is_led(text: str, people: KnownNames) -> bool:
    """Whether a text begins with who is to do something: EI to write, EI – write."""
    names = leading(text, people, marked=True)[0]
    told = bool(names) and all(is_owner(name, people) for name in names)
    return told or bool(leading(text, people, marked=False)[0])


def whose(section: ActionSection, people: KnownNames) -> tuple[str, ...]:
    """The owners whom a heading names for all that stands below it."""
    named = owner_key(section.of, people.values())
    return only_owners(named, people) or leading(section.of, people, marked=False)[0]


def _status(passage: Passage, section: ActionSection, said: Status | None) -> Status:
    if passage.block.ticked is not None:
        return "completed" if passage.block.ticked else "outstanding"
    return said or section.status or "outstanding"
