"""People who own actions."""

from tests.cli.running import Pcc


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
    assert pcc("person", "add", "IF", "--name", "Iris Field").ok.err == ""
    done = pcc("person", "add", "IF", "--name", "Ian Forge").ok
    assert done.out == "Person IF2 added.\n"
    assert done.err == "Warning: IF is somebody else already: name Ian Forge as owner IF2.\n"


def test_somebody_is_taken_out_who_never_owned_an_action(four: Pcc) -> None:
    four.do("person add EI --name 'Edith Ince'", "person add XY --name 'Xenia Yeo'")
    assert four("person", "remove", "xy").ok.out == "Person XY taken out.\n"
    assert four.refuses(2, "person", "remove", "EI") == (
        "EI cannot be removed: EI owns or owned 3.14/02/2023. Who has left the post stays among "
        "the people."
    )
