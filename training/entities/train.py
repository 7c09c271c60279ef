"""Train the name tagger that ships with the program.

    python training/entities/train.py SETS_FOLDER --news FILE.jsonl.gz [--news …] --out src/newsreader/models

The same data give the same files. With --hold-out a fixed quarter of the documents is left out, for measuring; what
ships is trained without it. The steps: word classes from all text; a teacher from the labelled documents; the
teacher's names in the unlabelled news; the first model from both; the second model from the labelled documents as
first models see them that were not trained on them. All of them are learned with word lists that lack entries: the
lists hold more of the names of the training text than of any other, and a model that always finds them there learns
nothing else.
"""

from __future__ import annotations

import argparse
import struct
import sys
import tempfile
import time
import zlib
from collections.abc import Iterable, Sequence
from itertools import chain, cycle
from pathlib import Path
from random import Random

import numpy as np
import pycrfsuite

sys.path.insert(0, str(Path(__file__).resolve().parent))
from clusters import classes, news, words_of
from corpus import EXCLUDED_SOURCES, SETS, Labelled, held_out, load, paragraphs, rows
from renamed import renamed

from newsreader.entities.consistency import FirstTagging
from newsreader.entities.corrections import corrected
from newsreader.entities.features import Evidence, Sentence, attributes, cut
from newsreader.entities.tagger import TaggedName, first_pass, runs, with_ends
from newsreader.language.gazetteers import Gazetteer, gazetteer

SEED = 11
FOLDS = 3
NEWS_WORDS = 400_000
"""Words of unlabelled news that are learned from; about as many as are labelled."""
SURE_ENOUGH = 0.55
"""A sentence with a label that the teacher finds less likely is not learned from."""
MISSING, MISSING_RENAMED = 0.25, 0.5
"""The share of entries that the word lists lack in learning, with renamed documents, all of whose names they have."""
VIEWS = 6
"""So many different lists of that kind; the documents take turns."""
FIRST = {"c1": 0.8, "c2": 0.02, "max_iterations": 70}
SECOND = {"c1": 0.5, "c2": 0.02, "max_iterations": 70}
FOLD = {"c1": 0.8, "c2": 0.02, "max_iterations": 40}

FEATURES_AT = 28
"""Where a model in crfsuite's format tells the place of its features."""
FEATURE = np.dtype([("type", "<u4"), ("source", "<u4"), ("target", "<u4"), ("weight", "<f8")])
WEIGHT_DIGITS = 10

Sequences = list[tuple[list[list[str]], Sequence[str]]]


def views(clusters: dict[str, tuple[str, ...]], share: float) -> list[Evidence]:
    """Evidence from word lists that lack a share of their entries, each another one."""
    return [Evidence(clusters, _thinned(gazetteer(), share, Random(f"{SEED} {share} {n}"))) for n in range(VIEWS)]


def _thinned(lists: Gazetteer, share: float, random: Random) -> Gazetteer:
    words = {word: labels for word, labels in sorted(lists.words.items()) if random.random() >= share}
    kept = {
        first: tuple(entry for entry in entries if random.random() >= share)
        for first, entries in sorted(lists.phrases.items())
    }
    return Gazetteer(words, {first: entries for first, entries in kept.items() if entries})


def sequences(documents: Iterable[Labelled], seen: Sequence[Evidence]) -> list[Sequences]:
    """For each document attributes and labels of every sentence that is labelled and in which a name may stand."""
    return [
        [
            (items, labels)
            for items, labels in zip(attributes(document.sentences, evidence), document.labels, strict=True)
            if items and labels
        ]
        for document, evidence in zip(documents, cycle(seen))
    ]


def fit(data: Iterable[tuple[list[list[str]], Sequence[str]]], settings: dict[str, float]) -> bytes:
    """A model in crfsuite's format."""
    started = time.perf_counter()
    trainer = pycrfsuite.Trainer(verbose=False)
    for items, labels in data:
        trainer.append(items, list(labels))
    trainer.set_params(settings)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "model.crf"
        trainer.train(str(path))
        model = path.read_bytes()
    print(f"  {len(model)} bytes in {time.perf_counter() - started:.0f} s", flush=True)
    return model


def rounded(model: bytes) -> bytes:
    """A model in crfsuite's format with weights of fewer binary digits, so that it packs well."""
    start, chunk_head = struct.unpack_from("<I", model, FEATURES_AT)[0], 12
    count = struct.unpack_from("<I", model, start + 8)[0]
    features = np.frombuffer(model, dtype=FEATURE, count=count, offset=start + chunk_head).copy()
    digits, exponents = np.frexp(features["weight"])
    features["weight"] = np.ldexp(np.round(digits * 2**WEIGHT_DIGITS) / 2**WEIGHT_DIGITS, exponents)
    end = start + chunk_head + features.nbytes
    return model[: start + chunk_head] + features.tobytes() + model[end:]


def opened(model: bytes) -> pycrfsuite.Tagger:
    """A model ready to tag."""
    crf = pycrfsuite.Tagger()
    crf.open_inmemory(model)
    return crf


