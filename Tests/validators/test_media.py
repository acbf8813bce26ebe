"""Recordings of a practice: the printed code leads to the address, and books play what has a transcript."""

import io
import unittest
import zipfile

import lxml.etree
import zxingcpp
from PIL import Image
from small import SmallWorkspaceTest
from test_epub import NEWEST, OLDER, messages

from support import run

LONG = "https://example.org/" + "a-longer-address/" * 11 + "end"
MEDIA = f"""\
media:
  - {{kind: video, title: A match, language: it, url: "https://example.org/match.mp4", transcript: "https://example.org/match", captions: "https://example.org/match.vtt"}}
  - {{kind: audio, title: A song, language: de, url: "https://example.org/song.mp3?x=ü&y=1"}}
  - {{kind: slides, title: How we began, url: "{LONG}"}}
---
"""
URLS = ["https://example.org/match.mp4", "https://example.org/song.mp3?x=ü&y=1", LONG]


class Media(SmallWorkspaceTest):
    def setUp(self):
        super().setUp()
        _, front, body = self.practice.read_text().split("---\n", 2)
        self.practice.write_text(f"---\n{front}{MEDIA}{body}")

    def test_each_printed_code_leads_to_its_address(self):
        self.exported("html", "pdf")
        for colour in ([], ["-gray"]):
            done = run("pdftoppm", "-r", "150", *colour, "-png", self.build / "tiny" / "tiny.pdf", self.folder / "page")
            self.assertEqual(done.returncode, 0, done.stderr)
            found = []
            for page in sorted(self.folder.glob("page*.png")):
                codes = zxingcpp.read_barcodes(Image.open(page))
                found += [c.text for c in sorted(codes, key=lambda c: c.position.top_left.y)]
                page.unlink()
            self.assertEqual(found, URLS)

    def test_the_address_and_the_lack_of_a_transcript_are_printed(self):
        self.exported("html", "pdf")
        text = run("pdftotext", "-layout", self.build / "tiny" / "tiny.pdf", "-").stdout
        for words in ("example.org/match.mp4", "video · Italian", "no transcript", "example.org/song.mp3"):
            self.assertIn(words, text)

    def test_the_book_plays_what_has_a_transcript_and_nothing_else(self):
        self.exported("pdf", "epub")
        book = self.build / "tiny" / "tiny.epub"
        self.assertEqual(messages(NEWEST, book), [])
        self.assertEqual(messages(OLDER, book), [])
        with zipfile.ZipFile(book) as archive:
            trees = [lxml.etree.parse(io.BytesIO(archive.read(name)))
                     for name in archive.namelist() if name.endswith(".xhtml")]
            package = archive.read("EPUB/package.opf").decode()
        sources = [s.get("src") for tree in trees for s in tree.iter("{http://www.w3.org/1999/xhtml}source")]
        self.assertEqual(sources, URLS[:1])
        for words in ("remote-resources", "auditory", ">transcript<", ">unknown<"):
            self.assertIn(words, package)

    def test_the_check_hints_at_what_is_missing(self):
        done = self.check()
        self.assertEqual(done.returncode, 0, done.stdout)
        hints = [line for line in done.stdout.splitlines() if "P-MEDIA" in line]
        self.assertEqual(len(hints), 1)
        self.assertIn("'A song' has no transcript", hints[0])


if __name__ == "__main__":
    unittest.main()
