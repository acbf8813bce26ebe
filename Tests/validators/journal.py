"""A small issue whose journal has all that the shipped one lacks. Its ISSN and DOIs are plainly of a test:
10.5555 is the prefix that Crossref keeps for tests, and the digits of the ISSN are 1 to 7 and their check digit; the ROR reads “sample”."""

import json

from small import PRACTICES, SmallWorkspaceTest

ISSN = "1234-5679"
ORCID = "0000-0002-1825-0097"
ROR = "0samp1e65"
ADDRESS = "https://journal.example"
PUBLICATION = f"""\
kind: journal-issue
id: samples-1
series: {{title: Journal of Samples, issn: "{ISSN}", publisher: Sample Press, licence: CC-BY-4.0}}
number: "1"
year: 2026
title: {{en: Samples of learning}}
languages: [en]
sections:
  - {{id: editorial, kind: editorial, items: [welcome.md]}}
  - {{id: research, kind: research, title: {{en: Research}}, items: [samples.md]}}
  - {{id: field, kind: field-experiences, title: {{en: From the field}}, practices: [{PRACTICES[0]}]}}
  - {{id: index, kind: index, title: {{en: Index}}, by: [country]}}
outputs: [html]
"""
WELCOME = """\
---
title: Welcome
authors: [{collective: The editors of samples}]
type: editorial
---
A sample of an editorial.
"""
ARTICLE = f"""\
---
title: "Samples & specimens: who says <what> of “learning”?"
authors:
  - {{given: Ada, family: Probe, affiliation: University of Samples, ror: {ROR}, orcid: {ORCID}}}
  - {{given: Bo, family: Specimen, affiliation: Institute of Examples}}
  - {{collective: The Sample Group, affiliation: Institute of Examples}}
abstract:
  en: "A sample of an abstract, with *emphasis* and 5 < 6."
  it: "Un esempio di sommario."
keywords:
  en: [samples, adult learning]
  it: [esempi]
type: research-article
doi: 10.5555/samples.2026.1
received: 2026-03-01
accepted: 2026-06-15
funding: Nobody paid for this sample.
conflicts: None.
data_availability: The sample is the data.
references: REFERENCES
---
What was asked, with a note.[^1]

## Method

A text that cites [@freire-2000] and [@arnstein-1969].

[^1]: The note.
"""


class JournalTest(SmallWorkspaceTest):
    def setUp(self):
        super().setUp()
        (self.folder / "Exports" / "tiny" / "publication.yaml").unlink()
        configuration = self.folder / "rostrum.yaml"
        configuration.write_text(configuration.read_text().replace("https://rostrum.example/", f"{ADDRESS}/"))
        self.write("Exports/samples/publication.yaml", PUBLICATION)
        self.write("Exports/samples/welcome.md", WELCOME)
        works = json.loads((type(self).works_file()).read_text())[:10]
        self.write("Exports/samples/samples.md", ARTICLE.replace("REFERENCES", json.dumps(works, ensure_ascii=False)))

    @staticmethod
    def works_file():
        from pathlib import Path
        return Path(__file__).with_name("references.json")

    def issue(self, *formats):
        """The issue in these formats, by path."""
        prefix = "samples-1/"
        return {path.removeprefix(prefix): data for path, data in self.exported(*formats).items()}
