"""Logs that cannot be read, and mutants of them: some here, all of it in tests.faults."""

from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pcc_actions.store.log_text import text_of
from tests.cli.running import Pcc
from tests.examples import examples, in_part
from tests.faults.counted import Counted
from tests.faults.judging_logs import judged
from tests.faults.malformed import DOUBTFUL, INVALID, NAMES, malformed, sound
from tests.faults.mutants import CORPUS, CUTS, MOST, Cut, count_memory, mutant, table, tried


@pytest.fixture(scope="module")
def log(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Pcc, bytes]]:
    with pytest.MonkeyPatch.context() as desk:
        desk.setenv("COLUMNS", "100")
        pcc = sound(tmp_path_factory.mktemp("logs") / "log")
        yield pcc, pcc.log.read_bytes()


@pytest.mark.parametrize("name", in_part(((name,) for name in INVALID), 4))
def test_it_is_refused_with_file_and_line(name: str, log: tuple[Pcc, bytes]) -> None:
    pcc, data = log
    assert [*judged(pcc, malformed(data, name), invalid=True)] == []


@pytest.mark.parametrize("name", DOUBTFUL)
def test_what_has_to_be_settled_is_listed_and_not_recorded_in(
    name: str, log: tuple[Pcc, bytes]
) -> None:
    pcc, data = log
    doubtful = malformed(data, name)
    assert [*judged(pcc, doubtful)] == []
    assert pcc.log.read_bytes() == doubtful


@settings(max_examples=examples(60))
@given(st.sampled_from(["", *NAMES]), CUTS)
def test_a_mutant_is_refused_or_recorded_in(
    log: tuple[Pcc, bytes], name: str, cuts: list[Cut]
) -> None:
    pcc, data = log
    assert [*judged(pcc, mutant(malformed(data, name) if name else data, cuts))] == []


def test_there_are_at_least_sixty_of_them(log: tuple[Pcc, bytes]) -> None:
    texts = {malformed(log[1], name) for name in INVALID}
    assert len(texts) == len(INVALID) >= 60


@pytest.mark.slow
def test_all_of_them_take_no_more_memory_than_promised(tmp_path: Path) -> None:
    counted = tried(tmp_path / "logs", 20, 0)
    assert counted.tried[CORPUS] == len(NAMES)
    assert counted.wrong == []


def test_a_log_that_can_be_read_where_it_should_not_would_be_seen(log: tuple[Pcc, bytes]) -> None:
    assert next(iter(judged(*log, invalid=True))) == "outstanding: code 0, and not 3"


def test_a_traceback_would_be_seen(log: tuple[Pcc, bytes], monkeypatch: pytest.MonkeyPatch) -> None:
    def naive(*_: object) -> NoReturn:
        raise ValueError("unexpected")

    monkeypatch.setattr("pcc_actions.store.whole_log.text_of", naive)
    found = [*judged(log[0], malformed(log[1], "curly quotation marks"), invalid=True)]
    assert found[0].startswith("outstanding: code ")


def test_a_program_that_mends_what_it_cannot_read_would_be_seen(
    log: tuple[Pcc, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    def naive(path: Path, data: bytes) -> str:
        path.write_bytes(data + b"# seen\n")
        return text_of(path, data)

    monkeypatch.setattr("pcc_actions.store.whole_log.text_of", naive)
    found = [*judged(log[0], malformed(log[1], "a key twice"), invalid=True)]
    assert "outstanding changed the file, code 3" in found


def test_a_slow_answer_would_be_seen(
    log: tuple[Pcc, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tests.faults.judging_logs.SECONDS", 0.0)
    assert any(" took " in each for each in judged(*log))


def test_too_much_memory_would_be_seen() -> None:
    counted = Counted()
    count_memory(counted, MOST)
    assert counted.wrong == []
    count_memory(counted, MOST + 1)
    assert [row[-1] for row in table(counted).rows] == [0, 1, 0]
