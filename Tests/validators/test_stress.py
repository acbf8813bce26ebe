"""An issue that asks a lot: many references, figures, tables and notes, three scripts, on A4 and on A5."""

import functools
import os
import re
import tempfile
import unittest
import zipfile
from pathlib import Path

import pdf
import stress
from test_epub import NEWEST, OLDER, messages
from test_jats import DTD_1_1, faults
from test_pages import assert_contents_are_right, is_alone

from support import DATE, VENV, Publication, output, rostrum, run

SIZE = stress.FULL if os.environ.get("STRESS") == "full" else stress.REDUCED


def on_each_paper(test):
    """Makes of `test(self, paper)` a test of the prints on A4 and on A5."""

    @functools.wraps(test)
    def tests(self):
        for paper in (self.a4, self.a5):
            with self.subTest(paper=paper.pdf.parent.parent.name):
                test(self, paper)

    return tests


class Stress(unittest.TestCase):
    """With `STRESS=full` in the size of a large issue, which takes minutes."""

    maxDiff = 4000

    @classmethod
    def setUpClass(cls):
        cls.folder = Path(cls.enterClassContext(tempfile.TemporaryDirectory()))
        stress.write(cls.folder / "workspace", SIZE)
        cls.a4 = cls.exported("a4", "--to", "html,pdf,epub,jats")
        cls.a5 = cls.exported("a5", "--to", "html,pdf", "--paper", "a5")

    @classmethod
    def exported(cls, name, *options):
        target = cls.folder / name
        done = rostrum("export", "stress", "--workspace", cls.folder / "workspace", "--date", DATE, "--output", target, *options)
        assert (done.returncode, done.stderr) == (0, ""), done.stderr
        return Publication("stress", *(target / "stress" / f"stress.{ending}" for ending in ("html", "pdf", "epub")))

    @on_each_paper
    def test_every_reference_is_printed(self, paper):
        text = "".join(output("pdftotext", paper.pdf, "-").split())
        articles = range(SIZE.articles)
        keys = [(n, k) for n in articles for k in range(SIZE.references * (n + 1) // SIZE.articles - SIZE.references * n // SIZE.articles)]
        self.assertEqual(len(keys), SIZE.references)
        self.assertEqual([(n, k) for n, k in keys if f"{n}.{k}" not in text], [])

    @on_each_paper
    def test_contents_show_the_page_on_which_each_target_stands(self, paper):
        assert_contents_are_right(self, paper, paper.pdf)

    @on_each_paper
    def test_no_ink_is_in_a_margin(self, paper):
        self.assertEqual(list(pdf.ink_outside(paper.pdf)), [])
        self.assertEqual(list(pdf.outside(paper.pdf)), [])

    @on_each_paper
    def test_pages_have_the_size_of_the_paper(self, paper):
        size = [595, 842] if paper is self.a4 else [420, 595]
        for page in pdf.pages(paper.pdf):
            self.assertEqual(sorted((round(page.width), round(page.height))), size, page.number)

    @on_each_paper
    def test_what_is_too_wide_stands_on_turned_pages(self, paper):
        pages = pdf.pages(paper.pdf)
        wide = [p for p in pages if sum(w.text == "Wide" for w in p.body) == 10]
        self.assertTrue(wide)
        self.assertEqual([p.number for p in wide if p.width < p.height], [])
        turned = [p.number for p in pdf.pages(self.a4.pdf) if p.width > p.height]
        self.assertEqual(turned, [p.number for p in pdf.pages(self.a4.pdf) if "Wide" in (w.text for w in p.body)])

    @on_each_paper
    def test_each_page_of_a_table_has_its_head(self, paper):
        tables = paper.tree().xpath("//table[thead//text() = 'Column 1']")
        rows = {" ".join(" ".join(c.text_content() for c in row).split()) for t in tables for row in t.xpath("tbody/tr")}
        found = {n: {" ".join(line) for line in lines} for n, lines in self.lines(paper)}
        pages = [n for n, lines in found.items() if lines & rows]
        self.assertGreater(len(pages), len(tables))
        self.assertEqual([n for n in pages if not any("Column" in line for line in found[n])], [])

    @on_each_paper
    def test_no_head_of_a_table_stands_alone_at_the_foot_of_a_page(self, paper):
        last = [(n, lines[-1]) for n, lines in self.lines(paper) if lines]
        self.assertEqual([n for n, line in last if set(line) & {"Column", "Wide", "Practices"}], [])

    def lines(self, paper):
        for page in pdf.pages(paper.pdf):
            yield page.number, [[w.text for w in line] for line in pdf.in_lines(page.body)]

    @on_each_paper
    def test_every_note_is_printed(self, paper):
        notes = paper.tree().xpath("//*[contains(concat(' ', @class, ' '), ' fn ')]")
        text = "".join(output("pdftotext", paper.pdf, "-").split()).replace("-", "").replace("\u2010", "")
        self.assertGreater(len(notes), SIZE.articles * 3)
        heads = ["".join(n.text_content().split())[:12] for n in notes if n.text_content().isascii()]
        self.assertEqual([h for h in heads if h.replace("-", "") not in text], [])

    @on_each_paper
    def test_no_heading_stands_alone_at_the_foot_of_a_page(self, paper):
        pages = pdf.pages(paper.pdf)
        self.assertEqual([b for b in pdf.bookmarks(paper.pdf) if is_alone(b, pages[b.page - 1])], [])

    @on_each_paper
    def test_the_checkers_of_pdf_find_no_error(self, paper):
        for command in (["qpdf", "--check"], [VENV / "outloud", "--no-info"]):
            done = run(*command, paper.pdf)
            self.assertEqual(done.returncode, 0, done.stdout[-3000:] + done.stderr)
        self.assertLess(run(VENV / "pdfua", "check", paper.pdf).returncode, 3)

    def test_the_e_book_has_no_fault(self):
        for checker in (NEWEST, OLDER):
            self.assertEqual(messages(checker, self.a4.epub), [])

    def test_each_article_follows_the_dtd(self):
        articles = sorted((self.a4.pdf.parent / "jats").glob("*.xml"))
        self.assertEqual(len(articles), SIZE.articles + 2, "its articles and two practices")
        for path in articles:
            text = path.read_text().replace('dtd-version="1.3"', 'dtd-version="1.1"')
            self.assertEqual(faults(text, DTD_1_1), "", path.name)


if __name__ == "__main__":
    unittest.main()
