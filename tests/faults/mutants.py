"""Mutants of logs, sound and malformed: by hypothesis, and by atheris where that is installed.

    python -m tests.faults.mutants FOLDER TEXTS SECONDS    what came of it as JSON
    python -m tests.faults.mutants FOLDER 0 3600          what is kept, and an hour of atheris

The process that tries them tells how much memory it ever had, so it is one of its own.
"""

import json
import subprocess
import sys
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.faults.judging_logs import judged
from tests.faults.malformed import INVALID, NAMES, malformed, sound
from tests.faults.page import Table
from tests.faults.tracing import PACKAGE, environment

TEXTS: Final = 2000
SECONDS: Final = 300.0  # of atheris
MOST: Final = 300_000_000  # bytes of memory
LONG: Final = 20_000  # bytes of a text
CORPUS, HYPOTHESIS, ATHERIS = "kept", "mutants of hypothesis", "mutants of atheris"
KINDS: Final = (CORPUS, HYPOTHESIS, ATHERIS)

Cut = tuple[float, int, bytes]
PIECES: Final = st.sampled_from(
    [b"\n", b'"', b"'", b'"""', b"[", b"]", b"[[", b"]]", b"{", b"}", b"=", b"#", b"\\", b"\x00",
     b"\xff", b"\r", b"\xe2\x80\xa8", b"-", b".", b"1979-05-27", b"[[actions]]\n", b"inf", b"0x7",
     b"[[actions.history]]\n", b"\n# revision 1 \xc2\xb7 3 actions \xc2\xb7 sha256 "]
)  # fmt: skip
CUTS: Final = st.lists(
    st.tuples(st.floats(0, 1), st.integers(0, 80), PIECES | st.binary(max_size=6)), max_size=4
)


def mutant(data: bytes, cuts: list[Cut]) -> bytes:
    """A text with other bytes put in some places."""
    for where, length, piece in cuts:
        at = int(where * len(data))
        data = data[:at] + piece + data[at + length :]
    return data


@dataclass
class Counted:
    """How many texts of each kind were tried, what was wrong, and the most memory in bytes."""

    tried: dict[str, int] = field(default_factory=dict)
    wrong: dict[str, list[str]] = field(default_factory=dict)
    memory: int = 0

    def count(self, kind: str, name: str, wrong: list[str]) -> None:
        """Count what came of one text."""
        self.tried[kind] = self.tried.get(kind, 0) + 1
        self.wrong.setdefault(kind, []).extend(f"{name}: {each}" for each in wrong)


def all_of_them(folder: Path, texts: int, seconds: float) -> Counted:
    """Try what is kept, so many mutants by hypothesis, and atheris for so long."""
    folder.mkdir()
    counted = Counted()
    pcc = sound(folder / "log")
    data = pcc.log.read_bytes()
    _keep_corpus(folder / "corpus", data)
    for name in NAMES:
        counted.count(CORPUS, name, [*judged(pcc, malformed(data, name), invalid=name in INVALID)])

    @settings(max_examples=max(texts, 1), derandomize=True, database=None, deadline=None,
              phases=[Phase.generate], suppress_health_check=[*HealthCheck])  # fmt: skip
    @given(st.sampled_from(["", *NAMES]), CUTS)
    def one(name: str, cuts: list[Cut]) -> None:
        text = mutant(malformed(data, name) if name else data, cuts)
        counted.count(HYPOTHESIS, f"{name} {cuts}", [*judged(pcc, text)])

    if texts:
        one()
    counted.memory = _most_memory()
    if seconds and find_spec("atheris"):
        _by_atheris(folder, counted, seconds)
    return counted


def _most_memory() -> int:
    """The most memory that this process ever had, in bytes, where the system tells it."""
    status = Path("/proc/self/status")
    lines = status.read_text().splitlines() if status.exists() else []
    return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("VmHWM"))


def _keep_corpus(corpus: Path, data: bytes) -> None:
    """What atheris begins with: the sound log, and the malformed ones that are not long."""
    corpus.mkdir()
    texts = [data, *(malformed(data, name) for name in NAMES)]
    for number, text in enumerate(texts):
        if len(text) < LONG:
            (corpus / str(number)).write_bytes(text)


def _by_atheris(folder: Path, counted: Counted, seconds: float) -> None:
    """Have atheris find texts in a process of its own, which it ends itself."""
    done = _run("tests.faults.fuzzing", folder, int(seconds))
    lines = [json.loads(line) for line in (folder / "found.jsonl").read_text().splitlines()]
    counted.tried[ATHERIS] = max((each.get("tried", 0) for each in lines), default=0)
    counted.wrong[ATHERIS] = [each["wrong"] for each in lines if "wrong" in each]
    if done.returncode:
        counted.wrong[ATHERIS].append(f"atheris ended with {done.returncode}: {done.stderr[-500:]}")


def _run(module: str, *arguments: object, package: Path = PACKAGE) -> Any:
    return subprocess.run(
        [sys.executable, "-m", module, *map(str, arguments)], cwd=PACKAGE.root,
        env={**environment(package), "PYTHONPATH": f"{package}:{PACKAGE}"}, capture_output=True,
        encoding="utf-8", errors="replace", check=False,
    )  # fmt: skip


def tried(folder: Path, texts: int, seconds: float, package: Path = PACKAGE) -> Counted:
    """Try them in a process of its own, whose program may be another."""
    done = _run("tests.faults.mutants", folder, texts, seconds, package=package)
    assert done.returncode == 0, done.stderr
    return Counted(**json.loads(done.stdout))


def table(counted: Counted) -> Table:
    """Count by where the texts come from."""
    found = {kind: counted.wrong.get(kind, []) for kind in KINDS}
    if counted.memory > MOST:
        found[HYPOTHESIS] = [*found[HYPOTHESIS], f"{counted.memory:,} bytes of memory were taken"]
    return Table(
        "Logs that cannot be read",
        "Texts that are no log any more stand in the place of one, and mutants of them. Each is "
        "refused with 3 and one or two sentences that name the file and the line, or read and "
        "recorded in; never with a traceback, and never is a text changed that is refused. It "
        f"takes two seconds at most, and {MOST // 10**6} MB of memory.",
        ("texts", "tried", "wrong"),
        [(kind, counted.tried.get(kind, 0), len(found[kind])) for kind in KINDS],
        [f"{kind}: {each}" for kind in KINDS for each in found[kind]],
    )


if __name__ == "__main__":
    where, texts, seconds = sys.argv[1:]
    json.dump(vars(all_of_them(Path(where), int(texts), float(seconds))), sys.stdout)
