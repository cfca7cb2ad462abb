from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pcc_actions.core.publication.ground import UNSTATED
from pcc_actions.documents.block import Block
from pcc_actions.minutes.exempt_cells import (
    answer_in,
    asks_about_publication,
    asks_whether_exempt,
    ground_answered,
    ground_in_cell,
)
from pcc_actions.minutes.exempt_lines import exemptions_of
from tests.minutes.programme.programmes import programme
from tests.minutes.spoken import minutes_in_markdown

CLEAR_NO = [
    "",
    "-",
    "–",
    "—",
    "N",
    "no",
    "No.",
    "(none)",
    "nil",
    "False",
    "N/A",
    "Public",
    "open",
    "not exempt",
    "not confidential",
    "no exempt",
    "☐",
    "☐☐",
]
ASKING_EXEMPT = [
    *("Exempt", "Exempt?", "Is exempt", "Is it exempt?", "Public or exempt", "Open / exempt"),
    *("Exemption", "Exemption ground", "Exempt status", "Exempt item", "Exempt action"),
    *("Exempt (Y/N)", "Exempt yes / no", "Exempt from publication", "Exempt under FOI"),
    *("Exempt from public session", "Exempt or open", "Exempt or private"),
    *("Confidential", "Confidentiality", "Part II", "Part 2", "Not for publication", "Private?"),
    *("Restricted", "Reserved", "Reserved business?", "FOI", "FOIA exempt", "FOIA exemption"),
    *("Closed session", "Open or closed session"),
]
ASKING_PUBLIC = [
    *("Public", "Public?", "Is public", "Is it public?", "In public", "Publish", "Published?"),
    *("Publication", "Publishable", "For publication", "To be published"),
    *("Open to public?", "Open to the public"),
    *("Public (Y/N)", "Publish yes / no", "Public item", "Publish action", "Public session"),
]


@pytest.mark.parametrize("heading", ["Exempt", "Exempt?", "Part II", "Restricted", "Private?"])
@pytest.mark.parametrize("cell", ["✓", "✔", "☑", "√", "●", "•", "*", "?", "...", "[x]", "No?", "1"])
def test_any_mark_but_a_clear_no_is_exempt(heading: str, cell: str) -> None:
    assert ground_in_cell(heading, cell) == UNSTATED


@pytest.mark.parametrize("heading", ASKING_EXEMPT)
def test_every_heading_that_asks_whether_a_row_is_exempt_keeps_back_what_is_marked(
    heading: str,
) -> None:
    assert asks_whether_exempt(heading)
    assert ground_in_cell(heading, "●") == UNSTATED
    assert ground_in_cell(heading, "No") is None


@pytest.mark.parametrize("heading", ASKING_PUBLIC)
def test_every_heading_that_asks_whether_a_row_is_public_keeps_back_what_is_not(
    heading: str,
) -> None:
    assert not asks_whether_exempt(heading)
    assert ground_in_cell(heading, "●") == UNSTATED
    assert ground_in_cell(heading, "Yes") is None


@pytest.mark.parametrize("heading", ["FOI", "Publish", "Published?", "For publication"])
def test_a_heading_that_is_repeated_as_a_row_is_no_answer_to_it(heading: str) -> None:
    assert ground_in_cell(heading, heading) is None


@pytest.mark.parametrize("cell", CLEAR_NO)
def test_a_clear_no_is_not_exempt(cell: str) -> None:
    assert ground_in_cell("Exempt", cell) is None


@given(st.text("✓✗●•*?!…[]()×√☑☒☐-–01 ", min_size=1).map(str.strip))
def test_signs_are_a_no_only_as_dashes_or_an_empty_box(cell: str) -> None:
    if set(cell) & set("✓✗●•*?!…[]×√☑☒01"):
        assert ground_in_cell("Exempt", cell) == UNSTATED


@pytest.mark.parametrize("heading", ["Public", "Public?", "For publication", "Open to public?"])
@pytest.mark.parametrize(
    "cell",
    ["", "-", "No", "?", "Closed", "TBC", "Not known", "Unlikely", "x", "Yes?"],
)
def test_under_public_anything_but_a_clear_yes_is_exempt(heading: str, cell: str) -> None:
    assert ground_in_cell(heading, cell) == UNSTATED


@pytest.mark.parametrize(
    "cell",
    [
        *("Yes", "Y", "✓", "✓✓", "True", "Open", "Published", "For publication", "☑ Yes", "(yes)"),
        *("12/01/2027", "2027-01-12", "☑ 12.1.27"),
    ],
)
def test_a_clear_yes_is_public(cell: str) -> None:
    assert ground_in_cell("Public?", cell) is None
    assert ground_in_cell("Public", "Public") is None


def test_a_ground_under_public_is_taken() -> None:
    assert ground_in_cell("Public", "Exempt under s.31") == "FOIA s.31"


@pytest.mark.parametrize("heading", ["Session", "Classification", "Notes", ""])
@pytest.mark.parametrize("cell", ["Private", "RESTRICTED", "(private)"])
def test_a_lone_mark_is_exempt_under_any_heading(heading: str, cell: str) -> None:
    assert ground_in_cell(heading, cell) == UNSTATED


def test_closed_is_a_mark_only_where_it_is_not_how_an_action_stands() -> None:
    assert ground_in_cell("Session", "Closed") == UNSTATED
    assert ground_in_cell("Status", "Closed") is None
    assert ground_in_cell("", "Closed") is None


@pytest.mark.parametrize(
    ("cell", "ground"),
    [("II", UNSTATED), ("2", UNSTATED), ("two", UNSTATED), ("(B)", UNSTATED), ("I", None)],
)
@pytest.mark.parametrize("heading", ["Part", "Agenda part"])
def test_the_second_part_is_not_public(heading: str, cell: str, ground: str | None) -> None:
    assert ground_in_cell(heading, cell) == ground
    assert ground_in_cell("Session", cell) is None


