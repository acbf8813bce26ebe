"""`rostrum links check` against servers of this machine: what is asked, what never is, and what readers see."""

import http.server
import json
import re
import threading
import unittest

from small import SmallWorkspaceTest

from support import DATE, rostrum


class Site(http.server.BaseHTTPRequestHandler):
    """Answers by path, and keeps what it was asked."""

    def do_HEAD(self):
        self.answer()

    def do_GET(self):
        self.answer()

    def answer(self):
        server = self.server
        server.asked.append((self.command, self.path, self.headers["Host"], self.headers["User-Agent"]))
        status, target = server.pages.get(self.path, (404, None))
        if self.path == "/no-heads" and self.command == "HEAD":
            status = 501
        self.send_response(status)
        if target:
            self.send_header("Location", target)
        body = server.robots.encode() if self.path == "/robots.txt" else b"<title>x</title>"
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(body)

    def log_message(self, *arguments):
        pass


class LinksCheck(SmallWorkspaceTest):
    def setUp(self):
        super().setUp()
        for path in (self.folder / "Practices/organisations").iterdir():
            path.write_text(re.sub(r"(?m)^url: .*\n", "", path.read_text()))
        for path in (self.folder / "Practices").glob("*.md"):
            text = re.sub(r"(?m)^(links|media): .*\n", "", path.read_text())
            path.write_text(re.sub(r"(?m)url: \S+$", "url: http://localhost:1/", text))

    def serve(self, pages, robots=""):
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Site)
        server.asked, server.robots = [], robots
        server.pages = {"/robots.txt": (200, None)} | pages
        threading.Thread(target=server.serve_forever, daemon=True).start()
        self.addCleanup(server.server_close)
        self.addCleanup(server.shutdown)
        return server, server.server_address[1]

    def link(self, *urls):
        """Makes these the links of a practice."""
        links = "".join(f"  - {{title: Link {n}, url: '{url}'}}\n" for n, url in enumerate(urls))
        self.practice.write_text(self.practice.read_text().replace("---\n", f"---\nlinks:\n{links}", 1))

    def links_check(self, *arguments):
        return rostrum(
            "links", "check", "--workspace", self.folder, "--date", DATE, "--delay", "0", "--timeout", "5", *arguments
        )

    def troubles(self):
        found = json.loads((self.folder / "Practices/links.json").read_text())
        return {trouble["url"]: trouble["state"] for trouble in found["troubles"]}

    def test_private_machines_are_never_asked(self):
        """S32: by number, in any spelling, by name, and after a redirect."""
        server, port = self.serve({"/": (200, None)})
        hosts = ["127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "2130706433", "0x7f.1", "0177.0.0.1", "127.1",
                 "0.0.0.0", "[::]", "127.0.0.1.", "localhost.", "LOCALHOST", "[::127.0.0.1]"]  # fmt: skip
        self.link(*(f"http://{host}:{port}/" for host in hosts), "http://169.254.169.254/", "http://10.0.0.1/")
        done = self.links_check()
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(server.asked, [])
        states = self.troubles()
        for host in hosts:
            self.assertIn(states[f"http://{host}:{port}/"], {"refused", "silent"}, host)
        self.assertEqual(states["http://169.254.169.254/"], "refused")

    def test_a_redirect_to_a_private_machine_is_not_followed(self):
        inner, inner_port = self.serve({"/": (200, None)})
        _, port = self.serve({"/on": (302, f"http://127.0.0.1:{inner_port}/"), "/file": (302, "file:///etc/passwd")})
        self.link(f"http://localhost:{port}/on", f"http://localhost:{port}/file")
        self.assertEqual(self.links_check("--allow", "localhost").returncode, 0)
        self.assertEqual(inner.asked, [])
        self.assertEqual(self.troubles()[f"http://localhost:{port}/on"], "refused")
        self.assertEqual(self.troubles()[f"http://localhost:{port}/file"], "refused")

    def test_settings_of_curl_and_proxies_change_nothing(self):
        server, port = self.serve({"/": (200, None)})
        proxy, proxy_port = self.serve({})
        (self.folder / ".curlrc").write_text(f'proxy = "http://127.0.0.1:{proxy_port}"\n')
        self.link(f"http://localhost:{port}/")
        done = rostrum(
            "links", "check", "--workspace", self.folder, "--delay", "0", "--allow", "localhost",
            env={"http_proxy": f"http://127.0.0.1:{proxy_port}", "HOME": str(self.folder), "CURL_HOME": str(self.folder)},
        )  # fmt: skip
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(proxy.asked, [])
        self.assertIn(("HEAD", "/"), [asked[:2] for asked in server.asked])

    def test_what_answers_is_asked_once_and_politely(self):
        server, port = self.serve(
            {"/": (200, None), "/no-heads": (200, None), "/moved": (301, "/"), "/closed": (403, None), "/kept": (200, None)},
            robots="User-agent: *\nDisallow: /kept\n",
        )
        paths = ["/", "/#part", "/no-heads", "/moved", "/gone", "/closed", "/kept"]
        self.link(*(f"http://localhost:{port}{path}" for path in paths))
        done = self.links_check("--allow", "localhost")
        self.assertEqual(done.returncode, 0, done.stderr)
        asked = [(method, path) for method, path, _, _ in server.asked]
        self.assertEqual(asked.count(("GET", "/robots.txt")), 1)
        self.assertIn(("GET", "/no-heads"), asked)
        self.assertNotIn("/kept", [path for _, path in asked])
        self.assertTrue(all("Rostrum" in agent for _, _, _, agent in server.asked))
        self.assertTrue(all(host == f"localhost:{port}" for _, _, host, _ in server.asked))
        self.assertEqual(
            self.troubles(), {"http://localhost:1/": "silent", f"http://localhost:{port}/gone": "gone"}
        )

    def test_what_is_found_is_a_hint_and_a_count_and_is_the_same_again(self):
        _, port = self.serve({"/": (200, None)})
        self.link(f"http://localhost:{port}/", f"http://localhost:{port}/gone")
        self.links_check("--allow", "localhost")
        first = (self.folder / "Practices/links.json").read_bytes()
        self.links_check("--allow", "localhost")
        self.assertEqual((self.folder / "Practices/links.json").read_bytes(), first)
        check = self.check("--strict", str(self.practice.relative_to(self.folder)))
        self.assertIn(f"hint: 'http://localhost:{port}/gone' is gone: 404 ({DATE}) [W-LINK]", check.stdout)
        self.assertIn("https://web.archive.org/web/2/", check.stdout)
        self.assertNotIn("error", check.stdout)
        stats = rostrum("stats", "--workspace", self.folder).stdout
        self.assertRegex(stats, r"links to look at +2")

    def test_without_a_network_nothing_is_written(self):
        done = self.links_check("--allow", "localhost")
        self.assertEqual(done.returncode, 1)
        self.assertIn("no site answered", done.stderr)
        self.assertFalse((self.folder / "Practices/links.json").exists())


if __name__ == "__main__":
    unittest.main()
