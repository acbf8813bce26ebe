"""`rostrum import practices`: tables as spreadsheets and other programs save them, read as Python's csv reads them."""

import csv
import io
import json
import random
import re
import unittest

import lxml.html
import yaml

from small import SmallWorkspaceTest

from support import DATE, ROOT, files, rostrum

SUMMARY = " ".join(["word"] * 40)
ROW = {
    "id": "evening-classes",
    "title": "Evening classes",
    "summary": SUMMARY,
    "countries": "IT",
    "organisations": "A school",
    "themes": "language-learning",
    "audiences": "refugees",
    "evidence_level": "stated",
    "facts/1/text": "Lessons are free.",
    "facts/1/sources": "s1",
    "facts/2/text": "Lessons are in the evening.",
    "facts/2/sources": "s1",
    "sources/1/title": "A page",
    "sources/1/url": "https://example.org/",
}
# Columns that may hold any text.
TEXTS = ["transfer/1", "why_it_worked/1", "participation/how", "facts/1/text", "quotes/1/text"]
# Markup that would run if any page let it; NUL and the like are refused, which has a test of its own.
PAYLOADS = [
    "<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "'-alert(1)-'", "</style><script>alert(1)</script>",
    "</title><svg onload=alert(1)>", "&lt;script&gt;", "javascript:alert(1)", "`${alert(1)}`", "\u202egnp.exe",
    "]]><script>alert(1)</script>", "<!--", "{{practices.count}}",
]  # fmt: skip


def table(rows, **options):
    header = list(dict.fromkeys(name for row in rows for name in row))
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, header, restval="", **options)
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


