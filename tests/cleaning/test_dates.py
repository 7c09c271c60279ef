"""Dates as pages write them."""

from __future__ import annotations

import datetime

import pytest

from newsreader.cleaning.dates import find_dates


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2024-02-12T10:00:00Z", "2024-02-12"),
        ("12. Februar 2024, 17:45 Uhr", "2024-02-12"),
        ("Publié le 7 mars 2023 à 18h40", "2023-03-07"),
        ("3 de mayo de 2021", "2021-05-03"),
        ("Updated Dec. 1, 2020", "2020-12-01"),
        ("1st June 2019", "2019-06-01"),
        ("24 listopada 2022", "2022-11-24"),
        ("2024年3月5日", "2024-03-05"),
        ("31.12.2023", "2023-12-31"),
        ("12/31/2023", "2023-12-31"),
    ],
)
def test_a_date_is_read_in_many_forms(text: str, date: str) -> None:
    assert [found.date.isoformat() for found in find_dates(text)] == [date]


def test_the_order_of_day_and_month_is_the_callers_to_say() -> None:
    assert next(find_dates("03/04/2020")).date == datetime.date(2020, 4, 3)
    assert next(find_dates("03/04/2020", month_first=True)).date == datetime.date(2020, 3, 4)


@pytest.mark.parametrize("text", ["30 February 2020", "99.99.2020", "1234567890", "12 monkeys 2019", "10 May", ""])
def test_what_is_no_day_of_the_calendar_is_not_found(text: str) -> None:
    assert list(find_dates(text)) == []
