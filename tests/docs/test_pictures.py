"""The pictures of the manual: there, told in words, whole, and what the program shows now."""

import re
import runpy
import sys
from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree

import pytest

from tests.docs.pages import PAGES, ROOT, text_of

DOCS = ROOT / "docs"
DRAWN = sorted(path.stem for path in DOCS.glob("*.svg"))
SVG = "{http://www.w3.org/2000/svg}"
_image = re.compile(r"!\[([^\]]*)\]\(([^)\s]+)\)")


def images() -> Iterator[tuple[str, str, str]]:
    """The pictures of all pages: the page, what is told of it in words, and where it is."""
    for page in sorted(PAGES):
        yield from ((page, words, target) for words, target in _image.findall(text_of(page)))


@pytest.mark.parametrize(("page", "words", "target"), list(images()))
def test_a_picture_is_there_and_told_in_words(page: str, words: str, target: str) -> None:
    assert (PAGES[page].parent / target).is_file()
    assert len(words.split()) >= 5, "say what is to be seen, for who cannot see it"


def test_every_picture_is_shown_on_a_page() -> None:
    there = {path for ending in ("svg", "png") for path in DOCS.glob(f"*.{ending}")}
    assert there == {(PAGES[page].parent / target).resolve() for page, _, target in images()}


@pytest.mark.parametrize("name", DRAWN)
def test_a_picture_is_well_formed_and_has_a_title(name: str) -> None:
    picture = ElementTree.parse(DOCS / f"{name}.svg").getroot()
    assert picture.tag == f"{SVG}svg"
    assert (picture.findtext(f"{SVG}title") or "").startswith("pcc-actions ")


@pytest.mark.parametrize("name", DRAWN)
def test_a_picture_fetches_nothing(name: str) -> None:
    there = (DOCS / f"{name}.svg").read_text(encoding="utf-8")
    assert re.findall(r"https?://[^\s\"')]+", there) == ["http://www.w3.org/2000/svg"]
    assert [each for each in re.findall(r"url\(([^)]*)\)", there) if each[0] != "#"] == []
    assert not re.search("@import|@font-face|<image|<script", there)


@pytest.fixture(scope="module")
def script() -> Iterator[dict[str, Any]]:
    """The script that draws them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(DOCS))
        yield runpy.run_path(str(DOCS / "make_pictures.py"))


def words(svg: str) -> list[tuple[str, str]]:
    """What a picture says and in which style; where it stands is Rich's business."""
    return re.findall(r'<text class="([^"]+)"[^>]*>([^<]*)</text>', svg)


def test_every_drawing_is_by_the_script(script: dict[str, Any]) -> None:
    assert sorted([*script["PICTURES"], *script["DIALOGUES"], *script["SCENES"]]) == DRAWN


@pytest.mark.parametrize("name", DRAWN)
def test_a_picture_is_what_the_program_shows_now(name: str, script: dict[str, Any]) -> None:
    if name in script["DIALOGUES"]:
        if sys.platform == "win32":
            pytest.skip("no terminal can be opened on Windows")
        pytest.importorskip("pexpect", reason="it opens the terminal")
        pytest.importorskip("pyte", reason="it is the terminal's screen")
    there = (DOCS / f"{name}.svg").read_text(encoding="utf-8")
    assert words(there)
    assert words(there) == words(script["picture"](name)), "run: python docs/make_pictures.py"


@pytest.mark.parametrize("name", sorted(path.stem for path in DOCS.glob("*.png")))
def test_a_picture_of_a_paper_is_of_what_the_paper_says_now(
    name: str, script: dict[str, Any]
) -> None:
    said = script["SEAL"] + script["words_of"](script["PAPERS"][name])
    assert said in (DOCS / f"{name}.png").read_bytes(), "run: python docs/make_pictures.py"


def test_a_picture_of_another_paper_is_seen(script: dict[str, Any]) -> None:
    one, other = script["REPORT"], script["FIGURES"]
    assert script["words_of"](one) != script["words_of"](other)
