"""What was typed of a sitting, on the disk."""

import json
import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pcc_actions.core.sitting.typed import (
    Sitting,
    SittingMeeting,
    TypedAction,
    TypedDischarge,
    TypedDue,
    TypedPerson,
)
from pcc_actions.core.text.spellings import spellings
from pcc_actions.store import drafts
from pcc_actions.store.draft_folders import DRAFTS
from pcc_actions.store.drafts import Draft, PutAside
from pcc_actions.store.inventory import FileKind, inventory
from pcc_actions.store.redaction import redact_files
from pcc_actions.store.sidecar import sidecar
from pcc_actions.store.sitting_drafts import (
    SittingDraft,
    keep_sitting,
    kept_sittings,
    remove_sitting,
)
from tests.builders import day, moment
from tests.examples import examples
from tests.store.logs import posix, reading, write

SITTING = Sitting(
    SittingMeeting("GPB", day("07/03/2023"), new=True),
    "2.07/03/2023",
    (
        TypedDischarge("GPB:3.14/02/2023", "Mx Bloggs was seen", "4.07/03/2023"),
        TypedDischarge("GPB:5.14/02/2023"),
    ),
    (
        TypedAction("3", "Visit", ("EI", "IF"), TypedDue(day("10/03/2023")), "FOIA s.31", "Roads"),
        TypedAction("4", "Write", (), TypedDue(words="when vetted"), topic="Budget"),
        TypedAction("5", "Ring", (), TypedDue()),
        TypedAction("6"),
    ),
    (TypedPerson("OM", "Olive Marsh"),),
)
DRAFT = SittingDraft("IF", moment("08/03/2023"), SITTING)
KEY = "0123456789abcdef"


@pytest.fixture
def log(tmp_path: Path) -> Path:
    return write(tmp_path / "actions.toml")


def file_of(log: Path, key: str = KEY) -> Path:
    return sidecar(log) / DRAFTS / f"sitting-{key}.json"


@pytest.mark.parametrize("sitting", [SITTING, Sitting()])
def test_a_sitting_is_kept_as_it_was_typed(log: Path, sitting: Sitting) -> None:
    keep_sitting(log, KEY, replace(DRAFT, sitting=Sitting()))
    keep_sitting(log, KEY, replace(DRAFT, sitting=sitting))
    assert [*kept_sittings(log)] == [(KEY, replace(DRAFT, sitting=sitting))]


