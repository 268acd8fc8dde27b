# shellcheck shell=bash
# a Python test that ends its process, and a test command that prints garbage and nothing else
# Truth: the crash is named and fails the run, the other test still counts; garbage with exit code 0 is not taken for a passed suite.

subject=$work/$name/crash
file test_kettle.py <<'X'
import os
import unittest


class Kettle(unittest.TestCase):
    def test_boils(self):
        pass

    def test_explodes(self):
        os._exit(7)
X
file .gitignore <<<'__pycache__/'
commit
maintain Test --run-subject-code
exits 1
finds all-tests-pass violated 1
finds tests-were-executed holds 1
says 'test_explodes'
measures tests.passed 1
leaves_nothing_new

subject=$work/$name/garbage
file noise.sh <<'X'
head -c 100000 /dev/urandom
printf '\033]0;title\007\033[31m<testsuite tests="9">\n'
X
file maintenance.yml <<'X'
tests:
  command: [sh, noise.sh]
X
commit
maintain Test --run-subject-code
exits 1
finds tests-were-executed not-checked 1
finds all-tests-pass violated 0
leaves_nothing_new
