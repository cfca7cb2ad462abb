"""`git`: copies of the log brought together by git, and what changed in it shown in words."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pcc_actions.cli.command import LookingCommand
from pcc_actions.cli.completion import offers
from pcc_actions.cli.help_page import CommandGroup
from pcc_actions.cli.moments import written
from pcc_actions.cli.options import DryRun
from pcc_actions.cli.session import session
from pcc_actions.core.text.english import capitalised, joined
from pcc_actions.errors import Refused

if TYPE_CHECKING:
    from pcc_actions.store.git_setup import SetupPlan

git = typer.Typer(
    name="git",
    cls=CommandGroup,
    no_args_is_help=True,
    help="Have git bring copies of the log together, and show what changed in words.",
)


@git.command("setup", cls=LookingCommand)
def git_setup(
    ctx: typer.Context,
    remove: Annotated[
        bool, typer.Option("--remove", help="Take back what this command set up.")
    ] = False,
    dry_run: DryRun = False,
) -> None:
    """Have git bring copies of the log together action by action, once in each copy."""
    from pcc_actions.store import git_setup
    from pcc_actions.store.git_doubts import merge_doubt_sentence
    from pcc_actions.terminal.say import say, warn

    log = session(ctx).path
    plan = git_setup.plan_removal(log) if remove else git_setup.plan_setup(log)
    if not dry_run:
        git_setup.carry_out(plan)
    words = _removed if remove else _set_up
    for sentence in words(plan, log.name, "would be " if dry_run else ""):
        say(capitalised(sentence))
    doubt = "" if remove or dry_run else merge_doubt_sentence(log)
    if doubt:
        warn(doubt)


def _set_up(plan: "SetupPlan", name: str, would: str) -> Iterator[str]:
    """What was done, or would be, and what is left for people to do."""
    if not (plan.writes or plan.settings):
        yield f"Nothing had to be done: git is set up already to bring copies of {name} together."
        return
    if plan.writes:
        yield f"{would}written into {plan.attributes}: {plan.line}"
        yield "Commit that file, so that it reaches everybody who has a copy."
    if plan.settings:
        yield (
            f"{would}kept in the settings that git has for this copy: by which program copies of "
            f"{name} are brought together, and what changed in it is shown in words."
        )
    yield (
        "Git hands no program on to others: each colleague runs pcc-actions git setup once in "
        "their own copy."
    )


def _removed(plan: "SetupPlan", name: str, would: str) -> Iterator[str]:
    if not (plan.writes or plan.sections or plan.others):
        yield f"Nothing had to be done: git was not set up for {name}."
    if plan.writes and plan.after is None:
        yield f"{would}removed: {plan.attributes}, in which nothing else stood."
    elif plan.writes:
        yield f"{would}taken out of {plan.attributes}: {plan.line}"
    if plan.writes:
        yield "Commit that, so that it holds for everybody who has a copy."
    if plan.sections:
        yield f"{would}taken out of the settings that git has for this copy: all of pcc-actions."
    if plan.others:
        yield (
            "The settings that git has for this copy stay, for they are those of "
            f"{joined(plan.others)} too."
        )


@git.command("sentences", cls=LookingCommand)
def git_sentences(
    ctx: typer.Context,
    text: Annotated[
        Path | None,
        typer.Argument(
            metavar="[FILE]",
            help="An earlier text of the log. Without it: the log as it is.",
            autocompletion=offers.files,
        ),
    ] = None,
) -> None:
    """Print all that a log says, a line for each thing recorded: git shows changes by it."""
    from pcc_actions.core.text.sanitise import harmless
    from pcc_actions.store.log_as_sentences import log_as_sentences
    from pcc_actions.terminal.say import write_utf8

    if text is not None and "file" in ctx.meta:
        raise Refused("The file is named twice. Leave out --file, or what stands without it.")
    this = session(ctx)
    lines = log_as_sentences(text or this.path, this.now, written)
    write_utf8("".join(f"{harmless(each)}\n" for each in lines))
