"""All that was ever recorded in a log, in its kept versions and in git, and what became of it."""

from pathlib import Path
from shutil import rmtree

import pytest

from pcc_actions.core.changes import actions
from pcc_actions.core.changes.meetings import cancel_meeting, move_meeting
from pcc_actions.core.changes.redaction import redact
from pcc_actions.core.changes.removals import remove_meeting
from pcc_actions.core.checks.finding import FaultCode, FindingKind, RemarkCode
from pcc_actions.core.text.spellings import spellings
from pcc_actions.store import git_repository, seal
from pcc_actions.store import kept as kept_as
from pcc_actions.store.redaction import redact_files
from pcc_actions.store.saving import update
from pcc_actions.store.sidecar import sidecar
from pcc_actions.store.whole_record import WholeRecord, whole_record
from tests.builders import action, day, did, provenance
from tests.in_git import begun, commit_all, git
from tests.store.logs import (
    LETTER,
    ROOM,
    VISIT,
    add_one,
    clock,
    now,
    reading,
    record,
    text,
    took_back,
    type_over,
)


def found(path: Path) -> WholeRecord:
    return whole_record(path, now(), clock, lambda done: None)


def codes(path: Path) -> list[FaultCode | RemarkCode]:
    return [finding.code for _, finding in found(path).rows]


def sentences(path: Path, code: FaultCode | RemarkCode) -> list[str]:
    return [finding.sentence for _, finding in found(path).rows if finding.code is code]


def sealed_anew(path: Path, *pairs: tuple[str, str]) -> None:
    """Type over what stands in a log, and make a closing line for it as pcc-actions would."""
    type_over(path, *pairs)
    closing = seal.find_closing(text(path))
    assert closing
    count = text(path).count("[[actions]]")
    path.write_bytes(seal.sealed(seal.body(text(path)), closing.revision, count).encode())


def commit(path: Path) -> None:
    commit_all(path.parent)


@pytest.fixture
def committed(three: Path) -> Path:
    """A log of three actions, committed to git."""
    begun(three.parent)
    commit(three)
    return three


def event_of(path: Path, reference: str, kind: str) -> str:
    """The lines of the last event of a kind in an action, as they stand in the file."""
    block = text(path).split(f'reference = "{reference}"')[1].split("\n[[actions]]\n")[0]
    start = block.rindex(f'\n[[actions.history]]\nevent = "{kind}"') + 1
    end = block.find("\n[[actions.history]]", start)
    event = block[start : end if end > 0 else None]
    return event.split("\n# revision")[0].rstrip("\n") + "\n"


def test_all_that_was_recorded_is_there(three: Path) -> None:
    record(three, actions.note, VISIT, "15/03/2023", "Phoned")
    add_one(three)
    assert found(three) == WholeRecord(
        [], "Looked through the log and 3 kept versions (revisions 1 to 3): each of 6 events is "
        "there."
    )  # fmt: skip


def test_a_log_of_which_nothing_is_kept_is_looked_through_alone(three: Path) -> None:
    rmtree(sidecar(three).parent)
    assert found(three).sentence == (
        "Looked through the log alone, for no earlier version is there: each of 4 events is there."
    )


def test_what_undo_took_back_is_a_remark_and_is_there_after_a_redo(three: Path) -> None:
    record(three, actions.note, VISIT, "15/03/2023", "Phoned")
    took_back(three)
    [(where, finding)] = found(three).rows
    assert finding.code is RemarkCode.TAKEN_BACK
    assert finding.sentence == (
        "3.14/02/2023 noted on 15/03/2023 (recorded by IF at 09:00): taken back by undo, which "
        "made revision 3."
    )
    assert where.startswith("actions.toml, line ")
    assert found(three).sentence.endswith(
        "each of 5 events is there, but for 1 that undo took back."
    )
    took_back(three, "redo")
    assert codes(three) == []
    took_back(three)
    add_one(three)
    assert codes(three) == [RemarkCode.TAKEN_BACK]


def test_an_action_that_undo_took_back_gives_its_reference_to_another(three: Path) -> None:
    add_one(three)
    took_back(three)
    add_one(three, words="Order coffee")
    assert set(codes(three)) == {RemarkCode.TAKEN_BACK}


