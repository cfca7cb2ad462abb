"""What must hold of every work programme, whatever stands in its cells."""

from hypothesis import given
from hypothesis import strategies as st

from pcc_actions.documents.block import Block, Document
from pcc_actions.minutes.extracted import Minutes
from pcc_actions.minutes.read_minutes import read_minutes
from tests.minutes.spoken import LOG

DAYS = st.sampled_from(
    ("", "18 June 2024", "June", "Mar 25", "TBC", "Standing items", "Quarterly", "12/13/2024",
     "Items to be timetabled", "9 July 2024 (if required)", "18 June 2024 or 9 July 2024", "Nil")
)  # fmt: skip
NAMES = st.one_of(
    st.sampled_from(("", "Budget", "Nil", "Training", "Exempt: staff", "Budget; Fleet", "1. A")),
    st.text(st.characters(exclude_categories=("Cc", "Cs")), max_size=20),
)
ROWS = st.lists(st.tuples(DAYS, NAMES, NAMES), max_size=5)


def row(at: int, *texts: str) -> Block:
    where = f"table 1, row {at}"
    cells = tuple((Block("paragraph", text, where),) if text.strip() else () for text in texts)
    return Block("row", "\t".join(texts), where, cells=cells, table=1)


def read(rows: list[tuple[str, str, str]]) -> Minutes:
    head = row(1, "Meeting date", "Topic", "Details")
    body = (row(at, *texts) for at, texts in enumerate(rows, start=2))
    title = Block("heading", "Work programme", "line 1", level=1)
    return read_minutes(Document("m.docx", (title, head, *body)), LOG)


@given(ROWS)
def test_every_row_is_a_topic_or_named_or_opens_a_part(rows: list[tuple[str, str, str]]) -> None:
    minutes = read(rows)
    told = " ".join(each.sentence + each.where for each in minutes.findings)
    used = {where for topic in minutes.topics for where in topic.where}
    for at, texts in enumerate(rows, start=2):
        filled = {" ".join(text.split()) for text in texts if text.strip()}
        if len(filled) > 1 and texts[1].strip():
            assert f"table 1, row {at}" in used or f"row {at}" in told or "no meeting" in told


@given(ROWS)
def test_no_programme_has_actions_and_what_is_asked_leaves_its_value_out(
    rows: list[tuple[str, str, str]],
) -> None:
    minutes = read(rows)
    assert not minutes.actions
    for topic in minutes.topics:
        assert topic.name.strip()
        asked = {fact.name.value for fact in topic.facts if not fact.sure}
        assert topic.sure is not bool(asked)
        if "due" in asked:
            assert topic.due is None
            assert topic.month is None


@given(ROWS)
def test_a_word_of_exemption_keeps_its_row_back(rows: list[tuple[str, str, str]]) -> None:
    for topic in read([*rows, ("18 June 2024", "Contracts", "exempt")]).topics:
        if topic.name == "Contracts":
            assert topic.exempt
