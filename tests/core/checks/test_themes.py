"""The remark on a theme that is spelt in several ways."""

from pcc_actions.core.checks.checked import Checked
from pcc_actions.core.checks.themes import theme_spelt_otherwise
from pcc_actions.core.model import Log
from tests.builders import day, empty_log, raised


def themed(*themes: str | None) -> Log:
    log = empty_log()
    for item, theme in enumerate(themes, 1):
        log = raised(log, f"{item}.14/02/2023", "Visit", theme=theme)
    return log


def said(log: Log, as_at: str = "14/02/2023") -> list[str]:
    return [each.sentence for each in theme_spelt_otherwise(Checked(log, day(as_at)))]


def test_each_action_whose_theme_is_spelt_otherwise_has_the_line_that_mends_it() -> None:
    log = themed("Safer roads", "safer Roads", None, "Safer roads")
    assert said(log) == [
        "2.14/02/2023 has the theme “safer Roads”, otherwise spelt “Safer roads”. To have one "
        'spelling: pcc-actions correct 2.14/02/2023 --theme "Safer roads" --note Spelling.'
    ]
    (found,) = theme_spelt_otherwise(Checked(log, day("14/02/2023")))
    assert (found.kind, found.index, found.name) == ("remark", 1, "theme")


def test_themes_in_one_spelling_or_in_other_words_are_none() -> None:
    assert said(themed("Safer roads", "Safer road", "Roads", None, None)) == []


def test_what_was_raised_later_is_not_compared() -> None:
    log = raised(themed("Trust"), "2.07/03/2023", "Ask", theme="TRUST")
    assert said(log) == []
    assert len(said(log, "07/03/2023")) == 1
