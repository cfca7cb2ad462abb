"""Which actions have words in common, by an index that passes none over."""

from hypothesis import given
from hypothesis import strategies as st

from pcc_actions.importing.word_index import WordIndex, words_of

TEXTS = st.lists(st.sampled_from("vans tyres visit team price hall rent 3 é".split()), max_size=6)


def index_of(*texts: str) -> WordIndex:
    index = WordIndex()
    for place, text in enumerate(texts):
        index.enter(place, text)
    return index


def test_words_are_counted_once_in_small_letters_without_figures_and_single_letters() -> None:
    assert words_of("Price THE 3 vans, a price") == {"price", "the", "vans"}


@given(st.lists(TEXTS.map(" ".join), max_size=8), TEXTS.map(" ".join))
def test_all_that_share_a_quarter_of_the_words_are_found_and_no_others(
    texts: list[str], asked: str
) -> None:
    mine = words_of(asked)
    assert index_of(*texts).sharing_a_quarter(mine) == {
        place
        for place, yours in enumerate(map(words_of, texts))
        if 4 * len(mine & yours) >= len(mine | yours)
    }


def test_of_very_many_those_with_most_words_in_common_are_left_in_their_order() -> None:
    index = index_of(*["Price the vans of it"] * 40, "Price the vans", "Price vans")
    closest = index.closest(words_of("Price the vans"), range(42))
    assert len(closest) == 25
    assert closest == [*range(23), 40, 41]
