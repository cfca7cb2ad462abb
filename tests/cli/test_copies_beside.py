"""A conflict copy beside the log is told of by what lists and what records, in one line."""

from pathlib import Path

import pytest

from pcc_actions.cli.copies_beside import copies_sentence
from tests.cli.running import Pcc, ran

COPY = "t-LAPTOP.toml"
TOLD = (
    f"A copy of the log lies beside it: {COPY}. See what it holds: "
    f"pcc-actions --file t.toml merge {COPY} --dry-run\n"
)


@pytest.fixture
def beside(four: Pcc) -> Pcc:
    """The log of four actions, and a copy of it in which something else was recorded."""
    (four.folder / COPY).write_bytes(four.log.read_bytes())
    assert ran("--file", str(four.folder / COPY), "note", "3.14/02/2023", "Rang them").code == 0
    return four


@pytest.mark.parametrize(
    "line",
    ["outstanding", "overdue", "list", "today", "show 3.14/02/2023", "history", "movement",
     "list --format csv --as-at 07/03/2023", "programme list", "note 3.14/02/2023 Seen",
     "note 3.14/02/2023 Seen --dry-run", "settings body Office", "undo --yes",
     "assign --from OPCC --to DCC --yes", "add 12.14/02/2023 'Order tea' --owner EI"],
)  # fmt: skip
def test_it_is_said_once(beside: Pcc, line: str) -> None:
    import shlex

    assert beside(*shlex.split(line)).ok.err.count(TOLD) == 1


def test_nothing_is_said_without_one(four: Pcc) -> None:
    (four.folder / COPY).write_bytes(four.log.read_bytes())
    assert four("outstanding").ok.err == ""
    assert four("note", "3.14/02/2023", "Seen").ok.err == ""


def test_where_the_copies_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    copies = [tmp_path / "actions (1).toml", tmp_path / "actions-LAPTOP.toml"]
    assert copies_sentence(copies) == (
        "Copies of the log lie beside it: actions (1).toml and actions-LAPTOP.toml. See what they "
        'hold, one by one: pcc-actions merge "actions (1).toml" --dry-run'
    )
    monkeypatch.chdir(tmp_path.parent)
    assert copies_sentence(copies[1:]).endswith(
        f"merge {Path(tmp_path.name, copies[1].name)} --dry-run"
    )
    below = tmp_path / "below"
    below.mkdir()
    monkeypatch.chdir(below)
    assert copies_sentence(copies[1:]).endswith(f"merge {copies[1]} --dry-run")
    log = tmp_path / "actions.toml"
    assert copies_sentence(copies[1:], log).endswith(
        f"pcc-actions --file {log} merge {copies[1]} --dry-run"
    )
    below.rmdir()
    assert copies_sentence(copies[1:]).endswith(f"merge {copies[1]} --dry-run")
