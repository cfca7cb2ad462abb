"""What is set for everybody who shares a log."""

import pytest

from pcc_actions.core.changes.shared_settings import LONGEST_BODY, set_shared, unset_shared
from pcc_actions.core.log_settings import SharedSetting
from pcc_actions.errors import Refused
from tests.builders import empty_log

BOARD, MARKING, BODY, GROUP = SharedSetting


@pytest.mark.parametrize(
    ("key", "typed", "kept"),
    [
        (BOARD, "gpb", "GPB"),
        (MARKING, " OFFICIAL-SENSITIVE ", "OFFICIAL-SENSITIVE"),
        (BODY, "Office of the\nCommissioner", "Office of the Commissioner"),
        (BODY, "x" * LONGEST_BODY, "x" * LONGEST_BODY),
        (GROUP, "Owner ", "owner"),
    ],
)
def test_what_is_set_is_kept_and_taken_away(key: SharedSetting, typed: str, kept: str) -> None:
    log = set_shared(empty_log(), key, typed)
    settings = {each: getattr(log.settings, each) for each in SharedSetting}
    assert settings == {**dict.fromkeys(SharedSetting), key: kept}
    assert unset_shared(log, key) == empty_log()
    with pytest.raises(Refused, match=f"^{key} is “{kept[:39]}"):
        set_shared(log, key, typed)


@pytest.mark.parametrize(
    ("key", "typed", "said"),
    [
        (BOARD, "XX", "There is no board XX. The boards are: GPB, PAM"),
        (MARKING, "…", "The marking has no letter that shows"),
        (MARKING, "x" * 101, "The marking is longer than 100 characters"),
        (MARKING, "a\x1b", "The marking has the control character"),
        (BODY, " ", "The name of the body is empty"),
        (BODY, "x" * (LONGEST_BODY + 1), "The name of the body is longer than 200 characters"),
        (GROUP, "colour", "They can have those of each owner, board, meeting or theme"),
    ],
)
def test_what_a_setting_cannot_be_is_refused(key: SharedSetting, typed: str, said: str) -> None:
    with pytest.raises(Refused, match=said):
        set_shared(empty_log(), key, typed)


@pytest.mark.parametrize("key", SharedSetting)
def test_what_is_not_set_is_not_taken_away(key: SharedSetting) -> None:
    with pytest.raises(Refused, match=f"^{key} is not set"):
        unset_shared(empty_log(), key)
