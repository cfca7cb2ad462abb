from pcc_actions.minutes.extracted import ExtractedAction
from pcc_actions.minutes.found_actions import FoundActions

SURE = ExtractedAction("Send the rota", ("line 1",))
IMPLIED = ExtractedAction("She will call", ("line 2",), sure=False)


def test_what_is_only_implied_is_passed_over() -> None:
    found = FoundActions()
    found.append(SURE)
    assert found.last_marked() == 0
    found.append(IMPLIED)
    assert found.last_marked() == 0
    found.append(SURE)
    assert found.last_marked() == 2


def test_none_is_the_last_where_none_is_marked() -> None:
    found = FoundActions()
    found.append(IMPLIED)
    assert found.last_marked() == -1
