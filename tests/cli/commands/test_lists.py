"""The lists, as a person asks for them."""

import csv
import io
import json

import pytest

from pcc_actions.core.changes.programme import NewTopic, TopicCorrections, correct_topic
from pcc_actions.core.model import Log
from pcc_actions.store.reading import Now
from pcc_actions.store.saving import update
from tests.builders import day, moment, provenance
from tests.cli.programmes import with_topics
from tests.cli.running import Pcc

AS_AT = ("--as-at", "07/03/2023")


KEYS = (
    "board reference text owners raised due due_basis due_words first_due deferrals status overdue "
    "days_overdue completed_on closed minute exempt theme source latest_update history formerly "
    "topic"
).split()


def references(pcc: Pcc, *arguments: str) -> list[str]:
    listed = json.loads(pcc(*arguments, "--format", "json").ok.out)
    return [each["reference"] for each in listed["actions"]]


def test_json_has_the_stable_form(many: Pcc) -> None:
    said = json.loads(many("list", *AS_AT, "--format", "json").ok.out)
    assert {name: said[name] for name in ("schema", "as_at", "revision")} == {
        "schema": 1,
        "as_at": "2023-03-07",
        "revision": 10,
    }
    assert all(list(action) == KEYS for action in said["actions"])
    exempt = next(each for each in said["actions"] if each["exempt"])
    assert exempt["text"] == "Look into the burglary figures"
    assert (exempt["due"], exempt["days_overdue"], exempt["overdue"]) == ("2023-03-01", 6, True)


def test_the_revision_of_an_outstanding_list_is_that_of_the_log(many: Pcc) -> None:
    said = json.loads(many("outstanding", *AS_AT, "--format", "json").ok.out)
    assert said["revision"] == 10


def test_order_by_urgency_then_due_then_reference(many: Pcc) -> None:
    assert references(many, "outstanding", *AS_AT) == [
        "04.26/01/2021",
        "9.14/02/2023",
        "3.14/02/2023",
        "11.14/02/2023",
        "10.14/02/2023",
    ]


FILTERS = {
    "board": (["--board", "pam"], ["04.26/01/2021"]),
    "owner": (["--owner", "cc"], ["9.14/02/2023", "10.14/02/2023"]),
    "theme": (["--theme", "victims"], ["9.14/02/2023"]),
    "due by": (["--due-by", "01/03/2023"], ["04.26/01/2021", "9.14/02/2023"]),
    "due by the next meeting": (
        ["--due-by", "Next  meeting", "--board", "GPB", "--status", "outstanding"],
        ["3.14/02/2023", "9.14/02/2023", "11.14/02/2023"],
    ),
    "coming": (["--coming"], ["3.14/02/2023", "11.14/02/2023"]),
    "search": (["--search", "COMMITTEE"], ["11.14/02/2023/2"]),
    "status": (["--status", "discharged"], ["11.14/02/2023/2"]),
    "order": (
        ["--sort", "due", "--board", "GPB", "--status", "outstanding"],
        ["9.14/02/2023", "3.14/02/2023", "11.14/02/2023", "10.14/02/2023"],
    ),
}


@pytest.mark.parametrize(("options", "expected"), FILTERS.values(), ids=FILTERS)
def test_filters_and_sorts(many: Pcc, options: list[str], expected: list[str]) -> None:
    assert references(many, "list", *AS_AT, *options) == expected


def test_due_by_the_next_meeting_says_which_meetings_are_meant(many: Pcc) -> None:
    many.do("meeting add PAM 20/03/2023")
    for asked in (["--due-by", "next meeting"], ["--due-by", "The next meeting"], ["--coming"]):
        said = many("outstanding", *AS_AT, *asked).ok.err
        assert said == "Due by the next meeting (GPB 07/03/2023 and PAM 20/03/2023):\n"
    assert many("outstanding", "PAM", *AS_AT, "--coming").ok.err.count("GPB") == 0
    for typed in ("next GPB", "by the next gpb"):
        done = many("outstanding", *AS_AT, "--due-by", typed).ok
        assert done.err == "Due by the next meeting (GPB 07/03/2023):\n"
        assert done.out == many("outstanding", *AS_AT, "--due-by", "07/03/2023").ok.out


