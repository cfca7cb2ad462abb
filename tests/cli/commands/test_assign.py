"""Owners in the place of others."""

from tests.cli.running import Pcc


def test_owners_are_set(four: Pcc) -> None:
    done = four("assign", "3.14/02", "--owner", "CC and OPCC", "--on", "1/3/23").ok
    assert done.out == "3.14/02/2023, on 01/03/2023: reassigned to CC, OPCC.\n"
    assert 'owners = ["CC", "OPCC"]' in four.log.read_text("utf-8")
