"""Which language a text is in."""

from __future__ import annotations

import pytest

from newsreader.cleaning.languages import detect_language


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The council put off the vote and nobody in the room was surprised that it did."),
        ("de", "Die Karte lag zusammengerollt hinter zwei Eimern, und niemand hatte sie dort gesucht."),
        ("fr", "Les deux camps se sont retrouvés autour d'une table, mais ils n'ont pas donné de chiffres."),
        ("es", "La ciudad recuperó el suministro de agua después de once días de cortes en los barrios."),
        ("nl", "De schapen eten het gras op de dijk en ze hebben geen onderdelen nodig."),
        ("cs", "Město se rozhodlo, že noční autobusy se vrátí na podzim, ale jen o víkendu."),
        ("ja", "市は夜行バスの運行を再開すると発表した。"),
        ("zh", "市政府宣布夜间公交车将恢复运营，票价不变。"),
        ("uk", "Міська рада відклала голосування щодо вартості проїзду."),
        ("ru", "Городской совет отложил голосование, объявив об этом ночью."),
        ("ko", "시는 야간 버스 운행을 다시 시작한다고 밝혔다."),
    ],
)
def test_the_language_is_told(language: str, text: str) -> None:
    assert detect_language(text) == language


@pytest.mark.parametrize("text", ["", "12345", "Xyzzy plugh"])
def test_too_little_says_nothing(text: str) -> None:
    assert detect_language(text) is None
