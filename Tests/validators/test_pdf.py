"""The PDFs, as programs for print and screen readers see them."""

import re
import unittest

import pdf
import pikepdf
from support import VENV, for_each_publication, output, run


class PDF(unittest.TestCase):
    maxDiff = 4000

    @for_each_publication
    def test_title_size_tags_and_language_are_those_of_the_document(self, publication):
        facts = pdf.facts(publication.pdf)
        tree = publication.tree()
        self.assertEqual(facts["Title"], tree.findtext(".//title"))
        self.assertEqual(facts["Tagged"], "yes")
        with pikepdf.open(publication.pdf) as file:
            self.assertEqual(str(file.Root.Lang), tree.get("lang"))
            self.assertTrue(file.Root.ViewerPreferences.DisplayDocTitle)

    @for_each_publication
    def test_every_page_is_a4(self, publication):
        for page in pdf.pages(publication.pdf):
            size = sorted((round(page.width), round(page.height)))
            self.assertEqual(size, [595, 842], f"page {page.number}")

    @for_each_publication
    def test_qpdf_finds_nothing_wrong(self, publication):
        done = run("qpdf", "--check", publication.pdf)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)

    @for_each_publication
    def test_outloud_finds_no_error_of_accessibility(self, publication):
        done = run(VENV / "outloud", "--no-info", publication.pdf)
        errors = [line for line in done.stdout.splitlines() if "error" in line.lower()]
        self.assertEqual(done.returncode, 0, "\n".join(errors) + done.stderr)

    @for_each_publication
    def test_pdfua_finds_no_error(self, publication):
        done = run(VENV / "pdfua", "check", publication.pdf)
        self.assertLess(done.returncode, 3, done.stdout + done.stderr)

    @for_each_publication
    def test_every_font_is_embedded_as_a_subset_with_its_characters(self, publication):
        fonts = output("pdffonts", publication.pdf).splitlines()[2:]
        self.assertTrue(fonts)
        for font in fonts:
            self.assertEqual(font.split()[-5:-2], ["yes", "yes", "yes"], font)

    @for_each_publication
    def test_every_character_has_a_glyph(self, publication):
        for page in pdf.pages(publication.pdf):
            lost = [w.text for w in page.words if re.search("[\ufffd\ue000-\uf8ff]", w.text)]
            self.assertEqual(lost, [], f"page {page.number}")
        for font in output("pdffonts", publication.pdf).splitlines()[2:]:
            # WeasyPrint gives another encoding to a font that lacks a glyph.
            self.assertIn(" Identity-H ", font)
        shown, missing = glyphs(publication.pdf)
        self.assertGreater(shown, 1000)
        self.assertEqual(missing, 0, "glyphs are .notdef")


def glyphs(path):
    """How many glyphs are shown, and how many of them are .notdef (number 0 of a font)."""
    shown = missing = 0
    with pikepdf.open(path) as file:
        streams = [page.Contents for page in file.pages]
        streams += [o for o in file.objects if isinstance(o, pikepdf.Stream) and o.get("/Subtype") == "/Form"]
        for stream in streams:
            parts = stream if isinstance(stream, pikepdf.Array) else [stream]
            text = b"".join(part.read_bytes() for part in parts)
            for string in re.findall(rb"<([0-9A-Fa-f]{4,})>", text):
                codes = re.findall(b"....", string)
                shown += len(codes)
                missing += codes.count(b"0000")
    return shown, missing


if __name__ == "__main__":
    unittest.main()
