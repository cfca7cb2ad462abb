import re

import pytest

from pcc_actions.core.text.calendar_names import (
    MONTH,
    MONTHS,
    SHORT_WEEKDAY,
    WEEKDAY,
    WEEKDAYS,
    month_number,
)


@pytest.mark.parametrize("number", range(1, 13))
def test_a_month_is_known_by_its_name_and_by_what_it_is_shortened_to(number: int) -> None:
    name = MONTHS[number - 1]
    for form in (name, name.lower(), name.upper(), name[:3], name[:3].lower()):
        assert month_number(form) == number
        assert re.fullmatch(MONTH, form, re.I)
    assert month_number("Sept") == 9
    assert not re.fullmatch(MONTH, name + "s")


def test_a_weekday_is_found_by_its_name_and_by_what_it_is_shortened_to() -> None:
    assert all(re.fullmatch(WEEKDAY, name) for name in WEEKDAYS)
    assert all(re.fullmatch(SHORT_WEEKDAY, name[:3]) for name in WEEKDAYS)
    assert re.findall(SHORT_WEEKDAY, "Tues Thur Thurs") == ["Tues", "Thur", "Thurs"]
