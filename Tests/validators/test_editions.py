"""The public edition of a plan tells nothing that is kept back, in any byte that is written."""

import json
import shutil
import unittest
import zipfile

import lxml.html
from small import SmallWorkspaceTest

from support import output

PRIVATE = ["Vexley", "Quillmoor", "Zorbane", "Harrowgate"]
PLAN = """\
---
plan: 1
id: quiet
title: A quiet plan
kind: advocacy-campaign
status: draft
start: 2028-02-01
end: 2028-12-31
issue: {text: Adults cannot enrol., affected: [learners]}
goal: {id: g, text: Every adult can enrol.}
objectives: [{id: o1, text: The form is changed., change_in: policy, decision_maker: foe, by: 2028-05-02, indicator: i1}]
stakeholders:
  - {id: learners, name: Learners, type: group, role: [constituent], position: active-ally, affected: true}
  - {id: foe, name: Ada Vexley, type: person, role: [primary-target, opponent], influence: 5, interest: 5, position: active-opponent}
  - {id: list, name: Quillmoor list, type: organisation, role: [opponent], influence: 4, interest: 4, position: active-opponent}
messages: [{id: m1, to: [foe], ask: Zorbane must go, statement: It harms., messenger: learners}]
indicators: [{id: i1, text: The form is changed, level: outcome, baseline: {value: 0, date: 2027}, target: {value: 1, by: 2028-05-02}}]
activities: [{id: a1, text: Visit the office, target: [foe, list], start: 2028-02-28, duration: 3d, A: lea}]
risks: [{id: r1, text: If Harrowgate hears of it then learners are sent away, to: people, likelihood: 3, impact: 5}]
team: [{id: lea, name: Lea Harrowgate, private: true}]
---
LINE
"""  # fmt: skip


