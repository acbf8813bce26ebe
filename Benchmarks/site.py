"""Measures making the static site beside Hugo, Hugo with Pagefind, and the floor, in one run, taking turns.

    site.py ROSTRUM [PRACTICES ...]

All get the same generated practices, the same languages, and the same lists of twenty by each tag and by each pair of
country, theme and audience. The floor is what cannot be saved: libcmark alone over the same bodies, and writing the
bytes that Rostrum wrote. The first number of practices is compared with the peers (1,000 unless told); the others
show how time and memory grow. Prints tables of medians and ratios as Markdown.
"""

import ctypes
import importlib.util
import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import yaml

from generate import generate

ROUNDS = 3
HERE = Path(__file__).resolve().parent
LANGUAGES = ["en", "it"]
TAXONOMIES = ["countries", "themes", "audiences", "principles", "settings", "levels", "sdgs", "organisations", "evidence", "year"]
BROWSED = ["countries", "themes", "audiences"]


def run(*command):
    """Seconds and the largest resident memory in MB of a program that ends well."""
    started = time.monotonic()
    process = subprocess.Popen([str(part) for part in command], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    problems = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{command[0]} failed: {problems.decode()[-2000:]}")
    return time.monotonic() - started, usage.ru_maxrss / 1000


def packaged(name):
    """Where the files of an installed package lie."""
    return Path(importlib.util.find_spec(name).submodule_search_locations[0])


def practices(folder):
    """Front matter and body of every generated practice."""
    for path in sorted((folder / "Practices").glob("*/generated-*.md")):
        fields, body = re.match(r"---\n(.*?)\n---\n(.*)", path.read_text(), re.S).groups()
        yield path.stem, yaml.load(fields, getattr(yaml, "CBaseLoader", yaml.BaseLoader)), body


def hugo_workspace(folder, target):
    """The same practices for Hugo; a pair of tags is a tag of its own."""
    pairs = [(a, b) for at, a in enumerate(BROWSED) for b in BROWSED[at + 1:]]
    shutil.copytree(HERE / "hugo-site", target)
    for stem, front, body in practices(folder):
        page = {"title": front["title"], "description": front["summary"], "evidence": [front["evidence_level"]],
                "year": [front["period"]["start"]], "sources": front["sources"], "facts": front["facts"],
                **{name: front[name] for name in TAXONOMIES if name in front and isinstance(front[name], list)}}
        for a, b in pairs:
            page[f"{a}-{b}"] = [f"{x} {y}" for x in front[a] for y in front[b]]
        path = target / "content" / "practices" / f"{stem}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{json.dumps(page)}\n\n{body}")
    names = TAXONOMIES + [f"{a}-{b}" for a, b in pairs]
    (target / "hugo.json").write_text(json.dumps({
        "baseURL": "https://example.org/", "title": "Practices", "defaultContentLanguage": "en",
        "disableKinds": ["RSS", "sitemap"], "pagination": {"pagerSize": 20},
        "taxonomies": {name: name for name in names},
        "languages": {code: {"weight": at + 1, "contentDir": "content"} for at, code in enumerate(LANGUAGES)},
    }))


