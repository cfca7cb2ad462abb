"""Words removed that must not be kept, and what is said of every place that holds them."""

from pathlib import Path

import pytest

from pcc_actions.store.temporary import name_for
from tests.cli.running import Done, Pcc, ran

REF = "3.14/02/2023"
ELSEWHERE = "Warning: Copies made elsewhere (e-mail, git, backups) are not reached from here.\n"


def redact(pcc: Pcc, words: str, reference: str = REF, *more: str) -> Done:
    return pcc("correct", reference, "--redact", words, *more)


def type_in(pcc: Pcc, before: str, after: str) -> None:
    """Edit the log by hand, where something stands first."""
    text = pcc.log.read_text("utf-8")
    assert before in text
    pcc.log.write_text(text.replace(before, after, 1), "utf-8", newline="")


def holding(pcc: Pcc, words: str) -> list[str]:
    return [name for name, held in pcc.kept().items() if words.encode() in held]


def versions(pcc: Pcc) -> Path:
    return pcc.folder / ".pcc-actions" / "t.toml"


def test_words_that_must_not_be_kept_are_nowhere(four: Pcc) -> None:
    four.do(
        "note 3.14/02 --note 'Rang Mx Bloggs of 1 High Street'",
        "correct 3.14/02 --text 'Visit Mx Bloggs' --note 'Mx Bloggs asked'",
        "undo --yes",
    )
    done = redact(four, "Mx Bloggs", "3", "--meeting", "14/2/23").ok
    assert "Mx Bloggs" not in done.out + done.err
    assert done.out.endswith("Removed from the log.\nRemoved from 2 kept versions.\n")
    assert done.err == ELSEWHERE
    assert holding(four, "Mx Bloggs") == []
    assert "[redacted]" in four("history").ok.out
    assert four("check").code == 0
    four.do("undo --yes")
    assert holding(four, "Mx Bloggs") == []


PLACES = {
    "a recorder's name": "by",
    "a reporter's name": "reported_by",
    "a comment": "comment",
    "an unknown key": "key",
}


@pytest.mark.parametrize("place", PLACES.values(), ids=PLACES)
def test_wherever_the_action_holds_them(four: Pcc, place: str) -> None:
    if place == "by":
        assert four("note", REF, "--note", "rang", "--by", "Mx Bloggs").ok
    elif place == "reported_by":
        assert four("note", REF, "--note", "rang", "--reported-by", "Mx Bloggs").ok
    else:
        typed = "# Mx Bloggs" if place == "comment" else 'source_of_it = "Mx Bloggs"'
        type_in(four, f'reference = "{REF}"\n', f'reference = "{REF}"\n{typed}\n')
        four.do("note 4.26/01/2021 --note 'so that it is kept'")
    assert len(holding(four, "Mx Bloggs")) > 1
    done = redact(four, "Mx Bloggs").ok
    assert "Removed from the log.\n" in done.out
    assert done.err == ELSEWHERE
    assert holding(four, "Mx Bloggs") == []
    assert four("check").code == 0


def test_versions_are_cleaned_where_the_log_is_clean_already(four: Pcc) -> None:
    before = four.log.read_bytes()
    four.do("note 3.14/02 --note 'Rang Mx Bloggs'", "undo --yes")
    clean = four.log.read_bytes()
    assert b"Bloggs" not in clean
    assert before != clean
    done = redact(four, "Mx Bloggs").ok
    assert done.out == "Removed from 1 kept version.\n"
    assert holding(four, "Mx Bloggs") == []
    assert four.log.read_bytes() == clean
    assert "does not hold those words" in four.refuses(2, "correct", REF, "--redact", "Mx Bloggs")


def test_an_action_that_was_undone_is_redacted_in_the_versions(four: Pcc) -> None:
    four.do("add 8.14/02/2023 'Ring Mx Bloggs'", "undo --yes")
    assert redact(four, "Mx Bloggs", "8.14/02/2023").ok.out == "Removed from 1 kept version.\n"
    assert holding(four, "Mx Bloggs") == []
    assert "There is no action 8.15/02/2023." in four.refuses(
        5, "correct", "8.15/02/2023", "--redact", "Mx Bloggs"
    )