def test_due_by_the_next_meeting_where_none_is_known(many: Pcc) -> None:
    said = many.refuses(2, "outstanding", "pam", *AS_AT, "--coming")
    assert said.startswith("No PAM meeting from 07/03/2023 on is known. Record it with")
    assert said.endswith("or leave --coming out and give a date: --due-by 31/03/2023.")
    said = many.refuses(2, "list", "--as-at", "05/04/2023", "--due-by", "next meeting")
    assert said.startswith("No meeting from 05/04/2023 on is known.")
    assert said.endswith("meeting add, or give a date: --due-by 31/03/2023.")
    said = many.refuses(2, "list", *AS_AT, "--due-by", "next pam")
    assert said.startswith("No PAM meeting from 07/03/2023 on is known.")
    assert "not a date" in many.refuses(2, "list", *AS_AT, "--due-by", "next XYZ")


def test_what_is_coming_is_neither_overdue_nor_of_another_day(many: Pcc) -> None:
    assert many.refuses(2, "overdue", "--coming").endswith("pcc-actions outstanding --coming.")
    said = many.refuses(2, "outstanding", "--coming", "--due-by", "07/03/2023")
    assert said.endswith("Leave --due-by out.")


def test_a_relative_due_day_counts_from_the_as_at_day(many: Pcc) -> None:
    said = many("outstanding", *AS_AT, "--due-by", "next week").ok.err
    assert said == "Due by 17/03/2023:\n"


def test_statuses_together(many: Pcc) -> None:
    both = ["--status", "discharged", "--status", "withdrawn"]
    assert references(many, "list", *AS_AT, *both) == ["11.14/02/2023/2"]


def test_groups_have_headings(many: Pcc) -> None:
    out = many("list", *AS_AT, "--group", "owner").ok.out
    assert [each for each in ("CC", "EI", "IF", "OPCC") if f"\n{each}\n" in f"\n{out}"]
    assert "No owner\n" in out
    assert "GPB 14/02/2023" in many("list", *AS_AT, "--group", "meeting").ok.out


def test_under_each_heading_stands_how_many_there_are(many: Pcc) -> None:
    many.do("complete 10.14/02/2023 Written --on 01/03/2023")
    out = many("outstanding", *AS_AT, "--group", "owner").ok.out
    assert "CC\n2 outstanding: 1 overdue, 1 reported complete.\nReference" in out
    assert "EI\n1 outstanding.\nReference" in out
    assert out.replace("\n", " ").endswith(
        "5 outstanding as at 07/03/2023: 2 overdue, 1 reported complete. 2 actions have several "
        "owners: they stand under each, and are counted once. "
    )
    assert "No owner\n1 overdue.\nReference" in many("overdue", *AS_AT, "--group", "owner").ok.out
    listed = many("list", *AS_AT, "--group", "meeting").ok.out
    assert "GPB 14/02/2023\n5 actions: 4 outstanding, 1 of them reported complete" in listed
    assert "counted once" not in listed


@pytest.mark.parametrize(("owner", "stored"), [("opcc", "OPCC"), ("Edith Irons", "EI")])
def test_of_one_owner_only_that_one_has_a_heading(many: Pcc, owner: str, stored: str) -> None:
    many.do("person add EI 'Edith Irons'")
    asked = ("outstanding", *AS_AT, "--owner", owner, "--group", "owner")
    out = many(*asked).ok.out
    assert out.startswith(f"{stored}\n1 outstanding.\nReference")
    assert out.count("Reference") == 1
    assert out.endswith("\n1 outstanding as at 07/03/2023.\n")
    said = many(*asked, "--format", "markdown").ok.out
    assert (said.count("## "), f"## {stored}\n\n1 outstanding.\n" in said) == (1, True)


