"""The text of a merged log: the blocks of both copies, and all that we do not know of them."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from hypothesis import given

from pcc_actions.core.changes import actions
from pcc_actions.core.changes.meetings import add_board, cancel_meeting, hold_meeting
from pcc_actions.core.changes.provenance import Provenance
from pcc_actions.core.model import Log
from pcc_actions.store import seal
from pcc_actions.store.document import LogDocument, new_document, with_log
from pcc_actions.store.merged_text import MergedText, merged_text
from pcc_actions.store.reading import Reading
from pcc_actions.store.whole_log import read_whole
from tests.builders import day, did, provenance, raised
from tests.drawn_changes import changes, logs, outcome
from tests.store.logs import LETTER, ROOM, VISIT, now, three_actions

PATH = Path("nowhere/actions.toml")


def sealed(log: Log, revision: int = 1) -> str:
    return seal.sealed(new_document(log).text, revision, len(log.actions))


def read(text: str) -> Reading:
    return read_whole(PATH, now(), 0, text.encode())


def changed(text: str, change: Callable[[Log], Log], revision: int = 2) -> str:
    """Give the text of a log as another save of it would be, under another revision."""
    reading = read(text)
    document = with_log(LogDocument(reading.blocks, reading.typed), change(reading.log))
    return seal.sealed(document.text, revision, len(document.log.actions))


def brought(base: str | None, ours: str, theirs: str) -> MergedText:
    return merged_text(None if base is None else read(base), read(ours), read(theirs))


BASE = sealed(three_actions())
OURS = changed(BASE, lambda log: did(log, actions.note, VISIT, "07/03/2023", "Rooms asked for"))
THEIRS = changed(BASE, lambda log: raised(log, "9.14/02/2023", "Order tea", "IF"), 5)
CAKE = "9.14/02/2023"


def test_what_each_copy_recorded_is_in_the_text() -> None:
    merged = brought(BASE, OURS, THEIRS)
    text = merged.data.decode()
    assert 'note = "Rooms asked for"' in text
    assert 'reference = "9.14/02/2023"' in text
    assert merged.revision == 6
    found = read(text)
    assert found.sealed
    assert found.log == merged.log


def test_the_same_text_comes_of_it_whichever_copy_is_ours() -> None:
    assert brought(BASE, OURS, THEIRS).data == brought(BASE, THEIRS, OURS).data
    assert brought(None, OURS, THEIRS).data == brought(None, THEIRS, OURS).data


def test_where_nothing_comes_ours_is_as_it_is() -> None:
    assert brought(BASE, OURS, BASE).data == OURS.encode()
    assert brought(BASE, OURS, OURS).data == OURS.encode()
    assert brought(None, OURS, BASE).data == OURS.encode()


def test_comments_and_keys_that_are_not_known_are_kept_of_both() -> None:
    ours = OURS.replace("owners = [", 'room = "12"  # upstairs\nowners = [', 1)
    theirs = THEIRS.replace('text = "Set up', '# asked for twice\nurgent = true\ntext = "Set up', 1)
    theirs = theirs.replace("[boards.GPB]\n", '# the board\n[boards.GPB]\nchair = "AC"\n')
    text = brought(BASE, ours, theirs).data.decode()
    for kept in (
        'room = "12"',
        "# asked for twice",
        "urgent = true",
        'chair = "AC"',
        "# the board",
    ):
        assert text.count(kept) == 1


def test_a_key_that_is_not_known_is_kept_with_its_event() -> None:
    noted = changed(BASE, lambda log: did(log, actions.note, VISIT, "07/03/2023", "Asked"))
    noted = noted.replace('note = "Asked"\n', 'note = "Asked"\nby_phone = true\n')
    ours = changed(BASE, lambda log: did(log, actions.note, VISIT, "20/02/2023", "Written"))
    merged = brought(BASE, ours, noted).data.decode()
    [block] = [each for each in merged.split("[[actions.history]]") if "by_phone" in each]
    assert 'note = "Asked"' in block


def test_each_event_keeps_its_own_lines_where_another_comes_before_it() -> None:
    ours = changed(BASE, lambda log: raised(log, "9.14/02/2023", "Order buns", "IF"))
    theirs = changed(BASE, lambda log: raised(log, "9.14/02/2023", "Order cake", "IF"), 5)
    theirs = changed(theirs, lambda log: did(log, actions.note, CAKE, "07/03/2023", "Asked"), 6)
    theirs = changed(
        theirs,
        lambda log: did(log, actions.defer, CAKE, "07/03/2023", date(2023, 5, 4), "Not yet"),
        7,
    )
    theirs = theirs.replace('note = "Asked"\n', 'note = "Asked"\nby_phone = true\n# on Monday\n')
    for merged in (brought(BASE, ours, theirs), brought(BASE, theirs, ours)):
        found = read(merged.data.decode())
        assert (found.log, found.doubtful) == (merged.log, ())
        assert 'note = "Asked"\nby_phone = true\n# on Monday\n' in found.text
        assert "given to another already" in found.text


def test_of_a_meeting_that_both_hold_after_all_the_text_says_what_holds() -> None:
    day = date(2023, 4, 4)
    base = changed(BASE, lambda log: cancel_meeting(log, "GPB", day, provenance("20/02/2023")))

    def held(on: str, revision: int) -> str:
        return changed(base, lambda log: hold_meeting(log, "GPB", day, provenance(on)), revision)

    ours, theirs = held("02/03/2023", 3), held("10/03/2023", 4)
    for merged in (brought(base, ours, theirs), brought(base, theirs, ours)):
        assert read(merged.data.decode()).log == merged.log
        assert merged.data.decode().count("reinstated = ") == 1


def test_words_taken_out_of_one_copy_come_back_in_no_comment_and_no_key() -> None:
    noted = changed(BASE, lambda log: did(log, actions.note, VISIT, "07/03/2023", "Ann Other rang"))
    noted = noted.replace('note = "Ann', 'caller = "Ann Other"\n# Ann Other again\nnote = "Ann')
    clean = noted.replace("Ann Other", "[redacted]")
    theirs = changed(noted, lambda log: did(log, actions.note, VISIT, "08/03/2023", "Seen"), 7)
    for known in (noted, BASE, None):
        one, other = brought(known, clean, theirs), brought(known, theirs, clean)
        assert "Ann Other" not in one.data.decode()
        assert 'caller = "[redacted]"\n# [redacted] again' in one.data.decode()
        assert 'note = "Seen"' in one.data.decode()
        assert one.data == other.data
        assert read(one.data.decode()).log == one.log


def test_a_table_that_is_not_known_comes_too() -> None:
    theirs = THEIRS.replace("[[actions]]", '[room]\nname = "Blue"\n\n[[actions]]', 1)
    assert brought(BASE, OURS, theirs).data.decode().count('[room]\nname = "Blue"') == 1


def test_a_board_that_is_new_comes_with_its_block() -> None:
    theirs = changed(BASE, lambda log: add_board(log, "SPCB", "Strategic Board", "free"))
    assert "[boards.SPCB]" in brought(BASE, OURS, theirs).data.decode()


def test_boards_that_are_new_on_both_stand_in_one_order_whichever_copy_is_ours() -> None:
    ours = changed(BASE, lambda log: add_board(log, "SPCB", "Strategic Board", "free"))
    theirs = changed(BASE, lambda log: add_board(log, "AUDIT", "Audit Committee", "free"))
    text = brought(BASE, ours, theirs).data
    assert text == brought(BASE, theirs, ours).data
    assert text.index(b"[boards.AUDIT]") < text.index(b"[boards.SPCB]")


def test_what_both_recorded_of_one_meeting_is_in_the_text_of_both() -> None:
    day_of = ("GPB", day("04/04/2023"))

    def cancelling(on: str, by: str, note: str) -> Callable[[Log], Log]:
        return lambda log: cancel_meeting(log, *day_of, provenance(on, by), note)

    snow = changed(BASE, cancelling("09/03/2023", "IF", "Snow")).replace(
        '"Snow" }', '"Snow", m = 7 }'
    )
    strike = changed(BASE, cancelling("20/03/2023", "CC", "Strike"))
    merged = brought(BASE, snow, strike)
    assert brought(BASE, strike, snow).data == merged.data
    text = merged.data.decode()
    assert 'by = "CC", note = "Strike" }\n\n[[meetings.cancelled_apart]]\non = 2023-03-09\n' in text
    assert 'by = "IF"\nnote = "Snow"\nm = 7\n' in text
    assert read(text).log == merged.log

    def held_by(by: str) -> str:
        return changed(text, lambda log: hold_meeting(log, *day_of, provenance("21/03/2023", by)))

    both = brought(text, held_by("IF"), held_by("CC"))
    assert 'by = "IF" }\n\n[[meetings.reinstated_apart]]\non = 2023-03-21\n' in both.data.decode()
    assert read(both.data.decode()).log == both.log
    again = changed(both.data.decode(), cancelling("22/03/2023", "IF", "Ice"))
    assert "m = 7\n" in again
    assert brought(both.data.decode(), again, again).data == again.encode()


def test_the_line_ends_of_ours_are_kept() -> None:
    data = brought(BASE, OURS.replace("\n", "\r\n"), THEIRS).data
    assert data.count(b"\n") == data.count(b"\r\n")
    assert read(data.decode()).sealed


def test_what_neither_copy_changed_stands_as_it_was() -> None:
    [letter] = [each for each in BASE.split("[[actions]]\n") if LETTER in each]
    assert letter in brought(BASE, OURS, THEIRS).data.decode()


def test_an_edit_by_hand_on_either_copy_is_entered() -> None:
    theirs = THEIRS.replace('text = "Book a room"', 'text = "Book two rooms"', 1)
    merged = brought(BASE, OURS, theirs)
    [room] = [each for each in merged.log.actions if each.reference == ROOM]
    assert (room.text, room.history[-1].by) == ("Book two rooms", "hand edit")


@given(logs, changes, changes, changes)
def test_the_text_says_what_the_merged_log_is(
    log: Log,
    first: list[tuple[Callable[[Log, Provenance], Log], date]],
    second: list[tuple[Callable[[Log, Provenance], Log], date]],
    third: list[tuple[Callable[[Log, Provenance], Log], date]],
) -> None:
    base = sealed(outcome(log, first))
    ours = changed(base, lambda log: outcome(log, second))
    theirs = changed(base, lambda log: outcome(log, third), 3)
    for known in (base, None):
        merged = brought(known, ours, theirs)
        found = read(merged.data.decode())
        assert found.sealed or merged.data == ours.encode()
        assert found.log == merged.log
        assert not found.doubtful
        other = brought(known, theirs, ours).data.decode()
        assert seal.body(other) == seal.body(merged.data.decode())
