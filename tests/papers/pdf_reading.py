"""PDF read back: the words of its pages, how they stand there, and what it says of itself."""

import os
import re
import subprocess
from pathlib import Path

import pypdfium2

from tests.tools import program

SECONDS = 120  # on a busy machine


def pages(pdf: bytes) -> list[str]:
    """Give the text of each page; a hyphen at the end of a line is one like any other."""
    with pypdfium2.PdfDocument(pdf) as document:
        texts = [page.get_textpage().get_text_range() for page in document]
    return [re.sub("[\x02\ufffe]", "-", text) for text in texts]


def laid_out_pages(pdf: Path) -> list[str]:
    """Give the text of each page, its columns beside one another as on the page."""
    text = told(pdf.read_bytes(), "pdftotext", "-layout", "-enc", "UTF-8", "-", "-")
    return text.split("\f")[:-1]  # each page ends with one


def facts(pdf: bytes) -> dict[str, str]:
    """Give what pdfinfo says of a PDF, by its names; times are in UTC."""
    lines = told(pdf, "pdfinfo", "-").splitlines()
    return {name: value.strip() for name, _, value in (line.partition(":") for line in lines)}


def told(pdf: bytes, tool: str, *options: str) -> str:
    """Give what a program of poppler says of a PDF that it is given on its standard input."""
    command, utc = [program(tool), *options], {**os.environ, "TZ": "UTC"}
    found = subprocess.run(
        command, input=pdf, capture_output=True, check=True, timeout=SECONDS, env=utc
    )
    return found.stdout.decode("utf-8")
