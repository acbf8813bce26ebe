"""`rostrum plan table` and `plan import`: what a spreadsheet does to a table, and what comes back into the plan."""

import csv
import io
import shutil
import unittest

from small import SmallWorkspaceTest

from support import ROOT, rostrum

PLAN = "open-enrolment"
SHEETS = ["activities", "risks", "budget", "stakeholders", "indicators"]


class PlanImport(SmallWorkspaceTest):
    def setUp(self):
        super().setUp()
        self.plan = self.folder / f"Campaigns/{PLAN}.md"
        shutil.copy(ROOT / "Campaigns" / f"{PLAN}.md", self.plan)
        self.text = self.plan.read_text()

    def table(self, sheet, *arguments):
        done = rostrum("plan", "table", PLAN, "--sheet", sheet, "--workspace", self.folder, *arguments)
        self.assertEqual(done.returncode, 0, done.stderr)
        return list(csv.DictReader(io.StringIO(done.stdout)))

    def read_back(self, sheet, rows, *arguments, dialect="excel"):
        path = self.folder / "table.csv"
        with path.open("w", newline="") as file:
            writer = csv.DictWriter(file, rows[0].keys(), dialect=dialect)
            writer.writeheader()
            writer.writerows(rows)
        return rostrum("plan", "import", PLAN, path, "--sheet", sheet, "--workspace", self.folder, *arguments)

    def test_every_sheet_of_a_shipped_plan_comes_back_as_it_was(self):
        for sheet, dialect in zip(SHEETS, ["excel", "excel-tab", "unix", "excel", "excel-tab"], strict=True):
            done = self.read_back(sheet, self.table(sheet), "--accept", dialect=dialect)
            self.assertEqual((done.returncode, done.stderr), (0, f"nothing changes in Campaigns/{PLAN}.md\n"))
            self.assertEqual(self.plan.read_text(), self.text)

    def test_nothing_is_written_before_the_difference_is_accepted(self):
        rows = self.table("risks")
        rows[0]["likelihood"] = "3"
        done = self.read_back("risks", rows)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("\n-    likelihood: 2\n+    likelihood: 3\n", done.stdout)
        self.assertIn("nothing was written; --accept writes", done.stderr)
        self.assertEqual(self.plan.read_text(), self.text)
        done = self.read_back("risks", rows, "--accept")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(self.plan.read_text(), self.text.replace("likelihood: 2", "likelihood: 3", 1))

    def test_new_rows_are_added_and_the_plan_stays_sound(self):
        row = dict.fromkeys(self.table("activities")[0], "")
        row |= {"id": "a14", "wbs": "2", "type": "activity", "name": "Thank everybody", "duration": "1d"}
        row |= {"predecessors": "a13", "responsible": "organiser", "accountable": "coordinator"}
        bad = row | {"id": "a15", "name": "Rest", "accountable": "nobody"}
        done = self.read_back("activities", [row, bad], "--accept")
        self.assertEqual(done.returncode, 1)
        self.assertRegex(done.stdout, r"2 +a14 +taken +new activity: 'Thank everybody'")
        self.assertRegex(done.stdout, r"3 +a15 +rejected +'accountable' names 'nobody'")
        self.assertIn("  - id: a14\n    text: Thank everybody\n    after: [a13]\n", self.plan.read_text())
        self.assertLessEqual(max(map(len, done.stdout.split("\n\n")[0].splitlines())), 80)
        done = rostrum("plan", "schedule", PLAN, "--workspace", self.folder)
        self.assertRegex(done.stdout, r"a14 +Thank everybody +2027-12-18  2027-12-18")

    def test_a_date_that_may_be_either_of_two_is_asked_for(self):
        done = self.read_back("activities", [{"id": "a1", "start": "02/03/2027"}])
        self.assertEqual(done.returncode, 64)
        self.assertIn("row 2: '02/03/2027' may be 2027-03-02 or 2027-02-03; say which with", done.stderr)

    def test_another_sheet_is_not_taken_for_the_one_that_is_asked_for(self):
        done = self.read_back("activities", self.table("budget"))
        self.assertEqual(done.returncode, 64)
        self.assertIn("these are the columns of the sheet 'budget'", done.stderr)


if __name__ == "__main__":
    unittest.main()
