"""The pages of the PDFs, as a reader who turns them sees them."""

import unittest

import pdf
from pdf import MILLIMETRE
from support import for_each_publication


class Pages(unittest.TestCase):
    maxDiff = 4000

    @for_each_publication
    def test_contents_show_the_page_on_which_each_target_stands(self, publication):
        assert_contents_are_right(self, publication, publication.pdf)

    @for_each_publication
    def test_bookmarks_are_the_headings(self, publication):
        headings = [h for h in publication.tree().xpath("//h2 | //h3 | //h4 | //h5 | //h6") if not in_abstract(h)]
        expected = [" ".join(h.text_content().split()) for h in headings]
        found = [" ".join(b.title.split()) for b in pdf.bookmarks(publication.pdf)]
        self.assertEqual(found, expected)

    @for_each_publication
    def test_nothing_is_printed_outside_the_page(self, publication):
        self.assertEqual(list(pdf.outside(publication.pdf)), [])

    @for_each_publication
    def test_only_the_page_before_a_part_may_be_empty(self, publication):
        pages = pdf.pages(publication.pdf)
        for page, following in zip(pages, pages[1:] + [None]):
            if page.body:
                continue
            self.assertEqual(page.words, [], f"page {page.number} has nothing but head and foot")
            self.assertEqual(page.number % 2, 0, f"page {page.number} is empty")
            self.assertTrue(following and not following.folio, f"page {page.number} is empty")

    @for_each_publication
    def test_no_heading_stands_alone_at_the_foot_of_a_page(self, publication):
        pages = pdf.pages(publication.pdf)
        alone = [b for b in pdf.bookmarks(publication.pdf) if is_alone(b, pages[b.page - 1])]
        self.assertEqual(alone, [])


def assert_contents_are_right(test, publication, file):
    pages, targets = pdf.pages(file), pdf.destinations(file)
    entries = list(pdf.contents(publication, file))
    test.assertGreater(len(entries), 3)
    for id, title, printed in entries:
        folio = pages[targets[id] - 1].folio
        test.assertEqual(printed, targets[id] if folio is None else int(folio), title)


def in_abstract(heading):
    return "abstract" in (heading.getparent().get("class") or "").split()


def is_alone(bookmark, page):
    """Whether nothing of the text follows a heading on its page.

    The heading's own words are as many as its title's; what follows stands in its column and lower.
    """
    column = [w for w in page.body if w.top > bookmark.top - 2]
    if not column:
        return True
    left = min(w.left for w in column)
    column = [w for w in column if w.left < left + 118 * MILLIMETRE]
    own = sorted(column, key=lambda w: (round(w.top), w.left))[: len(bookmark.title.split())]
    foot = max(w.bottom for w in own)
    part = page.folio is None
    return not part and not any(w.top > foot - 1 for w in column)


if __name__ == "__main__":
    unittest.main()
