"""`programme correct --redact`: words of a topic removed that must not be kept."""

from collections.abc import Sequence
from typing import Final

import typer

from pcc_actions.cli.correct_options import nothing_given
from pcc_actions.cli.programme.corrections import TopicCorrectOptions, TopicEventOptions
from pcc_actions.cli.programme.topic_change import TopicChangeOptions
from pcc_actions.cli.programme.topic_words import ANY_TOPIC, only_topic, topic_place
from pcc_actions.errors import Refused

ALONE: Final = (
    "--redact stands alone: correct anything else with a command of its own. "
    "Only --board and --dry-run go with it."
)


def refuse_not_alone(
    corrected: TopicCorrectOptions,
    earlier: TopicEventOptions,
    change: TopicChangeOptions,
    note: str | None,
) -> None:
    """Raise `Refused` where anything else is to be put right of the topic."""
    others = not (nothing_given(corrected) and nothing_given(earlier))
    if others or note is not None or change.on is not None:
        raise Refused(ALONE)


def redact_typed_topic(
    ctx: typer.Context, words: Sequence[str] | None, secret: str, change: TopicChangeOptions
) -> None:
    """Remove words from the topic that was typed, wherever the log holds it.

    The topic may be in a kept version alone, so its name is taken as it was typed.
    """
    from pcc_actions.cli.redact import remove_words_of_topic

    name = " ".join(words) if words else only_topic(ctx, words, change.board, ANY_TOPIC)
    remove_words_of_topic(
        ctx, lambda log: topic_place(log, name, change.board), secret, dry_run=change.dry_run
    )