def test_what_a_killed_save_and_undo_left_is_told(four: Pcc) -> None:
    for folder in (four.folder, versions(four)):
        (folder / name_for("t.toml")).write_text("Mx Bloggs")
    (four.folder / "t.toml.broken").write_text("[[[ Mx Bloggs")
    (versions(four) / "000001.toml").write_text("[[[ Mx Bloggs")
    (versions(four) / "notes.txt").write_text("Mx Bloggs rang")
    done = redact(four, "Mx Bloggs").ok
    assert done.out.splitlines() == [
        "Removed from 1 kept version.",
        "Removed from t.toml.broken.",
        f"Removed from {Path('.pcc-actions', 't.toml', 'notes.txt')}.",
        "Removed with 2 temporary files that a save had left half written.",
    ]
    assert done.err == ELSEWHERE
    assert holding(four, "Mx Bloggs") == []


def test_what_is_not_the_action_s_is_left_and_named(four: Pcc) -> None:
    four.do("person add MB --name 'Mx Bloggs'", f"note {REF} --note 'Mx Bloggs rang'")
    type_in(four, "schema_version", "# Mx Bloggs\nschema_version")
    type_in(four, 'text = "Book the venue', 'text = "Ask Mx Bloggs, book the venue')
    four.do("note 4.26/01/2021 --note x")
    done = redact(four, "Mx Bloggs").ok
    lines = [
        number
        for number, line in enumerate(four.log.read_text("utf-8").splitlines(), 1)
        if "Mx Bloggs" in line
    ]
    comment, person, *action = lines
    assert done.err.splitlines() == [
        f"Warning: The words still stand in t.toml, in a comment (line {comment}), the person MB "
        f"(line {person}) and 11.14/02/2023/2 (lines {action[0]} and {action[1]}). Redact another "
        "action under its own reference, a topic under its name; take them out of anything else "
        "by hand.",
        "Warning: The words still stand in 5 kept versions, in the person MB, a comment and "
        f"11.14/02/2023/2. A version can be deleted in {versions(four)}: undo then no longer goes "
        "back to it.",
        ELSEWHERE.strip(),
    ]
    again = redact(four, "Mx Bloggs")
    assert again.code == 2
    assert again.out == ""
    assert "The words still stand in t.toml" in again.err
    assert again.err.endswith(f"Error: {REF} does not hold those words. Nothing was removed.\n")


def test_the_name_of_a_key_is_left_and_told(four: Pcc) -> None:
    four.do("correct 3.14/02 --text 'Ask Jo, the text is unclear' --note x")
    done = redact(four, "text").ok
    assert "the name of a key (line" in done.err
    assert "11.14/02/2023 (line" not in done.err
    assert "Ask Jo, the [redacted] is unclear" in four("show", REF).ok.out


def test_what_may_be_somebody_else_s_is_left_and_named(four: Pcc) -> None:
    copy = four.folder / "t (1).toml"
    paper = four.folder / name_for("status.html")
    for each in (copy, paper):
        each.write_text("\nMx Bloggs")
    done = redact(four, "Mx Bloggs")
    assert done.err.splitlines() == [
        f"Warning: The words still stand in {paper.name}, in its text (line 2). Unless a paper "
        "is being written now, delete that file.",
        "Warning: The words still stand in t (1).toml, in its text (line 2). It looks like a "
        "copy of the log: take them out by hand, or delete it.",
        f"Error: {REF} does not hold those words. Nothing was removed.",
    ]
    assert done.code == 2


def test_other_capitals_are_told(four: Pcc) -> None:
    four.do(f"note {REF} --note 'MX BLOGGS and Mx Bloggs'", "note 11.14/02/2023 --note 'mx bloggs'")
    (four.folder / "t (1).toml").write_text("MX BLOGGS\nmx bloggs")
    done = redact(four, "Mx Bloggs").ok
    lines = [
        number
        for number, line in enumerate(four.log.read_text("utf-8").splitlines(), 1)
        if "mx bloggs" in line.casefold()
    ]
    assert done.err.splitlines() == [
        f"Warning: In other capitals they stand in t.toml (lines {lines[0]} and {lines[1]}), "
        "t (1).toml (lines 1 and 2) and 3 kept versions. Redact them as they are written there, "
        "if they have to go.",
        ELSEWHERE.strip(),
    ]


def test_many_places_are_counted(four: Pcc) -> None:
    for number in range(20, 35):
        four.do(f"add {number}.14/02/2023 'Ask Mx Bloggs again about matter {number}'")
    err = redact(four, "Mx Bloggs", "20.14/02/2023").ok.err
    assert "in 21.14/02/2023 (lines " in err
    assert "30.14/02/2023 (lines " in err
    assert "and 4 more places. Redact" in err


