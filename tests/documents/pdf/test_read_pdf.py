from pathlib import Path
from typing import Any

import pytest

from pcc_actions.documents.block import Block
from pcc_actions.documents.pdf.read_pdf import read_pdf
from tests.minutes import made_pdf
from tests.minutes.made_pdf import WIDTH, grid, prose, rule, save, stream, words

FULL = "The board heard how the new rota had worked through the winter and who had been"


def read(tmp_path: Path, *pages: bytes, **how: str) -> tuple[Block, ...]:
    return read_pdf(save(tmp_path / "minutes.pdf", *pages, **how)).blocks


def texts(blocks: tuple[Block, ...]) -> list[str]:
    return [block.text for block in blocks]


def cells(row: Block) -> list[list[str]]:
    return [[block.text for block in cell] for cell in row.cells]


def test_wrapped_lines_are_one_paragraph_and_a_short_line_ends_it(tmp_path: Path) -> None:
    blocks = read(tmp_path, prose([FULL, "away for it.", "Iris Field left the room."], 70, 150))
    assert texts(blocks) == [f"{FULL} away for it.", "Iris Field left the room."]
    assert [b.where for b in blocks] == ["page 1, line 1", "page 1, line 3"]


def test_a_wider_gap_between_lines_ends_a_paragraph(tmp_path: Path) -> None:
    page = prose([FULL, FULL], 70, 150) + prose([FULL], 70, 190)
    assert texts(read(tmp_path, page)) == [f"{FULL} {FULL}", FULL]


def test_line_that_starts_further_in_begins_a_paragraph(tmp_path: Path) -> None:
    page = prose([FULL, FULL], 70, 150) + words(FULL.capitalize(), 90, 176)
    assert len(read(tmp_path, page)) == 2


def test_bold_is_told_by_the_font(tmp_path: Path) -> None:
    page = words("Action:", 70, 150, bold=True) + words("EI to write.", 112, 150)
    (block,) = read(tmp_path, page)
    assert (block.text, block.bold) == ("Action: EI to write.", ((0, 7),))


def test_bold_line_does_not_run_into_the_plain_one_below(tmp_path: Path) -> None:
    page = words(FULL[:70], 70, 150, bold=True) + words(FULL, 70, 163) + words(FULL, 70, 176)
    assert texts(read(tmp_path, page)) == [FULL[:70], f"{FULL} {FULL}"]


def test_plain_line_does_not_run_into_the_bold_one_below(tmp_path: Path) -> None:
    page = words(FULL, 70, 150) + words("Action for EI", 70, 163, bold=True)
    assert texts(read(tmp_path, page)) == [FULL, "Action for EI"]


def test_text_printed_twice_is_there_once(tmp_path: Path) -> None:
    page = words("ACTION", 70, 150) + words("ACTION", 70.3, 150)
    assert texts(read(tmp_path, page)) == ["ACTION"]


def test_raised_letters_stay_in_their_line(tmp_path: Path) -> None:
    page = words("by the 7", 70, 150) + words("th", 113, 146, size=7) + words("March", 124, 150)
    assert texts(read(tmp_path, page)) == ["by the 7th March"]


def test_larger_letters_are_headings_by_rank(tmp_path: Path) -> None:
    page = words("Estates Board", 70, 150, size=20) + words("Finance", 70, 190, size=15)
    blocks = read(tmp_path, page + prose([FULL, FULL], 70, 220))
    assert [(b.kind, b.level) for b in blocks] == [("heading", 1), ("heading", 2), ("paragraph", 0)]


def test_lines_set_to_the_middle_stay_apart(tmp_path: Path) -> None:
    page = words("X" * 70, 62, 150) + words("X" * 62, 90, 163)
    assert len(read(tmp_path, page)) == 2


def test_list_items_have_depth_and_lose_their_bullet(tmp_path: Path) -> None:
    page = b"".join(
        [
            words("•", 80, 150) + words("Rota", 95, 150),
            words("–", 110, 163) + words("EI to ask", 125, 163),
            words("1.", 80, 176) + words("Vans", 95, 176),
            words("ii.", 107, 189) + words("tyres", 125, 189),
        ]
    )
    assert [(b.kind, b.level, b.text) for b in read(tmp_path, page)] == [
        ("item", 1, "Rota"),
        ("item", 2, "EI to ask"),
        ("item", 1, "1. Vans"),
        ("item", 2, "ii. tyres"),
    ]


