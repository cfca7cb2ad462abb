"""Which meeting of which board a document is taken to be of."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from pcc_actions.core.changes.meetings import add_board
from pcc_actions.core.dates.parse import uk
from pcc_actions.core.model import Board, Log
from pcc_actions.core.references.destination import known_board
from pcc_actions.core.references.style import COMMON_STYLES, FREE, ReferenceStyle
from pcc_actions.core.text.english import quoted
from pcc_actions.errors import Refused
from pcc_actions.minutes.extracted import HEAD, DocumentFinding, DocumentFindingCode, Minutes


@dataclass(frozen=True, slots=True)
class TargetMeeting:
    """The board and the day of the meeting, None where they cannot be told.

    `new` says that the log does not have the board, `restyled` that it prints its references
    otherwise than there from now on. `missing` has what cannot be told and is
    needed (`BOARD_MISSING`, `DATE_MISSING`), `findings` what else is to be known.
    """

    board: Board | None
    day: date | None
    new: bool = False
    restyled: bool = False
    missing: tuple[DocumentFinding, ...] = ()
    findings: tuple[DocumentFinding, ...] = ()

    def lacks(self, code: DocumentFindingCode) -> bool:
        """Whether that is missing."""
        return any(each.code == code for each in self.missing)


SettleMeeting = Callable[[Minutes, TargetMeeting], TargetMeeting]
"""How what is missing of the meeting is settled: by asking somebody, or not at all."""


def unsettled(minutes: Minutes, target: TargetMeeting) -> TargetMeeting:
    """The meeting with what is missing of it still missing."""
    return target


def target_meeting_of(
    minutes: Minutes, log: Log, code: str | None, day: date | None, *, needs_day: bool = True
) -> TargetMeeting:
    """The meeting as it was named, or else as the document has it.

    `needs_day` is not so for an action log whose references have dates. Raises `Refused` for a
    board that neither the log nor the document has.
    """
    findings: list[DocumentFinding] = []
    missing: list[DocumentFinding] = []
    board, new = (
        _named(minutes, log, code, findings) if code else _printed(minutes, log, findings, day)
    )
    if board is None:
        missing.append(DocumentFinding(DocumentFindingCode.BOARD_MISSING, HEAD, _no_board(minutes)))
    if day is None:
        day = minutes.meeting_date
    elif minutes.meeting_date not in (None, day):
        printed = uk(minutes.meeting_date)
        findings.append(
            DocumentFinding(
                DocumentFindingCode.OTHER_DATE,
                HEAD,
                f"The document has the date {printed}; it is taken as of {uk(day)}.",
            )
        )
    if day is None and needs_day:
        missing.append(
            DocumentFinding(
                DocumentFindingCode.DATE_MISSING,
                HEAD,
                "The date of the meeting cannot be told: give it with --meeting DATE.",
            )
        )
    return TargetMeeting(board, day, new, missing=tuple(missing), findings=tuple(findings))


def _named(
    minutes: Minutes, log: Log, code: str, findings: list[DocumentFinding]
) -> tuple[Board | None, bool]:
    """The board that was named; a new one where the document prints its name."""
    try:
        board = known_board(log, code)
    except Refused:
        if minutes.board in log.boards or not minutes.board_name:
            raise
        return add_board(log, code, minutes.board_name, style_of(minutes)).boards[code], True
    if minutes.board in log.boards and minutes.board != board.code:
        findings.append(
            DocumentFinding(
                DocumentFindingCode.OTHER_BOARD,
                HEAD,
                f"The document names {minutes.board}; it is taken as of {board.code}.",
            )
        )
    return board, False


def _printed(
    minutes: Minutes, log: Log, findings: list[DocumentFinding], day: date | None
) -> tuple[Board | None, bool]:
    """The board that the document names, or the usual one where it names none.

    That is not so where only others met on the day that somebody named.
    """
    if minutes.board in log.boards:
        return log.boards[str(minutes.board)], False
    usual = log.settings.default_board
    met = {each.board for each in log.meetings if each.date == day}
    if minutes.board or minutes.board_name or usual is None or (met and usual not in met):
        return None, False
    findings.append(
        DocumentFinding(
            DocumentFindingCode.USUAL_BOARD,
            HEAD,
            f"The document names no board; it is taken as of {usual}, the usual one.",
        )
    )
    return known_board(log, usual), False


def _no_board(minutes: Minutes) -> str:
    if not minutes.board_name:
        return "The board cannot be told: give its code with --board CODE."
    return (
        f"The log has no board {quoted(minutes.board_name)}: say which board it is with "
        "--board CODE; a code that is new records the board too."
    )


def style_of(minutes: Minutes) -> str:
    """The style in which the document prints its references; the usual one where none.

    References that fit no style with a date or a serial number are free.
    """
    printed = [action.reference for action in minutes.actions if action.reference]
    for template in COMMON_STYLES if printed else ():
        if all(_fits(template, reference) for reference in printed):
            return template
    dated = not printed or any(_fits(COMMON_STYLES[0], each, exactly=False) for each in printed)
    return COMMON_STYLES[0] if dated else FREE


def _fits(template: str, reference: str, *, exactly: bool = True) -> bool:
    from pcc_actions.core.references.parse import printed_parts

    typed = printed_parts(reference)
    try:
        written = ReferenceStyle.parse(template).write(typed, typed.day or date(2000, 1, 1))
    except Refused:
        return False
    is_dated = typed.day is not None or "{date}" not in template
    return is_dated and (not exactly or written == reference)
