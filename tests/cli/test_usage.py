"""Typer's words for a wrong command line, and ours."""

import pytest

from pcc_actions.cli.usage import plain


@pytest.mark.parametrize(
    ("said", "ours"),
    [
        ("Missing argument 'REFERENCE…'.", "REFERENCE… is missing"),
        ("Got unexpected extra argument (the)", "Unexpected “the”. Put words that belong"),
        ("No such option: -x", "There is no -x"),
        ("Invalid value for '--slipped': 'x' is not a valid int range.", "--slipped needs a whole"),
        ("Invalid value for '--event': 'x' is not a valid int.", "--event needs a whole number"),
        ("Invalid value for '--slipped': 0 is not in the range x>=1.", "--slipped is at least 1"),
        ("Something that Typer says one day.", "Something that Typer says one day"),
    ],
)
def test_plain_words(said: str, ours: str) -> None:
    assert plain(said).startswith(ours)
    assert not plain(said).endswith(".")
