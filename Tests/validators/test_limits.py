"""What is asked too long, too often, too slowly or in a language of another program is answered in order."""

import contextlib
import http.client
import random
import re
import socket
import tempfile
import threading
import time
import unittest
import urllib.parse
from pathlib import Path

from small import SmallWorkspaceTest
from test_discussion import Person, Site
from test_hostile import filled, patterns

from support import rostrum

FACETS = ["country", "theme", "audience", "principle", "setting", "level", "sdg", "evidence", "status", "year", "q", "sort", "page"]
SQL = ["'", "\"", "' OR 1=1--", "'; DROP TABLE submissions;--", "\" OR \"\"=\"", "x' UNION SELECT * FROM drafts--", "a*\"", "NEAR(a b)",
       "{a b}:c", "^a", "a AND", "NOT", "((((", "-*", "col:x", "%27", "\\", "\u2028", "x" * 5000]


class Limits(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.site = Site(cls.enterClassContext(tempfile.TemporaryDirectory()))
        cls.addClassCleanup(cls.site.stop)
        host, port = cls.site.base.removeprefix("http://").split(":")
        cls.address = (host, int(port))
        # A body that comes a byte a second, while the others are tested.
        cls.slow = threading.Thread(target=cls.dawdle)
        cls.slow.start()
        cls.addClassCleanup(cls.slow.join)

    @classmethod
    def dawdle(cls):
        cls.waited, start = None, time.monotonic()
        with socket.create_connection(cls.address, timeout=1) as connection, contextlib.suppress(ConnectionError):
            connection.sendall(b"POST /toolkit HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n"
                               b"Content-Type: application/x-www-form-urlencoded\r\n\r\n")
            while time.monotonic() - start < 60:
                connection.sendall(b"a")
                with contextlib.suppress(TimeoutError):
                    cls.answer = connection.recv(4096)
                    break
        cls.waited = time.monotonic() - start

    def tearDown(self):
        self.assertEqual(self.ask("GET", "/health")[2], b"ok\n", "the server does not answer any more")

    def ask(self, method, path, body=None, headers=None):
        """Status, headers and body of an answer."""
        connection = http.client.HTTPConnection(*self.address, timeout=30)
        with contextlib.closing(connection):
            connection.request(method, path, body, headers or {})
            answer = connection.getresponse()
            return answer.status, answer.headers, answer.read()

    def talk(self, data):
        """The status of what is answered to raw bytes; 0 where the connection is closed."""
        with socket.create_connection(self.address, timeout=5) as connection:
            answer = b""
            with contextlib.suppress(TimeoutError, ConnectionError):
                connection.sendall(data)
                answer = connection.recv(65536)
        return int(answer.split(b" ", 2)[1]) if answer.startswith(b"HTTP/1.1 ") else 0

    # Requests

    def test_a_body_is_told_apart_from_the_next_request_S12(self):
        form = b"Host: x\r\nContent-Type: application/x-www-form-urlencoded\r\n"
        smuggled = b"GET /health HTTP/1.1\r\nHost: x\r\n\r\n"
        chunked = b"POST /toolkit HTTP/1.1\r\n" + form + b"Transfer-Encoding: chunked\r\n"
        for data, statuses in (
            (b"POST /toolkit HTTP/1.1\r\n" + form + b"\r\n", (403, 411)),
            (b"POST /toolkit HTTP/1.1\r\n" + form + b"Content-Length: 3\r\nContent-Length: 40\r\n\r\na=b" + smuggled, (0, 400)),
            (b"POST /toolkit HTTP/1.1\r\n" + form + b"Content-Length: +3\r\n\r\na=b", (0, 400)),
            (b"POST /toolkit HTTP/1.1\r\n" + form + b"Content-Length: 3 3\r\n\r\na=b", (0, 400)),
            (b"POST /toolkit HTTP/1.1\r\n" + form + b"Content-Length: 99999999999999999999\r\n\r\na=b", (0, 400, 413)),
            (chunked + b"\r\n3\r\na=b\r\nxyz\r\njunk\r\n0\r\n\r\n", (0, 400)),
            (chunked + b"\r\nffffffffffffffffff\r\na=b\r\n", (0, 400)),
            (chunked + b"Content-Length: 3\r\n\r\n0\r\n\r\n" + smuggled, (0, 400)),
            (b"POST /toolkit HTTP/1.1\r\n" + form + b"Transfer-Encoding: xchunked\r\n\r\na=b", (0, 400, 403, 501)),
            (b"POST /toolkit HTTP/1.1\r\n" + form + b"Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n", (0, 400)),
            (b"GET / HTTP/1.1\r\nHost: x\r\n X: folded\r\n\r\n", (0, 200, 400)),
            (b"GET / HTTP/1.1\nHost: x\n\n", (0, 200, 400)),
            (b"GET http://evil.example/ HTTP/1.1\r\nHost: x\r\n\r\n", (200, 400, 404)),
        ):
            with self.subTest(data=data[:160]):
                self.assertIn(self.talk(data), statuses)

    def test_heads_and_bodies_above_the_caps_are_refused_S12_S16(self):
        head = b"GET / HTTP/1.1\r\nHost: x\r\n"
        many = head + b"".join(b"X%d: a\r\n" % n for n in range(10_000)) + b"\r\n"
        self.assertIn(self.talk(many), (0, 400, 431))
        self.assertIn(self.talk(head + b"X: " + b"a" * 1_000_000 + b"\r\n\r\n"), (0, 400, 431))
        form = b"POST /toolkit HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: %d\r\n\r\n"
        # Refused by what it says, before anything of it is read.
        self.assertEqual(self.talk(form % (100 << 20)), 413)

    def test_a_slow_body_is_cut_off_S12(self):
        self.slow.join()
        self.assertLess(self.waited, 45)
        self.assertTrue(not self.answer or b" 400 " in self.answer or b" 408 " in self.answer, self.answer[:200])

    def test_every_answer_has_the_headers_of_safety_S5(self):
        form = {"Content-Type": "application/x-www-form-urlencoded"}
        status, headers, body = self.ask("GET", "/practices")
        asked = [
            ("GET", "/practices", None, {}, 200), ("GET", "/practices", None, {"If-None-Match": headers["ETag"]}, 304),
            ("HEAD", "/practices", None, {}, 200), ("OPTIONS", "/practices", None, {}, 204), ("GET", "/desk", None, {}, 303),
            ("GET", "/practices?sort=x", None, {}, 400), ("POST", "/toolkit", "a=b", form, 403), ("GET", "/no-such", None, {}, 404),
            ("PUT", "/toolkit", "a=b", form, 405), ("POST", "/toolkit", "a=" + "b" * 2_000_000, form, 413),
            ("GET", "/practices?q=" + "a" * 9000, None, {}, 414), ("GET", "/api/practices/no-such", None, {}, 404),
            ("GET", "/practices.csv", None, {}, 200), ("GET", "/robots.txt", None, {}, 200), ("GET", "/sitemap.xml", None, {}, 200),
        ]
        for method, path, body, given, expected in asked:
            status, headers, _ = self.ask(method, path, body, given)
            with self.subTest(method=method, path=path[:40]):
                self.assertEqual(status, expected)
                self.safe(headers)
        person = Person(self.site)
        for status, fields in ((422, {"text": ""}), (400, {"text": "a\0b"})):
            self.assertEqual(person.send("/feedback/feedback", "/feedback/feedback", **fields)[0], status)
        while True:
            status, path, _ = person.send("/desk/login", "/desk/login", name="anna", password="x")
            if status != 401:
                break
        self.assertEqual(status, 429)

    def safe(self, headers):
        policy = headers["Content-Security-Policy"] or ""
        self.assertIn("default-src 'self'", policy)
        self.assertIn("frame-ancestors 'none'", policy)
        self.assertNotIn("unsafe", policy)
        self.assertEqual(headers["X-Content-Type-Options"], "nosniff")
        self.assertIn(headers["Referrer-Policy"], ("same-origin", "no-referrer"))
        self.assertIsNone(headers["Server"])

    def test_no_address_leads_to_another_site_S9(self):
        seen = set()
        paths = [pattern for method, pattern in patterns() if method == "GET" and ":" in pattern]
        for pattern in [*paths, "/desk", "/it/desk", "/desk/items/:number", "/desk/log"]:
            for part in ("//evil.example", "/\\evil.example/", "%5Cevil.example", "evil.example%0d%0aX:y"):
                for path in (f"{part}{filled(pattern, part)}", f"{filled(pattern, 'x')}?item={part}&next={part}&then={part}"):
                    raw = f"GET {path} HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n".encode()
                    with socket.create_connection(self.address, timeout=20) as connection:
                        connection.sendall(raw)
                        head = b""
                        while b"\r\n\r\n" not in head and (piece := connection.recv(65536)):
                            head += piece
                    for location in re.findall(rb"(?im)^location: *([^\r\n]*)", head.split(b"\r\n\r\n")[0]):
                        seen.add(location)
                        with self.subTest(path=path):
                            self.assertRegex(location, rb"^/(?![/\\])")
                            self.assertNotIn(b"evil", location)
                    self.assertNotIn(b"\r\nX:y", head)
        self.assertTrue(seen)

    # Search

    def test_no_filter_is_sql_and_none_costs_more_than_its_cap_S10_S23(self):
        choice = random.Random(1)
        for name in FACETS:
            for text in SQL:
                path = f"/practices?{name}={urllib.parse.quote(text)}"
                status, _, body = self.ask("GET", path)
                with self.subTest(path=path[:80]):
                    self.assertIn(status, (200, 400, 414))
                    self.assertNotRegex(body, rb"(?i)sqlite|syntax error|no such")
        for text in (" ".join(f"a{n}" for n in range(10_000)), "x" * 65_536, "a " * 40_000):
            self.assertIn(self.ask("GET", "/practices?" + urllib.parse.urlencode({"q": text}))[0], (400, 414, 431, 0))
        # Short enough for an address, and too long for a search.
        self.assertEqual(self.ask("GET", "/practices?" + urllib.parse.urlencode({"q": "a* " * 600}))[0], 414)
        slowest = 0
        for text in [f"{letter}*" for letter in "abcdefghijklmnopqrstuvwxyz"] + ["a " * 90, "a* " * 60, "\"a b\" " * 30, "-a " * 60]:
            start = time.monotonic()
            status = self.ask("GET", "/practices?" + urllib.parse.urlencode({"q": text}))[0]
            slowest = max(slowest, time.monotonic() - start)
            self.assertIn(status, (200, 414))
        self.assertLess(slowest, 5)
        for _ in range(300):
            text = "".join(chr(choice.choice([choice.randrange(32, 127), choice.randrange(0xD7FF), choice.randrange(0xE000, 0x10FFFF)]))
                           for _ in range(choice.randrange(1, 40)))
            status = self.ask("GET", "/practices?" + urllib.parse.urlencode({"q": text}))[0]
            self.assertIn(status, (200, 400))


class Texts(SmallWorkspaceTest):
    def test_markdown_that_costs_the_square_of_its_length_is_read_in_time_S17(self):
        """Each at the cap of what strangers send, all in the time of some ordinary files."""
        shapes = [
            "![[]()", "[", "[a](", "[a](b) ", "*a ", "**a *b ", "*a_ ", "_a__b ", "`a``", "<a ", "<!--", "<?", "> ", "- ", "1. ",
            "&#x;", "\\", "|a", "[^1]", "[a]: b\n", "a\n===\n", "~~~\n", "[@a ", "{{a ", "***", "<http://", "](", "![", "a**b" "c* ",
        ]
        start = time.monotonic()
        self.check()
        plain = time.monotonic() - start
        text = self.practice.read_text()
        for number, shape in enumerate(shapes):
            body = (shape * (16_384 // len(shape)))
            self.write(f"Practices/costly-{number}.md", text.split("\n---\n")[0] + f"\n---\n\n## Challenge\n\n{body}\n")
        start = time.monotonic()
        done = self.check()
        self.assertIn(done.returncode, (0, 1))
        self.assertLess(time.monotonic() - start, plain * 3 + len(shapes) * 0.5)

    def test_names_that_systems_read_otherwise_stay_in_the_folder_S11(self):
        before = {p for p in self.folder.parent.rglob("*")}
        for name in ("..", "../a", "a/../../b", "CON", "nul", "a" * 300, "e\u0301cole", "\u00e9cole", "a\\b", "-a", ".a", "a.b", "a b", "A"):
            done = rostrum("new", "plan", name, "--workspace", self.folder)
            with self.subTest(name=name):
                self.assertIn(done.returncode, (1, 64), done.stdout + done.stderr)
        self.assertEqual({p for p in self.folder.parent.rglob("*")}, before)
        done = rostrum("new", "plan", "a-sound-name", "--workspace", self.folder)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)


if __name__ == "__main__":
    unittest.main()
