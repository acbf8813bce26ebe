"""A journal issue that asks a lot of a typesetter, written with a seed into a workspace of its own.

Everything in it is invented, and says so. `python stress.py FOLDER` writes the full size for a look at its pages.
"""

import json
import random
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
WORDS = {
    "en": "the learner and a teacher who came from another town read together about work housing rights or simply "
    "what neighbours say because nobody asks them although municipalities acknowledge internationalisation".split(),
    "el": "η εκπαίδευση και οι άνθρωποι που μαθαίνουν μαζί στην πόλη με τους δασκάλους τους για την εργασία την κατοικία "
    "ή απλώς τα δικαιώματα όσων αναγνωρίζονται διεθνώς".split(),
    "uk": "навчання і люди які разом читають у місті з учителями про роботу житло або просто права сусідів бо ніхто "
    "не питає хоча громади визнають міжнародне співробітництво".split(),
    "ar": "التعليم و الناس الذين يتعلمون معا في المدينة مع المعلمين عن العمل أو السكن أو حقوق الجيران لأن أحدا لا يسأل "
    "رغم أن البلديات تعترف بالتعاون الدولي".split(),
}
FIGURES = ["map", "themes", "countries", "audiences", "evidence", "coverage", "years"]
NAMES = ["Probe", "Muster", "Δοκιμή", "Проба", "Trial", "Ensayo", "Prøve", "Próba", "van der Test", "تجربة"]
LONG = "https://example.org/archive/2026/a-very-long-address-without-a-single-space/that-must-break-somewhere/"


@dataclass(frozen=True)
class Size:
    articles: int
    references: int
    figures: int
    tables: int


FULL = Size(articles=30, references=400, figures=60, tables=40)
REDUCED = Size(articles=6, references=80, figures=12, tables=8)


