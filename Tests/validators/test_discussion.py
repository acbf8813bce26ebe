"""Discussions as people meet them in a browser, and what is left of them when the server is killed."""

import http.client
import http.cookiejar
import random
import re
import resource
import shutil
import signal
import subprocess
import tempfile
import threading
import unittest
import urllib.error
import urllib.parse
import urllib.request
from pathlib import Path

import feedparser
import lxml.html
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright
from test_browser import DESK, NARROWEST, PHONE, WCAG, sentence

from support import DATE, ROOT, ROSTRUM, chromium, environment, nu_errors, run


class Site:
    """A hosted site with records of its own, which can be killed and begun again."""

    options = ["--public"]
    date = DATE

    def __init__(self, folder):
        self.folder = Path(folder)
        for name in ("rostrum.yaml", "Practices", "Campaigns", "Exports/practical-guide"):
            source, target = ROOT / name, self.folder / name
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copytree(source, target) if source.is_dir() else shutil.copy(source, target)
        settings = self.folder / "rostrum.yaml"
        # Not on the web: else a cookie would be kept from a plain connection.
        settings.write_text(re.sub(r"(?m)^base_url:.*\n", "", settings.read_text()))
        self.start()

    def start(self, preexec=None):
        self.process = subprocess.Popen(
            [ROSTRUM, "serve", "--port", "0", "--date", self.date, "--workspace", str(self.folder), *self.options],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=environment(),
            preexec_fn=preexec, restore_signals=preexec is None)
        self.base = self.process.stdout.readline().strip().rstrip("/")

    def stop(self, number=signal.SIGTERM):
        if self.process.returncode is not None:
            return
        self.process.send_signal(number)
        self.process.wait(timeout=20)
        self.process.stdout.close()


class OpenSite(Site):
    """One that holds nothing back, for tests that send more than one person does."""

    options = ["--public", "--no-flood-gate"]


class Person:
    """Somebody without JavaScript: pages, cookies and forms."""

    def __init__(self, site):
        self.site = site
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))

    def open(self, path, data=None):
        """Status, address and text of an answer, whatever its status."""
        try:
            with self.opener.open(self.site.base + path, data, timeout=20) as answer:
                return answer.status, urllib.parse.urlparse(answer.url).path, answer.read().decode()
        except urllib.error.HTTPError as error:
            with error:
                return error.code, path, error.read().decode()

    def send(self, form_path, target, **fields):
        tree = lxml.html.fromstring(self.open(form_path)[2])
        seal = tree.xpath("//input[@name='seal']/@value")[0]
        return self.open(target, urllib.parse.urlencode({"seal": seal, "language": "en", **fields}, doseq=True).encode())

    def begin(self, text="The first message"):
        """The address of a new discussion, for who opened it."""
        status, path, _ = self.send("/discussions/new?plan=open-enrolment", "/discussions",
                                    plan="open-enrolment", text=text)
        assert status == 200, status
        return path


