"""Actions in tables: those that a paper withheld, and an Action column beside the discussion."""

import re
from dataclasses import replace

from pcc_actions.core.patterns import pattern
from pcc_actions.core.publication.withheld_words import is_withheld_words, nothing_read
from pcc_actions.documents.line_shapes import numbered, one_line, sentences
from pcc_actions.minutes.cells import owners_of
from pcc_actions.minutes.commitments import commitments
from pcc_actions.minutes.endings import owners_and_due
from pcc_actions.minutes.extracted import DocumentFinding, DocumentFindingCode, ExtractedAction
from pcc_actions.minutes.labelled import found_in, split_actions
from pcc_actions.minutes.labels import labels_in
from pcc_actions.minutes.no_action import is_no_action
from pcc_actions.minutes.owner_phrases import leading, owners_in
from pcc_actions.minutes.owners import KnownNames, may_be_owners, only_owners
from pcc_actions.minutes.passage import Passage
from pcc_actions.minutes.row_cells import cell_of
from pcc_actions.minutes.table_columns import Columns

_ONLY_WORD = pattern(r"[\W_]*actions?(?: points?)?[\W_]*", re.I)
_TO_DO = pattern(r"\b(?:will|would|agreed to|offered to|is to|are to)\b")
_UNDERTAKES = pattern(r"\s(?=(?:[A-Z]{2,5}(?:\s*[/,&]\s*[A-Z]{2,5}){0,8}) (?:to|will) [a-z])")


def withheld_in(row: list[Passage], columns: Columns) -> DocumentFinding | None:
    """The remark on a row that a paper of pcc-actions printed without the action's words."""
    if not is_withheld_words(cell_of(row, columns.action)):
        return None
    return DocumentFinding(
        DocumentFindingCode.WITHHELD,
        row[0].block.where,
        nothing_read(cell_of(row, columns.reference)),
    )


def is_discussion(passage: Passage, columns: Columns) -> bool:
    """Whether a passage of a row is the item's text, not its reference or Action column."""
    return passage.column not in (columns.action, columns.reference)


def beside(
    row: list[Passage], marked: list[ExtractedAction], people: KnownNames
) -> list[ExtractedAction]:
    """Read the Action column of an item: the whole action, only its owners, or only the word.

    `marked` are the actions that labels mark in the item's discussion; owners beside them
    are theirs.
    """
    columns = row[0].columns
    discussion = [p for p in row if columns and is_discussion(p, columns)]
    beside_it = [
        p for p in row if columns and p.column == columns.action and not is_no_action(p.text)
    ]
    actions: list[ExtractedAction] = []
    for passage in beside_it:
        named = columns is not None and columns.names
        owners = owners_of([passage.text], people) if named else only_owners(passage.text, people)
        if owners or _ONLY_WORD.fullmatch(passage.text):
            if not marked:
                only = len(beside_it) == 1
                actions.extend(_pointed_at(passage, discussion, owners, people, only=only))
        elif may_be_owners(passage.text, people) or _is_piece_of_name(passage.text):
            asked = _whole(passage, people)  # owners of several actions, one below the other
            actions.extend(replace(action, sure=False) for action in asked)
        elif not labels_in(passage.text, (), people):
            actions.extend(_whole(passage, people))
    return actions


def _is_piece_of_name(text: str) -> bool:
    """Whether a line is a word or two with capitals, as a narrow column breaks names."""
    words = text.replace("/", " ").split()
    return 0 < len(words) <= 2 and all(word[0].isupper() for word in words)


def _whole(passage: Passage, people: KnownNames) -> list[ExtractedAction]:
    actions = []
    for piece in split_actions(one_line(passage.text), people, each=False):
        worded = owners_and_due(piece, people)
        found = found_in(passage, worded.text, worded.owners)
        actions.append(replace(found, due_words=worded.due))
    return actions


def _pointed_at(
    passage: Passage,
    discussion: list[Passage],
    owners: tuple[str, ...],
    people: KnownNames,
    *,
    only: bool,
) -> list[ExtractedAction]:
    """Find in the discussion what the column marks: a sentence of its owners, else the last.

    Where the column marks several things, only the sentences of their owners are told.
    """
    said = [sentence for p in discussion for sentence in commitments(p.text, people)]
    mine = [s for s in said if set(_subject(s, people)) & set(owners)] if owners else []
    mine = mine or [s for p in discussion for s in sentences(p.text) if _gives_to(s, owners)]
    last = commitments(discussion[-1].text, people) if discussion and only else []
    text = one_line(" ".join(mine or last))
    item = numbered(text)
    text, names = _without_title(item[1] if item else text, people)
    return [found_in(passage, text, owners or names)] if text else []


def _gives_to(sentence: str, owners: tuple[str, ...]) -> bool:
    """Whether a sentence names one of the owners, and something that is to be done."""
    words = sentence.split()
    return bool(_TO_DO.search(sentence)) and any(owner in words for owner in owners)


def _subject(sentence: str, people: KnownNames) -> tuple[str, ...]:
    return leading(sentence, people, marked=False)[0]


def _without_title(text: str, people: KnownNames) -> tuple[str, tuple[str, ...]]:
    """Drop an item's title that runs into its text: Away Day OPCC / WKP to finalise."""
    title = _UNDERTAKES.search(text[:80])
    if title and text[: title.start()].istitle():
        text = text[title.end() :]
    return text, owners_in(text, people)[0]
