"""`rostrum plan project`, read by MPXJ, the reader that OpenProject and ProjectLibre use."""

import tempfile
import unittest
from pathlib import Path

import jpype
import mpxj  # noqa: F401 - puts its classes where the Java machine looks for them
from small import SmallWorkspaceTest

from support import rostrum

PLAN = """\
---
plan: 1
id: dates
title: "Terms & <signs>"
kind: advocacy-campaign
status: draft
start: 2028-02-01
end: 2028-12-31
calendar: {holidays: [2028-03-06]}
team: [{id: lea, name: Lea}]
objectives: [{id: o1, text: The school opens its door.}]
opportunities:
  - {id: fair, date: 2028-05-05, text: The fair of the clubs}
activities:
  - {id: a0, text: Belongs to no objective, start: 2028-02-02, duration: 1d}
  - {id: a1, text: Ask the learners, start: 2028-03-02, duration: 4wd, objective: o1, A: lea}
  - {id: a2, text: Meet the director, after: [{activity: a1, lag: 2wd}], duration: 2wd, objective: o1, percent: 40}
  - {id: a3, text: Wait at home, after: [{activity: a2, type: SS, lag: 3d}], duration: 1w, objective: o1}
  - {id: day, text: The door is open, milestone: true, date: 2028-04-03, objective: o1}
---
"""


class Project(SmallWorkspaceTest):
    @classmethod
    def setUpClass(cls):
        if not jpype.isJVMStarted():
            jpype.startJVM()

    def read(self):
        self.write("Campaigns/dates.md", PLAN)
        done = rostrum("plan", "project", "dates", "--workspace", self.folder)
        self.assertEqual(done.returncode, 0, done.stderr)
        path = Path(self.enterContext(tempfile.TemporaryDirectory())) / "plan.xml"
        path.write_text(done.stdout)
        return jpype.JClass("org.mpxj.reader.UniversalProjectReader")().read(str(path))

    def test_tasks_keep_their_place_in_the_tree_their_dates_and_their_ids(self):
        tasks = [
            (str(t.getText(10)), str(t.getName()), int(t.getOutlineLevel()), str(t.getStart())[:10],
             str(t.getFinish())[:10], str(t.getDuration()), bool(t.getMilestone()), bool(t.getSummary()))
            for t in self.read().getTasks() if t.getName()
        ]  # fmt: skip
        expected = [
            ("a0", "Belongs to no objective", 1, "2028-02-02", "2028-02-02", "1.0d", False, False),
            ("o1", "The school opens its door.", 1, "2028-03-02", "2028-04-03", "22.0d", False, True),
            ("a1", "Ask the learners", 2, "2028-03-02", "2028-03-08", "4.0d", False, False),
            ("a2", "Meet the director", 2, "2028-03-13", "2028-03-14", "2.0d", False, False),
            ("a3", "Wait at home", 2, "2028-03-16", "2028-03-22", "5.0d", False, False),
            ("day", "The door is open", 2, "2028-04-03", "2028-04-03", "0.0d", True, False),
            ("fair", "The fair of the clubs", 1, "2028-05-05", "2028-05-05", "0.0d", True, False),
        ]
        self.assertEqual(tasks, expected)

    def test_links_keep_their_type_and_their_wait(self):
        links = [
            (str(t.getText(10)), str(r.getPredecessorTask().getText(10)), str(r.getType()), str(r.getLag()))
            for t in self.read().getTasks() for r in t.getPredecessors()
        ]  # fmt: skip
        self.assertEqual(links, [("a2", "a1", "FS", "2.0d"), ("a3", "a2", "SS", "3.0ed")])

    def test_the_calendar_knows_weekends_and_holidays(self):
        calendar = self.read().getDefaultCalendar()
        date = jpype.JClass("java.time.LocalDate")
        expected = {"2028-03-03": True, "2028-03-04": False, "2028-03-06": False, "2028-03-07": True}
        worked = {day: bool(calendar.isWorkingDate(date.parse(day))) for day in expected}
        self.assertEqual(worked, expected)

    def test_notes_say_who_is_accountable(self):
        notes = [str(t.getNotes()) for t in self.read().getTasks() if str(t.getText(10)) == "a1"]
        self.assertEqual(notes, ["A: Lea"])


if __name__ == "__main__":
    unittest.main()
