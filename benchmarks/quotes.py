"""Cost of finding quotes, as ratios that hold on any machine.

    python benchmarks/quotes.py [--words 1200]

Printed are: the first article, the model's loading included, against importing the command line; an article against
cutting it into tokens; eight times the article against one (8 means linear); many quotes in one paragraph and runs of
bare quotation marks against running text of the same length.
"""

from __future__ import annotations

import argparse
import re

from timing import best, started

from newsreader.article import Block, Role, Span
from newsreader.language.tokens import tokenize
from newsreader.quotes import find_quotes

STORY = (
    "The harbour council of Norvik met on Monday to hear Maria Okafor, the director of the Institute for Coastal "
    "Research, on the new bridge. “We have waited thirty years,” Okafor told reporters. The government, which said in "
    "March that it would pay for the piers, called the offer “generous” and left it at that, and the fishermen who "
    "keep their boats on the eastern side say they are losing patience.\n\n"
    "“Nobody asked us,” said one of them. “Nobody ever does.” According to the council, the plan will be ready in May, "
    "and its leader, Tom Brandvold, insisted that the price was fair. “I can read a balance sheet,” he said.\n\n"
)
START = "import newsreader.cli"
FIRST = (
    "from newsreader.article import Block, Role, Span; from newsreader.quotes import find_quotes; "
    "text = '“No,” said Maria Okafor.'; find_quotes(text, (Block(Span(0, len(text)), Role.PARAGRAPH, '', 1.0),), ())"
)


def blocks(text: str) -> tuple[Block, ...]:
    """A block for each line that is not blank."""
    lines = re.finditer(r"[^\n]*\S[^\n]*", text)
    return tuple(Block(Span(*line.span()), Role.PARAGRAPH, "", 1.0) for line in lines)


def cost(text: str) -> float:
    """Seconds to find the quotes of a text."""
    cut = blocks(text)
    return best(lambda: find_quotes(text, cut, ()))


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--words", type=int, default=1200, help="length of the article")
    arguments = parser.parse_args()
    article = STORY * max(1, round(arguments.words / len(STORY.split())))
    once, tokens = cost(article), best(lambda: tokenize(article))
    print(f"first article / importing the command line   {started(FIRST) / started(START):6.1f}")
    print(f"an article / its tokens                      {once / tokens:6.1f}   ({1000 * once:.1f} ms here)")
    print(f"eight times the article / once               {cost(article * 8) / once:6.1f}")
    many = "“No,” said Maria Okafor. “Yes,” said Tom Brandvold. " * (len(article) // 50)
    marks = "“”\"'‘’«»„‟" * (len(article) // 10)
    print(f"many quotes in one paragraph / running text  {cost(many) / once:6.1f}")
    print(f"bare quotation marks / running text          {cost(marks) / once:6.1f}")


if __name__ == "__main__":
    main()
