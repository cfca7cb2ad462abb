"""The work programme as it is printed: every text of it is data."""

from dataclasses import replace

from pcc_actions.core.dates.schedule import Schedule
from pcc_actions.core.programme.sections import board_programme
from pcc_actions.terminal.programme import print_programmes, print_topic, print_topics
from tests.builders import day
from tests.terminal.printed import clock, lines, printed
from tests.topics import all_topics, panel, planned

HOSTILE = "[red]Budget[/] \x1b[31m\u202egnp"
AS_AT = day("01/07/2023")
LOG = planned(planned(panel(), "Budget", due="21/09/2023"), "Late", due="22/06/2023")
BUDGET, LATE = all_topics(LOG, "01/07/2023")
# As somebody may have typed it into the file.
TOPICS = [replace(BUDGET, topic=HOSTILE, text="[b]\x1b", owners=("[i]EI",)), LATE]


def sections(width: int = 100) -> str:
    programme = board_programme(TOPICS, "PCP", Schedule(LOG.meetings).days("PCP", AS_AT), AS_AT)
    return printed(lambda: print_programmes([(programme, "Two topics.")], {}), width)


def test_no_markup_and_no_sign_that_steers_reaches_the_terminal() -> None:
    hostile = TOPICS[0]
    by_topic = printed(lambda: print_topics(TOPICS, {}, "Two topics.", boards=True))
    events = [*enumerate(hostile.history, 1)]
    alone = printed(lambda: print_topic(hostile, (), (), events, {}, AS_AT, clock))
    for text in (sections(), by_topic, alone):
        assert "[red]Budget[/]" in text
        assert "[b]" in text
        assert "[i]EI" in text
        assert not {"\x1b", "\u202e"} & {*text}


def test_what_did_not_come_has_a_heading_beside_its_colour() -> None:
    text = lines(sections())
    at = text.index("Promised and did not come")
    assert text[at + 1].split() == ["22/06/2023", "Late"]
    assert text[-1] == "Two topics."


def test_nothing_is_cut_off_in_a_narrow_window() -> None:
    narrow = sections(30)
    assert max(map(len, narrow.splitlines())) <= 30
    assert {"21/09/2023", "22/06/2023", "Late", "[i]EI"} <= {*narrow.split()}