class ImportPractices(SmallWorkspaceTest):
    def bring(self, content, *arguments):
        path = self.folder.parent / "table.csv"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return rostrum("import", "practices", path, "--workspace", self.folder, "--date", DATE, *arguments)

    def front(self, name):
        return yaml.safe_load((self.folder / f"Practices/{name}.md").read_text().split("---\n")[1])

    def test_the_catalogue_exported_as_csv_changes_nothing(self):
        before = files(self.folder / "Practices")
        done = rostrum("search", "--format", "csv", "--workspace", self.folder)
        self.assertEqual(done.returncode, 0, done.stderr)
        done = self.bring(done.stdout)
        self.assertEqual((done.returncode, done.stdout), (0, ""))
        self.assertIn("0 added, 0 changed, 2 unchanged, 0 refused", done.stderr)
        after = files(self.folder / "Practices")
        self.assertEqual({path: after[path] for path in before}, before)

    def test_the_whole_shipped_catalogue_comes_back_too(self):
        done = rostrum("search", "--format", "csv", "--workspace", ROOT)
        path = self.folder.parent / "all.csv"
        path.write_text(done.stdout)
        done = rostrum("import", "practices", path, "--workspace", ROOT, "--dry-run")
        self.assertEqual((done.returncode, done.stdout), (0, ""))

    def test_reads_tables_as_pythons_csv_does(self):
        """T12: generated tables in every dialect and encoding; what is in the files is what Python's reader finds."""
        alphabet = list("abc ;,\t\"'|=+-@\n\\#:é€„ü") + ["\n\n", '""', "; ", "Ωμέγα "[:2], "\r\n"]
        cells = 0
        for seed in range(20):
            choose = random.Random(seed)
            encoding = choose.choice(["utf-8", "utf-8-sig", "utf-16", "cp1252"])
            dialect = {
                "delimiter": choose.choice(",;\t"),
                "lineterminator": choose.choice(["\n", "\r\n"]),
                "quoting": choose.choice([csv.QUOTE_MINIMAL, csv.QUOTE_ALL, csv.QUOTE_NONNUMERIC]),
            }

            def text():
                drawn = "x" + "".join(choose.choice(alphabet) for _ in range(choose.randrange(1, 40))) + "y"
                drawn = drawn.encode(encoding, "ignore").decode(encoding).lstrip("\ufeff")
                # Two such letters of Windows-1252 may happen to be one of UTF-8, and then the file is refused.
                return drawn if encoding != "cp1252" else re.sub("(?<=[^\0-\x7f])(?=[^\0-\x7f])", "x", drawn)

            rows = [ROW | {"id": f"practice-{n}"} | {name: text() for name in TEXTS} for n in range(20)]
            content = table(rows, **dialect).encode(encoding)
            with self.subTest(seed=seed, encoding=encoding, **dialect):
                done = self.bring(content)
                self.assertEqual((done.returncode, done.stdout.count(" added ")), (0, 20), done.stdout + done.stderr)
                read = io.StringIO(content.decode(encoding), newline="")
                for row in csv.DictReader(read, delimiter=dialect["delimiter"]):
                    front = self.front(row["id"])
                    found = [
                        front["transfer"][0], front["why_it_worked"][0], front["participation"]["how"],
                        front["facts"][0]["text"], front["quotes"][0]["text"],
                    ]  # fmt: skip
                    self.assertEqual(found, [row[name].replace("\r\n", "\n") for name in TEXTS])
                    cells += len(TEXTS)
                    (self.folder / f"Practices/{row['id']}.md").unlink()
                (self.folder / "Practices/imports.json").unlink()
        self.assertEqual(cells, 2000)

    def test_says_how_it_read_the_table(self):
        for encoding, name in [("utf-8-sig", "UTF-8"), ("utf-16", "UTF-16"), ("cp1252", "Windows-1252")]:
            content = table([ROW | {"title": "Café classes"}], delimiter=";").encode(encoding)
            done = self.bring(content, "--dry-run")
            self.assertEqual(done.returncode, 0, done.stdout)
            self.assertIn(f"{name}, semicolons between cells", done.stderr)
        self.assertFalse((self.folder / "Practices/evening-classes.md").exists())

    def test_problems_name_the_cell_and_nothing_is_written(self):
        before = files(self.folder)
        rows = [ROW, ROW | {"id": "other", "countries": "UK", "themes": "langauge-learning"}]
        done = self.bring(table(rows))
        self.assertEqual(done.returncode, 1)
        self.assertIn("D3: 'UK' is not in the vocabulary 'countries' [V-UNKNOWN]\n  hint: did you mean 'GB'", done.stdout)
        self.assertIn("F3: 'langauge-learning' is not in the vocabulary", done.stdout)
        self.assertIn("did you mean 'language-learning'", done.stdout)
        self.assertEqual(files(self.folder), before)
        done = self.bring(table(rows), "--valid-rows-only")
        self.assertEqual(done.returncode, 1)
        self.assertTrue((self.folder / "Practices/evening-classes.md").exists())
        self.assertFalse((self.folder / "Practices/other.md").exists())

    def test_what_is_imported_is_sound_and_a_second_import_writes_no_byte(self):
        rows = [ROW | {"id": f"practice-{n}", "key": f"K{n}", "authors": "Ada Probe; The Collective"} for n in range(50)]
        self.assertEqual(self.bring(table(rows)).returncode, 0)
        before = files(self.folder)
        self.assertEqual(self.front("practice-7")["authors"], ["Ada Probe", "The Collective"])
        done = self.bring(table(rows, delimiter=";").encode("utf-16"))
        self.assertIn("50 unchanged", done.stderr)
        self.assertEqual(files(self.folder), before)
        check = self.check("Practices/practice-7.md")
        self.assertEqual(check.returncode, 0, check.stdout)

    def test_no_cell_leads_out_of_the_folder_of_practices(self):
        for name in ["../outside", "a/b", "..", "CON.md", "A", "x" * 300, "a\x00b"]:
            done = self.bring(table([ROW | {"id": name}]))
            self.assertEqual(done.returncode, 1, name)
        self.assertEqual([p.name for p in self.folder.parent.iterdir() if p.name != "table.csv"], ["workspace"])

    def test_the_report_escapes_what_it_quotes(self):
        """S1: nothing of a table is an element or an attribute of the page that reports on it."""
        names = ["id", "title", "countries", "themes", "period/start", "status", "sources/1/url", "key"]
        rows = [ROW | {name: payload} for payload in PAYLOADS for name in names]
        report = self.folder.parent / "report.html"
        done = self.bring(table(rows), "--report", report, "--dry-run")
        self.assertEqual(done.returncode, 1)
        text = report.read_text()
        page = lxml.html.fromstring(text)
        self.assertEqual(page.xpath("//script | //img | //svg | //iframe | //a | //@onerror | //@onload"), [])
        allowed = "html head meta title style body main h1 h2 p div table caption thead tbody tr th td".split()
        self.assertLessEqual({node.tag for node in page.iter() if isinstance(node.tag, str)}, set(allowed))
        self.assertIn("<script>alert(1)</script>", page.text_content())
        header = self.bring(table([{"<img src=x onerror=alert(1)>": "x"}]), "--report", report)
        self.assertEqual(header.returncode, 1)
        self.assertEqual(lxml.html.fromstring(report.read_text()).xpath("//img"), [])

    def test_more_than_can_be_imported_is_refused(self):
        self.assertIn("The most is 10 MiB", self.bring(b"id\n" + b"a" * (10 << 20)).stderr)
        self.assertIn("the most is 5000", self.bring("id\n" + "a\n" * 5001).stdout)
        done = self.bring(table([ROW | {"body": "![[]()" * 5000}]))
        self.assertIn("the most is 16 KiB", done.stdout)

    def test_five_thousand_rows_are_taken(self):
        rows = [ROW | {"id": f"practice-{n}", "related/1/practice": f"practice-{n + 1}", "related/1/relation": "similar"}
                for n in range(4999)]  # fmt: skip
        done = self.bring(table([*rows, ROW | {"id": "practice-4999"}]))
        self.assertEqual(done.returncode, 0, done.stdout[:2000])
        self.assertIn("5000 added", done.stderr)
        record = json.loads((self.folder / "Practices/imports.json").read_text())
        self.assertEqual(len(record["practices"]), 5000)


if __name__ == "__main__":
    unittest.main()
