"""What is said of an exemption that was recorded: of its ground, and of one that is lifted."""

from collections.abc import Sequence

from pcc_actions.core.text.english import joined, quoted
from pcc_actions.errors import Refused


def warn_of_ground(ground: str) -> None:
    """Warn of a ground that no paper will print, since it says more than the law."""
    from pcc_actions.core.publication.ground import UNPRINTED, printable
    from pcc_actions.terminal.say import warn

    if printable(ground) == UNPRINTED != ground:
        warn(
            f"Papers will print “{UNPRINTED}” for {quoted(ground)}: it is not a legal reference "
            "such as FOIA s.31 or Sch 12A para 3."
        )


def refuse_ground_and_lift(ground: str | None, *, lift: bool) -> None:
    """Raise `Refused` where an exemption is to begin and to end."""
    if lift and ground:
        raise Refused("A ground makes it exempt, and --lift ends that. Leave one of the two out.")


def note_what_is_told(names: Sequence[str], line: str) -> None:
    """Say what lifting an exemption means for words recorded before.

    `line` is the one that takes words out.
    """
    from pcc_actions.terminal.say import say_aside

    say_aside(
        f"Papers and exports now tell all of {joined(names)}, also what was recorded while "
        f"it was exempt. Words that must not come out: {line}."
    )
