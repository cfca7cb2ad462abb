"""A topic marked as not for publication, or no longer so, as typed."""

from collections.abc import Sequence
from typing import Final

import typer

from pcc_actions.cli.exemption import note_what_is_told, refuse_ground_and_lift, warn_of_ground
from pcc_actions.cli.programme.topic_change import TopicChangeOptions
from pcc_actions.cli.programme.topic_words import ANY_TOPIC, THE_TOPIC, parted_topic, topic_place
from pcc_actions.cli.typed_line import whole_line
from pcc_actions.cli.typed_words import one_of_two
from pcc_actions.core.changes.exemptions import exempted
from pcc_actions.core.changes.provenance import Provenance
from pcc_actions.core.entries import called, replaced
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.model import Log
from pcc_actions.core.text.command_line import command_line
from pcc_actions.errors import Refused

GAP: Final = '"GROUND"'


@dataclass(frozen=True, slots=True)
class ExemptionOptions:
    """The ground with an option, whether the exemption is lifted, and a note."""

    ground: str | None
    lift: bool
    note: str | None


def exempt_typed_topic(
    ctx: typer.Context,
    words: Sequence[str] | None,
    change: TopicChangeOptions,
    options: ExemptionOptions,
) -> None:
    """Record it. Raises `Refused` where it is not said on which ground."""
    gaps = [] if options.lift or options.ground is not None else [GAP]
    parted = parted_topic(ctx, words, change.board, ANY_TOPIC, *gaps)
    ground = one_of_two(" ".join(parted.rest), options.ground, "--ground", THE_TOPIC)
    refuse_ground_and_lift(ground, lift=options.lift)
    if not (options.lift or ground):
        raise Refused(f"Say on which ground, such as FOIA s.31, as in: {whole_line(ctx, GAP)}.")

    def exempt(log: Log, index: int, provenance: Provenance) -> Log:
        topic = log.programme[index]
        return replaced(log, index, exempted(topic, provenance, ground, options.note))

    recorded = change.record(ctx, parted.name, exempt)
    if ground:
        warn_of_ground(ground)
    elif not change.dry_run:
        _note_what_is_told(recorded.after, change, parted.name)


def _note_what_is_told(log: Log, change: TopicChangeOptions, name: str) -> None:
    topic = log.programme[topic_place(log, name, change.board)]
    line = command_line(("programme", "correct", topic.topic, "--board", topic.board))
    note_what_is_told([called(topic)], f"{line} --redact WORDS")
