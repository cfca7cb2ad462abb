"""Characters that lead a reader or a terminal astray, in every field, through every command.

They are the control characters, those that turn the direction of writing, and the separators of
lines and paragraphs. Somebody typed them into the log, as an editor lets them; no command prints
one of them raw, whatever it says.
"""

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from tests.cli.running import Done, Pcc
from tests.faults.malformed import sound
from tests.faults.page import Table
from tests.faults.tracing import PACKAGE, environment

# It ends our own lines.
_OURS: Final = "\n"
CONTROLS: Final = "".join(map(chr, (*range(0x20), *range(0x7F, 0xA0))))
TURNING: Final = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
SEPARATORS: Final = "\u2028\u2029"
# The marks of a direction turn nothing around them; they are sown, and may be seen.
_SEEN: Final = "\u061c\u200e\u200f"
PLANTED: Final = CONTROLS + TURNING + SEPARATORS
RAW: Final = re.compile(f"[{re.escape(''.join(sorted({*PLANTED} - {*_OURS, *_SEEN})))}]")

LOOKING: Final = (
    "outstanding", "overdue", "list", "list --group owner", "list --format json",
    "list --format csv", "list --format markdown", "today", "show 3.14/02/2023 4.14/02/2023",
    "show 5.14/02/2023", "history", "history 3.14/02/2023", "movement --since 01/01/2023",
    "figures", "chase", "report GPB --as-at 14/02/2023 --include-exempt",
    "report GPB --programme --as-at 14/02/2023", "board list", "meeting list", "person list",
    "programme list", "programme show Estates", "settings", "check", "git sentences",
)  # fmt: skip
RECORDING: Final = (
    "add 3.14/02/2023 'Arrange a visit'", "note 3.14/02/2023 'Rang them'",
    "complete 3.14/02/2023", "discharge 3.14/02/2023 Agreed", "withdraw 3.14/02/2023 Gone",
    "reopen 4.14/02/2023 Wrong", "defer 3.14/02/2023 04/04/2090 Late", "assign 3.14/02/2023 CFO",
    "assign --from IF --to CFO --yes", "correct 3.14/02/2023 --text 'Visit' --note Misheard",
    "correct 3.14/02/2023 --redact Arrange", "exempt 3.14/02/2023 'FOIA s.31'",
    "exempt 4.14/02/2023 --lift", "meeting edit GPB 07/03/2023 --date 08/03/2023",
    "meeting cancel GPB 11/04/2023 --on 08/03/2023", "board edit GPB 'The Board'",
    "person edit IF --name 'Iris Meadow'",
    "programme correct Estates --text 'The lease' --note Misheard",
    "settings body Office", "check --fix", "undo --yes", "redo --yes",
)  # fmt: skip
MERGING: Final = ("merge COPY --dry-run", "merge COPY", "undo --yes")
COMPLETION: Final = ("show ", "list --owner ", "programme show ", "note 3.", "list ")


@dataclass(frozen=True)
class Sown:
    """A log in which one field holds all of these characters: which line of it, and its text.

    `before` is the log without them.
    """

    name: str
    text: str
    before: str


def sown(text: str) -> list[Sown]:
    """A log for every field of it that is a text, the name of a person among them."""
    lines = text.split("\n")
    fields = [at for at, line in enumerate(lines)
              if line.count('"') >= 2 and not line.startswith("id = ")]  # fmt: skip
    made = [Sown(f"line {at + 1}, {lines[at]}", _with(lines, at, _poisoned(lines[at])), text)
            for at in fields]  # fmt: skip
    key = lines.index("[people.IF]")
    return [*made, Sown("the initials of a person",
                        _with(lines, key, f'[people."IF{_ESCAPES}"]'), text)]  # fmt: skip


_ESCAPES: Final = "".join(f"\\u{ord(each):04x}" for each in PLANTED)


def _poisoned(line: str) -> str:
    """A line with them before its last quotation mark."""
    before, _, after = line.rpartition('"')
    return f'{before}{_ESCAPES}"{after}'


def _with(lines: list[str], at: int, line: str) -> str:
    return "\n".join([*lines[:at], line, *lines[at + 1 :]])


def wrong(pcc: Pcc, one: Sown, lines: tuple[str, ...] = (*LOOKING, *RECORDING)) -> Iterator[str]:
    """Run commands on such a log; give what one of them printed raw."""
    for line in lines:
        pcc.log.write_text(one.text, encoding="utf-8", newline="\n")
        yield from _said_wrong(line, pcc(*shlex.split(line)))


