"""The documents of the corpus: as they lie here, or made of the description that does."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tests.corpus.builders.markup import page_of
from tests.corpus.builders.pdf import make_pdf
from tests.corpus.builders.word import make_word
from tests.corpus.builders.workbook import make_workbook

HOME: Final = Path(__file__).parent
FOLDERS: Final = (HOME / "minutes", HOME / "logs", HOME / "unseen")

_LABELS: Final = ".labels.toml"
_DESCRIBED: Final = {".docx": ".docx.md", ".pdf": ".pdf.md", ".xlsx": ".xlsx.toml"}


@dataclass(frozen=True)
class Entry:
    """A document of the corpus: the labels beside it, and the file it is or is made of."""

    labels: Path
    source: Path

    @property
    def name(self) -> str:
        """How it is called in the results: `minutes/visit.docx`."""
        return f"{self.labels.parent.name}/{self.labels.name.removesuffix(_LABELS)}"

    def made(self, folder: Path) -> Path:
        """The document itself, made in a folder where it is only described here."""
        path = folder / self.name
        if self.source.name == path.name:
            return self.source
        path.parent.mkdir(parents=True, exist_ok=True)
        _make(self.source.read_text(encoding="utf-8"), path)
        return path


def entries(folders: tuple[Path, ...] = FOLDERS) -> list[Entry]:
    """All documents of the corpus, by name."""
    labels = (path for folder in folders for path in sorted(folder.glob(f"*{_LABELS}")))
    return [Entry(path, _source(path)) for path in labels]


def unlabelled(folders: tuple[Path, ...] = FOLDERS) -> Iterator[Path]:
    """The files beside which no labels lie."""
    known = {path for entry in entries(folders) for path in (entry.labels, entry.source)}
    for folder in folders:
        yield from (path for path in sorted(folder.iterdir()) if path not in known)


def _source(labels: Path) -> Path:
    """The document that labels are of, or its description."""
    named = labels.with_name(labels.name.removesuffix(_LABELS))
    described = _DESCRIBED.get(named.suffix)
    return named.with_suffix(described) if described else named


def _make(description: str, path: Path) -> None:
    if path.suffix == ".xlsx":
        make_workbook(tomllib.loads(description), path)
    elif path.suffix == ".docx":
        make_word(page_of(description), path)
    else:
        make_pdf(page_of(description), path)
