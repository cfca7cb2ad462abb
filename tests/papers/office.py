"""LibreOffice, which turns a Word document into the pages that people would print."""

import subprocess
from pathlib import Path

from tests.tools import program

SECONDS = 120  # an office that starts for the first time, on a busy machine


def pdf_of(document: Path) -> Path:
    """Have LibreOffice print a document beside it, in a home of its own."""
    home = (document.parent / "office").as_uri()
    office = program("soffice", "libreoffice")
    command = [office, f"-env:UserInstallation={home}", "--headless", "--convert-to", "pdf"]
    command += ["--outdir", str(document.parent), str(document)]
    subprocess.run(command, check=True, capture_output=True, timeout=SECONDS)
    return document.with_suffix(".pdf")


def pages(pdf: Path) -> list[str]:
    """Give the text of each page."""
    command = [program("pdftotext"), "-layout", "-enc", "UTF-8", str(pdf), "-"]
    text = subprocess.run(command, check=True, capture_output=True, timeout=SECONDS).stdout
    return text.decode("utf-8").split("\f")[:-1]  # each page ends with one


def facts(pdf: Path) -> dict[str, str]:
    """Give what pdfinfo says of a PDF, by its names."""
    command = [program("pdfinfo"), str(pdf)]
    said = subprocess.run(command, check=True, capture_output=True, timeout=SECONDS).stdout
    lines = said.decode("utf-8").splitlines()
    return {name: value.strip() for name, _, value in (line.partition(":") for line in lines)}
