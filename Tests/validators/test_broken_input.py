"""Broken input of every kind: a sentence and the right exit code, never a crash; earlier exports stay."""

import json
import os
import re
import unittest

from small import SmallWorkspaceTest

from support import files


class BrokenInput(SmallWorkspaceTest):
    def setUp(self):
        super().setUp()
        self.before = self.exported("html")
        self.text = self.practice.read_text()

    def assert_reported(self, path, words):
        """An error at `path` that contains `words`, from check and from export; nothing is exported."""
        pattern = rf"(?m)^{re.escape(path)}:\d+:\d+: error: .*{words}.* \[[A-Z0-9-]+\]$"
        check, export = self.check(), self.export("--to", "html")
        self.assertEqual((check.returncode, export.returncode), (1, 1), check.stderr + export.stderr)
        self.assertRegex(check.stdout, pattern)
        self.assertRegex(export.stderr, pattern)
        self.assertLess(len(check.stdout), 20_000, "the message is longer than a person reads")
        self.assertEqual(files(self.build), self.before)

    def here(self):
        return f"Practices/{self.practice.name}"

    def test_a_truncated_file(self):
        self.practice.write_text(self.text[: self.text.index("sources:") + 4])
        self.assert_reported(self.here(), "never closed")

    def test_an_empty_file(self):
        self.practice.write_text("")
        self.assert_reported(self.here(), "front matter")

    def test_a_scalar_of_5_mb(self):
        self.practice.write_text(self.text.replace("title: ", "title: " + "a" * 5_000_000, 1))
        self.assert_reported(self.here(), "KiB")

    def test_a_scalar_just_below_the_limit(self):
        self.practice.write_text(self.text.replace("title: ", "title: " + "a " * 500_000, 1))
        done = self.check()
        self.assertIn(done.returncode, (0, 1))
        self.assertLess(len(done.stdout), 20_000, "the message is longer than a person reads")

    def test_10_000_nested_lists_in_yaml(self):
        nested = "links: " + "[" * 10_000 + "]" * 10_000 + "\n"
        self.practice.write_text(self.text.replace("themes:", nested + "themes:", 1))
        self.assert_reported(self.here(), "deep")

    def test_10_000_nested_lists_in_markdown(self):
        self.practice.write_text(self.text + "\n" + "- " * 10_000 + "a\n")
        self.assert_reported(self.here(), "deep")

    def test_10_000_nested_quotations_in_markdown(self):
        self.practice.write_text(self.text + "\n" + "> " * 10_000 + "a\n")
        self.assert_reported(self.here(), "deep")

    def test_latin_1_bytes(self):
        self.practice.write_bytes(self.text.replace("title: ", "title: Caf\u00e9 ", 1).encode("latin-1", "replace"))
        self.assert_reported(self.here(), "UTF-8")

    def test_a_null_byte(self):
        self.practice.write_text(self.text + "a\0b\n")
        self.assert_reported(self.here(), r"U\+0000")

    def test_a_loop_of_links(self):
        os.symlink(self.folder / "Practices", self.folder / "Practices" / "again")
        self.assert_reported("Practices/again", "not followed")

    def test_a_link_to_itself(self):
        os.symlink("loop.md", self.folder / "Practices" / "loop.md")
        self.assert_reported("Practices/loop.md", "no ordinary file")

    def test_a_link_out_of_the_workspace(self):
        os.symlink("/etc/passwd", self.folder / "Practices" / "passwd.md")
        self.assert_reported("Practices/passwd.md", "inside the workspace")

    def test_a_pipe(self):
        os.mkfifo(self.folder / "Practices" / "pipe.md")
        self.assert_reported("Practices/pipe.md", "no ordinary file")

    def test_a_folder_named_like_a_file(self):
        (self.folder / "Practices" / "folder.md").mkdir()
        self.assert_reported("Practices/folder.md", "folder")

    def test_two_practices_with_one_id(self):
        self.write(f"Practices/again/{self.practice.name}", self.text)
        self.assert_reported(self.here(), "is the id of two files")

    def test_a_plan_of_a_missing_kind(self):
        self.write("Campaigns/odd.md", "---\nplan: 1\nid: odd\ntitle: Odd\nkind: no-such-kind\n---\n")
        self.assert_reported("Campaigns/odd.md", "no-such-kind")

    def test_a_publication_of_a_missing_kind(self):
        path = self.folder / "Exports" / "tiny" / "publication.yaml"
        path.write_text(path.read_text().replace("toolkit", "no-such-kind", 1))
        self.assert_reported("Exports/tiny/publication.yaml", "no-such-kind")

    def test_an_id_that_leads_out_of_the_folder(self):
        path = self.folder / "Exports" / "tiny" / "publication.yaml"
        path.write_text(path.read_text().replace("id: tiny", "id: ../../tiny", 1))
        self.assert_reported("Exports/tiny/publication.yaml", "tiny")

    def test_raw_html_never_reaches_the_page(self):
        self.practice.write_text(self.text + "\n<script>alert(1)</script>\n")
        self.assert_reported(self.here(), "HTML")

    def test_hostile_words_in_fields_are_printed_as_text(self):
        hostile = "</title><script>alert(1)</script>\"'&lt;"
        self.practice.write_text(re.sub(r"(?m)^title: .*$", lambda _: f"title: {json.dumps(hostile)}", self.text, count=1))
        done = self.export("--to", "html")
        self.assertEqual(done.returncode, 0, done.stderr)
        page = (self.build / "tiny" / "tiny.html").read_text()
        self.assertNotIn("<script", page)
        self.assertIn("&lt;script&gt;", page)


if __name__ == "__main__":
    unittest.main()