def test_markdown_has_headings_too_and_tells_nobody_whose_the_exempt_are(many: Pcc) -> None:
    asked = ("outstanding", *AS_AT, "--group", "owner", "--format", "markdown")
    said = many(*asked).ok.out
    assert "## EI\n\n1 outstanding.\n\n| Reference" in said
    assert "## CC\n\n1 outstanding.\n" in said
    assert "## Withheld as exempt\n\n1 outstanding: 1 overdue.\n" in said
    assert said.endswith("and are counted once.\n")
    assert "## CC\n\n2 outstanding: 1 overdue.\n" in many(*asked, "--include-exempt").ok.out
    assert "## " not in many("outstanding", "--format", "markdown").ok.out


@pytest.mark.parametrize("command", ["outstanding", "overdue", "list"])
def test_a_total_counts_the_withheld_as_they_stand_on_the_screen_and_on_paper(
    many: Pcc, command: str
) -> None:
    many.do("exempt 04.26/01/2021 'FOIA s.31'", "exempt 3.14/02/2023 'FOIA s.40'")
    many.do("complete 3.14/02/2023 --on 01/03/2023")
    asked = (command, *AS_AT, "--group", "board")
    screen = many(*asked).ok.out
    paper = many(*asked, "--format", "markdown").ok.out
    for board in ("GPB", "PAM"):
        (subtotal,) = (line for line in screen.split(f"{board}\n", 1)[1].splitlines()[:1])
        assert f"## {board}\n\n{subtotal}\n" in paper
    total = screen.splitlines()[-1]
    assert total in paper
    made = json.loads(many("figures", *AS_AT, "--format", "json").ok.out)["total"]
    assert f"{made['overdue']} overdue" in total or command == "list"


def test_the_count_of_owners_is_not_explained_where_each_action_has_one(many: Pcc) -> None:
    assert "counted once" not in many("overdue", *AS_AT, "--group", "owner").ok.out
    assert "counted once" not in many("outstanding", *AS_AT).ok.out


def slipped(pcc: Pcc) -> Pcc:
    return pcc.do(
        "defer 3.14/02/2023 20/03/2023 'The room is taken' --on 01/03/2023",
        "defer 3.14/02/2023 30/03/2023 'Still taken' --on 02/03/2023",
        "defer 11.14/02/2023 17/03/2023 'No quorum' --on 02/03/2023",
        "defer 9.14/02/2023 04/03/2023 'The burglary team is away' --on 01/03/2023",
    )


def test_how_often_each_slipped_and_why(many: Pcc) -> None:
    out = slipped(many)("outstanding", *AS_AT, "--slipped", "1", "--sort", "slipped").ok.out
    words = " ".join(out.split())
    references = ("3.14/02/2023", "9.14/02/2023", "11.14/02/2023")
    assert sorted(references, key=words.index) == list(references)
    for line in (
        "First due 07/03/2023",
        "Deferred on 01/03/2023 to 20/03/2023: The room is taken",
        "Deferred on 02/03/2023 to 30/03/2023: Still taken",
        "Deferred on 02/03/2023 to 17/03/2023: No quorum",
    ):
        assert set(line.split()) <= set(words.split())
    assert "3 outstanding as at 07/03/2023" in out
    assert "First due" not in many("outstanding", *AS_AT, "--sort", "slipped").ok.out


@pytest.mark.parametrize("command", ["outstanding", "overdue", "list"])
def test_only_what_slipped_so_often(many: Pcc, command: str) -> None:
    twice = references(slipped(many), command, "--as-at", "01/05/2023", "--slipped", "2")
    assert twice == ["3.14/02/2023"]
    assert references(many, command, "--as-at", "01/03/2023", "--slipped", "2") == []
    none = many(command, *AS_AT, "--slipped", "9").ok.out
    assert none.endswith(" as at 07/03/2023 among those asked for.\n")


