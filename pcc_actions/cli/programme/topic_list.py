"""A list of the work programme: of which boards, as at which day, and how it is printed."""

from datetime import date
from typing import Annotated

import typer

from pcc_actions.cli.arguments import listed_board_argument
from pcc_actions.cli.list_options import ListFormat, is_paper, refuse_needless_exempt
from pcc_actions.cli.named_board import listed_code, one_board
from pcc_actions.cli.options import AsAt, board_option, include_exempt_option
from pcc_actions.cli.programme.line_to_add import line_to_add
from pcc_actions.cli.session import Session
from pcc_actions.core.dates.schedule import Schedule
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.model import Log
from pcc_actions.core.programme.actions_of import ActionsByTopic, actions_by_topic
from pcc_actions.core.programme.list_sections import by_name
from pcc_actions.core.programme.sections import BoardProgramme, board_programmes
from pcc_actions.core.programme.sentences import (
    count_topics,
    exempt_topics,
    free_meetings,
    programme_sentence,
)
from pcc_actions.core.programme.snapshot import TopicSnapshot, published_topic, topic_snapshots
from pcc_actions.core.publication.marking import list_marking


@dataclass(frozen=True, slots=True)
class TopicListOptions:
    """Which topics are asked for, as at which day, and how they are printed, as typed."""

    typed: Annotated[
        str | None, listed_board_argument("Only the work programme of this board: PCP.")
    ] = None
    board: Annotated[str | None, board_option("Only the work programme of this board.")] = None
    by_topic: Annotated[
        bool,
        typer.Option(
            "--by-topic",
            help="In one table in the order of the alphabet, with what is done or dropped.",
        ),
    ] = False
    as_at: AsAt = None
    format: ListFormat = "table"
    include_exempt: Annotated[
        bool, include_exempt_option("Show exempt topics in csv and markdown too, in full.")
    ] = False

    @property
    def paper(self) -> bool:
        """Whether it may leave the house."""
        return is_paper(self.format)


@dataclass(frozen=True, slots=True)
class TopicList:
    """The topics that are listed, those of a board together, and the actions that name them."""

    log: Log
    revision: int
    as_at: date
    board: str | None  # the one that was asked for
    programmes: tuple[BoardProgramme, ...]
    actions: ActionsByTopic
    exempt_note: str

    @property
    def topics(self) -> list[TopicSnapshot]:
        """Every one, in the order of the sections, those that are closed behind the others."""
        return [topic for each in self.programmes for topic in (*each.planned, *each.closed)]

    @property
    def in_words(self) -> list[tuple[BoardProgramme, str]]:
        """Each programme, with the sentence that counts it; the last one ends the list."""
        said = [self._counted(each) for each in self.programmes]
        said[-1] = " ".join(filter(None, (said[-1], *self._ends)))
        return [*zip(self.programmes, said, strict=True)]

    def _counted(self, programme: BoardProgramme) -> str:
        free = free_meetings(programme) if programme.planned else ""
        return " ".join(filter(None, (programme_sentence(programme, self.as_at), free)))

    @property
    def count(self) -> str:
        """The sentence that counts topics of every status."""
        said = count_topics(self.topics, self.as_at, self.board)
        return " ".join(filter(None, (said, *self._ends)))

    @property
    def _ends(self) -> tuple[str, ...]:
        begin = "" if self.topics else f"To plan one: {line_to_add(self.log, self.board)}."
        return (self.exempt_note, begin)


def chosen_topics(this: Session, wanted: TopicListOptions) -> TopicList:
    """What is on the list. Raises `Refused` for a board that there is not and a day that is none.

    What may leave the house withholds exempt topics and actions, unless they are asked for.
    """
    refuse_needless_exempt(wanted.format, include_exempt=wanted.include_exempt, listed="topics")
    as_at = this.day(wanted.as_at)
    reading = this.read_for_paper() if wanted.paper else this.read()
    log = reading.log
    board = listed_code(log, one_board([wanted.typed], wanted.board))
    public = wanted.paper and not wanted.include_exempt
    stood = [each for each in topic_snapshots(log, as_at) if board in (None, each.board)]
    told = [published_topic(each) for each in stood] if public else stood
    return TopicList(
        log,
        reading.revision,
        as_at,
        board,
        tuple(_programmes(log, told, as_at, board)),
        actions_by_topic(log, as_at, public=public),
        exempt_topics(told, public=public) if wanted.paper else "",
    )


def _programmes(
    log: Log, topics: list[TopicSnapshot], as_at: date, board: str | None
) -> list[BoardProgramme]:
    """The programme of the board, or of every one that has topics."""
    of = {each.board for each in topics}
    codes = [board] if board else [code for code in (*log.boards, *of) if code in of]
    return board_programmes(topics, dict.fromkeys(codes), Schedule(log.meetings), as_at)


def print_topic_list(made: TopicList, wanted: TopicListOptions) -> None:
    """Print the list as it was asked for."""
    from pcc_actions.terminal.programme import print_programmes, print_topics
    from pcc_actions.terminal.say import say, say_aside, write_utf8

    if wanted.format != "table":
        if wanted.format == "csv" and made.exempt_note:
            say_aside(made.exempt_note)
        write_utf8(_paper(made, wanted))
    elif wanted.by_topic:
        topics = by_name(made.topics)
        print_topics(topics, made.actions, made.count, boards=len(made.programmes) > 1)
    elif made.programmes:
        print_programmes(made.in_words, made.actions)
    else:
        say(made.count)


def _paper(made: TopicList, wanted: TopicListOptions) -> str:
    topics = by_name(made.topics) if wanted.by_topic else made.topics
    if wanted.format == "json":
        from pcc_actions.exports.topics_as_json import json_programme

        return json_programme(topics, made.actions, made.as_at, made.revision)
    if wanted.format == "csv":
        from pcc_actions.exports.topic_columns import csv_programme

        return csv_programme(topics, made.actions)
    from pcc_actions.exports.topics_as_markdown import markdown_programmes, markdown_topics

    marking = list_marking(made.log.settings.marking, include_exempt=wanted.include_exempt)
    if wanted.by_topic or not made.programmes:
        several = len(made.programmes) > 1
        return markdown_topics(topics, made.actions, made.count, marking, boards=several)
    return markdown_programmes(made.in_words, made.actions, marking)
