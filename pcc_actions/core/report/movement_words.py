"""What moved between two days, in a sentence: how many were outstanding, and what became of it."""

from collections.abc import Iterator

from pcc_actions.core.dates.parse import uk
from pcc_actions.core.history.movement import Movement


def movement_words(counts: Movement) -> str:
    """The movement as a sum in words: `11 were outstanding, 2 were raised …: 13 are outstanding`.

    What there was none of is not said, but for what was raised and discharged.
    """
    days = f"from {uk(counts.since)} to" if counts.since else "to"
    terms = ", ".join(_terms(counts))
    closing = f"{_number(counts.closing)} {_is(counts.closing)} outstanding"
    said = f"{terms}: {closing} ({days} {uk(counts.as_at)})."
    return said[:1].upper() + said[1:]


def _terms(counts: Movement) -> Iterator[str]:
    if counts.since:
        yield f"{_number(counts.opening)} {_was(counts.opening)} outstanding"
    yield f"{counts.raised} {_was(counts.raised)} raised" if counts.raised else "none raised"
    if counts.reopened:
        yield f"{counts.reopened} reopened"
    yield f"{_number(counts.discharged)} discharged"
    if counts.withdrawn:
        yield f"{counts.withdrawn} withdrawn"
    if counts.corrected:
        yield f"{abs(counts.corrected)} {'more' if counts.corrected > 0 else 'fewer'} by correction"


def _number(number: int) -> str:
    return str(number) if number else "none"


def _was(number: int) -> str:
    return "was" if number == 1 else "were"


def _is(number: int) -> str:
    return "is" if number == 1 else "are"
