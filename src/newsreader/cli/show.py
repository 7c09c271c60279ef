"""`newsreader show`: the whole article, for eyes or as JSON."""

from __future__ import annotations

import argparse

from newsreader.cli.engines import with_engine
from newsreader.cli.reading import read_article, require_story
from newsreader.cli.settings import corrections, settings
from newsreader.cli.streams import write


def run(options: argparse.Namespace) -> int:
    """Print the article in the linear form, or as one line of JSON."""
    article = read_article(options.file, as_article=options.as_article, corrections=corrections(options))
    require_story(article, options.file)
    if not options.clean_only:
        from newsreader.analysis import annotate

        article = annotate(article, engine=with_engine(settings(), options).engine)
    if options.json:
        from newsreader.export.json import to_json

        write(to_json(article) + "\n")
    else:
        from newsreader.cli.plain import to_plain

        write(to_plain(article))
    return 0
