"""Whom to chase: each owner with what is overdue, or due by the next meeting."""

from collections.abc import Iterator, Sequence
from datetime import date

from pcc_actions.core.frozen import dataclass
from pcc_actions.core.grouping import group_keys, grouped, name_in, under_one_key
from pcc_actions.core.history.lifecycles import OUTSTANDING
from pcc_actions.core.history.snapshot import Snapshot, snapshots
from pcc_actions.core.holders import email_on
from pcc_actions.core.model import Log
from pcc_actions.core.next_meetings import NextMeetings, is_coming, next_meetings
from pcc_actions.core.owners import KnownPeople, left_words
from pcc_actions.core.queries import Filters, board_codes, filtered, ordered


@dataclass(frozen=True, slots=True)
class ChasedOwner:
    """An owner, as the log keeps it, with the name and post of the day and what is asked about.

    Where nobody is `known` by it, the name is what is stored. `email` is None where none is known
    to be theirs; `doubtful_email` then is what is kept, which may be another holder's.
    """

    owner: str
    name: str
    known: bool
    email: str | None
    doubtful_email: str | None
    overdue: Sequence[Snapshot]
    coming: Sequence[Snapshot]


@dataclass(frozen=True, slots=True)
class Chase:
    """Everybody to be chased, in the order of the alphabet, and for whom that is not told.

    `boards` are the names of those whose actions are asked about, by their codes. `withheld`
    are the references of what is left out as exempt, and `ownerless` of what nobody owns;
    `in_full` is how many exempt actions are told. `left` says of owners that they left.
    """

    as_at: date
    boards: dict[str, str]
    meetings: NextMeetings
    owners: Sequence[ChasedOwner]
    withheld: Sequence[str]
    ownerless: Sequence[str]
    in_full: int
    left: Sequence[str]


def chase_of(
    log: Log, board: str | None, owner: str | None, as_at: date, *, include_exempt: bool
) -> Chase:
    """Whom to chase for the actions of a board, or of all, as at a day; or one owner alone.

    Without `include_exempt` no word of an exempt action goes any further than here.
    """
    codes = board_codes(log, board)
    meetings = next_meetings(log, codes, as_at)
    filters = Filters(board=board, owner=owner, on=as_at, statuses=OUTSTANDING)
    due = [
        each
        for each in ordered(filtered(snapshots(log, as_at), filters, log))
        if each.overdue or is_coming(each, meetings)
    ]
    exempt = [each for each in due if each.ground is not None]
    told = due if include_exempt else [each for each in due if each.ground is None]
    told = under_one_key(told, log.people, as_at)
    owners = sorted(_owners(log, told, owner, as_at), key=lambda each: each.owner.casefold())
    return Chase(
        as_at=as_at,
        boards={code: log.boards[code].name for code in codes},
        meetings=meetings,
        owners=owners,
        withheld=[] if include_exempt else [each.reference for each in exempt],
        ownerless=[each.reference for each in told if not each.owners],
        in_full=len(exempt) if include_exempt else 0,
        left=[*left_words(log, (each.owner for each in owners), as_at)],
    )


def _owners(
    log: Log, told: Sequence[Snapshot], only: str | None, as_at: date
) -> Iterator[ChasedOwner]:
    known = KnownPeople(log.people, as_at)
    for key, ones in grouped(told, group_keys("owner", told)):
        owner = name_in(key)
        if owner and (only is None or known.form(owner) == known.form(only)):
            yield _chased(known, owner, ones, as_at)


def _chased(known: KnownPeople, owner: str, ones: Sequence[Snapshot], as_at: date) -> ChasedOwner:
    person = known.person(owner)
    email = email_on(person, as_at) if person else None
    return ChasedOwner(
        owner,
        known.words(owner) or owner,
        person is not None,
        email,
        person.email if person and email is None else None,
        [each for each in ones if each.overdue],
        [each for each in ones if not each.overdue],
    )
