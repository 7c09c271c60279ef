"""Calendar dates as pages write them, in the months' names of many languages; never a clock, never "yesterday"."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from typing import NamedTuple

_MONTHS = """
1 january jan januar jänner januari janvier enero ene gennaio gen janeiro styczeń stycznia leden ledna ocak
января січня sausio
2 february feb februar februari février fév fevrier febrero febbraio fevereiro fev luty lutego únor února şubat
февраля лютого
3 march mar mär märz mrz maart mrt mars marzo março marzec marca březen března mart марта березня
4 april apr avril avr abril abr aprile kwiecień kwietnia duben dubna nisan апреля квітня
5 may mai mei maj mayo maggio mag maio mai maja květen května mayıs мая травня
6 june jun juni juin junio giugno giu junho czerwiec czerwca červen června haziran июня червня
7 july jul juli juillet juil julio luglio lug julho lipiec lipca červenec července temmuz июля липня
8 august aug agosto août aout ago augustus augusti sierpień sierpnia srpen srpna ağustos августа серпня
9 september sep sept septembre septiembre settembre set setembro september wrzesień września září eylül сентября
вересня
10 october oct oktober okt octobre octubre ottobre ott outubro out październik października říjen října ekim
октября жовтня
11 november nov novembre noviembre novembro listopad listopada listopadu kasım ноября листопада
12 december dec dezember dez desember des décembre déc decembre diciembre dic dicembre dezembro grudzień grudnia
prosinec
 prosince aralık декабря грудня
"""


def _months() -> dict[str, int]:
    table: dict[str, int] = {}
    month = 0
    for word in _MONTHS.split():
        if word.isdigit():
            month = int(word)
        else:
            table.setdefault(word, month)
    return table


MONTHS = _months()

_YEAR_FIRST = r"(?P<y1>[12]\d{3})(?:[-/.]|年)\s?(?P<m1>\d{1,2})(?:[-/.]|月)\s?(?P<d1>\d{1,2})"
_DAY_FIRST = (
    r"(?P<d2>\d{1,2})(?:st|nd|rd|th|er|\.|º|ª)?[\s\-]{1,2}(?:de\s|of\s)?(?P<m2>[^\W\d_]{3,12})\.?,?[\s\-]{1,2}"
    r"(?:de\s|del\s)?(?P<y2>[12]\d{3})"
)
_MONTH_FIRST = r"(?P<m3>[^\W\d_]{3,12})\.?\s{1,2}(?P<d3>\d{1,2})(?:st|nd|rd|th)?,?\s{1,2}(?P<y3>[12]\d{3})"
_NUMBERS = r"(?P<a4>\d{1,2})(?P<s4>[-/.])\s?(?P<b4>\d{1,2})(?P=s4)\s?(?P<y4>[12]\d{3}|\d{2})"
_DIGIT = re.compile(r"\d")
_DATE = re.compile(rf"(?<!\d)(?:{_YEAR_FIRST}|{_DAY_FIRST}|{_MONTH_FIRST}|{_NUMBERS})(?!\d)")

EARLIEST_YEAR = 1900


class Found(NamedTuple):
    """A date and the half-open range of the text that says it."""

    date: datetime.date
    start: int
    end: int


def find_dates(text: str, *, month_first: bool = False) -> Iterator[Found]:
    """The dates of a text, in order; `month_first` decides what 03/04/2020 means."""
    if not _DIGIT.search(text):
        return
    for match in _DATE.finditer(text):
        date = _date(match, month_first)
        if date:
            yield Found(date, match.start(), match.end())


def _date(match: re.Match[str], month_first: bool) -> datetime.date | None:
    part = match.groupdict()
    if part["y1"]:
        return _calendar(int(part["y1"]), int(part["m1"]), int(part["d1"]))
    for day, month, year in (("d2", "m2", "y2"), ("d3", "m3", "y3")):
        if part[year]:
            number = MONTHS.get(part[month].lower())
            return _calendar(int(part[year]), number, int(part[day])) if number else None
    first, second, year_number = int(part["a4"]), int(part["b4"]), int(part["y4"])
    if year_number < 100:
        year_number += 2000
    if second > 12 or (month_first and part["s4"] == "/" and first <= 12):
        return _calendar(year_number, first, second)
    return _calendar(year_number, second, first)


def _calendar(year: int, month: int, day: int) -> datetime.date | None:
    if year < EARLIEST_YEAR:
        return None
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None
