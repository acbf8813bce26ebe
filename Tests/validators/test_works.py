"""How a publication and its articles are cited: BibTeX and RIS say what the CSL-JSON says, field by field."""

import json
import re
import unittest

import bibtexparser
import rispy
from bibtexparser.middlewares import LatexDecodingMiddleware, SeparateCoAuthors
from journal import ISSN, JournalTest

from support import for_each_publication

SHARED = {
    "container": ("container-title", "journal", "secondary_title"), "publisher": ("publisher", "publisher", "publisher"),
    "issue": ("issue", "number", "number"), "doi": ("DOI", "doi", "doi"), "issn": ("ISSN", "issn", "issn"),
    "language": ("language", "langid", "language"),
}
"""What all three formats have, by the name of each."""


class Shipped(unittest.TestCase):
    @for_each_publication
    def test_each_article_can_be_cited_and_the_whole_too(self, publication):
        folder = publication.html.parent
        if not (folder / "citations.json").exists():
            self.skipTest(f"{publication.id} has no citations")
        files = {path.name: path.read_bytes() for path in folder.glob("citations.*")}
        self.assertEqual(sorted(files), ["citations.bib", "citations.json", "citations.ris"])
        self.assertEqual(differences(files), [])
        works = json.loads(files["citations.json"])
        self.assertEqual(works[0]["title"], publication.tree().findtext(".//h1"))
        self.assertEqual(len(works) - 1, len(list((folder / "jats").glob("*.xml"))))


class Sample(JournalTest):
    def test_marks_of_every_format_survive(self):
        files = self.issue("citations")
        self.assertEqual(differences(files), [])
        work = json.loads(files["citations.json"])[2]
        self.assertEqual(work["title"], "Samples & specimens: who says <what> of “learning”?")
        self.assertEqual(work["author"][0], {"family": "Probe", "given": "Ada"})
        self.assertEqual(work["author"][2], {"literal": "The Sample Group"})
        self.assertEqual((work["ISSN"], work["DOI"]), (ISSN, "10.5555/samples.2026.1"))
        self.assertEqual(work["URL"], "https://journal.example/publications/samples-1/articles/samples.html")

    def test_pages_are_those_of_the_pdf(self):
        files = self.issue("pdf", "citations", "jats")
        self.assertEqual(differences(files), [])
        for work in json.loads(files["citations.json"])[1:]:
            stem = work["id"].removeprefix("samples-1-")
            text = files[f"jats/{stem}.xml"].decode()
            first, last = (re.search(f"<{tag}>(.*?)</{tag}>", text)[1] for tag in ("fpage", "lpage"))
            self.assertEqual(work["page"], first if first == last else f"{first}-{last}")

    def test_a_planted_fault_is_seen_in_each_format(self):
        files = self.issue("citations")
        for name, old, new in [("bib", b"langid = {en}", b"langid = {it}"), ("ris", b"IS  - 1", b"IS  - 2"),
                               ("json", b'"Probe"', b'"Prove"')]:
            with self.subTest(format=name):
                planted = files | {f"citations.{name}": files[f"citations.{name}"].replace(old, new)}
                self.assertNotEqual(planted, files)
                self.assertNotEqual(differences(planted), [])


def differences(files):
    """What the three files do not say alike: format, key, field."""
    works = json.loads(files["citations.json"])
    library = bibtexparser.parse_string(
        files["citations.bib"].decode(), append_middleware=[LatexDecodingMiddleware(), SeparateCoAuthors()])
    assert not library.failed_blocks, library.failed_blocks
    entries = {entry.key: {field.key: field.value for field in entry.fields} for entry in library.entries}
    records = {record["id"]: record for record in rispy.loads(files["citations.ris"].decode())}
    found = [(name, sorted(set(all) ^ {work["id"] for work in works}), "key")
             for name, all in (("bib", entries), ("ris", records)) if set(all) != {work["id"] for work in works}]
    if found:
        return found
    for work in works:
        bib, ris = entries[work["id"]], records[work["id"]]
        title = ris.get("title") or ris["primary_title"]
        year = str(work["issued"]["date-parts"][0][0])
        people = [name.get("literal") or ", ".join(filter(None, (name["family"], name.get("given"))))
                  for role in ("author", "editor") for name in work.get(role, [])]
        pages = re.split("-", work["page"]) if "page" in work else []
        checks = {
            "title": (work["title"], plain(bib["title"]), title), "year": (year, bib["year"], ris["year"][:4]),
            "people": (people, [plain(name) for name in bib.get("author", []) + bib.get("editor", [])],
                       ris.get("authors", []) + ris.get("secondary_authors", [])),
            "pages": (pages, re.split("--|–", bib["pages"]) if "pages" in bib else [],
                      [ris[key] for key in ("start_page", "end_page") if key in ris]),
            "url": (work.get("URL"), bib.get("url"), (ris.get("urls") or [None])[0]),
        }
        for name, keys in SHARED.items():
            if name == "container" and "container-title" not in work:
                continue
            if name == "publisher" and "institution" in bib:
                keys = ("publisher", "institution", "publisher")
            values = [source.get(key) for source, key in zip((work, bib, ris), keys)]
            checks[name] = tuple(plain(value) if value else None for value in values)
        for name, (csl, *others) in checks.items():
            found += [(format, work["id"], name, csl, other)
                      for format, other in zip(("bib", "ris"), others) if other != csl]
    return found


def plain(text):
    """Without the braces that keep capitals and names together."""
    return text.replace("{", "").replace("}", "")


if __name__ == "__main__":
    unittest.main()
