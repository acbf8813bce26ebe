"""Six hundred texts that would run, sent by every way in and shown on every page, feed and export: nothing runs (S1, S2).

The pages are loaded in Chromium without their Content Security Policy, which would hold back what an escape forgot; it
has tests of its own. What Chromium cannot show is read by a parser of its format.
"""

import contextlib
import csv
import io
import json
import re
import shutil
import tempfile
import unittest
import urllib.error
import urllib.parse
import urllib.request
import zipfile
from pathlib import Path

import lxml.etree
import lxml.html
import yaml
from payloads import ZEROS, packs, payloads
from playwright.sync_api import Error, sync_playwright
from test_discussion import OpenSite, Person, Site
from test_survey import links, survey

from support import ROOT, chromium, rostrum

PAYLOADS = payloads()
LINES, TEXTS = packs(PAYLOADS, 580), packs(PAYLOADS, 11_500, "\n")
NO_FILE = re.compile("[\u202e\u2028\ufeff]")
"""What no file may hold: signs that turn the direction of a text or end its lines."""
SHORT = packs([NO_FILE.sub("", text) for text in PAYLOADS], 250)
LONG = {field for fields in (
    ("text", "access", "change", "reason"), ("context", "what", "with_whom", "changed", "evidence", "quote"), ("proposed",),
    ("summary", "challenge", "what_it_does", "how_it_works", "lessons")) for field in fields}
"""What may be as long as an article."""
PRACTICES = range(0, len(SHORT), 20)
PASSWORD = "a password of the tests"
WATCH = """
window.__ran = [];
for (const name of ['alert', 'confirm', 'prompt', 'print']) window[name] = () => { window.__ran.push(name); };
"""
FOUND = """() => {
  const bad = [...window.__ran, ...(window.__pwned ? ['__pwned'] : [])];
  for (const node of document.querySelectorAll('*')) {
    if (node.localName.includes('pwned')) bad.push(node.outerHTML.slice(0, 200));
    for (const { name, value } of node.attributes) {
      if (name.includes('pwned') || name.startsWith('on') || name === 'srcdoc') bad.push(name + '=' + value);
      if (!['href', 'src', 'action', 'formaction', 'data', 'xlink:href', 'poster', 'background'].includes(name)) continue;
      const address = new URL(value, document.baseURI);
      const outside = address.host !== location.host && !/^https?:\\/\\//.test(value);
      if (!['http:', 'https:', 'mailto:', 'file:', 'data:'].includes(address.protocol) || outside && address.host
          || address.protocol === 'data:' && !(name === 'src' && value.startsWith('data:image/'))
              && !(node.localName === 'link' && node.rel === 'stylesheet' && value.startsWith('data:text/css'))
          || address.protocol === 'file:' && location.protocol !== 'file:'
          || address.username || node.localName === 'base') bad.push(name + '=' + value);
    }
  }
  return bad;
}"""


class Sender(Person):
    """Somebody who fills in whatever form a page has."""

    def __init__(self, site):
        super().__init__(site)
        self.jar = next(h for h in self.opener.handlers if isinstance(h, urllib.request.HTTPCookieProcessor)).cookiejar

    def submit(self, path, number, target=None, **fields):
        """Sends the form of a page with the `number`th packs in its free fields; status, path and page of the answer."""
        tree = lxml.html.fromstring(self.open(path)[2])
        forms = [form for form in tree.xpath("//form[.//input[@name='seal']]")
                 if target is None or form.get("action", "").endswith(target)]
        assert forms, path
        filled = [field for place, node in enumerate(forms[0].xpath(".//input[@name] | .//textarea | .//select"))
                  for field in value(node, number + place) if field[0] not in fields]
        filled += [(name, text) for name, text in fields.items() if text is not None]
        return self.open(forms[0].get("action") or path, urllib.parse.urlencode(filled).encode())


