"""References that look mistyped or stand twice: findings, never silent repairs."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from typing import Final

from pcc_actions.core.dates.parse import uk
from pcc_actions.core.patterns import pattern
from pcc_actions.core.references.parse import parse_reference, printed_parts, reference_key
from pcc_actions.core.text.english import joined, quoted
from pcc_actions.errors import Refused
from pcc_actions.minutes.extracted import DocumentFinding, DocumentFindingCode, ExtractedAction
from pcc_actions.minutes.facts import Fact, FactCode, FactName
from pcc_actions.minutes.passage import Passage
from pcc_actions.minutes.references import PRINTED
from pcc_actions.minutes.sections import is_review

_NAMED: Final = 20  # references named in one sentence
_DATED = pattern(rf"(?<![\w./]){PRINTED}", re.A)
_RUN_ON = pattern(rf"\b[A-Z]{{2,4}}\s+(?P<next>{PRINTED})\s+[A-Z]", re.A)
_SERIAL = pattern(r"\d{2,3}/\d{2}", re.A)


def oddities_in(passages: tuple[Passage, ...], meeting: date | None) -> Iterator[DocumentFinding]:
    """The item references that cannot be right as printed."""
    first: dict[str, str] = {}
    earlier: set[str] = set()
    for passage in passages:
        reference = passage.reference
        if reference is None or reference in first or reference in earlier:
            continue
        if _lists_earlier(passage):
            earlier.add(reference)
        else:
            first[reference] = passage.block.where
    yield from _mistyped(passages, frozenset(first))
    for reference, where in first.items():
        yield from _other_day(reference, where, meeting)


def _lists_earlier(passage: Passage) -> bool:
    """Whether a line or row prints an earlier action, whose reference is of another day."""
    columns = passage.columns
    if columns:
        return columns.is_followed
    return passage.block.kind != "heading" and is_review(passage.headings)


def _mistyped(
    passages: tuple[Passage, ...], references: frozenset[str]
) -> Iterator[DocumentFinding]:
    """Find a serial reference whose stroke was typed as a figure: 09018 for 090/18."""
    years = Counter(r[-2:] for r in references if _SERIAL.fullmatch(r))
    if sum(years.values()) < 3:
        return
    for passage in passages:
        word = passage.text.split(None, 1)[0] if passage.text.strip() else ""
        word = passage.label if passage.column == 1 else word
        match = re.fullmatch(r"(\d{2,3})(\d{2})", word, re.A) if len(word) == 5 else None
        if match and match[2] in years and f"{match[1]}/{match[2]}" not in references:
            meant = f"{match[1]}/{match[2]}"
            yield DocumentFinding(
                DocumentFindingCode.REFERENCE_MISTYPED,
                passage.block.where,
                f"The reference {quoted(word)} looks like {meant} mistyped; correct it if it is.",
            )


def _other_day(reference: str, where: str, meeting: date | None) -> Iterator[DocumentFinding]:
    try:
        day = parse_reference(reference).day
    except Refused as trouble:
        yield DocumentFinding(
            DocumentFindingCode.REFERENCE_UNREADABLE,
            where,
            f"The reference {quoted(reference)}: {trouble.sentence}",
        )
        return
    if day and meeting and day != meeting:
        yield DocumentFinding(
            DocumentFindingCode.REFERENCE_OF_ANOTHER_DAY,
            where,
            f"The reference {quoted(reference)} has not the day of this meeting, {uk(meeting)}; "
            "it is an earlier meeting's or mistyped.",
        )


def used_twice(actions: Iterable[ExtractedAction]) -> Iterator[DocumentFinding]:
    """Find a reference that the document itself prints for two actions of different wording."""
    by_reference: dict[tuple[str | None, date | None, str], list[ExtractedAction]] = {}
    for action in actions:
        if action.reference and printed_parts(action.reference).day is None and action.sure:
            by_reference.setdefault((action.board, action.meeting, action.reference), []).append(
                action
            )
    for (_, _, reference), several in by_reference.items():
        if len(several) > 1 and any(action.listed for action in several):
            yield DocumentFinding(
                DocumentFindingCode.REFERENCE_REPEATED,
                several[-1].where[0],
                f"The reference {quoted(reference)} is printed for {len(several)} actions "
                "of different wording; say which it is.",
            )


def with_reference_fact(action: ExtractedAction) -> ExtractedAction:
    """An action asked about where the next entry runs on in its words, behind its owners."""
    found = _RUN_ON.search(action.text) if action.reference else None
    if found is None:
        return action
    fact = Fact(
        FactName.REFERENCE, found["next"], action.where[0], FactCode.SEVERAL, action.reference
    )
    return replace(action, facts=(*action.facts, fact))


def unread_references(
    passages: tuple[Passage, ...], actions: Iterable[ExtractedAction]
) -> Iterator[DocumentFinding]:
    """Name once the references with a day that stand in columns of which no action was read."""
    known = {reference_key(action.reference) for action in actions if action.reference}
    left: dict[str, str] = {}
    for passage in passages:
        in_columns = passage.row >= 0 and passage.columns is None
        for match in _DATED.finditer(passage.text) if in_columns or "\t" in passage.text else ():
            if printed_parts(match[0]).day and reference_key(match[0]) not in known:
                left.setdefault(match[0], passage.block.where)
    if left:
        named = joined(list(left)[:_NAMED]) + f" and {len(left) - _NAMED} more" * (
            len(left) > _NAMED
        )
        said = f"No action was read of {named}: look there, and add what is one by its reference."
        yield DocumentFinding(DocumentFindingCode.ROW_NOT_READ, next(iter(left.values())), said)
