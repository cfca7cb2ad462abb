"""What is said of an exemption that was recorded: of its ground, and of one that is lifted."""

from collections.abc import Sequence

from pcc_actions.core.text.english import joined, quoted


def warn_of_ground(ground: str) -> None:
    """Warn of a ground that no paper will print, since it says more than the law."""
    from pcc_actions.core.publication.ground import UNPRINTED, printable
    from pcc_actions.terminal.say import warn

    if printable(ground) == UNPRINTED != ground:
        warn(
            f"Papers will print “{UNPRINTED}” for {quoted(ground)}: it is not a legal reference "
            "such as FOIA s.31 or Sch 12A para 3."
        )


def note_what_is_told(references: Sequence[str]) -> None:
    """Say what lifting an exemption means for words recorded before."""
    from pcc_actions.terminal.say import note

    note(
        f"Papers and exports now tell all of {joined(references)}, also what was recorded while "
        "it was exempt. Words that must not come out: pcc-actions correct REFERENCE --redact TEXT."
    )