def test_a_file_has_what_slipped_too(many: Pcc) -> None:
    slipped(many)
    page = many("list", *AS_AT, "--slipped", "1", "--format", "markdown").ok.out
    assert "| Status | Due dates |" in page
    assert "| First due 07/03/2023; Deferred on 02/03/2023 to 17/03/2023: No quorum |" in page
    rows = csv.reader(io.StringIO(many("list", "--slipped", "2", "--format", "csv").ok.out))
    assert [row[0] for row in rows][1:] == ["3.14/02/2023"]
    for name in ("x.md", "x.csv"):
        file = many.folder / name
        assert many("export", *AS_AT, "--slipped", "1", "-o", str(file)).code == 0
        assert "No quorum" in file.read_text("utf-8-sig")


def test_how_often_an_exempt_action_slipped_is_not_told(many: Pcc) -> None:
    slipped(many)
    for form in ("csv", "markdown"):
        done = many("list", *AS_AT, "--slipped", "1", "--format", form).ok
        assert "9.14/02/2023" not in done.out
        assert LEFT_OUT in done.out + done.err
        whole = many("list", *AS_AT, "--slipped", "1", "--format", form, "--include-exempt").ok
        assert "The burglary team is away" in whole.out
    assert "Exempt: FOIA" in many("list", *AS_AT, "--slipped", "1").ok.out


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("twice", "--slipped needs a whole number after it in figures, not “twice”."),
        ("0", "--slipped is at least 1, not 0."),
        ("-1", "--slipped is at least 1, not -1."),
    ],
)
def test_how_often_is_a_number_from_1(many: Pcc, typed: str, said: str) -> None:
    assert many.refuses(2, "outstanding", "--slipped", typed).startswith(said)


def test_one_owner_has_one_heading_whichever_name_is_stored(many: Pcc) -> None:
    many.do("assign 3.14/02/2023 --owner 'Edith Irons' --owner EI --on 01/03/2023")
    many.do("person add EI 'Edith Irons'")
    lines = many("list", "--group", "owner", *AS_AT).ok.out.splitlines()
    assert lines.count("EI") == 1
    assert "Edith Irons" not in "".join(lines)


def test_an_empty_list_says_so(many: Pcc) -> None:
    many.do("person add HB 'Hazel Brook'")
    out = many("outstanding", *AS_AT, "--owner", "HB").ok.out
    assert out == "Nothing is outstanding as at 07/03/2023 among those asked for.\n"
    assert (
        many("overdue", "--as-at", "01/01/2020").ok.out == "Nothing is overdue as at 01/01/2020.\n"
    )


@pytest.mark.parametrize("command", ["outstanding", "overdue", "list", "export -o o.csv"])
def test_who_is_not_known_is_named_with_the_nearest(many: Pcc, command: str) -> None:
    many.do("person add CC 'Ada Crane' --post 'Chief Constable'")
    assert many.refuses(2, *command.split(), "--owner", "Cheif Constable") == (
        "Nobody called “Cheif Constable” is known; the nearest is CC (Ada Crane, Chief Constable)."
    )


@pytest.mark.parametrize("command", ["outstanding", "overdue", "list", "export -o o.csv"])
def test_a_theme_that_no_action_has_is_refused_with_the_nearest(many: Pcc, command: str) -> None:
    assert many.refuses(2, *command.split(), "--theme", "Victms first") == (
        "No action has a theme with the words “Victms first”; the nearest is “Victims first”."
    )


def test_a_theme_of_closed_actions_or_of_earlier_days_alone_is_known(many: Pcc) -> None:
    many.do(
        "correct 4.26/01/2021 --theme 'Rural crime' --note Missing",
        "discharge 4.26/01/2021 --on 23/02/2021 --note Done",
        "correct 3.14/02/2023 --theme Trust --note Missing",
        "correct 3.14/02/2023 --theme Openness --note 'The new plan'",
    )
    for part in ("RURAL", "trust"):
        said = many("outstanding", "--theme", part).ok.out
        assert said.startswith("Nothing is outstanding"), part
    assert "4.26/01/2021" in many("list", "--theme", "rural").ok.out


