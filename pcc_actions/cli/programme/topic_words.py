"""The topic that was named after a command, with or without quotation marks, and what follows."""

from collections.abc import Callable, Sequence
from typing import Any, Final

import typer

from pcc_actions.cli.completion import topic_offers
from pcc_actions.cli.programme.line_to_add import line_to_add
from pcc_actions.cli.session import session
from pcc_actions.cli.typed_line import whole_line
from pcc_actions.cli.typed_words import one_of_two
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.model import Log, Topic
from pcc_actions.core.programme.lookup import find_topic
from pcc_actions.core.programme.typed_words import SeveralReadings, TopicWords, part_topic_words
from pcc_actions.core.references.destination import known_board
from pcc_actions.core.text.english import joined, quoted
from pcc_actions.errors import Refused

WHY: Final = '"WHY"'
THE_TOPIC: Final = "the topic"
_NAME: Final = "Its name, or a part of it that no other topic has."


@dataclass(frozen=True, slots=True)
class TopicSubject:
    """The topics that a command can be about, and what is said where the log has none.

    That one `can_be_planned` is then said too.
    """

    which: Callable[[Topic], bool]
    none: str
    can_be_planned: bool = True


ANY_TOPIC: Final = TopicSubject(lambda topic: True, "No topic is on a work programme yet.")
IS_PLANNED: Final = TopicSubject(lambda topic: topic.status == "planned", "No topic is planned.")
IS_CLOSED: Final = TopicSubject(
    lambda topic: topic.status != "planned", "No topic is done or dropped.", can_be_planned=False
)


def topic_argument(rest: str = "", help_: str = "", offered: Any = topic_offers.topics) -> Any:
    """The argument for the name of a topic, and what is typed after it."""
    return typer.Argument(
        metavar=f"TOPIC {rest}".rstrip(),
        help=f"{_NAME} {help_}".rstrip(),
        show_default=False,
        autocompletion=offered,
    )


def parted_topic(
    ctx: typer.Context,
    words: Sequence[str] | None,
    board: str | None,
    subject: TopicSubject,
    *gaps: str,
    goes_on: Callable[[Sequence[str]], bool] = lambda rest: True,
) -> TopicWords:
    """The name of a topic as it was typed, and the words after it.

    Raises `Refused` where nothing was typed, with the line for one of the topics that the
    command can be about; `gaps` are what has to be said of it.
    """
    log = session(ctx).unsaid()
    if not words:
        raise _which_one(ctx, log, subject, gaps)
    code = board_code(log, board)
    try:
        return part_topic_words(log, words, code, goes_on)
    except SeveralReadings as error:
        lines = [
            whole_line(ctx, instead=(words, (each.name, *as_one(each.rest))))
            for each in error.readings
        ]
        raise Refused(f"{error.sentence.removesuffix('.')}: {joined(lines, 'or')}.") from None


def as_one(words: Sequence[str]) -> tuple[str, ...]:
    """Words as one text, as they stand in a line between quotation marks; none for none."""
    return (" ".join(words),) if words else ()


def _which_one(ctx: typer.Context, log: Log, subject: TopicSubject, gaps: Sequence[str]) -> Refused:
    topic = next((each for each in reversed(log.programme) if subject.which(each)), None)
    if topic is None:
        how = f" To plan one: {line_to_add(log)}." if subject.can_be_planned else ""
        return Refused(f"Say which topic. {subject.none}{how}")
    alone = sum(each.topic == topic.topic for each in log.programme) == 1
    whose = () if alone else ("--board", topic.board)
    line = whole_line(ctx, *gaps, reference=topic.topic, instead=((), whose))
    return Refused(f"Say which topic, as in: {line}.")


def board_code(log: Log, typed: str | None) -> str | None:
    """The code of the board that was named, None where none was. Raises `Refused` for no board."""
    return None if typed is None else known_board(log, typed).code


def topic_place(log: Log, name: str, board: str | None) -> int:
    """The place in the log of the topic that was named, of a board as typed."""
    return find_topic(log, name, board_code(log, board))


def only_topic(
    ctx: typer.Context,
    words: Sequence[str] | None,
    board: str | None,
    subject: TopicSubject,
    *gaps: str,
) -> str:
    """The name of the one topic that was typed. Raises `Refused` for any other word."""
    parted = parted_topic(ctx, words, board, subject, *gaps, goes_on=lambda rest: not rest)
    if parted.rest:
        raise Refused(
            f"Nothing follows the topic {quoted(parted.name)} here: leave out "
            f"{quoted(' '.join(parted.rest))}."
        )
    return parted.name


def topic_and_note(
    ctx: typer.Context,
    words: Sequence[str] | None,
    note: str | None,
    board: str | None,
    subject: TopicSubject,
) -> tuple[str, str | None]:
    """The name of a topic and what was said of it, after the name or with `--note`."""
    parted = parted_topic(ctx, words, board, subject)
    return parted.name, one_of_two(" ".join(parted.rest), note, "--note", THE_TOPIC)


def topic_and_why(
    ctx: typer.Context,
    words: Sequence[str] | None,
    note: str | None,
    board: str | None,
    subject: TopicSubject,
) -> tuple[str, str]:
    """The same where the reason has to be said. Raises `Refused` where it is not."""
    gaps = [] if note is not None else [WHY]
    parted = parted_topic(ctx, words, board, subject, *gaps)
    why = one_of_two(" ".join(parted.rest), note, "--note", THE_TOPIC)
    if why is None:
        raise Refused(f"Say why, as in: {whole_line(ctx, WHY)}.")
    return parted.name, why
