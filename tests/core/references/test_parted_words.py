"""References and the words after them that are parted whatever a log holds."""

import pytest

from pcc_actions.core.references.parted_words import PartedWords, plainly_parted
from pcc_actions.core.references.typed_words import part_words
from tests.builders import empty_log, raised

REF, OTHER = "3.14/02/2023", "11.14/02/2023"


@pytest.mark.parametrize(
    "words",
    [[REF, "Rang them"], [REF, "end of April", "Team moving"], ["AP136", "Head of Fleet"]],
)
def test_texts_are_told_without_the_log(words: list[str]) -> None:
    log = raised(empty_log(), REF, "Set up a visit")
    assert plainly_parted(words) == PartedWords((words[0],), tuple(words[1:]))
    assert plainly_parted(words) == part_words(log, words)


@pytest.mark.parametrize(
    "words",
    [[REF, "Rang"], [REF, OTHER], [REF, "met 5 people"], ["Ref", "Rang it"], ["A", "b c"]],
)
def test_other_words_take_the_log(words: list[str]) -> None:
    assert plainly_parted(words) is None
