# shellcheck shell=bash
# what is known against dependencies, what they ask for, whether the code uses them, and the bill of materials of it all
# Truth: "worn" has a version that a record of four months ago names, under a licence that nobody allowed, of a package last released nine years ago, as somebody saw this month;
#        it declares one package that nothing imports and imports one that nothing declares. "sound" has none of that.
#        Data of two years ago never gives a clean bill; a VEX statement waives what it names. What cannot be read is named once.

records=$work/$name/records
mkdir -p "$records"
cat >"$records/GHSA-aaaa-bbbb-cccc.json" <<'X'
{
  "id": "GHSA-aaaa-bbbb-cccc", "aliases": ["CVE-2025-1"], "modified": "2026-01-20T00:00:00Z", "published": "2025-10-01T00:00:00Z", "summary": "It boils over.",
  "database_specific": { "severity": "HIGH" },
  "affected": [{ "package": { "ecosystem": "npm", "name": "kettle" }, "ranges": [{ "type": "SEMVER", "events": [{ "introduced": "0" }, { "fixed": "1.4.2" }] }] }]
}
X
# Without it, one record would not be taken for all that is known of npm.
snapshot='{ "retrieved": "2026-01-20", "source": "example", "licence": "CC0-1.0", "attribution": "nobody", "ecosystems": [{ "ecosystem": "npm", "until": "2026-01-20" }] }'
echo "$snapshot" >"$records/snapshot.json"

subject=$work/$name/worn
file package.json <<'X'
{ "name": "worn", "version": "1.0.0", "license": "MIT", "dependencies": { "kettle": "^1.0.0", "spoon": "^1.0.0" } }
X
file package-lock.json <<'X'
{
  "name": "worn", "version": "1.0.0", "lockfileVersion": 3, "requires": true,
  "packages": {
    "": { "name": "worn", "version": "1.0.0", "license": "MIT", "dependencies": { "kettle": "^1.0.0", "spoon": "^1.0.0" } },
    "node_modules/kettle": { "version": "1.4.0", "license": "MIT" },
    "node_modules/spoon": { "version": "1.0.0", "license": "SSPL-1.0" }
  }
}
X
file index.js <<<'module.exports = [require("kettle"), require("saucer")];'
file .nuke/packages/metadata.json <<'X'
{
  "packages": {
    "pkg:npm/kettle@1.4.0": {"supplier":"Kettles","newest-release":"2025-12-01"},
    "pkg:npm/spoon@1.0.0": {"supplier":"Spoons","newest-release":"2017-01-01","looked-up":"2026-01-15"}
  }
}
X
commit
maintain AuditDependencies --advisories "$records"
exits 1
finds no-known-vulnerability violated 1
says '1.4.2'
finds security-fixes-are-applied-within-30-days violated 1
finds advisory-data-is-fresh holds 1
finds licences-are-allowed violated 1
says '"spoon 1.0.0" comes under "SSPL-1.0", which is not allowed.'
finds no-abandoned-dependency violated 1
finds declared-dependencies-are-used violated 1
says 'package.json:1: "spoon" is declared'
finds used-dependencies-are-declared violated 1
says 'index.js:1: "saucer"'
leaves_nothing_new

# A statement that the subject is not affected waives the finding and says why, and its fix need not be applied. The rest stays wrong.
file .nuke/vex/kettle.json <<'X'
{
  "@context": "https://openvex.dev/ns/v0.2.0", "@id": "https://example.org/vex/1", "author": "the maintainers", "timestamp": "2026-01-10T00:00:00Z", "version": 1,
  "statements": [{
    "vulnerability": { "name": "CVE-2025-1" }, "products": [{ "@id": "pkg:npm/kettle@1.4.0" }],
    "status": "not_affected", "justification": "vulnerable_code_not_in_execute_path"
  }]
}
X
maintain AuditDependencies --advisories "$records"
exits 1
finds no-known-vulnerability waived 1
finds security-fixes-are-applied-within-30-days waived 1

# A broken one in the tree is the subject's fault; one that is named, or advisories that are none, are the user's.
echo '{' >"$work/$name/broken.json"
cp "$work/$name/broken.json" "$subject/.nuke/vex/broken.json"
maintain AuditDependencies --advisories "$records"
exits 1
finds waivers-are-current violated 1
rm "$subject/.nuke/vex/broken.json"
maintain AuditDependencies --advisories "$records" --vex "$work/$name/broken.json"
exits 2
says 'Name with --vex an OpenVEX or CycloneDX document'
mkdir -p "$work/$name/empty"
maintain AuditDependencies --advisories "$work/$name/empty"
exits 2
says 'holds no advisory'

