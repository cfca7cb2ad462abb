"""What was redacted on one copy of a log alone is redacted in both."""

from pcc_actions.core.merging.redactions import redacted_as
from tests.builders import event


def test_an_event_is_redacted_as_on_the_other_copy() -> None:
    noted = event("noted", "01/03/2023", note="Ann Other rang")
    clean = event("noted", "01/03/2023", note="[redacted] rang")
    assert redacted_as([noted], [clean], {}) == (clean,)
    assert redacted_as([clean], [noted], {}) == (clean,)


def test_another_event_is_left_as_it_is() -> None:
    noted = event("noted", "01/03/2023", note="Ann Other wrote")
    clean = event("noted", "01/03/2023", note="[redacted] rang")
    assert redacted_as([noted], [clean], {}) == (noted,)
