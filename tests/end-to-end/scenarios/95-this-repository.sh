# shellcheck shell=bash
# this repository, in a clone: MonthlyHealth holds, with nothing made optional for it
# Truth: exit 0; no rule is made optional or waived; the report, its three forms and the coverage are there.

subject=$work/$name/clone
results=$subject/artifacts
git clone -q "$repository" "$subject"
check 'it has a maintenance.yml' test -s "$subject/maintenance.yml"
check 'which makes nothing optional and waives nothing' lacks -E '^(optional|waivers):' "$subject/maintenance.yml"

log=$work/$name/monthly.log
(cd "$subject" && ./build.sh MonthlyHealth) >"$log" 2>&1 </dev/null
code=$?
exits 0
for rule in subject-restores subject-compiles build-has-no-warnings all-tests-pass tests-were-executed no-test-is-skipped code-is-formatted \
  subsystems-have-an-owner-and-a-reviewer no-module-is-orphaned codeowners-match-the-tree builds-are-reproducible packages-are-reproducible build-settings-are-deterministic; do
  finds "$rule" holds 1
done
leaves MonthlyHealth/report.html
leaves MonthlyHealth/report.md
leaves MonthlyHealth/report.json
leaves Test/coverage/index.html
check 'leaves the clone as it was' test -z "$(git -C "$subject" status --porcelain)"
