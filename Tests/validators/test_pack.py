"""The takeaway pack: a workspace by itself, whole, the same each time, and without what was told to editors alone."""

import hashlib
import json
import subprocess
import unittest

from small import PRACTICES, SmallWorkspaceTest
from test_web import fetch

from support import DATE, ROSTRUM, environment, files, rostrum

STORY = """\
---
title: {title}
teller: {{name: {name}, role: teacher}}
practice: {practice}
context: In a town by the sea.
what: We did the same with twelve learners.
with_whom: With people who had come last year, who chose the times.
changed: Nine of them came until the end. {told}
consent: {consent}
---
"""
CONSENT = """
  - {person: p1, purpose: publish-story, channels: [web], identity: named, text: May we print it?, version: "1",
     language: en, given: 2026-01-01, by: person}"""
SECRETS = ["ada@desk.example", "Told in confidence", "Nobody Named"]


class Pack(SmallWorkspaceTest):
    def setUp(self):
        super().setUp()
        settings = self.folder / "rostrum.yaml"
        settings.write_text(settings.read_text() + "mail:\n  from: desk@desk.example\n  editors:\n    - ada@desk.example\n")
        self.write("Practices/stories/open-one.md", STORY.format(
            title="Told to everybody", name="Ada Open", practice=PRACTICES[0], told="", consent=CONSENT))
        self.write("Practices/stories/kept-one.md", STORY.format(
            title="Another", name="Nobody Named", practice=PRACTICES[0], told="Told in confidence.", consent="[]"))
        self.exported("html")
        self.write("Exports/build/other/private.html", "Told in confidence")

    def pack(self, workspace, name):
        target = self.folder.parent / name
        done = rostrum("pack", target, "--workspace", workspace, "--date", DATE)
        self.assertEqual(done.returncode, 0, done.stderr)
        return target, done.stderr

    def test_another_installation_takes_it_in_and_packs_the_same(self):
        pack, left_out = self.pack(self.folder, "pack")
        self.assertIn("left out: Practices/stories/kept-one.md", left_out)
        self.assertEqual(left_out.count("left out"), 1)
        content = files(pack)
        for secret in SECRETS:
            self.assertEqual([path for path, data in content.items() if secret.encode() in data], [], secret)
        self.assertIn("Exports/build/tiny/tiny.html", content)
        self.assertIn("Exports/site/publications/tiny/tiny.html", content)
        self.assertIn("Exports/site/data/catalogue.json", content)
        self.assertIn(b"Told to everybody", content[f"Exports/site/practices/{PRACTICES[0]}.html"])
        manifest = json.loads(content["manifest.json"])["files"]
        self.assertEqual([entry["path"] for entry in manifest],
                         sorted(path for path in content if path != "manifest.json" and not path.endswith(".built-by-rostrum")))
        for entry in manifest:
            data = content[entry["path"]]
            self.assertEqual((entry["bytes"], entry["sha256"]), (len(data), hashlib.sha256(data).hexdigest()), entry["path"])

        done = rostrum("check", "--workspace", pack, "--date", DATE)
        self.assertEqual(done.returncode, 0, done.stderr + done.stdout)
        again, nothing = self.pack(pack, "again")
        self.assertEqual(nothing, "")
        self.assertEqual(files(again), content)

        # It is worked in, and its site made anew in its place.
        process = subprocess.Popen([ROSTRUM, "serve", "--port", "0", "--date", DATE, "--workspace", str(again)],
                                   stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=environment())
        self.addCleanup(process.stdout.close)
        self.addCleanup(process.wait)
        self.addCleanup(process.terminate)
        server = process.stdout.readline().strip().rstrip("/")
        self.assertIn(b"Told to everybody", fetch(f"{server}/practices/{PRACTICES[0]}")[2])
        self.assertEqual(rostrum("site", "--workspace", again, "--date", DATE).returncode, 0)

    def test_nothing_is_overwritten(self):
        (self.folder.parent / "pack").mkdir()
        done = rostrum("pack", self.folder.parent / "pack", "--workspace", self.folder, "--date", DATE)
        self.assertEqual(done.returncode, 64, done.stderr)
        self.assertIn("nothing is overwritten", done.stderr)


if __name__ == "__main__":
    unittest.main()
