"""The topics of a work programme in a spreadsheet that pcc-actions wrote, read back."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Final

from pcc_actions.core.dates.parse import parse_date
from pcc_actions.core.headings import is_programme
from pcc_actions.core.publication.withheld_words import is_withheld_words
from pcc_actions.core.recurrence import typed_recurrence
from pcc_actions.core.text.english import first_joined, quoted
from pcc_actions.core.text.owner_names import split_owners
from pcc_actions.core.topic_fields import TopicHeading
from pcc_actions.documents.block import Block, Document
from pcc_actions.errors import Refused
from pcc_actions.minutes.extracted import DocumentFinding, DocumentFindingCode
from pcc_actions.minutes.extracted_topic import ExtractedTopic
from pcc_actions.minutes.facts import Fact, FactCode, FactName
from pcc_actions.minutes.programme.doubtful_topics import with_repeats

_PLANNED: Final = "planned"
_DONE: Final = "done"
_DROPPED: Final = "dropped"
_NAMED: Final = 5  # topics named in one sentence
_Cells = dict[str, str]


def is_own_programme(document: Document) -> bool:
    """Whether a document is a list of topics that pcc-actions wrote, by its headings."""
    return (
        document.is_sheet and bool(document.blocks) and is_programme(texts_in(document.blocks[0]))
    )


def texts_in(block: Block) -> list[str]:
    """The words of each cell of a row, its lines kept."""
    return ["\n".join(inner.text for inner in cell) for cell in block.cells]


def read_topics(blocks: Sequence[Block]) -> tuple[list[ExtractedTopic], list[DocumentFinding]]:
    """The topics of rows below their headings, and what of them was not read."""
    headings: list[str] = []
    rows: list[tuple[Block, _Cells]] = []
    for block in blocks:
        if block.heads or not headings:
            headings = [text.strip() for text in texts_in(block)]
        else:
            rows.append((block, _cells(headings, texts_in(block))))
    told = [(block, cells) for block, cells in rows if not _is_left(cells)]
    found = with_repeats([_topic(cells, block.where) for block, cells in told])
    return found, [*_left(rows), *_twice(found)]


def _cells(headings: Sequence[str], texts: Sequence[str]) -> _Cells:
    filled = dict(zip(headings, (text.strip() for text in texts), strict=False))
    return dict.fromkeys(TopicHeading, "") | filled


def _is_left(cells: _Cells) -> bool:
    name = cells[TopicHeading.TOPIC]
    return not name or is_withheld_words(name) or _status(cells) == _DROPPED


def _status(cells: _Cells) -> str:
    return cells[TopicHeading.STATUS].casefold()


def _left(rows: Iterable[tuple[Block, _Cells]]) -> Iterator[DocumentFinding]:
    """The rows of which nothing is read: of what was withheld, and of what was dropped."""
    left = [(block, cells) for block, cells in rows if _is_left(cells)]
    withheld = [block for block, cells in left if is_withheld_words(cells[TopicHeading.TOPIC])]
    for block in withheld:
        said = "A topic is withheld as exempt here; nothing was read of it."
        yield DocumentFinding(DocumentFindingCode.WITHHELD, block.where, said)
    dropped = [each for each in left if _status(each[1]) == _DROPPED]
    if dropped:
        names = first_joined([quoted(cells[TopicHeading.TOPIC]) for _, cells in dropped], _NAMED)
        said = f"What was dropped from the programme is not read back: {names}."
        yield DocumentFinding(DocumentFindingCode.ROW_NOT_READ, dropped[0][0].where, said)


def _topic(cells: _Cells, where: str) -> ExtractedTopic:
    facts: list[Fact] = [Fact(FactName.TOPIC, cells[TopicHeading.TOPIC], where)]
    stated = _day(cells[TopicHeading.PLANNED_FOR], FactName.DUE, where, facts)
    comes = _day(cells[TopicHeading.COMES], FactName.DUE, where, facts) if stated else None
    # Its meeting may have moved since it was planned for it: the day it comes now is meant.
    due = comes or stated
    return ExtractedTopic(
        cells[TopicHeading.TOPIC],
        (where,),
        due=due,
        due_words=cells[TopicHeading.TIMING] or None,
        every=_every(cells[TopicHeading.EVERY], where, facts),
        last=_day(cells[TopicHeading.LAST], FactName.LAST, where, facts),
        stated=stated,
        came=_came(cells, due, where, facts),
        text=cells[TopicHeading.TEXT],
        owners=split_owners(cells[TopicHeading.OWNER]),
        exempt=cells[TopicHeading.EXEMPT] or None,
        theme=cells[TopicHeading.THEME] or None,
        board=cells[TopicHeading.BOARD],
        facts=tuple(facts),
    )


def _came(cells: _Cells, due: date | None, where: str, facts: list[Fact]) -> date | None:
    """The day on which a topic came that is done; one without its day is asked about."""
    status, day = cells[TopicHeading.STATUS], cells[TopicHeading.CLOSED]
    if _status(cells) in ("", _PLANNED):
        return None
    if _status(cells) != _DONE:
        facts.append(Fact(FactName.CAME, status, where, FactCode.NOT_UNDERSTOOD))
        return None
    if not day:
        value = due.isoformat() if due else None
        facts.append(Fact(FactName.CAME, status, where, FactCode.UNTOLD, value))
    return _day(day, FactName.CAME, where, facts)


def _twice(topics: Sequence[ExtractedTopic]) -> Iterator[DocumentFinding]:
    """The finding of each topic that stands there twice: which row is meant cannot be told."""
    again = [topic for topic in topics if any(f.code is FactCode.REPEATED for f in topic.facts)]
    for name in dict.fromkeys(topic.name for topic in again):
        where = next(topic.where[0] for topic in again if topic.name == name)
        said = f"{quoted(name)} stands there twice: leave the row that is right."
        yield DocumentFinding(DocumentFindingCode.ROW_NOT_READ, where, said)


def _day(words: str, name: FactName, where: str, facts: list[Fact]) -> date | None:
    """The day in a cell; one that cannot be read is asked about."""
    if not words:
        return None
    try:
        day = parse_date(words)
    except Refused:
        facts.append(Fact(name, words, where, FactCode.NOT_UNDERSTOOD))
        return None
    facts.append(Fact(name, words, where, value=day.isoformat()))
    return day


def _every(words: str, where: str, facts: list[Fact]) -> str | int | None:
    if not words:
        return None
    try:
        every = typed_recurrence(words)
    except Refused:
        facts.append(Fact(FactName.EVERY, words, where, FactCode.NOT_UNDERSTOOD))
        return None
    facts.append(Fact(FactName.EVERY, words, where, value=str(every)))
    return every
