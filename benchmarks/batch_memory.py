"""Memory of `newsreader batch` over many pages: it must not grow with their number.

    python benchmarks/batch_memory.py SET.jsonl[.gz] ... [--pages 10000] [--samples 20]

The pages of the sets (rows {"id", "html" or "text", "url"}) are sent again and again to one process that only cleans
them, on one core. Printed is the memory in use after each share of the pages, and the last against the one at a fifth
of the way, when models are loaded and caches filled: 1.0 means flat.
"""

from __future__ import annotations

import argparse
import gzip
import itertools
import json
import subprocess
import sys
import threading
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO

COMMAND = (sys.executable, "-m", "newsreader", "batch", "--jsonl", "--clean-only", "--jobs", "1")
FIELDS = ("id", "html", "text", "url")


def lines_of(paths: Iterable[Path]) -> Iterator[bytes]:
    """What is sent for each page of the sets."""
    for path in paths:
        with gzip.open(path) if path.suffix == ".gz" else path.open("rb") as rows:
            for row in rows:
                page = json.loads(row)
                yield json.dumps({key: page[key] for key in FIELDS if page.get(key)}).encode() + b"\n"


def resident_mb(pid: int) -> float:
    """Memory that a process holds, as `ps` tells it."""
    return int(subprocess.run(["ps", "-o", "rss=", "-p", str(pid)], capture_output=True, check=True).stdout) / 1024


def feed(stream: IO[bytes], paths: list[Path], pages: int) -> None:
    """Write so many pages and close the stream."""
    endless = itertools.chain.from_iterable(lines_of(paths) for _ in itertools.count())
    for line in itertools.islice(endless, pages):
        stream.write(line)
    stream.close()


def curve(paths: list[Path], pages: int, samples: int) -> list[tuple[int, float]]:
    """Pages read and megabytes held, so many times on the way."""
    process = subprocess.Popen(COMMAND, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert process.stdin is not None
    assert process.stdout is not None
    threading.Thread(target=feed, args=(process.stdin, paths, pages), daemon=True).start()
    points = []
    every = max(1, pages // samples)
    for count, _ in enumerate(process.stdout, 1):
        if count % every == 0:
            points.append((count, resident_mb(process.pid)))
    if process.wait():
        sys.exit("the command failed")
    return points


def main() -> None:
    """Print the curve."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sets", nargs="+", type=Path)
    parser.add_argument("--pages", type=int, default=10_000)
    parser.add_argument("--samples", type=int, default=20)
    args = parser.parse_args()
    points = curve(args.sets, args.pages, args.samples)
    for count, megabytes in points:
        print(f"{count:7,} pages  {megabytes:7.1f} MB", flush=True)
    settled = points[len(points) // 5]
    print(f"{points[-1][1] / settled[1]:.2f} × the memory after {settled[0]:,} pages")


if __name__ == "__main__":
    main()
