"""Work programmes in Markdown: every text of them is data."""

from pcc_actions.core.dates.schedule import Schedule
from pcc_actions.core.programme.sections import board_programme
from pcc_actions.exports.topics_as_markdown import markdown_programmes, markdown_topics
from tests.builders import day
from tests.topics import all_topics, panel, planned

AS_AT = day("01/07/2023")
LOG = planned(panel(), "A | *B* <b>", due="21/09/2023", text="# C", owners=("E_I",), every="June")
TOPICS = all_topics(LOG, "01/07/2023")
CELLS = r"| 21/09/2023; every June | A \| \*B\* &lt;b&gt; | \# C | E\_I |  |  |"


def test_texts_stand_escaped_in_their_cells() -> None:
    programme = board_programme(TOPICS, "PCP", Schedule(LOG.meetings).days("PCP", AS_AT), AS_AT)
    text = markdown_programmes([(programme, "One <topic>.")], {}, "OFFICIAL")
    assert text.startswith("**OFFICIAL**\n\n# PCP\n\n## Next meeting, 21/09/2023\n\n| Comes |")
    assert CELLS in text.splitlines()
    assert text.endswith("One &lt;topic&gt;.\n\n**OFFICIAL**\n")


def test_one_table_says_the_board_where_there_are_several() -> None:
    text = markdown_topics(TOPICS, {}, "One topic.", None, boards=True)
    assert f"| PCP {CELLS}" in text.splitlines()
    assert CELLS in markdown_topics(TOPICS, {}, "One topic.", None, boards=False).splitlines()
    assert markdown_topics([], {}, "No topic.", None, boards=False) == "No topic.\n"
