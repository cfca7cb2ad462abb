"""What is typed for a field, as it is recorded."""

import pytest

from pcc_actions.core.changes.typed_values import cleaned_owners, cleaned_value
from pcc_actions.core.fields import BY_NAME
from pcc_actions.errors import Refused
from tests.builders import day


def test_words_are_cleaned_owners_parted_and_a_day_is_one_already() -> None:
    assert cleaned_value(BY_NAME["theme"], "  Public\ntrust ") == "Public trust"
    assert cleaned_value(BY_NAME["owners"], ["EI / IF"]) == ("EI", "IF")
    assert cleaned_value(BY_NAME["due"], day("07/03/2023")) == day("07/03/2023")
    assert cleaned_value(BY_NAME["theme"], None) is None


def test_a_refusal_names_the_field() -> None:
    with pytest.raises(Refused, match="The ground of exemption"):
        cleaned_value(BY_NAME["exempt"], " ")


def test_an_owner_named_twice_is_one() -> None:
    assert cleaned_owners(["IF", "EI / IF"]) == ("IF", "EI")
