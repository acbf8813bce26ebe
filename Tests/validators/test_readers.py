"""Everything that reads what others wrote, over generated input: no crash, no hang, no broken promise (S18, S21).

A short run; `make fuzz` gives a million inputs to an optimised build.
"""

import tempfile
import unittest
from pathlib import Path

from support import ROOT, ROSTRUM, run

DRIVER = Path(ROSTRUM).parent / "ReaderDriver"
INPUTS = 4000


class Readers(unittest.TestCase):
    def test_generated_input_neither_crashes_nor_hangs_a_reader(self):
        with tempfile.TemporaryDirectory() as folder:
            place = Path(folder) / "place"
            done = run(DRIVER, ROOT, INPUTS, 10, place)
            lines = place.read_text().splitlines() if place.exists() else ["nothing"]
            self.assertEqual(done.returncode, 0, f"at {lines[0]}: {done.stdout[-2000:]}{done.stderr[-2000:]}")
        self.assertIn(f"{INPUTS} inputs, 0 broken promises", done.stdout)
        read = [line.split(": ")[0] for line in done.stdout.splitlines()[:-1]]
        self.assertEqual(read, sorted([
            "CSV", "Markdown", "YAML", "addresses", "consents", "dates and machines", "forms", "front matter", "mailed files",
            "search words", "surveys", "translations"]))

    def test_an_input_depends_on_its_number_alone(self):
        shown = [run(DRIVER, ROOT, "show", 7, text=False).stdout for _ in range(2)]
        self.assertEqual(*shown)
        self.assertGreater(len(shown[0]), 5)


if __name__ == "__main__":
    unittest.main()