def test_a_dry_run_says_what_would_go(four: Pcc) -> None:
    four.do(f"note {REF} --note 'Mx Bloggs rang'")
    (four.folder / name_for("t.toml")).write_text("Mx Bloggs")
    before = four.kept()
    done = redact(four, "Mx Bloggs", REF, "--dry-run").ok
    assert done.out.splitlines()[1:] == [
        "Would be removed from the log.",
        "Would be removed from 1 kept version.",
        "Would be removed with 1 temporary file that a save had left half written.",
    ]
    assert four.kept() == before


REFUSED = {
    "the reference": ("14/02", "part of the reference"),
    "the board": ("GPB", "part of the board"),
    "a date": ("2023-02", "part of a date"),
    "the status": ("outstanding", "part of the status"),
    "the recorder": ("IF", "Give another name with --by."),
    "the mark": ("redacted", "writes in their place"),
    "one letter": ("a", "at least two characters"),
}


@pytest.mark.parametrize(("words", "says"), REFUSED.values(), ids=REFUSED)
def test_what_is_refused(four: Pcc, words: str, says: str) -> None:
    (four.folder / name_for("t.toml")).write_text(words)
    assert says in four.refuses(2, "correct", REF, "--redact", words)


def test_a_file_that_cannot_be_cleaned_is_an_error_at_the_end(
    four: Pcc, monkeypatch: pytest.MonkeyPatch
) -> None:
    from pcc_actions.store import files

    four.do(f"note {REF} --note 'Mx Bloggs rang'", f"note {REF} --note 'Mx Bloggs rang again'")

    def full(path: Path, data: bytes, like: Path) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as on_a_full_disk:
        on_a_full_disk.setattr(
            files, "replace_file", full
        )  # it keeps what is saved, and takes no more
        done = redact(four, "Mx Bloggs")
    first = Path(".pcc-actions", "t.toml", "000008.toml")
    assert done.code == 3
    assert done.err.splitlines()[-1] == (
        f"Error: {first} could not be read or written (no space left on the device), nor could 1 "
        "other file: the words may still stand there. Mend that and run the same again."
    )
    assert "The words still stand in 2 kept versions" in done.err
    assert redact(four, "Mx Bloggs").ok.out == "Removed from 2 kept versions.\n"
    assert holding(four, "Mx Bloggs") == []


def test_ctrl_c_in_between_says_what_may_be_left(
    four: Pcc, monkeypatch: pytest.MonkeyPatch
) -> None:
    from pcc_actions.cli import redact as command

    four.do(f"note {REF} --note 'Mx Bloggs rang'")

    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as at_the_versions:
        at_the_versions.setattr(command, "redact_files", interrupted)
        done = redact(four, "Mx Bloggs")
    assert done.code == 130
    assert done.err.startswith(
        "Warning: The words may still stand in what is kept of t.toml. Run the same again.\n"
    )
    assert redact(four, "Mx Bloggs").ok.out == "Removed from 1 kept version.\n"


def test_a_log_behind_a_link(four: Pcc) -> None:
    four.do(f"note {REF} --note 'Mx Bloggs rang'")
    elsewhere = four.folder / "elsewhere"
    elsewhere.mkdir()
    link = elsewhere / "link.toml"
    link.symlink_to(four.log)
    assert ran("--file", str(link), "--by", "IF", "correct", REF, "--redact", "Mx Bloggs").ok
    assert holding(four, "Mx Bloggs") == []


def test_what_a_map_of_columns_still_holds_is_named_and_can_be_taken_out(four: Pcc) -> None:
    sheet = four.folder / "l.csv"
    sheet.write_text("Errand,Chief (Mx Bloggs)\nAsk Mx Bloggs to call,OM\n", encoding="utf-8")
    told = ("--board", "GPB", "--meeting", "14/02/2023", "--map", "Errand=action")
    assert four("import", str(sheet), *told, "--save-map", "Theirs", "--yes").ok
    done = redact(four, "Mx Bloggs", "1.14/02/2023")
    warned = " ".join(done.err.split())
    assert "in a map of columns, which import --forget-map takes out (line " in warned
    assert four("import", "--forget-map", "Theirs").ok
    assert b"Mx Bloggs" not in four.log.read_bytes()
