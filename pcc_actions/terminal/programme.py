"""The work programme in the terminal: in its sections, by topic, and everything of one topic."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from pcc_actions.core.dates.parse import uk
from pcc_actions.core.entries import EntryKind
from pcc_actions.core.history.snapshot import Snapshot
from pcc_actions.core.messages import Clock, text_and_owners
from pcc_actions.core.model import Event, Person
from pcc_actions.core.owners import in_full
from pcc_actions.core.programme.actions_of import ActionsByTopic, actions_naming
from pcc_actions.core.programme.list_sections import comes_lines, list_sections, when_lines
from pcc_actions.core.programme.sections import BoardProgramme
from pcc_actions.core.programme.snapshot import TopicSnapshot
from pcc_actions.core.programme.words import moved_words, times_moved_words
from pcc_actions.core.text.english import capitalised
from pcc_actions.terminal.action import DATE as EVENT_DATE
from pcc_actions.terminal.action import HISTORY_COLUMNS, NUMBER, numbered_row
from pcc_actions.terminal.colours import ALARM
from pcc_actions.terminal.columns import Column, TableCell
from pcc_actions.terminal.console import console
from pcc_actions.terminal.drawn_lines import StyledLine
from pcc_actions.terminal.lists import BOARD, exempt_line
from pcc_actions.terminal.tables import draw, draw_groups, fields, sentence, title

PROGRAMME_COLUMNS = (
    Column("Comes", "lead", room=14),
    Column("Topic", "body"),
    Column("Owner", room=14, below=True),
    Column("Last came", room=10),
)


def print_programmes(told: Sequence[tuple[BoardProgramme, str]], actions: ActionsByTopic) -> None:
    """Print the programme of each board in its sections, then the sentence that goes with it."""
    screen = console()
    for place, (programme, words) in enumerate(told):
        if place:
            screen.print()
        if len(told) > 1:
            title(screen, programme.board)
        _print_sections(programme, actions)
        sentence(screen, words)


def _print_sections(programme: BoardProgramme, actions: ActionsByTopic) -> None:
    if not programme.planned:
        return
    screen = console()
    groups = [
        (heading, [_row(topic, when_lines(topic), actions) for topic in topics])
        for heading, topics in list_sections(programme)
    ]
    draw_groups(screen, PROGRAMME_COLUMNS, groups, [row for _, rows in groups for row in rows])
    screen.print()


def print_topics(
    topics: Sequence[TopicSnapshot], actions: ActionsByTopic, words: str, *, boards: bool
) -> None:
    """Print topics in one table, then the sentence; `boards` says which board each is of."""
    screen = console()
    if topics:
        columns = (*([BOARD] if boards else []), *PROGRAMME_COLUMNS)
        rows = [
            [*([(topic.board,)] if boards else []), *_row(topic, comes_lines(topic), actions)]
            for topic in topics
        ]
        draw(screen, columns, rows)
        screen.print()
    sentence(screen, words)


def _row(topic: TopicSnapshot, when: TableCell, actions: ActionsByTopic) -> list[TableCell]:
    style = ALARM if topic.did_not_come else ""
    return [
        tuple(StyledLine(line, style) for line in when),
        (StyledLine(topic.topic, "bold"), *_below(topic, actions)),
        (", ".join(topic.owners),),
        (uk(topic.last) if topic.last else "",),
    ]


def _below(topic: TopicSnapshot, actions: ActionsByTopic) -> Iterator[str]:
    """What stands below the name of a topic."""
    if topic.text:
        yield topic.text
    if moved := moved_words(topic):
        yield capitalised(moved)
    if named := actions_naming(topic, actions):
        yield f"Actions: {', '.join(action.reference for action in named)}"
    yield from exempt_line(topic.exempt)


def print_topic(
    topic: TopicSnapshot,
    planned: Sequence[str],
    actions: Iterable[Snapshot],
    events: Sequence[tuple[int, Event]],
    people: Mapping[str, Person],
    as_at: date,
    moment: Clock,
) -> None:
    """Print all that is known of a topic, and of its owners on the day; then its numbered history.

    `planned` are the meetings that it was planned for, which are told where there were several.
    """
    screen = console()
    said = _fields(topic, planned, actions, people, as_at)
    fields(screen, [(label, cell) for label, cell in said if any(cell)])
    screen.print()
    history = [event for _, event in events]
    rows = [
        numbered_row(number, event, history, moment, EntryKind.TOPIC) for number, event in events
    ]
    draw(screen, (NUMBER, EVENT_DATE, *HISTORY_COLUMNS), rows)


def _fields(
    topic: TopicSnapshot,
    planned: Sequence[str],
    actions: Iterable[Snapshot],
    people: Mapping[str, Person],
    as_at: date,
) -> Iterator[tuple[str, TableCell]]:
    yield "Topic", (topic.topic,)
    yield "Board", (topic.board,)
    yield "Comes" if topic.status == "planned" else "Status", comes_lines(topic)
    if len(planned) > 1:
        yield "Planned for", tuple(planned)
    yield "Moved", (times_moved_words(topic),)
    yield "What it should hold", (topic.text or "",)
    owners = tuple(in_full(owner, people, as_at) for owner in topic.owners)
    yield "Owner" if len(owners) == 1 else "Owners", owners
    yield "Last came", (uk(topic.last) if topic.last else "",)
    yield "Actions", tuple(map(_action_line, actions))
    yield "Minute", (topic.minute or "",)
    yield "Theme", (topic.theme or "",)
    yield "Exempt", (topic.exempt or "",)
    yield "Source", (topic.source or "",)
    yield "Formerly", topic.formerly
    yield "Latest update", (topic.latest_update or "",)


def _action_line(action: Snapshot) -> str:
    exempt = "".join(f" {each}" for each in exempt_line(action.exempt))
    return f"{action.reference} {text_and_owners(action.text, action.owners)}{exempt}"
