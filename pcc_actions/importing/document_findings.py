"""What is to be known of a document, and of the references that it prints."""

from collections.abc import Iterator, Sequence
from datetime import date

from pcc_actions.core.dates.parse import uk
from pcc_actions.core.text.english import quoted
from pcc_actions.importing.item_numbers import counted_items
from pcc_actions.importing.planned_action import PlannedAction
from pcc_actions.importing.target_meeting import TargetMeeting
from pcc_actions.minutes.extracted import HEAD, DocumentFinding, DocumentFindingCode, Minutes
from pcc_actions.minutes.facts import FactCode, FactName


def slips_in(actions: Sequence[PlannedAction]) -> Iterator[DocumentFinding]:
    """A finding for each reference that cannot be right as it is printed."""
    for planned in actions:
        for fact in planned.extracted.facts:
            if fact.name is FactName.REFERENCE and fact.code is FactCode.MISTYPED:
                meant = f"; it may be {fact.value}" if fact.value else ""
                yield DocumentFinding(
                    DocumentFindingCode.REFERENCE_MISTYPED,
                    fact.where,
                    f"The reference {quoted(fact.words)} looks mistyped{meant}.",
                )


def document_findings(
    minutes: Minutes, target: TargetMeeting, today: date, is_log: bool
) -> Iterator[DocumentFinding]:
    """What is to be known of a document as a whole."""
    yield from target.missing
    yield from target.findings
    if target.day and target.day > today:
        said = f"The meeting of {uk(target.day)} is yet to be held."
        yield DocumentFinding(DocumentFindingCode.NOT_YET_HELD, HEAD, said)
    if counted_items(minutes.actions) and not is_log:
        yield DocumentFinding(
            DocumentFindingCode.ITEMS_COUNTED,
            HEAD,
            "Not all items have a number: those without are counted on, in their order.",
        )


def empty_list(columns: Sequence[tuple[str, str]]) -> DocumentFinding:
    """Why a list has no action: no column of it has them, or no row below its headings."""
    if any(role == "action" for _, role in columns):
        said = "No row under the headings of the list has an action."
        return DocumentFinding(DocumentFindingCode.NO_ROWS, HEAD, said)
    return DocumentFinding(
        DocumentFindingCode.NO_ACTION_COLUMN,
        HEAD,
        'No column was taken for the actions: say which it is, as in --map "Task=action".',
    )
