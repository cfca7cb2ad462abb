"""`review`: what is outstanding, action by action, each answered by a key."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Annotated, Final

import typer

from pcc_actions.cli.arguments import ListedBoard
from pcc_actions.cli.command import with_options
from pcc_actions.cli.named_board import listed_code, one_board
from pcc_actions.cli.options import BoardCode, Plain, owner_option, since_option
from pcc_actions.cli.owners import owner_asked_for
from pcc_actions.cli.prompts import at_terminal
from pcc_actions.cli.saving import refuse_unwritable
from pcc_actions.cli.session import Session, session
from pcc_actions.core.first_day import first_day
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.history.lifecycles import OUTSTANDING
from pcc_actions.core.model import Log
from pcc_actions.core.queries import Filters
from pcc_actions.core.references.lookup import full_reference
from pcc_actions.errors import Refused

if TYPE_CHECKING:
    from pcc_actions.core.history.snapshot import Snapshot
    from pcc_actions.store.reading import Reading

NOBODY_THERE: Final = (
    "A review asks at a terminal, and there is none. What is outstanding: pcc-actions outstanding. "
    'What is to be recorded of one: pcc-actions note REFERENCE "WHAT HAPPENED", and so on: '
    "pcc-actions help."
)


@dataclass(frozen=True, slots=True)
class ReviewOptions:
    """Which of the outstanding actions are gone through, as typed."""

    typed: ListedBoard = None
    board: BoardCode = None
    owner: Annotated[str | None, owner_option("Only actions of this owner.")] = None
    since: Annotated[
        str | None,
        since_option(
            "Only actions to which something happened from that day on: 07/03/2023, last meeting, "
            "last week."
        ),
    ] = None

    @property
    def filtered(self) -> bool:
        """Whether only those of a board or an owner are asked for."""
        return any((self.typed, self.board, self.owner))

    def filters(self, this: Session, log: Log) -> Filters:
        """The same as filters. Raises `Refused` for a board or an owner that nobody knows."""
        code, today = one_board([self.typed], self.board), this.now.today
        return Filters(
            board=listed_code(log, code),
            owner=None if self.owner is None else owner_asked_for(this, log, self.owner, today),
            on=today,
            statuses=OUTSTANDING,
        )

    def since_day(self, this: Session, log: Log, board: str | None) -> date | None:
        """The day since when something is to have happened. Raises `Refused` for what is none."""
        return None if self.since is None else first_day(log, self.since, board, this.now.today)


@with_options(ReviewOptions)
def review(ctx: typer.Context, options: ReviewOptions, plain: Plain = False) -> None:
    """Go through what is outstanding, the most overdue first, and record each answer."""
    from pcc_actions.core.review import nothing_to_review, to_be_reviewed
    from pcc_actions.terminal.say import say

    if not at_terminal():
        raise Refused(NOBODY_THERE)
    this = session(ctx)
    this.provenance()  # refused now, and not at the first answer, where nobody is named
    reading = this.read()
    filters = options.filters(this, reading.log)
    since = options.since_day(this, reading.log, filters.board)
    found = to_be_reviewed(reading.log, filters, this.now.today, since)
    if found:
        _go_through(this, reading, found, plain=plain)
    else:
        say(nothing_to_review(this.now.today, since, filtered=options.filtered))


def _go_through(
    this: Session, reading: "Reading", found: Sequence["Snapshot"], *, plain: bool
) -> None:
    from pcc_actions.cli.review_walk import ReviewWalk
    from pcc_actions.terminal.line_editor import line_editor

    refuse_unwritable(this)
    references = [full_reference(each.board, each.reference) for each in found]
    ReviewWalk(this, line_editor(plain=plain), references, reading).go()
