"""What is kept of documents that were asked about, on the disk."""

import json
import os
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pcc_actions.core.text.spellings import spellings
from pcc_actions.store import drafts
from pcc_actions.store.draft_folders import DRAFTS, KEPT_FOR, LEFT, remove_old_drafts
from pcc_actions.store.drafts import Draft, PutAside
from pcc_actions.store.inventory import FileKind, inventory
from pcc_actions.store.redaction import redact_files
from pcc_actions.store.sidecar import sidecar
from pcc_actions.store.strays import OLD, strays
from pcc_actions.store.temporary import name_for
from tests.builders import moment
from tests.examples import examples
from tests.store.logs import add_one, posix, reading, write

DRAFT = Draft("minutes.txt", "IF", 1, 4, {"action 1": ("e", "Write to Mx Bloggs", "t")})
KEY = "0123456789abcdef"
NOW = moment("01/06/2023")


@pytest.fixture
def three(tmp_path: Path) -> Path:
    return write(tmp_path / "actions.toml")


def file_of(log: Path, folder: str = DRAFTS) -> Path:
    return sidecar(log) / folder / f"{KEY}.json"


def written_at(file: Path, days: float) -> None:
    """Have a file been written so many days before now."""
    then = NOW.timestamp() - days * 86400
    os.utime(file, (then, then))


def test_a_draft_is_kept_and_gone_once_it_was_used(three: Path) -> None:
    assert drafts.kept_draft(three, KEY) is None
    drafts.keep_draft(three, KEY, DRAFT)
    drafts.keep_draft(three, KEY, replace(DRAFT, done=2))
    assert drafts.kept_draft(three, KEY) == replace(DRAFT, done=2)
    assert drafts.kept_draft(three, "fedcba9876543210") is None
    drafts.remove_draft(three, KEY)
    drafts.remove_draft(three, KEY)
    assert drafts.kept_draft(three, KEY) is None


def test_what_was_left_is_kept_until_nothing_is(three: Path) -> None:
    assert drafts.rows_left(three, KEY) == frozenset()
    drafts.keep_rows_left(three, KEY, {"b", "a"})
    assert drafts.rows_left(three, KEY) == frozenset({"a", "b"})
    drafts.keep_rows_left(three, KEY, ())
    assert not file_of(three, LEFT).exists()
    drafts.keep_rows_left(three, KEY, ())


