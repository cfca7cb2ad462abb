"""What stands in the place of an exempt action, written and known again."""

import pytest

from pcc_actions.core.publication.withheld_words import (
    begins_withheld,
    is_withheld_words,
    nothing_read,
    withheld_words,
)


@pytest.mark.parametrize("ground", ["FOIA s.31", "Sch 12A para 3 (as amended)", ""])
def test_what_is_written_is_known_again(ground: str) -> None:
    words = withheld_words(ground)
    assert is_withheld_words(f" {words}\n")
    assert words == f"Withheld: exempt ({ground})"


def test_more_words_behind_it_only_begin_so() -> None:
    assert begins_withheld("Withheld: exempt (FOIA s.31) Outstanding")
    assert not is_withheld_words("Withheld: exempt (FOIA s.31) Outstanding")
    assert not begins_withheld("It was withheld: exempt (FOIA s.31)")


def test_it_is_told_that_nothing_was_read() -> None:
    assert nothing_read("3.14/02/2023").startswith("3.14/02/2023 is withheld as exempt here;")
    assert nothing_read(None).startswith("An action is withheld")
