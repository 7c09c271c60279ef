"""A page of HTML that stands alone: the story, then who is in it and who said what; no script, nothing fetched."""

from __future__ import annotations

from html import escape

from newsreader.article import Article, Block, Link, Role
from newsreader.export.appendix import people, quotes, sources
from newsreader.export.story import Run, head, is_followable, links_by_block, one_line, runs, story_blocks

_STYLE = """
:root { color-scheme: light dark; }
:root { --ink: #1d1d1f; --faint: #6a6a70; --paper: #fbfaf7; --line: #dcd9d0; --link: #0a5ea8; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e4e2dc; --faint: #9a98a0; --paper: #17171a; --line: #36363c; --link: #7db8f0; }
}
body { background: var(--paper); color: var(--ink); font: 1.125rem/1.6 Georgia, "Iowan Old Style", serif; margin: 0; }
main { max-width: 36rem; margin: 3rem auto 6rem; padding: 0 1.25rem; overflow-wrap: break-word; }
h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 .5rem; }
h2, h3, h4, h5, h6 { line-height: 1.3; margin: 2.2rem 0 .6rem; }
.subtitle { font-size: 1.25rem; color: var(--faint); margin: 0 0 1rem; }
.meta, figcaption, .credit, footer { color: var(--faint); font-size: .9rem; }
.meta { border-bottom: 1px solid var(--line); padding-bottom: 1rem; margin-bottom: 1.6rem; }
blockquote { border-left: 3px solid var(--line); margin: 1.2rem 0; padding-left: 1rem; }
a { color: var(--link); }
footer { border-top: 1px solid var(--line); margin-top: 3rem; }
footer h2 { font-size: 1rem; }
""".strip()


def to_html(article: Article) -> str:
    """The article without its noise as one page of HTML, everything from outside escaped. Ends with a newline."""
    title = escape(head(article).title or "Untitled")
    language = f' lang="{escape(article.language)}"' if article.language else ""
    return "\n".join(
        [
            "<!DOCTYPE html>",
            f"<html{language}>",
            "<head>",
            '<meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<title>{title}</title>",
            f"<style>\n{_STYLE}\n</style>",
            "</head>",
            "<body>",
            "<main>",
            "<article>",
            *_head(article),
            *_story(article),
            "</article>",
            *_footer(article),
            "</main>",
            "</body>",
            "</html>",
            "",
        ]
    )


def _head(article: Article) -> list[str]:
    top = head(article)
    lines = [f"<h1>{escape(top.title)}</h1>"] if top.title else []
    lines += [f'<p class="subtitle">{escape(top.subtitle)}</p>'] if top.subtitle else []
    meta = [escape(top.byline)] if top.byline else []
    meta += [f'<time datetime="{top.date}">{top.date}</time>'] if top.date else []
    meta += [f"{article.reading_minutes} min"]
    meta += [_link(one_line(article.outlet or article.url), article.url)] if article.url else []
    return [*lines, f'<p class="meta">{" · ".join(meta)}</p>']


def _story(article: Article) -> list[str]:
    lines: list[str] = []
    links = links_by_block(article)
    in_list = False
    for block in story_blocks(article):
        is_item = block.role is Role.LIST_ITEM
        if is_item is not in_list:
            lines.append("<ul>" if is_item else "</ul>")
            in_list = is_item
        lines.append(_block(article, block, links.get(block, ())))
    return [*lines, "</ul>"] if in_list else lines


def _block(article: Article, block: Block, links: tuple[Link, ...]) -> str:
    text = "".join(_run(run) for run in runs(article, block, links))
    match block.role:
        case Role.HEADING | Role.TITLE:
            level = min(6, max(2, block.level))
            return f"<h{level}>{text}</h{level}>"
        case Role.LIST_ITEM:
            return f"<li>{text}</li>"
        case Role.BLOCKQUOTE:
            return f"<blockquote><p>{text}</p></blockquote>"
        case Role.CAPTION:
            return f"<figure><figcaption>{text}</figcaption></figure>"
        case Role.CREDIT:
            return f'<p class="credit">{text}</p>'
        case _:
            return f"<p>{text}</p>"


def _run(run: Run) -> str:
    return escape(run.text) if run.url is None else _link(run.text, run.url)


def _link(text: str, url: str) -> str:
    return f'<a href="{escape(one_line(url))}">{escape(text)}</a>' if is_followable(url) else escape(text)


def _footer(article: Article) -> list[str]:
    lines: list[str] = []
    if article.quotes:
        lines += ["<h2>Quotes</h2>", "<ul>"]
        lines += [f"<li>{escape(said)} — {escape(who)}</li>" for said, who in quotes(article)]
        lines += ["</ul>", *(f"<p>{escape(line)}</p>" for line in sources(article))]
    if article.entities:
        lines += ["<h2>People and places</h2>", "<ul>"]
        lines += [f"<li>{escape(name)} <small>{escape(what)}</small></li>" for name, what in people(article)]
        lines += ["</ul>"]
    return ["<footer>", *lines, "</footer>"] if lines else []
