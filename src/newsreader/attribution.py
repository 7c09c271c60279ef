"""Quotations in words for a reader: what was said, by whom, and how sure that is."""

from __future__ import annotations

from newsreader.article import Article, Quote, Sourcing, Span, SpeakerShare

PROBABLE, DOUBTFUL = 0.75, 0.5
"""Confidence below which a speaker is "probably" the one who said it, and "perhaps"."""

_NEAR = 60
"""Characters between a cue and what is reported, at most, for the two to be read as one."""


def speaker_name(quote: Quote) -> str:
    """Who a quote is shown as coming from."""
    return quote.speaker.name if quote.speaker is not None else "speaker not named"


def doubt(quote: Quote) -> str:
    """ "probably" or "perhaps" where it is not sure who said it, else ""."""
    if quote.speaker is None or quote.speaker.confidence >= PROBABLE:
        return ""
    return "probably" if quote.speaker.confidence >= DOUBTFUL else "perhaps"


def likely_speaker(quote: Quote) -> str:
    """Who a quote is shown as coming from, with how sure that is: "Evelyn Farkas", "perhaps Evelyn Farkas"."""
    return " ".join(filter(None, (doubt(quote), speaker_name(quote))))


def share_doubt(sourcing: Sourcing, share: SpeakerShare) -> str:
    """ "perhaps" where it is not sure that all the words counted for a speaker are theirs, else "".

    So it is where a third of the speaker's quotes are doubtful, reported ones aside, or all speakers are tentative.
    """
    counted = set(share.quotes) - set(sourcing.reported)
    doubtful = counted & set(sourcing.doubtful)
    return "perhaps" if sourcing.is_tentative or (doubtful and 3 * len(doubtful) >= len(counted)) else ""


def attributed(quote: Quote) -> str:
    """Who a quote comes from, with what has to be said of that wherever the quote goes.

    "Evelyn Farkas", "probably Evelyn Farkas", "Evelyn Farkas (reported, not quoted)".
    """
    reported = "(reported, not quoted)" if quote.kind == "indirect" else ""
    return " ".join(filter(None, (likely_speaker(quote), reported)))


def quote_text(article: Article, quote: Quote) -> str:
    """A quote on one line; an ellipsis stands for the words between its parts.

    Reported speech begins with its cue where that comes right before it: "declined to comment", not "to comment".
    """
    spans = quote.content
    first, cue = spans[0], quote.cue
    if quote.kind == "indirect" and cue is not None and 0 <= first.start - cue.end <= _NEAR:
        spans = (Span(cue.start, first.end), *spans[1:])
    return " … ".join(" ".join(article[span].split()) for span in spans)
