"""Several logs at once: which are named, and each of them looked at in turn, one after the other.

Nothing is kept of a log but what is shown of it: the next one is read when it is gone.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import fields, replace
from pathlib import Path
from typing import Any, Generic, NoReturn, TypeVar

import typer

from pcc_actions.cli.context import named_files
from pcc_actions.cli.nearest_log import LOG
from pcc_actions.cli.session import Session, session_of_several
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.log_settings import Settings
from pcc_actions.core.messages import counted
from pcc_actions.core.text.sanitise import harmless
from pcc_actions.errors import BadFile, Failure, NoneSuch, Refused, Unknown

T = TypeVar("T")
Options = TypeVar("Options", bound=Any)  # a dataclass of options, each with a default
UNREAD = 3  # the exit code where a log was left out
# What is made of one log, and the settings of that log, which say whose it is.
Make = Callable[[Session], tuple[Settings, T]]


@dataclass(frozen=True, slots=True)
class Part(Generic[T]):
    """What was made of one log: of which body it is, where the log is, and what it has set."""

    body: str
    path: Path
    settings: Settings
    made: T


@dataclass(frozen=True, slots=True)
class Logs(Generic[T]):
    """What was made of several logs, in their order; `asked` is how many were named.

    Those that know nothing of what was asked for are `without`, and have no part. `this` is the
    moment and the one who asks.
    """

    this: Session
    parts: Sequence[Part[T]]
    asked: int
    without: int

    @property
    def number(self) -> int:
        """How many logs were looked at."""
        return len(self.parts) + self.without

    @property
    def counted(self) -> str:
        """How many logs were looked at, and of how many that is: `3 logs`, `2 of 3 logs`."""
        asked = counted(self.asked, "log")
        return asked if self.number == self.asked else f"{self.number} of {asked}"

    @property
    def where(self) -> str:
        """In how many logs something was looked for: ` in 3 logs`, ` in 2 of 3 logs`."""
        return f" in {self.counted}"

    @property
    def marking(self) -> str | None:
        """The marking that all of it needs: that of each log which has one."""
        found = dict.fromkeys(part.settings.marking for part in self.parts)
        return " / ".join(each for each in found if each) or None

    def end(self) -> None:
        """End the command with exit code 3 where a log was left out."""
        if self.number < self.asked:
            raise typer.Exit(UNREAD)


def look_at_each(
    ctx: typer.Context, make: Make[T], each_filter: Sequence[Make[object]] = ()
) -> Logs[T]:
    """Make something of each log that is named; one that cannot be read is named, and left out.

    A log that does not know what is asked for has nothing of it. `each_filter` asks for one thing
    only each, where several were asked for together.

    Raises `Refused` or `NoneSuch` where no log knows it, `BadFile` where none can be read.
    """
    this, paths = session_of_several(ctx), logs_named(ctx)
    made: list[tuple[Path, Settings, T]] = []
    unknown: list[Failure] = []
    for path in paths:
        try:
            made.append((path, *make(_session_of(this, path))))
        except (Unknown, NoneSuch) as error:
            unknown.append(error)
        except BadFile as error:
            _leave_out(path, error)
    if not made and not unknown:
        raise BadFile("None of the logs that are named can be read.")
    if not made:
        _refuse_unknown(this, paths, unknown, each_filter)
    bodies = body_names([(settings.body, path) for path, settings, _ in made])
    parts = [Part(body, *of) for body, of in zip(bodies, made, strict=True)]
    return Logs(this, parts, len(paths), len(unknown))


def each_alone(wanted: Options, filters: Sequence[Sequence[str]]) -> list[Options]:
    """What is asked for with one thing that a log may not know alone, for each that there is.

    `filters` are the names of the options that say such a thing, each with those that say the same.
    """
    given = [names for names in filters if any(getattr(wanted, name) for name in names)]
    return [_without(wanted, [names for names in given if names != alone]) for alone in given]


def _without(wanted: Options, filters: Sequence[Sequence[str]]) -> Options:
    """The options as if some had not been given."""
    left_out = {name for names in filters for name in names}
    names = (each.name for each in fields(wanted) if each.name not in left_out)
    kept: Options = type(wanted)(**{name: getattr(wanted, name) for name in names})
    return kept


def _session_of(this: Session, path: Path) -> Session:
    return replace(this, file=str(path), looked_at=[])


def _leave_out(path: Path, error: BadFile) -> None:
    from pcc_actions.core.text.command_line import command_word
    from pcc_actions.terminal.say import warn

    alone = f"A command that is to be for that log alone takes --file {command_word(str(path))}."
    warn(f"{path} is left out. {error.sentence} {alone}")


def _refuse_unknown(
    this: Session,
    paths: Sequence[Path],
    errors: Sequence[Failure],
    each_filter: Sequence[Make[object]],
) -> None:
    """Raise where something that was asked for is known in none of the logs.

    Where each thing is known somewhere, no log has all of them: then there is nothing to list.
    """
    if len(each_filter) < 2:
        _none_knows(errors, len(paths))
    for make in each_filter:
        refused = []
        for path in paths:
            try:
                make(_session_of(this, path))
                break
            except (Unknown, NoneSuch) as error:
                refused.append(error)
            except BadFile:
                continue  # which was said already
        else:
            _none_knows(refused, len(paths))


def _none_knows(errors: Sequence[Failure], number: int) -> NoReturn:
    """Raise what the first log says, and that no other knows more."""
    first = errors[0]
    if all(each.sentence == first.sentence for each in errors):
        raise first
    kind = NoneSuch if isinstance(first, NoneSuch) else Refused
    raise kind(f"None of the {number} logs knows what is asked for. In the first: {first.sentence}")


def logs_named(ctx: typer.Context) -> list[Path]:
    """The logs that are named, those in folders among them, each once.

    A copy that lies beside a log is named on standard error. Raises `Refused` where there is no
    log in a folder, and `BadFile` where that may not be looked into.
    """
    from pcc_actions.store.folder_logs import each_once

    return each_once(log for named in named_files(ctx) for log in _logs_of(Path(named)))


def _logs_of(named: Path) -> Sequence[Path]:
    if not named.is_dir():
        return (named,)
    from pcc_actions.store.folder_logs import logs_in
    from pcc_actions.terminal.say import warn

    found = logs_in(named)
    if not found.logs:
        raise BadFile(
            f"There is no log in {named}, nor in a folder directly in it.",
            "Name another folder, or the log itself, with --file.",
        )
    for copy, original in found.copies:
        warn(f"{copy} is a copy of {original}, and is not counted: one log counts once.")
    return found.logs


def body_names(logs: Sequence[tuple[str | None, Path]]) -> list[str]:
    """What the body of each log is called, each by a name of its own.

    That is the body's name as the log's settings have it, else the name of the file, or of the
    folder where all files are called alike. Where two bodies are called alike, that stands behind.
    """
    names = [body or _called(path) for body, path in logs]
    for more in (_called, str):
        often = Counter(names)
        names = [
            f"{name} ({more(path)})" if often[name] > 1 else name
            for name, (_, path) in zip(names, logs, strict=True)
        ]
    return [harmless(name) for name in names]


def _called(path: Path) -> str:
    whole = path.absolute()
    return whole.parent.name if whole.name == LOG else whole.stem
