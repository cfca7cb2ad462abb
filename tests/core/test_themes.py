"""The themes of a log, and the sentence for words that stand in none."""

import pytest

from pcc_actions.core.model import Log
from pcc_actions.core.themes import is_theme, no_such_theme
from tests.builders import empty_log, raised


def of_themes(*themes: str | None) -> Log:
    log = empty_log()
    for number, theme in enumerate(themes, 1):
        log = raised(log, f"{number}.14/02/2023", "Visit the team", theme=theme)
    return log


@pytest.mark.parametrize("part", ["rural  CRIME", "crime", "Safer"])
def test_a_part_of_a_theme_is_known(part: str) -> None:
    assert is_theme(of_themes("Rural crime", None, "Safer roads"), part)


@pytest.mark.parametrize(
    ("themes", "said"),
    [
        ((None,), "; none has a theme."),
        (("Rural crime", "Trust"), "; the nearest is “Rural crime”."),
        (("Trust", "Openness"), ". The themes are “Trust” and “Openness”."),
        (tuple("ABCDEFGHI"), ". The themes: pcc-actions list --group theme."),
    ],
)
def test_words_in_no_theme(themes: tuple[str | None, ...], said: str) -> None:
    log = of_themes(*themes)
    assert not is_theme(log, "Rurl crime")
    assert (
        no_such_theme(log, "Rurl crime")
        == f"No action has a theme with the words “Rurl crime”{said}"
    )
