"""What must come out of a real log, line by line; and the same with other boards and dates."""

import re
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st
from syrupy.assertion import SnapshotAssertion

from pcc_actions.core.dates.parse import uk
from tests.cli.running import FOUR, MEETINGS, Pcc
from tests.examples import examples


def lines_of(listed: str) -> dict[str, str]:
    """Give each row of a table under its reference, wrapped lines joined."""
    rows: dict[str, str] = {}
    for row in listed.splitlines():
        found = re.match(r"\d\S*/\S+", row)
        if found:
            rows[found[0]] = row
        elif rows and row.strip():
            last = next(reversed(rows))
            rows[last] = f"{rows[last]} {row}"
        else:
            if rows:
                break
    return {name: " ".join(row.split()) for name, row in rows.items()}


def last(printed: str) -> str:
    return printed.rstrip("\n").splitlines()[-1]


def test_what_add_says_and_warns_of(pcc: Pcc) -> None:
    pcc.do(*FOUR[:2])
    second = pcc("add", "11.14/02/2023", "Book the venue of the away day", "--owner", "OPCC").ok
    assert second.out.startswith("11.14/02/2023/2 (GPB) recorded, owned by OPCC")
    assert second.err == ""
    padded = pcc("add", "4.26/01/2021", "Circulate the road safety figures").ok
    assert padded.out.startswith("04.26/01/2021 (PAM) recorded, without an owner")
    assert padded.err.startswith("Warning: 04.26/01/2021 has no owner.")
    stored = pcc.log.read_text("utf-8")
    assert 'reference = "04.26/01/2021"\nboard = "PAM"' in stored
    assert 'owners = ["EI", "IF"]' in stored
    assert 'owners = ["OPCC", "WKP"]' in stored


def test_outstanding_and_overdue_before_anything_happened(
    four: Pcc, snapshot: SnapshotAssertion
) -> None:
    listed = four("outstanding", "--as-at", "07/03/2023").ok
    assert last(listed.out) == "4 outstanding as at 07/03/2023: 1 overdue."
    rows = lines_of(listed.out)
    assert list(rows)[1:] == ["3.14/02/2023", "11.14/02/2023", "11.14/02/2023/2"]
    assert "07/03/2023 due today" in rows["3.14/02/2023"]
    assert "(next meeting)" in rows["3.14/02/2023"]
    late = four("overdue", "--as-at", "08/03/2023").ok
    assert last(late.out) == "4 overdue as at 08/03/2023."
    assert "OVERDUE 743 days" in lines_of(late.out)["04.26/01/2021"]
    assert listed.out + late.out == snapshot


def test_what_happens_to_them(four: Pcc, snapshot: SnapshotAssertion) -> None:
    four.do(
        "defer 3.14/02/2023 --to 'end of March 2023' --note 'Team moving offices' --on 07/03/2023",
        "complete 11.14/02/2023 --note 'Agenda circulated' --on 06/03/2023",
        "discharge 3.14/02/2023 11.14/02/2023 --note Agreed --on 04/04/2023 --minute 1.04/04/2023",
    )
    still = four("outstanding", "--as-at", "10/03/2023").ok.out
    assert last(still) == "4 outstanding as at 10/03/2023: 2 overdue, 1 reported complete."
    rows = lines_of(still)
    assert "31/03/2023 due in 21 days," in rows["3.14/02/2023"]
    assert "2nd date" in rows["3.14/02/2023"]
    assert "for discharge" in rows["11.14/02/2023"]
    after = four("outstanding", "--as-at", "05/04/2023").ok.out
    assert last(after) == "2 outstanding as at 05/04/2023: 2 overdue."
    assert list(lines_of(after)) == ["04.26/01/2021", "11.14/02/2023/2"]
    assert still + after == snapshot

    before = four("list").ok.out
    four.do("meeting move GPB 07/03/2023 14/03/2023 --on 01/03/2023")
    default = "11.14/02/2023/2"
    assert "14/03/2023" in lines_of(four("list", "--as-at", "01/03/2023").ok.out)[default]
    assert "07/03/2023" in lines_of(four("list", "--as-at", "28/02/2023").ok.out)[default]
    back = four("undo", "--yes").ok.out
    assert re.match(
        r"This takes back revision 11: meeting GPB 07/03/2023 moved to 14/03/2023.*\n", back
    )
    assert four("list").ok.out == before
    assert last(four("check").ok.out) == "No fault and 5 remarks."


DAYS = st.dates(date(2001, 1, 1), date(2024, 12, 1))
STYLES = {
    "{item}.{date}": r"3.\d",
    "{item:02}.{date}": r"03.\d",
    "{item:02}/{date}": r"03/\d",
}


@settings(max_examples=examples(12))
@given(
    code=st.from_regex(r"[A-Z]{2,5}", fullmatch=True).filter(lambda c: c not in ("GPB", "PAM")),
    style=st.sampled_from(sorted(STYLES)),
    met=DAYS,
    gap=st.integers(2, 60),
    count=st.integers(1, 5),
)
def test_the_same_with_another_board(
    code: str, style: str, met: date, gap: int, count: int
) -> None:
    following, day = met + timedelta(gap), uk(met)
    with TemporaryDirectory() as folder:
        pcc = Pcc(Path(folder)).do(*MEETINGS)
        pcc.do(f"board add {code} --name 'A board' --reference '{style}'")
        pcc.do(f"meeting add {code} {day} {uk(following)}")
        for number in range(count):
            pcc.do(f"add {code}:3.{day} 'Look at matter number {number}' --owner OPCC")
        only = ("--board", code)
        today = pcc("outstanding", "--as-at", uk(following), *only).ok.out
        assert last(today) == f"{count} outstanding as at {uk(following)}."
        rows = lines_of(today)
        assert len(rows) == count
        assert re.match(STYLES[style], next(iter(rows)))
        assert all("due today" in row for row in rows.values())
        late = pcc("overdue", "--as-at", uk(following + timedelta(2)), *only).ok.out
        assert last(late) == f"{count} overdue as at {uk(following + timedelta(2))}."
        assert all("OVERDUE 2 days" in row for row in lines_of(late).values())
        first = f"{code}:{next(iter(rows))}"
        pcc.do(f"complete {first} --note Done --on {uk(following)}")
        pcc.do(f"discharge {first} --note Agreed --on {uk(following + timedelta(1))}")
        left = pcc("outstanding", "--as-at", uk(following), *only).ok.out
        assert "1 reported complete" in last(left)
        left = pcc("outstanding", "--as-at", uk(following + timedelta(1)), *only).ok.out
        assert last(left).startswith(f"{count - 1} outstanding" if count > 1 else "Nothing is")
        pcc.do(f"meeting move {code} {uk(following)} {uk(following + timedelta(7))} --on {day}")
        pcc.do("undo --yes")
        assert pcc("check").code == 0
