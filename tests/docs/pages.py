"""The pages of the manual: README and docs, and what stands in them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parent.parent.parent
PAGES: Final = {path.relative_to(ROOT).as_posix(): path for path in ROOT.glob("docs/*.md")} | {
    "README.md": ROOT / "README.md"
}
BLOCK: Final = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINK: Final = re.compile(r"\]\(([^)#\s]*)(?:#([^)\s]+))?\)")
PROMPT: Final = "$ "


def text_of(page: str) -> str:
    return PAGES[page].read_text(encoding="utf-8")


def blocks(text: str, kind: str) -> list[str]:
    return [body for name, body in BLOCK.findall(text) if name == kind]


def prose(page: str) -> str:
    """A page without its blocks of commands and examples."""
    return BLOCK.sub("", text_of(page))


def links(page: str) -> set[str]:
    """The pages that a page leads to."""
    targets = {target for target, _ in LINK.findall(text_of(page))}
    found = {(PAGES[page].parent / target).resolve() for target in targets if target}
    return {name for name, path in PAGES.items() if path.resolve() in found}


@dataclass(frozen=True)
class Shown:
    """A command of a page, and the output the page shows under it."""

    command: str
    output: str


def shown(text: str) -> Iterator[Shown]:
    """The commands of a page's console blocks, each with what stands under it."""
    for block in blocks(text, "console"):
        for part in re.split(rf"^{re.escape(PROMPT)}", block, flags=re.MULTILINE)[1:]:
            command, _, output = part.partition("\n")
            yield Shown(command, without_blanks(output))


def without_blanks(output: str) -> str:
    return "\n".join(line.rstrip() for line in output.splitlines()).strip("\n")
