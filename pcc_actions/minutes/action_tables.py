"""Actions in tables: lists of them, and an Action column beside the discussion."""

import re
from dataclasses import replace

from pcc_actions.core.model import Status
from pcc_actions.core.publication.withheld_words import is_withheld_words, nothing_read
from pcc_actions.documents.line_shapes import numbered, one_line
from pcc_actions.minutes.commitments import commitments
from pcc_actions.minutes.extracted import DocumentFinding, DocumentFindingCode, ExtractedAction
from pcc_actions.minutes.labelled import found_in, split_actions
from pcc_actions.minutes.labels import labels_in
from pcc_actions.minutes.matters_arising import read_update, wording
from pcc_actions.minutes.outcome_grammar import Outcome
from pcc_actions.minutes.outcomes import outcome_of_cells, with_outcome
from pcc_actions.minutes.outline import Passage
from pcc_actions.minutes.owners import KnownNames, leading, only_owners, owners_in, split_names
from pcc_actions.minutes.references import item_reference
from pcc_actions.minutes.table_columns import Columns

_ONLY_WORD = re.compile(r"[\W_]*actions?(?: points?)?[\W_]*", re.I)
_UNDERTAKES = re.compile(r"\s(?=(?:[A-Z]{2,5}(?:\s*[/,&]\s*[A-Z]{2,5}){0,8}) (?:to|will) [a-z])")
_NOTHING = re.compile(r"[\W_]*(?:none|nil|n/?a|tbc|no actions?)?[\W_]*", re.I)


def listed_in(row: list[Passage], columns: Columns, people: KnownNames) -> ExtractedAction | None:
    """Read a row of a table of actions: text, owners, due and what became of it, by column."""
    text = _cell(row, columns.action)
    if _NOTHING.fullmatch(text):
        return None
    said = [_cell(row, column) for column in (columns.status, columns.update)]
    reference = _cell(row, columns.reference)
    told = read_update(said[-1])
    outcome = None
    if told and columns.is_arising:
        text, owners, exempt = wording(_lines(row, columns.action))
        made = replace(found_in(row[0], text, owners), exempt=exempt, status=told.status)
    else:
        owners = split_names(_cell(row, columns.owner), people)
        owners, text = (owners, text) if owners else owners_in(text, people)
        outcome = _outcome(row, columns)
        made = replace(found_in(row[0], text, owners), status=_status(said, outcome))
    update = " ".join(words for words in said if words)
    listed = replace(
        made,
        reference=item_reference(reference) or reference or made.reference,
        update=update or None,
        listed=True,
        due_words=_cell(row, columns.due) or None,
    )
    return with_outcome(listed, outcome, update) if update else listed


def _outcome(row: list[Passage], columns: Columns) -> Outcome | None:
    """What the Status and Update cells of a row say, the lines of each kept apart."""
    status, update = (
        "\n".join(_lines(row, column)) if column is not None else ""
        for column in (columns.status, columns.update)
    )
    return outcome_of_cells(status, update)


def _status(said: list[str], outcome: Outcome | None) -> Status:
    """The status as pcc-actions itself writes it, else as the cells are understood."""
    written = next((update.status for words in said if (update := read_update(words))), None)
    return written or (outcome.taken if outcome else "outstanding")


def withheld_in(row: list[Passage], columns: Columns) -> DocumentFinding | None:
    """The remark on a row that a paper of pcc-actions printed without the action's words."""
    if not is_withheld_words(_cell(row, columns.action)):
        return None
    return DocumentFinding(
        DocumentFindingCode.WITHHELD,
        row[0].block.where,
        nothing_read(_cell(row, columns.reference)),
    )


def _cell(row: list[Passage], column: int | None) -> str:
    return " ".join(_lines(row, column)) if column is not None else ""


def _lines(row: list[Passage], column: int) -> list[str]:
    lines = (one_line(passage.text) for passage in row if passage.column == column)
    return [line for line in lines if line]


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
    beside_it = [p for p in row if columns and p.column == columns.action]
    actions: list[ExtractedAction] = []
    for passage in beside_it:
        owners = only_owners(passage.text, people)
        if owners or _ONLY_WORD.fullmatch(passage.text):
            if not marked:
                only = len(beside_it) == 1
                actions.extend(_pointed_at(passage, discussion, owners, people, only=only))
        elif not (_NOTHING.fullmatch(passage.text) or labels_in(passage.text, (), people)):
            actions.extend(_whole(passage, people))
    return actions


def _whole(passage: Passage, people: KnownNames) -> list[ExtractedAction]:
    actions = []
    for piece in split_actions(one_line(passage.text), people, each=False):
        owners, text = owners_in(piece, people)
        actions.append(found_in(passage, text, owners))
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
    last = commitments(discussion[-1].text, people) if discussion and only else []
    text = one_line(" ".join(mine or last))
    item = numbered(text)
    text, names = _without_title(item[1] if item else text, people)
    return [found_in(passage, text, owners or names)] if text else []


def _subject(sentence: str, people: KnownNames) -> tuple[str, ...]:
    return leading(sentence, people, marked=False)[0]


def _without_title(text: str, people: KnownNames) -> tuple[str, tuple[str, ...]]:
    """Drop an item's title that runs into its text: Away Day OPCC / WKP to finalise."""
    title = _UNDERTAKES.search(text[:80])
    if title and text[: title.start()].istitle():
        text = text[title.end() :]
    return text, owners_in(text, people)[0]
