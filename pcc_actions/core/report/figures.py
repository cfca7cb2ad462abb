"""The figures at the head of a paper."""

from collections.abc import Sequence
from datetime import date

from pcc_actions.core.dates.parse import uk
from pcc_actions.core.report.rows import Entry


def figures(entries: Sequence[Entry], since: str) -> tuple[tuple[str, int], ...]:
    """How many actions stand in each section, with the words for it.

    `since` says from when on what was closed is counted.
    """
    sections = [entry.section for entry in entries]
    return (
        ("Outstanding", len(sections) - sections.count("closed")),
        ("Overdue", sections.count("overdue")),
        ("Reported complete", sections.count("for discharge")),
        (f"Discharged{since}", discharged_of(entries)),
    )


def discharged_of(entries: Sequence[Entry]) -> int:
    """How many of the actions are discharged."""
    return sum(entry.snapshot.status == "discharged" for entry in entries)


def since_words(since: date | None) -> str:
    """From which day on what was closed is counted; empty for all the time."""
    return f" since {uk(since)}" if since else ""
