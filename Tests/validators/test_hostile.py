"""The server against those who mean it harm: raw bytes on sockets, forms that nobody was given, addresses that lead elsewhere."""

import contextlib
import http.client
import re
import socket
import time
import unittest
import urllib.parse

import lxml.html
from test_web import fetch, served

from support import ROOT

CANARY = "\"'><img src=x onerror=alert(1)>\u2028</script><svg onload=alert(2)>"
PARAMETERS = [
    "q", "country", "theme", "audience", "sort", "page", "id", "type", "year", "language", "evidence", "principle",
    "status", "setting", "level", "sdg", "participation", "organisation-type", "x", CANARY,
]
"""Names of parameters that routes read, one that none does, and one that is hostile itself."""


def patterns():
    """The patterns of all routes, by method, as the sources list them."""
    text = "".join(path.read_text() for path in sorted((ROOT / "Sources/Web/Routes").glob("*.swift")))
    named = re.findall(r'\.(get|post)\("([^"]+)"', text)
    return sorted({(method.upper(), pattern) for method, pattern in named})


def filled(pattern, part):
    """An address of a pattern with something at each of its open places."""
    return re.sub(r":\w+|\*\*|\*", lambda _: part, pattern)


class Hostile(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.base, cls.process = cls.enterClassContext(served("--public"))
        cls.host, port = cls.base.removeprefix("http://").split(":")
        cls.port = int(port)

    def talk(self, data, limit=10):
        """What the server answers to raw bytes, until it closes the connection or nothing more comes."""
        with socket.create_connection((self.host, self.port), timeout=limit) as connection:
            answer = b""
            with contextlib.suppress(TimeoutError, ConnectionError):
                connection.sendall(data)
                while piece := connection.recv(65536):
                    answer += piece
            return answer

    def status(self, data):
        """The status of the first answer; 0 for a connection that was closed without one."""
        answer = self.talk(data, 3)
        return int(answer.split(b" ", 2)[1]) if answer.startswith(b"HTTP/1.1 ") else 0

    def tearDown(self):
        self.assertEqual(fetch(self.base + "/health")[2], b"ok\n", "the server does not answer any more")

    def test_heads_that_are_no_http_are_refused(self):
        for data in (
            b"GET /\r\n\r\n", b"\0\0\0\0\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n", b"GET / HTTP/1.1\r\nHost : x\r\n\r\n",
            b"GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
            b"GET / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
            b"POST /toolkit HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n",
            b"POST /toolkit HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n",
        ):
            with self.subTest(data=data[:50]):
                self.assertIn(self.status(data + b"" if data.endswith(b"\n") else data), (0, 400, 403, 404, 405, 505))

    def test_heads_above_the_caps_are_refused(self):
        long = b"GET / HTTP/1.1\r\nHost: x\r\nX: " + b"a" * 100_000 + b"\r\n\r\n"
        many = b"GET / HTTP/1.1\r\nHost: x\r\n" + b"".join(b"X%d: a\r\n" % n for n in range(2000)) + b"\r\n"
        for data in (long, many, b"GET /" + b"a" * 100_000 + b" HTTP/1.1\r\nHost: x\r\n\r\n"):
            self.assertIn(self.status(data), (0, 400, 414, 431))

    def test_a_head_that_never_ends_is_cut_off(self):
        start = time.monotonic()
        with socket.create_connection((self.host, self.port), timeout=40) as connection:
            connection.sendall(b"GET / HTTP/1.1\r\nHost: x\r\n")
            connection.settimeout(1)
            while time.monotonic() - start < 40:
                try:
                    connection.sendall(b"X: a\r\n")
                    if not connection.recv(4096):
                        break
                except TimeoutError:
                    continue
                except ConnectionError:
                    break
        self.assertLess(time.monotonic() - start, 35)

    def test_idle_connections_keep_nobody_out(self):
        with contextlib.ExitStack() as stack:
            for _ in range(200):
                stack.enter_context(socket.create_connection((self.host, self.port), timeout=5))
            self.assertEqual(fetch(self.base + "/")[0], 200)

    def test_no_header_can_be_put_into_an_answer(self):
        for path in ("/practices?q=a%0d%0aSet-Cookie:%20x=1", "/%0d%0aSet-Cookie:%20x=1", "/shortlist.md?id=%0d%0aX:y"):
            answer = self.talk(f"GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".encode())
            self.assertNotIn(b"\r\nSet-Cookie: x=1", answer)
            self.assertNotIn(b"\r\nX:y", answer)

    def test_no_path_leads_out_of_the_site(self):
        secret = "title:"
        for _, pattern in patterns():
            for part in (
                "..%2f..%2frostrum.yaml", "%2e%2e/%2e%2e/rostrum.yaml", "..%5c..%5crostrum.yaml", "../../rostrum.yaml",
                "%00", "%c0%ae%c0%ae/rostrum.yaml", "CON", "a" * 300, "%2fetc%2fpasswd", "rostrum.yaml",
            ):
                path = filled(pattern, part)
                answer = self.talk(f"GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".encode())
                with self.subTest(path=path[:60]):
                    head = answer.split(b"\r\n", 1)[0]
                    self.assertRegex(head, rb"^HTTP/1.1 (200|303|400|404|405|414) ")
                    self.assertNotIn(b"root:", answer)
                    if b" 200 " in head and ":" in pattern:
                        self.assertNotIn(secret.encode() + b" ", answer.split(b"\r\n\r\n", 1)[1][:200])

    def test_nothing_that_was_typed_comes_back_as_markup(self):
        typed = urllib.parse.quote(CANARY)
        for method, pattern in patterns():
            if method != "GET":
                continue
            for name in PARAMETERS:
                for part in ("penny-wirton-schools", typed):
                    path = f"{filled(pattern, part)}?{urllib.parse.quote(name)}={typed}"
                    status, headers, body = fetch(self.base + path)
                    with self.subTest(path=path[:90]):
                        self.assertLess(status, 500)
                        self.assertIn("default-src", headers["Content-Security-Policy"])
                        self.assertEqual(headers["X-Content-Type-Options"], "nosniff")
                        if headers["Content-Type"].startswith("text/html"):
                            self.assertNotIn(b"<img src=x", body)
                            tree = lxml.html.fromstring(body)
                            self.assertEqual(tree.xpath("//@onerror | //@onload | //img[@src='x']"), [])
                if ":" not in pattern and "*" not in pattern and name == "x":
                    break

    def test_what_went_wrong_is_not_told(self):
        for path in ("/no-such-page-canary", "/practices/canary", "/practices?sort=canary", "/jobs/canary"):
            status, _, body = fetch(self.base + path)
            self.assertIn(status, (400, 404))
            self.assertNotIn(b"canary", body)
            self.assertNotIn(str(ROOT).encode(), body)

    def post(self, path, body, **headers):
        connection = http.client.HTTPConnection(self.host, self.port, timeout=40)
        fields = {"Content-Type": "application/x-www-form-urlencoded"}
        fields |= {name.replace("_", "-"): value for name, value in headers.items()}
        try:
            connection.request("POST", path, body, fields)
            return connection.getresponse().status
        except (ConnectionError, http.client.HTTPException):
            return 0
        finally:
            connection.close()

    def test_forms_that_nobody_was_given_are_refused(self):
        for method, pattern in patterns():
            if method != "POST":
                continue
            path = filled(pattern, "x")
            with self.subTest(path=path):
                refused = (403,)
                self.assertIn(self.post(path, "a=b"), refused)
                self.assertIn(self.post(path, "seal=1.x", Cookie="visitor=" + "a" * 32), refused)
                self.assertIn(self.post(path, "a=b", Sec_Fetch_Site="cross-site"), refused)
                self.assertIn(self.post(path, "a=b", Origin="https://evil.example"), refused)
                self.assertIn(self.post(path, "a=b", Content_Type="text/plain"), (400, 403))
                self.assertIn(self.post(path, "a=%zz"), (400, 403))

    def test_a_seal_is_worth_nothing_from_another_site(self):
        status, headers, body = fetch(self.base + "/toolkit?id=penny-wirton-schools")
        self.assertEqual(status, 200)
        seal = lxml.html.fromstring(body).xpath("//input[@name='seal']/@value")[0]
        cookie = headers["Set-Cookie"].split(";")[0]
        form = urllib.parse.urlencode({"seal": seal, "id": "no-such", "paper": "a4", "language": "en"})
        self.assertEqual(self.post("/toolkit", form, Cookie=cookie, Sec_Fetch_Site="cross-site"), 403)
        self.assertEqual(self.post("/toolkit", form, Cookie="visitor=" + "b" * 32), 403)
        self.assertEqual(self.post("/toolkit", form, Cookie=cookie, Sec_Fetch_Site="same-origin"), 400)

    def test_forms_above_the_caps_are_refused(self):
        self.assertIn(self.post("/toolkit", "a=" + "b" * 3_000_000), (0, 413))
        # Without the cap it would be refused as forged.
        self.assertEqual(self.post("/toolkit", "&".join(["a=b"] * 20_000)), 414)

    def test_methods_are_answered_as_the_standard_says(self):
        connection = http.client.HTTPConnection(self.host, self.port, timeout=10)
        self.addCleanup(connection.close)
        for method, path, status, allow in (
            ("HEAD", "/practices", 200, None), ("OPTIONS", "/practices", 204, "GET, HEAD"),
            ("OPTIONS", "/toolkit", 204, "GET, HEAD, POST"), ("PUT", "/toolkit", 405, "GET, HEAD, POST"),
            ("DELETE", "/practices", 405, "GET, HEAD"), ("TRACE", "/", 405, "GET, HEAD"),
            ("OPTIONS", "/no-such-page", 404, None),
        ):
            with self.subTest(method=method, path=path):
                connection.request(method, path)
                answer = connection.getresponse()
                body = answer.read()
                self.assertEqual((answer.status, answer.headers["Allow"]), (status, allow))
                if method == "HEAD":
                    self.assertEqual(body, b"")
                    self.assertGreater(int(answer.headers["Content-Length"]), 1000)

    def test_metrics_are_for_those_who_keep_the_site(self):
        self.assertEqual(fetch(self.base + "/metrics")[0], 404)
        with served("--public", "--metrics") as (base, _):
            self.assertEqual(fetch(base + "/metrics")[0], 200)

    def test_a_request_under_way_is_answered_before_the_end(self):
        with served("--public") as (base, process):
            host, port = base.removeprefix("http://").split(":")
            with socket.create_connection((host, int(port)), timeout=20) as connection:
                connection.sendall(
                    b"POST /toolkit HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                    b"Content-Length: 3\r\n\r\na=")
                time.sleep(0.5)
                process.terminate()
                time.sleep(0.5)
                connection.sendall(b"b")
                self.assertIn(b" 403 ", connection.recv(65536))
            process.wait(timeout=20)
        self.assertEqual(process.returncode, 0)


if __name__ == "__main__":
    unittest.main()
