#!/usr/bin/env bash
# Makes bills of materials of public repositories and compares each with what public/count.py counted in their locks by other means.
#   tests/end-to-end/public.sh CLONES      a directory of clones, named and checked out as public/truth.tsv says
# A clone that is not there, or is of another commit, is not compared. Results stay under artifacts/Public for a look afterwards.
set -uo pipefail
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
repository=$(cd -- "$here/../.." && pwd -P)
clones=${1:?Name the directory of the clones.}
work=$repository/artifacts/Public
equal=0 different=0 missing=0
rm -rf "$work"
mkdir -p "$work"

columns=(packages names direct runtime edges)
while IFS=$'\t' read -r name commit kind numbers; do
  if [ "$(git -C "$clones/$name" rev-parse --short=12 HEAD 2>/dev/null)" != "$commit" ]; then
    printf 'not compared: %s at %s\n' "$name" "$commit"
    missing=$((missing + 1))
    continue
  fi
  [ -d "$work/$name" ] || "$repository/build.sh" GenerateSbom --subject "$clones/$name" --artifacts-directory "$work/$name" >"$work/$name.log" 2>&1 </dev/null
  bill=$(find "$work/$name" -name sbom.cdx.json)
  read -ra truth <<<"$numbers"
  read -ra found <<<"$(python3 "$here/inventory/bill.py" "$bill" "$kind")"
  for column in "${!columns[@]}"; do
    [ "${truth[column]}" = - ] && continue
    verdict=equal
    [ "${truth[column]}" = "${found[column]:-}" ] || verdict=DIFFERENT
    printf '%-9s %-32s %-6s %-9s counted %5s, in the bill %5s\n' "$verdict" "$name" "$kind" "${columns[column]}" "${truth[column]}" "${found[column]:-none}"
    if [ "$verdict" = equal ]; then equal=$((equal + 1)); else different=$((different + 1)); fi
  done
done < <(tail -n +2 "$here/public/truth.tsv")

node "$here/validate-sboms.mjs" "$work" || different=$((different + 1))
printf '\n%d equal, %d different, %d repositories not compared\n' "$equal" "$different" "$missing"
[ "$different" -eq 0 ] && [ "$equal" -gt 0 ]
