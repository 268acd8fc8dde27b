#!/usr/bin/env bash
# Compares what CheckCompat says of every case with what was written down before it ran.
#   tests/end-to-end/compatibility/score.sh HISTORIES [BEGINNING]    what histories.sh made; only cases whose names begin so
# Prints a line for every change that is not told as in the truth (missed: only there; wrong: only told; not checked: it could not say), and
# for each surface the precision and recall of "breaking", those of all kinds, and how often it could not say. Exits 1 unless all is told
# as in the truth, and 2 when there is nothing to compare or the comparison failed.
set -uo pipefail
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
histories=${1:?Name the directory that histories.sh made.}
beginning=${2:-}
truth=$histories/truth.tsv
[ -f "$truth" ] || { echo "There is no file \"$truth\". Make it: $here/corpus/make.py and $here/histories.sh." >&2; exit 2; }

answers=$(mktemp)
trap 'rm -f "$answers"' EXIT
dotnet run -v q --project "$here/answer" -c Release -- "$histories" "$beginning" >"$answers" || { echo "The comparison ended with $?." >&2; exit 2; }

awk -F '\t' -v beginning="$beginning" '
  BEGIN { weight["behavioural"] = 1; weight["breaking"] = 2 }
  FNR == 1 { source++ }
  # "?" is a kind that may be told: of one thing, or of all others of the case.
  source == 1 && $5 == "real" { real[$1] }
  source == 1 && $3 ~ /[?]$/ { optional[$1 FS $4 FS substr($3, 1, length($3) - 1)]; surface[$1] = $2; surfaces[$2]; next }
  source == 1 && FNR > 1 && index($1, beginning) == 1 { cases[++count] = $1 FS $4; kind[$1 FS $4] = $3; surface[$1] = $2; surfaces[$2] }
  # Of a real history only the surfaces count of which its truth speaks.
  source == 2 && ($1 in real) && $2 != surface[$1] { next }
  source == 2 && $3 == "failed" { print "failed" FS $1 FS $5; failed++; next }
  source == 2 && ($3 == "not-checked" || $3 == "unproven") { open_[$1] = $4; why[$1] = $5; next }
  # "merge:*" is one or more of them.
  source == 2 && ($1 FS group($4)) in kind && kind[$1 FS group($4)] == $3 { $4 = group($4) }
  source == 2 && ($1 FS $4) in told && told[$1 FS $4] == $3 { next }
  # Of what is told of one thing the worst counts.
  source == 2 && ($1 FS $4) in told && weight[$3] < weight[told[$1 FS $4]] { next }
  source == 2 && !(($1 FS $4) in told) { answered[++answers] = $1 FS $4 }
  source == 2 { told[$1 FS $4] = $3; statement[$1 FS $4] = $5 }
  function group(what) { sub(/:.*/, ":*", what); return what }
  function may_be_told(name, what, kind) {
    return (name FS what FS kind) in optional || (name FS "*" FS kind) in optional || (name FS group(what) FS kind) in optional
  }
  function rate(part, whole) { return whole ? sprintf("%.1f %%", 100 * part / whole) : "-" }
  function line(name, s) {
    printf "%-14s %4d lines  breaking: precision %s, recall %s  all kinds: precision %s, recall %s  not checked: %s\n", name, all[s],
      rate(right_breaking[s], said_breaking[s]), rate(right_breaking[s], true_breaking[s]),
      rate(right[s], said[s]), rate(right[s], asked[s]), rate(unknown[s], all[s])
  }
  END {
    for (at = 1; at <= count; at++) {
      split(cases[at], parts, FS); name = parts[1]; s = surface[name]; key = cases[at]; expected = kind[key]
      in_truth[key]
      n[s]++; all[s]++; all["all"]++
      if (expected == "compatible") { if (parts[2] == "-") { if (name in open_) { unknown[s]++; unknown["all"]++; print "not checked" FS name FS "compatible" FS why[name] }; continue } }
      if (expected == "not-checked") { if (!(name in open_)) { print "missed" FS name FS "not-checked"; wrongs++ } continue }
      asked[s]++; asked["all"]++
      if (expected == "breaking") { true_breaking[s]++; true_breaking["all"]++ }
      if (told[key] == expected) { right[s]++; right["all"]++; if (expected == "breaking") { right_breaking[s]++; right_breaking["all"]++ } }
      else if (name in open_) { unknown[s]++; unknown["all"]++; print "not checked" FS name FS expected FS parts[2] FS why[name] }
      else { print "missed" FS name FS expected FS parts[2] (told[key] ? FS "told as " told[key] : ""); wrongs++ }
    }
    for (at = 1; at <= answers; at++) {
      key = answered[at]; split(key, parts, FS); s = surface[parts[1]]
      if (told[key] != kind[key] && may_be_told(parts[1], parts[2], told[key])) continue
      said[s]++; said["all"]++
      if (told[key] == "breaking") { said_breaking[s]++; said_breaking["all"]++ }
      if (told[key] != kind[key]) { print "wrong" FS parts[1] FS told[key] FS parts[2] FS statement[key]; wrongs++ }
    }
    print ""
    for (s in surfaces) line(s, s)
    line("all", "all")
    exit count == 0 ? 2 : wrongs + unknown["all"] + failed > 0
  }' "$truth" "$answers"
