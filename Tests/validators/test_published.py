"""Stories, answers and thanks as readers meet them, and what is left of them when they are taken back."""

import datetime
import re
import subprocess
import tempfile
import unittest
from pathlib import Path

import feedparser
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright
from test_browser import DESK, NARROWEST, WCAG, sentence
from test_discussion import Person, Site

from support import chromium, nu_errors, output, rostrum, run

PHONE = {"width": 360, "height": 800}
PRACTICE = "penny-wirton-schools"
STORY = {"title": "Zebracanary evenings", "context": "Lindenport zebracanary", "what": "We taught zebracanary.",
         "with_whom": "With twelve pupils.", "changed": "Five found work, zebracanary.",
         "quote": "A zebracanary sentence.", "country": "IT", "when": "2026-05"}
EVERYWHERE = ["publish-story-web-1", "publish-story-print-1", "publish-story-ebook-1", "show-name-1"]


class SiteOfToday(Site):
    """What is agreed to now holds from today on."""

    date = datetime.datetime.now(datetime.timezone.utc).date().isoformat()


class Voices:
    """A site with what was sent to it, decided at the command line."""

    def __init__(self, folder):
        self.site = SiteOfToday(folder)

    def feedback(self, *words):
        done = rostrum("feedback", *words, "--workspace", self.site.folder)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def send(self, kind, agree, **fields):
        """The digits of the number and the private link."""
        form = f"/feedback/{kind}?practice={PRACTICE}"
        status, link, page = Person(self.site).send(form, f"/feedback/{kind}", practice=PRACTICE, agree=agree, **fields)
        assert status == 200, page
        return re.search(r"\d{3}-\d{3}-\d{3}", page).group().replace("-", ""), link

    def story(self, **more):
        number, link = self.send("story", EVERYWHERE, your_name="Ada Lindenport", **(STORY | more))
        self.feedback("accept", number, "--revision", "1")
        self.feedback("publish", number, "--revision", "2")
        return number, link

    def files(self):
        """The files of the workspace that hold a word of the story."""
        found = []
        for path in Path(self.site.folder).rglob("*"):
            if path.is_file() and (b"zebracanary" in path.read_bytes().lower() or "zebracanary" in path.name):
                found.append(path.relative_to(self.site.folder).as_posix())
        return sorted(found)


class Pages(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.voices = Voices(cls.enterClassContext(tempfile.TemporaryDirectory()))
        cls.site = cls.voices.site
        cls.addClassCleanup(cls.site.stop)
        cls.voices.story()
        for agree, reply in ((["publish-words-web-1", "show-name-1"], "We changed it."), ([], "Thank you.")):
            number, _ = cls.voices.send("proposal", agree, change="Say it shorter.\n\nPlease.", reason="It is long.",
                                        your_name="Berta Lindenport")
            cls.voices.feedback("accept", number, "--revision", "1", "--reply", reply, "--public")
        cls.site.stop()
        cls.site.start()
        cls.pages = [f"/practices/{PRACTICE}", f"/it/practices/{PRACTICE}", "/practices?q=zebracanary",
                     "/feedback/answers", "/it/feedback/answers", "/feedback", f"/feedback?practice={PRACTICE}"]
        playwright = cls.enterClassContext(sync_playwright())
        cls.browser = playwright.chromium.launch(**chromium())
        cls.addClassCleanup(cls.browser.close)

    def test_axe_finds_no_violation_and_nothing_scrolls_sideways(self):
        for viewport, scheme in ((DESK, "light"), (PHONE, "dark"), (NARROWEST, "light")):
            context = self.browser.new_context(viewport=viewport, color_scheme=scheme, bypass_csp=True)
            self.addCleanup(context.close)
            page = context.new_page()
            for path in self.pages:
                with self.subTest(path=path, scheme=scheme):
                    page.goto(self.site.base + path)
                    results = Axe().run(page, options={"runOnly": WCAG, "resultTypes": ["violations"]})
                    self.assertEqual([sentence(v) for v in results.response["violations"]], [])
                    self.assertLessEqual(page.evaluate("document.scrollingElement.scrollWidth"), viewport["width"])

    def test_the_nu_checker_finds_no_error(self):
        self.assertEqual(nu_errors(Person(self.site).open(path)[2] for path in self.pages), "")

    def test_the_feed_of_answers_is_one(self):
        feed = feedparser.parse(Person(self.site).open("/feedback/answers.atom")[2])
        self.assertFalse(feed.bozo)
        self.assertEqual(len(feed.entries), 2)
        self.assertEqual(len({entry.id for entry in feed.entries}), 2)
        self.assertEqual(sorted("content" in entry for entry in feed.entries), [False, True])

    def test_the_sheet_prints_the_story_where_print_was_agreed_to(self):
        with tempfile.TemporaryDirectory() as folder:
            done = rostrum("export", PRACTICE, "--to", "pdf", "--workspace", self.site.folder, "--date", self.site.date,
                           "--output", folder)
            self.assertEqual(done.returncode, 0, done.stderr)
            pdf, = Path(folder).rglob("*.pdf")
            text = output("pdftotext", pdf, "-")
        self.assertIn("Zebracanary evenings", text)
        self.assertIn("Ada Lindenport · Italy · May 2026", text.replace("\n", " "))


class TakenBack(unittest.TestCase):
    """After it no byte of a story is left in the workspace: pages, index, downloads, records."""

    def setUp(self):
        self.folder = Path(self.enterContext(tempfile.TemporaryDirectory()))
        self.voices = Voices(self.folder / "site")
        self.addCleanup(self.voices.site.stop)

    def visit(self):
        person = Person(self.voices.site)
        for path in ("/practices?q=zebracanary", "/data/catalogue.json"):
            person.open(path)
        return person.open(f"/practices/{PRACTICE}")[2]

    def test_erasing_by_the_private_link_leaves_no_byte(self):
        """(S26, S27)"""
        _, link = self.voices.story()
        self.voices.site.stop()
        self.voices.site.start()
        self.assertIn("Zebracanary", self.visit())
        self.assertNotEqual(self.voices.files(), [])
        self.assertEqual(Person(self.voices.site).send(link + "/erase", link + "/erase")[0], 200)
        self.assertEqual(self.voices.files(), [])
        self.assertNotIn("Zebracanary", self.visit())
        self.assertEqual(self.voices.files(), [])

    def test_a_backup_that_is_restored_brings_nothing_back(self):
        """(S28)"""
        number, _ = self.voices.story()
        self.voices.site.stop()
        file = self.voices.site.folder / "Practices/stories/zebracanary-evenings.md"
        file.write_text(file.read_text() + "\nEdited by hand.\n")
        backup = self.folder / "backup.sqlite"
        self.voices.feedback("backup", backup)
        self.assertIn("it had been edited since", self.voices.feedback("erase", number))
        self.assertEqual(self.voices.files(), [])
        self.voices.feedback("restore", backup)
        # The records that were there lie beside the new ones; of them, too, it was erased.
        self.assertEqual(self.voices.files(), [])
        done = subprocess.run(["grep", "-rli", "zebracanary", self.voices.site.folder], capture_output=True)
        self.assertEqual(done.stdout, b"")


if __name__ == "__main__":
    unittest.main()