def test_a_minus_is_no_bullet(tmp_path: Path) -> None:
    (block,) = read(tmp_path, words("-26% on last year", 70, 150))
    assert (block.kind, block.text) == ("paragraph", "-26% on last year")


def test_bullet_close_to_its_word(tmp_path: Path) -> None:
    (block,) = read(tmp_path, words("•Rota", 80, 150))
    assert (block.kind, block.text, block.level) == ("item", "Rota", 1)


@pytest.mark.parametrize(
    ("elsewhere", "joined"),
    [("The timetable.", "The timetable"), ("A rota.", "The time-table")],
)
def test_broken_word_is_put_together(tmp_path: Path, elsewhere: str, joined: str) -> None:
    page = words(elsewhere, 70, 120) + prose([f"{FULL} The time-", "table was agreed."], 70, 150)
    assert texts(read(tmp_path, page))[1].endswith(f"{joined} was agreed.")


def test_owners_in_the_margin_follow_their_paragraph(tmp_path: Path) -> None:
    page = prose(["Write to the landlord about the", "roof of the north building."], 70, 150)
    page += words("EI", 500, 150) + words("IF", 500, 163)
    page += words("Order the vans.", 70, 200) + words("CC", 500, 200)
    assert texts(read(tmp_path, page)) == [
        "Write to the landlord about the roof of the north building.\tEI IF",
        "Order the vans.\tCC",
    ]


def test_owner_in_the_margin_below_the_line_belongs_to_it(tmp_path: Path) -> None:
    page = words("Order the vans.", 70, 150) + words("CC", 500, 150) + words("EI", 500, 163)
    assert texts(read(tmp_path, page)) == ["Order the vans.\tCC EI"]


def test_owner_in_the_margin_by_itself_stays(tmp_path: Path) -> None:
    page = words("CC", 500, 110) + words("Order the vans.", 70, 150) + words("EI", 500, 150)
    assert texts(read(tmp_path, page + words("IF", 500, 300)))[0] == "CC"


def test_running_heads_and_page_numbers_go(tmp_path: Path) -> None:
    pages = [
        words("Estates Board, draft 2", 70, 40)
        + words(f"Item {name}.", 70, 300)
        + words(f"Page {number} of 3", 280, 810)
        for number, name in enumerate(("one", "two", "three"), start=1)
    ]
    assert texts(read(tmp_path, *pages)) == ["Item one.", "Item two.", "Item three."]


def test_paragraph_goes_on_over_the_page(tmp_path: Path) -> None:
    blocks = read(tmp_path, prose([FULL], 70, 700), prose(["away for it.", "Next."], 70, 120))
    assert texts(blocks) == [f"{FULL} away for it.", "Next."]


def test_paragraph_that_ended_does_not_go_on_over_the_page(tmp_path: Path) -> None:
    ended = f"{FULL[:-1]}."
    assert texts(read(tmp_path, words(ended, 70, 700), words("Iris", 70, 120))) == [ended, "Iris"]


TABLE = (
    grid((70, 150, 400, 500), (100, 120, 160))
    + words("Ref", 75, 114, bold=True)
    + words("Discussion", 155, 114, bold=True)
    + words("Action", 405, 114, bold=True)
    + words("3.14/02/2023", 75, 134)
    + prose(["The vans were late, so they would have", "to be sent back."], 155, 134)
    + words("EI", 405, 134)
)


def test_ruled_lines_make_a_table(tmp_path: Path) -> None:
    head, row = read(tmp_path, TABLE)
    assert head.heads
    assert not row.heads
    assert cells(row) == [
        ["3.14/02/2023"],
        ["The vans were late, so they would have to be sent back."],
        ["EI"],
    ]
    assert (row.kind, row.table, row.where) == ("row", 1, "page 1, table 1, row 2")


def test_text_and_tables_keep_the_order_of_the_page(tmp_path: Path) -> None:
    page = words("Before", 70, 90) + TABLE + words("After", 70, 200)
    assert [b.kind for b in read(tmp_path, page)] == ["paragraph", "row", "row", "paragraph"]


