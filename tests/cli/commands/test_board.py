"""Boards, as a person records them."""

from tests.cli.running import Pcc


def test_a_board_of_another_style(pcc: Pcc) -> None:
    done = pcc(
        "board", "add", "SPCB", "--name", "Strategy Board", "--reference", "{serial:03}/{yy}"
    )
    assert done.ok.out == "Board SPCB added.\n"
    added = pcc(
        *("add", "SPCB:90/18", "Write", "--owner", "CC", "--meeting", "01/06/2018"),
        "--new-meeting",
    ).ok.out
    assert "Meeting SPCB 01/06/2018 added.\n" in added
    assert "090/18 (SPCB) recorded" in added


def test_the_name_of_a_board_stands_after_its_code_or_in_an_option(pcc: Pcc) -> None:
    assert pcc("board", "add", "SPCB", "Strategic Board").ok.out == "Board SPCB added.\n"
    assert "Strategic Board" in pcc("board", "list").ok.out
    said = pcc.refuses(2, "board", "add", "AB", "Another", "--name", "Another")
    assert said == "The name stands there twice. Leave --name out."
    said = pcc.refuses(2, "board", "add", "AB")
    assert said == 'Say the name of the board too: pcc-actions board add AB "NAME".'


def test_a_board_has_another_name(pcc: Pcc) -> None:
    assert pcc("board", "edit", "gpb", "Governance Board").ok.out == "Board GPB changed.\n"
    assert pcc("board", "edit", "GPB", "--name", "Governance").ok.out == "Board GPB changed.\n"
    assert "Governance " in pcc("board", "list").ok.out
    said = pcc.refuses(2, "board", "edit", "GPB")
    assert said == (
        'Say what is to be another, as in: pcc-actions board edit GPB "NAME"; or the style: '
        "--reference STYLE."
    )


def test_another_style_is_held_against_the_references_there_are(four: Pcc) -> None:
    style = ("board", "edit", "GPB", "--reference", "{item:02}.{date}")
    before = four.kept()
    done = four(*style)
    assert (done.code, done.out) == (2, "")
    assert done.err == (
        "1 reference of GPB is not written so, and stays as it is: 3.14/02/2023.\n"
        "Error: This needs a yes. Check the lines above, then add --yes.\n"
    )
    assert four.kept() == before
    assert four(*style, "--dry-run").ok.out == "Would be recorded: Board GPB changed.\n"
    assert four(*style, "--yes").ok.out == "Board GPB changed.\n"
    done = four("board", "edit", "GPB", "--reference", "free").ok
    assert done.err == ""
    many = four("board", "edit", "PAM", "--reference", "{serial:03}/{yy}", "--yes").ok.err
    assert many == "1 reference of PAM is not written so, and stays as it is: 04.26/01/2021.\n"


def test_several_references_of_another_style_are_counted(four: Pcc) -> None:
    four.do("add 4.14/02/2023 'Order tea' --owner EI")
    done = four("board", "edit", "GPB", "--reference", "{serial:03}/{yy}", "--yes").ok
    assert done.err == (
        "4 references of GPB are not written so, and stay as they are: 3.14/02/2023, "
        "11.14/02/2023, 11.14/02/2023/2 and 1 more.\n"
    )


def test_a_board_is_taken_out_while_nothing_is_of_it(four: Pcc) -> None:
    four.do("board add SPCB 'Strategic Board'")
    assert four("board", "remove", "spcb").ok.out == "Board SPCB taken out.\n"
    assert four.refuses(2, "board", "remove", "PAM") == (
        "PAM cannot be removed while the log has of it 1 action (04.26/01/2021) and 2 meetings "
        "(26/01/2021 and 23/02/2021)."
    )
