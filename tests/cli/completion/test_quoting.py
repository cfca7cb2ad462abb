"""A word written for a shell means the word again to that shell."""

import shlex

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pcc_actions.cli.completion.quoting import for_bash, for_powershell, is_plain
from pcc_actions.cli.completion.typed import unquoted

words = st.text(alphabet=st.sampled_from("aé1 .,-/:&()'’_+"), min_size=1)
SINGLE = "'‘’‚‛"  # what PowerShell takes for a single quotation mark


@given(words, st.sampled_from(["", "'", '"']))
def test_a_word_for_bash_is_that_word_in_whatever_quotation_was_begun(
    word: str, quote: str
) -> None:
    written = f"{quote}{for_bash(word, quote)}{quote}"
    assert shlex.split(written) == [word]
    assert unquoted(written) == ([word], "")


@given(words)
def test_nothing_that_means_something_to_bash_is_left_bare(word: str) -> None:
    bare = for_bash(word, "")
    for each in " &()'":
        assert bare.count(each) == bare.count(f"\\{each}")


def read_by_powershell(written: str) -> str:
    """Read one argument as PowerShell does: in a quotation two marks, of any kind, are one."""
    if written[0] not in SINGLE:
        return written
    read, rest = "", written[1:]
    while rest[0] not in SINGLE or (rest[1:2] and rest[1] in SINGLE):
        read, rest = read + rest[0], rest[2 if rest[0] in SINGLE else 1 :]
    assert len(rest) == 1, "the quotation ends before the word does"
    return read


@given(words)
def test_a_word_for_powershell_is_that_word(word: str) -> None:
    assert read_by_powershell(for_powershell(word)) == word


@pytest.mark.parametrize("word", ["3.14/02/2023", "EI", "--as-at", "AP_1"])
def test_a_plain_word_needs_no_quotation(word: str) -> None:
    assert is_plain(word)
    assert for_bash(word, "") == for_powershell(word) == word


@pytest.mark.parametrize("word", ["a:b", "a,b", "a+b", "é", "a b", "'", "(", "&"])
def test_other_words_are_no_plain_ones(word: str) -> None:
    assert not is_plain(word)
    assert for_powershell(word)[0] == "'"