def test_row_cut_by_the_page_is_one_row_and_its_head_is_there_once(tmp_path: Path) -> None:
    rest = (
        grid((70, 150, 400, 500), (100, 120, 140, 160))
        + words("Ref", 75, 114, bold=True)
        + words("Discussion", 155, 114, bold=True)
        + words("Action", 405, 114, bold=True)
        + words("and paid for.", 155, 134)
        + words("4.14/02/2023", 75, 154)
        + words("Done.", 155, 154)
    )
    _, row, last = read(tmp_path, TABLE, rest + words("After", 70, 300))[:3]
    assert cells(row)[1] == [
        "The vans were late, so they would have to be sent back.",
        "and paid for.",
    ]
    assert (cells(last)[0], last.table) == (["4.14/02/2023"], 1)


def test_table_after_words_on_the_next_page_is_another(tmp_path: Path) -> None:
    blocks = read(tmp_path, TABLE, words("Finance", 70, 95) + TABLE)
    assert [b.table for b in blocks] == [1, 1, 0, 2, 2]


def test_table_with_words_below_it_ends_on_its_page(tmp_path: Path) -> None:
    blocks = read(tmp_path, TABLE + words("After", 70, 300), TABLE)
    assert [b.table for b in blocks] == [1, 1, 0, 2, 2]


def rows_over_the_page(tmp_path: Path, before: tuple[str, str], after: tuple[str, str]) -> int:
    """Count the rows of a table that has one on each of two pages."""
    pages = [
        grid((70, 150, 500), (100, 140)) + words(a, 75, 114) + words(b, 155, 114)
        for a, b in (before, after)
    ]
    return len(read(tmp_path, *pages))


@pytest.mark.parametrize(
    ("before", "after", "rows"),
    [
        (("The vans had", "EI"), ("been late.", ""), 1),
        (("", "The vans had"), ("", "Tyres worn."), 1),
        (("", "The vans."), ("", "The tyres."), 2),
        (("Vans", ""), ("", "The tyres."), 2),
        (("1", "The vans had"), ("2", "Tyres worn."), 2),
    ],
)
def test_rest_of_a_row_on_the_next_page(
    tmp_path: Path, before: tuple[str, str], after: tuple[str, str], rows: int
) -> None:
    assert rows_over_the_page(tmp_path, before, after) == rows


def test_word_broken_by_a_narrow_column_is_put_together(tmp_path: Path) -> None:
    page = words("Performance was good.", 70, 80) + grid((70, 130, 400), (100, 140))
    page += words("Performanc", 72, 112) + words("e", 72, 124) + words("1", 140, 112)
    assert cells(read(tmp_path, page)[1]) == [["Performance"], ["1"]]


def test_figures_broken_by_a_narrow_column_are_put_together(tmp_path: Path) -> None:
    page = grid((70, 130, 400), (100, 140))
    page += words("3.14/02/20", 72, 112) + words("23", 72, 124) + words("1", 140, 112)
    assert cells(read(tmp_path, page)[0]) == [["3.14/02/2023"], ["1"]]


def test_new_row_on_the_next_page_stays_a_row(tmp_path: Path) -> None:
    rest = grid((70, 150, 400, 500), (100, 120)) + words("4", 75, 114) + words("Vans", 155, 114)
    blocks = read(tmp_path, TABLE, rest)
    assert cells(blocks[2]) == [["4"], ["Vans"], []]


def test_merged_cells_stand_once(tmp_path: Path) -> None:
    page = rule(70, 100, 400, 100) + rule(70, 120, 400, 120) + rule(170, 140, 400, 140)
    page += rule(70, 160, 400, 160)
    page += b"".join(rule(x, 100, x, 160) for x in (70, 170, 400)) + rule(300, 120, 300, 160)
    page += words("Ref", 75, 114) + words("Over two", 175, 114)
    page += words("7", 75, 144) + words("a", 175, 134) + words("b", 305, 134)
    page += words("c", 175, 154) + words("d", 305, 154)
    assert [cells(row) for row in read(tmp_path, page)] == [
        [["Ref"], ["Over two"], []],
        [["7"], ["a"], ["b"]],
        [[], ["c"], ["d"]],
    ]


def test_table_within_a_cell(tmp_path: Path) -> None:
    page = grid((70, 150, 500), (100, 200)) + grid((170, 250, 330), (120, 140, 160))
    page += words("1", 75, 114) + words("in", 175, 134) + words("ner", 255, 134)
    page += words("more", 175, 154)
    (row,) = read(tmp_path, page)
    inner = row.cells[1]
    assert [b.kind for b in inner] == ["row", "row"]
    assert cells(inner[0]) == [["in"], ["ner"]]


