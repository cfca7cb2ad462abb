"""What `check` says of a file, and where."""

import os
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from pcc_actions.core.changes import actions
from pcc_actions.core.changes.autofix import autofixed
from pcc_actions.core.changes.earlier_events import DayCorrections, put_right
from pcc_actions.core.model import Person
from pcc_actions.core.text.command_line import command_word
from pcc_actions.errors import BadFile
from pcc_actions.store.blocks import LogBlock, split
from pcc_actions.store.located_findings import LocatedFinding, located_findings
from pcc_actions.store.saving import update
from pcc_actions.store.sidecar import sidecar
from tests.builders import day, did, provenance
from tests.ordinary_user import ordinary_user
from tests.store.logs import (
    LETTER,
    ROOM,
    VISIT,
    add_one,
    clock,
    now,
    posix,
    reading,
    record,
    text,
    three_actions,
    type_over,
    write,
)
from tests.topics import planned


def rows(path: Path, kind: str = "fault") -> list[tuple[str, str]]:
    found: list[LocatedFinding] = located_findings(path, now(), day("20/03/2023"), clock)
    assert [row[1].kind for row in found] == sorted(row[1].kind for row in found)
    return [(where, finding.sentence) for where, finding in found if finding.kind == kind]


def test_a_log_without_a_fault(three: Path) -> None:
    assert rows(three) == []


def test_a_finding_has_its_line(three: Path) -> None:
    edited = type_over(three, ('board = "GPB"\ntext = "Book', 'board = "GPX"\ntext = "Book'))
    number = edited[: edited.index('board = "GPX"')].count("\n") + 1
    assert rows(three) == [
        (f"actions.toml, line {number}",
         "5.14/02/2023 is of a board that is not in the log: GPX."),
    ]  # fmt: skip
    type_over(three, ("schema_version = 1", 'schema_version = 1\n\n[settings]\n'
                      'default_board = "SPCB"'))  # fmt: skip
    assert ("actions.toml", "The default board, SPCB, is not in the log.") in rows(three)


def test_the_line_of_a_finding_below_the_closing_line(three: Path) -> None:
    three.write_text(
        text(three) + '\n[[actions]]\nreference = "9.14/02/2023"\nboard = "GPX"\ntext = "Order"\n'
        'owners = ["EI"]\nraised = 2023-02-14\nstatus = "outstanding"\n'
    )
    number = text(three)[: text(three).index('"GPX"')].count("\n") + 1
    assert rows(three)[0][0] == f"actions.toml, line {number}"


def test_what_was_typed_is_a_remark_and_is_sealed_by_fix(three: Path) -> None:
    type_over(three, ("due = 2023-03-10\nstatus", "due = 2023-05-10\nstatus"))
    said = "Edited outside pcc-actions: 3.14/02/2023 corrected: due 10/05/2023 instead of "
    assert rows(three) == []
    assert [each for _, each in rows(three, "remark") if each.startswith(said)]
    update(three, now(), lambda log: autofixed(log, provenance("20/03/2023")))
    assert reading(three).sealed
    assert not [each for _, each in rows(three, "remark") if each.startswith(said)]


def test_a_meeting_date_typed_over_is_remarked_on_as_a_move(three: Path) -> None:
    type_over(three, ("date = 2023-03-07", "date = 2023-03-21"))
    edits = [each for _, each in rows(three, "remark") if "outside" in each]
    assert edits == [
        "Edited outside pcc-actions: meeting GPB 07/03/2023 moved to 21/03/2023 by hand edit."
    ]


def test_a_log_that_is_not_whole(three: Path) -> None:
    three.write_text(text(three)[: text(three).index('\n[[actions]]\nreference = "5.')])
    number = text(three).count("\n")
    assert rows(three) == [
        (f"actions.toml, line {number}",
         "The log is not whole: 1 action gone: 5.14/02/2023."),
    ]  # fmt: skip


def test_an_old_copy_in_its_place(three: Path) -> None:
    old = three.read_bytes()
    record(three, actions.note, VISIT, "15/03/2023", "Seen")
    three.write_bytes(old)
    assert rows(three) == [
        ("actions.toml",
         "The log is at revision 1, but revision 2 of it is kept: was an old copy put in its "
         "place? pcc-actions redo puts revision 2 back."),
    ]  # fmt: skip


def test_an_old_copy_with_an_action_less_in_its_place(three: Path) -> None:
    old = three.read_bytes()
    add_one(three)
    three.write_bytes(old)
    [(_, said)] = rows(three)
    assert said == "The log is not whole: 1 action gone: 6.14/02/2023."


