"""The check of themes: that each is spelt in one way."""

from collections.abc import Iterator
from datetime import date

from pcc_actions.core.checks.finding import Finding, RemarkCode
from pcc_actions.core.model import Action, Log
from pcc_actions.core.queries import most_used, plain
from pcc_actions.core.text.command_line import command_line
from pcc_actions.core.text.english import quoted


def theme_spelt_otherwise(log: Log, as_at: date) -> Iterator[Finding]:
    """Remark on themes that are spelt otherwise than in most actions with that theme."""
    raised = [(index, each) for index, each in enumerate(log.actions) if each.raised <= as_at]
    spelt = most_used(action.theme for _, action in raised)
    for index, action in raised:
        usual = spelt.get(plain(action.theme))
        if action.theme and usual and action.theme != usual:
            yield Finding(
                RemarkCode.THEME_SPELT_OTHERWISE,
                f"{action.reference} has the theme {quoted(action.theme)}, otherwise spelt "
                f"{quoted(usual)}. To have one spelling: {_line(action, usual)}.",
                index,
                "theme",
            )


def _line(action: Action, theme: str) -> str:
    """The line that spells the theme of an action as others do."""
    return command_line(["correct", action.reference, "--theme", theme, "--note", "Spelling"])
