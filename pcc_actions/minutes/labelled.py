"""Actions that a label marks in a text, cut from what stands around them."""

import re
from dataclasses import replace
from typing import Final

from pcc_actions.core.patterns import pattern
from pcc_actions.documents.line_shapes import numbered, one_line, sentences
from pcc_actions.minutes.commitments import commitments
from pcc_actions.minutes.endings import owners_and_due
from pcc_actions.minutes.extracted import ExtractedAction
from pcc_actions.minutes.labelled_fields import fields_in, with_fields
from pcc_actions.minutes.labels import Label, labels_in
from pcc_actions.minutes.no_action import is_no_action
from pcc_actions.minutes.outcomes import anywhere, split_outcome
from pcc_actions.minutes.owner_phrases import leading, owners_in, trailing
from pcc_actions.minutes.owner_states import owner_state_of
from pcc_actions.minutes.owners import KnownNames, may_be_name, only_owners, split_names
from pcc_actions.minutes.passage import Passage
from pcc_actions.minutes.references import code_before_sign, item_reference, own_reference
from pcc_actions.minutes.sections import section_of
from pcc_actions.minutes.word_lists import begins_with

# An item's number and its title in capitals may run on in the paragraph of the one before.
_RUN_ON = pattern(r"(?<=[.!?])\s+\d{1,2}\.\s+[A-Z]{2,}\b")
_LINE_END = pattern(r"(?<=[.!?])\s*\n")
_NEXT_OWNER = pattern(
    r"[,;]\s+(?:and\s+)?(?=(?:[A-Z]{2,5}(?:\s*[/&]\s*[A-Z]{2,5}){0,5}|Clerk|Chair"
    r"|Secretary) to [a-z])"
)
_UPDATE = pattern(
    r"(?<=[.!?\]])\s+(?:updates?|responses?|progress|outcome)\b(?:[^:.!?]{0,160}:|\s*[–—-]\s)\s*",
    re.I,
)
_ALSO: Final = frozenset({"also", "and", "then"})
_NEXT_NUMBER = pattern(r"(?<=[.!?])\s+\d{1,2}[.)]\s*$")
_LIST_NUMBER = pattern(r"^\d{1,2}[.)]\s+")


def found_in(
    passage: Passage, text: str, owners: tuple[str, ...], reference: str | None = None
) -> ExtractedAction:
    """Make an action of its wording and owners, with the item and place of its passage."""
    return ExtractedAction(
        text=text,
        where=(passage.block.where,),
        owners=owners,
        reference=reference or passage.reference,
        item=passage.item,
        exempt=passage.exempt,
    )


def marked_in(
    passage: Passage, before: str, people: KnownNames
) -> tuple[list[ExtractedAction], list[ExtractedAction], str]:
    """Read the labels of a passage.

    Gives the actions, the pointers (a label with nothing but the number of an action that
    is worded elsewhere), and the text that stands before the first label. `before` is the
    text to which a label belongs that opens its passage and says only who.
    """
    labels = _led(labels_in(passage.text, passage.block.bold, people), passage.text, people)
    actions: list[ExtractedAction] = []
    pointers: list[ExtractedAction] = []
    for number, label in enumerate(labels):
        until = labels[number + 1].start if number + 1 < len(labels) else len(passage.text)
        body = "" if label.pointer else _body(passage.text[label.end : until], label)
        stands = _wording(passage, labels[:number], label, before)
        _read(passage, label, body, stands, people, actions, pointers)
    text = passage.text[: labels[0].start] if labels else passage.text
    return [action for action in actions if action.text.strip()], pointers, text


def _led(labels: list[Label], text: str, people: KnownNames) -> list[Label]:
    """The labels, the first with the owners that stand before it: PB – Action 13."""
    before = only_owners(text[: labels[0].start], people) if labels else ()
    if before and labels[0].number:
        return [replace(labels[0], owners=before), *labels[1:]]
    return labels


def _read(
    passage: Passage,
    label: Label,
    body: str,
    stands: str,
    people: KnownNames,
    actions: list[ExtractedAction],
    pointers: list[ExtractedAction],
) -> None:
    """Read one label into the actions or pointers."""
    stated = owner_state_of(body, people) if stands.strip() and not label.bracketed else None
    if stated:
        owners = label.owners or stated.owners
        action = _before_label(passage, label, owners, stands, people)
        owners = owners or owners_in(action.text, people)[0]
        told = replace(action, owners=owners, update=body, status=stated.status, earlier=True)
        actions.append(told)
        return
    alone = (label.owners if not body else ()) or only_owners(body, people)
    alone = alone or _named_before(body, stands, people)
    if alone and not label.number and actions and not stands.strip():
        actions[-1] = replace(actions[-1], owners=alone)
    elif alone or (label.number and not body):
        action = _before_label(passage, label, alone, stands, people)
        (actions if alone else pointers).append(action)
    elif body and not is_no_action(body):
        actions.extend(_pieces(passage, label, body, people))


