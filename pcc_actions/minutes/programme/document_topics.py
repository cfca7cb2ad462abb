"""The work programmes of a document: their topics, their rows, and what of them was not used."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Final

from pcc_actions.core.text.english import first_joined, joined, quoted
from pcc_actions.documents.block import Document
from pcc_actions.minutes.exempt_cells import asks_about_publication
from pcc_actions.minutes.exempt_lines import exemptions_of
from pcc_actions.minutes.extracted import DocumentFinding, DocumentFindingCode
from pcc_actions.minutes.extracted_topic import ExtractedTopic
from pcc_actions.minutes.owners import KnownNames
from pcc_actions.minutes.passage import Passage
from pcc_actions.minutes.programme.doubtful_topics import with_doubts
from pcc_actions.minutes.programme.headings import ProgrammeColumns
from pcc_actions.minutes.programme.reading_place import ProgrammeRow
from pcc_actions.minutes.programme.rows import RowReader
from pcc_actions.minutes.programme.titles import SectionKind
from pcc_actions.minutes.programme.topic_requests import asked_for, with_asked_for
from pcc_actions.minutes.table_columns import texts_of

_NAMED: Final = 5  # rows named in one sentence


@dataclass(frozen=True, slots=True)
class Topics:
    """The topics of a document: `all` of them, those that sentences ask for, and findings."""

    all: tuple[ExtractedTopic, ...]
    asked: tuple[ExtractedTopic, ...]
    findings: tuple[DocumentFinding, ...]


def topics_of(
    document: Document,
    rows: Sequence[ProgrammeRow],
    passages: Sequence[Passage],
    people: KnownNames,
    day: date | None,
) -> Topics:
    """The topics of the rows of work programmes and of sentences, in a document of a day."""
    asked = tuple(asked_for(passages, day))
    heads = {row.at for row in rows if row.heads and row.columns}
    reader = RowReader(people)
    reader.read(rows, exemptions_of(document.blocks, heads) if rows else ())
    findings = (*_columns(rows), *_without_topic(reader.bare), *_unused(rows))
    return Topics(tuple(with_doubts(with_asked_for(reader.topics, asked), day)), asked, findings)


def _without_topic(rows: Sequence[ProgrammeRow]) -> Iterator[DocumentFinding]:
    """The rows in which no topic stands, or words that say that there is none."""
    if rows:
        said = f"No topic stands in {first_joined([row.row.where for row in rows], _NAMED)}."
        yield DocumentFinding(DocumentFindingCode.ROW_NOT_READ, rows[0].row.where, said)


def _unused(rows: Sequence[ProgrammeRow]) -> Iterator[DocumentFinding]:
    """The parts of a programme that are of no meeting of the board: briefings, training."""
    apart = [row for row in rows if row.section.kind is SectionKind.UNUSED]
    if apart:
        parts = joined([quoted(words) for words in dict.fromkeys(r.section.words for r in apart)])
        said = (
            f"What stands under {parts} is to come before no meeting of the board, and is not "
            "taken as topics of its work programme."
        )
        yield DocumentFinding(DocumentFindingCode.NOT_OF_PROGRAMME, apart[0].row.where, said)


def _columns(rows: Sequence[ProgrammeRow]) -> Iterator[DocumentFinding]:
    """The columns of which nothing was read, once for each kind of table."""
    told: set[ProgrammeColumns] = set()
    used = (row for row in rows if row.columns and row.section.kind is not SectionKind.UNUSED)
    for columns, group in groupby(used, key=lambda row: row.columns):
        mine = list(group)
        filled = {at for row in mine for at, text in enumerate(texts_of(row.row)) if text}
        if columns is None or columns in told:
            continue
        told.add(columns)
        left = [at for at in sorted(filled - columns.read) if not _asks_of_exemption(columns, at)]
        if left:
            names = joined([_name(columns, at) for at in left])
            which = "This column was" if len(left) == 1 else "These columns were"
            said = f"{which} not read of the work programme: {names}."
            yield DocumentFinding(DocumentFindingCode.COLUMN_NOT_READ, mine[0].row.where, said)


def _asks_of_exemption(columns: ProgrammeColumns, at: int) -> bool:
    return asks_about_publication(columns.heading(at))  # the reading of exemptions has read it


def _name(columns: ProgrammeColumns, at: int) -> str:
    heading = columns.heading(at)
    return quoted(heading) if heading else f"the {at + 1}. one, without a heading"
