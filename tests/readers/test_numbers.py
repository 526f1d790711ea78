"""Numbers and lengths stated by files, sensible or not."""

import pytest

from doclint.readers.numbers import points, signed, whole


@pytest.mark.parametrize(
    ("stated", "number"),
    [("0", 0), (" 12 ", 12), ("007", 7), ("9" * 12, 999_999_999_999)],
)
def test_digits_are_a_number(stated: str, number: int) -> None:
    assert whole(stated) == signed(stated) == number


@pytest.mark.parametrize(
    "stated", [None, "", "x", "1.5", "1e3", "²", "--1", "1_0", "9" * 13, "9" * 5_000]
)
def test_the_rest_is_none(stated: str | None) -> None:
    assert whole(stated) is signed(stated) is None


def test_only_places_may_be_negative() -> None:
    assert (whole("-3"), signed("-3"), signed("-0")) == (None, -3, 0)


@pytest.mark.parametrize(
    ("stated", "length"),
    [("12pt", 12), (" 2.54cm ", 72), ("25.4mm", 72), ("1in", 72), ("6pc", 72), ("96px", 72)],
)
def test_lengths_are_in_points(stated: str, length: float) -> None:
    assert points(stated) == pytest.approx(length)


@pytest.mark.parametrize(
    "stated", [None, "", "12", "50%", "-1cm", "1,5cm", "1e3pt", "9" * 9 + "pt"]
)
def test_lengths_without_a_sensible_unit_are_none(stated: str | None) -> None:
    assert points(stated) is None
