"""Files made from the site: booklets of chosen practices, and issues by those who write them."""

import http.client
import re
import time
import unittest
import urllib.parse
from pathlib import Path

import lxml.html
from playwright.sync_api import sync_playwright
from test_browser import DESK, PHONE
from test_web import fetch, served

from support import ROOT, chromium


class Booklets(unittest.TestCase):
    def order(self, base, ids, title, paper="a4"):
        """Sends the form as a browser would; the address of the job."""
        query = urllib.parse.urlencode([("id", one) for one in ids])
        _, headers, body = fetch(f"{base}/toolkit?{query}")
        seal = lxml.html.fromstring(body).xpath("//input[@name='seal']/@value")[0]
        form = urllib.parse.urlencode({"seal": seal, "paper": paper, "language": "en", "title": title}) + "&" + query
        connection = http.client.HTTPConnection(base.removeprefix("http://"), timeout=60)
        self.addCleanup(connection.close)
        connection.request("POST", "/toolkit", form, {
            "Content-Type": "application/x-www-form-urlencoded", "Cookie": headers["Set-Cookie"].split(";")[0]})
        answer = connection.getresponse()
        self.assertEqual(answer.status, 303)
        return answer.headers["Location"]

    def test_a_booklet_is_made_as_pdf_and_found_again(self):
        with served("--public") as (base, _):
            title = f"One, {time.time()}"
            job = self.order(base, ["penny-wirton-schools"], title, "a5")
            deadline = time.monotonic() + 170
            while b'data-job="under-way"' in (page := fetch(base + job)[2]) and time.monotonic() < deadline:
                time.sleep(0.5)
            links = lxml.html.fromstring(page).xpath("//ul[@class='files']//a/@href")
            kinds = {Path(link).suffix: fetch(base + link)[2] for link in links}
            self.assertEqual(set(kinds), {".pdf", ".html", ".epub"})
            self.assertTrue(kinds[".pdf"].startswith(b"%PDF-"))
            self.assertTrue(kinds[".epub"].startswith(b"PK"))
        # The same again, by another process, is there at once.
        with served("--public") as (base, _):
            self.assertEqual(self.order(base, ["penny-wirton-schools"], title, "a5"), job)
            self.assertIn(b'data-job="ended"', fetch(base + job)[2])

    def test_a_job_is_ended_when_the_server_stops(self):
        with served("--public") as (base, process):
            ids = re.findall(r'href="/practices/([a-z0-9-]+)"', fetch(base + "/practices")[2].decode())
            job = self.order(base, dict.fromkeys(ids), f"Many, {time.time()}")
            time.sleep(1)
        self.assertEqual(process.returncode, 0)
        key = job.rsplit("/", 1)[1]
        self.assertEqual([path.name for path in (ROOT / ".rostrum/builds").glob(f"*{key}*")], [])

    def test_a_reader_makes_a_booklet_in_a_browser_with_and_without_javascript(self):
        with served("--public") as (base, _), sync_playwright() as playwright:
            browser = playwright.chromium.launch(**chromium())
            for viewport, script in ((DESK, True), (PHONE, False)):
                with self.subTest(script=script):
                    context = browser.new_context(viewport=viewport, java_script_enabled=script)
                    page = context.new_page()
                    errors = []
                    page.on("pageerror", lambda error, errors=errors: errors.append(str(error)))
                    page.goto(base + "/shortlist?id=penny-wirton-schools&id=duo-for-a-job")
                    page.get_by_role("button", name="Make a booklet of these").click()
                    page.get_by_label("Title on the cover").fill(f"Two, {time.time()}")
                    page.get_by_role("button", name="Make the files").click()
                    deadline = time.monotonic() + 170
                    while page.locator(".files a").count() == 0 and time.monotonic() < deadline:
                        if script:
                            page.wait_for_timeout(500)
                        elif page.get_by_role("link", name="Look again").count():
                            page.wait_for_timeout(1000)
                            page.get_by_role("link", name="Look again").click()
                    with page.expect_download() as download:
                        page.locator(".files a[href$='.pdf']").click()
                    self.assertRegex(download.value.suggested_filename, r"^toolkit-[0-9a-f]{8}\.pdf$")
                    self.assertEqual(errors, [])
                    context.close()
            browser.close()


if __name__ == "__main__":
    unittest.main()