class Makers:
    """Who makes a site of a workspace, each from nothing into a new folder."""

    def __init__(self, rostrum, folder, scratch):
        self.rostrum, self.folder, self.scratch = rostrum, folder, scratch
        hugo_workspace(folder, scratch / "hugo")
        self.bodies = [body.encode() for _, _, body in practices(folder)]
        self.hugo = packaged("hugo") / "binaries" / "hugo"
        self.pagefind = packaged("pagefind_bin") / "pagefind"

    def fresh(self, name):
        target = self.scratch / name
        shutil.rmtree(target, ignore_errors=True)
        return target

    def site(self):
        return run(self.rostrum, "site", "--workspace", self.folder, "--output", self.fresh("site"))

    def again(self):
        """After an edit of one practice, into the folder that is there."""
        path = next((self.folder / "Practices").glob("*/generated-000000.md"))
        path.write_text(path.read_text() + "One more sentence.\n")
        return run(self.rostrum, "site", "--workspace", self.folder, "--output", self.scratch / "site")

    def peer(self):
        return run(self.hugo, "--source", self.scratch / "hugo", "--destination", self.fresh("peer"), "--quiet")

    def searched_peer(self):
        """What the index of Pagefind takes on top of Hugo's pages."""
        return run(self.pagefind, "--site", self.scratch / "peer", "--output-path", self.fresh("pagefind"))

    def parsed(self):
        library = ctypes.CDLL("libcmark.so.0.30.2")
        library.cmark_markdown_to_html.restype = ctypes.c_void_p
        free = ctypes.CDLL(None).free
        free.argtypes = [ctypes.c_void_p]
        started = time.monotonic()
        for _ in LANGUAGES:
            for body in self.bodies:
                free(library.cmark_markdown_to_html(body, ctypes.c_size_t(len(body)), 0))
        return time.monotonic() - started, 0

    def written(self):
        made = self.scratch / "site"
        files = {path.relative_to(made): path.read_bytes() for path in made.rglob("*") if path.is_file()}
        target = self.fresh("written")
        started = time.monotonic()
        for path in sorted({path.parent for path in files}):
            (target / path).mkdir(parents=True, exist_ok=True)
        for path, content in files.items():
            (target / path).write_bytes(content)
        return time.monotonic() - started, 0


def medians(makers, names, rounds):
    """Of each maker the median time and memory, taking turns."""
    figures = {name: [] for name in names}
    for _ in range(rounds):
        for name in names:
            figures[name].append(getattr(makers, name)())
    return {name: [statistics.median(values) for values in zip(*figures[name])] for name in names}


def size(folder):
    files = [path for path in folder.rglob("*") if path.is_file()]
    return f"{len(files)} files, {sum(path.stat().st_size for path in files) / 1e6:.0f} MB"


def row(*cells):
    print(f"| {' | '.join(str(cell) for cell in cells)} |", flush=True)


def beside(makers, count):
    found = medians(makers, ["site", "again", "peer", "searched_peer", "parsed", "written"], ROUNDS)
    (site, memory), (edit, _), (peer, peer_memory) = found["site"], found["again"], found["peer"]
    indexed, floor = peer + found["searched_peer"][0], found["parsed"][0] + found["written"][0]
    print(f"{count} practices. Rostrum: {size(makers.scratch / 'site')}; Hugo: {size(makers.scratch / 'peer')}.\n")
    row("what", "Rostrum, s", "beside, s", "ratio", "goal", "holds")
    row(*["---"] * 6)

    def line(what, ours, theirs, goal):
        row(what, f"{ours:.2f}", f"{theirs:.2f}", f"{ours / theirs:.3f}", f"≤ {goal}", "yes" if ours <= theirs * goal else "no")

    line("whole site with search, beside Hugo alone", site, peer, 0.5)
    line("whole site with search, beside Hugo and Pagefind", site, indexed, 0.1)
    line("whole site, beside libcmark and writing the bytes", site, floor, 4)
    line("one edit, beside Hugo's rebuild", edit, peer, 0.02)
    row("memory, MB", f"{memory:.0f}", f"{peer_memory:.0f}", f"{memory / peer_memory:.3f}", "≤ 400 MB at 10,000",
        "yes" if memory <= 400 else "no")


def main(rostrum, counts):
    growth = []
    for place, count in enumerate(counts):
        with tempfile.TemporaryDirectory() as scratch:
            scratch = Path(scratch)
            generate(count, scratch / "workspace")
            makers = Makers(rostrum, scratch / "workspace", scratch)
            if place == 0:
                beside(makers, count)
            growth.append((count, *medians(makers, ["site"], 1)["site"]))
    print()
    row("practices", "s", "MB", "ms a practice")
    row(*["---"] * 4)
    for count, seconds, memory in sorted(growth):
        row(count, f"{seconds:.1f}", f"{memory:.0f}", f"{seconds / count * 1000:.2f}")


if __name__ == "__main__":
    main(sys.argv[1], [int(count) for count in sys.argv[2:]] or [1_000, 300, 3_000])
