"""The sentences below the figures of a paper: what its reader has to know of it."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from pcc_actions.core.dates.parse import uk
from pcc_actions.core.history.movement import Movement, discharged_then_reopened
from pcc_actions.core.history.snapshot import Snapshot
from pcc_actions.core.messages import counted, in_full_count
from pcc_actions.core.model import Log
from pcc_actions.core.report.figures import discharged_of, since_words
from pcc_actions.core.report.request import PaperRequest
from pcc_actions.core.report.rows import Entry

if TYPE_CHECKING:
    from pcc_actions.core.programme.snapshot import TopicSnapshot
    from pcc_actions.core.report.programme_sections import ProgrammeSection


def gaps_told(entries: Sequence[Entry], request: PaperRequest) -> Iterator[str]:
    """Say what the reader would look for and not find."""
    code = request.board.code
    of = f"{code} that {request.owner} owns and that is not exempt" if request.owner else code
    if not entries and request.since is None:
        yield f"No action of {of} is recorded as at {uk(request.as_at)}."
    elif not entries:
        yield (
            f"No action of {of} is outstanding as at {uk(request.as_at)}, and none was "
            f"discharged or withdrawn{since_words(request.since)}."
        )
    if request.meeting is None:
        yield f"No meeting of {code} on {uk(request.as_at)} or later is recorded."


def correction_told(counts: Movement) -> Iterator[str]:
    """Say what the movement calls a correction, where it counts one."""
    if counts.corrected:
        yield (
            "By correction: records put right, as another board or meeting, or a status that "
            "was typed into the log."
        )


def reopening_told(
    log: Log, request: PaperRequest, entries: Sequence[Entry], counts: Movement
) -> Iterator[str]:
    """Say why the movement counts more as discharged than the figures do."""
    if counts.discharged <= discharged_of(entries):
        return
    number = discharged_then_reopened(log, request.board.code, request.since, request.as_at)
    if number:
        were = "was" if number == 1 else "were"
        yield (
            f"{counted(number, 'action')} {were} discharged and then reopened"
            f"{since_words(request.since)}: the movement counts both."
        )


def exempt_told(
    entries: Sequence[Entry], owner: str | None, *, include_exempt: bool
) -> Iterator[str]:
    """Say how many actions are withheld as exempt, or told although they are."""
    return _exempt_told(
        [each.snapshot for each in entries], owner, "action", include_exempt=include_exempt
    )


def exempt_topics_told(
    sections: "Sequence[ProgrammeSection]", owner: str | None, *, include_exempt: bool
) -> Iterator[str]:
    """Say the same of the topics of a paper, where a board has a work programme."""
    if sections:
        from pcc_actions.core.report.programme_sections import topics_named

        topics = topics_named(sections)
        yield from _exempt_told(topics, owner, "topic", include_exempt=include_exempt)


def _exempt_told(
    told: "Sequence[Snapshot | TopicSnapshot]",
    owner: str | None,
    noun: str,
    *,
    include_exempt: bool,
) -> Iterator[str]:
    """The paper of one owner has none of them, and says the same whether there are any."""
    if owner is not None and not include_exempt:
        yield left_out(noun)
        return
    kept = sum(each.withheld for each in told)
    shown = sum(each.ground is not None for each in told) - kept
    if kept:
        are, them = ("is", "it") if kept == 1 else ("are", "them")
        yield f"{counted(kept, noun)} {are} withheld as exempt: no words of {them} stand here."
    if shown:
        yield in_full_count(shown, noun)
    elif include_exempt:
        yield f"No {noun} on this paper is exempt."


def left_out(noun: str) -> str:
    """What the paper of one owner says of what is exempt."""
    return (
        f"Exempt {noun}s are neither here nor counted: one owner's paper would tell whose they are."
    )
