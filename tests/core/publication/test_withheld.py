"""What stands in the place of an exempt action, written and known again."""

import pytest

from pcc_actions.core.publication.withheld import (
    begins_so,
    in_its_place,
    nothing_read,
    stands_in_place,
)


@pytest.mark.parametrize("ground", ["FOIA s.31", "Sch 12A para 3 (as amended)", ""])
def test_what_is_written_is_known_again(ground: str) -> None:
    words = in_its_place(ground)
    assert stands_in_place(f" {words}\n")
    assert words == f"Withheld: exempt ({ground})"


def test_more_words_behind_it_only_begin_so() -> None:
    assert begins_so("Withheld: exempt (FOIA s.31) Outstanding")
    assert not stands_in_place("Withheld: exempt (FOIA s.31) Outstanding")
    assert not begins_so("It was withheld: exempt (FOIA s.31)")


def test_it_is_told_that_nothing_was_read() -> None:
    assert nothing_read("3.14/02/2023").startswith("3.14/02/2023 is withheld as exempt here;")
    assert nothing_read(None).startswith("An action is withheld")