def test_an_owner_of_closed_actions_alone_is_known(many: Pcc) -> None:
    many.do(
        "assign 4.26/01/2021 --owner QQ --on 01/02/2021",
        "discharge 4.26/01/2021 --on 23/02/2021 --note Done",
    )
    assert many("outstanding", "--owner", "qq").ok.out.startswith("Nothing is outstanding")
    assert "4.26/01/2021" in many("list", "--owner", "“qq”").ok.out


def test_a_post_lists_the_actions_of_its_holder_of_that_day(many: Pcc) -> None:
    many.do(
        "person add AC 'Ada Crane' --post 'Chief Constable' --until 31/03/2023",
        "person add BD 'Bea Dale' --post 'Chief Constable' --from 01/04/2023",
        "assign 3.14/02/2023 --owner 'Chief Constable' --on 01/03/2023",
        "assign 11.14/02/2023 --owner 'Chief Constable' --on 01/04/2023",
    )
    filters = ("outstanding", "--owner", "chief constable", "--as-at")
    assert "3.14/02/2023 " in many(*filters, "31/03/2023").ok.out
    after = many(*filters, "01/04/2023").ok.out
    assert "11.14/02/2023 " in after
    assert " 3.14/02/2023 " not in after


def test_a_list_names_the_holder_of_its_day(many: Pcc) -> None:
    many.do(
        "person add CC 'Ada Crane' --post 'Chief Constable'",
        "person edit CC --name 'Bea Dale' --from 01/04/2023",
        "assign 3.14/02/2023 --owner CC --on 01/03/2023",
    )
    for on, name in (("31/03/2023", "Ada Crane"), ("01/04/2023", "Bea Dale")):
        out = many("outstanding", "--owner", "cc", "--as-at", on).ok.out
        assert f"CC on that day: {name}, Chief Constable. " in out.replace("\n", " ")


def test_who_share_initials_are_asked_about_in_a_list_too(many: Pcc) -> None:
    many.do("person add EI 'Edith Irons'", "person add EI 'Eric Ings'")
    assert '--owner "Edith Irons" or --owner EI2' in many.refuses(2, "list", "--owner", "EI")
    assert "3.14/02/2023" in many("list", "--owner", "edith irons").ok.out


@pytest.mark.parametrize("form", ["csv", "markdown"])
def test_exempt_actions_are_withheld_from_papers(many: Pcc, form: str) -> None:
    out = many("list", *AS_AT, "--format", form).ok.out
    assert "9.14/02/2023" in out
    assert "burglary" not in out
    assert "Victims" not in out
    whole = many("list", *AS_AT, "--format", form, "--include-exempt").ok.out
    assert "burglary" in whole


@pytest.mark.parametrize("form", ["table", "json"])
def test_exempt_actions_are_shown_marked_on_the_screen(many: Pcc, form: str) -> None:
    out = many("list", *AS_AT, "--format", form).ok.out
    assert "Look into the burglary" in out
    assert "FOIA s.31" in out


def test_a_search_does_not_give_an_exempt_action_away(many: Pcc) -> None:
    for name, word in (("--search", "burglary"), ("--theme", "victims"), ("--owner", "CC")):
        rows = list(csv.reader(io.StringIO(many("list", name, word, "--format", "csv").ok.out)))
        assert all(row[0] != "9.14/02/2023" for row in rows), name
    assert "burglary" in many("list", "--search", "burglary").ok.out


def test_csv_has_line_ends_and_signs_as_they_are(many: Pcc) -> None:
    many.do("add 12.14/02/2023 'Café – £5' --owner EI")
    out = many("list", "--format", "csv").ok.out
    assert out.count("\r\n") == len(list(csv.reader(io.StringIO(out, newline=""))))
    assert "Café – £5" in out


