"""`programme list`: what comes before which meeting, for people and for programs."""

import csv
import io
import json

import pytest
from syrupy.assertion import SnapshotAssertion

from tests.cli.running import Pcc

AS_AT = ("--as-at", "01/07/2023")


def test_the_programme_is_listed_in_its_sections(
    panel: Pcc, monkeypatch: pytest.MonkeyPatch, snapshot: SnapshotAssertion
) -> None:
    panel.do("programme move Budget 20/06/2090 'Figures late' --on 23/11/2023")
    for width in ("100", "60", "40"):
        monkeypatch.setenv("COLUMNS", width)
        said = panel("programme", "list", "pcp", "--as-at", "30/11/2023").ok.out
        assert said == snapshot(name=width)
        assert max(map(len, said.splitlines())) <= int(width)


def test_what_was_promised_and_did_not_come_is_told_first(panel: Pcc) -> None:
    said = panel("programme", "list").ok.out
    lines = said.splitlines()
    at = lines.index("Promised and did not come")
    assert lines[at + 1].split()[:2] == ["22/11/2023", "Budget"]
    assert lines[at + 3].split()[:3] == ["June", "2024", "Annual"]
    assert "2 promised and did not come, 1 at the meeting of 20/06/2090, 1 to be" in " ".join(
        said.split()
    )


def test_one_that_is_planned_for_today_can_still_come(panel: Pcc) -> None:
    said = panel("programme", "list", "--as-at", "22/11/2023").ok.out
    assert "Promised" not in said
    assert "Next meeting, 22/11/2023" in said


def test_an_earlier_day_is_told_as_it_then_was(panel: Pcc) -> None:
    panel.do("programme done Budget --on 22/11/2023")
    assert "22/11/2023  Budget" in panel("programme", "list", *AS_AT).ok.out
    assert "Budget" not in panel("programme", "list").ok.out
    assert "Performance" not in panel("programme", "list", *AS_AT).ok.out
    before = panel("programme", "list", "--as-at", "01/01/2020").ok.out
    assert before == (
        'There is no topic as at 01/01/2020. To plan one: pcc-actions programme add "TOPIC" '
        "--board GPB.\n"
    )


def test_by_topic_what_is_done_and_dropped_is_there_too(
    panel: Pcc, snapshot: SnapshotAssertion
) -> None:
    panel.do(
        "programme done Budget --on 22/11/2023",
        "add 3.22/06/2023 'Send the figures' --board PCP --topic search",
    )
    assert panel("programme", "list", "--by-topic").ok.out.partition("as at")[0] == snapshot


def test_the_boards_have_each_their_own(panel: Pcc) -> None:
    panel.do("programme add Audit --board GPB")
    said = panel("programme", "list").ok.out
    assert said.index("GPB\n===") < said.index("PCP\n===")
    assert "Audit" not in panel("programme", "list", "--board", "PCP").ok.out
    by_topic = panel("programme", "list", "--by-topic").ok.out.splitlines()
    assert by_topic[0].split()[0] == "Board"
    none = panel("programme", "list", "PAM").ok.out
    assert none.startswith("No topic is on the work programme of PAM as at ")
    assert " ".join(none.split()).endswith('pcc-actions programme add "TOPIC" --board PAM.')


def test_json_has_all_of_it_exempt_topics_too(panel: Pcc) -> None:
    panel.do(
        "add 3.22/06/2023 'Send the figures' --board PCP --topic Budget --exempt 'FOIA s.31'",
        "programme drop search 'Not wanted'",
    )
    whole = json.loads(panel("programme", "list", "--format", "json").ok.out)
    assert list(whole) == ["schema", "as_at", "revision", "topics"]
    by_name = {each["topic"]: each for each in whole["topics"]}
    assert by_name["Budget"]["actions"] == ["3.22/06/2023"]
    assert by_name["Re-vetting"]["exempt"] == "FOIA s.31"
    assert by_name["Stop and search"]["status"] == "dropped"
    named = json.loads(panel("programme", "list", "--format", "json", "--by-topic").ok.out)
    assert [each["topic"] for each in named["topics"]] == sorted(by_name, key=str.casefold)


def rows(text: str) -> list[dict[str, str]]:
    return [*csv.DictReader(io.StringIO(text))]


def test_csv_withholds_exempt_topics_and_what_exempt_actions_name(panel: Pcc) -> None:
    panel.do(
        "add 3.22/06/2023 'Send the figures' --board PCP --topic Budget --exempt 'FOIA s.31'",
        "add 4.22/06/2023 'Send the rest' --board PCP --topic Budget",
    )
    done = panel("programme", "list", "--format", "csv").ok
    assert done.err == "1 topic withheld as exempt.\n"
    told = {each["Topic"]: each for each in rows(done.out)}
    assert told["Budget"]["Actions"] == "4.22/06/2023"
    hidden = told["Withheld: exempt (FOIA s.31)"]
    assert (hidden["Timing"], hidden["History"], hidden["Exempt"]) == ("", "", "FOIA s.31")
    assert told["Annual report"]["Every"] == "June"
    done = panel("programme", "list", "--format", "csv", "--include-exempt").ok
    assert done.err == "Not for publication: 1 exempt topic is told in full.\n"
    assert "3.22/06/2023, 4.22/06/2023" in done.out
    assert "put on the programme by IF" in done.out


@pytest.mark.parametrize("by_topic", [(), ("--by-topic",)])
def test_markdown_withholds_them_too(
    panel: Pcc, by_topic: tuple[str, ...], snapshot: SnapshotAssertion
) -> None:
    panel.do(
        "settings marking OFFICIAL", "programme move Budget 20/06/2090 'A | B' --on 23/11/2023"
    )
    line = ("programme", "list", "--format", "markdown", "--as-at", "30/11/2023", *by_topic)
    assert "Re-vetting" not in panel(*line).ok.out
    panel.do("programme correct Re-vetting --event 1 --day 01/11/2023 --note x")
    said = panel(*line).ok.out
    assert "Re-vetting" not in said
    assert said == snapshot
    full = panel(*line, "--include-exempt").ok.out
    assert "Re-vetting; Exempt: FOIA s.31" in full
    assert "Not for publication: 1 exempt topic is told in full." in full


def test_markdown_of_boards_and_of_nothing(panel: Pcc) -> None:
    panel.do("programme add Audit --board GPB")
    by_topic = panel("programme", "list", "--format", "markdown", "--by-topic").ok.out
    assert by_topic.startswith("| Board | Comes | Topic |")
    nothing = panel("programme", "list", "PAM", "--format", "markdown").ok.out
    assert nothing.startswith("No topic is on the work programme of PAM")
    assert panel("programme", "list", "--format", "markdown", "--as-at", "01/01/2020").ok.out == (
        'There is no topic as at 01/01/2020. To plan one: pcc-actions programme add "TOPIC" '
        "--board GPB.\n"
    )


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (("XX",), "There is no board XX."),
        (("PCP", "--board", "GPB"), "Two boards are named"),
        (("--include-exempt",), "--format table shows exempt topics anyway."),
        (("--as-at", "someday"), "“someday” is not a date"),
    ],
)
def test_what_is_wrong_is_said(panel: Pcc, line: tuple[str, ...], said: str) -> None:
    assert said in panel.refuses(2, "programme", "list", *line)
