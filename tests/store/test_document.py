"""A log's text changed: only the blocks that differ, and the rest byte for byte."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from pcc_actions.core.changes.meetings import (
    add_board,
    cancel_meeting,
    hold_meeting,
    move_meeting,
    restyle_board,
)
from pcc_actions.core.changes.people import PersonDetails, edit_person
from pcc_actions.core.changes.programme import drop_topic
from pcc_actions.core.changes.removals import remove_board, remove_meeting
from pcc_actions.core.log_settings import Settings
from pcc_actions.core.model import Holder, Log, Meeting
from pcc_actions.store.blocks import LogBlock, split
from pcc_actions.store.document import LogDocument, new_document, with_log
from pcc_actions.store.saving import update
from tests.builders import day, empty_log, provenance, with_person
from tests.growth import grows_evenly
from tests.store.logs import now, reading, text, three_actions, type_over, write
from tests.topics import befell, planned


def saved(path: Path, log: Log) -> str:
    """Save a log and see that it reads back; give the text."""
    assert update(path, now(), lambda _: log).after == log
    assert reading(path).log == log
    assert reading(path).sealed
    return text(path)


def test_a_new_log_is_laid_out_as_the_design_has_it() -> None:
    assert new_document(Log()).text == (
        "# Action log, kept by pcc-actions. Safe to edit by hand; "
        "afterwards run: pcc-actions check\nschema_version = 1\n"
    )
    written = new_document(three_actions()).text
    assert written.startswith(new_document(empty_log()).text)
    assert [block.kind for block in split(written)] == [
        "top", *["boards"] * 2, *["meetings"] * 5, *["actions"] * 3
    ]  # fmt: skip


def test_a_log_that_is_the_same_is_the_same_text() -> None:
    document = new_document(three_actions())
    assert with_log(document, three_actions()) == document


def test_a_topic_that_is_planned_has_no_status_in_the_file(three: Path) -> None:
    log = planned(three_actions(), "Budget", board="GPB")
    own = saved(three, log).partition("[[programme]]")[2].partition("[[programme.history]]")[0]
    assert "status" not in own
    dropped = befell(log, drop_topic, "Budget", "02/06/2023", "Not wanted")
    assert 'status = "dropped"\n' in saved(three, dropped)


def test_settings_are_added_and_edited(three: Path) -> None:
    settings = Settings("GPB", "OFFICIAL", body="Office", group="owner")
    log = replace(three_actions(), settings=settings)
    assert (
        'schema_version = 1\n\n[settings]\ndefault_board = "GPB"\nmarking = "OFFICIAL"\n'
        'body = "Office"\ngroup = "owner"\n\n'
    ) in saved(three, log)
    assert reading(three).log.settings == settings
    type_over(three, ('marking = "OFFICIAL"', 'marking = "OFFICIAL"\ncolour = "green" # mine'))
    written = saved(three, replace(log, settings=Settings("PAM")))
    assert '[settings]\ndefault_board = "PAM"\ncolour = "green" # mine\n' in written


def test_boards_and_people_are_added_after_the_last(three: Path) -> None:
    log = add_board(three_actions(), "SPCB", "Strategic Board", "{item:02}/{date}")
    log = with_person(log, "IF", "Iris Field", "Minute-taker", "iris.field@example.org")
    log = with_person(log, "IF", "Ian Ford")
    written = saved(three, log)
    assert '[boards.SPCB]\nname = "Strategic Board"\nreference = "{item:02}/{date}"\n' in written
    assert '[people.IF]\nname = "Iris Field"\npost = "Minute-taker"\nemail = "iris.' in written
    assert '[people.IF2]\nname = "Ian Ford"\ninitials = "IF"\n' in written


def test_who_held_a_post_is_kept_with_what_was_typed_beside_it(three: Path) -> None:
    log = with_person(three_actions(), "CC", "Ada Crane", until=day("31/03/2023"))
    held = '[[people.CC.held]]\nname = "Ada Crane"\nuntil = 2023-03-31\n'
    assert f'[people.CC]\nname = "Ada Crane"\n\n{held}' in saved(three, log)
    type_over(three, ("until = 2023-03-31\n", 'until = 2023-03-31 # a Friday\nroom = "4a"\n'))
    log = edit_person(log, "CC", PersonDetails(name="Bea Dale", since=day("01/04/2023")))
    written = saved(three, log)
    assert '[people.CC]\nname = "Bea Dale"\n\n[[people.CC.held]]\nname = "Ada Crane"\n' in written
    assert 'until = 2023-03-31 # a Friday\nroom = "4a"\n\n[[people.CC.held]]\n' in written
    assert '\nname = "Bea Dale"\nfrom = 2023-04-01\n' in written
    assert reading(three).log.people == log.people


def test_who_held_a_post_may_be_typed_within_one_line(three: Path) -> None:
    log = with_person(three_actions(), "CC", "Ada Crane")
    saved(three, log)
    line = 'held = [{ name = "Ada Crane", until = 2023-03-31 }]'
    type_over(three, ('[people.CC]\nname = "Ada Crane"\n', f'[people.CC]\nname = "A"\n{line}\n'))
    typed = reading(three).log
    assert typed.people["CC"].held == (Holder("Ada Crane", None, day("31/03/2023")),)
    later = edit_person(typed, "CC", PersonDetails(name="Bea Dale", since=day("01/04/2023")))
    assert 'name = "Bea Dale"' in saved(three, later)
    assert reading(three).log.people == later.people


NAME = 'name = "Governance & Performance Board"'


@pytest.mark.parametrize(
    "head",
    [
        f"[boards.GPB]\n{NAME} # ours\nreference = '{{item}}.{{date}}'\n",
        f"[boards]\nGPB = {{ {NAME}, reference = '{{item}}.{{date}}' }}\n",
    ],
)
def test_a_board_whose_references_change_is_edited_in_its_place(three: Path, head: str) -> None:
    before = type_over(three, (f'[boards.GPB]\n{NAME}\nreference = "{{item}}.{{date}}"\n', head))
    written = saved(three, restyle_board(three_actions(), "GPB", "ACT-{serial:03}"))
    assert written.count("ACT-{serial:03}") == 1
    assert ("# ours" in written) == ("# ours" in before)


def test_a_meeting_moved_then_cancelled_keeps_what_was_typed(tmp_path: Path) -> None:
    path = write(tmp_path / "actions.toml", empty_log())
    log = move_meeting(empty_log(), "GPB", day("07/03/2023"), day("14/03/2023"),
                       provenance("01/03/2023"), "Room taken")  # fmt: skip
    assert "\n[[meetings.moved]]\nfrom = 2023-03-07\nto = 2023-03-14\non = 2023-03-01\n" in (
        saved(path, log)
    )
    type_over(path, ("to = 2023-03-14\n", 'to = 2023-03-14  # a Tuesday\nroom = "4a"\n'))
    log = move_meeting(log, "GPB", day("14/03/2023"), day("15/03/2023"), provenance("02/03/2023"))
    log = cancel_meeting(log, "GPB", day("15/03/2023"), provenance("03/03/2023"), "Snow")
    log = cancel_meeting(log, "PAM", day("23/02/2021"), provenance("03/02/2021"))
    written = saved(path, log)
    assert 'to = 2023-03-14  # a Tuesday\nroom = "4a"\n' in written
    assert (
        'cancelled = { on = 2023-03-03, at = 2023-03-03T09:00:00Z, by = "IF", note = "Snow" }'
        in (written)
    )
    type_over(path, ('note = "Snow" }', 'note = "Snow", depth = 7 }'))
    moved = replace(log.meetings[1], moved=(*log.meetings[1].moved, log.meetings[1].moved[0]))
    written = saved(path, replace(log, meetings=(log.meetings[0], moved, *log.meetings[2:])))
    assert 'note = "Snow", depth = 7 }' in written


def test_many_records_at_once_stand_in_their_order() -> None:
    log = three_actions()
    many = replace(log, actions=tuple(log.actions) * 500, meetings=log.meetings * 50)
    document = with_log(LogDocument(split(new_document(Log()).text), Log()), many)
    kinds = [block.kind for block in split(document.text)]
    assert (kinds.count("actions"), kinds.count("meetings")) == (1500, 250)
    assert kinds == sorted(kinds, key=["top", "boards", "meetings", "actions"].index)


def test_a_meeting_held_after_all_is_a_record_of_its_own(tmp_path: Path) -> None:
    path = write(tmp_path / "actions.toml", empty_log())
    held = day("07/03/2023")
    log = cancel_meeting(empty_log(), "GPB", held, provenance("01/03/2023"))
    log = hold_meeting(log, "GPB", held, provenance("03/03/2023"))
    assert (
        'date = 2023-03-07\nreinstated = { on = 2023-03-03, at = 2023-03-03T09:00:00Z, by = "IF" }'
        in saved(path, log)
    )
    type_over(path, ("reinstated = { on", "reinstated = { mine = 1, on"))
    assert "mine = 1" in saved(path, cancel_meeting(log, "GPB", held, provenance("04/03/2023")))


def test_a_meeting_that_is_taken_out_leaves_the_others_byte_for_byte(three: Path) -> None:
    before = type_over(
        three,
        ("date = 2023-03-07\n", "date = 2023-03-07 # mine\nroom = '4a'\n\n# The one in April\n"),
        ("date = 2023-04-04\n", "date = 2023-04-04   # in the hall\n"),
    )
    log = remove_meeting(three_actions(), "GPB", day("07/03/2023"))
    after = saved(three, log)
    assert after.split("\n# revision")[0] == before.split("\n# revision")[0].replace(
        "[[meetings]]\nboard = \"GPB\"\ndate = 2023-03-07 # mine\nroom = '4a'\n\n", ""
    )


def test_meetings_that_stand_together_are_taken_out_and_their_comments_left(three: Path) -> None:
    first, second = (
        f'[[meetings]]\nboard = "GPB"\ndate = 2023-0{day}\n' for day in ("3-07", "4-04")
    )
    before = text(three)
    assert f"{first}\n{second}" in before
    one, two = "# Of the one in April\n", "# Of what follows\n"
    type_over(three, (f"{first}\n{second}", f"{first}\n{one}{second}\n{two}"))
    log = three_actions()
    for held in ("07/03/2023", "04/04/2023"):
        log = remove_meeting(log, "GPB", day(held))
    after = saved(three, log)
    assert after.count(one + two) == 1
    assert "date = 2023-03-07" not in after
    assert "date = 2023-04-04" not in after


def test_taking_out_very_many_takes_no_longer_for_each() -> None:
    def held(count: int) -> LogDocument:
        days = [date.min + timedelta(each) for each in range(count)]
        blocks = (
            LogBlock("meetings", f'[[meetings]]\nboard = "GPB"\ndate = {each}\n') for each in days
        )
        log = Log(meetings=tuple(Meeting("GPB", each) for each in days))
        return LogDocument((*new_document(Log()).blocks, *blocks), log)

    assert "meetings" not in with_log(held(2), Log()).text
    few, many = held(4000), held(16000)
    assert grows_evenly(lambda document: with_log(document, Log()), few, many)


def test_the_last_meeting_of_a_log_is_taken_out(tmp_path: Path) -> None:
    path = write(tmp_path / "actions.toml", empty_log())
    log = remove_meeting(empty_log(), "PAM", day("23/02/2021"))
    assert "date = 2021-01-26\n\n# revision" in saved(path, log)


@pytest.mark.parametrize(
    ("head", "left"),
    [
        ('[boards.SPCB]\nname = "S"\nreference = "free"\n\n', ""),
        ('[boards.SPCB]\nname = "S"\nreference = "free"\n# About people\n', "# About people\n"),
        ('[boards]\nSPCB = { name = "S", reference = "free" }\n\n', ""),
    ],
)
def test_a_board_that_is_taken_out(three: Path, head: str, left: str) -> None:
    first = '[[meetings]]\nboard = "GPB"\ndate = 2023-02-14\n'
    before = type_over(three, (first, head + first))
    after = saved(three, remove_board(reading(three).log, "SPCB"))
    assert after.split("\n# revision")[0] == before.replace(head, left).split("\n# revision")[0]


def test_a_board_among_others_under_one_header(tmp_path: Path) -> None:
    path = write(tmp_path / "actions.toml", Log())
    lines = [f'{code} = {{ name = "{code}", reference = "free" }}\n' for code in ("GPB", "PAM")]
    type_over(path, ("schema_version = 1\n", f"schema_version = 1\n\n[boards]\n{''.join(lines)}"))
    after = saved(path, remove_board(reading(path).log, "GPB"))
    assert f"[boards]\n{lines[1]}" in after
    assert lines[0] not in after
    assert "[boards" not in saved(path, remove_board(reading(path).log, "PAM"))
