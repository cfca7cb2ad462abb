"""`chase`: a text for each owner who has something overdue, or due by the next meeting."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pcc_actions.cli.arguments import ListedBoard
from pcc_actions.cli.command import with_options
from pcc_actions.cli.file_formats import CHASES
from pcc_actions.cli.named_board import listed_code, one_board
from pcc_actions.cli.options import (
    AsAt,
    BoardCode,
    Force,
    IncludeExempt,
    Marking,
    output_option,
    owner_option,
)
from pcc_actions.cli.output_file import marking_of, wanted_file, write_made
from pcc_actions.cli.owners import owner_asked_for
from pcc_actions.cli.session import Session, session
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.model import Log
from pcc_actions.core.publication.marking import page_marking

if TYPE_CHECKING:
    from pcc_actions.core.chase import Chase

OTHER_FILES = "The status paper of one owner is made by pcc-actions report --owner EI."


@dataclass(frozen=True, slots=True)
class ChaseOptions:
    """Whom to chase for which actions, as typed."""

    typed: ListedBoard = None
    board: BoardCode = None
    owner: Annotated[str | None, owner_option("Only this owner.")] = None
    as_at: AsAt = None
    marking: Marking = None
    include_exempt: IncludeExempt = False

    def chased(self, this: Session, log: Log) -> "Chase":
        """Everybody to be chased. Raises `Refused` for a board or an owner that nobody knows."""
        from pcc_actions.core.chase import chase_of

        code = listed_code(log, one_board([self.typed], self.board))
        day = this.day(self.as_at)
        owner = None if self.owner is None else owner_asked_for(this, log, self.owner, day)
        return chase_of(log, code, owner, day, include_exempt=self.include_exempt)


@with_options(ChaseOptions)
def chase(
    ctx: typer.Context,
    options: ChaseOptions,
    output: Annotated[
        Path | None,
        output_option("Write them to a file: .txt or .md. Without it: on the screen."),
    ] = None,
    force: Force = False,
) -> None:
    """Print for each owner a text to be sent: what is overdue, and what is due soon."""
    from pcc_actions.core.chase_words import counted_chase, texts, to_be_known
    from pcc_actions.terminal.say import say, say_aside

    this = session(ctx)
    to = wanted_file(this, output, [*CHASES], others=OTHER_FILES, force=force)
    log = this.read_for_paper(this.day(options.as_at)).log
    words = page_marking(
        marking_of(options.marking, log.settings.marking), include_exempt=options.include_exempt
    )
    made = options.chased(this, log)
    if to and made.owners:
        write_made(to, lambda progress: CHASES[to.ending](texts(made), words))
        say(f"{to.path} written: {counted_chase(made)}")
    elif made.owners:
        _print(made, words)
        say_aside(counted_chase(made))
    else:
        say(counted_chase(made))
    for sentence in to_be_known(made):
        say_aside(sentence)


def _print(made: "Chase", marking: str | None) -> None:
    """Print the texts, as wide as an e-mail is, or as the screen where that is narrower."""
    from pcc_actions.core.chase_words import texts
    from pcc_actions.papers.chase_text import text_chase
    from pcc_actions.papers.paper_text import WIDTH
    from pcc_actions.terminal.console import width_of
    from pcc_actions.terminal.say import say

    for line in text_chase(texts(made), marking, min(WIDTH, width_of(sys.stdout))).splitlines():
        say(line)
    if sys.stdout.isatty():
        say("")  # so that what the sender has to know is not copied with the last text