def test_fail_where_something_is_overdue(many: Pcc) -> None:
    assert many("overdue", *AS_AT, "--fail").code == 1
    assert many("overdue", *AS_AT).code == 0
    assert many("overdue", "--as-at", "01/01/2020", "--fail").code == 0


def test_the_past_is_answered_as_it_was(many: Pcc) -> None:
    before = many("outstanding", "--as-at", "06/03/2023").ok.out
    assert "11.14/02/2023/2" in before
    many.do("withdraw 3.14/02 --note 'Not wanted' --on 08/03/2023")
    assert many("outstanding", "--as-at", "06/03/2023").ok.out == before


def test_a_hand_edit_is_said_once_and_shown_at_once(many: Pcc) -> None:
    text = many.log.read_text("utf-8").replace('["OPCC", "WKP"]', '["CEO"]', 1)
    many.log.write_text(text, "utf-8", newline="\n")
    done = many("outstanding", *AS_AT)
    assert done.err.startswith("Warning: t.toml was edited outside pcc-actions: 11.14/02/2023")
    assert done.err.count("\n") == 1
    assert "CEO" in many("list").ok.out
    noted = many("note", "3.14/02", "--note", "Rang").ok
    assert "That is recorded too." in noted.err
    assert many("list").ok.err == ""


def test_what_is_exempt_now_is_withheld_for_an_earlier_day_too(four: Pcc) -> None:
    four.do("exempt 3.14/02 --ground 'FOIA s.31' --on 20/03/2023")
    for form in ("csv", "markdown"):
        done = four("outstanding", "--as-at", "07/03/2023", "--format", form).ok
        assert "establishment" not in done.out
        assert "3.14/02/2023" in done.out
        assert "Withheld: exempt (FOIA s.31)" in done.out
        assert "1 action withheld as exempt." in done.out + done.err
    assert "establishment" in four("outstanding", "--as-at", "07/03/2023").ok.out


def test_a_withheld_action_stays_on_the_list_of_what_is_overdue(four: Pcc) -> None:
    four.do("exempt 3.14/02 --ground 'FOIA s.31' --on 01/03/2023")
    done = four("overdue", "--as-at", "08/03/2023", "--format", "csv").ok
    assert "3.14/02/2023" in done.out
    assert "establishment" not in done.out
    assert done.err == "1 action withheld as exempt.\n"
    assert "3.14/02" not in four("overdue", "--owner", "EI", "--format", "csv").ok.out


def test_nothing_is_said_of_withholding_where_nothing_is_withheld(four: Pcc) -> None:
    done = four("outstanding", "--as-at", "07/03/2023", "--format", "csv").ok
    assert done.err == ""


LEFT_OUT = "Exempt actions that only withheld details would find are neither here nor counted."


@pytest.mark.parametrize("owner", ["OPCC", "OM"])
@pytest.mark.parametrize("more", [[], ["--due-by", "31/12/2023"], ["--search", "secret"]])
def test_a_paper_says_the_same_whether_the_exempt_are_whose_was_asked_for(
    pcc: Pcc, owner: str, more: list[str]
) -> None:
    pcc.do(
        "person add OPCC 'The office'",
        "person add OM 'Olive Marsh'",
        "add 5.14/02/2023 'The secret' --owner OPCC --exempt 'FOIA s.31'",
    )
    asked = ["--as-at", "07/03/2023", "--owner", owner, *more]
    for command in ("outstanding", "overdue", "list"):
        done = pcc(command, *asked, "--format", "csv").ok
        assert (done.out.count("\n"), done.err) == (1, f"{LEFT_OUT}\n")
        said = pcc(command, *asked, "--format", "markdown").ok.out
        assert said.endswith(f" as at 07/03/2023 among those asked for. {LEFT_OUT}\n")
    file = str(pcc.folder / "x.csv")
    assert pcc("export", *asked, "-o", file).ok.out.endswith(f"{LEFT_OUT}\n")


