"""An action or a topic marked as not for publication, or no longer so."""

from dataclasses import replace

import pytest

from pcc_actions.core.changes.exemptions import exempted
from pcc_actions.core.history.exemption import exemption_mark
from pcc_actions.core.model import Topic
from pcc_actions.errors import Refused
from tests.builders import moment, provenance
from tests.topics import TODAY, panel, planned, topic

NOW = provenance("20/06/2023", today=TODAY)


def marked_and_lifted_before() -> Topic:
    """Give a topic whose mark stays: its lifting was recorded by a clock that was behind."""
    found = exempted(topic(planned(panel(), "Budget"), "Budget"), NOW, "FOIA s.31")
    found = exempted(found, provenance("21/06/2023", today=TODAY), None)
    *known, lifting = found.history
    return replace(found, history=(*known, replace(lifting, at=moment("02/06/2023"))))


def test_a_mark_that_a_clock_behind_did_not_lift_can_be_lifted() -> None:
    found = marked_and_lifted_before()
    assert (found.exempt, exemption_mark(found)) == (None, "FOIA s.31")
    freed = exempted(found, provenance("22/06/2023", today=TODAY), None)
    assert exemption_mark(freed) is None


def test_what_has_no_mark_is_not_freed_and_what_has_is_not_marked_again() -> None:
    open_one = topic(planned(panel(), "Budget"), "Budget")
    with pytest.raises(Refused, match="“Budget” is not exempt"):
        exempted(open_one, NOW, None)
    with pytest.raises(Refused, match=r"“Budget” is exempt already \(FOIA s\.31\)\."):
        exempted(exempted(open_one, NOW, "FOIA s.31"), NOW, "FOIA s.31")