# One record without a word on what it covers finds what it names, and clears nothing.
mkdir -p "$work/$name/heap"
cp "$records/GHSA-aaaa-bbbb-cccc.json" "$work/$name/heap"
maintain AuditDependencies --advisories "$work/$name/heap"
finds no-known-vulnerability waived 1
finds no-known-vulnerability not-checked 1
finds advisory-data-is-fresh not-checked 1
says 'holds 1 advisory for npm'

# The same day by other data: what it does not find it does not clear. The licence is wrong whatever the data.
maintain AuditDependencies
exits 1
finds no-known-vulnerability not-checked 1
finds security-fixes-are-applied-within-30-days not-checked 1
finds advisory-data-is-fresh not-checked 1

# Nor does a lock that cannot be read, whatever the data.
cp "$subject/package-lock.json" "$work/$name/lock"
echo '{' >"$subject/package-lock.json"
maintain AuditDependencies --advisories "$records"
exits 1
finds lock-file-matches-manifest violated 1
finds advisory-data-is-fresh not-checked 1
says '"lock-file-matches-manifest" names them'
cp "$work/$name/lock" "$subject/package-lock.json"

subject=$work/$name/sound
file package.json <<'X'
{ "name": "sound", "version": "1.0.0", "license": "MIT", "dependencies": { "kettle": "^1.0.0" } }
X
file package-lock.json <<'X'
{
  "name": "sound", "version": "1.0.0", "lockfileVersion": 3, "requires": true,
  "packages": {
    "": { "name": "sound", "version": "1.0.0", "license": "MIT", "dependencies": { "kettle": "^1.0.0" } },
    "node_modules/kettle": { "version": "1.4.2", "license": "MIT" }
  }
}
X
file index.js <<<'module.exports = require("kettle");'
file maintenance.yml <<'X'
sbom:
  supplier: Sound
  author: Sound
X
file .nuke/packages/metadata.json <<'X'
{
  "packages": {
    "pkg:npm/kettle@1.4.2": {"supplier":"Kettles","newest-release":"2025-12-01"}
  }
}
X
commit
maintain AuditDependencies --advisories "$records"
exits 0
for rule in no-known-vulnerability security-fixes-are-applied-within-30-days advisory-data-is-fresh licences-are-allowed no-abandoned-dependency \
  declared-dependencies-are-used used-dependencies-are-declared; do
  finds "$rule" holds 1
done
maintain AuditDependencies --advisories "$records/GHSA-aaaa-bbbb-cccc.json.gone"
exits 2

pinned=$work/$name/results/sound
maintain GenerateSbom
exits 0
finds sbom-is-complete holds 1
finds sbom-meets-minimum-elements holds 1
leaves sound/GenerateSbom/sbom.cdx.json
cp "$(find "$results" -name sbom.cdx.json)" "$work/$name/first.json"

# The same commit in another place gives the same bytes.
git clone -q "$subject" "$work/$name/elsewhere/sound"
git -C "$work/$name/elsewhere/sound" remote remove origin
subject=$work/$name/elsewhere/sound pinned=$work/$name/results/elsewhere
maintain GenerateSbom
check 'the same bytes from another clone' cmp "$work/$name/first.json" "$(find "$results" -name sbom.cdx.json)"
for version in 1.5 1.7; do
  pinned=$work/$name/results/$version
  maintain GenerateSbom --sbom-version "$version"
  exits 0
  check "is CycloneDX $version" grep -qF "\"specVersion\": \"$version\"" "$(find "$results" -name sbom.cdx.json)"
done
pinned=$work/$name/results/1.3
maintain GenerateSbom --sbom-version 1.3
exits 2
says '1.5, 1.6 and 1.7'
never_says 'reading manifests'
pinned=''

subject=$work/$name/open
file package.json <<<'{ "name": "open", "version": "1.0.0", "dependencies": { "kettle": "^1.0.0" } }'
commit
maintain GenerateSbom
exits 1
finds sbom-is-complete violated 1
finds sbom-meets-minimum-elements violated 3
leaves_nothing_new
