"""A plan of a thousand activities; `test_large_plan.py --print` prints it, for whoever wants to time the program."""

import json
import random
import sys
import unittest
from datetime import date, timedelta

from small import SmallWorkspaceTest

from support import DATE, rostrum

FIRST = date(2027, 1, 4)


def large_plan(activities=1000, seed=1):
    """Ten objectives, a team of twenty, and activities that wait for up to three of the thirty before them."""
    chance = random.Random(seed)
    lines = ["---", "plan: 1", "id: large", "title: A large plan", "kind: advocacy-campaign", "status: draft"]
    lines += [f"start: {FIRST}", "end: 2045-12-31", "calendar:", "  holidays:"]
    lines += [f"    - {{date: {date(year, 5, 1)}, name: Labour Day}}" for year in range(2027, 2045)]
    lines.append("stakeholders:")
    lines += [f"  - {{id: s{n}, name: Post {n}, type: person, role: [primary-target]}}" for n in range(50)]
    lines.append("team:")
    lines += [f"  - {{id: t{n}, name: Member {n}}}" for n in range(20)]
    lines.append("objectives:")
    lines += [
        f"  - {{id: o{n}, text: Post {n} signs rule {n}, decision_maker: s{n}, by: {2035 + n}-06-30, needs: [x{n}]}}"
        for n in range(10)
    ]
    lines += ["change:", "  outcomes:"]
    lines += [f"    - {{id: x{n}, text: Post {n} listens, kind: political-will, owner: us}}" for n in range(10)]
    lines.append("opportunities:")
    days = [FIRST + timedelta(days=chance.randrange(3000)) for _ in range(100)]
    lines += [f"  - {{id: d{n}, date: {day}, text: Hearing {n}}}" for n, day in enumerate(days)]
    lines.append("activities:")
    for n in range(activities):
        known = range(max(0, n - 30), n)
        after = ", ".join(
            f"{{activity: a{other}, type: {chance.choice(['FS', 'FS', 'FS', 'SS', 'FF', 'SF'])}, "
            f"lag: {chance.randrange(10)}{chance.choice(['d', 'wd'])}}}"
            for other in chance.sample(known, min(len(known), chance.randrange(4)))
        )
        length = chance.choice(["3d", "5wd", "10wd", "2w", "1m"])
        before = f", before: [d{chance.randrange(100)}]" if n % 10 == 0 else ""
        lines.append(
            f"  - {{id: a{n}, text: Activity {n}, tactic: lobbying, target: [s{n % 50}], leads_to: [x{n % 10}], "
            f"A: t{n % 20}, R: [t{n % 7}], after: [{after}], duration: {length}{before}}}"
        )
    return "\n".join([*lines, "---", ""])


class LargePlan(SmallWorkspaceTest):
    def test_every_activity_has_its_place_in_order(self):
        self.write("Campaigns/large.md", large_plan())
        done = rostrum("plan", "schedule", "large", "--format", "json", "--workspace", self.folder, "--date", DATE)
        self.assertEqual(done.returncode, 0, done.stderr)
        schedule = json.loads(done.stdout)
        self.assertEqual({item["id"] for item in schedule["activities"]}, {f"a{n}" for n in range(1000)})
        starts = [item["start"] for item in schedule["activities"]]
        self.assertEqual(starts, sorted(starts))
        self.assertGreater(len(schedule["paths"]), 50)
        done = rostrum("plan", "check", "large", "--workspace", self.folder, "--date", DATE)
        self.assertNotIn("[DEP-", done.stdout)


if __name__ == "__main__":
    if "--print" in sys.argv:
        print(large_plan())
    else:
        unittest.main()
