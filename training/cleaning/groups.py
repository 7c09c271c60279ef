"""Which features tell what: the groups in which a model's evidence is put in words."""

from __future__ import annotations

FORM = frozenset(
    """chars words letters_a_word sentences words_a_sentence ends ends_colon ends_ellipsis commas digits
    capitalised upper
    function_words quote_marks starts_lower starts_digit starts_quote separators address handle date clock
    question bracketed
    shape level indent blank_before""".split()
)
PLACE = frozenset(
    """from_start from_end place page_blocks prose_before page_prose prose_share since_prose until_prose
    after_heaviest
    after_heaviest_start after_title since_credit mass_before mass""".split()
)
TOPIC = frozenset("in_core in_title of_title in_claimed_body in_description claimed_body".split())
LINKS = frozenset("links_share links inner_link".split())
REPEATS = frozenset("repeats rhythm twins alike alike_above".split())
MARKUP = frozenset(
    """tag parent depth index siblings inner_bold inner_italic table container_prose container_blocks twin_prose
    above_main below_main
    sign""".split()
)


def group_of(feature: str) -> str:
    """The name of the group that a feature belongs to."""
    if feature == "p":
        return "first look"
    if feature == "hidden":
        return "hidden"
    for name, members in (
        ("form", FORM), ("place", PLACE), ("topic", TOPIC), ("links", LINKS), ("repeats", REPEATS), ("markup",
    MARKUP),
    ):  # fmt: skip
        if feature in members:
            return name
    if feature.startswith(("heading_cue", "since_heading", "heading_words", "since_comments", "listed")):
        return "heading"
    if feature.startswith(("in_", "class_")):
        return "markup"
    if feature == "word" or feature.startswith("cue_") or feature in {"second_person", "imperative", "pointer"}:
        return "words"
    return "neighbours"
