"""`settings`: what is set, and where it comes from; one's own name, and what all share set."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Annotated, Final

import typer

from pcc_actions.cli.command import refuse_recorder, with_options
from pcc_actions.cli.completion import setting_offers
from pcc_actions.cli.map_settings import map_change, print_maps, shows_maps
from pcc_actions.cli.options import DryRun
from pcc_actions.cli.recorder import NameSource, recorder_of, settings_file
from pcc_actions.cli.saving import LogChange, record
from pcc_actions.cli.session import Session, session
from pcc_actions.cli.setting_names import MAP, NAME, SettingName, refuse_value, setting_named
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.log_settings import ColumnMap, Settings, SharedSetting
from pcc_actions.core.text.sanitise import cleaned
from pcc_actions.errors import BadFile, Refused

SettingRow = tuple[str, str, str]  # what it is, what it is set to, where that comes from
UNSET = "not set"
SET_YOURS = 'That is nobody’s own name. Set yours: pcc-actions settings name "NAME".'
# How each is set, as an example.
EXAMPLES: Final = {
    NAME: '"NAME"',
    SharedSetting.DEFAULT_BOARD: "GPB",
    SharedSetting.MARKING: "OFFICIAL",
    SharedSetting.BODY: '"Office of the Police and Crime Commissioner for Westshire"',
    SharedSetting.GROUP: "owner",
}


@dataclass(frozen=True, slots=True)
class SettingOptions:
    """What is to be done with a setting, as typed."""

    unset: Annotated[bool, typer.Option("--unset", help="Take away what is set.")] = False
    dry_run: DryRun = False
    schema: Annotated[
        bool,
        typer.Option(
            "--schema",
            help="Print where the file is by which a text editor checks a log that you edit by "
            "hand, as you type.",
        ),
    ] = False

    def refuse_alone(self) -> None:
        """Raise `Refused` where something is to be done, and no setting is named."""
        if self.unset:
            raise Refused("Say which setting to take away: pcc-actions settings marking --unset.")
        if self.dry_run:
            raise Refused("--dry-run goes with the setting that is meant. Leave it out.")


@with_options(SettingOptions)
def settings(
    ctx: typer.Context,
    options: SettingOptions,
    key: Annotated[
        str | None,
        typer.Argument(
            metavar="[SETTING]",
            help="Your own name (name); or what all share who share the log: default_board, "
            "marking, body (whose boards these are, as papers have it), group (what lists stand "
            "under headings of: owner, board, meeting or theme), map (the columns of an action "
            "log that somebody else keeps).",
            autocompletion=setting_offers.settings,
        ),
    ] = None,
    words: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[VALUE]",
            help="What it is to be; without it what is set is shown. Of map: its name, then each "
            'heading with what is under it: map "Risk log" "Lead=owner"; its name alone shows it.',
            autocompletion=setting_offers.setting_values,
        ),
    ] = None,
) -> None:
    """List what is set, and where it comes from; or set it."""
    this = session(ctx)
    if options.schema:
        return _print_schema(key, options)
    if key is None:
        options.refuse_alone()
        return _print(this, _log_source(ctx))
    name = setting_named(key)
    if name != MAP and not words and not options.unset:
        options.refuse_alone()
        return _print_one(ctx, this, name)
    if name == NAME:
        return _own_name(this, words or (), options)
    if name == MAP:
        return _maps(ctx, words or (), options)
    record(this, _shared_change(name, words or (), unset=options.unset), dry_run=options.dry_run)


def _maps(ctx: typer.Context, words: Sequence[str], options: SettingOptions) -> None:
    """Print the maps or one of them; or record what one says, or that it is kept no longer."""
    if shows_maps(words) and not options.unset:
        options.refuse_alone()
        return print_maps(ctx, session(ctx), words)
    record(session(ctx), map_change(words, unset=options.unset), dry_run=options.dry_run)


def _print_schema(key: str | None, options: SettingOptions) -> None:
    """Print the path of the schema, on a line that can be copied."""
    from pcc_actions.store.json_schema import SCHEMA_FILE
    from pcc_actions.terminal.say import write_utf8

    if key is not None or options.unset or options.dry_run:
        raise Refused("--schema stands alone: it prints a path, and sets nothing.")
    write_utf8(f"{SCHEMA_FILE}\n")


def _value(key: SettingName, words: Sequence[str]) -> str:
    """The value that was typed. Raises `Refused` where it is empty."""
    value = " ".join(words)
    if not value.strip():
        away = f"To take away what is set: pcc-actions settings {key} --unset."
        raise Refused(f"The value is empty: pcc-actions settings {key} {EXAMPLES[key]}. {away}")
    return value


def _shared_change(key: SettingName, words: Sequence[str], *, unset: bool) -> LogChange:
    """The change that sets a value for everybody, or takes it away."""
    from pcc_actions.core.changes.shared_settings import set_shared, unset_shared

    setting = SharedSetting(key)
    if unset:
        refuse_value(words)
        return lambda log: unset_shared(log, setting)
    value = _value(key, words)
    return lambda log: set_shared(log, setting, value)


def _own_name(this: Session, words: Sequence[str], options: SettingOptions) -> None:
    """Keep one's own name, or forget it. Raises `Refused` for what is about the log alone."""
    if options.dry_run:
        raise Refused("--dry-run is for what the log keeps, and your name is kept by you alone.")
    if this.named is not None:
        raise Refused("--by names who records, and your own name is to be kept. Leave it out.")
    if options.unset:
        refuse_value(words)
        return _forget_name()
    return _keep_name(cleaned(" ".join(words), "your name"))


def _forget_name() -> None:
    from pcc_actions.store.own_settings import forget_own_name
    from pcc_actions.terminal.say import say

    path = settings_file()
    if not forget_own_name(path):
        raise Refused("No name of yours is set.")
    recorder = recorder_of(None)
    say(f"Your name is no longer kept. You record as {recorder.name}: {recorder.source.value}.")


def _keep_name(name: str) -> None:
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

    rows, notes = _of_name(this)
    try:
        rows += _of_log(this.path, this.read().log.settings, log_source)
    except BadFile as error:
        notes.append(error.sentence)
    print_settings(rows, notes)


def _print_one(ctx: typer.Context, this: Session, key: SettingName) -> None:
    """Print what one setting is, and how it is set where it is not."""
    from pcc_actions.terminal.settings import print_settings

    refuse_recorder(ctx)
    if key == NAME:
        return print_settings(*_of_name(this))
    every = _of_log(this.path, this.read().log.settings, "")
    row = next(each for each in every if each[0] == key)
    how = f"To set it: pcc-actions settings {key} {EXAMPLES[key]}."
    return print_settings([row], [how] if row[1] == UNSET else [])


def _of_name(this: Session) -> tuple[list[SettingRow], list[str]]:
    """Who records, and below it how to set one's own name where that is nobody's."""
    recorder = recorder_of(this.named)
    row = (NAME, recorder.name, recorder.source.value)
    return [row], [] if recorder.is_person else [SET_YOURS]


def _of_log(path: Path, shared: Settings, log_source: str) -> Iterator[SettingRow]:
    yield "log", str(path), log_source
    for key in SharedSetting:
        value = getattr(shared, key)
        yield key, value or UNSET, path.name if value else ""
    for each in shared.maps:
        yield MAP, _map_words(each), path.name


def _map_words(kept: ColumnMap) -> str:
    columns = (f"{heading} is {what}" for heading, what in kept.columns.items())
    return f"{kept.name}: {', '.join(columns)}"
