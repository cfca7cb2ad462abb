"""The base of a two-way merge: the newest kept version that both copies descend from."""

from dataclasses import replace
from pathlib import Path

import pytest

from pcc_actions.core.changes import actions
from pcc_actions.core.changes.redaction import without_words
from pcc_actions.core.entries import replaced
from pcc_actions.core.merging.descent import descends
from pcc_actions.core.model import Log, Person
from pcc_actions.core.references.lookup import find_action
from pcc_actions.core.text.spellings import spellings
from pcc_actions.store import common_base as store_common_base
from pcc_actions.store import versions
from pcc_actions.store.common_base import common_base
from pcc_actions.store.parsing import kept_log
from pcc_actions.store.reading import Reading
from pcc_actions.store.saving import update
from pcc_actions.store.sidecar import sidecar
from tests.builders import did, raised
from tests.store.logs import (
    LETTER,
    VISIT,
    add_one,
    now,
    reading,
    record,
    three_actions,
    took_back,
    type_over,
)

LAPTOP = "actions-LAPTOP.toml"


def copied(log: Path) -> Path:
    copy = log.with_name(LAPTOP)
    copy.write_bytes(log.read_bytes())
    return copy


def base(log: Path, copy: Path) -> int | None:
    found = common_base(reading(log), reading(copy), now())
    return found.revision if found else None


def introduced(path: Path, key: str) -> None:
    """Make a person known: no action says so."""
    person = Person(key, f"Ada {key}", key)
    update(path, now(), lambda log: replace(log, people={**log.people, key: person}))


def forgotten(path: Path, key: str) -> None:
    def without(log: Log) -> Log:
        return replace(log, people={name: each for name, each in log.people.items() if name != key})

    update(path, now(), without)


def test_the_version_that_was_copied(three: Path) -> None:
    add_one(three)
    copy = copied(three)
    record(three, actions.note, VISIT, "15/03/2023", "Seen")
    record(copy, actions.note, LETTER, "15/03/2023", "Sent")
    assert base(three, copy) == 2
    found = common_base(reading(three), reading(copy), now())
    assert found is not None
    assert found.data == (sidecar(three) / "000002.toml").read_bytes()


def test_a_copy_in_which_nothing_was_recorded_is_the_base_itself(three: Path) -> None:
    copy = copied(three)
    add_one(three)
    assert base(three, copy) == 1


def test_a_copy_that_went_on_alone(three: Path) -> None:
    copy = copied(three)
    add_one(copy)
    add_one(copy, "7.14/02/2023")
    assert base(three, copy) == 1


def test_what_the_copy_kept_counts_too(three: Path) -> None:
    add_one(three)
    copy = copied(three)
    sidecar(three).rename(sidecar(copy))
    record(three, actions.note, VISIT, "15/03/2023", "Seen")  # keeps revision 2 anew
    (sidecar(three) / "000002.toml").unlink()
    assert base(three, copy) == 2


def test_nothing_is_kept(three: Path) -> None:
    copy = copied(three)
    add_one(copy)
    for kept in (sidecar(three), sidecar(copy)):
        kept.rename(kept.with_name(f"{kept.name} away"))
    assert base(three, copy) is None


def test_a_damaged_version_is_passed_over(three: Path) -> None:
    add_one(three)
    copy = copied(three)
    record(copy, actions.note, VISIT, "15/03/2023", "Seen")
    for folder in (three, copy):
        (sidecar(folder) / "000002.toml").write_text("")
    assert base(three, copy) == 1


def test_a_log_of_another_office(three: Path) -> None:
    copy = copied(three)
    update(copy, now(), lambda log: raised(replace(log, actions=()), "1.14/02/2023", "Order tea"))
    (sidecar(copy) / "000001.toml").unlink()
    assert base(three, copy) is None


def test_what_was_taken_back_on_one_copy_stays_its_own(three: Path) -> None:
    add_one(three)
    copy = copied(three)
    took_back(three)
    assert base(three, copy) == 1


def test_a_person_whom_ours_alone_made_known_is_not_taken_for_forgotten(three: Path) -> None:
    """Or the merge would take them out."""
    copy = copied(three)
    introduced(three, "AS")
    record(copy, actions.note, VISIT, "15/03/2023", "Seen")
    assert base(three, copy) == 1


def test_nor_is_one_whom_the_copy_alone_made_known(three: Path) -> None:
    copy = copied(three)
    introduced(copy, "AS")
    record(three, actions.note, VISIT, "15/03/2023", "Seen")
    assert base(three, copy) == 1


def test_whom_both_knew_may_be_forgotten(three: Path) -> None:
    introduced(three, "AS")
    copy = copied(three)
    forgotten(three, "AS")
    add_one(copy)
    assert base(three, copy) == 2


def test_where_both_have_other_people_it_is_the_oldest(three: Path) -> None:
    introduced(three, "AS")
    copy = copied(three)
    introduced(three, "BT")
    introduced(copy, "CU")
    introduced(copy, "DV")
    assert base(three, copy) == 1


def test_where_the_first_of_them_is_not_kept_any_more_none_is_sure(three: Path) -> None:
    introduced(three, "AS")
    copy = copied(three)
    introduced(three, "BT")
    introduced(copy, "CU")
    for log in (three, copy):
        for revision in (1, 2):
            (sidecar(log) / f"{revision:06}.toml").unlink(missing_ok=True)
    assert base(three, copy) is None


def test_words_that_were_removed_on_one_copy(three: Path) -> None:
    copy = copied(three)
    type_over(three, ('by = "IF"\ntext = "Set up a visit"', 'by = "IF"\ntext = "[redacted] visit"'))
    assert base(three, copy) is not None
    assert descends(reading(three).log, reading(copy).log)


def test_what_descends() -> None:
    log = three_actions()
    noted = did(log, actions.note, VISIT, "15/03/2023", "Seen")
    assert descends(log, log)
    assert descends(noted, log)
    assert not descends(log, noted)
    assert not descends(replace(noted, actions=noted.actions[1:]), log)
    assert not descends(did(log, actions.note, VISIT, "16/03/2023", "Seen"), noted)


def test_what_has_the_same_events_in_another_order_does_not_descend() -> None:
    log = did(three_actions(), actions.note, VISIT, "15/03/2023", "Seen")
    log = did(log, actions.note, VISIT, "16/03/2023", "Sent")
    place = find_action(log, VISIT)
    first, seen, sent = log.actions[place].history
    other = replaced(log, place, replace(log.actions[place], history=(first, sent, seen)))
    assert not descends(other, log)


def test_what_words_were_removed_from_descends_and_so_does_what_still_has_them() -> None:
    log = did(three_actions(), actions.note, VISIT, "15/03/2023", "Seen by Ann Other")
    place = find_action(log, VISIT)
    clean = replaced(log, place, without_words(log.actions[place], spellings("Ann Other")))
    assert clean != log
    assert descends(clean, log)
    assert descends(log, clean)


def test_the_newest_of_many_is_found_without_reading_the_later_ones(
    three: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = copied(three)
    for number in range(20, 26):
        add_one(three, f"{number}.14/02/2023")
    assert versions.last_revision(three) == 7
    read = []

    def noted(path: Path, text: str) -> Log | None:
        read.append(path.name)
        return kept_log(path, text)

    monkeypatch.setattr(store_common_base, "kept_log", noted)
    found = common_base(reading(three), reading(copy), now())
    assert isinstance(found, Reading)
    assert (found.revision, found.path.name) == (1, "000001.toml")
    assert read == ["000001.toml"]
