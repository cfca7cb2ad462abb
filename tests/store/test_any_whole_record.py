"""Whatever is saved, taken back and redacted: nothing is called gone, and what goes is found."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from pcc_actions.core.changes import actions
from pcc_actions.core.changes.redaction import redact
from pcc_actions.core.checks.finding import FaultCode
from pcc_actions.core.text.spellings import spellings
from pcc_actions.errors import Refused
from pcc_actions.store import seal
from pcc_actions.store.redaction import redact_files
from pcc_actions.store.saving import update
from pcc_actions.store.whole_record import whole_record
from tests.builders import action, provenance
from tests.examples import examples
from tests.store.logs import (
    ROOM,
    VISIT,
    add_one,
    clock,
    now,
    reading,
    record,
    text,
    took_back,
    write,
)

# More of them than versions are kept.
steps = st.lists(
    st.sampled_from(["note", "note", "defer", "add", "undo", "undo", "redo", "redact"]),
    min_size=1,
    max_size=60,
)


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(tmp_path_factory.mktemp("model") / "actions.toml")


@contextmanager
def copied(model: Path) -> Iterator[Path]:
    with TemporaryDirectory() as folder:
        copytree(model.parent, folder, dirs_exist_ok=True)
        yield Path(folder) / model.name


def take(path: Path, number: int, step: str) -> None:
    """Take a step as a command does; what is refused does nothing."""
    with suppress(Refused):
        if step in ("undo", "redo"):
            took_back(path, "undo" if step == "undo" else "redo")
        elif step == "add":
            add_one(path, f"{number + 10}.14/02/2023", f"Order tea {number}")
        elif step == "note":
            reference = VISIT if number % 2 else ROOM
            record(path, actions.note, reference, "15/03/2023", f"Phoned Bob {number}")
        elif step == "defer":
            record(path, actions.assign, VISIT, "15/03/2023", (f"E{number}",))
        else:
            before, words = action(reading(path).log, VISIT), spellings("Bob")
            stamp = provenance("20/03/2023")
            update(path, now(), lambda log: redact(log, 0, stamp, words))
            redact_files(path, before, words)


def faults(path: Path) -> list[FaultCode]:
    rows = whole_record(path, now(), clock, lambda done: None).rows
    return [each.code for _, each in rows if isinstance(each.code, FaultCode)]


@pytest.mark.slow
@given(steps)
@settings(max_examples=examples(60))
def test_what_is_saved_and_taken_back_is_never_called_gone(model: Path, steps: list[str]) -> None:
    with copied(model) as path:
        for number, step in enumerate(steps):
            take(path, number, step)
        assert faults(path) == []


@given(st.lists(st.sampled_from(["note", "defer", "add"]), max_size=5), st.integers(0, 99))
@settings(max_examples=examples(20))
def test_an_event_that_is_taken_out_of_the_text_and_sealed_anew_is_found(
    model: Path, steps: list[str], which: int
) -> None:
    with copied(model) as path:
        for number, step in enumerate(steps):
            take(path, number, step)
        parts = text(path).split("\n[[actions.history]]\n")
        assume(len(parts) > 1)
        at = 1 + which % (len(parts) - 1)
        rest = parts[at].partition("\n\n")[2]
        parts[at - 1 : at + 1] = [f"{parts[at - 1]}\n{rest}"]
        body = seal.body("\n[[actions.history]]\n".join(parts))
        count = body.count("[[actions]]")
        path.write_bytes(seal.sealed(body, reading(path).revision, count).encode())
        assert [each for each in faults(path) if each is FaultCode.EVENT_GONE]
