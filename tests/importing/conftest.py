"""How tests of the plan open their documents, where the child process is not what is tried."""

from collections.abc import Iterator

import pytest

from tests.corpus.reading import without_a_child


@pytest.fixture
def opened_here() -> Iterator[None]:
    with without_a_child():
        yield
