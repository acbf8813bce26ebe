"""Surveys as people answer them in a browser, with and without JavaScript, by mouse and by keyboard."""

import json
import tempfile
import unittest

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright
from test_browser import DESK, NARROWEST, PHONE, WCAG, sentence
from test_discussion import Person, Site

from support import ROSTRUM, chromium, environment, nu_errors, run


def survey(site, *words):
    done = run(ROSTRUM, "survey", *words, "--workspace", str(site.folder), env=environment())
    assert done.returncode == 0, done.stderr
    return done.stdout


def links(printed):
    """The paths that 'survey open' prints, by what each is for."""
    found = {}
    for line in printed.splitlines()[1:]:
        name, address = line.split()
        found.setdefault(name, []).append("/" + address.split("/", 3)[3])
    return found


class Survey(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.site = Site(cls.enterClassContext(tempfile.TemporaryDirectory()))
        cls.addClassCleanup(cls.site.stop)
        cls.links = links(survey(cls.site, "open", "partnership", "law-clinic-students",
                                 "law-clinic-resource-persons", "law-clinic-key-staff", "clinic-survey",
                                 "--closes", "2099-12-31"))
        cls.closed = cls.filled("closed")
        playwright = cls.enterClassContext(sync_playwright())
        cls.browser = playwright.chromium.launch(**chromium())
        cls.addClassCleanup(cls.browser.close)

    @classmethod
    def filled(cls, name):
        """The results link of a survey that twelve students and three others answered, and that is closed."""
        found = links(survey(cls.site, "open", name, "law-clinic-students", "law-clinic-key-staff",
                             "--closes", "2099-12-31"))
        for group, count in (("law-clinic-students", 12), ("law-clinic-key-staff", 3)):
            for number in range(count):
                path = found[group][0]
                answers = {"respondent": f"{number:030x}{'aa' if count == 12 else 'bb'}",
                           "aims-known": str(2 + number % 2 * 3), "support": "time", "autonomy": "3",
                           "keep": "canary in my own words", "hours": str(number * 20)}
                status, _, _ = Person(cls.site).send(path, path, **answers)
                assert status == 200, status
        survey(cls.site, "close", name)
        return found["results"][0]

    def open(self, viewport=DESK, **options):
        context = self.browser.new_context(viewport=viewport, **options)
        self.addCleanup(context.close)
        return context.new_page()

    @property
    def pages(self):
        return [self.links["law-clinic-students"][0], "/it" + self.links["law-clinic-key-staff"][0],
                self.links["clinic-survey"][0], self.links["results"][0], self.closed, "/it" + self.closed]

    def test_axe_finds_no_violation_and_nothing_scrolls_sideways(self):
        for viewport, scheme in ((DESK, "light"), (PHONE, "dark"), (NARROWEST, "light")):
            page = self.open(viewport, color_scheme=scheme, bypass_csp=True)
            for path in self.pages:
                with self.subTest(path=path, scheme=scheme):
                    page.goto(self.site.base + path)
                    results = Axe().run(page, options={"runOnly": WCAG, "resultTypes": ["violations"]})
                    self.assertEqual([sentence(v) for v in results.response["violations"]], [])
                    width = page.evaluate("document.scrollingElement.scrollWidth")
                    self.assertLessEqual(width, viewport["width"])

    def test_the_nu_checker_finds_no_error(self):
        self.assertEqual(nu_errors(Person(self.site).open(path)[2] for path in self.pages), "")

    def test_a_survey_is_answered_changed_and_erased_with_and_without_javascript(self):
        for script, viewport in ((True, {"width": 1280, "height": 900}), (False, {"width": 360, "height": 740})):
            with self.subTest(script=script):
                page = self.open(viewport, java_script_enabled=script)
                page.goto(self.site.base + self.links["clinic-survey"][0])
                page.get_by_label("Advises real clients").check()
                page.get_by_role("textbox", name="How many students take part").fill("a few")
                page.get_by_role("textbox", name="What could your clinic offer").fill("A room\nand time")
                page.get_by_role("button", name="Send the answers").click()
                self.assertIn("not sent yet", page.get_by_role("alert").inner_text())
                page.get_by_role("alert").get_by_role("link").click()
                students = page.get_by_role("textbox", name="How many students take part")
                self.assertEqual(students.input_value(), "a few")
                self.assertTrue(page.get_by_label("Advises real clients").is_checked())
                self.assertEqual(
                    page.get_by_role("textbox", name="What could your clinic offer").input_value(),
                    "A room\nand time")
                students.fill("24")
                page.get_by_role("button", name="Send the answers").click()
                self.assertIn("Your answers are saved", page.locator("main").inner_text())
                own = page.locator(".own-link a").get_attribute("href")
                page.get_by_role("textbox", name="How many students take part").fill("30")
                page.get_by_role("button", name="Save the changes").click()
                page.goto(own if own.startswith("http") else self.site.base + own)
                self.assertEqual(
                    page.get_by_role("textbox", name="How many students take part").input_value(), "30")
                page.get_by_text("Erase my answers").first.click()
                page.get_by_label("Erase all of my answers").check()
                page.get_by_role("button", name="Erase my answers").click()
                self.assertEqual(page.locator("h1").inner_text(), "Your answers are erased")

    def test_a_survey_is_answered_by_keyboard_alone(self):
        page = self.open()
        page.goto(self.site.base + self.links["clinic-survey"][0])
        page.locator("#q-types").focus()
        page.keyboard.press("Space")
        page.locator("input[name=credits]:checked").focus()
        page.keyboard.press("ArrowUp")
        self.assertEqual(page.evaluate("document.activeElement.value"), "none")
        width = page.evaluate("parseFloat(getComputedStyle(document.activeElement).outlineWidth)")
        self.assertGreaterEqual(width, 2)
        page.get_by_role("button", name="Send the answers").focus()
        page.keyboard.press("Enter")
        page.wait_for_url("**/surveys/answers/**")
        self.assertTrue(page.get_by_label("Advises real clients").is_checked())
        self.assertTrue(page.locator("input[name=credits][value=none]").is_checked())

    def test_targets_are_large_enough_for_fingers(self):
        page = self.open(PHONE)
        page.goto(self.site.base + self.links["law-clinic-students"][0])
        heights = page.eval_on_selector_all(
            ".survey label.tick", "labels => labels.map(l => l.getBoundingClientRect().height)")
        self.assertGreater(len(heights), 100)
        self.assertGreaterEqual(min(heights), 44)

    def test_results_show_no_few_and_no_words(self):
        page = self.open()
        page.goto(self.site.base + self.closed)
        text = page.locator("main").inner_text()
        self.assertIn("Key staff: fewer than 5", text)
        self.assertNotIn("canary", text)
        status, _, data = Person(self.site).open(self.closed + ".json")
        self.assertEqual(status, 200)
        results = json.loads(data)
        shown = [number for question in results["questions"] for count in question["counts"]
                 for number in [*count["options"], count["answered"], count["not_applicable"], count["no_answer"]]
                 if number is not None]
        self.assertEqual([number for number in shown if 0 < number < 5], [])
        self.assertNotIn("canary", data)
        self.assertIn("canary", survey(self.site, "results", "closed", "--texts"))

    def test_each_invitation_is_good_once(self):
        found = links(survey(self.site, "open", "invited", "clinic-survey", "--closes", "2099-12-31",
                             "--invitations", "3"))["clinic-survey"]
        self.assertEqual(len(set(found)), 3)
        person = Person(self.site)
        status, path, _ = person.send(found[0], found[0], respondent="0" * 32, students="4")
        self.assertEqual((status, path), (200, "/surveys/answers/" + "0" * 32))
        self.assertEqual(Person(self.site).open(found[0])[0], 404)
        self.assertEqual(Person(self.site).open(found[1])[0], 200)


if __name__ == "__main__":
    unittest.main()
