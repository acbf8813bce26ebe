"""Measures the web app beside Datasette over one generated catalogue, in one run, taking turns.

    web.py ROSTRUM BARE_SERVER [PRACTICES]

Both get the same questions over the same texts and tags: words with facets, filters, and one record. Latencies are of
one connection, throughput is of four; each is the median of the rounds. Prints a table of ratios as Markdown.
"""

import json
import os
import random
import re
import socket
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from contextlib import contextmanager
from pathlib import Path

import psutil
import yaml

from generate import Shipped, generate

ROUNDS = 3
SECONDS = 6
ENOUGH = 5
HERE = Path(__file__).resolve().parent
SERVED = re.compile(r"RESULT (\d+) (\d+) (\d+) ([\d.]+)")


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextmanager
def server(command, port, path):
    """A running server, once it answers."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        started = time.monotonic()
        while True:
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=60).read()
                break
            except OSError:
                if process.poll() is not None or time.monotonic() - started > 300:
                    raise SystemExit(f"{command[0]} does not answer") from None
                time.sleep(0.1)
        yield process
    finally:
        process.terminate()
        process.wait()


def database(folder, file):
    """The same catalogue as a database for Datasette, with its full-text table."""
    base = sqlite3.connect(file)
    lists = ["countries", "themes", "audiences", "principles", "settings"]
    base.execute(
        "CREATE TABLE practices (id TEXT PRIMARY KEY, title TEXT, summary TEXT, body TEXT, evidence TEXT, year TEXT, "
        + ", ".join(f"{name} TEXT" for name in lists) + ")"
    )
    for path in sorted((folder / "Practices").glob("*/generated-*.md")):
        fields, body = re.match(r"---\n(.*?)\n---\n(.*)", path.read_text(), re.S).groups()
        front = yaml.load(fields, getattr(yaml, "CBaseLoader", yaml.BaseLoader))
        row = [path.stem, front["title"], front["summary"], body, front["evidence_level"], front["period"]["start"]]
        base.execute(
            f"INSERT INTO practices VALUES ({', '.join('?' * (6 + len(lists)))})",
            row + [json.dumps(front[name]) for name in lists],
        )
    base.execute(
        "CREATE VIRTUAL TABLE practices_fts USING fts5(title, summary, body, content=practices, "
        "tokenize='unicode61 remove_diacritics 2')"
    )
    base.execute("INSERT INTO practices_fts(practices_fts) VALUES ('rebuild')")
    for name in ["evidence", "year"]:
        base.execute(f"CREATE INDEX practices_{name} ON practices({name})")
    base.commit()
    base.close()


def questions(count):
    """The paths that both are asked for, by what is asked."""
    chance = random.Random(1)
    shipped = Shipped()
    common = [word for word in sorted(set(shipped.words)) if 3 <= shipped.words.count(word) <= 60]
    facets = "&".join(f"_facet_array={name}" for name in ["countries", "themes", "audiences", "principles", "settings"])
    facets += "&_facet=evidence&_facet=year&_size=20"
    # A word that nothing has is left out each time: every question is a new one, so that no answer is kept from before.
    words = [f"{chance.choice(common)}+-q{number}" for number in range(20_000)]
    tags = [tuple(chance.choice(sorted(shipped.tags[name])) for name in ["countries", "themes"]) for _ in range(100)]
    ids = [f"generated-{chance.randrange(count):06}" for _ in range(200)]
    return {
        "words, facets, highlights": (
            [f"/practices?q={word}" for word in words],
            [f"/bench/practices?_search={word.split('+')[0]}&{facets}" for word in words],
        ),
        "the same words again": (
            [f"/practices?q={word}" for word in words[:100]],
            [f"/bench/practices?_search={word.split('+')[0]}&{facets}" for word in words[:100]],
        ),
        "filters by country and theme": (
            [f"/practices?country={country}&theme={theme}" for country, theme in tags],
            [f"/bench/practices?countries__arraycontains={c}&themes__arraycontains={t}&{facets}" for c, t in tags],
        ),
        "one record": ([f"/practices/{id}" for id in ids], [f"/bench/practices/{id}" for id in ids]),
    }


def load(port, paths, connections):
    """Requests a second and the median latency in milliseconds; who is slow is given longer, for enough answers."""
    random.shuffle(paths)
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as file:
        file.write("\n".join(paths))
        file.flush()
        for seconds in [SECONDS, SECONDS * 4, SECONDS * 16]:
            done = subprocess.run(
                ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--timeout", "100s", "-s", str(HERE / "paths.lua"),
                 f"http://127.0.0.1:{port}"],
                env={**os.environ, "PATHS": file.name}, capture_output=True, text=True, check=True,
            )
            requests, errors, microseconds, median = SERVED.search(done.stdout).groups()
            if int(requests) >= ENOUGH:
                break
    if int(errors) or not int(requests):
        raise SystemExit(f"{errors} errors in {requests} answers to {paths[0]} and others")
    return int(requests) / int(microseconds) * 1e6, float(median) / 1000


def measured(rivals):
    """For each rival the medians of its throughput and latency, taking turns in every round."""
    rounds = {name: [] for name in rivals}
    for _ in range(ROUNDS):
        for name, (port, paths) in rivals.items():
            rounds[name].append((load(port, paths, 4)[0], load(port, paths, 1)[1]))
    return {name: [statistics.median(values) for values in zip(*figures)] for name, figures in rounds.items()}


def row(what, goal, holds, *figures):
    print(f"| {what} | {' | '.join(figures)} | {goal} | {'yes' if holds else 'no'} |", flush=True)


def main(rostrum, bare, count):
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / "workspace"
        size = generate(count, folder)
        database(folder, Path(scratch) / "bench.db")
        ports = {name: free_port() for name in ["rostrum", "datasette", "bare"]}
        python = Path(sys.executable)
        began = time.monotonic()
        with (
            server([rostrum, "serve", "--public", "--workspace", str(folder), "--port", str(ports["rostrum"])],
                   ports["rostrum"], "/practices") as process,
            server([str(python.parent / "datasette"), "serve", f"{scratch}/bench.db", "-p", str(ports["datasette"]),
                    "--setting", "sql_time_limit_ms", "60000", "--setting", "facet_time_limit_ms", "60000",
                    "--setting", "suggest_facets", "off"], ports["datasette"], "/"),
            server([bare, str(ports["bare"])], ports["bare"], "/"),
        ):
            print(f"{count} practices of {size / count / 1000:.1f} kB, {os.cpu_count()} cores, "
                  f"first answers after {time.monotonic() - began:.1f} s\n")
            print("| asked for | Rostrum, 1/s | beside, 1/s | ratio | Rostrum p50, ms | beside p50, ms | goal | holds |")
            print("|---|---|---|---|---|---|---|---|")
            asked = questions(count)
            for what, (ours, theirs) in asked.items():
                figures = measured({"rostrum": (ports["rostrum"], ours), "datasette": (ports["datasette"], theirs)})
                (rate, latency), (peer_rate, peer_latency) = figures["rostrum"], figures["datasette"]
                ratio = rate / peer_rate
                is_search = what.startswith("words")
                row(f"{what}, beside Datasette", "50 times, p50 3 ms" if is_search else "faster",
                    ratio >= 50 and latency <= 3 if is_search else ratio > 1,
                    f"{rate:.0f}", f"{peer_rate:.1f}", f"{ratio:.1f}", f"{latency:.2f}", f"{peer_latency:.1f}")
            ours, _ = asked["one record"]
            figures = measured({"rostrum": (ports["rostrum"], ours), "bare": (ports["bare"], ["/"])})
            (rate, latency), (bare_rate, bare_latency) = figures["rostrum"], figures["bare"]
            row("one record, beside a bare Hummingbird", "0.5", rate / bare_rate >= 0.5,
                f"{rate:.0f}", f"{bare_rate:.0f}", f"{rate / bare_rate:.2f}", f"{latency:.2f}", f"{bare_latency:.2f}")
            memory = psutil.Process(process.pid).memory_info().rss / 1e6
            print(f"\nMemory of Rostrum after that: {memory:.0f} MB.")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]) if len(sys.argv) > 3 else 10_000)
