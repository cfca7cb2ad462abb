"""A topic put right: its record, and the days and the minute of what happened to it."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

import typer

from pcc_actions.cli.correct_options import nothing_given, other_day
from pcc_actions.cli.due_words import with_due_words
from pcc_actions.cli.owners import typed_owners
from pcc_actions.cli.programme.corrections import TopicCorrectOptions, TopicEventOptions
from pcc_actions.cli.programme.topic_change import TopicChangeOptions
from pcc_actions.cli.programme.topic_words import ANY_TOPIC, WHY, only_topic, topic_place
from pcc_actions.cli.prompts import with_the_day_asked
from pcc_actions.cli.session import session
from pcc_actions.cli.typed_line import whole_line
from pcc_actions.core.changes.provenance import Provenance
from pcc_actions.core.model import Log
from pcc_actions.errors import Refused

WHY_NOTED: Final = f"--note {WHY}"


def correct_typed_topic(
    ctx: typer.Context,
    words: Sequence[str] | None,
    corrected: TopicCorrectOptions,
    earlier: TopicEventOptions,
    change: TopicChangeOptions,
    note: str | None,
) -> None:
    """Record what is put right of a topic. Raises `Refused` where nothing is, or not why."""
    nothing = nothing_given(corrected) and nothing_given(earlier)
    gaps = [*(["--every", "June"] if nothing else []), *([] if note else [WHY_NOTED])]
    name = only_topic(ctx, words, change.board, ANY_TOPIC, *gaps)
    if nothing:
        asked = "what is to be put right" + ("" if note else ", and why")
        raise Refused(
            f"Say {asked}, as in: {whole_line(ctx, *gaps)}. What else there is to be put right: "
            "pcc-actions help programme correct."
        )
    if note is None:
        raise Refused(f"Say why it is put right, as in: {whole_line(ctx, WHY_NOTED)}.")
    with with_due_words(ctx, corrected.due):
        with_the_day_asked(
            lambda due: _put_right(ctx, name, replace(corrected, due=due), earlier, change, note),
            corrected.due,
        )


def _put_right(
    ctx: typer.Context,
    name: str,
    corrected: TopicCorrectOptions,
    earlier: TopicEventOptions,
    change: TopicChangeOptions,
    why: str,
) -> None:
    """Record what is put right of a topic and of its history, as one change."""
    this = session(ctx)
    log, day, days = this.unsaid(), this.day(change.on), earlier.days(this)
    board = log.programme[topic_place(log, name, change.board)].board
    meeting = corrected.meeting().settled(this, board, day)
    owners = typed_owners(this, corrected.owners or (), day)

    def put_all_right(log: Log, index: int, provenance: Provenance) -> Log:
        log = corrected.put_right(log, index, provenance, meeting, owners, why)
        return earlier.put_right(log, index, provenance, days, why)

    change.record(ctx, name, put_all_right, ending=other_day)
    owners.warn()
