"""A small workspace in a temporary folder: two shipped practices, their organisations, one toolkit."""

import shutil
import tempfile
import unittest
from pathlib import Path

import yaml

from support import DATE, ROOT, files, rostrum

PRACTICES = ["liberi-nantes-rome", "multaka-berlin"]
PUBLICATION = """\
kind: toolkit
id: tiny
year: 2026
title: {en: A tiny toolkit}
languages: [en]
sections:
  - {id: practices, kind: practices, title: {en: Practices}, by: [country]}
  - {id: index, kind: index, title: {en: Index}, by: [country]}
  - {id: feedback, kind: feedback, title: {en: Feedback}}
outputs: [html, pdf]
"""


class SmallWorkspaceTest(unittest.TestCase):
    """Each test has a small workspace of its own in `self.folder`."""

    maxDiff = 4000

    def setUp(self):
        self.folder = Path(self.enterContext(tempfile.TemporaryDirectory())) / "workspace"
        self.practice = self.folder / "Practices" / f"{PRACTICES[0]}.md"
        self.build = self.folder / "Exports" / "build"
        shutil.copytree(ROOT / "Practices" / "vocabularies", self.folder / "Practices" / "vocabularies")
        shutil.copytree(ROOT / "Campaigns" / "kinds", self.folder / "Campaigns" / "kinds")
        shutil.copy(ROOT / "rostrum.yaml", self.folder)
        (self.folder / "Practices" / "organisations").mkdir()
        for name in PRACTICES:
            self.copy(f"Practices/{name}.md")
            front = yaml.safe_load((self.folder / f"Practices/{name}.md").read_text().split("---\n")[1])
            for organisation in front["organisations"]:
                self.copy(f"Practices/organisations/{organisation}.yaml")
        self.write("Exports/tiny/publication.yaml", PUBLICATION)

    def copy(self, path):
        shutil.copy(ROOT / path, self.folder / path)

    def write(self, path, content):
        path = self.folder / path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())

    def check(self, *arguments, **options):
        return rostrum("check", "--workspace", self.folder, "--date", DATE, *arguments, **options)

    def export(self, *arguments, **options):
        return rostrum("export", "--workspace", self.folder, "--date", DATE, *arguments, **options)

    def exported(self, *formats):
        """Exports, and what then lies below `Exports/build`."""
        done = self.export("--to", ",".join(formats))
        self.assertEqual(done.returncode, 0, done.stderr)
        return files(self.build)