def test_words_that_were_removed_are_a_remark(three: Path) -> None:
    words = spellings("Agreed")
    before = action(reading(three).log, LETTER)
    stamp = provenance("15/03/2023")
    update(three, now(), lambda log: redact(log, 1, stamp, words))
    redact_files(three, before, words)
    assert sentences(three, RemarkCode.REDACTED) == [
        "4.14/02/2023: words were removed on 15/03/2023 by IF."
    ]
    assert codes(three) == [RemarkCode.REDACTED]


def test_words_that_git_still_has_are_removed_all_the_same_and_never_told(
    committed: Path,
) -> None:
    words = spellings("Agreed")
    before = action(reading(committed).log, LETTER)
    stamp = provenance("15/03/2023")
    update(committed, now(), lambda log: redact(log, 1, stamp, words))
    redact_files(committed, before, words)
    assert sentences(committed, RemarkCode.REDACTED) == [
        "4.14/02/2023: words were removed on 15/03/2023 by IF, from 1 event that earlier versions "
        "have whole."
    ]
    assert codes(committed) == [RemarkCode.REDACTED]
    assert found(committed).sentence.endswith("; words were removed from 1.")
    sealed_anew(committed, ("[redacted]", "Another thing"))
    assert FaultCode.EVENT_ALTERED in codes(committed)
    assert not any("Agreed" in finding.sentence for _, finding in found(committed).rows)


def test_words_that_somebody_took_out_without_recording_it_are_a_fault(three: Path) -> None:
    sealed_anew(three, ('note = "Agreed"', 'note = "[redacted]"'))
    assert sentences(three, FaultCode.REDACTION_NOT_RECORDED) == [
        "4.14/02/2023 discharged on 07/03/2023 (recorded by IF at 09:00): [redacted] stands in "
        "the place of words that kept version 1 has, and no removal of words was recorded."
    ]


def test_an_event_that_is_gone_is_a_fault_that_names_the_version(three: Path) -> None:
    record(three, actions.note, VISIT, "15/03/2023", "Phoned")
    add_one(three)
    sealed_anew(three, (event_of(three, VISIT, "noted"), ""))
    assert sentences(three, FaultCode.EVENT_GONE) == [
        "3.14/02/2023 noted on 15/03/2023 (recorded by IF at 09:00): it stands in kept version 3, "
        "and is gone. Nothing tells of an undo."
    ]
    assert found(three).sentence.endswith(
        "not every one of 6 events is there as it was recorded (1 gone, 0 altered)."
    )


def test_an_event_that_is_altered_is_a_fault_that_names_both_values(three: Path) -> None:
    record(three, actions.defer, VISIT, "15/03/2023", day("04/04/2023"), "Moving")
    sealed_anew(three, ("2023-03-10, to = 2023-04-04", "2023-03-10, to = 2023-05-04"))
    assert sentences(three, FaultCode.EVENT_ALTERED) == [
        "3.14/02/2023 deferred on 15/03/2023 (recorded by IF at 09:00): altered since kept "
        "version 2: due to is 04/05/2023 and was 04/04/2023."
    ]


def test_an_action_that_was_taken_out_by_hand_is_gone_though_it_was_accepted(three: Path) -> None:
    block = text(three).split("\n[[actions]]\n")[3].split("\n# revision")[0]
    type_over(three, (f"\n[[actions]]\n{block}", ""))
    update(three, now(), lambda log: log, accept=True)
    assert codes(three).count(FaultCode.ENTRY_GONE) == 1
    assert sentences(three, FaultCode.ENTRY_GONE)[0].startswith(f"{ROOM} with its 1 event: it ")


def test_the_last_thing_recorded_taken_out_by_hand_is_not_taken_for_an_undo(three: Path) -> None:
    record(three, actions.note, ROOM, "15/03/2023", "Phoned")
    type_over(three, (event_of(three, ROOM, "noted"), ""))
    update(three, now(), lambda log: log)
    assert FaultCode.EVENT_GONE in codes(three)
    assert RemarkCode.TAKEN_BACK not in codes(three)


