# shellcheck shell=bash
# what a subject depends on: pinned, locked, trusted, allowed, or not
# Truth: "loose" asks for ranges without a lock, uses an action by its tag and holds the trace of an unquoted version; "kept" is locked and clean;
#        "odd" has a lock that is behind, one of a merge left unfinished, a package from git, a deprecated one, two versions of one, a banned one,
#        and more packages than its budget; no rule says that nothing is wrong with what stands in the unfinished lock.
#        "blind" asks another registry by its settings, includes a list that nobody committed, and holds a lock that no manifest asks for.
#        "foreign" is of Go, which is not read; "open" pins its one dependency and has no lock.

subject=$work/$name/loose
file pyproject.toml <<'X'
[build-system]
requires = ["setuptools>=68.0"]
build-backend = "setuptools.build_meta"

[project]
name = "loose"
version = "0.1.0"
dependencies = ["pyyaml>=6.0.1", "websockets>=12.0"]
X
file loose/__init__.py <<<'import yaml'
file '=12.0' <<<'Collecting websockets'
file .github/workflows/ci.yml <<'X'
name: ci
on: push
jobs:
  test:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: ./.github/actions/own
X
file .github/actions/own/action.yml <<<'runs: { using: composite, steps: [] }'
commit
maintain AuditDependencies
exits 1
finds dependencies-are-pinned violated 2
says 'pyproject.toml:8: 2 of 2 dependencies may be another version tomorrow: "pyyaml" (>=6.0.1), "websockets" (>=12.0).'
says '.github/workflows/ci.yml:7: "actions/checkout" (v4) can be moved'
finds lock-file-is-present violated 1
finds no-stray-redirect-file violated 1
measures dependencies.components 4
measures dependencies.unresolved 3
leaves_nothing_new

subject=$work/$name/kept
file package.json <<'X'
{ "name": "kept", "version": "1.0.0", "license": "MIT", "dependencies": { "left-pad": "^1.3.0" } }
X
file package-lock.json <<'X'
{
  "name": "kept", "version": "1.0.0", "lockfileVersion": 3, "requires": true,
  "packages": {
    "": { "name": "kept", "version": "1.0.0", "license": "MIT", "dependencies": { "left-pad": "^1.3.0" } },
    "node_modules/left-pad": { "version": "1.3.0", "license": "WTFPL" }
  }
}
X
file index.js <<<'module.exports = require("left-pad");'
file maintenance.yml <<'X'
dependencies:
  licences: [MIT, WTFPL]
  banned: [{ name: event-stream, reason: it was taken over once }]
X
commit
maintain AuditDependencies
exits 0
for rule in dependencies-are-pinned lock-file-is-present lock-file-matches-manifest sources-are-trusted closure-is-small no-banned-dependency \
  no-yanked-or-deprecated no-duplicate-versions no-stray-redirect-file; do
  finds "$rule" holds 1
done
measures dependencies.components 1
leaves_nothing_new

subject=$work/$name/odd
file package.json <<'X'
{
  "name": "odd", "version": "1.0.0",
  "dependencies": {
    "left-pad": "^1.3.0",
    "kettle": "git+https://git.example.org/kettle.git",
    "cup": "^2.0.0"
  }
}
X
file package-lock.json <<'X'
{
  "name": "odd", "version": "1.0.0", "lockfileVersion": 3, "requires": true,
  "packages": {
    "": { "name": "odd", "version": "1.0.0", "dependencies": { "left-pad": "^1.1.0", "kettle": "git+https://git.example.org/kettle.git", "cup": "^2.0.0" } },
    "node_modules/left-pad": { "version": "1.3.0", "deprecated": "use String.prototype.padStart()" },
    "node_modules/kettle": { "version": "1.0.0", "resolved": "git+https://git.example.org/kettle.git#0123456789abcdef0123456789abcdef01234567", "dependencies": { "cup": "^1.0.0" } },
    "node_modules/kettle/node_modules/cup": { "version": "1.0.0" },
    "node_modules/cup": { "version": "2.0.0" }
  }
}
X
file tools/Cargo.toml <<'X'
[package]
name = "tools"
version = "0.1.0"

