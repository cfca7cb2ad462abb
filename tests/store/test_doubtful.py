"""Keys that mean nothing where they stand, though they look as if they did."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pcc_actions.core.changes import actions
from pcc_actions.core.changes.corrections import Corrections, correct
from pcc_actions.core.history.snapshot import snapshots, withheld
from pcc_actions.core.model import Log
from pcc_actions.errors import BadFile
from pcc_actions.store import seal
from pcc_actions.store.doubtful import near_miss
from pcc_actions.store.keys import ACTION_KEYS
from pcc_actions.store.saving import update
from pcc_actions.store.sidecar import sidecar
from tests.builders import action, day, did
from tests.store.logs import LETTER, ROOM, VISIT, add_one, now, reading, record, text, type_over

IN_EVENT = (
    "stands in an event, where it means nothing. If it is the action's, move the line above the "
    "first [[actions.history]] of the action; if not, take it out."
)
ONLY_IN_RAISED = (
    "stands in the event that raised the action, and not among the action's own keys. Write it "
    "there too, above the first [[actions.history]]; what is then to go, take away with a command."
)


OWN = 'owners = ["OPCC"]\nraised'  # among the own keys of the room


def near(name: str, meant: str) -> str:
    return (
        f"{name} is no key; {meant} may be meant. Write it so, or give a key of your own a name "
        "less like it."
    )


def typed_at_the_end_of(path: Path, words: str, line: str) -> int:
    """Type a line at the end of the block in which the words stand; give its number."""
    whole = text(path)
    end = whole.find("\n\n[[actions]]", whole.index(words))
    end = whole.index("\n\n# revision") if end < 0 else end
    path.write_text(f"{whole[:end]}\n{line}{whole[end:]}")
    return whole.count("\n", 0, end) + 2


def refused(path: Path, change: Callable[[Log], Log] = lambda log: log) -> str:
    """Give the sentence that saving ends with; the file is left as it was."""
    before = path.read_bytes()
    with pytest.raises(BadFile) as caught:
        update(path, now(), change, accept=True)
    assert path.read_bytes() == before
    [doubt] = reading(path).doubts
    assert caught.value.sentence == f"Nothing is recorded until this is settled: {doubt}"
    return doubt


def open_on(log: Log, reference: str, as_at: str = "20/03/2023") -> bool:
    """Tell whether a paper as at a day would tell the words of an action."""
    there = [one for one in snapshots(log, day(as_at)) if one.reference == reference]
    return any(withheld(one) == one for one in there)


@pytest.mark.parametrize(
    "line",
    ['status = "withdrawn"', "due = 2023-05-16", 'owners = ["CC"]', "closed = 2023-03-07",
     'exempt = "FOIA s.31"', 'due_words = "in summer"'],
)  # fmt: skip
def test_a_key_of_the_action_typed_at_the_end_of_its_block(three: Path, line: str) -> None:
    number = typed_at_the_end_of(three, 'event = "discharged"', line)
    assert refused(three) == f"actions.toml, line {number}: {line.split()[0]} {IN_EVENT}"
    assert open_on(reading(three).log, LETTER) == ("exempt" not in line)


@pytest.mark.parametrize("line", ['exempt = "FOIA s.31"', "due = 2023-05-16", 'theme = "Trust"'])
@pytest.mark.parametrize("versions_are_kept", [True, False])
def test_one_typed_at_the_end_under_the_raising(
    three: Path, line: str, versions_are_kept: bool
) -> None:
    if not versions_are_kept:
        forget_versions(three)
    number = typed_at_the_end_of(three, 'text = "Book a room"', line)
    name = line.split()[0]
    assert refused(three) == f"actions.toml, line {number}: {name} {ONLY_IN_RAISED}"
    assert getattr(action(reading(three).log, ROOM), name)
    assert open_on(reading(three).log, ROOM) == (name != "exempt")


def forget_versions(path: Path) -> None:
    for file in sidecar(path).glob("*.toml"):
        file.unlink()


def test_one_in_an_action_that_the_version_before_does_not_have(three: Path) -> None:
    whole = text(three)
    block = whole[whole.index(f'[[actions]]\nreference = "{ROOM}"') : whole.index("\n# revision")]
    new = block.replace(ROOM, "6.14/02/2023").rstrip() + "\ndue = 2023-05-16\n"
    type_over(three, ("\n# revision", f"\n{new}\n# revision"))
    assert refused(three).endswith(f"due {ONLY_IN_RAISED}")


def test_a_ground_of_its_own_is_not_overruled_by_a_doubtful_one(three: Path) -> None:
    type_over(three, (OWN, f'exempt = "FOIA s.31"\n{OWN}'))
    record(three, actions.note, ROOM, "20/03/2023", "Seen")
    typed_at_the_end_of(three, 'text = "Book a room"', 'exempt = "LGA"')
    assert action(reading(three).log, ROOM).exempt == "FOIA s.31"


def test_a_key_taken_out_by_hand_is_a_hand_edit_where_the_version_before_tells(
    three: Path,
) -> None:
    record(three, actions.note, VISIT, "15/03/2023", "Seen")
    type_over(three, ("due = 2023-03-10\nstatus", "status"))
    assert reading(three).doubts == []
    assert action(reading(three).log, VISIT).due is None
    forget_versions(three)
    assert refused(three).endswith(f"due {ONLY_IN_RAISED}")
    assert action(reading(three).log, VISIT).due == day("10/03/2023")


@pytest.mark.parametrize(
    ("name", "meant"),
    [("excempt", "exempt"), ("exemption", "exempt"), ("Exempt", "exempt"), ("exempted", "exempt"),
     ("is-exempt", "exempt"), ("owner", "owners"), ("due_date", "due"), ("closed_on", "closed"),
     ("Due", "due"), ("deu", "due"), ("staus", "status"), ("refrence", "reference"),
     ("due words", "due_words")],
)  # fmt: skip
def test_a_key_that_is_nearly_one_of_ours(three: Path, name: str, meant: str) -> None:
    quoted = name if name.replace("_", "").replace("-", "").isalpha() else f'"{name}"'
    type_over(three, (OWN, f'{quoted} = "x"\n{OWN}'))
    assert refused(three).partition(": ")[2] == near(name, meant)
    assert open_on(reading(three).log, ROOM) == (meant != "exempt")


def test_one_of_an_event_a_board_a_meeting_a_person_or_the_file(three: Path) -> None:
    for before, after, said in (
        ('event = "discharged"', 'notes = "Agreed"\nevent = "discharged"', near("notes", "note")),
        ('event = "discharged"', 'excempt = ""\nevent = "discharged"', near("excempt", "exempt")),
        ("date = 2023-04-04", "date = 2023-04-04\nmovd = 1", near("movd", "moved")),
        ("[boards.GPB]", "[boards.GPB]\nnames = 1", near("names", "name")),
        ("[boards.GPB]", '[people.EI]\nname = "Ed"\npsot = 1\n[boards.GPB]', near("psot", "post")),
        ("[boards.GPB]",
         '[people.CC]\nname = "Ada"\nheld = [{ name = "Ada", untill = 2023-03-31 }]\n[boards.GPB]',
         near("untill", "until")),
        ("[boards.GPB]", "[setting]\nx = 1\n[boards.GPB]", near("setting", "settings")),
        ("[boards.GPB]", "[settings]\nmarkings = 1\n[boards.GPB]", near("markings", "marking")),
        ("schema_version", "schema-versions = 2\nschema_version",
         near("schema-versions", "schema_version")),
    ):  # fmt: skip
        whole = text(three)
        type_over(three, (before, after))
        assert refused(three).partition(": ")[2] == said
        three.write_text(whole)


@pytest.mark.parametrize("name", ["from", "until"])
def test_the_days_of_a_holder_directly_under_the_person(three: Path, name: str) -> None:
    typed = f'[people.EI]\nname = "Edith Inkpen"\n{name} = 2023-04-01\n[boards.GPB]'
    type_over(three, ("[boards.GPB]", typed))
    assert refused(three).partition(": ")[2] == (
        f"{name} means nothing here. Since when or until when somebody held the post stands in "
        f'held: held = [{{ name = "NAME", {name} = DATE }}].'
    )


def test_one_in_a_meeting_that_was_moved_or_in_what_an_event_changed(three: Path) -> None:
    moved = (
        "[[meetings.moved]]\nfrom = 2023-04-01\nto = 2023-04-04\non = 2023-03-01\n"
        'at = 2023-03-01T09:00:00Z\nby = "IF"\nnotes = "x"\n'
    )
    whole = text(three)
    type_over(three, ("date = 2023-04-04\n", f"date = 2023-04-04\n{moved}"))
    assert refused(three).partition(": ")[2] == near("notes", "note")
    three.write_text(whole)
    apart = moved.replace("moved]]\nfrom = 2023-04-01\nto = 2023-04-04\n", "cancelled_apart]]\n")
    type_over(three, ("date = 2023-04-04\n", f"date = 2023-04-04\n{apart}"))
    assert refused(three).partition(": ")[2] == near("notes", "note")
    three.write_text(whole)
    deferred = (
        '\n[[actions.history]]\nevent = "deferred"\non = 2023-03-15\nat = 2023-03-15T09:00:00Z\n'
        'by = "IF"\ndue = { form = 2023-03-07, to = 2023-04-04 }'
    )
    typed_at_the_end_of(three, 'text = "Book a room"', deferred)
    assert refused(three).partition(": ")[2] == near("form", "from")


def lifted(path: Path) -> None:
    record(path, actions.exempt, ROOM, "15/03/2023", "FOIA s.31")
    record(path, actions.exempt, ROOM, "16/03/2023", None)


@pytest.mark.parametrize("versions_are_kept", [True, False])
def test_an_exemption_typed_into_the_raising_of_one_that_was_lifted(
    three: Path, versions_are_kept: bool
) -> None:
    lifted(three)
    if not versions_are_kept:
        forget_versions(three)
    type_over(three, ('text = "Book a room"\nowners = ["OPCC"]\n\n',
                      'text = "Book a room"\nowners = ["OPCC"]\nexempt = "LGA"\n\n'))  # fmt: skip
    assert refused(three).endswith(f"exempt {ONLY_IN_RAISED}")
    assert not open_on(reading(three).log, ROOM)


@pytest.mark.parametrize("change", ['{ to = "LGA" }', '{ from = "LGA" }'])
def test_an_exemption_typed_into_a_correction_as_a_change(three: Path, change: str) -> None:
    record(three, correct, ROOM, "15/03/2023", Corrections(text="Book the room"), "Wrong")
    typed_at_the_end_of(three, 'event = "corrected"', f"exempt = {change}")
    assert refused(three).endswith(f"exempt {IN_EVENT}")
    assert not open_on(reading(three).log, ROOM)


def test_an_empty_exemption_at_the_end_under_the_raising(three: Path) -> None:
    typed_at_the_end_of(three, 'text = "Book a room"', 'exempt = ""')
    assert refused(three).endswith(f"exempt {ONLY_IN_RAISED}")
    assert not open_on(reading(three).log, ROOM)


def test_a_mark_and_its_lift_that_came_from_another_copy_are_not_doubtful(three: Path) -> None:
    before = three.read_bytes()
    lifted(three)
    edited = text(three).replace("Write to the team", "Write to the whole team")
    three.write_bytes(before)
    forget_versions(three)
    add_one(three)
    end = edited.index("\n# revision")
    three.write_text(edited[:end] + text(three)[text(three).index("\n# revision") :])
    assert reading(three).doubts == []


def test_keys_of_ones_own_are_let_through(three: Path) -> None:
    own = 'priority = "high"\nrag = "red"\nward = 7\ncolour = "blue"\nportfolio = "x"\n'
    type_over(three, (OWN, f"{own}{OWN}"))
    assert reading(three).doubts == []
    record(three, actions.note, ROOM, "20/03/2023", "Seen")
    assert own in text(three)


def test_of_an_event_of_an_unknown_kind_only_an_exemption_is_doubtful(three: Path) -> None:
    event = (
        '\n[[actions.history]]\nevent = "praised"\non = 2023-03-15\nat = 2023-03-15T09:00:00Z\n'
        'by = "IF"\nowners = 7'
    )
    typed_at_the_end_of(three, 'text = "Book a room"', event)
    assert reading(three).doubts == []
    typed_at_the_end_of(three, "owners = 7", "exempt = true")
    assert refused(three).endswith(f"exempt {IN_EVENT}")
    assert not open_on(reading(three).log, ROOM)


def test_a_value_typed_into_a_correction_is_told_in_the_same_words(three: Path) -> None:
    corrected = (
        '\n[[actions.history]]\nevent = "corrected"\non = 2023-03-15\nat = 2023-03-15T09:00:00Z\n'
        'by = "IF"\nexempt = "FOIA s.31"'
    )
    number = typed_at_the_end_of(three, 'text = "Book a room"', corrected)
    with pytest.raises(BadFile) as caught:
        reading(three)
    assert caught.value.sentence == f"actions.toml, line {number + 6}: exempt {IN_EVENT}"


def test_a_doubtful_key_that_an_earlier_release_sealed_is_found_too(three: Path) -> None:
    typed_at_the_end_of(three, 'event = "discharged"', 'exempt = "FOIA s.31"')
    whole = text(three)
    body = whole[: whole.rindex("# revision")]
    three.write_text(seal.sealed(body, 2, 3))
    assert reading(three).sealed

    def seen(log: Log) -> Log:
        return did(log, actions.note, LETTER, "20/03/2023", "Seen")

    assert refused(three, seen).endswith(f"exempt {IN_EVENT}")
    assert not open_on(reading(three).log, LETTER)
    before = text(three).partition("[[actions]]")[2].partition("[[actions]]")[2]
    update(three, now(), lambda log: did(log, actions.note, VISIT, "20/03/2023", "Seen"))
    assert before[: before.index("# revision")] in text(three)  # nobody looked at it
    assert refused(three, seen).endswith(f"exempt {IN_EVENT}")


@given(st.sampled_from(ACTION_KEYS), st.data())
def test_one_slip_in_a_key_of_five_letters_or_more_is_always_seen(
    name: str, data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(name) - 1))
    letter = data.draw(st.sampled_from("abcdefghijklmnopqrstuvwxyz_"))
    slips = {name[:at] + name[at + 1 :], name[:at] + letter + name[at:], name.upper()}
    for slip in slips - set(ACTION_KEYS):
        if len(slip) >= 5:
            assert near_miss(slip, ACTION_KEYS) is not None


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("defered", "deferred"), ("Completed", "completed"), ("exempt", "exempted"),
     ("discharged_on", "discharged"), ("withdrawn ", "withdrawn")],
)  # fmt: skip
def test_a_kind_of_event_that_is_nearly_one_of_ours(three: Path, typed: str, meant: str) -> None:
    event = (
        f'\n[[actions.history]]\nevent = "{typed}"\non = 2023-03-15\nat = 2023-03-15T09:00:00Z\n'
        'by = "IF"'
    )
    number = typed_at_the_end_of(three, 'text = "Book a room"', event)
    assert refused(three) == (
        f"actions.toml, line {number + 2}: {typed} is no kind of event, and counts as nothing; "
        f"{meant} may be meant. Write it so, or give a kind of your own a name less like it."
    )


def test_the_kind_of_what_a_correction_is_of(three: Path) -> None:
    of = 'of = { event = "dischargd", at = 2023-03-15T09:00:00Z }'
    record(three, correct, ROOM, "15/03/2023", Corrections(text="Book the room"), "Wrong")
    typed_at_the_end_of(three, 'event = "corrected"', of)
    assert "dischargd is no kind of event" in reading(three).doubts[0]


def test_of_what_is_like_raised_it_is_meant_where_nothing_else_was(three: Path) -> None:
    three.write_text(text(three).replace('event = "raised"', 'event = "rased"', 1))
    assert "rased is no kind of event, and counts as nothing; raised may" in refused(three)
