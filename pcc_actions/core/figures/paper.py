"""The figures as one paper: of which board, as at which day, in which groups, and what to note."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from enum import Enum, auto

from pcc_actions.core.figures import words
from pcc_actions.core.figures.counts import Figures, figures_of
from pcc_actions.core.figures.groups import FiguresGroup, figures_by
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.grouping import under_one_key
from pcc_actions.core.history.snapshot import Snapshot, snapshots
from pcc_actions.core.log_settings import Heading
from pcc_actions.core.messages import in_full_count
from pcc_actions.core.model import Board, Log
from pcc_actions.core.report.board_words import author_of, whose
from pcc_actions.core.report.build import PaperOptions, made_by
from pcc_actions.core.report.parts import PaperLine, Point
from pcc_actions.core.report.trend import trend


class ExemptActions(Enum):
    """What becomes of exempt actions: on a screen, on a public paper, and on one that is not."""

    ON_SCREEN = auto()
    WITHHELD = auto()
    IN_FULL = auto()


@dataclass(frozen=True, slots=True)
class FiguresRequest:
    """Which figures are asked for: of a board, or of all for None, and since when.

    Where `exempt` actions are withheld, they count in totals alone, those of the chart among them,
    and only as outstanding or overdue: where there are few of them, any other number would be a
    day of theirs.
    """

    board: Board | None
    as_at: date
    since: date | None = None
    group: Heading | None = None
    exempt: ExemptActions = ExemptActions.ON_SCREEN

    def tells(self, snapshot: Snapshot) -> bool:
        """Whether anything may be told of an action but that it counts."""
        return self.exempt is not ExemptActions.WITHHELD or snapshot.ground is None


@dataclass(frozen=True, slots=True)
class FiguresPaper:
    """The figures as the terminal and every format show them.

    `body` is the one whose boards these are, None where the settings name none, and `where` says
    in how many logs they are counted, empty for one. `points` are
    those of the chart, and `chart_note` says why there are none, else it is empty. `group_notes`
    are sentences on what is counted how in groups, and `exempt_note` is one on the exempt actions,
    empty where it need not be.
    """

    request: FiguresRequest
    title: str
    body: str | None
    boards: tuple[Board, ...]
    total: Figures
    groups: tuple[FiguresGroup, ...]
    points: tuple[Point, ...]
    group_notes: tuple[str, ...]
    chart_note: str
    exempt_note: str
    where: str = ""

    @property
    def whose(self) -> tuple[tuple[str, PaperLine], ...]:
        """Of which body and boards they are, each under its label."""
        return tuple(whose(self.body, self.boards))

    @property
    def author(self) -> str:
        """The name that a file of them is under."""
        return author_of(self.body, self.boards)

    @property
    def notes(self) -> tuple[str, ...]:
        """Every note that there is, in the order in which a paper has them."""
        notes = (*self.group_notes, self.chart_note, self.exempt_note)
        return tuple(note for note in notes if note)

    @property
    def sentence(self) -> str:
        """What is outstanding and overdue, and what is withheld, in a sentence or two."""
        counted = words.count_words(self.total, self.request.as_at, self.where)
        return f"{counted} {self.exempt_note}".rstrip()

    @property
    def days(self) -> str:
        """For which days it speaks."""
        return words.day_words(self.request.as_at, self.request.since)


def figures_paper(log: Log, request: FiguresRequest) -> FiguresPaper:
    """The figures that are asked for."""
    code = request.board.code if request.board else None
    boards = (request.board,) if request.board else tuple(log.boards.values())
    points = trend(log, code, request.as_at)
    made = paper_of(
        counted_actions(log, request),
        request,
        f"{words.TITLE}: {boards[0].name if len(boards) == 1 else 'all boards'}",
    )
    return replace(
        made,
        body=log.settings.body,
        boards=boards,
        points=points,
        chart_note="" if points else words.no_meeting_words(code, request.as_at),
    )


def paper_of(every: Sequence[Snapshot], request: FiguresRequest, title: str) -> FiguresPaper:
    """The figures of some actions, without a chart; it is not said whose these are."""
    told = [one for one in every if request.tells(one)]
    groups = _groups(request, told)
    return FiguresPaper(
        request=request,
        title=title,
        body=None,
        boards=(),
        total=figures_of(every, request.as_at, request.since, told=told),
        groups=groups,
        points=(),
        group_notes=tuple(_group_notes(request, told, groups)),
        chart_note="",
        exempt_note=_exempt_note(request, every),
    )


def figures_facts(paper: FiguresPaper, options: PaperOptions) -> Iterator[tuple[str, PaperLine]]:
    """What a file of the figures has at its head: of which boards, for which days, made by whom."""
    yield from paper.whose
    yield "As at", PaperLine((paper.request.as_at,))
    yield "Since", PaperLine((paper.request.since or "the beginning of the log",))
    yield from made_by(options)


def counted_actions(log: Log, request: FiguresRequest) -> list[Snapshot]:
    """The actions of a log that are counted; each owner is under the one key that it has there."""
    board = request.board
    every = snapshots(log, request.as_at)
    counted = [one for one in every if board is None or one.board == board.code]
    if request.group == "owner":
        return under_one_key(counted, log.people, request.as_at)
    return counted


def _groups(request: FiguresRequest, told: Sequence[Snapshot]) -> tuple[FiguresGroup, ...]:
    if request.group is None:
        return ()
    return figures_by(told, request.group, request.as_at, request.since)


def _group_notes(
    request: FiguresRequest, told: Sequence[Snapshot], groups: Sequence[FiguresGroup]
) -> Iterator[str]:
    if request.group is not None and (leading := words.leading_words(groups, request.group)):
        yield leading
    if request.group == "owner" and any(len(one.owners) > 1 for one in told):
        yield words.SEVERAL_OWNERS


def _exempt_note(request: FiguresRequest, every: Sequence[Snapshot]) -> str:
    number = sum(one.ground is not None for one in every)
    if not number or request.exempt is ExemptActions.ON_SCREEN:
        return ""
    if request.exempt is ExemptActions.IN_FULL:
        return in_full_count(number)
    return words.withheld_count(number)
