#!/usr/bin/env bash
# What do VerifyReproducible's two builds take of memory and disk at most?   benchmarks/reproducibility-bounds.sh
# Of this repository, and of a recipe that makes 3 GB which differ in every byte. It looks four times a second: at the memory of the process that compares,
# at that of all it started, and at the directory of both builds. The bars are in docs/performance.md.
set -euo pipefail
root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)
work=$root/artifacts/Benchmark/reproducibility-bounds
own_bar=600 disk_bar=105

# taken NAME WRITTEN ARGUMENTS...   runs it and prints what it took, in MB; WRITTEN is what both builds write, where that is known.
taken() {
  local name=$1 written=$2 own=0 started=0 disk=0 now
  shift 2
  "$root/build.sh" VerifyReproducible --artifacts-directory "$work/$name" "$@" >"$work/$name.log" 2>&1 &
  local build=$!
  while kill -0 "$build" 2>/dev/null; do
    now=$(sed -n 's/^VmHWM:[^0-9]*\([0-9]*\).*/\1/p' "/proc/$build/status" 2>/dev/null) || true
    [ "${now:-0}" -le "$own" ] || own=$now
    # Parents have lower ids than children as a rule, but not always: go round until no more are found.
    now=$(ps -e -o pid=,ppid=,rss= | awk -v of="$build" '{ parent[$1] = $2; size[$1] = $3 }
      END { below[of] = 1
        do { more = 0; for (each in parent) if (!(each in below) && parent[each] in below) { below[each] = 1; sum += size[each]; more = 1 } } while (more)
        print sum + 0 }')
    [ "$now" -le "$started" ] || started=$now
    now=$(find "$work/$name" -maxdepth 3 -name 'builds-*' -type d -exec du -sk {} + 2>/dev/null | awk '{ sum += $1 } END { print sum + 0 }') || true
    [ "${now:-0}" -le "$disk" ] || disk=$now
    sleep 0.25
  done
  wait "$build" || true
  printf '%s: %d MB of memory, %d MB what it started, %d MB of disk\n' "$name" $((own / 1024)) $((started / 1024)) $((disk / 1024))
  [ $((own / 1024)) -le "$own_bar" ] || { echo "more than the $own_bar MB of memory that are the bar"; failed=1; }
  [ "$written" -eq 0 ] || [ $((disk / 1024 * 100)) -le $((written * disk_bar)) ] || { echo "more than $disk_bar % of what two builds write"; failed=1; }
}

failed=0
rm -rf "$work"
mkdir -p "$work/large"
# The engine itself is built before anything is measured.
"$root/build.sh" --help >/dev/null
cat >"$work/large/make.py" <<'PY'
import os
block = os.urandom(1 << 20)
for number in range(3):
    with open(f"part-{number}", "wb") as file:
        for _ in range(1024):
            file.write(block)
PY
printf 'reproducibility:\n  recipes:\n    - {name: large, command: [python3, make.py], outputs: ["part-*"]}\n' >"$work/large/maintenance.yml"
git -C "$work/large" init -q
git -C "$work/large" add -A
git -C "$work/large" -c user.name=author -c user.email=author@example.org commit -q -m 'feat: large'
taken three-gigabytes 6144 --subject "$work/large" --run-subject-code
taken this-repository 0
exit "$failed"
