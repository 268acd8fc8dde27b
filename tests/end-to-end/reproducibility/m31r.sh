#!/usr/bin/env bash
# Rebuilds the dataset, the tokenizer and the dummy shard of M31R from their seeds, and compares the counts with what is true of them.
#   tests/end-to-end/reproducibility/m31r.sh CLONE      a clone of eshanized/M31R, which is not touched
# Truth, by reading both generators at e7c1c63 and running each twice by hand: 5 files of the dataset (four shards and a manifest) and 2 of
# the dummy shard come out as they were committed; of the tokenizer, its 2 files come out the same each time, though not as committed, where
# the "tokenizers" package is not installed. Where the first generator forgets its seed, its four shards differ, and nothing else does.
# Results stay under artifacts/M31R for a look afterwards.
set -uo pipefail
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
repository=$(cd -- "$here/../../.." && pwd -P)
work=$repository/artifacts/M31R
equal=0 different=0
rm -rf "$work"
mkdir -p "$work"
git clone -q "${1:?Name a clone of M31R.}" "$work/m31r" && git -C "$work/m31r" checkout -q e7c1c6347f9ba67a646b2f57bff2617418575e4f || exit 2
cd "$work/m31r" || exit 2

cat >maintenance.yml <<'YAML'
reproducibility:
  recipes:
    - name: dataset and tokenizer
      command: [python3, scripts/create_tiny_dataset.py]
      outputs: [datasets/dev-small/, data/tokenizer/]
    - name: dummy shard
      command: [python3, scripts/create_dummy_data.py]
      outputs: [data/datasets/]
  hashes: [SHA256SUMS]
YAML
sha256sum datasets/dev-small/* data/datasets/* >SHA256SUMS

# verified NAME   commits what lies here, rebuilds it, and reads what was found.
verified() {
  git add -A && git -c user.name=maintainer -c user.email=maintainer@localhost commit -qm "$1" || exit 2
  "$repository/build.sh" VerifyReproducible --subject . --run-subject-code --artifacts-directory "$work/$1" >"$work/$1.log" 2>&1 </dev/null
  report=$(find "$work/$1" -name reproducibility.json)
  findings=$(find "$work/$1" -name findings.sarif)
}
# counts WHAT TRUTH FOUND
counts() {
  local verdict=DIFFERENT
  [ "$2" = "$3" ] && verdict=equal
  printf '%-9s %-45s counted %3s, found %3s\n' "$verdict" "$1" "$2" "$3"
  if [ "$verdict" = equal ]; then equal=$((equal + 1)); else different=$((different + 1)); fi
}
outputs() { python3 -c 'import json, sys
print(sum(each["verdict"] == sys.argv[2] for recipe in json.load(open(sys.argv[1]))["recipes"] for each in recipe["outputs"]))' "$report" "$1"; }
outcomes() { python3 -c 'import json, sys
def numbers(value):
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from [inner] if name == sys.argv[2] else numbers(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from numbers(inner)
print(sum(numbers(json.load(open(sys.argv[1])))))' "$findings" "rule.$1.$2"; }
causes() { python3 -c 'import json, sys
print(sum(any(cause["cause"].endswith(sys.argv[2]) for cause in each.get("differences", []))
          for recipe in json.load(open(sys.argv[1]))["recipes"] for each in recipe["outputs"]))' "$report" "$1"; }

verified seeded
counts 'with its seed: identical' 9 "$(outputs identical)"
counts 'with its seed: different' 0 "$(outputs different)"
counts 'with its seed: recipes that hold' 1 "$(outcomes recipe-outputs-are-reproducible holds)"
counts 'with its seed: recorded hashes that hold' 1 "$(outcomes outputs-match-recorded-hashes holds)"
sed -i 's/random\.Random(seed)/random.Random()/' scripts/create_tiny_dataset.py
verified forgetful
counts 'without its seed: identical' 5 "$(outputs identical)"
counts 'without its seed: different' 4 "$(outputs different)"
counts 'without its seed: shards with a random cause' 4 "$(causes random)"
counts 'without its seed: files not as recorded' 4 "$(outcomes outputs-match-recorded-hashes violated)"
printf '\n%d equal, %d different\n' "$equal" "$different"
[ "$different" -eq 0 ] && [ "$equal" -gt 0 ]
