"""The interface for programs, asked by programs of others."""

import json
import tempfile
import unittest
from pathlib import Path

from openapi_spec_validator import OpenAPIV31SpecValidator
from test_web import fetch, served

from support import VENV, run


class API(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.base, _ = cls.enterClassContext(served())
        cls.description = json.loads(fetch(cls.base + "/api/openapi.json")[2])

    def fuzz(self, description, examples, *options):
        """Schemathesis with a description against the running server."""
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "openapi.json"
            file.write_text(json.dumps(description))
            return run(
                VENV / "schemathesis", "run", file, "--url", self.base + "/api", "--seed", "1",
                "--max-examples", examples, "--generation-deterministic", "--no-color", *options, cwd=folder)

    def test_the_description_is_valid(self):
        self.assertEqual(list(OpenAPIV31SpecValidator(self.description).iter_errors()), [])
        planted = {**self.description, "paths": {"/practices/{id}": {"get": {"responses": {}}}}}
        self.assertNotEqual(list(OpenAPIV31SpecValidator(planted).iter_errors()), [])

    def test_every_answer_is_as_described_whatever_is_asked(self):
        done = self.fuzz(self.description, 8)
        self.assertEqual(done.returncode, 0, done.stdout[-6000:])

    def test_a_promise_that_is_not_kept_is_found(self):
        planted = json.loads(json.dumps(self.description))
        planted["components"]["schemas"]["Counts"]["required"].append("nothing")
        done = self.fuzz(planted, 3, "--include-path", "/stats")
        self.assertEqual(done.returncode, 1)
        self.assertIn("nothing", done.stdout)


if __name__ == "__main__":
    unittest.main()