def test_empty_columns_and_a_frame_are_no_part_of_a_table(tmp_path: Path) -> None:
    page = grid((60, 510), (80, 300)) + grid((70, 150, 158, 400), (100, 120, 140))
    page += words("1", 75, 114) + words("Vans", 165, 114)
    page += words("2", 75, 134) + words("Rota", 165, 134)
    assert [cells(row) for row in read(tmp_path, page)] == [[["1"], ["Vans"]], [["2"], ["Rota"]]]


def test_thin_filled_boxes_are_lines_and_broad_ones_are_shade(tmp_path: Path) -> None:
    thin = b"".join(f"70 {y} 200 0.5 re f\n".encode() for y in (700, 720))
    thin += b"".join(f"{x} 700 0.5 20 re f\n".encode() for x in (70, 150, 269.5))
    shade = b"0.9 g 60 640 400 30 re f 0.9 g 60 670 300 30 re f 0 g\n"
    page = thin + shade + words("1", 75, made_pdf.HEIGHT - 706) + words("Vans", 155, 136)
    (row,) = read(tmp_path, page)
    assert cells(row) == [["1"], ["Vans"]]


def test_curves_slopes_and_scribbles_are_no_table(tmp_path: Path) -> None:
    scribble = b"100 100 m 150 180 200 180 250 100 c 300 150 l h S\n" * 3
    many = b"".join(rule(10, y / 10, 500, y / 10) for y in range(0, 8000, 3))
    assert texts(read(tmp_path, scribble + many + words("Vans", 70, 400))) == ["Vans"]


def test_too_many_lines_are_a_picture(tmp_path: Path) -> None:
    drawn = b"0 0 m " + b"10 10 l " * 60_000 + b"S\n"
    assert texts(read(tmp_path, drawn + TABLE)) != []


def test_table_drawn_in_a_drawing(tmp_path: Path) -> None:
    lines = grid((70, 150, 400), (100, 120))
    keys = "/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Matrix [1 0 0 1 10 0]"
    page = b"/X Do\n" + words("1", 90, 114) + words("Vans", 170, 114)
    path = tmp_path / "minutes.pdf"
    path.write_bytes(made_pdf.document(page, extra=[stream(lines, keys)]))
    (row,) = read_pdf(path).blocks
    assert cells(row) == [["1"], ["Vans"]]


@pytest.mark.parametrize(
    ("degrees", "matrix"),
    [
        (90, f"0 1 -1 0 {made_pdf.HEIGHT} 0"),
        (180, f"-1 0 0 -1 {WIDTH} {made_pdf.HEIGHT}"),
        (270, f"0 -1 1 0 {WIDTH - made_pdf.HEIGHT} {made_pdf.HEIGHT}"),
    ],
)
def test_page_turned_on_its_side_reads_as_it_is_seen(
    tmp_path: Path, degrees: int, matrix: str
) -> None:
    page = f"{matrix} cm\n".encode() + words("Vans", 70, 150) + words("Rota", 70, 163)
    blocks = read(tmp_path, page, page=f"/Rotate {degrees}")
    assert texts(blocks) == ["Vans", "Rota"]


def test_letters_that_nobody_could_read_go(tmp_path: Path) -> None:
    upside = b"-1 0 0 -1 595 842 cm\n" + words("turned", 70, 150)
    assert texts(read(tmp_path, words("tiny", 70, 100, size=1) + words("Vans", 70, 150))) == [
        "Vans"
    ]
    assert read(tmp_path, upside) == ()


def test_each_page_is_told(tmp_path: Path) -> None:
    told: list[int] = []
    read_pdf(save(tmp_path / "m.pdf", words("a", 70, 150), words("b", 70, 150)), told.append)
    assert told == [1, 2]


def test_document_without_text_has_no_blocks(tmp_path: Path) -> None:
    assert read(tmp_path, rule(10, 10, 50, 50)) == ()


def test_how_letters_are_cast_is_found_once_for_each_stretch(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import pypdfium2.raw as pdfium

    looked_up: list[int] = []
    font_info = pdfium.FPDFText_GetFontInfo

    def counted(page: Any, index: int, *rest: Any) -> int:
        looked_up.append(index)
        return int(font_info(page, index, *rest))

    monkeypatch.setattr(pdfium, "FPDFText_GetFontInfo", counted)
    page = words("Action:", 70, 150, bold=True) + words("EI to write.", 112, 150)
    (block,) = read(tmp_path, page)
    assert (block.bold, len(looked_up)) == (((0, 7),), 2)