@pytest.mark.parametrize("cell", ["Private prosecutions", "Restricted mobility", "closed roads"])
def test_such_a_word_among_others_is_no_mark(cell: str) -> None:
    assert ground_in_cell("Item", cell) is None


@pytest.mark.parametrize("cell", ["Exempt – para 3", "para 3", "Paragraph 3 of the schedule"])
def test_a_paragraph_under_exempt_is_the_ground(cell: str) -> None:
    assert ground_in_cell("Exempt", cell) == "Sch 12A para 3"


@pytest.mark.parametrize("heading", ["Notes", "Topic", ""])
def test_a_cell_that_says_itself_that_it_is_exempt_is_so_under_any_heading(heading: str) -> None:
    assert ground_in_cell(heading, "Exempt under s.31") == "FOIA s.31"
    assert ground_in_cell(heading, "Not for publication") == UNSTATED


@pytest.mark.parametrize(
    ("heading", "answer", "ground"),
    [
        ("Exempt", "s.40, para 2", "FOIA s.40"),
        ("Exempt", "Sch 12A para 3", "Sch 12A para 3"),
        ("Exempt under FOIA s.31", "Yes", "FOIA s.31"),
        ("Exempt under FOIA s.31", "s.40", "FOIA s.40"),
        ("Exempt under FOIA s.31", "para 3", "FOIA s.31"),
        ("Exempt under FOIA s.31", "No", None),
    ],
)
def test_the_ground_is_that_of_the_answer_or_else_of_its_heading(
    heading: str, answer: str, ground: str | None
) -> None:
    assert ground_answered(heading, answer) == ground


def test_the_headings_that_ask_about_publication() -> None:
    assert asks_about_publication("Exempt?")
    assert asks_about_publication("Open to public?")
    assert not asks_about_publication("Public confidence")


@pytest.mark.parametrize(
    ("ticked", "text", "answer"), [(True, "", "☑"), (False, "No", "☐ No"), (None, "No", "No")]
)
def test_a_box_is_part_of_the_answer(ticked: bool | None, text: str, answer: str) -> None:
    assert answer_in([Block("paragraph", text, "row 1", ticked=ticked)]) == answer


@pytest.mark.parametrize("mark", ["✓", "[x]", "●", "?"])
def test_a_topic_with_a_mark_under_exempt_is_kept_back(mark: str) -> None:
    read = programme(f"""
        ## Forward plan
        | Month | Topic | Exempt |
        |---|---|---|
        | Apr 2024 | Informants | {mark} |
        | May 2024 | Estates | - |
    """)
    assert [topic.exempt for topic in read.topics] == [UNSTATED, None]
    assert read.findings == ()


def test_a_table_that_goes_on_without_a_head_is_asked_about_exemption_as_the_one_before() -> None:
    read = programme("""
        ## Forward plan
        | Month | Topic | Exempt |
        |---|---|---|
        | Apr 2024 | Estates | - |

        | May 2024 | Informants | ✓ |
        | Jun 2024 | Vetting | |

        | Jul 2024 | Raids | ✓ |
    """)
    assert [(each.name, each.exempt) for each in read.topics] == [
        ("Estates", None), ("Informants", UNSTATED), ("Vetting", None), ("Raids", UNSTATED)
    ]  # fmt: skip


def test_so_it_is_where_the_table_that_goes_on_is_narrower() -> None:
    read = programme("""
        ## Forward plan
        | Month | Topic | Exempt | Lead |
        |---|---|---|---|
        | Apr 2024 | Estates | - | EI |

        | May 2024 | Informants | ✓ |
        | Jun 2024 | Vetting | |
    """)
    assert [(each.name, each.exempt) for each in read.topics] == [
        ("Estates", None), ("Informants", UNSTATED), ("Vetting", None)
    ]  # fmt: skip


def test_a_wider_table_without_a_head_does_not_go_on_with_the_one_before() -> None:
    def row(table: int, *texts: str) -> Block:
        cells = tuple((Block("paragraph", text, "row"),) for text in texts)
        return Block("row", "\t".join(texts), "row", cells=cells, table=table)

    head = replace(row(1, "Ref", "Action", "Exempt"), heads=True)
    rows = (row(1, "1", "Pay them", "✓"), row(2, "2", "Paint it", "✓"), row(3, "3", "a", "b", "EI"))
    assert exemptions_of((head, *rows), {0})[1:] == [UNSTATED, UNSTATED, None]


@pytest.mark.parametrize(("first", "second"), [("✓", ""), ("", "✓"), ("-", "✓")])
def test_a_topic_is_kept_back_by_a_mark_in_any_of_its_rows(first: str, second: str) -> None:
    read = programme(f"""
        ## Forward plan
        | Month | Topic | Details | Exempt |
        |---|---|---|---|
        | Apr 2024 | Informants | To hear | {first} |
        | | | of the costs | {second} |
    """)
    assert [(each.text, each.exempt) for each in read.topics] == [
        ("To hear of the costs", UNSTATED)
    ]


@pytest.mark.parametrize("heading", ["Exempt", "Ground for exemption", "Restricted"])
@pytest.mark.parametrize("mark", ["✓", "[x]", "●", "?"])
def test_an_action_with_a_mark_under_exempt_is_kept_back(heading: str, mark: str) -> None:
    read = minutes_in_markdown(f"""
# Actions of 12 March 2024

| Ref | Action | Owner | {heading} |
|---|---|---|---|
| 1 | Pay the informants | IF | {mark} |
""")
    assert [action.exempt for action in read.actions] == [UNSTATED]
