"""git set up for a log: two copies brought together by pcc-actions, and changes shown in words.

.gitattributes beside the log name what is to do it, for everybody who has a copy. Which program
that is stands in the settings that git has for one copy alone: it takes no program from another.
"""

import shlex
import sys
from collections.abc import Mapping, Sequence
from dataclasses import field, replace
from pathlib import Path
from typing import Final

from pcc_actions.core.frozen import dataclass
from pcc_actions.errors import BadFile
from pcc_actions.store import files
from pcc_actions.store.git_attributes import attributes_line, with_line, without_line
from pcc_actions.store.git_repository import GitRefused, Repository, repository_of

NAME: Final = "pcc-actions"  # of both, in .gitattributes and in git's settings
SECTIONS: Final = (f"merge.{NAME}", f"diff.{NAME}")
_ATTRIBUTES: Final = ("merge", "diff")


@dataclass(frozen=True, slots=True)
class SetupPlan:
    """What is to be done: .gitattributes written anew, and what git's settings are to hold.

    `after` is None where the file is to go. `sections` of the settings are taken out.
    `others` are logs of the same copy for which the settings stay.
    """

    repository: Repository
    attributes: Path
    line: str
    before: bytes | None
    after: bytes | None
    settings: Mapping[str, str] = field(default_factory=dict)
    sections: Sequence[str] = ()
    others: Sequence[str] = ()

    @property
    def writes(self) -> bool:
        """Whether .gitattributes is to be another."""
        return self.before != self.after


def plan_setup(log: Path) -> SetupPlan:
    """Find what has to be done for git to bring copies of a log together by pcc-actions.

    Raises `BadFile` where there is no log, no git, or no copy that git keeps.
    """
    repository = _repository(log)
    plan = _untouched(repository, log)
    told = repository.attributes(log, *_ATTRIBUTES)
    ours = all(told[each] == NAME for each in _ATTRIBUTES)
    line = plan.line.encode()
    rest = plan.before and without_line(plan.before, line)  # one above another may be overruled
    after = plan.before if ours else with_line(rest, line)
    wanted = _settings()
    missing = {name: to for name, to in wanted.items() if repository.setting(name) != to}
    return replace(plan, after=after, settings=missing)


def plan_removal(log: Path) -> SetupPlan:
    """Find what has to be done for git to be as it was before. Raises as `plan_setup` does."""
    repository = _repository(log)
    plan = _untouched(repository, log)
    after = plan.before and without_line(plan.before, plan.line.encode())
    others = _others(repository, log)
    there = [each for each in SECTIONS if _has(repository, each)]
    return replace(
        plan, after=after, sections=[] if others else there, others=others if there else []
    )


def carry_out(plan: SetupPlan) -> None:
    """Do what is planned. Raises `BadFile` where it cannot be done: nothing is then done."""
    repository = plan.repository
    if plan.writes:
        _write(plan.attributes, plan.before, plan.after)
    try:
        for name, value in plan.settings.items():
            repository.set_setting(name, value)
        for section in plan.sections:
            repository.remove_settings(section)
    except GitRefused:
        if plan.writes:
            _write(plan.attributes, plan.after, plan.before)
        raise


def _repository(log: Path) -> Repository:
    files.read_data(log)  # that there is a log is said first
    repository = repository_of(log)
    if repository is None:
        raise BadFile(
            f"{log} does not lie in a folder that git keeps.",
            "Put it into a copy that git clone made, or run git init in its folder; then run this "
            "again.",
        )
    return repository


def _untouched(repository: Repository, log: Path) -> SetupPlan:
    """A plan that does nothing: .gitattributes beside the log, as they are."""
    real = files.real_path(log)
    attributes = real.with_name(".gitattributes")
    line = attributes_line(real.name, " ".join(f"{each}={NAME}" for each in _ATTRIBUTES))
    data = files.bytes_of(attributes)
    return SetupPlan(repository, attributes, line.decode(), data, data)


def _settings() -> dict[str, str]:
    """What git's settings are to hold: its shell, on every system that of POSIX, runs both.

    `-P` keeps Python from modules that lie in the copy, which anybody may have put there.
    """
    started = " ".join(map(shlex.quote, (Path(sys.executable).as_posix(), "-P", "-m")))
    command = f"{started} pcc_actions"
    return {
        f"merge.{NAME}.name": "each action and each event of both copies, by pcc-actions",
        f"merge.{NAME}.driver": f"{command.replace('%', '%%')} merge %O %A %B",
        f"diff.{NAME}.textconv": f"{command} git sentences",
    }


def _has(repository: Repository, section: str) -> bool:
    return any(
        repository.setting(name, here=True) is not None
        for name in _settings()
        if name.startswith(f"{section}.")
    )


def _others(repository: Repository, log: Path) -> list[str]:
    """The other files of the copy that are to be brought together by pcc-actions."""
    asked = f":(attr:merge={NAME})"
    told = repository.text("ls-files", "-z", "--cached", "--others", "--exclude-standard", asked)
    return sorted(set(filter(None, told.split("\0"))) - {repository.place_of(log)})


def _write(path: Path, before: bytes | None, after: bytes | None) -> None:
    try:
        if after is None:
            path.unlink()
        else:
            files.write_whole(path, after, before)
    except files.Unwritten as error:
        raise _unwritten(path, error.why) from None
    except OSError as error:
        raise _unwritten(path, files.reason(error)) from None


def _unwritten(path: Path, why: str) -> BadFile:
    return BadFile(
        f"{path} could not be written: {why}; nothing was changed.",
        "Ask for the right to write there, and run the same again.",
    )
