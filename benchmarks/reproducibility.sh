#!/usr/bin/env bash
# What does VerifyReproducible cost beside one clean build of the same commit?   benchmarks/reproducibility.sh [rounds]
# Each round makes a fresh clone, restores, builds and packs it once as VerifyReproducible does, then runs VerifyReproducible on the same commit, with the
# same processors. The bar is 2.2 (docs/performance.md).
set -euo pipefail
rounds=${1:-1}
root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)
work=$root/artifacts/Benchmark/reproducibility
as_on_a_server=(-nologo -nodeReuse:false -clp:ErrorsOnly -p:ContinuousIntegrationBuild=true)
seconds() { date +%s.%N; }
# The engine itself is built before anything is measured.
"$root/build.sh" --help >"/dev/null"
for ((i = 0; i < rounds; i++)); do
  rm -rf "$work"
  mkdir -p "$work"
  start=$(seconds)
  git clone -q "$root" "$work/once"
  (
    cd "$work/once"
    export MSBUILDDISABLENODEREUSE=1
    dotnet restore M31R.Automation.sln --locked-mode -nologo -nodeReuse:false >"$work/restore.log"
    dotnet build M31R.Automation.sln --no-restore -c Release -p:UseSharedCompilation=false -p:RunAnalyzers=false "${as_on_a_server[@]}" >"$work/build.log"
    dotnet pack M31R.Automation.sln --no-build -c Release "${as_on_a_server[@]}" >"$work/pack.log"
  )
  once=$(seconds)
  # What it finds is not what is measured: its exit code is told and does not end the run.
  status=0
  "$root/build.sh" VerifyReproducible --artifacts-directory "$work/results" >"$work/verify.log" || status=$?
  end=$(seconds)
  awk -v status="$status" -v start="$start" -v once="$once" -v end="$end" \
    'BEGIN { printf "one clean build %.1f s, VerifyReproducible %.1f s (exit code %d), ratio %.2f\n", once - start, end - once, status, (end - once) / (once - start) }'
done
