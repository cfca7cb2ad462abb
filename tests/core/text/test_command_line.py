"""Lines to be copied."""

import shlex

from hypothesis import given
from hypothesis import strategies as st

from pcc_actions.core.text.command_line import command_line


def test_only_what_has_to_be_is_quoted() -> None:
    assert command_line(["note", "3.14/02/2023", "Rang them"]) == (
        'pcc-actions note 3.14/02/2023 "Rang them"'
    )
    assert command_line(["note", "EI's", 'a "b"', ""]) == 'pcc-actions note "EI\'s" \'a "b"\' ""'


@given(st.lists(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]))))
def test_a_shell_parts_it_into_the_same_words(words: list[str]) -> None:
    assert shlex.split(command_line(words)) == ["pcc-actions", *words]
