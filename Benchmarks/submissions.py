"""Measures how fast submissions come to the disk beside Isso, in one run, taking turns.

    submissions.py ROSTRUM

Both take texts of 2 KB and answer when they are kept: Rostrum with the address of the receipt, once the texts are forced
to the disk; Isso with the comment, which waits for an editor too. What holds back floods is off in both. Prints a table
of medians as Markdown; the times of the disk itself stand below it.
"""

import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.parse
import urllib.request
from pathlib import Path

from generate import generate
from web import SERVED, free_port, row, server

ROUNDS = 5
SECONDS = 5
HERE = Path(__file__).resolve().parent
TEXT = "What we did with it, in the words of somebody who was there. " * 33
ISSO = """\
[general]
dbpath = {folder}/comments.db
host = http://127.0.0.1:{port}/
[moderation]
enabled = true
[server]
listen = http://127.0.0.1:{port}
[guard]
enabled = false
[hash]
algorithm = none
"""


def for_rostrum(port):
    """Address, headers and body of a submission, with the seal of a form and the browser's name."""
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/feedback/feedback") as answer:
        cookie = answer.headers["Set-Cookie"].split(";")[0]
        seal = re.search(rb'name="seal"[^>]*value="([^"]+)"|value="([^"]+)"[^>]*name="seal"', answer.read())
    fields = {"seal": (seal[1] or seal[2]).decode(), "language": "en", "token": "NUMBER", "text": f"NUMBER {TEXT}"}
    return "/feedback/feedback", ["Content-Type: application/x-www-form-urlencoded", f"Cookie: {cookie}"], urllib.parse.urlencode(fields)


def for_isso(port):
    body = json.dumps({"title": "A page", "author": None, "email": None, "website": None, "text": f"NUMBER {TEXT}"})
    return "/new?uri=%2Fpage", ["Content-Type: application/json", f"Origin: http://127.0.0.1:{port}"], body


def load(port, what, connections, number):
    """Submissions a second and the median latency in milliseconds."""
    target, headers, body = what
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "headers").write_text("\n".join(headers))
        (Path(folder) / "body").write_text(body)
        done = subprocess.run(
            ["wrk", "-t1", f"-c{connections}", f"-d{SECONDS}s", "--timeout", "60s", "-s", str(HERE / "submissions.lua"),
             f"http://127.0.0.1:{port}"],
            env={**os.environ, "TARGET": target, "HEADERS": f"{folder}/headers", "BODY": f"{folder}/body", "ROUND": str(number)},
            capture_output=True, text=True, check=True,
        )
    requests, errors, microseconds, median = SERVED.search(done.stdout).groups()
    if int(errors) or not int(requests):
        raise SystemExit(f"{errors} errors in {requests} answers to {target}")
    return int(requests) / int(microseconds) * 1e6, float(median) / 1000


def disk(folder):
    """How long it takes to force 4 KB to the disk, in milliseconds: the median."""
    times, file = [], os.open(Path(folder) / "probe", os.O_CREAT | os.O_WRONLY)
    for _ in range(100):
        start = time.perf_counter()
        os.write(file, b"x" * 4096)
        os.fdatasync(file)
        times.append(time.perf_counter() - start)
    os.close(file)
    return statistics.median(times) * 1000


def main(rostrum):
    with tempfile.TemporaryDirectory(dir=HERE.parent / ".build") as scratch:
        folder, isso = Path(scratch) / "workspace", Path(scratch) / "isso.cfg"
        generate(100, folder)
        ports = {name: free_port() for name in ["rostrum", "isso"]}
        isso.write_text(ISSO.format(folder=scratch, port=ports["isso"]))
        with (
            server([rostrum, "serve", "--public", "--no-flood-gate", "--workspace", str(folder), "--port",
                    str(ports["rostrum"])], ports["rostrum"], "/health"),
            server([str(Path(sys.executable).parent / "isso"), "-c", str(isso), "run"], ports["isso"], "/js/embed.min.js"),
        ):
            sent = {"rostrum": for_rostrum(ports["rostrum"]), "isso": for_isso(ports["isso"])}
            print(f"Submissions of {len(TEXT) / 1000:.0f} kB, {os.cpu_count()} cores\n")
            print("| clients | Rostrum, 1/s | Isso, 1/s | ratio | Rostrum p50, ms | Isso p50, ms | goal | holds |")
            print("|---|---|---|---|---|---|---|---|")
            for clients in (1, 16):
                rounds = {name: [] for name in sent}
                for number in range(ROUNDS):
                    for name, what in sent.items():
                        rounds[name].append(load(ports[name], what, clients, f"{clients}-{number}"))
                medians = {name: [statistics.median(values) for values in zip(*figures)] for name, figures in rounds.items()}
                (rate, latency), (peer_rate, peer_latency) = medians["rostrum"], medians["isso"]
                goal, holds = ("p50 ≤ 20 ms", latency <= 20) if clients == 1 else ("≥ 500/s", rate >= 500)
                row(str(clients), goal, holds, f"{rate:.0f}", f"{peer_rate:.0f}", f"{rate / peer_rate:.1f}",
                    f"{latency:.1f}", f"{peer_latency:.1f}")
            print(f"\nForcing 4 KB to this disk takes {disk(scratch):.1f} ms.")


if __name__ == "__main__":
    main(sys.argv[1])
