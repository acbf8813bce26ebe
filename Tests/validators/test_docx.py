"""Files for word processors: what another reader finds in them is what the HTML has."""

import re
import tempfile
import unittest
import zipfile
from pathlib import Path

import docx
import lxml.etree
from small import SmallWorkspaceTest

from support import DATE, ROOT, publications, rostrum

SPACE = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


class Word(unittest.TestCase):
    """The guide and the report, which have everything but articles, and the issue, which has those."""

    @classmethod
    def setUpClass(cls):
        cls.folder = Path(cls.enterClassContext(tempfile.TemporaryDirectory()))
        cls.ids = ["practical-guide", "catalogue-synthesis", "inclusive-learning-1"]
        done = rostrum("export", *cls.ids, "--workspace", ROOT, "--date", DATE, "--to", "docx", "--output", cls.folder)
        assert done.returncode == 0, done.stderr

    def each(self):
        html = {publication.id: publication.tree() for publication in publications()}
        for name in self.ids:
            with self.subTest(publication=name):
                yield html[name], self.folder / name / f"{name}.docx"

    def test_the_headings_are_those_of_the_page(self):
        for html, path in self.each():
            expected = [
                (int(h.tag[1]) - 1, words(h.text_content()))
                for h in html.xpath("//main//*[self::h2 or self::h3 or self::h4 or self::h5]")
                if not h.xpath("ancestor::nav") and "abstract" not in h.getparent().get("class", "")]
            found = [
                (int(p.style.name.split()[1]), words(p.text))
                for p in docx.Document(path).paragraphs if p.style.name.startswith("Heading")]
            self.assertEqual(found, expected)

    def test_the_tables_have_the_rows_and_cells_of_the_page(self):
        for html, path in self.each():
            expected = [shape(t.xpath("./*/tr")) for t in html.xpath("//main//table")]
            found = [shape(t.iter(f"{SPACE}tr")) for t in
                     (table._tbl for table in docx.Document(path).tables)]
            self.assertEqual(found, expected)

    def test_every_drawing_is_a_picture_with_its_words(self):
        for html, path in self.each():
            document = docx.Document(path)
            self.assertEqual(len(document.inline_shapes), len(html.xpath("//main//figure//*[local-name()='svg']")))
            for shape_ in document.inline_shapes:
                self.assertTrue(shape_._inline.docPr.get("descr"))

    def test_the_language_and_the_title_are_stated(self):
        for html, path in self.each():
            document = docx.Document(path)
            self.assertEqual(document.core_properties.language or "en", "en")
            self.assertEqual(document.core_properties.title, html.xpath("string(//h1)"))

    def test_links_lead_to_what_is_there(self):
        for _, path in self.each():
            with zipfile.ZipFile(path) as archive:
                body = lxml.etree.fromstring(archive.read("word/document.xml"))
            marks = {b.get(f"{SPACE}name") for b in body.iter(f"{SPACE}bookmarkStart")}
            anchors = {h.get(f"{SPACE}anchor") for h in body.iter(f"{SPACE}hyperlink")} - {None}
            self.assertTrue(anchors)
            self.assertEqual(anchors - marks, set())

    def test_notes_are_notes(self):
        path = self.folder / "inclusive-learning-1" / "inclusive-learning-1.docx"
        notes = next(p for p in publications() if p.id == "inclusive-learning-1").tree().xpath(
            "//main//span[@class='fn']")
        with zipfile.ZipFile(path) as archive:
            body = lxml.etree.fromstring(archive.read("word/document.xml"))
        self.assertEqual(len(list(body.iter(f"{SPACE}footnoteReference"))), len(notes))


class OnePart(SmallWorkspaceTest):
    def test_one_practice(self):
        path = self.only("liberi-nantes-rome", "--to", "docx")
        headings = [p.text for p in docx.Document(path).paragraphs if p.style.name == "Heading 2"]
        self.assertIn("What the sources state", headings)

    def test_one_chapter(self):
        done = rostrum("export", "advocacy-toolkit", "--chapter", "two-rules", "--to", "docx", "--workspace", ROOT,
                       "--date", DATE, "--output", self.build)
        self.assertEqual(done.returncode, 0, done.stderr)
        document = docx.Document(self.build / "advocacy-toolkit-two-rules" / "advocacy-toolkit-two-rules.docx")
        self.assertEqual(document.paragraphs[0].text, "Two rules")

    def test_the_same_input_gives_the_same_bytes(self):
        first = self.only("tiny", "--to", "docx").read_bytes()
        self.assertTrue(first == self.only("tiny", "--to", "docx").read_bytes())

    def test_without_pandoc_the_command_that_installs_it_is_named(self):
        done = self.export("tiny", "--to", "docx", env={"ROSTRUM_TOOLS": "", "PATH": "/nowhere"})
        self.assertEqual(done.returncode, 1)
        self.assertIn("pip install pypandoc_binary", done.stderr)
        doctor = rostrum("doctor", "--workspace", self.folder, env={"ROSTRUM_TOOLS": "", "PATH": "/nowhere"})
        self.assertIn("pandoc: missing: pip install pypandoc_binary", doctor.stdout)

    def only(self, name, *options):
        done = self.export(name, *options)
        self.assertEqual(done.returncode, 0, done.stderr)
        return self.build / name / f"{name}.docx"


def words(text):
    return re.sub(r"\s+", " ", text).strip()


def shape(rows):
    """How many cells each row has."""
    return [len([c for c in row if c.tag in {"th", "td", f"{SPACE}tc"}]) for row in rows]


if __name__ == "__main__":
    unittest.main()
