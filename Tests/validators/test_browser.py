"""The HTML files in a browser: on a phone and on a desk, by keyboard, without JavaScript."""

import dataclasses
import tempfile
import unittest
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright
from test_pages import assert_contents_are_right

from support import DATE, ROOT, chromium, for_each_publication, publications, rostrum

WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
PHONE, DESK = {"width": 390, "height": 844}, {"width": 1280, "height": 900}
NARROWEST = {"width": 320, "height": 256}
"""A window of 1280 by 1024 at 400 % (WCAG 2.2, 1.4.10)."""


class Browser(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        playwright = cls.enterClassContext(sync_playwright())
        cls.browser = playwright.chromium.launch(**chromium())
        cls.addClassCleanup(cls.browser.close)

    def open(self, publication, viewport=DESK, **options):
        context = self.browser.new_context(viewport=viewport, **options)
        self.addCleanup(context.close)
        page = context.new_page()
        page.goto(publication.html.as_uri())
        return page

    @for_each_publication
    def test_the_page_never_scrolls_sideways(self, publication):
        page = self.open(publication)
        for viewport in (NARROWEST, PHONE, DESK):
            page.set_viewport_size(viewport)
            width = page.evaluate("document.scrollingElement.scrollWidth")
            self.assertLessEqual(width, viewport["width"], f"at {viewport['width']} px")

    @for_each_publication
    def test_axe_finds_no_violation_on_a_desk_in_light_colours(self, publication):
        self.assert_accessible(self.open(publication, color_scheme="light"))

    @for_each_publication
    def test_axe_finds_no_violation_on_a_phone_in_dark_colours(self, publication):
        self.assert_accessible(self.open(publication, PHONE, color_scheme="dark"))

    def assert_accessible(self, page):
        results = Axe().run(page, options={"runOnly": WCAG, "resultTypes": ["violations"]})
        self.assertGreater(len(results.response["passes"]), 10)
        violations = results.response["violations"]
        if violations:
            self.fail("\n".join(map(sentence, violations)))

    @for_each_publication
    def test_the_first_tab_reaches_the_skip_link_and_it_skips(self, publication):
        page = self.open(publication)
        page.keyboard.press("Tab")
        link = page.locator(":focus")
        self.assertEqual(link.get_attribute("class"), "skip")
        self.assertTrue(link.is_visible())
        target = link.get_attribute("href")
        page.keyboard.press("Enter")
        self.assertTrue(page.url.endswith(target))
        page.keyboard.press("Tab")
        inside = page.evaluate(f"document.querySelector('{target}').contains(document.activeElement)")
        self.assertTrue(inside, "the next Tab is not in the content")

    @for_each_publication
    def test_the_contents_lead_on_without_javascript(self, publication):
        page = self.open(publication, java_script_enabled=False)
        for link in page.locator("nav.contents li a").all()[:3]:
            target = link.get_attribute("href")
            link.click()
            self.assertTrue(page.url.endswith(target))
            top = page.locator(target).bounding_box()["y"]
            self.assertTrue(0 <= top < DESK["height"] / 2, f"{target} is at {top}")

    def test_the_contents_of_a_pdf_by_chromium_show_its_pages(self):
        smallest = min(publications(), key=lambda p: p.html.stat().st_size)
        with tempfile.TemporaryDirectory() as folder:
            done = rostrum(
                "export", smallest.id, "--to", "pdf", "--engine", "chromium", "--date", DATE,
                "--workspace", ROOT, "--output", folder)
            self.assertEqual(done.returncode, 0, done.stderr)
            file = Path(folder) / smallest.id / smallest.pdf.name
            assert_contents_are_right(self, dataclasses.replace(smallest, pdf=file), file)


def sentence(violation):
    """A rule, how often it is broken, and the first places."""
    nodes = violation["nodes"]
    places = "; ".join(" ".join(map(str, node["target"])) for node in nodes[:3])
    return f"{violation['id']}: {violation['help']} ({len(nodes)}): {places}: {nodes[0]['failureSummary']}"


if __name__ == "__main__":
    unittest.main()
