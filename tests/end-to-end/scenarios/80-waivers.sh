# shellcheck shell=bash
# waivers: one in force, one expired, one unused, one for a rule that does not exist
# Truth: as of 2026-01-31 the first waives its skipped test; each of the others violates waivers-are-current; later all do.

file test_a.py <<'X'
import unittest


class A(unittest.TestCase):
    def test_runs(self):
        pass

    @unittest.skip("the oven is cold")
    def test_later(self):
        pass
X
file .gitignore <<<'__pycache__/'
file maintenance.yml <<'X'
waivers:
  - rule: no-test-is-skipped
    component: "*test_later"
    reason: The oven is mended in spring.
    expires: 2026-03-01
X
commit

maintain Test --run-subject-code
exits 0
finds no-test-is-skipped waived 1
finds no-test-is-skipped violated 0
finds waivers-are-current holds 1 Test

results=$work/$name/results/later
build Test --run-subject-code --subject "$subject" --artifacts-directory "$results" --as-of 2026-03-02
exits 1
finds no-test-is-skipped violated 1
finds waivers-are-current violated 1 Test
says '2026-03-01'

file maintenance.yml <<'X'
waivers:
  - rule: no-test-is-skipped
    component: "*test_later"
    reason: The oven is mended in spring.
    expires: 2026-03-01
  - rule: all-tests-pass
    reason: It used to fail.
    expires: 2026-03-01
  - rule: no-test-is-skiped
    reason: A slip of the pen.
    expires: 2026-03-01
X
git -C "$subject" add -A
maintain Test --run-subject-code
exits 1
finds no-test-is-skipped waived 1
finds waivers-are-current violated 2 Test
says 'no-test-is-skipped'
