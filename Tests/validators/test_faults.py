"""What is left of the records when processes are killed, disks fail, and the power goes.

Each test runs a driver in a process of its own, which changes records as many people at once do and prints what it was
answered; another process then says whether the records keep it. By default a sample is run; with `FAULTS=all` every
fault, every prefix and twelve hundred kills, which `make faults` does. With any `FAULTS` the figures are printed.
"""

import errno
import os
import random
import re
import shutil
import signal
import subprocess
import tempfile
import time
import unittest
from pathlib import Path

from support import ROSTRUM, run

DRIVER = Path(ROSTRUM).parent / "RecordDriver"
ALL = os.environ.get("FAULTS") == "all"
SOURCE = Path(__file__).parent / "faults.c"


def check(receipts, states):
    """What the driver says of each folder, of which so many lines of the receipts were answered."""
    lines = "".join(f"{folder} {answered}\n" for folder, answered in states)
    done = run(DRIVER, "check", receipts, input=lines)
    assert done.returncode == 0, done.stderr
    answers = [line.split(" ", 1)[1] for line in done.stdout.splitlines()]
    assert len(answers) == len(states), done.stdout
    return answers


class Faults(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.scratch = Path(cls.enterClassContext(tempfile.TemporaryDirectory()))
        cls.library = cls.scratch / "faults.so"
        compiler = shutil.which("cc") or shutil.which("clang")
        subprocess.run([compiler, "-shared", "-fPIC", "-O1", "-o", cls.library, SOURCE, "-ldl", "-lpthread"], check=True)

    def setUp(self):
        self.folder = Path(self.enterContext(tempfile.TemporaryDirectory(dir=self.scratch)))
        self.receipts = self.folder / "receipts"

    def write(self, clients, changes, seed=1, **fault):
        """Runs a driver to its end on a disk with a fault; the records lie in `records` of the folder."""
        records = self.folder / "records"
        records.mkdir(exist_ok=True)
        environment = {**os.environ, "LD_PRELOAD": str(self.library), "FAULT_FOLDER": str(self.folder),
                       **{f"FAULT_{name.upper()}": str(value) for name, value in fault.items()}}
        with self.receipts.open("a") as out:
            subprocess.run([DRIVER, "write", records, str(clients), str(changes), str(seed)], stdout=out,
                           env=environment, check=True, timeout=120)
        return records

    def keeps(self, records, answered=10**9):
        [answer] = check(self.receipts, [(records, answered)])
        return answer

    # Kills

    def test_killed_processes_keep_every_change_that_was_answered_T1(self):
        choice, kills, kept = random.Random(1), 600 if ALL else 20, 0
        for kill in range(kills):
            if kill % 50 == 0:
                folder = self.folder / str(kill)
                folder.mkdir()
                everything = folder / "receipts"
            parts = [folder / f"receipts-{kill}-{part}" for part in range(2)]
            drivers = []
            for part, path in enumerate(parts):
                with path.open("w") as out:
                    drivers.append(subprocess.Popen(
                        [DRIVER, "write", folder, "8", "0", str(kill * 2 + part + 1)], stdout=out))
            while not all("ready" in path.read_text() for path in parts):
                time.sleep(0.005)
            for driver in choice.sample(drivers, 2):
                time.sleep(choice.uniform(0, 0.12))
                driver.send_signal(signal.SIGKILL)
            for driver in drivers:
                driver.wait()
            now = folder / "now"
            now.write_text("".join(path.read_text() for path in parts))
            with everything.open("a") as out:
                out.write(now.read_text())
            [answer] = check(now, [(folder, 10**9)])
            self.assertRegex(answer, r"^keeps \d+$", f"after kill {kill + 1}")
            kept += int(answer.split()[1])
            if kill % 50 == 49 or kill == kills - 1:
                [answer] = check(everything, [(folder, 10**9)])
                self.assertRegex(answer, r"^keeps \d+$", f"all up to kill {kill + 1}")
            if kill % 50 == 49:
                shutil.rmtree(folder)
        self.assertGreater(kept, kills)
        self.tell(f"T1: {kills * 2} processes killed, {kept} receipts, 0 lost")

    # Faults

    def test_every_failing_call_loses_nothing_that_was_answered_T3(self):
        faults, broken = 0, []
        for call, number in [("write", errno.EIO), ("write", errno.ENOSPC), ("write", 0), ("sync", errno.EIO),
                             ("sync", errno.ENOSPC), ("truncate", errno.EIO), ("rename", errno.EIO),
                             ("rename", errno.ENOSPC), ("unlink", errno.EIO), ("open", errno.EIO),
                             ("open", errno.EMFILE), ("write", errno.EINTR), ("sync", errno.EINTR),
                             ("open", errno.EINTR), ("read", errno.EIO), ("read", errno.EINTR), ("read", 0),
                             ("allocate", errno.ENOSPC)]:
            step = 1 if ALL else {"write": 31, "sync": 7, "read": 41, "open": 5}.get(call, 2)
            at = 1
            while True:
                shutil.rmtree(self.folder / "records", ignore_errors=True)
                self.receipts.unlink(missing_ok=True)
                mark = self.scratch / "mark"
                mark.unlink(missing_ok=True)
                # What is printed is not on the bad disk.
                records = self.write(2, 8, folder=self.folder / "records", call=call, at=at, error=number, mark=mark)
                answer = self.keeps(records)
                if not re.fullmatch(r"keeps \d+", answer):
                    broken.append((call, number, at, answer))
                if not mark.exists():
                    break
                faults += 1
                at += step
        self.assertEqual(broken, [])
        self.tell(f"T3: {faults} faults, 0 receipts lost")

    # Power

    def test_every_prefix_of_what_was_written_keeps_what_was_answered_T2(self):
        log = self.scratch / "log"
        for path in (log, Path(f"{log}.data")):
            path.unlink(missing_ok=True)
        self.write(3, 12, log=log)
        data = Path(f"{log}.data").read_bytes()
        lines = [line.split("\t") for line in log.read_text().splitlines()]
        disk, choice = Disk(self.folder, self.receipts), random.Random(2)
        states, count = [], 0
        for place, line in enumerate(lines):
            sort, path, offset, length, start = line[0], line[1], *map(int, line[2:])
            content = data[start:start + length] if sort == "write" else b""
            wanted = ALL or place % 11 == 0 or place > len(lines) - 4
            if sort == "write" and wanted and not disk.is_receipt(path):
                torn = disk.copy()
                torn.do(sort, path, offset, len(content) // 2, content[:len(content) // 2])
                states.append((torn.live(), disk.answered))
            disk.do(sort, path, offset, length, content)
            if wanted:
                states += [(disk.live(), disk.answered), (disk.durable(), disk.answered),
                           (disk.durable(choice), disk.answered)]
            if len(states) > 200 or place == len(lines) - 1:
                count += len(states)
                self.hold(states)
                states = []
        self.assertGreater(disk.answered, 30)
        self.tell(f"T2: {len(lines)} calls, {count} states of the disk, 0 receipts lost")

    def hold(self, states):
        with tempfile.TemporaryDirectory(dir=self.scratch) as scratch:
            asked = []
            for number, (files, answered) in enumerate(states):
                folder = Path(scratch) / str(number)
                folder.mkdir()
                for name, content in files.items():
                    path = folder / Path(name).relative_to(self.folder / "records")
                    path.parent.mkdir(parents=True, exist_ok=True)
                    path.write_bytes(content)
                asked.append((folder, answered))
            for answer, (files, answered) in zip(check(self.receipts, asked), states):
                sizes = {Path(name).name: len(content) for name, content in files.items()}
                self.assertRegex(answer, r"^keeps \d+$", f"{answered} answered, {sizes}")

    # Room

    def test_a_full_disk_refuses_what_is_new_and_goes_on_erasing_P3(self):
        records = self.write(4, 120, room=(16 << 20) + 700_000, folder=self.folder / "records")
        lines = self.receipts.read_text().splitlines()
        full = lines.index("failed full")
        self.assertGreater(full, 20)
        later = [line.split()[0] for line in lines[full:]]
        self.assertGreater(later.count("erased"), 3)
        self.assertEqual({line for line in lines if line.startswith("failed")}, {"failed full"})
        self.assertRegex(self.keeps(records), r"^keeps \d+$")

    def test_a_read_only_disk_is_read_and_says_so_T15(self):
        records = self.write(2, 20)
        asked = f"echo {records} 1000000 | {DRIVER} check {self.receipts}; {DRIVER} write {records} 1 2 9"
        if os.geteuid() == 0:
            mount = f"mount --bind {records} {records} && mount -o remount,ro,bind {records}"
            done = run("unshare", "-m", "sh", "-c", f"{mount} && {{ {asked}; }}")
        else:
            for path in [records / ".rostrum", *(records / ".rostrum").iterdir()]:
                path.chmod(0o500)
            done = run("sh", "-c", asked)
            (records / ".rostrum").chmod(0o700)
        self.assertRegex(done.stdout, r"keeps \d+ problem readOnly\nproblem readOnly\nready\n"
                                      r"failed readOnly\nfailed readOnly\nend\n", done.stderr)

    def tell(self, sentence):
        if "FAULTS" in os.environ:
            print(sentence, flush=True)


class Disk:
    """Files as a process sees them, and as they are when the power goes: contents as of their last fsync, names as of
    the last fsync of their folder."""

    def __init__(self, folder, receipts):
        self.folder, self.receipts = folder, str(receipts)
        self.names, self.kept, self.answered = {}, {}, 0

    def is_receipt(self, path):
        return path == self.receipts

    def copy(self):
        other = Disk(self.folder, self.receipts)
        other.names = {name: file.copy() for name, file in self.names.items()}
        return other

    def do(self, sort, path, offset, length, content):
        if self.is_receipt(path):
            self.answered += content.count(b"\n")
            return
        if path.endswith((".reserve", ".lock", ".open")):
            return
        if sort == "rename":
            source, target = path.split(">")
            if source in self.names:
                self.names[target] = self.names.pop(source)
        elif sort == "unlink":
            self.names.pop(path, None)
        elif sort == "sync" and path not in self.names:
            inside = {name: file for name, file in self.names.items() if str(Path(name).parent) == path}
            outside = {name: file for name, file in self.kept.items() if str(Path(name).parent) != path}
            self.kept = {**outside, **inside}
        else:
            self.names.setdefault(path, File()).do(sort, offset, length, content)

    def live(self):
        return {name: bytes(file.live) for name, file in self.names.items()}

    def durable(self, choice=None):
        """With a choice, some of what was not brought to the disk is there too, in any order."""
        return {name: file.after(choice) for name, file in self.kept.items()}


class File:
    def __init__(self):
        self.live, self.safe, self.loose = bytearray(), b"", []

    def copy(self):
        other = File()
        other.live = bytearray(self.live)
        return other

    def do(self, sort, offset, length, content):
        if sort == "sync":
            self.safe, self.loose = bytes(self.live), []
        elif sort in ("write", "truncate"):
            self.apply(self.live, sort, offset, length, content)
            self.loose.append((sort, offset, length, content))

    @staticmethod
    def apply(data, sort, offset, length, content):
        if sort == "truncate":
            del data[length:]
            data.extend(bytes(length - len(data)))
        else:
            data.extend(bytes(max(0, offset - len(data))))
            data[offset:offset + len(content)] = content

    def after(self, choice):
        data = bytearray(self.safe)
        for change in self.loose:
            if choice and choice.random() < 0.5:
                self.apply(data, *change)
        return bytes(data)


if __name__ == "__main__":
    unittest.main()