@pytest.mark.parametrize(
    "option",
    [
        "--owner=OPCC",
        "--theme=trust",
        "--topic=budget",
        "--due-by=31/12/2023",
        "--coming",
        "--search=venue",
    ],
)
def test_only_a_public_list_by_details_says_that_it_is_without_the_exempt(
    four: Pcc, option: str
) -> None:
    with_topics(four, NewTopic("Budget", "GPB"))
    four.do("correct 11.14/02/2023/2 --theme Trust --note Missing", "meeting add GPB 03/01/2090")
    assert LEFT_OUT in four("list", option, "--format", "csv").ok.err
    table = four("list", option).ok
    whole = four("list", option, "--format", "csv", "--include-exempt").ok
    of_board = four("list", "GPB", "--format", "csv").ok
    for done in (table, whole, of_board):
        assert "Exempt" not in done.out.replace('"Exempt"', "") + done.err


def test_json_ends_with_one_line_end(four: Pcc) -> None:
    assert four("list", "--format", "json").ok.out.endswith("}\n")


MOVED = (
    "meeting add GPB 10/01/2025 10/02/2025 10/03/2025 10/04/2025",
    "add 1.10/01/2025 'Send the plan' --owner AA",
    "meeting cancel GPB 10/02/2025 --on 01/02/2025 --note Snow",
    "meeting move GPB 10/03/2025 20/03/2025 --on 05/03/2025",
)


MARKDOWN = [
    ["outstanding"], ["overdue"], ["list"], ["outstanding", "--group", "board"], ["movement"],
]  # fmt: skip


@pytest.mark.parametrize("command", MARKDOWN)
def test_markdown_has_the_marking_of_the_log_at_its_top_and_bottom(
    many: Pcc, command: list[str]
) -> None:
    asked = (*command, *AS_AT, "--format", "markdown")
    assert "**" not in many(*asked).ok.out
    many.do("settings marking OFFICIAL")
    said = many(*asked).ok.out
    assert said.startswith("**OFFICIAL**\n\n")
    assert said.endswith("\n\n**OFFICIAL**\n")
    full = many(*asked, "--include-exempt").ok.out
    assert full.startswith("**OFFICIAL - NOT FOR PUBLICATION**\n\n")
    assert full.endswith("\n\n**OFFICIAL - NOT FOR PUBLICATION**\n")
    assert "OFFICIAL" not in many(*asked[:-2]).ok.out


@pytest.mark.parametrize("command", MARKDOWN)
def test_a_list_that_tells_what_is_exempt_says_so_with_or_without_a_marking(
    many: Pcc, command: list[str]
) -> None:
    told = "Not for publication: 1 exempt action is told in full."
    asked = (*command, *AS_AT)
    assert told in many(*asked, "--format", "markdown", "--include-exempt").ok.out
    if "--group" not in command:
        done = many(*asked, "--format", "csv", "--include-exempt").ok
        assert (done.err, told in done.out) == (f"{told}\n", False)
    for printed in ("markdown", "table"):
        assert told not in many(*asked, "--format", printed).ok.out
    many.do("exempt 9.14/02/2023 --lift --on 01/03/2023")
    assert told not in many(*asked, "--format", "markdown", "--include-exempt").ok.out


def test_what_is_exempt_since_is_told_to_be_so_for_an_earlier_day_too(four: Pcc) -> None:
    four.do("exempt 3.14/02/2023 'FOIA s.31' --on 01/03/2023")
    asked = ("list", "--as-at", "28/02/2023", "--format", "markdown", "--include-exempt")
    assert "Not for publication: 1 exempt action is told in full." in four(*asked).ok.out


def test_a_marking_that_no_paper_takes_leaves_the_screen_alone(four: Pcc) -> None:
    text = four.log.read_text("utf-8")
    four.log.write_text(text.replace("[settings]", '[settings]\nmarking = "—"', 1), "utf-8")
    four.do("note 3.14/02/2023 Rang")  # which seals the log
    assert four("list").code == 0
    four.refuses(2, "list", "--format", "markdown")