@pytest.mark.parametrize(
    "name",
    ["actions (1).toml", "actions(2).toml", "actions-LAPTOP.toml", "actions - Copy.toml",
     "actions (Iris Field's conflicted copy 2023-03-20).toml",
     "actions.sync-conflict-20230320-091200-ABC.toml"],
)  # fmt: skip
def test_a_conflict_copy_is_remarked_on(three: Path, name: str) -> None:
    (three.parent / name).write_text("")
    said = "It looks like a conflict copy of the log. See whether it holds more: pcc-actions merge "
    assert (name, f"{said}{command_word(name)} --dry-run") in rows(three, "remark")


def test_a_conflict_copy_of_which_the_log_holds_all_may_be_removed(three: Path) -> None:
    (three.parent / "actions-LAPTOP.toml").write_bytes(three.read_bytes())
    [said] = [said for where, said in rows(three, "remark") if where == "actions-LAPTOP.toml"]
    assert "the log seems to hold all that it does. Make sure, and then remove it: " in said
    add_one(three.with_name("actions-LAPTOP.toml"))
    [said] = [said for where, said in rows(three, "remark") if where == "actions-LAPTOP.toml"]
    assert "See whether it holds more: " in said


@pytest.mark.parametrize(
    "name",
    ["other.toml", "actions.md", "transactions.toml", "actions2023.toml", "actions.toml.bak"],
)  # fmt: skip
def test_other_files_are_not(three: Path, name: str) -> None:
    (three.parent / name).write_text("")
    assert name not in [where for where, _ in rows(three, "remark")]


@posix
def test_a_folder_that_cannot_be_looked_into() -> None:
    with ordinary_user() as folder:
        path = write(folder / "actions.toml")
        folder.chmod(0o300)
        assert rows(path) == []


def test_a_log_without_a_closing_line_is_remarked_on_until_it_is_saved(three: Path) -> None:
    three.write_text(text(three)[: text(three).index("# revision")])
    for version in sidecar(three).glob("*.toml"):
        version.unlink()
    said = (
        f"actions.toml, line {text(three).count(chr(10))}",
        "actions.toml has no closing line, so nothing tells whether its end is missing. See that "
        "its last actions are there; the next save, or pcc-actions check --fix, closes it.",
    )
    assert said in rows(three, "remark")
    assert rows(three) == []
    update(three, now(), lambda log: log)
    assert "closing line" not in str(rows(three, "remark"))


def test_what_is_missing_is_told_rather_than_that_there_is_no_closing_line(three: Path) -> None:
    three.write_text(text(three)[: text(three).index('\n[[actions]]\nreference = "5.')])
    assert "closing line" not in str(rows(three, "remark"))


def test_damaged_versions_are_remarked_on(three: Path) -> None:
    add_one(three)
    (sidecar(three) / "000001.toml").write_bytes(b"")
    assert rows(three) == []
    assert (
        "actions.toml", "Kept version 1 is damaged (it is empty): undo passes it over."
    ) in rows(three, "remark")  # fmt: skip


@posix
def test_versions_that_may_not_be_looked_at_are_remarked_on() -> None:
    with ordinary_user() as folder:
        path = write(folder / "actions.toml")
        sidecar(path).parent.chmod(0)
        [said] = [said for _, said in rows(path, "remark") if "kept versions" in said]
        assert said == (
            f"The kept versions of actions.toml cannot be looked at: {sidecar(path)}: permission "
            "denied. Ask whoever looks after that folder for the right to."
        )


@posix
def test_a_second_name_is_remarked_on(three: Path, tmp_path: Path) -> None:
    os.link(three, three.with_name("second.toml"))
    assert (
        "actions.toml",
        "The file actions.toml has another name, second.toml: the next save leaves that one as it "
        "is now. Delete it, and put a shortcut to actions.toml in its place.",
    ) in rows(three, "remark")
    (tmp_path / "elsewhere").mkdir()
    three.with_name("second.toml").rename(tmp_path / "elsewhere" / "second.toml")
    assert "has another name elsewhere on the disk: the next" in str(rows(three, "remark"))


def test_a_log_that_cannot_be_read(three: Path) -> None:
    three.write_text("x")
    with pytest.raises(BadFile):
        rows(three)


def test_an_entry_of_a_day_still_to_come_is_a_fault(three: Path) -> None:
    ahead = provenance("20/03/2024", today="20/03/2024")
    update(three, now(), lambda log: did(log, actions.note, ROOM, ahead, "Seen"))
    [(where, said)] = rows(three)
    assert where.startswith("actions.toml, line ")
    assert said == (
        "5.14/02/2023 has an entry of 20/03/2024, a day still to come: a clock was wrong. Take "
        "it back with pcc-actions undo; or put the day right: pcc-actions correct 5.14/02/2023 "
        '--event 2 --day DATE --note "Wrong day".'
    )