def write(folder, size=FULL, seed=1):
    """Writes the workspace; its one publication is `stress`."""
    folder = Path(folder)
    shutil.copytree(ROOT / "Practices", folder / "Practices")
    shutil.copytree(ROOT / "Campaigns" / "kinds", folder / "Campaigns" / "kinds")
    shutil.copy(ROOT / "rostrum.yaml", folder)
    issue = folder / "Exports" / "stress"
    issue.mkdir(parents=True)
    dice = random.Random(seed)
    names = [f"article-{number:02}" for number in range(1, size.articles + 1)]
    shares = {
        what: [getattr(size, what) * (n + 1) // len(names) - getattr(size, what) * n // len(names) for n in range(len(names))]
        for what in ("references", "figures", "tables")
    }
    for number, name in enumerate(names):
        share = {what: counts[number] for what, counts in shares.items()}
        (issue / f"{name}.md").write_text(Article(dice, number, share).text())
    third = len(names) // 3
    chosen = {"editorial": names[:1], "research": names[1 : 2 * third], "field-experiences": names[2 * third :]}
    practices = {"field-experiences": ", practices: [liberi-nantes-rome, multaka-berlin], form: full"}
    sections = "".join(
        f"  - {{id: {kind}, kind: {kind}, title: {{en: {kind}}}, items: {json.dumps([f'{n}.md' for n in items])}{practices.get(kind, '')}}}\n"
        for kind, items in chosen.items()
    )
    (issue / "publication.yaml").write_text(
        "kind: journal-issue\nid: stress\nseries: {title: Invented Papers, licence: CC-BY-4.0}\n"
        'number: "0"\nyear: 2026\ntitle: {en: An invented issue that asks a lot}\nnotice: {en: All of it is invented}\n'
        f"languages: [en]\nsections:\n{sections}  - {{id: index, kind: index, title: {{en: Index}}, by: [country]}}\n"
        "outputs: [html, pdf, epub, jats]\n"
    )


class Article:
    """One article; each sixth is Greek, Ukrainian or Arabic in turn."""

    def __init__(self, dice, number, share):
        self.dice, self.number, self.share = dice, number, share
        self.language = ["el", "uk", "ar"][number // 6 % 3] if number % 6 == 4 else "en"
        self.notes = []

    def words(self, least, most, language=None):
        language = language or self.language
        return " ".join(self.dice.choices(WORDS[language], k=self.dice.randint(least, most)))

    def sentence(self, language=None):
        words = self.words(6, 24, language)
        return words[0].upper() + words[1:] + "."

    def text(self):
        return self.front() + self.body()

    def front(self):
        references = [self.reference(key) for key in range(self.share["references"])]
        fields = {
            "title": f"{self.words(4, 11).capitalize()} ({self.number + 1})",
            "language": self.language,
            "authors": [{"given": "Ada", "family": self.dice.choice(NAMES), "affiliation": "An invented university"}],
            "abstract": {"en": " ".join(self.sentence("en") for _ in range(6)), self.language: " ".join(self.sentence() for _ in range(5))},
            "keywords": {"en": ["invented", "trial"]},
            "type": "research-article",
            "review": {"class": "none"},
            "references": references,
        }
        # JSON is YAML.
        return "---\n" + "".join(f"{name}: {json.dumps(value, ensure_ascii=False)}\n" for name, value in fields.items()) + "---\n"

    def reference(self, key):
        language = self.dice.choice(["en", "en", "en", *WORDS])
        authors = [
            {"family": self.dice.choice(NAMES), "given": self.dice.choice("ABCDEFG") + "."}
            for _ in range(self.dice.choice([1, 1, 2, 3, 9, 24]))
        ]
        return {
            "id": f"r{self.number}-{key}", "type": "article-journal",
            "title": f"{self.words(5, 16, language).capitalize()} {self.number}.{key}", "author": authors,
            "container-title": f"Invented Annals {key}", "volume": str(key + 1), "page": f"{key + 1}-{key + 9}",
            "issued": {"date-parts": [[1980 + self.dice.randrange(46)]]},
            "URL": LONG + f"{self.number}/{key}",
        }

    def body(self):
        keys = [f"r{self.number}-{key}" for key in range(self.share["references"])]
        blocks = [self.paragraph(keys[n::9]) for n in range(9)] + [self.paragraph([]) for _ in range(7)]
        figures = [f"{{{{figure {FIGURES[(self.number * 2 + n) % len(FIGURES)]}}}}}" for n in range(self.share["figures"])]
        tables = [self.table(self.number + n) for n in range(self.share["tables"])]
        quotes = [f"> {self.sentence(language)} {self.sentence(language)}" for language in WORDS]
        for block in figures + tables + quotes:
            blocks.insert(self.dice.randrange(1, len(blocks)), block)
        for place in (0, len(blocks) // 3, 2 * len(blocks) // 3):
            blocks.insert(place + place // 5, f"## {self.words(2, 7).capitalize()}")
        return "\n\n".join(blocks + self.notes) + "\n"

    def paragraph(self, keys):
        sentences = [self.sentence() for _ in range(self.dice.randint(3, 8))]
        for key in keys:
            place = self.dice.randrange(len(sentences))
            sentences[place] = sentences[place][:-1] + f" [@{key}]."
        if self.dice.random() < 0.6:
            mark = len(self.notes) + 1
            sentences[-1] += f"[^{mark}]"
            self.notes.append(f"[^{mark}]: {self.sentence()} {LONG if self.dice.random() < 0.2 else ''}".rstrip())
        return " ".join(sentences)

    def table(self, number):
        columns = [2, 3, 4, 5, 6, 10][number % 6]
        rows = [3, 8, 14, 60][number % 4]
        if columns == 10:
            head = [f"Wide {n + 1}" for n in range(columns)]
            body = [[self.words(1, 4, "en") for _ in head] for _ in range(rows)]
        else:
            head = [f"Column {n + 1}" for n in range(columns)]
            body = [[self.words(1, 3, "en"), *(str(self.dice.randrange(10000)) for _ in head[2:]), self.words(1, 2, "en")] for _ in range(rows)]
        lines = [head, ["---"] * columns, *body]
        return "\n".join("| " + " | ".join(line) + " |" for line in lines)


if __name__ == "__main__":
    write(sys.argv[1], REDUCED if "--reduced" in sys.argv else FULL)
