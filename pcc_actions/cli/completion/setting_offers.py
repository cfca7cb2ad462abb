"""What is offered of settings when Tab is pressed: their names, and what each can be."""

from pcc_actions.cli.completion.offers import Offered, boards, each_once, maps, markings
from pcc_actions.cli.context import LineContext
from pcc_actions.cli.setting_names import MAP, SETTINGS
from pcc_actions.core.log_settings import GROUPS_BY, SharedSetting


def settings(ctx: LineContext) -> Offered:
    """The settings, each with what it is."""
    return [*SETTINGS.items()]


def setting_values(ctx: LineContext) -> Offered:
    """What the setting can be that was named before: a board, a heading, a marking, a map."""
    key = str(ctx.params.get("key"))
    if ctx.params.get("words"):
        return []  # the headings of a map stand in somebody else's document
    if key == SharedSetting.GROUP:
        return each_once(GROUPS_BY)
    of_log = {SharedSetting.DEFAULT_BOARD: boards, SharedSetting.MARKING: markings, MAP: maps}
    return of_log[key](ctx) if key in of_log else []
