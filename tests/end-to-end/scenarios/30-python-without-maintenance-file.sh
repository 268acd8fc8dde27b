# shellcheck shell=bash
# a Python repository without maintenance.yml
# Truth: three unittest tests that pass, valid syntax, no formatter, nobody declared to own it.

file pyproject.toml <<'X'
[project]
name = "kettle"
version = "1.0.0"
requires-python = ">=3.9"
X
file kettle/__init__.py <<'X'
def boils(celsius):
    return celsius >= 100
X
file tests/test_kettle.py <<'X'
import unittest

from kettle import boils


class Boiling(unittest.TestCase):
    def test_cold(self):
        self.assertFalse(boils(20))

    def test_hot(self):
        self.assertTrue(boils(100))

    def test_steam(self):
        self.assertTrue(boils(140))
X
file .gitignore <<'X'
__pycache__/
X
commit

maintain MonthlyHealth
exits 1
finds subject-compiles holds 1
finds tests-were-executed not-checked 1
finds all-tests-pass not-checked 1
finds code-is-formatted not-checked 1
says '--run-subject-code'
leaves subject/MonthlyHealth/report.html
leaves subject/MonthlyHealth/report.md
leaves subject/MonthlyHealth/report.json
leaves_nothing_new

maintain Test --run-subject-code
exits 0
finds tests-were-executed holds 1
finds all-tests-pass holds 1
finds no-test-is-skipped holds 1
measures tests.executed 3
leaves_nothing_new
