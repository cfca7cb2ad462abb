"""A log read: what was typed into it, what is gone from it, and what a list needs of it."""

import re
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from pcc_actions.core.changes import actions
from pcc_actions.core.history.replay import disagreements
from pcc_actions.core.model import HAND_EDIT, Log
from pcc_actions.errors import BadFile
from pcc_actions.store import files, seal, versions
from pcc_actions.store import read_log as store_reading
from pcc_actions.store.read_log import read_log, read_on_demand, read_open_actions
from pcc_actions.store.reading import Reading
from pcc_actions.store.saving import update
from pcc_actions.store.sidecar import sidecar
from tests.builders import action, changed, day, stood
from tests.ordinary_user import ordinary_user
from tests.store.logs import (
    BARE,
    LAST_ACTION,
    LETTER,
    ROOM,
    VISIT,
    add_one,
    cut_before,
    now,
    posix,
    reading,
    record,
    text,
    three_actions,
    type_over,
    write,
)


def test_a_log_reads_back_as_it_was_recorded(three: Path) -> None:
    found = reading(three)
    assert found.log == found.typed == three_actions()
    assert (found.revision, found.sealed, found.missing, found.kept) == (1, True, "", None)


@pytest.mark.parametrize("windows", [lambda data: b"\xef\xbb\xbf" + data,
                                     lambda data: data.replace(b"\n", b"\r\n")])  # fmt: skip
def test_a_mark_or_other_line_ends_are_no_edit(three: Path, windows: object) -> None:
    assert callable(windows)
    three.write_bytes(windows(three.read_bytes()))
    assert reading(three).sealed
    assert reading(three).log == three_actions()


