"""Of which log a file is, told from the outside."""

import pytest

from pcc_actions.store.log_marks import log_mark, may_be_of_one_log, says_it_is_a_log

FIRST = b'\n[[actions]]\nreference = "1"\n\n[[actions.history]]\nevent = "raised"\nat = 09:00\n'
OTHER = FIRST.replace(b"09:00", b"10:00")
ONE = b'schema_version = 1\n\n[settings]\nbody = "Board"\nid = "one"\n'
TWO = ONE.replace(b'"one"', b'"two"')
OLDER = b"schema_version = 1\n"


@pytest.mark.parametrize(
    "data", [b"# Action log, kept by pcc-actions.\n", b"\xef\xbb\xbf# By hand\nschema_version=1\n"]
)
def test_a_file_that_says_that_it_is_a_log(data: bytes) -> None:
    assert says_it_is_a_log(data)


@pytest.mark.parametrize(
    "data", [b"", b"[project]\n", b'version = "schema_version = 1"\n', b"#\n" * 4_096 + OLDER]
)
def test_a_file_that_does_not(data: bytes) -> None:
    assert not says_it_is_a_log(data)


@pytest.mark.parametrize(
    ("one", "other", "may_be"),
    [
        (ONE, ONE, True),
        (ONE, TWO, False),
        (ONE + FIRST, ONE + OTHER, True),  # the id alone tells
        (ONE + FIRST, TWO + FIRST, False),
        (OLDER + FIRST, OLDER + FIRST, True),
        (OLDER + FIRST, OLDER + OTHER, False),
        (OLDER + FIRST, ONE + FIRST, True),  # a copy from before there were ids
        (OLDER + FIRST, ONE + OTHER, False),
        (OLDER, OLDER + OTHER, True),  # nothing tells
        (ONE + FIRST, (ONE + FIRST).replace(b"\n", b"\r\n"), True),
        (OLDER + FIRST, (OLDER + FIRST).replace(b"\n", b"\r\n"), True),
    ],
)
def test_two_files_may_be_of_one_log(one: bytes, other: bytes, may_be: bool) -> None:
    assert may_be_of_one_log(one, other) is may_be
    assert may_be_of_one_log(other, one) is may_be


def test_what_copies_share_is_the_id_before_the_first_event() -> None:
    assert log_mark(ONE + FIRST) == log_mark(ONE + OTHER) != log_mark(TWO + FIRST)
    assert log_mark(OLDER + FIRST) != log_mark(OLDER + OTHER)
    assert log_mark(OLDER) == b""


def test_an_id_of_something_else_is_no_mark() -> None:
    assert log_mark(b'[settings]\nbody = "Board"\n\n[boards.GPB]\nid = "one"\n') == b""
