"""`settings`: one's own name, and what is set for this log and where it comes from."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Literal

import typer

from pcc_actions.cli.recorder import NameSource, recorder_of, settings_file
from pcc_actions.cli.session import Session, session
from pcc_actions.core.model import Settings
from pcc_actions.core.text.sanitise import cleaned
from pcc_actions.errors import BadFile, Refused

SettingRow = tuple[str, str, str]  # what it is, what it is set to, where that comes from
UNSET = "not set"
SET_YOURS = 'That is nobody’s own name. Set yours: pcc-actions settings name "NAME".'


def settings(
    ctx: typer.Context,
    which: Annotated[
        Literal["name"] | None,
        typer.Argument(metavar="[name]", help="What to set: your own name."),
    ] = None,
    value: Annotated[
        str | None,
        typer.Argument(metavar="[NAME]", help="Your name, in quotation marks: it signs your work."),
    ] = None,
) -> None:
    """List what is set, and where it comes from; or keep your own name."""
    if which is None:
        return _print(session(ctx), _log_source(ctx))
    if value is None:
        raise Refused('Your name is missing: pcc-actions settings name "NAME".')
    if session(ctx).named is not None:
        raise Refused("--by names who records, and your own name is to be kept. Leave it out.")
    return _keep(cleaned(value, "your name"))


def _keep(name: str) -> None:
    from pcc_actions.store.own_settings import keep_own_name
    from pcc_actions.terminal.say import say, warn

    path = settings_file()
    lost = keep_own_name(path, name)
    recorder = recorder_of(None)
    if recorder.source is NameSource.OWN_SETTINGS:
        say(f"From now on you record as {name}. That is kept in {path}.")
    else:
        say(
            f"Your name {name} is kept in {path}. In this window you record as {recorder.name} all "
            f"the same: {recorder.source.value} is set, and goes before it."
        )
    if lost:
        warn(lost)


def _log_source(ctx: typer.Context) -> str:
    if ctx.meta.get("file"):
        return "--file"
    return "PCC_ACTIONS_FILE" if os.environ.get("PCC_ACTIONS_FILE") else "the nearest folder"


def _print(this: Session, log_source: str) -> None:
    """Print what is set, and below it what cannot be told or is better set."""
    from pcc_actions.terminal.settings import print_settings

    recorder = recorder_of(this.named)
    rows = [("name", recorder.name, recorder.source.value)]
    notes = [] if recorder.is_person else [SET_YOURS]
    try:
        rows += _of_log(this.path, this.read().log.settings, log_source)
    except BadFile as error:
        notes.append(error.sentence)
    print_settings(rows, notes)


def _of_log(path: Path, shared: Settings, log_source: str) -> Iterator[SettingRow]:
    yield "log", str(path), log_source
    for label, value in ("usual board", shared.default_board), ("marking", shared.marking):
        yield label, value or UNSET, path.name if value else ""