def test_the_first_due_date_stays_what_it_was_whichever_meeting_moves(pcc: Pcc) -> None:
    pcc.do(*MOVED)
    assert "First due 10/02/2025" in pcc("report", "GPB", "--as-at", "25/03/2025").ok.out
    for as_at in ("31/01/2025", "03/03/2025", "25/03/2025"):
        listed = pcc("list", "--as-at", as_at, "--format", "csv").ok.out
        (row,) = csv.DictReader(io.StringIO(listed))
        assert row["First due"] == "2025-02-10"
        whole = json.loads(pcc("list", "--as-at", as_at, "--format", "json").ok.out)
        assert whole["actions"][0]["first_due"] == "2025-02-10"
    pcc.do("discharge 1.10/01/2025 --on 20/03/2025")
    made = json.loads(pcc("figures", "--as-at", "25/03/2025", "--format", "json").ok.out)["total"]
    assert (made["discharged_with_first_due"], made["discharged_by_first_due"]) == (1, 0)


@pytest.fixture
def planning(many: Pcc) -> Pcc:
    """Actions that name topics of the programme, one of them exempt."""
    with_topics(
        many,
        NewTopic("Budget", "GPB", due=day("04/04/2023")),
        NewTopic("Custody", "GPB", exempt="FOIA s.31"),
    )
    return many.do(
        "correct 3.14/02 --topic budget --note Missing --on 01/03/2023",
        "correct 10.14/02 --topic custody --note Missing --on 01/03/2023",
    )


def test_a_list_says_which_topic_will_answer_an_action_and_when_it_comes(
    planning: Pcc, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    said = planning("outstanding", *AS_AT).ok.out
    assert "  Topic: Budget, comes 04/04/2023\n" in said
    assert "Topic: Custody, to be timetabled" in said
    told = json.loads(planning("list", *AS_AT, "--format", "json").ok.out)["actions"]
    assert {each["topic"] for each in told} == {None, "Budget", "Custody"}


@pytest.mark.parametrize(("typed", "found"), [("BUD", "3.14/02/2023"), ("cust", "10.14/02/2023")])
def test_a_list_of_what_a_topic_will_answer(planning: Pcc, typed: str, found: str) -> None:
    assert references(planning, "outstanding", *AS_AT, "--topic", typed) == [found]


def test_a_topic_that_is_none_is_refused_with_the_nearest(planning: Pcc) -> None:
    said = planning.refuses(5, "list", "--topic", "Bugdet")
    assert said == "There is no topic called “Bugdet”. The nearest are “Budget” and “Custody”."
    assert planning.refuses(5, "list", "PAM", "--topic", "Budget").startswith(
        "There is no topic “Budget”: no topic of PAM is in the log yet."
    )
    assert planning.refuses(2, "list", "--topic", " ") == (
        "--topic is empty. Say which, or leave it out."
    )


def test_a_topic_that_was_renamed_is_listed_under_its_present_name(planning: Pcc) -> None:
    def renamed(log: Log) -> Log:
        corrections = TopicCorrections(topic="Precept")
        return correct_topic(log, 0, provenance("01/06/2023"), corrections, "Its new name")

    update(planning.log, Now(day("01/06/2023"), moment("01/06/2023")), renamed)
    listed = planning("list", "--topic", "precept").ok.out
    assert "Topic: Precept, " in listed
    assert planning("list", "--topic", "budget").ok.out == listed
    assert '"topic": "Precept"' in planning("list", "--format", "json").ok.out


@pytest.mark.parametrize("format_", ["csv", "markdown"])
def test_a_public_list_tells_open_topics_and_no_exempt_ones(planning: Pcc, format_: str) -> None:
    public = planning("list", *AS_AT, "--format", format_).ok.out
    assert "Budget" in public
    assert "Custody" not in public
    assert "Custody" in planning("list", "--format", format_, "--include-exempt").ok.out
