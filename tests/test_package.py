"""How the package is laid out."""

import ast
from pathlib import Path

import pytest

import pcc_actions

PACKAGE = Path(pcc_actions.__file__).parent
ROOMS = sorted(str(file.relative_to(PACKAGE)) for file in PACKAGE.rglob("__init__.py"))


def is_docstring_alone(source: str) -> bool:
    tree = ast.parse(source)
    return len(tree.body) == 1 and ast.get_docstring(tree) is not None


@pytest.mark.parametrize("name", ROOMS)
def test_a_folder_says_what_it_is_and_hides_no_code(name: str) -> None:
    assert is_docstring_alone((PACKAGE / name).read_text(encoding="utf-8"))


@pytest.mark.parametrize("source", ["", "import os", '"""A room."""\n\nfrom os import path\n'])
def test_code_in_a_folder_itself_would_be_seen(source: str) -> None:
    assert not is_docstring_alone(source)
