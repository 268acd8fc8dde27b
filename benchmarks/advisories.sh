#!/usr/bin/env bash
# How long do 1,000 components take against 250,000 advisories, and how much memory?   benchmarks/advisories.sh [rounds]
# Each measurement is a process of its own. The bars are 1 s warm and 400 MB (docs/performance.md).
set -euo pipefail
rounds=${1:-5}
root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)
data=$root/artifacts/Benchmark/advisories
project=$root/benchmarks/M31R.Automation.Benchmarks
dotnet build "$project" -c Release --nologo -v quiet >"/dev/null"
benchmark() { dotnet "$project/bin/Release/net10.0/M31R.Automation.Benchmarks.dll" advisories "$1" "$data"; }
[ -f "$data/advisories.zip" ] || benchmark make
failed=0
benchmark cold || failed=1
for ((i = 0; i < rounds; i++)); do
  benchmark warm || failed=1
done
exit $failed