def test_what_was_typed_by_hand_is_a_remark_with_its_day(three: Path) -> None:
    type_over(three, ("due = 2023-03-10\nstatus", "due = 2023-03-31\nstatus"))
    assert codes(three) == [RemarkCode.OPEN_SEAL]
    update(three, now(), lambda log: log)
    [typed] = sentences(three, RemarkCode.TYPED_EVENT)
    assert typed.startswith(
        "3.14/02/2023: edited outside pcc-actions, entered on 20/03/2023: corrected: due "
    )
    assert {code for code in codes(three) if isinstance(code, FaultCode)} == set()


def test_a_kept_version_with_an_event_that_the_log_lost(three: Path) -> None:
    record(three, actions.note, VISIT, "15/03/2023", "Phoned")
    first = sidecar(three) / "000001.toml"
    three.write_bytes(seal.sealed(seal.body(text(first)), 3, 3).encode())
    (sidecar(three) / "000003.toml").write_bytes(three.read_bytes())
    assert codes(three) == [FaultCode.EVENT_GONE]


def test_a_damaged_version_is_passed_over_and_the_rest_is_told(three: Path) -> None:
    record(three, actions.note, VISIT, "15/03/2023", "Phoned")
    add_one(three)
    (sidecar(three) / "000002.toml").write_bytes(b"")
    sealed_anew(three, (event_of(three, VISIT, "noted"), ""))
    assert codes(three) == [FaultCode.EVENT_GONE]
    assert "2 kept versions (revisions 1 to 3)" in found(three).sentence


def test_an_undo_past_a_damaged_version_is_known_by_its_number(three: Path) -> None:
    record(three, actions.note, VISIT, "15/03/2023", "Phoned")
    took_back(three)
    add_one(three)
    (sidecar(three) / "000001.toml").write_bytes(b"")
    assert codes(three) == [RemarkCode.TAKEN_BACK]


def test_what_became_of_a_meeting_is_never_lost(three: Path) -> None:
    april = day("04/04/2023")
    stamp = provenance("01/03/2023")
    update(three, now(), lambda log: move_meeting(log, "PAM", day("23/02/2021"), day("25/02/2021"),
                                                  provenance("01/02/2021")))  # fmt: skip
    update(three, now(), lambda log: cancel_meeting(log, "GPB", april, stamp))
    assert codes(three) == []
    moved = text(three)[text(three).index("\n[[meetings.moved]]") :].split("\n\n")[0]
    sealed_anew(three, (moved, ""))
    assert FaultCode.MEETING_RECORD_GONE in codes(three)


def test_a_meeting_that_was_taken_out_is_a_remark(three: Path) -> None:
    update(three, now(), lambda log: remove_meeting(log, "PAM", day("26/01/2021")))
    assert sentences(three, RemarkCode.REMOVED) == [
        "Meeting PAM 26/01/2021: it stands in kept version 1, and was taken out since."
    ]


def test_the_history_in_git_is_looked_through(committed: Path) -> None:
    for number in range(3):
        record(committed, actions.note, VISIT, "15/03/2023", f"Phoned {number}")
        commit(committed)
    rmtree(sidecar(committed).parent)
    assert codes(committed) == []
    assert found(committed).sentence.startswith("Looked through the log and 4 versions in git (")
    sealed_anew(committed, ('note = "Phoned 1"', 'note = "Called 1"'))
    [sentence] = sentences(committed, FaultCode.EVENT_ALTERED)
    assert " of " in sentence
    assert " in git: note is “Called 1” and was “Phoned 1”." in sentence


def test_an_undo_shows_in_git_alone(committed: Path) -> None:
    record(committed, actions.note, VISIT, "15/03/2023", "Phoned")
    commit(committed)
    took_back(committed)
    commit(committed)
    add_one(committed)
    commit(committed)
    rmtree(sidecar(committed).parent)
    assert codes(committed) == [RemarkCode.TAKEN_BACK]


