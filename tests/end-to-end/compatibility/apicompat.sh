#!/usr/bin/env bash
# Asks the SDK's own comparison of assemblies (Microsoft.DotNet.ApiCompat, with its rule for names of parameters) the same as CheckCompat.
#   tests/end-to-end/compatibility/apicompat.sh CORPUS HISTORIES [WORK]    what make.py and histories.sh made; WORK: made anew
# Every case of .NET that compiles counts once: as breaking, or not. Prints how many both call breaking, how many one of them alone, and each
# difference that apicompat/differences.tsv does not explain, or explains and that is none. Exits 1 when there is such a one, and 2 when
# there is nothing to compare. Needs the .NET SDK and python3, and no network. Two cores need about two minutes.
set -uo pipefail
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
corpus=${1:?Name the directory that corpus/make.py made.}
histories=${2:?Name the directory that histories.sh made.}
work=${3:-$(mktemp -d)/apicompat}
[ -f "$corpus/truth.tsv" ] && [ -f "$histories/truth.tsv" ] || { echo "There is no truth.tsv. Make it: $here/corpus/make.py and $here/histories.sh." >&2; exit 2; }
[ ! -e "$work" ] || { echo "\"$work\" is there already. Remove it, or name another." >&2; exit 2; }
mkdir -p -- "$work"

dotnet run -v q --project "$here/corpus/witnesses" -c Release -- --assemblies "$corpus" "$work/assemblies" || exit 2
dotnet msbuild "$here/apicompat/apicompat.proj" -nologo -v:n -p:Assemblies="$work/assemblies" >"$work/apicompat.log" ||
    { echo "ApiCompat ended with an error:" >&2; tail -n 5 "$work/apicompat.log" >&2; exit 2; }
dotnet run -v q --project "$here/answer" -c Release -- "$histories" api- >"$work/answers.tsv" || { echo "CheckCompat ended with $?." >&2; exit 2; }

awk '/^ *case / { name = $2; print name > cases } / CP[0-9]+: / { print name }' cases="$work/cases" "$work/apicompat.log" | sort -u >"$work/theirs"
sort -u -o "$work/cases" "$work/cases"
awk -F '\t' '$3 == "breaking" { print $1 }' "$work/answers.tsv" | sort -u | comm -12 - "$work/cases" >"$work/ours"
{ comm -23 "$work/ours" "$work/theirs" | sed 's/$/\tours/'; comm -13 "$work/ours" "$work/theirs" | sed 's/$/\ttheirs/'; } | sort >"$work/found"
tail -n +2 "$here/apicompat/differences.tsv" | cut -f 1,2 | sort >"$work/explained"

echo "$(wc -l <"$work/cases") cases: both call $(comm -12 "$work/ours" "$work/theirs" | wc -l) breaking," \
    "CheckCompat alone $(grep -c 'ours$' "$work/found"), ApiCompat alone $(grep -c 'theirs$' "$work/found")"
comm -23 "$work/found" "$work/explained" | sed 's/^/not explained\t/'
comm -13 "$work/found" "$work/explained" | sed 's/^/explained, and no difference\t/'
cmp -s "$work/found" "$work/explained"
