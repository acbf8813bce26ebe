"""The downloads of the whole catalogue, opened by the programs they are for."""

import hashlib
import json
import os
import sqlite3
import tempfile
import unittest
import zipfile
from pathlib import Path

import frictionless
import lxml.html
import pyshacl
import rdflib
import rdflib.compare
from test_web import fetch, served

from support import DATE, ROOT, ROSTRUM, files, output, rostrum

SHAPES = [Path(__file__).with_name("dcat.shapes.ttl")] + [Path(p) for p in [os.environ.get("DCAT_AP_SHAPES")] if p]
"""Our own, and those of DCAT-AP 3 where they are at hand: no package has them."""
DCAT = rdflib.Namespace("http://www.w3.org/ns/dcat#")


def exported(folder, *options):
    """The catalogue as the command line writes it."""
    done = rostrum("export", "catalogue", "--date", DATE, "--output", folder, "--workspace", ROOT, *options)
    assert done.returncode == 0, done.stderr
    return Path(folder) / "catalogue"


class Downloads(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = exported(cls.enterClassContext(tempfile.TemporaryDirectory()))
        cls.practices = json.loads((cls.folder / "catalogue.json").read_text())["practices"]

    def test_server_and_command_line_give_the_same_bytes(self):
        with served() as (base, _):
            page = lxml.html.fromstring(fetch(base + "/data")[2])
            paths = [a.removeprefix("/data/") for a in page.xpath("//tbody//a/@href")]
            own = {name: data for name, data in files(self.folder).items() if not Path(name).name.startswith(".")}
            self.assertEqual(set(paths), set(own))
            for path in paths:
                self.assertEqual(fetch(f"{base}/data/{path}")[2], own[path], path)
            hashes = set(page.xpath("//td[@class='hash']//text()"))
            self.assertEqual(hashes, {hashlib.sha256(data).hexdigest() for data in own.values()})

    def test_the_same_workspace_gives_the_same_bytes_on_another_day(self):
        with tempfile.TemporaryDirectory() as other:
            again = exported(other, "--date", "2026-12-01")
            self.assertEqual(files(again), files(self.folder))

    def test_only_what_was_asked_for_is_written(self):
        with tempfile.TemporaryDirectory() as other:
            names = [p.name for p in exported(other, "--to", "json,skos").iterdir() if not p.name.startswith(".")]
            self.assertEqual(sorted(names), ["catalogue.json", "vocabularies.ttl"])
        done = rostrum("export", "catalogue", "--to", "html", "--workspace", ROOT)
        self.assertEqual(done.returncode, 64)

    def test_frictionless_finds_the_tables_as_described(self):
        report = frictionless.validate(str(self.folder / "csv/datapackage.json"))
        self.assertTrue(report.valid, report.flatten(["name", "rowNumber", "fieldName", "type", "note"])[:5])
        facts = frictionless.Package(str(self.folder / "csv/datapackage.json")).get_resource("facts").read_rows()
        self.assertEqual(len(facts), sum(len(p["facts"]) for p in self.practices))

    def test_frictionless_finds_a_planted_fault(self):
        with tempfile.TemporaryDirectory() as other:
            for path in (self.folder / "csv").iterdir():
                text = path.read_text()
                if path.name == "tags.csv":
                    text = text.replace(",themes,", ",no-such-vocabulary,", 1)
                (Path(other) / path.name).write_text(text, newline="")
            report = frictionless.validate(str(Path(other) / "datapackage.json"))
            self.assertIn("foreign-key", {e[0] for e in report.flatten(["type"])})

    def test_the_archive_holds_the_tables(self):
        with zipfile.ZipFile(self.folder / "catalogue-csv.zip") as archive:
            self.assertIsNone(archive.testzip())
            for name in archive.namelist():
                self.assertEqual(archive.read(name), (self.folder / "csv" / name).read_bytes())

    def test_sqlite_opens_the_database_and_searches_it(self):
        database = sqlite3.connect(f"file:{self.folder / 'catalogue.sqlite'}?mode=ro", uri=True)
        self.addCleanup(database.close)
        self.assertEqual(database.execute("PRAGMA integrity_check").fetchall(), [("ok",)])
        self.assertEqual(database.execute("PRAGMA foreign_key_check").fetchall(), [])
        counted = database.execute("SELECT count(*) FROM practices").fetchone()[0]
        self.assertEqual(counted, len(self.practices))
        query = """SELECT DISTINCT practice FROM texts JOIN texts_fts ON texts.rowid = texts_fts.rowid
                   WHERE texts_fts MATCH ? ORDER BY rank"""
        found = [row[0] for row in database.execute(query, ("penny wirton",))]
        self.assertEqual(found[0], "penny-wirton-schools")
        # Datasette finds the index of a table by this.
        self.assertIn('content = \'texts\'', database.execute(
            "SELECT sql FROM sqlite_master WHERE name = 'texts_fts'").fetchone()[0])

    def test_the_description_holds_by_the_shapes_of_dcat_ap(self):
        graph = rdflib.Graph().parse(self.folder / "catalogue.ttl")
        for shapes in SHAPES:
            valid, _, text = pyshacl.validate(graph, shacl_graph=str(shapes), advanced=True)
            self.assertTrue(valid, text)
            planted = rdflib.Graph() + graph
            planted.remove((None, DCAT.accessURL, None))
            self.assertFalse(pyshacl.validate(planted, shacl_graph=str(shapes), advanced=True)[0])

    def test_turtle_and_json_ld_say_the_same(self):
        turtle = rdflib.Graph().parse(self.folder / "catalogue.ttl")
        linked = rdflib.Graph().parse(self.folder / "catalogue.jsonld")
        self.assertEqual(len(turtle), len(linked))
        self.assertTrue(rdflib.compare.isomorphic(turtle, linked))

    def test_all_vocabularies_are_in_one_file(self):
        graph = rdflib.Graph().parse(self.folder / "vocabularies.ttl")
        schemes = set(graph.subjects(rdflib.RDF.type, rdflib.SKOS.ConceptScheme))
        self.assertEqual(len(schemes), len(list((ROOT / "Practices/vocabularies").glob("*.yaml"))))
        concepts = json.loads((self.folder / "catalogue.json").read_text())["vocabularies"]
        self.assertEqual(
            len(set(graph.subjects(rdflib.RDF.type, rdflib.SKOS.Concept))), sum(len(v["concepts"]) for v in concepts))

    def test_counts_are_those_of_the_command_line(self):
        stats = json.loads(output(ROSTRUM, "stats", "--format", "json", "--workspace", ROOT))
        self.assertEqual(stats["practices"], len(self.practices))


if __name__ == "__main__":
    unittest.main()
