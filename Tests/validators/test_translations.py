"""Translations: PO files as gettext and translate-toolkit read them, there and back, and what is printed of them."""

import re
import tempfile
import unittest

import lxml.html
from translate.storage import po

from small import SmallWorkspaceTest
from support import DATE, ROOT, output, rostrum, run

ID = "multaka-berlin"


class PO(SmallWorkspaceTest):
    def po(self, *ids, to="it"):
        done = rostrum("translate", "export", *ids, "--to", to, "--workspace", self.folder, "--date", DATE)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout

    def accepted(self, text):
        """What msgfmt says against a PO file; nothing when it takes it."""
        self.write("x.po", text)
        return run("msgfmt", "-c", "-o", "/dev/null", self.folder / "x.po").stderr

    def take(self, text, *arguments):
        self.write("x.po", text)
        return rostrum("translate", "import", self.folder / "x.po", "--workspace", self.folder, *arguments)

    def test_gettext_takes_what_is_written(self):
        for language in ["it", "ar", "uk", "el", "pt-BR", "sr-Latn", "ga"]:
            with self.subTest(language=language):
                self.assertEqual(self.accepted(self.po(ID, to=language)), "")

    def test_gettext_sees_a_fault(self):
        text = self.po(ID)
        self.assertIn("syntax error", self.accepted(text.replace("msgid ", "msgidd ", 1)))
        doubled = text + "\n" + text.split("\n\n")[1] + "\n"
        self.assertIn("duplicate message definition", self.accepted(doubled))

    def test_translate_toolkit_reads_the_same_messages(self):
        text = self.po(ID, "tiny")
        store = po.pofile.parsestring(text.encode())
        units = [unit for unit in store.units if not unit.isheader()]
        self.assertEqual(len(units), text.count("msgctxt "))
        titles = [unit for unit in units if unit.getcontext() == f"Practices/{ID}.md#title"]
        self.assertEqual([unit.source for unit in titles], [re.search("title: (.*)", self.original())[1]])
        self.assertEqual(store.gettargetlanguage(), "it")

    def original(self):
        return (self.folder / f"Practices/{ID}.md").read_text()

    def translated(self):
        """The messages as translate-toolkit writes them, each with a mark before its text."""
        store = po.pofile.parsestring(self.po(ID).encode())
        for unit in store.units:
            if not unit.isheader():
                unit.target = unit.source if unit.source.startswith("#") else "ⓘ " + unit.source
        return bytes(store).decode()

    def test_a_round_trip_through_translate_toolkit_gives_the_translation(self):
        done = self.take(self.translated(), "--machine")
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        text = (self.folder / f"Practices/{ID}.it.md").read_text()
        self.assertIn("title: ⓘ ", text)
        self.assertIn("state: machine", text)
        body, original = text.split("---\n", 2)[2], self.original().split("---\n", 2)[2]
        self.assertEqual(body.replace("ⓘ ", "").split(), original.split())
        # Nothing is left to do, and nothing is fuzzy.
        again = po.pofile.parsestring(self.po(ID).encode())
        self.assertTrue(all(unit.istranslated() for unit in again.units if not unit.isheader()))
        self.assertEqual(self.take(self.po(ID)).stderr, f"nothing changes in Practices/{ID}.it.md\n")

    def test_a_changed_passage_is_fuzzy_there_and_counted_here(self):
        self.take(self.translated(), "--machine")
        self.write(f"Practices/{ID}.md", self.original().replace("## Challenge\n", "## Challenge\nA new word. "))
        store = po.pofile.parsestring(self.po(ID).encode())
        self.assertEqual([unit.source[:11] for unit in store.units if unit.isfuzzy()], ["A new word."])
        said = self.check().stdout
        self.assertRegex(said, rf"Practices/{ID}.it.md:1:1: hint: 1 of \d+ passages changed .*L-STALE")

    def test_a_broken_file_changes_nothing(self):
        before = sorted(self.folder.rglob("*"))
        done = self.take(self.translated().replace('msgstr "ⓘ', "msgstr ⓘ", 1))
        self.assertEqual(done.returncode, 64)
        self.assertRegex(done.stderr, r"line \d+: a text is not between quotation marks")
        self.assertEqual([p for p in sorted(self.folder.rglob("*")) if p.name != "x.po"], before)

    def test_a_review_is_printed_with_its_name(self):
        self.take(self.translated(), "--reviewer", "A. Reader")
        done = rostrum("export", ID, "--language", "it", "--to", "html", "--workspace", self.folder, "--date", DATE)
        self.assertEqual(done.returncode, 0, done.stderr)
        page = lxml.html.fromstring((self.build / f"{ID}-it" / f"{ID}-it.html").read_bytes())
        self.assertEqual(page.get("lang"), "it")
        self.assertEqual(page.findtext(".//p[@class='translation']"),
                         "Traduzione dall’originale (inglese), rivista da A. Reader.")


class Arabic(unittest.TestCase):
    def test_the_sheet_runs_from_right_to_left(self):
        folder = self.enterContext(tempfile.TemporaryDirectory())
        done = rostrum("export", "penny-wirton-schools", "--language", "ar", "--output", folder, "--date", DATE,
                       "--workspace", ROOT)
        self.assertEqual(done.returncode, 0, done.stderr)
        stem = f"{folder}/penny-wirton-schools-ar/penny-wirton-schools-ar"
        with open(stem + ".html", "rb") as file:
            page = lxml.html.fromstring(file.read())
        self.assertEqual((page.get("lang"), page.get("dir")), ("ar", "rtl"))
        self.assertIn("Penny Wirton", [bdi.text for bdi in page.iter("bdi")])
        self.assertTrue(all(bdi.get("dir") == "ltr" for bdi in page.iter("bdi")))
        fonts = output("pdffonts", stem + ".pdf")
        self.assertIn("NotoNaskhArabic", fonts.replace("-", ""))
        self.assertNotIn(" no ", re.sub(r"(?m)^.*?(?= (yes|no) +(yes|no))", "", fonts.split("\n", 2)[2]))
        text = output("pdftotext", stem + ".pdf", "-")
        self.assertIn("Eraldo Affinati", text)


if __name__ == "__main__":
    unittest.main()
