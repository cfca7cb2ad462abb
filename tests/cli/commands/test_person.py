"""People who own actions."""

import shlex

from tests.cli.running import Done, Pcc


def line(pcc: Pcc, typed: str) -> Done:
    return pcc(*shlex.split(typed)).ok


def test_people(pcc: Pcc) -> None:
    assert pcc("person", "list").ok.out
    done = pcc(
        *("person", "add", "IF", "--name", "Iris Field", "--post", "Minute-taker"),
        *("--email", "iris.field@example.org"),
    ).ok
    assert done.out == "Person IF added.\n"
    out = pcc("person", "list").ok.out
    for words in ("IF", "Iris Field", "Minute-taker", "iris.field@example.org"):
        assert words in out


def test_two_people_with_the_same_initials(pcc: Pcc) -> None:
    assert pcc("person", "add", "IF", "Iris Field").ok.err == ""
    done = pcc("person", "add", "IF", "--name", "Ian Forge").ok
    assert done.out == "Person IF2 added.\n"
    assert done.err == "Warning: IF is somebody else already: name Ian Forge as owner IF2.\n"


def test_the_name_is_typed_once(pcc: Pcc) -> None:
    assert pcc.refuses(2, "person", "add", "EI") == (
        'The name is missing: pcc-actions person add EI "NAME".'
    )
    assert "stands there twice" in pcc.refuses(2, "person", "add", "EI", "Ed", "--name", "Edith")


def test_a_post_passes_to_a_successor(pcc: Pcc) -> None:
    line(pcc, "person add CC 'Ada Crane' --post 'Chief Constable' --email cc@example.org")
    done = line(pcc, "person edit “cc” --name 'Bea Dale' --from 01/04/2023")
    assert done.out == (
        "Person CC changed: name “Bea Dale” instead of “Ada Crane”; email nothing instead of "
        "“cc@example.org”; held by Ada Crane until "
        "31/03/2023 and Bea Dale from 01/04/2023; “cc@example.org” is the address of Ada Crane.\n"
    )
    assert done.err == (
        "Warning: cc@example.org is the e-mail address of Ada Crane. That of Bea Dale: pcc-actions "
        "person edit CC --email ADDRESS.\n"
    )
    for day, holder in (("31/03/2023", "CC        Ada Crane "), ("1/4/23", "CC        Bea Dale ")):
        assert holder in line(pcc, f"person list --as-at {day}").out
    done = line(pcc, "person edit CC --email bea.dale@example.org")
    assert (done.err, "address of Bea Dale" in done.out) == ("", True)
    for day, address in (("31/03/2023", "cc@example.org"), ("1/4/23", "bea.dale@example.org")):
        out = line(pcc, f"person list --as-at {day}").out
        assert (address in out, out.count("@")) == (True, 1)


def test_another_name_alone_keeps_the_address_with_a_warning(pcc: Pcc) -> None:
    line(pcc, "person add CC 'Ada Crane' --email cc@example.org")
    done = line(pcc, "person edit CC --name 'Bea Dale'")
    assert done.err == (
        "Warning: CC has the e-mail address cc@example.org still. If that is another: pcc-actions "
        "person edit CC --email ADDRESS.\n"
    )
    assert line(pcc, "person edit CC --name 'Bea Deal' --email bea@example.org").err == ""


def test_somebody_in_post_for_some_days(pcc: Pcc) -> None:
    line(pcc, "person add EI 'Edith Irons' --from 01/04/2023 --until 30/06/2023")
    assert "EI        Edith Irons from 01/04/2023 until 30/06/2023" in line(pcc, "person list").out
    line(pcc, "person edit EI --until 31/07/2023")
    line(pcc, "person edit EI --name 'Bea Dale' --from 01/09/2023")
    assert "EI        nobody on that day" in line(pcc, "person list --as-at 01/08/2023").out
    assert "exchange the two days" in pcc.refuses(
        2, "person", "edit", "EI", "--from", "1/4/23", "--until", "1/3/23"
    )


def test_an_edit_by_hand_is_told_once(pcc: Pcc) -> None:
    line(pcc, "person add EI 'Edith Irons'")
    text = pcc.log.read_text("utf-8")
    pcc.log.write_text(text.replace("Edith Irons", "Edith Iron"), "utf-8")
    assert line(pcc, "person edit EI --post Clerk").err.count("edited outside pcc-actions") == 1


def test_who_is_not_known_is_not_edited(pcc: Pcc) -> None:
    line(pcc, "person add EI 'Edith Irons'")
    assert pcc.refuses(2, "person", "edit", "Edith Iron", "--post", "Clerk") == (
        "Nobody called “Edith Iron” is known; the nearest is EI (Edith Irons)."
    )
    assert "Say what is to be put right of EI" in pcc.refuses(2, "person", "edit", "ei")


def test_somebody_is_taken_out_who_never_owned_an_action(four: Pcc) -> None:
    four.do("person add EI --name 'Edith Ince'", "person add XY --name 'Xenia Yeo'")
    assert four("person", "remove", "xy").ok.out == "Person XY taken out.\n"
    assert four.refuses(2, "person", "remove", "EI") == (
        "EI cannot be removed: EI owns or owned 3.14/02/2023. Who has left the post stays among "
        "the people."
    )
