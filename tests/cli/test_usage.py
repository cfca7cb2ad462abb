"""Typer's words for a wrong command line, and ours."""

import pytest

from pcc_actions.cli.usage import plain


@pytest.mark.parametrize(
    ("said", "ours"),
    [
        ("Missing argument 'REFERENCE…'.", "REFERENCE… is missing"),
        ("Got unexpected extra argument (the)", "Unexpected “the”. Put words that belong"),
        ("No such option: -x", "There is no -x"),
        ("Something that Typer says one day.", "Something that Typer says one day"),
    ],
)
def test_plain_words(said: str, ours: str) -> None:
    assert plain(said).startswith(ours)
    assert not plain(said).endswith(".")
