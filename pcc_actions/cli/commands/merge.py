"""`merge`: two copies of a log brought together, with nothing of either lost."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pcc_actions.cli.completion import offers
from pcc_actions.cli.options import DryRun, Force, output_option
from pcc_actions.cli.session import Session, session
from pcc_actions.errors import Refused

if TYPE_CHECKING:
    from pcc_actions.store.merging import Merge, Merging
    from pcc_actions.store.reading import Reading

TYPED = (
    "Name the copy alone, and the log with --file where it is not the one of this folder. Or name "
    "three files: what both come of, ours and theirs"
)


def merge(
    ctx: typer.Context,
    copies: Annotated[
        list[Path],
        typer.Argument(
            metavar="FILE | BASE OURS THEIRS",
            autocompletion=offers.files,
            help="A copy of the log, to be merged into it. Or three files, as git names them: "
            "what both copies come of, and the two; then it is written to OURS.",
            show_default=False,
            readable=False,  # each is opened where it is read, which says in our words why not
        ),
    ],
    output: Annotated[
        Path | None, output_option("Write what comes of three files here, and not to OURS.")
    ] = None,
    force: Force = False,
    dry_run: DryRun = False,
) -> None:
    """Bring two copies of the log together, with all that was recorded in either."""
    this = session(ctx)
    if force and output is None:
        raise Refused("--force goes with -o, the file to replace. Leave it out.")
    if len(copies) == 1:
        if output is not None:
            raise Refused("-o goes with three files: one is merged into the log. Leave it out.")
        return merge_copy(this, copies[0], dry_run=dry_run)
    if len(copies) != 3:
        raise Refused(f"{TYPED}. You named {len(copies)} files.")
    if "file" in ctx.meta:
        raise Refused("--file goes with one copy: three files name the log too. Leave it out.")
    if output is not None:
        return merge_to(this, copies, output, force=force, dry_run=dry_run)
    return merge_three(this, copies, dry_run=dry_run)


def merge_copy(this: Session, copy: Path, *, dry_run: bool) -> None:
    """Merge a copy into the log of the session, and say that it can then be removed."""
    from pcc_actions.store.merging import merge_kept, plan_kept, read_copy, with_copy
    from pcc_actions.terminal.say import say

    path = this.path
    _refuse_log_itself(copy, path)
    merging = with_copy(read_copy(copy, this.now), this.now)
    found = (plan_kept if dry_run else merge_kept)(path, this.now, merging)
    _say_all(this, found, str(copy), dry_run=dry_run)
    if not found.brings_something:
        say(f"Nothing was written. {copy} can be removed.")
    elif not dry_run:
        say(
            f"{copy} can now be removed: {path.name} holds all that it holds. To take the merge "
            "back: pcc-actions undo."
        )


def _refuse_log_itself(copy: Path, log: Path) -> None:
    from pcc_actions.store.files import real_path

    if real_path(copy) == real_path(log):
        raise Refused(f"{copy} is the log itself. Name the copy that is to be merged into it.")


def merge_three(this: Session, copies: Sequence[Path], *, dry_run: bool) -> None:
    """Merge THEIRS into OURS, as git has its driver do it."""
    from pcc_actions.store import merging
    from pcc_actions.store.copy_names import THEIRS, copy_name

    ours, theirs, merge_ = _read_three(this, copies)
    if not merging.has_versions(ours.path):
        found = (merging.plan_alone if dry_run else merging.merge_alone)(ours, this.now, merge_)
    elif dry_run:
        found = merging.plan_kept(ours.path, this.now, merge_)
    else:
        found = merging.merge_kept(ours.path, this.now, merge_)
    _say_all(this, found, copy_name(theirs.path, THEIRS), dry_run=dry_run)


def merge_to(
    this: Session, copies: Sequence[Path], output: Path, *, force: bool, dry_run: bool
) -> None:
    """Merge three files into a fourth, also where nothing comes."""
    from pcc_actions.store.copy_names import THEIRS, copy_name
    from pcc_actions.store.merging import plan_alone
    from pcc_actions.store.output import refuse_unwritable, write_output
    from pcc_actions.terminal.say import say

    refuse_unwritable(output, copies[1], force=force)
    ours, theirs, merge_ = _read_three(this, copies)
    found = plan_alone(ours, this.now, merge_)
    if not dry_run:
        write_output(output, found.merged.data, ours.path, force=force)
        say(f"{output} written.")
    _say_all(this, found, copy_name(theirs.path, THEIRS), dry_run=dry_run)


def _read_three(this: Session, copies: Sequence[Path]) -> "tuple[Reading, Reading, Merge]":
    """OURS and THEIRS, and the merge of them. Raises `BadFile` for a file that cannot be merged."""
    from pcc_actions.store.copy_names import OURS, THEIRS
    from pcc_actions.store.merging import read_base, read_copy, with_base

    base = read_base(copies[0], this.now)
    ours, theirs = (
        read_copy(path, this.now, called)
        for path, called in zip(copies[1:], (OURS, THEIRS), strict=True)
    )
    return ours, theirs, with_base(base, theirs)


def _say_all(this: Session, found: "Merging", copy: str, *, dry_run: bool) -> None:
    """Say what came, or would come, and what somebody should look at."""
    from pcc_actions.terminal.say import say, warn

    if edited := this.edited_outside(found.read):
        warn(edited if dry_run or not found.brings_something else f"{edited} That is recorded too.")
    for sentence in _sentences(this, found, copy, dry_run=dry_run):
        say(sentence)
    if found.warning:
        warn(found.warning)


def _sentences(this: Session, found: "Merging", copy: str, *, dry_run: bool) -> Iterator[str]:
    from pcc_actions.core.differences import differences
    from pcc_actions.core.merging.arrivals import arrivals, arrived_words
    from pcc_actions.core.merging.words import clash_sentences

    before, after = found.ours.log, found.merged.log
    if not found.brings_something:
        yield _holds_nothing(copy, found.ours.path)
        return
    if dry_run:
        come = differences(before, after, this.clock, in_full=True)
        yield from (f"Would come: {each}." for each in come)
    yield from clash_sentences(found.merged.merged, this.clock)
    came = "would come" if dry_run else "came"
    yield f"{arrived_words(arrivals(before, after))} {came} from {copy}."


def _holds_nothing(copy: str, log: Path) -> str:
    from pcc_actions.core.text.english import capitalised
    from pcc_actions.store.copy_names import OURS, copy_name

    own = copy_name(log, OURS)
    if own == str(log):
        return f"{copy} holds nothing that {log.name} does not."
    return f"{capitalised(copy)} holds nothing that {own} does not."
