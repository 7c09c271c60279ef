"""A page cut into blocks: the text every later part works on, and for each piece of it a place and a shape.

Nothing here judges what a block is for; that is `cleaning`. Whatever comes in, the blocks that come out are in order,
disjoint, begin and end with a character that is no space, and together hold every non-space character of the text.
`from_text` and `from_html` say which shapes each of them makes.
"""

from __future__ import annotations

from newsreader.document import Document
from newsreader.page import Page


def split(page: Page) -> Document:
    """Cut a page into blocks; plain text stays as it is, for HTML the text is what a reader would see."""
    if page.media == "html":
        # The parser's library is loaded only by those who have HTML to read.
        from newsreader.blocks.from_html import split_html

        return split_html(page.text, page.url)
    from newsreader.blocks.from_text import split_text

    return split_text(page.text, page.url)
