"""References as hypothesis draws them: their items, days, numbers and styles."""

from datetime import date

from hypothesis import strategies as st

DAY = date(2023, 2, 14)
DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 31))
ITEMS = st.builds(
    lambda numbers, letter: ".".join(map(str, numbers)) + letter,
    st.lists(st.integers(0, 120), min_size=1, max_size=3),
    st.sampled_from(["", "", "a", "b", "z"]),
)
NUMBERS = st.integers(1, 120)
STYLES = st.sampled_from(
    ["{item}.{date}", "{item:02}.{date}", "{item:02}/{date}", "{item:03}-{date}", "{item} {date}"]
)
