"""A paper on its way to a file: which format its name asks for, and how it gets there."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from pcc_actions.cli.session import Session
from pcc_actions.errors import BadFile, Refused
from pcc_actions.model import Log
from pcc_actions.wording import cleaned, joined, quoted

Done = Callable[[int, int], None]  # told how many rows are done, of how many

Force = Annotated[bool, typer.Option("--force", help="Replace the file if it is there already.")]
Marking = Annotated[
    str | None,
    typer.Option(
        "--marking",
        metavar="TEXT",
        help="The protective marking at the top and the bottom of every page: OFFICIAL. "
        "Without it: what the log's settings say, if anything.",
    ),
]
IncludeExempt = Annotated[
    bool,
    typer.Option(
        "--include-exempt",
        help="Tell exempt actions in full: not for publication, and only with a marking.",
    ),
]


@dataclass(frozen=True, slots=True)
class Target:
    """The file that a paper is to be, of a format told by its ending: `.html`."""

    path: Path
    ending: str
    log: Path
    force: bool


def target(
    this: Session, path: Path, endings: Sequence[str], *, others: str, force: bool
) -> Target:
    """Give the file that was named; `others` is the sentence on what else makes files.

    Raises `Refused` or `BadFile` where it cannot be.
    """
    from pcc_actions.store.output import may_stand

    ending = path.suffix.lower()
    if ending not in endings:
        raise Refused(
            f"{quoted(path.name)} does not say which format it is to have: let its name end in "
            f"{joined(endings, 'or')}. {others}"
        )
    may_stand(path, this.path, force=force)
    return Target(path, ending, this.path, force)


def put(to: Target, make: Callable[[Done], bytes]) -> None:
    """Make a paper and write it, whole or not at all; at a terminal say how far it has come."""
    from pcc_actions.screen.progress import Progress
    from pcc_actions.store.output import write

    progress = Progress()
    progress.show(f"Making {to.path.name}")
    try:
        data = make(lambda done, of: progress.show(f"Making {to.path.name}: row {done} of {of}"))
    except ModuleNotFoundError as error:
        raise BadFile(
            f"A {to.ending} file needs {error.name}, which is not installed. Install it with "
            'pip install "pcc-actions[office]", or choose another format.'
        ) from None
    finally:
        progress.clear()
    write(to.path, data, to.log, force=to.force)


def marking_of(typed: str | None, log: Log) -> str | None:
    """Give the marking that was typed, or the one of the log's settings, if there is any."""
    return log.settings.marking if typed is None else cleaned(typed, "the marking")