class Discussion(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.site = Site(cls.enterClassContext(tempfile.TemporaryDirectory()))
        cls.addClassCleanup(cls.site.stop)
        cls.owner = Person(cls.site).begin("A first message with https://example.org/agenda\n\nin two paragraphs")
        tree = lxml.html.fromstring(Person(cls.site).open(cls.owner)[2])
        cls.readers = tree.xpath("//dl[@class='keys']//a/@href")[0]
        _, cls.mine, _ = Person(cls.site).send(cls.readers, cls.readers, text="رسالة", language="ar", name="Ada")
        cls.pages = ["/discussions/new?plan=open-enrolment",
                     "/discussions/new?guide=practical-guide&block=papers",
                     cls.owner, cls.readers, cls.mine, "/it" + cls.owner, "/publications/practical-guide"]
        playwright = cls.enterClassContext(sync_playwright())
        cls.browser = playwright.chromium.launch(**chromium())
        cls.addClassCleanup(cls.browser.close)

    def open(self, viewport=DESK, **options):
        context = self.browser.new_context(viewport=viewport, **options)
        self.addCleanup(context.close)
        return context.new_page()

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

    def test_the_feed_is_read_by_readers_of_feeds(self):
        feed = feedparser.parse(self.site.base + self.readers + ".atom")
        self.assertFalse(feed.bozo, feed.get("bozo_exception"))
        self.assertEqual(feed.entries[0].content[0].value, "رسالة")
        self.assertEqual(feed.entries[0].author, "Ada")

    def test_a_discussion_from_the_plan_to_its_end_with_and_without_javascript(self):
        for script in (True, False):
            with self.subTest(script=script):
                page = self.open(PHONE, java_script_enabled=script)
                page.goto(self.site.base + "/campaigns/open-enrolment")
                page.get_by_role("link", name="Discuss this plan").click()
                page.get_by_role("textbox", name="Your message").fill("When is the hearing?")
                page.get_by_role("button", name="Open the discussion").click()
                owner = page.url
                page.locator(".keys a").first.click()
                readers = page.url
                page.get_by_role("textbox", name="Your message").fill("In March.")
                page.get_by_role("textbox", name="Your name").fill("Ada")
                page.get_by_role("button", name="Send the message").click()
                page.get_by_role("button", name="Take the message back").click()
                page.get_by_role("link", name="To the discussion").click()
                self.assertEqual(page.url, readers)
                self.assertIn("taken back by who wrote it", page.locator(".messages").inner_text())
                page.goto(owner)
                page.get_by_role("button", name="Remove message 1").click()
                page.get_by_text("Erase the discussion").first.click()
                page.get_by_label("Erase all messages for good").check()
                page.get_by_role("button", name="Erase the discussion").click()
                self.assertEqual(page.locator("h1").inner_text(), "The discussion is erased")
                self.assertEqual(page.goto(readers).status, 404)

    def test_the_keys_of_a_discussion_stay_with_those_who_have_them(self):
        page = self.open()
        page.goto(self.site.base + self.owner)
        page.get_by_role("link", name="Practices").first.click()
        self.assertEqual(page.evaluate("document.referrer"), "")


class Kills(unittest.TestCase):
    def test_what_was_answered_outlives_a_killed_server(self):
        choice = random.Random(7)
        with tempfile.TemporaryDirectory() as folder:
            site = Site(folder)
            self.addCleanup(site.stop)
            owners = [Person(site).begin(f"begin {n}") for n in range(4)]
            answered = {owner: {f"begin {n}"} for n, owner in enumerate(owners)}
            kills = 12
            for kill in range(kills):
                stop = threading.Event()
                writers = [threading.Thread(target=self.write, args=(site, owner, kill, answered[owner], stop))
                           for owner in owners]
                for writer in writers:
                    writer.start()
                stop.wait(choice.uniform(0.05, 0.6))
                site.stop(signal.SIGKILL)
                stop.set()
                for writer in writers:
                    writer.join()
                site.start()
                for owner in owners:
                    text = Person(site).open(owner)[2]
                    lost = [message for message in answered[owner] if f"<p>{message}</p>" not in text]
                    self.assertEqual(lost, [], f"after kill {kill + 1}")
            site.stop()
        self.assertGreater(sum(map(len, answered.values())), 4 + kills)

    @staticmethod
    def write(site, owner, kill, answered, stop):
        person, number = Person(site), 0
        while not stop.is_set() and number < 4:
            message = f"message {kill}-{number}"
            try:
                status, _, _ = person.send(owner, owner, text=message)
            except (OSError, http.client.HTTPException, IndexError):
                return
            if status == 200:
                answered.add(message)
            number += 1

    def test_a_full_disk_refuses_and_loses_nothing(self):
        limit = 1_000_000

        def cap():
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

        with tempfile.TemporaryDirectory() as folder:
            site = Site(folder)
            self.addCleanup(site.stop)
            site.stop()
            site.start(cap)
            kept, status = [], 200
            for number in range(400):
                text = f"message {number} " + "x" * 3900
                person = Person(site)
                status, path, _ = person.send("/discussions/new?plan=open-enrolment", "/discussions",
                                              plan="open-enrolment", text=text)
                if status != 200:
                    break
                kept.append((path, text))
                if number % 20 == 19:
                    # Beyond what one takes at once, one comes every twenty seconds: begin anew.
                    site.stop()
                    site.start(cap)
            self.assertEqual(status, 507)
            self.assertGreater(len(kept), 10)
            for path, text in kept:
                self.assertIn(text, Person(site).open(path)[2])
            self.assertEqual(Person(site).open("/practices")[0], 200)
            site.stop()


if __name__ == "__main__":
    unittest.main()