def silver(texts: Sequence[str], model: bytes, evidence: Evidence) -> list[Labelled]:
    """The news as the teacher labels it, the sentences only of which it is sure enough."""
    crf = opened(model)
    result = []
    words = 0
    for number, text in enumerate(texts):
        document = cut(text, paragraphs(text))
        labels, sure = _tagged(crf, document, evidence)
        kept = [index for index, one in enumerate(sure) if one]
        # Evidence from the whole document must stay: the sentences that are left out keep their place, unlabelled.
        result.append(
            Labelled(
                "news",
                str(number),
                tuple(document),
                tuple(labels[i] if i in set(kept) else () for i in range(len(document))),
            )
        )
        words += sum(len(document[index].words) for index in kept)
        if words > NEWS_WORDS:
            break
    print(f"  {len(result)} stories, {words} words", flush=True)
    return result


def _tagged(
    crf: pycrfsuite.Tagger, document: Sequence[Sentence], evidence: Evidence
) -> tuple[list[tuple[str, ...]], list[bool]]:
    names: list[list[TaggedName]] = []
    sure = []
    for items in attributes(document, evidence):
        if not items:
            names.append([])
            sure.append(False)
            continue
        crf.set(items)
        found = crf.tag()
        names.append([TaggedName(first, last, kind, 0.5) for first, last, kind in runs(found)])
        sure.append(all(crf.marginal(label, index) >= SURE_ENOUGH for index, label in enumerate(found)))
    return [_bio(s, own) for s, own in zip(document, corrected(document, names), strict=True)], sure


def _bio(sentence: Sentence, names: Sequence[TaggedName]) -> tuple[str, ...]:
    labels = ["O"] * len(sentence.words)
    for name in names:
        labels[name.first] = "B-" + name.type
        labels[name.first + 1 : name.last + 1] = ["I-" + name.type] * (name.last - name.first)
    return tuple(labels)


def second_sequences(documents: Sequence[Labelled], model: bytes, seen: Sequence[Evidence]) -> Sequences:
    """What the second model sees of documents that the first was not trained on."""
    crf = opened(model)
    result: Sequences = []
    for document, evidence in zip(documents, cycle(seen)):
        items = attributes(document.sentences, evidence)
        labels, sure = first_pass(crf, document.sentences, items)
        tagging = FirstTagging(document.sentences, labels)
        for sentence, own, known, own_sure, gold in zip(
            document.sentences, items, labels, sure, document.labels, strict=True
        ):
            if own:
                more = tagging.attributes(sentence, known, own_sure)
                result.append(([[*a, *b] for a, b in zip(own, more, strict=True)], with_ends(gold)))
    return result


def train(folder: Path, news_files: Sequence[Path], *, hold_out: bool) -> dict[str, bytes]:
    """The three files of the tagger by name."""
    random = Random(SEED)
    documents = load(folder, hold_out=hold_out)
    stories = list(news(news_files))
    random.shuffle(stories)
    print(f"{len(documents)} labelled documents, {len(stories)} stories; word classes", flush=True)
    own_texts = [
        row["text"]
        for name in SETS
        for row in rows(folder / f"{name}.jsonl.gz")
        if row["source"] not in EXCLUDED_SOURCES and not (hold_out and held_out(row))
    ]
    table = classes(words_of([*stories, *own_texts]), SEED)
    listing = "".join(f"{word} {' '.join(map(str, labels))}\n" for word, labels in table.items() if word.isprintable())
    clusters = {word: tuple(map(str, labels)) for word, labels in table.items()}
    seen = views(clusters, MISSING)

    gold = sequences(documents, seen)
    varied = sequences([renamed(document, random) for document in documents], views(clusters, MISSING_RENAMED))
    print("teacher", flush=True)
    teacher = fit(chain(*gold, *varied), FOLD)
    found = sequences(silver(stories, teacher, Evidence(clusters)), seen)
    print("first model", flush=True)
    first = fit(chain(*gold, *varied, *found), FIRST)
    second_data: Sequences = []
    for fold in range(FOLDS):
        print(f"fold {fold + 1}", flush=True)
        kept = [i for i in range(len(documents)) if i % FOLDS != fold]
        model = fit(chain(*(gold[i] for i in kept), *(varied[i] for i in kept), *found), FOLD)
        second_data += second_sequences(documents[fold::FOLDS], model, seen)
    print("second model", flush=True)
    second = fit(second_data, SECOND)
    return {
        "entities-first.crf.z": zlib.compress(rounded(first), 9),
        "entities-second.crf.z": zlib.compress(rounded(second), 9),
        "entities-clusters.txt.z": zlib.compress(listing.encode(), 9),
    }


def main() -> None:
    """Read the arguments, train, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="the folder with the labelled sets")
    parser.add_argument("--news", type=Path, action="append", default=[], help="unlabelled stories; may be given again")
    parser.add_argument("--out", type=Path, required=True, help="the folder to write the models to")
    parser.add_argument("--hold-out", action="store_true", help="leave out a fixed quarter of the documents")
    arguments = parser.parse_args()
    for name, content in train(arguments.folder, arguments.news, hold_out=arguments.hold_out).items():
        (arguments.out / name).write_bytes(content)
        print(f"{name}: {len(content)} bytes")


if __name__ == "__main__":
    main()
