"""What the pointer looks at in a quoted string, and in a string with a candidate for its speaker."""

from __future__ import annotations

from newsreader.quotes.features import View, bare, bucket, shape
from newsreader.quotes.lexicons import PRONOUNS, TITLES
from newsreader.quotes.scene import NAME, STRING


def of_string(view: View, string: int) -> list[str]:
    """Features of a quoted string: its inside, its edges and what stands around it."""
    paragraph, text = view.paragraph, view.story.text
    quoted = paragraph.strings[string]
    index = paragraph.places[string]
    inside = text[quoted.span.start : quoted.span.end]
    words = inside.strip("\"'“”‘’„«»` ").split()
    low = sum(word[0].islower() for word in words)
    tail = inside.rstrip("\"'“”‘’„«»` ")[-1:]
    length = "1" if len(words) == 1 else bucket(len(words))
    head = words[0] if words else ""
    start = "c" if head[:1].isupper() else "l" if head[:1].islower() else "o"
    titled = "t" if len(words) > 1 and low <= len(words) // 3 else ""
    stop = tail if tail in ",.!?;:—…-" else "w"
    k, at = view.padded, index + 3
    left2, left, right, right2 = k[at - 2], k[at - 1], k[at + 1], k[at + 2]
    sentence = paragraph.sentences[index]
    first = view.sentence_start[sentence]
    cues_left = view.cues_before[index] - view.cues_before[first]
    form = start + titled + stop
    outline = f"{form}{length}"
    return [
        "*",
        "l" + length,
        "f" + form,
        "s" + outline,
        f"-1{left}",
        f"+1{right}",
        f"-2{left2} {left}",
        f"+2{right} {right2}",
        f"-1{left}{length}",
        f"+1{right}{form}",
        f"-1{left}{form}",
        f"±{left} {right}",
        f"'{quoted.single:d}{quoted.ending}{length}",
        f"c{min(cues_left, 2)}{form}",
        f"p{min(view.number, 2)}{form}",
        f"n{min(len(paragraph.strings), 4)}{length}",
        f"r{min(view.story.repeated[bare(text, quoted.span.start, quoted.span.end)], 3)}{length}",
        "i" + ("y" if any(word.lower() in _SPOKEN for word in words[:12]) else "n") + length,
        "h" + (head.lower() if head.lower() in _SPOKEN else "-"),
        "o" + ("y" if len(paragraph.units) == len(paragraph.strings) else "n") + form,
        "$" + _signed(view, index) + form[:1],
    ]


def _signed(view: View, index: int) -> str:
    """How a name after a dash follows the string: "1" at the end of its paragraph, "2" within, "0" not at all."""
    kinds = view.kinds
    if index + 2 >= len(kinds) or kinds[index + 1] != "—" or not view.paragraph.units[index + 2].is_name:
        return "0"
    return "1" if index + 3 == len(kinds) or kinds[index + 3] in (",", ".", "(") else "2"


_SPOKEN = frozenset(
    """
    i i'm i’m we we're we’re you he she they it it's it’s is are was were be will would have has do don't don’t not can
    my our your this that
    """.split()
)
"""Words inside a string that make a sentence of it."""


def beside(view: View, string: int, candidate: int) -> list[str]:
    """Where a candidate stands to a string of its own paragraph: the few features by which most are left out."""
    paragraph = view.paragraph
    place = paragraph.places[string]
    side, low, high = ("b", candidate, place) if candidate < place else ("a", place, candidate)
    sentences = min(paragraph.sentences[high] - paragraph.sentences[low], 2)
    names = view.names_before[high] - view.names_before[low + 1]
    cues = view.cues_before[high] - view.cues_before[low + 1]
    strings = min(view.strings_before[high] - view.strings_before[low + 1], 3)
    kin = shape(view.kinds[candidate])
    return [
        f"ds{side}{sentences}{bucket(high - low - 1)}",
        f"dn{side}{sentences}{min(names, 4)}{kin}",
        f"dq{side}{sentences}{strings}",
        f"dc{side}{sentences}{min(cues, 3)}{min(names, 2)}",
    ]


