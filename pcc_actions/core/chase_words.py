"""What each owner is chased with, as a text to be sent, and what the sender has to know of it."""

from collections.abc import Iterator, Sequence, Sized
from typing import Final

from pcc_actions.core import messages
from pcc_actions.core.chase import Chase, ChasedOwner
from pcc_actions.core.dates.parse import uk
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.history.snapshot import Snapshot
from pcc_actions.core.next_meetings import last_day
from pcc_actions.core.text.command_line import command_line
from pcc_actions.core.text.english import joined, ordinal

ASKED: Final = (
    "Please reply with what has been done or, where it is not done, with the day by which it "
    "will be."
)


@dataclass(frozen=True, slots=True)
class ChaseItem:
    """An action in a text: its reference and words, and in lines below them when it is due."""

    action: str
    below: Sequence[str]


@dataclass(frozen=True, slots=True)
class ChaseText:
    """A text for one owner: whom it is to, what it is about, and the actions under headings."""

    to: str
    email: str | None
    subject: str
    opening: str
    sections: Sequence[tuple[str, Sequence[ChaseItem]]]
    closing: str


def texts(chase: Chase) -> list[ChaseText]:
    """A text for each owner."""
    return [_text(chase, each) for each in chase.owners]


def _text(chase: Chase, owner: ChasedOwner) -> ChaseText:
    to = owner.name if owner.name == owner.owner else f"{owner.name} ({owner.owner})"
    actions = [*owner.overdue, *owner.coming]
    several = len({each.board for each in actions}) > 1
    titles = ("Overdue", owner.overdue), (_by(chase, owner.coming), owner.coming)
    return ChaseText(
        to,
        owner.email,
        f"{_boards(chase, actions)}: {_counts(owner.overdue, owner.coming)}",
        f"As at {uk(chase.as_at)} {_these(len(actions))} outstanding:",
        [
            (title, [_item(each, owner, several=several) for each in ones])
            for title, ones in titles
            if ones
        ],
        ASKED,
    )


def _boards(chase: Chase, actions: Sequence[Snapshot]) -> str:
    """The board by its name, or several by their codes."""
    codes = sorted({each.board for each in actions})
    return chase.boards.get(codes[0], codes[0]) if len(codes) == 1 else joined(codes)


def _counts(overdue: Sized, coming: Sized) -> str:
    figures = ((overdue, "overdue"), (coming, "due by the next meeting"))
    return ", ".join(
        f"{messages.counted(len(ones), 'action')} {words}" for ones, words in figures if ones
    )


def _by(chase: Chase, coming: Sequence[Snapshot]) -> str:
    """The heading of what is due by the next meeting, with the day of each meeting meant."""
    days = {each.board: day for each in coming if (day := last_day(each.board, chase.meetings))}
    if len({*days.values()}) == 1:
        return f"Due by the meeting of {uk(next(iter(days.values())))}"
    when = joined([f"{code} {uk(day)}" for code, day in days.items()])
    return f"Due by the next meeting ({when})"


def _these(number: int) -> str:
    return "this action is" if number == 1 else f"these {number} actions are"


def _item(snapshot: Snapshot, owner: ChasedOwner, *, several: bool) -> ChaseItem:
    """An action, with its board before its reference where the text is of several boards."""
    reference = f"{snapshot.board} {snapshot.reference}" if several else snapshot.reference
    return ChaseItem(f"{reference}: {snapshot.text}", [*_below(snapshot, owner)])


def _below(snapshot: Snapshot, owner: ChasedOwner) -> Iterator[str]:
    """When an action is due and how late it is, with whom it is shared, and if it is exempt."""
    days = messages.counted(snapshot.days_overdue, "day")
    yield f"Due {messages.due_text(snapshot)}{f', {days} overdue' if snapshot.overdue else ''}"
    if snapshot.deferrals and snapshot.first_due:
        nth = ordinal(snapshot.deferrals + 1)
        yield f"First due {uk(snapshot.first_due)}; this is its {nth} date"
    others = [each for each in snapshot.owners if each != owner.owner]
    if others:
        yield f"Together with {joined(others)}"
    if snapshot.ground is not None:
        yield f"Exempt: {snapshot.ground}"


def counted_chase(chase: Chase) -> str:
    """How many texts there are, and of how many actions; or that nobody is to be chased."""
    if not chase.owners:
        return f"As at {uk(chase.as_at)} there is nobody to chase."
    overdue = {(each.board, each.reference) for one in chase.owners for each in one.overdue}
    coming = {(each.board, each.reference) for one in chase.owners for each in one.coming}
    made = messages.counted(len(chase.owners), "text")
    return f"{made} as at {uk(chase.as_at)}: {_counts(overdue, coming)}."


def to_be_known(chase: Chase) -> Iterator[str]:
    """What the sender has to know, which stands in no text."""
    if chase.in_full:
        yield messages.in_full_count(chase.in_full)
    if chase.withheld:
        are = "is" if len(chase.withheld) == 1 else "are"
        what = messages.counted(len(chase.withheld), "exempt action")
        yield f"{what} {are} in none of the texts: {joined(chase.withheld)}."
    if chase.ownerless:
        yield f"Nobody is chased for what has no owner: {joined(chase.ownerless)}."
    yield from chase.left
    for each in chase.owners:
        if each.doubtful_email:
            yield _doubtful(each.owner, each.doubtful_email)
    unknown = [each for each in chase.owners if not (each.email or each.doubtful_email)]
    if unknown:
        names = joined([each.owner for each in unknown])
        yield f"No e-mail address is kept of {names}. To keep one: {_address_line(unknown[0])}."


def _doubtful(owner: str, email: str) -> str:
    """Say of an address that it may be of another holder, with the line that says it is not."""
    line = command_line(("person", "edit", owner, "--email", email))
    return (
        f"{email} is kept of {owner}, and may be another holder's: it is in no text. If it is that "
        f"of who has the post now: {line}."
    )


def _address_line(owner: ChasedOwner) -> str:
    """The line that keeps the address of somebody, who may not be known yet."""
    if owner.known:
        return command_line(("person", "edit", owner.owner, "--email", "ADDRESS"))
    return f'{command_line(("person", "add", owner.owner))} "NAME" --email ADDRESS'
