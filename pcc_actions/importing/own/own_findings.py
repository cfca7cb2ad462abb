"""What is to be said of a spreadsheet that pcc-actions wrote: its damage, and what is left."""

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from pcc_actions.core.action_fields import ColumnHeading
from pcc_actions.core.history.lifecycles import CLOSED
from pcc_actions.core.history.snapshot import Snapshot
from pcc_actions.core.messages import counted
from pcc_actions.core.text.english import joined
from pcc_actions.importing.doubt import PlanDoubtCode
from pcc_actions.importing.own.own_effects import CORRECTABLE, left_as_they_are
from pcc_actions.importing.planned_action import PlannedAction
from pcc_actions.minutes.extracted import HEAD, DocumentFinding, DocumentFindingCode

StoodInLog = Callable[[PlannedAction], Snapshot | None]
"""Where the action of the log stands that a row is about, None where there is none."""

_DAMAGE: Final = {
    PlanDoubtCode.CELL_UNREADABLE: DocumentFindingCode.CELL_UNREADABLE,
    PlanDoubtCode.REFERENCE_REPEATED: DocumentFindingCode.REFERENCE_REPEATED,
}


def own_findings(plan: Sequence[PlannedAction], stood: StoodInLog) -> Iterator[DocumentFinding]:
    """Remarks on what the rows have and is not taken over."""
    rows = [each.extracted.exported for each in plan if each.taken and each.taken.new]
    deferred = sum(bool(row and row.deferred) for row in rows)
    if deferred:
        yield DocumentFinding(
            DocumentFindingCode.EARLIER_DUE_DATES,
            HEAD,
            f"{counted(deferred, 'action')} had another due date before: only the present "
            "one is recorded, as the spreadsheet does not say when and why it was given.",
        )
    for planned in plan:
        yield from _damage(planned)
        now = stood(planned)
        if now:
            yield from _left(planned, now)


def _damage(planned: PlannedAction) -> Iterator[DocumentFinding]:
    """What is damaged of a row, so that it is not taken as it stands."""
    doubt = planned.doubt
    if doubt and doubt.code in _DAMAGE:
        where = planned.extracted.where[0]
        yield DocumentFinding(_DAMAGE[doubt.code], where, doubt.sentence)


def _left(planned: PlannedAction, now: Snapshot) -> Iterator[DocumentFinding]:
    """The columns that differ from the log and stay as it has them, and what would change them."""
    row, became = planned.extracted.exported, planned.became
    names = left_as_they_are(planned.extracted, row, now) if row else []
    if became and became.owners:
        names = [name for name in names if name != ColumnHeading.OWNER]
    if names:
        said = f"{now.reference} has another {joined(names)} in the log, which stays as it is."
        where = planned.extracted.where[0]
        sentence = said + _cure(names, planned, now)
        yield DocumentFinding(DocumentFindingCode.LEFT_AS_IN_LOG, where, sentence)


def _cure(names: Sequence[str], planned: PlannedAction, now: Snapshot) -> str:
    """The command that changes it, where there is one."""
    owners = planned.extracted.owners
    if ColumnHeading.OWNER in names and owners and now.status not in CLOSED:
        given = " / ".join(owners)
        return f' To hand it over: pcc-actions assign {now.reference} --owner "{given}".'
    corrects = bool(CORRECTABLE.intersection(names))
    return f" To change it there: pcc-actions correct {now.reference}." * corrects
