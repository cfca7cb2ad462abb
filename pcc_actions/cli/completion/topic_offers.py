"""What is offered of work programmes when Tab is pressed: topics, meetings to come, months."""

from collections.abc import Callable

from pcc_actions.cli.completion.day_offers import when
from pcc_actions.cli.completion.offers import Offered, events_of, grounds
from pcc_actions.cli.completion.quick_log import log_of
from pcc_actions.cli.context import LineContext

TO_BE_TIMETABLED = "to be timetabled"


def topics(ctx: LineContext) -> Offered:
    """Every topic, each with when it comes."""
    return _topics(ctx, lambda status: True)


def planned(ctx: LineContext) -> Offered:
    """The topics that are planned."""
    return _topics(ctx, lambda status: status == "planned")


def closed(ctx: LineContext) -> Offered:
    """The topics that are done or dropped."""
    return _topics(ctx, lambda status: status != "planned")


def meetings(ctx: LineContext) -> Offered:
    """The meetings that a topic can come at, or none yet."""
    return [*when(ctx), (TO_BE_TIMETABLED, "")]


def to_move(ctx: LineContext) -> Offered:
    """The topics that are planned; after the first word the meetings to come too."""
    to = meetings(ctx) if ctx.params.get("words") else []
    return [*planned(ctx), *to]


def to_exempt(ctx: LineContext) -> Offered:
    """Every topic; after the first word the grounds too."""
    named = grounds(ctx) if ctx.params.get("words") else []
    return [*topics(ctx), *named]


def recurrences(ctx: LineContext) -> Offered:
    """How often a topic can come: at every so many meetings, or at that of a month."""
    from pcc_actions.core.text.calendar_names import MONTHS

    return [("1", "every meeting"), ("2", "every second meeting"), *((each, "") for each in MONTHS)]


def events(ctx: LineContext) -> Offered:
    """The numbers of the events of the topic that was named, as `programme show` has them."""
    from pcc_actions.core.programme.lookup import find_topic

    log, named = log_of(ctx), ctx.args  # where Typer leaves words before an option without value
    return events_of(log.programme[find_topic(log, named[0])]) if named else []


def _topics(ctx: LineContext, which: Callable[[str], bool]) -> Offered:
    from pcc_actions.cli.session import session
    from pcc_actions.core.programme.snapshot import topic_snapshots
    from pcc_actions.core.programme.words import comes_words

    stood = topic_snapshots(log_of(ctx), session(ctx).now.today)
    return [
        (each.topic, f"{each.board}: {comes_words(each)}") for each in stood if which(each.status)
    ]
