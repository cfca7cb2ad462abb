"""The boards, meetings and people of a log."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import date

from pcc_actions.core.dates.parse import uk
from pcc_actions.core.dates.schedule import legs, planned_for
from pcc_actions.core.history.snapshot import snapshots
from pcc_actions.core.holders import email_on, holder_words, name_on
from pcc_actions.core.messages import counted
from pcc_actions.core.model import Board, Log, Meeting, Person
from pcc_actions.terminal.columns import Column, TableCell
from pcc_actions.terminal.console import console
from pcc_actions.terminal.tables import draw, sentence

BOARD_COLUMNS = (
    Column("Board", "lead"),
    Column("Name", "body"),
    Column("References", room=20),
)
MEETING_COLUMNS = (
    Column("Board", "lead"),
    Column("Date", "lead"),
    Column("Raised", room=12),
    Column("What became of it", "body"),
)
PEOPLE_COLUMNS = (
    Column("Initials", "lead", room=12),
    Column("Name", "body"),
    Column("Post", room=24),
    Column("E-mail", room=24),
    Column("Known as", room=12),
)
VACANT = "nobody on that day"


def print_boards(log: Log) -> None:
    """Print the boards and how their minutes print references."""
    screen = console()
    if not log.boards:
        return sentence(screen, "There is no board yet; pcc-actions board add records one.")
    rows = [_board(board, log.settings.default_board) for board in log.boards.values()]
    draw(screen, BOARD_COLUMNS, rows)


def _board(board: Board, default: str | None) -> list[TableCell]:
    words = ("The board unless another is named.",) if board.code == default else ()
    return [(board.code,), (board.name, *words), (board.reference,)]


def print_meetings(log: Log, as_at: date, board: str | None) -> None:
    """Print the meetings of one board, or of all, as they were known at the end of a day."""
    screen = console()
    of_board = [each for each in log.meetings if board in (None, each.board)]
    meetings = [each for each in of_board if _is_known(each, as_at)]
    if not meetings:
        whose = f" of {board}" if board else ""
        words = f"There is no meeting{whose} yet; pcc-actions meeting add records one."
        return sentence(screen, words)
    raised = Counter((snapshot.board, snapshot.raised) for snapshot in snapshots(log, as_at))
    sittings: dict[tuple[date, str], list[Meeting]] = defaultdict(list)
    for each in meetings:
        sittings[planned_for(each, as_at), each.board].append(each)
    rows = [_meeting(which, records, as_at, raised) for which, records in sorted(sittings.items())]
    draw(screen, MEETING_COLUMNS, rows)


def _is_known(meeting: Meeting, as_at: date) -> bool:
    """Whether a record was there at the end of a day: one reinstated later was not."""
    return meeting.reinstated is None or meeting.reinstated.on <= as_at


def _meeting(
    which: tuple[date, str],
    records: Sequence[Meeting],
    as_at: date,
    raised: Counter[tuple[str, date]],
) -> list[TableCell]:
    """The row of a board's meeting of a day; one that was cancelled may have several records."""
    day, board = which
    number = raised[board, day]
    actions = counted(number, "action") if number else ""
    words = tuple(words for each in records for words in _became(each, as_at))
    return [(board,), (uk(day),), (actions,), words or ("",)]


def _became(meeting: Meeting, as_at: date) -> list[str]:
    words = [] if meeting.reinstated is None else ["held after all"]
    words += [
        f"moved from {uk(before)}{_why(move.note)}"
        for before, move in legs(meeting)
        if move.on <= as_at
    ]
    cancelled = meeting.cancelled
    if cancelled and cancelled.on <= as_at:
        words.append(f"cancelled on {uk(cancelled.on)}{_why(cancelled.note)}")
    return words


def _why(note: str | None) -> str:
    return f": {note}" if note else ""


def print_people(log: Log, as_at: date) -> None:
    """Print the people who may own actions, and who held each post on a day and when."""
    screen = console()
    if not log.people:
        return sentence(screen, "There is nobody yet; pcc-actions person add records a person.")
    rows = [_person(person, as_at) for person in log.people.values()]
    # A column in which nobody has anything is left out.
    filled = [index for index in range(len(PEOPLE_COLUMNS)) if any(any(row[index]) for row in rows)]
    columns = [PEOPLE_COLUMNS[index] for index in filled]
    draw(screen, columns, [[row[index] for index in filled] for row in rows])


def _person(person: Person, as_at: date) -> list[TableCell]:
    held = map(holder_words, person.held)
    key = person.key if person.key != person.initials else ""
    return [
        (person.initials,),
        tuple(held) if len(person.held) == 1 else (name_on(person, as_at) or VACANT, *held),
        (person.post or "",),
        (email_on(person, as_at) or "",),
        (key,),
    ]
