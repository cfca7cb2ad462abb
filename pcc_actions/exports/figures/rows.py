"""The rows of figures in a spreadsheet: a heading and a number for each figure, the total last."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from pcc_actions.core.figures.counts import Figures
from pcc_actions.core.figures.paper import FiguresPaper
from pcc_actions.core.figures.words import MEDIAN, NONE_OUTSTANDING, TOTAL, WITHHELD, none_words
from pcc_actions.core.log_settings import Heading
from pcc_actions.core.text.sanitise import harmless

FigureCell = str | int | float | None


@dataclass(frozen=True, slots=True)
class FigureColumn:
    """One column: its heading, and what stands in it for some actions."""

    heading: str
    value: Callable[[Figures], FigureCell]


def _median(figures: Figures) -> FigureCell:
    days = figures.median_days
    if days is None:
        return " ".join(none_words(figures))
    return int(days) if days == int(days) else days


def _share(figures: Figures) -> FigureCell:
    share = figures.share_by_first_date
    return " ".join(none_words(figures)) if share is None else share


def _oldest_days(figures: Figures) -> FigureCell:
    return figures.oldest.days if figures.oldest else None


def _oldest(figures: Figures) -> FigureCell:
    if figures.oldest is not None:
        oldest = figures.oldest
        named = (oldest.reference,) if oldest.body is None else (oldest.body, oldest.reference)
        return harmless(" ".join(named))
    return WITHHELD if figures.outstanding else NONE_OUTSTANDING


SHARE: Final = "Share by first date"
FIGURE_COLUMNS: Final = (
    FigureColumn("Outstanding", lambda figures: figures.outstanding),
    FigureColumn("Overdue", lambda figures: figures.overdue),
    FigureColumn("Discharged", lambda figures: figures.discharged),
    FigureColumn(MEDIAN, _median),
    FigureColumn("Discharged with a first date", lambda figures: figures.first_dated),
    FigureColumn("Discharged by first date", lambda figures: figures.by_first_date),
    FigureColumn(SHARE, _share),
    FigureColumn("Times deferred", lambda figures: figures.deferrals),
    FigureColumn("Oldest", _oldest),
    FigureColumn("Oldest, days", _oldest_days),
)


def first_heading(group: Heading | None) -> str:
    """What stands over the first column, which says of whom or of what a row is."""
    return (group or "figures").capitalize()


def figure_rows(paper: FiguresPaper) -> Iterator[list[FigureCell]]:
    """A row for each group, then the total; the first cell says which."""
    named = [(harmless(group.heading), group.figures) for group in paper.groups]
    for heading, figures in [*named, (TOTAL, paper.total)]:
        yield [heading, *(column.value(figures) for column in FIGURE_COLUMNS)]
