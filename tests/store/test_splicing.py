"""What is written of a changed log: what stays is neither copied nor put together."""

from pathlib import Path

from pcc_actions.core.changes import actions
from pcc_actions.store.read_log import read_on_demand
from pcc_actions.store.splicing import spliced
from tests.builders import did
from tests.store.logs import LETTER, now, write


def pieces(log: Path) -> list[bytes | memoryview]:
    reading = read_on_demand(log, now())
    assert reading.stored is not None
    after = did(reading.log, actions.note, LETTER, "15/03/2023", "Seen")
    found = spliced(reading.stored.layout, reading.log, after)
    assert found is not None
    assert [each.obj is reading.data for each in found if isinstance(each, memoryview)] == [
        True for each in found if isinstance(each, memoryview)
    ]
    return found


def test_what_stays_is_written_from_the_bytes_that_were_read(tmp_path: Path) -> None:
    log = write(tmp_path / "actions.toml")
    _, before, _, after, last = pieces(log)
    assert isinstance(before, memoryview)
    assert bytes(before).count(b"[[actions]]") == 1
    assert isinstance(after, memoryview)
    assert isinstance(last, bytes)


def test_with_other_line_ends_it_is_one_piece(tmp_path: Path) -> None:
    log = write(tmp_path / "actions.toml")
    log.write_bytes(log.read_bytes().replace(b"\n", b"\r\n"))
    [whole] = pieces(log)
    assert bytes(whole).count(b"\r\n") == bytes(whole).count(b"\n")
