"""`programme`: what is to come before which meeting of a board."""

from typing import Annotated

import typer

from pcc_actions.cli.command import Command, LookingCommand, with_options
from pcc_actions.cli.completion import topic_offers
from pcc_actions.cli.help_page import CommandGroup
from pcc_actions.cli.options import (
    AsAt,
    Ground,
    Minute,
    NewMeeting,
    OptionalNote,
    later_option,
    lift_option,
    redact_option,
)
from pcc_actions.cli.programme.correct import TopicCorrection
from pcc_actions.cli.programme.correct_options import TopicCorrectOptions, TopicEventOptions
from pcc_actions.cli.programme.done import TopicDone
from pcc_actions.cli.programme.exemption import ExemptionOptions, exempt_typed_topic
from pcc_actions.cli.programme.move import TopicMove
from pcc_actions.cli.programme.move_words import move_words
from pcc_actions.cli.programme.new_topic import NewTopicOptions, add_typed_topic
from pcc_actions.cli.programme.shown_topic import show_topic
from pcc_actions.cli.programme.topic_change import BoardOfTopic, TopicChangeOptions
from pcc_actions.cli.programme.topic_list import (
    TopicListOptions,
    chosen_topics,
    print_topic_list,
)
from pcc_actions.cli.programme.topic_words import (
    ANY_TOPIC,
    IS_CLOSED,
    IS_PLANNED,
    only_topic,
    topic_and_note,
    topic_and_why,
    topic_argument,
)
from pcc_actions.cli.prompts import with_the_day_asked
from pcc_actions.cli.session import session
from pcc_actions.core.changes.programme import drop_topic, reopen_topic

programme = typer.Typer(
    name="programme",
    cls=CommandGroup,
    no_args_is_help=True,
    help="The work programme: which topic comes before which meeting.",
)

AnyTopic = Annotated[list[str] | None, topic_argument()]


@programme.command("list", cls=LookingCommand)
@with_options(TopicListOptions)
def programme_list(ctx: typer.Context, wanted: TopicListOptions) -> None:
    """List what is to come before which meeting, and first what was promised and did not come."""
    print_topic_list(chosen_topics(session(ctx), wanted), wanted)


@programme.command("show", cls=LookingCommand)
def programme_show(
    ctx: typer.Context,
    words: AnyTopic = None,
    board: BoardOfTopic = None,
    as_at: AsAt = None,
) -> None:
    """Show everything about a topic, and who recorded what, when."""
    show_topic(ctx, only_topic(ctx, words, board, ANY_TOPIC), board, as_at)


@programme.command("add", cls=Command)
@with_options(NewTopicOptions)
def programme_add(
    ctx: typer.Context,
    options: NewTopicOptions,
    words: Annotated[
        list[str] | None,
        typer.Argument(metavar="TOPIC", help="Its name, in quotation marks.", show_default=False),
    ] = None,
) -> None:
    """Put a topic on the work programme of a board."""
    add_typed_topic(ctx, words, options)


@programme.command("move", cls=Command)
@with_options(TopicChangeOptions)
def programme_move(
    ctx: typer.Context,
    options: TopicChangeOptions,
    words: Annotated[
        list[str] | None,
        topic_argument(
            "MEETING WHY",
            "What follows it is the meeting (its date, next meeting, the meeting of June, or to be "
            "timetabled), then the reason.",
            topic_offers.to_move,
        ),
    ] = None,
    to: Annotated[
        str | None,
        later_option(
            "The meeting, where it does not follow the topic.", "MEETING", topic_offers.meetings
        ),
    ] = None,
    note: OptionalNote = None,
    new_meeting: NewMeeting = False,
) -> None:
    """Move a topic to another meeting, or back to be timetabled; the earlier ones are kept."""
    said = move_words(ctx, words, options.board, to, note)
    move = TopicMove(ctx, options, said, new_meeting)
    with_the_day_asked(lambda day: move.record(day or ""), said.meeting)


@programme.command("done", cls=Command)
@with_options(TopicChangeOptions)
def programme_done(
    ctx: typer.Context,
    options: TopicChangeOptions,
    words: Annotated[
        list[str] | None,
        topic_argument("NOTE", "What follows it is the note.", topic_offers.planned),
    ] = None,
    note: OptionalNote = None,
    minute: Minute = None,
) -> None:
    """Record that a topic came before a meeting; what recurs comes again at its next one."""
    name, said = topic_and_note(ctx, words, note, options.board, IS_PLANNED)
    TopicDone(ctx, options, name, said, minute).record()


@programme.command("drop", cls=Command)
@with_options(TopicChangeOptions)
def programme_drop(
    ctx: typer.Context,
    options: TopicChangeOptions,
    words: Annotated[
        list[str] | None,
        topic_argument("WHY", "What follows it is the reason.", topic_offers.planned),
    ] = None,
    note: OptionalNote = None,
    minute: Minute = None,
) -> None:
    """Record that the board no longer wants a topic on its work programme."""
    name, why = topic_and_why(ctx, words, note, options.board, IS_PLANNED)
    options.record_decision(
        ctx,
        name,
        minute,
        lambda log, index, provenance, minute: drop_topic(log, index, provenance, why, minute),
    )


@programme.command("reopen", cls=Command)
@with_options(TopicChangeOptions)
def programme_reopen(
    ctx: typer.Context,
    options: TopicChangeOptions,
    words: Annotated[
        list[str] | None,
        topic_argument("WHY", "What follows it is the reason.", topic_offers.closed),
    ] = None,
    note: OptionalNote = None,
) -> None:
    """Record that a topic that was done or dropped is planned again."""
    name, why = topic_and_why(ctx, words, note, options.board, IS_CLOSED)
    options.record(
        ctx, name, lambda log, index, provenance: reopen_topic(log, index, provenance, why)
    )


@programme.command("exempt", cls=Command)
@with_options(TopicChangeOptions)
def programme_exempt(
    ctx: typer.Context,
    options: TopicChangeOptions,
    words: Annotated[
        list[str] | None,
        topic_argument(
            "GROUND", "What follows it is the ground: FOIA s.31.", topic_offers.to_exempt
        ),
    ] = None,
    ground: Ground = None,
    lift: Annotated[bool, lift_option("It may be published after all.")] = False,
    note: OptionalNote = None,
) -> None:
    """Mark a topic as not for publication, with the ground; or lift that."""
    exempt_typed_topic(ctx, words, options, ExemptionOptions(ground, lift, note))


@programme.command("correct", cls=Command)
@with_options(TopicCorrectOptions, TopicEventOptions, TopicChangeOptions)
def programme_correct(
    ctx: typer.Context,
    corrected: TopicCorrectOptions,
    earlier: TopicEventOptions,
    change: TopicChangeOptions,
    words: AnyTopic = None,
    redacted: Annotated[
        str | None,
        redact_option(
            "Remove these words, which must not be kept, from the topic, its history, the actions "
            "that name it and the kept versions."
        ),
    ] = None,
    note: OptionalNote = None,
) -> None:
    """Put a wrong record of a topic right, and say why; or remove words that must not be kept."""
    correction = TopicCorrection(ctx, corrected, earlier, change, note)
    if redacted is None:
        correction.record(words)
    else:
        correction.redact(words, redacted)
