"""Groups sites that share a publisher's templates, so that no fold is tested on a template it was trained on."""

from __future__ import annotations

import gzip
import json
import re
from collections import defaultdict
from pathlib import Path

from training.cleaning.corpus import site_of

CLASS = re.compile(r"class=[\"']([^\"']{1,300})[\"']")
ALIKE = 0.4
"""Share of class words in common from which two sites are taken to use one template."""
FEWEST = 20


def families(paths: list[Path]) -> dict[str, str]:
    """For each site the name of its family, from the class words of its pages in the HTML sets."""
    words: dict[str, set[str]] = defaultdict(set)
    for path in paths:
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                row = json.loads(line)
                found = words[site_of(row.get("url"))]
                for match in CLASS.finditer(row["html"]):
                    found.update(match[1].split())
    sites = sorted(words)
    parent = {site: site for site in sites}

    def root(site: str) -> str:
        while parent[site] != site:
            site = parent[site]
        return site

    for i, a in enumerate(sites):
        for b in sites[:i]:
            small = min(len(words[a]), len(words[b]))
            if small >= FEWEST and len(words[a] & words[b]) / len(words[a] | words[b]) >= ALIKE:
                parent[root(a)] = root(b)
    return {site: root(site) for site in sites}
