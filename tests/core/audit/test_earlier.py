"""What undo shows among several versions of a log."""

from pcc_actions.core.audit.earlier import EarlierVersion, Timeline


def timeline(*texts: str) -> Timeline:
    """Versions by their texts, in the order of their revisions; `?` begins one that is not read."""
    return Timeline(
        EarlierVersion(number, f"kept version {number}", text, read=not text.startswith("?"))
        for number, text in enumerate(texts, start=1)
    )


def test_what_is_there_again_without_it_was_taken_back() -> None:
    assert timeline("without", "with", "without").taken_back_at({"with"}) == 3
    assert timeline("with", "without").taken_back_at({"with"}) is None


def test_a_text_that_cannot_be_read_does_not_hold_it_where_it_is_older_than_all_that_do() -> None:
    assert timeline("?", "with", "?").taken_back_at({"with"}) == 3
    assert timeline("with", "?", "with", "?").taken_back_at({"with"}) is None


def test_what_was_saved_as_a_text_of_its_own_was_not_put_back() -> None:
    own = EarlierVersion(3, "kept version 3", "without", own=True)
    versions = (EarlierVersion(1, "one", "without"), EarlierVersion(2, "two", "with"), own)
    assert Timeline(versions).taken_back_at({"with"}) is None
