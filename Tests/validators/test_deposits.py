"""What registration agencies and directories take: by Crossref's schemas and by what DOAJ documents."""

import json
import os
import tempfile
import unittest
from pathlib import Path

import jsonschema
from journal import ADDRESS, ARTICLE, ISSN, PUBLICATION, JournalTest

from support import run

SCHEMA = json.loads(Path(__file__).with_name("doaj.schema.json").read_text())


class Crossref(JournalTest):
    def test_the_deposit_follows_both_schemas_in_use(self):
        """Where `CROSSREF_XSD` names crossref5.3.1.xsd, with 5.4.0 beside it."""
        if "CROSSREF_XSD" not in os.environ:
            self.skipTest("CROSSREF_XSD is not set")
        schema = Path(os.environ["CROSSREF_XSD"])
        text = self.issue("pdf", "crossref")["crossref.xml"].decode()
        self.assertEqual(faults(text, schema), "")
        self.assertEqual(faults(text.replace("5.3.1", "5.4.0"), schema.with_name("crossref5.4.0.xsd")), "")
        for old, new in [("<full_title>", "<title>"), ("10.5555/", "10.55 55/"), (ISSN, "1234567"),
                         ('sequence="first"', 'sequence="1"'), ("<surname>", "<family>")]:
            with self.subTest(planted=new):
                planted = text.replace(old, new).replace(old.replace("<", "</"), new.replace("<", "</"))
                self.assertNotEqual(planted, text)
                self.assertNotEqual(faults(planted, schema), "")

    def test_it_names_the_article_that_has_a_doi_and_where_it_is_to_be_read(self):
        text = self.issue("pdf", "crossref")["crossref.xml"].decode()
        self.assertEqual(text.count("<journal_article "), 1)
        self.assertIn(f"<resource>{ADDRESS}/publications/samples-1/articles/samples.html</resource>", text)
        self.assertRegex(text, r"<first_page>\d+</first_page>")


class DOAJ(JournalTest):
    def test_the_articles_have_the_fields_that_are_documented(self):
        records = json.loads(self.issue("pdf", "doaj")["doaj.json"])
        jsonschema.validate(records, SCHEMA)
        article = records[1]["bibjson"]
        self.assertEqual(article["identifier"], [{"id": ISSN, "type": "eissn"}, {"id": "10.5555/samples.2026.1", "type": "doi"}])
        self.assertEqual([author["name"] for author in article["author"]], ["Ada Probe", "Bo Specimen", "The Sample Group"])
        self.assertEqual(article["abstract"], "A sample of an abstract, with emphasis and 5 < 6.")

    def test_planted_faults_are_seen(self):
        records = json.loads(self.issue("doaj")["doaj.json"])
        faults = [
            lambda a: a.pop("title"), lambda a: a["identifier"].pop(0), lambda a: a.update(volume="1"),
            lambda a: a["author"][0].update(orcid_id="0000-0002-1825-0097"), lambda a: a.update(year=2026),
            lambda a: a["link"][0].update(content_type="text/html"),
        ]
        for number, fault in enumerate(faults):
            with self.subTest(number):
                planted = json.loads(json.dumps(records))
                fault(planted[1]["bibjson"])
                with self.assertRaises(jsonschema.ValidationError):
                    jsonschema.validate(planted, SCHEMA)


class Nothing(JournalTest):
    """Nothing is emitted that would need an identifier which nobody has given."""

    def test_without_an_issn(self):
        self.write("Exports/samples/publication.yaml", PUBLICATION.replace(f'issn: "{ISSN}", ', ""))
        self.refused("crossref", "ISSN")
        self.refused("doaj", "ISSN")

    def test_without_a_doi(self):
        self.write("Exports/samples/samples.md", ARTICLE.replace("doi: 10.5555/samples.2026.1\n", "").replace("REFERENCES", "[]")
                   .replace("[@freire-2000] and [@arnstein-1969]", "nothing"))
        self.refused("crossref", "DOI")
        self.assertNotIn("10.5555/", self.issue("doaj")["doaj.json"].decode())

    def test_without_an_address(self):
        path = self.folder / "rostrum.yaml"
        path.write_text("".join(line for line in path.read_text().splitlines(True) if not line.startswith("base_url")))
        self.refused("crossref", "base_url")
        self.assertNotIn("link", json.loads(self.issue("doaj")["doaj.json"])[1]["bibjson"])

    def refused(self, format, word):
        done = self.export("--to", format)
        self.assertEqual(done.returncode, 1)
        self.assertIn(word, done.stderr)
        self.assertFalse(list(self.build.glob(f"samples-1/{format}.*")))


def faults(text, schema):
    with tempfile.NamedTemporaryFile("w", suffix=".xml") as file:
        file.write(text)
        file.flush()
        done = run("xmllint", "--nonet", "--noout", "--schema", schema, file.name)
        return "" if done.returncode == 0 else done.stderr


if __name__ == "__main__":
    unittest.main()