class PublicEdition(SmallWorkspaceTest):
    def plan(self, line=""):
        self.write("Campaigns/quiet.md", PLAN.replace("LINE", line))

    def written(self, *arguments):
        """Every text that is written, also that within an e-book and a PDF, by its file."""
        done = self.export("quiet", "--to", "html,epub,pdf", *arguments)
        self.assertEqual(done.returncode, 0, done.stderr)
        texts = {}
        for path in (p for p in self.build.rglob("*") if p.is_file()):
            texts[path.name] = path.read_bytes().decode("utf-8", "replace")
            if path.suffix == ".epub":
                with zipfile.ZipFile(path) as book:
                    texts |= {name: book.read(name).decode("utf-8", "replace") for name in book.namelist()}
            if path.suffix == ".pdf":
                texts[path.name] += output("pdftotext", path, "-") + output("pdfinfo", path)
        return texts

    def test_no_byte_names_what_is_private(self):
        self.plan()
        for document in ["campaign-dossier", "terms-of-reference"]:
            texts = self.written("--edition", "public", "--document", document)
            told = [(name, word) for name, text in texts.items() for word in PRIVATE if word in text]
            self.assertEqual(told, [])
        self.assertIn("Public edition.", texts["quiet-terms-of-reference-public.html"])

    def test_says_how_much_is_left_out(self):
        self.plan()
        texts = self.written("--edition", "public")
        words = "2 stakeholders, 1 message, 1 risk to people and 1 member of the team are not shown."
        self.assertIn(words, " ".join(texts["quiet-public.pdf"].split()))
        self.assertIn(words, texts["quiet-public.html"])
        statements = json.loads(texts["manifest.json"])["statements"]
        self.assertEqual(statements, {"edition": "Public edition.", "omitted": words})

    def test_the_internal_edition_has_it_all_and_says_for_whom_it_is(self):
        self.plan()
        texts = self.written()
        self.assertEqual([word for word in PRIVATE if word not in texts["quiet.pdf"]], [])
        self.assertIn("Internal: not for publication. Status of the plan: draft.", texts["quiet.html"])

    def test_a_shorter_print_has_its_chapters_alone_and_no_link_to_another(self):
        self.plan()
        chapters = {"overview": {"plan-overview", "plan-completeness"}, "management": {
            "plan-overview", "plan-goal", "plan-activities", "plan-responsibilities"}}
        for name, allowed in chapters.items():
            page = lxml.html.fromstring(self.written("--print", name)[f"quiet-{name}.html"].encode())
            ids = set(page.xpath("//@id"))
            found = set(page.xpath("//main/section/@aria-labelledby"))
            self.assertIn("plan-overview", found)
            self.assertEqual(found - allowed, set())
            self.assertEqual({link[1:] for link in page.xpath("//a/@href") if link.startswith("#")} - ids, set())

    def test_changes_tell_nothing_that_is_or_was_kept_back(self):
        self.plan()
        earlier = PLAN.replace("LINE", "").replace("Visit the office", "Visit Ms Vexley").replace("3d", "5d")
        earlier = earlier.replace("name: Learners", "name: Zorbane", 1).replace("form is changed.", "old form is changed.")
        self.write("earlier.md", earlier.replace("lea, name: Lea Harrowgate, private: true", "lea, name: Lea Harrowgate"))
        since = ("--since", self.folder / "earlier.md")
        whole = self.written(*since)["quiet.html"]
        self.assertIn("Changes since earlier.md", whole)
        self.assertIn("2 days earlier", whole)
        self.assertIn("Visit Ms Vexley", whole)
        shutil.rmtree(self.build)
        texts = self.written(*since, "--edition", "public")
        told = [(name, word) for name, text in texts.items() for word in PRIVATE[:2] + PRIVATE[3:] if word in text]
        self.assertEqual(told, [])
        self.assertIn("The old form is changed.", texts["quiet-public.html"])
        self.assertIn("Changes of what is or was kept back are not shown.", texts["quiet-public.html"])

    def test_views_put_the_plan_on_other_sheets_with_a_page_each(self):
        self.plan()
        texts = self.written("--print", "views")
        page = lxml.html.fromstring(texts["quiet-views.html"].encode())
        self.assertEqual(page.xpath("//figure/@id"), ["figure-strategy-foe", "figure-canvas", "figure-planning-sheet"])
        self.assertIn("nothing is said of", page.xpath("string(//figcaption)"))
        cells = page.xpath("//div[contains(@class, 'on-screen')]//*[self::td or self::th]/text()")
        for text in ["Ada Vexley", "a1 Visit the office", "m1 Ada Vexley: Zorbane must go"]:
            self.assertIn(text, " ".join(cells))
        shutil.rmtree(self.build)
        texts = self.written("--print", "views", "--edition", "public")
        page = lxml.html.fromstring(texts["quiet-public-views.html"].encode())
        self.assertEqual(page.xpath("//figure/@id"), ["figure-canvas", "figure-planning-sheet"])
        self.assertEqual([(n, w) for n, t in texts.items() for w in PRIVATE if w in t], [])

    def test_each_page_says_for_whom_it_is(self):
        self.plan()
        for edition, words in [("internal", "Internal, not for distribution"), ("public", "Public edition")]:
            self.written("--edition", edition)
            pdf = next(p for p in self.build.rglob("*.pdf") if ("public" in p.name) == (edition == "public"))
            pages = output("pdftotext", pdf, "-").split("\f")[1:-1]
            unmarked = [n for n, page in enumerate(pages, 2) if page.strip() and words not in page]
            self.assertEqual(unmarked, [])

    def test_is_refused_where_a_text_would_tell(self):
        self.plan("Ms Vexley decides.")
        done = self.export("quiet", "--edition", "public")
        self.assertEqual(done.returncode, 1)
        self.assertIn("Campaigns/quiet.md:22:1: error: 'Vexley' in the text tells", done.stderr)
        self.assertFalse(self.build.exists())


if __name__ == "__main__":
    unittest.main()
