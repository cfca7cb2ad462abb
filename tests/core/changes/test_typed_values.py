"""What is typed for a field, as it is recorded."""

import pytest

from pcc_actions.core.action_fields import ACTION_FIELDS
from pcc_actions.core.changes.typed_values import cleaned_owners, cleaned_value
from pcc_actions.errors import Refused
from tests.builders import day


def test_words_are_cleaned_owners_parted_and_a_day_is_one_already() -> None:
    assert cleaned_value(ACTION_FIELDS.by_name["theme"], "  Public\ntrust ") == "Public trust"
    assert cleaned_value(ACTION_FIELDS.by_name["owners"], ["EI / IF"]) == ("EI", "IF")
    assert cleaned_value(ACTION_FIELDS.by_name["due"], day("07/03/2023")) == day("07/03/2023")
    assert cleaned_value(ACTION_FIELDS.by_name["theme"], None) is None


def test_a_refusal_names_the_field() -> None:
    with pytest.raises(Refused, match="The ground of exemption"):
        cleaned_value(ACTION_FIELDS.by_name["exempt"], " ")


def test_an_owner_named_twice_is_one() -> None:
    assert cleaned_owners(["IF", "EI / IF"]) == ("IF", "EI")
