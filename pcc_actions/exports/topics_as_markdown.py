"""Work programmes for a document: tables in Markdown."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from pcc_actions.core.dates.parse import uk
from pcc_actions.core.programme.actions_of import ActionsByTopic, actions_naming
from pcc_actions.core.programme.list_sections import comes_lines, list_sections, when_lines
from pcc_actions.core.programme.sections import BoardProgramme
from pcc_actions.core.programme.snapshot import TopicSnapshot
from pcc_actions.core.programme.words import moved_words
from pcc_actions.core.text.markdown import escaped, in_one_cell, marked, pipe_table

_HEADINGS: Final = ("Comes", "Topic", "What it should hold", "Owner", "Last came", "Actions")


def markdown_programmes(
    told: Iterable[tuple[BoardProgramme, str]], actions: ActionsByTopic, marking: str | None
) -> str:
    """The programme of each board in its sections, then the sentence that goes with it."""
    parts = [
        part
        for programme, sentence in told
        for part in (*_sections(programme, actions), escaped(sentence))
    ]
    return marked(parts, marking)


def _sections(programme: BoardProgramme, actions: ActionsByTopic) -> Iterator[str]:
    if programme.planned:
        yield f"# {escaped(programme.board)}"
    for heading, topics in list_sections(programme) if programme.planned else ():
        yield f"## {escaped(heading)}"
        rows = ([_cell(when_lines(topic)), *_rest(topic, actions)] for topic in topics)
        yield pipe_table(_HEADINGS, rows)


def markdown_topics(
    topics: Sequence[TopicSnapshot],
    actions: ActionsByTopic,
    sentence: str,
    marking: str | None,
    *,
    boards: bool,
) -> str:
    """Topics in one table, then the sentence; `boards` says which board each is of."""
    return marked(topic_table(topics, actions, sentence, boards=boards), marking)


def topic_table(
    topics: Sequence[TopicSnapshot], actions: ActionsByTopic, sentence: str, *, boards: bool
) -> tuple[str, str]:
    """The same as its two parts, without a marking."""
    headings = [*(["Board"] if boards else []), *_HEADINGS]
    rows = (
        [
            *([escaped(topic.board)] if boards else []),
            _cell(comes_lines(topic)),
            *_rest(topic, actions),
        ]
        for topic in topics
    )
    return (pipe_table(headings, rows) if topics else "", escaped(sentence))


def _rest(topic: TopicSnapshot, actions: ActionsByTopic) -> list[str]:
    """The cells after the one that says when a topic comes."""
    exempt = f"Exempt: {topic.exempt}" if topic.exempt and not topic.withheld else ""
    return [
        _cell((topic.topic, moved_words(topic), exempt)),
        escaped(topic.text or ""),
        escaped(", ".join(topic.owners)),
        uk(topic.last) if topic.last else "",
        escaped(", ".join(action.reference for action in actions_naming(topic, actions))),
    ]


def _cell(lines: Iterable[str]) -> str:
    return in_one_cell([escaped(line) for line in lines if line])
