"""Stories and photographs: what nobody agreed to is in no byte of any output, and no picture keeps where it was taken."""

import base64
import io
import json
import re
import subprocess
import unittest
import zipfile

import pikepdf
from PIL import Image
from small import SmallWorkspaceTest
from test_epub import NEWEST, OLDER, messages
from test_jats import DTD_1_1, faults

from support import output

ISSUE = """\
kind: journal-issue
id: voices
title: {en: Voices}
year: 2026
languages: [en]
series: {title: Papers}
funding: {programme: erasmus-plus-2021-2027, authority: EACEA, emblem: emblem.png, grant: "123"}
cover: {image: cover.png, alt: Two stripes, credit: Ada, consent: nobody-shown}
sections:
  - {id: editorial, kind: editorial, items: [editorial.md]}
  - {id: research, kind: research}
  - {id: field, kind: field-experiences, practices: [liberi-nantes-rome]}
  - {id: voices, kind: stories}
  - {id: index, kind: index, by: [country]}
outputs: [html, pdf, epub, jats]
"""
EDITORIAL = """\
---
title: Editorial
authors: [{collective: The editors}]
abstract: {en: Words.}
pictures:
  - {file: open.jpg, alt: A door that stands open, caption: The door, credit: Ada Probe, licence: CC-BY-4.0, consent: class}
  - {file: shut.jpg, alt: SHUTALT, credit: SHUTCREDIT}
---
Before.

![](open.jpg)

![SHUTALT](shut.jpg)

After.
"""
CONSENT = ("{person: p1, purpose: PURPOSE, channels: [CHANNEL], identity: named, text: We ask., version: '1', "
           "language: en, given: 2026-03-01, by: person}")
STORY = """\
---
title: CANARY opens a door
teller: {name: CANARY, role: teacher}
practice: multaka-berlin
context: CANARY context
what: CANARY what
with_whom: CANARY whom
changed: CANARY changed
quote: CANARY quote
consent: [CONSENT]
---
"""