@given(words=st.lists(st.text(), max_size=4))
@settings(max_examples=examples(30), suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_was_typed_comes_back(three: Path, words: list[str]) -> None:
    drafts.keep_draft(three, KEY, replace(DRAFT, answers={"action 1": tuple(words)}))
    whole = tuple(each.encode(errors="replace").decode() for each in words)  # half a character
    assert drafts.kept_draft(three, KEY) == replace(DRAFT, answers={"action 1": whole})


BROKEN = [
    b"", b"{", b"[]", b"null", b"7", b"\xff", b'{"document": "m"}', b"[" * 100_000,
    b'{"document": "m", "by": 1}', b'{"document": "m", "by": "IF", "done": "1"}',
    b'{"document": "m", "by": "IF", "answers": {"q": "t"}}',
    b'{"document": "m", "by": "IF", "x": 1}',
    b'{"document": "m", "by": "IF", "answers": 3}', b'{"document": "m", "by": "IF", "of": true}',
]  # fmt: skip


@pytest.mark.parametrize("held", BROKEN)
def test_a_broken_draft_is_put_aside_and_the_next_one_too(three: Path, held: bytes) -> None:
    drafts.keep_draft(three, KEY, DRAFT)
    for name in (f"{KEY}.json.damaged", f"{KEY}.json.damaged-2"):
        file_of(three).write_bytes(held)
        assert drafts.kept_draft(three, KEY) == PutAside(name)
        assert (file_of(three).with_name(name)).read_bytes() == held
    assert drafts.kept_draft(three, KEY) is None


@pytest.mark.parametrize("held", [b"", b'{"a": 1}', b"[1]", b'"a"'])
def test_broken_rows_are_put_aside(three: Path, held: bytes) -> None:
    drafts.keep_rows_left(three, KEY, ["a"])
    file_of(three, LEFT).write_bytes(held)
    assert drafts.rows_left(three, KEY) == PutAside(f"{KEY}.json.damaged")
    assert drafts.rows_left(three, KEY) == frozenset()


def test_what_cannot_be_put_aside_is_named_as_it_stands(
    three: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drafts.keep_draft(three, KEY, DRAFT)
    file_of(three).write_text("{")

    def refused(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "rename", refused)
    assert drafts.kept_draft(three, KEY) == PutAside(f"{KEY}.json")


def test_a_file_in_the_place_of_the_folder_is_no_draft(three: Path) -> None:
    (sidecar(three) / DRAFTS).write_text("")
    assert drafts.kept_draft(three, KEY) is None
    remove_old_drafts(three, NOW)
    with pytest.raises(OSError, match="no folder"):
        drafts.keep_draft(three, KEY, DRAFT)


def test_after_30_days_a_draft_is_gone_also_one_put_aside(three: Path) -> None:
    drafts.keep_draft(three, KEY, DRAFT)
    drafts.keep_rows_left(three, KEY, ["a"])
    aside = file_of(three).with_name("x.json.damaged")
    aside.write_text("{")
    for file in (file_of(three), aside, file_of(three, LEFT)):
        written_at(file, KEPT_FOR.days - 0.5)
    remove_old_drafts(three, NOW)
    assert file_of(three).exists()
    for file in (file_of(three), aside, file_of(three, LEFT)):
        written_at(file, KEPT_FOR.days + 0.5)
    remove_old_drafts(three, NOW)
    assert not file_of(three).exists()
    assert not aside.exists()
    assert drafts.rows_left(three, KEY) == frozenset({"a"})


@posix
def test_they_have_the_mode_of_the_log_and_follow_it(three: Path) -> None:
    three.chmod(0o600)
    drafts.keep_draft(three, KEY, DRAFT)
    assert file_of(three).stat().st_mode & 0o777 == 0o600
    assert file_of(three).parent.stat().st_mode & 0o777 == 0o700
    three.chmod(0o640)
    add_one(three)
    assert file_of(three).stat().st_mode & 0o777 == 0o640
    assert file_of(three).parent.stat().st_mode & 0o777 == 0o750


def test_words_that_must_not_be_kept_are_taken_out_of_it(three: Path) -> None:
    answers = {"action 1": ("e", 'Write to "Mx Bloggs"', "t"), "action 2": ("Mx  Bloggs",)}
    drafts.keep_draft(three, KEY, replace(DRAFT, answers=answers))
    assert FileKind.DRAFT in {each.kind for each in inventory(three)}
    action = reading(three).log.actions[0]
    outcomes = redact_files(three, action, spellings("Mx Bloggs"))
    (done,) = [each for each in outcomes if each.log_file.kind is FileKind.DRAFT]
    assert (done.removed, done.left, done.failure) == (True, (), "")
    after = drafts.kept_draft(three, KEY)
    assert isinstance(after, Draft)
    assert dict(after.answers) == {
        "action 1": ("e", 'Write to "[redacted]"', "t"), "action 2": ("[redacted]",),
    }  # fmt: skip


DIGESTS = ("dd89c0eadbcae7456ecca9cf778b90b6", "41180723f4e7d28bc49c815632dd0cd5")


@pytest.mark.parametrize("secret", ["ea", "Ea", "done", "answers", "action", "dd89"])
def test_the_names_of_its_keys_and_digests_are_no_words_of_anybody(
    three: Path, secret: str
) -> None:
    draft = replace(DRAFT, answers={f"action {DIGESTS[0]}": ("e", f"{secret}x to call", "t")})
    drafts.keep_draft(three, KEY, draft)
    drafts.keep_rows_left(three, KEY, DIGESTS)
    outcomes = redact_files(three, reading(three).log.actions[0], spellings(secret))
    of_drafts = [each for each in outcomes if each.log_file.kind is FileKind.DRAFT]
    assert [(each.removed, each.left) for each in of_drafts] == [(True, ()), (False, ())]
    assert drafts.rows_left(three, KEY) == frozenset(DIGESTS)
    kept = drafts.kept_draft(three, KEY)
    assert isinstance(kept, Draft)
    assert kept.answers.keys() == draft.answers.keys()
    assert kept == replace(
        DRAFT, answers={next(iter(draft.answers)): ("e", "[redacted]x to call", "t")}
    )


@pytest.mark.parametrize(
    "held", [b'["Mx Bloggs"]', b'[1, "Mx Bloggs"]', b'{"Mx Bloggs": 1}', b"Mx Bloggs"]
)
def test_in_a_file_that_is_none_they_are_taken_out_wherever_they_stand(
    three: Path, held: bytes
) -> None:
    drafts.keep_draft(three, KEY, DRAFT)
    file_of(three).write_bytes(held)
    redact_files(three, reading(three).log.actions[0], spellings("Mx Bloggs"))
    assert file_of(three).read_bytes() == held.replace(b"Mx Bloggs", b"[redacted]")


def test_what_keeping_one_left_half_written_is_a_stray_once_it_is_old(three: Path) -> None:
    drafts.keep_draft(three, KEY, DRAFT)
    half = file_of(three).with_name(name_for(three.name))
    half.write_text("{")
    assert half not in list(strays(three))
    then = half.stat().st_mtime - OLD - 60
    os.utime(half, (then, then))
    assert half in list(strays(three))


@pytest.mark.parametrize(
    "said",
    [
        {"by": "\x1b]0;x\x07Iris"}, {"by": "\u202eIris"}, {"by": "x" * 3_000_000}, {"by": "\ud800"},
        {"done": -5}, {"of": 10**30},
    ],
)  # fmt: skip
def test_a_draft_that_nobody_kept_is_put_aside(three: Path, said: dict[str, object]) -> None:
    drafts.keep_draft(three, KEY, Draft("minutes.txt", "Iris"))
    file = sidecar(three) / DRAFTS / f"{KEY}.json"
    file.write_text(json.dumps(json.loads(file.read_text("utf-8")) | said), "utf-8")
    assert isinstance(drafts.kept_draft(three, KEY), PutAside)
