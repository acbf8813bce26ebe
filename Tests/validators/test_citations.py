"""What `rostrum search` prints for other programs, read by the libraries that they use."""

import csv
import io
import json
import unittest

import bibtexparser
import rispy

from support import ROOT, rostrum


class Citations(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        if "bibtex" not in rostrum("search", "--help").stdout:
            raise unittest.SkipTest("there is no `rostrum search --format bibtex` yet")
        cls.titles = {row["title"] for row in json.loads(cls.search("json"))}

    @staticmethod
    def search(format, *arguments):
        done = rostrum("search", *arguments, "--country", "IT", "--format", format, cwd=ROOT)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def test_json_is_a_list_of_practices(self):
        practices = json.loads(self.search("json"))
        self.assertGreater(len(practices), 3)
        self.assertTrue(all("IT" in practice["countries"] for practice in practices))

    def test_csv_has_the_same_practices(self):
        rows = list(csv.DictReader(io.StringIO(self.search("csv")), strict=True))
        self.assertEqual({row["title"] for row in rows}, self.titles)
        self.assertFalse(any(None in row or None in row.values() for row in rows), "rows of unequal length")

    def test_bibtexparser_reads_the_same_practices(self):
        library = bibtexparser.parse_string(self.search("bibtex"))
        self.assertEqual(library.failed_blocks, [])
        self.assertEqual(len(library.entries), len(self.titles))
        self.assertEqual(len(library.entries_dict), len(self.titles), "two entries have one key")
        for entry in library.entries:
            self.assertTrue(entry["title"])
            self.assertRegex(entry.key, r"^[A-Za-z0-9:._-]+$")

    def test_rispy_reads_the_same_practices(self):
        entries = rispy.loads(self.search("ris"))
        self.assertEqual({entry.get("title") or entry["primary_title"] for entry in entries}, self.titles)
        self.assertTrue(all("unknown_tag" not in entry for entry in entries))

    def test_csl_has_what_a_processor_needs(self):
        items = json.loads(self.search("csl"))
        self.assertEqual({item["title"] for item in items}, self.titles)
        self.assertEqual(len({item["id"] for item in items}), len(items))
        self.assertTrue(all(item["type"] for item in items))
        for item in items:
            for date in ("issued", "accessed"):
                parts = item.get(date, {}).get("date-parts", [[2000]])
                self.assertTrue(all(isinstance(number, int) for part in parts for number in part), item)


if __name__ == "__main__":
    unittest.main()
