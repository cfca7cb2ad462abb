"""What a document says, taken into the log as one change."""

from dataclasses import replace
from datetime import date

from pcc_actions.core.changes import actions, meetings
from pcc_actions.core.changes.actions import NewAction
from pcc_actions.core.changes.corrections import Corrections, correct
from pcc_actions.core.changes.imported_topics import GrowingProgramme, ImportedTopic
from pcc_actions.core.changes.new_references import new_reference
from pcc_actions.core.changes.people import PersonDetails, add_person
from pcc_actions.core.changes.provenance import Provenance
from pcc_actions.core.changes.reference_index import ReferenceIndex
from pcc_actions.core.dates.schedule import Schedule
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.model import Action, Board, Log, Meeting, Status
from pcc_actions.core.references.lookup import ActionKey, action_key, find_action, full_reference
from pcc_actions.core.references.parse import reference_key
from pcc_actions.core.text.sanitise import cleaned

CORRECTED_BY_IMPORT = "As its minutes have it."  # the note of what was corrected by its own minutes
REPORTED = "Reported complete."  # the note of a completion of which nothing else is said


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a document says became of an action, effective on the day `on`.

    `status` is what it became, None where it stayed as it was; `note` is what is said of
    it, `minute` the reference of the minute that says so; `due` is a later due date, `exempt`
    the ground on which it is no longer for publication, and `owners` who owns it from then on.
    `noted` is the progress that has days of its own, oldest first.
    """

    on: date
    status: Status | None = None
    note: str | None = None
    minute: str | None = None
    due: date | None = None
    exempt: str | None = None
    owners: tuple[str, ...] | None = None
    noted: tuple[tuple[date, str], ...] = ()


@dataclass(frozen=True, slots=True)
class ImportedAction:
    """One action to be taken in: a new one, or one of the log by its board and reference.

    `became` is what else is said of it; `corrected` what the log should have said of one that
    it has; `completed` the day on which it had been reported
    complete before it was closed; `formerly` the references that a new one had before.
    """

    new: NewAction | None = None
    known: tuple[str, str] | None = None
    became: Outcome | None = None
    completed: date | None = None
    formerly: tuple[str, ...] = ()
    corrected: Corrections | None = None


@dataclass(frozen=True, slots=True)
class ImportedDocument:
    """All that is taken in from a document, besides its actions and topics who met and when.

    `meetings` are (board, day); `people` (initials, name). `restyled` says that the board, which
    the log has, prints its references in another style from now on.
    """

    board: Board | None = None
    meetings: tuple[tuple[str, date], ...] = ()
    people: tuple[tuple[str, str], ...] = ()
    actions: tuple[ImportedAction, ...] = ()
    restyled: bool = False
    topics: tuple[ImportedTopic, ...] = ()


def import_document(log: Log, intake: ImportedDocument, provenance: Provenance) -> Log:
    """Record what a document says: its board, people and meetings, its actions, its topics.

    Boards, meetings and people that are there already stay as they are. Raises `Refused`
    where any of the actions or topics cannot be recorded.
    """
    board = intake.board
    if board and board.code not in log.boards:
        log = meetings.add_board(log, board.code, board.name, board.reference)
    elif board and intake.restyled:
        log = meetings.restyle_board(log, board.code, board.reference)
    for initials, name in intake.people:
        log = add_person(log, initials, PersonDetails(name))
    growing = GrowingLog(log)
    for code, day in intake.meetings:
        growing.meet(code, day)
    for taken in intake.actions:
        growing.take(taken, provenance)
    programme = GrowingProgramme(growing.log)
    for topic in intake.topics:
        programme.take(topic, provenance)
    return programme.log


class GrowingLog:
    """A log into which a document is taken, one action after the other.

    It finds what it holds by index, so that an action takes no longer than the one before.
    """

    def __init__(self, log: Log) -> None:
        self._head = replace(log, actions=())
        self._actions: list[Action] = []
        self._references = ReferenceIndex()
        self._places: dict[ActionKey, list[int]] = {}
        self._meetings = list(log.meetings)
        self._met = {(each.board, day) for each in log.meetings for day in _days(each)}
        self._schedule = Schedule(log.meetings)
        self._formerly: dict[int, tuple[str, ...]] = {}
        self._before = len(log.actions)
        for action in log.actions:
            self._add(action)

    @property
    def log(self) -> Log:
        """The log as it has become."""
        actions = list(self._actions)
        # Only now, for a row may have had a reference that one below it has.
        for index, formerly in self._formerly.items():
            actions[index] = self._with_former(actions[index], formerly)
        return replace(self._with_meetings(), actions=tuple(actions))

    @property
    def schedule(self) -> Schedule:
        """When its boards meet."""
        if len(self._schedule.meetings) < len(self._meetings):
            self._schedule = Schedule(self._meetings)
        return self._schedule

    def action(self, index: int) -> Action:
        """The action in a place of the log, as it has become."""
        return self._actions[index]

    def meet(self, board: str, day: date) -> None:
        """Record a meeting, unless the board has or had one that day, moved or cancelled since."""
        if (board, day) not in self._met:
            self._met.add((board, day))
            self._meetings.append(Meeting(board, day))

    def made(self, taken: ImportedAction, provenance: Provenance) -> Action:
        """The action that `take` would record. Raises `Refused` where that cannot be."""
        if taken.new:
            action = actions.raised_action(taken.new, self._reference(taken.new), provenance)
        else:
            action = self._actions[self._place(*(taken.known or ("", "")))]
        alone = replace(self._with_meetings(), actions=(action,))
        if taken.corrected:
            alone = correct(alone, 0, provenance, taken.corrected, CORRECTED_BY_IMPORT)
        if taken.completed:
            alone = actions.complete(alone, 0, replace(provenance, on=taken.completed), REPORTED)
        return (_became(alone, 0, taken.became, provenance) if taken.became else alone).actions[0]

    def take(self, taken: ImportedAction, provenance: Provenance) -> None:
        """Record one action and what became of it. Raises `Refused` where that cannot be."""
        self.hold(taken, self.made(taken, provenance))

    def hold(self, taken: ImportedAction, action: Action) -> None:
        """Record an action as `made` gave it, where nothing was recorded since."""
        if taken.new:
            if taken.formerly:
                self._formerly[len(self._actions)] = taken.formerly
            self._add(action)
        else:
            self._actions[self._place(*(taken.known or ("", "")))] = action

    def _with_meetings(self) -> Log:
        """The log without its actions."""
        if len(self._head.meetings) < len(self._meetings):
            self._head = replace(self._head, meetings=tuple(self._meetings))
        return self._head

    def _add(self, action: Action) -> None:
        self._places.setdefault(action_key(action), []).append(len(self._actions))
        self._actions.append(action)
        self._references.add(action)

    def _reference(self, new: NewAction) -> str:
        """The reference of a new action, with the number that is free under its item."""
        return new_reference(self._head, new.typed, new.board, new.day, new.text, self._references)

    def _with_former(self, action: Action, formerly: tuple[str, ...]) -> Action:
        """A new action that former references find too, as far as the log had none under them."""
        free = (
            cleaned(each, "the former reference")
            for each in formerly
            if not self._had(action.board, each)
            if each != action.reference
        )
        return replace(action, formerly=tuple(dict.fromkeys(free)))

    def _had(self, board: str, reference: str) -> bool:
        """Whether an action has a reference, or had it, that the log had before the document."""
        holder = self._references.having(board, reference)
        return holder is not None and self._places[action_key(holder)][0] < self._before

    def _place(self, board: str, reference: str) -> int:
        indexes = self._places.get((board, reference_key(reference)), ())
        if len(indexes) == 1:
            return indexes[0]
        # Where it is not one and no more, that is looked into, and said.
        return find_action(self.log, full_reference(board, reference))


def _days(meeting: Meeting) -> set[date]:
    """The day of a meeting, and each on which it was to be before it was moved."""
    return {meeting.date, *(move.before for move in meeting.moved)}


def _became(log: Log, index: int, became: Outcome, provenance: Provenance) -> Log:
    for day, words in became.noted:
        log = actions.note(log, index, replace(provenance, on=day), words)
    provenance = replace(provenance, on=became.on)
    note = became.note
    if became.exempt:
        log = actions.exempt(log, index, provenance, became.exempt)
    if became.owners:
        log = actions.assign(log, index, provenance, became.owners)
    if became.due:
        log = actions.defer(log, index, provenance, became.due, note or "Given a later date.")
    if became.status == "discharged":
        return actions.discharge(log, index, provenance, note, became.minute)
    if became.status == "withdrawn":
        return actions.withdraw(log, index, provenance, note or "Withdrawn.", became.minute)
    if became.status == "completed":
        return actions.complete(log, index, provenance, note or REPORTED)
    if became.status == "outstanding":
        return actions.reopen(log, index, provenance, note or "Outstanding again.")
    return actions.note(log, index, provenance, note) if note and not became.due else log
