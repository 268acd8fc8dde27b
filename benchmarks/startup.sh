#!/usr/bin/env bash
# How long does a warm `./build.sh --help` take, next to `dotnet hello.dll` in the same run?   benchmarks/startup.sh [rounds]
# Both take turns, so that a noisy machine is noisy for both; medians are compared. The bar is 5 (docs/performance.md).
set -euo pipefail
rounds=${1:-31}
root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)
hello=$root/artifacts/Benchmark/hello
mkdir -p "$hello"
cat >"$hello/hello.csproj" <<'X'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <TargetFramework>net10.0</TargetFramework>
    <OutputType>Exe</OutputType>
  </PropertyGroup>
</Project>
X
echo 'System.Console.WriteLine("hello");' >"$hello/hello.cs"
printf '<Project />\n' | tee "$hello/Directory.Build.props" "$hello/Directory.Build.targets" "$hello/Directory.Packages.props" >/dev/null
dotnet build "$hello/hello.csproj" -c Release -o "$hello/out" --nologo -v quiet >"$hello/build.log" || { cat "$hello/build.log"; exit 1; }
"$root/build.sh" --help >/dev/null

milliseconds() {
  local from=$EPOCHREALTIME to
  "$@" >/dev/null 2>&1
  to=$EPOCHREALTIME
  echo $(((${to/./} - ${from/./}) / 1000))
}

: >"$hello/a"
: >"$hello/b"
for ((i = 0; i < rounds; i++)); do
  milliseconds dotnet "$hello/out/hello.dll" >>"$hello/a"
  milliseconds "$root/build.sh" --help >>"$hello/b"
done
median() { sort -n "$1" | sed -n "$((rounds / 2 + 1))p"; }
a=$(median "$hello/a") b=$(median "$hello/b")
printf 'dotnet hello.dll   %4d ms (median of %d)\n./build.sh --help  %4d ms\nratio              %s\n' "$a" "$rounds" "$b" "$(awk "BEGIN { printf \"%.2f\", $b / $a }")"
awk "BEGIN { exit !($b <= 5 * $a) }"
