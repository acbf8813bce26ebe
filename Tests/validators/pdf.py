"""A PDF as poppler and pikepdf see it."""

import functools
import re
import tempfile
from dataclasses import dataclass
from pathlib import Path

import lxml.etree
import numpy
import pikepdf
import PIL.Image
import pymupdf

from support import output

MILLIMETRE = 72 / 25.4
XHTML = "{http://www.w3.org/1999/xhtml}"


@dataclass(frozen=True)
class Word:
    text: str
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True)
class Margins:
    """Of a right page, in points."""

    top: float
    outer: float
    bottom: float
    inner: float


A4 = Margins(*(side * MILLIMETRE for side in (21, 19, 19, 23)))
A5 = Margins(*(side * MILLIMETRE for side in (17, 14, 16, 18)))


@dataclass(frozen=True)
class Page:
    number: int
    width: float
    height: float
    words: list

    @property
    def margins(self):
        """The margins of its paper in points."""
        return A5 if min(self.width, self.height) < 450 else A4

    @property
    def folio(self):
        """The number printed lowest at the foot; None without one."""
        foot = [w for w in self.words if w.top > self.height - self.margins.bottom]
        numbers = [w for w in foot if re.fullmatch(r"\d+|[ivxlc]+", w.text)]
        return max(numbers, key=lambda w: w.top).text if numbers else None

    @property
    def body(self):
        """The words between the running head and the folio."""
        return [w for w in self.words if w.bottom > self.margins.top and w.top < self.height - self.margins.bottom]


@functools.cache
def pages(path):
    """Every page with its words, in the order in which they are read."""
    root = lxml.etree.fromstring(
        output("pdftotext", "-bbox-layout", path, "-").encode(),
        lxml.etree.XMLParser(recover=True, huge_tree=True),
    )
    return [
        Page(number, float(page.get("width")), float(page.get("height")), list(map(word, page.iter(XHTML + "word"))))
        for number, page in enumerate(root.iter(XHTML + "page"), 1)
    ]


def in_lines(words):
    """The words in the order of their lines on the page, which poppler reads column by column."""
    lines = []
    for word in sorted(words, key=lambda w: w.bottom):
        if not lines or word.bottom - lines[-1][0].bottom > 3:
            lines.append([])
        lines[-1].append(word)
    return [sorted(line, key=lambda w: w.left) for line in lines]


def word(element):
    sides = (float(element.get(side)) for side in ("xMin", "yMin", "xMax", "yMax"))
    return Word(element.text or "", *sides)


def outside(path):
    """Words that leave their page, which poppler would not mention: (page, word)."""
    with pymupdf.open(path) as file:
        for page in file:
            limits = page.mediabox + (-1, -1, 1, 1)
            for left, top, right, bottom, text, *_ in page.get_text("words", clip=pymupdf.INFINITE_RECT(), flags=0):
                if not limits.contains(pymupdf.Rect(left, top, right, bottom)):
                    yield page.number + 1, text


def images(path, resolution, *options):
    """Each page as an array of grey or colour, as a printer would see it."""
    with tempfile.TemporaryDirectory() as folder:
        output("pdftoppm", "-r", resolution, *options, path, f"{folder}/page")
        for file in sorted(Path(folder).iterdir()):
            with PIL.Image.open(file) as image:
                yield numpy.asarray(image)


def ink_outside(path):
    """The pages with ink in a margin, where only the running head and the folio stand: (page, where)."""
    resolution = 50
    dot = resolution / 72
    for page, image in zip(pages(path), images(path, resolution, "-gray")):
        dark = image < 245
        height, width = dark.shape
        margins = page.margins
        left, right = (margins.inner, margins.outer) if page.number % 2 else (margins.outer, margins.inner)
        bands = {
            "left": dark[:, : int((left - 2) * dot)],
            "right": dark[:, width - int((right - 2) * dot) :],
            "above the head": dark[: int(margins.top / 4 * dot)],
            "below the head": dark[int((margins.top - 10) * dot) : int((margins.top - 4) * dot)],
            "above the folio": dark[height - int((margins.bottom - 4) * dot) : height - int((margins.bottom - 10) * dot)],
            "below the folio": dark[height - int(margins.bottom / 4 * dot) :],
        }
        if page.number > 1:
            yield from ((page.number, where) for where, band in bands.items() if band.any())


def facts(path):
    """The lines of pdfinfo, by name."""
    lines = (line.partition(":") for line in output("pdfinfo", path).splitlines())
    return {name: value.strip() for name, _, value in lines}


@functools.cache
def destinations(path):
    """The page of each id that can be linked to."""
    found = re.findall(r'^ *(\d+) \[.*\] "(.*)"$', output("pdfinfo", "-dests", path), re.M)
    return {name: int(page) for page, name in found}


@dataclass(frozen=True)
class Bookmark:
    title: str
    depth: int
    page: int
    top: float
    """From the top of the page."""


def bookmarks(path):
    """The outline, flattened."""
    with pikepdf.open(path) as pdf:
        numbers = {page.objgen: number for number, page in enumerate(pdf.pages, 1)}

        def walk(items, depth):
            for item in items:
                page, _, _, y, *_ = item.destination
                height = float(pdf.pages[numbers[page.objgen] - 1].mediabox[3])
                yield Bookmark(item.title, depth, numbers[page.objgen], height - float(y))
                yield from walk(item.children, depth + 1)

        with pdf.open_outline(max_depth=9) as outline:
            return list(walk(outline.root, 1))


def contents(publication, pdf):
    """Each entry of the contents with the number printed at its line: (id, title, number or None)."""
    links = publication.tree().xpath("//nav[contains(@class, 'contents')]//li/a")
    ids = destinations(pdf)
    # Chromium knows only what something links to; then they may begin on any page before the first target.
    first = ids.get("contents", 1)
    last = min(page for a in links if (page := ids[a.get("href")[1:]]) > first)
    lines = [line for page in pages(pdf)[first - 1 : last - 1] for line in in_lines(page.body)]
    text = " ".join(word.text for line in lines for word in line)
    place = 0
    for link in links:
        title = "".join(link.text_content().split())
        # A long title is broken over lines, perhaps within a word; then come leaders and the number.
        letters = r"[-‐\s\u00ad]*".join(map(re.escape, title))
        found = re.compile(letters + r"[.\s]*?\s(\d+)(?=\s|$)").search(text, place)
        if found:
            place = found.end()
        yield link.get("href")[1:], link.text_content(), found and int(found[1])