class Voices(SmallWorkspaceTest):
    def setUp(self):
        super().setUp()
        self.picture("open.jpg", (200, 30, 30), "OPENCAMERA")
        self.picture("shut.jpg", (30, 200, 30), "SHUTCAMERA")
        for name, size in (("emblem.png", (300, 200)), ("cover.png", (600, 400))):
            buffer = io.BytesIO()
            Image.effect_mandelbrot(size, (-3, -2.5, 2, 2.5), 20).save(buffer, "PNG")
            self.write(f"Exports/voices/{name}", buffer.getvalue())
        self.write("Exports/voices/publication.yaml", ISSUE)
        self.write("Exports/voices/editorial.md", EDITORIAL)
        self.write("Practices/consents/class.yaml", "consents: [" + consent("publish-image", "journal-issue") + "]\n")
        self.write("Exports/voices/stories/open.md", story("OPENSTORY", "journal-issue"))
        self.write("Exports/voices/stories/shut.md", story("SHUTSTORY", "web, print"))

    def picture(self, name, colour, device, orientation=1):
        """A photograph as a telephone makes it, with place, time, device and a thumbnail of its own."""
        image = Image.new("RGB", (640, 480), colour)
        image.putpixel((3, 4), (1, 2, 3))
        exif = Image.Exif()
        exif[0x010F], exif[0x0110], exif[0x0112] = device, device, orientation
        exif.get_ifd(0x8825).update({1: "N", 2: (41.0, 54.0, 10.0), 3: "E", 4: (12.0, 29.0, 40.0), 29: device})
        buffer = io.BytesIO()
        image.save(buffer, "JPEG", exif=exif, comment=device.encode(), quality=95, progressive=True)
        self.write(f"Exports/voices/{name}", buffer.getvalue())

    def test_what_was_agreed_to_is_there_and_nothing_else(self):
        done = self.export("voices")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("withheld: story 2 of 'voices': there is no consent for 'journal-issue'", done.stderr)
        self.assertIn("withheld: picture 2 of 'editorial.md': no record says who", done.stderr)
        build = self.build / "voices"
        everything = contents(build)
        for canary in (b"OPENSTORY", b"A door that stands open", b"Ada Probe"):
            self.assertIn(canary, everything)
        for canary in (b"SHUTSTORY", b"SHUTALT", b"SHUTCREDIT", b"OPENCAMERA", b"SHUTCAMERA", b"Exif\0\0"):
            self.assertNotIn(canary, everything)
        withheld = json.loads((build / "manifest.json").read_text())["withheld"]
        self.assertEqual([item["what"] for item in withheld], ["story 2 of 'voices'", "picture 2 of 'editorial.md'"])
        self.assertNotIn("withheld", output("pdftotext", build / "voices.pdf", "-"))

        for checker in (NEWEST, OLDER):
            self.assertEqual(messages(checker, build / "voices.epub"), [])
        jats = (build / "jats" / "editorial.xml").read_text().replace('dtd-version="1.3"', 'dtd-version="1.1"')
        self.assertEqual(faults(jats, DTD_1_1), "")

    def test_the_pixels_stay_as_they_are(self):
        self.assertEqual(self.export("voices", "--to", "jats").returncode, 0)
        kept, = (self.build / "voices" / "jats").glob("*.jpg")
        with Image.open(kept) as new, Image.open(self.folder / "Exports/voices/open.jpg") as old:
            self.assertEqual(dict(new.getexif()), {})
            self.assertEqual(new.tobytes(), old.tobytes())

    def test_a_picture_that_is_stored_turned_is_refused(self):
        self.picture("open.jpg", (200, 30, 30), "OPENCAMERA", orientation=6)
        done = self.check()
        self.assertEqual(done.returncode, 1)
        self.assertIn("'open.jpg' is stored turned (orientation 6) [X-PICTURE]", done.stdout)

    def test_the_emblem_is_at_least_one_centimetre_high_in_print(self):
        self.assertEqual(self.export("voices", "--to", "pdf").returncode, 0)
        pdf = self.build / "voices" / "voices.pdf"
        emblem = next(line.split() for line in output("pdfimages", "-list", "-f", "2", "-l", "2", pdf).splitlines()
                      if " image " in line)
        pixels, density = int(emblem[4]), int(emblem[13])
        self.assertGreaterEqual(pixels / density * 2.54, 1.0)
        self.assertIn("Co-funded by the European Union.", output("pdftotext", "-f", "2", "-l", "2", pdf, "-"))

    def test_without_its_emblem_a_funded_issue_is_not_written(self):
        self.write("Exports/voices/publication.yaml", ISSUE.replace("emblem: emblem.png, ", ""))
        done = self.export("voices", "--to", "html")
        self.assertEqual(done.returncode, 1)
        self.assertIn("the emblem of the European Union is due and missing [X-FUNDING]", done.stderr)


def consent(purpose, channel):
    return CONSENT.replace("PURPOSE", purpose).replace("CHANNEL", channel)


def story(canary, channel):
    return STORY.replace("CONSENT", consent("publish-story", channel)).replace("CANARY", canary)


def contents(folder):
    """The bytes of all files, with what lies packed in them: archives, images in pages, streams of PDFs."""
    found = []
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        data = path.read_bytes()
        found += [path.name.encode(), data]
        found += [base64.b64decode(code) for code in re.findall(rb"base64,([A-Za-z0-9+/=]+)", data)]
        if path.suffix in (".epub", ".zip"):
            with zipfile.ZipFile(path) as archive:
                found += [archive.read(name) for name in archive.namelist()]
        if path.suffix == ".pdf":
            with pikepdf.open(path) as pdf:
                streams = [item for item in pdf.objects if isinstance(item, pikepdf.Stream)]
                found += [bytes(stream.read_raw_bytes()) for stream in streams]
                found += [bytes(stream.read_bytes()) for stream in streams if stream.get("/Subtype") != "/Image"]
            found.append(subprocess.run(["pdftotext", path, "-"], capture_output=True, check=True).stdout)
    return b"\n".join(found)


if __name__ == "__main__":
    unittest.main()
