"""Mutants of logs, sound and malformed: by hypothesis, and by atheris where that is installed.

    python -m tests.faults.mutants FOLDER TEXTS SECONDS    what came of it as JSON
    python -m tests.faults.mutants FOLDER 0 3600          what is kept, and an hour of atheris

The process that tries them tells how much memory it ever had, so it is one of its own.
"""

import json
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.faults.counted import Counted, counted_from
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


def all_of_them(folder: Path, texts: int, seconds: float) -> Counted:
    """Try what is kept, so many mutants by hypothesis, and atheris for so long."""
    folder.mkdir()
    counted = Counted()
    pcc = sound(folder / "log")
    data = pcc.log.read_bytes()
    _keep_corpus(folder / "corpus", data)
    for name in NAMES:
        found = judged(pcc, malformed(data, name), invalid=name in INVALID)
        counted.count([CORPUS], [f"{CORPUS}: {name}: {each}" for each in found])

    @settings(max_examples=max(texts, 1), derandomize=True, database=None, deadline=None,
              phases=[Phase.generate], suppress_health_check=[*HealthCheck])  # fmt: skip
    @given(st.sampled_from(["", *NAMES]), CUTS)
    def one(name: str, cuts: list[Cut]) -> None:
        text = mutant(malformed(data, name) if name else data, cuts)
        found = judged(pcc, text)
        counted.count([HYPOTHESIS], [f"{HYPOTHESIS}: {name} {cuts}: {each}" for each in found])

    if texts:
        one()
    count_memory(counted, _most_memory())
    if seconds and find_spec("atheris"):
        _by_atheris(folder, counted, seconds)
    return counted


def count_memory(counted: Counted, taken: int) -> None:
    """Count as wrong where more bytes of memory than promised were taken for a text."""
    if taken > MOST:
        counted.faulty[HYPOTHESIS] += 1
        counted.wrong.append(f"{HYPOTHESIS}: {taken:,} bytes of memory were taken")


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
    wrong = [each["wrong"] for each in lines if "wrong" in each]
    if done.returncode:
        wrong.append(f"atheris ended with {done.returncode}: {done.stderr[-500:]}")
    counted.faulty[ATHERIS] = len(wrong)
    counted.wrong += [f"{ATHERIS}: {each}" for each in wrong]


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
    return counted_from(done.stdout)


def table(counted: Counted) -> Table:
    """Count by where the texts come from."""
    return Table(
        "Logs that cannot be read",
        "Texts that are no log any more stand in the place of one, and mutants of them. Each is "
        "refused with 3 and one or two sentences that name the file and the line, or read and "
        "recorded in; never with a traceback, and never is a text changed that is refused. It "
        f"takes two seconds at most, and {MOST // 10**6} MB of memory.",
        ("texts", "tried", "wrong"),
        counted.rows(KINDS),
        counted.wrong,
    )


if __name__ == "__main__":
    where, texts, seconds = sys.argv[1:]
    sys.stdout.write(all_of_them(Path(where), int(texts), float(seconds)).as_json())
