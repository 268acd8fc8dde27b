#!/usr/bin/env bash
# Compares what CheckCompat says of releases of public repositories with what their changelogs say, written down before it ran.
#   tests/end-to-end/compatibility/real.sh CLONES WORK [BEGINNING]    CLONES/<owner>+<name>: a repository with its tags; WORK: made anew
# The truth is in real/*.tsv: case, repository, the two revisions, and as in the corpus surface, kind, what and reason. A kind with "?" may
# be told and need not be; "*" is whatever else is of that kind. real/<name>.yml is what the repository would declare. A repository that is
# not among the clones is told and left out. Ends like score.sh.
set -uo pipefail
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
clones=${1:?Name the directory of the clones.}
work=${2:?Name the directory to make.}
beginning=${3:-}
[ ! -e "$work" ] || { echo "\"$work\" is there already. Remove it, or name another." >&2; exit 2; }
mkdir -p -- "$work"
printf 'case\tsurface\tkind\twhat\ttags\treason\n' >"$work/truth.tsv"

# checked_out CLONE REVISION   a clone may lack its largest files, which no contract needs.
checked_out() {
    git -C "$1" update-ref --no-deref HEAD "$2^{commit}" && git -C "$1" read-tree HEAD &&
        git -C "$1" ls-files -z | git -C "$1" checkout-index -q -f -z --stdin 2>/dev/null
    git -C "$1" rev-parse -q --verify HEAD >/dev/null
}

while IFS=$'\t' read -r case repository from to; do
    clone=$clones/${repository/\//+}
    [ ! -d "$clone/repo" ] || clone=$clone/repo
    if ! git clone -q --no-checkout "$clone" "$work/$case" 2>/dev/null || ! checked_out "$work/$case" "$to"; then
        echo "left out	$case	there is no $repository with $to in \"$clones\""
        rm -rf -- "${work:?}/$case"
        continue
    fi
    printf '%s' "$from" >"$work/$case.since"
    declared=${repository#*/}
    declared=$here/real/${declared,,}.yml
    [ ! -f "$declared" ] || cp -- "$declared" "$work/$case.yml"
    awk -F '\t' -v OFS='\t' -v case="$case" '$1 == case { print $1, $5, $6, $7, "real", $8 }' "$here"/real/*.tsv >>"$work/truth.tsv"
done < <(awk -F '\t' -v OFS='\t' -v beginning="$beginning" 'FNR > 1 && index($1, beginning) == 1 && !seen[$1]++ { print $1, $2, $3, $4 }' "$here"/real/*.tsv)
exec bash "$here/score.sh" "$work"
