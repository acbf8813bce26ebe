"""What JATS for Reuse recommends (https://jats4r.org): its own rules where they are, and the main ones in any case."""

import os
import re
import unittest

import lxml.etree
from journal import JournalTest
from schematron import Schematron
from test_jats import articles

SPACES = {"ali": "http://www.niso.org/schemas/ali/1.0/", "xlink": "http://www.w3.org/1999/xlink",
          "mml": "http://www.w3.org/1998/Math/MathML"}
MEANT = [
    # The address of a work is printed, as its style asks; what it leads to stands in @xlink:title.
    "A URI is not descriptive link text.",
    # The labels of sources are what the text cites.
    "Accessible @list-type overridden by list-item/label.",
    # Laws and cases have no authors.
    "Where possible <element-citation> should always have a child <person-group>",
    # The rule's pattern has an empty branch, which fits every caption.
    "<table-wrap> has no non-empty label, but its caption begins with",
]
"""Warnings that stay, with the reason."""

# A recommendation, what finds a breach of it, and a fault that has to be found.
RULES = [
    ("a person with an ORCID names it as an address", "//contrib-id[@contrib-id-type='orcid'][not(starts-with(., 'https://orcid.org/'))]",
     ("https://orcid.org/", "")),
    ("each author has a name", "//contrib[@contrib-type='author'][not(name/surname or collab)]",
     ("<surname>Probe</surname>", "")),
    ("affiliations are linked by their ids", "//xref[@ref-type='aff'][not(@rid = //aff/@id)]", ('rid="aff1"', 'rid="aff9"')),
    ("an affiliation names an institution", "//aff[not(.//institution)]", ("institution>", "label>")),
    ("the licence is named by ali:license_ref", "//license[not(ali:license_ref[starts-with(., 'http')])]",
     ("ali:license_ref>", "license-p>")),
    ("copyright names year, holder and statement",
     "//permissions[not(copyright-statement and copyright-year and copyright-holder)]",
     ("copyright-holder>", "copyright-statement>")),
    ("free access is said", "//permissions[not(ali:free_to_read)]", ("<ali:free_to_read/>", "")),
    ("funding stands in one group", "//article-meta[count(.//funding-group) != 1 or .//funding-source[not(.//institution)]]",
     ("funding-group>", "custom-meta-group>")),
    ("conflicts stand in the notes on the authors", "//article-meta[not(author-notes/fn[@fn-type='coi-statement'])]",
     ("coi-statement", "conflict")),
    ("keywords stand in groups by language",
     "//kwd-group[not(@kwd-group-type='author') or @xml:lang = /article/@xml:lang] | //article-meta[not(kwd-group)]",
     ('kwd-group-type="author"><kwd>samples', 'kwd-group-type="author" xml:lang="en"><kwd>samples')),
    ("dates have an ISO form", "//*[self::pub-date or self::date][not(@iso-8601-date) or not(year)]", ("iso-8601-date", "content-type")),
    ("the article says when it came in and was taken",
     "//article-meta[not(history/date[@date-type='received'] and history/date[@date-type='accepted'])]",
     ('"accepted"', '"taken"')),
    ("data availability is a section of the back matter", "/article[not(back/sec[@sec-type='data-availability']/title)]",
     ("data-availability", "data")),
    ("each work cited is an element-citation of a known type",
     "//ref[not(element-citation[@publication-type]) and not(mixed-citation)]", ("element-citation", "note")),
    ("a DOI of a work stands in pub-id", "//pub-id[@pub-id-type='doi'][not(starts-with(., '10.'))]",
     ('"doi">10.1080', '"doi">doi:10.1080')),
    ("mathematics has another text", "//mml:math[not(@alttext) and not(ancestor::alternatives)]",
     ("<body>", '<body><mml:math xmlns:mml="http://www.w3.org/1998/Math/MathML"/>')),
    ("a link to the outside says in words what it leads to",
     "//*[self::self-uri or self::ext-link or self::uri][not(normalize-space()) and not(@xlink:title)]", (">PDF</self-uri>", "/>")),
    ("links inside say whither", "//xref[@ref-type='bibr'][not(@rid = //ref/@id)]", ('<ref id="', '<ref id="x')),
    ("translated abstracts name their language", "//trans-abstract[not(@xml:lang)] | //abstract[@xml:lang]",
     ('trans-abstract xml:lang="it"', "trans-abstract")),
]


class JATS4R(JournalTest):
    def setUp(self):
        super().setUp()
        self.text = self.issue("pdf", "jats")["jats/samples.xml"].decode()

    def test_the_main_recommendations_hold_and_faults_are_seen(self):
        tree = parsed(self.text)
        for what, breach, (old, new) in RULES:
            with self.subTest(what):
                self.assertEqual(tree.xpath(breach, namespaces=SPACES), [])
                self.assertIn(old, self.text)
                self.assertNotEqual(parsed(self.text.replace(old, new)).xpath(breach, namespaces=SPACES), [])

    def test_a_figure_says_in_words_what_it_shows(self):
        for path in articles():
            for graphic in parsed(path.read_text()).iter("graphic"):
                self.assertTrue(graphic.findtext("alt-text"), path.stem)

    def test_its_own_rules_find_no_error_and_see_a_fault(self):
        """Where `JATS4R_SCH` names jats4r.sch."""
        if "JATS4R_SCH" not in os.environ:
            self.skipTest("JATS4R_SCH is not set")
        rules = Schematron(os.environ["JATS4R_SCH"])
        self.assertGreater(rules.rules, 100)
        for name, text in [("sample", self.text), *((path.stem, path.read_text()) for path in articles())]:
            with self.subTest(article=name):
                found = [f for f in rules.faults(plain(text)) if f[0] != "info" and not f[1].startswith(tuple(MEANT))]
                self.assertEqual(found, [])
        planted = plain(self.text).replace("coi-statement", "conflict")
        self.assertIn("error", [role for role, _ in rules.faults(planted)])


def plain(text):
    """Without the DTD, of which its rules need to know what is an id and what refers to one."""
    types = "<!ATTLIST aff id ID #IMPLIED> <!ATTLIST xref rid IDREFS #IMPLIED>"
    return re.sub(r"<!DOCTYPE[^>]*>", f"<!DOCTYPE article [{types}]>", text)


def parsed(text):
    return lxml.etree.fromstring(text.encode(), lxml.etree.XMLParser(load_dtd=False, no_network=True))


if __name__ == "__main__":
    unittest.main()