@given(words=st.text(st.characters(exclude_categories=["Cs"])))
@settings(max_examples=examples(30), suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_was_typed_comes_back(log: Path, words: str) -> None:
    sitting = Sitting(SITTING.meeting, actions=(TypedAction(words, words, (words,)),))
    keep_sitting(log, KEY, replace(DRAFT, sitting=sitting))
    ((_, kept),) = kept_sittings(log)
    assert isinstance(kept, SittingDraft)
    assert kept.sitting == sitting


def test_the_last_one_comes_first_and_answers_to_an_import_are_none(log: Path) -> None:
    for number, key in enumerate(("a", "b", "c")):
        keep_sitting(log, key, DRAFT)
        os.utime(file_of(log, key), (1_000_000 + number, 1_000_000 + number))
    drafts.keep_draft(log, KEY, Draft("minutes.txt", "IF"))
    assert [key for key, _ in kept_sittings(log)] == ["c", "b", "a"]


def test_a_sitting_that_was_used_is_removed(log: Path) -> None:
    keep_sitting(log, KEY, DRAFT)
    remove_sitting(log, KEY)
    assert [*kept_sittings(log)] == []


NO_MEETINGS: list[Any] = [
    3,
    {"board": 3, "day": "2023-03-08"},
    {"board": "GPB"},
    {"board": "GPB", "day": "8 March"},
]
NO_DISCHARGES: list[Any] = [
    3,
    [3],
    [{"reference": 3}],
    [{"note": "x"}],
    [{"reference": "GPB:3", "note": 3}],
    [{"reference": "GPB:3", "minute": 3}],
]
NO_SITTINGS: list[Any] = [3, [], {"x": 1}]
NO_PEOPLE: list[Any] = [3, ["OM"], [{"initials": "OM"}], [{"initials": "OM", "name": 3}]]
NO_DUE_DATES: list[Any] = [3, {"day": "x"}, {"words": 3}]


def _without(key: str) -> dict[str, Any]:
    value: dict[str, Any] = json.loads('{"by": "IF", "at": "2023-03-08T09:00:00+00:00"}')
    meeting = {"board": "GPB", "day": "2023-03-07"}
    sitting: dict[str, Any] = {
        "meeting": meeting,
        "minute": None,
        "discharges": [],
        "actions": [],
        "people": [],
    }
    value["sitting"] = sitting
    value.pop(key, None)
    sitting.pop(key, None)
    return value


def _with(key: str, said: Any) -> dict[str, Any]:
    value = _without("")
    holder = value["sitting"] if key in value["sitting"] else value
    holder[key] = said
    return value


BROKEN: list[Any] = [
    *map(_without, ("by", "at", "sitting", "meeting", "discharges", "actions", "minute", "people")),
    *(_with("by", said) for said in (3, "", "\x1b]0;x\x07Iris", "x" * 3000)),
    *(_with("at", said) for said in ("yesterday", "2023-03-08", 3)),
    *(_with("sitting", said) for said in NO_SITTINGS),
    *(_with("meeting", said) for said in NO_MEETINGS),
    *(_with("discharges", said) for said in NO_DISCHARGES),
    *(_with("actions", said) for said in ([{"item": 3}], [{"item": "3", "owners": "EI"}])),
    *(_with("actions", [{"item": "3", "due": said}]) for said in NO_DUE_DATES),
    *(_with("people", said) for said in NO_PEOPLE),
    _with("minute", 3), _with("x", 1), [], "IF",
]  # fmt: skip


@pytest.mark.parametrize("held", BROKEN)
def test_a_broken_one_is_put_aside(log: Path, held: Any) -> None:
    keep_sitting(log, KEY, DRAFT)
    file_of(log).write_text(json.dumps(held))
    assert [*kept_sittings(log)] == [(KEY, PutAside(f"sitting-{KEY}.json.damaged"))]
    assert [*kept_sittings(log)] == []


def test_one_of_actions_without_a_meeting_is_put_aside(log: Path) -> None:
    keep_sitting(log, KEY, replace(DRAFT, sitting=replace(SITTING, meeting=None)))
    assert [*kept_sittings(log)] == [(KEY, PutAside(f"sitting-{KEY}.json.damaged"))]


def test_a_whole_one_is_not_put_aside(log: Path) -> None:
    keep_sitting(log, KEY, DRAFT)
    file_of(log).write_text(json.dumps(_without("")))
    ((_, kept),) = kept_sittings(log)
    assert isinstance(kept, SittingDraft)


@posix
def test_one_that_is_gone_since_it_was_listed_is_none(log: Path) -> None:
    keep_sitting(log, KEY, DRAFT)
    file_of(log, "gone").symlink_to(log.with_name("nowhere"))
    assert [key for key, _ in kept_sittings(log)] == [KEY]


@posix
def test_it_has_the_mode_of_the_log(log: Path) -> None:
    log.chmod(0o600)
    keep_sitting(log, KEY, DRAFT)
    assert file_of(log).stat().st_mode & 0o777 == 0o600


def test_where_nothing_may_be_listed_none_is_offered(log: Path, tmp_path: Path) -> None:
    assert [*kept_sittings(tmp_path / "none.toml")] == []


def test_words_that_must_not_be_kept_are_taken_out_of_it(log: Path) -> None:
    keep_sitting(log, KEY, DRAFT)
    assert FileKind.SITTING in {each.kind for each in inventory(log)}
    outcomes = redact_files(log, reading(log).log.actions[0], spellings("Mx Bloggs"))
    (done,) = [each for each in outcomes if each.log_file.kind is FileKind.SITTING]
    assert (done.removed, done.left, done.failure) == (True, (), "")
    ((_, kept),) = kept_sittings(log)
    assert isinstance(kept, SittingDraft)
    note = TypedDischarge("GPB:3.14/02/2023", "[redacted] was seen", "4.07/03/2023")
    assert kept.sitting == replace(SITTING, discharges=(note, *SITTING.discharges[1:]))


@pytest.mark.parametrize("secret", ["actions", "2023-03-07", "day"])
def test_names_of_keys_and_days_are_no_words_of_anybody(log: Path, secret: str) -> None:
    keep_sitting(log, KEY, DRAFT)
    before = file_of(log).read_bytes()
    redact_files(log, reading(log).log.actions[0], spellings(secret))
    assert file_of(log).read_bytes() == before
