"""Blocks of an HTML page; `Document.text` is the page as a reader would see it, in the order of the markup.

White space is folded to single blanks, no-break ones too, except in <pre>; blocks are parted by a line end, or by a
blank line where the page has a margin (`blank_before`). Nothing is judged: menus and footers are there like the story.
Left out is what shows no text (scripts, styles, templates, noscript, forms' fields, SVG, frames, comments). Elements
that the markup hides are kept, with `element.hidden`. A card that a link within a sentence opens stands after the
sentence's block; the <cite> that names the source of a <blockquote> is a block. Marks of list items are not part of
the text; <q> gets its marks.

A block ends where a block-level element begins or ends, at two line breaks, and at one that stands in no prose. A
single <br> in a paragraph is a newline in its block. Cells of a row of data make one block, parted by tabs; in a table
that lays out the page each cell is its own.

Shapes, by what holds the block, the first that fits:
    HEADING: <h1> to <h6> or role=heading; `level` 1 to 6.
    CAPTION: within <figcaption> or <caption>.
    CODE: within <pre>.
    BULLET: the first block of an <li>; `level` is the depth of lists. What follows in the same <li> has its own shape.
    QUOTE: within <blockquote>; `level` is the depth of quotes.
    PARAGRAPH: within <p>.
    CELL: a row of a table, or a cell.
    LINE: all other text: of a <div>, a <dt>, a <button>.

Every block has an `Element`: its tag, ancestors, words of class and id, landmarks, siblings, links.
"""

from __future__ import annotations

import re
from collections import defaultdict, deque
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode

from newsreader.blocks.addresses import Addresses, base_of
from newsreader.blocks.bounds import bounded
from newsreader.blocks.cards import Cards, names_source
from newsreader.blocks.claims import read_claims
from newsreader.blocks.flow import Flow
from newsreader.blocks.tree import DROPPED, Apart, Frame
from newsreader.document import Document

SURROGATES = re.compile("[\ud800-\udfff]")


def split_html(html: str, url: str | None = None) -> Document:
    """Cut an HTML page into blocks, in linear time whatever its nesting.

    Args:
        html: the markup.
        url: where the page came from; relative links are resolved against its <base>, this, or the address that
            the page gives itself.
    """
    tree = LexborHTMLParser(_encoded(bounded(html)))
    claims = read_claims(tree)
    body = tree.body
    if body is None:
        return Document(text="", blocks=(), media="html", url=url, claims=claims)
    flow = _read(body, Addresses(base_of(tree, url or claims.url)))
    blocks = flow.blocks()
    return Document(
        text=flow.text, blocks=blocks, media="html", url=url, claims=claims, links=tuple(flow.links)
    )  # fmt: skip


def _encoded(html: str) -> bytes:
    """The markup in UTF-8; a lone surrogate, which is no character, becomes U+FFFD."""
    try:
        return html.encode()
    except UnicodeEncodeError:
        return SURROGATES.sub("\ufffd", html).encode()


@dataclass(slots=True)
class _Put:
    """A card that was put off; `next` is where the walk goes on after it, as after any element."""

    next: LexborNode | None


def _read(body: LexborNode, addresses: Addresses) -> Flow:
    """Walk the tree in document order, without recursion; cards come after the block in which they stand."""
    flow = Flow(Frame("body", body.attributes, None))
    cards = Cards()
    put_off: defaultdict[int, deque[tuple[LexborNode, Apart]]] = defaultdict(deque)
    parents: list[LexborNode | _Put] = []
    node = body.first_child
    write = flow.write
    while True:
        if node is None:
            if not parents:
                return flow
            flow.close()
            node = parents.pop().next
            if put_off and (waiting := put_off.get(len(parents) + 1)):
                card, why = waiting.popleft()
                flow.open(card.tag or "", card.attributes, None, why)
                parents.append(_Put(node))
                node = card.first_child
            continue
        tag = node.tag
        if tag == "-text":
            write(node.text_content or "")
        elif tag == "br":
            flow.line_break()
        elif tag is not None and tag not in DROPPED and not tag.startswith("-"):
            attributes = node.attributes
            url = addresses.of(attributes["href"]) if tag == "a" and "href" in attributes else None
            if tag == "span" and flow.in_sentence and (apart := cards.card(node, attributes)):
                put_off[flow.block_depth].append((node, apart))
                node = node.next
                continue
            is_source = tag == "cite" and flow.in_quotation and names_source(node)
            flow.open(tag, attributes, url, Apart.QUOTED if is_source else None)
            parents.append(node)
            node = node.first_child
            continue
        node = node.next