def value(node, number):
    """The name and the text that a control of a form is sent with."""
    name, kind = node.get("name"), node.get("type", "text")
    if node.tag == "textarea":
        packed = TEXTS if name in LONG else SHORT
        return [(name, packed[number % len(packed)])]
    if node.tag == "select":
        choices = [option.get("value") for option in node.xpath(".//option[@value != '']")]
        return [(name, choices[0])] if choices else []
    if kind in ("checkbox", "radio"):
        return [(name, node.get("value", "on"))] if node.get("checked") is not None else []
    if kind in ("text", "search") and name not in ("contact", "website"):
        return [(name, LINES[number % len(LINES)])]
    return [(name, node.get("value", ""))] if kind == "hidden" else []


def laden(thing, number):
    """A tree of front matter in which every text of several words is a pack."""
    if isinstance(thing, dict):
        return {name: laden(value, number + place) for place, (name, value) in enumerate(thing.items())}
    if isinstance(thing, list):
        return [laden(value, number + place) for place, value in enumerate(thing)]
    is_text = isinstance(thing, str) and " " in thing and "://" not in thing
    return SHORT[number % len(SHORT)] if is_text else thing


def clean(text):
    return NO_FILE.sub("", text)


def front_matter(path):
    return yaml.safe_load(path.read_text().split("---\n")[1])


def markdown(text):
    """As Markdown that says just that text."""
    return re.sub(r"([!-/:-@\[-`{-~])", r"\\\1", clean(text))


