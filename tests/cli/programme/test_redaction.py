"""`programme correct --redact`: words of a topic are nowhere afterwards."""

import pytest

from tests.cli.running import Pcc

NAME = "Jo Brown inquiry"


@pytest.fixture
def inquiry(four: Pcc) -> Pcc:
    four.do(
        f'programme add "{NAME}" --board GPB --text "What Jo Brown said"',
        f'programme drop "{NAME}" "Jo Brown is ill"',
        f'programme reopen "{NAME}" Better',
        f'correct 3.14/02/2023 --topic "{NAME}" --note "Answered by it"',
    )
    return four


def redact(pcc: Pcc, name: str, *more: str) -> tuple[int, str, str]:
    done = pcc("programme", "correct", name, "--redact", "Jo Brown", *more)
    return done.code, done.out, done.err


def test_the_words_are_nowhere_and_the_action_names_the_topic_still(inquiry: Pcc) -> None:
    code, out, err = redact(inquiry, NAME, "--board", "GPB")
    assert code == 0, err
    assert "Removed from the log.\n" in out
    assert "kept versions.\n" in out
    kept = [each for each in inquiry.log.parent.rglob("*.toml*") if each.is_file()]
    assert len(kept) > 3
    assert not [each for each in kept if "Jo Brown" in each.read_text("utf-8")]
    assert "[redacted] inquiry" in inquiry("show", "3.14/02/2023").ok.out
    assert "3.14/02/2023" in inquiry("programme", "show", "[redacted] inquiry").ok.out
    assert inquiry("check").code == 0
    again = redact(inquiry, "[redacted] inquiry")
    assert (again[0], "does not hold those words" in again[2]) == (2, True)


def test_what_would_be_removed(inquiry: Pcc) -> None:
    before = inquiry.log.read_bytes()
    code, out, _ = redact(inquiry, NAME, "--dry-run")
    assert (code, "Would be removed from the log.\n" in out) == (0, True)
    assert inquiry.log.read_bytes() == before


@pytest.mark.parametrize(
    "more",
    [
        ("--note", "Why"),
        ("--every", "June"),
        ("--theme", "Trust"),
        ("--on", "1/3/23"),
        ("--event", "1"),
    ],
)
def test_it_stands_alone(inquiry: Pcc, more: tuple[str, str]) -> None:
    said = inquiry.refuses(2, "programme", "correct", NAME, "--redact", "Jo Brown", *more)
    assert said.startswith("--redact stands alone")


def test_an_action_is_not_redacted_of_the_name_of_its_topic(inquiry: Pcc) -> None:
    said = inquiry.refuses(2, "correct", "3.14/02/2023", "--redact", "Jo Brown")
    assert 'pcc-actions programme correct "Jo Brown inquiry" --board GPB --redact WORDS.' in said


def test_a_topic_that_nobody_named_or_nobody_knows(inquiry: Pcc) -> None:
    said = inquiry.refuses(2, "programme", "correct", "--redact", "Jo Brown")
    assert said.startswith("Say which topic")
    said = inquiry.refuses(5, "programme", "correct", "Custody", "--redact", "Jo Brown")
    assert said.startswith("There is no topic called “Custody”")
    assert "does not hold" in inquiry.refuses(
        2, "programme", "correct", NAME, "--redact", "Rose Thorn"
    )
