"""`rostrum plan show` on the shipped plans, and what the plan commands say of a slip."""

import unittest

from support import DATE, rostrum


class PlanShow(unittest.TestCase):
    def show(self, plan, *arguments):
        return rostrum("plan", "show", plan, "--date", DATE, *arguments)

    def test_the_page_has_every_part_in_80_columns(self):
        for plan, end in [("open-enrolment", "Open points: none"), ("turin-law-clinic-partnership", "Open points")]:
            done = self.show(plan)
            self.assertEqual(done.returncode, 0, done.stderr)
            heads = [line for line in done.stdout.splitlines() if line and not line.startswith(" ")]
            for part in ["Goal", "Objectives", "Next dates", "Highest risks", "Who has a say", "Evidence", end]:
                self.assertTrue(any(head.startswith(part) for head in heads), part)
            self.assertLessEqual(max(map(len, done.stdout.splitlines())), 80)
            self.assertNotIn("Optional(", done.stdout)

    def test_a_schedule_keeps_to_80_columns(self):
        for plan in ["open-enrolment", "turin-law-clinic-partnership"]:
            done = rostrum("plan", "schedule", plan, "--date", DATE)
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertLessEqual(max(map(len, done.stdout.splitlines())), 80)

    def test_a_plan_may_be_named_by_its_file(self):
        self.assertEqual(self.show("Campaigns/open-enrolment.md").stdout, self.show("open-enrolment").stdout)

    def test_those_who_should_have_moved_are_named(self):
        done = rostrum("plan", "show", "open-enrolment", "--date", "2027-05-01")
        self.assertIn("By now they should have moved; look where they stand\n", done.stdout)
        self.assertIn("neutral, seen 2026-11-16; planned passive-ally", " ".join(done.stdout.split()))

    def test_what_cannot_be_read_or_written_is_named(self):
        for arguments, message in [
            (["diff", "open-enrolment", "/usr"], "'/usr' is a folder. Name a file.\n"),
            (["calendar", "open-enrolment", "--output", "/nowhere/x.ics"], "There is no folder '/nowhere'. Make it first.\n"),
            (["close", "open-enrolment", "--output", "/nowhere/x.md"], "There is no folder '/nowhere'. Make it first.\n"),
        ]:
            done = rostrum("plan", *arguments)
            self.assertEqual(done.returncode, 64, arguments)
            self.assertTrue(done.stderr.endswith(message), done.stderr)

    def test_a_misspelt_plan_ends_with_64_and_the_right_name(self):
        done = self.show("open-enrolmnt")
        self.assertEqual(done.returncode, 64)
        self.assertEqual(done.stderr, "Error: There is no plan 'open-enrolmnt'. Did you mean 'open-enrolment'?\n")

    def test_a_rehearsal_says_what_weakens(self):
        done = rostrum("plan", "what-if", "open-enrolment", "councillor = passive-opponent", "--date", DATE)
        self.assertIn("\nweaker\n  councillor, position: neutral -> passive-opponent\n", done.stdout)

    def test_an_unknown_revision_is_no_fault_of_the_program(self):
        done = rostrum("plan", "diff", "open-enrolment", "--since", "no-such-revision")
        self.assertEqual(done.returncode, 64)
        self.assertIn("git has no 'Campaigns/open-enrolment.md' at 'no-such-revision'", done.stderr)
