"""Writes a workspace of many practices for measuring: `generate.py N FOLDER`.

The same number gives the same files. Words, lengths, tags and how often each tag is used are drawn from the shipped
catalogue; what a practice says is nonsense, and its title says that it is generated.
"""

import json
import random
import re
import shutil
import sys
from collections import Counter
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parent.parent
LISTS = ["countries", "themes", "audiences", "principles", "settings", "levels", "sdgs"]
SECTIONS = ["Challenge", "What it does", "How it works", "Results", "Lessons", "For those who adopt it"]


class Shipped:
    """What practices look like, learned from those of this repository."""

    def __init__(self):
        texts = [path.read_text() for path in sorted((ROOT / "Practices").glob("*.md")) if path.name != "README.md" and "." not in path.stem]
        fields, bodies = zip(*(re.match(r"---\n(.*?)\n---\n(.*)", text, re.S).groups() for text in texts))
        self.practices = [yaml.load(text, yaml.BaseLoader) for text in fields]
        plain = re.sub(r" ?\[@[^\]]*\]|\[\^[^\]]*\]|^#.*$|[*_`\[\]{}|<>\\]", "", "\n".join(bodies), flags=re.M)
        sentences = [" ".join(line.split()) for line in re.split(r"(?<=[.?!])\s+", plain)]
        self.sentences = [line for line in sentences if 4 <= line.count(" ") <= 40 and ":" not in line]
        self.words = re.findall(r"[a-z]{3,}", " ".join(self.sentences))
        self.lengths = [max(2, len(re.split(r"(?<=[.?!])\s+", body)) // 6) for body in bodies]
        self.tags = {name: Counter(tag for p in self.practices for tag in p.get(name, [])) for name in LISTS}
        self.organisations = sorted(path.stem for path in (ROOT / "Practices" / "organisations").glob("*.yaml"))


def practice(number, shipped):
    chance = random.Random(number)

    def sentence():
        words = chance.choice(shipped.sentences).split(" ")
        for place in range(1, len(words)):
            if words[place].isalpha() and words[place].islower() and chance.random() < 0.3:
                words[place] = chance.choice(shipped.words)
        return " ".join(words)

    def text(words):
        result = ""
        while result.count(" ") + 1 < words:
            result = f"{result} {sentence()}".strip()
        return result

    def tags(name):
        wanted = max(1, len(chance.choice(shipped.practices).get(name, [])))
        names, weights = zip(*sorted(shipped.tags[name].items()))
        return sorted(set(chance.choices(names, weights, k=wanted)))

    def quoted(value):
        return json.dumps(value, ensure_ascii=False)

    like = chance.choice(shipped.practices)
    sources = [f"s{n + 1}" for n in range(len(like["sources"]))]
    lines = ["---", f"title: Generated practice {number} {' '.join(chance.choices(shipped.words, k=3))}"]
    lines += [f"summary: {quoted(' '.join(text(55).split(' ')[:80]))}"]
    lines += [f"{name}: [{', '.join(quoted(tag) for tag in tags(name))}]" for name in LISTS]
    lines += [f"organisations: [{chance.choice(shipped.organisations)}]"]
    lines += [f"period: {{start: {chance.randrange(1995, 2025)}, end: ongoing}}", "status: running", "facts:"]
    for n, _ in enumerate(like["facts"]):
        lines += [f"  - id: f{n + 1}", f"    text: {quoted(sentence())}", f"    sources: [{chance.choice(sources)}]"]
    if like.get("results"):
        lines += ["results:"]
    for n, _ in enumerate(like.get("results", [])):
        lines += [f"  - id: r{n + 1}", f"    figure: {quoted(f'{chance.randrange(10, 5000)} people')}"]
        lines += ["    claimed_by: the generator", f"    sources: [{chance.choice(sources)}]"]
    lines += [f"evidence_level: {like['evidence_level']}", "sources:"]
    for source in sources:
        lines += [f"  - id: {source}", f"    title: {quoted(text(6))}"]
        lines += [f"    url: https://example.org/{number}/{source}", "    seen: 2026-11"]
    lines += ["---", ""]
    for title in SECTIONS:
        count = chance.choice(shipped.lengths)
        lines += [f"## {title}", " ".join(sentence() for _ in range(count)), ""]
    return "\n".join(lines)


def generate(count, folder):
    """Writes a workspace of `count` practices and returns its size in bytes."""
    folder = Path(folder)
    shipped = Shipped()
    (folder / "Practices").mkdir(parents=True)
    for name in ["organisations", "vocabularies"]:
        shutil.copytree(ROOT / "Practices" / name, folder / "Practices" / name)
    shutil.copy(ROOT / "rostrum.yaml", folder)
    size = 0
    for number in range(count):
        text = practice(number, shipped)
        size += len(text.encode())
        # Folders of a thousand, for file systems and people alike.
        path = folder / "Practices" / f"{number // 1000:03}" / f"generated-{number:06}.md"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text)
    return size


if __name__ == "__main__":
    print(generate(int(sys.argv[1]), sys.argv[2]), "bytes")
