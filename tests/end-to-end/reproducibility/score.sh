#!/usr/bin/env bash
# Compares the causes that the comparison names with those that were written down before it ran.
#   tests/end-to-end/reproducibility/score.sh DIRECTORY [TSV]     what make.sh made, and truth.tsv; what public.sh made, and public.tsv
# Prints one line a cause (named: as in the truth; missed: only there; wrong: only named) and the sums. Exits 1 unless nothing is missed or
# wrong, and 2 when there is nothing to compare or the comparison failed. A case that was not made is told; with a TSV it is no failure,
# since not every public project builds everywhere.
set -uo pipefail
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
corpus=${1:?Name the directory that make.sh made.}
truth=${2:-$here/truth.tsv}
[ -d "$corpus" ] || { echo "There is no directory \"$corpus\". Make it: $here/make.sh $corpus" >&2; exit 2; }
[ -f "$truth" ] || { echo "There is no file \"$truth\"." >&2; exit 2; }

answers=$(mktemp)
trap 'rm -f "$answers"' EXIT
dotnet run --project "$here/classify" -c Release -- "$corpus" >"$answers" || { echo "The comparison ended with $?." >&2; exit 2; }

made=$(cd -- "$corpus" && printf '%s\n' */)
awk -F '\t' -v made="/${made//$'\n'/}" -v optional=$(($# > 1)) '
  FNR == 1 { source++ }
  source == 1 && FNR > 1 && !index(made, "/" $1 "/") { print "not made" FS $1 FS $2; unmade++; next }
  source == 1 && FNR > 1 { truth[$1 FS $2] = $3; files[++count] = $1 FS $2 }
  source == 2 { if (!($1 FS $2 in truth)) files[++count] = $1 FS $2; said[$1 FS $2] = $3 }
  # Tells every cause of a list by whether another list has it too.
  function tell(file, causes, others, both, alone,   list, length_of, at, verdict) {
    length_of = split(causes, list, ",")
    for (at = 1; at <= length_of; at++) {
      verdict = index("," others ",", "," list[at] ",") ? both : alone
      if (verdict == "") continue
      print verdict FS file FS list[at]
      sums[verdict]++
    }
  }
  END {
    for (at = 1; at <= count; at++) {
      tell(files[at], truth[files[at]], said[files[at]], "named", "missed")
      tell(files[at], said[files[at]], truth[files[at]], "", "wrong")
    }
    printf "\n%d named, %d missed, %d wrong, in %d files; %d files not made\n", sums["named"], sums["missed"], sums["wrong"], count, unmade
    exit count == 0 ? 2 : sums["missed"] + sums["wrong"] + (optional ? 0 : unmade) > 0
  }' "$truth" "$answers"