def test_days_typed_over_that_are_still_to_come_are_faults_until_put_right(three: Path) -> None:
    record(three, actions.complete, ROOM, "08/03/2023", "Booked")
    type_over(
        three,
        ("closed = 2023-03-07", "closed = 2029-01-04"),
        ('status = "completed"', 'status = "completed"\ncompleted_on = 2029-01-04'),
    )
    mend = 'To put it right: pcc-actions correct 4.14/02/2023 --closed DATE --note "Wrong day".'
    sentences = [
        f"4.14/02/2023 has closed 04/01/2029, a day still to come. {mend}",
        "5.14/02/2023 has completed_on 04/01/2029, a day still to come. Type the right day in its "
        "place.",
    ]
    for _ in ("as typed", "as entered at a save"):
        found = rows(three)
        lines = text(three).split("\n")
        assert [said for _, said in found] == sentences
        numbers = [int(where.removeprefix("actions.toml, line ")) for where, _ in found]
        assert [lines[number - 1] for number in numbers] == [
            "closed = 2029-01-04", "completed_on = 2029-01-04"
        ]  # fmt: skip
        record(three, actions.note, VISIT, "09/03/2023", "Rang")
    type_over(three, ("\ncompleted_on = 2029-01-04", "\ncompleted_on = 2023-03-09"))
    closed = DayCorrections(closed=day("07/03/2023"))
    record(three, put_right, LETTER, "20/03/2023", closed, "Mistyped")
    assert rows(three) == []


def test_a_day_of_tomorrow_may_be_of_another_clock(three: Path) -> None:
    type_over(three, ("closed = 2023-03-07", "closed = 2023-03-21"))
    assert rows(three) == []
    type_over(three, ("closed = 2023-03-21", "closed = 2023-03-22"))
    assert len(rows(three)) == 1


@pytest.fixture
def with_topic(tmp_path: Path) -> Path:
    log = planned(three_actions(), "Budget", board="GPB", on="10/02/2023", due="07/03/2023")
    return write(tmp_path / "actions.toml", log)


def test_what_was_typed_into_a_topic_is_a_remark_under_its_name(with_topic: Path) -> None:
    type_over(with_topic, ("due = 2023-03-07\n\n[[programme", "due = 2023-04-04\n\n[[programme"))
    assert [each for _, each in rows(with_topic, "remark") if "outside" in each] == [
        "Edited outside pcc-actions: topic “Budget” corrected: due 04/04/2023 instead of "
        "07/03/2023 by hand edit at 09:00."
    ]


def test_days_of_a_topic_that_are_still_to_come_are_faults(with_topic: Path) -> None:
    type_over(with_topic, ("[[programme]]\n", "[[programme]]\nlast = 2023-06-20\n"))
    number = text(with_topic)[: text(with_topic).index("last =")].count("\n") + 1
    assert rows(with_topic) == [
        (f"actions.toml, line {number}",
         "“Budget” has last 20/06/2023, a day still to come. Type the right day in its place."),
    ]  # fmt: skip


def test_of_a_mistyped_kind_of_event_of_a_topic_nothing_is_told_twice(with_topic: Path) -> None:
    dropped = 'event = "droped"\non = 2023-03-01\nat = 2023-03-01T09:00:00Z\nby = "IF"\n'
    whole = text(with_topic)
    at = whole.index("\n[[actions]]")
    with_topic.write_text(f"{whole[:at]}\n[[programme.history]]\n{dropped}{whole[at:]}")
    assert [said for _, said in rows(with_topic) if "droped" in said] != []
    assert not any("unknown kind" in said for _, said in rows(with_topic, "remark"))


def test_a_log_is_cut_into_blocks_only_for_the_lines_of_findings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = {key: Person(key, f"{key} Field", key) for key in ("EI", "IF", "OPCC")}
    three = write(tmp_path / "actions.toml", replace(three_actions(), people=known))
    cut: list[str] = []

    def counting(text: str) -> tuple[LogBlock, ...]:
        cut.append(text)
        return split(text)

    monkeypatch.setattr("pcc_actions.store.blocks.split", counting)
    assert rows(three) + rows(three, "remark") == []
    assert cut == []
    type_over(three, ('board = "GPB"\ntext = "Book', 'board = "GPX"\ntext = "Book'))
    assert len(rows(three)) == 1
    assert cut != []


def test_a_log_in_a_synced_folder_is_remarked_on(tmp_path: Path) -> None:
    (tmp_path / "OneDrive - Westshire").mkdir()
    log = write(tmp_path / "OneDrive - Westshire" / "actions.toml")
    sentences = [sentence for _, sentence in rows(log, "remark")]
    assert sum("folder of OneDrive, which copies it to each computer" in s for s in sentences) == 1


@pytest.mark.skipif(sys.platform != "linux", reason="other systems are asked otherwise")
def test_a_log_on_a_network_drive_is_remarked_on(
    three: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mounts = f"40 22 0:50 / {three.parent} rw - nfs4 files.example.org:/export rw\n"
    monkeypatch.setattr(Path, "read_text", lambda *_: mounts)
    sentences = [sentence for _, sentence in rows(three, "remark")]
    assert sum("lies on a network drive (NFS)." in each for each in sentences) == 1
