"""Tells a text's language by its script and its function words: light, and enough to choose what a reader is shown."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

from newsreader.cleaning.lexicon import FUNCTION_WORDS, WORD

SAMPLE = 2_400
"""Characters looked at."""
FEWEST = 3
"""Function words found below which nothing is said."""

SCRIPTS = {
    "HIRAGANA": "ja",
    "KATAKANA": "ja",
    "HANGUL": "ko",
    "THAI": "th",
    "HEBREW": "he",
    "GREEK": "el",
    "DEVANAGARI": "hi",
    "BENGALI": "bn",
    "TAMIL": "ta",
    "GEORGIAN": "ka",
    "ARMENIAN": "hy",
}
LATIN = "\u024f"
"""The last letter of the Latin blocks."""
ARABIC_PERSIAN = re.compile("[پچژگ]")
UKRAINIAN = re.compile("[іїєґІЇЄҐ]")
RUSSIAN = re.compile("[ыэёъЫЭЁЪ]")


LANGUAGES_OF: dict[str, list[str]] = {}
for _language, _words in FUNCTION_WORDS.items():
    for _word in _words:
        LANGUAGES_OF.setdefault(_word, []).append(_language)


def detect_language(text: str) -> str | None:
    """The ISO 639-1 code of the language most of the text is in, or None where too little speaks for one."""
    sample = text[:SAMPLE]
    by_script = _by_script(sample)
    if by_script:
        return by_script
    known = Counter(filter(LANGUAGES_OF.__contains__, WORD.findall(sample.lower())))
    scores = dict.fromkeys(FUNCTION_WORDS, 0)
    for word, count in known.items():
        for language in LANGUAGES_OF[word]:
            scores[language] += count
    best = max(scores, key=scores.__getitem__)
    return best if scores[best] >= FEWEST else None


def _by_script(sample: str) -> str | None:
    """The language where the script alone decides, else None."""
    if sample.isascii():
        return None
    letters = [character for character in sample[::7] if character > LATIN and character.isalpha()]
    if not letters or len(letters) * 7 * 3 < sum(map(str.isalpha, sample)):
        return None
    scripts = Counter(unicodedata.name(letter, "").split(" ")[0] for letter in letters)
    script, _ = scripts.most_common(1)[0]
    if script == "CJK":
        kana = scripts["HIRAGANA"] + scripts["KATAKANA"]
        return "ja" if kana * 10 > len(letters) else "zh"
    if script == "CYRILLIC":
        return "uk" if len(UKRAINIAN.findall(sample)) > len(RUSSIAN.findall(sample)) else "ru"
    if script == "ARABIC":
        return "fa" if len(ARABIC_PERSIAN.findall(sample)) * 50 > len(sample) else "ar"
    return SCRIPTS.get(script)
