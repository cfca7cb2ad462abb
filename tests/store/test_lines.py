"""A TOML text cut into its statements."""

import pytest
import tomli
from hypothesis import given
from hypothesis import strategies as st

from pcc_actions.store.lines import Header, headers, newline, statements
from tests.growth import least_seconds


def told(text: str) -> list[tuple[str, str]]:
    return [(one.kind, ".".join(one.path)) for one in statements(text)]


def pieces(text: str) -> list[str]:
    return [text[one.start : one.end] for one in statements(text)]


def test_each_kind_of_line() -> None:
    text = (
        '# a log\n\nschema_version = 1 # now\n[boards."G.B"]\n  name = "X"\n[[ "actions" ]] # x\n'
    )
    assert told(text) == [
        ("comment", ""),
        ("blank", ""),
        ("key", "schema_version"),
        ("header", "boards.G.B"),
        ("key", "name"),
        ("header", "actions"),
    ]
    assert [one.array for one in statements(text)][3:] == [False, False, True]
    assert statements(text)[3].path == ("boards", "G.B")


@pytest.mark.parametrize(
    "value",
    [
        '"""\n[[actions]]\n"""',
        "'''\n[[actions]]\n'''",
        '""""quoted"" \\""" # not yet\n"""',
        '"""two quotes at the end"""""',
        '[\n  [1, 2], # ]\n  [ "a]" ]\n]',
        '[\n["a"]\n]',
        "{ from = [1], to = { x = [[2]] } }",
        '"# no comment" # comment with """',
        "'it is \\'",
        '"\\""',
        "[]",
        "[ # open\n # still ]\n]",
        "2023-02-14",
    ],
)
def test_a_value_belongs_to_its_key_whole(value: str) -> None:
    text = f"before = 1\nx = {value}\nafter = 2\n"
    tomli.loads(text)  # the sample is right
    assert told(text) == [("key", "before"), ("key", "x"), ("key", "after")]


@pytest.mark.parametrize("key", ["a.b", '"a" . b', "'a'.b", '"\\u0061".b', " a\t.\tb"])
def test_dotted_and_quoted_keys(key: str) -> None:
    assert statements(f"{key} = 1\n")[0].path == ("a", "b")


def test_windows_line_ends_and_no_last_one() -> None:
    text = "# x\r\n\r\n[[actions]]\r\ntext = 1\r\nlast = 2"
    assert pieces(text) == ["# x\r\n", "\r\n", "[[actions]]\r\n", "text = 1\r\n", "last = 2"]
    assert told(text)[2:] == [("header", "actions"), ("key", "text"), ("key", "last")]


def test_a_byte_order_mark_is_a_statement_of_its_own() -> None:
    assert told("\ufeffa = 1\n") == [("blank", ""), ("key", "a")]
    assert headers("\ufeff[a]\n") == [Header(1, ("a",), False)]


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("<<<<<<< HEAD\na = 1\n", ["<<<<<<< HEAD\n", "a = 1\n"]),
        ("[[actions]\na = 1\n", ["[[actions]\n", "a = 1\n"]),
        ("[half", ["[half"]),
        ('a = "open\nb = 1\n', ['a = "open\n', "b = 1\n"]),
        ("a = ]]\nb = 1\n", ["a = ]]\n", "b = 1\n"]),
        ("a = [1,\n[[actions]]\nb = 2\n", ["a = [1,\n", "[[actions]]\n", "b = 2\n"]),
        ('a = """open\n[b]\n', ['a = """open\n[b]\n']),
        ('["\\q"]\n', ['["\\q"]\n']),
    ],
)
def test_malformed_text_is_cut_too(text: str, cut: list[str]) -> None:
    assert pieces(text) == cut


@given(st.text(st.sampled_from(list("a=[]{}\"'#\n\r\t .,1\\\ufeff")), max_size=60))
def test_the_pieces_put_together_are_the_text(text: str) -> None:
    assert "".join(pieces(text)) == text


nasty = st.lists(
    st.sampled_from(
        [
            "[[actions]]\n",
            " [ boards . GPB ] # x\n",
            '["actions"]\n',
            "[[actions.history]]\r\n",
            "[1]\n",
            "[true]\n",
            "[[a]\n",
            "x = [\n",
            "]\n",
            "x = { a = 1,\n",
            "}\n",
            'x = "[[actions]]"\n',
            'x = "\n',
            "# [[actions]]\n",
            "\n",
            "a = 1\n",
            "\ufeff",
        ]
    ),
    max_size=12,
).map("".join)


@given(nasty)
def test_the_quick_way_finds_the_headers_that_the_slow_way_finds(text: str) -> None:
    slow = [
        Header(one.start, one.path, one.array)
        for one in statements(text)
        if one.kind == "header" and one.path
    ]
    assert headers(text) == slow
    assert headers(text + '\nx = """"""') == slow


def test_a_header_in_a_long_string_is_none() -> None:
    text = 'x = """\n[[actions]]\n"""\n[[actions]]\n'
    assert headers(text) == [Header(24, ("actions",), True)]


def test_newline() -> None:
    assert [newline(text) for text in ("a\r\nb\n", "a\nb\r\n", "a", "\r\n", "\n")] == [
        "\r\n",
        "\n",
        "\n",
        "\r\n",
        "\n",
    ]


def test_a_hundred_thousand_open_brackets_take_no_time() -> None:
    text = "a = " + "[" * 50_000 + "\n" + "b = [\n" * 20_000
    assert len(statements(text)) == 1
    assert least_seconds(lambda: statements(text)) < 5  # 0.05 s on a quiet machine
