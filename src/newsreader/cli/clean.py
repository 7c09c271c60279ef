"""`newsreader clean`: the article without its noise."""

from __future__ import annotations

import argparse

from newsreader.cli.engines import with_engine
from newsreader.cli.reading import read_article, require_story
from newsreader.cli.settings import corrections, settings
from newsreader.cli.streams import write


def run(options: argparse.Namespace) -> int:
    """Print the cleaned article as text, Markdown or HTML; HTML always has its quotes and people."""
    article = read_article(options.file, as_article=options.as_article, corrections=corrections(options))
    require_story(article, options.file)
    if options.html or options.with_quotes:
        from newsreader.analysis import annotate

        article = annotate(article, engine=with_engine(settings(), options).engine)
    if options.markdown:
        from newsreader.export.markdown import to_markdown

        write(to_markdown(article))
    elif options.html:
        from newsreader.export.html import to_html

        write(to_html(article))
    else:
        from newsreader.export.text import to_text

        write(to_text(article))
    return 0
