# shellcheck shell=bash
# a run that is interrupted, and one that is killed, while a test hangs
# Truth: 130 for the interruption; no process of the subject outlives either run by more than a moment; the next run is not misled.

file test_slow.py <<'X'
import time
import unittest


class Slow(unittest.TestCase):
    def test_hangs(self):
        time.sleep(20 if open("hang").read() == "yes" else 0)
X
file .gitignore <<<'__pycache__/'
printf yes | file hang
commit
pinned=$results

interrupted() { # SIGNAL  sends it once the test runs
  "$repository/build.sh" MonthlyHealth --run-subject-code --subject "$subject" --artifacts-directory "$results" >"$work/$name/$1.log" 2>&1 &
  local build=$! waited=0
  until pgrep -f "$results/.*unittest|unittest.*$results|$results" | grep -qv "^$build$" || [ $((waited++)) -gt 100 ]; do sleep 0.2; done
  sleep 1
  kill -s "$1" "$build"
  wait "$build" 2>/dev/null
  code=$?
  sleep 3
}
outlived() { ! pgrep -af -- "$results"; }

interrupted TERM
exits_with_code() { [ "$code" -eq "$1" ] || { echo "it exited $code"; return 1; }; }
check 'SIGTERM exits 130' exits_with_code 130
check 'no process outlives it' outlived
check 'the interrupted test left no result' test ! -e "$results/subject/Test/findings.sarif"
check 'the report says so' grep -qi interrupted "$results/subject/MonthlyHealth/report.md"

interrupted KILL
printf no | file hang
maintain Test --run-subject-code
exits 0
measures tests.executed 1
measures tests.failed 0
