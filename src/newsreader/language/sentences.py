"""Where sentences end."""

from __future__ import annotations

from collections.abc import Sequence

from newsreader.language.tokens import Token

_ENDS = frozenset(".!?…") | {"...", "....", "。", "！", "？", "।", "؟"}
_CLOSERS = frozenset("\"'”’»)]") | {"''", "’’"}
_OPENERS = frozenset("\"'“‘«([„") | {"``", "''"}
ABBREVIATIONS = frozenset(
    """
    mr mrs ms dr prof sen rep gov gen col lt sgt capt maj adm hon rev pres st jr sr vs etc inc ltd co corp bros
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun no nos vol art fig approx dept est
    thos wm chas geo jas robt jos benj saml edw richd danl alexr jno fredk
    u.s u.k u.n e.g i.e a.m p.m d.c ph.d m.d b.a m.a
    hr fr bzw ca z.b d.h mme mlle sra srta dra
    """.split()
)
"""Words after which a full stop is no end of sentence unless the text says so otherwise; without their last stop."""


def sentences(tokens: Sequence[Token]) -> list[range]:
    """Cut a block's tokens into sentences: ranges of token indices that together hold every token once.

    A stop ends a sentence when the next word opens like one (a capital, a digit, an opening mark) and the word
    before is no abbreviation and no initial. Closing quotation marks and brackets belong to the sentence they close.
    """
    result: list[range] = []
    first = index = 0
    count = len(tokens)
    while index < count:
        if tokens[index].text in _ENDS:
            after = index + 1
            while after < count and (
                tokens[after].text in _ENDS
                or (tokens[after].text in _CLOSERS and tokens[after].start == tokens[after - 1].end)
            ):
                after += 1
            if after == count or (_opens(tokens, after) and not _is_abbreviated(tokens, index)):
                result.append(range(first, after))
                first = after
            index = after
        else:
            index += 1
    if first < count:
        result.append(range(first, count))
    return result


def _opens(tokens: Sequence[Token], index: int) -> bool:
    token = tokens[index]
    if token.start == tokens[index - 1].end and token.text not in _OPENERS:
        return tokens[index - 1].text in {"。", "！", "？"}
    letter = token.text[0]
    return token.text in _OPENERS or not letter.islower()


def _is_abbreviated(tokens: Sequence[Token], stop: int) -> bool:
    if tokens[stop].text != "." or stop == 0:
        return False
    before = tokens[stop - 1]
    word = before.text.lower()
    return before.end == tokens[stop].start and (word in ABBREVIATIONS or (len(word) == 1 and before.text.isupper()))