@posix
def test_a_moment_typed_without_its_offset_is_in_utc_wherever_it_is_read(
    three: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    three.write_text(re.sub(r"(?m)^(at = .*)Z$", r"\1", text(three)))
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    time.tzset()
    try:
        assert reading(three).log == three_actions()
    finally:
        monkeypatch.undo()
        time.tzset()


def test_there_is_no_log(tmp_path: Path) -> None:
    with pytest.raises(BadFile, match=r"no log at .* Make one there with pcc-actions init"):
        reading(tmp_path / "actions.toml")
    assert list(tmp_path.iterdir()) == []


def test_what_is_known_of_a_log_is_taken_again_while_nobody_changed_it(
    three: Path, tmp_path: Path
) -> None:
    known = read_on_demand(three, now())
    assert read_on_demand(three, now(), known) is known
    other = write(tmp_path / "other.toml")
    assert read_on_demand(other, now(), known).path == other
    type_over(three, ("date = 2023-03-07", "date = 2023-03-08"))
    edited = read_on_demand(three, now(), known)
    assert (edited is known, edited.sealed) == (False, False)
    assert read_on_demand(three, now(), edited) is not edited  # what was typed is told as of now
    record(three, actions.note, LETTER, "15/03/2023", "Seen")
    assert read_on_demand(three, now(), known).revision == 3


def test_what_is_known_of_a_log_is_not_taken_again_once_a_later_version_is_kept(
    three: Path,
) -> None:
    known, before = read_on_demand(three, now()), three.read_bytes()
    record(three, actions.note, LETTER, "15/03/2023", "Seen")
    three.write_bytes(before)
    assert read_on_demand(three, now(), known).ahead == 2


def test_reading_leaves_nothing_behind(tmp_path: Path, three: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "actions.toml").write_bytes(three.read_bytes() + b"# mine\n")
    reading(elsewhere / "actions.toml")
    read_open_actions(elsewhere / "actions.toml", now(), day("01/03/2023"))
    assert [each.name for each in elsewhere.iterdir()] == ["actions.toml"]


@pytest.mark.parametrize(
    ("typed", "name", "before", "after"),
    [
        (('text = "Set up a visit"\nowners = ["EI", "IF"]\nraised', 'text = "Two visits"\n'
          'owners = ["EI", "IF"]\nraised'), "text", "Set up a visit", "Two visits"),
        (('owners = ["EI", "IF"]\nraised', "owners = []\nraised"), "owners", ("EI", "IF"), ()),
        (("due = 2023-03-10\nstatus", "due = 2023-05-10\nstatus"), "due", day("10/03/2023"),
         day("10/05/2023")),
        (("due = 2023-03-10\nstatus", "status"), "due", day("10/03/2023"), None),
        (("due = 2023-03-10\nstatus", 'due = 2023-03-10\nexempt = "FOIA s.31"\nstatus'), "exempt",
         None, "FOIA s.31"),
        (("due = 2023-03-10\nstatus", 'due = 2023-03-10\ntheme = "Trust"\nstatus'), "theme", None,
         "Trust"),
        (("due = 2023-03-10\nstatus", 'due = 2023-03-10\ndue_words = "soon"\nstatus'), "due_words",
         None, "soon"),
        (('due = 2023-03-10\nstatus = "outstanding"', 'due = 2023-03-10\nstatus = "completed"'),
         "status", "outstanding", "completed"),
        (("raised = 2023-02-14\ndue", "raised = 2023-02-13\ndue"), "raised", day("14/02/2023"),
         day("13/02/2023")),
    ],
)  # fmt: skip
def test_a_key_typed_over_holds_and_is_entered(
    three: Path, typed: tuple[str, str], name: str, before: object, after: object
) -> None:
    type_over(three, typed)
    found = reading(three)
    assert not found.sealed
    there = action(found.log, VISIT)
    assert getattr(there, name) == after
    assert (there.history[-1].by, there.history[-1].on) == (HAND_EDIT, day("20/03/2023"))
    assert dict(there.history[-1].changes) == changed(**{name: (before, after)})
    assert found.log.actions[1:] == three_actions().actions[1:]
    saved = update(three, now(), lambda log: log)
    assert saved.after == found.log == reading(three).log
    assert reading(three).sealed


def test_a_date_typed_into_the_file_does_not_move_silently(three: Path) -> None:
    type_over(three, ("due = 2023-03-10\nstatus", "due = 2023-05-10\nstatus"))
    add_one(three)
    log = reading(three).log
    assert stood(log, VISIT, "19/03/2023").due == day("10/03/2023")
    assert stood(log, VISIT, "20/03/2023").due == day("10/05/2023")


def test_closed_by_hand_without_a_day(three: Path) -> None:
    type_over(three, ('due = 2023-03-10\nstatus = "outstanding"', 'status = "discharged"'))
    there = action(reading(three).log, VISIT)
    assert (there.status, there.closed) == ("discharged", day("20/03/2023"))
    update(three, now(), lambda log: log)
    assert "closed = 2023-03-20\n" in text(three)


def test_a_comment_is_nothing_to_enter(three: Path) -> None:
    type_over(three, ('text = "Book a room"\nowners = ["OPCC"]\nraised',
                      'text = "Book a room"   # the large one\nowners = ["OPCC"]\nraised'),
              (LAST_ACTION, "\n# The room\n" + LAST_ACTION))  # fmt: skip
    found = reading(three)
    assert not found.sealed
    assert found.log == found.typed == three_actions()
    add_one(three)
    assert 'text = "Book a room"   # the large one\n' in text(three)
    assert "\n# The room\n\n[[actions]]" in text(three)


def test_what_can_only_be_seen_against_the_kept_version(three: Path) -> None:
    type_over(three, ('reference = "3.14/02/2023"', 'reference = "8.14/02/2023"'),
              ('board = "GPB"\ndate = 2023-04-04', 'board = "GPB"\ndate = 2023-04-11'),
              ('board = "GPB"\ntext = "Book', 'board = "PAM"\ntext = "Book'))  # fmt: skip
    found = reading(three)
    assert found.missing == ""
    assert found.kept == three_actions()
    assert action(found.log, "8.14/02/2023").formerly == (VISIT,)
    assert dict(action(found.log, ROOM).history[-1].changes) == changed(board=("GPB", "PAM"))
    assert (found.log.meetings[2].moved[0].before, found.log.meetings[2].moved[0].by) == (
        day("04/04/2023"), HAND_EDIT,
    )  # fmt: skip
    update(three, now(), lambda log: log)
    assert reading(three).log == found.log


def test_without_a_kept_version_a_reference_is_as_it_is_typed(three: Path) -> None:
    type_over(three, ('reference = "3.14/02/2023"', 'reference = "8.14/02/2023"'))
    for version in sidecar(three).glob("*.toml"):
        version.unlink()
    found = reading(three)
    assert found.kept is None
    assert found.log == found.typed


def test_a_block_without_history_below_the_closing_line(three: Path) -> None:
    three.write_text(text(three) + BARE)
    found = reading(three)
    assert found.missing == ""
    there = action(found.log, "9.14/02/2023")
    assert [(event.kind, event.by, event.on) for event in there.history] == [
        ("raised", HAND_EDIT, day("14/02/2023"))
    ]
    update(three, now(), lambda log: log)
    assert reading(three).sealed
    assert reading(three).log == found.log
    assert 'colour = "green"\n' in text(three)
    assert text(three).count("# revision") == 1


def test_a_table_of_the_head_below_an_action_is_moved_up(three: Path) -> None:
    three.write_text(text(three) + '\n[people.IF]\nname = "Iris Field"  # her\n')
    assert reading(three).log.people["IF"].name == "Iris Field"
    add_one(three)
    assert text(three).index('name = "Iris Field"  # her\n') < text(three).index("[[actions]]")
    assert reading(three).log.people["IF"].name == "Iris Field"


def test_a_byte_that_is_no_text_in_a_string_of_several_lines_has_its_line(three: Path) -> None:
    data = three.read_bytes()
    assert b'"Set up a visit"' in data
    three.write_bytes(data.replace(b'"Set up a visit"', b'"""Set up\n a caf\xe9"""', 1))
    for read in (read_log, read_on_demand):
        with pytest.raises(BadFile, match=r"line \d+: a character that is not UTF-8"):
            read(three, now())


def test_a_header_within_a_text(three: Path) -> None:
    long = 'text = """\nBook\n[[actions]]\n# revision 1 · 9 actions · sha256 0\n"""\nowners'
    type_over(three, ('text = "Book a room"\nowners = ["OPCC"]\nraised',
                      f'{long} = ["OPCC"]\nraised'))  # fmt: skip
    assert len(reading(three).log.actions) == 3
    record(three, actions.note, VISIT, "15/03/2023", "Letter sent")
    assert long in text(three)
    assert reading(three).log.actions[2].text.startswith("Book\n[[actions]]")


def test_keys_that_are_not_known_stay(three: Path) -> None:
    type_over(
        three,
        ('note = "Agreed"\n', 'note = "Agreed"\nroom = "4a"\n'),
        ("schema_version = 1\n", 'schema_version = 1\ncolour = "green"\n'),
        ("closed = 2023-03-07\n", "closed = 2023-03-07\nx.y = [1, 2] # mine\n"),
    )
    record(three, actions.reopen, LETTER, "15/03/2023", "Not sent")
    for line in ('room = "4a"', 'colour = "green"', "x.y = [1, 2] # mine"):
        assert line + "\n" in text(three)


ODD = """
[[actions.history]]
event = "deferred"
on = 2023-03-15
at = 2023-03-15T09:00:00.5
by = "IF"
weather = "a key that is not known here"
due = { to = 2023-04-04, why = "a key within" }

[[actions.history]]
event = "praised"
on = 2023-03-15
at = 2023-03-15T10:00:00Z
by = "IF"
due = 7
"""


def test_events_that_are_odd_or_not_known_stay_as_they_are(three: Path) -> None:
    typed = text(three)
    three.write_text(typed[: typed.index("\n# revision")] + ODD)
    found = reading(three).log
    assert [event.kind for event in action(found, ROOM).history[1:3]] == ["deferred", "praised"]
    record(three, actions.note, ROOM, "20/03/2023", "Seen")
    assert ODD in text(three)
    assert reading(three).sealed


def test_empty_texts_are_no_values(three: Path) -> None:
    type_over(
        three,
        ('status = "outstanding"\n\n[[actions.history]]\nevent = "raised"\non = 2023-02-14\n'
         'at = 2023-02-14T09:00:00Z\nby = "IF"\ntext = "Book a room"',
         'status = "outstanding"\ntheme = ""\n\n[[actions.history]]\nevent = "raised"\n'
         'on = 2023-02-14\nat = 2023-02-14T09:00:00Z\nby = "IF"\ntheme = ""\ntext = "Book a room"'),
    )  # fmt: skip
    assert reading(three).log == three_actions()
    record(three, actions.note, ROOM, "20/03/2023", "Seen")
    assert disagreements(action(reading(three).log, ROOM)) == {}


def test_an_action_without_a_word_can_still_be_recorded_on(three: Path) -> None:
    type_over(three, ('text = "Book a room"\nowners = ["OPCC"]\nraised',
                      'text = ""\nowners = ["OPCC"]\nraised'))  # fmt: skip
    record(three, actions.note, ROOM, "20/03/2023", "Seen")
    assert action(reading(three).log, ROOM).text == ""


# Without a closing line.


def test_a_log_that_ends_between_two_actions_with_nothing_beside_it(three: Path) -> None:
    assert not reading(three).unclosed
    cut_before(three, LAST_ACTION)
    for version in sidecar(three).glob("*.toml"):
        version.unlink()
    found = reading(three)
    assert (found.unclosed, found.missing, len(found.log.actions)) == (True, "", 2)
    assert read_open_actions(three, now(), day("20/03/2023")).unclosed
    update(three, now(), lambda log: log)
    assert not reading(three).unclosed


def test_a_closing_line_that_does_not_fit_is_one(three: Path) -> None:
    three.write_text(text(three) + BARE)
    assert not reading(three).unclosed


# Beside a writer.

AS_AT = day("20/03/2023")


def saves_once_after(
    monkeypatch: pytest.MonkeyPatch, name: str, save: Callable[[], object]
) -> None:
    """Have another writer save just after the reader has looked at one of the two."""
    owner = {"read_data": files, "last_revision": versions}[name]
    look = getattr(owner, name)
    saved: list[object] = []

    def looked(*given: object) -> object:
        found = look(*given)
        if not saved:
            saved.append(True)
            save()
        return found

    monkeypatch.setattr(owner, name, looked)


def add_three(path: Path) -> None:
    for number in (6, 7, 8):
        add_one(path, f"{number}.14/02/2023")


@pytest.mark.parametrize("name", ["read_data", "last_revision"])
@pytest.mark.parametrize(
    "read_log", [reading, lambda path: read_open_actions(path, now(), day("20/03/2023"))]
)
def test_a_save_while_a_log_is_read_raises_no_alarm(
    three: Path, monkeypatch: pytest.MonkeyPatch, name: str, read_log: Callable[[Path], Reading]
) -> None:
    saves_once_after(monkeypatch, name, lambda: add_three(three))
    found = read_log(three)
    assert (found.missing, found.ahead, found.sealed) == ("", 0, True)


@pytest.mark.parametrize("name", ["read_data", "last_revision"])
def test_a_save_while_an_edited_log_is_read_raises_no_alarm(
    three: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    three.write_text(text(three)[: text(three).index("# revision")])
    saves_once_after(monkeypatch, name, lambda: add_three(three))
    found = reading(three)
    assert (found.missing, found.ahead) == ("", 0)


def test_looked_at_the_other_way_round_there_is_an_alarm(
    three: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def the_other_way_round(path: Path) -> tuple[int, bytes]:
        found = files.read_data(path)
        return versions.last_revision(path), found

    monkeypatch.setattr(store_reading, "_looked_at", the_other_way_round)
    saves_once_after(monkeypatch, "read_data", lambda: add_three(three))
    found = reading(three)
    assert found.ahead == 4
    assert found.missing == "3 actions gone: 6.14/02/2023, 7.14/02/2023, 8.14/02/2023"


# Rights.


@posix
@pytest.mark.parametrize("closed", [0o000, 0o400, 0o100])
def test_versions_that_may_not_be_looked_at_stop_no_list(closed: int) -> None:
    with ordinary_user() as folder:
        path = write(folder / "actions.toml")
        add_one(path)
        sealed = path.read_bytes()
        for beside in (sidecar(path), sidecar(path).parent):
            beside.chmod(closed)
            assert len(reading(path).log.actions) == 4
            type_over(path, ("due = 2023-03-10\nstatus", "due = 2023-05-10\nstatus"))
            assert action(reading(path).log, VISIT).due == day("10/05/2023")
            path.write_bytes(sealed)
            beside.chmod(0o700)


# What a list of outstanding actions needs.


def test_the_day_may_be_told_from_the_log_without_its_actions(three: Path) -> None:
    heads: list[Log] = []

    def last_meeting(head: Log) -> date:
        heads.append(head)
        return max(each.date for each in head.meetings)

    some = read_open_actions(three, now(), last_meeting).log
    assert [each.actions for each in heads] == [()]
    assert heads[0].boards == some.boards
    assert some == read_open_actions(three, now(), last_meeting(some)).log
    assert len(some.actions) < len(reading(three).log.actions)


def test_without_a_day_all_is_read(three: Path) -> None:
    assert read_open_actions(three, now(), lambda head: None).log == reading(three).log


def test_an_older_format_is_read_whole_and_not_asked(three: Path) -> None:
    old = three.read_text().replace("schema_version = 1", "schema_version = 0", 1)
    three.write_text(seal.sealed(old[: old.index("\n# revision")] + "\n", 3, 3))
    assert len(read_open_actions(three, now(), lambda head: pytest.fail("asked")).log.actions) == 3


def test_an_edited_log_is_listed_as_it_was_typed(three: Path) -> None:
    type_over(three, ("due = 2023-03-10\nstatus", "due = 2023-05-10\nstatus"))
    assert action(read_open_actions(three, now(), day("20/03/2023")).log, VISIT).due == day(
        "10/05/2023"
    )


def test_an_older_format_under_an_intact_seal_is_read_whole(three: Path) -> None:
    older = text(three).replace("schema_version = 1", "schema_version = 0")
    three.write_text(seal.sealed(seal.body(older), 1, 3))
    assert len(read_open_actions(three, now(), day("20/03/2023")).log.actions) == 3
