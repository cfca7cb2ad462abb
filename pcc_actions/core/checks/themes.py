"""The check of themes: that each is spelt in one way."""

from collections.abc import Iterator
from datetime import date

from pcc_actions.core.checks.checked import Checked
from pcc_actions.core.checks.finding import Finding, RemarkCode
from pcc_actions.core.correction_lines import line_for_theme
from pcc_actions.core.history.replay import raised_on
from pcc_actions.core.queries import most_used, plain
from pcc_actions.core.text.english import quoted


def theme_spelt_otherwise(checked: Checked) -> Iterator[Finding]:
    """Remark on themes that are spelt otherwise than in most entries with that theme."""
    raised = [
        each for each in checked.places if (raised_on(each.entry) or date.max) <= checked.as_at
    ]
    themes = [each.entry.theme for each in raised]
    spelt = most_used(themes)
    usually = {theme: spelt.get(plain(theme)) for theme in {*themes}}
    for place, theme in zip(raised, themes, strict=True):
        usual = usually[theme]
        if theme and usual and theme != usual:
            yield place.finding(
                RemarkCode.THEME_SPELT_OTHERWISE,
                f"{place.name} has the theme {quoted(theme)}, otherwise spelt "
                f"{quoted(usual)}. To have one spelling: {line_for_theme(place.entry, usual)}.",
                "theme",
            )
