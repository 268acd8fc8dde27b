#!/usr/bin/env bash
# Runs the real build.sh on subjects made for the purpose and compares what it says with what was written down before it ran.
#   tests/end-to-end/run.sh [scenario ...]      all of scenarios/*.sh by default
# Everything it makes stays under artifacts/EndToEnd for a look afterwards.
set -uo pipefail
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
repository=$(cd -- "$here/../.." && pwd -P)
work=$repository/artifacts/EndToEnd
passed=0 failed=0

# shellcheck source=tests/end-to-end/expect.sh
. "$here/expect.sh"

# The scenarios' repositories are made the same for every user.
export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1

rm -rf "$work"
mkdir -p "$work"
(cd "$here" && npm ci --ignore-scripts --no-audit --no-fund --silent) >"$work/npm.log" 2>&1 || cat "$work/npm.log"
all=no
if [ $# -eq 0 ]; then all=yes; set -- "$here"/scenarios/*.sh; else set -- "${@/#/$here/scenarios/}"; set -- "${@/%/.sh}"; fi
for scenario; do
  name=$(basename -- "$scenario" .sh)
  subject=$work/$name/subject results=$work/$name/results pinned='' runs=0
  mkdir -p "$work/$name"
  printf '\n%s\n' "$(sed -n '2s/^# //p' "$scenario")"
  # shellcheck source=/dev/null
  . "$scenario"
done

if [ "$all" = yes ]; then
  printf '\nevery rule was seen to hold and to be violated\n'
  for rule in "$repository"/docs/rules/*-*.md; do
    rule=$(basename -- "$rule" .md)
    # What a machine cannot vary is not checked there; no subject violates that.
    if [ "$rule" = builds-are-varied ]; then check "$rule" test -n "$(grep -rlF --include=findings.sarif -- "\"rule.$rule." "$work" | head -n 1)"; continue; fi
    check "$rule" both_ways "$rule"
  done
fi

# Some scenarios judge nothing: alone they leave no SARIF.
if [ "$all" = yes ] || [ -n "$(find "$work" -name findings.sarif -print -quit)" ]; then
  printf '\nevery findings.sarif against the official schema of SARIF 2.1.0\n'
  check "all of them are valid" node "$here/validate-sarif.mjs" "$work"
fi

printf '\nevery bill of materials, and those that unit tests hold, against the official schemas of CycloneDX 1.5, 1.6 and 1.7\n'
check "all of them are valid" node "$here/validate-sboms.mjs" "$work" "$repository/tests/M31R.Automation.Tests/Sbom/Snapshots"

# Once more at the end, where a reader of a long log looks first.
if [ -s "$work/failures.txt" ]; then printf '\nnot true:\n'; cat "$work/failures.txt"; fi
printf '\n%d passed, %d failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
