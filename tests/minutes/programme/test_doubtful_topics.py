"""What is asked about a topic beside the others of its document, and beside the document's day."""

from typing import Any

import pytest

from pcc_actions.core.publication.ground import UNSTATED
from pcc_actions.minutes.extracted_topic import ExtractedTopic
from pcc_actions.minutes.programme.doubtful_topics import with_doubts
from tests.builders import day
from tests.minutes.programme.programmes import codes

MEETING = day("12/03/2024")


def doubted(**more: Any) -> ExtractedTopic:
    values: dict[str, Any] = {"name": "Budget", "where": ("row 2",), **more}
    [topic] = with_doubts([ExtractedTopic(**values)], MEETING)
    return topic


@pytest.mark.parametrize("part", ["name", "text", "due_words"])
def test_any_words_of_a_topic_that_speak_of_exemption_keep_it_back(part: str) -> None:
    cited = doubted(**{part: "Exempt under FOIA s.31"})
    assert (cited.exempt, cited.sure) == ("FOIA s.31", True)
    bare = doubted(**{part: "Not for publication"})
    assert (bare.exempt, codes(bare)) == (UNSTATED, {"exempt": "no-ground"})


def test_a_ground_that_stands_over_a_topic_is_kept() -> None:
    assert doubted(exempt="FOIA s.31").exempt == "FOIA s.31"
    assert doubted().exempt is None


def test_what_came_at_the_meeting_of_the_document_came() -> None:
    assert doubted(came=MEETING).came == MEETING
    assert doubted(came=day("13/03/2024")).came is None


def test_what_is_to_come_at_the_meeting_of_the_document_is_past_where_it_is_still_proposed() -> (
    None
):
    assert codes(doubted(due=MEETING)) == {}
    assert codes(doubted(due=MEETING, proposed=True)) == {"due": "past"}
    assert codes(doubted(due=day("11/03/2024"))) == {"due": "past"}
