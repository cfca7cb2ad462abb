"""Words that must not be kept are nowhere afterwards; all else is as it was."""

from collections.abc import Callable
from pathlib import Path

import pytest

from pcc_actions.changes import actions
from pcc_actions.changes.corrections import Right, correct, redact
from pcc_actions.errors import BadFile, Held
from pcc_actions.lookup import found
from pcc_actions.store import files
from pcc_actions.store.redaction import redact_versions, still_there
from pcc_actions.store.saving import update
from pcc_actions.store.sidecar import sidecar
from pcc_actions.store.values import value
from tests.builders import empty_log, raised, stamp
from tests.store.logs import (
    ROOM,
    VISIT,
    add_one,
    kept,
    now,
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
    after = f'text = {value(typed)}\nx = {value(secret)}\nowners = ["EI"]\nraised'
    type_over(path, (before, after))
    update(path, now(), lambda each: each)
    return path


def redacted(path: Path, reference: str, secret: str) -> int:
    saved = update(
        path, now(), lambda log: redact(log, found(log, reference), stamp("20/03/2023"), secret)
    )
    return redact_versions(path, saved.after.actions[found(saved.after, reference)], secret)


def everywhere(path: Path) -> str:
    return text(path) + "".join(
        version.read_bytes().decode() for version in sidecar(path).glob("*.toml")
    )


@pytest.mark.parametrize("secret", SECRETS)
def test_the_words_are_nowhere(tmp_path: Path, secret: str) -> None:
    path = with_secret(tmp_path / "actions.toml", secret)
    held = everywhere(path)
    assert value(secret)[1:-1] in held
    assert redacted(path, VISIT, secret) == 2  # the hand edit and the redaction's own
    after = everywhere(path)
    assert secret not in after
    assert value(secret)[1:-1] not in after
    assert "[redacted]" in after
    assert still_there(path, secret) == []
    assert reading(path).sealed
    took_back(path)
    assert secret not in text(path)
    assert reading(path).sealed


def test_the_other_actions_are_untouched(three: Path) -> None:
    record(three, actions.note, VISIT, "15/03/2023", "Jo Brown rang")
    record(three, actions.note, ROOM, "15/03/2023", "Jo Brown has the key")
    type_over(three, ('[[actions]]\nreference = "5.', '# Jo Brown\n[[actions]]\nreference = "5.'))
    assert redacted(three, VISIT, "Jo Brown") > 0
    assert "Jo Brown rang" not in everywhere(three)
    assert "Jo Brown has the key" in text(three)
    assert still_there(three, "Jo Brown") == ["4.14/02/2023", ROOM]
    assert still_there(three, "Nobody") == []


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
    record(three, correct, VISIT, "15/03/2023", Right(board="PAM", item="9"), "Wrong board")
    redacted(three, "9.14/02/2023", "Jo Brown")
    assert "Jo Brown" not in everywhere(three)
    redacted(three, "9.14/02/2023", "a visit")  # by what was raised it is not known again now
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


def test_a_version_that_is_broken_is_cleaned_as_text(three: Path) -> None:
    record(three, actions.note, VISIT, "15/03/2023", "Jo Brown rang")
    (sidecar(three) / "000001.toml").write_text("[[[ Jo Brown")
    redacted(three, VISIT, "Jo Brown")
    assert (sidecar(three) / "000001.toml").read_text() == "[[[ [redacted]"


def test_a_version_that_cannot_be_read_is_said(three: Path) -> None:
    record(three, actions.note, VISIT, "15/03/2023", "Jo Brown rang")
    (sidecar(three) / "000001.toml").write_bytes(b"\xff")
    with pytest.raises(BadFile, match="The words may still stand in"):
        redacted(three, VISIT, "Jo Brown")


def test_a_version_ahead_that_knows_it_by_another_name(three: Path) -> None:
    record(three, actions.note, VISIT, "15/03/2023", "Jo Brown rang")
    record(three, correct, VISIT, "15/03/2023", Right(item="9"), "Wrong item")
    took_back(three)
    redacted(three, VISIT, "Jo Brown")
    assert "9.14/02/2023" in everywhere(three)
    assert "Jo Brown" not in everywhere(three)


def test_a_broken_log_left_beside_it_is_named(three: Path) -> None:
    record(three, actions.note, VISIT, "15/03/2023", "Jo Brown rang")
    for _ in range(2):
        three.write_text(text(three)[:-200] + "<<<<<<<")
        took_back(three)
    (three.parent / "actions.toml.broken").unlink()
    redacted(three, VISIT, "Jo Brown")
    assert still_there(three, "Jo Brown") == ["actions.toml.broken-2"]
    assert still_there(three, "Nobody") == []


def test_a_key_that_is_spelt_like_the_words_stays(three: Path) -> None:
    type_over(three, ('text = "Set up a visit"\nowners = ["EI", "IF"]\nraised',
                      'text = "due to Jo"\nowners = ["EI", "IF"]\nraised'))  # fmt: skip
    update(three, now(), lambda log: log)
    redacted(three, VISIT, "due")
    assert reading(three).log.actions[0].text == "[redacted] to Jo"
    assert str(reading(three).log.actions[0].due) == "2023-03-10"


FAILURES: list[tuple[Callable[..., Exception], str]] = [
    (lambda path: files.unwritten(path, OSError(28, "full")), "no space left on the device."),
    (lambda path: files.Changed(f"{path} was changed; nothing was written."), "Somebody else"),
    (lambda path: Held(f"Somebody else has been writing {path}."), "Somebody else has been"),
    (lambda path: OSError(5, "Input/output error"), "Input/output error."),
]


@pytest.mark.parametrize(("failure", "why"), FAILURES)
def test_what_fails_after_the_log_was_redacted_says_what_may_be_left(
    three: Path,
    monkeypatch: pytest.MonkeyPatch,
    failure: Callable[..., Exception],
    why: str,
) -> None:
    def failing(path: Path, *_: object) -> str:
        raise failure(path)

    action = reading(three).log.actions[0]
    monkeypatch.setattr(files, "read_text", failing)  # no disk fails on demand
    with pytest.raises(BadFile) as caught:
        redact_versions(three, action, "visit")
    said = caught.value.sentence
    assert said.startswith("The words may still stand in comments of actions.toml")
    assert why in said
    assert "nothing was" not in said
    assert "as it was" not in said
