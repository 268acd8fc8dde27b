# shellcheck shell=bash
# what samples of every format depend on, as counted by other means
# Truth: tests/end-to-end/inventory/truth.tsv, which python and the ecosystems' own clients counted; a file that is broken in whatever way is refused by its
# name and line, a format that is newer than what is read is not checked, and nothing crashes. Where no package is installed, only the locks 2 and 3 of npm tell
# licences, and the Cargo sample depends on no package: the audits of these three pass, the others lack a licence. All bills are complete but that of workflows, whose
# actions have tags. A lock of 50 MB is read, and lacks what its manifest asks for.

samples=$here/inventory
check 'what count.py counts is what was written down' diff <(python3 "$samples/count.py") "$samples/truth.tsv"

# The build is made before the folder of its own packages is hidden.
build --help

counts=(components names direct transitive runtime development edges)
while IFS=$'\t' read -r format numbers; do
  subject=$work/$name/$format
  mkdir -p "$subject"
  cp -R "$samples/$format/." "$subject"
  commit
  NUGET_PACKAGES=$work/$name/nothing-installed maintain AuditDependencies
  case $format in
    npm-2 | npm-3 | cargo) exits 0 ;;
    *) exits 1 ;;
  esac
  read -ra numbers <<<"$numbers"
  for column in "${!counts[@]}"; do
    # Only the components are counted by the target; that their names are as many is the samples' own sum.
    [ "${counts[column]}" = names ] || measures "dependencies.${counts[column]}" "${numbers[column]}"
  done
  never_says 'This is a defect'
  maintain GenerateSbom
  case $format in
    workflows) exits 1 ;;
    *) exits 0 ;;
  esac
  bill=$(find "$results" -name sbom.cdx.json)
  check "the bill has ${numbers[0]} packages of ${numbers[1]} names, ${numbers[2]} direct, ${numbers[4]} for runtime, ${numbers[6]} edges" \
    diff <(python3 "$samples/bill.py" "$bill") <(echo "${numbers[0]} ${numbers[1]} ${numbers[2]} ${numbers[4]} ${numbers[6]}")
done < <(tail -n +2 "$samples/truth.tsv")

# broken FORMAT HOW FILE   a sample of its own whose file the scenario then breaks.
broken() {
  subject=$work/$name/$1-$2
  damaged=$subject/$3
  mkdir -p "$subject"
  cp -R "$samples/$1/." "$subject"
}

refused() {
  commit
  maintain AuditDependencies
  exits 1
  finds lock-file-matches-manifest violated 1
  says "$1"
}

while read -r format path; do
  broken "$format" conflict "$path"
  printf '\n<<<<<<< ours\n=======\n>>>>>>> theirs\n' >>"$damaged"
  refused "A merge was left unfinished"
done <<'X'
nuget App/packages.lock.json
npm-3 package-lock.json
yarn-1 yarn.lock
yarn-4 yarn.lock
pnpm-9 pnpm-lock.yaml
requirements requirements.txt
poetry poetry.lock
uv uv.lock
pipenv Pipfile.lock
cargo-registry Cargo.lock
workflows .github/workflows/ci.yml
X

# Where the file ends in the middle of a word; a lock that ends between two packages is a lock of fewer packages.
while read -r format path; do
  broken "$format" truncated "$path"
  python3 -c 'import sys; text = open(sys.argv[1]).read(); sys.stdout.write(text[: text.index("\"", len(text) // 2) + 2])' \
    "$samples/$format/$path" >"$damaged"
  refused "$path:"
done <<'X'
nuget App/packages.lock.json
npm-3 package-lock.json
poetry poetry.lock
uv uv.lock
pipenv Pipfile.lock
cargo-registry Cargo.lock
X

while read -r format path first twice; do
  broken "$format" twice "$path"
  sed -i "0,/$first/s//$twice/" "$damaged"
  refused 'twice'
done <<'X'
npm-3 package-lock.json "lockfileVersion" "lockfileVersion":3,"lockfileVersion"
pipenv Pipfile.lock "develop" "develop":{},"develop"
pnpm-9 pnpm-lock.yaml settings: settings:\n\nsettings:
poetry poetry.lock optional optional=false\noptional
X

while read -r format path first newer; do
  broken "$format" newer "$path"
  sed -i "s/^$first.*/$newer/" "$damaged"
  commit
  maintain AuditDependencies
  exits 1
  finds lock-file-matches-manifest not-checked 1
  says '"77'
done <<'X'
nuget App/packages.lock.json .*"version" "version":77,
npm-3 package-lock.json .*"lockfileVersion" "lockfileVersion":77,
pnpm-9 pnpm-lock.yaml lockfileVersion lockfileVersion: '77.0'
yarn-4 yarn.lock ..version:.10 \ \ version: 77
poetry poetry.lock lock-version lock-version="77.0"
uv uv.lock version.=.1\b version=77
pipenv Pipfile.lock .*"pipfile-spec" "pipfile-spec":77,
cargo-registry Cargo.lock version.=.4 version=77
X

broken npm-3 deep package-lock.json
{ printf '{"lockfileVersion":3,"packages":'; head -c 200000 /dev/zero | tr '\0' '['; } >"$damaged"
refused 'nested deeper'

broken poetry deep poetry.lock
{ printf 'a = '; head -c 200000 /dev/zero | tr '\0' '['; } >"$damaged"
refused 'nested'

# packages NUMBER   a lock of npm with so many.
packages() {
  python3 - "$1" <<'X'
import sys
print('{"lockfileVersion":3,"packages":{"":{}')
for number in range(int(sys.argv[1])):
    print(f',"node_modules/package-with-a-long-name-{number:09}":{{"version":"1.0.0","integrity":"sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk="}}')
print("}}")
X
}

broken npm-3 of-100-MB package-lock.json
packages 900000 >"$damaged"
check 'the lock has 100 MB' test "$(wc -c <"$damaged")" -ge 100000000
refused 'bytes, more than the 67108864 that are read'
rm "$damaged"

broken npm-3 of-50-MB package-lock.json
packages 430000 >"$damaged"
check 'the lock has 50 MB' test "$(wc -c <"$damaged")" -ge 50000000
commit
maintain AuditDependencies
exits 1
# Those of the lock, and 9 that the manifests ask for and it does not hold; 4 of them are exact, two by an alias.
measures dependencies.components 430009
measures dependencies.unresolved 5
rm "$damaged"
