"""The columns of a list of topics in a spreadsheet."""

import csv
import io

from pcc_actions.core.programme.snapshot import published_topic
from pcc_actions.core.topic_fields import TopicHeading
from pcc_actions.exports.topic_columns import csv_programme
from tests.topics import all_topics, panel, planned

ON = "02/06/2023"


def filled(*, public: bool) -> dict[str, str]:
    """The cells of an exempt topic that have anything in them."""
    log = planned(
        panel(), "Raid", due="22/11/2023", exempt="FOIA s.31", text="Where it is.", owners=("EI",)
    )
    topics = [published_topic(each) if public else each for each in all_topics(log, ON)]
    [row] = csv.DictReader(io.StringIO(csv_programme(topics, {}).removeprefix("\ufeff")))
    return {heading: text for heading, text in row.items() if text}


def test_a_withheld_topic_has_no_cell_but_what_is_still_told_of_it() -> None:
    assert filled(public=True) == {
        TopicHeading.TOPIC: "Withheld: exempt (FOIA s.31)",
        TopicHeading.BOARD: "PCP",
        TopicHeading.STATUS: "planned",
        TopicHeading.COMES: "2023-11-22",
        TopicHeading.EXEMPT: "FOIA s.31",
    }


def test_in_full_it_has_all_that_is_known_of_it() -> None:
    told = filled(public=False)
    assert (told[TopicHeading.TOPIC], told[TopicHeading.TEXT]) == ("Raid", "Where it is.")
    assert (told[TopicHeading.OWNER], told[TopicHeading.TIMES_MOVED]) == ("EI", "0")
    assert TopicHeading.HISTORY in told