def test_a_version_that_was_amended_away_is_not_in_git_any_more(committed: Path) -> None:
    record(committed, actions.note, VISIT, "15/03/2023", "Phoned")
    commit(committed)
    git(committed.parent, "commit", "--quiet", "--amend", "-m", "Another word for it")
    assert codes(committed) == []
    assert " 2 versions in git (" in found(committed).sentence


def test_what_one_branch_recorded_and_the_log_lost_is_found(committed: Path) -> None:
    git(committed.parent, "checkout", "--quiet", "-b", "other")
    record(committed, actions.note, VISIT, "15/03/2023", "Phoned")
    commit(committed)
    git(committed.parent, "checkout", "--quiet", "-")
    record(committed, actions.note, ROOM, "15/03/2023", "Asked")
    commit(committed)
    git(committed.parent, "merge", "--quiet", "-s", "ours", "-m", "Ours alone", "other")
    rmtree(sidecar(committed).parent)
    [sentence] = sentences(committed, FaultCode.EVENT_GONE)
    assert sentence.startswith("3.14/02/2023 noted on 15/03/2023 ")


def test_a_version_in_git_that_was_edited_or_cannot_be_read_is_named(committed: Path) -> None:
    whole = committed.read_bytes()
    type_over(committed, ("due = 2023-03-10\nstatus", "due = 2023-03-31\nstatus"))
    commit(committed)
    committed.write_bytes(b"<<<<<<< ours\n" + whole)
    commit(committed)
    committed.write_bytes(whole)
    assert set(codes(committed)) == {RemarkCode.EDITED_VERSIONS, RemarkCode.UNREAD_COMMIT}
    [unread] = sentences(committed, RemarkCode.UNREAD_COMMIT)
    assert unread.startswith("Version ")
    assert "in git cannot be read, and is passed over: actions.toml, line 1 is a mark" in unread


def test_a_clone_without_its_oldest_versions_says_so(committed: Path, tmp_path: Path) -> None:
    add_one(committed)
    commit(committed)
    copy = tmp_path / "copy"
    git(tmp_path, "clone", "--quiet", "--depth", "1", f"file://{committed.parent}", str(copy))
    assert codes(copy / committed.name) == [RemarkCode.CUT_SHORT]


def test_where_git_is_not_installed_its_history_is_said_not_to_be_looked_at(
    committed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    assert codes(committed) == [RemarkCode.UNREAD_GIT]
    [sentence] = sentences(committed, RemarkCode.UNREAD_GIT)
    assert sentence.startswith("What git keeps of the log could not be looked at: git is not ")


def test_a_log_that_is_edited_in_an_unusual_way_is_read_whole(committed: Path) -> None:
    type_over(committed, ('status = "discharged"', 'status = "discharged"\ncolour = "green"'))
    update(committed, now(), lambda log: did(log, actions.note, VISIT, "15/03/2023", "Phoned"))
    commit(committed)
    record(committed, actions.note, VISIT, "15/03/2023", "Phoned again")
    assert {finding.kind for _, finding in found(committed).rows} <= {FindingKind.REMARK}


def test_every_version_is_told_as_it_is_gone_through(three: Path) -> None:
    add_one(three)
    told: list[int] = []
    whole_record(three, now(), clock, told.append)
    assert told == [0, 1, 2]
    assert git_repository.repository_of(three) is None


def test_a_commit_that_removed_the_log_is_passed_over(committed: Path) -> None:
    whole = committed.read_bytes()
    committed.unlink()
    commit(committed)
    committed.write_bytes(whole)
    commit(committed)
    assert codes(committed) == []
    assert " 2 versions in git (" in found(committed).sentence


def test_a_text_that_was_kept_as_somebody_broke_it_is_passed_over(three: Path) -> None:
    add_one(three)
    (sidecar(three) / "000001.toml").write_bytes(kept_as.as_kept(1, "[[actions"))
    [(_, finding)] = found(three).rows
    assert finding.code is RemarkCode.UNREAD_VERSION
    assert finding.leaves_unread
    assert finding.sentence.startswith(
        "Kept version 1 cannot be read, and is passed over: actions.toml, line 1 "
    )
    assert "1 kept version (revision 2)" in found(three).sentence
