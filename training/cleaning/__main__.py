"""Trains the cleaning models: python -m training.cleaning DATA --out src/newsreader/models

DATA is a folder of set files NAME.main.jsonl.gz, NAME.full.jsonl.gz (text dumps) and NAME.html.jsonl.gz, as
`corpus.py` describes them. Writes cleaning-text.model, cleaning-html.model and, beside them, cleaning-scores.json with
the cross-validated scores. Runs on one core in about ten minutes; the same data give the same bytes.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

import numpy as np
from training.cleaning.corpus import Sample, load
from training.cleaning.export import Arrays, quantised, stage, to_bytes
from training.cleaning.families import families
from training.cleaning.fit import FIRST, SECOND, SEED, Fitted, FittedSieve, Table, fit, fit_sieve, table
from training.cleaning.made import made_pages
from training.cleaning.scoring import by_set, calibration

from newsreader.cleaning.together import judged_together
from newsreader.cleaning.words import BUCKETS

THRESHOLDS = {"text": 0.34, "html": 0.55}
"""For dumps below one half, since a lost paragraph hurts a reader more than a line of noise kept."""
CALIBRATION_POINTS = 12


def main() -> None:
    """Train both models and write them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="folder with the set files")
    parser.add_argument("--out", type=Path, required=True, help="folder for the models")
    parser.add_argument("--only", choices=("text", "html"), help="train one of the two")
    args = parser.parse_args()
    html = sorted(args.data.glob("*.html.jsonl.gz"))
    text = sorted({*args.data.glob("*.main.jsonl.gz"), *args.data.glob("*.full.jsonl.gz")})
    family = families(html)
    report: dict[str, Any] = {}
    for media, paths in (("text", text), ("html", html)):
        if args.only in (None, media):
            samples = [sample for path in paths for sample in load(path) if sample.surfaces]
            for sample in samples:
                sample.family = family.get(sample.site, sample.site)
            if media == "text":
                samples += made_pages(samples, SEED)
            report[media] = train(samples, media, args.out)
            print(json.dumps(report[media], indent=1))
    (args.out / "cleaning-scores.json").write_text(json.dumps(report, indent=1, sort_keys=True) + "\n")


def train(samples: list[Sample], media: str, out: Path) -> dict[str, Any]:
    """Fit, write and report one model."""
    sieved = fit_sieve(samples)
    t = table(sieved)
    fitted = fit(t, FIRST[media], SECOND[media])
    fitted.score = together(t, fitted.score, THRESHOLDS[media])
    data = pack(t, fitted, sieved, THRESHOLDS[media])
    (out / f"cleaning-{media}.model").write_bytes(data)
    return report_of(t, fitted, THRESHOLDS[media]) | {"bytes": len(data)}


def together(t: Table, score: np.ndarray, threshold: float) -> np.ndarray:
    """The scores with tables and lists judged as wholes, as at run time."""
    border = float(np.log(threshold / (1 - threshold)))
    pages = [
        judged_together(s.document, s.surfaces, [float(v) for v in own], border)
        for s, own in zip(t.samples, t.by_page(score), strict=True)
    ]
    return np.array([v for page in pages for v in page])


def pack(t: Table, fitted: Fitted, sieved: FittedSieve, threshold: float) -> bytes:
    """The model's file."""
    arrays: Arrays = {}
    header: dict[str, Any] = {"seed": SEED, "buckets": BUCKETS}
    if sieved.booster:
        header["sieve"] = stage("sieve", sieved.booster, sieved.names, sieved.typical, arrays)
        header["sieve_limit"], header["sieve_rate"] = sieved.limit, sieved.rate
    arrays["words"], header["word_scale"] = quantised(fitted.word_weights)
    header["word_bias"] = fitted.word_bias
    if fitted.sign_weights is not None:
        arrays["signs"], header["sign_scale"] = quantised(fitted.sign_weights)
        header["sign_bias"] = fitted.sign_bias
    header["first"] = stage("first", fitted.first, fitted.names, fitted.typical, arrays)
    if fitted.second:
        header["second"] = stage("second", fitted.second, fitted.names, fitted.typical, arrays)
    header["threshold"] = float(np.log(threshold / (1 - threshold)))
    header["calibration"] = calibration_points(t, fitted.score, header["threshold"])
    return to_bytes(header, arrays)


def calibration_points(t: Table, score: np.ndarray, threshold: float) -> list[list[float]]:
    """How often a block of such a score is part of the story, as a rising line through the threshold at one half."""
    given = t.known & np.array([sample.set != "made" for sample in t.samples])[t.page]
    s, y = score[given], t.label[given].astype(float)
    points: list[list[float]] = []
    for side, low, high in ((s < threshold, 0.002, 0.499), (s >= threshold, 0.501, 0.998)):
        order = np.argsort(s[side], kind="stable")
        for part in np.array_split(order, CALIBRATION_POINTS):
            points.append([float(s[side][part].mean()), float(np.clip(y[side][part].mean(), low, high))])
    points.insert(CALIBRATION_POINTS, [threshold, 0.5])
    highest = 0.0
    for point in points:
        highest = point[1] = round(max(highest, point[1]), 4)
        point[0] = round(point[0], 6)
    return points


def report_of(t: Table, fitted: Fitted, threshold: float) -> dict[str, Any]:
    """Cross-validated scores by set, and the calibration."""
    p = 1 / (1 + np.exp(-fitted.score))
    points = np.array(calibration_points(t, fitted.score, float(np.log(threshold / (1 - threshold)))))
    calibrated = np.interp(fitted.score, points[:, 0], points[:, 1])
    given = t.known & np.array([s.set != "made" for s in t.samples])[t.page]
    error, curve = calibration(calibrated[given], t.label[given])
    scores = by_set(t.samples, t.by_page(p), threshold)
    return {
        "pages": len(t.samples),
        "blocks": len(t.page),
        "threshold": threshold,
        "precision_recall_f1": {name: [round(v, 4) for v in values] for name, values in scores.items()},
        "calibration_error": round(error, 4),
        "reliability": [[round(a, 3), round(b, 3), n] for a, b, n in curve],
    }


if __name__ == "__main__":
    main()