def _named_before(body: str, stands: str, people: KnownNames) -> tuple[str, ...]:
    """The names that are all a label has, where the text that it belongs to has them too.

    Action: Registrar, behind what the Registrar should do.
    """
    names, said = split_names(body, people), one_line(stands)
    return names if all(_is_named_in(said, name) for name in names) else ()


def _is_named_in(text: str, name: str) -> bool:
    """Whether a text has a name with its capitals; one all in capitals in any."""
    found = name.casefold() in text.casefold() if name.isupper() else name in text
    return found and may_be_name(name.split()[0])


def _body(text: str, label: Label) -> str:
    if label.bracketed:
        text = re.split(r"[\])]", text, maxsplit=1)[0]
    text = _LINE_END.split(_RUN_ON.split(text, maxsplit=1)[0], maxsplit=1)[0]
    text = _NEXT_NUMBER.sub("", text)
    return _LIST_NUMBER.sub("", one_line(text).strip('"“” *'))


def _wording(passage: Passage, earlier: list[Label], label: Label, before: str) -> str:
    """The text that a label after its paragraph belongs to."""
    if earlier:
        between = passage.text[earlier[-1].end : label.start]
        return between if label.bracketed or label.pointer else ""
    own = passage.text[: label.start].strip(" -–—[(\n")
    return own or before


def _before_label(
    passage: Passage, label: Label, owners: tuple[str, ...], stands: str, people: KnownNames
) -> ExtractedAction:
    found = numbered(one_line(stands))
    text = found[1] if found else one_line(stands)
    kept = sentences(text)[-1:] if label.number else commitments(text, people)
    return found_in(passage, " ".join(kept) or one_line(stands), owners, label.number)


def _pieces(passage: Passage, label: Label, body: str, people: KnownNames) -> list[ExtractedAction]:
    """Cut what a label marks into actions: one for each owner who is to do something."""
    body, fields = fields_in(body)
    if fields:
        made = _pieces(passage, label, body, people)
        return [with_fields(action, fields, people) for action in made]
    printed = item_reference(body) or code_before_sign(body)
    own = own_reference(body) if printed and not label.number else None
    if own and own[1]:
        label, body = replace(label, number=own[0]), own[1]
    updated = _UPDATE.search(body)
    if updated:
        return [_with_update(passage, label, body, updated, people)]
    section = section_of(passage.headings)
    due_behind = owners_and_due(body, people).due
    unworded = bool(label.number) and not (leading(body, people, marked=True)[0] or due_behind)
    if unworded or (section and section.earlier):
        ending, body = trailing(body, people)
        owners = label.owners or owners_in(sentences(body)[0], people)[0] or ending
        return [reported(passage, body, owners, label.number)]
    actions: list[ExtractedAction] = []
    for piece in split_actions(body, people, each=label.plural):
        text, update, status = split_outcome(piece, reviewed=False)
        worded = owners_and_due(text, people)
        owners, text = label.owners or worded.owners, worded.text
        if not owners and actions and begins_with(piece, _ALSO):
            owners = actions[-1].owners
        action = found_in(passage, text, owners, label.number)
        told = replace(action, update=update, due_words=worded.due, earlier=label.earlier)
        actions.append(replace(told, status=status or "outstanding"))
    return actions


def _with_update(
    passage: Passage, label: Label, body: str, updated: re.Match[str], people: KnownNames
) -> ExtractedAction:
    """Read an action behind which an update on it is labelled as such."""
    owners, text = owners_in(body[: updated.start()], people)
    update = body[updated.end() :]
    action = found_in(passage, text, label.owners or owners, label.number)
    status = anywhere(update) or "outstanding"
    return replace(action, update=update or None, status=status, earlier=label.earlier)


def reported(
    passage: Passage, body: str, owners: tuple[str, ...], reference: str | None
) -> ExtractedAction:
    """Read what is said of an earlier action: its wording, if that is printed, and an update."""
    text, update, status = split_outcome(body, reviewed=False)
    whole = sentences(text) or [body]
    update = update or " ".join(whole[1:]) or None
    # Without an owner it is not the action's wording but a report on it.
    status = status or anywhere(" ".join(whole[1:] if owners else whole)) or "outstanding"
    action = found_in(passage, whole[0], owners, reference)
    return replace(action, update=update, status=status, earlier=True)


def split_actions(body: str, people: KnownNames, *, each: bool) -> list[str]:
    """Cut a text at each sentence or clause that gives another owner something to do.

    `each`: every sentence is an action, as after a label in the plural.
    """
    pieces: list[str] = []
    for sentence in sentences(body):
        if not pieces or each or leading(sentence, people, marked=False)[0]:
            pieces.extend(_parted(sentence, people))
        else:
            pieces[-1] += " " + sentence
    return [piece.strip() for piece in pieces if piece.strip(" .-–")]


def _parted(sentence: str, people: KnownNames) -> list[str]:
    """Cut a sentence before the next owner, where what stands before is an action by itself."""
    first = _NEXT_OWNER.split(sentence, maxsplit=1)[0]
    return _NEXT_OWNER.split(sentence) if leading(first, people, marked=True)[0] else [sentence]
