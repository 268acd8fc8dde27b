#!/usr/bin/env bash
# What does VerifyReproducible cost beside one clean build of the same commit?   benchmarks/reproducibility.sh [rounds]
# Each round makes a fresh clone and builds it once as a maintainer does (restore, build, pack), another one with the very commands of
# VerifyReproducible, which leave analyzers out, and then runs VerifyReproducible on the same commit, with the same processors.
# The bar is 2.2 (docs/performance.md).
set -euo pipefail
rounds=${1:-1}
root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)
work=$root/artifacts/Benchmark/reproducibility
solution=M31R.Automation.sln
export MSBUILDDISABLENODEREUSE=1
as_on_a_server=(-nologo -nodeReuse:false -clp:ErrorsOnly -p:ContinuousIntegrationBuild=true)
seconds() { date +%s.%N; }

# built NAME [OPTION ...]   makes a clone, and restores, builds and packs it.
built() {
  git clone -q "$root" "$work/$1"
  (
    cd "$work/$1"
    shift
    dotnet restore $solution --locked-mode -nologo -nodeReuse:false
    dotnet build $solution --no-restore -c Release "$@" "${as_on_a_server[@]}"
    dotnet pack $solution --no-build -c Release "${as_on_a_server[@]}"
  ) >"$work/$1.log"
}

# The engine itself is built before anything is measured.
"$root/build.sh" --help >"/dev/null"
for ((i = 0; i < rounds; i++)); do
  rm -rf "$work"
  mkdir -p "$work"
  start=$(seconds)
  built whole
  whole=$(seconds)
  built once -p:UseSharedCompilation=false -p:RunAnalyzers=false
  once=$(seconds)
  # What it finds is not what is measured: its exit code is told and does not end the run.
  status=0
  "$root/build.sh" VerifyReproducible --artifacts-directory "$work/results" >"$work/verify.log" || status=$?
  end=$(seconds)
  awk -v status="$status" -v start="$start" -v whole="$whole" -v once="$once" -v end="$end" 'BEGIN {
    verify = end - once
    printf "VerifyReproducible %.1f s (exit code %d)\n", verify, status
    printf "one clean build as a maintainer does it %.1f s, ratio %.2f\n", whole - start, verify / (whole - start)
    printf "one clean build by the same commands %.1f s, ratio %.2f\n", once - whole, verify / (once - whole)
  }'
done
