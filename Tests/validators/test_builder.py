"""The plan builder as an advocate meets it: from the first click to a plan that is taken home."""

import contextlib
import io
import re
import shutil
import subprocess
import tempfile
import unittest
import urllib.request
from pathlib import Path

import pikepdf
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright
from test_browser import DESK, WCAG, sentence

from support import DATE, ROOT, ROSTRUM, chromium, environment

PHONE = {"width": 360, "height": 740}


@contextlib.contextmanager
def served_copy():
    """The address of the site over a copy of this workspace, and the folder of its plans."""
    with tempfile.TemporaryDirectory() as folder:
        for name in ("rostrum.yaml", "Practices", "Campaigns"):
            source = Path(ROOT) / name
            (shutil.copytree if source.is_dir() else shutil.copy)(source, Path(folder) / name)
        process = subprocess.Popen(
            [ROSTRUM, "serve", "--port", "0", "--date", DATE, "--workspace", folder],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=environment())
        try:
            yield process.stdout.readline().strip().rstrip("/"), Path(folder) / "Campaigns"
        finally:
            process.terminate()
            process.wait(timeout=20)
            process.stdout.close()


class Builder(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.base, cls.plans = cls.enterClassContext(served_copy())
        playwright = cls.enterClassContext(sync_playwright())
        cls.browser = playwright.chromium.launch(**chromium())
        cls.addClassCleanup(cls.browser.close)

    def open(self, path, viewport=DESK, **options):
        context = self.browser.new_context(viewport=viewport, accept_downloads=True, **options)
        self.addCleanup(context.close)
        page = context.new_page()
        page.errors = []
        page.on("console", lambda message: page.errors.append(message.text) if message.type == "error" else None)
        page.goto(self.base + path)
        return page

    def test_a_plan_is_taken_home_as_a_pdf(self):
        with urllib.request.urlopen(f"{self.base}/drafts/open-enrolment.pdf", timeout=300) as answer:
            self.assertEqual(answer.headers["Content-Type"], "application/pdf")
            with pikepdf.open(io.BytesIO(answer.read())) as file:
                self.assertGreater(len(file.pages), 5)

    def journey(self, page, title):
        """From the list of plans to a downloaded plan; the id of the plan."""
        page.get_by_role("link", name="Build a plan").click()
        page.get_by_label("What the plan is called").fill(title)
        page.get_by_role("radio", name=re.compile("^Advocacy campaign")).check()
        page.get_by_label("First day").fill("2027-01-11")
        page.get_by_role("button", name="Begin the plan").click()
        page.get_by_label("The problem in one sentence").fill("Adults are turned away.")
        page.get_by_label("Or add somebody, by name").fill("Learners without papers")
        page.get_by_label("Cause", exact=True).fill("The form asks for a number.")
        page.get_by_role("button", name="Save and go on").click()
        page.get_by_label("The goal in one sentence").fill("Every adult can learn.")
        page.get_by_role("button", name="Save and go on").click()
        page.get_by_label("The objective in one sentence").fill("The director opens the list by 30 April 2027.")
        page.get_by_label("Or add who decides, by name or post").fill("Director of the centre")
        page.get_by_label("By", exact=True).fill("2027-04-30")
        page.get_by_role("button", name="Save and go on").click()
        page.get_by_label("Find a practice that carries a claim").fill("law clinic")
        page.get_by_role("search").get_by_role("button", name="Search").last.click()
        page.locator("details.practice > summary").first.click()
        page.get_by_label("For which claim").first.select_option("o1")
        page.get_by_role("button", name="Add as evidence").first.click()
        self.assertIn("claim.o1", page.url)
        page.goto(re.sub(r"/evidence.*", "/activities", page.url))
        page.get_by_label("What is done").fill("Meet the director")
        page.get_by_label("Begins").fill("2027-02-01")
        page.get_by_label("Duration").fill("1d")
        page.get_by_role("button", name="Save", exact=True).last.click()
        self.assertEqual(page.locator("figure svg").count() > 0, True, "no picture")
        page.locator(".breadcrumb a").click()
        key = page.url.rsplit("/", 1)[1]
        for label, ending in (("Markdown (.md)", "md"), ("Calendar (.ics)", "ics")):
            with page.expect_download() as download:
                page.get_by_role("link", name=label).click()
            text = Path(download.value.path()).read_text()
            self.assertIn("Meet the director", text, ending)
            self.assertEqual(download.value.suggested_filename, f"{key}.{ending}")
        text = (self.plans / f"{key}.md").read_text()
        self.assertIn("decision_maker: director-of-the-centre", text)
        self.assertRegex(text, r"evidence:\s*(\[\{|-\s*)?practice")
        return key

    def test_an_advocate_builds_a_plan_on_a_desk_and_on_a_phone_with_and_without_script(self):
        for viewport in (DESK, PHONE):
            for script in (True, False):
                with self.subTest(viewport=viewport, script=script):
                    page = self.open("/campaigns", viewport, java_script_enabled=script)
                    self.journey(page, f"Plan {viewport['width']} {script}")
                    self.assertEqual(page.errors, [])

    def steps(self, page, plan):
        page.goto(f"{self.base}/drafts/{plan}")
        return [link.get_attribute("href") for link in page.locator(".step-list a").all()]

    def test_axe_finds_no_violation_and_no_page_scrolls_sideways(self):
        for viewport, scheme in ((DESK, "light"), (PHONE, "dark")):
            page = self.open("/campaigns", viewport, color_scheme=scheme, bypass_csp=True)
            plan = "/drafts/open-enrolment"
            paths = self.steps(page, "open-enrolment") + [
                "/campaigns/new?id=penny-wirton-schools", plan, f"{plan}/what-if?change=a3+%2B15d",
                f"{plan}/compare", f"{plan}/erase", f"{plan}/evidence?find=law&open=o1",
                f"{plan}/stakeholders?open=stakeholders/@learners", f"{plan}/activities?add=activities",
                "/rules", "/rules/EV-GAP", "/it/drafts/open-enrolment/objectives?open=objectives/@o1",
            ]
            for path in paths:
                with self.subTest(path=path, scheme=scheme):
                    page.goto(self.base + path)
                    width = page.evaluate("document.scrollingElement.scrollWidth")
                    self.assertLessEqual(width, viewport["width"])
                    results = Axe().run(page, options={"runOnly": WCAG, "resultTypes": ["violations"]})
                    violations = results.response["violations"]
                    if violations:
                        self.fail("\n".join(map(sentence, violations)))

    def test_a_step_is_written_with_the_keyboard_alone(self):
        page = self.open("/drafts/open-enrolment/goal")
        for _ in range(80):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement.name") == "goal/text":
                break
        page.keyboard.press("Control+A")
        page.keyboard.type("Typed by keyboard.")
        for _ in range(20):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement.value") == "stay":
                break
        page.keyboard.press("Enter")
        page.wait_for_url("**undo=**")
        self.assertIn("text: Typed by keyboard.", (self.plans / "open-enrolment.md").read_text())

    def test_what_was_typed_outlives_a_reload_and_a_broken_connection(self):
        page = self.open("/drafts/turin-law-clinic-partnership/goal")
        page.on("dialog", lambda dialog: dialog.accept())
        box = page.get_by_label("The goal in one sentence")
        before = box.input_value()
        box.fill("Not saved yet.")
        page.reload()
        self.assertEqual(box.input_value(), before)
        page.get_by_role("button", name="Put it back").click()
        self.assertEqual(box.input_value(), "Not saved yet.")
        page.context.set_offline(True)
        page.get_by_role("button", name="Save", exact=True).last.click()
        page.context.set_offline(False)
        page.goto(f"{self.base}/drafts/turin-law-clinic-partnership/goal")
        page.get_by_role("button", name="Put it back").click()
        page.get_by_role("button", name="Save", exact=True).last.click()
        page.wait_for_url("**undo=**")
        self.assertEqual(page.get_by_role("button", name="Put it back").count(), 0)
        self.assertEqual(box.input_value(), "Not saved yet.")


if __name__ == "__main__":
    unittest.main()
