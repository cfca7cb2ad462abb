"""The figures in words: what each is called, what it means, and how it is written."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import Final

from pcc_actions.core.dates.parse import uk
from pcc_actions.core.figures.counts import Figures
from pcc_actions.core.figures.groups import FiguresGroup, slowest, with_most
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.log_settings import Heading
from pcc_actions.core.messages import counted
from pcc_actions.core.text.english import joined

TITLE: Final = "Figures"
NONE_OUTSTANDING: Final = "none outstanding"
WITHHELD: Final = "withheld"  # where only exempt actions are outstanding
TOTAL: Final = "Total"
MEDIAN: Final = "Median days to discharge"
SEVERAL_OWNERS: Final = (
    "An action with several owners counts under each of them, and once in the total."
)
_FEW: Final = 3  # groups that a sentence names; of more it says how many


FigureWords = tuple[str, ...]  # the number, and where there is more of it, that in brackets


@dataclass(frozen=True, slots=True)
class FigureName:
    """One figure: what it is called, what it means in a sentence, and how it is written.

    `short` is what it is called where little room is.
    """

    heading: str
    short: str
    meaning: str
    parts: Callable[[Figures], FigureWords]

    def words(self, figures: Figures) -> str:
        """The figure on one line: `56 (of 13)`."""
        return " ".join(self.parts(figures))


def _median(figures: Figures) -> FigureWords:
    if figures.median_days is None:
        return none_words(figures)
    return (median_words(figures.median_days), f"(of {figures.discharged})")


def none_words(figures: Figures) -> FigureWords:
    """What is said of discharges where there are none to be told of: nought would be an answer."""
    return ("none", "since then") if figures.since else ("none yet",)


def median_words(days: float) -> str:
    """A median of days: `49`, `49.5`."""
    return str(int(days)) if days == int(days) else f"{days:.1f}"


def _by_first_date(figures: Figures) -> FigureWords:
    if not figures.first_dated:
        return none_words(figures)
    share = percent(figures.by_first_date, figures.first_dated)
    return (f"{share}%", f"({figures.by_first_date} of {figures.first_dated})")


def percent(part: int, whole: int) -> int:
    """A part of a whole in hundredths, to the nearest."""
    return (200 * part + whole) // (2 * whole)


def _oldest(figures: Figures) -> FigureWords:
    oldest = figures.oldest
    if oldest is None:
        return (WITHHELD if figures.outstanding else NONE_OUTSTANDING,)
    exempt = ", exempt" if oldest.exempt else ""
    named = oldest.reference if oldest.body is None else f"{oldest.body} {oldest.reference}"
    return (named, f"({counted(oldest.days, 'day')}{exempt})")


FIGURES: Final = (
    FigureName(
        "Outstanding",
        "Outstanding",
        "Neither discharged nor withdrawn on the as-at day, reported complete or not.",
        lambda figures: (str(figures.outstanding),),
    ),
    FigureName(
        "Overdue",
        "Overdue",
        "Outstanding, not reported complete, and due before the as-at day.",
        lambda figures: (str(figures.overdue),),
    ),
    FigureName(
        MEDIAN,
        MEDIAN,
        "The middle one of the days from the meeting that raised an action to the discharge that "
        "stands, or half-way between the middle two: half took no longer. Behind it stands of how "
        "many.",
        _median,
    ),
    FigureName(
        "Discharged by first date",
        "By first date",
        "Of those discharged that had a first due date, how many were discharged on that day or "
        "before it, whatever they were deferred to. Where no date was stated, the board’s next "
        "meeting was the first, on the day for which it was planned when the action was raised.",
        _by_first_date,
    ),
    FigureName(
        "Times deferred",
        "Times deferred",
        "How often any of the actions was given a later due date, outstanding still or not.",
        lambda figures: (str(figures.deferrals),),
    ),
    FigureName(
        "Oldest",
        "Oldest",
        "The outstanding action that was raised first, and how many days ago that was.",
        _oldest,
    ),
)


def day_words(as_at: date, since: date | None) -> str:
    """For which days the figures speak."""
    told = f"As at {uk(as_at)}"
    return f"{told}; discharged and deferred since {uk(since)}" if since else told


def count_words(figures: Figures, as_at: date, where: str = "") -> str:
    """What is outstanding and how much of it overdue: `15 outstanding as at 07/03/2023: …`.

    `where` says in how many logs: ` in 3 logs`.
    """
    return f"{figures.outstanding} outstanding{where} as at {uk(as_at)}: {figures.overdue} overdue."


def leading_words(groups: Sequence[FiguresGroup], by: Heading) -> str:
    """Who has most, and who is slowest, a sentence each; empty where that is nobody."""
    return " ".join((*_most(with_most(groups), by), *_slowest(slowest(groups), by)))


def _most(groups: Sequence[FiguresGroup], by: Heading) -> Iterator[str]:
    if groups:
        each = " each" if len(groups) > 1 else ""
        number = groups[0].figures.outstanding
        yield f"Most outstanding: {_names(groups, by)} ({number}{each})."


def _slowest(groups: Sequence[FiguresGroup], by: Heading) -> Iterator[str]:
    if groups:
        figures = groups[0].figures
        days = f"a median of {median_words(figures.median_days or 0)} days"
        of = f", {figures.discharged} discharged" if len(groups) == 1 else ""
        yield f"Slowest to discharge: {_names(groups, by)} ({days}{of})."


def _names(groups: Sequence[FiguresGroup], by: Heading) -> str:
    if len(groups) > _FEW:
        return counted(len(groups), by)
    return joined([group.heading for group in groups])


def withheld_count(number: int) -> str:
    """How many actions are withheld, of which there are some, and where they count."""
    are, they = ("is", "It counts") if number == 1 else ("are", "They count")
    return (
        f"{counted(number, 'action')} {are} withheld as exempt. {they} only in totals, as "
        "outstanding or overdue; the rest is told of the others."
    )


def no_meeting_words(board: str | None, as_at: date) -> str:
    """Say why there is no chart."""
    of = f" of {board}" if board else ""
    return f"No meeting{of} up to {uk(as_at)} is recorded, so there is no chart of them."
