"""Words that must not be kept are nowhere afterwards; all else is as it was."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from pcc_actions.core.changes import actions
from pcc_actions.core.changes.corrections import Corrections, correct
from pcc_actions.core.changes.redaction import redact, without_words
from pcc_actions.core.entries import EntryKind
from pcc_actions.core.model import Action, Log
from pcc_actions.core.references.lookup import find_action
from pcc_actions.core.text.spellings import Spellings, spellings
from pcc_actions.errors import BadFile, Conflict, NotFound
from pcc_actions.store import files, versions
from pcc_actions.store.inventory import FileKind, LogFile, inventory
from pcc_actions.store.redaction import FileOutcome, kept_entry, redact_files, redact_strays
from pcc_actions.store.remains import Spot, remains
from pcc_actions.store.saving import update
from pcc_actions.store.sidecar import sidecar
from pcc_actions.store.strays import OLD
from pcc_actions.store.temporary import name_for
from pcc_actions.store.values import value_text
from tests.builders import empty_log, provenance, raised
from tests.ordinary_user import ordinary_user
from tests.store.logs import (
    ROOM,
    VISIT,
    add_one,
    kept,
    now,
    posix,
    reading,
    record,
    text,
    took_back,
    type_over,
    write,
)

SECRETS = ["Jo Brown", 'the "late" Jo', "back\\slash", "two\nlines", "Zoë 🙂", "a\tb"]


def with_secret(path: Path, secret: str) -> Path:
    """Give a log that holds the words in a text, a note, two versions and one comment."""
    log = raised(empty_log(), VISIT, "Write to Jo", "EI")
    write(path, log)
    add_one(path)
    typed = f"Write to {secret} soon"
    before = 'text = "Write to Jo"\nowners = ["EI"]\nraised'
    after = f'text = {value_text(typed)}\nx = {value_text(secret)}\nowners = ["EI"]\nraised'
    type_over(path, (before, after))
    update(path, now(), lambda each: each)
    return path


def redacted(path: Path, reference: str, secret: str) -> list[FileOutcome]:
    """Redact as the command does; give the outcomes for the files."""
    return redact_files(path, *recorded(path, reference, secret))


def recorded(path: Path, reference: str, secret: str) -> tuple[Action, Spellings]:
    """Record that words are taken out; give the action as it was, and the words."""
    words, log = spellings(secret), reading(path).log
    action = log.actions[find_action(log, reference)]
    if without_words(action, words) != action:
        update(
            path,
            now(),
            lambda log: redact(log, find_action(log, reference), provenance("20/03/2023"), words),
        )
    return action, words


def versions_with(outcomes: list[FileOutcome]) -> int:
    return sum(each.removed for each in outcomes if each.log_file.kind is FileKind.VERSION)


def left(outcomes: list[FileOutcome], kind: FileKind = FileKind.LOG) -> list[tuple[Spot, str]]:
    spots = [
        (one.spot, one.name) for each in outcomes if each.log_file.kind is kind for one in each.left
    ]
    return list(dict.fromkeys(spots))


def everywhere(path: Path) -> str:
    return text(path) + "".join(
        version.read_bytes().decode() for version in sidecar(path).glob("*.toml*")
    )


@pytest.mark.parametrize("secret", SECRETS)
def test_the_words_are_nowhere(tmp_path: Path, secret: str) -> None:
    path = with_secret(tmp_path / "actions.toml", secret)
    held = everywhere(path)
    assert value_text(secret)[1:-1] in held
    outcomes = redacted(path, VISIT, secret)
    assert versions_with(outcomes) == 2  # the hand edit and the redaction's own
    after = everywhere(path)
    assert secret not in after
    assert value_text(secret)[1:-1] not in after
    assert "[redacted]" in after
    assert not remains(after.encode(), spellings(secret))
    assert not any(each.left or each.failure for each in outcomes)
    assert reading(path).sealed
    took_back(path)
    assert secret not in text(path)
    assert reading(path).sealed


def test_the_other_actions_are_untouched(three: Path) -> None:
    record(three, actions.note, VISIT, "15/03/2023", "Jo Brown rang")
    record(three, actions.note, ROOM, "15/03/2023", "Jo Brown has the key")
    type_over(three, ('[[actions]]\nreference = "5.', '# Jo Brown\n[[actions]]\nreference = "5.'))
    outcomes = redacted(three, VISIT, "Jo Brown")
    assert versions_with(outcomes) > 0
    assert "Jo Brown rang" not in everywhere(three)
    assert "Jo Brown has the key" in text(three)
    assert left(outcomes) == [(Spot.COMMENT, ""), (Spot.ACTION, ROOM)]
    assert left(outcomes, FileKind.VERSION) == [(Spot.ACTION, ROOM), (Spot.COMMENT, "")]


def test_a_comment_of_the_action_goes_too(three: Path) -> None:
    rest = '\nowners = ["EI", "IF"]\nraised'
    type_over(
        three,
        (f'text = "Set up a visit"{rest}', f'text = "Set up a visit" # Jo Brown asked{rest}'),
    )
    record(three, actions.note, VISIT, "15/03/2023", "Jo Brown rang")
    redacted(three, VISIT, "Jo Brown")
    assert "Jo Brown" not in everywhere(three)
    assert "# [redacted] asked" in text(three)


def test_versions_from_before_it_had_its_name(three: Path) -> None:
    record(three, actions.note, VISIT, "15/03/2023", "Jo Brown rang")
    record(three, correct, VISIT, "15/03/2023", Corrections(board="PAM", item="9"), "Wrong board")
    redacted(three, "9.14/02/2023", "Jo Brown")
    assert "Jo Brown" not in everywhere(three)
    redacted(three, "9.14/02/2023", "a visit")
    assert "a visit" not in everywhere(three)


def test_versions_from_before_it_was_there_are_as_they_were(three: Path) -> None:
    first = (sidecar(three) / "000001.toml").read_bytes()
    add_one(three, "6.14/02/2023", "Ask Jo Brown")
    redacted(three, "6.14/02/2023", "Jo Brown")
    assert (sidecar(three) / "000001.toml").read_bytes() == first
    assert "Jo Brown" not in everywhere(three)


def test_a_version_that_was_never_sealed(tmp_path: Path, three: Path) -> None:
    (tmp_path / "b").mkdir()
    there = tmp_path / "b" / "actions.toml"
    there.write_text(text(three).partition("# revision")[0].replace("a visit", "with Jo Brown"))
    redacted(there, VISIT, "Jo Brown")
    assert "Jo Brown" not in everywhere(there)
    assert kept(there)[0] == "000000.toml"


def test_a_version_that_was_edited_by_hand_can_still_be_put_back(
    tmp_path: Path, three: Path
) -> None:
    (tmp_path / "b").mkdir()
    there = tmp_path / "b" / "actions.toml"
    there.write_text(text(three).replace("a visit", "with Jo Brown"))
    record(there, actions.note, VISIT, "15/03/2023", "Seen")
    redacted(there, VISIT, "Jo Brown")
    assert versions.damaged(there) == ()
    for _ in range(2):
        took_back(there)
    assert "with [redacted]" in text(there)
    assert "Jo Brown" not in everywhere(there)


def test_a_damaged_version_is_cleaned_also_where_it_was_set_aside(three: Path) -> None:
    record(three, actions.note, VISIT, "15/03/2023", "Jo Brown rang")
    damaged = sidecar(three) / "000002.toml"
    damaged.write_bytes(damaged.read_bytes()[:-9])
    record(three, actions.note, VISIT, "15/03/2023", "Seen")
    first = sidecar(three) / "000001.toml"
    first.write_text("Jo Brown")
    redacted(three, VISIT, "Jo Brown")
    assert damaged.with_name("000002.toml.damaged").exists()
    assert "Jo Brown" not in everywhere(three)
    assert [one.revision for one in versions.damaged(three)] == [1]


def test_a_version_that_is_broken_is_cleaned_as_text(three: Path) -> None:
    record(three, actions.note, VISIT, "15/03/2023", "Jo Brown rang")
    (sidecar(three) / "000001.toml").write_text("[[[ Jo Brown")
    redacted(three, VISIT, "Jo Brown")
    assert (sidecar(three) / "000001.toml").read_text() == "[[[ [redacted]"


def test_a_version_that_is_no_text_is_looked_through(three: Path) -> None:
    record(three, actions.note, VISIT, "15/03/2023", "Jo Brown rang")
    (sidecar(three) / "000001.toml").write_bytes(b"\xff Jo Brown")
    assert not any(each.failure for each in redacted(three, VISIT, "Jo Brown"))
    assert (sidecar(three) / "000001.toml").read_bytes() == b"\xff [redacted]"


@posix
def test_a_file_that_cannot_be_read_or_written_is_said() -> None:
    with ordinary_user() as folder:
        path = write(folder / "actions.toml")
        record(path, actions.note, VISIT, "15/03/2023", "Jo Brown rang")
        closed = sidecar(path) / "000001.toml"
        said = recorded(path, VISIT, "Jo Brown")
        closed.chmod(0)  # after the save, which gives a version the mode of the log
        outcomes = redact_files(path, *said)
        assert [(each.log_file.file, each.failure) for each in outcomes if each.failure] == [
            (closed, "permission denied")
        ]
        assert versions_with(outcomes) == 1  # the others all the same


def test_a_version_ahead_that_knows_it_by_another_name(three: Path) -> None:
    record(three, actions.note, VISIT, "15/03/2023", "Jo Brown rang")
    record(three, correct, VISIT, "15/03/2023", Corrections(item="9"), "Wrong item")
    took_back(three)
    redacted(three, VISIT, "Jo Brown")
    assert "9.14/02/2023" in everywhere(three)
    assert "Jo Brown" not in everywhere(three)


def test_a_broken_log_left_beside_it_is_cleaned(three: Path) -> None:
    record(three, actions.note, VISIT, "15/03/2023", "Jo Brown rang")
    record(three, actions.note, ROOM, "15/03/2023", "Jo Brown rang")
    three.write_text(f"<<<<<<<\n{text(three)}")
    took_back(three)
    copy = three.parent / "actions.toml.broken"
    assert copy.read_text().count("Jo Brown") == 2
    outcomes = redacted(three, VISIT, "Jo Brown")
    assert "Jo Brown" not in copy.read_text()
    assert [each.removed for each in outcomes if each.log_file.file == copy] == [True]


def test_what_else_stands_among_the_versions_is_cleaned(three: Path) -> None:
    record(three, actions.note, VISIT, "15/03/2023", "Jo Brown rang")
    copy = sidecar(three) / "000002 (1).toml"
    copy.write_text(text(three))
    redacted(three, VISIT, "Jo Brown")
    assert "Jo Brown" not in copy.read_text()


COPIES = ["actions (1).toml", "actions.toml.bak", ".pcc-actions-0123456789abcdef.tmp"]


@pytest.mark.parametrize("name", COPIES)
def test_what_may_be_somebody_else_s_is_named_only(three: Path, name: str) -> None:
    there = three.parent / name
    there.write_text("Jo Brown")
    [held] = [each for each in redacted(three, VISIT, "Jo Brown") if each.left]
    assert held.log_file.file == there
    assert there.read_text() == "Jo Brown"
    assert not held.removed


def test_the_same_again_goes_on_where_it_stopped(
    three: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    record(three, actions.note, VISIT, "15/03/2023", "Jo Brown rang")
    put, written = files.replace_file, []

    def killed(path: Path, data: files.Contents, like: Path) -> None:
        if b"[redacted]" in (data if isinstance(data, bytes) else b"".join(data)):
            written.append(path)
        if len(written) == 2:  # the save's own version is clean; the first cleaned is the second
            raise KeyboardInterrupt
        put(path, data, like)

    with monkeypatch.context() as at_the_second:
        at_the_second.setattr("pcc_actions.store.files.replace_file", killed)
        at_the_second.setattr("pcc_actions.store.versions.replace_file", killed)
        with pytest.raises(KeyboardInterrupt):
            redacted(three, VISIT, "Jo Brown")
    assert "Jo Brown" not in text(three)
    assert "Jo Brown" in everywhere(three)
    assert versions_with(redacted(three, VISIT, "Jo Brown")) == 1
    assert "Jo Brown" not in everywhere(three)
    assert len(reading(three).log.actions[0].history) == 3  # it is recorded once


def test_an_action_that_was_undone_is_found_in_the_versions(three: Path) -> None:
    add_one(three, "6.14/02/2023", "Ask Jo Brown")
    took_back(three)
    words, log = spellings("Jo Brown"), reading(three).log

    def find(log: Log) -> int:
        return find_action(log, "6.14/02/2023")

    action = kept_entry(three, log, EntryKind.ACTION, words, find)
    assert isinstance(action, Action)
    assert action.text == "Ask Jo Brown"
    assert versions_with(redact_files(three, action, words)) == 1
    assert "Jo Brown" not in everywhere(three)
    with pytest.raises(NotFound, match="There is no action 7"):
        kept_entry(
            three, log, EntryKind.ACTION, words, lambda log: find_action(log, "7.14/02/2023")
        )


def test_an_action_that_only_has_another_name_now_is_not_taken_from_a_version(three: Path) -> None:
    record(three, correct, VISIT, "15/03/2023", Corrections(item="9"), "Wrong item")
    (sidecar(three) / "000003.toml").write_text("[[[")
    with pytest.raises(NotFound):
        kept_entry(three, reading(three).log, EntryKind.ACTION, spellings("Jo"), earlier_name_only)


def earlier_name_only(log: Log) -> int:
    for place, action in enumerate(log.actions):
        if action.reference == VISIT:
            return place
    raise NotFound("There is no such action.")


def test_strays_with_the_words_are_removed(three: Path) -> None:
    with_words, without_words = (three.parent / name_for(three.name) for _ in range(2))
    with_words.write_bytes("Jo Brown".encode("utf-16"))
    without_words.write_text("Jo")
    young = three.parent / ".pcc-actions-0123456789abcdef.tmp"
    young.write_text("Jo Brown")
    words = spellings("Jo Brown")
    assert [each.log_file.file for each in redact_strays(three, words, dry_run=True)] == [
        with_words
    ]
    assert with_words.exists()
    [done] = redact_strays(three, words)
    assert (done.log_file.file, done.removed) == (with_words, True)
    assert not with_words.exists()
    assert without_words.exists()
    os.utime(young, (0, OLD))
    assert [each.log_file.file for each in redact_strays(three, words)] == [young]


@posix
def test_a_stray_that_cannot_be_read_is_said() -> None:
    with ordinary_user() as folder:
        path = write(folder / "actions.toml")
        stray = path.parent / name_for(path.name)
        stray.touch(0)
        [one] = redact_strays(path, spellings("Jo Brown"))
        assert (one.removed, one.failure) == (False, "permission denied")


@posix
def test_strays_in_a_folder_that_cannot_be_looked_into() -> None:
    with ordinary_user() as folder:
        path = write(folder / "actions.toml")
        folder.chmod(0o300)
        with pytest.raises(BadFile, match="could not be looked into: permission denied"):
            redact_strays(path, spellings("Jo Brown"))


def test_a_dry_run_tells_what_it_would_do_and_does_nothing(three: Path) -> None:
    record(three, actions.note, VISIT, "15/03/2023", "Jo Brown rang")
    record(three, actions.note, ROOM, "15/03/2023", "Jo Brown rang")
    stray = three.parent / name_for(three.name)
    stray.write_text("Jo Brown")
    before, action = everywhere(three), reading(three).log.actions[0]
    outcomes = redact_files(three, action, spellings("Jo Brown"), dry_run=True)
    assert everywhere(three) == before
    assert stray not in [each.log_file.file for each in outcomes]
    assert left(outcomes) == [(Spot.ACTION, ROOM)]
    assert versions_with(outcomes) == 2


def test_what_stands_in_a_file_at_the_end_decides(
    three: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    record(three, actions.note, VISIT, "15/03/2023", "Jo Brown rang")
    monkeypatch.setattr(
        files, "replace_file", lambda *_: None
    )  # a disk that loses what it is given
    outcomes = redacted(three, VISIT, "Jo Brown")
    assert left(outcomes, FileKind.VERSION) == [(Spot.ACTION, VISIT)]


def test_a_file_that_came_meanwhile_is_looked_at(
    three: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    record(three, actions.note, VISIT, "15/03/2023", "Jo Brown rang")
    put, late = files.replace_file, three.parent / "actions.toml.bak"

    def slow(path: Path, data: bytes, like: Path) -> None:
        late.write_text("Jo Brown")
        put(path, data, like)

    monkeypatch.setattr(files, "replace_file", slow)
    assert [each.log_file.file for each in redacted(three, VISIT, "Jo Brown") if each.left] == [
        late
    ]


def test_a_key_that_is_spelt_like_the_words_stays(three: Path) -> None:
    type_over(three, ('text = "Set up a visit"\nowners = ["EI", "IF"]\nraised',
                      'text = "due to Jo"\nowners = ["EI", "IF"]\nraised'))  # fmt: skip
    update(three, now(), lambda log: log)
    redacted(three, VISIT, "due")
    assert reading(three).log.actions[0].text == "[redacted] to Jo"
    assert str(reading(three).log.actions[0].due) == "2023-03-10"


IN_THE_LOG: list[tuple[Callable[..., Exception], str]] = [
    (lambda path: files.unwritten(path, OSError(28, "full")), "no space left on the device"),
    (
        lambda path: files.ChangedMeanwhile(f"{path} was changed."),
        "somebody else changed it meanwhile",
    ),
    (lambda path: OSError(5, "Input/output error"), "input/output error"),
]


@pytest.mark.parametrize(("failure", "why"), IN_THE_LOG)
def test_a_log_that_cannot_be_written_keeps_its_versions_from_nothing(
    three: Path, monkeypatch: pytest.MonkeyPatch, failure: Callable[..., Exception], why: str
) -> None:
    record(three, actions.note, VISIT, "15/03/2023", "Jo Brown rang")
    type_over(three, ('[[actions]]\nreference = "3.', '# Jo Brown\n[[actions]]\nreference = "3.'))
    action = reading(three).log.actions[0]

    def failing(path: Path, *_: object) -> None:
        raise failure(path)

    monkeypatch.setattr(files, "write_whole", failing)  # no disk fails on demand
    outcomes = redact_files(three, action, spellings("Jo Brown"))
    assert [each.failure for each in outcomes if each.log_file.kind is FileKind.LOG] == [why]
    assert left(outcomes) == [(Spot.COMMENT, ""), (Spot.ACTION, VISIT)]
    assert versions_with(outcomes) == 1


def test_a_log_that_is_no_text_is_left_to_its_owner(three: Path) -> None:
    action = reading(three).log.actions[0]
    three.write_bytes(b"\xff Jo Brown")
    [one] = [
        each for each in redact_files(three, action, spellings("Jo Brown"))
        if each.log_file.kind is FileKind.LOG
    ]  # fmt: skip
    assert (one.failure, one.removed) == ("it is not UTF-8", False)
    assert one.left
    assert three.read_bytes() == b"\xff Jo Brown"


def test_a_log_that_is_gone_holds_nothing(three: Path) -> None:
    action = reading(three).log.actions[0]
    three.unlink()
    assert not any(
        each.left or each.failure for each in redact_files(three, action, spellings("Jo"))
    )


@posix
def test_a_file_that_cannot_be_read_at_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    put = files.replace_file

    def closed(path: Path, data: bytes, like: Path) -> None:
        put(path, data, like)
        path.chmod(0)

    with ordinary_user() as folder:
        path = write(folder / "actions.toml")
        action = record(path, actions.note, VISIT, "15/03/2023", "Jo Brown rang").after.actions[0]
        monkeypatch.setattr(files, "replace_file", closed)
        outcomes = redact_files(path, action, spellings("Jo Brown"))
        assert [each.failure for each in outcomes if each.failure] == ["permission denied"]


def test_a_file_that_is_gone_meanwhile_holds_nothing(
    three: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    record(three, actions.note, VISIT, "15/03/2023", "Jo Brown rang")
    gone = LogFile(sidecar(three) / "000009.toml", FileKind.VERSION)
    listed = inventory(three)
    monkeypatch.setattr("pcc_actions.store.redaction.inventory", lambda log: [*listed, gone])
    outcomes = redacted(three, VISIT, "Jo Brown")
    assert [each.log_file for each in outcomes if each.removed or each.left or each.failure] == [
        LogFile(sidecar(three) / "000002.toml", FileKind.VERSION)
    ]


UNFINISHED: list[tuple[Callable[..., Exception], str]] = [
    (lambda path: files.unwritten(path, OSError(28, "full")), "Writing failed: no space left on"),
    (lambda path: Conflict(f"Somebody else has been writing {path}."), "Somebody else has been"),
]


@pytest.mark.parametrize(("failure", "why"), UNFINISHED)
def test_what_fails_after_the_log_was_redacted_says_what_may_be_left(
    three: Path, monkeypatch: pytest.MonkeyPatch, failure: Callable[..., Exception], why: str
) -> None:
    def failing(path: Path) -> None:
        raise failure(path)

    action = reading(three).log.actions[0]
    monkeypatch.setattr("pcc_actions.store.redaction.lock", failing)
    with pytest.raises(BadFile) as caught:
        redact_files(three, action, spellings("visit"))
    said = caught.value.sentence
    assert said.startswith(
        "The words may still stand in actions.toml or in what is kept of it, in "
    )
    assert why in said
    assert said.endswith("Run the same again.")
    assert "nothing was" not in said
    assert "as it was" not in said
