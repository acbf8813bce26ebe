"""Harvesters and feed readers of others take everything, a few records at a time."""

import os
import shutil
import tempfile
import unittest
from pathlib import Path
from unittest import mock

import feedparser
import lxml.etree
import sickle
from oaipmh.client import Client
from oaipmh.metadata import MetadataRegistry, oai_dc_reader
from sickle import oaiexceptions
from test_web import fetch, served

from support import ROOT, run

DUBLIN_CORE = {
    "title", "creator", "subject", "description", "publisher", "contributor", "date", "type", "format", "identifier",
    "source", "language", "relation", "coverage", "rights",
}
XPATH = lxml.etree.XPathEvaluator
DTD = os.environ.get("JATS_DTD")
"""JATS-journalpublishing1-3-mathml3.dtd, with XML_CATALOG_FILES set; not in any package."""


class Evaluator:
    """What lxml once had, and pyoai still calls."""

    def __init__(self, *arguments, **options):
        self.evaluate = XPATH(*arguments, **options)


class Harvest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.base, _ = cls.enterClassContext(served("--harvest-page", "2"))
        cls.harvester = sickle.Sickle(cls.base + "/oai")

    def practices(self):
        return {path.stem for path in (ROOT / "Practices").glob("*.md") if path.stem != "README" and "." not in path.stem}

    def test_sickle_takes_every_practice_in_pages_of_two(self):
        records = list(self.harvester.ListRecords(metadataPrefix="oai_dc", set="practices"))
        found = [record.header.identifier.split("/")[-1] for record in records]
        self.assertEqual(sorted(found), sorted(self.practices()))
        for record in records:
            self.assertLessEqual(set(record.metadata), DUBLIN_CORE, record.header.identifier)
            self.assertTrue(record.metadata["title"][0])

    def test_pyoai_takes_every_record_by_post(self):
        registry = MetadataRegistry()
        registry.registerReader("oai_dc", oai_dc_reader)
        client = Client(self.base + "/oai", registry)
        with mock.patch.object(lxml.etree, "XPathEvaluator", Evaluator):
            self.assertEqual(client.identify().deletedRecord(), "transient")
            self.assertEqual(client.identify().granularity(), "YYYY-MM-DD")
            records = list(client.listRecords(metadataPrefix="oai_dc"))
        headers = [h.identifier for h in self.harvester.ListIdentifiers(metadataPrefix="oai_dc")]
        self.assertEqual([header.identifier() for header, _, _ in records], headers)
        self.assertGreater(len(headers), len(self.practices()))

    def test_a_harvest_since_a_day_takes_what_changed_since(self):
        stamps = sorted(h.datestamp for h in self.harvester.ListIdentifiers(metadataPrefix="oai_dc"))
        since = stamps[len(stamps) // 2]
        later = [h.datestamp for h in self.harvester.ListIdentifiers(metadataPrefix="oai_dc", **{"from": since})]
        self.assertEqual(sorted(later), [s for s in stamps if s >= since])

    def test_a_record_is_dated_by_its_last_commit_in_universal_time(self):
        with tempfile.TemporaryDirectory() as folder:
            for name in ("Practices", "Campaigns"):
                shutil.copytree(ROOT / name, Path(folder) / name)
            shutil.copy(ROOT / "rostrum.yaml", folder)
            when = {"GIT_COMMITTER_DATE": "2027-02-03T23:30:00-0500", "GIT_CONFIG_GLOBAL": os.devnull}
            git = ["git", "-C", folder, "-c", "user.name=Sample", "-c", "user.email=sample@sample.example"]
            for command in (["init", "--quiet"], ["add", "."], ["commit", "--quiet", "--message", "Sample"]):
                done = run(*git, *command, env={**os.environ, **when})
                self.assertEqual(done.returncode, 0, done.stderr)
            with served("--workspace", folder) as (base, _):
                record = sickle.Sickle(base + "/oai").GetRecord(
                    metadataPrefix="oai_dc", identifier="oai:rostrum.example:practices/penny-wirton-schools")
                self.assertEqual(record.header.datestamp, "2027-02-04")

    def test_sets_are_those_that_are_listed(self):
        for one in self.harvester.ListSets():
            first = next(iter(self.harvester.ListIdentifiers(metadataPrefix="oai_dc", set=one.setSpec)))
            self.assertTrue(any(s == one.setSpec or s.startswith(one.setSpec + ":") for s in first.setSpecs))

    def test_articles_come_as_jats(self):
        records = list(self.harvester.ListRecords(metadataPrefix="jats"))
        self.assertGreater(len(records), 2)
        for record in records:
            article = record.xml.find("{*}metadata")[0]
            self.assertEqual(article.tag, "article", "JATS has no namespace")
            if DTD:
                text = lxml.etree.tostring(article).replace(b' xmlns=""', b"", 1)
                dtd = lxml.etree.DTD(file=DTD)
                self.assertTrue(dtd.validate(lxml.etree.fromstring(text)), dtd.error_log)

    def test_faults_are_told_as_harvesters_know_them(self):
        for fault, request in [
            (oaiexceptions.BadArgument, {"metadataPrefix": "oai_dc", "from": "yesterday"}),
            (oaiexceptions.CannotDisseminateFormat, {"metadataPrefix": "marc"}),
            (oaiexceptions.NoRecordsMatch, {"metadataPrefix": "oai_dc", "from": "2199-01-01"}),
            (oaiexceptions.BadResumptionToken, {"resumptionToken": "planted"}),
        ]:
            with self.subTest(request=request), self.assertRaises(fault):
                list(self.harvester.ListRecords(**request))

    def test_feeds_are_read(self):
        for path in ("/practices.atom", "/practices.atom?country=IT", "/publications.atom", "/it/publications.atom"):
            with self.subTest(path=path):
                text = fetch(self.base + path)[2]
                feed = feedparser.parse(text)
                self.assertFalse(feed.bozo)
                self.assertEqual(feed.version, "atom10")
                for entry in feed.entries:
                    self.assertTrue(entry.id and entry.title and entry.updated_parsed and entry.link)
                ids = [entry.id for entry in feed.entries]
                self.assertEqual(len(set(ids)), len(ids))
                self.assertTrue(ids)
        self.assertTrue(feedparser.parse(text.replace(b"</feed>", b"")).bozo)

    def test_the_site_map_is_well_formed(self):
        tree = lxml.etree.fromstring(fetch(self.base + "/sitemap.xml")[2])
        names = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
        places = tree.xpath("//s:loc/text()", namespaces=names)
        others = set(tree.xpath("//x:link/@href", namespaces=names))
        self.assertEqual(set(places), others, "each language names the others")
        self.assertEqual(len(set(places)), len(places))


if __name__ == "__main__":
    unittest.main()
