"""Small documents written for a test, each at the path that it is given."""

from pathlib import Path

import docx


def word(path: Path, text: str = "Action: EI to write.") -> Path:
    made = docx.Document()
    made.add_paragraph(text)
    made.save(str(path))
    return path


def holding(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path
