#!/usr/bin/env bash
# Makes pairs of public projects, which nobody here wrote: each is built twice without determinism, in two directories.
#   tests/end-to-end/reproducibility/public.sh DIRECTORY NAME=CLONE...     names of public-projects.tsv; the clones are not touched
# Leaves what make.sh leaves, for score.sh DIRECTORY public.tsv. Deterministic=false gives an assembly a random module id and a time in its
# header; without a path map the directory is in the path of the pdb, in the pdb's documents and, with an origin on GitHub, in source link.
# The pdb's own id is a hash all the same. A project of `in-place` is built twice in the same directory: no path differs, nor the pdb.
# Needs git and the .NET SDK; package managers restore. A clone that does not build here is told and left out; then it ends with 1.
set -uo pipefail
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
[ $# -ge 2 ] || { echo "Name the directory to make, and clones: serilog=/somewhere/serilog" >&2; exit 2; }
if [ -n "$(ls -A -- "$1" 2>/dev/null)" ] && [ ! -f "$1/traces.json" ]; then
  echo "\"$1\" is no corpus. Name another directory." >&2
  exit 2
fi
rm -rf -- "$1"
mkdir -p -- "$1"
echo '{}' >"$1/traces.json"
corpus=$(cd -- "$1" && pwd -P)
shift
umask 022
export LC_ALL=C TZ=UTC DOTNET_CLI_TELEMETRY_OPTOUT=1 MSBUILDDISABLENODEREUSE=1
unset CI GITHUB_ACTIONS

# built SIDE ROOT   clones and builds the project of the case at hand, and takes what it left.
built() {
  rm -rf "$2"
  mkdir -p "$corpus/$case/$1"
  git clone -q "$clone" "$2" && git -C "$2" checkout -q "$commit" || return
  [ "$origin" = - ] || git -C "$2" remote set-url origin "$origin"
  began=$(date -u +%FT%TZ)
  (cd "$2" && dotnet build "$project" -c Release -v quiet --nologo -nodeReuse:false -p:UseSharedCompilation=false \
    -p:Deterministic=false -p:TargetFrameworks="$framework" \
    -p:TreatWarningsAsErrors=false -p:RunAnalyzers=false -p:NuGetAudit=false) || return
  sleep 1
  ended=$(date -u +%FT%TZ)
  local made
  made=$(dirname "$2/$project")/bin/Release/$framework/$assembly
  cp "$made.dll" "$corpus/$case/$1/" || return
  if [ "$place" = apart ] && [ -f "$made.pdb" ]; then cp "$made.pdb" "$corpus/$case/$1/"; fi
  printf '"%s": {"root": "%s", "began": "%s", "ended": "%s", "environment": {}}' "$1" "$2" "$began" "$ended" >"$corpus/.$1.json"
}

status=0
for named; do
  clone=${named#*=} found=no
  while IFS=$'\t' read -r case name commit project assembly framework place origin; do
    [ "$name" = "${named%%=*}" ] || continue
    found=yes
    other=$corpus/.work/second/deep/down/$case
    [ "$place" = apart ] || other=$corpus/.work/first/$case
    if built first "$corpus/.work/first/$case" >"$corpus/.$case.log" 2>&1 && built second "$other" >>"$corpus/.$case.log" 2>&1; then
      printf '{%s,\n%s}\n' "$(cat "$corpus/.first.json")" "$(cat "$corpus/.second.json")" >"$corpus/$case/traces.json"
    else
      printf 'left out, since it does not build here: %s (%s)\n' "$case" "$corpus/.$case.log"
      rm -rf "${corpus:?}/$case"
      status=1
    fi
  done < <(tail -n +2 "$here/public-projects.tsv")
  [ "$found" = yes ] || { printf 'public-projects.tsv has no "%s".\n' "${named%%=*}" >&2; status=2; }
done
rm -rf "$corpus/.work" "$corpus"/.*.json
exit $status
