"""What each command does while it has to be settled what a key in the log means."""

import re

import pytest

from tests.cli.running import PLANTED, Pcc

MEND = (
    "exempt stands in the event that raised the action, and not among the action's own keys. Write "
    "it there too, above the first [[actions.history]]; what is then to go, take away with a "
    "command."
)
SETTLED = "Nothing is recorded, and no paper made, until this is settled: "
PAPERS = (
    ("list", "--format", "csv"),
    ("outstanding", "--format", "markdown", "--include-exempt"),
    ("report", "GPB"),
    ("report", "GPB", "--matters-arising"),
    ("report", "GPB", "-o", "paper.html"),
    ("export", "-o", "all.csv"),
    ("export", "-o", "all.xlsx", "--include-exempt", "--marking", "OFFICIAL-SENSITIVE"),
)


@pytest.fixture
def marked_at_the_end(four: Pcc) -> tuple[Pcc, str]:
    """A log in which somebody typed `exempt` at the end of the last action's block."""
    text = four.log.read_text("utf-8")
    end = text.index("\n\n# revision")
    four.log.write_text(f'{text[:end]}\nexempt = "FOIA s.31"{text[end:]}', "utf-8")
    return four, f"t.toml, line {text.count(chr(10), 0, end) + 2}: {MEND}"


@pytest.mark.parametrize("command", PAPERS)
def test_no_paper_is_made(marked_at_the_end: tuple[Pcc, str], command: tuple[str, ...]) -> None:
    pcc, told = marked_at_the_end
    assert pcc.refuses(3, *command) == f"No paper is made until this is settled: {told}"


@pytest.mark.parametrize("line", ["note 3.14/02 --note Rang", "check --fix", "undo --yes"])
def test_nothing_is_written(marked_at_the_end: tuple[Pcc, str], line: str) -> None:
    pcc, told = marked_at_the_end
    said = pcc.refuses(2 if "undo" in line else 3, *line.split())
    assert told in said
    assert len(re.findall(r"\.(?= [A-Z]|$)", said)) == 2


def test_lists_warn_and_show_it_exempt(marked_at_the_end: tuple[Pcc, str]) -> None:
    pcc, told = marked_at_the_end
    done = pcc("outstanding").ok
    assert "Exempt: FOIA s.31" in done.out
    assert done.err == f"Warning: {SETTLED}{told}\n"


def test_check_has_it_as_a_fault(marked_at_the_end: tuple[Pcc, str]) -> None:
    pcc, _ = marked_at_the_end
    done = pcc("check")
    assert done.code == 1
    assert "exempt stands in the event that raised the action" in done.out


def test_settled_the_exemption_is_recorded(marked_at_the_end: tuple[Pcc, str]) -> None:
    pcc, _ = marked_at_the_end
    text = pcc.log.read_text("utf-8")
    name = 'reference = "04.26/01/2021"\n'
    pcc.log.write_text(text.replace(name, f'{name}exempt = "FOIA s.31"\n'), "utf-8")
    pcc.do("check --fix")
    assert "Withheld: exempt (FOIA s.31)" in pcc("list", "--format", "csv").ok.out


@pytest.mark.parametrize(
    "command", [("list", "--format", "csv"), ("report", "GPB"), ("export", "-o", "all.csv")]
)
def test_no_word_typed_into_an_exempt_action_comes_out_beside_a_paper(
    planted: Pcc, command: tuple[str, ...]
) -> None:
    text = planted.log.read_text("utf-8")
    typed = f'text = "{PLANTED} corrected"\nowners'
    assert typed in text
    edited = text.replace(typed, f'text = "{PLANTED} typed by hand"\nowners')
    planted.log.write_text(edited, "utf-8")
    done = planted(*command).ok
    assert done.err.startswith(
        "Warning: t.toml was edited outside pcc-actions: see pcc-actions check."
    )
    assert PLANTED not in done.err + done.out
    assert PLANTED in planted("outstanding").ok.err  # at the screen it is told


def test_no_word_of_an_exempt_action_is_in_the_sentence_on_what_is_wrong(planted: Pcc) -> None:
    text = planted.log.read_text("utf-8")
    planted.log.write_text(text.replace("status = ", f'closed = "{PLANTED}"\nstatus = '), "utf-8")
    said = planted.refuses(3, "list", "--format", "csv")
    assert "closed should be a date" in said
    assert PLANTED not in said


def test_a_misspelt_kind_of_event_is_a_fault_and_lists_warn(four: Pcc) -> None:
    four.do("defer 3.14/02 04/04/2023 Moving --on 01/03/2023")
    text = four.log.read_text("utf-8")
    line = text.count("\n", 0, text.index('event = "deferred"')) + 1
    four.log.write_text(text.replace('"deferred"', '"defered"'), "utf-8")
    mend = f"t.toml, line {line}: defered is no kind of event, and counts as nothing; deferred may"
    assert four("outstanding").ok.err.startswith(f"Warning: {SETTLED}{mend} be meant.")
    assert mend in four.refuses(3, "note", "3.14/02", "Rang")
    done = four("check")
    assert (done.code, "unknown kind" in done.out) == (1, False)
    four.log.write_text(text.replace('"deferred"', '"applauded"'), "utf-8")
    done = four("check")
    assert "has events of an unknown kind: applauded." in " ".join(done.out.split())
    assert "applauded is no kind" not in done.out
