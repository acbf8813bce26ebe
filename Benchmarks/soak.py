"""Keeps a hosted site under mixed load for a time and says whether what it holds stays bounded.

    soak.py ROSTRUM [MINUTES]

Readers search, filter, read, download and harvest; writers begin a plan, save a step, look at it and erase it. Each
minute prints the memory, the open files and the bytes of the write-ahead log; at the end the last third of the minutes
must not be above the first by more than a fifth, nor the log above a megabyte. Fails when a request is answered with a fault.
"""

import http.cookiejar
import os
import random
import re
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.parse
import urllib.request
from collections import Counter
from pathlib import Path

import psutil

from generate import Shipped, generate
from web import free_port

PRACTICES = 1000
READERS = 3


class Client:
    """A browser without a script: cookies, and forms with all that they hide."""

    def __init__(self, base, answers):
        self.base, self.answers = base, answers
        jar = urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar())
        self.opener = urllib.request.build_opener(jar)

    def ask(self, path, form=None):
        data = urllib.parse.urlencode(form, doseq=True).encode() if form is not None else None
        try:
            with self.opener.open(urllib.parse.urljoin(self.base, path), data, timeout=60) as answer:
                self.answers[answer.status] += 1
                return answer.geturl(), answer.read().decode("utf-8", "replace")
        except urllib.error.HTTPError as error:
            self.answers[error.code] += 1
            return path, error.read().decode("utf-8", "replace")

    @staticmethod
    def seal(page):
        return re.search(r'name="seal" value="([^"]+)"', page).group(1)


def read(base, answers, stop, seed):
    chance = random.Random(seed)
    shipped = Shipped()
    client = Client(base, answers)
    while not stop.is_set():
        word, tag = chance.choice(shipped.words), chance.choice(sorted(shipped.tags["themes"]))
        client.ask(chance.choice([
            f"/practices?q={word}", f"/practices?theme={tag}&q={word}", f"/it/practices?theme={tag}",
            f"/practices/generated-{chance.randrange(PRACTICES):06}", f"/practices.csv?theme={tag}&q={word}",
            f"/practices.json?q={word}", f"/coverage?theme={tag}", f"/api/practices?q={word}",
            "/oai?verb=ListRecords&metadataPrefix=oai_dc", "/", "/organisations", "/nothing-here",
        ]))


def write(base, answers, faults, stop):
    number = 0
    # The site lets one more plan be begun every ten seconds.
    while not stop.wait(15) and not faults:
        number += 1
        client = Client(base, answers)
        _, page = client.ask("/campaigns/new?kind=advocacy-campaign")
        fields = {"kind": "advocacy-campaign", "title": f"A plan {number}", "id": f"plan-{number}",
                  "start": "2027-01-11", "seal": client.seal(page)}
        address, page = client.ask("/campaigns/new", fields)
        key = re.search(r"/drafts/([0-9a-f]{32})", address + page)
        if not key:
            faults.append("a plan could not be begun")
            return
        for step in ["problem", "goal", "activities"]:
            client.ask(f"/drafts/{key.group(1)}/{step}")
        _, page = client.ask(f"/drafts/{key.group(1)}/erase")
        client.ask(f"/drafts/{key.group(1)}/erase", {"seal": client.seal(page)})


def held(process, folder):
    """Memory in MB, open files, and the bytes of the log."""
    log = folder / ".rostrum" / "records.sqlite-wal"
    return process.memory_info().rss / 1e6, process.num_fds(), log.stat().st_size if log.exists() else 0


def main(rostrum, minutes):
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / "workspace"
        generate(PRACTICES, folder)
        subprocess.run(["cp", "-r", str(Path(__file__).resolve().parent.parent / "Campaigns"), folder], check=True)
        port, answers, faults, stop = free_port(), Counter(), [], threading.Event()
        base = f"http://127.0.0.1:{port}"
        # Cookies of a site with an address in HTTPS go through HTTPS only.
        settings = folder / "rostrum.yaml"
        settings.write_text(re.sub("(?m)^base_url: .*$", f"base_url: {base}", settings.read_text()))
        server = subprocess.Popen(
            [rostrum, "serve", "--public", "--workspace", str(folder), "--port", str(port)],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            time.sleep(10)
            process = psutil.Process(server.pid)
            threads = [threading.Thread(target=read, args=(base, answers, stop, n), daemon=True) for n in range(READERS)]
            threads.append(threading.Thread(target=write, args=(base, answers, faults, stop), daemon=True))
            for thread in threads:
                thread.start()
            rows = []
            print("| minute | requests | memory, MB | open files | log, bytes |\n|---|---|---|---|---|")
            for minute in range(1, minutes + 1):
                time.sleep(60)
                rows.append(held(process, folder))
                memory, files, log = rows[-1]
                print(f"| {minute} | {sum(answers.values())} | {memory:.0f} | {files} | {log} |", flush=True)
            stop.set()
            third = max(1, len(rows) // 3)
            means = [[sum(column) / third for column in zip(*part)] for part in (rows[:third], rows[-third:])]
            faults += [f"answer {status}" for status in answers if status >= 500]
            print(f"\nAnswers by status: {dict(sorted(answers.items()))}.")
            grown = [name for name, a, b in zip(["memory", "open files"], *means) if b > a * 1.2 + 1]
            grown += ["log"] if max(row[2] for row in rows) > 1_000_000 else []
            print(f"Grew by more than a fifth: {', '.join(grown) or 'nothing'}.")
            print(f"Faults: {', '.join(faults) or 'none'}.")
            sys.exit(1 if grown or faults else 0)
        finally:
            server.terminate()
            server.wait()


if __name__ == "__main__":
    main(os.path.abspath(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 60)
