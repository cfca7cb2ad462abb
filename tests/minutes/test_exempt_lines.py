import pytest

from pcc_actions.minutes.exempt_lines import ground_of
from tests.minutes.spoken import sure_of


@pytest.mark.parametrize(
    ("line", "ground"),
    [
        ("Exempt FOIA under Section S.31 (Law Enforcement)", "FOIA s.31"),
        ("Exempt under s.40(2) of the Freedom of Information Act", "FOIA s.40(2)"),
        ("Not for publication: Sch 12A para 3", "Sch 12A para 3"),
        ("Exempt under Schedule 12A", "Sch 12A"),
        ("EXEMPT ITEMS", "ground not stated"),
        ("The tax exemption was discussed at length by members", None),
        ("Section 31 of the Act", None),
        ("Exempt " + "x" * 300, None),
    ],
)
def test_the_ground_of_an_exempt_item(line: str, ground: str | None) -> None:
    assert ground_of(line) == ground


def test_it_holds_for_its_item_and_no_longer() -> None:
    found = sure_of("""
        3. Custody
        Exempt FOIA under Section S.31
        Action: OM to write.
        4. Fleet
        Action: AS to write.
    """)
    assert [action.exempt for action in found] == ["FOIA s.31", None]
