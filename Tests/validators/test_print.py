"""Prints for a printing house and for an office printer, and what is said of a PDF's standards."""

import base64
import io
import json
import re
import unittest

import lxml.html
import numpy
import pdf
import pikepdf
import pymupdf
from fontTools.ttLib import TTFont
from pdf import MILLIMETRE
from small import PUBLICATION, SmallWorkspaceTest

PDFUA, PDFA = "{http://www.aiim.org/pdfua/ns/id/}", "{http://www.aiim.org/pdfa/ns/id/}"


class PrintTest(SmallWorkspaceTest):
    def printed(self, *options, ending="pdf"):
        done = self.export("tiny", "--to", ending, *options)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        return self.build / "tiny" / f"tiny.{ending}"

    def test_black_ink_is_without_any_colour(self):
        coloured, black = self.coloured(self.printed()), self.coloured(self.printed("--ink", "black"))
        self.assertGreater(len(coloured), 1)
        self.assertEqual(black, [])

    def coloured(self, path):
        """The pages that are not grey all over."""
        images = (image.astype(int) for image in pdf.images(path, 40))
        return [n for n, image in enumerate(images, 1) if numpy.ptp(image, axis=2).max() > 0]

    def test_small_text_in_black_ink_is_black(self):
        file = self.printed("--ink", "black")
        self.assertEqual(colours_of_text(file) - {0x000000, 0xFFFFFF}, set())

    def test_the_boxes_of_a_page_say_where_it_is_trimmed_and_how_far_it_bleeds(self):
        for marks, edge in ((["--marks"], 10), ([], 3)):
            with pikepdf.open(self.printed("--bleed", "3mm", *marks)) as file:
                for page in file.pages:
                    trim, bleed, media = (
                        [float(side) / MILLIMETRE for side in page[name]] for name in ("/TrimBox", "/BleedBox", "/MediaBox"))
                    self.assert_near([trim[2] - trim[0], trim[3] - trim[1]], [210, 297])
                    self.assert_near([t - b for t, b in zip(trim, bleed)], [3, 3, -3, -3])
                    self.assert_near([t - m for t, m in zip(trim, media)], [edge, edge, -edge, -edge])

    def assert_near(self, found, expected):
        for one, other in zip(found, expected, strict=True):
            self.assertAlmostEqual(one, other, delta=0.05)

    def test_the_cover_runs_into_the_bleed_and_the_marks_stand_beyond_it(self):
        resolution = 127  # five dots a millimetre
        cover, second, *_ = pdf.images(self.printed("--bleed", "3mm", "--marks"), resolution, "-gray", "-l", "2")
        height, width = cover.shape
        middle = 40  # beside the marks at the middle of each side
        for y, x in ((height // 4, None), (None, width // 4)):
            line = cover[y] if x is None else cover[:, x]
            tinted = numpy.flatnonzero(line < 255)
            self.assertAlmostEqual(tinted[0] / 5, 7, delta=0.5)
            self.assertAlmostEqual((len(line) - tinted[-1]) / 5, 7, delta=0.5)
        corner = second[: 7 * 5, : 12 * 5]
        self.assertTrue((corner < 128).any(), "no mark where to cut")
        self.assertFalse((second[7 * 5 + 2 : 20 * 5, 7 * 5 + 2 : width // 2 - middle] < 128).any(), "a mark is in the bleed")

    def test_a_pdf_is_built_as_an_archive_that_can_be_read_aloud(self):
        file = self.printed()
        with pikepdf.open(file) as opened:
            with opened.open_metadata() as metadata:
                self.assertEqual((metadata[PDFA + "part"], metadata[PDFA + "conformance"]), ("3", "A"))
                self.assertEqual(metadata[PDFUA + "part"], "1")
            xml = opened.Root.Metadata.read_bytes().decode()
            self.assertEqual(xml.count("<rdf:RDF"), 1)
            self.assertIn("PDF/UA identification schema", xml)
            self.assertEqual(opened.Root.OutputIntents[0].S, "/GTS_PDFA1")
            self.assertEqual(opened.Root.ViewerPreferences.Direction, "/L2R")
        manifest = json.loads((file.parent / "manifest.json").read_text())
        self.assertEqual([f["builtAs"] for f in manifest["files"]], ["PDF/A-3a, PDF/UA-1"])
        self.assertNotRegex(json.dumps(manifest), r"(?i)conform|complian")

    def test_pages_from_right_to_left_are_turned_so(self):
        self.write("Exports/tiny/publication.yaml", PUBLICATION.replace("[en]", "[ar]").replace("{en: ", "{ar: "))
        with pikepdf.open(self.printed()) as file:
            self.assertEqual(file.Root.ViewerPreferences.Direction, "/R2L")
            self.assertTrue(file.Root.ViewerPreferences.DisplayDocTitle)
            self.assertEqual(str(file.Root.Lang), "ar")

    def test_embedded_fonts_have_every_letter_of_the_page_and_little_more(self):
        file = self.printed("--embed-fonts", ending="html")
        text = lxml.html.fromstring(file.read_bytes()).find("body").text_content()
        letters = {ord(c) for c in text if c.isalpha()}
        faces = re.findall(r'font-family: "([^"]+)"; font-weight: (\d+); font-style: (\w+); src: url\(data:font/woff2;base64,([^)]+)\)', file.read_text())
        names = [face[:3] for face in faces]
        self.assertEqual(len(set(names)), len(names))
        self.assertIn(("Noto Serif", "400", "normal"), names)
        self.assertIn(("Noto Sans", "700", "normal"), names)
        for family, weight, style, data in faces:
            font = TTFont(io.BytesIO(base64.b64decode(data)))
            self.assertEqual(font.flavor, "woff2")
            if family in ("Noto Serif", "Noto Sans"):
                self.assertEqual(letters - set(font.getBestCmap()), set(), f"{family} {weight} {style}")
            self.assertLess(len(data), 120_000)

    def test_missing_programs_for_fonts_are_named_with_their_command(self):
        done = self.export("tiny", "--to", "html", "--embed-fonts", env={"ROSTRUM_TOOLS": "", "PATH": "/nowhere"})
        self.assertEqual(done.returncode, 1)
        self.assertIn("no html: fonts cannot be embedded without pyftsubset; run 'pip install", done.stderr)

    def test_what_cannot_be_printed_is_refused(self):
        for options, words in (
            (["--paper", "a3"], "a4"), (["--ink", "blue"], "black"), (["--bleed", "wide"], "bleed"),
            (["--bleed", "30mm"], "0 to 20 mm"),
        ):
            done = self.export("tiny", *options)
            self.assertEqual(done.returncode, 64, options)
            self.assertIn(words, done.stderr)


def colours_of_text(path):
    """The colours of all words, as numbers."""
    with pymupdf.open(path) as file:
        return {
            span["color"]
            for page in file for block in page.get_text("dict")["blocks"]
            for line in block.get("lines", ()) for span in line["spans"] if span["text"].strip()
        }


if __name__ == "__main__":
    unittest.main()
