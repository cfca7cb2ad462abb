"""The one reader: of a document's blocks it makes what the minutes say."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from pcc_actions.core.model import Log
from pcc_actions.core.patterns import pattern
from pcc_actions.core.publication.withheld_words import begins_withheld, nothing_read
from pcc_actions.core.references.parse import printed_parts
from pcc_actions.documents.block import Document
from pcc_actions.documents.watch import Watch, followed, unwatched
from pcc_actions.minutes.action_due import dated
from pcc_actions.minutes.attendance import known_names, people_in, present_in
from pcc_actions.minutes.board_title import board_of
from pcc_actions.minutes.deduplicate import merged, with_pointers, without_repeats
from pcc_actions.minutes.exempt_lines import with_exemption_fact
from pcc_actions.minutes.exemption_words import marking_in
from pcc_actions.minutes.extracted import (
    DocumentFinding,
    DocumentFindingCode,
    ExtractedAction,
    Minutes,
)
from pcc_actions.minutes.flattened import with_flattened_tables
from pcc_actions.minutes.meeting_dates import meeting_date_of, next_meeting_date_of
from pcc_actions.minutes.outcomes import with_status_fact
from pcc_actions.minutes.outline import passages_of
from pcc_actions.minutes.owners import KnownNames
from pcc_actions.minutes.passage import Passage
from pcc_actions.minutes.points import with_points
from pcc_actions.minutes.programme.document_topics import topics_of
from pcc_actions.minutes.programme.tables import programme_rows, without_rows
from pcc_actions.minutes.programme.topic_requests import without_requests
from pcc_actions.minutes.reader import Reader
from pcc_actions.minutes.reference_checks import (
    oddities_in,
    unread_references,
    used_twice,
    with_reference_fact,
)
from pcc_actions.minutes.run_on_references import with_entries_apart
from pcc_actions.minutes.sittings import Sitting, of_several_meetings, of_sitting, sittings_of
from pcc_actions.minutes.table_layout import RowLayout, layout_of
from pcc_actions.minutes.transposed import with_upright_tables
from pcc_actions.minutes.unread import (
    damages_in,
    impossible_in,
    months_first_in,
    tables_without_actions,
    unread_in,
)

_BOLD_SAYS = pattern(r"\bactions?\b.{0,80}\bbold\b|\bbold\b.{0,60}\bactions?\b", re.I)


def read_minutes(document: Document, log: Log, watch: Watch = unwatched) -> Minutes:
    """Read what the minutes say; the log is asked only for the boards that it knows.

    Actions stand in the order in which they are first printed, those that only a
    sentence implies among them. The rows of a work programme are topics, and hold no actions.
    """
    whole, programme = document, programme_rows(document)
    document = _put_in_order(without_rows(document, programme))
    layout = layout_of(document)
    passages = passages_of(document, watch, layout)
    board, board_name = board_of(passages, log)
    sittings = sittings_of(passages)
    last, people = sittings[-1], known_names(people_in(passages), passages)
    meeting = None if last.day else meeting_date_of(passages, document.name)
    day = last.day or meeting
    topics = topics_of(whole, programme, passages, people, day)
    reader = _read(passages, sittings, people, watch)
    told, withheld = _told(reader.actions)
    joined, joining = _joined(told, reader.pointers, meeting, watch)
    actions = without_requests(joined, topics.asked)
    findings = (
        *_unused(document, layout, board_name, actions),
        *topics.findings,
        *of_several_meetings(sittings),
        *reader.findings,
        *withheld,
        *_markings(passages),
        *joining,
        *_of_actions(passages, meeting, actions),
    )
    return Minutes(
        board,
        board_name,
        meeting,
        next_meeting_date_of(last.passages, day),
        present_in(passages),
        tuple(map(_with_facts, actions)),
        findings,
        topics.all,
    )


def _unused(
    document: Document,
    layout: dict[int, RowLayout],
    board: str | None,
    actions: Sequence[ExtractedAction],
) -> Iterator[DocumentFinding]:
    """What of the document could not be read, and tables in which no action was found."""
    yield from damages_in(document)
    yield from unread_in(document, layout, board)
    yield from tables_without_actions(document, layout, actions)


def _of_actions(
    passages: tuple[Passage, ...], meeting: date | None, actions: Sequence[ExtractedAction]
) -> Iterator[DocumentFinding]:
    """What is odd in the references and the days of actions."""
    yield from oddities_in(passages, meeting)
    yield from used_twice(actions)
    yield from unread_references(passages, actions)
    yield from impossible_in(actions)
    yield from months_first_in(actions)


def _put_in_order(document: Document) -> Document:
    """The document with the entries, tables and points that its format ran together apart."""
    upright = with_entries_apart(with_upright_tables(document))
    return with_points(with_flattened_tables(upright))


def _read(
    passages: tuple[Passage, ...], sittings: Sequence[Sitting], people: KnownNames, watch: Watch
) -> Reader:
    """What is read of one meeting of a document after the other, each action with its day."""
    reader = Reader(people, _says_bold(passages))
    for sitting in sittings:
        before = len(reader.actions)
        reader.read(sitting.passages, watch)
        reader.actions[before:] = of_sitting(reader.actions[before:], sitting.day)
    return reader


def _joined(
    told: list[ExtractedAction],
    pointers: list[ExtractedAction],
    meeting: date | None,
    watch: Watch,
) -> tuple[list[ExtractedAction], list[DocumentFinding]]:
    """The actions with their days, each once, and what is remarked on their joining."""
    actions, joining = merged(_dated(told, meeting, watch), watch)
    pointed = with_pointers(actions, _dated(pointers, meeting, watch))
    return without_repeats(pointed, watch), joining


def _dated(
    actions: list[ExtractedAction], meeting: date | None, watch: Watch
) -> list[ExtractedAction]:
    each = followed(actions, "joining", watch)
    return [dated(action, meeting, _raised(action)) for action in each]


def _raised(action: ExtractedAction) -> date | None:
    """The day of the meeting that raised an action, as far as its row or reference says it."""
    return action.meeting or printed_parts(action.reference or "").day


def _told(actions: list[ExtractedAction]) -> tuple[list[ExtractedAction], list[DocumentFinding]]:
    """Part the actions from those that a paper withheld, which are only remarked on."""
    told = [action for action in actions if not begins_withheld(action.text)]
    withheld = [action for action in actions if begins_withheld(action.text)]
    return told, [
        DocumentFinding(
            DocumentFindingCode.WITHHELD, action.where[0], nothing_read(action.reference)
        )
        for action in withheld
    ]


def _markings(passages: tuple[Passage, ...]) -> list[DocumentFinding]:
    """The remark on a marking, once: a marking does not decide exemption."""
    marked = ((p, marking) for p in passages if (marking := marking_in(p.text)))
    passage, marking = next(marked, (None, None))
    if passage is None:
        return []
    said = f"It is marked {marking}. A marking does not make an action exempt: where one is not "
    how = "for publication, say so with pcc-actions exempt."
    return [DocumentFinding(DocumentFindingCode.MARKED, passage.block.where, said + how)]


def _says_bold(passages: tuple[Passage, ...]) -> bool:
    """Whether the document itself says that its actions are the sentences in bold."""
    return any(len(p.text) < 400 and _BOLD_SAYS.search(p.text) for p in passages)


def _with_facts(action: ExtractedAction) -> ExtractedAction:
    return with_reference_fact(with_exemption_fact(with_status_fact(action)))
