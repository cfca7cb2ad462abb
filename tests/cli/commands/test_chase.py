"""`chase`, as the secretariat has it the week before a meeting."""

from pathlib import Path

import pytest

from tests.cli.desk import at_desk
from tests.cli.running import EXEMPT, PLANTED, Pcc

AS_AT = ("--as-at", "06/03/2023")


def test_a_text_for_each_owner_with_what_is_late_and_what_comes(many: Pcc) -> None:
    many.do("person add EI 'Edith Irons' --post 'Head of Estates' --email ei@example.org")
    done = many("chase", *AS_AT).ok
    assert [line for line in done.out.splitlines() if line.startswith("To: ")] == [
        "To: Edith Irons, Head of Estates (EI)", "To: IF", "To: OPCC", "To: WKP",
    ]  # fmt: skip
    assert "E-mail: ei@example.org\nSubject: Governance & Performance Board: 1 action" in done.out
    assert "3.14/02/2023: Set up a visit by the Commissioner" in done.out
    assert "4 texts as at 06/03/2023: " in done.err


def test_of_one_board_or_one_owner_alone(many: Pcc) -> None:
    assert many("chase", "PAM", *AS_AT).ok.out == "As at 06/03/2023 there is nobody to chase.\n"
    one = many("chase", "--owner", "if", *AS_AT).ok.out
    assert one.count("To: ") == 1
    assert "Together with EI" in one
    assert "Nobody called “Zog”" in many.refuses(2, "chase", "--owner", "Zog")
    assert "Nobody called “” is known" in many.refuses(2, "chase", "--owner", "")
    assert "no board SPCB" in many.refuses(2, "chase", "SPCB")


def test_an_exempt_action_is_counted_for_the_sender_and_in_no_text(many: Pcc) -> None:
    done = many("chase", *AS_AT).ok
    assert "burglary" not in done.out + done.err
    assert "9.14/02/2023" not in done.out
    assert "1 exempt action is in none of the texts: 9.14/02/2023." in done.err


def test_exempt_actions_are_told_only_under_a_marking(many: Pcc) -> None:
    asked = ("chase", *AS_AT, "--include-exempt")
    assert "needs a marking" in many.refuses(2, *asked)
    done = many(*asked, "--marking", "OFFICIAL-SENSITIVE").ok
    assert "burglary" in done.out
    assert "Exempt: FOIA s.31" in done.out
    assert done.out.startswith("OFFICIAL-SENSITIVE - NOT FOR PUBLICATION\n\nTo: CC")
    assert "1 exempt action is told in full" in done.err


@pytest.mark.parametrize("owner", [[], ["--owner", f"{PLANTED} two"]])
def test_no_word_of_an_exempt_action_comes_out(pcc: Pcc, owner: list[str]) -> None:
    pcc.do("meeting add GPB 01/06/2023", *EXEMPT)
    for name in ("x.txt", "x.md", None):
        to = ["-o", str(pcc.folder / name)] if name else []
        done = pcc("chase", "--as-at", "10/03/2023", *owner, *to).ok
        assert PLANTED not in done.out + done.err
        assert "9.14/02/2023" in done.err
        assert "9.14/02/2023" not in done.out


@pytest.mark.parametrize("name", ["texts.txt", "texts.md"])
def test_as_a_file(many: Pcc, name: str) -> None:
    file = many.folder / name
    done = many("chase", *AS_AT, "-o", str(file)).ok
    assert done.out.startswith(f"{file} written: 4 texts as at 06/03/2023")
    assert "To: " in file.read_text("utf-8") or "## EI" in file.read_text("utf-8")
    assert "--force" in many.refuses(2, "chase", *AS_AT, "-o", str(file))
    assert many("chase", *AS_AT, "-o", str(file), "--force").code == 0


def test_there_is_no_file_where_there_is_nobody(many: Pcc) -> None:
    file = many.folder / "texts.txt"
    done = many("chase", "PAM", *AS_AT, "-o", str(file)).ok
    assert done.out == "As at 06/03/2023 there is nobody to chase.\n"
    assert not file.exists()


def test_what_goes_with_nothing_is_refused(many: Pcc) -> None:
    assert many.refuses(2, "chase", "--force").startswith("--force goes with -o")
    assert ".txt or .md" in many.refuses(2, "chase", "-o", "texts.docx")
    assert "this records nothing" in many.refuses(2, "chase", "--by", "IF")


def test_a_log_that_is_not_whole_makes_no_text(many: Pcc) -> None:
    text = many.log.read_text("utf-8")
    many.log.write_text(text[: text.rindex("\n[[actions]]")], "utf-8", newline="\n")
    assert "No paper can be made" in many.refuses(3, "chase", *AS_AT)


def test_a_narrow_screen_has_narrower_lines(many: Pcc, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    lines = many("chase", *AS_AT).ok.out.splitlines()
    assert all(len(line) <= 40 for line in lines if not line.startswith("Subject: "))
    monkeypatch.setenv("COLUMNS", "200")
    assert max(map(len, many("chase", *AS_AT).ok.out.splitlines())) < 100


def test_the_sample_log_names_everybody_it_chases() -> None:
    from tests.cli.running import ran

    sample = Path(__file__).parents[3] / "actions.toml"
    out = ran("--file", str(sample), "chase", "--as-at", "07/03/2023").ok.out
    assert "To: Hazel Brook, Head of Finance (HB)\nE-mail: hazel.brook@example.org" in out


def test_at_a_terminal_what_the_sender_has_to_know_stands_apart(many: Pcc) -> None:
    with at_desk(many, "chase", *AS_AT, "--owner", "IF") as desk:
        _, screen = desk.ended()
    assert "it will be.\n\n1 text as at" in screen.replace("\r", "")
