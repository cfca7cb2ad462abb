"""The planner of a document whose rows are of several boards: one planner for each of them."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from pcc_actions.core.changes.imported import ImportedDocument
from pcc_actions.core.dates.typed_due import DueAsTyped
from pcc_actions.core.model import Board, Log
from pcc_actions.core.references.parse import printed_parts
from pcc_actions.core.text.english import quoted
from pcc_actions.importing.action_planner import ActionPlanner
from pcc_actions.importing.attendees import Attendees
from pcc_actions.importing.doubt import PlanDoubt, PlanDoubtCode
from pcc_actions.importing.planned_action import PlannedAction
from pcc_actions.minutes.extracted import DocumentFinding, DocumentFindingCode, ExtractedAction


def board_printed(printed: str, boards: Mapping[str, Board]) -> Board | None:
    """The board that a cell names by its code or its whole name."""
    name = printed.strip().casefold()
    named = (
        each for each in boards.values() if name in (each.code.casefold(), each.name.casefold())
    )
    return next(named, None)


def named_board(extracted: ExtractedAction, boards: Mapping[str, Board]) -> Board | None:
    """The board of the log that an action names, before its reference or in a column."""
    named = (board_printed(each, boards) for each in _names(extracted))
    return next((board for board in named if board), None)


def board_not_known(extracted: ExtractedAction) -> str | None:
    """What an action names as its board, where the log has none such; None where nothing is.

    Words before a reference without a date are more often of the reference: ACT:001.
    """
    names = [*_names(extracted)]
    dated = printed_parts(extracted.reference or "").day is not None
    return names[0] if names and (dated or extracted.board) else None


def _names(extracted: ExtractedAction) -> Iterator[str]:
    """What an action names as its board, first what stands before its reference."""
    told = (printed_parts(extracted.reference or "").board, extracted.board)
    return (name for name in told if name)


def boards_of_rows(actions: Sequence[ExtractedAction], boards: Mapping[str, Board]) -> list[Board]:
    """The boards that rows name and the log has, each once, in their order."""
    named = (named_board(each, boards) for each in actions)
    return [*{board.code: board for board in named if board}.values()]


def rows_of_board(
    actions: Sequence[ExtractedAction], board: Board, boards: Mapping[str, Board], *, usual: bool
) -> tuple[ExtractedAction, ...]:
    """The rows of one board; those that name none are of the `usual` one."""
    known = {**boards, board.code: board}
    own = ((each, named_board(each, known)) for each in actions)
    return tuple(each for each, named in own if named == board or (usual and named is None))


def rows_of_others(
    actions: Sequence[ExtractedAction], usual: Board | None, boards: Mapping[str, Board]
) -> Iterator[DocumentFinding]:
    """The finding of how many rows go to another board of the log than the document's."""
    for board in boards_of_rows(actions, boards):
        own = [each for each in actions if named_board(each, boards) == board]
        if usual is None or board.code != usual.code:
            were = "row is" if len(own) == 1 else "rows are"
            said = f"{len(own)} {were} of the board {board.code}, and would be recorded there."
            yield DocumentFinding(DocumentFindingCode.ROWS_OF_OTHER_BOARD, own[0].where[0], said)


class SeveralBoards:
    """Plans each row with the planner of the board that it names.

    `usual` is that of the document, whose rows name no other. `made` makes the planner of
    another board of the log. A row of a board that the log does not have is asked about.
    """

    def __init__(
        self,
        usual: ActionPlanner,
        board: Board,
        log: Log,
        made: Callable[[Board], ActionPlanner],
    ) -> None:
        self._usual, self._made = usual, made
        self._boards = {**log.boards, board.code: board}
        self._planners = {board.code: usual}

    @property
    def day(self) -> date:
        """The day from which dates as said count."""
        return self._usual.day

    def planned(self, extracted: ExtractedAction, *, settled: bool = False) -> PlannedAction:
        """Plan an action; `settled` says that a person has said what it is."""
        planner = self._planner(extracted)
        if planner is None:
            return _of_unknown_board(extracted)
        return planner.planned(extracted, settled=settled)

    def keep(self, planned: PlannedAction) -> None:
        """Count on an action being taken."""
        if planner := self._planner(planned.extracted):
            planner.keep(planned)

    def start_again(self) -> None:
        """Forget what was kept."""
        for planner in self._planners.values():
            planner.start_again()

    def planned_anew(
        self, before: PlannedAction, extracted: ExtractedAction, *, settled: bool = True
    ) -> PlannedAction:
        """Plan an action of which a person has said something, in the place of what was planned."""
        planner = self._planner(extracted)
        if planner is None:
            return _of_unknown_board(extracted)
        return planner.planned_anew(before, extracted, settled=settled)

    def planned_as(self, before: PlannedAction, reference: str | None) -> PlannedAction:
        """Plan an action as one of its candidates, or without a reference as a new one."""
        planner = self._planner(before.extracted)
        return planner.planned_as(before, reference) if planner else before

    def due(self, extracted: ExtractedAction, typed: str) -> DueAsTyped:
        """The due date that a person typed, by the meetings of the action's own board."""
        return (self._planner(extracted) or self._usual).due(extracted, typed)

    def imported(self, accepted: Sequence[PlannedAction], people: Attendees) -> ImportedDocument:
        """All that is to be recorded: the meetings of every board, the people, the actions."""
        own = [each for each in accepted if self._planner(each.extracted) is self._usual]
        of_document = self._usual.imported(own, people)
        taken = tuple(each.taken for each in accepted if each.taken)
        held = ((each.new.board, each.new.day) for each in taken if each.new)
        meetings = tuple(dict.fromkeys((*of_document.meetings, *held)))
        return replace(of_document, meetings=meetings, actions=taken)

    def _planner(self, extracted: ExtractedAction) -> ActionPlanner | None:
        """The planner of the board that a row names; None where the log does not have it."""
        board = named_board(extracted, self._boards)
        if board is None:
            return None if board_not_known(extracted) else self._usual
        if board.code not in self._planners:
            self._planners[board.code] = self._made(board)
        return self._planners[board.code]


def _of_unknown_board(extracted: ExtractedAction) -> PlannedAction:
    named = quoted(board_not_known(extracted) or "")
    said = f"The log has no board {named}: record it with pcc-actions board add, and import again."
    doubt = PlanDoubt(PlanDoubtCode.BOARD_UNKNOWN, said)
    return PlannedAction(extracted, "ask", extracted.reference, doubt=doubt)
