"""Documents made to take long: each is read, or refused in a sentence, in seconds."""

import subprocess
import sys
from pathlib import Path
from time import perf_counter

import pytest

from tests.cli.commands.test_import import log
from tests.cli.commands.test_import_terminal import ASKS, COLUMNS
from tests.cli.running import Pcc
from tests.cli.test_terminal import ended, terminal

pytestmark = pytest.mark.slow  # it waits for limits of time

__all__ = ["log"]

SECONDS = 90  # the limits are 20 of the processor for reading and for planning; it may be busy


def sheet(rows: int) -> str:
    """Give an action log in which every row is another action, of another item or meeting."""
    made = (
        f"{row % 20 + 1}.{row // 20 % 28 + 1:02}/{row // 560 % 12 + 1:02}/{2000 + row // 6720},"
        f"Price the vans of station {row} for the panel,OM,outstanding"
        for row in range(rows)
    )
    return "\n".join(["Ref,Action,Owner,Status", *made])


def long_text(first: str) -> str:
    return " ".join(first + chr(97 + at % 26) + chr(97 + at // 26 % 26) * 3 for at in range(30_000))


DOCUMENTS = {
    "rows.csv": sheet(19_999),
    "quotes.csv": "Ref,Action\n" + '3.14/02/2023,"Price the "vans,OM\n' * 10_000,
    "line.txt": "Action: OM to price the vans " * 140_000,
    "cell.csv": f"Ref,Action\n3.14/02/2023,{'vans ' * 600_000}\n",
    "nested.md": "> - " * 4500 + "EI to price the vans",
    "line.md": "Action: **OM** to price the vans " * 120_000,
    "texts.csv": f"Ref,Action\n,{long_text('van')}\n,{long_text('tyre')}\n",
}


@pytest.mark.parametrize("name", [*DOCUMENTS, pytest.param("brackets.md", marks=pytest.mark.slow)])
def test_it_is_read_or_refused_in_seconds(log: Pcc, name: str) -> None:
    text = DOCUMENTS.get(name, ("[" * 19_000 + "\n\n") * 200)
    (log.folder / name).write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "pcc_actions", "--file", str(log.log), "--by", "IF"]
    before = log.kept()
    began = perf_counter()
    done = subprocess.run(
        [*command, "import", str(log.folder / name), "--board", "GPB", "--meeting", "14/02/2023"],
        capture_output=True, text=True, encoding="utf-8",
    )  # fmt: skip
    assert perf_counter() - began < SECONDS
    assert done.returncode in (0, 3)
    assert done.stderr.count("\n") == 1
    assert ("Error: " in done.stderr) == (done.returncode == 3)
    assert log.kept() == before


def test_what_is_too_long_is_told(log: Pcc) -> None:
    (log.folder / "m.csv").write_text(
        f"Ref,Action\n3.14/02/2023,{'vans ' * 5000}\n4.14/02/2023,Price the vans\n"
    )
    done = log("import", str(log.folder / "m.csv"), "--board", "GPB", "--yes").ok
    assert "row 2: A cell of this row has 24,999 characters" in " ".join(done.out.split())
    assert "4.14/02/2023 (GPB) recorded" in done.out


def test_planning_that_takes_too_long_ends_in_a_sentence(
    log: Pcc, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "pcc_actions.cli.stopwatch.Stopwatch.__init__.__defaults__",
        (0.0, perf_counter, perf_counter),
    )
    (log.folder / "m.csv").write_text(sheet(3))
    said = log.refuses(3, "import", str(log.folder / "m.csv"), "--board", "GPB", "--yes")
    assert said.startswith("m.csv takes more than 0 seconds to read and to hold against the log")


COLUMNS_ASKED = 3  # which of what is waited for it is


@pytest.mark.skipif(sys.platform == "win32", reason="pexpect opens no terminal on Windows")
@pytest.mark.parametrize("stage", ["Reading the document", "Putting the actions", "Holding the"])
def test_interrupted_at_any_stage_it_ends_quietly(log: Pcc, stage: str, tmp_path: Path) -> None:
    (log.folder / "rows.csv").write_text(sheet(6000), encoding="utf-8")
    before = recorded(log)
    with terminal(log, "import", str(log.folder / "rows.csv"), "--board", "GPB") as child:
        asked, typed = COLUMNS
        found = child.expect([stage, "Error: ", ASKS, asked])
        if found == COLUMNS_ASKED:
            child.sendline(typed)
            found = child.expect([stage, "Error: ", ASKS])
        child.sendintr()
        code, printed = ended(child)
    if found == 0:
        assert (code, printed.count("Interrupted.")) == (130, 1)
        assert "Traceback" not in printed
    assert recorded(log) == before


def recorded(log: Pcc) -> dict[str, bytes]:
    """The files of the log, without the answers that are kept for the next start."""
    return {name: held for name, held in log.kept().items() if "/drafts/" not in name}
