"""`rostrum plan calendar`, read by two libraries that know nothing of each other."""

import json
import unittest
from datetime import date, timedelta

import icalendar
import vobject
from small import SmallWorkspaceTest

from support import ROOT, rostrum

LONG = (
    "Збори учениць і учнів; угода про запит, який вони хочуть поставити раднику з питань освіти, "
    "\\ без жодних документів: «Ніколи про мене без мене»"
)
ARABIC = "لقاء مع المتعلمين لقراءة الاتفاق، وكل كلمة فيه، قبل أن يوقّع عليه أحد من أعضاء المجلس"
EMOJI = "👩🏽‍⚖️" * 30
PLAN = f"""\
---
plan: 1
id: dates
title: "Terms, and a title; with signs"
kind: advocacy-campaign
status: draft
start: 2028-02-01
end: 2028-12-31
calendar: {{holidays: [2028-03-06]}}
stakeholders:
  - {{id: against, name: The other side, type: group, role: [opponent]}}
opportunities:
  - {{id: day, date: 2028-02-29, text: "{ARABIC}"}}
  - {{id: weeks, from: 2028-12-30, to: 2029-01-02, text: Over the end of the year}}
activities:
  - {{id: a1, text: '{LONG}', start: 2028-02-28, duration: 3d}}
  - {{id: a2, text: "{EMOJI}", after: [a1, {{activity: day-x, lag: 2wd}}], duration: 4wd}}
  - {{id: a3, text: "Two lines\\nand a\\ttab", after: [a2], duration: 1m, progress: dropped}}
  - {{id: a4, text: Talk to the other side, target: [against], start: 2028-05-02, end: 2028-05-02, progress: done, done_on: 2028-05-02, percent: 100}}
  - {{id: day-x, text: A moment, milestone: true, date: 2028-03-01}}
---
"""
DAYS = {  # first and last day, by hand
    "a1": ("2028-02-28", "2028-03-01"), "a2": ("2028-03-07", "2028-03-10"), "a3": ("2028-03-11", "2028-04-10"),
    "a4": ("2028-05-02", "2028-05-02"), "day-x": ("2028-03-01", "2028-03-01"),
    "day": ("2028-02-29", "2028-02-29"), "weeks": ("2028-12-30", "2029-01-02"),
}  # fmt: skip
TEXTS = {"a1": LONG, "a2": EMOJI, "a3": "Two lines\nand a\ttab", "day": ARABIC}


def identity(plan, id):
    return f"{plan}.{id}@rostrum.example"


def days(first, last):
    return date.fromisoformat(first), date.fromisoformat(last) + timedelta(days=1)