def wrong_merge(pcc: Pcc, one: Sown) -> Iterator[str]:
    """Merge such a log, as a conflict copy, into the one without them; give what was raw."""
    apart = Pcc(pcc.folder / "apart")
    shutil.rmtree(apart.folder, ignore_errors=True)
    apart.folder.mkdir()
    copy = apart.folder / "t-LAPTOP.toml"
    for file, text in ((apart.log, one.before), (copy, one.text)):
        file.write_text(text, encoding="utf-8", newline="\n")
    for line in MERGING:
        yield from _said_wrong(line, apart(*shlex.split(line.replace("COPY", str(copy)))))


def _said_wrong(line: str, done: Done) -> Iterator[str]:
    for stream, said in (("stdout", done.out), ("stderr", done.err)):
        yield from _raw(f"{line}, {stream}", said)
    if "went wrong inside" in done.err:
        yield f"{line}: {done.err}"


def wrong_completion(pcc: Pcc, one: Sown) -> Iterator[str]:
    """Press Tab after some lines; give what was offered raw."""
    pcc.log.write_text(one.text, encoding="utf-8", newline="\n")
    for line in COMPLETION:
        more = {"_PCC_ACTIONS_COMPLETE": "complete_fish", "_TYPER_COMPLETE_FISH_ACTION": "get-args",
                "_TYPER_COMPLETE_ARGS": f"pcc-actions --file {pcc.log} {line}"}  # fmt: skip
        done = subprocess.run(
            [sys.executable, "-m", "pcc_actions"], cwd=PACKAGE.root, capture_output=True,
            env={**environment(PACKAGE), **more}, encoding="utf-8", check=False,
        )  # fmt: skip
        tabs = done.stdout.replace("\t", " ")  # fish parts an offer from its words with one
        yield from _raw(f"Tab after {line}", tabs + done.stderr)


def wrong_at_a_terminal(pcc: Pcc, one: Sown, lines: tuple[str, ...] = LOOKING[:2]) -> Iterator[str]:
    """Run commands at a terminal without colours; give what came there raw."""
    import pexpect

    pcc.log.write_text(one.text, encoding="utf-8", newline="\n")
    there: Mapping[str, str] = {
        **os.environ,
        "NO_COLOR": "1",
        "TERM": "dumb",
        "PCC_ACTIONS_BY": "IF",
    }
    for line in lines:
        said: object = pexpect.run(
            shlex.join([sys.executable, "-m", "pcc_actions", "--file", str(pcc.log),
                        *shlex.split(line)]),
            env=there, cwd=str(PACKAGE), encoding="utf-8", timeout=60,
        )  # fmt: skip
        yield from _raw(f"{line} at a terminal", str(said))


def _raw(where: str, said: str) -> Iterator[str]:
    said = said.replace("\r\n", "\n")  # as a terminal and CSV end a line
    if found := RAW.search(said):
        around = said[max(0, found.start() - 40) : found.start() + 10]
        yield f"{where}: U+{ord(found[0]):04X} raw in {around!r}"


@dataclass
class Counted:
    """What was tried of them, and what was printed raw."""

    fields: int = 0
    commands: int = 0
    wrong: list[str] = field(default_factory=list)


def all_of_them(folder: Path, one_of: int = 1) -> Counted:
    """Sow them in every field, or one of so many, and run every command."""
    folder.mkdir()
    counted = Counted()
    pcc = sound(folder / "log")
    for at, one in enumerate(sown(pcc.log.read_text(encoding="utf-8"))[::one_of]):
        found = [
            *wrong(pcc, one),
            *wrong_merge(pcc, one),
            *(wrong_completion(pcc, one) if at % 6 == 0 else ()),
        ]
        counted.fields += 1
        counted.commands += len(LOOKING) + len(RECORDING) + len(MERGING)
        counted.wrong += [f"{one.name}: {each}" for each in found]
    return counted


def table(counted: Counted) -> Table:
    """Count what was tried."""
    return Table(
        "Characters that lead astray",
        f"The {len(CONTROLS)} control characters, those that turn the direction of writing and the "
        "separators of lines and paragraphs stand in one field of a log after the other, and "
        "every command is run on it, the Tab key pressed. None of them is printed raw, on "
        "standard output or error.",
        ("fields", "commands", "wrong"),
        [(counted.fields, counted.commands, len(counted.wrong))],
        counted.wrong,
    )
