# shellcheck shell=bash
# a run that is interrupted, and one that is killed, while a test hangs
# Truth: 130 for the interruption, and no process of the subject outlives it; a killed run misleads nobody: the next one is right.

file test_slow.py <<'X'
import time
import unittest


class Slow(unittest.TestCase):
    def test_hangs(self):
        with open("hang") as file:
            where = file.read()
        if where:
            open(where, "w").close()
            time.sleep(30)
X
file .gitignore <<<'__pycache__/'
running=$work/$name/running
printf %s "$running" | file hang
commit
pinned=$results

interrupted() { # SIGNAL  sends it once the test runs
  rm -f "$running"
  "$repository/build.sh" MonthlyHealth --run-subject-code --subject "$subject" --artifacts-directory "$results" >"$work/$name/$1.log" 2>&1 &
  local build=$!
  for _ in $(seq 300); do [ -e "$running" ] || sleep 0.2; done
  check "the test runs when SIG$1 is sent" test -e "$running"
  kill -s "$1" "$build"
  wait "$build" 2>/dev/null
  code=$?
}
nobody_left() {
  for _ in $(seq 50); do pgrep -f -- "$results" >/dev/null || return 0; sleep 0.2; done
  pgrep -af -- "$results"
  return 1
}

interrupted TERM
exits_with_code() { [ "$code" -eq "$1" ] || { echo "it exited $code"; return 1; }; }
check 'SIGTERM exits 130' exits_with_code 130
check 'no process outlives it' nobody_left
check 'the interrupted test left no result' test ! -e "$results/subject/Test/findings.sarif"
check 'the report says so' grep -qi interrupted "$results/subject/MonthlyHealth/report.md"

interrupted KILL
printf '' | file hang
maintain Test --run-subject-code
exits 0
measures tests.executed 1
measures tests.failed 0
