"""Exports replace their target wholly or not at all, and the same input gives the same bytes."""

import os
import shutil
import signal
import stat
import subprocess
import tempfile
import time
import unittest
from pathlib import Path

import psutil
from small import SmallWorkspaceTest

from support import DATE, ROOT, ROSTRUM, environment, files, publications, rostrum, run


class SameBytes(SmallWorkspaceTest):
    def test_in_another_language_zone_and_folder(self):
        first = self.exported("html", "pdf")
        foreign = {"LC_ALL": "ar_EG.UTF-8", "LANG": "ar_EG.UTF-8", "TZ": "Asia/Tokyo"}
        shutil.move(self.build, self.folder / "first")
        done = self.export("--to", "html,pdf", env=foreign, cwd="/")
        self.assertEqual(done.returncode, 0, done.stderr)
        again = files(self.build)
        self.assertEqual(sorted(first), sorted(again))
        self.assertEqual([path for path in first if first[path] != again[path]], [])

    def test_of_all_that_is_shipped(self):
        foreign = {"LC_ALL": "de_DE.UTF-8", "TZ": "America/New_York"}
        done = rostrum(
            "export", "--workspace", ROOT, "--date", DATE, "--to", "html", "--output", self.build, env=foreign)
        self.assertEqual(done.returncode, 0, done.stderr)
        for publication in publications():
            again = self.build / publication.id / publication.html.name
            self.assertTrue(again.read_bytes() == publication.html.read_bytes(), publication.id)

    def test_the_date_comes_from_the_environment(self):
        first = self.exported("html")
        done = rostrum(
            "export", "--workspace", self.folder, "--to", "html", env={"SOURCE_DATE_EPOCH": "1795305600"})
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(files(self.build), first)


class Failing(SmallWorkspaceTest):
    def assert_fails(self, done, words, code=70):
        self.assertEqual(done.returncode, code, done.stderr)
        self.assertRegex(done.stderr, rf"\Arostrum: error: [^\n]*{words}[^\n]*\n\Z")
        self.assertEqual(done.stdout, "")

    def test_a_file_in_the_place_of_the_target(self):
        target = self.folder / "target"
        target.write_text("mine")
        self.assert_fails(self.export("--to", "html", "--output", target), "is a file")
        self.assertEqual(target.read_text(), "mine")

    def test_a_folder_of_somebody_else(self):
        target = self.folder / "target"
        (target / "tiny").mkdir(parents=True)
        (target / "tiny" / "notes.txt").write_text("mine")
        before = files(target)
        self.assert_fails(self.export("--to", "html", "--output", target), "did not write")
        self.assertEqual(files(target), before)

    def test_a_target_where_nobody_may_write(self):
        if os.geteuid() == 0:
            self.assert_fails(self.export("--to", "html", "--output", "/proc/rostrum"), "was not written")
            return
        before = self.exported("html")
        self.build.chmod(stat.S_IRUSR | stat.S_IXUSR)
        self.addCleanup(self.build.chmod, stat.S_IRWXU)
        self.assert_fails(self.export("--to", "html"), "not allowed")
        self.assertEqual(files(self.build), before)

    def test_a_full_disk(self):
        self.build.mkdir(parents=True)
        mounted = run("mount", "-t", "tmpfs", "-o", "size=512k", "tmpfs", self.build)
        if mounted.returncode != 0:
            self.skipTest("a small disk cannot be mounted here: " + mounted.stderr.strip())
        self.addCleanup(run, "umount", self.build)
        self.exported("html")
        try:
            (self.build / "filler").write_bytes(bytes(1 << 20))
        except OSError:
            os.truncate(self.build / "filler", (self.build / "filler").stat().st_size - 8192)
        before = files(self.build)
        self.assert_fails(self.export("--to", "html"), "disk is full")
        self.assertEqual(files(self.build), before)

    def test_a_missing_engine_is_said_and_the_rest_is_made(self):
        done = self.export(env={"ROSTRUM_TOOLS": "", "PATH": "/nowhere"})
        self.assertEqual(done.returncode, 1)
        self.assertIn("rostrum: no pdf: ", done.stderr)
        self.assertIn("tiny/tiny.html", files(self.build))

    def test_ctrl_c_in_the_terminal(self):
        self.interrupt(lambda process: os.killpg(process.pid, signal.SIGINT))

    def test_ctrl_c_for_the_process_alone(self):
        self.interrupt(lambda process: process.send_signal(signal.SIGINT))

    def interrupt(self, press):
        """Interrupts an export while the PDF is being made."""
        before = self.exported("html")
        self.practice.write_text(self.practice.read_text() + "\nOne sentence more.\n")
        temporary = self.enterContext(tempfile.TemporaryDirectory())
        process = subprocess.Popen(
            [ROSTRUM, "export", "--workspace", self.folder, "--to", "html,pdf"],
            env=environment({"TMPDIR": temporary}), start_new_session=True,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        self.addCleanup(process.kill)
        children = wait_for(lambda: psutil.Process(process.pid).children(recursive=True))
        self.assertTrue(wait_for(lambda: list(Path(temporary).glob("*/document.html"))))
        time.sleep(0.3)
        press(process)
        out, errors = process.communicate(timeout=10)
        self.assertEqual((process.returncode, out, errors), (130, "", ""))
        self.assertEqual(files(self.build), before)
        self.assertEqual(list(Path(temporary).rglob("*")), [])
        self.assertEqual(psutil.wait_procs(children, timeout=5)[1], [])


def wait_for(condition):
    """The first true value within a minute."""
    for _ in range(6000):
        if value := condition():
            return value
        time.sleep(0.01)
    raise AssertionError("nothing happened within a minute")


if __name__ == "__main__":
    unittest.main()
