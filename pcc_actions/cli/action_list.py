"""The actions that a list or an export has: which are asked for, and how they are chosen."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import field, replace
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from pcc_actions.cli.list_options import ListOptions, StatusName
from pcc_actions.cli.named_board import listed_code, one_board
from pcc_actions.cli.session import Session
from pcc_actions.core import messages
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.history.lifecycles import OUTSTANDING
from pcc_actions.core.history.snapshot import Snapshot, SnapshotKey, published, snapshots
from pcc_actions.core.list_orders import SortBy
from pcc_actions.core.model import Log
from pcc_actions.core.queries import Filters, filtered, ordered
from pcc_actions.errors import Unknown

if TYPE_CHECKING:
    from pcc_actions.core.due_date_words import DatesHad
    from pcc_actions.core.entry_keys import EntryKey
    from pcc_actions.core.programme.mentions import Mentions
    from pcc_actions.exports.exported_programme import ExportedProgramme

Count = Callable[..., str]


@dataclass(frozen=True, slots=True)
class ListCount:
    """Counts actions in `words` as they are recorded: what is withheld counts, overdue or not.

    `recorded` are those that may be withheld, by their keys.
    """

    words: Count
    recorded: Mapping[SnapshotKey, Snapshot]

    def __call__(
        self, members: Sequence[Snapshot], as_at: date | None = None, **settings: Any
    ) -> str:
        """The sentence for some of them; `settings` are those of the words."""
        found = [self.recorded.get(each.key, each) for each in members]
        return self.words(found, as_at, **settings)


@dataclass(frozen=True, slots=True)
class ListKind:
    """One kind of list: what is on it, in which order, and the sentence that counts it.

    `open_only` says that what was closed by the as-at day is never on it.
    """

    count: Count
    sort: SortBy
    statuses: frozenset[str] | None = None
    overdue: bool = False
    open_only: bool = False


OUTSTANDING_LIST: Final = ListKind(
    messages.count_outstanding, "urgency", statuses=OUTSTANDING, open_only=True
)
OVERDUE_LIST: Final = ListKind(messages.count_overdue, "urgency", overdue=True, open_only=True)


def of_every_status(only: list[StatusName] | None) -> ListKind:
    """The list of all actions in the order of their references, or of some statuses."""
    statuses = frozenset(str(each) for each in only) if only else None
    is_open = statuses is not None and statuses <= OUTSTANDING
    return ListKind(messages.count_all, "reference", statuses=statuses, open_only=is_open)


@dataclass(frozen=True, slots=True)
class ActionList:
    """The actions on a list, and what there is to say of it as a whole.

    `count` counts some of them in a sentence. `exempt_note` is the end of that of all: what of
    exempt actions it is without, or that it tells them. `dates` are the due dates that each has
    had, where the list is of those that slipped, and `topics` what is said of the topics that
    they name. `owner` is the one that was asked for, as the log keeps it, and `programme` the
    topics that an export has beside the actions. Where it is of several logs
    `revisions` are those of the log of each body, by the names of these, `log_ids` what tells their
    calendars apart, and `lines` the actions as they stand in a csv: their history is not kept.
    """

    actions: list[Snapshot]
    count: ListCount
    as_at: date
    dates: "DatesHad"
    topics: "Mentions"
    sentence: str
    exempt_note: str
    log: Log
    revision: int
    owner: str | None
    programme: "ExportedProgramme | None" = None
    revisions: Mapping[str, int] = field(default_factory=dict)
    log_ids: Mapping[str, str] = field(default_factory=dict)
    lines: dict[SnapshotKey, str] = field(default_factory=dict)


def choose_actions(
    this: Session,
    kind: ListKind,
    wanted: ListOptions,
    *,
    paper: bool,
    public: bool,
    whole: bool = False,
) -> ActionList:
    """What is on a list of the log; a `public` one withholds exempt actions.

    With `whole` the log is read whole also where only what is open is on the list.
    Raises `Refused` for a board, an owner or a theme that nobody knows and for what is no day,
    `NotFound` for a topic that is none, and `BadFile` where a `paper` would be of a log that is
    not whole.
    """
    wanted.refuse_empty()
    wanted = replace(wanted, typed=None, board=one_board([wanted.typed], wanted.board))
    as_at = this.day(wanted.as_at)
    read = this.read_for_paper if paper else this.read
    reading = read(as_at if kind.open_only and not whole else None)
    log = reading.log
    every = filtered(snapshots(log, as_at), _membership(kind, wanted, log), log)
    told = [published(snapshot) for snapshot in every] if public else every
    filters = _filters(this, wanted, log, as_at)
    actions = ordered(filtered(told, filters, log), wanted.sort or kind.sort)
    count = ListCount(kind.count, {each.key: each for each in every if each.ground is not None})
    sentence = count(actions, as_at, filtered=wanted.filtered)
    note = exempt_note(actions, wanted, public=public) if paper else ""
    sentence = f"{sentence} {note}".rstrip()
    dates = _dates(log, actions, as_at) if wanted.slipped else {}
    actions, topics = _with_topics(log, actions, as_at)
    return ActionList(
        actions, count, as_at, dates, topics, sentence, note, log, reading.revision,
        filters.owner,
    )  # fmt: skip


def exempt_note(actions: Sequence[Snapshot], wanted: ListOptions, *, public: bool) -> str:
    """Say what a paper is without as exempt, or that it tells what is, empty for nothing."""
    if public:
        return messages.exempt_left_out(actions, by_details=wanted.by_details)
    return messages.exempt_in_full(actions)


def _dates(log: Log, actions: list[Snapshot], as_at: date) -> "DatesHad":
    from pcc_actions.core.due_date_words import dates_had  # most lists are of all

    return dates_had(log, actions, as_at)


def _with_topics(
    log: Log, actions: list[Snapshot], as_at: date
) -> tuple[list[Snapshot], "Mentions"]:
    """The actions under the present names of their topics, and what is said of these."""
    if not any(each.topic for each in actions):
        return actions, {}
    from pcc_actions.core.programme.actions_of import named_topics  # most lists have none
    from pcc_actions.core.programme.mentions import mentions

    named = named_topics(log, as_at)
    return [named.by_present_name(each) for each in actions], mentions(actions, named)


def _membership(kind: ListKind, wanted: ListOptions, log: Log) -> Filters:
    """What decides on which list an action is, withheld or not."""
    return Filters(
        board=listed_code(log, wanted.board),
        statuses=kind.statuses,
        overdue=kind.overdue,
    )


def _filters(this: Session, wanted: ListOptions, log: Log, as_at: date) -> Filters:
    """What was asked for; of a withheld action it finds nothing, as its words are gone."""
    if wanted.theme is not None:
        _refuse_unknown_theme(this, log, wanted.theme)
    return replace(
        _due(this, wanted, log, as_at),
        owner=None if wanted.owner is None else _owner(this, log, wanted.owner, as_at),
        on=as_at,
        theme=wanted.theme,
        topic=None if wanted.topic is None else _names_of_topic(log, wanted.topic, wanted.board),
        search=wanted.search,
        slipped=wanted.slipped or 0,
    )


def _due(this: Session, wanted: ListOptions, log: Log, as_at: date) -> Filters:
    if wanted.due_by is None and not wanted.coming:
        return Filters()
    from pcc_actions.cli.due_filters import due_filters  # most lists are of any day

    by_when = due_filters(log, wanted.due_by, wanted.board, as_at, coming=wanted.coming)
    if by_when.words:
        this.say_once(f"Due by {by_when.words}:")
    return by_when.filters


def _refuse_unknown_theme(this: Session, log: Log, typed: str) -> None:
    """Raise `Unknown` for a theme that no action has or had, of the whole log."""
    from pcc_actions.core.themes import is_theme, no_such_theme  # most lists are of every theme

    if not is_theme(log, typed):
        whole = this.unsaid()  # what is closed may have been left out of the one that was read
        if not is_theme(whole, typed):
            raise Unknown(no_such_theme(whole, typed))


def _names_of_topic(log: Log, typed: str, board: str | None) -> frozenset["EntryKey"]:
    """Every name that the topic has or had which was asked for. Raises as `find_topic` does."""
    from pcc_actions.core.entry_keys import keys_of  # most lists are of every topic
    from pcc_actions.core.programme.lookup import find_topic

    return frozenset(keys_of(log.programme[find_topic(log, typed, listed_code(log, board))]))


def _owner(this: Session, log: Log, typed: str, as_at: date) -> str:
    from pcc_actions.cli.owners import owner_asked_for  # most lists are of everybody

    return owner_asked_for(this, log, typed, as_at)
