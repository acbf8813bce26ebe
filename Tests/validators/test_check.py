"""`rostrum check` in each of its formats, and its exit codes."""

import json
import tempfile
import unittest
from pathlib import Path

import jsonschema
from small import SmallWorkspaceTest

from support import rostrum

TEXT = {"type": "object", "required": ["text"], "properties": {"text": {"type": "string", "minLength": 1}}}
SARIF = {
    # What SARIF 2.1.0 (OASIS, 2020) requires of the parts that Rostrum writes.
    "type": "object", "required": ["version", "runs"],
    "properties": {"version": {"const": "2.1.0"}, "runs": {"type": "array", "minItems": 1, "items": {
        "type": "object", "required": ["tool", "results"],
        "properties": {
            "tool": {"type": "object", "required": ["driver"], "properties": {"driver": {
                "type": "object", "required": ["name"], "properties": {"rules": {"type": "array", "items": {
                    "type": "object", "required": ["id"], "properties": {"shortDescription": TEXT}}}}}}},
            "results": {"type": "array", "items": {
                "type": "object", "required": ["message", "ruleId", "level", "locations"],
                "properties": {
                    "message": TEXT,
                    "level": {"enum": ["none", "note", "warning", "error"]},
                    "locations": {"type": "array", "minItems": 1, "items": {
                        "type": "object", "required": ["physicalLocation"],
                        "properties": {"physicalLocation": {
                            "type": "object", "required": ["artifactLocation", "region"], "properties": {
                                "artifactLocation": {"required": ["uri"]},
                                "region": {"required": ["startLine"], "properties": {
                                    "startLine": {"type": "integer", "minimum": 1},
                                    "startColumn": {"type": "integer", "minimum": 1}}}}}}}}}}}}}}},
}  # fmt: skip


class Check(SmallWorkspaceTest):
    def break_theme(self):
        text = self.practice.read_text()
        self.practice.write_text(text.replace("themes: [", "themes: [no-such-theme, ", 1))

    def test_a_sound_workspace_ends_with_0(self):
        done = self.check()
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        self.assertNotIn("error:", done.stdout)

    def test_an_error_is_said_with_its_place_and_code_and_ends_with_1(self):
        self.break_theme()
        done = self.check()
        self.assertEqual(done.returncode, 1)
        self.assertRegex(done.stdout, rf"(?m)^Practices/{self.practice.name}:\d+:\d+: error: .*no-such-theme.* \[[A-Z0-9-]+\]$")

    def test_json_and_sarif_say_the_same_as_the_text(self):
        self.break_theme()
        problems = json.loads(self.check("--format", "json").stdout)
        done = self.check("--format", "sarif")
        log = json.loads(done.stdout)
        jsonschema.validate(log, SARIF)
        self.assertEqual(done.returncode, 1)
        run = log["runs"][0]
        self.assertEqual(len(problems), len(run["results"]))
        text = self.check("--info").stdout
        for problem, result in zip(problems, run["results"]):
            place = result["locations"][0]["physicalLocation"]
            region = place["region"]
            self.assertEqual(problem["code"], result["ruleId"])
            self.assertEqual(problem["path"], place["artifactLocation"]["uri"])
            self.assertEqual((problem["line"], problem["column"]), (region["startLine"], region["startColumn"]))
            start = f"{problem['path']}:{problem['line']}:{problem['column']}: {problem['severity']}: "
            self.assertIn(start + problem["message"], text)
        rules = {rule["id"] for rule in run["tool"]["driver"]["rules"]}
        self.assertEqual(rules, {result["ruleId"] for result in run["results"]})

    def test_a_warning_ends_with_1_only_under_strict(self):
        text = self.practice.read_text()
        self.practice.write_text(text.replace("title: ", "title: " + "many words and " * 8, 1))
        self.assertIn(": warning: ", self.check().stdout)
        self.assertEqual(self.check().returncode, 0)
        self.assertEqual(self.check("--strict").returncode, 1)

    def test_a_path_is_one_of_the_workspace_wherever_the_command_runs(self):
        """The same path may name another file where the command runs."""
        self.break_theme()
        path = f"Practices/{self.practice.name}"
        elsewhere = self.enterContext(tempfile.TemporaryDirectory())
        (Path(elsewhere) / "Practices").mkdir()
        (Path(elsewhere) / path).write_text("another")
        for folder in [elsewhere, self.folder, "/"]:
            done = self.check(path, cwd=folder)
            self.assertIn("no-such-theme", done.stdout, folder)
        for outside in [f"{elsewhere}/{path}", "/etc"]:
            done = self.check(outside)
            self.assertEqual(done.returncode, 64)
            self.assertIn("lies outside the workspace", done.stderr)

    def test_wrong_usage_ends_with_64_and_says_what_was_wrong(self):
        for arguments, word in [
            (["check", "--format", "xml"], "xml"),
            (["check", "no-such-file.md"], "no-such-file.md"),
            (["check", "--date", "2026-13-01"], "2026-13-01"),
            (["export", "no-such-publication"], "no-such-publication"),
            (["export", "tinny"], "Did you mean 'tiny'"),
            (["export", "--to", "odt"], "odt"),
            (["export", "--to", "pdf", "--engine", "prince"], "prince"),
            (["no-such-command"], "no-such-command"),
            (["export", "--no-such-option"], "no-such-option"),
        ]:
            with self.subTest(arguments=arguments):
                done = rostrum(*arguments, cwd=self.folder)
                self.assertEqual(done.returncode, 64, done.stderr)
                self.assertIn(word, done.stderr)
                self.assertEqual(done.stdout, "")

    def test_a_folder_without_a_workspace_is_said(self):
        done = rostrum("check", "--workspace", self.folder / "Practices")
        self.assertEqual(done.returncode, 1)
        self.assertIn("rostrum.yaml", done.stderr)


if __name__ == "__main__":
    unittest.main()