def of_pair(view: View, string: int, candidate: int, previous: int | None) -> list[str]:
    """Features of a candidate as the speaker of a string of its own paragraph, besides where it stands.

    Args:
        view: the paragraph.
        string: the index of the string in the paragraph.
        candidate: the index of the candidate's unit.
        previous: the unit that was chosen for the string before, where that stands in this paragraph.
    """
    paragraph = view.paragraph
    place = paragraph.places[string]
    kinds = view.kinds
    if candidate < place:
        side, low, high = "b", candidate, place
    else:
        side, low, high = "a", place, candidate
    gap = high - low - 1
    sentences = paragraph.sentences[high] - paragraph.sentences[low]
    strings = view.strings_before[high] - view.strings_before[low + 1]
    names = view.names_before[high] - view.names_before[low + 1]
    cues = view.cues_before[high] - view.cues_before[low + 1]
    commas = view.commas_before[high] - view.commas_before[low + 1]
    form = view_form(view, string)
    kin = shape(kinds[candidate])
    where = f"{side}{min(sentences, 2)}"
    features = [
        f"d{side}{bucket(gap)}",
        f"dk{where}{min(commas, 3)}{min(strings, 1)}",
        f"df{where}{form}{kin}",
        f"dw{where}{min(strings, 1)}{kinds[candidate]}",
        f"dp{where}{min(names, 2)}{min(cues, 2)}{min(strings, 1)}{kin}",
    ]
    for label, verb in view.governors(string):
        features += _beside_verb(view, label, verb, candidate, where, kin)
    if gap <= 5:
        path = " ".join(kinds[low + 1 : high])
        features += [f"h{side}{path}", f"H{side}{kin}{path}"]
    if gap <= 12:
        features.append(f"g{side}{kin}" + "".join(_path_mark(view, at) for at in range(low + 1, high)))
    k = view.padded
    features += [
        f"q{where}{k[place + 2]}{kin}",
        f"Q{where}{k[place + 4]}{kin}",
        f"x{where}{k[place + 2]} {k[candidate + 4]}",
        f"y{where}{k[place + 4]} {k[candidate + 4]}",
        f"z{where}{k[place + 4]} {k[candidate + 2]}",
    ]
    if previous is not None:
        features.append(f"={candidate == previous:d}{where}{min(strings, 2)}{form[:1]}{k[place + 2]}")
        features.append(f"=={candidate == previous:d}{where}{k[place + 4]}{kin}")
    return features


def _beside_verb(view: View, label: str, verb: int, candidate: int, where: str, kin: str) -> list[str]:
    """How a candidate stands to a cue word that may govern the string."""
    if candidate < verb:
        low, high, side = candidate, verb, "l"
    else:
        low, high, side = verb, candidate, "r"
    names = min(view.names_before[high] - view.names_before[low + 1], 3)
    commas = min(view.commas_before[high] - view.commas_before[low + 1], 2)
    near = min(high - low, 4)
    seat = f"{label}{side}{names}"
    return [
        f"v{seat}{commas}{kin}{where}",
        f"v{seat}{near}{kin}",
        f"vw{seat}{min(near, 2)}{view.kinds[verb]}",
        f"vx{seat}{kin}{view.kinds[verb]}",
        f"vg{label}{side}{view.kinds[candidate]} {view.kinds[verb]}",
    ]


def _path_mark(view: View, at: int) -> str:
    kind = view.kinds[at]
    if view.cue[at]:
        return view.cue[at][0]
    if kind == STRING:
        return "Q"
    if kind.startswith(NAME):
        return "N"
    if kind in PRONOUNS:
        return "p"
    if not kind[0].isalnum() and kind[0] != "~":
        return kind[0]
    return (
        "D"
        if kind in ("the", "a", "an")
        else "o"
        if kind in ("of", "for", "to", "in", "at", "on")
        else "w"
        if kind in TITLES
        else "_"
    )


def view_form(view: View, string: int) -> str:
    """A string's outer form: how it begins, how it ends, how long it is."""
    quoted = view.paragraph.strings[string]
    text = view.story.text
    inside = text[quoted.span.start : quoted.span.end].strip("\"'“”‘’„«»` ")
    tail = inside[-1:]
    words = inside.count(" ") + 1
    return (
        ("c" if inside[:1].isupper() else "l")
        + ("," if tail == "," else "." if tail in ".!?…" else "w")
        + ("1" if words < 3 else "2" if words < 7 else "3")
    )