[dependencies]
rand = "0.8"
X
file tools/Cargo.lock <<'X'
version = 3
<<<<<<< HEAD
=======
>>>>>>> theirs
X
file maintenance.yml <<'X'
dependencies:
  budget: 2
  banned: [{ name: kett*, reason: nobody looks after it }]
X
commit
maintain AuditDependencies
exits 1
finds lock-file-matches-manifest violated 2
says 'package.json:4: "left-pad" is asked for as "^1.3.0", and package-lock.json:4 was made for "^1.1.0".'
says 'tools/Cargo.lock:2: A merge was left unfinished'
finds sources-are-trusted violated 1
says 'comes from the git repository "https://git.example.org/kettle.git"'
finds no-yanked-or-deprecated violated 1
finds no-duplicate-versions violated 1
says '"cup" as 1.0.0 and 2.0.0'
finds no-banned-dependency violated 1
says '"kettle 1.0.0" is banned: nobody looks after it.'
finds closure-is-small violated 1
for rule in dependencies-are-pinned sources-are-trusted closure-is-small no-banned-dependency no-yanked-or-deprecated no-duplicate-versions; do
  finds "$rule" holds 0
  finds "$rule" not-checked 1
done
finds lock-file-is-present holds 1
measures dependencies.direct 4
leaves_nothing_new

subject=$work/$name/blind
file package.json <<'X'
{ "name": "blind", "version": "1.0.0", "license": "MIT", "dependencies": { "left-pad": "^1.3.0" } }
X
file yarn.lock <<'X'
# yarn lockfile v1


left-pad@^1.3.0:
  version "1.3.0"
  resolved "https://npm.example.org/left-pad/-/left-pad-1.3.0.tgz#5b8a3a7765dfe001261dde915589e782f8c94d1e"
X
file .npmrc <<'X'
registry=https://someone:secret-1234@npm.example.org/
X
file index.js <<<'module.exports = [require("left-pad"), require("saucer")];'
file requirements.txt <<'X'
--trusted-host pypi.example.org
requests==2.32.0
-r more.txt
X
file tools/Cargo.lock <<<'version = 3'
commit
maintain AuditDependencies
exits 1
finds sources-are-trusted violated 2
says '.npmrc:1: Packages of npm may come from "https://npm.example.org/". 1 package comes from there.'
says 'requirements.txt:1: Nobody checks the certificate of "pypi.example.org"'
never_says 'secret-1234'
finds lock-file-matches-manifest violated 2
says 'requirements.txt:3: The file "more.txt" that this line includes is not there.'
says 'tools/Cargo.lock: No Cargo.toml stands beside this lock file'
finds no-yanked-or-deprecated holds 0
finds used-dependencies-are-declared violated 1
leaves_nothing_new

# A licence that does not exist allows nothing, and is wrong usage.
file maintenance.yml <<'X'
dependencies:
  licences: [MIT2]
X
maintain AuditDependencies
exits 2
says 'maintenance.yml:2:14: "MIT2" is not an identifier of the SPDX licence list. Did you mean "MIT"?'

# Nothing of it is read, and nobody may say that it depends on nothing.
subject=$work/$name/foreign
file go.mod <<'X'
module example.org/foreign

require github.com/gin-gonic/gin v1.3.0
X
commit
maintain AuditDependencies
exits 1
finds lock-file-matches-manifest not-checked 1
finds no-known-vulnerability not-checked 1
finds closure-is-small not-checked 1
never_says 'depends on no package'
maintain GenerateSbom
exits 1
finds sbom-is-complete not-checked 1

# One exact version, and nobody knows what it brings in.
subject=$work/$name/open
file requirements.txt <<<'flask==3.0.3'
commit
maintain AuditDependencies
exits 1
finds lock-file-is-present violated 1
finds closure-is-small not-checked 1
finds sources-are-trusted not-checked 1
maintain GenerateSbom
exits 1
finds sbom-is-complete not-checked 1
