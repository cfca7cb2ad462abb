"""A paper on its way to a file: which format its name asks for, and how it gets there."""

from collections.abc import Callable, Sequence
from dataclasses import field
from pathlib import Path

from pcc_actions.cli.prompts import at_terminal, prompted
from pcc_actions.cli.recorder import NameSource, Recorder, recorder_of, settings_file
from pcc_actions.cli.session import Session
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.model import Log
from pcc_actions.core.owners import full_name
from pcc_actions.core.progress import Progress
from pcc_actions.core.text.english import joined, quoted
from pcc_actions.core.text.sanitise import cleaned
from pcc_actions.errors import INSTALL, BadFile, Refused


@dataclass(frozen=True, slots=True)
class OutputFile:
    """The file that a paper is to be, of a format told by its ending: `.html`.

    `log` is the path of the log, which is never written over.
    """

    path: Path
    ending: str
    log: Path
    force: bool


def output_file(
    this: Session, path: Path, endings: Sequence[str], *, others: str, force: bool
) -> OutputFile:
    """The file that was named; `others` is the sentence on what else makes files.

    Raises `Refused` or `BadFile` where it cannot be.
    """
    from pcc_actions.store.output import refuse_unwritable

    ending = path.suffix.lower()
    if ending not in endings:
        raise Refused(
            f"{quoted(path.name)} does not say which format it is to have: let its name end in "
            f"{joined(endings, 'or')}. {others}"
        )
    refuse_unwritable(path, this.path, force=force)
    return OutputFile(path, ending, this.path, force)


def wanted_file(
    this: Session, path: Path | None, endings: Sequence[str], *, others: str, force: bool
) -> OutputFile | None:
    """The file, None where none was named. Raises `Refused` also for --force without one."""
    if path is not None:
        return output_file(this, path, endings, others=others, force=force)
    if force:
        raise Refused("--force goes with -o, the file to replace. Leave it out.")
    return None


@dataclass(frozen=True, slots=True)
class WantedFile:
    """The file that was named, if one was, for what is of several logs: it is none of them.

    `seen` is the same file as it was looked at beside each log.
    """

    path: Path | None
    force: bool
    endings: Sequence[str]
    others: str
    seen: list[OutputFile] = field(default_factory=list)

    def look(self, this: Session) -> None:
        """Look whether it can be made beside one of the logs. Raises as `wanted_file` does."""
        endings, others = self.endings, self.others
        if file := wanted_file(this, self.path, endings, others=others, force=self.force):
            self.seen.append(file)

    @property
    def ending(self) -> str:
        """The ending of its name: `.html`."""
        return self.path.suffix.lower() if self.path else ""

    @property
    def found(self) -> OutputFile | None:
        """The file to be made."""
        return self.seen[-1] if self.seen else None


def write_made(to: OutputFile, make: Callable[[Progress], bytes]) -> None:
    """Make a paper and write it, whole or not at all; at a terminal say how far it has come.

    Raises `BadFile` where the format's library is not installed or the file cannot be
    written, `Refused` where another stands there meanwhile.
    """
    from pcc_actions.store.output import write_output
    from pcc_actions.terminal.progress import ProgressLine

    line = ProgressLine()
    line.show(f"Making {to.path.name}")
    try:
        data = make(lambda done, of: line.show(f"Making {to.path.name}: row {done} of {of}"))
    except ModuleNotFoundError as error:
        raise BadFile(
            f"A {to.ending} file needs {error.name}, which is not installed. Install it with "
            f"{INSTALL}, or choose another format."
        ) from None
    finally:
        line.clear()
    write_output(to.path, data, to.log, force=to.force)


def marking_of(typed: str | None, usual: str | None) -> str | None:
    """The marking that was typed, or the usual one of the log's settings, if there is any.

    Raises `Refused` where what was typed is empty or hides something.
    """
    if typed is None:
        return usual
    if typed.startswith("--"):
        raise Refused(f"--marking is to be followed by its words, and {typed} is another option.")
    return cleaned(typed, "the marking")


def unmarked_csv(marking: str) -> str:
    """What is to be known of a csv for which a marking was typed."""
    return f"A csv has no place for a marking: {marking} stands nowhere in it."


def prepared_by(this: Session, log: Log) -> str:
    """Who makes the paper, as it names them; empty where only the computer's keeper is known.

    At a terminal who makes one is asked for their name, once: it is kept in their settings.
    """
    recorder = recorder_of(this.named)
    if recorder.source is NameSource.LOGIN and at_terminal():
        recorder = _asked(recorder)
    return full_name(recorder.name, log.people, this.now.today) if recorder.is_person else ""


def _asked(known: Recorder) -> Recorder:
    """The name that is typed, or the login name where only Return is pressed."""
    from pcc_actions.store.own_settings import keep_own_name
    from pcc_actions.terminal.say import say

    default = known.name if known.is_person else ""
    typed = prompted("Your name, as papers are to have it", default, shown=bool(default)).strip()
    if not typed:
        return known
    name = cleaned(typed, "your name")
    keep_own_name(settings_file(), name)
    say(f'Kept in {settings_file()}. Another: pcc-actions settings name "NAME".')
    return Recorder(name, NameSource.OWN_SETTINGS)