class Scripts(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = Path(cls.enterClassContext(tempfile.TemporaryDirectory()))
        cls.site = OpenSite(cls.folder / "site")
        cls.site.stop()
        cls.write_files()
        for name, role in (("anna", "editor"), ("berta", "administrator")):
            done = rostrum("account", "add", name, "--role", role, "--workspace", cls.site.folder, input=PASSWORD + "\n")
            assert done.returncode == 0, done.stderr
        cls.site.start()
        cls.addClassCleanup(cls.site.stop)
        cls.editor = Sender(cls.site)
        cls.editor.send("/desk/login", "/desk/login", name="berta", password=PASSWORD)
        playwright = cls.enterClassContext(sync_playwright())
        cls.browser = playwright.chromium.launch(**chromium())
        cls.addClassCleanup(cls.browser.close)

    @classmethod
    def write_files(cls):
        """Practices whose every text is hostile, one in each way of writing, and a plan."""
        folder = cls.site.folder / "Practices"
        shipped = folder / "penny-wirton-schools.md"
        for number in PRACTICES:
            front = laden(front_matter(shipped), number)
            body = "\n\n".join(markdown(line) for line in SHORT[number:number + 20])
            cls.write(folder / f"hostile-{number}.md", front, f"## Challenge\n\n{body}\n")
        targets = [p for p in PAYLOADS if p.startswith(("[", "!", "<")) and "pwned](" in p] + ["<javascript:alert(1)>"]
        cls.write(folder / "hostile-links.md", front_matter(shipped), "## Challenge\n\n" + "\n\n".join(map(clean, targets)))
        cls.write(folder / "hostile-body.md", front_matter(shipped), "\n\n".join(map(clean, PAYLOADS)))
        plan = front_matter(cls.site.folder / "Campaigns/open-enrolment.md") | {"id": "hostile-plan"}
        for person in plan["stakeholders"]:
            person["private"] = False
        cls.write(cls.site.folder / "Campaigns/hostile-plan.md", laden(plan, 0), "\n")

    @staticmethod
    def write(path, front, body):
        path.write_text(f"---\n{yaml.safe_dump(front, allow_unicode=True, sort_keys=False, width=10**6)}---\n\n{body}")

    def setUp(self):
        self.kept, self.foreign, self.said = {}, [], []
        context = self.browser.new_context(bypass_csp=True)
        self.addCleanup(context.close)
        jar = [{"name": c.name, "value": c.value, "domain": "127.0.0.1", "path": "/"} for c in self.editor.jar]
        context.add_cookies(jar)
        context.add_init_script(WATCH)
        context.route("**/*", self.answer)
        self.page = context.new_page()
        self.page.on("console", lambda message: self.said.append(message.text) if message.text == "__pwned" else None)
        self.page.on("dialog", lambda dialog: (self.said.append(dialog.message), dialog.dismiss()))
        context.on("page", lambda page: self.said.append(f"a window of {page.url}"))
        self.looked = 0

    def answer(self, route):
        """Lets a page ask its own site; gives pages that were answered to a form; notes what is asked elsewhere."""
        address = route.request.url
        if address in self.kept:
            route.fulfill(body=self.kept[address], content_type="text/html; charset=utf-8")
        elif address.startswith((self.site.base + "/", "file:///", "data:image/")):
            route.continue_()
        else:
            self.foreign.append(address)
            route.abort()

    def look(self, path, text=None, base=None):
        """Nothing of a page runs, nothing is asked elsewhere, no element or attribute is of a payload.

        - Parameter text: the page where it was the answer to a form.
        """
        address = (self.site.base if base is None else base) + path
        if text is not None:
            address = f"{self.site.base}/kept/{len(self.kept)}"
            self.kept[address] = text
        with self.subTest(path=path[:100]):
            with contextlib.suppress(Error):  # What the browser saves instead of showing it.
                self.page.goto(address, wait_until="load")
            found = self.page.evaluate(FOUND)
            self.assertEqual((found, self.foreign, self.said), ([], [], []))
            self.looked += 1
            if self.page.url != address:
                self.assertEqual(urllib.parse.urlparse(self.page.url).netloc, urllib.parse.urlparse(address).netloc)
        self.foreign, self.said = [], []

    def parsed(self, text, where):
        """No element and no attribute of a page is of a payload, as another parser finds them."""
        tree = lxml.html.fromstring(text.encode() if isinstance(text, str) else text)
        found = [node.tag for node in tree.iter() if isinstance(node.tag, str) and "pwned" in node.tag]
        found += [name for name in tree.xpath("//@*/..") for name in name.attrib if "pwned" in name or name.startswith("on")]
        self.assertEqual(found, [], where)

    def data(self, path, text):
        """Feeds, tables and JSON are well-formed, and nothing in them is an element of a payload."""
        with self.subTest(path=path):
            if path.split("?")[0].endswith((".atom", ".xml", ".rdf")) or text.startswith("<?xml"):
                tree = lxml.etree.fromstring(text.encode())
                names = [name for node in tree.iter() if isinstance(node.tag, str) for name in (node.tag, *node.attrib)]
                self.assertEqual([name for name in names if "pwned" in name], [])
                for content in tree.xpath("//*[@type='html']"):
                    self.parsed(content.text or "<p>", path)
            elif path.split("?")[0].endswith("json"):
                json.loads(text)
            elif path.split("?")[0].endswith(".csv"):
                for row in csv.reader(io.StringIO(text)):
                    self.assertEqual([cell for cell in row if cell.lstrip().startswith(("=", "+", "@", "＝"))], [])

    def test_what_is_sent_by_forms_edited_and_decided_runs_nowhere_S1_S2(self):
        sender, seen = Sender(self.site), []
        valid = {"practice": "penny-wirton-schools", "title": None, "field": "summary", "countries": "IT", "start": "2020",
                 "end": "2021", "themes": "law-clinic", "audiences": "refugees", "evidence_level": "stated",
                 "status": "ended", "country": "IT", "when": "2021", "useful_for": None, "used_in": None, "seen": "1"}
        for kind in ("feedback", "proposal", "story", "correction", "practice"):
            about = {} if kind == "practice" else {"practice": valid["practice"]}
            path = f"/feedback/{kind}?" + urllib.parse.urlencode(about)
            names = set(lxml.html.fromstring(sender.open(path)[2]).xpath("//form//@name"))
            fields = {name: text for name, text in valid.items() if name in names and text is not None} | {"seen": "1"}
            for number in range(0, len(LINES), 16):
                status, sent, page = sender.submit(path, number, f"/{kind}", **fields)
                self.assertEqual(status, 200, page[-3000:])
                digits = re.search(r"\d{3}-\d{3}-\d{3}", page).group().replace("-", "")
                seen.append((kind, sent, digits))
                self.look(sent, page)
                self.look(sent)
            status, _, page = sender.submit(path, 3, f"/{kind}", language="zz")
            self.assertEqual(status, 422)
            self.look(path, page)
        for number, (kind, sent, digits) in enumerate(seen):
            self.look(sent + "/edit")
            fields = {name: text for name, text in valid.items() if text is not None and name not in ("practice", "seen")}
            names = set(lxml.html.fromstring(sender.open(sent + "/edit")[2]).xpath("//form//@name"))
            status, _, page = sender.submit(sent + "/edit", number * 16 + 8, None, **{n: t for n, t in fields.items() if n in names})
            self.assertEqual(status, 200, page[-2000:])
            self.look(sent, page)
            for ending in (".md", ".json"):
                self.data(sent + ending, sender.open(sent + ending)[2])
        self.decide(seen)
        for path in ("/desk", "/desk?state=rejected", "/desk?kind=story", "/desk?page=2", "/desk/log", "/desk/accounts",
                     "/desk/account", "/feedback"):
            self.look(path)
        feed = lxml.html.fromstring(self.editor.open("/desk/account")[2]).xpath("//a[contains(@href, '.atom')]/@href")
        for path in feed:
            path = urllib.parse.urlparse(path).path
            self.data(path, self.editor.open(path)[2])
        self.assertGreater(self.looked, 120)

    def decide(self, seen):
        """Replies, reasons, manuscripts that are edited, and what is published of them."""
        actions = ("reply", "reject", "accept", "ask", "merge")
        for number, (kind, sent, digits) in enumerate(seen):
            path, action = f"/desk/items/{digits}", actions[number % len(actions)]
            if kind in ("story", "practice") and number % 2 == 0:
                action = "accept"
            status, _, page = self.editor.submit(
                path, number, f"/items/{digits}", action=action, reason="An honest reason <script pwned>alert(1)</script>",
                reply=TEXTS[number % len(TEXTS)][:3900], into="<img pwned src=x onerror=alert(1)>")
            self.assertIn(status, (200, 409, 412, 422), page[-2000:])
            self.look(path, page)
            self.look(path)
            self.look(sent)
            if action == "accept" and kind in ("story", "practice"):
                self.editor.submit(path, number, f"/items/{digits}", action="write", text=TEXTS[number % len(TEXTS)])
                self.look(path)
                status, _, page = self.editor.submit(path, number, f"/items/{digits}", action="publish")
                self.look(path, page)

    def test_what_is_typed_into_plans_discussions_and_surveys_runs_nowhere_S1_S2(self):
        sender = Sender(self.site)
        status, draft, page = sender.submit("/campaigns/new", 0, kind="advocacy-campaign", start="2027-01-11", id="")
        self.assertEqual(status, 200, page[-2000:])
        draft = "/".join(draft.split("/")[:3])
        steps = [urllib.parse.urlparse(path).path for path in lxml.html.fromstring(sender.open(draft)[2]).xpath(
            "//*[contains(@class, 'step-list')]//a/@href")]
        self.assertGreater(len(steps), 8)
        for number, step in enumerate(steps):
            _, _, page = sender.submit(step, number * 5, None, **{"then": "stay"})
            self.look(step, page)
        for path in (draft, f"{draft}/compare", f"{draft}/what-if?change=" + urllib.parse.quote(SHORT[0]),
                     *(f"{step}?open={urllib.parse.quote(SHORT[7])}&find={urllib.parse.quote(SHORT[8])}" for step in steps[3:6])):
            self.look(path)
        for ending in (".md", ".ics"):
            self.assertIn("pwned", sender.open(draft + ending)[2])
        for plan in ("open-enrolment", "hostile-plan"):
            new = f"/discussions/new?plan={plan}"
            status, owner, page = sender.submit(new, 0, text=packs(PAYLOADS, 3900, "\n")[0], name=LINES[0][:60])
            self.assertEqual(status, 200, page[-2000:])
            for number, line in enumerate(packs(PAYLOADS, 3900, "\n")):
                _, mine, page = sender.send(owner, owner, text=line, name=LINES[number % len(LINES)][:60], language="en")
                self.look(mine, page)
            self.look(owner)
            readers = lxml.html.fromstring(sender.open(owner)[2]).xpath("//dl[@class='keys']//a/@href")
            for path in map(lambda address: urllib.parse.urlparse(address).path, readers):
                self.look(path)
                self.data(path + ".atom", sender.open(path + ".atom")[2])
        found = links(survey(self.site, "open", "hostile", "clinic-survey", "--closes", "2099-12-31"))
        for number in range(6):
            path = found["clinic-survey"][0]
            _, _, page = Sender(self.site).submit(path, number * 9)
            self.look(path, page)
        survey(self.site, "close", "hostile")
        self.look(found["results"][0])
        for ending in (".csv", ".json"):
            self.data(ending, sender.open(found["results"][0] + ending)[2])
        self.data("texts.json", json.dumps(survey(self.site, "results", "hostile", "--texts")))

    def test_what_files_hold_runs_on_no_page_feed_or_export_S1(self):
        ids = [f"hostile-{number}" for number in PRACTICES]
        shown = [name for name in ids if Person(self.site).open(f"/practices/{name}")[0] == 200]
        self.assertEqual(shown, ids)
        chosen = "&".join(f"id={name}" for name in ids)
        for path in ("/", "/practices?q=pwned", "/practices?sort=title", "/it/practices?q=pwned", f"/practices/compare?{chosen}",
                     f"/shortlist?{chosen}", f"/toolkit?{chosen}", "/coverage", "/campaigns", "/campaigns/hostile-plan",
                     "/organisations", "/data", "/practices/hostile-links", "/practices/hostile-body",
                     *(f"/practices/{name}" for name in ids), *(f"/practices/{name}/versions" for name in ids[:2])):
            self.look(path)
        for path in ("/practices.atom", "/practices.json", "/practices.csv", "/practices.bib", "/practices.ris",
                     "/practices.csl.json", "/sitemap.xml", "/publications.atom", "/practices/hostile-0.json",
                     "/oai?verb=ListRecords&metadataPrefix=oai_dc", "/api/practices.json?q=pwned"):
            self.data(path, Person(self.site).open(path)[2])
            self.look(path)
        local = type("LocalSite", (Site,), {"options": []}).__new__(Site)
        local.folder, local.options = self.site.folder, []
        local.start()
        self.addCleanup(local.stop)
        base, self.site = self.site, local
        for path in ("/problems", "/drafts/hostile-plan", "/practices/hostile-body", "/desk"):
            self.look(path)
        self.site = base

    def test_exports_of_what_files_hold_run_nothing_S1(self):
        names = [f"hostile-{number}" for number in PRACTICES]
        folder = self.folder / "exported"
        shutil.copytree(self.site.folder, folder, ignore=shutil.ignore_patterns(".rostrum"))
        target = folder / "Exports/hostile"
        target.mkdir()
        (target / "publication.yaml").write_text(yaml.safe_dump({
            "kind": "toolkit", "id": "hostile", "year": 2026, "title": {"en": clean(LINES[0])}, "languages": ["en"],
            "sections": [{"id": "all", "kind": "practices", "title": {"en": clean(LINES[1])}, "practices": names},
                         {"id": "index", "kind": "index", "by": ["country"]}, {"id": "feedback", "kind": "feedback"}], "outputs": ["html", "epub"]}))
        for name in ("links", "body"):  # With errors nothing is exported.
            (folder / f"Practices/hostile-{name}.md").unlink()
        out = self.folder / "out"
        done = rostrum("export", "hostile", "hostile-plan", "--to", "html,epub", "--output", out,
                       "--workspace", folder, "--date", "2026-11-22")
        pages = sorted(out.rglob("*.html"))
        self.assertGreaterEqual(len(pages), 1, done.stderr[-3000:])
        for book in out.rglob("*.epub"):
            with zipfile.ZipFile(book) as archive:
                archive.extractall(book.with_suffix(""))
        pages += sorted(out.rglob("*.xhtml"))
        self.assertGreater(len(pages), 3)
        for path in pages:
            if path.suffix == ".xhtml":
                lxml.etree.parse(path)
            self.look(str(path), base="file://")
        done = rostrum("feedback", "export", self.folder / "records", "--workspace", self.site.folder)
        self.assertEqual(done.returncode, 0, done.stderr)

    def test_tables_that_are_imported_run_nowhere_S1_S2(self):
        row = {"id": "evening", "title": "Evening classes", "summary": "word " * 45, "countries": "IT", "organisations": "A school",
               "themes": "language-learning", "audiences": "refugees", "evidence_level": "stated", "facts/1/text": "Free.",
               "facts/1/sources": "s1", "facts/2/text": "Late.", "facts/2/sources": "s1", "sources/1/title": "A page",
               "sources/1/url": "https://example.org/", "transfer/1": "", "why_it_worked/1": "", "quotes/1/text": ""}
        lines = [clean(line) for line in LINES]
        good = [row | {"id": f"table-{n}"} | {name: lines[(n * 5 + place) % len(lines)] for place, name in enumerate(
            ("title", "facts/1/text", "transfer/1", "why_it_worked/1", "sources/1/title"))} for n in range(len(lines) // 5 + 1)]
        bad = [row | {"id": f"bad-{n}", name: lines[n]} for n, name in zip(range(len(lines)), list(row) * 9)]
        for rows, wanted in ((good, 0), (bad, 1)):
            table, report = self.folder / "table.csv", self.folder / "report.html"
            with table.open("w", newline="") as file:
                writer = csv.DictWriter(file, list(row))
                writer.writeheader()
                writer.writerows(rows)
            done = rostrum("import", "practices", table, "--report", report, "--workspace", self.site.folder,
                           "--date", "2026-11-22", *(["--dry-run"] if wanted else []))
            self.assertEqual(done.returncode, wanted, done.stdout[-2000:] + done.stderr[-500:])
            self.look(str(report), base="file://")
            self.parsed(report.read_bytes(), "report")
        self.site.stop()
        self.site.start()
        for n in range(len(good)):
            self.look(f"/practices/table-{n}")

    def test_mailed_files_run_nowhere_S1_S2(self):
        done = rostrum("feedback", "template", "story", "--practice", "penny-wirton-schools", "--workspace", self.site.folder)
        for number, pack in enumerate(TEXTS):
            text = done.stdout.replace("title:\n", "title: " + json.dumps(clean(LINES[number])) + "\n")
            for name in ("context", "what", "with_whom", "changed"):
                body = re.sub("<!--.*", "", clean(pack)).replace("\\", "\\\\")  # A remark is not sent.
                text = re.sub(rf"(## {name}\n<!-- .* -->\n)", rf"\1\n{body}\n", text)
            path = self.folder / f"mailed-{number}.md"
            path.write_text(text)
            taken = rostrum("feedback", "import", path, "--workspace", self.site.folder)
            self.assertEqual(taken.returncode, 0, taken.stderr[-2000:])
            self.look(f"/desk/items/{taken.stdout.split()[1].replace('-', '')}")
            answer = Sender(self.site).submit("/feedback/file", 0, file=text)
            self.look("/feedback/file", answer[2])
        self.look("/feedback/file", Sender(self.site).submit("/feedback/file", 1, file=TEXTS[0])[2])

    def test_addresses_and_headers_come_back_as_text_S1_S6(self):
        for number, pack in enumerate(packs(PAYLOADS, 190)):
            typed = urllib.parse.quote(pack, safe="")
            for path in (f"/practices?q={typed}", f"/no-such/{typed}"):
                status, _, text = Person(self.site).open(path)
                self.assertIn(status, (200, 400, 404))
                self.parsed(text, path)
                if "no-such" in path:
                    self.assertNotIn("pwned", text)
                if number % 8 == 0:
                    self.look(path)
        for name in ("Referer", "User-Agent", "Accept-Language", "X-Forwarded-Host", "If-None-Match", "Cookie"):
            request = urllib.request.Request(self.site.base + "/no-such", headers={name: LINES[0]})
            with self.assertRaises(urllib.error.HTTPError) as refused:
                urllib.request.urlopen(request, timeout=20)
            self.assertNotIn(b"pwned", refused.exception.read())
            self.assertNotIn("pwned", str(refused.exception.headers))

    def test_nothing_takes_a_zero_in_S1(self):
        person = Sender(self.site)
        for text in ZEROS:
            status, _, page = person.send("/feedback/feedback", "/feedback/feedback", text=text)
            self.assertEqual(status, 400)
            self.assertNotIn("pwned", page)
            done = rostrum("account", "add", text.replace("\0", ""), "--role", "editor", "--workspace", self.site.folder,
                           input=PASSWORD + "\n")
            self.assertNotEqual(done.returncode, 0)


if __name__ == "__main__":
    unittest.main()