class Calendar(SmallWorkspaceTest):
    def setUp(self):
        super().setUp()
        self.write("Campaigns/dates.md", PLAN)

    def calendar(self, *arguments, plan="dates", date="2028-01-15", workspace=None):
        done = rostrum(
            "plan", "calendar", plan, "--workspace", workspace or self.folder, "--date", date, *arguments, text=False
        )
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout

    def test_lines_are_short_whole_and_ended_by_crlf(self):
        data = self.calendar()
        self.assertIn(b"\r\nNAME:Terms\\, and a title\\; with signs\r\n", data)
        self.assertTrue(data.endswith(b"END:VCALENDAR\r\n"))
        lines = data.split(b"\r\n")
        self.assertFalse(any(b"\n" in line or b"\r" in line for line in lines))
        self.assertLessEqual(max(map(len, lines)), 75)
        for line in lines:
            line.decode()  # no character is cut

    def test_the_same_plan_gives_the_same_bytes(self):
        self.assertEqual(self.calendar(), self.calendar())
        self.calendar("--output", self.folder / "dates.ics")
        self.assertEqual((self.folder / "dates.ics").read_bytes(), self.calendar())

    def test_icalendar_reads_every_event_as_it_was_meant(self):
        read = icalendar.Calendar.from_ical(self.calendar())
        events = {event["UID"]: event for event in read.walk("VEVENT")}
        self.assertEqual(set(events), {identity("dates", id) for id in DAYS})
        for id, (first, last) in DAYS.items():
            event = events[identity("dates", id)]
            self.assertEqual(event.errors, [])
            self.assertEqual((event["DTSTART"].dt, event["DTEND"].dt), days(first, last), id)
            self.assertEqual(event["TRANSP"], "TRANSPARENT")
            self.assertEqual(event["DTSTAMP"].dt.date(), date(2028, 1, 15))
            self.assertEqual(event["LAST-MODIFIED"].dt, event["DTSTAMP"].dt)
            self.assertEqual(event["SUMMARY"], TEXTS.get(id, event["SUMMARY"]))
            self.assertEqual(event.get("STATUS"), "CANCELLED" if id == "a3" else None)
            self.assertEqual(event.get("CLASS"), "PRIVATE" if id == "a4" else None)
        self.assertEqual(self.relations(events), {"a2": ["a1", "day-x"], "a3": ["a2"]})

    def relations(self, components):
        found = {}
        for uid, component in components.items():
            related = component.get("RELATED-TO", [])
            related = related if isinstance(related, list) else [related]
            if related:
                self.assertTrue(all(other.params["RELTYPE"] == "DEPENDS-ON" for other in related))
                found[uid.split("@")[0].split(".")[1]] = [other.split("@")[0].split(".")[1] for other in related]
        return found

    def test_vobject_reads_the_same(self):
        read = vobject.readOne(self.calendar().decode())
        events = {event.uid.value: event for event in read.vevent_list}
        self.assertEqual(set(events), {identity("dates", id) for id in DAYS})
        for id, (first, last) in DAYS.items():
            event = events[identity("dates", id)]
            self.assertEqual((event.dtstart.value, event.dtend.value), days(first, last), id)
            self.assertEqual(event.summary.value, TEXTS.get(id, event.summary.value))
        related = events[identity("dates", "a2")].contents["related-to"]
        self.assertEqual([other.value for other in related], [identity("dates", id) for id in ("a1", "day-x")])

    def test_a_later_change_has_a_higher_sequence(self):
        def sequence(date):
            read = icalendar.Calendar.from_ical(self.calendar(date=date))
            return {event["SEQUENCE"] for event in read.walk("VEVENT")}

        self.assertLess(max(sequence("2028-01-15")), min(sequence("2028-01-16")))

    def test_tasks_have_their_state_and_due_day(self):
        read = icalendar.Calendar.from_ical(self.calendar("--tasks"))
        tasks = {task["UID"].split("@")[0].split(".")[1]: task for task in read.walk("VTODO")}
        self.assertEqual(set(tasks), {"a1", "a2", "a3", "a4"})
        self.assertEqual({event["UID"] for event in read.walk("VEVENT")}, {identity("dates", id) for id in ("day-x", "day", "weeks")})
        for id, task in tasks.items():
            self.assertEqual(task.errors, [])
            self.assertEqual(task["DUE"].dt, date.fromisoformat(DAYS[id][1]), id)
            self.assertTrue("DTSTART" not in task or task["DTSTART"].dt < task["DUE"].dt, id)
        self.assertEqual(
            {id: str(task["STATUS"]) for id, task in tasks.items()},
            {"a1": "NEEDS-ACTION", "a2": "NEEDS-ACTION", "a3": "CANCELLED", "a4": "COMPLETED"},
        )
        self.assertEqual(tasks["a4"]["PERCENT-COMPLETE"], 100)
        self.assertEqual(len(vobject.readOne(self.calendar("--tasks").decode()).vtodo_list), 4)

    def test_the_public_edition_keeps_back_what_is_private_or_is_not_written(self):
        done = rostrum("plan", "calendar", "dates", "--workspace", self.folder, "--edition", "public")
        self.assertEqual((done.returncode, done.stdout), (1, ""))
        self.assertRegex(done.stderr, r"Campaigns/dates.md:\d+:\d+: .*\[PRIV-PUBLIC\]")
        self.write("Campaigns/dates.md", PLAN.replace("text: Talk to the other side", "text: Talk"))
        self.assertNotIn(b"PRIVATE", self.calendar("--edition", "public"))
        self.assertIn(b"PRIVATE", self.calendar("--edition", "internal"))

    def test_a_shipped_plan_has_the_days_of_its_schedule(self):
        plan = "open-enrolment"
        done = rostrum("plan", "schedule", plan, "--format", "json", "--workspace", ROOT)
        self.assertEqual(done.returncode, 0, done.stderr)
        read = icalendar.Calendar.from_ical(self.calendar(plan=plan, workspace=ROOT))
        events = {event["UID"]: (event["DTSTART"].dt, event["DTEND"].dt) for event in read.walk("VEVENT")}
        activities = json.loads(done.stdout)["activities"]
        self.assertGreater(len(activities), 5)
        for item in activities:
            self.assertEqual(events[identity(plan, item["id"])], days(item["start"], item["end"]))


if __name__ == "__main__":
    unittest.main()
